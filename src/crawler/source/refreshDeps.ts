import type { Route } from "../../model/reading.ts";
import type { Failure } from "../../model/result.ts";
import type { ListedView, SaidList } from "../../registry/contract.ts";
import type { FetchDeps } from "../../stages/fetch/types.ts";
import type { MailboxStore } from "../mailbox.ts";
import type { ReadingMarks } from "../marks.ts";
import type { Allowance } from "../tick/allowance.ts";
import type { Log } from "./tell.ts";

/** What fetching one source needs of its tick. */
export interface RefreshDeps extends FetchDeps {
	userAgent: string;
	/** Why a page must not be asked for, by its host's robots.txt, to be had by these ways; null when it may. */
	robots: (
		address: string,
		via: readonly Route[],
		asking: Pick<FetchDeps, "fetch" | "routes">,
	) => Promise<Failure | null>;
	/** For the log. */
	log: Log;
	/** Of documents that are being read. */
	marks: Pick<ReadingMarks, "begin">;
	/** Tells the Registry what an OPML list names. */
	listed: (id: string, said: SaidList) => Promise<ListedView | null>;
	/** What came to mailboxes. */
	mailbox: MailboxStore;
	/** Whether entries leave that wait for their owner to say so, who says so now. */
	withdraws?: boolean;
	/** What this tick may still use. */
	allowance: Allowance;
}

import type { Config } from "../../config/schema.ts";
import type { ListedView, SaidList } from "../../registry/contract.ts";
import type { SubscriptionTable } from "../../websub/table.ts";
import type { Known, RefreshReport } from "../contract.ts";
import type { MailboxStore } from "../mailbox.ts";
import type { ReadingMarks } from "../marks.ts";
import type { LibraryPeer } from "../source/deliver.ts";
import type { Log } from "../source/tell.ts";
import type { CrawlerStore } from "../store.ts";

/** What a shard needs of the world. */
export interface ShardDeps {
	/** As it is now. */
	config: () => Config;
	store: CrawlerStore;
	marks: ReadingMarks;
	mailbox: MailboxStore;
	subscriptions: SubscriptionTable;
	fetch: typeof fetch;
	now: () => number;
	sleep: (ms: number) => Promise<void>;
	/** From 0 to 1. */
	random: () => number;
	/** So many random bytes as hexadecimal digits. */
	secret: (bytes: number) => string;
	allowHosts: readonly string[];
	/** A secret of the deployment's by its name, for proxies that want one. */
	secretOf?: (name: string) => string | undefined;
	library: (name: string) => LibraryPeer;
	/** Gives what is known of sources to the shard that has them now. */
	handOver: (shard: number, known: Known[]) => Promise<void>;
	/** Has the Registry tell everyone of the configuration; again, when what it told this shard is lost. */
	ensure: (isLost: boolean) => Promise<void>;
	/** Tells it what an OPML list names. */
	listed: (id: string, said: SaidList) => Promise<ListedView | null>;
	setAlarm: (at: number) => Promise<void>;
	log: Log;
	/** Told of every fetch, for logs and metrics. */
	fetched: (report: RefreshReport) => void;
	/** Told that it has been at work since an instant. */
	worked: (since: number) => void;
}

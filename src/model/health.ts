import { isOfSelector } from "./codes.ts";
import type { SourceKind } from "./feed.ts";
import type { Failure, Problem } from "./result.ts";

/** What a source did in a stretch of time; the stretches of a history follow each other without a gap. */
export interface ActivityBucket {
	from: number;
	/** Fetches, failed ones included. */
	fetches: number;
	failures: number;
	/** New and changed ones. */
	newEntries: number;
}

/**
 * `new`: not fetched yet; `ok`; `failing`: its last fetch failed, the entries of before are still served, or something
 * that is stored of it is broken; `gone`: it said so (410, a lasting 404) and is asked once a day at most; `paused`: its
 * owner has it asked no more (`enabled = false`), what it brought is still served.
 */
export const SOURCE_STATES = ["new", "ok", "failing", "gone", "paused"] as const;

/**
 * `asked`: the hub has been asked and has not confirmed it yet; `subscribed`: it tells of changes, so that the source
 * is polled seldom; `unsubscribed`: it is polled as if there were no hub, for the reason given, and the hub is asked again.
 */
export const HUB_STATES = ["asked", "subscribed", "unsubscribed"] as const;

/** A feed of a site, and the others that its page links to. */
export interface SiteFeed {
	url: string;
	others: string[];
}

/** One source's state for `/health`. */
export interface SourceHealth {
	id: string;
	title: string;
	url: string;
	categories: string[];
	state: (typeof SOURCE_STATES)[number];
	lastFetch: number | null;
	lastSuccess: number | null;
	nextFetch: number | null;
	/** Consecutive failures. */
	failures: number;
	error: (Failure & { since: number }) | null;
	/** What was mended in the last document that changed. */
	problems: Problem[];
	/** The address it has moved to for good, when that differs from `url`. */
	movedTo: string | null;
	/** How the address is read that a platform's page stands for, by its name. */
	recipe: string | null;
	/** The feed that its page links to, which is read in the page's place, and further feeds that are there. */
	siteFeed: SiteFeed | null;
	kind: SourceKind | null;
	/** What its document had, before `include` and `exclude` leave anything out: those that are new are in `activity`. */
	entriesInLastDocument: number | null;
	/** Its last days, oldest first; empty before its first fetch. */
	activity: ActivityBucket[];
	/** Its WebSub hub; null when it names none that can be used. */
	hub: HubHealth | null;
	/** What its reading left out when its owner last changed that; null where it left out nothing. */
	withdrawal: WithdrawalHealth | null;
	/** Set where nothing has been read yet in the way that it is set now: a new source, or other selectors. */
	untried?: true;
}

/** Entries that a source's page still has, and that its changed reading does not find: they left, or wait for the owner's word. */
export interface WithdrawalHealth {
	at: number;
	/** How many left its feeds. */
	entries: number;
	/** How many stay for now. */
	waiting: number;
	/** Of some of them. */
	titles: string[];
}

/** What is to be known of the selectors of a source that is read all the same. */
export function slipsOf({ state, problems }: Pick<SourceHealth, "state" | "problems">): Problem[] {
	return state === "ok" ? problems.filter(isOfSelector) : [];
}

/** Whether a source is read, and its owner is to look at it all the same: a selector does not work, or entries wait. */
export function isNoticed(source: Pick<SourceHealth, "state" | "problems" | "withdrawal">): boolean {
	return source.state === "ok" && (slipsOf(source).length > 0 || waits(source));
}

/** Whether entries wait for its owner's word. */
export function waits({ withdrawal }: Pick<SourceHealth, "withdrawal">): boolean {
	return withdrawal !== null && withdrawal.waiting > 0;
}

/** How the subscription of a source at its hub is. */
export interface HubHealth {
	state: (typeof HUB_STATES)[number];
	url: string;
	/** When the subscription ends unless it is renewed, which it is before. */
	until: number | null;
	/** Why, for people. */
	reason: string | null;
}

/** A quota of the plan that the deployment runs on. */
export interface Quota {
	/** As far as the deployment has counted it itself: what was forgotten before it was written down is missing. */
	used: number;
	/** A day's; null where the plan has none. */
	limit: number | null;
}

/** The plans of Cloudflare's that a deployment can be on. */
export const PLAN_NAMES = ["free", "paid"] as const;

/** What the deployment has used since midnight UTC, when the platform's own counts begin anew. */
export interface Quotas {
	plan: (typeof PLAN_NAMES)[number];
	since: number;
	/** By name: `rowsWritten`, `kvWrites` … */
	counts: Record<string, Quota>;
}

export const STATUSES = ["ok", "new", "degraded", "failing"] as const;

/** How the deployment is. */
export interface Health {
	/** `ok`; `new`: no source has been read yet; `degraded`: some fail, are late or noticed; `failing`: none that was tried works and is on time. */
	status: (typeof STATUSES)[number];
	/** By state; of these, `overdue` are late, and `noticed` on time and `isNoticed`. */
	counts: Record<SourceHealth["state"] | "overdue" | "noticed", number>;
	/** How long the most overdue source has been waiting, seconds; 0 when none is. */
	oldestOverdueSeconds: number;
	/** When any source was last fetched, and last fetched with success. */
	lastFetch: number | null;
	lastSuccess: number | null;
	sources: SourceHealth[];
}

/** How many sources somebody is to look at. */
export function toBeLookedAt({ failing, gone, overdue, noticed }: Health["counts"]): number {
	return failing + gone + overdue + noticed;
}

/** How the whole deployment is. */
export interface Overview extends Health {
	/** When this was gathered. */
	at: number;
	/** Sources that are counted and not listed: in a very large deployment, those that are well. */
	omitted: number;
	quotas: Quotas;
	/** Requests of strangers that were refused since midnight UTC, since they, or all together, had asked for too much. */
	heldOff: number;
}

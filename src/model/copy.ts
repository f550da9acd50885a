import type { FeedFormat } from "./document.ts";

/** A feed as it is asked for. */
export interface FeedRequest {
	/** The deployment's address, without a slash at the end. */
	origin: string;
	/** A category path, `all`, or `sources/{id}`. */
	path: string;
	format: FeedFormat;
	/** The query string with its "?"; empty for the feed as it is published. */
	search: string;
	/** Nothing but what these categories hold is shown; absent: everything. Such a feed has no copy. */
	within?: readonly string[];
	/** Who asks for what is made for one question, as `askerOf` has it. */
	asker?: string;
	/** The id of the saved search that this is, which is then called by its title; its parameters are in `search`. */
	saved?: string;
}

/** A feed as bytes, and what is said of them. */
export interface FeedAnswer extends SlotMetadata {
	body: string;
}

/** What a published copy carries beside its bytes, within KV's 1,024 bytes of metadata. */
export interface SlotMetadata {
	/** Strong ETag, with its quotes. */
	etag: string;
	/** When the bytes last changed, ms. */
	changed: number;
	type: string;
	/** When the budget will have a write for the next version, ms: until then the copy may be behind. Absent: it has one now. */
	next?: number;
}

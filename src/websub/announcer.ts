import { readJson } from "../base/storage/read.ts";
import { list } from "../base/storage/shape.ts";
import { USER_AGENT } from "../settings.ts";
import { type Announcement, announcementShape, dueOf, nextOf, queueAfter, queued } from "./announcement.ts";
import { publishMessage } from "./messages.ts";
import { loggedHub, type PostDeps, post } from "./post.ts";

export interface AnnouncerDeps extends Pick<PostDeps, "fetch" | "allowHosts"> {
	hub: string;
	/** Where the queue is kept: JSON, null at first. */
	load: () => string | null;
	save: (queue: string) => void;
	now: () => number;
	log: (record: Record<string, unknown>) => void;
}

/** Tells the deployment's hub of feeds that have changed (W3C WebSub, section 6), from a queue that outlives its object. */
export class Announcer {
	readonly #deps: AnnouncerDeps;

	constructor(deps: AnnouncerDeps) {
		this.#deps = deps;
	}

	/** The feeds at these addresses have changed. */
	changed(topics: string[]): void {
		this.#save(queued(this.#queue(), topics, this.#deps.now()));
	}

	/** Tells the hub what is due, one message at a time; a failure is logged and stays in the queue. */
	async send(): Promise<void> {
		const { hub, now, log } = this.#deps;
		const sent = dueOf(this.#queue(), now());
		if (!sent.length) return;
		const message = publishMessage(
			hub,
			sent.map((announcement) => announcement.topic),
			USER_AGENT,
		);
		const result = await post(message, { ...this.#deps, ownHosts: [] });
		if (!result.ok)
			log({ event: "hub-not-told", hub: loggedHub(hub), topics: sent.length, error: result.error.message });
		this.#save(queueAfter(this.#queue(), sent, result.ok, now()));
	}

	/** When the hub is to be told next; null when nothing waits. */
	next(): number | null {
		return nextOf(this.#queue());
	}

	#queue(): Announcement[] {
		const read = readJson(list(announcementShape), this.#deps.load() ?? "[]");
		if (read.ok) return read.value;
		// Subscribers of the hub hear of the next change instead.
		this.#deps.log({ event: "broken-row", row: "meta announcements", error: read.error.message });
		return [];
	}

	#save(queue: Announcement[]): void {
		this.#deps.save(JSON.stringify(queue));
	}
}

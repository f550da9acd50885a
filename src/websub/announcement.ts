import { object, type TypeOf } from "../base/storage/shape.ts";
import { count, flag, instant, text } from "../base/storage/values.ts";
import {
	ANNOUNCE_AGAIN_MS,
	ANNOUNCE_MAX_TOPICS,
	ANNOUNCE_RETRY_SECONDS,
	ANNOUNCE_TRIES,
} from "../settings.ts";

/** A published feed whose change the hub is to be told of. */
export const announcementShape = object({
	/** The feed's address, as its self link says it. */
	topic: text,
	/** When the hub is to be told, ms. */
	at: instant,
	/** Attempts that failed. */
	tries: count(),
	/** Whether the hub has been told once already, and is told a second time. */
	again: flag,
});

export type Announcement = TypeOf<typeof announcementShape>;

/** The queue with topics that have just changed. */
export function queued(queue: Announcement[], topics: string[], now: number): Announcement[] {
	const fresh = topics.map((topic) => ({ topic, at: now, tries: 0, again: false }));
	return [...queue.filter((announcement) => !topics.includes(announcement.topic)), ...fresh];
}

/** What goes into the next message; empty when nothing is due. */
export function dueOf(queue: Announcement[], now: number): Announcement[] {
	return queue.filter((announcement) => announcement.at <= now).slice(0, ANNOUNCE_MAX_TOPICS);
}

/** When the next message is due; null when none is. */
export function nextOf(queue: Announcement[]): number | null {
	return queue.length ? queue.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY) : null;
}

/** The queue after a message: topics that were sent are sent once more later, those that were not are tried again and at last given up. */
export function queueAfter(
	queue: Announcement[],
	sent: Announcement[],
	ok: boolean,
	now: number,
): Announcement[] {
	return queue.flatMap((announcement) => {
		// A feed that changed again meanwhile is another announcement.
		if (!sent.some(({ topic, at }) => topic === announcement.topic && at === announcement.at))
			return announcement;
		if (ok)
			return announcement.again
				? []
				: { ...announcement, again: true, tries: 0, at: now + ANNOUNCE_AGAIN_MS };
		const tries = announcement.tries + 1;
		return tries < ANNOUNCE_TRIES ? { ...announcement, tries, at: now + wait(announcement.tries) } : [];
	});
}

function wait(tries: number): number {
	return ANNOUNCE_RETRY_SECONDS * 2 ** tries * 1000;
}

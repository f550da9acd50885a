import { ANNOUNCE_MAX_TOPICS, HUB_LEASE_SECONDS } from "../settings.ts";

/** What a hub is sent: a POST with a form (W3C WebSub, section 5.1). */
export interface Message {
	url: string;
	init: { method: "POST"; headers: Record<string, string>; body: string };
}

/** What a subscription is asked for with. */
export interface Wish {
	hub: string;
	topic: string;
	callback: string;
	secret: string;
}

/** The request to be told of a topic's changes. */
export function subscribeMessage({ hub, topic, callback, secret }: Wish, userAgent: string): Message {
	return form(hub, userAgent, [
		["hub.mode", "subscribe"],
		["hub.topic", topic],
		["hub.callback", callback],
		["hub.lease_seconds", String(HUB_LEASE_SECONDS)],
		["hub.secret", secret],
	]);
}

/**
 * The word that topics have changed: at most `ANNOUNCE_MAX_TOPICS` of them. The recommendation leaves the form open;
 * this is the one that all public hubs take, with one `hub.url` for each topic.
 */
export function publishMessage(hub: string, topics: string[], userAgent: string): Message {
	const urls = topics.slice(0, ANNOUNCE_MAX_TOPICS).map((topic): [string, string] => ["hub.url", topic]);
	return form(hub, userAgent, [["hub.mode", "publish"], ...urls]);
}

function form(url: string, userAgent: string, fields: [string, string][]): Message {
	const headers = { "Content-Type": "application/x-www-form-urlencoded", "User-Agent": userAgent };
	return { url, init: { method: "POST", headers, body: new URLSearchParams(fields).toString() } };
}

/** What a hub asks the callback (W3C WebSub, sections 5.2 and 5.3). */
export interface HubQuestion {
	mode: string;
	topic: string;
	challenge: string;
	leaseSeconds: number | null;
	reason: string;
}

/** What became of a push: `ignored` when it was not signed as agreed, `unknown` when nobody subscribed. */
export type PushOutcome = "accepted" | "ignored" | "unknown";

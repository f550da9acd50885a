/**
 * What a webhook is sent, by the kind of its receiver: `{title}`, `{message}` and `{url}` stand for what they say. `json`
 * is for programs of one's own; `slack` is taken by Mattermost, Discord (at `…/slack`) and others as well.
 */
export const ALERT_BODIES = {
	json: {
		headers: { "Content-Type": "application/json" },
		body: { title: "{title}", message: "{message}", url: "{url}" },
	},
	slack: {
		headers: { "Content-Type": "application/json" },
		body: { text: "*{title}*\n{message}\n<{url}>" },
	},
	ntfy: {
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			Title: "{title}",
			Click: "{url}",
			Tags: "warning",
		},
		body: "{message}",
	},
} as const satisfies Record<
	string,
	{ headers: Record<string, string>; body: string | Record<string, string> }
>;

export type AlertFormat = keyof typeof ALERT_BODIES;

export const ALERT_FORMATS = Object.keys(ALERT_BODIES) as AlertFormat[];

/** A trouble as it is told. */
export interface Alert {
	title: string;
	message: string;
	url: string;
}

import { toBase64 } from "../../base/base64.ts";
import { escapeText } from "../../base/html/escape.ts";
import { ALERT_BODIES, type Alert, type AlertFormat } from "../../model/alerts.ts";
import type { Message } from "../../websub/messages.ts";

/** A trouble as a request to a webhook. `key`: a secret for its `Authorization`. */
export function alertMessage(url: string, format: AlertFormat, alert: Alert, key?: string): Message {
	const { headers, body } = ALERT_BODIES[format];
	const said = format === "slack" ? mapped(alert, asSlackText) : alert;
	const filled = (text: string) =>
		text.replace(/\{(title|message|url)\}/g, (_, name: keyof Alert) => said[name]);
	const lines: [string, string][] = Object.entries(headers).map(([name, value]) => [
		name,
		inHeader(filled(value)),
	]);
	if (key !== undefined) lines.push(["Authorization", `Bearer ${key}`]);
	const text =
		typeof body === "string"
			? filled(body)
			: JSON.stringify(
					Object.fromEntries(Object.entries(body).map(([name, value]) => [name, filled(value)])),
				);
	return { url, init: { method: "POST", headers: Object.fromEntries(lines), body: text } };
}

function mapped({ title, message, url }: Alert, write: (text: string) => string): Alert {
	return { title: write(title), message: write(message), url };
}

/**
 * Text that a source may have written, in which chats see no link, no `<!channel>` and nobody to call: Slack's own escapes,
 * and what is not seen behind an `@`, for Mattermost and Discord.
 */
function asSlackText(text: string): string {
	return escapeText(text).replaceAll("@", "@\u200b");
}

/** A header holds ASCII alone: other texts are encoded words (RFC 2047), which ntfy reads. */
function inHeader(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	return /^[\x20-\x7e]*$/.test(line) ? line : `=?UTF-8?B?${toBase64(new TextEncoder().encode(line))}?=`;
}

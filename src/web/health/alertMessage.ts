import { toBase64 } from "../../base/base64.ts";
import { ALERT_BODIES, type Alert, type AlertFormat } from "../../model/alerts.ts";
import type { Message } from "../../websub/messages.ts";

/** A trouble as a request to a webhook. `key`: a secret for its `Authorization`. */
export function alertMessage(url: string, format: AlertFormat, alert: Alert, key?: string): Message {
	const { headers, body } = ALERT_BODIES[format];
	const filled = (text: string) =>
		text.replace(/\{(title|message|url)\}/g, (_, name: keyof Alert) => alert[name]);
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

/** A header holds ASCII alone: other texts are encoded words (RFC 2047), which ntfy reads. */
function inHeader(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	return /^[\x20-\x7e]*$/.test(line) ? line : `=?UTF-8?B?${toBase64(new TextEncoder().encode(line))}?=`;
}

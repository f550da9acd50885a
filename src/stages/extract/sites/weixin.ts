import { findAll, lineOf, rawText } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";

/** Fields that a site's own code found. */
export interface SiteFields {
	published?: { time: number; from: string };
	author?: { name: string; from: string };
}

/** WeChat writes the date of a post in seconds into a script, and shows it by that script only; its author, or else the account. */
export function weixinFields(page: Page): SiteFields {
	const fields: SiteFields = {};
	for (const script of page.tree.elements) {
		if (script.name !== "script") continue;
		const found = /\b(?:var\s+ct\s*=\s*|create_time\s*:\s*(?:JsDecode\()?)["'](\d{10})["']/.exec(
			rawText(script),
		);
		if (found) fields.published = { time: Number(found[1]) * 1000, from: "script/ct" };
		if (found) break;
	}
	const account = findAll(page.body, (element) => element.attribs.id === "js_name")[0];
	// Who wrote it stands before the account, where it is somebody else.
	const writer = findAll(
		page.body,
		({ name, order, attribs }) =>
			name === "span" &&
			order < (account?.order ?? 0) &&
			/(?:^|\s)rich_media_meta_text(?:\s|$)/.test(attribs.class ?? ""),
	)[0];
	const name = (writer && lineOf(writer)) || (account && lineOf(account));
	if (name) fields.author = { name, from: writer ? "markup/rich_media_meta_text" : "markup/js_name" };
	return fields;
}

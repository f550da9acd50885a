import { parseDate } from "../../../base/dates/parseDate.ts";
import { findAll, lineOf, rawText } from "../../../base/html/tree.ts";
import type { Title } from "../metadata/titleText.ts";
import type { Page } from "../page.ts";

/** Fields that a site's own code found. */
export interface SiteFields {
	published?: { time: number; from: string };
	author?: { name: string; from: string };
	title?: Title;
}

/** The date of a post in seconds, under the names that its kinds of pages have for it. */
const SECONDS =
	/\b(?:(?:var\s+|window\.)?ct\s*=\s*|(?:ori_)?create_time\s*:\s*(?:JsDecode\()?)["'](\d{10})["']/;
/** The same as it is shown, in the time of China. */
const SHOWN = /\bcreate_?time\s*[:=]\s*["'](20\d\d-\d\d-\d\d \d\d:\d\d)["']/i;

/**
 * WeChat writes the date of a post into a script, and shows it by that script only; its author, or else the account. A
 * title is a post's own: nothing is ever put behind it.
 */
export function weixinFields(page: Page): SiteFields {
	const fields: SiteFields = {};
	for (const script of page.tree.elements) {
		if (script.name !== "script") continue;
		const code = rawText(script);
		const time = Number(SECONDS.exec(code)?.[1] ?? 0) * 1000 || shownIn(code);
		if (time) fields.published = { time, from: "script/ct" };
		if (time) break;
	}
	const said = page.metas.get("og:title");
	if (said) fields.title = { text: said, from: "meta/og:title", element: null };
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

function shownIn(code: string): number | null {
	const shown = SHOWN.exec(code)?.[1];
	return shown ? (parseDate(shown, { timezone: "Asia/Shanghai", now: 0 })?.time ?? null) : null;
}

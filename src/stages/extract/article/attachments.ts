import { type Element, holds, lineOf } from "../../../base/html/tree.ts";
import { typeByName } from "../../../base/media/fileTypes.ts";
import type { Enclosure } from "../../../model/entry.ts";
import { type Page, resolve } from "../page.ts";
import { isFileLink } from "./lines.ts";

const HEADING = /附件|文件下载|相关下载|资料下载|下载附件|attachments?|downloads?|documents?/i;
const REACH = 4;
const MAX = 30;

/** A link to a file, and whether it stands in the text itself. */
export interface Attachment {
	element: Element;
	inside: boolean;
}

/** Links to files in the text, and those beside it under a heading such as 附件 or 文件下载. */
export function attachmentsOf(page: Page, container: Element): Attachment[] {
	const found: Attachment[] = [];
	for (const element of page.tree.elements) {
		if (!isFileLink(element) || element.hidden) continue;
		const inside = holds(container, element);
		if ((inside || underHeading(element)) && found.length < MAX) found.push({ element, inside });
	}
	return found;
}

/** Whether a short text near it, in its surroundings or in its own words, says that files are offered here. */
function underHeading(link: Element): boolean {
	if (HEADING.test(lineOf(link))) return true;
	let at: Element | null = link.parent;
	for (let i = 0; i < REACH && at && at.chars < 600; i++, at = at.parent) {
		if (HEADING.test(`${at.attribs.class ?? ""} ${at.attribs.id ?? ""}`)) return true;
		const text = lineOf(at);
		if (HEADING.test(text.replace(lineOf(link), "").slice(0, 40))) return true;
	}
	return false;
}

/** The attachments as enclosures, each address once. */
export function enclosuresOf(attachments: readonly Attachment[], page: Page): Enclosure[] {
	const byUrl = new Map<string, Enclosure>();
	for (const { element } of attachments) {
		const url = resolve(element.attribs.href, page.baseUrl);
		if (url && !byUrl.has(url)) {
			byUrl.set(url, {
				url,
				type: typeByName(url) ?? typeByName(lineOf(element)),
				length: null,
				durationSeconds: null,
				title: lineOf(element) || null,
			});
		}
	}
	// A journal names the file of its article in the head.
	const file = resolve(page.metas.get("citation_pdf_url"), page.baseUrl);
	if (file && !byUrl.has(file))
		byUrl.set(file, { url: file, type: "application/pdf", length: null, durationSeconds: null, title: null });
	return [...byUrl.values()];
}

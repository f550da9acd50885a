import { escapeHtml } from "../../../base/html/escape.ts";
import { type Element, type Node, walk } from "../../../base/html/tree.ts";
import { LAZY_ATTRIBUTES } from "../../../base/media/lazy.ts";
import type { Category } from "../../../model/entry.ts";
import { type Page, resolve } from "../page.ts";
import { siteOf } from "./site.ts";
import { textIn, typeName } from "./structured.ts";
import { bare } from "./titleText.ts";

type Data = Record<string, unknown> | null;

/** The page's own description of its article, as HTML; null where it describes the site. */
export function summaryOf(page: Page, data: Data): string | null {
	const text = [
		textIn(data?.description),
		page.metas.get("og:description"),
		page.metas.get("description"),
	].find((said) => said != null && said.length > 3 && !isOfSite(said, page));
	return text ? escapeHtml(withoutEscapes(text).replace(/\s+/g, " ")) : null;
}

/** Whether a description says no more than the name of the site or what stands in `<title>`, or is what the site says of itself. */
function isOfSite(text: string, page: Page): boolean {
	const key = bare(text);
	const names = [siteOf(page), page.title].map((name) => bare(name ?? ""));
	const sites = page.linkedData.filter((data) => /WebSite|Organi[sz]ation/.test(typeName(data)));
	return names.some((name) => name.includes(key)) || sites.some((site) => textIn(site.description) === text);
}

/** A description with what was escaped for a script as the characters that are meant: `\x0a` is a line break. */
export function withoutEscapes(text: string): string {
	return text.replace(/\\x(0a|0d|20|22|26|27|3c|3e)/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

/** A text with its page, where its pictures are, and what of it is left out. */
interface Shown {
	page: Page;
	shown: readonly Element[];
	drop: ReadonlySet<Node>;
}

/** The lead picture: what the head names, else the first picture of the text that is no icon. */
export function imageOf({ page, shown, drop }: Shown, data: Data, isSaid: boolean): string | null {
	return (isSaid ? saidImage(page, data) : null) ?? firstPicture(page, shown, drop);
}

function saidImage(page: Page, data: Data): string | null {
	const image = Array.isArray(data?.image) ? data.image[0] : data?.image;
	const said =
		typeof image === "object" && image !== null
			? textIn((image as Record<string, unknown>).url)
			: textIn(image);
	for (const address of [
		page.metas.get("og:image"),
		page.metas.get("og:image:url"),
		said,
		page.metas.get("twitter:image"),
	]) {
		const url = resolve(address, page.baseUrl);
		if (url && !/logo|default|placeholder|favicon/i.test(url)) return url;
	}
	return null;
}

function firstPicture(page: Page, shown: readonly Element[], drop: ReadonlySet<Node>): string | null {
	let found: string | null = null;
	const visit = (node: Node) => {
		if (found !== null || node.type === "text" || node.hidden || drop.has(node)) return false;
		if (node.name === "img") found = pictureOf(node, page);
		return undefined;
	};
	for (const element of shown) if (visit(element) !== false) walk(element, visit);
	return found;
}

const LAZY = [...LAZY_ATTRIBUTES, "src"];

/** The address of a picture, where scripts would load it later as well; null for icons and spacers. */
export function pictureOf(element: Element, page: Page): string | null {
	const { width, height } = element.attribs;
	if ((width && Number.parseInt(width, 10) < 60) || (height && Number.parseInt(height, 10) < 60)) return null;
	for (const name of LAZY) {
		const url = resolve(element.attribs[name], page.baseUrl);
		if (
			url &&
			!/(?:blank|spacer|loading|grey|pixel|placeholder|icon|emoji|smil|logo|qrcode)[\w-]*\.(?:gif|png|jpe?g|svg)|\.svg(?:$|\?)/i.test(
				url,
			)
		)
			return url;
	}
	return null;
}

/** The column an article stands in, and its keywords where structured data lists them. */
export function sectionsOf(page: Page, data: Data): Category[] {
	const names = [textIn(data?.articleSection) ?? page.metas.get("article:section") ?? null];
	const { keywords } = data ?? {};
	const listed = Array.isArray(keywords)
		? keywords.map(textIn)
		: typeof keywords === "string"
			? keywords.split(/[,，;、]/)
			: [];
	if (listed.length <= 12) names.push(...listed);
	const tag = page.metas.get("article:tag");
	if (tag) names.push(...tag.split(/[,，]/).slice(0, 12));
	const bare = names
		.map((name) => name?.trim())
		.filter((name): name is string => Boolean(name) && (name?.length ?? 0) <= 40);
	return [...new Set(bare)].map((name) => ({ name, term: null, scheme: null }));
}

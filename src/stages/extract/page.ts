import { withBbcodeRead } from "../../base/html/bbcode.ts";
import { withoutCdata } from "../../base/html/cdata.ts";
import { withLettersParted } from "../../base/html/mailThread.ts";
import { buildTree } from "../../base/html/page.ts";
import { withStoredShown } from "../../base/html/stored.ts";
import { type Element, rawText, scriptText, type Tree } from "../../base/html/tree.ts";
import { withWrittenShown } from "../../base/html/written.ts";
import { plainHost } from "../../base/url/plainOrigin.ts";
import { resolveUrl } from "../../base/url/resolve.ts";
import { siteHost } from "../../base/url/site.ts";
import { looksWeb } from "../../base/url/web.ts";
import type { Result } from "../../model/result.ts";
import { measure, opened, pruned, revealed } from "./measure.ts";

/** A page that has been read once: its tree, and what its head says. Nothing that works on it changes it. */
export interface Page {
	/** Where it was fetched from. */
	url: string;
	/** What its relative addresses are relative to. */
	baseUrl: string;
	tree: Tree;
	body: Element;
	/** The text of `<title>`. */
	title: string | null;
	/** By lower-case `property`, `name`, `itemprop` or `http-equiv`: the first value that says something. */
	metas: Map<string, string>;
	language: string | null;
	/** Objects of `application/ld+json` blocks, `@graph` and arrays laid open. */
	linkedData: Record<string, unknown>[];
}

/** Reads a page; a failure `page-too-large`, or `bad-address` for a url that is none. */
export function openPage(html: string, url: string): Result<Page> {
	if (!URL.canParse(url))
		return {
			ok: false,
			error: { stage: "page", code: "bad-address", message: `"${url}" is not the address of a page` },
		};
	const built = buildTree(
		withoutCdata(withBbcodeRead(withLettersParted(withWrittenShown(withStoredShown(html))))),
	);
	if (!built.ok) return built;
	const tree = built.value;
	measure(tree);
	const titles = tree.elements.filter(
		(element) => element.name === "title" && element.parent?.name !== "svg",
	);
	const title =
		titles
			.map(rawText)
			.find((text) => text !== "")
			?.slice(0, PAGE_TITLE_CHARS) ?? null;
	const base = tree.elements.find((element) => element.name === "base" && element.attribs.href);
	const value: Page = {
		url,
		baseUrl: resolve(base?.attribs.href, url) ?? url,
		tree,
		body: tree.body,
		title,
		metas: metasOf(tree),
		language: languageOf(tree),
		linkedData: linkedDataOf(tree),
	};
	return { ok: true, value };
}

/** The page as its scripts would show it: with what a style or an attribute hides. */
export function withHiddenShown(page: Page): Page {
	const tree = revealed(page.tree);
	return { ...page, tree, body: tree.body };
}

/** The page with some of what it hides. */
export function withShown(page: Page, elements: readonly Element[]): Page {
	const tree = opened(page.tree, elements);
	return { ...page, tree, body: tree.body };
}

/** The page without some elements and what is in them. */
export function withoutElements(page: Page, removed: ReadonlySet<Element>): Page {
	const { root, body } = page.tree;
	const others = new Set([...removed].filter((element) => element !== root && element !== body));
	if (others.size === 0) return page;
	const tree = pruned(page.tree, others);
	return { ...page, tree, body: tree.body };
}

/** An element as another copy of its page has it. */
export function onPage({ tree }: Page, element: Element): Element {
	return tree.elements[element.order] ?? element;
}

/** A page that may have been opened already. */
export function pageOf(html: string | Page, url: string): Result<Page> {
	return typeof html === "string" ? openPage(html, url) : { ok: true, value: html };
}

/** An absolute http address, or null. */
export function resolve(href: string | null | undefined, base: string): string | null {
	const url = resolveUrl(href, base);
	return url && looksWeb(url) ? url : null;
}

/** An address without its fragment. */
export const withoutHash = (url: string) => url.replace(/#.*$/, "");

/** The host of an address; empty for what is no address. */
export function hostOf(url: string): string {
	return plainHost(url) ?? (URL.canParse(url) ? new URL(url).hostname : "");
}

/** Whether two addresses are of one site. */
export function isSameSite(a: string, b: string): boolean {
	const [host, other] = [hostOf(a), hostOf(b)];
	return host === other || siteHost(host) === siteHost(other);
}

/** Of `<title>` so much is looked at: what looks for the site's name in it takes the square of its characters. */
const PAGE_TITLE_CHARS = 2_000;

function metasOf(tree: Tree): Map<string, string> {
	const metas = new Map<string, string>();
	for (const element of tree.elements) {
		if (element.name !== "meta") continue;
		const { property, name, itemprop, content } = element.attribs;
		const key = (property ?? name ?? itemprop ?? element.attribs["http-equiv"])?.trim().toLowerCase();
		const text = content?.trim();
		if (key && text && !metas.has(key)) metas.set(key, text);
	}
	return metas;
}

function languageOf(tree: Tree): string | null {
	const said = tree.root.attribs.lang || tree.root.attribs["xml:lang"] || tree.body.attribs.lang;
	return said && /^[a-z]{2,3}(?:[-_][\w-]+)?$/i.test(said.trim()) ? said.trim().replace("_", "-") : null;
}

function linkedDataOf(tree: Tree): Record<string, unknown>[] {
	const found: Record<string, unknown>[] = [];
	for (const element of tree.elements) {
		if (element.name !== "script" || !/ld\+json/i.test(element.attribs.type ?? "")) continue;
		layOpen(readJson(scriptText(element)), found, 0);
	}
	return found;
}

/** JSON as sites write it: in comments or CDATA, with raw line breaks in strings; undefined when it is not to be read. */
export function readJson(text: string): unknown {
	const bare = text
		.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, "")
		.replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, "");
	for (const reading of [
		bare,
		bare.replace(/[\r\n\t]+/g, " "),
		bare
			.replace(/[\r\n\t]+/g, " ")
			.replace(/,\s*([}\]])/g, "$1")
			.replace(/;\s*$/, ""),
	]) {
		try {
			return JSON.parse(reading);
		} catch {
			// The next, more lenient reading.
		}
	}
	return undefined;
}

function layOpen(value: unknown, into: Record<string, unknown>[], depth: number): void {
	if (depth > 4 || into.length > 200) return;
	if (Array.isArray(value)) for (const item of value) layOpen(item, into, depth + 1);
	else if (typeof value === "object" && value !== null) {
		const object = value as Record<string, unknown>;
		into.push(object);
		for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) layOpen(object[key], into, depth + 1);
	}
}

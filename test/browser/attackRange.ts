import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { applyMedia } from "../../src/base/media/marker.ts";
import type { Entry } from "../../src/model/entry.ts";
import { cleanEntry } from "../../src/stages/clean/clean.ts";
import { EMBED_ORIGINS } from "../../src/stages/clean/embeds.ts";
import { renderFeed } from "../../src/stages/render/render.ts";
import { validHtml } from "../../src/stages/render/validHtml.ts";
import { documentWith, entryWith } from "../stages/render/documents.ts";
import { type ReaderShape, shapeOf } from "./shapes.ts";

/** What a browser did with attacks that it should not have. */
export interface Damage {
	/** Calls of `alert` and its like, and dialogs. */
	executions: string[];
	/** Requests that were no picture, sound or film of the cleaned HTML and no frame of an allowed player. */
	requests: string[];
	/** Entries that the browser read as another tree than the one we wrote. */
	misread: string[];
}

const ORIGIN = "https://feeds.example";
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
/** How a page, a reader of Atom and one of JSON Feed put content into their document. None of them has a policy that would help. */
const READERS = {
	page: null,
	atom: `fetch("/feed").then((answer) => answer.text()).then((text) => {
		const xml = new DOMParser().parseFromString(text, "application/xml");
		if (xml.querySelector("parsererror")) throw new Error(xml.querySelector("parsererror").textContent);
		return [...xml.querySelectorAll("entry")].map((entry) => entry.querySelector("content")?.textContent ?? "");
	})`,
	json: `fetch("/feed").then((answer) => answer.json()).then((feed) => feed.items.map((item) => item.content_html ?? ""))`,
} as const;

export type Reader = keyof typeof READERS;

/** HTML of a source as the deployment publishes it. */
export function published(html: string): string {
	return cleaned(html, 0).contentHtml ?? "";
}

/** Shows the attacks, cleaned and rendered, to one kind of reader in Chromium and reports what they did. */
export async function attack(browser: Browser, reader: Reader, attacks: readonly string[]): Promise<Damage> {
	const entries = attacks.map(cleaned);
	const contents = entries.map((entry) => entry.contentHtml ?? "");
	// What an XML feed holds of formulas that are only text is that text.
	const meant = reader === "atom" ? contents.map(validHtml) : contents;
	return inBrowser(browser, meant, async (page, served) => {
		if (reader === "page") served.page = pageOf(contents);
		else served.feed = renderFeed(reader, documentWith(entries), proxied).body;
		await page.goto(`${ORIGIN}/`, { waitUntil: "load" });
		const script = READERS[reader];
		if (script !== null)
			await page.evaluate(`${script}.then((contents) => {
			for (const content of contents) {
				const article = document.createElement("article");
				document.body.append(article);
				article.innerHTML = content;
			}
		})`);
	});
}

/** The same attacks as they are, on the page: what the range sees when nothing stops them. */
export function attackUncleaned(browser: Browser, attacks: readonly string[]): Promise<Damage> {
	return inBrowser(browser, [], async (page, served) => {
		for (const one of attacks) {
			served.page = pageOf([one]);
			await page.goto(`${ORIGIN}/`, { waitUntil: "domcontentloaded", timeout: 5_000 }).catch(() => undefined);
		}
	});
}

interface Served {
	page: string;
	feed: string;
}

async function inBrowser(
	browser: Browser,
	contents: readonly string[],
	visit: (page: Page, served: Served) => Promise<void>,
): Promise<Damage> {
	const damage: Damage = { executions: [], requests: [], misread: [] };
	const context = await browser.newContext();
	const served: Served = { page: pageOf([]), feed: "" };
	await routeAll(context, contents.map((html) => applyMedia(html, proxied)).join("\n"), served, damage);
	await context.exposeFunction("reportHit", (what: string) => damage.executions.push(what));
	await context.addInitScript(
		`for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (...all) => window.reportHit(name + " " + all);`,
	);
	const page = await context.newPage();
	page.on("dialog", (dialog) => {
		damage.executions.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	try {
		await visit(page, served);
		// Pictures that fail to load, animations that begin and focus that moves all come after the load.
		await page.waitForTimeout(300);
		if (contents.length > 0) damage.misread.push(...misreadIn(await shapesIn(page), contents));
	} finally {
		await context.close();
	}
	return damage;
}

async function routeAll(
	context: BrowserContext,
	allowed: string,
	served: Served,
	damage: Damage,
): Promise<void> {
	await context.route("**/*", async (route) => {
		const request = route.request();
		const url = request.url();
		if (url === `${ORIGIN}/`)
			return route.fulfill({ body: served.page, contentType: "text/html; charset=utf-8" });
		if (url === `${ORIGIN}/feed`)
			return route.fulfill({ body: served.feed, contentType: "text/plain; charset=utf-8" });
		if (url === `${ORIGIN}/favicon.ico`) return route.fulfill({ status: 404 });
		if (!isAllowed(request, allowed)) damage.requests.push(`${request.resourceType()} ${url}`);
		const type = request.resourceType();
		if (type === "image") return route.fulfill({ body: PIXEL, contentType: "image/gif" });
		if (type === "script") return route.fulfill({ body: "alert('fetched')", contentType: "text/javascript" });
		return route.abort();
	});
}

function isAllowed(request: Request, html: string): boolean {
	const url = request.url();
	const type = request.resourceType();
	if (type === "document")
		return (
			request.frame().parentFrame() !== null && EMBED_ORIGINS.some((origin) => url.startsWith(`${origin}/`))
		);
	if (type !== "image" && type !== "media") return false;
	const written = url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	// A browser keeps the fragment to itself.
	return ["src", "poster"].some(
		(name) => html.includes(`${name}="${written}"`) || html.includes(`${name}="${written}#`),
	);
}

function cleaned(html: string, index: number) {
	const source: Entry = {
		...entryWith({ key: String(index) }),
		contentHtml: html,
		title: html.slice(0, 200),
		summary: html,
	};
	const { entry } = cleanEntry(source, { baseUrl: "https://site.example/a/", media: "auto" });
	return entryWith({ ...entry, key: index.toString(16).padStart(16, "0") });
}

function proxied(target: string): string {
	return `${ORIGIN}/media/${encodeURIComponent(target)}`;
}

function pageOf(contents: readonly string[]): string {
	const articles = contents.map((html) => `<article>${applyMedia(html, proxied)}</article>`).join("\n");
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>${articles}</body></html>`;
}

interface ReadNode {
	nodeType: number;
	data: string;
	localName: string;
	attributes: Iterable<{ name: string; value: string }>;
	childNodes: Iterable<ReadNode>;
}

/** What the browser made of each entry; as text on its way here, because the protocol carries no deep objects. */
async function shapesIn(page: Page): Promise<ReaderShape[]> {
	const text = await page.evaluate(() => {
		const shape = (node: ReadNode): unknown =>
			node.nodeType === 3
				? node.data
				: [
						node.localName,
						[...node.attributes].map((one) => `${one.name}=${one.value}`),
						[...node.childNodes].map(shape),
					];
		const { document } = globalThis as unknown as {
			document: { querySelectorAll(selectors: string): Iterable<ReadNode> };
		};
		const articles = [...document.querySelectorAll("body > article")];
		return JSON.stringify(articles.map((article) => [...article.childNodes].map(shape)));
	});
	return JSON.parse(text);
}

function misreadIn(shapes: ReaderShape[], contents: readonly string[]): string[] {
	const misread: string[] = [];
	if (shapes.length !== contents.length) misread.push(`${shapes.length} of ${contents.length} entries`);
	for (const [i, html] of contents.entries()) {
		const meant = comparable(shapeOf(applyMedia(html, proxied)));
		const seen = comparable(shapeOf(shapes[i] ?? []));
		if (meant !== seen) misread.push(`${html}\n  meant ${meant}\n  seen  ${seen}`);
	}
	return misread;
}

/** The renderers write U+25A1 for the replacement character. */
function comparable(shape: ReaderShape): string {
	return JSON.stringify(shape).replaceAll("\ufffd", "□");
}

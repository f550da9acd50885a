import { escapeHtml } from "../../../base/html/escape.ts";
import { outerHtml, textHtml } from "../../../base/html/serialize.ts";
import {
	type Element,
	holds,
	isHeading,
	isHeldBy,
	lineOf,
	type Node,
	walk,
} from "../../../base/html/tree.ts";
import type { Problem } from "../../../model/result.ts";
import { withoutEscapes } from "../metadata/more.ts";
import { textIn } from "../metadata/structured.ts";
import { bare, type Title } from "../metadata/title.ts";
import { onPage, type Page, withHiddenShown, withShown } from "../page.ts";
import type { Part } from "./addressed.ts";
import { isTalk } from "./alike.ts";
import type { Attachment } from "./attachments.ts";
import { blocksOf, weighBlocks } from "./blocks.ts";
import { acrossParts, aroundWords, belowHeadline, containerOf, widened } from "./container.ts";
import { ledeOf } from "./evidence.ts";
import { isThread } from "./forum.ts";
import { besidesText, startOfText } from "./headline.ts";
import { leadOf, repeatedPictures, signatureBelow } from "./lead.ts";
import { besidePosts, lonePost, postsOf } from "./posts.ts";
import { pruned } from "./prune.ts";
import { brokenParagraphs } from "./rejoin.ts";
import { makeDescribed, standfirstOf } from "./standfirst.ts";
import { textInState } from "./state.ts";
import { pictureHtml, picturesInState } from "./statePictures.ts";
import { hintTeasers } from "./teasers.ts";
import { veiledIn } from "./veiled.ts";

/** The text of an article, found but not cleaned. */
export interface Body {
	/** Null when the text came from structured data. */
	container: Element | null;
	/** The page that the container is part of: the page in question, or the same page with what it hides. */
	page: Page;
	/** The posts of a thread, where they are known: the first one's author and date are the thread's. */
	posts: readonly Element[];
	/** `text`, `thread`, `hidden text`, `select/content`, `json-ld/articleBody`, `script/state`, `noscript`. */
	from: string;
	/** Where its pictures are: those above the container, and the container. */
	shown: readonly Element[];
	/** What of these is no part of it. */
	drop: ReadonlySet<Node>;
	/** HTML, with the attachments that stand beside it. */
	html(attachments: readonly Attachment[]): string;
	problems: Problem[];
}

export interface BodyOptions {
	title: Title | null;
	data: Record<string, unknown> | null;
	/** Where the page holds several texts: the one that is meant. */
	part: Part | null;
	/** What a selector chose. */
	content: Element | null;
	remove: readonly Element[];
	/** True: the chosen element is taken as it is; false: what is no text is still left out of it. */
	exact: boolean;
	/** Whether its lines are those of its source, as in mail. */
	isPlain?: boolean;
}

/** A text shorter than this may be a stub, while the real one is hidden or in structured data. */
const SHORT = 200;
/** And what a browser without scripts is told to do says fewer clauses than this. */
const SENTENCES = 5;

/** Finds the text of an article; null when there is none. */
export function bodyOf(page: Page, options: BodyOptions): Body | null {
	if (options.part) return partBody(page, options.part, options);
	const found = options.content ? chosenBody(page, options.content, options) : foundBody(page, options);
	const structured = textIn(options.data?.articleBody);
	const length = found?.container ? lengthWithout(found.container, found.drop) : 0;
	if (structured && structured.length > Math.max(SHORT, length * 3) && !options.content)
		return writtenBody(page, structured, "json-ld/articleBody");
	if (length < SHORT && !options.content) {
		const state = textInState(page);
		if (state) return writtenBody(page, state, "script/state");
		const unscripted = withoutScripts(page, options);
		if (unscripted) return unscripted;
	}
	return length < CAPTION && (found?.container?.pictures ?? 0) < 2 ? withPictures(page, found) : found;
}

/** A text so short may be what a post of pictures says of them. */
const CAPTION = 600;

/** A text with the pictures that a script would show with it. */
function withPictures(page: Page, found: Body | null): Body | null {
	const pictures = picturesInState(page);
	if (pictures.length === 0) return found;
	const described = withoutEscapes(page.metas.get("og:description") ?? page.metas.get("description") ?? "");
	const body = found ?? writtenBody(page, described, "script/pictures");
	const html: Body["html"] = (attachments) => {
		const text = body.html(attachments);
		const others = pictures.filter((url) => !text.includes(url.replace(/^https?:|[?#].*$/g, "")));
		return `${pictureHtml(others)}\n${text}`;
	};
	return { ...body, html };
}

/** What a page shows to a browser without scripts, when that is a text. */
function withoutScripts(page: Page, options: BodyOptions): Body | null {
	const [longest] = page.tree.elements
		.filter(
			(element) =>
				element.name === "noscript" &&
				element.chars > SHORT &&
				element.marks >= SENTENCES &&
				element.linkChars * 2 < element.chars,
		)
		.sort((a, b) => b.chars - a.chars);
	if (!longest) return null;
	const shown = withShown(page, [longest]);
	const found = search(shown, { ...options, ...optionsOn(shown, options) }, "noscript");
	return found && found.posts.length > 0 ? found : made(page, longest, new Set(), options, "noscript");
}

/** The characters of visible text in an element that are not dropped. */
function lengthWithout(top: Element, drop: ReadonlySet<Node>): number {
	let length = 0;
	walk(top, (node) => {
		if (drop.has(node)) return false;
		if (node.type === "text") length += node.data.replace(/\s+/g, " ").length;
		else if (node.hidden) return false;
		return undefined;
	});
	return length;
}

/** Whether nothing is left of a text, nor a picture. */
export function isAllDropped({ container, drop }: Body): boolean {
	if (!container) return false;
	return isHeldBy(drop, container) || (container.pictures === 0 && lengthWithout(container, drop) === 0);
}

function foundBody(page: Page, options: BodyOptions): Body | null {
	const visible = search(page, options, "text");
	if (visible && (visible.container?.chars ?? 0) >= SHORT)
		return veiledBody(page, visible, options) ?? visible;
	// A page whose script shows its text: once more, with what a style hides.
	const unveiled = withHiddenShown(page);
	const shown = search(unveiled, { ...options, ...optionsOn(unveiled, options) }, "hidden text");
	if (shown && isText(shown) && (shown.container?.chars ?? 0) > (visible?.container?.chars ?? 0) * 3)
		return shown;
	// What is all comments is a thread, whatever its address.
	const empty =
		!visible?.container ||
		(visible.container.pictures === 0 && lengthWithout(visible.container, visible.drop) === 0);
	return empty ? (search(page, options, "text", true) ?? visible) : visible;
}

/** The text of which a page shows the beginning, or a caption, until its script has run. */
function veiledBody(page: Page, visible: Body, options: BodyOptions): Body | null {
	if (visible.from === "thread" || !visible.container) return null;
	const length = lengthWithout(visible.container, visible.drop);
	// What the page's data tells whole is read there.
	if ((textIn(options.data?.articleBody)?.length ?? 0) > length * 3) return null;
	const veiled = veiledIn(visible.container, length);
	if (veiled.length === 0) return null;
	const unveiled = withShown(page, veiled);
	const shown = search(unveiled, { ...options, ...optionsOn(unveiled, options) }, "hidden text");
	const isLonger = shown?.container && lengthWithout(shown.container, shown.drop) > length * 2;
	return isLonger ? shown : null;
}

/** The elements that the options name, as another copy of their page has them. */
function optionsOn(page: Page, { title, remove }: BodyOptions): Pick<BodyOptions, "title" | "remove"> {
	return { title: titleOn(page, title), remove: remove.map((element) => onPage(page, element)) };
}

/** A title with its element on another copy of its page. */
export function titleOn<T extends { element: Element | null }>(page: Page, title: T | null): T | null {
	return title && { ...title, element: title.element && onPage(page, title.element) };
}

/** Whether what a page hides is a text: a picture, or more than a word to whoever swipes or scans. */
function isText({ container, drop }: Body): boolean {
	if (!container) return false;
	return container.pictures > 0 || lengthWithout(container, drop) >= HIDDEN || container.marks > 1;
}
/** Characters. */
const HIDDEN = 60;

function search(page: Page, options: BodyOptions, from: string, talk = false): Body | null {
	const { tree } = page;
	const { title } = options;
	const blocks = blocksOf(tree);
	const thread = talk || isThread(page, blocks) || isTalk(page, blocks, title?.element ?? null);
	if (!thread) hintTeasers(page, blocks, title?.element ?? null);
	const lede = ledeOf(page, textIn(options.data?.articleBody), blocks);
	const start = thread ? null : startOfText(page, blocks, title?.element ?? null);
	if (start) blocks.others = besidesText(start, page, blocks);
	const anchors = [title?.element, lede, start?.sentence].filter((anchor) => anchor != null);
	weighBlocks(tree, blocks, thread, anchors, title?.element ?? null);
	const found = start?.isLinked ? start.box : containerOf(tree, blocks, lede);
	if (!found) return null;
	const heaviest =
		(start && holds(start.box, found) && belowHeadline(start, page, blocks)) ||
		(start || thread ? found : aroundWords(found, title?.element ?? null));
	const posts = thread ? postsOf(page, blocks, title?.element ?? null) : null;
	const container = thread
		? (posts?.box ?? widened(heaviest, blocks))
		: acrossParts(heaviest, blocks, title?.element ?? null);
	if (thread && container.name !== "p") {
		const known = posts ? besidePosts(posts) : undefined;
		const drop = pruned(container, blocks, { title, comments: true, page, drop: known, posts });
		// A thread of one post is no different from an article.
		if (posts || lengthWithout(container, drop) > container.chars * POSTS)
			return {
				...made(page, container, drop, options, "thread"),
				posts: posts?.posts ?? lonePost(container),
			};
	}
	const lead = leadOf(container, title?.element ?? null, blocks.hints, page);
	const linked = start?.isLinked ? start.sentence : null;
	const isDescribed = makeDescribed(page, options.data, title?.text ?? null);
	const drop = pruned(container, blocks, { title, comments: false, page, linked, isDescribed });
	const { hints } = blocks;
	const standfirst = standfirstOf({ container, title: title?.element ?? null, hints, isDescribed });
	const isOutside = standfirst && !lead.some((element) => holds(element, standfirst));
	const above = isOutside ? [...lead, standfirst].sort((a, b) => a.order - b.order) : lead;
	return made(page, container, drop, options, from, above);
}

/** The share of a thread's container that its posts make up at least, where it is not known what is a post. */
const POSTS = 0.15;

function chosenBody(page: Page, container: Element, options: BodyOptions): Body {
	if (options.exact) return made(page, container, new Set(), options, "select/content");
	const blocks = blocksOf(page.tree);
	const { title } = options;
	const lead = leadOf(container, title?.element ?? null, blocks.hints, page);
	const drop = pruned(container, blocks, { title, comments: false, page });
	const body = made(page, container, drop, options, "rule/content", lead);
	return options.isPlain ? { ...body, html: (attachments) => withBreaks(body.html(attachments)) } : body;
}

/** A signature below two dashes has at most so many lines. */
const SIGNATURE = /\n--[^\S\n]*(?:\n[^<\n]*){0,9}(?=<|$)/;

const withBreaks = (html: string): string => html.replace(SIGNATURE, "").trim().replace(/\n/g, "<br>\n");

function partBody(page: Page, { box, drop }: Part, options: BodyOptions): Body {
	const blocks = blocksOf(page.tree);
	const { title } = options;
	return made(page, box, pruned(box, blocks, { title, comments: false, page, drop }), options, "address");
}

function made(
	page: Page,
	container: Element,
	drop: Set<Node>,
	options: BodyOptions,
	from: string,
	lead: readonly Element[] = [],
): Body {
	for (const element of options.remove) drop.add(element);
	const below = from === "thread" || from === "select/content" ? null : signatureBelow(container);
	const repeated = repeatedPictures(lead, container, drop, page);
	for (const element of repeated) drop.add(element);
	const html = (attachments: readonly Attachment[]) => {
		const joined = from === "thread" ? undefined : brokenParagraphs(container, drop);
		// A standfirst is no heading of a part of the text, whatever it is made of.
		const above = lead
			.map((element) =>
				isHeading(element) ? `<p>${escapeHtml(lineOf(element))}</p>` : outerHtml(element, { drop }),
			)
			.join("");
		const signed = below ? `<div>${textHtml(below, { drop })}</div>` : "";
		return above + textHtml(container, { drop, joined }) + signed + besides(attachments);
	};
	const shown = [...lead, container];
	return { container, posts: [], page, shown, drop, from, html, problems: [] };
}

/** A list of the files that the page offers beside the text. */
function besides(attachments: readonly Attachment[]): string {
	const outside = attachments.filter((attachment) => !attachment.inside);
	return outside.length
		? `<ul>${outside.map(({ element }) => `<li>${outerHtml(element)}</li>`).join("")}</ul>`
		: "";
}

function writtenBody(page: Page, text: string, from: string): Body {
	const html = /<(?:p|br|div)\b/i.test(text)
		? text
		: text
				.split(/\n+/)
				.map((line) => line.trim())
				.filter((line) => bare(line) !== "")
				.map((line) => `<p>${escapeHtml(line)}</p>`)
				.join("");
	return {
		container: null,
		posts: [],
		page,
		shown: [],
		drop: new Set(),
		from,
		html: () => html,
		problems: [],
	};
}

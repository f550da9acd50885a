import { type Element, holds } from "../../../base/html/tree.ts";
import type { Part } from "../article/addressed.ts";
import type { Body } from "../article/body.ts";
import { type Line, linesOf } from "../article/lines.ts";
import { isReply } from "../article/postMarks.ts";
import { frameOf } from "../article/posts.ts";
import type { Page } from "../page.ts";
import { bare, type Title } from "./title.ts";

const BEFORE = 6;
const AFTER = 14;
/** The first paragraph may be a standfirst, with the byline behind it. */
const BEHIND = 3;
const FOOT = 8;
/** The line that says who posted a text and when has at most so many characters. */
const SIGNED = 160;
const REST = 80;
const TAIL = 30;

/** The lines around the headline (its own first, then those below, then those above), and the last of the text and of the page. */
export function linesAround(
	page: Page,
	title: Title | null,
	body: Body,
): Record<"head" | "foot" | "rest" | "tail", Line[]> {
	const { container, posts } = body;
	const post = frameOf(posts);
	const lines = upToReply(linesOf(page.body, new Set()), posts);
	if (!container)
		return { head: lines.slice(0, AFTER), foot: [], rest: lines.slice(0, REST), tail: lines.slice(-TAIL) };
	const key = title ? bare(title.text) : "";
	const from = lines.findIndex((line) => showsTitle(line, title, key));
	const inside = lines.flatMap((line, i) => (holds(container, line.block) ? [i] : []));
	const first = inside[0] ?? 0;
	const start = from >= 0 ? from : first;
	// The text itself is not searched: only its first lines may be a byline.
	const text = lines.findIndex(
		(line, i) => i > start && line.marks > 2 && line.chars > 160 && holds(container, line.block),
	);
	const end = Math.max(start + 1, Math.min(start + AFTER, text < 0 ? lines.length : text + 1 + BEHIND));
	const near =
		first > start && first - start > AFTER ? lines.slice(Math.max(first - 4, start), first + 2) : [];
	const signed = post ? linesOf(post, new Set()).filter((line) => line.chars < SIGNED && line.marks < 3) : [];
	const under = lines.slice(start, end);
	const head = [
		...(isReply(posts[0]) ? [...under, ...signed] : [...signed, ...under]),
		...near,
		...lines.slice(Math.max(0, start - BEFORE), start).reverse(),
	];
	const last = inside.at(-1) ?? lines.length - 1;
	return {
		head,
		foot: posts.length > 1 ? [] : lines.slice(Math.max(first, last - FOOT), last + 4),
		rest: lines.slice(start, start + REST),
		tail: lines.slice(-TAIL),
	};
}

/** Of a thread, the lines above the first reply, where somebody else speaks. */
function upToReply(lines: Line[], posts: readonly Element[]): Line[] {
	const reply = isReply(posts[0]) ? posts[0] : posts[1];
	const end = reply ? lines.findIndex(({ block }) => holds(reply, block)) : -1;
	return end < 0 ? lines : lines.slice(0, end);
}

/** The same of a text that stands among others. */
export function linesOfPart(part: Part, title: Title | null): ReturnType<typeof linesAround> {
	const lines = linesOf(part.box, part.drop);
	const from = Math.max(
		0,
		lines.findIndex((line) => showsTitle(line, title, bare(title?.text ?? ""))),
	);
	const foot = lines.slice(-FOOT);
	const above = part.above ? linesOf(part.above, new Set()) : [];
	const text = lines.findIndex((line, i) => i > from && line.marks > 2 && line.chars > 160);
	const end = text < 0 ? lines.length : text + 1;
	return {
		head: [
			...lines.slice(from, Math.min(from + AFTER, end)),
			...lines.slice(0, from).reverse(),
			...above,
			...foot.filter((line) => line.chars < SIGNED && line.marks < 4),
		],
		foot,
		rest: lines,
		tail: [],
	};
}

/** Whether a line is the headline, or holds it: a heading that is no block stands in a line of its surroundings. */
function showsTitle(line: Line, title: Title | null, key: string): boolean {
	if (!title?.element) return bare(line.text) === key;
	if (holds(title.element, line.block)) return true;
	return holds(line.block, title.element) && bare(line.text).includes(key);
}

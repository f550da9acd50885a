import type { Element, Node } from "../../../base/html/tree.ts";
import { headOfLetter } from "./letter.ts";
import { charsOf, type Line } from "./lines.ts";
import { SAID } from "./postMarks.ts";
import type { Posts } from "./posts.ts";
import { quotationAround } from "./quotations.ts";
import { beginningTwice } from "./repeats.ts";

/** A signature has at most so many lines. */
const LINES = 8;

/**
 * What nobody wants to read in the posts of a thread though it stands where they are written: heads of letters, beginnings
 * that come whole below, signatures, which are told by dashes or
 * by their coming again at the end of other posts, and names before replies of a line.
 */
export function besidesIn(posts: Posts, lines: readonly Line[]): Node[] {
	const byPost = linesByPost(posts, lines);
	const heads = repeatedHeads(byPost);
	const parts = byPost.map((own, i) => {
		const head = own.slice(0, heads[i]);
		const added = new Set([...head, ...headOfLetter(own), ...belowDashes(own), ...beginningTwice(own)]);
		return { added, left: own.filter((line) => !added.has(line)) };
	});
	const ends = repeatedEnds(parts.map(({ left }) => left));
	const named = lines.filter(beginsWithName);
	return [
		...[...parts.flatMap(({ added }) => [...added]), ...ends].flatMap(({ leaves }) => leaves),
		...(named.length > 1 ? named.flatMap(({ leaves }) => leaves.slice(0, 2)) : []),
	];
}

/** A label in any language, at the beginning of a line. */
const LABEL = /^(\p{L}[\p{L} ]{1,19})\s*[:：]\s*\S/u;
/** So many lines a head has at most; so many posts have one where it is the software's. */
const HEAD = 4;
const FEWEST = 3;

/** How many lines at the beginning of each post are its head: they begin with labels that stand there in all posts, and one tells a day. */
function repeatedHeads(posts: readonly Line[][]): number[] {
	const labels = posts.map((lines) => lines.slice(0, HEAD).map(({ text }) => LABEL.exec(text)?.[1] ?? ""));
	const [first = []] = labels;
	let common = 0;
	while ((first[common] ?? "") !== "" && labels.every((own) => own[common] === first[common])) common++;
	const isDated = posts.every((lines) => lines.slice(0, common).some(({ text }) => /\d.*\d/.test(text)));
	return posts.map(() => (posts.length >= FEWEST && isDated ? common : 0));
}

/** The lines of each post; both are in document order. */
function linesByPost({ posts }: Posts, lines: readonly Line[]): Line[][] {
	const own: Line[][] = posts.map(() => []);
	let at = 0;
	for (const line of lines) {
		const order = line.leaves[0]?.parent?.order ?? -1;
		while (at < posts.length - 1 && order >= (posts[at + 1] as Element).order) at++;
		const post = posts[at];
		if (post && order >= post.order && order <= post.order + post.elements) own[at]?.push(line);
	}
	return own;
}

/** What stands below the two dashes with which mail parts its text from who wrote it, or the row of them that boards draw, and these. */
function belowDashes(lines: readonly Line[]): readonly Line[] {
	const at = lines.findLastIndex(({ text }) => /^(?:--|—|[_\-—=]{8,})$/.test(text));
	return at > 0 && lines.length - at <= LINES + 1 ? lines.slice(at) : [];
}

/** Sentences that several posts end with, and the lines above them that these posts share: a post that is nothing else stays. */
function repeatedEnds(posts: readonly Line[][]): Line[] {
	const byEnd = new Map<string, Line[][]>();
	for (const lines of posts) {
		const last = lines.at(-1);
		if (!last || quotationAround(last.block)) continue;
		const same = byEnd.get(last.text);
		if (same) same.push(lines);
		else byEnd.set(last.text, [lines]);
	}
	return [...byEnd.values()]
		.filter((same) => same.length > 1)
		.flatMap((same) => {
			const [first = []] = same;
			let shared = 1;
			while (same.every((lines) => first.at(-shared - 1)?.text === lines.at(-shared - 1)?.text)) {
				if (first.length <= shared) return [];
				shared++;
			}
			const isAll = same.some(({ length }) => length <= shared);
			return isAll || charsOf(first.slice(-shared)) < SAID
				? []
				: same.flatMap((lines) => lines.slice(-shared));
		});
}

/** Characters of a name. */
const NAME = 30;

/** Whether a line begins with a linked name and a colon, each by itself, as software writes who replies in a line: `<a>Ada</a>: <span>…`. */
function beginsWithName({ leaves }: Line): boolean {
	const [name, colon, said] = leaves;
	if (name?.type !== "text" || colon?.type !== "text" || said?.type !== "text") return false;
	return (
		/^\s*[:：]\s*$/.test(colon.data) &&
		(name.parent?.name === "a" || name.parent?.parent?.name === "a") &&
		name.parent.chars <= NAME &&
		said.parent !== colon.parent
	);
}

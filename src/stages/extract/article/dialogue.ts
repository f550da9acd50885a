import { childElements, type Element, lineOf, siblingOf, type Tree } from "../../../base/html/tree.ts";
import { DATELINE } from "./patterns.ts";

/** So few terms with descriptions are no talk. */
const FEWEST = 3;
/** The share of the terms that say when something was written. */
const DATED = 0.6;
/** Characters of the line that says who wrote something, and when. */
const HEAD = 160;

/** The posts of a board that is one list of terms and descriptions: who wrote it and when, and below what is said; none where there is no such list. */
export function dialogueOf({ elements }: Tree): Element[] {
	for (const list of elements) {
		if (list.name !== "dl" || list.hidden) continue;
		const posts = childElements(list).filter(
			(child) => child.name === "dd" && !child.hidden && child.chars > 0,
		);
		if (posts.length < FEWEST) continue;
		const dated = posts
			.map(headOf)
			.filter((head) => head !== null && head.chars < HEAD && DATELINE.test(lineOf(head)));
		if (dated.length >= posts.length * DATED) return posts;
	}
	return [];
}

/** The term above a description; null where there is none. */
export function headOf(post: Element): Element | null {
	if (post.name !== "dd") return null;
	const head = siblingOf(post, -1);
	return head?.name === "dt" ? head : null;
}

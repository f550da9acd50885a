import { BLOCK, type Element, findAll, lineOf, walk } from "../../../base/html/tree.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import { isDated, isSigned, STAMP } from "./postMarks.ts";
import type { Posts } from "./posts.ts";

/** A label stands in so many of the posts. */
const MOST = 0.8;
/** So few posts show no template; a label of theirs stands in nearly all of them. */
const FEWEST = 3;

/** And has so few elements. */
const PARTS = 40;

/**
 * What the template of posts says beside what is written: small boxes of one kind without a sentence, which stand in nearly
 * all posts with a user or a time, or in several and always say the same.
 */
export function labelsIn(
	{ posts }: Posts,
	blocks: Blocks,
	isWritten: ((element: Element) => boolean) | null,
): Element[] {
	if (posts.length < FEWEST) return [];
	const signature = makeSignatures();
	const kinds = new Map<string, { posts: Set<Element>; labels: Element[]; said: Set<string> }>();
	for (const post of posts)
		walk(post, (node) => {
			if (node.type === "text" || node.hidden || node.chars === 0) return false;
			if (node === post || node.chars > STAMP || node.elements > PARTS || !BLOCK.has(node.name))
				return undefined;
			if ((blocks.prose[node.order] ?? 0) > 0 && !isDated(node)) return undefined;
			// A few words and a day may be a whole post.
			if (isWritten && findAll(node, isWritten).length > 0) return undefined;
			const isSign = findAll(node, isSigned).length > 0;
			const name = `${isSign} ${signature(node)}`;
			const kind = kinds.get(name) ?? { posts: new Set(), labels: [], said: new Set() };
			kind.posts.add(post);
			kind.labels.push(node);
			kind.said.add(isSign ? "" : lineOf(node).replace(/\d+/g, "0"));
			kinds.set(name, kind);
			return undefined;
		});
	return [...kinds]
		.filter(([name, kind]) =>
			name.startsWith("true")
				? kind.posts.size >= posts.length * MOST
				: kind.posts.size > 1 && kind.said.size === 1 && !name.includes(">"),
		)
		.flatMap(([, { labels }]) => labels);
}

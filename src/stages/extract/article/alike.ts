import { childElements, type Element, findAll } from "../../../base/html/tree.ts";
import { isUser, USER } from "../metadata/marked.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import { statesArticle } from "./forum.ts";
import { startOfText } from "./headline.ts";
import { isElsewhere, isSigned, isStamp, proseIn, SAID } from "./postMarks.ts";

/** So few siblings are no posts. */
export const FEWEST = 3;

/** Elements of one tag beside each other of which each says when or by whom, around the first sentence: posts, whatever they are called. */
export function alikeAround(
	begin: Element | null,
	blocks: Blocks,
	isSign: (element: Element) => boolean = isSigned,
): Element[] {
	for (let at = begin; at?.parent && at.name !== "body"; at = at.parent) {
		const { name } = at;
		const siblings = childElements(at.parent).filter(
			(sibling) => sibling.name === name && !sibling.hidden && !isElsewhere(sibling, blocks),
		);
		if (siblings.length < FEWEST) continue;
		const alike = siblings.filter((sibling) => findAll(sibling, isSign).length > 0);
		if (alike.length >= FEWEST && alike.includes(at)) return alike;
	}
	return [];
}

/**
 * Elements of one make beside each other, below the headline, each of which says when or by whom: of several such sets the
 * one that says most. Where somebody says nothing in any of them there are none.
 */
export function signedSiblings(page: Page, blocks: Blocks, title: Element): Element[] {
	const signature = makeSignatures();
	const sets = new Map<Element, Map<string, Set<Element>>>();
	for (const sign of page.tree.elements) {
		if (sign.hidden || sign.order < title.order || !(isSigned(sign) || isStamp(sign, blocks))) continue;
		for (let at = sign.parent; at?.parent && at !== page.body; at = at.parent) {
			const beside = sets.get(at.parent) ?? new Map<string, Set<Element>>();
			const same = beside.get(signature(at)) ?? new Set();
			if (same.has(at)) break;
			sets.set(at.parent, beside.set(signature(at), same.add(at)));
		}
	}
	let most: Element[] = [];
	for (const [parent, beside] of sets)
		for (const same of beside.values()) {
			const said = [...same].filter((element) => !isElsewhere(element, blocks));
			if (
				said.length >= FEWEST &&
				!isBeside(parent, blocks) &&
				proseIn(said, blocks) > Math.max(SAID, proseIn(most, blocks))
			)
				most = said;
		}
	return most;
}

/** Whether an element stands in what is no part of the talk. */
function isBeside(element: Element, blocks: Blocks): boolean {
	for (let at: Element | null = element; at; at = at.parent) if (isElsewhere(at, blocks)) return true;
	return false;
}

/** The share of the page's sentences that posts by different people make up where nothing else says that they are posts; and what each of them says on average. */
const TALK = 0.5;
const MUCH = 120;

/** Whether the text under the headline is one of several made alike, of which most are signed by somebody else each. */
export function isTalk(page: Page, blocks: Blocks, title: Element | null): boolean {
	if (!hasPeople(page) || statesArticle(page)) return false;
	const begin = startOfText(page, blocks, title)?.sentence ?? null;
	const posts = alikeAround(begin, blocks);
	const prose = proseIn(posts, blocks);
	const saying = posts.filter((post) => proseIn([post], blocks) > 0);
	if (
		saying.length < FEWEST ||
		prose < posts.length * MUCH ||
		prose < (blocks.prose[page.body.order] ?? 0) * TALK
	)
		return false;
	const people = posts.map((post) => findAll(post, isUser)[0]?.attribs.href ?? "");
	const signed = people.filter((href) => href !== "");
	return signed.length > posts.length / 2 && new Set(signed).size > signed.length / 2;
}

/** Whether the pages of enough users are linked for a talk: few articles name so many. */
function hasPeople({ tree }: Page): boolean {
	const people = new Set<string>();
	for (const { name, attribs, hidden } of tree.elements) {
		if (name !== "a" || hidden || !USER.test(attribs.href ?? "")) continue;
		people.add(attribs.href ?? "");
		if (people.size >= FEWEST) return true;
	}
	return false;
}

import { type Element, findAll, findSeen, isHeading, lineOf } from "../../../base/html/tree.ts";
import { isFileLink } from "../article/lines.ts";
import { type Page, withoutHash } from "../page.ts";
import { countsOf, type Item } from "./item.ts";
import { hasHeading, headingIn, type ItemLink, isVersion, linksOf, shapeOf } from "./links.ts";
import { namedByPlace } from "./naming.ts";
import { isBare, isCode, isNameless, widthOf } from "./texts.ts";
import { titledBy } from "./titles.ts";

/** The share of the best link's score from which another is its rival. */
const RIVAL = 0.6;

/** A group's members with the link each is about: the best by itself, then again in favour of the commonest address pattern. */
export function itemsOf(members: readonly Element[], page: Page): Item[] {
	const all = members.map((element) => ({ element, links: linksOf(element, page).slice(0, 12) }));
	withoutButtons(all.map(({ links }) => links));
	const shape = commonShape(all.map(({ links }) => firstOf(links)?.url ?? null));
	const isFor = (link: ItemLink | undefined) => link !== undefined && shapeOf(link.url) === shape;
	const seen = new Map<string, Item>();
	for (const { element, links } of all) {
		const best = links
			.filter((link) => link.score >= 2 && !isNameless(link.text))
			.map((link) => ({ ...link, score: link.score + (shape && shapeOf(link.url) === shape ? 15 : 0) }))
			.sort((a, b) => b.score - a.score)[0];
		const button = buttonOf(links);
		const bare = () =>
			element.chars - element.linkChars >= SAID ? links.find(({ text }) => isBare(text)) : undefined;
		const link = named(
			element,
			page,
			isFor(button) && best && !isFor(best) && isCode(best.text) ? button : (best ?? button ?? bare()),
		);
		if (!link || link.text === "") continue;
		const rivals = links.filter(
			({ url, score, text }) => url === link.url || score >= link.score * RIVAL || text === "",
		).length;
		const before = seen.get(link.url);
		if (!before || widthOf(before.link.text) < widthOf(link.text))
			seen.set(link.url, { element, link, rivals });
	}
	return namedByPlace(agreed(withoutStrays(steady([...seen.values()]), shape), page)).sort(
		(a, b) => a.element.order - b.element.order,
	);
}

/** The items of elements of several kinds: each kind is read by itself, as what recurs in one need not in another. */
export function itemsByKind(members: readonly Element[], page: Page): Item[] {
	const kinds = new Map<string, Element[]>();
	for (const member of members) {
		const kind = kinds.get(member.name);
		if (kind) kind.push(member);
		else kinds.set(member.name, [member]);
	}
	const urls = new Set<string>();
	return [...kinds.values()]
		.flatMap((kind) => itemsOf(kind, page))
		.filter(({ link }) => !urls.has(link.url) && urls.add(link.url))
		.sort((a, b) => a.element.order - b.element.order);
}

/** The link that an item is most likely about, where nothing is known of others. */
const firstOf = (links: readonly ItemLink[]) => {
	const [first] = links;
	return first && first.score < 2 ? (buttonOf(links) ?? first) : first;
};

/** Of links that say nothing the one to a document, else the first. */
function buttonOf(links: readonly ItemLink[]): ItemLink | undefined {
	const nameless = links
		.filter(({ text }) => isNameless(text))
		.sort((a, b) => a.element.order - b.element.order);
	return nameless.find(({ element }) => isFileLink(element)) ?? nameless[0];
}

/** An item that is led to by a number alone says so much beside it. */
const SAID = 10;

/** The place of the last reply to a thread, which is another one with each. */
const LAST_REPLY = /#(?:reply-?\d*|last-?_?(?:post|reply|comment)|latest|newest|new-?post|unread|bottom)$/i;

/** Items whose addresses stay as they are when somebody answers: without the place of the last reply, where that is no other item's address. */
function steady(items: Item[]): Item[] {
	const moving = items.filter(({ link }) => LAST_REPLY.test(link.url));
	if (moving.length === 0) return items;
	const counts = countsOf(items.map(({ link }) => withoutHash(link.url)));
	return items.map((item) =>
		LAST_REPLY.test(item.link.url) && counts.get(withoutHash(item.link.url)) === 1
			? { ...item, link: { ...item.link, url: withoutHash(item.link.url) } }
			: item,
	);
}

/** The share of items from which the kind of link that they are named by is that of the title; and the fewest of them. */
const AGREED = 0.7;
const AGREEING = 4;

/** Items named by the same kind of link, where most are: a short title may be beside a wider line that leads to the same place. */
function agreed(items: Item[], page: Page): Item[] {
	if (items.length < AGREEING) return items;
	const kinds = countsOf(items.map(({ link }) => kindOf(link.element)));
	const [most, second] = [...kinds].sort((a, b) => b[1] - a[1]);
	const [kind, count] = most ?? ["", 0];
	if (count === items.length || !kind.includes(".")) return items;
	const named = items.map((item) => namedBy(kind, item, page));
	if (count >= items.length * AGREED) return named.map((link, i) => withLink(items[i] as Item, link));
	// A title, and what it is about as another link to the same place: which of the two is wider is chance.
	if (second === undefined || count + second[1] < items.length) return items;
	const others = items.map((item) => namedBy(second[0], item, page));
	const isBefore = (i: number) => (named[i]?.element.order ?? 0) < (others[i]?.element.order ?? 0);
	const both = items.flatMap((_, i) => (named[i] && others[i] ? [i] : []));
	if (both.length < items.length * AGREED) return items;
	const first = both.filter(isBefore).length > both.length / 2 ? named : others;
	return items.map((item, i) => withLink(item, first[i] ?? null));
}

const withLink = (item: Item, link: ItemLink | null): Item => (link === null ? item : { ...item, link });

/** The link of a kind that names an item and leads where the item does; null where it has none. */
function namedBy(kind: string, item: Item, page: Page): ItemLink | null {
	if (kindOf(item.link.element) === kind) return item.link;
	const [other] = findSeen(item.element, (element) => kindOf(element) === kind);
	const link =
		other && linksOf(other, page).find(({ url }) => withoutHash(url) === withoutHash(item.link.url));
	return link?.isSeen && !isNameless(link.text) ? link : null;
}

const kindOf = ({ name, attribs }: Element) => (name === "a" ? `a.${attribs.class ?? ""}` : "");

/** The share of items from which a text that recurs in them is a button's, whatever the language. */
const MOST = 0.6;
const FEWEST = 4;
/** What a link loses for a text or an address that other items have as well: a member, a venue, a category. */
const SHARED = 25;

/** The short single words of an item's links behind its first one: `journal`, `code`. */
function laterWords(own: readonly ItemLink[]): string[] {
	const first = Math.min(...own.map(({ element }) => element.order));
	const words = own.filter(({ element, text }) => element.order > first && /^\S{2,12}$/.test(text));
	return [...new Set(words.map(({ text }) => text))];
}

/** Takes points from links that are not an item's own: the same text in most of them says nothing, nor does one address in several. */
function withoutButtons(links: readonly ItemLink[][]): void {
	if (links.length < FEWEST) return;
	const texts = countsOf(links.flatMap((own) => [...new Set(own.map(({ text }) => text))]));
	const urls = countsOf(links.flatMap((own) => own.map(({ url }) => url)));
	const later = countsOf(links.flatMap(laterWords));
	const isButton = ({ text }: ItemLink) => {
		const count = texts.get(text) ?? 0;
		return count >= links.length * MOST || (count >= FEWEST && later.get(text) === count);
	};
	// Items of a few committees, of which each has a button of its own.
	const areShared = new Set(links.map(([first]) => first?.url)).size < links.length * MOST;
	for (const own of links) {
		for (const link of own) {
			if (link.score >= 0 && link.text !== "" && isButton(link)) {
				link.text = "";
				link.score = Math.min(link.score, 1);
			}
		}
		const isOwn = ({ url }: ItemLink) => urls.get(url) === 1;
		const isAlone = (link: ItemLink) => isOwn(link) && texts.get(link.text) === 1 && link.score > 1;
		if (own.some(isAlone)) {
			for (const link of own) if (!isAlone(link) && link.score > 1) link.score -= SHARED;
		} else if (areShared && own.some((link) => isOwn(link) && isNameless(link.text)))
			for (const link of own) if (!isOwn(link)) link.score = Math.min(link.score, 1);
		own.sort((a, b) => b.score - a.score);
	}
}

/** The link, with the title that stands beside it where it says nothing or only gives the item's number. */
function named(element: Element, page: Page, link: ItemLink | undefined): ItemLink | undefined {
	if (!link) return undefined;
	const nameless = isNameless(link.text);
	if (isVersion(link.text, link.url)) return link;
	if (!nameless && !/^(?=\S*\d)\S{3,24}$/.test(link.text)) return link;
	const title = titledBy(element, false);
	if (nameless) {
		const label = labelOf(link.element);
		// A heading may begin with the name of a series or a column.
		const text = title === "" || (label !== "" && title.includes(label)) ? label : title;
		return { ...link, text: text || titledBy(element, true) };
	}
	if (/^#\d+$/.test(link.text)) {
		const url = sectionAddress(element, page);
		if (url && title) return { ...link, text: title, url };
	}
	return widthOf(title) > widthOf(link.text) * (/\s/.test(title) ? 1 : 1.5) ? { ...link, text: title } : link;
}

/** The address of the section that an item is, where its heading has one: a release that only links to its issues. */
function sectionAddress(item: Element, page: Page): string | null {
	const [heading] = findSeen(item, (inner) => isHeading(inner) && inner.chars > 1);
	const [anchor] = heading ? findAll(heading, ({ attribs }) => /^#./.test(attribs.href ?? "")) : [];
	const id = anchor?.attribs.href?.slice(1) ?? heading?.attribs.id;
	return id ? new URL(`#${id}`, page.url).href : null;
}

/** What a link over a whole card says to people who do not see the card; "" where that is an address. */
function labelOf(link: Element): string {
	const said = (link.attribs["aria-label"] ?? "").replace(/\s+/g, " ").trim();
	// It begins with what is to be seen of the link.
	const seen = lineOf(link);
	const isBegun = seen !== "" && said.toLowerCase().startsWith(`${seen.toLowerCase()} `);
	const label = isBegun ? said.slice(seen.length).replace(/^[\s:：–—-]+/, "") : said;
	return isNameless(label) || /^\S*\/\S*$/.test(label) ? "" : label;
}

/** From this share of items with a heading a heading tells an item. */
const HEADED = 0.8;

const isTitled = ({ element }: ItemLink) => hasHeading(element) || headingIn(element);

/** From this share of items that are documents a list is one of documents. */
const DOCUMENTS = 0.8;

/** A short link of another pattern in a list of one pattern is a menu's that is written with the same tags. */
function withoutStrays(items: Item[], shape: string | null): Item[] {
	const same = items.filter(({ link }) => shapeOf(link.url) === shape);
	if (same.length < items.length * 0.7) return items;
	const width = same.reduce((sum, { link }) => sum + widthOf(link.text), 0) / same.length;
	const folders = new Set(same.map(({ link }) => folderOf(link.url)));
	const documents = items.filter(({ link }) => isFileLink(link.element));
	// A bare link among bare links to documents is one to more of them.
	if (documents.length >= items.length * DOCUMENTS && items.every(({ element }) => element.name === "a"))
		return items.filter((item) => documents.includes(item) || shapeOf(item.link.url) === shape);
	const isHeaded = same.filter(({ link }) => isTitled(link)).length >= same.length * HEADED;
	const isBeside = besideBox(items, same);
	const isSingle = items.filter(({ element }) => element.links < MENU).length >= items.length * MOSTLY;
	return items.filter(
		(item) =>
			(isHeaded && isTitled(item.link)) ||
			(shapeOf(item.link.url) === shape && !(isSingle && isMenu(item, width))) ||
			((widthOf(item.link.text) > width * SHORT || folders.has(folderOf(item.link.url) || item.link.url)) &&
				!isBeside(item)),
	);
}

/** So many short links and nothing else in a box are a menu, where nearly all items have fewer. */
const MENU = 4;
const MOSTLY = 0.9;
const BARE = 0.8;
const isMenu = ({ element, link }: Item, width: number) =>
	element.links >= MENU &&
	element.linkChars > element.chars * BARE &&
	widthOf(link.text) < width * SHORT &&
	!isTitled(link);
/** Other texts of a list are no narrower than so much of the mean. */
const SHORT = 0.4;

/** The share of a list's items that one box holds where others stand beside the list; and the most of those in a box. */
const ONE_BOX = 0.6;
const BESIDE = 3;

/** Where nearly all items stand in one box: bare links in another box, with none of the list's pattern, lead to tools. */
function besideBox(items: readonly Item[], same: readonly Item[]): (item: Item) => boolean {
	const boxes = countsOf(items.map(({ element }) => element.parent));
	const own = countsOf(same.map(({ element }) => element.parent));
	const most = Math.max(...own.values());
	if (most < Math.max(BESIDE, items.length * ONE_BOX)) return () => false;
	return ({ element, link }) =>
		!own.has(element.parent) &&
		(boxes.get(element.parent) ?? 0) <= BESIDE &&
		element.chars - element.linkChars < SAID &&
		!isTitled(link);
}

/** The pattern of what an address stands in, and empty at the root, where everything stands: a short name may be a slug, with numbers in it or without. */
export function folderOf(url: string): string {
	return /^(.+?\/.+)\/[^/]+\/?\?/.exec(shapeOf(url))?.[1] ?? "";
}

/** The pattern of most addresses, when a third have it. */
export function commonShape(urls: readonly (string | null)[]): string | null {
	const counts = countsOf(urls.filter((url) => url !== null).map(shapeOf));
	const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
	return count >= Math.max(2, urls.length / 3) ? shape : null;
}

import { type Element, endOf, findSeen, lineOf, namesOf, siblingOf } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import type { Item } from "./item.ts";
import { commonShape } from "./items.ts";
import { addressIn, shapeOf } from "./links.ts";

/** What stands above the titles that a list goes on with, below the items that it shows whole. */
const HEADING =
	/^(?:more|older|other|further|earlier|weitere|ältere|mehr|autres|anciens|plus d['’]|más|otr[oa]s|altr[ie]|mais|outr[oa]s|meer|andere|więcej|другие|ещё|更多|其他|往期|(?:その他|過去)の|다른)\s?(?:articles?|posts?|news|stories|entries|beiträge|artikel|meldungen|actualités|billets|artículos|noticias|entradas|articoli|notizie|artigos|artikelen|artykułów|материалы|статьи|новости|文章|新闻|内容|资讯|公告|記事|お知らせ|글|기사)\s*(?:\.{3}|…)?\s*[:：]?$/iu;
/** And the box of them, by what a system calls it. */
const BOX = /(?:^|[\s_-])(?:items-more|more-(?:articles|posts|items)|older-posts)(?:$|[\s_-])/;
const WIDEST = 40;
const MOST = 50;

/** Further items of a list: links of its pattern to other places, below it, under a heading that calls them more of the same. */
export function furtherOf(items: readonly Item[], page: Page): Element[] {
	const last = items.at(-1)?.element;
	const shape = commonShape(items.map(({ link }) => link.url));
	if (!last || !shape || !/[#@]/.test(shape)) return [];
	const urls = new Set(items.map(({ link }) => link.url));
	const box = boxAfter(endOf(last), page);
	if (!box) return [];
	const found: Element[] = [];
	for (const link of findSeen(box, ({ name, chars }) => name === "a" && chars > 1)) {
		const url = addressIn(link, page);
		if (!url || urls.has(url) || shapeOf(url) !== shape) continue;
		urls.add(url);
		found.push(link.parent?.name === "li" ? link.parent : link);
	}
	return found.length > MOST ? [] : found;
}

function boxAfter(place: number, { tree }: Page): Element | null {
	for (let i = place + 1; i < tree.elements.length; i++) {
		const box = boxAt(tree.elements[i] as Element);
		if (box) return box;
	}
	return null;
}

/** The box of further titles that begins at an element, or that it is the heading of; null where it is neither. */
function boxAt(element: Element): Element | null {
	if (element.hidden) return null;
	if (element.links > 0) return BOX.test(namesOf(element)) ? element : null;
	if (element.chars < 3 || element.chars > WIDEST || !HEADING.test(lineOf(element))) return null;
	let at = element;
	while (at.parent && at.parent.chars === at.chars) at = at.parent;
	const next = siblingOf(at, 1);
	return next && next.links > 0 ? next : null;
}

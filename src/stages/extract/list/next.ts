import { type Element, lineOf, namesOf } from "../../../base/html/tree.ts";
import { NEXT, nextPageOf } from "../article/next.ts";
import { isSameSite, type Page, resolve } from "../page.ts";

/** Words of lists for their next page, beside the words of articles. */
const OLDER =
	/^[\s[【(<>«»›‹←→·]*(?:older(?: (?:posts|entries|articles|news|stories))?|previous (?:posts|entries)|more (?:posts|news|stories|articles)|ältere (?:beiträge|einträge|artikel)|articles plus anciens|(?:entradas|noticias) (?:anteriores|antiguas)|página siguiente|próxima(?: página)?|avanti|pagina successiva|volgende(?: pagina)?|следующая(?: страница)?|далее|вперед|starsze wpisy|以前の記事|過去の記事|更早的文章|下10页|后页)[\s\]】)>«»›→·.…]*$/i;
const PAGER =
	/(?:^|[\s_-])(?:pagination|pager|paging|pagenav|pagebar|page|pages|fenye|fanye|nav-?links|next)(?:$|[\s_\d-])/;

/**
 * The address of the list's next page, or null: a link that says so by its relation, by its words in a pager, or as the
 * next number; on the same site, and another page than this one.
 */
export function nextListPage(page: Page): string | null {
	const numbered = nextPageOf(page, page.url);
	if (numbered) return numbered;
	let said: string | null = null;
	for (const element of page.tree.elements) {
		if (element.name !== "a" && element.name !== "link") continue;
		const url = resolve(element.attribs.href, page.baseUrl);
		if (!url || !isSameSite(url, page.url) || bare(url) === bare(page.url)) continue;
		if (/(?:^|\s)next(?:\s|$)/i.test(element.attribs.rel ?? "")) return url;
		if (said || element.name === "link" || element.hidden) continue;
		const text = lineOf(element) || (element.attribs.title ?? element.attribs["aria-label"] ?? "");
		if (OLDER.test(text) || (NEXT.test(text) && isInPager(element))) said = url;
	}
	return said;
}

const bare = (url: string) => url.replace(/#.*$/, "").replace(/\/$/, "");

/** An arrow alone may turn a slide. */
function isInPager(element: Element): boolean {
	let at: Element | null = element;
	for (let i = 0; at && i < 4; at = at.parent, i++) if (PAGER.test(namesOf(at))) return true;
	return false;
}

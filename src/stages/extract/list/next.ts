import { type Element, lineOf, namesOf, scriptText } from "../../../base/html/tree.ts";
import { NEXT, nextPageOf } from "../article/next.ts";
import { isSameSite, type Page, resolve, withoutHash } from "../page.ts";

/** Words of lists for their next page, beside the words of articles. */
const OLDER =
	/^[\s[【(<>«»›‹←→·]*(?:older(?: (?:posts|entries|articles|news|stories))?|previous (?:posts|entries)|more (?:posts|news|stories|articles)|ältere (?:beiträge|einträge|artikel)|articles plus anciens|(?:entradas|noticias) (?:anteriores|antiguas)|página siguiente|próxima(?: página)?|avanti|pagina successiva|volgende(?: pagina)?|следующая(?: страница)?|далее|вперед|starsze wpisy|以前の記事|過去の記事|更早的文章|下10页|后页)[\s\]】)>«»›→·.…]*$/i;
/** A button that loads more, where its address counts pages. */
const MORE =
	/^[\s[(<>«»›→+·]*(?:(?:load|show|view|see) more(?: \w+)?|weiter|mehr (?:laden|anzeigen)|weitere (?:laden|anzeigen)|(?:voir|charger|afficher) plus|(?:ver|cargar|mostrar) más|(?:показать|загрузить) (?:ещё|еще)|ещё|(?:加载|查看|浏览|顯示|载入)更多|次の\d+件|もっと(?:見る|読み込む)|더 ?보기)[\s\])>»›→.…]*$/iu;
const COUNTED = /[?&/](?:page|p|pg|pn|paged?|pageno|offset|start|seite|pagina|cursor)[=/_-]?\d/i;
const PAGER =
	/(?:^|[\s_-])(?:pagination|pager|paging|pagenav|pagebar|page|pages|fenye|fanye|nav-?links|next)(?:$|[\s_\d-])/;

/**
 * The address of the list's next page, or null: a link that says so by its relation, by its words in a pager, or as the
 * next number; on the same site, and another page than this one.
 */
export function nextListPage(page: Page): string | null {
	const numbered = nextPageOf(page, page.url) ?? scriptedPage(page);
	if (numbered) return numbered;
	let said: string | null = null;
	for (const element of page.tree.elements) {
		if (element.name !== "a" && element.name !== "link") continue;
		const url = resolve(element.attribs.href, page.baseUrl);
		if (!url || !isSameSite(url, page.url) || bare(url) === bare(page.url)) continue;
		if (/(?:^|\s)next(?:\s|$)/i.test(element.attribs.rel ?? "")) return url;
		if (said || element.name === "link" || element.hidden) continue;
		const text = lineOf(element) || (element.attribs.title ?? element.attribs["aria-label"] ?? "");
		const isMore = MORE.test(text) && COUNTED.test(url);
		if (isMore || OLDER.test(text) || (NEXT.test(text) && isInPager(element))) said = url;
	}
	return said;
}

/** How the pages of a list are made by a script: how many there are, which one this is from 0, the name of the files. */
const CREATED =
	/\bcreatePage\w*\(\s*["']?(\d+)["']?\s*,\s*["']?(\d+)["']?\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;

/** The next page of a list whose row of pages a script makes, as editorial systems of Chinese offices do: `index_1.html`. */
function scriptedPage({ tree, url }: Page): string | null {
	for (const element of tree.elements) {
		const created = element.name === "script" ? CREATED.exec(scriptText(element)) : null;
		if (!created) continue;
		const [, count, at, name, end] = created;
		const next = Number(at) + 1;
		return next < Number(count) ? new URL(`${name}_${next}.${end}`, url).href : null;
	}
	return null;
}

const bare = (url: string) => withoutHash(url).replace(/\/$/, "");

/** An arrow alone may turn a slide. */
function isInPager(element: Element): boolean {
	let at: Element | null = element;
	for (let i = 0; at && i < 4; at = at.parent, i++) if (PAGER.test(namesOf(at))) return true;
	return false;
}

import { inWords } from "../../base/failure.ts";
import { shownUrl } from "../../base/url/shown.ts";
import { looksWeb } from "../../base/url/web.ts";
import type { CleanEntry } from "../../model/entry.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { type ArticleSaid, slipsOfAll } from "../../stages/extract/slips.ts";
import { completedDate, fuse } from "../fuse.ts";
import type { Inspection, Load } from "./inspection.ts";
import { pageOf, understood, withFurtherPages } from "./reading.ts";

/** Articles that are fetched to show what `fulltext` brings; the Worker fetches the others in its ticks. */
const SHOWN = 3;

/**
 * The first entries completed by their own pages, as `fulltext = true` asks.
 * @param siteNames what a list may give for an author that is none
 * @param isForList whether `remove` takes something away on the page of the list
 */
export async function withArticles(
	listed: readonly CleanEntry[],
	siteNames: readonly string[],
	inspection: Inspection,
	load: Load,
	isForList: boolean,
): Promise<{ entries: CleanEntry[]; problems: Problem[]; articles: number }> {
	const entries = [...listed];
	const problems: Problem[] = [];
	const said: ArticleSaid[] = [];
	let articles = 0;
	for (const [at, entry] of listed.entries()) {
		if (articles === SHOWN) break;
		if (!entry.url) continue;
		articles++;
		const article = await articleOf(entry.url, inspection, load);
		if ("code" in article) {
			problems.push({ stage: "page", code: "article-missing", message: article.message });
			continue;
		}
		const { entry: whole } = article;
		entries[at] = { ...fuse(entry, whole, siteNames).entry, ...completedDate(entry, whole) };
		said.push({ address: entry.url, problems: article.problems });
	}
	return { entries, problems: [...problems, ...slipsOfAll(said, inspection.select, isForList)], articles };
}

async function articleOf(
	address: string,
	inspection: Inspection,
	load: Load,
): Promise<{ entry: CleanEntry; problems: Problem[] } | Failure> {
	const page = pageOf(inspection, address);
	const loaded = await load(page);
	if (!loaded.ok) {
		const { error } = loaded;
		// What was asked is named, also where that led on to; what was not asked for want of room is not.
		return looksWeb(error.message) ? error : inWords(error, `${shownUrl(address)}: ${error.message}`);
	}
	const first = understood(loaded.value, page);
	if (!first.ok) return inWords(first.error, `${shownUrl(address)}: ${first.error.message}`);
	const { entries, problems } = await withFurtherPages(first.value, page, load);
	const [article] = entries;
	if (!article?.contentHtml)
		return {
			stage: "page",
			code: "no-article",
			message: `${shownUrl(address)}: no article was found on the page`,
		};
	const { entry } = cleanEntry(article, {
		baseUrl: article.baseUrl ?? article.url ?? address,
		media: inspection.media ?? "direct",
	});
	return { entry, problems };
}

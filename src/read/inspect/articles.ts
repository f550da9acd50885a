import type { CleanEntry } from "../../model/entry.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { completedDate, fuse } from "../fuse.ts";
import type { Inspection, Load } from "./inspection.ts";
import { pageOf, understood, withFurtherPages } from "./reading.ts";

/** Articles that are fetched to show what `fulltext` brings; the Worker fetches the others in its ticks. */
const SHOWN = 3;

/**
 * The first entries completed by their own pages, as `fulltext = true` asks.
 * @param siteNames what a list may give for an author that is none
 */
export async function withArticles(
	listed: readonly CleanEntry[],
	siteNames: readonly string[],
	inspection: Inspection,
	load: Load,
): Promise<{ entries: CleanEntry[]; problems: Problem[]; articles: number }> {
	const entries = [...listed];
	const problems: Problem[] = [];
	let articles = 0;
	for (const [at, entry] of listed.entries()) {
		if (articles === SHOWN) break;
		if (!entry.url) continue;
		articles++;
		const article = await articleOf(entry.url, inspection, load);
		if ("code" in article) {
			const message = `${entry.url}: ${article.message}`;
			problems.push({ stage: "page", code: "article-missing", message });
		} else entries[at] = { ...fuse(entry, article, siteNames).entry, ...completedDate(entry, article) };
	}
	return { entries, problems, articles };
}

async function articleOf(address: string, inspection: Inspection, load: Load): Promise<CleanEntry | Failure> {
	const page = pageOf(inspection, address);
	const loaded = await load(page);
	if (!loaded.ok) return loaded.error;
	const first = understood(loaded.value, page);
	if (!first.ok) return first.error;
	const [article] = (await withFurtherPages(first.value, page, load)).entries;
	if (!article?.contentHtml)
		return { stage: "page", code: "no-article", message: "no article was found on the page" };
	return cleanEntry(article, {
		baseUrl: article.baseUrl ?? article.url ?? address,
		media: inspection.media ?? "direct",
	}).entry;
}

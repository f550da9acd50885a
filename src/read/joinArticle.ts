import type { Result } from "../model/result.ts";
import { ARTICLE_MAX_PAGES } from "../settings.ts";
import { joinPages } from "../stages/extract/article/article.ts";
import type { Understood } from "./understand.ts";

/**
 * An article whose text goes on on further pages, as one: page after page, each once, at most `ARTICLE_MAX_PAGES`. What
 * cannot be had is noted in `problems`; what was read until then stays.
 */
export async function joinArticle(
	first: Understood,
	readNext: (address: string) => Promise<Result<Understood>>,
): Promise<Understood> {
	const entry = first.entries[0];
	if (first.kind !== "article" || first.nextPage === null || !entry?.contentHtml) return first;
	const bodies = [entry.contentHtml];
	const problems = [...first.problems];
	const seen = new Set<string>(entry.url === null ? [] : [entry.url]);
	for (let next: string | null = first.nextPage; next !== null && !seen.has(next); ) {
		if (bodies.length === ARTICLE_MAX_PAGES) {
			problems.push({
				stage: "page",
				code: "too-many-pages",
				message: `the article has more than ${bodies.length} pages`,
			});
			break;
		}
		seen.add(next);
		const page: Result<Understood> = await readNext(next);
		const body: string | null | undefined = page.ok ? page.value.entries[0]?.contentHtml : null;
		if (!page.ok || !body) {
			const reason = page.ok ? "no article was found on it" : page.error.message;
			problems.push({
				stage: "page",
				code: "page-missing",
				message: `page ${bodies.length + 1}, ${next}: ${reason}`,
			});
			break;
		}
		bodies.push(body);
		next = page.value.nextPage;
	}
	return { ...first, nextPage: null, problems, entries: [{ ...entry, contentHtml: joinPages(bodies) }] };
}

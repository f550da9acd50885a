import type { Page } from "../page.ts";

type Data = Record<string, unknown>;

const ARTICLE =
	/Article|BlogPosting|Report|DiscussionForumPosting|QAPage|Question|Review|Recipe|SocialMediaPosting|ImageGallery|VideoObject|WebPage$/;

/** The JSON-LD object that describes the article itself, the most telling first; null without one. */
export function articleData(page: Page): Data | null {
	const ranked = page.linkedData
		.filter(
			(data) =>
				ARTICLE.test(typeName(data)) &&
				(data.headline || data.name || data.datePublished || data.articleBody),
		)
		.sort((a, b) => rank(b) - rank(a));
	return ranked[0] ?? null;
}

const rank = (data: Data) =>
	(/Article|BlogPosting|Report/.test(typeName(data)) ? 4 : /WebPage/.test(typeName(data)) ? 0 : 2) +
	(data.datePublished ? 1 : 0) +
	(data.articleBody ? 1 : 0);

/** Whether the page's meta elements (Open Graph) call it an article. */
export function isMarkedArticle({ metas }: Page): boolean {
	return /^article$/i.test(metas.get("og:type") ?? "") || metas.has("article:published_time");
}

/** `@type` as text. */
export function typeName(data: Data): string {
	const type = data["@type"];
	return Array.isArray(type) ? type.join(" ") : typeof type === "string" ? type : "";
}

/** A value as text: itself, its `name` or `@value`, or the first of a list. */
export function textIn(value: unknown): string | null {
	if (typeof value === "string") return value.trim() || null;
	if (Array.isArray(value)) return textIn(value[0]);
	if (typeof value === "object" && value !== null) {
		const data = value as Data;
		return textIn(data.name ?? data["@value"] ?? data.url);
	}
	return null;
}

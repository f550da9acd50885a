import type { Result } from "../model.ts";
import { blocksOf, weighBlocks } from "./content/blocks.ts";
import { containerOf } from "./content/container.ts";
import { isThread } from "./content/forum.ts";
import { type Detected, detectList } from "./list/detect.ts";
import { articleData, typeName } from "./metadata/structured.ts";
import { type Page, pageOf } from "./page.ts";
import { holds } from "./tree.ts";

/** Addresses of columns, archives and searches; addresses of single pages. */
const LIST_ADDRESS =
	/\/(?:index|list|default|home|category|categories|tag|tags|topics?|archives?|page|columns?|channel|col|node|search|blog|news|latest)(?:[_-]?\d+)*(?:\.\w+)?\/?(?:\?|$)|[?&](?:page|p|q|cat|tid|catid|s|search)=|^https?:\/\/[^/]+\/?$/i;
const ARTICLE_ADDRESS =
	/\/(?:19|20)\d\d[-/]?\d\d.*[^/]{4,}|\d{5,}[^/]*$|(?:[a-z0-9]+-){3,}[a-z0-9]+\/?$|\/(?:article|detail|content|show|view|art|p)[/_-]/i;

/** What evidence says of a page: points for each kind, for people who want to see why. */
export interface KindEvidence {
	list: number;
	article: number;
}

/** Whether a page is a list or an article, for sources with `kind = "auto"`; a page that cannot be read counts as an article. */
export function pageKind(html: string | Page, url: string): "list" | "article" {
	const evidence = kindEvidence(html, url);
	return evidence.ok && evidence.value.list > evidence.value.article ? "list" : "article";
}

/** The points behind `pageKind`. */
export function kindEvidence(html: string | Page, url: string): Result<KindEvidence> {
	const opened = pageOf(html, url);
	return opened.ok ? { ok: true, value: weighKinds(opened.value, detectList(opened.value)) } : opened;
}

/** The same for a page whose list is known. */
export function weighKinds(page: Page, list: Detected | null): KindEvidence {
	const { url } = page;
	const prose = proseOf(page, list);
	const points: KindEvidence = { list: 0, article: 0 };
	points.list += Math.min(3, (prose.listScore ?? 0) / 3);
	if (prose.inItems > 0.5) points.list += 1.5;
	points.article += Math.min(3, prose.outside / 350);
	const data = articleData(page);
	if (data && /Article|BlogPosting|Report|DiscussionForumPosting|QAPage|Recipe/.test(typeName(data)))
		points.article += 2;
	else if (/^article$/i.test(page.metas.get("og:type") ?? "") || page.metas.has("article:published_time"))
		points.article += 1.5;
	if (/^website$/i.test(page.metas.get("og:type") ?? "")) points.list += 0.3;
	if (LIST_ADDRESS.test(url)) points.list += 1;
	else if (ARTICLE_ADDRESS.test(url)) points.article += 1;
	if (prose.thread) points.article += 2;
	return points;
}

interface Prose {
	/** Characters of sentences in the main text, outside the items of the list. */
	outside: number;
	/** The share of the page's sentences that is in the list's items. */
	inItems: number;
	listScore: number | null;
	thread: boolean;
}

function proseOf(page: Page, list: Detected | null): Prose {
	const blocks = blocksOf(page.tree);
	const total = blocks.prose[page.body.order] ?? 0;
	const proseAt = (order: number) => blocks.prose[order] ?? 0;
	const inItems = list ? list.items.reduce((sum, { element }) => sum + proseAt(element.order), 0) : 0;
	weighBlocks(page.tree, blocks, false, [], null);
	const container = containerOf(page.tree, blocks, null);
	const shared = container && list ? list.items.filter(({ element }) => holds(container, element)) : [];
	const outside = container
		? proseAt(container.order) - shared.reduce((sum, { element }) => sum + proseAt(element.order), 0)
		: 0;
	return {
		outside,
		inItems: total > 0 ? inItems / total : 0,
		listScore: list?.score ?? null,
		thread: isThread(page, blocks) && inItems < total / 2,
	};
}

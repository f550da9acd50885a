import type { Result, ParsedFeed } from "../model.ts";
import { pageOf } from "./page.ts";
import { blocksOf, weighBlocks } from "./content/blocks.ts";
import { containerOf } from "./content/container.ts";
import { pruned } from "./content/prune.ts";
import { ledeOf } from "./content/evidence.ts";
import { isThread } from "./content/forum.ts";
import { titleOf } from "./metadata/title.ts";
import { articleData, textIn } from "./metadata/structured.ts";
import { outerHtml } from "./serialize.ts";
export function extractArticle(html: string, options: {url:string; now:number; timezone:string}): Result<ParsedFeed> {
	const p = pageOf(html, options.url);
	if (!p.ok) return p;
	const page = p.value;
	const data = articleData(page);
	const title = titleOf(page, textIn(data?.headline), page.metas.get("og:site_name") ?? null);
	const blocks = blocksOf(page.tree);
	const forum = isThread(page, blocks);
	const lede = ledeOf(page, textIn(data?.articleBody), blocks);
	const anchors = [title?.element, lede].filter((one) => one != null);
	weighBlocks(page.tree, blocks, forum, anchors, title?.element ?? null);
	const c = containerOf(page.tree, blocks, lede);
	if (!c) return { ok:false, error: {stage:"page",code:"no-article",message:"no text found"}};
	return {ok:true, value: {kind:"article", feed: {} as any, problems: [], entries: [{title: title?.text, contentHtml: outerHtml(c, pruned(c, blocks, title, forum))} as any]}};
}

import RssParser from "rss-parser";
import type { Line } from "./judge.ts";
import { firstDate, firstText, type Loose, list, loose, person } from "./values.ts";

/** rss-parser's feed as what is judged, with the custom fields that its documentation offers. */
export async function byRssParser(document: string): Promise<Line> {
	const feed = (await new RssParser<Loose, Loose>(CUSTOM).parseString(document)) as unknown as Loose;
	return { feed: feedOf(feed), entries: list(feed.items).map(entryOf) };
}

/** What rss-parser leaves out unless it is asked, as its documentation shows. */
const CUSTOM: RssParser.ParserOptions<Loose, Loose> = {
	defaultRSS: 2,
	customFields: {
		feed: [
			...["subtitle", "tagline", "rights", "copyright", "dc:rights", "dc:language", "dc:author", "dc:date"],
			...["id", "modified", "updated", "itunes:subtitle", "author"],
		],
		item: [
			...["id", "guid", "modified", "issued", "published", "updated", "dc:description", "dc:author"],
			...["description", "itunes:summary", "media:group"],
			["author", "person"],
			["category", "terms", { keepArray: true }],
		],
	},
};

function feedOf(feed: Loose): Line {
	const itunes = loose(feed.itunes);
	return {
		title: firstText(feed.title),
		url: firstText(feed.link),
		description: firstText(
			feed.description,
			feed.subtitle,
			feed.tagline,
			itunes.summary,
			feed["itunes:subtitle"],
		),
		language: firstText(feed.language, feed["dc:language"]),
		author: person(
			feed.managingEditor,
			feed.author,
			feed["dc:author"],
			feed.creator,
			itunes.author,
			itunes.owner,
			feed.webMaster,
		),
		rights: firstText(feed.copyright, feed.rights, feed["dc:rights"]),
		updated: firstDate(feed.lastBuildDate, feed.updated, feed.modified, feed.pubDate, feed["dc:date"]),
	};
}

function entryOf(item: Loose): Line {
	const author = person(item.person, item.author, item.creator, item["dc:author"], loose(item.itunes).author);
	return {
		id: firstText(item.guid, item.id),
		url: firstText(item.link, item.guid),
		title: firstText(item.title),
		authors: author ? [author] : [],
		published: firstDate(item.isoDate, item.pubDate, item.published, item.issued, item.date),
		updated: firstDate(item.updated, item.modified, item.isoDate, item.pubDate),
		summary: firstText(
			item.summary,
			item.description,
			item["dc:description"],
			item.content,
			item["itunes:summary"],
		),
		contentHtml: firstText(item["content:encoded"], item.content, item.description, item.contentSnippet),
		categories: list(item.terms).map((one) => firstText(loose(loose(one).$).term, one)),
		enclosures: item.enclosure ? [{ url: loose(item.enclosure).url }] : [],
	};
}

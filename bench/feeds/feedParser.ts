import FeedParser from "feedparser";
import type { Line } from "./judge.ts";
import { firstDate, firstText, type Loose, loose, person, text } from "./values.ts";

/** The npm feedparser's feed as what is judged, its originals where it normalises. */
export function byFeedParser(document: string, url: string): Promise<Line> {
	return new Promise((settle, reject) => {
		const parser = new FeedParser({ feedurl: url, addmeta: false });
		const entries: Line[] = [];
		parser.on("error", reject);
		parser.on("readable", () => {
			for (let item = parser.read(); item; item = parser.read()) entries.push(entryOf(item));
		});
		parser.on("end", () => settle({ feed: feedOf(parser.meta ?? {}), entries }));
		parser.end(Buffer.from(document));
	});
}

function feedOf(meta: Loose): Line {
	return {
		title: firstText(meta["atom:title"], meta["rss:title"], meta.title, meta["dc:title"]),
		url: firstText(meta.link),
		description: firstText(
			meta.description,
			meta["atom:tagline"],
			meta["itunes:summary"],
			meta["itunes:subtitle"],
		),
		language: firstText(meta.language, loose(meta["#xml"]).lang, meta["dc:language"]),
		author: person(
			meta["rss:managingeditor"],
			meta["atom:author"],
			meta["rss:author"],
			meta["dc:author"],
			meta["dc:creator"],
			meta["itunes:owner"],
			meta.author,
		),
		rights: firstText(meta.copyright, meta["atom:copyright"], meta["dc:rights"]),
		updated: firstDate(meta.date, meta.pubdate, meta["dcterms:modified"]),
	};
}

function entryOf(item: Loose): Line {
	const author = person(
		item["atom:author"],
		item["rss:author"],
		item["dc:creator"],
		item["dc:author"],
		item.author,
	);
	return {
		id: firstText(item.guid, item["atom:id"], loose(item["rdf:@"])["rdf:about"]),
		url: firstText(item.link, item.origlink, item.permalink),
		title: firstText(item["atom:title"], item["rss:title"], item.title),
		authors: author ? [author] : [],
		published: firstDate(item.pubdate, item.date, item["dcterms:issued"]),
		updated: firstDate(item.date, item.pubdate, item["dcterms:modified"]),
		summary: firstText(item.summary, item.description, item["dc:description"]),
		contentHtml: firstText(item.description, item["atom:content"], text(item["content:encoded"])),
		categories: item.categories,
		enclosures: item.enclosures,
	};
}

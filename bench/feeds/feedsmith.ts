import { parseFeed } from "feedsmith";
import type { Line } from "./judge.ts";
import { firstDate, firstText, type Loose, list, loose, person } from "./values.ts";

/** feedsmith's feed of any format as what is judged. */
export function byFeedsmith(document: string): Line {
	const { feed } = parseFeed(document) as unknown as { feed: Loose };
	return { feed: feedOf(feed), entries: list(feed.items ?? feed.entries).map(entryOf) };
}

function feedOf(feed: Loose): Line {
	const { dc, dcterms, itunes, atom } = spaces(feed);
	return {
		title: firstText(feed.title, atom.title, dc.titles, dcterms.titles),
		url: linkOf(feed) ?? firstText(atom.links && linkOf(atom), feed.home_page_url),
		description: firstText(feed.description, feed.subtitle, atom.subtitle, dc.descriptions, itunes.summary),
		language: firstText(feed.language, loose(feed.xml).lang, dc.languages, dcterms.languages),
		author: person(
			feed.managingEditor,
			list(feed.authors)[0],
			list(atom.authors)[0],
			dc.creators,
			itunes.author,
			itunes.owner,
			feed.webMaster,
		),
		rights: firstText(feed.copyright, feed.rights, atom.rights, dc.rights, dcterms.rights),
		updated: firstDate(
			feed.updated,
			feed.lastBuildDate,
			atom.updated,
			feed.pubDate,
			dcterms.modified,
			dc.dates,
			dcterms.dates,
		),
	};
}

function entryOf(item: Loose): Line {
	const { dc, dcterms, itunes, atom, media } = spaces(item);
	const authors = [...list(item.authors), ...list(atom.authors)].map((one) => person(one));
	const creator = person(dc.creators, itunes.author);
	const terms = [...list(item.categories), ...list(dc.subjects)];
	const content = loose(item.content).encoded ?? item.content ?? atom.content;
	const linked = [...list(item.links), ...list(atom.links)].filter((one) => loose(one).rel === "enclosure");
	return {
		id: firstText(item.guid, item.id, atom.id, loose(item.rdf).about, dc.identifiers),
		url: linkOf(item) ?? linkOf(atom) ?? firstText(item.url, item.guid),
		title: firstText(item.title, atom.title, dc.titles, itunes.title, media.title),
		authors: authors.length ? authors : [creator].filter((one) => one !== null),
		published: firstDate(
			item.pubDate,
			item.published,
			atom.published,
			dcterms.issued,
			dc.dates,
			item.updated,
		),
		updated: firstDate(item.updated, atom.updated, dcterms.modified, dc.dates, item.pubDate),
		summary: firstText(item.summary, item.description, atom.summary, dc.descriptions, itunes.summary),
		contentHtml: firstText(content, item.content_html, item.description, dc.descriptions),
		categories: terms.map((one) => firstText(loose(one).term, loose(one).name, one)),
		enclosures: [...list(item.enclosures), ...linked].map((one) => ({
			url: loose(one).url ?? loose(one).href,
		})),
	};
}

function linkOf(feed: Loose): string | null {
	const links = list(feed.links).map(loose);
	const link = links.find((one) => (one.rel ?? "alternate") === "alternate") ?? links[0];
	return firstText(feed.link, link?.href);
}

const spaces = ({ dc, dcterms, itunes, atom, media }: Loose) => ({
	dc: loose(dc),
	dcterms: loose(dcterms),
	itunes: loose(itunes),
	atom: loose(atom),
	media: loose(media),
});

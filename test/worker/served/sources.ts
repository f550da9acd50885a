import { WHOLE_ENTRY, WHOLE_FEED, WHOLE_STORED } from "./whole.ts";

const { authors, categories, enclosures, episode, origin, ...entry } = WHOLE_ENTRY;
const { source } = WHOLE_STORED;
const [author = { name: "", email: "", url: "" }] = authors;
const [category = { name: "", term: "", scheme: "" }] = categories;
const [file = { url: "", type: "", length: 0, durationSeconds: 0, title: "" }] = enclosures;
const [transcript = { url: "", type: "", language: "" }] = episode.transcripts;
const iso = (time: number) => new Date(time).toISOString();
const utc = (time: number) => new Date(time).toUTCString();

/** Of all that follows: what the same elements say in RSS and in Atom. */
const NAMESPACES = `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:webfeeds="http://webfeeds.org/rss/1.0"`;

const EPISODE = `<itunes:duration>1:02:03</itunes:duration><itunes:episodeType>${episode.type}</itunes:episodeType>
<itunes:image href="${episode.image}"/><podcast:season name="${episode.seasonName}">${episode.season}</podcast:season>
<podcast:episode display="${episode.label}">${episode.number}</podcast:episode>
<podcast:transcript url="${transcript.url}" type="${transcript.type}" language="${transcript.language}" rel="captions"/>
<podcast:chapters url="${episode.chapters.url}" type="${episode.chapters.type}"/>
<podcast:person role="guest" group="cast" img="https://first.example/guest.jpg" href="https://first.example/guest">Whole Guest</podcast:person>
<podcast:alternateEnclosure type="audio/opus" length="1234000" bitrate="64000" height="720" lang="it" title="Whole alternate"><podcast:source uri="https://first.example/whole.opus"/></podcast:alternateEnclosure>
<podcast:funding url="https://first.example/give">Whole support</podcast:funding>`;

/** A picture that needs the proxy: it is on http alone. */
const PICTURE = "&lt;p&gt;Plain.&lt;/p&gt;&lt;img src=&quot;http://127.0.0.1:PORT/picture.png&quot;&gt;";

/** A feed with the whole entry and one that says little, `PORT` for the port of the server. */
export const RSS = `<rss version="2.0" ${NAMESPACES}><channel><title>${source.title}</title><link>${source.siteUrl}</link>
<description>${WHOLE_FEED.description}</description><language>${source.language}</language><copyright>${source.rights}</copyright>
<managingEditor>${WHOLE_FEED.author.email} (${WHOLE_FEED.author.name})</managingEditor><lastBuildDate>${utc(WHOLE_FEED.updated)}</lastBuildDate>
<image><url>${source.image}</url></image><webfeeds:icon>${WHOLE_FEED.icon}</webfeeds:icon>
<atom:link rel="self" href="${WHOLE_FEED.feedUrl}"/><ttl>90</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>
<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>
<item xml:base="${entry.baseUrl}" xml:lang="${entry.language}"><guid isPermaLink="false">${entry.id}</guid><link>${entry.url}</link><title>${entry.title}</title>
<atom:author><atom:name>${author.name}</atom:name><atom:email>${author.email}</atom:email><atom:uri>${author.url}</atom:uri></atom:author>
<pubDate>${utc(entry.published)}</pubDate><atom:updated>${iso(entry.updated)}</atom:updated>
<description>${entry.summary}</description><content:encoded><![CDATA[${entry.contentHtml}]]></content:encoded>
<atom:category term="${category.term}" label="${category.name}" scheme="${category.scheme}"/>
<enclosure url="${file.url}" type="${file.type}" length="${file.length}" title="${file.title}"/>${EPISODE}
<atom:rights>${entry.rights}</atom:rights><comments>${entry.commentsUrl}</comments><source url="${origin.url}">${origin.title}</source></item>
<item><guid isPermaLink="false">plain</guid><link>https://first.example/plain</link><title>Plain title</title><pubDate>${utc(entry.published - 1000)}</pubDate><description>${PICTURE}</description></item>
</channel></rss>`;

/** The same by Atom. */
export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES} xml:lang="${source.language}"><id>urn:x:feed</id><title>${source.title}</title>
<subtitle>${WHOLE_FEED.description}</subtitle><link href="${source.siteUrl}"/><link rel="self" href="${WHOLE_FEED.feedUrl}"/>
<rights>${source.rights}</rights><updated>${iso(WHOLE_FEED.updated)}</updated><logo>${source.image}</logo><icon>${WHOLE_FEED.icon}</icon>
<entry xml:base="${entry.baseUrl}" xml:lang="${entry.language}"><id>${entry.id}</id><link href="${entry.url}"/><title>${entry.title}</title>
<author><name>${author.name}</name><email>${author.email}</email><uri>${author.url}</uri></author>
<published>${iso(entry.published)}</published><updated>${iso(entry.updated)}</updated>
<summary>${entry.summary}</summary><content type="html"><![CDATA[${entry.contentHtml}]]></content>
<category term="${category.term}" label="${category.name}" scheme="${category.scheme}"/>
<link rel="enclosure" href="${file.url}" type="${file.type}" length="${file.length}" title="${file.title}"/>${EPISODE}
<rights>${entry.rights}</rights><link rel="replies" href="${entry.commentsUrl}"/>
<source><id>urn:x:origin</id><title>${origin.title}</title><link href="${origin.url}"/></source></entry>
<entry><id>plain</id><link href="https://first.example/plain"/><title>Plain title</title><updated>${iso(entry.published - 1000)}</updated><content type="html">${PICTURE}</content></entry>
</feed>`;

/** The same by JSON Feed, which has no words for some of it. */
export const JSON_FEED = JSON.stringify({
	version: "https://jsonfeed.org/version/1.1",
	title: source.title,
	home_page_url: source.siteUrl,
	feed_url: WHOLE_FEED.feedUrl,
	description: WHOLE_FEED.description,
	language: source.language,
	icon: source.image,
	favicon: WHOLE_FEED.icon,
	items: [
		{
			id: entry.id,
			url: entry.url,
			external_url: origin.url,
			title: entry.title,
			summary: entry.summary,
			content_html: entry.contentHtml,
			image: entry.image,
			date_published: iso(entry.published),
			date_modified: iso(entry.updated),
			authors: [{ name: author.name, url: author.url }],
			tags: [category.name],
			language: entry.language,
			attachments: [
				{
					url: file.url,
					mime_type: file.type,
					size_in_bytes: file.length,
					duration_in_seconds: file.durationSeconds,
					title: file.title,
				},
			],
			_itunes: { episode_type: episode.type, image: episode.image },
			_podcast: {
				season: { number: episode.season, name: episode.seasonName },
				episode: { number: episode.number, display: episode.label },
				transcripts: [{ ...transcript, rel: "captions" }],
				chapters: episode.chapters,
				persons: [
					{
						...{ name: "Whole Guest", role: "guest", group: "cast" },
						...{ img: "https://first.example/guest.jpg", href: "https://first.example/guest" },
					},
				],
				alternate_enclosures: [
					{
						...{ type: "audio/opus", length: 1_234_000, bitrate: 64_000, height: 720, lang: "it" },
						...{ title: "Whole alternate", sources: [{ uri: "https://first.example/whole.opus" }] },
					},
				],
				funding: episode.funding,
			},
		},
		{
			id: "plain",
			url: "https://first.example/plain",
			title: "Plain title",
			date_published: iso(entry.published - 1000),
			content_html: '<p>Plain.</p><img src="http://127.0.0.1:PORT/picture.png">',
		},
	],
});

/** Another source with the whole entry's link. */
export const TWIN = `<rss version="2.0"><channel><title>Twin</title><item><guid isPermaLink="false">t</guid><link>${entry.url}</link>
<title>WHOLE title</title><description>Another text.</description><pubDate>${utc(entry.published)}</pubDate></item></channel></rss>`;

const SENTENCE =
	"市住建局召开会议，部署今年的老旧小区改造工作，要求各区县加快进度、保证质量，并按月公布完成情况。";

/** A notice board, and the notice. */
export const LIST = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知公告_某市住建局</title></head><body><ul class="list">${Array.from(
	{ length: 8 },
	(_, at) =>
		`<li><a href="/notice-${at}.html">关于第${at}号改造工程开工的通知</a><span>2026-11-0${at + 1}</span></li>`,
).join("")}</ul></body></html>`;

export const ARTICLE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知_某市住建局</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/list.html">通知公告</a></div><h1>关于改造工程开工的通知</h1>
<div class="info">发布时间：2026-11-01 09:30　来源：中华建设网　作者：张小明</div>
<div class="content">${`<p>${SENTENCE}</p>`.repeat(4)}<p>附件：<a href="/files/plan.pdf">改造工程计划表.pdf</a></p></div><div class="footer">版权所有</div></body></html>`;

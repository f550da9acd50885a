import { atomOf, jsonOf, rssOf } from "../parse/generate.ts";

const MB = 1024 * 1024;
/** As large as a document may be. */
const SIZE = 10 * MB;

/** The unit as often as it fits between what stands before and after it. */
function filled(before: string, unit: string, after = "", size = SIZE): string {
	return before + unit.repeat(Math.floor((size - before.length - after.length) / unit.length)) + after;
}

/** Units that all differ. */
function counted(before: string, unit: (at: number) => string, after = ""): string {
	const parts = [before];
	for (let at = 0, size = before.length + after.length; ; at++) {
		const part = unit(at);
		size += part.length;
		if (size > SIZE) return parts.join("") + after;
		parts.push(part);
	}
}

const RSS = '<rss version="2.0"><channel><title>T</title>';
const ITEM = `${RSS}<item><title>a</title><description>`;
const END = "</description></item></channel></rss>";
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>a</title>';
const JSON_FEED = '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Documents of 10 MB that want more memory than others, and honest ones to compare with. */
export const DOCUMENTS: Record<string, () => string | Uint8Array> = {
	"honest RSS": () => rssOf(7_400),
	"honest Atom": () => atomOf(7_800),
	"honest JSON Feed": () => jsonOf(8_000),
	"10,000 entries of Atom": () => atomOf(10_000).slice(0, SIZE),
	"podcast, 10,000 episodes": () =>
		counted(
			'<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>T</title>',
			(at) =>
				`<item><title>Episode ${at}</title><guid>g${at}</guid><enclosure url="https://example.org/${at}.mp3" type="audio/mpeg" length="1"/><itunes:duration>10:${at % 60}</itunes:duration><itunes:episode>${at}</itunes:episode><itunes:summary>${"words &amp; words ".repeat(40)}</itunes:summary></item>`,
			"</channel></rss>",
		),
	"2 MB of &x": () => filled(ITEM, "&x", END, 2 * MB),
	"&x": () => filled(ITEM, "&x", END),
	"&x in titles": () => filled(RSS, `<item><title>${"&x".repeat(500)}</title></item>`, "</channel></rss>"),
	"&#65;": () => filled(ITEM, "&#65;", END),
	"&nbsp;": () => filled(ITEM, "&nbsp;", END),
	"pairs of surrogates": () => filled(ITEM, "&#xd83d;&#xde00;", END),
	"&amp;lt;": () => filled(ITEM, "&amp;lt;", END),
	"4 MB of <": () => filled(ITEM, "<", END, 4 * MB),
	"<": () => filled(ITEM, "<", END),
	"a < b": () => filled(ITEM, "a < ", END),
	"only <": () => filled("<rss>", "<"),
	"text of < in Atom": () => filled(`${ATOM}<content>`, "&lt;", "</content></entry></feed>"),
	"CDATA of <": () => filled(`${ITEM}<![CDATA[`, "< ", `]]>${END}`),
	"CDATA of <br>": () => filled(`${ITEM}<![CDATA[`, "<br>", `]]>${END}`),
	"CDATA sections": () => filled(ITEM, "<![CDATA[x]]>", END),
	"a CDATA section": () => filled(`${ITEM}<![CDATA[`, "<p>words</p>", `]]>${END}`),
	"a title of spaces": () => filled(`${RSS}<item><title>`, "a  ", "</title></item></channel></rss>"),
	"a title in the channel": () => filled("<rss><channel><title>", "a  ", "</title></channel></rss>"),
	"a description of the channel": () =>
		filled("<rss><channel><description>", "&lt;b&gt;a ", "</description><item/></channel></rss>"),
	"6 MB of categories": () =>
		filled(`${RSS}<item>`, "<category>a</category>", "</item></channel></rss>", 6 * MB),
	"categories that differ": () =>
		counted(`${RSS}<item>`, (at) => `<category>${at}</category>`, "</item></channel></rss>"),
	"categories in many items": () =>
		counted(RSS, (at) => `<item>${`<category>${at}</category>`.repeat(50)}</item>`, "</channel></rss>"),
	"different categories in many items": () =>
		counted(
			RSS,
			(at) =>
				`<item>${Array.from({ length: 200 }, (_, n) => `<category>${at}-${n}</category>`).join("")}</item>`,
			"</channel></rss>",
		),
	"categories in the channel": () => filled(RSS, "<category>a</category>", "<item/></channel></rss>"),
	keywords: () => filled(`${RSS}<item><keywords>`, "a,", "</keywords></item></channel></rss>"),
	"330,000 items": () => filled(RSS, "<item><title>a</title></item>", "</channel></rss>"),
	"items that say nothing": () => filled(RSS, "<item/>", "</channel></rss>"),
	"items that are not closed": () => filled(RSS, "<item><title>a", "</channel></rss>"),
	"items with a date": () =>
		counted(
			RSS,
			(at) =>
				`<item><guid>${at}</guid><pubDate>${new Date(1.6e12 + at * 1000).toUTCString()}</pubDate></item>`,
			"</channel></rss>",
		),
	"entries without a feed": () => filled("", "<entry><title>a</title></entry>"),
	"items around a channel": () => filled("<rdf:RDF>", "<item><title>a</title></item>", "</rdf:RDF>"),
	"items in something unknown": () => filled("<rss><x>", "<item><title>a</title></item>", "</x></rss>"),
	"many roots": () => filled("", "<rss><channel><item><title>a</title></item></channel></rss>"),
	"many channels": () => filled("<rss>", "<channel><title>a</title></channel>", "<item/></rss>"),
	"elements in an entry": () => filled(`${ATOM}<content type="xhtml">`, "<a/>", "</content></entry></feed>"),
	"markup in an entry": () =>
		filled(`${ATOM}<content type="xhtml">`, '<p class="a">b <i>c</i></p>', "</content></entry></feed>"),
	"elements in a description": () => filled(ITEM, "<b>a</b>", END),
	"elements outside entries": () => filled(RSS, "<a/>", "<item/></channel></rss>"),
	"elements around the feed": () => filled("", "<a/>", `${ITEM}${END}`),
	"elements that never close": () => filled(ITEM, "<a>"),
	"names that differ": () => counted(ITEM, (at) => `<n${at.toString(36)}/>`, END),
	namespaces: () => filled(ITEM, '<p xmlns="urn:a"/>', END),
	"prefixes in prefixes": () => counted(ITEM, (at) => `<p xmlns:a${at}="urn:a">`, END),
	attributes: () => filled(`${RSS}<item><link `, "a ", "/></item></channel></rss>"),
	"attributes of elements": () => filled(ITEM, `<p ${"a=b ".repeat(200)}/>`, END),
	links: () => filled(ATOM, '<link href="https://example.org/a" title="a"/>', "</entry></feed>"),
	"links of the feed": () => filled("<feed>", '<link href="https://example.org/a" title="a"/>', "</feed>"),
	authors: () => counted(ATOM, (at) => `<author><name>a${at}</name></author>`, "</entry></feed>"),
	enclosures: () =>
		counted(
			`${RSS}<item>`,
			(at) => `<enclosure url="https://example.org/${at}"/>`,
			"</item></channel></rss>",
		),
	"media:content": () =>
		counted(
			'<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>',
			(at) => `<media:content url="https://example.org/${at}.jpg" width="${at}"/>`,
			"</item></channel></rss>",
		),
	transcripts: () =>
		counted(
			'<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item>',
			(at) => `<podcast:transcript url="https://example.org/${at}"/>`,
			"</item></channel></rss>",
		),
	"an address": () =>
		filled(`${RSS}<item><link>https://example.org/`, "é ", "</link></item></channel></rss>", 8 * MB),
	"an id": () => filled(`${RSS}<item><guid>`, "a ", "</guid></item></channel></rss>"),
	"a date": () => filled(`${RSS}<item><pubDate>`, "1 ", "</pubDate></item></channel></rss>"),
	"an author": () => filled(`${RSS}<item><author>`, "a ", "</author></item></channel></rss>"),
	Base64: () => filled(`${ATOM}<content type="application/pdf">`, "QUJD ", "</content></entry></feed>"),
	"control characters": () => filled(ITEM, "\u0001a", END),
	comments: () => filled(ITEM, "<!---->", END),
	instructions: () => filled(ITEM, "<?a?>", END),
	"end tags": () => filled(ITEM, "</a>", END),
	"an escaped feed": () => filled("<x>&lt;rss&gt;", "&lt;item&gt;a", "</x>"),
	"entities of a DOCTYPE": () =>
		counted("<!DOCTYPE rss [", (at) => `<!ENTITY e${at} "a">`, `]>${ITEM}${END}`),
	"long entities": () => filled(`<!DOCTYPE rss [<!ENTITY a "${"a".repeat(1024)}">]>${ITEM}`, "&a;", END, MB),
	"XML of two-byte text": () => filled(ITEM, "文&lt;字", END, 5 * MB),
	"[ in JSON": () => filled(`${JSON_FEED}`, "[", "", 4 * MB),
	"lists in JSON": () => filled(JSON_FEED, "[],", "0]}"),
	"objects in JSON": () => filled(JSON_FEED, "{},", "{}]}"),
	"numbers in JSON": () => filled(JSON_FEED, "0,", "0]}"),
	"names in JSON": () => counted(`${JSON_FEED}{`, (at) => `"n${at}":0,`, '"id":"a"}]}'),
	"strings in JSON": () => filled(`${JSON_FEED}{"tags":[`, '"a",', '"a"]}]}'),
	"small items in JSON": () => counted(JSON_FEED, (at) => `{"id":${at}},`, '{"id":"a"}]}'),
	"trailing commas in JSON": () => filled(JSON_FEED, "[0,],", "0]}"),
	"control characters in JSON": () => filled(`${JSON_FEED}{"content_html":"`, "\u0001a", '"}]}'),
	"line breaks in JSON": () => filled(`${JSON_FEED}{"content_html":"`, "a line of words\n", '"}]}'),
	"escapes in JSON": () => filled(`${JSON_FEED}{"content_html":"`, "\\n\\u00e9", '"}]}'),
	"text in JSON": () => filled(`${JSON_FEED}{"content_text":"`, "a\\n\\n", '"}]}'),
	"a title in JSON": () => filled(`${JSON_FEED}{"title":"`, "&amp; ", '"}]}'),
	"a cut JSON Feed": () => jsonOf(7_000).slice(0, -20),
	"a page of links": () => filled("<html>", '<link rel="alternate" type="application/rss+xml" href="/a">'),
	"older bytes among others": () => mixed(),
	"UTF-32": () => {
		const text = filled(ITEM, "文", END, 2 * MB);
		return new Uint8Array(Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer));
	},
};

/** Elements of UTF-8 and of Windows-1252 in turns. */
function mixed(): Uint8Array {
	const unit = [...utf8("<b>文字文字</b><b>"), 0xe9, 0x74, 0xe9, ...utf8("</b>")];
	const bytes = new Uint8Array(SIZE);
	bytes.set(utf8(ITEM));
	for (let at = utf8(ITEM).length; at + unit.length <= SIZE; at += unit.length) bytes.set(unit, at);
	return bytes;
}

/** A document of the table as bytes. */
export function bytesOf(name: string): Uint8Array {
	const document = DOCUMENTS[name]?.();
	if (document === undefined) throw new Error(`no such document: ${name}`);
	return typeof document === "string" ? utf8(document) : document;
}

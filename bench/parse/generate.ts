const WORDS =
	"河流 汇合 城市 通知 建设 公告 the river takes what the streams bring and gives it back to nobody in particular".split(
		" ",
	);

/** An RSS 2.0 feed of so many entries of about 1.3 KB, each with a full text in CDATA; the same on every run. */
export function rssOf(entries: number): string {
	let text =
		'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>\n<title>Bench</title>\n<link>https://example.org/</link>\n<description>Generated</description>\n';
	for (let i = 0; i < entries; i++) {
		text += `<item>\n<title>${phrase(i, 8)} &amp; ${i}</title>\n<link>https://example.org/posts/${i}?a=1&amp;b=2</link>\n<guid isPermaLink="false">post-${i}</guid>\n<pubDate>${new Date(1.6e12 + i * 3.6e6).toUTCString()}</pubDate>\n<dc:creator>Author ${i % 7}</dc:creator>\n<category>${phrase(i, 1)}</category>\n<description>${phrase(i, 20)}</description>\n<content:encoded><![CDATA[<p>${phrase(i, 60)}</p><p><a href="/x">${phrase(i + 3, 40)}</a><img src="/i/${i}.jpg"/></p>]]></content:encoded>\n</item>\n`;
	}
	return `${text}</channel>\n</rss>\n`;
}

/** An Atom 1.0 feed of so many entries of about 1.3 KB, each with a full text as escaped HTML. */
export function atomOf(entries: number): string {
	let text =
		'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">\n<title>Bench</title>\n<id>urn:bench</id>\n<updated>2024-01-01T00:00:00Z</updated>\n<link href="https://example.org/"/>\n';
	for (let i = 0; i < entries; i++) {
		const moment = new Date(1.6e12 + i * 3.6e6).toISOString();
		text += `<entry>\n<title type="html">${phrase(i, 8)} &amp;amp; ${i}</title>\n<id>urn:post:${i}</id>\n<link rel="alternate" type="text/html" href="https://example.org/posts/${i}"/>\n<published>${moment}</published>\n<updated>${moment}</updated>\n<author><name>Author ${i % 7}</name></author>\n<category term="${phrase(i, 1)}"/>\n<content type="html">&lt;p&gt;${phrase(i, 60)}&lt;/p&gt;&lt;p&gt;&lt;a href="/x"&gt;${phrase(i + 3, 40)}&lt;/a&gt;&lt;/p&gt;</content>\n</entry>\n`;
	}
	return `${text}</feed>\n`;
}

/** A JSON Feed 1.1 of so many items of about 1.3 KB, each with a full text as HTML. */
export function jsonOf(entries: number): string {
	const items = Array.from({ length: entries }, (_, i) => ({
		id: `post-${i}`,
		url: `https://example.org/posts/${i}`,
		title: `${phrase(i, 8)} ${i}`,
		date_published: new Date(1.6e12 + i * 3.6e6).toISOString(),
		authors: [{ name: `Author ${i % 7}` }],
		tags: [phrase(i, 1)],
		summary: phrase(i, 20),
		content_html: `<p>${phrase(i, 60)}</p><p><a href="/x">${phrase(i + 3, 40)}</a></p>`,
	}));
	return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Bench", items });
}

function phrase(seed: number, words: number): string {
	let text = "";
	for (let i = 0; i < words; i++) text += `${i > 0 ? " " : ""}${WORDS[(seed * 7 + i * 13) % WORDS.length]}`;
	return text;
}

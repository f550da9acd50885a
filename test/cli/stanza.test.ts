import { expect, it } from "vitest";
import { stanzaOf } from "../../src/cli/inspect/stanza.ts";

const PAGE = `<html><head><title>Notices</title>
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.rss">
<link rel="alternate" type="application/atom+xml" href="/atom.xml"></head>
<body><ul>${Array.from({ length: 9 }, (_, n) => `<li><a href="/notice/${n}.html">A notice of the council about its plans, number ${n}</a> 2026-11-0${n + 1}</li>`).join("")}</ul></body></html>`;

it("of a list on a page is that of the site's feed where the page links to one", () => {
	const stanza = (html: string) =>
		stanzaOf(
			{ input: "https://a.example/" } as never,
			{
				loaded: { bytes: new TextEncoder().encode(html), url: "https://a.example/" },
				understood: { kind: "list", charset: { name: "utf-8" } },
			} as never,
		);
	expect(stanza(PAGE)).toBe('[[sources]]\nurl = "https://a.example/atom.xml"\ncategory = "…"\n');
	expect(stanza(PAGE.replace(/<link.*>/g, ""))).toContain(
		'url = "https://a.example/"\ncategory = "…"\nkind = "list"',
	);
});

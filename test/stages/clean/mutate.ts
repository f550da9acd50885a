import type { Random } from "./random.ts";

const TAGS =
	"a abbr annotation annotation-xml audio b blockquote body br button caption center code col colgroup dd details div dl dt em embed fieldset figcaption figure font form frameset h1 h2 head hr html i iframe img input li link listing main math menu meta mglyph mi mo ms mtext mrow nobr noscript object ol option p picture plaintext pre q rp rt ruby s script section select small source span strong style sub summary svg table tbody td template textarea tfoot th thead title tr u ul video xmp".split(
		" ",
	);
const PIECES = [
	"<",
	">",
	"/>",
	"</",
	'"',
	"'",
	"`",
	"=",
	"&",
	";",
	"&lt;",
	"&gt;",
	"&quot;",
	"&amp;lt;",
	"&#60;",
	"&#x3c;",
	"&#0;",
	"&nbsp;",
	"\0",
	"\r\n",
	"\n",
	"\t",
	"\f",
	"<!--",
	"-->",
	"--!>",
	"<![CDATA[",
	"]]>",
	"<?",
	"<!",
	"</p>",
	"</br>",
	"</table>",
	"</script>",
	"</style>",
	"</title>",
	"</noscript>",
	"</math>",
	"</svg>",
	"</textarea>",
	" onerror=alert(1)",
	" src=x",
	" href=javascript:alert(1)",
	" href=#x",
	" id=x",
	" style='text-align:center'",
	" title='",
	" data-src=/a.jpg",
	" srcset='a 1x,b 2x'",
	" class=share",
	"<img src=x onerror=alert(1)>",
	"<script>alert(1)</script>",
	"text",
	"文字。",
	"\ud800",
	"\u2028",
	"proxy:",
	"http://static.example/a.gif",
];

/** One HTML text out of others: pieces cut out, doubled, swapped, spliced in, tags opened and closed at random. */
export function mutate(texts: readonly string[], random: Random): string {
	let html = random.pick(texts);
	const times = 1 + random.below(6);
	for (let i = 0; i < times; i++) html = STEPS[random.below(STEPS.length)]?.(html, texts, random) ?? html;
	return html.slice(0, 4_000);
}

type Step = (html: string, texts: readonly string[], random: Random) => string;

const insert = (html: string, at: number, piece: string) => html.slice(0, at) + piece + html.slice(at);

const STEPS: readonly Step[] = [
	(html, _, random) => insert(html, random.below(html.length + 1), random.pick(PIECES)),
	(html, _, random) => insert(html, random.below(html.length + 1), `<${random.pick(TAGS)}>`),
	(html, _, random) => insert(html, random.below(html.length + 1), `</${random.pick(TAGS)}>`),
	(html, _, random) => `<${random.pick(TAGS)}><${random.pick(TAGS)}>${html}`,
	(html, texts, random) => insert(html, random.below(html.length + 1), random.pick(texts)),
	(html, texts, random) => html.slice(0, random.below(html.length + 1)) + random.pick(texts),
	(html, _, random) => {
		const from = random.below(html.length + 1);
		return html.slice(0, from) + html.slice(from + random.below(12));
	},
	(html, _, random) => {
		const from = random.below(html.length + 1);
		return insert(html, random.below(html.length + 1), html.slice(from, from + random.below(40)));
	},
	(html, _, random) =>
		html.replace(/<(\/?)([a-z]+)/i, (_whole, slash: string) => `<${slash}${random.pick(TAGS)}`),
];

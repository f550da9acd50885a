import { words } from "../../base/html/nesting.ts";
/** The allow-list: what is not named here is not published. Data, sorted; `attributes.ts` says what the checks mean. */

/** Elements that stay as they are, with the attributes that they may carry besides the global ones. */
export const ELEMENTS: Readonly<Record<string, Readonly<Record<string, AttributeCheck>>>> = {
	a: { href: "link" },
	abbr: {},
	article: {},
	aside: {},
	b: {},
	bdi: {},
	bdo: {},
	blockquote: { cite: "web" },
	br: {},
	caption: {},
	cite: {},
	code: { class: "language" },
	col: { span: "count" },
	colgroup: { span: "count" },
	dd: {},
	del: { cite: "web", datetime: "words" },
	details: { open: "flag" },
	dfn: {},
	div: { align: "align" },
	dl: {},
	dt: {},
	em: {},
	figcaption: {},
	figure: {},
	footer: {},
	h1: { align: "align" },
	h2: { align: "align" },
	h3: { align: "align" },
	h4: { align: "align" },
	h5: { align: "align" },
	h6: { align: "align" },
	header: {},
	hgroup: {},
	hr: {},
	i: {},
	ins: { cite: "web", datetime: "words" },
	kbd: {},
	li: { value: "integer" },
	main: {},
	mark: {},
	nav: {},
	ol: { reversed: "flag", start: "integer", type: "numbering" },
	p: { align: "align" },
	pre: { class: "language" },
	q: { cite: "web" },
	rb: {},
	rp: {},
	rt: {},
	rtc: {},
	ruby: {},
	s: {},
	samp: {},
	section: {},
	small: {},
	span: {},
	strong: {},
	sub: {},
	summary: {},
	sup: {},
	table: {},
	tbody: {},
	td: { align: "align", colspan: "count", headers: "ids", rowspan: "count" },
	tfoot: {},
	th: { abbr: "words", align: "align", colspan: "count", headers: "ids", rowspan: "count", scope: "scope" },
	thead: {},
	time: { datetime: "words" },
	tr: { align: "align" },
	u: {},
	ul: {},
	var: {},
	wbr: {},
};

export type AttributeCheck =
	| "align"
	| "count"
	| "flag"
	| "ids"
	| "integer"
	| "language"
	| "link"
	| "numbering"
	| "scope"
	| "web"
	| "words";

/** Elements of old, or of applications, and what says the same today. */
export const RENAMED: Readonly<Record<string, string>> = {
	acronym: "abbr",
	big: "span",
	button: "span",
	center: "div",
	dialog: "div",
	dir: "ul",
	fieldset: "div",
	font: "span",
	form: "div",
	label: "span",
	legend: "p",
	listing: "pre",
	menu: "ul",
	plaintext: "pre",
	search: "div",
	strike: "s",
	tt: "code",
	xmp: "pre",
};

/** Elements that go with everything inside, and why. */
export const REMOVED: Readonly<Record<string, string>> = {
	applet: "active-content",
	area: "not-allowed",
	base: "metadata",
	basefont: "styling",
	bgsound: "active-content",
	datalist: "form-control",
	fencedframe: "active-content",
	frame: "active-content",
	input: "form-control",
	isindex: "form-control",
	keygen: "form-control",
	link: "metadata",
	meta: "metadata",
	noembed: "not-allowed",
	noframes: "not-allowed",
	optgroup: "form-control",
	option: "form-control",
	param: "active-content",
	portal: "active-content",
	script: "active-content",
	style: "styling",
	template: "active-content",
	title: "metadata",
	track: "not-allowed",
};

/** Attributes of MathML that shape a formula; none of them holds an address. */
export const MATH_ATTRIBUTES = words(
	"accent accentunder align alttext close columnalign columnlines columnspacing columnspan depth dir display displaystyle " +
		"encoding fence form frame height largeop linethickness lquote lspace mathvariant maxsize minsize movablelimits notation " +
		"open rowalign rowlines rowspacing rowspan rquote rspace scriptlevel separator separators stretchy symmetric voffset width",
);

/** Attributes whose loss is not reported: the look of the page, and what we set ourselves. */
export const UNREPORTED = words(
	"allow allowfullscreen border cellpadding cellspacing class color controls crossorigin decoding face fetchpriority frameborder " +
		"loading preload referrerpolicy rel role sandbox size sizes srcset tabindex target valign",
);

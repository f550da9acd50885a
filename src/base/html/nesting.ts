/**
 * What makes HTML parsers move elements (WHATWG HTML, 13.2.6 "tree construction"), as sets. The writer obeys them, so
 * that the browser, linkedom and any other parser see the tree that was meant.
 */

/** A set of the words of a text. */
export const words = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without an end tag. */
export const VOID = words(
	"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose start tag ends an open `p`. */
export const ENDS_P = words(
	"address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
		"h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);

/** Elements before and after which a line of text ends. */
export const LINE: ReadonlySet<string> = new Set([...ENDS_P, ...words("br caption td th tr")]);

/** Elements that show something whatever they hold. */
export const SEEN = words("audio hr iframe img math video");

/** Elements that say nothing when they are empty: editors put them in for space, and scripts fill them. */
export const ROOM = words(
	"a abbr article aside b bdi bdo blockquote cite code del dfn div dl em figcaption figure footer h1 h2 h3 h4 h5 h6 header " +
		"i ins kbd main mark nav ol p q s samp section small span strong sub sup table u ul var",
);

/** An open `p`, `a` or list item outside of these is out of reach for what is inside. */
export const SCOPE = words("table caption td th math mi mo mn ms mtext annotation-xml object template");

/** A list item closes the one before, however deep, unless one of these is between (`address`, `div` and `p` do not count). */
export const ITEM_BARRIER: ReadonlySet<string> = new Set(
	[...ENDS_P, ...words("caption iframe tbody td tfoot th thead tr")].filter(
		(name) => !/^(?:address|div|p)$/.test(name),
	),
);

export const HEADING = words("h1 h2 h3 h4 h5 h6");
export const RUBY_PART = words("rb rp rt rtc");

/** What may be a child of a part of a table; anything else would be moved in front of the whole table. */
export const TABLE_CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
	table: words("caption colgroup thead tbody tfoot tr"),
	thead: words("tr"),
	tbody: words("tr"),
	tfoot: words("tr"),
	tr: words("td th"),
	colgroup: words("col"),
};

/** Where a part of a table may be put; without one of these around it, its tag would be ignored. */
export const TABLE_PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
	caption: words("table"),
	colgroup: words("table"),
	col: words("colgroup"),
	thead: words("table"),
	tbody: words("table"),
	tfoot: words("table"),
	tr: words("table thead tbody tfoot"),
	td: words("tr"),
	th: words("tr"),
};

/** MathML Core, and of MathML 3 what presentation still uses; what hides HTML or loads something is not among it. */
export const MATH = words(
	"math annotation menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts " +
		"mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics",
);

/** Parts of a formula inside which a parser reads HTML again, so that only text is written there. */
export const MATH_TEXT = words("annotation mi mn mo ms mtext");

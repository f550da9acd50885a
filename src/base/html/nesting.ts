/**
 * What makes HTML parsers move elements (WHATWG HTML, 13.2.6 "tree construction"), as sets. The writer obeys them, so
 * that the browser, linkedom and any other parser see the tree that was meant.
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

export const VOID = set("br col embed hr img source track wbr");

/** Their start tag closes an open `p`. */
export const BLOCK = set(
	"address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
		"h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);

/** A line of text ends before and after them. */
export const LINE: ReadonlySet<string> = new Set([...BLOCK, ..."br caption td th tr".split(" ")]);

/** They show something whatever is in them. */
export const SEEN = set("audio hr iframe img math video");

/** Empty, they make room and say nothing: editors put them in for space, scripts to fill them. */
export const ROOM = set(
	"a abbr article aside b bdi bdo blockquote cite code del dfn div dl em figcaption figure footer h1 h2 h3 h4 h5 h6 header " +
		"i ins kbd main mark nav ol p q s samp section small span strong sub sup table u ul var",
);

/** An open `p`, `a` or list item outside of these is out of reach for what is inside. */
export const SCOPE = set("table caption td th math mi mo mn ms mtext annotation-xml object template");

/** A list item closes the one before, however deep, unless one of these is between (`address`, `div` and `p` do not count). */
export const ITEM_BARRIER = set(
	"article aside blockquote caption center dd details dialog dir dl dt fieldset figcaption figure footer form " +
		"h1 h2 h3 h4 h5 h6 header hgroup iframe li main menu nav ol pre search section summary table tbody td tfoot th thead tr ul",
);

export const HEADING = set("h1 h2 h3 h4 h5 h6");
export const RUBY_PART = set("rb rp rt rtc");

/** What may be a child of a part of a table; anything else would be moved in front of the whole table. */
export const TABLE_CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
	table: set("caption colgroup thead tbody tfoot tr"),
	thead: set("tr"),
	tbody: set("tr"),
	tfoot: set("tr"),
	tr: set("td th"),
	colgroup: set("col"),
};

/** Where a part of a table may be put; without one of these around it, its tag would be ignored. */
export const TABLE_PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
	caption: set("table"),
	colgroup: set("table"),
	col: set("colgroup"),
	thead: set("table"),
	tbody: set("table"),
	tfoot: set("table"),
	tr: set("table thead tbody tfoot"),
	td: set("tr"),
	th: set("tr"),
};

/** MathML Core, and of MathML 3 what presentation still uses; what hides HTML or loads something is not among it. */
export const MATH = set(
	"math annotation menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts " +
		"mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics",
);

/** Inside these a parser reads HTML again, so they hold text only. */
export const MATH_TEXT = set("annotation mi mn mo ms mtext");

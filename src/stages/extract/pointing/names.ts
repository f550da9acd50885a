import { escapeIdentifier, quoted } from "../../../base/html/css.ts";

/** A way to say of an element what is particular to it. */
export interface Name {
	css: string;
	/** How soon it may be another one: from 0.4 for `article` to 5 for a class that is only a colour. */
	cost: number;
	/** The class or the id is exactly this, or begins so. */
	of: "class" | "id";
	text: string;
	isPrefix: boolean;
}

/** What an element is for a while, or among its neighbours: never what it is. */
const STATE =
	/^(?:first|last|odd|even|alt|active|actived|current|cur|on|off|selected|hover|focus|open|opened|closed?|show|shown|hide|hidden|visible|disabled|enabled|new|top|hot|read|unread|visited|lazy\w*|loaded|in|fade|ng-\w+|is-\w+|has-\w+|js-\w+|no-js|wow|animated?)$/i;

/** Classes that say how something looks (Tailwind, Bootstrap and what people call by colours and sides): a redesign of the page's skin. */
const LOOK =
	/^(?:-?[mp][trblxyse]?-\S+|(?:min-|max-)?[wh]-\S+|(?:text|font|bg|border|rounded|shadow|gap|space|items|justify|content|self|leading|tracking|opacity|duration|delay|ease|cursor|align|float|pull|object|aspect|divide|ring|fill|stroke|inset|top|left|right|bottom|order|basis|grow|shrink|overflow|whitespace|break|line-clamp|columns|place|scale|rotate|translate|z|d|g|fs|lh|fw)-(?:\d\S*|xs|sm|md|lg|xl|\dxl|auto|full|screen|px|none|left|right|center|start|end|top|bottom|middle|between|around|evenly|white|black|primary|secondary|muted|light|dark|transparent|current|(?:gray|grey|slate|zinc|red|blue|green|yellow|orange|indigo|purple|pink|cyan|teal|sky)-?\d*|hidden|scroll|bold|semibold|medium|normal|thin|flex|block|inline|grid|cover|contain|words|all|nowrap|wrap|tight|snug|relaxed|wide|[xytrbl]-\S+|[xytrbl])|flex(?:-\S+)?|grid(?:-\S+)?|inline(?:-\S+)?|block|table-(?:striped|hover|bordered|auto|fixed)|container(?:-fluid)?|col(?:-\S+)?|rounded|border|shadow|relative|absolute|fixed|sticky|static|truncate|transition(?:-\S+)?|transform|group|peer|clearfix|clear|cf|fl|fr|red|blue|green|gray|grey|bold|underline|uppercase|lowercase|capitalize|italic|antialiased|sr-only|list-(?:none|disc|decimal|inside|outside|unstyled|inline)|mx-auto|no-underline|f\d+|fz\d+|w\d+|h\d+|mt\d+|mb\d+|ml\d+|mr\d+|pt\d+|pb\d+|pl\d+|pr\d+)$/i;

/** Names that say little: a side of the page, a letter, a row. */
const SIDE = /^(?:left|right|center|middle|row|box|wrap(?:per)?|inner|outer|con|\w)$/i;

/** Words for what lists, their items and their parts are: who writes such a name means it. */
const MEANT =
	/(?:^|[-_])(?:lists?|items?|news|posts?|entry|entries|articles?|story|stories|titles?|headlines?|dates?|times?|pubdate|notices?|results?|threads?|topics?|events?|feed|cards?|rows?|content|main|author|byline|summary|thumb|tzgg|xwdt|gsgg|liebiao|biaoti|shijian|riqi|lb|gg)(?:$|[-_\d])|(?:List|Item|News|Post|Entry|Article|Title|Date|Time|Card|Row)(?:$|[A-Z_-])/;

/** A number that is one item's own. */
const NUMBER = /\d{3,}/;
const MOST_CHARS = 60;

/** How an element may be told by one of its classes; none for a state, and for what a program made up. */
export function classNames(name: string): Name[] {
	if (name.length > MOST_CHARS || /[@"'\\<>]/.test(name) || STATE.test(name)) return [];
	const stem = stableStart(name);
	if (stem === "") return [];
	const isPrefix = stem !== name;
	const css = isPrefix ? `[class*=${quoted(stem)}]` : `.${escapeIdentifier(name)}`;
	return [{ css, cost: costOf(stem) + (isPrefix ? 1 : 0), of: "class", text: stem, isPrefix }];
}

/** The same of an id: whole where no item's number is in it, else what stands before that. */
export function idNames(id: string): Name[] {
	if (id.length > MOST_CHARS || id.length < 2 || /[@"'\\<>\s]/.test(id)) return [];
	const start = /^(\D*?[A-Za-z\u4e00-\u9fff]+[-_]?)\d[\d_-]*\D*$/.exec(id)?.[1];
	const whole = { of: "id" as const, text: id, isPrefix: false };
	if (!/\d/.test(id) && stableStart(id) === id)
		return [{ ...whole, css: `#${escapeIdentifier(id)}`, cost: costOf(id) * 0.9 }];
	const names: Name[] = [];
	if (/^(?:ext-gen|yui|ember|react|radix|mui)/i.test(id)) return names;
	if (start && start.length > 2)
		names.push({
			css: `[id^=${quoted(start)}]`,
			cost: costOf(start) + 1,
			of: "id",
			text: start,
			isPrefix: true,
		});
	// A place of a template, numbered once: better than a position, worse than any word.
	if (!NUMBER.test(id) && stableStart(id) === id)
		names.push({ ...whole, css: `#${escapeIdentifier(id)}`, cost: NUMBERED });
	return names;
}

/** What it costs to rely on the number of a place. */
const NUMBERED = 3.5;

function costOf(name: string): number {
	if (SIDE.test(name)) return 2.5;
	if (LOOK.test(name) || /[:[\]/%!]/.test(name)) return 5;
	return (MEANT.test(name) ? 0.5 : 1) + (/\d/.test(name) ? 1.2 : 0);
}

/** What of a name a person wrote: all of it, what stands before a hash or a number, or nothing. */
function stableStart(name: string): string {
	if (
		/^(?:css|sc|jsx|svelte|astro|e|emotion|tss|ember|react|yui|data-v|_?ng(?:content|host))-?(?=\S*\d)[A-Za-z0-9_-]+$/.test(
			name,
		)
	)
		return "";
	const made = /^(.*?[A-Za-z\u4e00-\u9fff]{2,}[-_]{1,3})([A-Za-z0-9+]{4,12})(?:_\d+)?$/.exec(name);
	if (made?.[1] && made[2] && looksRandom(made[2])) return keptStart(made[1]);
	const numbered = /^(.*?[A-Za-z\u4e00-\u9fff]{2,}[-_])\d{2,}$/.exec(name);
	if (numbered?.[1]) return keptStart(numbered[1]);
	return name.split(/[-_]/).some(looksRandom) || /^\d|\d{4,}/.test(name) ? "" : name;
}

/** A start is worth something when it is more than a framework's own. */
const keptStart = (start: string) =>
	/^(?:css|sc|jss|jsx|e|c|s|id|ui|el|v|x)[-_]+$/i.test(start) ? "" : start;

/** Whether letters and digits are thrown together as by a program: `1a2B3`, `hJkLmN`, `3f9ac1`. */
function looksRandom(part: string): boolean {
	if (part.length < 5) return part.length >= 4 && /\d[A-Za-z]+\d|[A-Z]\d[a-z]|[a-z]\d[A-Z]/.test(part);
	// `list2` and `h2title` are words with a number; a number among letters on both sides is none, where these are no words.
	if (/\d/.test(part) && /[A-Za-z]/.test(part))
		return (
			/\d[A-Za-z]+\d/.test(part) || /^(?:[A-Za-z]{0,3}\d+[A-Za-z]{1,4}|[A-Z][a-z]?\d+[A-Za-z]+)$/.test(part)
		);
	if (/^\d+$/.test(part)) return false;
	const pieces = part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
	return pieces.length > 2 && part.length / pieces.length < 2.6;
}

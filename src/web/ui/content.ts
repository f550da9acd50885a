import { cut } from "./format.ts";

/** The text of an entry, which has been through the sanitiser, as our own pages show it. */
export function contentOnPage(html: string): string {
	return withShortCells(withTabStops(withPictureManners(withStylesInRules(html))));
}

/**
 * What was kept of style attributes, for the rules of our own style sheet: the pages' policy lets no attribute work, and a
 * browser complains of each.
 */
function withStylesInRules(html: string): string {
	return html.replace(STYLED, '$1 data-style="');
}

/** A style attribute behind whatever others its tag has: one of those may end in what looks like one. */
const STYLED = /(<\w+(?: [^\s="<>]+(?:="[^"]*")?)*?) style="/g;

/** A picture that has a line for itself; any other is an icon in a text. */
const ALONE =
	/(?<=<(?:p|div|figure|td)[^<>]*>\s*(?:<(?:a|span|strong)[^<>]*>\s*)?)<img (?=[^<>]*>\s*(?:<\/(?:a|span|strong)>\s*)?<(?:\/(?:p|div|figure|td)|figcaption|br)\b)/g;

/** Pictures of strangers: loaded when looked at, without a Referer, and never without an `alt`. */
function withPictureManners(html: string): string {
	return html.replace(ALONE, '<img data-alone="" ').replace(/<img (?=[^<>]*>)[^<>]*>/g, (tag) => {
		const missing = ['alt=""', 'loading="lazy"', 'decoding="async"', 'referrerpolicy="no-referrer"'];
		const added = missing.filter(
			(attribute) => !new RegExp(`\\s${attribute.split("=")[0]}[\\s=>/]`).test(tag),
		);
		return added.length > 0 ? tag.replace("<img ", `<img ${added.join(" ")} `) : tag;
	});
}

/** What is wider than a phone scrolls by itself, so the keyboard has to get there (WCAG 2.1.1); players load nothing before they play. */
function withTabStops(html: string): string {
	return html
		.replace(/<(pre|table)(?=[\s>])/g, '<$1 tabindex="0"')
		.replace(/<(audio|video) (?![^<>]* preload=)/g, '<$1 preload="none" ');
}

/**
 * Figures, dates and names in a table, which are read in one line; longer texts share what is left of the width, and
 * sentences have so much that a phone shows them in few lines, beside what it has to be moved to.
 */
function withShortCells(html: string): string {
	return html.replace(/<(t[dh])([^<>]*>)([^<>]+)(?=<\/t[dh]>)/g, (cell, name, rest, text) =>
		cut(text, SHORT_CELL_CHARS) === text
			? `<${name} data-short=""${rest}${text}`
			: cut(text, LONG_CELL_CHARS) === text
				? cell
				: `<${name} data-long=""${rest}${text}`,
	);
}

/** Chinese characters, or twice as many Latin ones: a date with a time beside it no more. */
const SHORT_CELL_CHARS = 6;
/** What is longer is a sentence. */
const LONG_CELL_CHARS = 12;

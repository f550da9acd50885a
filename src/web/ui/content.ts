/** The text of an entry, which has been through the sanitiser, as our own pages show it. */
export function contentOnPage(html: string): string {
	return withTabStops(withPictureManners(withStylesInRules(html)));
}

/**
 * What was kept of style attributes, for the rules of our own style sheet: the pages' policy lets no attribute work, and a
 * browser complains of each. Values hold no quote, so what looks like an attribute here is one.
 */
function withStylesInRules(html: string): string {
	return html.replace(/(<[a-z][^<>]* )style="/g, '$1data-style="');
}

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

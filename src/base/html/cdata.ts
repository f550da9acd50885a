const STEP = /<(\/?)(script|style)\b|<!\[CDATA\[[^>]*>?/gi;

/**
 * HTML without what it takes for comments: outside of scripts and styles `<![CDATA[` opens one that ends at the next `>`
 * (HTML standard, 13.2.5.42), while the tokenizer would look for `]]>` and make one text of the rest of the page.
 */
export function withoutCdata(html: string): string {
	if (!html.includes("CDATA[")) return html;
	let raw: string | null = null;
	let from = 0;
	let kept = "";
	for (const found of html.matchAll(STEP)) {
		const [all, slash, name] = found;
		if (name) {
			if (raw === null && !slash) raw = name.toLowerCase();
			else if (slash && name.toLowerCase() === raw) raw = null;
		} else if (raw === null) {
			kept += html.slice(from, found.index);
			from = found.index + all.length;
			// What is meant as text ends within the comment: `<![CDATA[text]]>`.
			if (all.endsWith("]]>")) kept += all.slice(9, -3);
		}
	}
	return kept + html.slice(from);
}

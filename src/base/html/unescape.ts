/** What is read out of published HTML again: there `<` stands in tags alone, and four characters are references. */
const TAG = /<[^>]*>/g;
const REFERENCE = /&(?:lt|gt|quot|amp);/g;
const CHARACTERS: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** HTML without its tags, each replaced by a text; the references stay. */
export function withoutTags(html: string, replacement: string): string {
	return html.replace(TAG, replacement);
}

/** The text that `publishedText` and `publishedValue` wrote. */
export function fromPublished(html: string): string {
	return html.replace(REFERENCE, (reference) => CHARACTERS[reference] ?? reference);
}

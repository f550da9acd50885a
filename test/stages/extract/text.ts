/** The lines of an HTML fragment as a reader sees them: breaks at blocks, entities decoded, white space folded. */
export function linesOfHtml(html: string): string[] {
	return html
		.replace(
			/<(?:br|\/?(?:p|div|li|ul|ol|h[1-6]|table|tbody|tr|td|th|section|article|figure|figcaption|blockquote|pre|dl|dt|dd)\b)(?:[^>"']|"[^"]*"|'[^']*')*>/gi,
			"\n",
		)
		.replace(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&")
		.split("\n")
		.map((line) => line.replace(/[\s\u3000]+/g, " ").trim())
		.filter((line) => line !== "");
}

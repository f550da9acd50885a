/**
 * HTML whose comments all end with `-->`. `--!>` ends one as well (HTML, 13.2.5.51), which htmlparser2 does not know:
 * it would take everything behind for a comment. In time linear in the length.
 */
export function endComments(html: string): string {
	// What is rarer is found faster.
	if (!html.includes("!>")) return html;
	let wrong = html.indexOf("--!>");
	if (wrong < 0) return html;
	let done = "";
	let from = 0;
	for (;;) {
		const begin = html.indexOf("<!--", from);
		if (begin < 0) break;
		// `<!-->` and `<!--->` are whole comments.
		const right = html.indexOf("-->", begin + 2);
		if (wrong < begin + 4 && wrong >= 0) wrong = html.indexOf("--!>", begin + 4);
		if (wrong < 0) break;
		const endsWrong = right < 0 || wrong < right;
		const end = endsWrong ? wrong + 4 : right + 3;
		done += endsWrong ? `${html.slice(from, wrong)}-->` : html.slice(from, end);
		from = end;
	}
	return done + html.slice(from);
}

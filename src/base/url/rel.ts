/** What every link of a source carries on a page of ours. */
const REL = "noopener noreferrer nofollow";

/**
 * HTML of our own serialisation with `rel="noopener noreferrer nofollow"` on each link that leaves the page. It is
 * set when rendering, not when cleaning: it says something about our page (we do not vouch for the target), and
 * is noise in a stored entry.
 */
export function applyRel(html: string): string {
	return html.replace(/<a ([^<>]*)href="(?!#)/g, `<a $1rel="${REL}" href="`);
}

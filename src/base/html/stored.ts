const STORE = /<script\b[^>]*\btype\s*=\s*["']?(?:text|application)\/xml\b[^>]*>([\s\S]*?)<\/script\s*>/gi;
const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * HTML with the markup that it keeps as data for a script of its own in its place: the CDATA sections of
 * `<script type="text/xml">`, as the records of JPAAS's lists are, which the page's script shows as they are.
 */
export function withStoredShown(html: string): string {
	if (!/\/xml\b/i.test(html)) return html;
	return html.replace(STORE, (script, body: string) => {
		const parts = [...body.matchAll(SECTION)].map(([, text = ""]) => text.trim());
		return parts.some((text) => /^<[a-z]/i.test(text)) ? `<div>${parts.join("\n")}</div>` : script;
	});
}

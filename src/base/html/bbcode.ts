/** What software writes over a reply in BBCode: whom it answers, and when that was written. */
const ANSWERED =
	/(?:\[(pid|tid)=[^\]]{0,80}\][^[\]]{0,20}\[\/\1\]\s*)?\[b\](?:Reply to \[pid=[^\]]{0,80}\]\w*\[\/pid\] )?Post by (?:(?!\[\/b\]).){1,160}\[\/b\]/g;
const TAG = /\[(\/?)(b|i|u|del|quote|code|h|list)(?:=[^\]]{0,80})?\]/gi;
const ELEMENTS: Record<string, string> = { quote: "blockquote", code: "pre", h: "h4", list: "ul" };
const LINK = /\[url(?:=([^\]\s"'<>]{1,2000}))?\]([^[\]]*)\[\/url\]/gi;
const PICTURE = /\[img\]([^[\]\s"'<>]*)\[\/img\]/gi;
/** Smileys, and tags that say how something looks or whose it is. */
const REST =
	/\[s:\w+:[^\]\s]{1,20}\]|\[(?:attach|flash)[^\]]{0,80}\][^[]*\[\/(?:attach|flash)\]|\[\/?(?:size|color|font|align|l|r|collapse|uid|pid|tid|at|dice|randomblock)(?:=[^\]]{0,80})?\]/gi;

/** HTML with the BBCode of its posts as markup, where the page says that a script has yet to read it: `class="postcontent ubbcode"`. */
export function withBbcodeRead(html: string): string {
	// Most pages are told by the rarer letters.
	if (!/bb-?c/i.test(html) || !/\sclass\s*=\s*["']?[^"'>]*\bubb-?code\b/i.test(html)) return html;
	return html
		.replace(ANSWERED, "")
		.replace(TAG, (_, slash: string, name: string) => `<${slash}${ELEMENTS[name.toLowerCase()] ?? name}>`)
		.replace(PICTURE, (_, url: string) => (/^(?:https?:)?\/\//i.test(url) ? `<img src="${url}">` : ""))
		.replace(LINK, (_, url: string | undefined, text: string) => `<a href="${url ?? text}">${text}</a>`)
		.replace(/\[\*\]/g, "<li>")
		.replace(REST, "");
}

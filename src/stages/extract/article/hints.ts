import {
	childElements,
	type Element,
	HEADING_MAX_CHARS,
	isHeading,
	lineOf,
	namesOf,
} from "../../../base/html/tree.ts";

/** What the markup says about a region: class, id, role and tag name, never the words that people read. */
export type Hint = "noise" | "never" | "comments" | "content" | null;
/** Names that are a hint for some elements alone. */
type Named = Hint | "weak" | "label";

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** First or last parts of a class or id that name what surrounds an article. */
const NOISE = words(`
	ad ads adv advert adbox adsense advertisement advertising sponsor sponsored promo promos promotion promoted guanggao gg
	nav navbar navi navigation menu menubar submenu breadcrumb breadcrumbs crumb crumbs weizhi daohang mbx
	share shares sharing sharebar sharebox bdsharebuttonbox jiathis addthis fenxiang social socials sns toolbar toolbox
	related relate relates relevant recommend recommended recommends recommendation recommendations recirc tuijian xiangguan
	hotnews toplist outbrain taboola mostread readmore
	aside sidebar sider sidebox rightbar rightside leftbar widget widgets
	footer bottombar copyright copyrights disclaimer banquan mianze mzsm shengming
	login signin signup subscribe subscription newsletter paywall cookie cookies consent gdpr popup modal dialog
	tags taglist tagcloud pager pagination paging pagebar pagelist prevnext shangxia shangyiye
	qrcode qr erweima ewm dashang donate zan dianzan noprint fontsize zihao tts readspeaker
	jubao jiucuo editsection navbox catlinks
	hatnote dablink boletin relacionadas compartir partager teilen
	tooltip popover authorbox bio breaking mplayer audioplayer videoplayer playercontrol vjs
`);
/** Words that name a place only in a name that says nothing else (`foot`, `side-bar`, not `side-by-side`). */
const ALONE = words(`
	side foot prev print skip rules guideline guidelines toc register layer pop
	author authors contributor profile util utils utility emotion emotions reaction reactions listen
`);
/** The same of words that texts are about as well (a statement, a player, the next steps): only for what reads like none. */
const WEAK = words(`
	next tool tools save like likes vote popular trending ranking rank similar player signature sig
	report feedback correction statement declare wechat weixin reward praise
`);
/** Words for boxes and places in a name. */
const BOXES = words(
	`
	 a b c l m n u x ui js audio el mod module box bar list wrap wrapper container block area section inner outer link links btn button
	buttons icon icons item items holder panel group row col column left right top bottom new more view page site news article
	post story info card text? div cont zone unit float fixed sticky area
`.replace("text? ", ""),
);
const NOISE_INSIDE =
	/^(?:(?:cur|now|your)?-?(?:position|location)|(?:(?:page|site)-?)?bottom|support-?us|donation|tag-?list|tag-?cloud|post-?tags|about-?author|author-?(?:box|bio|info|card|dropdown|desc(?:ription)?|profile|blurb)|sr-only|screen-reader-text|hidden|skip-link|video-?fallback|byline-?share)$|share-?(?:bar|box|btn|button|tool|icon|link|wrap)|social-?(?:share|link|icon|media)|sidebar|breadcrumb|recommend|related-|-related|pagination|copy-?right|qr-?code|newsletter|subscri(?:be|ption)-|toolbar|cookie|disclaim|tuijian|fenxiang|mianze|bdshare|jiathis|zrbj|^layui-layer|^remodal|play-?list|carousel|read-?more|prev-?next/;
const COMMENTS = words(
	"comment comments commentlist commentbox respond disqus pinglun reply replies livefyre duosuo duoshuo cmt liuyan gitalk valine remark",
);
const CONTENT = words(`
	article content contents entry post story body text main detail details zhengwen neirong wenzhang editor zoom nr cont con
	maintext textbox prose markdown richtext
`);
const CONTENT_INSIDE =
	/article|content|post-?body|entry|story|zhengwen|neirong|^trs_|^ucap|richtext|markdown/;
/** Classes that say something of the whole page or of looks: `has-sidebar`, `overflow-hidden`, `lg:hidden`, `no-ads`. */
const STATE =
	/^(?:has|is|no|not|with|without|can|js|u|enable|disable|layout|theme|template|page|single|blog|overflow|md|lg|sm|xl|xs)-|^(?:side-?bar|aside)-(?:grid|layout)|[:[\]()/<>]|(?:enabled|disabled|visible|overflow-?hidden|hidden)$|padding|margin/;
/** Names of what a style sheet takes out of sight, on all screens. */
const UNSEEN = /(?:^|\s)(?:(?:(?:fancybox|modal|popup)-)?hidden|(?:[a-z]+-)?visually-?hidden)(?=\s|$)/;
const SEEN_ON_SOME =
	/(?:^|\s)(?:sm|md|lg|xl|\dxl|tablet|laptop|desktop|min-\[[^\]]*\]):(?:block|flex|grid|inline|table|contents)/;
/** What holds the text and the column beside it. */
const TEXT_AND_SIDE =
	/(?:content|main|article|text)[-_]*(?:and|with)[-_]*side-?bar|(?:content|main)[-_]side-?bar[-_](?:wrap|container|layout|grid)/;
/** Page builders put their name, and "widget" or "block", before what a part is: `elementor-widget-theme-post-content`. */
const BUILDER =
	/^(?:elementor(?:-widget|-location|-element)?|article-widgets?|wp-block|et[-_]pb|fl|wpb|vc|brxe)(?:[-_]|$)/;
/** The number of a part, in hexadecimal: there is no `ad` in `element-5ad64a4f`. */
const HASH = /(?<![a-z\d])(?=[a-f]*\d)[\da-f]{6,10}(?![a-z\d])/g;
const ROLE_NOISE =
	/^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alertdialog|tablist|tooltip)$/;
const TAG_NOISE = new Set(["nav", "footer", "aside", "menu", "button", "dialog"]);
const NEVER_NOISE = new Set([
	"html",
	"body",
	"main",
	"article",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"tbody",
	"table",
	"tr",
	"p",
	"img",
	"pre",
	"code",
]);

/** Consent dialogues, whatever their share of the page. */
const NEVER =
	/onetrust|^ot-|cookie-?(?:law|consent|banner|notice|policy|bar|popup)|^(?:didomi|usercentrics|cmplz|cky|qc-cmp|sp_message|truste|gdpr|consent)/;

/** Names of places beside an article; other noise (a share bar, a paywall, a widget) may as well be wrapped around it. */
const PLACE =
	/nav|menu|crumb|side|(?:right|left)bar|foot|relat|recommend|tuijian|xiangguan|rank|popular|trending|taboola|outbrain|copyright|banquan|mianze|disclaim|cookie|consent|modal|popup|dialog|login|sign-?up|newsletter|bio(?![a-z])|author|bottom|support-?us|donat|guideline|rules|report|jubao|mzsm|statement|declar|shengming/;

/** Whether its markup says where an element stands on the page, not only what it does. */
export function namesPlace({ name, attribs }: Element): boolean {
	if (TAG_NOISE.has(name) || (attribs.role && attribs.role !== "tablist" && ROLE_NOISE.test(attribs.role)))
		return true;
	return PLACE.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`.toLowerCase());
}

/** Whether a class of an element calls it a text, whatever the others say: `article-content sticky-sidebar-relative`. */
export const namesText = ({ name, attribs }: Element): boolean =>
	!TAG_NOISE.has(name) &&
	(attribs.class ?? "").split(/\s+/).some((token) => hintOfNames(token, new Map()) === "content");

/** What the names on a page say, which repeat; by the root of its tree. */
interface Names {
	words: Map<string, Word | null>;
	hints: Map<string, Named>;
}
const known = new WeakMap<Element, Names>();

function namesOn(top: Element): Names {
	let root = top;
	while (root.parent) root = root.parent;
	const names = known.get(root) ?? { words: new Map(), hints: new Map() };
	known.set(root, names);
	return names;
}

/**
 * Makes the function that gives the hint of an element's own markup, on the page that `top` is part of. A name
 * that may as well be what a text is about is no hint of noise for an element that `isText` likes.
 */
export function makeHints(
	top: Element,
	isText: (element: Element) => boolean = () => false,
): (element: Element) => Hint {
	const { words, hints } = namesOn(top);
	return (element) => {
		const { name, attribs } = element;
		// What a forum quotes in a post.
		if (name === "aside" && /(?:^|\s)quote/.test(attribs.class ?? "")) return null;
		if (TAG_NOISE.has(name) || (attribs.role && ROLE_NOISE.test(attribs.role) && name !== "main"))
			// Some call what holds the panels a list of tabs.
			return attribs.role === "tablist" && isText(element) ? null : "noise";
		if (attribs.itemprop && /articlebody/i.test(attribs.itemprop)) return "content";
		const names = `${attribs.class ?? ""} ${isSlug(element) ? "" : (attribs.id ?? "")}`;
		let hint = hints.get(names);
		if (hint === undefined) {
			// Its class says what it is, its id which one: `content_body#TOC_TITLE_1`.
			const byClass = hintOfNames(attribs.class ?? "", words);
			hint = byClass === "content" || names.length < 2 ? byClass : hintOfNames(names, words);
			hints.set(names, hint);
		}
		if ((hint === "noise" || hint === "weak" || hint === "never") && NEVER_NOISE.has(name))
			return name === "article" || name === "main" ? "content" : null;
		if (hint === "weak") return isText(element) || wrapsText(element, words) ? null : "noise";
		if (hint === "label") return element.chars < LABEL && element.pictures === 0 ? "noise" : null;
		return hint ?? (name === "article" || name === "main" ? "content" : null);
	};
}

/** Whether there is nothing in it but an element that is named like a text, and by no weak word: `link-report > topic-content`. */
function wrapsText(element: Element, words: Map<string, Word | null>): boolean {
	let at: Element | undefined = element;
	for (let i = 0; i < WRAPPERS; i++) {
		at = childElements(at).find(({ hidden, chars }) => !hidden && chars > element.chars * WRAPPED);
		if (!at) return false;
		if (hintOfNames(at.attribs.class ?? "", words) === "content") return !hasWeakWord(at);
	}
	return false;
}
const WRAPPERS = 3;
const WRAPPED = 0.9;

const hasWeakWord = (element: Element) =>
	namesOf(element)
		.split(/[\s_-]+/)
		.some((word) => WEAK.has(word));

/** What such a word may name in a longer name, too: a button, a count, in so many characters. */
const LABEL = 40;

/** Whether the id is made from the heading of a section, as documentation does: `sharing-with-others`. */
function isSlug({ name, attribs, children }: Element): boolean {
	if (!attribs.id || (name !== "section" && name !== "div")) return false;
	const heading = children.find((child) => child.type === "tag" && child.chars > 0);
	if (heading?.type !== "tag" || !isHeading(heading) || heading.chars > HEADING_MAX_CHARS) return false;
	const words =
		lineOf(heading)
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.length > 0 && attribs.id.toLowerCase().startsWith(words[0] ?? "");
}

/** What one name says, whatever others stand beside it. */
type Word = "never" | "comments" | { isContent: boolean; isNoise: boolean; isTab: boolean; place: Place };
/** What a name that is no noise may still say, by its words alone. */
type Place = "noise" | "weak" | "label" | null;

function hintOfNames(names: string, words: Map<string, Word | null>): Named {
	let content = false;
	let noise = UNSEEN.test(names) && !SEEN_ON_SOME.test(names);
	let weak = false;
	let label = false;
	// A long list of classes speaks of states and looks; what a thing is comes first.
	for (const token of names.trim().split(/\s+/, 5)) {
		let word = words.get(token);
		if (word === undefined) {
			word = wordOf(token);
			words.set(token, word);
		}
		if (word === null) continue;
		if (word === "never" || word === "comments") return word;
		const { isContent, isNoise, isTab, place } = word;
		// What is called a text at once stays one, whose it ever is: `RichText CopyrightRichText-richText`.
		if (isNoise && isContent && content) continue;
		// Shops call the tabs so that describe what they sell, with the texts in them: `tab-menu--product`.
		if (isNoise && isTab) weak = true;
		else if (isNoise || place === "noise") noise = true;
		else if (place === "weak") weak = true;
		else if (place === "label") label = true;
		if (isContent) content = true;
	}
	return noise ? "noise" : content ? "content" : weak ? "weak" : label ? "label" : null;
}

/** Null for what says nothing: a state, a look, what is embedded from elsewhere. */
function wordOf(token: string): Word | null {
	if (token === "" || token.length > 60 || STATE.test(token)) return null;
	const bare = token
		.replace(/--.*$/, "")
		.replace(/([a-z])([A-Z])/g, "$1-$2")
		.toLowerCase()
		.replace(BUILDER, "")
		.replace(HASH, "");
	const parts = bare.split(/[-_\d]+/).filter(Boolean);
	const first = parts[0] ?? "";
	const last = parts.at(-1) ?? "";
	if (NEVER.test(bare)) return "never";
	if (TEXT_AND_SIDE.test(bare)) return null;
	if (
		COMMENTS.has(first) ||
		COMMENTS.has(last) ||
		/comment(?:s|-?(?:list|box|area|section|wrap))/.test(bare.replaceAll("_", "-"))
	)
		return "comments";
	// What is embedded from elsewhere (`social-media-embed`) is what the text speaks of.
	if (first === "social" && parts.includes("embed")) return null;
	return {
		isContent: CONTENT.has(first) || CONTENT.has(last) || CONTENT_INSIDE.test(bare),
		isNoise: NOISE.has(first) || NOISE.has(last) || NOISE_INSIDE.test(bare),
		isTab: first === "tab",
		place: placeOf(parts, first, last),
	};
}

function placeOf(parts: readonly string[], first: string, last: string): Place {
	if (parts.every((part) => WEAK.has(part) || ALONE.has(part) || BOXES.has(part))) {
		if (parts.some((part) => ALONE.has(part))) return "noise";
		return parts.some((part) => WEAK.has(part)) ? "weak" : null;
	}
	return [first, last].some((part) => WEAK.has(part) || ALONE.has(part)) ? "label" : null;
}

import { Parser } from "htmlparser2";

const words = (text: string) => new Set(text.split(" "));

/** What may come out, said a second time and by itself, so that a slip in the policy does not slip into its test. */
const ELEMENTS = words(
	"a abbr annotation article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em " +
		"figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img ins kbd li main mark math menclose merror " +
		"mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle " +
		"msub msubsup msup mtable mtd mtext mtr munder munderover nav none ol p pre q rb rp rt rtc ruby s samp section " +
		"semantics small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr",
);
const NEVER =
	/^(?:on.*|srcdoc|formaction|action|ping|srcset|background|xlink:.*|is|slot|name|target|download|autofocus|usemap)$/;
const STYLE =
	/^(?:(?:direction|font-style|font-weight|list-style-type|text-align|text-decoration|text-emphasis|vertical-align|white-space|writing-mode):[a-z0-9-]+(?:;|$))+$/;
const ADDRESSES: Record<string, RegExp> = {
	"a href": /^(?:https?:\/\/|mailto:|tel:|sms:|xmpp:|magnet:|ftp:\/\/|#u-)/,
	"audio src": /^(?:proxy:)?https?:\/\//,
	"blockquote cite": /^https?:\/\//,
	"del cite": /^https?:\/\//,
	"iframe src":
		/^https:\/\/(?:archive\.org|bandcamp\.com|embed\.podcasts\.apple\.com|embed\.ted\.com|music\.163\.com|open\.spotify\.com|player\.bilibili\.com|player\.vimeo\.com|player\.youku\.com|v\.qq\.com|w\.soundcloud\.com|www\.acfun\.cn|www\.dailymotion\.com|www\.ixigua\.com|www\.youtube-nocookie\.com)\//,
	"img src": /^(?:(?:proxy:)?https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[\w+/=%]+$)/,
	"ins cite": /^https?:\/\//,
	"q cite": /^https?:\/\//,
	"source src": /^(?:proxy:)?https?:\/\//,
	"video poster": /^(?:proxy:)?https?:\/\//,
	"video src": /^(?:proxy:)?https?:\/\//,
};

/** What is wrong with cleaned HTML, as sentences; empty when nothing is. Reads it with htmlparser2 and by patterns. */
export function faultsOf(html: string): string[] {
	const faults: string[] = [];
	const open: string[] = [];
	const parser = new Parser({
		onopentag(name, attributes, implied) {
			if (implied) faults.push(`<${name}> is implied`);
			if (!ELEMENTS.has(name)) faults.push(`<${name}>`);
			for (const [key, value] of Object.entries(attributes))
				faults.push(...attributeFaults(name, key, value));
			open.push(name);
		},
		onclosetag(name, implied) {
			const isVoid = ["br", "col", "hr", "img", "source", "wbr"].includes(name);
			if (implied && !isVoid) faults.push(`</${name}> is implied`);
			open.pop();
		},
		oncomment: () => faults.push("a comment"),
		onprocessinginstruction: () => faults.push("a declaration"),
		oncdatastart: () => faults.push("CDATA"),
	});
	parser.end(html);
	faults.push(...textFaults(html));
	return faults;
}

function attributeFaults(element: string, name: string, value: string): string[] {
	if (NEVER.test(name) || !/^[a-z-]+$/.test(name)) return [`${name} on <${element}>`];
	if (name === "style" && !STYLE.test(value)) return [`style ${value}`];
	if (name === "id" && !value.startsWith("u-")) return [`id ${value}`];
	if (name === "class" && !/^language-[\w+#-]+$/.test(value)) return [`class ${value}`];
	const address = ADDRESSES[`${element} ${name}`];
	if (["href", "src", "poster", "cite", "data", "action"].includes(name) && !address?.test(value)) {
		return [`${name} of <${element}>: ${value}`];
	}
	return [];
}

function textFaults(html: string): string[] {
	const faults: string[] = [];
	const tags = html.match(/<[^>]*>/g) ?? [];
	for (const tag of tags) {
		if (!/^<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>$/.test(tag)) faults.push(`odd tag ${tag}`);
	}
	if (/[<>]/.test(html.replace(/<[^>]*>/g, ""))) faults.push("a bare < or >");
	if (!html.isWellFormed()) faults.push("a lone surrogate");
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	if (/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/.test(html)) faults.push("a control character");
	if (html.includes("]]>")) faults.push("]]>");
	return faults;
}

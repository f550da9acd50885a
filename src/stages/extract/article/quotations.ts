import { BLOCK, type Element, lineOf, namesOf, partedNamesOf, siblingOf } from "../../../base/html/tree.ts";
import type { Line } from "./lines.ts";
import { TOOL_LINE } from "./patterns.ts";

/** So many boxes up a quotation may stand around its parts. */
const REACH = 4;
const QUOTATION = /(?:^|[\s_-])(?:block)?quote|quotation|zitat|citation/;

const isQuotation = (element: Element): boolean =>
	element.name === "blockquote" || QUOTATION.test(partedNamesOf(element));

/** The quotation that an element stands in, or is, if that says more than so many characters; null where it stands in none. */
export function quotationAround(element: Element, chars = 0): Element | null {
	let at: Element | null = element;
	for (let i = 0; i < REACH && at; i++, at = at.parent) if (at.chars > chars && isQuotation(at)) return at;
	return null;
}

/** Verbs with which software says whose words a quotation holds. */
const SAID = [
	"said|says|wrote|writes|posted|schrieb|hat geschrieben|sagte|a écrit|a dit|escribió|dijo|ha scritto|ha detto|escreveu|disse|schreef|zei",
	String.raw`napisał(?:\(?a\)?)?|napsal(?:\(?a\)?)?|skrev|kirjoitti|írta|yazdı|писал(?:\(?а\)?)?|написал(?:\(?а\)?)?|пишет|сказал(?:\(?а\)?)?|пише|написав`,
].join("|");
/** Who is quoted, where a quotation is marked as one. */
const QUOTED = new RegExp(
	`^.{1,60}\\s(?:${SAID})\\s*(?:[:：]|…|↑)*$|^.{1,60}\\s(?:${SAID})\\s+(?:on|in|am|le|el|il|em|op|в)?\\s*.{6,100}:$|^.{1,30}\\s?(?:写道|寫道|说|說|(?:发表|發表|发布|發布|發佈)[于於].{8,24}|님이?\\s?(?:작성|쓰신|쓴).{0,10}|さん(?:の(?:発言|投稿|書き込み)|は?(?:書きました|さんが書きました)).{0,12}|wrote|said)\\s*[:：]?$|^(?:in\\s)?(?:reply(?:ing)? to|(?:als )?antwort auf|(?:en )?réponse à|(?:en )?respuesta a|in risposta a|em resposta a|w odpowiedzi na|в ответ на|ответ на)\\s(?:[^.!?…,]|\\.(?=\\d)){2,70}$`,
	"iu",
);
/** Who is quoted, and where, wherever it stands in a post. */
const QUOTED_ALONE = [
	String.raw`(?:quote|zitat|citation|cita|citazione|cytat|citát|citaat|цитата|引用|인용|引文)\s*[:：]?`,
	String.raw`(?:quote|quoting|quote from|originally posted by|zitat (?:von|aus)|citation de|cita de|citação de|citazione (?:da|di)|cytat z|citaat van|сообщение от|цитата (?:от|из))\s*[:：]?\s.{1,80}`,
	String.raw`(?:以下(?:是|为|為)?引用|以下內容引用).{1,60}(?:发言|發言|话|話|内容|內容)?\s*[:：]?|原[帖贴]由.{1,60}(?:发表|發表)\s*[:：]?|(?:引用|引用自)\s?.{0,8}?\d+\s?(?:楼|樓|#).{0,40}`,
	String.raw`回[复復覆]\s?(?:第\s?)?\d+\s?[#楼樓][\s\p{L}\d_]{0,24}|回[复復覆]\s?#?\d+\s?\p{L}{1,24}\s?的?(?:帖子|回[复復覆])?`,
	"(?:透明)?あぼーん",
	String.raw`[^\s,，。]{1,24}\s(?:发表于|發表於)\s[\d\s:/-]{8,20}`,
].map((said) => `(?:${said})`);
const WHOLE_QUOTED = new RegExp(`^(?:${QUOTED_ALONE.join("|")})$`, "iu");
/** The same of mail: `On Monday, the 3rd of May, Ada Brook wrote:`. */
const MAILED = new RegExp(
	`^(?:>\\s*)*(?:on|am|le|el|il|em|op|в|w dniu|den|dne|dnia|на)\\s(?=.*\\d).{6,140}\\s?(?:${SAID})\\s?.{0,60}[:：]$|^(?:>\\s*)*(?=.*\\d{4})(?=.*\\d[:：]\\d\\d).{6,120}(?:写道|寫道|님이 작성|さん(?:は書きました|の発言))\\s*[:：]$`,
	"iu",
);

/** A name in the head of a quotation. */
const QUOTED_NAME = /^\S.{0,39}[:：]$/u;
const HEAD = /(?:^|[\s_-])(?:title|header|head|author|attribution|cite|citation|by)/;

/** Whether a line says whose words a quotation holds, or is a button of it. */
export function isAttribution({ block, text }: Line): boolean {
	if (WHOLE_QUOTED.test(text) || MAILED.test(text)) return true;
	const isSaid =
		QUOTED.test(text) || TOOL_LINE.test(text) || (QUOTED_NAME.test(text) && HEAD.test(namesOf(block)));
	return isSaid && (quotationAround(block) !== null || standsOverQuotation(block));
}

function standsOverQuotation(block: Element): boolean {
	const next = siblingOf(block, 1);
	return next !== null && isQuotation(next);
}

/** What names who is quoted, by what the software of a board calls it. */
const QUOTE_HEAD =
	/(?:^|[\s_-])(?:block)?quote[\w-]*?[_-]?(?:title|head(?:er|line)?|author|cite|citation|attribution|info|link|controls)(?:$|[\s_-])|(?:^|[\s_-])bbcode[_-]postedby/;

/** Whether an element names who is quoted: by its own name, or as a link alone in the first block of a quotation. */
export function isQuotedName(element: Element): boolean {
	const names = partedNamesOf(element);
	if (element.name === "cite" || QUOTE_HEAD.test(names))
		return quotationAround(element, element.chars) !== null;
	const quotation = element.name === "a" && /mention/.test(names) ? quotationAround(element) : null;
	return (
		quotation !== null &&
		BLOCK.has(element.parent?.name ?? "") &&
		lineOf(quotation).startsWith(lineOf(element))
	);
}

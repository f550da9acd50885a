import { withAsciiDigits } from "../../../base/dates/digits.ts";
import { isWeekdayName, monthInDate } from "../../../base/dates/months.ts";
import { CHINESE_WEEK, MONTH_STARTS, WEEKDAY_STARTS } from "../../../base/dates/words.ts";

/** Links that lead to more of the same, to people or to tools, never to the item. */
const NOT_ITEM =
	/^[\s[(【<>«»+]*(?:comments?(?:\s*\(.*\)|\s*:.*)?|\d+ (?:comments?|replies|likes|reactions|评论|回复)|reply|share|edit|save|permalink|(?:export|add) to (?:my |google |i)?cal\w*|i?cal(?:endar)? export|log ?in|sign (?:in|up)|subscribe|add to (?:cart|basket|wishlist)|buy(?: now| tickets)?|quick view|(?:more|all|older|other|see all|view all|browse all) (?:articles|posts|news|stories|events|products|entries|results)|更多|全部|查看(?:更多|全部)|评论|回复|收藏|分享|编辑|下载|登录|注册|举报|点赞|转发|打印|附件(?:下载)?|첨부(?:파일)?|ダウンロード|加入购物车|(?:立即)?购买|(?:上|下)一页|首页|尾页|末页|次のページ|前のページ|次へ|前へ|다음|이전|weiter|zurück|suivant|précédent|siguiente|anterior|next|previous|zum letzten beitrag|\d+|[«»‹›<>]+)[\s\])】<>«».…→]*$/i;

/** Links that lead to the item and do not say its name. */
const TO_ITEM =
	/^[\s[(【<>«»]*(?:more(?: info(?:rmation)?)?|read (?:more|on)|continue reading|keep reading|(?:(?:read|see|view) (?:the )?)?(?:full )?(?:article|post|story|(?:meeting )?details?|event|job|product|document|opinion|file|pdf)|download(?: (?:opinion|document|file|pdf))?|\.?(?:pdf|docx?|html?)|open|view(?: more)?|(?:see|learn|find out|show) more|details?|apply(?: now)?|全文|(?:阅读|查看)(?:全文|更多|原文|详情|详细)|了解(?:更多|详情)|详情|详细|点击(?:查看|进入)|继续阅读|立即查看|続きを(?:読む|見る)|もっと見る|詳(?:しく|細)(?:は?こちら|を見る|見る)?|자세히 ?보기|더 ?보기|weiterlesen|mehr(?: lesen| erfahren)?|zum artikel|lire (?:la suite|plus)|en savoir plus|(?:leer |ver )?más(?: información)?|leia mais|saiba mais|leggi tutto|continua a leggere|lees (?:meer|verder)|читать (?:далее|полностью)|подробнее)[\s\])】<>«».…→]*$/i;

/** Whether a link's text says nothing of what it leads to: none, or "read more". */
export function isNameless(text: string): boolean {
	return (
		text === "" ||
		TO_ITEM.test(text) ||
		(text.length < LONGEST_DATE && text.endsWith(")") && TO_ITEM.test(text.replace(/\([^()]*\)$/, "")))
	);
}

/** A word apart within brackets, as texts of old write their buttons: `[ thread ]`. */
const BUTTON = /^\[\s+[^\]]{1,24}\s+\]$/;

/** Whether a link's text is that of a tool, a pager or a login, which lead to no item. */
export function leadsElsewhere(text: string): boolean {
	return NOT_ITEM.test(text) || BUTTON.test(text);
}

const CJK_DATE = new RegExp(
	`(?:${CHINESE_WEEK})[一二三四五六日天]|[月火水木金土日]曜日?|\\d{1,4}|[年月日号時时分秒년월일]|令和|平成|昭和|民[國国]`,
	"g",
);
const DATE_WORDS = new RegExp(
	`\\b(?:${MONTH_STARTS}|${WEEKDAY_STARTS})[a-z]*|\\b(?:hours?|minutes?|days?|weeks?|months?|years?|ago|today|yesterday|at|am|pm|on)\\b|[前昨今天小钟個个周]`,
	"gi",
);

/** A longer text is no date. */
const LONGEST_DATE = 48;

/** Whether a text is a date and nothing else, in any notation. */
export function isDateText(text: string): boolean {
	if (text.length > LONGEST_DATE) return false;
	const plain = withAsciiDigits(text);
	// Most texts have nothing of a date.
	if (!/\d|today|yesterday|昨|今/i.test(plain)) return false;
	const bare = plain
		.replace(CJK_DATE, "")
		.replace(DATE_WORDS, "")
		.replace(/[\s,.:/\-–()[\]|·•]/g, "");
	if (bare === "") return true;
	// Months and weekdays of other languages.
	if (!/^\D{0,16}\d{1,4}\D+\d{2,4}/.test(plain)) return false;
	const words = plain.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? [];
	return (
		words.some((word) => monthInDate(word) !== null) &&
		words.every(
			(word) => monthInDate(word) !== null || isWeekdayName(word) || /^(?:de|d|г|года|af|и)$/.test(word),
		)
	);
}

/** How wide a text is: a CJK character counts twice. */
export function widthOf(text: string): number {
	let width = 0;
	for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2e80 ? 1 : 2;
	return width;
}

/** A name with no more letters than this beside its numbers is a number with a label: `MISC 16-0489`, `2024 Slip Op 12 (U)`. */
const CODED = 8;
/** A text with more characters is none: what looks for one takes the square of them. */
const LONGEST_CODE = 400;

/** Whether a text is the number of something or the name of a file, and says nothing of what it is about. */
export function isCode(text: string): boolean {
	if (text.length > LONGEST_CODE || !/[\d.]/.test(text)) return false;
	const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ").trim();
	if (/^[^\s]+\.(?:pdf|docx?|xlsx?|html?)$/i.test(bare)) return true;
	if (/^[^\d]{0,24}(?:\b(?:no|nr|num|núm)\b\.?|№|#)\s*[!-~]*\d[!-~]*$/iu.test(bare)) return true;
	// A word is one beside a number as well: `84--COVERALLS`.
	const words = (part: string) => part.match(/[a-z]{5,}/gi)?.join("") ?? "";
	const rest = bare.replace(/[!-~]*\d[!-~]*/g, words).replace(/[^\p{L}]/gu, "");
	return /\d/.test(bare) && widthOf(rest) <= CODED;
}

/** Whether a text is a number or a date alone: a page of a list, a day of a calendar, or an item that is named elsewhere. */
export const isBare = (text: string) => /^\d+$/.test(text) || (text !== "" && isDateText(text));

/** The forms that a document can be had in, how large it is and how many pages it has. */
const FORM = /\b(?:pdf|docx?|word|xlsx?|excel|pptx?|odt|rtf|epub|xml|html?|txt|csv|zip)\b/giu;
const SIZE = /\d[\d.,]{0,9}\s?(?:[kmg]i?[bo]|[кмг]б|bytes|octets)(?!\p{L})/giu;
const PAGES =
	/\d{1,5}\s?(?:págs?|pages?|seiten?|strany|sider|sidor|стр|pp?|s|页|頁|ページ|쪽)(?!\p{L})\.?/giu;
/** What no text with such a form in it is without. */
const MAY_SAY_FORM = /pdf|doc|word|xls|excel|ppt|odt|rtf|epub|xml|htm|txt|csv|zip/i;
/** A text with more characters is no button. */
const LONGEST_BUTTON = 120;

/** A link's text without what it says of the file that it leads to; empty for `PDF (B-2026-17, 4 págs., 399 KB)`. */
export function withoutForm(text: string): string {
	if (text.length > LONGEST_BUTTON) return text;
	const saysForm = MAY_SAY_FORM.test(text) && text.search(FORM) >= 0;
	if (!saysForm && !(/\d/.test(text) && text.search(SIZE) >= 0)) return text;
	return text
		.replace(/[[(（][^\])）]*[\])）]/g, " ")
		.replace(SIZE, " ")
		.replace(PAGES, " ")
		.replace(FORM, " ")
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

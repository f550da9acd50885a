import {
	BLOCK,
	childElements,
	type Element,
	findAll,
	lineOf,
	type Node,
	namesOf,
	partedNamesOf,
} from "../../../base/html/tree.ts";
import type { Line } from "./lines.ts";
import { DATELINE, TOOL_LINE } from "./patterns.ts";

/** Verbs with which software says whose words a quotation holds. */
const SAID = [
	"said|says|wrote|writes|posted|schrieb|hat geschrieben|sagte|a écrit|a dit|escribió|dijo|ha scritto|ha detto|escreveu|disse|schreef|zei",
	"napisał(?:\\(?a\\)?)?|napsal(?:\\(?a\\)?)?|skrev|kirjoitti|írta|yazdı|писал(?:\\(?а\\)?)?|написал(?:\\(?а\\)?)?|пишет|сказал(?:\\(?а\\)?)?|пише|написав",
].join("|");
/** Who is quoted, where a quotation is marked as one. */
const QUOTED = new RegExp(
	`^.{1,60}\\s(?:${SAID})\\s*(?:[:：]|…|↑)*$|^.{1,60}\\s(?:${SAID})\\s+(?:on|in|am|le|el|il|em|op|в)?\\s*.{6,100}:$|^.{1,30}\\s?(?:写道|寫道|说|說|(?:发表|發表|发布|發布|發佈)[于於].{8,24}|님이?\\s?(?:작성|쓰신|쓴).{0,10}|さん(?:の(?:発言|投稿|書き込み)|は?(?:書きました|さんが書きました)).{0,12}|wrote|said)\\s*[:：]?$`,
	"iu",
);
/** Who is quoted, and where, wherever it stands in a post. */
const QUOTED_ALONE = [
	"(?:quote|zitat|citation|cita|citazione|cytat|citát|citaat|цитата|引用|인용|引文)\\s*[:：]?",
	"(?:quote|quoting|quote from|originally posted by|zitat (?:von|aus)|citation de|cita de|citação de|citazione (?:da|di)|cytat z|citaat van|сообщение от|цитата (?:от|из))\\s*[:：]?\\s.{1,80}",
	"(?:以下(?:是|为|為)?引用|以下內容引用).{1,60}(?:发言|發言|话|話|内容|內容)?\\s*[:：]?|原[帖贴]由.{1,60}(?:发表|發表)\\s*[:：]?|(?:引用|引用自)\\s?.{0,8}?\\d+\\s?(?:楼|樓|#).{0,40}",
	"回[复復覆]\\s?(?:第\\s?)?\\d+\\s?[#楼樓][\\s\\p{L}\\d_]{0,24}|回[复復覆]\\s?#?\\d+\\s?\\p{L}{1,24}\\s?的?(?:帖子|回[复復覆])?",
	"(?:透明)?あぼーん",
	"[^\\s,，。]{1,24}\\s(?:发表于|發表於)\\s[\\d\\s:/-]{8,20}",
].map((said) => `(?:${said})`);
const WHOLE_QUOTED = new RegExp(`^(?:${QUOTED_ALONE.join("|")})$`, "iu");
/** The same of mail: `On Monday, the 3rd of May, Ada Brook wrote:`. */
const MAILED = new RegExp(
	`^(?:>\\s*)*(?:on|am|le|el|il|em|op|в|w dniu|den|dne|dnia|на)\\s(?=.*\\d).{6,140}\\s?(?:${SAID})\\s?.{0,60}[:：]$|^(?:>\\s*)*(?=.*\\d{4})(?=.*\\d[:：]\\d\\d).{6,120}(?:写道|寫道|님이 작성|さん(?:は書きました|の発言))\\s*[:：]$`,
	"iu",
);

/** That a post was edited, by whom, and when. */
const EDITED =
	/^[[(（«]?\s*(?:本[帖贴](?:子|文)?最[后後]由.{1,60}[编編][辑輯].{0,12}|(?:最[后後]|此[帖贴])?(?:[编編][辑輯]|修改)(?:[于於]|时间|時間).{4,40}|(?:this|the) (?:post|message|comment|topic) (?:was|has been) (?:last )?(?:modified|edited|updated).{0,90}|(?:last )?(?:edited|modified|edit)(?: by| on| at|:)? ?.{0,60}(?:\d|time).{0,60}|(?:zuletzt|letzte[rn]?) (?:bearbeitet|geändert|modifiziert|änderung|bearbeitung).{0,90}|dernière (?:modification|édition).{0,90}|modifié (?:en dernier |le |par ).{0,80}|(?:última )?(?:edici[óo]n|edição|editado|modificado)(?: por| el| em|:).{0,80}|(?:ultima )?modifica(?:to)?(?: di| da|:).{0,80}|(?:последн(?:ий раз |ее редактирование)|сообщение )?(?:отредактирован[оа]?|редактировал(?:ось|ся|ся)?|изменен[оа]?|изменён|изменялось|:).{0,90}|此[帖贴]被.{1,40}(?:重新)?[编編][辑輯]|dieser beitrag wurde (?:bereits |schon )?\d+ ?mal (?:editiert|bearbeitet).{0,90}|dieser beitrag wurde (?:zuletzt )?(?:von|am) .{0,90}|(?:ostatnio )?(?:zmieniony|edytowan[yae]).{0,80}|最終(?:編集|更新).{0,40}|(?:최종|마지막)\s?수정.{0,40})[\])）»]?$/iu;

/** What stands over code: its name, and what copies it. */
const CODE =
	/^(?:(?:php|html|css|js|sql|bash|python|javascript)[ -]?)?(?:code|quelltext|quellcode|код|代码|程式碼|コード|코드|código|codice|kod)?\s*[:：]?\s*[[(]?(?:select(?: all)?|alles auswählen|выделить (?:всё|все)|tout sélectionner|seleccionar todo|seleziona tutto|copy(?: code)?|expand|复制(?:代码|内容到剪贴板)?|複製代碼|全選|すべて選択|복사)?[\])]?\s*[:：]?$/iu;

/** A picture's file and its size. */
const FILE_SIZE =
	/\d\s?[×x]\s?\d+.*\d\s?[kmg]i?b\b|\.(?:jpe?g|png|gif|webp|bmp|heic|avif)\b.{0,8}[(（[]?\s*\d[\d.,]*\s?(?:[kmg]i?b|bytes)\b/iu;

/** What is said of a post and not in it: its number, its buttons, where it came from; more than one of them in a line. */
const FOOT_WORDS = [
	"报告|舉報|举报|檢舉|顶端|頂端|顶部|返回顶部|TOP|引用|回[复復覆]|编辑|編輯|支持|反对|反對|收藏|分享|只看(?:该|該)?作者|只看(?:楼主|大图)|楼主|樓主|使用道具|评分|評分|点评|點評|赞|踩|删除|修改|发短消息|加好友|道具|第\\s*\\d+\\s*[楼樓]|\\d+\\s*[楼樓#]|#\\s?\\d+",
	"답변|답글|댓글|신고|추천|비추천|공감|비공감|수정|삭제|스크랩|쪽지보내기|메일보내기|자기소개|아이디로 검색|회원게시물|작성일|작성자|아이피|IP",
	"返信|引用する|通報|違反報告|いいね!?|ナイス!?|そうだね|なるほど|ありがとう",
	"reply|quote|report(?: post)?|permalink|perma-?link|link|edit|share|save|embed|parent|like|top|delete|hide|source|flag|melden|zitieren|antworten|bearbeiten|teilen|citer|répondre|signaler|citar|responder|denunciar|ответить|цитировать|пожаловаться|поделиться|вверх|цитата|жалоба",
].join("|");
const FOOT = new RegExp(
	`^(?:[\\s|·•/,:：()（）[\\]-]*(?:(?:${FOOT_WORDS})(?![\\p{L}])|[(（]?\\d{1,3}(?:\\.[\\d♡*x]{1,3}){1,3}[)）]?|\\d{1,5}))+[\\s|·•/,:：()（）[\\]-]*$`,
	"iu",
);
const FOOT_WORD = new RegExp(`(?:${FOOT_WORDS})(?![\\p{L}])`, "giu");
/** What one of them alone says. */
const NUMBERED = /^(?:第\s*\d+\s*[楼樓]|#\s?\d+|(?:추천|비추천|공감|赞|踩|支持|反对)\s*[:：]?\s*\d+)$/u;
const HEADED = /^\S{1,24}\s?님의\s+(?:댓글|답글|답변|글)(?:의\s+(?:댓글|답글))?$/u;
/** A day and an hour, and nothing else. */
const MOMENT = /^[\s(（[]*(?:[^\p{L}]*\d[^\p{L}]*)[\d]{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?[\s)）\]]*$/iu;

/** A box that the software of a board marks as a quotation, or as code. */
const inBox = (block: Element, name: RegExp, tags: RegExp): boolean => {
	for (let at: Element | null = block, i = 0; at && i < 4; at = at.parent, i++)
		if (tags.test(at.name) || name.test(partedNamesOf(at))) return true;
	return false;
};
const inQuote = (block: Element) =>
	inBox(block, /(?:^|[\s_-])(?:block)?quote|quotation|zitat|citation/, /^blockquote$/);
const inCode = (block: Element) => inBox(block, /code(?!d)|highlight|syntax/, /^(?:pre|code)$/);

/** Whether a quotation comes next. */
function standsOverQuote(block: Element): boolean {
	const beside = childElements(block.parent ?? block);
	const next = beside[beside.indexOf(block) + 1];
	return next !== undefined && (next.name === "blockquote" || /(?:^|[\s_-])quote/.test(namesOf(next)));
}

/** A name in the head of a quotation. */
const QUOTED_NAME = /^\S.{0,39}[:：]$/u;
const HEAD = /(?:^|[\s_-])(?:title|header|head|author|attribution|cite|citation|by)/;
/** So long is no label, in characters as in `Measures`. */
const LABEL = 160;

/** Whether a line in a post is what software says of it, of a quotation or of code in it. */
export function isSoftware(line: Line): boolean {
	const { block, text, chars } = line;
	if (chars > LABEL) return false;
	if (DATELINE.test(text) && MOMENT.test(text)) return true;
	if (line.marks === 0 && FOOT.test(text) && (text.match(FOOT_WORD)?.length ?? 0) > 1) return true;
	if (WHOLE_QUOTED.test(text) || MAILED.test(text) || HEADED.test(text)) return true;
	if (/\d/.test(text) && (EDITED.test(text) || NUMBERED.test(text))) return true;
	if (chars < 40 && CODE.test(text) && inCode(block) && !holdsCode(block)) return true;
	const isQuoted =
		QUOTED.test(text) || TOOL_LINE.test(text) || (QUOTED_NAME.test(text) && HEAD.test(namesOf(block)));
	return isQuoted && (inQuote(block) || standsOverQuote(block));
}

const holdsCode = ({ name }: Element): boolean => name === "pre" || name === "code";

/** What names who is quoted, by what the software of a board calls it. */
const QUOTE_HEAD =
	/(?:^|[\s_-])(?:block)?quote[\w-]*?[_-]?(?:title|head(?:er|line)?|author|cite|citation|attribution|info|link|controls)(?:$|[\s_-])|(?:^|[\s_-])bbcode[_-]postedby/;
/** What says that a post was edited, under a date. */
const EDIT_NOTE =
	/(?:^|[\s_-])(?:pstatus|last-?edit(?:ed)?(?:-?by)?|edited[_-]?(?:post|by|note|info)?|post[_-]edit(?:ed)?|edit-?(?:note|info|reason|date)|modified|edit-?history)(?:$|[\s_-])/;
/** Letters that software strews among a text against those who copy it. */
const JUNK = /(?:^|\s)(?:jammer|anti-?copy|copy-?guard|zoomlimit)(?:$|\s)/;
/** Characters of a name and what stands beside it. */
const NAMED = 120;

/** What software puts among what was written, in elements of its own: whom it quotes, that it was edited, a picture's file, junk. */
export function addedIn(container: Element): Node[] {
	return findAll(container, (element) => element.chars > 0 && !element.hidden && isPut(element));
}

function isPut(element: Element): boolean {
	const { name, chars, parent } = element;
	if (chars > NAMED) return false;
	if (name === "cite") return quotes(element);
	const names = partedNamesOf(element);
	if (names.trim() !== "") {
		if (JUNK.test(names)) return true;
		if (EDIT_NOTE.test(names)) return /\d/.test(lineOf(element));
		if (QUOTE_HEAD.test(names) && quotes(element)) return true;
	}
	if (parent === null) return false;
	if (isPictureLink(parent)) return element.pictures === 0 && FILE_SIZE.test(lineOf(parent));
	return false;
}

const isPictureLink = (element: Element): boolean =>
	element.name === "a" && element.pictures > 0 && element.chars > 0 && element.chars < NAMED;

/** Whether a quotation around an element says more. */
function quotes(element: Element): boolean {
	for (let at = element.parent, i = 0; at && i < 3; at = at.parent, i++)
		if (at.name === "blockquote" || /(?:^|[\s_-])(?:block)?quote/.test(partedNamesOf(at)))
			return at.chars > element.chars;
	return false;
}

/** A link alone in the first block of a quotation, to who is quoted. */
export function mentionsIn(container: Element): Node[] {
	return findAll(container, ({ name }) => name === "blockquote").flatMap((quote) => {
		const links = findAll(quote, (element) => element.name === "a" && element.chars > 0);
		const [first] = links;
		return first && /mention/.test(partedNamesOf(first)) && isFirst(first, quote) ? [first] : [];
	});
}

/** Whether nothing is said in a box before an element. */
function isFirst(element: Element, box: Element): boolean {
	for (let at = element; at !== box && at.parent; at = at.parent)
		for (const before of at.parent.children) {
			if (before === at) break;
			if (before.type === "text" ? /\S/.test(before.data) : !before.hidden && before.chars > 0) return false;
		}
	return BLOCK.has(element.parent?.name ?? "");
}

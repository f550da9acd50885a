import { type Element, findAll, lineOf, partedNamesOf } from "../../../base/html/tree.ts";
import type { Line } from "./lines.ts";
import { DATELINE } from "./patterns.ts";
import { isAttribution, isQuotedName } from "./quotations.ts";

const GONE = [
	"deleted|removed|withdrawn|hidden|gelöscht|entfernt|gesperrt|ausgeblendet|supprimée?|effacée?|masquée?|retirée?",
	"eliminad[oa]|borrad[oa]|apagad[oa]|excluíd[oa]|removid[oa]|eliminat[oa]|cancellat[oa]|rimoss[oa]|usunięt[yea]|verwijderd",
	"удал[её]н[оа]?|скрыт[оа]?|删除|刪除|屏蔽|隐藏|隱藏|移除|折叠|削除|非表示|삭제(?:된|되)?",
].join("|");
const POST = [
	"posts?|comment|message|reply|answer|content|tweet|user|account|beitrag|kommentar|inhalt|antwort|nachricht|commentaire|contenu|réponse",
	"mensaje|comentario|respuesta|contenido|publicación|messaggio|commento|contenuto|mensagem|comentário|resposta|conteúdo|komentarz|wiadomość|bericht|reactie",
	"сообщение|комментарий|ответ|帖子?|回[复覆帖答]|[评評][论論]|楼层?|内容|內容|主题|主題|留言|微博|文章|作者|用户|用戶|投稿|コメント|書き込み|記事|発言|メッセージ|回答|返信|レス|댓글|게시물|게시글|답변|글",
].join("|");
/** Words before it: `This`, `该条`, `提示:`. */
const THIS = String.raw`(?:(?:this|the|your|dies(?:er|e|es)|der|die|das|ce|cet|cette|le|la|este|esta|el|questo|il|o|a|dit|deze|ten|это|этот|이)\s|提示\s*[:：]\s*|[该該此本这這](?:[条條楼樓个個篇])?|この|当該)?`;

const EDITED = [
	"edit(?:ed)?|modified|updated|bearbeitet|bearbeitung|geändert|änderung|modifiziert|editiert|modifi(?:é|cation|cado|cato|ca)|édition",
	String.raw`edi[cç](?:[óo]n|ão|ión)|editado|отредактирова\p{L}+|редактирова\p{L}+|изменен\p{L}+|изменён|изменял\p{L}+|zmieniony|edytowan[yae]`,
	"[编編][辑輯]|修改|更新|編集|수정|移[动動]",
].join("|");
const LAST = String.raw`last|zuletzt|letzte[rn]?|dernière|[úu]ltima|последн\p{L}+(?:\sраз)?|ostatnio|最[后後終]|최종|마지막`;
const BY = String.raw`\s(?:by|on|at|von|am|par|le|por|el|em|di|da|door|przez)\s|[于於]|[时時][间間]`;
/** That a post was edited: in a formula of software, or before a moment and little else. */
const IS_EDITED = new RegExp(
	`^[[(（«]?\\s*(?:(?:${LAST})\\s?(?:${EDITED})|${THIS}(?:${POST})\\s?(?:(?:was|has been|wurde|a été|被|最[后後]|由).{0,60})?(?:${EDITED})(?!\\p{L}))`,
	"iu",
);
const BEFORE_MOMENT = new RegExp(`^[[(（«]?\\s*(?:${EDITED})(?:(${BY})|(?!\\p{L}))`, "iu");
const WORD = /\p{sc=Han}|(?:(?!\p{sc=Han})\p{L})[\p{L}\w-]*/gu;
/** Words of who edited a post, beside when it was. */
const WHO = 2;

/** A day in short, an hour, or how often. */
const WHEN = /\d\d[./-]\d\d[./-]\d\d|\d:\d\d|\d\s?(?:times?|mal|fois|раза?|次)(?!\p{L})/iu;

function isEdited(text: string): boolean {
	if (!(DATELINE.test(text) || WHEN.test(text))) return false;
	if (IS_EDITED.test(text)) return true;
	const [start = "", by] = BEFORE_MOMENT.exec(text) ?? [];
	if (start === "") return false;
	const rest = text.slice(start.length).replace(DATELINE, "");
	return by !== undefined || (rest.match(WORD)?.length ?? 0) <= WHO;
}

/** Who takes a post away. */
const WHO_TAKES = [
	"creator|author|poster|owner|user|mods?|moderators?|moderation|admins?|administrators?|staff|system|reddit|autor(?:in)?|auteur",
	String.raw`moderator(?:in|en)?|modérat(?:eur|rice|ion)|moderador|moderatore|administra\p{L}+|usuario|utente|модератор\p{L}*|автор\p{L}*|администратор\p{L}*`,
].join("|");
const BY_WHOM = `(?:\\s(?:(?:by|from|durch|von|vom|par|por|da|dal|przez|door|av|af)\\s)?(?:(?:the|an?|den|einen?|une?|le|la|el|il)\\s)?(?:${WHO_TAKES}))`;
/** `已被管理员删除`, `작성자에 의해 삭제된 댓글입니다`. */
const TAKEN = String.raw`(?:已[经經]?被?|被|由|已由)(?:原?作者|[楼樓层層]主|管理[员員]|版主|系[统統]|用[户戶]|本人|[发發]布者|吧[务務])\S{0,4}(?:删除|刪除|屏蔽|隐藏|隱藏|移除|折叠)[了。]*|\S{1,8}에 의해 (?:삭제|숨김|블라인드)\S{0,4}\s?\S{0,4}(?:니다|됨)?[.]?`;

/** Characters of what stands in the place of a post that is gone. */
const NOTICE = 90;
/** That a post is gone, where it stood: `[deleted]`, `Comment removed by moderator`, `该回复已被删除`, `삭제된 댓글입니다`. */
const IS_GONE = new RegExp(
	`^(?:[[(（【<*].{0,24}?(?:${GONE}).{0,24}[\\])）】>*]|(?:permanently\\s|dauerhaft\\s)?(?:${GONE})${BY_WHOM}?[.。!]?|${TAKEN}|${THIS}(?:${POST})(?!\\p{L}*\\s+(?:i|we|you)\\b).{0,40}?(?:${GONE}).{0,36}|(?:삭제|신고|비공개)\\S{0,3}\\s?(?:${POST}).{0,12})$`,
	"iu",
);

/** What stands over code: its name, and what copies it. */
const CODE =
	/^(?:(?:php|html|css|js|sql|bash|python|javascript)[ -]?)?(?:code|quelltext|quellcode|код|代码|程式碼|コード|코드|código|codice|kod)?\s*[:：]?\s*[[(]?(?:select(?: all)?|alles auswählen|выделить (?:всё|все)|tout sélectionner|seleccionar todo|seleziona tutto|copy(?: code)?|expand|复制(?:代码|内容到剪贴板)?|複製代碼|全選|すべて選択|복사)?[\])]?\s*[:：]?$/iu;

/** A picture's file and its size. */
const FILE_SIZE =
	/\d\s?[×x]\s?\d+.*\d\s?[kmg]i?b\b|\.(?:jpe?g|png|gif|webp|bmp|heic|avif)\b.{0,8}[(（[]?\s*\d[\d.,]*\s?(?:[kmg]i?b|bytes)\b/iu;

/** What is said of a post and not in it: its number, its buttons, where it came from; more than one of them in a line. */
const FOOT_WORDS = [
	String.raw`报告|舉報|举报|檢舉|顶端|頂端|顶部|返回顶部|TOP|引用|回[复復覆]|编辑|編輯|支持|反对|反對|收藏|分享|只看(?:该|該)?作者|只看(?:楼主|大图)|楼主|樓主|使用道具|评分|評分|点评|點評|赞|踩|删除|修改|发短消息|加好友|道具|第\s*\d+\s*[楼樓]|\d+\s*[楼樓#]|#\s?\d+`,
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

/** How old a thread is. */
const OLD = /^这是一个创建于\s?\d+\s?\S{1,3}前的主题/u;

/** That only who has logged in may write. */
const LOG_IN =
	/^(?:please |you (?:must|need to|have to)(?: be)? )?(?:log|sign)(?:ged|ed)?[ -]?in\b.{0,24} to (?:\w+ )?(?:comment|reply|post|answer|participate)\b.{0,24}$|^[您你]?(?:需要|必[须須]|[请請])?先?登[录錄陆入](?:或注册)?[后後]?(?:才|再|即)?(?:可以?|能)?(?:回[帖复覆]|参与|[发發][帖表]|[评評][论論]|留言)\S{0,6}(?:\s.{0,20})?$/iu;

/** So long is no label, in characters as in `Measures`. */
const LABEL = 160;

/** Whether a line in a post is what software says: of it, in its place, of a quotation or of code in it. */
export function isSoftware(line: Line): boolean {
	const { block, text, chars, marks } = line;
	if (chars > LABEL) return false;
	if (DATELINE.test(text) && MOMENT.test(text)) return true;
	if (marks === 0 && FOOT.test(text) && (text.match(FOOT_WORD)?.length ?? 0) > 1) return true;
	if (LOG_IN.test(text) || OLD.test(text) || HEADED.test(text) || NUMBERED.test(text) || isEdited(text))
		return true;
	if (chars < 40 && CODE.test(text) && isOverCode(block)) return true;
	return isAttribution(line) || (chars < NOTICE && block.chars === chars && IS_GONE.test(text));
}

/** Whether a box that the software of a board marks as code is around an element, which is no code itself. */
function isOverCode(block: Element): boolean {
	const isCode = ({ name }: Element) => name === "pre" || name === "code";
	let at: Element | null = isCode(block) ? null : block;
	for (let i = 0; i < 4 && at; i++, at = at.parent)
		if (isCode(at) || /code(?!d)|highlight|syntax/.test(partedNamesOf(at))) return true;
	return false;
}

/** What says that a post was edited, under a date. */
const EDIT_NOTE =
	/(?:^|[\s_-])(?:pstatus|last-?edit(?:ed)?(?:-?by)?|edited[_-]?(?:post|by|note|info)?|post[_-]edit(?:ed)?|edit-?(?:note|info|reason|date)|modified|edit-?history)(?:$|[\s_-])/;
/** Letters that software strews among a text against those who copy it. */
const JUNK = /(?:^|\s)(?:jammer|anti-?copy|copy-?guard|zoomlimit)(?:$|\s)/;
/** Characters of a name and what stands beside it. */
const NAMED = 120;

/** What software puts among what was written, in elements of its own: whom it quotes, that it was edited, a picture's file, junk. */
export function addedIn(container: Element): Element[] {
	return findAll(container, (element) => {
		const { chars, hidden, pictures, parent } = element;
		if (chars === 0 || hidden || chars > NAMED) return false;
		const names = partedNamesOf(element);
		if (EDIT_NOTE.test(names)) return /\d/.test(lineOf(element));
		if (JUNK.test(names) || isQuotedName(element)) return true;
		return pictures === 0 && parent !== null && isPictureLink(parent) && FILE_SIZE.test(lineOf(parent));
	});
}

const isPictureLink = ({ name, pictures, chars }: Element): boolean =>
	name === "a" && pictures > 0 && chars < NAMED;

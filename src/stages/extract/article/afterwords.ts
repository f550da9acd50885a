import { type Element, type Node, namesOf } from "../../../base/html/tree.ts";
import { headOfLetter } from "./letter.ts";
import { charsOf, type Line } from "./lines.ts";
import { type Posts, SAID } from "./posts.ts";

/** A signature below two dashes has at most so many lines. */
const SIGNATURE_LINES = 8;
/** Characters of what stands in the place of a post that is gone. */
const NOTICE = 90;

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
const THIS =
	"(?:(?:this|the|your|dies(?:er|e|es)|der|die|das|ce|cet|cette|le|la|este|esta|el|questo|il|o|a|dit|deze|ten|это|этот|이)\\s|提示\\s*[:：]\\s*|[该該此本这這](?:[条條楼樓个個篇])?|この|当該)?";

/** That a post is gone, where it stood: `[deleted]`, `Comment removed by moderator`, `该回复已被删除`, `삭제된 댓글입니다`. */
const IS_GONE = new RegExp(
	`^(?:[[(（【<*].{0,24}?(?:${GONE}).{0,24}[\\])）】>*]|(?:${GONE})[.。!]?|${THIS}(?:${POST})(?!\\p{L}*\\s+(?:i|we|you)\\b).{0,40}?(?:${GONE}).{0,36}|(?:삭제|신고|비공개)\\S{0,3}\\s?(?:${POST}).{0,12})$`,
	"iu",
);

/**
 * What nobody wants to read in the posts of a thread though it stands where they are written: signatures, which are told
 * by two dashes or by their coming again at the end of other posts, and notices that a post is gone.
 */
export function afterwordsIn(posts: Posts, lines: readonly Line[]): Node[] {
	const parts = linesByPost(posts, lines).map((own) => {
		const added = new Set([
			...headOfLetter(own),
			...belowDashes(own),
			...beginningTwice(own),
			...own.filter(isGone),
		]);
		return { added, left: own.filter((line) => !added.has(line)) };
	});
	const ends = repeatedEnds(parts.map(({ left }) => left));
	return [...parts.flatMap(({ added }) => [...added]), ...ends].flatMap(({ leaves }) => leaves);
}

/** The lines of each post; both are in document order. */
function linesByPost({ posts }: Posts, lines: readonly Line[]): Line[][] {
	const own: Line[][] = posts.map(() => []);
	let at = 0;
	for (const line of lines) {
		const order = line.leaves[0]?.parent?.order ?? -1;
		while (at < posts.length - 1 && order >= (posts[at + 1] as Element).order) at++;
		const post = posts[at];
		if (post && order >= post.order && order <= post.order + post.elements) own[at]?.push(line);
	}
	return own;
}

/** What stands below the two dashes with which mail parts its text from who wrote it, and these. */
function belowDashes(lines: readonly Line[]): readonly Line[] {
	const at = lines.findLastIndex(({ text }) => /^(?:--|—)$/.test(text));
	return at > 0 && lines.length - at <= SIGNATURE_LINES + 1 ? lines.slice(at) : [];
}

/** A beginning is cut after at least so many characters. */
const CUT = 60;
/** So many lines may stand above it, or between it and the whole: a name, a button. */
const BESIDE = 3;

/** The beginning of a long post that stands above the whole of it, cut: what is shown until somebody asks for more. */
function beginningTwice(lines: readonly Line[]): readonly Line[] {
	for (let from = 0; from < BESIDE; from++) {
		const start = lines[from];
		if (!start) return [];
		const beginning = uncut(start.text);
		const whole = lines.findIndex(({ text }, i) => i > from && text.startsWith(beginning));
		if (whole < 0) continue;
		let same = 0;
		while (from + same < whole && lines[from + same]?.text === lines[whole + same]?.text) same++;
		const [cut, full] = [lines[from + same], lines[whole + same]];
		const isCut = from + same < whole && cut && full?.text.startsWith(uncut(cut.text));
		const end = from + same + (isCut ? 1 : 0);
		const shown = charsOf(lines.slice(from, end));
		if (isCut && whole - end < BESIDE && shown >= CUT && charsOf(lines.slice(end, whole)) < CUT)
			return lines.slice(from, whole);
	}
	return [];
}

/** A text without the dots at its end, which say that it goes on. */
const uncut = (text: string) =>
	text.slice(0, -DOTS) + text.slice(-DOTS).replace(/\s*(?:…|\.{3,}|\(…\))$/u, "");
const DOTS = 6;

/** Sentences that several posts end with, and the lines above them that these posts share: a post that is nothing else stays. */
function repeatedEnds(posts: readonly Line[][]): Line[] {
	const byEnd = new Map<string, Line[][]>();
	for (const lines of posts) {
		const last = lines.at(-1);
		if (!last || isQuoted(last)) continue;
		const same = byEnd.get(last.text);
		if (same) same.push(lines);
		else byEnd.set(last.text, [lines]);
	}
	return [...byEnd.values()]
		.filter((same) => same.length > 1)
		.flatMap((same) => {
			const [first = []] = same;
			let shared = 1;
			while (same.every((lines) => first.at(-shared - 1)?.text === lines.at(-shared - 1)?.text)) {
				if (first.length <= shared) return [];
				shared++;
			}
			const isAll = same.some(({ length }) => length <= shared);
			return isAll || charsOf(first.slice(-shared)) < SAID
				? []
				: same.flatMap((lines) => lines.slice(-shared));
		});
}

function isQuoted({ block }: Line): boolean {
	for (let at: Element | null = block, i = 0; at && i < 4; at = at.parent, i++)
		if (at.name === "blockquote" || /(?:^|[\s_-])quote/.test(namesOf(at))) return true;
	return false;
}

/** Whether a line is all that a box says, and says that a post is gone. */
function isGone({ text, chars, block }: Line): boolean {
	return chars < NOTICE && block.chars === chars && IS_GONE.test(text);
}

import { hasDate } from "./rank.ts";
import { isDateText, widthOf } from "./texts.ts";

/** Beside the version or the day a heading says no more than this; a line beside it that is its day, nothing. */
export const WIDE = 60;
/** A heading that begins with a day may go on with a title. */
const BEGINNING = 24;
/** A line that is wider is a text, not a name. */
export const LINE = 120;
/** The number of a version, with words before it. */
export const VERSION =
	/(?:^|[\s[(])(?:v|ver\.?|version|release|r|版本|バージョン)?\s?(?!\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d))\d+\.\d+(?:\.\d+)*(?:[-.+]?(?:alpha|beta|rc|pre|build)[\w.]*)?(?=$|[\s\](),:：（–—-])/iu;
/** What a page calls itself that is a log of changes. */
export const LOG =
	/change[\s_-]?logs?|release[\s_-]?(?:notes?|history|log)|what['’]?s[\s_-]?new|version[\s_-]?history|(?:^|\W)(?:releases|updates|history)(?:$|\W)|(?:更新|升级|迭代|版本)(?:日志|日誌|记录|記錄|历史|公告|说明|更新)|发布(?:说明|日志)|(?:変更|更新|リリース|改訂)(?:履歴|ノート|情報)|アップデート情報|업데이트|변경\s?사항|릴리[스즈]\s?노트|änderungs(?:protokoll|verlauf|historie)|versions(?:hinweise|geschichte)|was ist neu|notes de version|(?:journal|historique) des (?:modifications|versions|changements)|nouveautés|notas de (?:la )?versi[óo]n|(?:historial|registro) de (?:cambios|versiones)|novedades|notas de (?:lançamento|versão)|novidades|note di rilascio|novità|lista zmian|co nowego|wat is (?:er )?nieuw|журнал изменений|история версий|что нового/iu;
/** Two years are a span of time. */
export const SPAN = /(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)\d\d/g;
/** What is not out yet. */
export const UNRELEASED = /^\W*(?:unreleased|upcoming|next|未发布|未リリース|unveröffentlicht)\W*$/iu;
/** Whether a heading names a version or a day. */
export const isMark = (text: string) => {
	const bare = text.replace(SPAN, " ");
	const begins = bare.slice(0, BEGINNING);
	return widthOf(bare) < WIDE
		? VERSION.test(bare) || hasDate(bare)
		: hasDate(begins.replace(VERSION, " ")) && widthOf(bare) <= LINE;
};

/** Whether a heading names a version. */
export const isVersioned = (title: string) => VERSION.test(title);

/** Whether a line is a day, with a version or a label beside it at most: `Released: June 3, 2026`. */
export function isDay(line: string): boolean {
	if (line.length >= WIDE) return false;
	const bare = line.replace(VERSION, " ").replace(/^\s*\p{L}[\p{L}\s]{1,20}[:：]\s*/u, "");
	return hasDate(bare) && isDateText(bare);
}

/** A text with blanks for its version. */
export const withoutVersion = (text: string) =>
	text.replace(VERSION, (version) => " ".repeat(version.length));

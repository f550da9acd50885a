import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions, ParsedDate } from "../../../base/dates/types.ts";
import { type Element, findAll, lineOf, namesOf } from "../../../base/html/tree.ts";
import { EARLIEST_DATE_MS, HOUR_MS } from "../../../settings.ts";
import { isEventField, type Line } from "../article/lines.ts";
import { DATELINE } from "../article/patterns.ts";

/** An instant in ms, and the field that said it: `json-ld/datePublished`, `text/发布时间`, `url`. */
export interface DateFound {
	time: number;
	from: string;
	/** It is a time of the day alone, taken for today's or yesterday's. */
	isClock?: boolean;
	/** A zone that the text names and nobody knows. */
	unknownZone?: string;
}

/** With `day` when it names no time of day. */
export type Candidate = DateFound & { day: boolean };

/** A date that can be one of a page on the web; null for others. */
export function candidate(parsed: ParsedDate | null, from: string, options: DateOptions): Candidate | null {
	if (!parsed || parsed.precision === "year") return null;
	// A page is not older than the web, nor from the day after tomorrow.
	if (parsed.time < EARLIEST_DATE_MS || parsed.time > options.now + 36 * HOUR_MS) return null;
	const day = parsed.precision === "day" || parsed.precision === "month";
	const { time, unknownZone } = parsed;
	const found = { time, from: from === "url" ? from : saidIn(from, parsed), day };
	return unknownZone === undefined ? found : { ...found, unknownZone };
}

/** A date as it is written between words, also with dots or slashes and the year last: `17.05.2021`, `11/28/2016 04:23 pm`. */
function dateWithin(text: string, options: DateOptions): ReturnType<typeof findDateIn> {
	const found = findDateIn(text, options);
	if (found) return found;
	const western = WESTERN.exec(text) ?? SHORT_YEAR.exec(text);
	const parsed =
		western && (parseDate(western[0], options) ?? parseDate(western[0].split(/,?\s/)[0] ?? "", options));
	return parsed && western ? { ...parsed, index: western.index, length: western[0].length } : null;
}

const WESTERN =
	/(?<![\d./-])\d{1,2}([./-])\s?\d{1,2}\1\s?(?:19|20)\d\d(?!\.?\d)(?:(?:,|\s[-–|@])?\s+\d{1,2}:\d\d(?:\s?[ap]m\b)?)?/i;
/** `25.04.24 | 14:07`: the hour tells the year. */
const SHORT_YEAR = /(?<![\d.])\d{1,2}\.\d{1,2}\.\d\d(?=\s*[|,–-]?\s*\d{1,2}[:.]\d\d)/;

/** A time of day without a day: on a list it is today's, beside an article it may be a comment's or anything. */
export function isTimeAlone(text: string): boolean {
	return /^\W*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\.?|uhr|hrs?|hs?)?\W*$/i.test(text);
}

const LABEL =
	/(发布时间|发布日期|发表时间|发表日期|发布于|发表于|(?<!更新|修改|修订|编辑|变更|最后)(?:时间|日期)|上传时间|录入时间|创建时间|成文日期|发文日期|印发日期|投稿日|公開日|掲載日|更新日|입력|등록|(?<!\p{L})(?:published|posted|date|veröffentlicht|verfasst|publié|posté|publicado|enviado|pubblicato|inviato|geplaatst|wysłan[yo]|zaslal|опубликовано|отправлено|добавлено))(?:\s*(?:on|le|el|il|am))?\s*[:：]?\s*/iu;

/** A place and a date before the dash with which an agency's text begins: `DAYTON, Ohio, June 12, 2008 /PRNewswire/ --`. */
const PLACE =
	/^(?:[\p{Lu}][\p{L}.'’-]*(?:[ ,]+| [-–—]+ |, (?:le|am|den|il) )(?:(?:de|del|la|los|am|an der|on|upon)[ ])?){1,5}[(]?$/u;
const BEGINS = /^[),]*\s*(?:[(/][\p{L}\p{N} ./-]{2,30}[)/]\s*)?(?:--|[-–—―])\s*\S/u;

/** The date in a dateline; one without a year is left alone. */
export function fromDateline(lines: Line[], options: DateOptions): Candidate | null {
	for (const { text, linkChars } of lines) {
		if (linkChars > DATELINE_CHARS) continue;
		const start = text.slice(0, DATELINE_CHARS);
		const date = PLACE_SIGN.test(start) ? dateWithin(start, options) : null;
		if (date?.precision !== "day") continue;
		const [before, after] = [start.slice(0, date.index), start.slice(date.index + date.length)];
		const isWhole = /(?:19|20)\d\d/.test(start.slice(date.index, date.index + date.length));
		if (!isWhole || !PLACE.test(before) || !BEGINS.test(after)) continue;
		const found = candidate(date, "text/dateline", options);
		if (found) return found;
	}
	return null;
}
const DATELINE_CHARS = 120;
const PLACE_SIGN = /^\p{Lu}.*(?:19|20)\d\d.*(?:--|[-–—―])/u;

/** Labelled dates first, then any date in a short line near the headline. */
export function fromLines(lines: Line[], options: DateOptions): Candidate | null {
	return labelled(lines, options) ?? fromTimes(lines, options) ?? fromBare(lines, options);
}

/** The first date beside a label such as `发布时间：` or `Published`, or before one. */
export function labelled(lines: Line[], options: DateOptions): Candidate | null {
	const timesOf = makeTimes();
	for (const [i, line] of lines.entries()) {
		const label = LABEL.exec(line.text);
		if (!label || isEventField(lines, i)) continue;
		const from = `text/${label[1]?.toLowerCase()}`;
		// Beside "1 minute ago" an element may say when that was.
		const exact = timesOf(line.block).only;
		const rest = line.text.slice(label.index + label[0].length, label.index + label[0].length + 40);
		const date = exact ? null : dateWithin(rest, options);
		// Without a colon a date follows at once: in `时间回到2020年` none does.
		const reach = /\p{Script=Han}$/u.test(label[0]) ? 1 : 6;
		const found = exact
			? candidate(parseDate(exact, options), from, options)
			: date && date.index < reach && candidate(date, from, options);
		if (found) return found;
	}
	return labelledBehind(lines, options);
}

/** `由…于2005年8月12日…发表`: the label comes after the date. */
function labelledBehind(lines: Line[], options: DateOptions): Candidate | null {
	for (const line of lines) {
		if (line.chars > 160 || !/(?:发表|发布|张贴|提交)[.。\s]*$/u.test(line.text)) continue;
		const date = dateWithin(line.text, options);
		// `最新推荐文章于 2024-05-02 发布` is of another.
		if (!date || /推荐|最新|更新|修改/u.test(line.text.slice(0, date.index))) continue;
		const found = candidate(date, "text/发表", options);
		if (found) return found;
	}
	return null;
}

const CHANGED =
	/((?:编辑|編輯|修改|修订|修訂)(?:于|於)|最[后後](?:修订|编辑|修改|更新|修訂|編輯)|更新(?:时间|日期|于|時間|於)|編集日|最終更新|last (?:edited|modified|updated|changed)|updated|zuletzt (?:bearbeitet|geändert)|dernière (?:modification|mise à jour)|última (?:edición|actualización)|aggiornato|diperbarui|aktualisiert|mis à jour|actualizado|oppdatert|uppdaterad|opdateret|bijgewerkt|zaktualizowano|обновлено)(?:\s*(?:于|於|在|时间|日期|on|am|le|el|il))?\s*[:：]?\s*/iu;

/** The same at the end of what stands before a date. */
const CHANGED_AT = new RegExp(`(?:${CHANGED.source}|\\b(?:edited|modified)(?:\\s+on)?\\s*[:：]?\\s*)$`, "iu");

/** Such a label and nothing behind it; the same behind a date. */
const ENDS_CHANGED = new RegExp(`${CHANGED.source}$`, "iu");
const CHANGED_BEHIND = /^\s*(?:[(（]\s*)?(?:last ?updated?|updated)/iu;
/** What no line with such a label behind its date is without; spares the others the search for a date. */
const SAYS_UPDATED = /update/i;

/** Labels that cannot mean another article's update, wherever they stand. */
const LAST_CHANGED = /^(?:最|last|zuletzt|dernière|última)/iu;

/** The date beside words such as `更新于` near the text, or `最后修订于` and `Last edited on` anywhere: of the page as it stands. */
export function changedIn(near: Line[], tail: Line[], options: DateOptions): Candidate | null {
	const nearby = new Set(near);
	for (const line of [...near, ...tail]) {
		const isNear = nearby.has(line);
		const mayBeBehind = isNear && line.chars < 80 && SAYS_UPDATED.test(line.text);
		const behind = mayBeBehind ? dateWithin(line.text, options) : null;
		if (behind && CHANGED_BEHIND.test(line.text.slice(behind.index + behind.length)))
			return candidate(behind, "text/updated", options);
		const label = line.chars < 240 && CHANGED.exec(line.text);
		if (!label || !(isNear || LAST_CHANGED.test(label[0]))) continue;
		const rest = line.text.slice(label.index + label[0].length, label.index + label[0].length + 40);
		const date = dateWithin(rest, options);
		const found = date && date.index < 4 && candidate(date, `text/${label[1]?.toLowerCase()}`, options);
		if (found) return found;
	}
	return null;
}

/** The elements of a block that say when something was. */
interface Times {
	/** The moment that the only element names that names one. */
	only: string | null;
	/** The first that names a moment, and the first `<time>`: of those that do not say when a post was edited. */
	exact: Element | null;
	time: Element | null;
}

/** Makes the function that finds the times in a block. Many lines may stand in one, which is searched once. */
function makeTimes(): (block: Element) => Times {
	const known = new Map<Element, Times>();
	return (block) => {
		const found = known.get(block) ?? timesWithin(block);
		known.set(block, found);
		return found;
	};
}

function timesWithin(block: Element): Times {
	const all = findAll(block, (element) => element.name === "time" || momentOf(element) !== null);
	const exact = all.filter(isExact);
	const [first] = exact;
	return {
		only: first && exact.length === 1 ? (first.attribs.datetime ?? momentOf(first)) : null,
		exact: exact.find((element) => !isOfEdit(element)) ?? null,
		time: all.find((element) => element.name === "time" && !isOfEdit(element)) ?? null,
	};
}

/** Whether an element names a moment, whatever its text says: what says the day itself is more than how long ago it was. */
const isExact = (element: Element): boolean =>
	(element.name === "time" && element.attribs.datetime !== undefined) || momentOf(element) !== null;

/** A day with its hour in a `title`, where the text says how long ago that was; seconds since 1970 may follow. */
export const MOMENT =
	/^\s*((?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}[T\s]\d{1,2}:\d\d\S*(?:\s[+-]\d\d:?\d\d)?)(?:\s\d{9,})?\s*$/;

/** Characters beside the day in such a `title` that is written in words: `Mar 2, 2024 at 9:10 AM`. */
const BESIDE = 24;

/** Where scripts put the words of a tip. */
const TIPS = ["data-tippy-content", "data-original-title", "data-bs-original-title", "data-tooltip"];

/** What an element shows to whoever points at it; undefined where it shows nothing. */
const tipOf = ({ attribs }: Element): string | undefined => {
	if (attribs.title) return attribs.title;
	const name = TIPS.find((tip) => attribs[tip]);
	return name && attribs[name];
};

/** The moment that an element's `title` or tip names; null where it says something else. */
export function momentOf(element: Element): string | null {
	const { name } = element;
	const said = tipOf(element);
	if (!said) return null;
	const exact = MOMENT.exec(said)?.[1];
	if (exact !== undefined) return exact;
	// The title of a link is what the link leads to.
	const isDay = name !== "a" && said.length < 60 && DATELINE.test(said);
	return isDay && said.replace(DATELINE, "").trim().length <= BESIDE ? said : null;
}

function fromTimes(lines: Line[], options: DateOptions): Candidate | null {
	const timesOf = makeTimes();
	const isTimed = ({ block }: Line) => timesOf(block).exact !== null || timesOf(block).time !== null;
	if (!lines.some(isTimed)) return null;
	// A label before a time may stand in a line of its own.
	const others = lines.filter(({ text }, i) => {
		const before = /\d/.test(text) ? text.slice(0, text.search(/\p{L}*\s*\d/u)) : "";
		return !ENDS_CHANGED.test(/\p{L}{3}/u.test(before) ? before : (lines[i - 1]?.text ?? ""));
	});
	const exactOf = ({ block }: Line) => timesOf(block).exact;
	const timeOf = ({ block }: Line) => timesOf(block).time;
	return (
		firstOf(others, exactOf, options) ??
		firstOf(others, timeOf, options) ??
		firstOf(lines, exactOf, options) ??
		firstOf(lines, timeOf, options)
	);
}

function firstOf(
	lines: Line[],
	timeOf: (line: Line) => Element | null,
	options: DateOptions,
): Candidate | null {
	const tried = new Set<Element>();
	for (const line of lines) {
		const time = timeOf(line);
		if (!time || tried.has(time)) continue;
		// When a post was changed stands below it, and may be all that stands near.
		if (CHANGED_AT.test(line.text.split(lineOf(time), 1)[0] ?? "")) continue;
		tried.add(time);
		const said = time.attribs.datetime || momentOf(time) || lineOf(time);
		if (!said || isTimeAlone(said)) continue;
		const found = candidate(parseDate(said, options) ?? dateWithin(said, options), "time", options);
		if (found) return found;
	}
	return null;
}

/** The beginning of a line that says when a post was changed, and by whom. */
const EDITED =
	/^(?:edited(?! by)|modified|bearbeitet|modifié|editad[oa]|modificat[oa]|отредактирован\p{L}*|изменён|[编編][辑輯]于|编辑|修改于)(?!\p{L})/iu;
/** Characters of a line or a card that says so, and how far up it is looked for. */
const CARD = 80;
const REACH = 4;

/** Whether an element stands on a line or a card that says when a post was edited and by whom. */
export function isOfEdit(element: Element): boolean {
	for (let at: Element | null = element, i = 0; at && at.chars <= CARD && i < REACH; at = at.parent, i++)
		if (EDITED.test(lineOf(at))) return true;
	return false;
}

function fromBare(lines: Line[], options: DateOptions): Candidate | null {
	const isMember = (i: number) => JOINED.test(lines[i - 1]?.text ?? "");
	for (const [i, line] of lines.entries()) {
		const date = bareDate(line, true, options);
		if (date && !isMember(i)) return date;
	}
	let near = 0;
	for (const [i, line] of lines.entries()) {
		if (isMember(i)) continue;
		const date = near++ < NEAR ? bareDate(line, false, options) : null;
		if (date || near >= NEAR) return date;
	}
	return null;
}

/** Dates without a year are believed in so many lines from the headline. */
const NEAR = 6;

/** Since when somebody is a member: beside each post of a forum. */
const JOINED =
	/(?:joined|registered|member since|registriert|mitglied seit|beigetreten|inscri(?:t|ption)|membre depuis|registrado|iscritto|注册(?:时间|日期)?|註冊(?:時間|日期)?|入会日|登録日|가입일?|зарегистрирован\p{L}*|регистрация|dołączył\p{L}*|data dołączenia|založen|registrován|geregistreerd|lid sinds|registad?o em|cadastrado em|membro desde|kayıt|katılım|registrerad|blev medlem|tilmeldt|liittynyt|csatlakozott|regisztrált|membru din|с нами с|зареєстрован\p{L}*)\s*[:：]?\s*(?:am|on|le|el|il|\p{L}{2,4},?)?\s*$/iu;

/** The same in the name of an element. */
const JOINED_NAME = /(?:^|[\s_-])(?:registered|reg-?date|joined|join-?date|member-?since|zhuce)(?:$|[\s_-])/;

/** Whether a line stands below a picture: the day there is that of the picture. */
function isCaption({ block }: Line): boolean {
	for (let at: Element | null = block, i = 0; at && i < 4; at = at.parent, i++)
		if (at.name === "figcaption") return true;
	return false;
}

/** The number of a paper before its date: `№ 37 (1142) от`. It leads to that day's issue. */
const ISSUE = /(?:№|\b(?:n[ro°º]|issue|nummer|numéro|número)\.?)\s*\d+[^\p{L}]*(?:от|vom|du|del?|of)\s*$/iu;

/** What follows on the day that a span of days begins with, or a limit. */
const SPAN =
	/^\s?(?:[(（][^()（）]{1,8}[)）])?\s?(?:[至到起]|から|より|まで|부터|까지|(?:to|through|until|bis|au|al|по)\s\d|[-–—~〜～]\s?\d{1,2}\s?[日号號월月])/u;

/** What stands in every line that names a year. */
const YEAR = /(?:19|20)\d\d|\d\.\d\d/;

function bareDate(line: Line, withYear: boolean, options: DateOptions): Candidate | null {
	if (line.chars > 240 || line.marks > 4 || JOINED_NAME.test(namesOf(line.block))) return null;
	// "Yesterday" in a sentence says when something happened, not when it was written.
	if (withYear ? !YEAR.test(line.text) : line.marks > 0 || line.chars > 60) return null;
	const date = dateWithin(line.text, options);
	if (!date || date.precision === "month") return null;
	// A linked date is the address of the page itself; one behind a linked headline is that of another page.
	const unlinked = line.chars - line.linkChars;
	const before = line.text.slice(0, date.index);
	if (
		line.linkChars > line.chars * 0.7 &&
		date.length < line.text.length * 0.5 &&
		unlinked < date.length &&
		!ISSUE.test(before)
	)
		return null;
	const written = line.text.slice(date.index, date.index + date.length);
	if (CHANGED.test(before) || JOINED.test(before) || EDITED.test(line.text)) return null;
	if (CHANGED_BEHIND.test(line.text.slice(date.index + date.length)) || isCaption(line)) return null;
	if (isTimeAlone(written)) return null;
	if (withYear && !/(?:19|20)\d\d|\d\.\d\d$/.test(written)) return null;
	if (!withYear && SPAN.test(line.text.slice(date.index + date.length))) return null;
	// In a line of prose a date is what the text is about.
	return line.chars < 120 || date.index < 12 ? candidate(date, "text", options) : null;
}

import { dayOf, timeToWall } from "../../base/dates/zone.ts";
import { encodePath } from "../../base/url/path.ts";
import { looksWeb } from "../../base/url/web.ts";

/** The path of a category's page or feed, percent-encoded: `/城建/通知` with `.atom` after it. */
export function categoryHref(path: string, ending = ""): string {
	return `/${encodePath(path)}${ending}`;
}

/** A date for a person: the day, or with `withTime` the minute too, in the site's zone and language. */
export function dateIn(instant: number, language: string, timezone: string, withTime = false): string {
	return formatterFor(language, timezone, withTime).format(instant);
}

/** The day (`2022-11-28`) whose midnight in a zone an instant is; null when it has a time of day. */
export function dayIn(instant: number, timezone: string): string | null {
	if (instant % 60_000 !== 0) return null;
	const { hour, minute } = timeToWall(instant, timezone);
	return hour + minute === 0 ? dayOf(instant, timezone) : null;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a page's worth of formatting, so the few that a site needs are kept. */
function formatterFor(language: string, timezone: string, withTime: boolean): Intl.DateTimeFormat {
	const key = `${language} ${timezone} ${withTime}`;
	const known = formatters.get(key);
	if (known) return known;
	const time: Intl.DateTimeFormatOptions = withTime
		? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
		: {};
	const made = new Intl.DateTimeFormat(language, {
		year: "numeric",
		month: "short",
		day: "numeric",
		timeZone: zoneOf(timezone),
		...time,
	});
	formatters.set(key, made);
	return made;
}

/** `UTC` for a zone that the platform does not know. */
function zoneOf(timezone: string): string {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
	} catch {
		// The configuration was checked on another machine, whose zones may be newer; a date in UTC is still right.
		return "UTC";
	}
}

/** `15 分钟`, `2 小时`; `15 min`, `2 h`. */
export function durationIn(seconds: number, language: string): string {
	const [value, unit] =
		seconds < 3600
			? [seconds / 60, "minute"]
			: seconds < 86_400
				? [seconds / 3600, "hour"]
				: [seconds / 86_400, "day"];
	return new Intl.NumberFormat(language, {
		style: "unit",
		unit,
		unitDisplay: "long",
		maximumFractionDigits: 1,
	}).format(value);
}

/** How long a recording is, as players show it: `42:10`, `1:02:05`. */
export function playingTime(seconds: number): string {
	const whole = Math.round(seconds);
	const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
	const rest = String(whole % 60).padStart(2, "0");
	return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** `4.2 MB`. */
export function bytesIn(bytes: number, language: string): string {
	const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
	return new Intl.NumberFormat(language, {
		style: "unit",
		unit,
		unitDisplay: "short",
		maximumFractionDigits: 1,
	}).format(value);
}

/** Text of at most so many Chinese characters, or twice as many Latin ones, cut between words and with an ellipsis. */
export function cut(text: string, characters: number): string {
	let room = 2 * characters;
	let end = 0;
	for (const sign of text) {
		room -= sign > "\u2e80" ? 2 : 1;
		if (room < 0) break;
		end += sign.length;
	}
	if (end === text.length) return text;
	const start = text.slice(0, end);
	// A word is left out where it would be cut; Chinese and Japanese have no spaces and are cut anywhere.
	const whole = /^[^\s\u2e80-\uffff]/.test(text.slice(end))
		? start.replace(/(?<![^\s\u2e80-\uffff])[^\s\u2e80-\uffff]{1,30}$/, "")
		: start;
	return `${(whole || start).replace(/[\s,.;:，。；：、]+$/, "")}…`;
}

/** What the file at an address is called; its escapes stay where they are no UTF-8. */
export function fileName(url: string): string {
	const name = url.split(/[?#]/)[0]?.split("/").pop() || url;
	try {
		return decodeURIComponent(name);
	} catch {
		// Escapes of another charset: the name is shown as it is written.
		return name;
	}
}

/** What kind of file is at an address, as people say it: `PDF`; null where neither its ending nor its type says that shortly. */
export function fileKind(url: string, type: string | null): string | null {
	const [, ending = ""] = /\.([a-z]\w{1,4})$/i.exec(fileName(url)) ?? [];
	if (ending !== "" && !PROGRAM.test(ending)) return ending.toUpperCase();
	if (type === null || type.length > TYPE_MAX_CHARS) return null;
	const name = type.replace(/^.*\/(?:x-)?|[;+].*$/g, "");
	if (name === "octet-stream") return null;
	return { mpeg: type.startsWith("audio/") ? "MP3" : "MPEG", plain: "TXT" }[name] ?? name.toUpperCase();
}

/** Endings of what hands files out, whatever they are. */
const PROGRAM = /^(?:php\d?|aspx?|ashx|jspx?|do|action|cgi|s?html?)$/i;
/** A longer type is a name for programs. */
const TYPE_MAX_CHARS = 24;

/** The host of an address as a person reads it, `""` when there is none. */
export function hostOf(address: string | null): string {
	return (address ? (URL.parse(address)?.host ?? "") : "").replace(/^www\./, "");
}

/** An address only if a browser may be sent there. */
export function safeHref(address: string | null): string | null {
	return address && looksWeb(address) ? address : null;
}

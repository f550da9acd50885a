import { DAY_MS, HOUR_MS } from "../../settings.ts";
import { numberOf } from "./chinese.ts";
import { clockOf, TIME, timeOf } from "./clock.ts";
import type { DateOptions, Dialect, Groups, ParsedDate, Precision } from "./types.ts";
import { timeToWall, utcOf } from "./zone.ts";

const COUNT = String.raw`(?<n>\d{1,4}|[一二两兩三四五六七八九十]{1,3}|an?|one|半|几|幾|數|数|一个|ein(?:e[mnr]?)?|une?|uno|una)`;
const UNITS: [RegExp, number, Precision][] = [
	[/^(?:秒|초|sec|sek|seg|сек)/, 1000, "second"],
	[/^(?:分|분|min|мин)/, 60_000, "minute"],
	[/^(?:小时|小時|时|時|시간|h|std|stunde|ore|uur|ora|час)/, HOUR_MS, "hour"],
	[/^(?:天|日|일|d|tag|jour|j|giorn|día|día|dni|дн|ден)/, DAY_MS, "day"],
	[/^(?:周|週|星期|礼拜|주|week|woche|sem|settiman|недел)/, 7 * DAY_MS, "day"],
	[/^(?:个?月|個?月|ヶ月|か月|ヵ月|개월|달|mon|mois|mes|mês|мес)/, 30 * DAY_MS, "day"],
	[/^(?:年|년|year|yr|jahr|an|año|ano|год|лет)/, 365 * DAY_MS, "day"],
];
const UNIT =
	"(?<unit>秒钟|秒鐘|秒|分钟|分鐘|分間|分|个小时|個小時|小时|小時|時間|时|天|日|个星期|星期|周|週間|週|个月|個月|ヶ月|か月|ヵ月|月|年|초|분|시간|일|주|개월|년|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|m|h|d|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|minutes?|heures?|jours?|semaines?|mois|ans?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день)";

/** So long ago: `5分钟前`, `3 小時前`, `3時間前`, `3시간 전`, `2 hours ago`, `vor 3 Tagen`, `il y a 2 heures`, `hace 5 días`. */
export const ago: Dialect = {
	name: "relative",
	pattern: new RegExp(
		`(?<before>vor|il y a|hace|há)?\\s*(?:about\\s+|大约|约)?${COUNT}\\s*(?<big>个|個)?\\s*${UNIT}\\s*(?<after>之?以?前|전|ago|fa|geleden|назад|atrás|sedan|siden)?`,
		"iu",
	),
	inText: true,
	read: readAgo,
};

/** A day by its distance, a time perhaps: `昨天 08:30`, `今天`, `前天 22:05`, `yesterday at 5:10 pm`, `gestern`. */
export const namedDay: Dialect = {
	name: "relative-day",
	pattern: new RegExp(
		`(?<name>今天|今日|昨天|昨日|前天|大前天|一昨日|おととい|きのう|오늘|어제|그제|today|yesterday|heute|gestern|vorgestern|aujourd['’]hui|hier|avant-hier|hoy|ayer|oggi|ieri|hoje|ontem|сегодня|вчера)(?:[,\\s]*(?:at|um|à|a las|alle|às|в)?\\s*${TIME}(?:\\s*Uhr)?)?`,
		"iu",
	),
	inText: true,
	read: readNamedDay,
};

/** A moment ago. */
export const justNow: Dialect = {
	name: "relative-now",
	pattern:
		/刚刚|刚才|剛剛|剛才|方才|たった今|방금(?:\s*전)?|just now|now|gerade eben|à l['’]instant|ahora mismo|только что/iu,
	inText: false,
	read: (_groups, options) => ({ time: options.now, precision: "minute" }),
};

/** A time alone: the latest such moment. */
export const timeOnly: Dialect = {
	name: "time",
	pattern: new RegExp(TIME, "iu"),
	inText: false,
	read: (groups, options) => {
		const today = dayBefore(0, groups, options);
		return today && today.time > options.now ? dayBefore(1, groups, options) : today;
	},
};

const DAYS_BACK: [RegExp, number][] = [
	[/^(?:今|오늘|today|heute|aujourd|hoy|oggi|hoje|сегодня)/, 0],
	[/^大前/, 3],
	[/^(?:前天|一昨日|おととい|그제|vorgestern|avant-hier)/, 2],
];

function readAgo(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	if ((groups.before === undefined) === (groups.after === undefined)) return null;
	const unit = UNITS.find(([pattern]) =>
		pattern.test(`${groups.unit}`.toLowerCase().replace(/^[个個](?=小|星)/, "")),
	);
	const count = countOf(groups.n ?? "");
	if (!unit || count === null) return null;
	const [, milliseconds, precision] = unit;
	const said = count < 1 ? "minute" : precision;
	return { time: options.now - Math.round(count * milliseconds), precision: said };
}

function countOf(text: string): number | null {
	if (text === "半") return 0.5;
	if (/^[几幾數数]$/.test(text)) return null;
	if (/^(?:an?|one|ein|un)/i.test(text)) return 1;
	return numberOf(text.replace(/[两兩]/, "二"));
}

function readNamedDay(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const name = (groups.name ?? "").toLowerCase();
	return dayBefore(DAYS_BACK.find(([pattern]) => pattern.test(name))?.[1] ?? 1, groups, options);
}

function dayBefore(days: number, groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const clock = clockOf(groups);
	if (!clock) return null;
	const { precision, ...time } = clock;
	const today = timeToWall(options.now, options.timezone);
	const then = new Date(utcOf({ ...today, hour: 0, minute: 0, second: 0 }) - days * DAY_MS);
	const wall = {
		year: then.getUTCFullYear(),
		month: then.getUTCMonth() + 1,
		day: then.getUTCDate(),
		...time,
	};
	const at = timeOf(wall, undefined, options);
	return at === null ? null : { time: at, precision };
}

import { answer, type Behaviour, type Visit } from "./visit.ts";

interface Item {
	id: string;
	title: string;
	date: string;
	text: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);

/** Entry number `n`, the same on every call. */
function item(n: number, changes: Partial<Item> = {}): Item {
	const date = new Date(START + n * DAY_MS).toUTCString();
	return { id: `entry-${n}`, title: `Entry ${n}`, date, text: `Text of entry ${n}.`, ...changes };
}

function items(from: number, to: number): Item[] {
	return Array.from({ length: to - from + 1 }, (_, at) => item(from + at)).reverse();
}

/** An RSS 2.0 document of these entries. */
export function rss(entries: Item[], head = "", prolog = '<?xml version="1.0" encoding="utf-8"?>'): string {
	const list = entries.map(
		({ id, title, date, text }) =>
			`<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://faults.example/${id}</link>` +
			`<pubDate>${date}</pubDate><description>${text}</description></item>`,
	);
	const channel = `<title>Faults</title><link>https://faults.example/</link><description>d</description>${head}`;
	return `${prolog}\n<rss version="2.0"><channel>${channel}${list.join("")}</channel></rss>`;
}

const TYPE = { "Content-Type": "application/rss+xml; charset=utf-8" };

function feed(
	make: (hit: number) => string,
	headers: (hit: number) => Record<string, string> = () => ({}),
): Behaviour {
	return (visit) => answer(visit, "200 OK", { ...TYPE, ...headers(visit.hit) }, make(visit.hit));
}

/** A 304 when the client has the ETag. */
function validated(visit: Visit, etag: string, body: string): void {
	if (visit.headers["if-none-match"] === etag) answer(visit, "304 Not Modified", { ETag: etag });
	else answer(visit, "200 OK", { ...TYPE, ETag: etag }, body);
}

const page = (text: string) =>
	`<!doctype html><html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`;
const HTML = { "Content-Type": "text/html; charset=utf-8" };

/** Feeds that are valid at each single moment and misbehave over time; `hit` counts the visits. */
export const feedBehaviours: Record<string, Behaviour> = {
	steady: (visit) => validated(visit, '"steady"', rss(items(1, 5))),
	"no-validators": feed(() => rss(items(1, 5))),
	growing: (visit) => validated(visit, `"g${visit.hit}"`, rss(items(1, 4 + visit.hit))),
	"changing-ids": feed((hit) => rss(items(1, 5).map((one) => ({ ...one, id: `${one.id}-${hit}` })))),
	"changing-order": feed((hit) => rss([...items(1, 5).slice(hit % 5), ...items(1, 5).slice(0, hit % 5)])),
	"shuffled-dates": feed((hit) =>
		rss(items(1, 5).map((one, at) => ({ ...one, date: item((at * 3 + hit) % 5).date }))),
	),
	"come-and-go": feed((hit) => rss(items(1, 6).filter((_, at) => (at + hit) % 2 === 0))),
	"edited-entry": feed((hit) =>
		rss(items(1, 5).map((one) => (one.id === "entry-1" ? { ...one, text: `Edited ${hit} times.` } : one))),
	),
	"turns-into-html": (visit) =>
		visit.hit === 1
			? answer(visit, "200 OK", TYPE, rss(items(1, 5)))
			: answer(visit, "200 OK", HTML, page("We have moved")),
	"html-as-feed": (visit) => answer(visit, "200 OK", TYPE, page("Not a feed")),
	"empties-itself": feed((hit) => rss(hit === 1 ? items(1, 5) : [])),
	doubles: feed((hit) => rss(hit === 1 ? items(1, 5) : [...items(1, 5), ...items(1, 5)])),
	"cut-in-half": feed((hit) => (hit === 1 ? rss(items(1, 5)) : rss(items(1, 5)).slice(0, 700))),
	"changes-charset": (visit) => {
		const text = rss(
			[item(1, { title: "Caf\u00e9" })],
			"",
			`<?xml version="1.0" encoding="${visit.hit === 1 ? "utf-8" : "iso-8859-1"}"?>`,
		);
		const type = { "Content-Type": "application/rss+xml" };
		answer(visit, "200 OK", type, Buffer.from(text, visit.hit === 1 ? "utf8" : "latin1"));
	},
	"charset-lies": (visit) =>
		answer(
			visit,
			"200 OK",
			{ "Content-Type": "text/xml; charset=gbk" },
			rss([item(1, { title: "\u6c5f\u6cb3" })]),
		),
	"clock-1970": feed(
		() => rss([item(1, { date: "Thu, 01 Jan 1970 00:00:00 GMT" }), item(2)]),
		() => ({ Date: "Thu, 01 Jan 1970 00:00:00 GMT" }),
	),
	"clock-2099": feed(
		() => rss([item(1, { date: "Thu, 31 Dec 2099 23:59:59 GMT" }), item(2)]),
		() => ({ Date: "Thu, 31 Dec 2099 23:59:59 GMT" }),
	),
	"no-dates": feed(() => rss(items(1, 5)).replace(/<pubDate>[^<]*<\/pubDate>/g, "")),
	"no-ids": feed(() => rss(items(1, 5)).replace(/<guid[^>]*>[^<]*<\/guid>/g, "")),
	"etag-same-for-new": (visit) =>
		answer(visit, "200 OK", { ...TYPE, ETag: '"same"' }, rss(items(1, 4 + visit.hit))),
	"etag-new-for-same": (visit) =>
		answer(visit, "200 OK", { ...TYPE, ETag: `"e${visit.hit}"` }, rss(items(1, 5))),
	"etag-304-for-new": (visit) => validated(visit, '"forever"', rss(items(1, 4 + visit.hit))),
	"modified-in-future": feed(
		() => rss(items(1, 5)),
		() => ({ "Last-Modified": "Thu, 31 Dec 2099 23:59:59 GMT" }),
	),
	"build-date-moves": feed((hit) =>
		rss(items(1, 5), `<lastBuildDate>${new Date(START + hit * DAY_MS).toUTCString()}</lastBuildDate>`),
	),
	"wrong-type": (visit) => answer(visit, "200 OK", { "Content-Type": "text/html" }, rss(items(1, 5))),
	"no-type": (visit) => answer(visit, "200 OK", {}, rss(items(1, 5))),
	"error-page-200": (visit) => answer(visit, "200 OK", HTML, page("404 Not Found")),
	"cookie-notice-200": (visit) => answer(visit, "200 OK", HTML, page("Please enable cookies")),
	"captcha-200": (visit) => answer(visit, "200 OK", HTML, page("\u5b89\u5168\u9a8c\u8bc1")),
	"challenge-200": (visit) =>
		answer(
			visit,
			"200 OK",
			HTML,
			"<html><script>var arg1='A1';document.cookie='acw_sc__v2='+arg1;location.reload()</script></html>",
		),
	"captcha-403": (visit) =>
		answer(visit, "403 Forbidden", { ...HTML, "cf-mitigated": "challenge" }, page("Just a moment...")),
	"challenge-503": (visit) => answer(visit, "503 Service Unavailable", HTML, page("Just a moment...")),
	"fresh-for-an-hour": feed(
		() => rss(items(1, 5)),
		() => ({ "Cache-Control": "max-age=3600", Age: "600" }),
	),
};

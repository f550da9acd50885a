import { expect, it } from "vitest";
import { deployed, ONE } from "./platform/deployed.ts";
import { HOUR, START } from "./platform/world.ts";

/** What a source says of an entry; what is not there is not said. */
interface Said {
	guid?: string;
	link?: string;
	title?: string;
	text?: string;
	date?: number;
}

const VISITS = 6;

/** What a source lists at a visit, of which it is the nth, at an instant. */
type Listing = (visit: number, now: number) => Said[];

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => to - 1 - n);
/** Those of before and one more at each visit. */
const growing =
	(of: (n: number, visit: number, now: number) => Said): Listing =>
	(visit, now) =>
		numbers(0, 3 + visit).map((n) => of(n, visit, now));
/** The last so many. */
const last =
	(size: number, of: (n: number, visit: number, at: number) => Said): Listing =>
	(visit) =>
		numbers(visit, visit + size).map((n, at) => of(n, visit, at));
const always =
	(of: (n: number, visit: number) => Said): Listing =>
	(visit) =>
		numbers(0, 5).map((n) => of(n, visit));

const at = (n: number) => START - (30 - n) * HOUR;
const page = (n: number | string) => `http://a.example/p/${n}.html`;
const random = (visit: number, n: number) =>
	(((visit + 1) * 48_271 + n * 7_919) ** 2 % 2_147_483_647).toString(36);
const mirror = (visit: number) => (visit % 2 ? "one" : "two");

it.each<[string, Listing, number]>([
	["one page for all, told apart by titles", growing((n) => ({ link: page("x"), title: `T${n}` })), 8],
	[
		"one page for all, told apart by their words alone",
		growing((n) => ({ link: page("x"), text: `Text ${n}` })),
		8,
	],
	[
		"one page for all, of which one is there at first",
		(visit) => numbers(0, 1 + visit).map((n) => ({ link: page("x"), text: `Text ${n}` })),
		6,
	],
	[
		"talks by the number of their session, one at a time",
		last(1, (n) => ({ link: `http://a.example/view?session_id=${n}`, title: `T${n}`, date: at(n) })),
		6,
	],
	[
		"stories by dates in sid=",
		growing((n) => ({ link: `http://a.example/article.pl?sid=03/10/12/${n}`, title: `T${n}` })),
		8,
	],
	[
		"another anchor at each fetch, without text",
		always((n, visit) => ({ link: `http://a.example/log#${random(visit, n)}`, title: `Title ${n}` })),
		5,
	],
	[
		"another part of the path at each fetch, without text",
		growing((n, visit) => ({ link: `http://a.example/${random(visit, n)}/`, title: `Title ${n}` })),
		8,
	],
	[
		"another parameter at each fetch, two of five there before",
		(visit) =>
			numbers(3 * visit, 3 * visit + 5).map((n) => ({
				link: `http://a.example/?id=${n}&r=${random(visit, n)}`,
				title: `T${n}`,
				text: `Text ${n}`,
			})),
		20,
	],
	[
		"other ids at each fetch, dated anew",
		(visit, now) =>
			numbers(0, 5).map((n) => ({ guid: random(visit, n), link: page(n), title: `T${n}`, date: now - n })),
		5,
	],
	[
		"two mirrors with ids and links of their own, undated",
		growing((n, visit) => ({
			guid: `http://${mirror(visit)}.example/${n}`,
			link: `http://${mirror(visit)}.example/${n}`,
			title: `T${n}`,
			text: `Text ${n}`,
		})),
		8,
	],
	[
		"http and https in turns, seconds apart",
		growing((n, visit) => ({
			guid: `http${visit % 2 ? "" : "s"}://a.example/${n}`,
			link: `http${visit % 2 ? "" : "s"}://a.example/${n}`,
			title: `T${n}`,
			date: at(n) + 2000 * (visit % 3),
		})),
		8,
	],
	...[
		"00000000-0000-0000-0000-000000000000",
		"-",
		"http://",
		"[object Object]",
		"(null)",
		"http://a.example/",
	].map((guid): [string, Listing, number] => [
		`${guid} for an id, one at a time`,
		last(1, (n) => ({ guid, link: page(n), title: `T${n}` })),
		6,
	]),
	[
		"ids that count what is listed",
		last(5, (n, _, place) => ({
			guid: String(place + 1),
			link: page(n),
			title: `T${n}`,
			text: `Text ${n}`,
			date: at(n),
		})),
		10,
	],
	[
		"ids that count what is listed, undated",
		last(5, (n, _, place) => ({ guid: `item-${place + 1}`, link: page(n), title: `T${n}` })),
		10,
	],
	[
		"ids that days are, of several entries each",
		growing((n) => ({ guid: `day ${n >> 1}`, link: page(n), title: `T${n}` })),
		8,
	],
	[
		"a column with ids of its own",
		last(3, (n) => ({ guid: `w${n}`, link: page("column"), title: "The column", text: `Week ${n}` })),
		8,
	],
	[
		"titles that are edited",
		always((n, visit) => ({ guid: `g${n}`, link: page("x"), title: `T${n} ${visit}` })),
		5,
	],
])("%s: each entry is there once", async (_, list, expected) => {
	let visit = 0;
	const { world } = deployed(ONE, (__, ___, now) => rss(list(visit, now)));
	await world.cron();
	for (; visit < VISITS; visit++) {
		await world.refreshAll(["a"]);
		world.platform.now += 3 * HOUR;
	}
	expect(world.stored().map(({ title, text }) => `${title} ${text}`)).toHaveLength(expected);
});

function rss(items: Said[]): Response {
	const tag = (name: string, text: string | undefined) =>
		text === undefined ? "" : `<${name}>${text.replaceAll("&", "&amp;")}</${name}>`;
	const list = items.map(
		({ guid, link, title, text, date }) =>
			`<item>${tag("guid", guid)}${tag("link", link)}${tag("title", title)}${tag("description", text)}` +
			`${tag("pubDate", date === undefined ? undefined : new Date(date).toUTCString())}</item>`,
	);
	return new Response(`<rss version="2.0"><channel><title>t</title>${list.join("")}</channel></rss>`);
}

/** What a deployment of the bench has that an address can name. */
export interface Known {
	/** The key of an entry. */
	entry: string;
	/** The search of a page of `all` behind what is kept in memory. */
	deep: string;
	/** The cursor of one who has read all of `all`. */
	cursor: string;
	/** A number that makes an address another one each time. */
	n: number;
}

/** A form of public address: how one looks. */
export type Form = [name: string, address: (known: Known) => string, init?: RequestInit];

const HTML = { headers: { Accept: "text/html" } };
const MADE_UP = "0".repeat(20);

/** Every form of address that anybody may ask for, `c0` being a category of 500 entries and `s0` its source. */
export const FORMS: readonly Form[] = [
	["`/{category}.atom`, as published", () => "/c0.atom"],
	["… with parameters that mean nothing", ({ n }) => `/c0.atom?junk=${n}`],
	["`/all.json`, as published", () => "/all.json"],
	["`/{category}.json?filter=`", ({ n }) => `/c0.json?filter=word${n}`],
	["`/{category}.json?q=`", ({ n }) => `/c0.json?q=word${n}`],
	["`/{category}.json?limit=`", ({ n }) => `/c0.json?limit=${1 + (n % 400)}`],
	["`/{category}.json?since=`, a time", ({ n }) => `/c0.json?since=2026-01-01T00:00:${10 + (n % 49)}Z`],
	["`/all.json?filter=`", ({ n }) => `/all.json?filter=word${n}`],
	["`/all.json?q=`", ({ n }) => `/all.json?q=word${n}`],
	["`/all.json?before=`, far back", ({ deep, n }) => `/all.json${deep}&filter=word${n}`],
	["`/all.json?since=`, a time", ({ n }) => `/all.json?since=2026-01-01T00:00:${10 + (n % 49)}Z`],
	["`/all.json?since=`, a cursor that has all", ({ cursor }) => `/all.json?since=${cursor}`],
	["`/`", () => "/", HTML],
	["`/{category}`", () => "/c1", HTML],
	["`/all`", ({ n }) => `/all?junk=${n}`, HTML],
	["`/all?q=`", ({ n }) => `/all?q=word${n}`, HTML],
	["`/sources/{id}`", () => "/sources/s1", HTML],
	["`/sources/{id}.atom`", () => "/sources/s2.atom"],
	["… of no source", ({ n }) => `/sources/x${n}.atom`],
	["`/entries/{key}`", ({ entry }) => `/entries/${entry}`, HTML],
	["`/entries/{key}.md`", ({ entry }) => `/entries/${entry}.md`],
	["… made up, of a source", ({ entry, n }) => `/entries/${entry.slice(0, 16)}${String(n).padStart(8, "0")}`],
	["… made up, of no source", ({ n }) => `/entries/${MADE_UP}${String(n).padStart(4, "0")}`],
	["`/opml`", ({ n }) => `/opml?junk=${n}`],
	["`/{category}.opml`", () => "/c0.opml"],
	["`/opml?of=feeds`", () => "/opml?of=feeds"],
	["`/health`", ({ n }) => `/health?junk=${n}`],
	["`/health.atom`", () => "/health.atom"],
	["`/openapi.json`", () => "/openapi.json"],
	["a path that is not there", ({ n }) => `/nowhere/${n}`],
	["`/media/…`, made up", ({ n }) => `/media/x${n}?https://example.org/a.png`],
	["`/websub/…`, made up", ({ n }) => `/websub/s0/x${n}`],
	["`/websub/…`, made up well", ({ n }) => `/websub/s0/${MADE_UP}${String(n).padStart(12, "0")}`],
	["`/?https://…` of no source", () => "/?https://example.org/"],
	["`/admin/…` without the token", () => "/admin/export"],
	[
		"`/admin/…` with a wrong token",
		({ n }) => `/admin/export?${n}`,
		{ headers: { Authorization: "Bearer wrong" } },
	],
];

import type { Loaded, Mistake } from "../config/load.ts";
import { lineOf } from "../config/positions.ts";
import { parametersOf } from "../config/searches.ts";
import { isWithin } from "../config/topics.ts";
import { nearestOf, unknownAmong, wantedSources } from "../stages/query/named.ts";
import { Parameters } from "../stages/query/parameters.ts";
import { parseQuery } from "../stages/query/query.ts";
import { refusalOf } from "./privateHosts.ts";

/** What is noted of a line of the file. */
interface Doubt {
	line: number;
	text: string;
}

type Whole = Extract<Loaded, { ok: true }>;

/** Addresses that a deployed Worker refuses to ask, `allowHosts` excepted. */
export function refusedAddresses({ config, lines }: Whole, allowHosts: string[]): Mistake[] {
	const mistakeAt = (path: PropertyKey[], key: string, address: string): Mistake[] => {
		const refusal = refusalOf(address, allowHosts);
		if (refusal === null) return [];
		const expected = `a public address: ${refusal} (ALLOW_HOSTS names hosts for npm run dev alone: a deployed Worker asks none of them; enabled = false leaves the source out)`;
		return [{ line: lineOf(path, lines), key, found: JSON.stringify(address), expected }];
	};
	const hubs = config.site.rsshub ?? [];
	return [
		...hubs.flatMap((hub) => mistakeAt(["site", "rsshub"], "site.rsshub", hub)),
		...config.sources.flatMap(({ url, via = [], enabled }, at) =>
			enabled
				? [
						...mistakeAt(["sources", at, "url"], `sources[${at}].url`, url),
						...via.flatMap((way) => mistakeAt(["sources", at, "via"], `sources[${at}].via`, way.url)),
					]
				: [],
		),
	];
}

/** Saved searches that nobody could ask for. */
export function wrongSearches({ config, lines }: Whole): Mistake[] {
	return config.searches.flatMap((search, at) => {
		const read = parseQuery(new Parameters(parametersOf(search)), 0);
		if (read.ok) return [];
		const [, name = "", found = "", expected = ""] =
			/^(\w+): found (.*), expected (.*)$/s.exec(read.error.message) ?? [];
		return [{ line: lineOf(["searches", at, name], lines), key: `searches[${at}].${name}`, found, expected }];
	});
}

/**
 * What may be meant as it is, and rarely is: categories without a source, two sources that read the same, a key that
 * readers would see, a hub that hears nothing, a search for a source that the file does not have.
 */
export function doubtsOf(loaded: Whole): Doubt[] {
	const { config, lines } = loaded;
	const { site, categories, sources } = config;
	const unused = categories.flatMap(({ path }, at) =>
		sources.some((source) => source.categories.some((category) => isWithin(category, path)))
			? []
			: [
					{
						line: lineOf(["categories", at, "path"], lines),
						text: `no source has the category ${JSON.stringify(path)}`,
					},
				],
	);
	const first = new Map<string, number>();
	const alike = sources.flatMap(({ id: _id, title: _title, categories: _categories, ...reading }, at) => {
		const line = lineOf(["sources", at, "url"], lines);
		const before = first.get(JSON.stringify(reading));
		if (before === undefined) {
			first.set(JSON.stringify(reading), line);
			return [];
		}
		return [{ line, text: `the same source as in line ${before}; categories = ["…", "…"] takes several` }];
	});
	const shown = sources.flatMap(({ url }, at) =>
		/[?&]key=trib_/.test(url)
			? [
					{
						line: lineOf(["sources", at, "url"], lines),
						text: 'readers are shown this address with its key; headers = { Authorization = "Bearer trib_…" } are not shown',
					},
				]
			: [],
	);
	const unheard =
		site.private && site.hub !== undefined
			? [{ line: lineOf(["site", "hub"], lines), text: "a private deployment tells no hub of its changes" }]
			: [];
	return [...unused, ...alike, ...shown, ...unheard, ...strangers(loaded)].sort((a, b) => a.line - b.line);
}

/** Saved searches that want a source (`source:`) which may be known elsewhere: its own title, or those added at `/admin`, are not seen from here. */
function strangers({ config: { searches, sources }, lines }: Whole): Doubt[] {
	return searches.flatMap(({ q = "" }, at) => {
		const unknown = unknownAmong(wantedSources(q), sources);
		if (unknown === null) return [];
		const near = nearestOf(unknown.text, sources);
		const hint = near === null ? "" : `; did you mean source:${near}?`;
		const text = `source:${unknown.text} is neither the id nor a part of the title of a source in this file${hint} (sources added at /admin, and titles that sources give themselves, are not known here)`;
		return [{ line: lineOf(["searches", at, "q"], lines), text }];
	});
}

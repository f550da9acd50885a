import type { Loaded, Mistake } from "../config/load.ts";
import { lineOf } from "../config/positions.ts";
import { parametersOf } from "../config/searches.ts";
import { isWithin } from "../config/topics.ts";
import { Parameters } from "../stages/query/parameters.ts";
import { parseQuery } from "../stages/query/query.ts";
import { refusalOf } from "./privateHosts.ts";

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
		...config.sources.flatMap(({ url, via = [] }, at) => [
			...mistakeAt(["sources", at, "url"], `sources[${at}].url`, url),
			...via.flatMap((way) => mistakeAt(["sources", at, "via"], `sources[${at}].via`, way.url)),
		]),
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
 * readers would see, a hub that hears nothing.
 */
export function doubtsOf({ config, lines }: Whole): { line: number; text: string }[] {
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
	return [...unused, ...alike, ...shown, ...unheard].sort((a, b) => a.line - b.line);
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { World } from "../crawler/platform/world.ts";
import type { Answers } from "./answers.ts";
import { type CopyFile, load, type RiverFile, readText, type SiteFile } from "./folder.ts";
import { titleOfToday, withoutFalseAuthor } from "./mended.ts";

/** A request that reached a site. */
export interface Asked {
	url: string;
	at: number;
	headers: Headers;
	/** Of the answer; 0: the site could not be reached. */
	status: number;
}

/** A river as a release left it, under the code of today. */
export interface OpenRiver {
	world: World;
	river: RiverFile;
	/** What the code of that release answered from it, but for authors and titles that were none. */
	expected: Answers;
	/** The lines of its export. */
	exported: string[];
	/** The copies that KV held, by their keys. */
	copies: Map<string, string>;
	/** What each site says; a test may have them say something else. */
	sites: Map<string, SiteFile>;
	/** Everything that sites are asked from now on. Each answers as it did last, "not modified" to who has that. */
	asked: Asked[];
}

/** The folder of a fixture: `2026-11-28`. */
export function folderOf(name: string): string {
	return join(import.meta.dirname, "fixtures", name);
}

/**
 * Deploys today's code over stored state: objects with their rows and alarms, KV with its copies, the clock as it was.
 * Nothing has run yet: the cron and the alarms come when the test lets time pass.
 */
export function openRiver(name: string): OpenRiver {
	const folder = folderOf(name);
	const river = JSON.parse(readText(folder, "river.json")) as RiverFile;
	const sites = new Map(sitesIn(folder).map((site) => [site.url, site]));
	const asked: Asked[] = [];
	const world: World = new World((url, headers) => {
		const site = sites.get(url);
		const response = site ? replay(site, headers) : null;
		asked.push({ url, at: world.platform.now, headers, status: response?.status ?? 0 });
		if (!response) throw new TypeError("fetch failed: getaddrinfo ENOTFOUND");
		return response;
	});
	const { platform } = world;
	platform.now = river.now;
	for (const { id, file, alarm, tries } of river.objects) {
		const database = load(readText(join(folder, "objects"), file));
		platform.places.set(id, {
			database,
			alarm,
			tries,
			life: null,
			instance: null,
			ready: Promise.resolve(),
		});
	}
	for (const { key, file } of copiesIn(folder)) platform.copies.set(key, readText(join(folder, "kv"), file));
	world.deploy(readText(folder, "sources.toml"));
	const parts = readdirSync(join(folder, "expected")).map((file) => [
		file.split(".")[0],
		JSON.parse(readText(join(folder, "expected"), file)),
	]);
	const expected = Object.fromEntries(parts) as Answers;
	for (const [path, items] of Object.entries(expected.categories))
		expected.categories[path] = items.map(withoutFalseAuthor);
	for (const source of expected.health.sources) source.title = titleOfToday(source);
	const exported = readText(folder, "export.ndjson.gz").split("\n").filter(Boolean);
	const copies = new Map([...platform.copies].map(([key, value]) => [key, String(value)]));
	return { world, river, expected, exported, copies, sites, asked };
}

/** The same deployment with nothing stored, and its clock. */
export function emptyRiver(name: string): World {
	const folder = folderOf(name);
	const world = new World(() => new Response("nothing is fetched here", { status: 500 }));
	world.platform.now = (JSON.parse(readText(folder, "river.json")) as RiverFile).now;
	world.deploy(readText(folder, "sources.toml"));
	return world;
}

/** The copies that KV held. */
function copiesIn(folder: string): CopyFile[] {
	return JSON.parse(readText(folder, "kv.json")) as CopyFile[];
}

function sitesIn(folder: string): SiteFile[] {
	return JSON.parse(readText(folder, "sites.json.gz")) as SiteFile[];
}

function replay({ status, headers, body }: SiteFile, asked: Headers): Response | null {
	if (status === 0) return null;
	const { etag } = headers;
	if (etag !== undefined && asked.get("If-None-Match") === etag)
		return new Response(null, { status: 304, headers: { ETag: etag } });
	return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

import { type Fault, isTable, readAs } from "./check.ts";
import { complete } from "./complete.ts";
import { deriveSourceId } from "./ids.ts";
import { KEYS, type SiteConfig, type SourceConfig, writtenSource } from "./schema.ts";

type Plain = string | number | boolean | null;
type Fields = Record<string, Plain | Record<string, Plain>>;

/** A value of JSON, as deep as one of a source can be: calls of objects have no type for any depth. */
export type SettingValue = Plain | (Plain | Fields)[] | Fields;

/** The keys of one of `[[sources]]` as its owner writes them, as JSON. */
export type Settings = Record<string, SettingValue>;

/**
 * A source that was kept, perhaps by a release that knew other keys: what cannot be read is left out. Null where the
 * source is nothing without that.
 */
export function readKept(
	settings: Settings,
	site: SiteConfig,
): { source: SourceConfig; faults: Fault[] } | null {
	const read = readAs(writtenSource, settings);
	if (read.ok) return { source: complete(read.value, site), faults: [] };
	const rest = structuredClone(settings);
	for (const { path } of read.faults) {
		const [key = "", inner] = path;
		const value = rest[key];
		// The other selectors are as right as they were.
		if (key === "select" && isTable(value) && inner !== undefined) delete value[inner];
		else delete rest[key];
	}
	const again = readAs(writtenSource, rest);
	return again.ok ? { source: complete(again.value, site), faults: read.faults } : null;
}

/** What an owner would write to have a source: all that is not so by itself. */
export function settingsOf(source: SourceConfig, site: SiteConfig): Settings {
	const { recipe, instances: _, categories, everySeconds, via, ...rest } = source;
	const [category] = categories;
	const written = {
		...rest,
		...(categories.length === 1 ? { category } : { categories }),
		...(via && { via: shortened(via.map((route) => (Object.keys(route).length === 1 ? route.url : route))) }),
		every: everyOf(everySeconds),
		// What a recipe says of them is not the owner's.
		...(recipe && { kind: "auto", select: undefined }),
		...(source.kind === "mail"
			? { url: undefined }
			: { id: source.id === deriveSourceId(source.url) ? undefined : source.id }),
	};
	const unsaid = absentIn(site);
	return Object.fromEntries(
		KEYS.sources.flatMap((key) => {
			const value = (written as unknown as Partial<Settings>)[key];
			return value === undefined || isSame(value, unsaid[key]) ? [] : [[key, value] as const];
		}),
	);
}

const absent = new WeakMap<SiteConfig, Settings>();

/** What is so where nothing is written. */
export function absentIn(site: SiteConfig): Settings {
	const known = absent.get(site);
	if (known) return known;
	const { language, timezone } = site;
	const read = readAs(writtenSource, { url: "https://a.example/", category: "a" });
	if (!read.ok) throw new Error("a source of an address and a category is refused");
	const { url: _, category: __, every, ...rest } = read.value;
	const said = { ...rest, every: everyOf(every), language, timezone } as unknown as Settings;
	absent.set(site, said);
	return said;
}

function shortened<T>(items: readonly T[]): T | readonly T[] {
	return items.length === 1 && items[0] !== undefined ? items[0] : items;
}

/** Settings with some changed; null takes a key away. Of `category` and `categories` the one that is given counts. */
export function withChanges(settings: Settings, changes: Settings): Settings {
	const all = { ...settings, ...changes };
	if (changes.category != null && changes.categories == null) delete all.categories;
	if (changes.categories != null && changes.category == null) delete all.category;
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value != null));
}

/** Whether two values of JSON are the same, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
	if (!isTable(a) || !isTable(b)) return a === b;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

function everyOf(seconds: number): string {
	for (const [unit, length] of [
		["d", 86400],
		["h", 3600],
		["m", 60],
	] as const)
		if (seconds % length === 0) return `${seconds / length}${unit}`;
	return `${seconds}s`;
}

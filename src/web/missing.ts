import { alike } from "../base/nearest.ts";
import { plainLine } from "../base/printable.ts";
import type { Config } from "../config/schema.ts";
import { isOpen, isSourceOpen, type Scope } from "../config/scope.ts";
import { openSearches, SEARCHES } from "../config/searches.ts";
import { ALL, categoryPaths, pathOfSource } from "../config/topics.ts";
import { FEED_FORMATS } from "../model/document.ts";
import { readPath } from "./addresses.ts";
import { isOpenPlace } from "./reading/places.ts";

/** Longer names than this are shown cut. */
const NAME_CHARS = 80;

/** Endings before the last one: `all.json` of `/all.json.json`. */
const ENDINGS = new RegExp(`(?:\\.(?:${[...FEED_FORMATS, "opml", "md"].join("|")}))+$`);

/** Things of one kind, which have addresses: what they are called, and what is there for whoever asks. */
interface Kind {
	thing: string;
	/** What comes before the name in the address. */
	prefix: string;
	/** Those that have the endings. */
	names: readonly string[];
	endings: readonly string[];
	/** Those that have none. */
	bare: readonly string[];
	/** What is said where nothing is like what was asked for. */
	otherwise: string;
}

/**
 * What is said of an address at which there is nothing: which kind of thing was asked for, and what may have been meant.
 * Nothing is named that whoever asks may not see, and nothing at all where one needs no key to ask.
 */
export function missingAt(pathname: string, config: Config, scope: Scope): string {
	const { path, format } = readPath(pathname) ?? { path: pathname, format: null };
	const base = format === null ? path : path.replace(ENDINGS, "");
	const whole = format === null ? path : `${path}.${format}`;
	const shown = plainLine(whole).slice(0, NAME_CHARS);
	if (isOpenPlace(pathname)) return `there is no page "${shown}"`;
	const { thing, prefix, names, endings, bare, otherwise } = kindOf(path, config, scope);
	const [, stem = whole, ending = ""] = /^(.+)\.([^./]+)$/s.exec(whole) ?? [];
	const isThere = names.includes(stem.slice(prefix.length)) || thing === "entry";
	if (ending !== "" && isThere && !endings.includes(ending))
		return `"${plainLine(stem).slice(0, NAME_CHARS)}" has no ending ".${plainLine(ending).slice(0, 10)}"; there are ${endings.map((known) => `.${known}`).join(", ")}`;
	// A feed is of something: what is not there is that, and not its format.
	const name = plainLine((format === null ? whole : base).slice(prefix.length)).slice(0, NAME_CHARS);
	const all = [...names, ...bare];
	const twice = names.find((known) => known === base.slice(prefix.length)) ?? null;
	const near = twice ?? alike(base.slice(prefix.length), all) ?? alike(stem.slice(prefix.length), all);
	if (twice !== null && format !== null && endings.includes(format))
		return `there is no page "${shown}": did you mean /${prefix}${twice}.${format}?`;
	if (near === null) return `there is no ${thing} "${name}"${otherwise}`;
	const meant = format !== null && endings.includes(format) && names.includes(near) ? `.${format}` : "";
	return `there is no ${thing} "${name}": did you mean /${prefix}${near}${meant}?`;
}

function kindOf(path: string, config: Config, scope: Scope): Kind {
	const feeds = { endings: FEED_FORMATS, bare: [] };
	const sources = pathOfSource("");
	if (path.startsWith(sources)) {
		const names = config.sources.filter((source) => isSourceOpen(source, scope)).map(({ id }) => id);
		const otherwise = "; the sources are listed at /health";
		return { ...feeds, thing: "source", prefix: sources, names, otherwise };
	}
	if (path.startsWith(SEARCHES)) {
		const names = openSearches(config, scope).map(({ id }) => id);
		const otherwise = "; the searches are listed at /";
		return { ...feeds, thing: "saved search", prefix: SEARCHES, names, otherwise };
	}
	if (path.startsWith("entries/"))
		return {
			thing: "entry",
			prefix: "entries/",
			names: [],
			endings: ["md"],
			bare: [],
			otherwise: ", or no longer",
		};
	const names = [ALL, "health", ...categoryPaths(config).filter((category) => isOpen(category, scope))];
	return {
		thing: "category or page",
		prefix: "",
		names,
		// Of everything there is one at /opml, and of health there is none.
		endings: path.startsWith("health.") ? FEED_FORMATS : [...FEED_FORMATS, "opml"],
		bare: ["opml"],
		otherwise: "; the categories are listed at /",
	};
}

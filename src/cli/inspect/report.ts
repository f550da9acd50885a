import { lacksHour } from "../../base/dates/said.ts";
import { dayOf } from "../../base/dates/zone.ts";
import type { Entry, Episode } from "../../model/entry.ts";
import type { Found, Inspected } from "../../read/inspect/inspect.ts";
import type { Inspection } from "../../read/inspect/inspection.ts";
import { iso } from "../../read/inspect/json.ts";
import type { Answered } from "./ask.ts";
import { stanzaOf } from "./stanza.ts";

const MAX_ENTRIES = 10;

/** What a person wants to see of an inspection, and the stanza to paste for a site that has no feed. */
export function forPeople({ inspected, inspection }: Answered): string {
	if ("error" in inspected) {
		const { stage, code, message } = inspected.error;
		// What was written at the terminal has a sentence; where the river failed is for what was asked.
		const where = stage === "config" ? "" : `  ${stage}: ${code}\n`;
		return `${[inspected.input, ...recipeLines(inspected)].join("\n")}\n${where}  ${message}\n`;
	}
	const { understood, entries } = inspected;
	const { feed, kind, charset } = understood;
	const lines = [
		inspected.input,
		...recipeLines(inspected),
		...feedLines(inspected),
		...(inspection?.instances && inspected.url ? [`  rsshub    ${new URL(inspected.url).host}`] : []),
		...(inspected.proxy === null ? [] : [`  through   ${inspected.proxy}`]),
		`  kind      ${kind}`,
		`  charset   ${charset.name} (${charset.from})`,
		`  title     ${feed.title ?? "—"}`,
		`  site      ${feed.url ?? "—"}`,
		`  language  ${feed.language ?? "—"}`,
		`  zone      ${inspected.timezone}`,
		`  entries   ${entries.length}${remarks(inspected)}`,
		...(understood.nextPage !== null && kind !== "article" ? [`  older     ${understood.nextPage}`] : []),
		...(understood.files ? [`  index     of ${understood.files.length} files; the newest are shown`] : []),
		...entries.slice(0, MAX_ENTRIES).flatMap((entry) => entryLines(entry, inspected.timezone)),
		...(entries.length > MAX_ENTRIES ? [`    … ${entries.length - MAX_ENTRIES} more`] : []),
		...inspected.dropped.map((loss) => `  dropped   ${loss.count} × ${loss.what} (${loss.reason})`),
		...inspected.problems.map(
			({ stage, code, message }) =>
				`  ${FACTS.has(code) ? "note   " : "problem"}   ${stage}/${code}: ${message}`,
		),
		...suggestion(inspected, inspection),
	];
	return `${lines.join("\n")}\n`;
}

function recipeLines({ recipe }: Inspected): string[] {
	return recipe ? [`  recipe    ${recipe.name}: ${recipe.note ?? recipe.url}`] : [];
}

function feedLines({ siteFeed }: Found): string[] {
	if (!siteFeed) return [];
	const { url, others } = siteFeed;
	return [`  read as   ${url}, to which the page links`, ...others.map((other) => `  also      ${other}`)];
}

/** Codes of what is good to know and no fault of anybody's. */
const FACTS: ReadonlySet<string> = new Set([
	"feed-available",
	"provenance",
	"untitled",
	"looks-like-article",
	"looks-like-list",
	"selector-unused",
]);

function remarks({ unwanted, articles = 0 }: Found): string {
	return [
		unwanted > 0 ? `; include and exclude keep ${unwanted} out` : "",
		articles > 0 ? `; fulltext, shown for the first ${articles}` : "",
	].join("");
}

/** The names of what is known of an episode. */
function saidOf(episode: Episode): string {
	const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
	return Object.entries(episode)
		.flatMap(([name, value]) => (isSaid(value) ? name : []))
		.join(", ");
}

function entryLines(entry: Entry, zone: string): string[] {
	const time = entry.published ?? entry.updated;
	const date = time !== null && lacksHour(entry.dateFrom) ? dayOf(time, zone) : iso(time);
	return [
		`    ${entry.title ?? "(no title)"}`,
		`      ${date ?? "no date"}${entry.dateFrom ? ` from ${entry.dateFrom}` : ""}`,
		...(entry.url ? [`      ${entry.url}`] : []),
		...(entry.episode ? [`      episode: ${saidOf(entry.episode)}`] : []),
	];
}

/** What to write into `sources.toml` to subscribe to it, or to the feed that a page links to. */
function suggestion(found: Found, inspection: Inspection | null): string[] {
	const stanza = inspection && stanzaOf(inspection, found);
	return stanza === null ? [] : ["", ...stanza.trimEnd().split("\n")];
}

import { unmark } from "../../base/media/marker.ts";
import { encodePath } from "../../base/url/path.ts";
import { applyRel } from "../../base/url/rel.ts";
import { sourceOf } from "../../config/lookup.ts";
import type { SearchConfig } from "../../config/schema.ts";
import { isOpen, isSourceOpen, outermost, type Scope } from "../../config/scope.ts";
import { openSearches, parametersOf, SEARCHES, searchedPath } from "../../config/searches.ts";
import { ALL, categoryPaths, isWithin, libraries, type Topic, topicOf } from "../../config/topics.ts";
import type { Answer, ShownEntry } from "../../library/contract.ts";
import { type Conversion, conversionNamed } from "../../model/chinese.ts";
import type { Health } from "../../model/health.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { currentConfig } from "../../platform/current.ts";
import { isManaged } from "../../platform/isolate.ts";
import { signedMedia } from "../../platform/keyring.ts";
import { libraryObject, registryObject } from "../../platform/objects.ts";
import type { SourceGlance } from "../../registry/contract.ts";
import { statusOf } from "../../registry/health.ts";
import { HOME_ENTRIES } from "../../settings.ts";
import { markedIn, resolveEntry } from "../../stages/render/media.ts";
import { canonicalSearch } from "../feeds/search.ts";
import { type Reading, withinOf } from "../reading/scope.ts";
import { fileName } from "./format.ts";
import { PAGE_ENTRIES } from "./pages.ts";
import type { CategoryLink, CategorySummary, CategoryView, EntryView, HomeView, SiteView } from "./types.ts";

/**
 * What every page knows of the site, for who reads in a language.
 * @param search the page's own query string, which the same page in another language has as well
 */
export function siteView({ language }: Pick<Reading, "language">, search = ""): SiteView {
	const { site, mistakes } = currentConfig();
	const { title, description = null, timezone } = site;
	const shown = language ?? site.language;
	const others = language === undefined ? [] : (site.languages ?? []).filter((tag) => tag !== language);
	const languages = others.map((tag) => ({ tag, href: `${search === "" ? "?" : `${search}&`}lang=${tag}` }));
	return { title, description, language: shown, languages, timezone, mistakes, isManaged: isManaged() };
}

/** Everything the home page shows. */
export async function homeView(env: Reading, origin: string, search: string): Promise<HomeView> {
	const config = currentConfig();
	const [categories, { counts, status }] = await Promise.all([
		env.scope
			? Promise.all(outermost(env.scope, config).map((path) => categoryAlone(path, env, origin, search)))
			: allCategories(env, origin, search),
		howAllAre(env),
	]);
	return {
		site: siteView(env, search),
		searches: searchLinks(env.scope ?? null),
		categories,
		counts,
		status,
		now: Date.now(),
	};
}

/** How many sources are how; of a reader's own categories some minutes old, and without those that are late or noticed. */
async function howAllAre(env: Reading): Promise<Pick<Health, "counts" | "status">> {
	if (!env.scope) return registryObject(env).summary();
	const counts = { new: 0, ok: 0, failing: 0, gone: 0, paused: 0, overdue: 0, noticed: 0 };
	for (const { state } of await glancesFor(ALL, env)) counts[state]++;
	return { counts, status: statusOf(counts, counts.ok) };
}

/** The sources below a path that whoever asks may see. */
export async function glancesFor(path: string, env: Reading): Promise<SourceGlance[]> {
	const glances = await registryObject(env).sourcesOf(path);
	const { scope } = env;
	if (!scope) return glances;
	return glances.filter(({ id }) => {
		const source = sourceOf(currentConfig(), id);
		return source && isSourceOpen(source, scope);
	});
}

/** A page of a category or of `all`; `search` is a canonical query string. */
export async function categoryView(
	topic: Topic,
	search: string,
	env: Reading,
	origin: string,
): Promise<CategoryView> {
	const params = new URLSearchParams(search);
	const isFirst = [...params.keys()].every((name) => name === "opencc");
	// Who searches or reads on has seen the sources: a request to the Registry less.
	const [{ entries, next }, sources] = await Promise.all([
		readPage(topic, params, env, origin),
		isFirst ? glancesFor(topic.path, env) : [],
	]);
	const isLater = params.has("before");
	params.delete("before");
	const feedQuery = params.size > 0 ? `?${params}` : "";
	const saved = currentConfig().searches.find(
		(search) => searchedPath(search) === topic.path && queryOf(search) === feedQuery,
	);
	return {
		site: siteView(env, search),
		path: topic.path,
		title: topic.title,
		description: topic.description,
		above: wayTo(topic.path, env.scope).filter(({ path }) => path !== topic.path),
		children:
			topic.path === ALL && env.scope
				? outermost(env.scope, currentConfig()).map(linkTo)
				: childrenOf(topic.path === ALL ? "" : topic.path),
		sources,
		entries,
		search: params.get("q") ?? "",
		saved: saved ? linkToSearch(saved) : null,
		feedQuery,
		nextUrl: next === null ? null : `/${encodePath(topic.path)}${next}`,
		isLater,
	};
}

/** Everything that the page of an entry shows. */
export async function entryView(
	{ entry, newer, older }: ShownEntry,
	env: Reading,
	origin: string,
	search: string,
): Promise<EntryView> {
	// A proxied address is a signature: the file is called as its source calls it.
	const enclosures = entry.enclosures.map((file) => ({
		...file,
		title: file.title ?? fileName(unmark(file.url)),
	}));
	const [whole = entry] = await resolved([{ ...entry, enclosures }], env, origin);
	const [path] = entry.paths;
	return {
		site: siteView(env, search),
		entry: whole,
		above: path === undefined ? [] : wayTo(path, env.scope),
		newer,
		older,
	};
}

/** Entries of a topic for a page, with the pictures' addresses made good. */
export async function readPage(
	topic: Topic,
	params: URLSearchParams,
	env: Reading,
	origin: string,
): Promise<Answer> {
	const asked = new URLSearchParams(params);
	if (!asked.has("limit")) asked.set("limit", String(PAGE_ENTRIES));
	const question = {
		path: topic.path,
		search: `?${asked}`,
		now: Date.now(),
		...(params.size > 0 && { asker: env.asker ?? "" }),
		...withinOf(env),
	};
	const answer = await libraryObject(topic.library, env).page(question);
	const next = answer.next === null ? null : withoutLimit(answer.next, params);
	return { ...answer, next, entries: await resolved(answer.entries, env, origin) };
}

/** Entries with the addresses that readers get in place of the marked ones. */
export async function resolved(
	entries: StoredEntry[],
	env: Pick<Reading, "REGISTRY">,
	origin: string,
): Promise<StoredEntry[]> {
	const media = await signedMedia([...new Set(entries.flatMap(markedIn))], origin, env);
	return entries.map((entry) => {
		const whole = resolveEntry(entry, false, media);
		return { ...whole, contentHtml: whole.contentHtml === null ? null : applyRel(whole.contentHtml) };
	});
}

/** The characters that a query string asks for. */
function conversionIn(search: string): Conversion | undefined {
	return conversionNamed(new URLSearchParams(search).get("opencc") ?? "");
}

function withoutLimit(search: string, asked: URLSearchParams): string {
	const params = new URLSearchParams(search);
	if (!asked.has("limit")) params.delete("limit");
	return `?${params}`;
}

/** The newest of every top-level category, in one request. */
async function allCategories(env: Reading, origin: string, search: string): Promise<CategorySummary[]> {
	const newest = await libraryObject(ALL, env).glance(HOME_ENTRIES, conversionIn(search));
	const shown = libraries(currentConfig()).map((path) => ({ path, entries: newest[path] ?? [] }));
	const listed = shown.flatMap(({ entries }) => entries);
	const whole = new Map((await resolved(listed, env, origin)).map((entry, at) => [listed[at], entry]));
	return shown.map(({ path, entries }) =>
		categorySummary(
			path,
			entries.map((entry) => whole.get(entry) ?? entry),
		),
	);
}

/** The newest of a category that is all, or a part of what, somebody may see. */
async function categoryAlone(
	path: string,
	env: Reading,
	origin: string,
	search: string,
): Promise<CategorySummary> {
	const topic = topicOf(path, currentConfig());
	if (!topic) throw new Error(`no such category: ${path}`);
	const params = new URLSearchParams(search);
	params.set("limit", String(HOME_ENTRIES));
	return categorySummary(path, (await readPage(topic, params, env, origin)).entries);
}

function categorySummary(path: string, entries: StoredEntry[]): CategorySummary {
	const topic = topicOf(path, currentConfig());
	if (!topic) throw new Error(`no such category: ${path}`);
	const { title, description } = topic;
	return {
		path,
		title,
		description,
		children: descendantsOf(path),
		sourceCount: topic.sources.length,
		entries,
	};
}

/** All categories below one, as far as it is from it: `省级 · 甲市`. */
function descendantsOf(path: string): CategoryLink[] {
	const depth = path.split("/").length;
	return categoryPaths(currentConfig())
		.filter((child) => child !== path && isWithin(child, path))
		.map((child) => {
			const titles = child.split("/").map((_, at, all) => linkTo(all.slice(0, at + 1).join("/")).title);
			return { path: child, title: titles.slice(depth).join(" · ") };
		});
}

/** The categories right below a path; those at the top for the empty one. */
function childrenOf(path: string): CategoryLink[] {
	const depth = path === "" ? 1 : path.split("/").length + 1;
	return categoryPaths(currentConfig())
		.filter((child) => child.split("/").length === depth && (path === "" || isWithin(child, path)))
		.map(linkTo);
}

/** A category and those that it is a part of, the outermost first, as far as they are in a scope. */
export function wayTo(path: string, scope: Scope = null): CategoryLink[] {
	const segments = path.split("/");
	const paths = segments.map((_, at) => segments.slice(0, at + 1).join("/"));
	return paths.filter((step) => isOpen(step, scope)).map(linkTo);
}

/** A category by its own title, else by the last part of its path. */
export function linkTo(path: string): CategoryLink {
	const named = currentConfig().categories.find((category) => category.path === path);
	return { path, title: named?.title ?? path.slice(path.lastIndexOf("/") + 1) };
}

/** The saved searches that may be seen. */
export function searchLinks(scope: Scope): CategoryLink[] {
	return openSearches(currentConfig(), scope).map(linkToSearch);
}

function linkToSearch({ id, title }: SearchConfig): CategoryLink {
	return { path: SEARCHES + id, title };
}

/** Its query string, as addresses have it. */
function queryOf(saved: SearchConfig): string | null {
	const search = canonicalSearch(parametersOf(saved), Date.now());
	return search.ok ? search.value : null;
}

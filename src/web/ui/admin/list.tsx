import type { SourceHealth } from "../../../model/health.ts";
import { failureInWords } from "../../../read/advice.ts";
import { Chips } from "../category.tsx";
import { Time } from "../entries.tsx";
import { categoryHref, hostOf } from "../format.ts";
import { Badge, Notices } from "../health.tsx";
import type { SiteView } from "../types.ts";
import { wordsFor } from "../words.ts";
import { adminDocument, Form, WasDone } from "./frame.tsx";
import type { ListView, ManagedSource } from "./types.ts";
import { type AdminWords, adminWordsFor } from "./words.ts";

/** `GET /admin`: every source with its state, those in trouble first. */
export function listPage(view: ListView): string {
	const { site, sources } = view;
	const words = adminWordsFor(site.language);
	return adminDocument(
		view,
		wordsFor(site.language).manage,
		"sources",
		<>
			<h1>{words.sources}</h1>
			<AddBar label={words.pasteHere} words={words} />
			{view.total > 0 ? <Finder view={view} words={words} /> : <p class="lead">{words.noSources}</p>}
			{view.total > 0 && sources.length === 0 ? <p>{words.noneFound}</p> : null}
			<ul class="managed plain">
				{sources.map((source) => (
					<li id={rowId(source.id)}>
						<Row source={source} view={view} words={words} />
					</li>
				))}
			</ul>
			<Pages view={view} words={words} />
			{view.used > 0 ? <p class="soft">{words.used(view.used, view.limit)}</p> : null}
			<Chips
				links={view.searches.map(({ path, title }) => ({ href: categoryHref(path), title }))}
				said={wordsFor(site.language).searches}
			/>
			<p class="soft">{words.searchesHow}</p>
			<p class="actions">
				<a href="/admin/opml">{words.opmlDown}</a>
			</p>
		</>,
	);
}

/** An address can be pasted right where the sources are, and where one was added. */
export function AddBar({ label, words }: { label: string; words: AdminWords }) {
	return (
		<form method="get" action="/admin/add" class="finder">
			<div class="field code">
				<label for="paste">{label}</label>
				<input
					id="paste"
					name="url"
					type="text"
					required
					inputmode="url"
					placeholder="https://"
					autocapitalize="none"
					autocomplete="off"
				/>
			</div>
			<button class="button" type="submit">
				{words.look}
			</button>
			<p class="chips">
				<a href="/admin/add">{words.opmlInstead}</a>
				<a href="/admin/add?kind=mail">{words.newsletter}</a>
			</p>
		</form>
	);
}

function Finder({ view, words }: { view: ListView; words: AdminWords }) {
	return (
		<search>
			<form method="get" action="/admin" class="finder">
				<div class="field">
					<label for="q">{words.find}</label>
					<input id="q" name="q" type="search" value={view.search} />
				</div>
				<div class="field small">
					<label for="state">{words.state}</label>
					<select id="state" name="state">
						<option value="">{words.anyState}</option>
						{Object.entries(wordsFor(view.site.language).states).map(([name, said]) => (
							<option value={name} selected={view.state === name}>
								{said}
							</option>
						))}
					</select>
				</div>
				<button class="quiet" type="submit">
					{words.show}
				</button>
			</form>
		</search>
	);
}

/** Where a source stands on the page of the list. */
export const rowId = (id: string) => `source-${id}`;

function Row({ source, view, words }: { source: ManagedSource; view: ListView; words: AdminWords }) {
	const { site, csrf, doneHere, search, state, page } = view;
	const { id, health, isPaused } = source;
	const error = isPaused ? null : (health?.error ?? null);
	const path = `/admin/sources/${id}`;
	const all = wordsFor(site.language);
	return (
		<>
			<div>
				<h2>
					<a href={path} dir="auto">
						{source.title}
					</a>{" "}
					<StateBadge source={source} site={site} words={words} />
				</h2>
				<p class="meta">
					{source.isMailbox ? null : <span class="wide">{hostOf(source.url)}</span>}
					<span>{source.categories.join(", ")}</span>
					{health?.lastSuccess ? (
						<span>
							{source.isMailbox ? all.mailbox.last : all.lastSuccess}{" "}
							<Time at={health.lastSuccess} site={site} withTime />
						</span>
					) : null}
					{source.list === undefined ? null : (
						<span>
							{words.fromList} {source.listTitle ?? source.list}
						</span>
					)}
					{source.from === "added" ? <span class="wide">{words.added}</span> : null}
					{source.isChanged ? <span>{words.changed}</span> : null}
				</p>
				{error ? (
					<p class="meta error">
						{failureInWords(error, site.language) ?? <span lang="en">{error.message}</span>}
					</p>
				) : null}
			</div>
			<Form to={`${path}/${isPaused ? "resume" : "pause"}`} csrf={csrf}>
				<input
					type="hidden"
					name="list"
					value={new URLSearchParams({ q: search, state, page: String(page) }).toString()}
				/>
				<button
					class="quiet"
					type="submit"
					aria-label={`${isPaused ? words.resume : words.pause}: ${source.title}`}
				>
					{isPaused ? words.resume : words.pause}
				</button>
			</Form>
			{doneHere?.to === id ? <WasDone done={doneHere} /> : null}
		</>
	);
}

/** The state in a word; a mailbox waits for letters, not to be fetched. */
export function StateBadge({
	source,
	site,
	words,
}: {
	source: ManagedSource;
	site: SiteView;
	words: AdminWords;
}) {
	const state = stateOf(source);
	if (source.isMailbox && state === "new") return <span class="badge">{words.noLetters}</span>;
	const all = wordsFor(site.language);
	return (
		<>
			<Badge state={state} words={all} />{" "}
			{source.isPaused || !source.health ? null : <Notices health={source.health} words={all} />}
		</>
	);
}

/** How a source is; whether it is paused counts before that. */
export function stateOf({ isPaused, health }: ManagedSource): SourceHealth["state"] {
	return isPaused ? "paused" : (health?.state ?? "new");
}

function Pages({ view, words }: { view: ListView; words: AdminWords }) {
	if (view.pages < 2) return null;
	const at = (page: number) =>
		`/admin?${new URLSearchParams({ q: view.search, state: view.state, page: String(page) })}`;
	return (
		<nav class="paging" aria-label={wordsFor(view.site.language).pages}>
			{view.page > 1 ? <a href={at(view.page - 1)}>{words.previous}</a> : <span />}
			<span class="soft">
				{view.page} / {view.pages}
			</span>
			{view.page < view.pages ? <a href={at(view.page + 1)}>{words.next}</a> : <span />}
		</nav>
	);
}

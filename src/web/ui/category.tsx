import type { SourceGlance } from "../../registry/contract.ts";
import { Breadcrumbs, EntryList, Nothing, PAGE_ENTRIES, Paging } from "./entries.tsx";
import { categoryHref } from "./format.ts";
import { documentOf, FeedButtons } from "./layout.tsx";
import type { CategoryView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** `GET /{category path}` and `/all`: entries, newest first, with a search box. */
export function categoryPage(view: CategoryView): string {
	const { site, path, title, search } = view;
	const words = wordsFor(site.language);
	const href = categoryHref(path);
	const isAll = path === "all";
	const name = isAll ? words.allEntries : title;
	const shown = view.saved?.title ?? (search === "" ? name : words.found(search));
	const feeds = view.saved
		? { base: categoryHref(view.saved.path), query: "" }
		: { base: href, query: view.feedQuery };
	return documentOf({
		site,
		title: shown,
		description: view.description,
		feedBase: feeds.base,
		feedQuery: feeds.query,
		current: isAll ? "all" : undefined,
		isPrivate: search !== "" || view.isLater,
		children: (
			<>
				{isAll ? null : <Breadcrumbs above={view.above} words={words} />}
				<div class="head">
					<h1>{view.saved?.title ?? name}</h1>
					{/* Whoever has searched looks for what was found. */}
					{search === "" ? <About view={view} words={words} /> : null}
					<div class="tools">
						<FeedButtons {...feeds} words={words} />
						<SearchBox action={href} title={name} search={search} words={words} />
					</div>
					{search === "" ? <Sources view={view} words={words} href={href} /> : null}
				</div>
				<Results view={view} words={words} href={href} />
			</>
		),
	});
}

/** What the category is, and those below it. */
function About({ view, words }: { view: CategoryView; words: Words }) {
	return (
		<>
			{view.description ? <p class="lead">{view.description}</p> : null}
			<Chips
				links={view.children.map(({ path, title }) => ({ href: categoryHref(path), title }))}
				label={words.subcategories}
			/>
		</>
	);
}

/** Links in a row, with what they are before them where that is `said`; nothing where there are none. */
export function Chips({
	links,
	label,
	said,
}: {
	links: { href: string; title: string; class?: string }[];
	label?: string;
	said?: string;
}) {
	if (links.length === 0) return null;
	return (
		<nav class="chips" aria-label={label ?? said}>
			{said ? (
				<span class="soft" aria-hidden="true">
					{said}
				</span>
			) : null}
			{links.map(({ title, ...attributes }) => (
				<a {...attributes}>{title}</a>
			))}
		</nav>
	);
}

export function SearchBox({
	action,
	title,
	search,
	words,
}: {
	action: string;
	title: string;
	search: string;
	words: Words;
}) {
	return (
		<search>
			<form class="search" action={action} method="get">
				<input
					type="search"
					name="q"
					value={search}
					aria-label={words.searchIn(title)}
					placeholder={words.search}
					maxlength={200}
				/>
				<button type="submit">{words.search}</button>
			</form>
		</search>
	);
}

function Results({ view, words, href }: { view: CategoryView; words: Words; href: string }) {
	const { entries, site, search } = view;
	const firstUrl = href + view.feedQuery;
	// A search looks at so many entries at once, and then gives a link to go on from.
	const isPart = search !== "" && view.nextUrl !== null && entries.length < PAGE_ENTRIES;
	return (
		<>
			{search === "" ? null : (
				<p class="result" role="status">
					<span>
						{words.found(search)}
						{entries.length === 0 || view.isLater
							? null
							: words.colon + words.results(entries.length, view.nextUrl !== null)}
					</span>
					<a href={href}>{words.clearSearch}</a>
				</p>
			)}
			{entries.length > 0 ? (
				<EntryList entries={entries.slice(0, PAGE_ENTRIES)} site={site} />
			) : search === "" ? (
				<Nothing title={words.noEntries} text={reasonFor(view.sources, words)}>
					<Chips links={troubled(view.sources).slice(0, 20).map(linkTo)} />
				</Nothing>
			) : (
				<Nothing title={isPart ? words.nothingFoundYet : words.nothingFound} text="" />
			)}
			{isPart && entries.length > 0 ? <p class="result">{words.lookedPartly}</p> : null}
			<Paging nextUrl={view.nextUrl} firstUrl={firstUrl} isLater={view.isLater} words={words} />
		</>
	);
}

/** The first hundred, those in trouble first: a category of more has the OPML. */
function Sources({ view, words, href }: { view: CategoryView; words: Words; href: string }) {
	const { sources } = view;
	if (sources.length === 0) return null;
	const failing = troubled(sources).length;
	return (
		<details class="sources">
			<summary>
				{words.sourcesOf(sources.length)}
				{failing > 0 ? <strong> · {words.failingOf(failing)}</strong> : null}
			</summary>
			<Chips
				links={[...sources.slice(0, 100).map(linkTo), { href: `${href}.opml`, title: "OPML" }]}
				label={words.sources}
			/>
		</details>
	);
}

function linkTo(source: SourceGlance) {
	const isBad = troubled([source]).length > 0;
	return { href: `/sources/${source.id}`, title: source.title, class: isBad ? "bad" : undefined };
}

function troubled(sources: SourceGlance[]): SourceGlance[] {
	return sources.filter(({ state }) => state === "failing" || state === "gone");
}

/** Why a category shows nothing. */
function reasonFor(sources: SourceGlance[], words: Words): string {
	if (sources.some(({ state }) => state === "new")) return words.noEntriesWhy;
	return troubled(sources).length > 0 ? words.noEntriesFailing : "";
}

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
	return documentOf({
		site,
		title: search === "" ? title : words.found(search),
		description: view.description,
		feedBase: href,
		feedQuery: view.feedQuery,
		current: isAll ? "all" : undefined,
		isPrivate: search !== "" || view.isLater,
		children: (
			<>
				{isAll ? null : <Breadcrumbs path={path} words={words} isLink={false} />}
				<div class="head">
					<h1>{title}</h1>
					{view.description ? <p class="lead">{view.description}</p> : null}
					<Chips view={view} words={words} />
					<div class="tools">
						<FeedButtons base={href} query={view.feedQuery} words={words} />
						<SearchBox action={href} title={title} search={search} words={words} />
					</div>
				</div>
				<Results view={view} words={words} href={href} />
				<Sources view={view} words={words} href={href} />
			</>
		),
	});
}

function Chips({ view, words }: { view: CategoryView; words: Words }) {
	if (view.children.length === 0) return null;
	return (
		<nav class="chips" aria-label={words.subcategories}>
			{view.children.map((child) => (
				<a href={categoryHref(child.path)}>{child.title}</a>
			))}
		</nav>
	);
}

function SearchBox({
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
	return (
		<>
			{search === "" ? null : (
				<p class="result" role="status">
					{words.found(search)} <a href={href}>{words.clearSearch}</a>
				</p>
			)}
			{entries.length > 0 ? (
				<EntryList entries={entries.slice(0, PAGE_ENTRIES)} site={site} />
			) : search === "" ? (
				<Nothing title={words.noEntries} text={words.noEntriesWhy} />
			) : (
				<Nothing title={words.nothingFound} text="" />
			)}
			<Paging nextUrl={view.nextUrl} firstUrl={firstUrl} isLater={view.isLater} words={words} />
		</>
	);
}

/** The first hundred: a category of more has the OPML. */
function Sources({ view, words, href }: { view: CategoryView; words: Words; href: string }) {
	if (view.sources.length === 0) return null;
	return (
		<section class="sources">
			<h2>
				{words.sources} <small>{view.sources.length}</small>
			</h2>
			<p class="chips">
				{view.sources.slice(0, 100).map((source) => (
					<a href={`/sources/${source.id}`}>{source.title}</a>
				))}
				<a href={`${href}.opml`}>OPML</a>
			</p>
		</section>
	);
}

import { EntryLines, Nothing } from "./entries.tsx";
import { categoryHref } from "./format.ts";
import { documentOf, FeedButtons } from "./layout.tsx";
import type { CategoryLink, CategorySummary, HealthCounts, HomeView, SiteView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** `GET /`: categories with their latest entries, feeds, and whether the sources are well. */
export function homePage({ site, searches, categories, counts }: HomeView): string {
	const words = wordsFor(site.language);
	return documentOf({
		site,
		title: null,
		description: site.description,
		feedBase: "/all",
		current: "home",
		children: (
			<>
				<div class="head">
					<h1>{site.title}</h1>
					{site.description ? <p class="lead">{site.description}</p> : null}
					<div class="tools">
						<FeedButtons base="/all" words={words} />
						<Glance counts={counts} words={words} />
					</div>
					<Searches searches={searches} words={words} />
				</div>
				{categories.length === 0 ? (
					<Nothing title={words.noEntries} text={words.noCategories}>
						{site.isManaged ? (
							<p>
								<a class="button" href="/admin/add">
									{words.addHere}
								</a>
							</p>
						) : null}
					</Nothing>
				) : null}
				<div class="cards">
					{categories.map((category) => (
						<Card category={category} site={site} words={words} />
					))}
				</div>
			</>
		),
	});
}

function Searches({ searches, words }: { searches: CategoryLink[]; words: Words }) {
	if (searches.length === 0) return null;
	return (
		<nav class="chips" aria-label={words.searches}>
			{searches.map(({ path, title }) => (
				<a href={categoryHref(path)}>{title}</a>
			))}
		</nav>
	);
}

function Card({ category, site, words }: { category: CategorySummary; site: SiteView; words: Words }) {
	const href = categoryHref(category.path);
	return (
		<section class="card">
			<h2>
				<a href={href}>{category.title}</a>
				<small>{words.sourcesOf(category.sourceCount)}</small>
			</h2>
			{category.description ? <p class="soft">{category.description}</p> : null}
			{category.children.length > 0 ? (
				<p class="chips">
					{category.children.map((child) => (
						<a href={categoryHref(child.path)}>{child.title}</a>
					))}
				</p>
			) : null}
			{category.entries.length > 0 ? (
				<EntryLines entries={category.entries} site={site} />
			) : (
				<p class="soft">{words.noEntries}</p>
			)}
			<FeedButtons
				base={href}
				words={{ ...words, subscribe: `${words.feeds}${words.colon}${category.title}` }}
			/>
		</section>
	);
}

/** One line about all sources, with a link to what is behind it. */
export function Glance({ counts, words }: { counts: HealthCounts; words: Words }) {
	const bad = counts.failing + counts.gone + counts.overdue;
	const state = bad === 0 ? "ok" : counts.ok === 0 ? "failing" : "degraded";
	const text = state === "ok" ? words.allWell : state === "failing" ? words.allFail : words.someFail(bad);
	return (
		<a class={`glance ${state}`} href="/health">
			<span class="dot" aria-hidden="true"></span>
			{text}
		</a>
	);
}

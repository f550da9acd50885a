import { toBeLookedAt } from "../../model/health.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { DAY_MS } from "../../settings.ts";
import { Chips, SearchBox } from "./category.tsx";
import { EntryLines, Nothing, otherLanguage, Time, titleOf } from "./entries.tsx";
import { categoryHref, safeHref } from "./format.ts";
import { documentOf, FeedButtons } from "./layout.tsx";
import type { CategorySummary, HomeView, SiteView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** Categories that fit onto a page as they are; more want a way to jump, and the quiet ones folded. */
const FEW_CATEGORIES = 5;
/** Lines of a category, where there are few and where there are many. */
const LINES = { few: 6, many: 3 };
/** A category in which nothing has come for so long is quiet. */
const QUIET_AFTER_MS = 14 * DAY_MS;
/** Categories below one that are named; its own page has all. */
const BELOW = { few: 12, many: 5 };

/** `GET /`: categories with their latest entries, feeds, a search, and whether the sources are well. */
export function homePage({ site, searches, categories, counts, status, now }: HomeView): string {
	const words = wordsFor(site.language);
	const isLong = categories.length > FEW_CATEGORIES;
	const isQuiet = ({ entries: [newest] }: CategorySummary) =>
		newest === undefined || now - newest.date > QUIET_AFTER_MS;
	const quiet = isLong ? categories.filter(isQuiet) : [];
	const busy = categories.filter((category) => !quiet.includes(category));
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
						<SearchBox action="/all" title={site.title} search="" words={words} />
					</div>
					<Glance counts={counts} status={status} words={words} />
					<Chips
						links={searches.map(({ path, title }) => ({ href: categoryHref(path), title }))}
						said={words.searches}
					/>
					{isLong ? (
						<Chips
							links={busy.map(({ path, title }) => ({ href: `#${anchorOf(path)}`, title }))}
							said={words.categories}
						/>
					) : null}
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
				<div class={isLong ? "cards dense" : "cards"}>
					{busy.map((category) => (
						<Card category={category} isShort={isLong} site={site} words={words} />
					))}
				</div>
				<Quiet categories={quiet} site={site} words={words} />
			</>
		),
	});
}

/** Where on the page a category is. */
function anchorOf(path: string): string {
	return `c-${encodeURIComponent(path)}`;
}

/** Categories in which nothing has come for long, a line each. */
function Quiet({ categories, site, words }: { categories: CategorySummary[]; site: SiteView; words: Words }) {
	if (categories.length === 0) return null;
	return (
		<details class="folded">
			<summary>{words.quiet(categories.length)}</summary>
			<ul class="lines plain">
				{categories.map(({ path, title, entries: [newest] }) => (
					<li>
						<a href={categoryHref(path)}>{title}</a>
						<span class="meta">
							{newest ? (
								<>
									<Time at={newest.date} site={site} />
									<span dir="auto" lang={otherLanguage(newest, site)}>
										{titleOf(newest, words)}
									</span>
								</>
							) : (
								<span>{words.noEntries}</span>
							)}
						</span>
					</li>
				))}
			</ul>
		</details>
	);
}

interface CardProps {
	category: CategorySummary;
	/** One of many: its own page has its description and its feeds. */
	isShort: boolean;
	site: SiteView;
	words: Words;
}

function Card({ category, isShort, site, words }: CardProps) {
	const size = isShort ? "many" : "few";
	const { path, title, description, children, sourceCount } = category;
	const href = categoryHref(path);
	const entries = category.entries.slice(0, LINES[size]);
	return (
		<section class="card" id={anchorOf(path)}>
			<h2>
				<a href={href}>{title}</a>
				<small>{words.sourcesOf(sourceCount)}</small>
			</h2>
			{description && !isShort ? <p class="soft">{description}</p> : null}
			{children.length > 0 ? (
				<p class="chips">
					{children.slice(0, BELOW[size]).map((child) => (
						<a href={categoryHref(child.path)}>{child.title}</a>
					))}
					{children.length > BELOW[size] ? <a href={href}>+{children.length - BELOW[size]}</a> : null}
				</p>
			) : null}
			<Picture entries={entries} />
			{entries.length > 0 ? (
				<EntryLines entries={entries} site={site} />
			) : (
				<p class="soft">{words.noEntries}</p>
			)}
			{isShort ? null : (
				<FeedButtons base={href} label={`${words.feeds}${words.colon}${title}`} words={words} />
			)}
		</section>
	);
}

/** The picture of the newest entry that has one: it says what its title says below, so that it needs no words of its own. */
function Picture({ entries }: { entries: StoredEntry[] }) {
	const entry = entries.find(({ image }) => safeHref(image));
	const image = safeHref(entry?.image ?? null);
	if (!image) return null;
	return (
		<img
			class="cover"
			src={image}
			alt=""
			width="480"
			height="200"
			loading="lazy"
			decoding="async"
			referrerpolicy="no-referrer"
		/>
	);
}

/** One line about all sources, with a link to what is behind it. */
function Glance({ counts, status, words }: Pick<HomeView, "counts" | "status"> & { words: Words }) {
	// Of none there is nothing to be said, least of all that they are well.
	if (Object.values(counts).every((count) => count === 0)) return null;
	return (
		<a class={`glance ${status}`} href="/health">
			<span class="dot" aria-hidden="true"></span>
			{words.statuses[status](toBeLookedAt(counts))}
		</a>
	);
}

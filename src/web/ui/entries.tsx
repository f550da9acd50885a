import type { Child } from "hono/jsx";
import type { SourceFacts, StoredEntry } from "../../model/stored.ts";
import { categoryHref, cut, dateIn, dayIn, safeHref } from "./format.ts";
import type { CategoryLink, SiteView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** Entries on a page of a category: with what they weigh the page stays below 50 KB. */
export const PAGE_ENTRIES = 30;
/** Characters of a summary in a list. */
const SUMMARY_CHARACTERS = 90;
const TITLE_CHARACTERS = 120;

/**
 * A date that `local-time.js` may rewrite in the reader's zone. A midnight of the site's zone is a day that a source
 * wrote without a time: that day is the same everywhere, and moving it would make it the day before.
 */
export function Time({ at, site, withTime }: { at: number; site: SiteView; withTime?: boolean }) {
	const day = dayIn(at, site.timezone);
	if (day !== null) return <time datetime={day}>{dateIn(at, site.language, site.timezone)}</time>;
	return (
		<time datetime={new Date(at).toISOString()} data-time={withTime ? "" : undefined}>
			{dateIn(at, site.language, site.timezone, withTime)}
		</time>
	);
}

/** The title of an entry as a list shows it. */
export function titleOf(entry: StoredEntry, words: Words): string {
	return cut(entry.title?.trim() || entry.summary?.trim() || words.untitled, TITLE_CHARACTERS);
}

/** Entries with pictures, dates and sources. `level` is that of their headings. */
export function EntryList({
	entries,
	site,
	level = 2,
}: {
	entries: StoredEntry[];
	site: SiteView;
	level?: 2 | 3;
}) {
	return (
		<ol class="entries plain">
			{entries.map((entry) => (
				<li>
					<EntryCard entry={entry} site={site} level={level} />
				</li>
			))}
		</ol>
	);
}

function EntryCard({ entry, site, level }: { entry: StoredEntry; site: SiteView; level: 2 | 3 }) {
	const words = wordsFor(site.language);
	const Heading = level === 2 ? "h2" : "h3";
	const image = safeHref(entry.image);
	return (
		<article class={image ? "entry with-picture" : "entry"} lang={otherLanguage(entry, site)}>
			<div>
				<Heading dir="auto">
					<a href={`/entries/${entry.key}`}>{titleOf(entry, words)}</a>
				</Heading>
				{entry.summary && entry.title ? (
					<p class="summary" dir="auto">
						{cut(entry.summary, SUMMARY_CHARACTERS)}
					</p>
				) : null}
				<p class="meta" lang={site.language}>
					<Time at={entry.date} site={site} />
					<SourceLink source={entry.source} />
					{entry.readingMinutes > 0 ? <span>{words.minutes(entry.readingMinutes)}</span> : null}
				</p>
			</div>
			<Thumbnail image={image} />
		</article>
	);
}

/** The name of a source with its small picture. */
export function SourceLink({ source: { id, title, icon } }: { source: SourceFacts }) {
	const src = safeHref(icon);
	return (
		<a href={`/sources/${id}`}>
			{src ? (
				<img
					class="icon"
					src={src}
					alt=""
					width="16"
					height="16"
					loading="lazy"
					decoding="async"
					referrerpolicy="no-referrer"
				/>
			) : null}
			<bdi>{title}</bdi>
		</a>
	);
}

/** The picture beside an entry: its title says what it is, so that it needs no words of its own. */
export function Thumbnail({ image }: { image: string | null }) {
	if (!image) return null;
	return (
		<img
			src={image}
			alt=""
			width="160"
			height="112"
			loading="lazy"
			decoding="async"
			referrerpolicy="no-referrer"
		/>
	);
}

/** The few entries of a category on the home page: one line each. */
export function EntryLines({ entries, site }: { entries: StoredEntry[]; site: SiteView }) {
	const words = wordsFor(site.language);
	return (
		<ol class="lines plain">
			{entries.map((entry) => (
				<li lang={otherLanguage(entry, site)}>
					<a dir="auto" href={`/entries/${entry.key}`}>
						{titleOf(entry, words)}
					</a>
					<span class="meta" lang={site.language}>
						<Time at={entry.date} site={site} />
						<span>{entry.source.title}</span>
					</span>
				</li>
			))}
		</ol>
	);
}

/** The language of an entry when it is not the page's, so that it is read and set as what it is. */
export function otherLanguage(entry: StoredEntry, site: SiteView): string | undefined {
	const language = entry.language ?? entry.source.language;
	return language && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) && language !== site.language
		? language
		: undefined;
}

/** The way from the home page down to what a page shows. */
export function Breadcrumbs({ above, words }: { above: CategoryLink[]; words: Words }) {
	return (
		<nav class="crumbs" aria-label={words.categories}>
			<a href="/">{words.home}</a>
			{above.map(({ path, title }) => (
				<a href={categoryHref(path)}>{title}</a>
			))}
		</nav>
	);
}

/** Links to older entries and back to the newest. */
export function Paging({
	nextUrl,
	firstUrl,
	isLater,
	words,
}: {
	nextUrl: string | null;
	firstUrl: string;
	isLater: boolean;
	words: Words;
}) {
	if (!nextUrl && !isLater) return null;
	return (
		<nav class="paging" aria-label={words.pages}>
			{isLater ? <a href={firstUrl}>{words.newest}</a> : <span />}
			{nextUrl ? (
				<a href={nextUrl} rel="next">
					{words.older}
				</a>
			) : null}
		</nav>
	);
}

/** What stands where entries will be. */
export function Nothing({ title, text, children }: { title: string; text: string; children?: Child }) {
	return (
		<div class="nothing">
			<p class="big">{title}</p>
			<p>{text}</p>
			{children}
		</div>
	);
}

import { isMailbox } from "../../config/mailboxes.ts";
import { type SourceHealth, slipsOf } from "../../model/health.ts";
import { kindInWords } from "./admin/words.ts";
import { Chips } from "./category.tsx";
import { ActivityChart, Legend } from "./chart.tsx";
import { Breadcrumbs, EntryList, Nothing, Paging, Time } from "./entries.tsx";
import { categoryHref, durationIn, safeHref } from "./format.ts";
import { Badge, Hub, LeftOut, Noted, Notices, Slips, Trouble } from "./health.tsx";
import { documentOf, FeedButtons } from "./layout.tsx";
import type { SourceView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** `GET /sources/{id}`: the source, how its fetches went, and its entries. */
export function sourcePage(view: SourceView): string {
	const { site, health } = view;
	const words = wordsFor(site.language);
	const href = `/sources/${health.id}`;
	const icon = safeHref(view.facts?.icon ?? view.facts?.image ?? null);
	const isList = view.listed !== null;
	return documentOf({
		site,
		title: health.title,
		feedBase: isList ? null : href,
		isPrivate: view.isLater,
		children: (
			<>
				<Breadcrumbs above={view.above} words={words} />
				<div class="head">
					<h1>
						{icon ? (
							<img src={icon} alt="" width="24" height="24" referrerpolicy="no-referrer" decoding="async" />
						) : null}{" "}
						<bdi>{health.title}</bdi> <Badge state={health.state} words={words} />{" "}
						<Notices health={health} words={words} />
					</h1>
					{view.facts?.description ? (
						<p class="lead" dir="auto">
							{view.facts.description}
						</p>
					) : null}
					<Chips
						links={view.others.map(({ path, title }) => ({ href: categoryHref(path), title }))}
						said={words.alsoIn}
					/>
					{isList ? null : (
						<div class="tools">
							<FeedButtons base={href} words={words} />
						</div>
					)}
				</div>
				<Trouble health={health} site={site} words={words} />
				<Slips health={health} site={site} words={words} />
				<LeftOut health={health} site={site} words={words} />
				<Details view={view} words={words} />
				<Hub health={health} site={site} words={words} />
				<h2>{words.history}</h2>
				<Legend site={site} />
				<div class="graph">
					<ActivityChart activity={view.activity} site={site} />
				</div>
				<Mended view={view} words={words} />
				{view.listed ? <Listed sources={view.listed} words={words} /> : <Entries view={view} words={words} />}
			</>
		),
	});
}

/** An OPML list has no entries of its own: what comes of it are sources. */
function Listed({ sources, words }: { sources: NonNullable<SourceView["listed"]>; words: Words }) {
	return (
		<>
			<h2>{words.sourcesOf(sources.length)}</h2>
			<ul class="lines plain">
				{sources.map(({ id, title }) => (
					<li>
						<a href={`/sources/${id}`} dir="auto">
							{title}
						</a>
					</li>
				))}
			</ul>
		</>
	);
}

function Entries({ view, words }: { view: SourceView; words: Words }) {
	const { health, site, entries } = view;
	return (
		<>
			<h2>{words.entries}</h2>
			{entries.length > 0 ? (
				<EntryList entries={entries} site={site} level={3} />
			) : (
				<Nothing title={words.noEntries} text={isAwaited(health) ? words.noEntriesWhy : ""} />
			)}
			<Paging
				nextUrl={view.nextUrl}
				firstUrl={`/sources/${health.id}`}
				isLater={view.isLater}
				words={words}
			/>
		</>
	);
}

/** Whether its first entries are on their way: what fails is told above, and letters come when somebody writes them. */
function isAwaited({ state, url }: SourceHealth): boolean {
	return state === "new" && !isMailbox(url);
}

function Details({ view, words }: { view: SourceView; words: Words }) {
	const { health, site } = view;
	const moved = safeHref(health.movedTo);
	const author = view.facts?.author;
	const maker = author?.name ?? author?.email;
	const makersPage = safeHref(author?.url ?? null);
	const { siteFeed } = health;
	const isMail = isMailbox(health.url);
	const feed = safeHref(siteFeed?.url ?? null);
	const wide = [words.address, words.movedTo, words.siteFeed, words.otherFeeds];
	const rows: [string, unknown][] = [
		[
			words.address,
			isMail ? words.mailbox.address : <a href={safeHref(health.url) ?? undefined}>{health.url}</a>,
		],
		...(health.recipe ? [[words.recipe, health.recipe] as [string, unknown]] : []),
		...(feed ? [[words.siteFeed, <a href={feed}>{feed}</a>] as [string, unknown]] : []),
		...(siteFeed?.others.length ? [[words.otherFeeds, siteFeed.others.join(" ")] as [string, unknown]] : []),
		...(moved ? [[words.movedTo, <a href={moved}>{moved}</a>] as [string, unknown]] : []),
		...(maker
			? [[words.madeBy, makersPage ? <a href={makersPage}>{maker}</a> : maker] as [string, unknown]]
			: []),
		...(isMail ? mailTimes() : fetchTimes()),
		...(health.kind ? [[words.kind, kindInWords(health.kind, site.language)] as [string, unknown]] : []),
		...(health.entriesInLastDocument === null
			? []
			: [
					[
						view.listed ? words.inList : words.inDocument,
						health.entriesInLastDocument + (view.isFiltered ? words.beforeFilter : ""),
					] as [string, unknown],
				]),
	];

	function fetchTimes(): [string, unknown][] {
		return [
			[words.lastSuccess, when(health.lastSuccess)],
			[words.lastFetch, when(health.lastFetch)],
			[words.nextFetch, when(health.nextFetch)],
			[words.every, durationIn(view.everySeconds, site.language)],
		];
	}

	function mailTimes(): [string, unknown][] {
		const { lastSuccess } = health;
		return [[words.mailbox.last, lastSuccess === null ? words.mailbox.waits : when(lastSuccess)]];
	}

	function when(at: number | null) {
		return at === null ? words.never : <Time at={at} site={site} withTime />;
	}

	return (
		<dl class="details">
			{rows.map(([name, value]) => (
				<div class={wide.includes(name) ? "wide" : undefined}>
					<dt>{name}</dt>
					<dd>{value as string}</dd>
				</div>
			))}
		</dl>
	);
}

function Mended({ view, words }: { view: SourceView; words: Words }) {
	const slips = slipsOf(view.health);
	const problems = view.problems.filter((problem) => !slips.includes(problem));
	if (problems.length === 0) return null;
	return (
		<details class="mended">
			<summary>
				{words.mended} ({problems.length})
			</summary>
			<ul>
				{problems.slice(0, 20).map((problem) => (
					<Noted problem={problem} language={view.site.language} />
				))}
			</ul>
		</details>
	);
}

import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { adviceFor } from "../../../read/advice.ts";
import type { Said as Inspected } from "../../../read/inspect/json.ts";
import { contentOnPage } from "../content.ts";
import { Thumbnail, Time } from "../entries.tsx";
import { cut, safeHref } from "../format.ts";
import { FailureExactly, FailureSaid, Noted } from "../health.tsx";
import type { SiteView } from "../types.ts";
import { wordsFor } from "../words.ts";
import { Said } from "./said.tsx";
import type { TrialView } from "./types.ts";
import type { AdminWords } from "./words.ts";

/** Entries that a preview shows, these at once; of so many of them their text. */
const SHOWN = 10;
const FIRST = 4;
const TEXTS = 3;
/** Feeds of a list that one shows. */
export const FEEDS = 50;
/** A text that is longer would make a page of its own. */
const TEXT_MAX_CHARS = 20_000;
/** Notes that are told: more of them say nothing more. */
const NOTES = 8;

interface Props {
	trial: TrialView;
	site: SiteView;
	words: AdminWords;
	/** Nobody asks for it yet. */
	isNew?: boolean;
	/** What can be done with it, where it was read: between what it is and what it would be. */
	children?: Child;
}

type Found = Exclude<Inspected, { error: unknown }>;

/** What an address is, and what it would be as a source: each entry as it would be served. */
export function Preview({ trial, site, words, isNew = false, children }: Props) {
	const { said } = trial;
	if ("error" in said) return <Failed trial={trial} said={said} site={site} words={words} isNew={isNew} />;
	return (
		<section class="seen" aria-label={words.preview}>
			<Summary trial={trial} said={said} site={site} words={words} />
			{children}
			<Notes said={said} site={site} words={words} />
			<Pointing path={trial.pointing} words={words} />
			{said.outlines ? (
				<Outlines outlines={said.outlines} trial={trial} site={site} words={words} />
			) : (
				<Entries said={said} site={site} words={words} isNew={isNew} />
			)}
		</section>
	);
}

/** The feeds that a list names, with the folders that they lie in, and what of it is none. */
function Outlines({
	outlines: { feeds, skipped },
	trial,
	site,
	words,
}: Omit<Props, "children"> & { outlines: NonNullable<Found["outlines"]> }) {
	return (
		<>
			<h2>{words.preview}</h2>
			<p class="soft">{words.previewHelp(Math.min(FEEDS, feeds.length), feeds.length)}</p>
			<ul class="lines plain">
				{feeds.slice(0, FEEDS).map(({ title, url, category }) => (
					<li>
						<strong dir="auto">{title ?? url}</strong>
						<span class="meta">
							{trial.known.has(url) ? <span>{words.opmlKnown}</span> : null}
							{category ? <span>{category}</span> : null}
							{title ? <span>{url}</span> : null}
						</span>
					</li>
				))}
			</ul>
			<Skipped skipped={skipped} site={site} words={words} />
		</>
	);
}

/** What of a list is no feed to be had, and why. */
export function Skipped({
	skipped,
	site,
	words,
}: Pick<Props, "site" | "words"> & { skipped: readonly { text: string; reason: string }[] }) {
	if (skipped.length === 0) return null;
	return (
		<details class="mended">
			<summary>
				{words.opmlSkipped} ({skipped.length})
			</summary>
			<ul>
				{skipped.slice(0, FEEDS).map(({ text, reason }) => (
					<li>
						<span dir="auto">{text}</span>
						{wordsFor(site.language).colon}
						<Said said={reason} language={site.language} />
					</li>
				))}
			</ul>
		</details>
	);
}

function Entries({ said, site, words, isNew }: Omit<Props, "trial" | "children"> & { said: Found }) {
	const entries = newestFirst(said.entries).slice(0, SHOWN);
	const items = (from: number, to?: number) =>
		entries.slice(from, to).map((entry, at) => (
			<li>
				<PreviewEntry entry={entry} hasText={from + at < TEXTS} isNew={isNew} site={site} words={words} />
			</li>
		));
	return (
		<>
			<h2>{words.preview}</h2>
			<p class="soft">{words.previewHelp(entries.length, said.entries.length)}</p>
			<ol class="entries plain previews">{items(0, FIRST)}</ol>
			{entries.length > FIRST ? (
				<details>
					<summary>{words.further(entries.length - FIRST)}</summary>
					<ol class="entries plain previews" start={FIRST + 1}>
						{items(FIRST)}
					</ol>
				</details>
			) : null}
		</>
	);
}

/** Where another address is looked at. */
const lookHref = (url: string) => `/admin/add?url=${encodeURIComponent(url)}`;

/** As they would be served: one without a date gets that of its coming, and so is newer than the others. */
function newestFirst(entries: Found["entries"]): Found["entries"] {
	const timeOf = ({ published, updated }: Found["entries"][number]) => {
		const said = published ?? updated;
		return said === null ? Number.POSITIVE_INFINITY : Date.parse(said);
	};
	return entries.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(b) - timeOf(a)));
}

/** Where a date was said in words, with what it leaves open: `list/text/month-day/day`, `pubDate/rfc822`. */
function dateOrigin(from: string, { dateFields, dateLacks }: AdminWords): string {
	const parts = from.split("/");
	const [field = from] = parts;
	const lacks = parts.slice(1).flatMap((part) => dateLacks[part] ?? []);
	const said = dateFields[field] ?? ` ${field}`;
	return lacks.length > 0 ? `${said} (${lacks.join(", ")})` : said;
}

/** The way to the page on which one says what its items are. */
export function Pointing({ path, words }: { path: string | null; words: AdminWords }) {
	if (path === null) return null;
	return (
		<p>
			<a href={path}>{words.point}</a> <span class="soft">{words.pointHelp}</span>
		</p>
	);
}

function Failed({
	trial,
	said,
	site,
	words,
	isNew,
}: Props & { said: Extract<Inspected, { error: unknown }> }) {
	const { error, recipe } = said;
	// A message may name the route of RSSHub's that has what the page does not give.
	const [route = ""] = /rsshub:\/\/[^\s，。；)）]+/.exec(`${recipe?.note ?? ""} ${error.message}`) ?? [];
	return (
		<section class="seen wrong" role="alert">
			<h2>{words.failed}</h2>
			{recipe?.note ? (
				<p>
					<strong>
						<Said said={recipe.note} language={site.language} />
					</strong>
				</p>
			) : null}
			<p>
				<FailureSaid error={error} site={site} />
			</p>
			{/* What a platform gives to nobody is not to be had through a proxy. */}
			{recipe?.note ? null : (
				<p>
					{isNew && error.stage === "fetch" ? words.lookLater : adviceFor(error, site.language, "unsaved")}
				</p>
			)}
			<FailureExactly error={error} site={site} words={wordsFor(site.language)} />
			<Pointing path={trial.pointing} words={words} />
			{route === "" ? null : (
				<p>
					{words.byRsshub}{" "}
					{route.endsWith("/") ? <code>{route}…</code> : <a href={lookHref(route)}>{route}</a>}
				</p>
			)}
		</section>
	);
}

function Summary({ trial, said, site, words }: Omit<Props, "children"> & { said: Found }) {
	const { feed, kind, charset, siteFeed, recipe } = said;
	const [address = "", others = []] = siteFeed ? [siteFeed.url, siteFeed.others] : [];
	return (
		<div class="panel">
			<h2>
				{words.found}
				{wordsFor(site.language).colon}
				{words.foundKinds[kind] ?? kind}
			</h2>
			<p>
				{feed.title ? <strong dir="auto">{feed.title}</strong> : null}
				{feed.title ? " · " : null}
				{said.outlines ? words.feeds(said.outlines.feeds.length) : words.entries(said.entries.length)}
				{trial.unwanted > 0 ? ` · ${words.keptOut(trial.unwanted)}` : null}
				{charset.name === "utf-8" ? null : ` · ${words.charset(charset.name)}`}
				{trial.proxy === null ? null : ` · ${words.through(trial.proxy)}`}
				{recipe ? ` · ${words.byRecipe(recipe.name)}` : null}
			</p>
			{feed.description ? (
				<p class="soft" dir="auto">
					{cut(feed.description, 120)}
				</p>
			) : null}
			{siteFeed ? (
				<p>
					{words.throughFeed} <a href={safeHref(address) ?? undefined}>{address}</a>
				</p>
			) : null}
			{others.length > 0 ? (
				<>
					<p>{words.otherFeeds}</p>
					<ul>
						{others.map((other) => (
							<li>
								{other} <a href={lookHref(other)}>{words.tryThis}</a>
							</li>
						))}
					</ul>
				</>
			) : null}
		</div>
	);
}

function Notes({ said, site, words }: { said: Found; site: SiteView; words: AdminWords }) {
	const notes = new Map(
		said.problems
			.filter(({ code }) => !UNTOLD.has(code))
			// Each selector is its owner's own mistake; of all else one stands for many.
			.map((problem) => [problem.code.startsWith("selector-") ? problem.message : problem.code, problem]),
	);
	if (notes.size === 0) return null;
	return (
		<div class="note">
			<h2>{words.notes}</h2>
			<ul>
				{[...notes.values()].slice(0, NOTES).map((problem) => (
					<Noted problem={problem} language={site.language} />
				))}
			</ul>
		</div>
	);
}

/** What is said elsewhere on the page. */
export const UNTOLD: ReadonlySet<string> = new Set(["feed-available", "provenance"]);

function PreviewEntry({
	entry,
	hasText,
	isNew = false,
	site,
	words,
}: {
	entry: Found["entries"][number];
	isNew?: boolean;
	hasText: boolean;
	site: SiteView;
	words: AdminWords;
}) {
	const date = entry.published ?? entry.updated;
	const href = safeHref(entry.url);
	const image = safeHref(entry.image);
	const title = cut(entry.title?.trim() || entry.summary?.trim() || entry.url || "—", 120);
	const html = entry.contentHtml ?? "";
	return (
		<article class={image ? "entry with-picture" : "entry"}>
			<div>
				<h3 dir="auto">{href ? <a href={href}>{title}</a> : title}</h3>
				{entry.summary && entry.title ? (
					<p class="summary" dir="auto">
						{cut(entry.summary, 90)}
					</p>
				) : null}
				<p class="meta">
					{date === null ? (
						<span>{isNew ? words.undated : words.undatedNow}</span>
					) : (
						<>
							<Time at={Date.parse(date)} site={site} withTime />
							{entry.dateFrom ? <span>{words.dateFrom(dateOrigin(entry.dateFrom, words))}</span> : null}
						</>
					)}
					{entry.authors.length > 0 ? (
						<span dir="auto">{entry.authors.flatMap(({ name }) => name ?? []).join(", ")}</span>
					) : null}
					{html === "" ? <span>{words.noText}</span> : null}
				</p>
				{html !== "" && hasText && html.length <= TEXT_MAX_CHARS ? (
					<details>
						<summary>{words.text}</summary>
						<div class="content" dir="auto">
							{raw(contentOnPage(html))}
						</div>
					</details>
				) : null}
			</div>
			<Thumbnail image={image} />
		</article>
	);
}

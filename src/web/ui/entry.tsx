import { raw } from "hono/html";
import type { Neighbour } from "../../library/contract.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { originOf } from "../../stages/render/entryValues.ts";
import { Attachments } from "./attachments.tsx";
import { contentOnPage } from "./content.ts";
import { Breadcrumbs, otherLanguage, SourceLink, Time } from "./entries.tsx";
import { cut, hostOf, safeHref } from "./format.ts";
import { documentOf } from "./layout.tsx";
import type { EntryView, SiteView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** `GET /entries/{key}`: one entry to read, as far as its source gave it. */
export function entryPage(view: EntryView): string {
	const { site, entry } = view;
	const words = wordsFor(site.language);
	const title = entry.title?.trim() || cut(entry.summary?.trim() || words.untitled, 60);
	return documentOf({
		site,
		title,
		description: entry.summary ? cut(entry.summary, 80) : null,
		children: (
			<>
				<div class="reading">
					<Breadcrumbs above={view.above} words={words} />
				</div>
				<article class="reading" lang={otherLanguage(entry, site)}>
					<h1 dir="auto">{title}</h1>
					<Facts entry={entry} site={site} words={words} />
					<Body entry={entry} words={words} />
					<Attachments entry={entry} site={site} words={words} />
					<Ending entry={entry} site={site} words={words} />
				</article>
				<Beside view={view} words={words} />
			</>
		),
	});
}

function Facts({ entry, site, words }: { entry: StoredEntry; site: SiteView; words: Words }) {
	return (
		<p class="meta" lang={site.language}>
			<SourceLink source={entry.source} />
			<Authors entry={entry} words={words} />
			<Origin entry={entry} words={words} />
			<EpisodeFacts entry={entry} words={words} />
			<Time at={entry.date} site={site} withTime />
			{entry.modified - entry.date > 60_000 ? (
				<span>
					{words.updated} <Time at={entry.modified} site={site} withTime />
				</span>
			) : null}
			{entry.readingMinutes > 0 ? <span>{words.minutes(entry.readingMinutes)}</span> : null}
		</p>
	);
}

function Authors({ entry, words }: { entry: StoredEntry; words: Words }) {
	const named = entry.authors.filter((author) => author.name !== null);
	if (named.length === 0) return null;
	return (
		<span>
			{named.map((author, at) => {
				const href = safeHref(author.url);
				return (
					<>
						{at > 0 ? (words.lang === "en" ? ", " : "、") : ""}
						{href ? (
							<a href={href} rel="author noreferrer">
								{author.name}
							</a>
						) : (
							author.name
						)}
					</>
				);
			})}
		</span>
	);
}

function Origin({ entry, words }: { entry: StoredEntry; words: Words }) {
	const origin = originOf(entry);
	if (!origin) return null;
	const label = origin.title ?? hostOf(origin.url);
	return (
		<span>
			{words.origin}
			{words.colon}
			{origin.url ? (
				<a href={origin.url} rel="noreferrer">
					{label}
				</a>
			) : (
				label
			)}
		</span>
	);
}

function EpisodeFacts({ entry, words }: { entry: StoredEntry; words: Words }) {
	if (!entry.episode) return null;
	const { season, seasonName, number, label, type } = entry.episode;
	const facts = [
		seasonName ?? (season === null ? null : words.season(season)),
		label ?? (number === null ? null : words.episode(number)),
		type && words.episodeTypes[type],
	].filter(Boolean);
	return facts.length > 0 ? <span>{facts.join(" · ")}</span> : null;
}

/** `contentHtml` has been through the sanitiser, which is the only way into storage. */
function Body({ entry, words }: { entry: StoredEntry; words: Words }) {
	const image = safeHref(entry.image);
	const html = entry.contentHtml;
	if (html !== null && html.trim() !== "")
		return (
			<div class="content" dir="auto">
				{raw(contentOnPage(html))}
			</div>
		);
	return (
		<div class="content">
			{image ? <img src={image} alt="" referrerpolicy="no-referrer" decoding="async" /> : null}
			{entry.summary ? <p>{entry.summary}</p> : <p class="soft">{words.noContent}</p>}
		</div>
	);
}

/** What the same source published before and after. */
function Beside({ view: { older, newer, site }, words }: { view: EntryView; words: Words }) {
	if (!older && !newer) return null;
	const link = (other: Neighbour, rel: "prev" | "next", label: string) => (
		<a href={`/entries/${other.key}`} rel={rel}>
			<small>{label}</small>
			<span dir="auto">{cut(other.title?.trim() || words.untitled, 40)}</span>
		</a>
	);
	return (
		<nav class="reading paging beside" lang={site.language} aria-label={words.pages}>
			{older ? link(older, "prev", words.olderEntry) : <span />}
			{newer ? link(newer, "next", words.newerEntry) : null}
		</nav>
	);
}

function Ending({ entry, site, words }: { entry: StoredEntry; site: SiteView; words: Words }) {
	const url = safeHref(entry.url);
	const comments = safeHref(entry.commentsUrl);
	const rights = entry.rights ?? entry.source.rights;
	return (
		<footer lang={site.language}>
			<p class="actions">
				{url ? (
					<a class="button" href={url} rel="noreferrer">
						{words.original} <span class="host">{hostOf(url)}</span>
					</a>
				) : null}
				{comments ? <a href={comments}>{words.comments}</a> : null}
				<a href={`/entries/${entry.key}.md`}>{words.hexo}</a>
			</p>
			{entry.categories.length > 0 ? (
				<p class="soft">
					{words.tags}
					{words.colon}
					{[...new Set(entry.categories.map((category) => category.name))].join(
						words.lang === "en" ? ", " : "、",
					)}
				</p>
			) : null}
			<AlsoIn entry={entry} words={words} />
			{rights ? (
				<p class="soft">
					{words.rights}
					{words.colon}
					{rights}
				</p>
			) : null}
		</footer>
	);
}

function AlsoIn({ entry, words }: { entry: StoredEntry; words: Words }) {
	if (entry.alsoIn.length === 0) return null;
	return (
		<div>
			<h2>{words.alsoIn}</h2>
			<ul>
				{entry.alsoIn.map((twin) => {
					const href = safeHref(twin.url);
					const label = twin.title || hostOf(twin.url) || twin.sourceId;
					return <li>{href ? <a href={href}>{label}</a> : label}</li>;
				})}
			</ul>
		</div>
	);
}

import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { MANIFEST_PATH } from "./admin/manifest.ts";
import { ADMIN_STYLE_PATH } from "./admin/style.ts";
import { LOCAL_TIME_PATH } from "./localTime.ts";
import { STYLE_PATH } from "./style.ts";
import type { SiteView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** What a page says about itself around its content. */
interface Frame {
	site: SiteView;
	/** The title of the page; null for the home page. */
	title: string | null;
	description?: string | null;
	/** The address of this page's feed without its format, for readers that look for one; null: none. */
	feedBase?: string | null;
	feedQuery?: string;
	/** Which of the main links this page is. */
	current?: "home" | "all" | "health";
	/** Not for search engines: searches, errors, later pages. */
	isPrivate?: boolean;
	/** Of the pages for the owner: with their style, and for a phone's home screen, so that what is shared comes here. */
	isAdmin?: boolean;
	/** The path that it leads on to by itself. */
	goesTo?: string;
	children: Child;
}

/** A whole document as a string. */
export function documentOf(frame: Frame): string {
	return `<!doctype html>\n${(<Page {...frame} />).toString()}`;
}

function Page(frame: Frame) {
	const { site, title, description, feedBase, feedQuery = "", current, isPrivate, children } = frame;
	const words = wordsFor(site.language);
	const name = title === null ? site.title : `${title} – ${site.title}`;
	return (
		<html lang={site.language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width,initial-scale=1" />
				<title>{name}</title>
				{description ? <meta name="description" content={description} /> : null}
				{isPrivate ? <meta name="robots" content="noindex" /> : null}
				{frame.goesTo ? <meta http-equiv="refresh" content={`0;url=${frame.goesTo}`} /> : null}
				{frame.isAdmin ? <link rel="manifest" href={MANIFEST_PATH} /> : null}
				<meta name="color-scheme" content="light dark" />
				<link rel="stylesheet" href={STYLE_PATH} />
				{frame.isAdmin ? <link rel="stylesheet" href={ADMIN_STYLE_PATH} /> : null}
				<link rel="icon" href="/icon.svg" type="image/svg+xml" />
				{feedBase ? <FeedLinks base={feedBase} query={feedQuery} title={name} /> : null}
				{/* It writes dates anew and keeps places for pictures, so nothing is shown before it has run. */}
				<script src={LOCAL_TIME_PATH} defer blocking="render"></script>
			</head>
			<body>
				<a class="skip" href="#main">
					{words.skip}
				</a>
				<Header site={site} words={words} current={current} />
				<main id="main">
					<Mistakes site={site} words={words} />
					{children}
				</main>
				<Footer site={site} words={words} />
			</body>
		</html>
	);
}

/** For whoever edits `sources.toml` while `npm run dev` runs. */
function Mistakes({ site: { mistakes = [] }, words }: { site: SiteView; words: Words }) {
	if (mistakes.length === 0) return null;
	return (
		<aside class="trouble mistakes" role="alert">
			<p>{words.mistakes}</p>
			<ul>
				{mistakes.map((mistake) => (
					<li lang="en">
						<code>{mistake}</code>
					</li>
				))}
			</ul>
		</aside>
	);
}

function FeedLinks({ base, query, title }: { base: string; query: string; title: string }) {
	return (
		<>
			<link
				rel="alternate"
				type="application/atom+xml"
				title={`${title} (Atom)`}
				href={`${base}.atom${query}`}
			/>
			<link
				rel="alternate"
				type="application/rss+xml"
				title={`${title} (RSS)`}
				href={`${base}.rss${query}`}
			/>
			<link
				rel="alternate"
				type="application/feed+json"
				title={`${title} (JSON)`}
				href={`${base}.json${query}`}
			/>
		</>
	);
}

function Header({ site, words, current }: { site: SiteView; words: Words; current: Frame["current"] }) {
	const mark = (name: Frame["current"]) => (current === name ? "page" : undefined);
	return (
		<header class="top">
			<a class="brand" href="/" aria-current={mark("home")}>
				<Wave />
				<span>{site.title}</span>
			</a>
			<nav aria-label={words.home}>
				<a href="/all" aria-current={mark("all")}>
					{words.allEntries}
				</a>
				<a href="/health" aria-current={mark("health")}>
					{words.health}
				</a>
			</nav>
		</header>
	);
}

function Footer({ site, words }: { site: SiteView; words: Words }) {
	return (
		<footer class="bottom">
			<p>
				<a href="/opml">{words.opmlSources}</a>
				<a href="/opml?of=feeds">{words.opmlOurs}</a>
				{site.isManaged ? <a href="/admin">{words.manage}</a> : null}
			</p>
			<Languages site={site} />
			<p class="soft">
				{words.zone}
				{words.colon}
				<span data-zone>{site.timezone}</span>
			</p>
		</footer>
	);
}

/** The same page in the site's other languages, each called as its readers call it. */
function Languages({ site: { languages = [] } }: { site: SiteView }) {
	if (languages.length === 0) return null;
	return (
		<p>
			{languages.map(({ tag, href }) => (
				<a href={href} lang={tag} hreflang={tag} rel="nofollow">
					{wordsFor(tag).name}
				</a>
			))}
		</p>
	);
}

/** Three streams that become one. */
function Wave() {
	return raw(
		'<svg class="wave" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M3 6c8 0 9 10 17 10M3 16h26M3 26c8 0 9-10 17-10"/></svg>',
	);
}

/** The same as an icon for `/icon.svg`. */
export const ICON_SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6e75"/><path d="M5 8c7 0 8 8 15 8M5 16h22M5 24c7 0 8-8 15-8" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>';

/** The buttons to subscribe with, each format named; with a `label` where there are several on a page. */
export function FeedButtons({
	base,
	query = "",
	label,
	words,
}: {
	base: string;
	query?: string;
	label?: string;
	words: Words;
}) {
	return (
		<nav class="feeds" aria-label={label ?? words.subscribe}>
			<span aria-hidden="true">{words.feeds}</span>
			<a href={`${base}.atom${query}`}>Atom</a>
			<a href={`${base}.rss${query}`}>RSS</a>
			<a href={`${base}.json${query}`}>JSON</a>
		</nav>
	);
}

import { escapeHtml } from "../../base/html/escape.ts";
import type { Enclosure } from "../../model/entry.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { bytesIn, fileKind, fileName, playingTime, safeHref } from "./format.ts";
import type { SiteView } from "./types.ts";
import type { Words } from "./words.ts";

/** Sound, film and other files of an entry, to play or to fetch. */
export function Attachments({ entry, site, words }: { entry: StoredEntry; site: SiteView; words: Words }) {
	const files = entry.enclosures.filter((enclosure) => safeHref(enclosure.url));
	if (files.length === 0 && !entry.episode) return null;
	const toPlay = playable(entry.contentHtml ?? "", files);
	const cover = safeHref(entry.episode?.image ?? null);
	return (
		<section class="files" lang={site.language}>
			<h2>{words.attachments}</h2>
			{cover ? (
				<img
					src={cover}
					alt=""
					width="160"
					height="160"
					loading="lazy"
					decoding="async"
					referrerpolicy="no-referrer"
				/>
			) : null}
			{files.map((enclosure) => (
				<div>
					{toPlay.includes(enclosure) ? (
						<Player file={enclosure} label={enclosure.title ?? words.attachments} />
					) : null}
					<p>
						<a href={enclosure.url}>{enclosure.title ?? fileName(enclosure.url)}</a>{" "}
						<span class="soft">
							{[
								fileKind(enclosure.url, enclosure.type),
								enclosure.length ? bytesIn(enclosure.length, site.language) : null,
								enclosure.durationSeconds ? playingTime(enclosure.durationSeconds) : null,
							]
								.filter(Boolean)
								.join(" · ")}
						</span>
					</p>
				</div>
			))}
			<EpisodeFiles entry={entry} words={words} />
		</section>
	);
}

/** What is not played in the text already, and each recording once, in whatever files it comes. */
function playable(html: string, files: readonly Enclosure[]): Enclosure[] {
	const names = files.map(({ url }) => fileName(url));
	return files.filter(
		({ url }, at) => !html.includes(` src="${escapeHtml(url)}"`) && names.indexOf(names[at] ?? "") === at,
	);
}

/** What can be read along. */
function EpisodeFiles({ entry, words }: { entry: StoredEntry; words: Words }) {
	const { transcripts = [], chapters } = entry.episode ?? {};
	const files = [
		...transcripts.map(({ url, type, language, isCaptions }) => ({
			url,
			label: isCaptions ? words.captions : words.transcript,
			facts: [fileKind(url, type), language],
		})),
		...(chapters
			? [{ url: chapters.url, label: words.chapters, facts: [fileKind(chapters.url, chapters.type)] }]
			: []),
	].filter((file) => safeHref(file.url));
	if (files.length === 0) return null;
	return (
		<ul>
			{files.map(({ url, label, facts }) => (
				<li>
					<a href={url}>{label}</a> <span class="soft">{facts.filter(Boolean).join(" · ")}</span>
				</li>
			))}
		</ul>
	);
}

/** Sound and film to play on the page; nothing is loaded before that. */
function Player({ file, label }: { file: Enclosure; label: string }) {
	const kind = /^(audio|video)\//.exec(file.type ?? "")?.[1];
	if (!kind) return null;
	const Tag = kind === "audio" ? "audio" : "video";
	return <Tag controls preload="none" src={file.url} aria-label={label}></Tag>;
}

import { Time } from "../entries.tsx";
import { categoryHref } from "../format.ts";
import { LeftOut, Slips, Times, Trouble } from "../health.tsx";
import { FeedButtons } from "../layout.tsx";
import { wordsFor } from "../words.ts";
import { SettingsForm } from "./form.tsx";
import { adminDocument, Form, Refused } from "./frame.tsx";
import { AddBar, StateBadge } from "./list.tsx";
import { FEEDS, Pointing, Preview } from "./preview.tsx";
import type { EditView } from "./types.ts";
import { type AdminWords, adminWordsFor } from "./words.ts";

/** `GET /admin/sources/{id}`: how it is, what can be done with it, and every setting. */
export function editPage(view: EditView): string {
	const { site, csrf, source, trial, form } = view;
	const words = adminWordsFor(site.language);
	const path = `/admin/sources/${source.id}`;
	const settings = (
		<SettingsForm
			to={`${path}/edit`}
			csrf={csrf}
			form={form}
			language={site.language}
			words={words}
			last={{ act: "save", name: words.save }}
			id={FORM}
		>
			<input type="hidden" name="etag" value={view.etag} />
		</SettingsForm>
	);
	return adminDocument(
		view,
		source.title,
		null,
		<>
			<div class="head">
				<h1>
					{source.title} <StateBadge source={source} site={site} words={words} />
				</h1>
				{view.mailbox === null ? <p class="path">{source.url}</p> : null}
				<p class="meta">
					{source.list === undefined ? (
						<span>{source.from === "file" ? words.fromFile : words.added}</span>
					) : (
						<a href={`/admin/sources/${source.list}`}>
							{words.fromList} {source.listTitle ?? source.list}
						</a>
					)}
					{source.isChanged ? <span>{words.changed}</span> : null}
				</p>
			</div>
			{trial ? (
				<>
					<p class="note" role="status">
						{words.unsaved}
					</p>
					<Leaving view={view} words={words} />
					<p class="actions">
						<button class="button" type="submit" name="do" value="save" form={FORM}>
							{words.save}
						</button>
					</p>
					<Preview trial={trial} site={site} words={words} />
				</>
			) : null}
			{source.isPaused ? <p class="note">{words.pausedNow}</p> : null}
			{source.list === undefined ? null : <p class="note">{words.listedHelp}</p>}
			{trial ? null : (
				// What is served now would stand beside what would be, and the one be taken for the other.
				<>
					<Actions view={view} path={path} words={words} />
					{source.from === "file" ? <p class="soft">{words.fileDrop}</p> : null}
					<Pointing path={view.pointing} words={words} />
					{view.listed ? <ListPanel listed={view.listed} view={view} path={path} words={words} /> : null}
					<Served view={view} words={words} />
				</>
			)}
			{view.done?.isAdded ? <AddBar label={words.addNext} words={words} /> : null}
			<Refused said={view.refused} />
			{view.done === null ? (
				<>
					<h2>{words.settings}</h2>
					{settings}
				</>
			) : (
				// What was just done is what is looked at.
				<details class="group">
					<summary>{words.settings}</summary>
					{settings}
				</details>
			)}
		</>,
	);
}

/** The form with the settings. */
const FORM = "settings";

/** Of the entries that would leave, so many are named at once. */
const NAMED = 5;

/** What would not be read any more, and whether it is to go. */
function Leaving({ view, words }: { view: EditView; words: AdminWords }) {
	if (view.leaving === null) return null;
	const { entries, isAsked } = view.leaving;
	const lines = (from: number, to?: number) =>
		entries.slice(from, to).map(({ key, title, url }) => (
			<li>
				<a dir="auto" href={`/entries/${key}`}>
					{title ?? url ?? key}
				</a>
			</li>
		));
	const more = entries.length - NAMED;
	return (
		<section
			class="panel"
			role={isAsked ? "alert" : undefined}
			tabindex={isAsked ? -1 : undefined}
			autofocus={isAsked}
		>
			<h2>{words.leaving(entries.length)}</h2>
			<ul>{lines(0, NAMED)}</ul>
			{more > 0 ? (
				<details>
					<summary>{words.further(more)}</summary>
					<ul>{lines(NAMED)}</ul>
				</details>
			) : null}
			<input type="hidden" name="leaving" value={entries.map(({ key }) => key).join(" ")} form={FORM} />
			<p class="check">
				<input
					id="leave"
					type="checkbox"
					name="leave"
					value="on"
					checked={view.form.fields.withdraw !== ""}
					form={FORM}
				/>
				<label for="leave">{words.withdraw}</label>
			</p>
			<p class="soft">{words.withdrawHelp}</p>
		</section>
	);
}

function Actions({ view, path, words }: { view: EditView; path: string; words: AdminWords }) {
	const { csrf, source } = view;
	return (
		<div class="actions">
			{source.isPaused || view.mailbox !== null ? null : (
				<Form to={`${path}/refresh`} csrf={csrf}>
					<button class="quiet" type="submit">
						{words.refresh}
					</button>
				</Form>
			)}
			<Form to={`${path}/${source.isPaused ? "resume" : "pause"}`} csrf={csrf}>
				<button class="quiet" type="submit">
					{source.isPaused ? words.resume : words.pause}
				</button>
			</Form>
			{source.from === "added" ? <a href={`${path}/drop`}>{words.drop}</a> : null}
			{source.list === undefined ? null : (
				<Form to={`${path}/own`} csrf={csrf}>
					<button class="quiet" type="submit">
						{words.makeOwn}
					</button>
				</Form>
			)}
			{source.isChanged ? <a href={`${path}/back`}>{words.takeBack}</a> : null}
		</div>
	);
}

/** What came of an OPML list, and what of that waits to go. */
function ListPanel({
	listed,
	view,
	path,
	words,
}: {
	listed: NonNullable<EditView["listed"]>;
	view: EditView;
	path: string;
	words: AdminWords;
}) {
	const { sources, left, dropped, known, clashes } = listed;
	const when = dropped === null ? null : new Date(dropped).toISOString().slice(0, 16).replace("T", " ");
	return (
		<section class="panel">
			<p>
				<a href={`/admin?q=${view.source.id}`}>{words.listSources(sources)}</a>
			</p>
			{known.length > 0 ? <p>{words.listKnown(known.length)}</p> : null}
			<FeedNames feeds={known} />
			{clashes.length > 0 ? <p>{words.listClashes(clashes.length)}</p> : null}
			<FeedNames feeds={clashes} />
			{left.length > 0 ? (
				<Form to={`${path}/left`} csrf={view.csrf}>
					<p>{words.listLeft(left.length, when && `${when} UTC`)}</p>
					<FeedNames feeds={left} />
					<button class="quiet" type="submit">
						{words.dropLeft}
					</button>
				</Form>
			) : null}
			<p class="soft">{words.listHelp}</p>
		</section>
	);
}

/** Feeds that a list names, as it calls them. */
function FeedNames({ feeds }: { feeds: readonly { url: string; title: string | null }[] }) {
	if (feeds.length === 0) return null;
	return (
		<ul>
			{feeds.slice(0, FEEDS).map(({ url, title }) => (
				<li dir="auto">{title ?? url}</li>
			))}
		</ul>
	);
}

/** What readers get of it now. */
function Served({ view, words }: { view: EditView; words: AdminWords }) {
	const { source, site, entries } = view;
	const all = wordsFor(site.language);
	return (
		<section class="panel">
			{source.health ? <Trouble health={source.health} site={site} words={all} /> : null}
			{source.health ? <Slips health={source.health} site={site} words={all} /> : null}
			{source.health ? (
				<LeftOut health={source.health} site={site} words={all} help={all.leftOutHere} />
			) : null}
			{source.health?.withdrawal?.waiting ? (
				<Form to={`/admin/sources/${source.id}/withdraw`} csrf={view.csrf}>
					<button class="quiet" type="submit">
						{words.takeOut}
					</button>
				</Form>
			) : null}
			{source.health ? <Times health={source.health} site={site} words={all} /> : null}
			<ul class="served plain">
				{source.categories.map((path) => (
					<li>
						<a href={categoryHref(path)}>{path}</a>
						<FeedButtons base={categoryHref(path)} label={all.subscribe + all.colon + path} words={all} />
					</li>
				))}
				{view.listed ? null : (
					<li>
						<a href={`/sources/${source.id}`}>{words.onlyThis}</a>
						<FeedButtons
							base={`/sources/${source.id}`}
							label={all.subscribe + all.colon + source.title}
							words={all}
						/>
					</li>
				)}
			</ul>
			{view.mailbox === null ? null : <Mailbox address={view.mailbox} words={words} />}
			{entries.length > 0 ? (
				<ol class="lines plain">
					{entries.map(({ title, key, date }) => (
						<li>
							<a dir="auto" href={`/entries/${key}`}>
								{title}
							</a>
							<span class="meta">
								<Time at={date} site={site} />
							</span>
						</li>
					))}
				</ol>
			) : view.listed || view.mailbox !== null ? null : (
				<p class="soft">{all.noEntries}</p>
			)}
		</section>
	);
}

/** Where email routing is set at Cloudflare, of whichever account and domain one chooses there. */
const EMAIL_ROUTING = "https://dash.cloudflare.com/?to=/:account/:zone/email/routing";

/** The address of a mailbox, as far as a Worker knows it, and what makes it a whole one. */
function Mailbox({ address, words }: { address: string; words: AdminWords }) {
	const [first, ...others] = words.mailboxSteps;
	return (
		<>
			<p>
				{words.mailbox} <code class="secret">{address}</code> <span class="soft">{words.ownDomain}</span>
			</p>
			<ol>
				<li>
					<a href={EMAIL_ROUTING} rel="noreferrer">
						{first}
					</a>
				</li>
				{others.map((step) => (
					<li>{step}</li>
				))}
			</ol>
		</>
	);
}

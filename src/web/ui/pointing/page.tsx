import { SELECTORS, type Selectors } from "../../../model/reading.ts";
import type { PointedList } from "../../../read/pointing.ts";
import type { Candidate } from "../../../stages/extract/pointing/candidates.ts";
import { adminDocument, Form } from "../admin/frame.tsx";
import { Said } from "../admin/said.tsx";
import type { AdminView } from "../admin/types.ts";
import { Time } from "../entries.tsx";
import { PAGE_SCRIPT_PATH } from "./pageScript.ts";
import { POINTING_STYLE_PATH } from "./style.ts";
import { type PointingWords, pointingWordsFor } from "./words.ts";

/** The page on which somebody points. */
export interface PointingView extends AdminView {
	/** The keys of the source, as JSON has them; its url is among them. */
	settings: Readonly<Record<string, unknown>>;
	url: string;
	/** The path and query of the frame. */
	frame: string;
	/** What is read of the page; null where it cannot be. */
	page: {
		form: string;
		/** The fields of the form that the selectors go to, as its settings are now. */
		fields: Readonly<Record<string, string>>;
		title: string | null;
		list: PointedList | null;
		/** Elements that did not fit into the frame. */
		left: number;
		candidates: Candidate[];
		/** The number of the list that was chosen. */
		chosen: number | null;
	} | null;
	/** Why the page cannot be read. */
	refused: string | null;
	/** The path of the form that the selectors go to. */
	to: string;
	/** The address of this page with another candidate: its number follows. */
	candidateHref: string;
}

/** Entries that are seen at once; the others are a click away, and counted. */
const FIRST = 5;

const TOOLS = ["item", "title", "date", "link", "image", "author", "without"] as const;

/** What pointing gives: the text of an article is on a page of its own. */
const POINTED = SELECTORS.filter((name) => name !== "content");

/** `GET /admin/pointing?url=…` */
export function pointingPage(view: PointingView): string {
	const words = pointingWordsFor(view.site.language);
	return adminDocument(
		view,
		words.title,
		"add",
		<>
			<link rel="stylesheet" href={POINTING_STYLE_PATH} />
			<h1>{words.title}</h1>
			{view.url === "" ? (
				<Address words={words} />
			) : (
				<p class="path">{view.page?.title ? `${view.page.title} · ${view.url}` : view.url}</p>
			)}
			{view.refused === null ? null : (
				<p class="wrong" role="alert">
					{words.unreadablePage}
					{": "}
					<Said said={view.refused} language={view.site.language} />
				</p>
			)}
			{view.page ? <Pointing view={view} page={view.page} words={words} /> : null}
			<script src={PAGE_SCRIPT_PATH} defer></script>
		</>,
	);
}

function Address({ words }: { words: PointingWords }) {
	return (
		<form class="finder" action="/admin/pointing">
			<div class="field">
				<label for="url">{words.address}</label>
				<input id="url" name="url" type="url" required placeholder="https://" autocapitalize="none" />
			</div>
			<button class="button" type="submit">
				{words.look}
			</button>
		</form>
	);
}

function Pointing({
	view,
	page,
	words,
}: {
	view: PointingView;
	page: NonNullable<PointingView["page"]>;
	words: PointingWords;
}) {
	const { list, candidates } = page;
	return (
		<>
			<p class="lead">{words.lead}</p>
			<noscript>
				<p class="note">{words.noScript}</p>
			</noscript>
			<div
				class="point"
				id="pointing"
				hidden
				data-csrf={view.csrf}
				data-form={page.form}
				data-settings={JSON.stringify(view.settings)}
				data-marks={JSON.stringify(list?.marks ?? {})}
				data-words={JSON.stringify(scriptWords(words))}
				data-zone-of-days={view.site.timezone}
			>
				<Tools words={words} count={list?.count ?? 0} />
				<div>
					<details class="soft how" open>
						<summary>{words.how}</summary>
						<ol>
							{words.howTo.map((step) => (
								<li>{step}</li>
							))}
						</ol>
						<p>{words.keys}</p>
					</details>
					{page.left > 0 ? <p class="note">{words.cut(page.left)}</p> : null}
					<iframe
						id="shown"
						title={words.shown}
						src={view.frame}
						sandbox="allow-scripts"
						referrerpolicy="no-referrer"
					></iframe>
				</div>
				<div class="given" id="given" tabindex={-1}>
					<div id="chips">{words.nothingYet}</div>
					<p id="said" class="heard" role="status"></p>
					<h2>{words.list}</h2>
					<p>
						<strong id="count">{words.count.replace("%", String(list?.count ?? 0))}</strong>{" "}
						<span id="sureness">{list ? words.sureness[list.sureness] : ""}</span>
					</p>
					<ul id="notes" class="note plain" hidden></ul>
					<Entries list={list} view={view} words={words} isScripted />
					<h3 id="rivals-title" hidden>
						{words.rivals}
					</h3>
					<ul id="rivals" class="plain" hidden></ul>
				</div>
			</div>
			<HandOver view={view} page={page} words={words} />
			<section>
				<h2>{words.candidates}</h2>
				{candidates.length === 0 ? <p>{words.noCandidates}</p> : <p class="soft">{words.candidatesHelp}</p>}
				<ol class="numbered">
					{candidates.map((candidate, at) => (
						<li>
							<a
								href={`${view.candidateHref}${at + 1}`}
								aria-current={page.chosen === at + 1 ? "true" : undefined}
							>
								{words.candidate(candidate.count, candidate.dated)}
							</a>
							<ul>
								{candidate.samples.map(({ title, published }) => (
									<li>
										{title}{" "}
										<small>
											{published === null ? words.undated : <Time at={published} site={view.site} withTime />}
										</small>
									</li>
								))}
							</ul>
						</li>
					))}
				</ol>
			</section>
			<noscript>
				<div class="given">
					<h2>{words.list}</h2>
					<Entries list={list} view={view} words={words} />
				</div>
			</noscript>
		</>
	);
}

function Tools({ words, count }: { words: PointingWords; count: number }) {
	return (
		<div class="tools-of-pointing">
			<fieldset>
				<legend>{words.tool}</legend>
				{TOOLS.map((tool) => (
					<label>
						<input type="radio" name="tool" value={tool} checked={tool === "item"} />
						{tool === "title" ? words.titleOf : words[tool]}
					</label>
				))}
			</fieldset>
			<div class="more">
				<button id="larger" type="button" class="quiet">
					{words.larger}
				</button>
				<button id="smaller" type="button" class="quiet">
					{words.smaller}
				</button>
				<button id="anew" type="button" class="quiet">
					{words.anew}
				</button>
				<a class="to-list" href="#given">
					<span id="count-again">{words.count.replace("%", String(count))}</span> ↓
				</a>
			</div>
		</div>
	);
}

/** What would be read, the first of it at once; the script finds the parts by their ids. */
function Entries({
	list,
	view,
	words,
	isScripted,
}: {
	list: PointedList | null;
	view: PointingView;
	words: PointingWords;
	isScripted?: boolean;
}) {
	const { entries = [], count = 0 } = list ?? {};
	const id = (name: string) => (isScripted ? name : undefined);
	const lines = (from: number, to?: number) =>
		entries.slice(from, to).map(({ title, published, author }) => (
			<li>
				{title ?? words.untitled}
				<small>
					{published === null ? words.undated : <Time at={published} site={view.site} withTime />}
					{author ? ` · ${author}` : ""}
				</small>
			</li>
		));
	return (
		<>
			<ol id={id("list")}>{lines(0, FIRST)}</ol>
			<details id={id("others")} hidden={entries.length <= FIRST}>
				<summary id={id("how-many")}>{words.others.replace("%", String(count - FIRST))}</summary>
				<ol id={id("rest")} start={FIRST + 1}>
					{lines(FIRST)}
				</ol>
				<p id={id("unshown")} class="soft" hidden={count <= entries.length}>
					{words.unshown.replace("%", String(count - entries.length))}
				</p>
			</details>
		</>
	);
}

/** What the form of the source is given: its settings as they are, but for the selectors that are shown. */
function HandOver({
	view,
	page: { list, fields },
	words,
}: {
	view: PointingView;
	page: NonNullable<PointingView["page"]>;
	words: PointingWords;
}) {
	const select: Selectors = list?.select ?? {};
	const given = Object.fromEntries(POINTED.map((name) => [`select.${name}`, select[name] ?? ""]));
	return (
		<section class="panel">
			<h2>{words.selectors}</h2>
			<p class="selectors" id="selectors">
				{Object.entries(select)
					.map(([name, css]) => `${name} = ${css}`)
					.join("\n")}
			</p>
			<div id="over">
				<Form to={view.to} csrf={view.csrf}>
					{Object.entries({ ...fields, kind: "list", ...given }).map(([name, value]) => (
						<input type="hidden" name={name} value={value} />
					))}
					<p class="actions">
						<button
							id="keep"
							class="button"
							type="submit"
							name="do"
							value="look"
							disabled={(list?.count ?? 0) === 0}
						>
							{words.use}
						</button>
					</p>
				</Form>
			</div>
		</section>
	);
}

/** What of the words the script says. */
function scriptWords({ item, titleOf, date, link, image, author, without, ...words }: PointingWords): object {
	const { drop, count, undated, untitled, notes, sureness, failed, nothingYet, others, unshown } = words;
	const parts = { item, title: titleOf, date, link, image, author, without };
	return {
		...parts,
		drop,
		count,
		undated,
		untitled,
		notes,
		sureness,
		failed,
		nothingYet,
		others,
		unshown,
		first: FIRST,
		colon: item === "Item" ? ": " : "：",
	};
}

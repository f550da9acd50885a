import { isMailbox } from "../../config/mailboxes.ts";
import { type Quotas, type SourceHealth, slipsOf, toBeLookedAt, waits } from "../../model/health.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { adviceFor, failureInWords } from "../../read/advice.ts";
import { OVERDUE_MS } from "../../settings.ts";
import { shareOf } from "../../usage/quotas.ts";
import { noteInWords } from "./admin/notes.ts";
import { ActivityChart, Legend } from "./chart.tsx";
import { Time } from "./entries.tsx";
import { hostOf } from "./format.ts";
import { documentOf } from "./layout.tsx";
import type { ActivityBucket, HealthView, SiteView } from "./types.ts";
import { type Words, wordsFor } from "./words.ts";

/** Which sources a person should see first. */
const ORDER: Record<SourceHealth["state"], number> = { failing: 0, gone: 1, ok: 2, new: 3, paused: 4 };

/** In the order in which they are told. */
const COUNTED = ["ok", "failing", "gone", "new", "paused", "overdue", "noticed"] as const;

/** `GET /health` for people: those in trouble first, with what is wrong and what to do; a line for each that is well. */
export function healthPage({
	site,
	status,
	counts,
	sources,
	omitted,
	quotas,
	heldOff,
	now,
}: HealthView): string {
	const words = wordsFor(site.language);
	const sorted = sources.toSorted((a, b) => ORDER[a.health.state] - ORDER[b.health.state]);
	const needs = ({ health }: HealthView["sources"][number]) =>
		ORDER[health.state] < 2 || isOverdue(health, now);
	const troubled = sorted.filter(needs);
	const [slips, waiting] = [
		sources.filter(({ health }) => slipsOf(health).length > 0),
		sources.filter(({ health }) => waits(health)),
	];
	const noticed = new Set([...slips, ...waiting]);
	const well = sorted
		.filter((source) => !needs(source))
		.toSorted((a, b) => Number(noticed.has(b)) - Number(noticed.has(a)));
	return documentOf({
		site,
		title: words.health,
		current: "health",
		isPrivate: true,
		children: (
			<>
				<div class="head">
					<h1>{words.health}</h1>
					<p class={`banner ${status}`}>
						<span class="dot" aria-hidden="true"></span>
						{words.statuses[status](toBeLookedAt(counts))}
						{slips.length > 0 ? words.alsoSlips(slips.length) : null}
						{waiting.length > 0 ? words.alsoWaits(waiting.length) : null}
					</p>
					<dl class="counts">
						{COUNTED.filter((name) => (name !== "paused" && name !== "noticed") || counts[name] > 0).map(
							(name) => (
								<div>
									<dt>{words.counts[name]}</dt>
									<dd>{counts[name]}</dd>
								</div>
							),
						)}
					</dl>
					<p class="soft">
						{words.checkedAt} <Time at={now} site={site} withTime />
					</p>
					<Legend site={site} />
				</div>
				<ul class="health plain">
					{troubled.map(({ health, activity }) => (
						<li>
							<SourceCard
								health={health}
								activity={activity}
								site={site}
								words={words}
								isLate={health.state === "ok"}
							/>
						</li>
					))}
				</ul>
				{well.length > 0 ? (
					<p class="row-names soft">
						<span>{words.sources}</span> <span>{words.lastSuccess}</span>
					</p>
				) : null}
				<ul class="rows plain">
					{well.map(({ health, activity }) => (
						<SourceRow health={health} activity={activity} site={site} words={words} />
					))}
				</ul>
				{omitted > 0 ? <p class="soft">{words.omitted(omitted)}</p> : null}
				{heldOff > 0 ? <p class="soft">{words.heldOff(heldOff)}</p> : null}
				<QuotaTable quotas={quotas} words={words} />
			</>
		),
	});
}

/** What was used today, of how much. */
function QuotaTable({ quotas, words }: { quotas: Quotas; words: Words }) {
	const number = (count: number) => Math.round(count).toLocaleString(words.lang);
	return (
		<section>
			<h2>{words.usedToday(quotas.plan)}</h2>
			<p class="soft">{words.usedHow}</p>
			<dl class="times quotas">
				{Object.entries(quotas.counts).map(([name, quota]) => (
					<div>
						<dt>{words.quotas[name] ?? name}</dt>
						<dd>
							{number(quota.used)}
							{quota.limit === null
								? ""
								: ` / ${number(quota.limit)} (${(100 * shareOf(quota)).toFixed(1)} %)`}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

interface SourceProps {
	health: SourceHealth;
	activity: ActivityBucket[];
	site: SiteView;
	words: Words;
}

/** A source that is well, waits for its first fetch, or is paused. */
function SourceRow({ health, activity, site, words }: SourceProps) {
	const { lastSuccess, state } = health;
	const slips = slipsOf(health);
	return (
		<li>
			<span>
				<a href={`/sources/${health.id}`}>{health.title}</a> <small>{hostOf(health.url)}</small>
			</span>
			<small>
				{state === "paused" ? <Badge state={state} words={words} /> : null}{" "}
				{lastSuccess === null ? (
					state === "paused" ? null : isMailbox(health.url) ? (
						words.mailbox.waits
					) : (
						words.states.new
					)
				) : (
					<Time at={lastSuccess} site={site} withTime />
				)}
			</small>
			{activity.length > 0 ? <ActivityChart activity={activity} site={site} /> : null}
			{slips.length > 0 ? (
				<p class="soft">
					{words.slips}
					{words.colon}
					<code>{slips.map(({ message }) => selectorIn(message)).join(", ")}</code>
				</p>
			) : null}
			<LeftOut health={health} site={site} words={words} />
		</li>
	);
}

/** Which selectors a message is about, which begins with them. */
function selectorIn(message: string): string {
	return /^select\.\w+(, select\.\w+)*/.exec(message)?.[0] ?? message;
}

function isOverdue({ nextFetch }: SourceHealth, now: number): boolean {
	return nextFetch !== null && now - nextFetch > OVERDUE_MS;
}

function SourceCard({ health, activity, site, words, isLate }: SourceProps & { isLate: boolean }) {
	return (
		<article class={`source ${isLate ? "gone" : health.state}`}>
			<div>
				<h2>
					<a href={`/sources/${health.id}`}>{health.title}</a>{" "}
					{isLate ? (
						<span class="badge gone">{words.counts.overdue}</span>
					) : (
						<Badge state={health.state} words={words} />
					)}
				</h2>
				<p class="soft host">{hostOf(health.url)}</p>
				<Times health={health} site={site} words={words} />
				<Hub health={health} site={site} words={words} />
			</div>
			<div class="graph">
				<ActivityChart activity={activity} site={site} />
			</div>
			<Trouble health={health} site={site} words={words} />
			<LeftOut health={health} site={site} words={words} />
		</article>
	);
}

export function Badge({ state, words }: { state: SourceHealth["state"]; words: Words }) {
	return <span class={`badge ${state}`}>{words.states[state]}</span>;
}

export function Times({ health, site, words }: { health: SourceHealth; site: SiteView; words: Words }) {
	const when = (at: number | null) => (at === null ? words.never : <Time at={at} site={site} withTime />);
	return (
		<dl class="times">
			<div>
				<dt>{isMailbox(health.url) ? words.mailbox.last : words.lastSuccess}</dt>
				<dd>{when(health.lastSuccess)}</dd>
			</div>
			{isMailbox(health.url) ? null : (
				<div>
					<dt>{words.nextFetch}</dt>
					<dd>{when(health.nextFetch)}</dd>
				</div>
			)}
		</dl>
	);
}

/** How its subscription at its hub is. */
export function Hub({ health, site, words }: { health: SourceHealth; site: SiteView; words: Words }) {
	const { hub } = health;
	if (!hub) return null;
	return (
		<p class="soft">
			{words.hub} {hostOf(hub.url)}
			{words.colon}
			{words.hubStates[hub.state]}
			{hub.until === null ? null : (
				<>
					{" "}
					<Time at={hub.until} site={site} withTime />
				</>
			)}
			{hub.reason === null ? null : <span lang="en"> ({hub.reason})</span>}
		</p>
	);
}

/** The last error in words, since when, and what to do about it. */
export function Trouble({ health, site, words }: { health: SourceHealth; site: SiteView; words: Words }) {
	const { error, failures, untried } = health;
	if (!error) return null;
	return (
		<div class="trouble">
			<p>
				<strong>{words.lastError}</strong>
				{words.colon}
				<FailureSaid error={error} site={site} />
			</p>
			<p class="soft">
				{words.since} <Time at={error.since} site={site} withTime /> · {words.failures}
				{words.colon}
				{failures}
			</p>
			<p>
				<strong>{words.whatToDo}</strong>
				{words.colon}
				{adviceFor(error, site.language, untried ? "untried" : "read")}
			</p>
			<FailureExactly error={error} site={site} words={words} />
		</div>
	);
}

/** What its selectors do not do though it is read. */
export function Slips({ health, site, words }: { health: SourceHealth; site: SiteView; words: Words }) {
	const slips = slipsOf(health);
	if (slips.length === 0) return null;
	return (
		<div class="trouble">
			<strong>{words.slips}</strong>
			<ul>
				{slips.map((problem) => (
					<Noted problem={problem} language={site.language} />
				))}
			</ul>
		</div>
	);
}

/** Beside its state: what its owner is to look at though it is read. */
export function Notices({ health, words }: { health: SourceHealth; words: Words }) {
	const { slips, waits: waiting } = words.notices;
	return (
		<>
			{slipsOf(health).length > 0 ? <span class="badge warn">{slips}</span> : null}{" "}
			{waits(health) ? <span class="badge warn">{waiting}</span> : null}
		</>
	);
}

/**
 * What its reading has left out since its owner changed that.
 * @param help what can be done about entries that wait
 */
export function LeftOut({
	health,
	site,
	words,
	help = words.leftOutHelp,
}: {
	health: SourceHealth;
	site: SiteView;
	words: Words;
	help?: string;
}) {
	const { withdrawal } = health;
	if (!withdrawal) return null;
	const { at, entries, waiting, titles } = withdrawal;
	const more = entries + waiting > titles.length ? " …" : "";
	return (
		<p class={waiting > 0 ? "trouble" : "soft"}>
			{waiting > 0 ? words.leftOut(waiting) : words.withdrawn(entries)} (<Time at={at} site={site} withTime />
			){words.colon}
			<span dir="auto">
				{titles.join(" · ")}
				{more}
			</span>
			{waiting > 0 ? <br /> : null}
			{waiting > 0 ? help : null}
		</p>
	);
}

/** What a failure is called: in the site's language where that is known, else as it was noted. */
export function FailureSaid({ error, site }: { error: Failure; site: SiteView }) {
	return (
		<>
			{failureInWords(error, site.language) ?? <span lang="en">{error.message}</span>}{" "}
			<code>
				{error.stage}/{error.code}
			</code>
		</>
	);
}

/** As it was noted, where it is called otherwise: it may name a host or a status. */
export function FailureExactly({ error, site, words }: { error: Failure; site: SiteView; words: Words }) {
	if (failureInWords(error, site.language) === null) return null;
	return (
		<details>
			<summary>{words.exactly}</summary>
			<span lang="en">{error.message}</span>
		</details>
	);
}

/** What is to be known of a source's document: in words, and exactly. */
export function Noted({ problem, language }: { problem: Problem; language: string }) {
	const { stage, code, message } = problem;
	const said = noteInWords(code, language) ?? failureInWords(problem, language);
	const exactly = <span lang="en">{message}</span>;
	return (
		<li>
			{said ?? exactly}{" "}
			<code>
				{stage}/{code}
			</code>
			{said === null ? null : <p class="soft">{exactly}</p>}
		</li>
	);
}

import { READ_AS } from "../../../model/reading.ts";
import { wordsFor } from "../words.ts";
import { choiceInWords } from "./fields.ts";
import { KeepForm, SettingsForm } from "./form.tsx";
import { adminDocument, Form, Refused } from "./frame.tsx";
import { Preview } from "./preview.tsx";
import type { AddView } from "./types.ts";
import { type AdminWords, adminWordsFor } from "./words.ts";

/** `/admin/add`: what is pasted, what it is, how it would be served, and then whether it is kept. */
export function addPage(view: AddView): string {
	const { site, csrf, form, trial } = view;
	const words = adminWordsFor(site.language);
	const heading = form?.fields.kind === "mail" ? words.addNewsletter : words.add;
	const isList = view.trial !== null && outlinesOf(view.trial) !== undefined;
	const last = { act: "keep", name: isList ? words.keepInStep : words.keep };
	const once = { act: "once", name: words.takeOnce };
	const settings = form && { to: "/admin/add", csrf, form, language: site.language, words, last };
	return adminDocument(
		view,
		heading,
		"add",
		form === null || settings === null ? (
			<Start view={view} words={words} />
		) : (
			<>
				<h1>{heading}</h1>
				{form.fields.kind === "mail" ? (
					<p class="lead">{words.mailboxHelp}</p>
				) : (
					<p class="path">{view.pasted}</p>
				)}
				{view.known ? (
					<p class="note">
						{words.knownAlready} <a href={`/admin/sources/${view.known.id}`}>{view.known.title}</a>
					</p>
				) : null}
				<Refused said={view.refused} />
				{trial ? (
					<Preview trial={trial} site={site} words={words} isNew>
						<KeepForm
							{...settings}
							{...(isList && {
								other: once,
								help: <Choices of={[last, once]} language={site.language} words={words} />,
							})}
						/>
					</Preview>
				) : null}
				{trial && !isList && isAnswered(trial) ? (
					<OtherKinds
						pasted={view.pasted}
						kind={form.fields.kind ?? "auto"}
						language={site.language}
						words={words}
					/>
				) : null}
				{trial && !("error" in trial.said) ? null : (
					<>
						<h2>{words.settings}</h2>
						<SettingsForm {...settings} isUnread={trial !== null} />
					</>
				)}
			</>
		),
	);
}

/** What each of the two ways with a list comes to. */
function Choices({
	of: [kept, once],
	language,
	words,
}: {
	of: { name: string }[];
	language: string;
	words: AdminWords;
}) {
	return (
		<ul class="soft">
			<li>
				<strong>{kept?.name}</strong>
				{wordsFor(language).colon}
				{words.listHelp}
			</li>
			<li>
				<strong>{once?.name}</strong>
				{wordsFor(language).colon}
				{words.onceHelp}
			</li>
		</ul>
	);
}

/** Whether there is anything to be read in another way. */
function isAnswered({ said }: NonNullable<AddView["trial"]>): boolean {
	return !("error" in said) || (said.error.stage !== "fetch" && said.error.stage !== "guard");
}

function outlinesOf({ said }: NonNullable<AddView["trial"]>) {
	return "error" in said ? undefined : said.outlines;
}

/** The same address read in another way, a click each. */
function OtherKinds({
	pasted,
	kind,
	language,
	words,
}: {
	pasted: string;
	kind: string;
	language: string;
	words: AdminWords;
}) {
	return (
		<p class="chips">
			<span class="soft">
				{words.otherKinds} {words.readAs}
			</span>
			{READ_AS.filter((other) => !["sitemap", "mail", "opml", kind].includes(other)).map((other) => (
				<a href={`/admin/add?${new URLSearchParams({ url: pasted, kind: other })}`}>
					{choiceInWords("kind", other, language)}
				</a>
			))}
		</p>
	);
}

function Start({ view, words }: { view: AddView; words: AdminWords }) {
	const { csrf, origin, site, refused } = view;
	const target = JSON.stringify(`${origin}/admin/add?url=`).replaceAll("%", "%25");
	return (
		<>
			<h1>{words.add}</h1>
			<p class="lead">{words.addLead}</p>
			<Form to="/admin/add" csrf={csrf} name="fields" isUpload>
				<Refused said={refused} />
				<div class="field code">
					<label for="paste">{words.paste}</label>
					<textarea
						id="paste"
						name="paste"
						rows={3}
						aria-describedby="paste-help"
						placeholder="https://"
						autocapitalize="none"
					>
						{view.pasted}
					</textarea>
					<p class="help" id="paste-help">
						{words.pasteHelp}
					</p>
				</div>
				<div class="field">
					<label for="opml">{words.opmlFile}</label>
					<input id="opml" name="opml" type="file" accept=".opml,.xml,text/x-opml,text/xml" />
				</div>
				<p class="actions">
					<button class="button" type="submit" name="do" value="look">
						{words.look}
					</button>
				</p>
			</Form>
			<p class="chips">
				<span class="soft">{words.otherWays}</span>
				<a href="/admin/add?kind=mail">{words.newsletter}</a>
			</p>
			<details class="group">
				<summary>{words.elsewhere}</summary>
				<p>{words.bookmarklet}</p>
				<p class="bookmark">
					<a class="button" href={`javascript:location=${target}+encodeURIComponent(location.href)`}>
						{words.bookmarkletName} {site.title}
					</a>
				</p>
				<p class="soft">{words.bookmarkletHelp}</p>
			</details>
		</>
	);
}

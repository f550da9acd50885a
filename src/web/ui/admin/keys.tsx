import { Time } from "../entries.tsx";
import { wordsFor } from "../words.ts";
import { adminDocument, Form, Refused } from "./frame.tsx";
import type { KeysView } from "./types.ts";
import { type AdminWords, adminWordsFor } from "./words.ts";

/** `GET /admin/keys`: who may read a private deployment. */
export function keysPage(view: KeysView): string {
	const { site, keys } = view;
	const words = adminWordsFor(site.language);
	return adminDocument(
		view,
		words.keys,
		"keys",
		<>
			<h1>{words.keys}</h1>
			{view.isPrivate ? <p class="lead">{words.keysLead}</p> : <p class="note">{words.keysPublic}</p>}
			{view.fresh ? <Fresh fresh={view.fresh} colon={wordsFor(site.language).colon} words={words} /> : null}
			{keys.length === 0 ? <p>{words.noKeys}</p> : null}
			<ul class="managed plain">
				{keys.map(({ name, categories, made }) => (
					<li>
						<div>
							<h2>{name}</h2>
							<p class="meta">
								<span>{categories?.join(", ") ?? words.everything}</span>
								<span>
									{words.made} <Time at={made} site={site} withTime />
								</span>
							</p>
						</div>
						<a href={`/admin/keys/${encodeURIComponent(name)}/drop`} aria-label={`${words.drop}: ${name}`}>
							{words.drop}
						</a>
					</li>
				))}
			</ul>
			{view.isPrivate ? (
				<>
					<h2>{words.makeKey}</h2>
					<KeyForm view={view} words={words} />
				</>
			) : (
				<details class="group" open={keys.length > 0 || view.refused !== null}>
					<summary>{words.makeKeyAhead}</summary>
					<KeyForm view={view} words={words} />
				</details>
			)}
		</>,
	);
}

function KeyForm({ view, words }: { view: KeysView; words: AdminWords }) {
	return (
		<Form to="/admin/keys" csrf={view.csrf} name="fields">
			<Refused said={view.refused} />
			<div class="field">
				<label for="name">{words.keyName}</label>
				<input
					id="name"
					name="name"
					type="text"
					required
					value={view.fields.name}
					aria-describedby="name-help"
					autocomplete="off"
				/>
				<p class="help" id="name-help">
					{words.keyNameHelp}
				</p>
			</div>
			<Categories view={view} words={words} />
			<p class="actions">
				<button class="button" type="submit">
					{words.makeKey}
				</button>
			</p>
		</Form>
	);
}

function Fresh({
	fresh,
	colon,
	words,
}: {
	fresh: NonNullable<KeysView["fresh"]>;
	colon: string;
	words: AdminWords;
}) {
	return (
		<section class="panel" role="status">
			<h2>
				{words.keyMade}
				{colon}
				{fresh.name}
			</h2>
			<p class="secret" id="key">
				{fresh.key}
			</p>
			<p>{words.keyOnce}</p>
			<p>{words.keyAddress}</p>
			<p class="secret" id="key-address">
				{fresh.address}
			</p>
		</section>
	);
}

function Categories({ view, words }: { view: KeysView; words: AdminWords }) {
	if (view.categories.length === 0) return null;
	return (
		<fieldset class="checks">
			<legend>{words.keyCategories}</legend>
			<p class="help">{words.keyAll}</p>
			{view.categories.map(({ path }, at) => (
				<div class="check">
					<input
						id={`category-${at}`}
						type="checkbox"
						name="categories"
						value={path}
						checked={view.fields.categories.includes(path)}
					/>
					<label for={`category-${at}`}>{path}</label>
				</div>
			))}
		</fieldset>
	);
}

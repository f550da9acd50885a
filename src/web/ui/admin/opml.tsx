import { adminDocument, Form } from "./frame.tsx";
import { Skipped } from "./preview.tsx";
import { Said } from "./said.tsx";
import type { OpmlView, SubscriptionView } from "./types.ts";
import { type AdminWords, adminWordsFor } from "./words.ts";

/** The feeds of an OPML file, or several addresses: those that are chosen become sources. */
export function opmlPage(view: OpmlView): string {
	const { site, csrf, subscriptions, skipped, refused } = view;
	const words = adminWordsFor(site.language);
	const isFresh = subscriptions.some(({ isKnown }) => !isKnown);
	return adminDocument(
		view,
		words.opmlTitle,
		"add",
		<>
			<h1>{words.opmlTitle}</h1>
			<p class="lead">
				{subscriptions.length === 0
					? words.opmlNone
					: isFresh
						? words.opmlFound(subscriptions.length)
						: words.opmlAllKnown(subscriptions.length)}
			</p>
			{refused.length > 0 ? (
				<div class="wrong" role="alert">
					{view.kept ? <p>{words.opmlKept(view.kept)}</p> : null}
					<p>{words.mistakes}</p>
					<ul>
						{refused.map(({ url, detail }) => (
							<li>
								{url}: <Said said={detail} language={site.language} />
							</li>
						))}
					</ul>
				</div>
			) : null}
			{isFresh ? (
				<Form to="/admin/opml" csrf={csrf} name="fields">
					<datalist id="categories">
						{view.categories.map(({ path }) => (
							<option value={path}></option>
						))}
					</datalist>
					<div class="field">
						<label for="fallback">{words.opmlCategory}</label>
						<input id="fallback" name="fallback" type="text" list="categories" value={view.fallback} />
					</div>
					<ul class="subscriptions plain">
						{subscriptions.map((subscription, at) => (
							<li>
								<Subscription subscription={subscription} at={at} words={words} />
							</li>
						))}
					</ul>
					<p class="actions">
						<button class="button" type="submit">
							{words.opmlKeep}
						</button>
					</p>
				</Form>
			) : null}
			<Skipped skipped={skipped} site={site} words={words} />
		</>,
	);
}

function Subscription({
	subscription,
	at,
	words,
}: {
	subscription: SubscriptionView;
	at: number;
	words: AdminWords;
}) {
	const { url, title, category, settings, isKnown } = subscription;
	const id = `use-${at}`;
	return (
		<>
			<input id={id} name={`use.${at}`} type="checkbox" checked={!isKnown} disabled={isKnown} />
			<label for={id} dir="auto">
				{title ?? url}
				<span class="meta">{isKnown ? words.opmlKnown : title ? url : null}</span>
			</label>
			{isKnown ? (
				<span></span>
			) : (
				<span>
					<input type="hidden" name={`url.${at}`} value={url} />
					<input type="hidden" name={`title.${at}`} value={title ?? ""} />
					{settings ? <input type="hidden" name={`settings.${at}`} value={settings} /> : null}
					<input
						type="text"
						name={`category.${at}`}
						value={category}
						placeholder={words.category}
						list="categories"
						aria-label={`${words.category}: ${title ?? url}`}
					/>
				</span>
			)}
		</>
	);
}

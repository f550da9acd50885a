import type { Context } from "hono";
import { applyMedia, resolveAddress, targetsIn } from "../../base/media/marker.ts";
import { nameOf } from "../../config/facts.ts";
import { sourceOf } from "../../config/lookup.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Settings } from "../../config/settings.ts";
import { categoryPaths, topicOf } from "../../config/topics.ts";
import type { Trial } from "../../crawler/contract.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { signedMedia } from "../../platform/keyring.ts";
import type { Said } from "../../read/inspect/json.ts";
import type { OwnerSource } from "../../registry/contract.ts";
import { ADMIN_ENTRIES } from "../../settings.ts";
import { healthOfSource } from "../health/requests.ts";
import type { Reading } from "../reading/scope.ts";
import type { AdminView, Done, EditView, FormView, ManagedSource, TrialView } from "../ui/admin/types.ts";
import { titleOf } from "../ui/entries.tsx";
import type { CategoryLink } from "../ui/types.ts";
import { linkTo, readPage, siteView } from "../ui/views.ts";
import { wordsFor } from "../ui/words.ts";
import { type Fields, fieldsOf } from "./form.ts";
import { knownTo } from "./known.ts";
import type { SourceShown } from "./sources.ts";
import type { AdminApp } from "./types.ts";

/** What a page of `/admin` needs: a program with the token has no forms to prove anything with. */
export function adminView(c: Context<AdminApp>, done: Done | null): AdminView {
	return { site: siteView(c.env), csrf: c.get("session")?.csrf ?? "", done };
}

/** A source as the list has it. */
export function managedSource(
	{ id, from, list, changed, health }: SourceShown,
	source: SourceConfig,
): ManagedSource {
	return {
		id,
		title: health?.title ?? nameOf(source),
		url: source.url,
		categories: source.categories,
		from,
		list,
		isChanged: Object.keys(changed).length > 0,
		isPaused: !source.enabled,
		isMailbox: source.kind === "mail",
		health,
	};
}

/** What a source is called: by its owner, or by itself. */
export async function shownTitle(source: SourceConfig, env: Env): Promise<string> {
	return (await healthOfSource(source, env))?.title ?? nameOf(source);
}

/** A form with these fields. */
export function formView(fields: Fields, misfits: FormView["misfits"] = [], owner?: OwnerSource): FormView {
	const inFile = Object.entries(owner?.changed ?? {}).map(([key, { file }]) => [
		key,
		file === null ? "" : typeof file === "string" ? file : JSON.stringify(file),
	]);
	return {
		fields,
		misfits,
		categories: categoryChoices(),
		inFile: Object.fromEntries(inFile),
		isOfList: owner?.from === "opml",
	};
}

/** Every category that there is to choose from. */
export function categoryChoices(): CategoryLink[] {
	return categoryPaths(currentConfig()).map(linkTo);
}

/** The form of a source as it is set. */
export function formOf(owner: SourceShown): FormView {
	return formView(fieldsOf({ ...owner.settings, id: owner.id }), [], owner);
}

/** What would come of a source, with media as readers would get them. */
export async function trialView(
	{ said, unwanted, proxy }: Trial,
	pointing: string,
	env: Env,
	origin: string,
): Promise<TrialView> {
	const isKnown = knownTo(origin);
	const outlines = "error" in said ? [] : (said.outlines?.feeds ?? []);
	const known = outlines.flatMap(({ url }) => (isKnown(url) ? [url] : []));
	const view = { unwanted, proxy, pointing: isPage(said) ? pointing : null, known: new Set(known) };
	if ("error" in said) return { ...view, said };
	const signed = (media: (target: string) => string) =>
		said.entries.map((entry) => ({
			...entry,
			image: resolveAddress(entry.image, media),
			contentHtml: entry.contentHtml === null ? null : applyMedia(entry.contentHtml, media),
		}));
	const media = await signedMedia(targetsIn(signed), origin, env);
	return { ...view, said: { ...said, entries: signed(media) } };
}

/** Whether there is a page to point at: what was read is one, or links to what was read, or may be one that nothing was found on. */
function isPage(said: Said): boolean {
	if ("error" in said) return said.error.stage === "page" || said.error.code === "html-not-feed";
	return said.kind === "list" || said.kind === "article" || said.siteFeed !== undefined;
}

/** Where one points at the page of a source with these settings; what is found goes to the form at a path. */
export function pointingPath(settings: Settings, to: string): string {
	return `/admin/pointing?${new URLSearchParams({ settings: JSON.stringify(settings), to })}`;
}

/** The newest entries of a source that are served. */
export async function servedEntries(id: string, env: Reading, origin: string): Promise<EditView["entries"]> {
	const config = currentConfig();
	const topic = topicOf(`sources/${id}`, config);
	if (!topic || !sourceOf(config, id)) return [];
	const { entries } = await readPage(
		topic,
		new URLSearchParams({ limit: String(ADMIN_ENTRIES) }),
		env,
		origin,
	);
	const words = wordsFor(siteView(env).language);
	return entries.map((entry) => ({ title: titleOf(entry, words), key: entry.key, date: entry.date }));
}

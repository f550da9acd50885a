import type { Context } from "hono";
import { idsOf, noSource, sourceOf } from "../../config/lookup.ts";
import { READ_BY } from "../../config/reading.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Settings } from "../../config/settings.ts";
import { readTrial } from "../../config/written.ts";
import type { LeavingEntry, Trial } from "../../crawler/contract.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { crawlerOf } from "../../platform/objects.ts";
import type { OwnerSource, Refusal } from "../../registry/contract.ts";
import { confirmPage } from "../ui/admin/frame.tsx";
import { rowId } from "../ui/admin/list.tsx";
import { spoken } from "../ui/admin/said.tsx";
import { editPage } from "../ui/admin/source.tsx";
import type { EditView } from "../ui/admin/types.ts";
import { adminWordsFor } from "../ui/admin/words.ts";
import { serveError } from "../ui/serve.ts";
import { siteView } from "../ui/views.ts";
import { page, seeOther } from "./answers.ts";
import { calledBefore, doneIn, doneWith } from "./done.ts";
import { fetchNow } from "./fetchNow.ts";
import { changesIn, type Fields, settingsIn, textsOf, withProposal } from "./form.ts";
import {
	addSource,
	changeSource,
	dropLeft,
	dropSource,
	findOwnerSource,
	findSource,
	type SourceShown,
} from "./sources.ts";
import { tryOut } from "./tries.ts";
import type { AdminApp } from "./types.ts";
import {
	adminView,
	formOf,
	formView,
	managedSource,
	pointingPath,
	servedEntries,
	shownTitle,
	trialView,
} from "./views.ts";

/** `GET /admin/sources/{id}` for people. */
export async function serveEdit(c: Context<AdminApp>, id: string, origin: string): Promise<Response> {
	const owner = await findSource(id, c.env);
	if (owner) return serve(c, owner, origin, {});
	return serveError(c.req.raw, 404, "unknown-source", noSource(id, idsOf(currentConfig())), null);
}

/** `POST /admin/sources/{id}/edit`: to look at what the form would make of it, or to save that. */
export async function editFromForm(c: Context<AdminApp>, id: string, origin: string): Promise<Response> {
	const fields = textsOf(await c.req.formData());
	if (fields.do !== "save") {
		const owner = await findSource(id, c.env);
		return owner ? look(c, owner, fields, origin) : c.notFound();
	}
	const owner = await findOwnerSource(id, c.env);
	return owner ? save(c, owner, fields, origin) : c.notFound();
}

async function serve(
	c: Context<AdminApp>,
	owner: SourceShown,
	origin: string,
	more: Partial<EditView>,
	status = 200,
): Promise<Response> {
	const source = sourceOf(currentConfig(), owner.id);
	if (!source) return c.notFound();
	const entries = await servedEntries(owner.id, c.env, origin);
	const list = owner.list === undefined ? undefined : await titleOf(owner.list, c.env);
	const view: EditView = {
		...adminView(c, doneIn(c)),
		source: { ...managedSource(owner, source), listTitle: list },
		form: formOf(owner),
		trial: null,
		refused: null,
		leaving: null,
		etag: owner.etag,
		listed: owner.listed ?? null,
		mailbox: owner.mailbox ?? null,
		entries,
		pointing: pointingAt(owner, source),
		...more,
	};
	return page(c.req.raw, editPage(view), status);
}

/** The way to the page of a source that is read as a page, with its settings. */
function pointingAt({ id, settings, health }: SourceShown, { kind, enabled }: SourceConfig): string | null {
	const read = health?.kind ?? kind;
	if (!enabled || (read !== "list" && read !== "article")) return null;
	return pointingPath(settings, `/admin/sources/${id}/edit`);
}

async function look(
	c: Context<AdminApp>,
	owner: SourceShown,
	fields: Fields,
	origin: string,
): Promise<Response> {
	const settings = settingsIn(fields);
	const read = readTrial(settings, currentConfig().site);
	if (!read.ok) return serve(c, owner, origin, { form: formView(fields, read.misfits, owner) }, 400);
	const trial = await tryOut(read.source, true, c.env, origin, owner.id);
	return serveTrial(c, owner, fields, trial, origin);
}

/** The form with what it would make of the source, and with what would leave. */
async function serveTrial(
	c: Context<AdminApp>,
	owner: SourceShown,
	fields: Fields,
	trial: Trial,
	origin: string,
	isAsked = false,
): Promise<Response> {
	const settings = settingsIn(fields);
	const { leaving } = trial;
	return serve(c, owner, origin, {
		form: formView(withProposal(fields, trial.said), [], owner),
		leaving: leaving.length > 0 ? { entries: leaving, isAsked } : null,
		trial: await trialView(trial, pointingPath(settings, `/admin/sources/${owner.id}/edit`), c.env, origin),
		// What it was when the form was made: somebody else's change meanwhile is not to be undone unseen.
		etag: fields.etag ?? owner.etag,
	});
}

async function save(
	c: Context<AdminApp>,
	owner: OwnerSource,
	fields: Fields,
	origin: string,
): Promise<Response> {
	const { id, ...changes } = changesIn(fields, { ...owner.settings, id: owner.id });
	const wanted = typeof id === "string" ? { ...changes, id } : changes;
	const match = fields.etag ?? owner.etag;
	const trial = await readOtherwise(owner, changes, fields, c.env, origin);
	const leaving = trial?.leaving ?? [];
	const named = new Set((fields.leaving ?? "").split(" "));
	if (trial && leaving.some(({ key }) => !named.has(key))) {
		const shown = await findSource(owner.id, c.env);
		return shown ? serveTrial(c, shown, fields, trial, origin, true) : c.notFound();
	}
	const isMeant = leaving.length > 0 && fields.leave === "on";
	// The next visit would take them out.
	const kept = leaving.length > 0 && !isMeant ? { withdraw: false } : {};
	const saved = await changeSource(owner.id, { ...wanted, ...kept }, match, c.env, origin);
	if (saved.ok) {
		const { id: now, etag } = saved.source;
		const withdrawn = isMeant ? await withdraw(now, leaving, c.env) : 0;
		const report = etag === owner.etag ? null : await fetchNow(now, c.env);
		const said = doneWith("saved", saved.source, report, withdrawn);
		return seeOther(`/admin/sources/${now}?${said}`);
	}
	const { status, detail, mistakes } = saved.refusal;
	const { language } = siteView(c.env);
	const said = status === 412 ? { text: adminWordsFor(language).conflict } : spoken(detail, language);
	const refused = mistakes.length > 0 ? null : said;
	return serveRefusal(c, owner, origin, { form: formView(fields, mistakes, owner), refused }, status);
}

/** What would come of a source that is to be read in another way; null where that stays as it is, or nothing is asked. */
async function readOtherwise(
	{ id }: OwnerSource,
	changes: Settings,
	fields: Fields,
	env: Env,
	origin: string,
): Promise<Trial | null> {
	if (fields.enabled !== "on" || !READ_BY.some((key) => key in changes)) return null;
	const read = readTrial(settingsIn(fields), currentConfig().site);
	return read.ok ? tryOut(read.source, true, env, origin, id) : null;
}

async function withdraw(id: string, leaving: readonly LeavingEntry[], env: Env): Promise<number> {
	const source = sourceOf(currentConfig(), id);
	if (!source) return 0;
	const titles = leaving.map(({ title, url }) => title ?? url ?? "");
	return crawlerOf(source, currentConfig(), env).withdraw(
		id,
		leaving.map(({ key }) => key),
		titles,
	);
}

/** The form again, with how the source is, which nothing else that is done here needs. */
async function serveRefusal(
	c: Context<AdminApp>,
	{ id }: OwnerSource,
	origin: string,
	more: Partial<EditView>,
	status: number,
): Promise<Response> {
	const shown = await findSource(id, c.env);
	return shown ? serve(c, shown, origin, more, status) : c.notFound();
}

/** `GET /admin/sources/{id}/drop` and `/back`: whether it is meant. */
export async function askWhetherMeant(c: Context<AdminApp>, id: string, what: string): Promise<Response> {
	const owner = await findSource(id, c.env);
	const source = sourceOf(currentConfig(), id);
	if (!owner || !source) return c.notFound();
	const words = adminWordsFor(siteView(c.env).language);
	const { title } = managedSource(owner, source);
	const isDrop = what === "drop";
	const asked = {
		title: isDrop ? words.dropTitle(title) : words.takeBackTitle(title),
		text: isDrop
			? owner.listed
				? words.dropListHelp(owner.listed.sources)
				: words.dropHelp
			: words.takeBackHelp,
		act: isDrop ? words.drop : words.takeBack,
		to: `/admin/sources/${id}/${what}`,
		back: `/admin/sources/${id}`,
	};
	return page(c.req.raw, confirmPage(adminView(c, null), "sources", asked));
}

/** `POST /admin/sources/{id}/pause`, `resume`, `refresh`, `drop`, `back`, `own`, `left`, `withdraw`. */
export async function act(c: Context<AdminApp>, id: string, what: string, origin: string): Promise<Response> {
	const owner = await findOwnerSource(id, c.env);
	if (!owner) return c.notFound();
	const at = `/admin/sources/${id}`;
	if (what === "refresh" || what === "withdraw") {
		const fetched = await fetchNow(id, c.env, what === "withdraw");
		return seeOther(`${at}?${doneWith("refreshed", owner, fetched)}`);
	}
	const gone = what === "drop" ? await titleOf(id, c.env) : null;
	const refusal = await done(c, owner, what, origin);
	if (refusal) {
		const refused = spoken(refusal.detail, siteView(c.env).language);
		return serveRefusal(c, owner, origin, { refused }, refusal.status);
	}
	if (gone !== null) {
		const called = { "Set-Cookie": calledBefore(c.req.raw, id, gone) };
		return seeOther(`/admin?${doneWith("dropped", owner, null)}`, called);
	}
	const { list } = await c.req.parseBody();
	const report = what === "pause" || what === "left" ? null : await fetchNow(id, c.env);
	const said = doneWith({ pause: "paused", resume: "resumed" }[what] ?? what, owner, report);
	if (typeof list !== "string") return seeOther(`${at}?${said}`);
	// Back to where it stands in the list, as that was searched.
	const { q, state, page: number } = Object.fromEntries(new URLSearchParams(list));
	for (const [name, value] of Object.entries({ q, state, page: number })) if (value) said.set(name, value);
	return seeOther(`/admin?${said}#${rowId(id)}`);
}

async function titleOf(id: string, env: Env): Promise<string> {
	const source = sourceOf(currentConfig(), id);
	return source ? shownTitle(source, env) : id;
}

async function done(
	c: Context<AdminApp>,
	owner: OwnerSource,
	what: string,
	origin: string,
): Promise<Refusal | null> {
	if (what === "drop") return dropSource(owner.id, null, c.env, origin);
	if (what === "own" || what === "left") {
		const made =
			what === "own"
				? await addSource(owner.settings, c.env, origin)
				: await dropLeft(owner.id, c.env, origin);
		return made.ok ? null : made.refusal;
	}
	const changes =
		what === "back"
			? Object.fromEntries(Object.keys(owner.changed).map((key) => [key, null]))
			: { enabled: what === "resume" };
	const changed = await changeSource(owner.id, changes, null, c.env, origin);
	return changed.ok ? null : changed.refusal;
}

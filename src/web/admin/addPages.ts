import type { Context } from "hono";
import { guessCategory } from "../../config/guess.ts";
import { readTrial } from "../../config/written.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { readMiniflux } from "../../read/imports/miniflux.ts";
import type { Said } from "../../read/inspect/json.ts";
import { readOpml } from "../../read/opml.ts";
import { OPML_MAX_FEEDS } from "../../settings.ts";
import { decode } from "../../stages/decode/decode.ts";
import { addPage } from "../ui/admin/add.tsx";
import { opmlPage } from "../ui/admin/opml.tsx";
import { spoken } from "../ui/admin/said.tsx";
import type { AddView, FormView } from "../ui/admin/types.ts";
import { adminWordsFor } from "../ui/admin/words.ts";
import { siteView } from "../ui/views.ts";
import { page, seeOther } from "./answers.ts";
import { doneWith } from "./done.ts";
import { type Fields, fieldsOf, settingsIn, textsOf, withProposal } from "./form.ts";
import { knownTo, sourceAt } from "./known.ts";
import { ofOpml, type Paste, readPaste } from "./pasted.ts";
import { addSource } from "./sources.ts";
import { tryOut } from "./tries.ts";
import type { AdminApp } from "./types.ts";
import { adminView, categoryChoices, formView, pointingPath, shownTitle, trialView } from "./views.ts";

/** `GET /admin/add`: empty, or what a bookmarklet, a `web+feed:` link or another program shares. */
export async function addFromLink(c: Context<AdminApp>, origin: string): Promise<Response> {
	const { url = "", text = "", kind = "" } = c.req.query();
	if (kind === "mail") {
		const form = await withGuess(c, { ...fieldsOf({}), kind, id: freeMailboxId() });
		return serveAdd(c, origin, { form });
	}
	const paste = readPaste(url || text);
	return paste.kind === "nothing" ? serveAdd(c, origin, {}) : servePaste(c, origin, paste, kind);
}

/** `POST /admin/add`: what was pasted or uploaded, or a form to look at or to keep. */
export async function addFromForm(c: Context<AdminApp>, origin: string): Promise<Response> {
	const form = await c.req.formData();
	const file = form.get("opml");
	if (file instanceof File && file.size > 0) {
		const { text } = decode(new Uint8Array(await file.arrayBuffer()), { kind: "xml" });
		return servePaste(c, origin, ofOpml(readMiniflux(text) ?? readOpml(text)), "");
	}
	const fields = textsOf(form);
	if (fields.paste !== undefined) {
		const paste = readPaste(fields.paste);
		if (paste.kind !== "nothing") return servePaste(c, origin, paste, "");
		const refused = { text: adminWordsFor(siteView(c.env).language).nothingPasted };
		return serveAdd(c, origin, { refused }, 400);
	}
	return fields.do === "keep" ? keep(c, origin, fields) : look(c, origin, fields);
}

/** What an OPML list names now, to choose from; null where nothing can be read. */
function takenOnce(said: Said): Paste | null {
	return "error" in said || !said.outlines ? null : { kind: "many", ...said.outlines };
}

async function serveAdd(
	c: Context<AdminApp>,
	origin: string,
	more: Partial<AddView>,
	status = 200,
): Promise<Response> {
	const nothing = { pasted: "", refused: null, form: null, trial: null, origin };
	const known = await knownAt(more, c.env);
	const view = { ...adminView(c, null), ...nothing, known, ...more };
	return page(c.req.raw, addPage(view), status);
}

/** The source that reads already what was pasted, or the feed that was found there. */
async function knownAt({ pasted = "", trial }: Partial<AddView>, env: Env): Promise<AddView["known"]> {
	const said = trial && !("error" in trial.said) ? trial.said : null;
	const source = sourceAt([pasted, said?.url ?? ""]);
	return source ? { id: source.id, title: await shownTitle(source, env) } : null;
}

async function servePaste(
	c: Context<AdminApp>,
	origin: string,
	paste: Exclude<Paste, { kind: "nothing" }>,
	kind: string,
	/** Where they are to go, as far as that was said. */
	chosen: Fields = {},
): Promise<Response> {
	if (paste.kind === "words") {
		const refused = { text: adminWordsFor(siteView(c.env).language).noAddress(paste.text) };
		return serveAdd(c, origin, { pasted: paste.text, refused }, 400);
	}
	if (paste.kind === "address") {
		const fields = { ...fieldsOf({}), url: paste.url, ...(kind && { kind }) };
		return look(c, origin, fields);
	}
	const isKnown = knownTo(origin);
	const subscriptions = paste.feeds.slice(0, OPML_MAX_FEEDS).map(({ url, title, category, settings }) => ({
		url,
		title,
		category: category ?? "",
		...(settings && { settings: JSON.stringify(settings) }),
		isKnown: isKnown(url),
	}));
	const first = subscriptions.find((subscription) => !subscription.isKnown);
	const { fields } = await withGuess(c, { ...chosen, url: first?.url ?? "" });
	const view = {
		...adminView(c, null),
		subscriptions,
		skipped: paste.skipped,
		categories: categoryChoices(),
		fallback: fields.newCategory || fields.category || "",
		refused: [],
	};
	return page(c.req.raw, opmlPage(view));
}

/** What would come of it, with the form to set it otherwise; nothing is kept. */
async function look(c: Context<AdminApp>, origin: string, fields: Fields): Promise<Response> {
	const pasted = fields.url ?? "";
	const settings = settingsIn(fields);
	const read = readTrial(settings, currentConfig().site);
	if (!read.ok) return serveAdd(c, origin, { pasted, form: formView(fields, read.misfits) }, 400);
	const trial = await tryOut(read.source, true, c.env, origin);
	const language = "error" in trial.said ? null : trial.said.feed.language;
	const once = takenOnce(trial.said);
	if (once?.kind === "many" && fields.do === "once") {
		const { category = "", newCategory = "" } = fields;
		return servePaste(c, origin, once, "", { category, newCategory });
	}
	return serveAdd(c, origin, {
		pasted,
		form: await withGuess(c, once ? { ...fields, kind: "opml" } : withProposal(fields, trial.said), language),
		trial: await trialView(trial, pointingPath(settings, "/admin/add"), c.env, origin),
	});
}

/** An id that no source has, for a mailbox whose owner does not mind. */
function freeMailboxId(): string {
	const { sources } = currentConfig();
	const taken = new Set(sources.map(({ id }) => id));
	const ids = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? "letters" : `letters-${at + 1}`));
	return ids.find((id) => !taken.has(id)) ?? "";
}

/** A form whose category, where none is chosen, is the one that is likely by what is there. */
async function withGuess(
	c: Context<AdminApp>,
	fields: Fields,
	language: string | null = null,
): Promise<FormView> {
	const { url = "", kind, category, newCategory } = fields;
	if (category || newCategory) return formView(fields);
	const isMail = kind === "mail";
	const { sources, site } = currentConfig();
	const alike = isMail ? sources.filter((source) => source.kind === kind) : sources;
	const guess = guessCategory({ url, language }, alike, site.language);
	if (guess) {
		const form = formView({ ...fields, category: guess.category });
		const like = guess.like && (await shownTitle(guess.like, c.env));
		return isMail ? form : { ...form, guess: { because: guess.because, like } };
	}
	const words = adminWordsFor(siteView(c.env).language);
	return formView({ ...fields, newCategory: isMail ? words.firstMail : words.firstCategory });
}

async function keep(c: Context<AdminApp>, origin: string, fields: Fields): Promise<Response> {
	const added = await addSource(settingsIn(fields), c.env, origin);
	if (!added.ok) {
		const { status, detail, mistakes } = added.refusal;
		const form = formView(fields, mistakes);
		const refused = mistakes.length > 0 ? null : spoken(detail, siteView(c.env).language);
		return serveAdd(c, origin, { pasted: fields.url ?? "", form, refused }, status);
	}
	const { source, report } = added;
	return seeOther(`/admin/sources/${source.id}?${doneWith("added", source, report)}`);
}

import type { Context } from "hono";
import { applyMedia, targetsIn } from "../../base/media/marker.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Settings } from "../../config/settings.ts";
import { readTrial } from "../../config/written.ts";
import type { Result } from "../../model/result.ts";
import { currentConfig } from "../../platform/current.ts";
import { signedMedia } from "../../platform/keyring.ts";
import { crawlerOf } from "../../platform/objects.ts";
import { iso } from "../../read/inspect/json.ts";
import type { PointedList, PointingAnswer, PointingQuestion } from "../../read/pointing.ts";
import { ADDRESS_MAX_CHARS } from "../../settings.ts";
import { problem } from "../problem.ts";
import { frameCsp, frameDocument } from "../ui/pointing/frame.ts";
import { pointingPage } from "../ui/pointing/page.tsx";
import { PAGE_SCRIPT_PATH } from "../ui/pointing/pageScript.ts";
import { siteView } from "../ui/views.ts";
import { page } from "./answers.ts";
import { misfitProblem, misfitWords, readJsonBody } from "./bodies.ts";
import { fieldsOf, tableIn } from "./form.ts";
import { readPointing } from "./pointed.ts";
import { statusFor } from "./tries.ts";
import type { AdminApp } from "./types.ts";

type PointingContext = Context<AdminApp>;

/** Where the page is shown that one points at, for the frame. */
const FRAME_PATH = "/admin/pointing/page";

/** `GET /admin/pointing?url=…`: the page with its lists by number, and the frame to point in. */
export async function servePointing(c: PointingContext, origin: string): Promise<Response> {
	const settings = settingsIn(c);
	const { url } = settings;
	const to = formPath(c.req.query("to"));
	const view = {
		site: siteView(c.env),
		csrf: c.get("session")?.csrf ?? "",
		done: null,
		settings,
		url: typeof url === "string" ? url : "",
		frame: `${FRAME_PATH}?${new URLSearchParams({ settings: JSON.stringify(settings) })}`,
		candidateHref: `/admin/pointing?${new URLSearchParams({ settings: JSON.stringify(settings), to })}&candidate=`,
		to,
		page: null,
		refused: null,
	};
	if (view.url === "") return shown(c, pointingPage(view));
	const read = readTrial(settings, currentConfig().site);
	if (!read.ok)
		return shown(c, pointingPage({ ...view, refused: misfitWords(read.misfits, "settings") }), 400);
	const chosen = numberIn(c.req.query("candidate"));
	const question = {
		wants: ["candidates", "left", "list"],
		pointing: null,
		candidate: chosen,
		form: null,
	} as const;
	const answer = await ask(read.source, question, c, origin);
	if (!answer.ok) {
		const { error } = answer;
		return shown(c, pointingPage({ ...view, refused: error.message }), statusFor(error));
	}
	const { form, title, list, left, candidates } = answer.value;
	const seen = {
		form,
		fields: fieldsOf(settings as Settings),
		title,
		list,
		left: left ?? 0,
		candidates: candidates ?? [],
		chosen: chosen ?? null,
	};
	return shown(c, pointingPage({ ...view, page: seen }));
}

/** `GET /admin/pointing/page`: what the page looks like, in a document that is a sandbox. */
export async function servePointingFrame(c: PointingContext, origin: string): Promise<Response> {
	const read = readTrial(settingsIn(c), currentConfig().site);
	if (!read.ok) return misfitProblem(read.misfits);
	const answer = await ask(read.source, { wants: ["structure"], pointing: null, form: null }, c, origin);
	if (!answer.ok) return problem(statusFor(answer.error), answer.error.code, answer.error.message);
	const { structure, title, language } = answer.value;
	const own = new URL(c.req.url).origin;
	const html = await withMedia(structure?.html ?? "", c, own);
	return new Response(frameDocument(html, title ?? "", language), {
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy": frameCsp(own),
			"Cache-Control": "no-store",
			"Referrer-Policy": "no-referrer",
			"X-Content-Type-Options": "nosniff",
		},
	});
}

/** `POST /admin/pointing`: what was pointed at on a page gives selectors, and these a list. */
export async function pointOut(c: PointingContext, origin: string): Promise<Response> {
	const body = await readJsonBody(c.req.raw);
	if (body instanceof Response) return body;
	const pointed = readPointing(body.value);
	if (!pointed.ok) return misfitProblem(pointed.misfits, "bad-pointing");
	const { settings, pointing, form } = pointed.value;
	const read = readTrial(settings, currentConfig().site);
	if (!read.ok) return misfitProblem(read.misfits);
	const wants: PointingQuestion["wants"] = pointing ? ["list"] : ["candidates", "list"];
	const answer = await ask(read.source, { wants, pointing, form }, c, origin);
	if (!answer.ok) return problem(statusFor(answer.error), answer.error.code, answer.error.message);
	const { value } = answer;
	if (value.isChanged) {
		const detail = "the page is built in another way than the one that was pointed at: open it anew";
		return problem(409, "page-changed", detail, { page: value.form });
	}
	if (!value.list)
		return problem(422, "nothing-alike", "nothing on the page is like what was pointed at", {
			page: value.form,
		});
	return Response.json(said(value, value.list), { headers: { "Cache-Control": "no-store" } });
}

function said({ url, title, form, candidates }: PointingAnswer, list: PointedList): object {
	const { select, count, marks, sureness, rivals, notes } = list;
	const entries = list.entries.map((entry) => ({ ...entry, published: iso(entry.published) }));
	const samples = (all: NonNullable<typeof candidates>) =>
		all.map(({ item, count, dated, samples }) => ({
			item,
			count,
			dated,
			samples: samples.map(({ title, published }) => ({ title, published: iso(published) })),
		}));
	return {
		...{ url, title, page: form, select, count, entries, marks, notes },
		contested: { sureness, rivals },
		// Only where they are asked for, by pointing at nothing.
		candidates: candidates ? samples(candidates) : undefined,
	};
}

/** By the crawler that would have the source: it is polite to the host, has the page at hand, and time to read it. */
function ask(
	source: SourceConfig,
	question: PointingQuestion,
	c: PointingContext,
	origin: string,
): Promise<Result<PointingAnswer>> {
	return crawlerOf(source, currentConfig(), c.env).pointAt(source, question, origin);
}

/** Pictures through this deployment: those that the page for pointing shows are signed as any. */
async function withMedia(html: string, c: PointingContext, origin: string): Promise<string> {
	const targets = targetsIn((media) => applyMedia(html, media));
	return applyMedia(html, await signedMedia(targets, origin, c.env));
}

/** Where the selectors go: the form of a source that is there, else that for adding one. */
function formPath(to = ""): string {
	return /^\/admin\/sources\/[a-z0-9-]{1,63}\/edit$/.test(to) ? to : "/admin/add";
}

/** The keys of a source in an address: `url` by itself, the others as JSON in `settings`. */
function settingsIn(c: PointingContext): Record<string, unknown> {
	const given = c.req.query("settings") ?? "";
	const url = c.req.query("url");
	// As if nothing had been given where it is no table: the page asks for an address.
	const settings = given.length <= ADDRESS_MAX_CHARS ? tableIn(given) : {};
	return url === undefined ? settings : { ...settings, url: url.trim() };
}

function numberIn(text: string | undefined): number | undefined {
	return text !== undefined && /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

/** The page, which has a script and a frame that other pages have not, and asks this deployment alone. */
function shown(c: PointingContext, html: string, status = 200): Response {
	const own = { script: PAGE_SCRIPT_PATH, frame: FRAME_PATH, asked: "/admin/pointing" };
	return page(c.req.raw, html, status, own);
}

import type { Context, Hono } from "hono";
import { sourceOf } from "../../config/lookup.ts";
import { isNoticed } from "../../model/health.ts";
import { currentConfig } from "../../platform/current.ts";
import { ADMIN_LIST_SOURCES } from "../../settings.ts";
import { serveSourcesOpml } from "../feeds/opml.ts";
import { listPage, stateOf } from "../ui/admin/list.tsx";
import type { ManagedSource } from "../ui/admin/types.ts";
import { wantsPage } from "../ui/serve.ts";
import { searchLinks } from "../ui/views.ts";
import { addFromForm, addFromLink } from "./addPages.ts";
import { page } from "./answers.ts";
import { doneIn, named } from "./done.ts";
import { act, askWhetherMeant, editFromForm, serveEdit } from "./editPages.ts";
import { askToDropKey, dropKeyFromForm, keysFromForm, serveKeys } from "./keyPages.ts";
import { keepOpml } from "./opmlPages.ts";
import { listSources } from "./sources.ts";
import type { AdminApp } from "./types.ts";
import { adminView, managedSource } from "./views.ts";

/**
 * The pages of `/admin` for people. Where a program's route has the same address, a page is for those who ask for one, and
 * a form is known by its type and its session.
 */
export function adminPages(app: Hono<AdminApp>, originOf: (url: string) => string): void {
	const at = (c: Context<AdminApp>) => originOf(c.req.url);
	app.get("/admin", (c) => serveList(c));
	app.get("/admin/opml", (c) => serveSourcesOpml("all", c.env, at(c)));
	app.post("/admin/opml", (c) => keepOpml(c, at(c)));
	app.get("/admin/add", (c) => addFromLink(c, at(c)));
	app.post("/admin/add", (c) => addFromForm(c, at(c)));
	app.get("/admin/sources/:id", async (c, next) =>
		wantsPage(c.req.raw) ? serveEdit(c, c.req.param("id"), at(c)) : next(),
	);
	app.post("/admin/sources/:id/edit", (c) => editFromForm(c, c.req.param("id"), at(c)));
	app.get("/admin/sources/:id/:what{drop|back}", (c) =>
		askWhetherMeant(c, c.req.param("id"), c.req.param("what")),
	);
	app.post("/admin/sources/:id/:what{pause|resume|refresh|drop|back|own|left|withdraw}", (c) =>
		act(c, c.req.param("id"), c.req.param("what"), at(c)),
	);
	app.get("/admin/keys", async (c, next) => (wantsPage(c.req.raw) ? serveKeys(c) : next()));
	app.post("/admin/keys", async (c, next) => (isOurForm(c) ? keysFromForm(c, at(c)) : next()));
	app.get("/admin/keys/:name/drop", (c) => askToDropKey(c, c.req.param("name")));
	app.post("/admin/keys/:name/drop", (c) => dropKeyFromForm(c, c.req.param("name")));
}

/** Sent from a page of ours: curl says of whatever it posts that it is a form, and comes with the token. */
function isOurForm(c: Context<AdminApp>): boolean {
	if (c.get("session") === null) return false;
	return (c.req.header("Content-Type") ?? "").startsWith("application/x-www-form-urlencoded");
}

/** `GET /admin` */
async function serveList(c: Context<AdminApp>): Promise<Response> {
	const { q: search = "", state = "", page: asked = "1" } = c.req.query();
	const { sources, used, limit } = await listSources(c.env);
	const config = currentConfig();
	const all = sources.flatMap((owner) => {
		const source = sourceOf(config, owner.id);
		return source ? [managedSource(owner, source)] : [];
	});
	const titles = new Map(all.map(({ id, title }) => [id, title]));
	const found = all
		.filter((source) => isFound(source, search.trim().toLowerCase(), state))
		.map((source) => ({ ...source, listTitle: titles.get(source.list ?? "") }))
		.sort((a, b) => rankOf(a) - rankOf(b));
	const pages = Math.max(1, Math.ceil(found.length / ADMIN_LIST_SOURCES));
	const at = Math.min(pages, Math.max(1, Math.floor(Number(asked)) || 1));
	const shown = found.slice((at - 1) * ADMIN_LIST_SOURCES, at * ADMIN_LIST_SOURCES);
	const done = doneIn(c);
	const isHere = shown.some(({ id }) => id === done?.to);
	const view = {
		...adminView(c, isHere ? null : named(c, done, titles)),
		doneHere: isHere ? done : null,
		sources: shown,
		total: all.length,
		search,
		state,
		page: at,
		pages,
		used,
		limit,
		searches: searchLinks(null),
	};
	return page(c.req.raw, listPage(view));
}

/** What needs a look first; all others stay where they are, whoever is paused among them. */
const ORDER = ["failing", "gone", "noticed", "new"];
const rankOf = (source: ManagedSource) => {
	const { health } = source;
	const state = stateOf(source);
	const rank = ORDER.indexOf(health && state === "ok" && isNoticed(health) ? "noticed" : state);
	return rank < 0 ? ORDER.length : rank;
};

function isFound(source: ManagedSource, search: string, state: string): boolean {
	if (state !== "" && stateOf(source) !== state) return false;
	const { id, title, url, categories, list = "" } = source;
	return [id, title, url, list, ...categories].some((text) => text.toLowerCase().includes(search));
}

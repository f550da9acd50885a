import type { Context } from "hono";
import { encodePath } from "../../base/url/path.ts";
import { currentConfig } from "../../platform/current.ts";
import { confirmPage } from "../ui/admin/frame.tsx";
import { keysPage } from "../ui/admin/keys.tsx";
import { spoken } from "../ui/admin/said.tsx";
import type { KeysView } from "../ui/admin/types.ts";
import { adminWordsFor } from "../ui/admin/words.ts";
import { siteView } from "../ui/views.ts";
import { page, seeOther } from "./answers.ts";
import { doneIn } from "./done.ts";
import { dropKey, makeKey, shownKeys } from "./keys.ts";
import type { AdminApp } from "./types.ts";
import { adminView, categoryChoices } from "./views.ts";

/** `GET /admin/keys` for people. */
export function serveKeys(c: Context<AdminApp>): Promise<Response> {
	return serve(c, {});
}

/** `POST /admin/keys` of a form: the key is on the page that answers, and nowhere else. */
export async function keysFromForm(c: Context<AdminApp>, origin: string): Promise<Response> {
	const form = await c.req.formData();
	const name = String(form.get("name") ?? "").trim();
	const categories = form.getAll("categories").map(String);
	const made = await makeKey({ name, ...(categories.length > 0 && { categories }) }, c.env);
	if (!made.ok) {
		const { key, found, expected } = made.mistake;
		const refused = spoken(`${key}: found ${found}, expected ${expected}`, siteView(c.env).language);
		return serve(c, { refused, fields: { name, categories } }, made.status);
	}
	const [first] = made.categories ?? [];
	const path = encodePath(first ?? "all");
	const address = `${origin}/${path}.atom?key=${encodeURIComponent(made.key)}`;
	return serve(c, { fresh: { name: made.name, key: made.key, address } }, 201);
}

/** `GET /admin/keys/{name}/drop`: whether it is meant. */
export function askToDropKey(c: Context<AdminApp>, name: string): Response {
	const words = adminWordsFor(siteView(c.env).language);
	const asked = {
		title: words.dropKeyTitle(name),
		text: words.dropKeyHelp,
		act: words.drop,
		to: `/admin/keys/${encodeURIComponent(name)}/drop`,
		back: "/admin/keys",
	};
	return page(c.req.raw, confirmPage(adminView(c, null), "keys", asked));
}

/** `POST /admin/keys/{name}/drop` */
export async function dropKeyFromForm(c: Context<AdminApp>, name: string): Promise<Response> {
	if (!(await dropKey(name, c.env))) return c.notFound();
	return seeOther("/admin/keys?done=key-dropped");
}

async function serve(c: Context<AdminApp>, more: Partial<KeysView>, status = 200): Promise<Response> {
	const view: KeysView = {
		...adminView(c, doneIn(c)),
		isPrivate: currentConfig().site.private === true,
		keys: await shownKeys(c.env),
		categories: categoryChoices(),
		fresh: null,
		refused: null,
		fields: { name: "", categories: [] },
		...more,
	};
	return page(c.req.raw, keysPage(view), status);
}

import type { Context } from "hono";
import { OPML_MAX_FEEDS } from "../../settings.ts";
import { opmlPage } from "../ui/admin/opml.tsx";
import { page, seeOther } from "./answers.ts";
import { tableIn, textsOf } from "./form.ts";
import { addSources } from "./sources.ts";
import type { AdminApp } from "./types.ts";
import { adminView, categoryChoices } from "./views.ts";

/** `POST /admin/opml`: the chosen subscriptions become sources; what could not be kept is shown again, with the reason. */
export async function keepOpml(c: Context<AdminApp>, origin: string): Promise<Response> {
	const fields = textsOf(await c.req.formData());
	const fallback = (fields.fallback ?? "").trim();
	const chosen = Array.from({ length: OPML_MAX_FEEDS }, (_, at) => at)
		.filter((at) => fields[`use.${at}`] !== undefined)
		.map((at) => ({
			url: fields[`url.${at}`] ?? "",
			title: (fields[`title.${at}`] ?? "").trim() || null,
			category: (fields[`category.${at}`] ?? "").trim() || fallback,
			settings: fields[`settings.${at}`],
		}));
	const settings = chosen.map(({ url, title, category, settings }) => ({
		url,
		category,
		...(title === null ? {} : { title }),
		...tableIn(settings ?? ""),
	}));
	const outcomes = settings.length ? await addSources(settings, c.env, origin) : [];
	const failed = chosen.flatMap((subscription, at) => {
		const outcome = outcomes[at];
		return !outcome || outcome.ok ? [] : [{ subscription, detail: outcome.refusal.detail }];
	});
	const kept = chosen.length - failed.length;
	if (failed.length === 0)
		return seeOther(`/admin?${new URLSearchParams({ done: "opml", n: String(kept) })}`);
	const view = {
		...adminView(c, null),
		subscriptions: failed.map(({ subscription }) => ({ ...subscription, isKnown: false })),
		skipped: [],
		categories: categoryChoices(),
		fallback,
		refused: failed.map(({ subscription, detail }) => ({ url: subscription.url, detail })),
		kept,
	};
	return page(c.req.raw, opmlPage(view), 400);
}

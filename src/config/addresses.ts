import { z } from "zod";
import { looksWeb } from "../base/url/web.ts";
import { PLACE, type Route, WRAPPINGS } from "../model/reading.ts";
import { ROUTES_MAX } from "../settings.ts";

/** An absolute address of the web. */
export const address = z
	.string()
	.refine(isWebAddress, "an absolute address that starts with http:// or https://");

/** A route of RSSHub's, whichever instance answers. */
export const RSSHUB = /^rsshub:\/\/\/?(?=[^\s/])/i;

/** Of a source. */
export const sourceAddress = z
	.string()
	.refine(
		(text) => isWebAddress(text) || (RSSHUB.test(text) && URL.canParse(text)),
		"an absolute address that starts with http:// or https://, or a route such as rsshub://bilibili/ranking/0",
	);

/** Sent to a source, or to a proxy. */
export const headers = z.record(
	z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, "a header name"),
	z.string().refine(isHeaderValue, "a text that a header can carry"),
);

/** Of RSSHub, one or several. */
export const instances = z.preprocess(
	(value) => (typeof value === "string" ? [value] : value),
	z.array(address).min(1).max(ROUTES_MAX),
);

const route = z.strictObject({
	url: z.string().superRefine((text, context) => {
		const expected = routeMistake(text);
		if (expected) context.addIssue({ code: "custom", message: expected });
	}),
	format: z.enum(Object.keys(WRAPPINGS) as (keyof typeof WRAPPINGS)[]).optional(),
	headers: headers.optional(),
	key: z
		.string()
		.regex(/^[A-Z][A-Z0-9_]*_KEY$/, 'the name of a secret, such as "FRIEND_KEY"')
		.optional(),
});

/** The keys of a way that is a table. */
export const ROUTE_KEYS = Object.keys(route.shape);

/** Ways to a source: a text is short for a table with nothing but a url, one way for a list of one. */
export const routes = z.preprocess(
	(value) =>
		(Array.isArray(value) ? value : [value]).map((address) =>
			typeof address === "string" ? { url: address } : address,
		),
	z.array(route).min(1, "at least one way").max(ROUTES_MAX, `at most ${ROUTES_MAX} ways`),
);

/** Ways as a terminal names them; what was expected where one cannot be right. */
export function routesIn(texts: string[]): Route[] | string {
	const mistake = texts.map(routeMistake).find((found) => found !== null);
	return mistake ?? texts.map((url) => ({ url }));
}

/** What is expected in place of a proxy's address that cannot be right; null for one that can. */
function routeMistake(text: string): string | null {
	if (text === "direct") return null;
	const at = (target: string) => URL.parse(text.replace(PLACE, target));
	const url = isWebAddress(text) ? at("x") : null;
	if (!url || url.host !== at("y")?.host)
		return 'a proxy\'s address that starts with http:// or https://, or "direct"';
	const places = text.match(PLACE)?.length ?? 0;
	const other = text.replace(PLACE, "").match(/\{[^}]*\}/)?.[0];
	if (places > 1 || other)
		return `one place for the target, {encoded} or {url}${other ? `, not ${other}` : ""}`;
	if (places === 1 || (!url.search && !url.hash)) return null;
	// `?url` lacks its "=", `?key=secret` the name of another parameter.
	const rest = /[?&][^?&=#]+$/.test(text) ? "=" : /[?&]?[^?&=#]+=[^&#]+$/.test(text) ? "&url=" : "";
	return `"${text}${rest}{encoded}": without a place the target is cut at its first "&", and another page comes`;
}

function isHeaderValue(text: string): boolean {
	return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

function isWebAddress(text: string): boolean {
	return looksWeb(text) && URL.canParse(text);
}

import { looksWeb } from "../base/url/web.ts";
import { PLACE, type Route, WRAPPING_NAMES } from "../model/reading.ts";
import { ROUTES_MAX } from "../settings.ts";
import {
	type Check,
	either,
	isTable,
	like,
	list,
	mapped,
	maybe,
	oneOf,
	record,
	table,
	text,
	that,
} from "./check.ts";

/** An absolute address of the web. */
export const address = text((given) =>
	isWebAddress(given) ? null : "an absolute address that starts with http:// or https://",
);

/** A route of RSSHub's, whichever instance answers. */
export const RSSHUB = /^rsshub:\/\/\/?(?=[^\s/])/i;

/** Of a source. */
export const sourceAddress = text((given) =>
	isWebAddress(given) || (RSSHUB.test(given) && URL.canParse(given))
		? null
		: "an absolute address that starts with http:// or https://, or a route such as rsshub://bilibili/ranking/0",
);

/** Sent to a source, or to a proxy. */
export const headers = record(
	(name) =>
		/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)
			? null
			: `a header whose name is of letters, digits and hyphens, not ${JSON.stringify(name)}`,
	text(like(/^[\t\x20-\x7e\x80-\xff]*$/, "a text that a header can carry: Latin letters, digits and signs")),
);

/** The name of a secret of the deployment: nothing but keys may be named. */
export function secretName(example: string): Check<string> {
	return text(like(/^[A-Z][A-Z0-9_]*_KEY$/, `the name of a secret that ends in _KEY, such as "${example}"`));
}

/** Of RSSHub, one or several. */
export const instances: Check<string[]> = either((value) => (typeof value === "string" ? lone : several));

const lone = mapped(address, (instance) => [instance]);
const several = that(list(address), ({ length }) =>
	length >= 1 && length <= ROUTES_MAX ? null : `1 to ${ROUTES_MAX} addresses`,
);

const way = text(routeMistake);

const route = table({
	url: way,
	format: maybe(oneOf(...WRAPPING_NAMES)),
	headers: maybe(headers),
	key: maybe(secretName("FRIEND_KEY")),
});

/** The keys of a way that is a table. */
export const ROUTE_KEYS = route.keys;

const oneRoute: Check<Route> = either((value) => (isTable(value) ? route : short));
const short = mapped(way, (url): Route => ({ url }));

const ways = that(list(oneRoute), ({ length }) => {
	if (length === 0) return "at least one way";
	return length > ROUTES_MAX ? `at most ${ROUTES_MAX} ways` : null;
});

/** Ways to a source: a text is short for a table with nothing but a url, one way for a list of one. */
export const routes: Check<Route[]> = either((value) => (Array.isArray(value) ? ways : single));

const single = mapped(oneRoute, (way) => [way]);

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

function isWebAddress(text: string): boolean {
	return looksWeb(text) && URL.canParse(text);
}

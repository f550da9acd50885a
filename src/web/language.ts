import { parseAccept } from "hono/utils/accept";
import { currentConfig } from "../platform/current.ts";
import { LANGUAGE_KEPT_SECONDS } from "../settings.ts";
import { readPath } from "./addresses.ts";

/** The parameter with which somebody chooses a language of the pages, and the cookie that keeps it. */
const NAME = "lang";

/** What is no page, whatever a browser accepts. */
const NO_PAGES = /^\/(?:media|websub)\//;

/**
 * The language of the pages for whoever asks, of those that `[site] languages` names: what was chosen, else what the
 * browser asks for first (RFC 9110, by its main language: for `zh-TW` `zh-CN` is Chinese), else the first. Undefined
 * where the site has one language for everybody.
 */
export function languageFor({ headers }: Request): string | undefined {
	const { languages = [] } = currentConfig().site;
	if (languages.length === 0) return undefined;
	const [, chosen] = /(?:^|;\s*)lang=([\w-]+)/.exec(headers.get("Cookie") ?? "") ?? [];
	const wanted = parseAccept(headers.get("Accept-Language") ?? "").filter(({ q }) => q > 0);
	const named = [chosen ?? "", ...wanted.map(({ type }) => type)].map((tag) => among(languages, tag));
	return named.find((language) => language !== undefined) ?? languages[0];
}

/**
 * For who follows a link to a page in a language, which ends in `?lang=en`: the page's own address, and a cookie by which
 * all pages are in that language from then on. So each page keeps one address. Null for any other request.
 */
export function chosenLanguage({ method, url, headers }: Request): Response | null {
	const { languages = [] } = currentConfig().site;
	// Every request comes by here.
	if (languages.length === 0 || !url.includes(`${NAME}=`)) return null;
	const { protocol, pathname, searchParams } = new URL(url);
	const language = among(languages, searchParams.get(NAME) ?? "");
	// An address within a page, that of a picture, say, is a source's to choose.
	const isFollowed = headers.get("Accept")?.includes("text/html") && !NO_PAGES.test(pathname);
	if (!isFollowed || readPath(pathname)?.format) return null;
	// What begins with two slashes would be another host.
	if (language === undefined || !["GET", "HEAD"].includes(method) || pathname.startsWith("//")) return null;
	searchParams.delete(NAME);
	const secure = protocol === "https:" ? "; Secure" : "";
	return new Response(null, {
		status: 302,
		headers: {
			Location: pathname + (searchParams.size > 0 ? `?${searchParams}` : ""),
			"Set-Cookie": `${NAME}=${language}; Path=/; Max-Age=${LANGUAGE_KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
			"Cache-Control": "no-store",
		},
	});
}

/** What a page's headers say that it depends on. */
export function pageVary(): string {
	return currentConfig().site.languages ? "Accept, Accept-Language, Cookie" : "Accept";
}

function among(languages: readonly string[], tag: string): string | undefined {
	const main = mainOf(tag);
	return languages.find((language) => mainOf(language) === main);
}

function mainOf(tag: string): string {
	return (tag.split("-")[0] ?? "").toLowerCase();
}

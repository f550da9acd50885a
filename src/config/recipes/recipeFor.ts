import { webUrl } from "../../base/url/web.ts";
import type { Selectors } from "../../model/reading.ts";
import type { Recipe } from "./recipe.ts";
import { RECIPES } from "./table.ts";

/** How those are read that are no feeds, by their names. */
const LISTS: Readonly<Record<string, Selectors>> = {
	"github-issues": {
		item: "$",
		link: "html_url",
		title: "title",
		date: "created_at",
		author: "user.login",
	},
	"npm-package": { item: "$.versions", link: "links.self", title: "version" },
	"pubmed-search": {
		item: "article.full-docsum",
		link: "a.docsum-title@href",
		title: "a.docsum-title",
		author: ".full-authors",
	},
	"telegram-channel": {
		item: ".tgme_widget_message",
		link: "a.tgme_widget_message_date@href",
		title: ".tgme_widget_message_text",
		content: ".tgme_widget_message_text",
		date: "time[datetime]@datetime",
		author: ".tgme_widget_message_owner_name",
	},
};

interface Row {
	name: string;
	path: RegExp;
	/** Of the variables in the path. */
	variables: string[];
	/** Parameters that have to be there, and how they begin. */
	parameters: [name: string, start: string][];
	target: string;
	names?: readonly [string, string];
}

/** What a platform's feed is served at is one already. */
const IS_FEED = /\.(?:atom|rss|xml|rdf|json)$|\/(?:feeds?|rss|atom)(?:\/|$)/i;

/** First parts of paths that are no names of users on any of the platforms. */
const RESERVED =
	"(?!(?:about|aggsite|archive|c|candidate|cate|channels|dashboard|directory|discover|explore|features|films?|following|hashtag|help|home|i|iv|joinchat|likes|lists?|login|m|me|news|p|pick|privacy|proxy|s|search|settings|share|signin|socks|stories|stream|tags?|terms|top|topics|trending|u|upload|watch)(?:/|$)|\\+)";

let rows: Map<string, Row[]> | null = null;

/**
 * The recipe for an address; null when the address is to be fetched as it is.
 *
 * @example
 * recipeFor("https://github.com/a/b/releases")?.url === "https://github.com/a/b/releases.atom"
 */
export function recipeFor(address: string): Recipe | null {
	const url = webUrl(address);
	if (!url || url.port || IS_FEED.test(url.pathname)) return null;
	rows ??= readRows();
	const bare = tableHost(url.hostname);
	const [tenant = ""] = bare.split(".");
	for (const host of [bare, bare.replace(/^[^.]+/, "*")])
		for (const row of rows.get(host) ?? []) {
			const values = valuesOf(row, url);
			if (values) return recipeOf(row, { host: url.hostname, tenant, ...values }, address);
		}
	return null;
}

/** A host as the table has it: the same for phones, and in every country. */
function tableHost(hostname: string): string {
	return hostname
		.replace(/^(?:www|m|mobile|old|new|np|sh|amp)\./, "")
		.replace(/\.m\.(?=wikipedia\.)/, ".")
		.replace(/\b(blogspot|pinterest)\.(?:com?\.)?[a-z]{2}$/, "$1.com")
		.replace(/^[a-z]+\.(?=(?:v2ex|pinterest)\.com$)/, "");
}

function recipeOf(row: Row, values: Record<string, string>, address: string): Recipe {
	const { name, target, names } = row;
	const filled = target.replace(/\{(\w+?)(_?)\}/g, (_, key, spaced) => {
		const value = key === "rsshub" ? "rsshub://" : (values[key] ?? "");
		// What an address writes with hyphens is written with underscores in some feeds'.
		return spaced ? value.replaceAll("-", "_") : value;
	});
	if (target.startsWith("!")) return { name, url: address, note: filled.slice(1).trim() };
	const select = LISTS[name];
	return { name, url: filled, ...(select && { kind: "list" as const, select }), ...(names && { names }) };
}

function valuesOf({ path, variables, parameters }: Row, url: URL): Record<string, string> | null {
	const found = path.exec(url.pathname);
	if (!found) return null;
	const values = variables.map((name, index) => [name, found[index + 1] ?? ""]);
	const asked = parameters.map(([name, start]): [string, string] => {
		const value = url.searchParams.get(name) ?? "";
		return [name, value.startsWith(start) ? encodeURIComponent(value) : ""];
	});
	if (asked.some(([, value]) => value === "")) return null;
	return Object.fromEntries([...values, ...asked]);
}

function readRows(): Map<string, Row[]> {
	const byHost = new Map<string, Row[]>();
	for (const line of RECIPES.trim().split("\n")) {
		const [, name = "", page = "", rest = ""] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
		const [, hosts = "", path = "", query = ""] = /^([^/?]+)([^?]*)\??(.*)$/.exec(page) ?? [];
		const [target = "", pattern, feed] = rest.startsWith("!") ? [rest] : rest.split(" ");
		const row: Row = {
			name,
			...pathOf(path),
			parameters: query
				.split("&")
				.filter(Boolean)
				.map((written) => {
					const [name = "", start = ""] = written.split("~");
					return [name, start];
				}),
			target,
			...(pattern && feed && { names: [pattern, feed] as const }),
		};
		for (const host of hosts.split(",")) byHost.set(host, [...(byHost.get(host) ?? []), row]);
	}
	return byHost;
}

const PART = /:(\w+)(\+?)|#(\w+)|\/\*$|\*|[^:#*]+?(?=[:#*]|\/\*$|$)/g;

/** `/a/:b/*` as a regular expression; a slash at the end makes no difference. */
function pathOf(written: string): { path: RegExp; variables: string[] } {
	const variables: string[] = [];
	const parts = written.replace(/\/+$/, "").matchAll(PART);
	const source = [...parts].map(([part, word, several, number], index) => {
		const variable = word ?? number;
		if (variable) variables.push(variable);
		if (word)
			return `${written.startsWith("/:") && index === 1 ? RESERVED : ""}${several ? "(.+?)" : "([^/]+)"}`;
		if (number) return "(\\d+)";
		if (part === "/*") return "(?:/.*)?";
		return part === "*" ? ".*" : part.replace(/[.+?^$()[\]\\|{}]/g, "\\$&");
	});
	return { path: new RegExp(`^${source.join("")}/?$`, "i"), variables };
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, YAMLError } from "yaml";
import { zoneNamed } from "../base/dates/zone.ts";
import { webUrl, withScheme } from "../base/url/web.ts";
import { FEED_MAX_ENTRIES } from "../settings.ts";
import { type Post, postFileName, renderPost } from "../stages/render/markdown.ts";
import { readFeedPage } from "./hexo/posts.ts";
import { complain, readWords, run, say, WordsError } from "./terminal.ts";

const USAGE = `usage: npm run hexo -- [options] https://feeds.example/CATEGORY source/_posts
  …/CATEGORY?key=KEY  of a private deployment; the key is in no post
  --all            every page back to the oldest entry, not only the newest ${FEED_MAX_ENTRIES}
  --timezone ZONE  the blog's zone; otherwise what its _config.yml says, else this machine's`;

/** A deployment with more pages than this would be one that answers in circles. */
const MAX_PAGES = 1000;
const TIMEOUT_MS = 30_000;

/** Writes the entries of a category as Hexo posts: only those that are new or have changed. */
async function main(words: string[]): Promise<number> {
	const asked = read(words);
	if (typeof asked === "string")
		return refuse(words.length > 0 ? `${asked}; --help says more` : `${asked}\n\n${USAGE}`, 2);
	if (zoneNamed(asked.timezone) === null)
		return refuse(
			`${asked.zoneFrom}: found "${asked.timezone}", expected a name such as Asia/Shanghai, or +08:00`,
			2,
		);
	mkdirSync(asked.folder, { recursive: true });
	const count = { new: 0, changed: 0, unchanged: 0 };
	let next: string | null = asked.feed;
	for (let page = 1; next && page <= MAX_PAGES; page++) {
		const posts = await pageOf(next, asked.key);
		if (typeof posts === "string") return refuse(posts);
		for (const post of posts.posts) count[write(asked.folder, post, asked.timezone)]++;
		say(
			`page ${page}: ${posts.posts.length} entries (${count.new} new, ${count.changed} changed, ${count.unchanged} as they were)`,
		);
		next = asked.all ? posts.nextUrl : null;
	}
	say(`${asked.folder}: ${count.new} new, ${count.changed} changed, ${count.unchanged} as they were`);
	return 0;
}

function read(words: string[]) {
	const options = { all: { type: "boolean", default: false }, timezone: { type: "string" } } as const;
	const { values, positionals } = readWords(words, options, true);
	const [address, folder, more] = positionals;
	if (address === undefined)
		return "the address of a category is missing, and the folder of the posts behind it";
	const url = webUrl(address);
	if (!url)
		return `"${address}" is no address: it begins with https:// (or http://), as in ${likely(address)}`;
	if (folder === undefined)
		return `the folder of the posts is missing behind ${address}: source/_posts in a blog`;
	if (more !== undefined)
		return `"${more}" is one word too many: one address, one folder; spaces want quotation marks`;
	// With the key in the address, links of entries without a page of their own would bring it into the blog.
	const key = url.searchParams.get("key");
	url.searchParams.delete("key");
	const pathname = url.pathname.replace(/\/+$/, "").replace(/\.(atom|rss|json)$/, "");
	url.pathname = `${pathname || "/all"}.json`;
	if (!url.searchParams.has("limit")) url.searchParams.set("limit", String(FEED_MAX_ENTRIES));
	return {
		feed: url.href,
		key,
		folder,
		all: values.all,
		...(values.timezone === undefined
			? zoneOfBlog(folder)
			: { timezone: values.timezone, zoneFrom: "--timezone" }),
	};
}

/** What somebody has meant who left out how an address begins. */
function likely(address: string): string {
	const bare = address.replace(/^(?:\w*:)?\/*/, "");
	return withScheme(bare) ?? "https://feeds.example/CATEGORY";
}

/** The zone that Hexo will read the posts in: `timezone` of the blog's `_config.yml`, two folders up. */
function zoneOfBlog(folder: string): { timezone: string; zoneFrom: string } {
	const file = join(folder, "..", "..", "_config.yml");
	const config: unknown = existsSync(file) ? yamlIn(file) : null;
	const zone = (config as { timezone?: unknown } | null)?.timezone;
	return typeof zone === "string" && zone !== ""
		? { timezone: zone, zoneFrom: `timezone in ${file}` }
		: { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, zoneFrom: "this machine's zone" };
}

function yamlIn(file: string): unknown {
	try {
		return parse(readFileSync(file, "utf8"));
	} catch (error) {
		if (!(error instanceof YAMLError)) throw error;
		const [said = ""] = error.message.split(/:?\n/);
		throw new WordsError(`${file}: not valid YAML (${said}); --timezone ZONE does without it`);
	}
}

async function pageOf(
	url: string,
	key: string | null,
): Promise<{ posts: Post[]; nextUrl: string | null } | string> {
	try {
		const headers: Record<string, string> = key === null ? {} : { Authorization: `Bearer ${key}` };
		const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
		const text = await response.text();
		if (!response.ok) return `${url}: ${response.status} ${response.statusText}${refusalIn(text)}`;
		return readFeedPage(text) ?? `${url}: not a JSON Feed of tributary: ${WHOSE}`;
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
		return `${url}: ${UNREACHED[code] ?? (cause instanceof Error ? cause.message : String(cause))}`;
	}
}

/** Asked where somebody else answers. */
const WHOSE = "is this the address of a category of a deployment, as a browser shows it?";

/** What a deployment says of why it gives nothing. */
function refusalIn(text: string): string {
	try {
		const { detail } = JSON.parse(text) as { detail?: unknown };
		return typeof detail === "string" ? `: ${detail}` : "";
	} catch {
		// No deployment: they say it in JSON.
		return `: ${WHOSE}`;
	}
}

const UNREACHED: Readonly<Record<string, string>> = {
	ECONNREFUSED: "nobody answers there: does the deployment run, and at this port?",
	ENOTFOUND: "there is no such host",
};

function write(folder: string, post: Post, timezone: string): "new" | "changed" | "unchanged" {
	const file = join(folder, postFileName(post));
	const text = renderPost(post, timezone);
	const before = existsSync(file) ? readFileSync(file, "utf8") : null;
	if (before === text) return "unchanged";
	writeFileSync(file, text);
	return before === null ? "new" : "changed";
}

function refuse(message: string, code = 1): number {
	complain(message);
	return code;
}

await run(USAGE, main);

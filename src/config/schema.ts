import { isChinese } from "../base/chinese/language.ts";
import { zoneNamed } from "../base/dates/zone.ts";
import { ALERT_FORMATS, type AlertFormat } from "../model/alerts.ts";
import { CONVERSION_NAMES } from "../model/chinese.ts";
import { ENDINGS } from "../model/document.ts";
import { MEDIA_POLICIES, type MediaPolicy, READ_AS, type ReadAs, type Route } from "../model/reading.ts";
import {
	EVERY_DEFAULT_SECONDS,
	EVERY_MAX_SECONDS,
	EVERY_MIN_SECONDS,
	KEEP_ENTRIES_PER_SOURCE,
	SOURCE_MAX_CATEGORIES,
} from "../settings.ts";
import { address, headers, instances, ROUTE_KEYS, routes, secretName, sourceAddress } from "./addresses.ts";
import {
	type Check,
	either,
	flag,
	isTable,
	like,
	list,
	mapped,
	maybe,
	meaning,
	nothing,
	oneOf,
	or,
	type Read,
	readAs,
	table,
	text,
	textAs,
	that,
	together,
	whole,
} from "./check.ts";
import { pattern, selectors } from "./expressions.ts";
import { MAILBOX_ID, mailboxUrl } from "./mailboxes.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** First segments of addresses that are not categories. */
export const ROUTE_NAMES = [
	"all",
	"sources",
	"entries",
	"health",
	"admin",
	"media",
	"opml",
	"openapi",
	"websub",
	"search",
];

const zone = text((name) =>
	zoneNamed(name) !== null
		? null
		: 'an IANA time zone such as "Asia/Shanghai", or an offset such as "+08:00"',
);

const charset = text((name) => (isCharset(name) ? null : 'a charset that browsers know, such as "gbk"'));

const PATH =
	'a path such as "news" or "news/local", without empty, "." or ".." segments, "?", "#" or control characters';
const categoryPath = that(
	mapped(textAs(PATH), (path) => path.replace(/^\/+|\/+$/g, "").normalize("NFC")),
	(path) => (path === "…" || path === "..." ? "a category of your own in the place of the three dots" : null),
	(path) => (isCategoryPath(path) ? null : PATH),
	(path) =>
		ROUTE_NAMES.includes(path.split("/")[0]?.toLowerCase() ?? "")
			? `a name that no route has (${ROUTE_NAMES.join(", ")})`
			: null,
	(path) =>
		ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`))
			? `a name that does not end like a feed (${ENDINGS.map((ending) => `.${ending}`).join(", ")})`
			: null,
);

const SPAN = 'a number with s, m, h or d, such as "15m"';
const every = that(meaning(textAs(SPAN), secondsOf, SPAN), (seconds) =>
	seconds >= EVERY_MIN_SECONDS && seconds <= EVERY_MAX_SECONDS
		? null
		: `a time between ${EVERY_MIN_SECONDS / 60}m and ${EVERY_MAX_SECONDS / 3600}h`,
);

const filled = text(like(/\S/, "a text that is not empty"));

const languageTag = text(
	like(/^[a-z]{1,3}(?:-[a-z\d]{1,8})+$|^[a-z]{2,3}$/i, 'a language such as "zh-CN" or "en"'),
);

const alertKey = secretName("ALERT_KEY");

const alertsTable = table({
	url: maybe(address),
	/** The name of a secret that is the address. */
	url_key: maybe(alertKey),
	format: or<AlertFormat>(oneOf(...ALERT_FORMATS), () => "json"),
	/** The name of a secret that is sent as Bearer. */
	key: maybe(alertKey),
});

const alerts = that(alertsTable, ({ url, url_key }) =>
	(url === undefined) === (url_key === undefined) ? "either url or url_key" : null,
);

const pageLanguage = text(
	like(
		/^(?:zh|en)(?:-[a-z\d]{2,8})*$/i,
		'a language that pages have: "zh-CN" or another "zh", "en" or another',
	),
);

const languages = that(
	list(pageLanguage),
	({ length }) => (length > 0 ? null : "at least one language"),
	(tags) =>
		new Set(tags.map((tag) => isChinese(tag))).size === tags.length
			? null
			: "each language once: pages have one kind of Chinese and one of English",
);

const site = table({
	title: or(filled, () => "tributary"),
	description: maybe(text()),
	/** BCP 47; the default of every source. */
	language: or(languageTag, () => "en"),
	/** Those of the pages, where visitors have a choice; the first is for who asks for none of them. */
	languages: maybe(languages),
	/** The default of every source. */
	timezone: or(zone, () => "UTC"),
	/** The deployment's own address, when it has several. */
	url: maybe(address),
	/** Whether reading needs a key of `/admin/keys`; absent: everybody may read. */
	private: maybe(flag),
	/** WebSub hub that is told of changes; a private deployment tells none. */
	hub: maybe(address),
	/** Origins whose pages may use the CORS form `/?https://…` for any configured host. */
	allow_origins: or(list(address), () => []),
	/** Instances of RSSHub that `rsshub://` stands for, tried in order. */
	rsshub: maybe(instances),
	/** A webhook that is told of troubles. */
	alerts: maybe(alerts),
});

const category = table({
	path: categoryPath,
	title: maybe(text()),
	description: maybe(text()),
	image: maybe(address),
	/** Whether entries of its sources that tell one story are one. */
	stories: maybe(flag),
});

export const SOURCE_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
const id = text(like(SOURCE_ID, "lower-case letters, digits and hyphens, at most 63"));

/** A search that is a feed with a name; what it may say are parameters of feeds. */
const search = table({
	id,
	title: filled,
	/** Absent: everything. */
	category: maybe(categoryPath),
	q: maybe(filled),
	filter: maybe(filled),
	filterout: maybe(filled),
});

const ofLists: Check<boolean | undefined> = nothing('no such key but for kind = "opml"');

const sourceFields = {
	url: sourceAddress,
	category: maybe(categoryPath),
	categories: maybe(
		that(list(categoryPath), ({ length }) => {
			if (length === 0) return "at least one category";
			return length > SOURCE_MAX_CATEGORIES
				? `at most ${SOURCE_MAX_CATEGORIES} categories, not ${length}`
				: null;
		}),
	),
	id: maybe(id),
	title: maybe(filled),
	/** False: asked no more, what it brought stays. */
	enabled: or(flag, () => true),
	kind: or<ReadAs>(oneOf(...READ_AS), () => "auto"),
	every: or(every, () => EVERY_DEFAULT_SECONDS),
	timezone: maybe(zone),
	charset: maybe(charset),
	language: maybe(languageTag),
	via: maybe(routes),
	headers: or(headers, () => ({})),
	fulltext: or(flag, () => false),
	/** The characters that its Chinese is kept in. */
	opencc: maybe(oneOf(...CONVERSION_NAMES)),
	/** At the first visit so many entries, from its further pages as well. */
	history: maybe(whole(1, KEEP_ENTRIES_PER_SOURCE)),
	media: or<MediaPolicy>(oneOf(...MEDIA_POLICIES), () => "auto"),
	include: or(list(pattern), () => []),
	exclude: or(list(pattern), () => []),
	/** False: entries that a changed reading leaves out stay published. */
	withdraw: maybe(flag),
	/** Of an OPML list: whether its folders are no categories below its own. */
	flat: ofLists,
	select: maybe(selectors),
};

const sourceTable = table(sourceFields);

/** A key that means nothing for a mailbox. */
function unused<T>(why: string, absent: () => T): Check<T> {
	return mapped(nothing(`no such key for kind = "mail": ${why}`), absent);
}

const COMES = "mail comes by itself";
const mailTable = table({
	...sourceFields,
	url: unused("senders get the address that /admin/sources shows", () => ""),
	id: text(
		like(MAILBOX_ID, "a part of its address: lower-case letters, digits and hyphens, at most 47 characters"),
	),
	every: unused(COMES, () => EVERY_DEFAULT_SECONDS),
	via: unused(COMES, () => undefined),
	headers: unused(COMES, () => ({})),
	fulltext: unused("a message is whole", () => false),
	history: unused("nobody has what came before", () => undefined),
	withdraw: unused("a message is whole", () => undefined),
	select: unused("a message is no page", () => undefined),
});

/** A list of feeds at an address, which is kept in step with. */
const opmlTable = table({
	...sourceFields,
	categories: nothing('no such key for kind = "opml": one category, below which its folders are') as Check<
		string[] | undefined
	>,
	select: nothing('no such key for kind = "opml": it is no page') as typeof sourceFields.select,
	flat: maybe(flag),
});

const mailbox = mapped(mailTable, (read) => ({ ...read, url: mailboxUrl(read.id) }));

/** One of `[[sources]]`. */
export const writtenSource = together(
	either<Read<typeof sourceTable>>((value) => {
		const kind = isTable(value) ? value.kind : null;
		return kind === "mail" ? mailbox : kind === "opml" ? opmlTable : sourceTable;
	}),
	"category",
	({ category, categories }) =>
		(category === undefined) === (categories === undefined) ? "either category or categories" : null,
);

const inBrackets = (name: string) => `each under [[${name}]], with two brackets`;

/** The one description of `sources.toml`, from which its checks and its types derive. */
export const sourcesFile = table({
	site: or(site, bareSite),
	categories: or(list(category, inBrackets("categories")), () => []),
	searches: or(list(search, inBrackets("searches")), () => []),
	sources: or(list(writtenSource, inBrackets("sources")), () => []),
});

/** The keys that each table of `sources.toml` knows, by the table's name; those of the file itself have none. */
export const KEYS = {
	"": sourcesFile.keys,
	site: site.keys,
	alerts: alertsTable.keys,
	categories: category.keys,
	searches: search.keys,
	sources: sourceTable.keys,
	select: selectors.keys,
	via: ROUTE_KEYS,
};

/** A source as it was written, read. */
export type WrittenSource = Read<typeof writtenSource>;
export type SourcesFile = Read<typeof sourcesFile>;
export type SiteConfig = SourcesFile["site"];
export type CategoryConfig = SourcesFile["categories"][number];
export type SearchConfig = SourcesFile["searches"][number];

/** A source with every default filled in. */
export type SourceConfig = Omit<
	WrittenSource,
	"id" | "category" | "categories" | "every" | "timezone" | "language" | "via"
> & {
	id: string;
	categories: string[];
	everySeconds: number;
	timezone: string;
	language: string;
	/** Ways to it, tried in order; absent where it is asked directly. */
	via?: Route[];
	/** Of a route of RSSHub's: where it is to be had. */
	instances?: string[];
	/** Of a page of a platform: what is fetched in its place. */
	recipe?: Recipe;
	/** The id of the OPML list that it comes of; absent for what the owner has set. */
	list?: string;
};

/** `sources.toml` as the Worker sees it: checked, complete, and hashed so that a change is noticed. */
export interface Config {
	hash: string;
	site: SiteConfig;
	categories: CategoryConfig[];
	searches: SearchConfig[];
	sources: SourceConfig[];
	/** In development: what is wrong with the file as it stands, while this, its last good state, serves on. */
	mistakes?: string[];
	/** Under `npm run dev`: every answer is made anew, for what it says may be another with the next save. */
	isDev?: true;
}

/** A site of which nothing is said. */
function bareSite(): Read<typeof site> {
	const read = readAs(site, {});
	if (!read.ok) throw new Error("a site of which nothing is said is refused");
	return read.value;
}

/** Seconds of `90s`, `15m`, `2h`, `1d`; null when it is none of these. */
function secondsOf(text: string): number | null {
	const found = /^(\d{1,6})\s*([smhd])$/.exec(text.trim());
	if (!found) return null;
	const unit = { s: 1, m: 60, h: 3600, d: 86400 }[found[2] as "s" | "m" | "h" | "d"];
	return Number(found[1]) * unit;
}

function isCharset(text: string): boolean {
	try {
		new TextDecoder(text);
		return true;
	} catch {
		return false;
	}
}

function isCategoryPath(path: string): boolean {
	const segments = path.split("/");
	return (
		segments.every(
			(segment) => segment.trim() === segment && segment !== "" && segment !== "." && segment !== "..",
		) && !/[\p{Cc}?#\\%]/u.test(path)
	);
}

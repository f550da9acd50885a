import type { SiteConfig } from "../config/schema.ts";
import { FEED_PARAMETERS, type FeedParameter } from "../stages/query/feedParameters.ts";
import { SCHEMAS, schemaOf } from "./schemas.ts";

/** A parameter of a route, as OpenAPI 3.1 wants it. */
interface Parameter {
	name: string;
	in: "path" | "query";
	description: string;
	schema: Pick<FeedParameter, "type" | "minimum" | "maximum"> & { enum?: readonly string[] };
}

/** One operation of the deployment: what `app.ts` answers and what `/openapi.json` describes. */
export interface Route {
	method: "get" | "post" | "put" | "delete";
	/** The path, with parameters in braces. */
	path: string;
	summary: string;
	/** What else there is to know, for people. */
	description?: string;
	parameters: readonly Parameter[];
	/** The content types of its answer; none where it has no body. */
	answers: readonly string[];
	/** The status of an answer that is none of failure; 200 when absent. */
	status?: 201 | 204;
	/** What the answer's JSON looks like. */
	json?: keyof typeof SCHEMAS;
	/** Set where the answer has validators, and a client that has the current one gets 304. */
	isConditional?: true;
	/** Set where the answer has an ETag that a change takes as `If-Match`. */
	isTagged?: true;
	/** Other statuses that come with such an answer, and what they say. */
	also?: Readonly<Record<number, string>>;
	/** The content type of the body that it takes. */
	takes?: string;
	/** Set where the owner's token is needed. */
	isAdmin?: true;
	/** Set where even a private deployment wants no reading key. */
	isOpen?: true;
}

const query = (name: string, description: string, type: "string" | "integer" = "string"): Parameter => ({
	name,
	in: "query",
	description,
	schema: { type },
});

const PATH: Parameter = {
	name: "path",
	in: "path",
	description: "a category such as 城建/通知, `all`, `sources/{id}` or `search/{id}`",
	schema: { type: "string" },
};

const ID: Parameter = {
	name: "id",
	in: "path",
	description: "the id of a source",
	schema: { type: "string" },
};

/** What every feed, and every page of entries, takes. */
const OF_FEED: readonly Parameter[] = [
	PATH,
	...Object.entries<FeedParameter>(FEED_PARAMETERS).map(
		([name, { means: description, filter: _, unit: _unit, ...schema }]): Parameter => ({
			name,
			in: "query",
			description,
			schema,
		}),
	),
];

const OPENCC = OF_FEED.find(({ name }) => name === "opencc") as Parameter;

/**
 * Every operation; a test asks each of them and compares this with what the Worker does. `node scripts/beside.ts` has the
 * Worker say what is changed here.
 */
export const ROUTES = {
	home: {
		method: "get",
		path: "/",
		summary: "A page for people: the categories; with an address as the whole query, the CORS proxy",
		description:
			"`/?https://host/path` answers with what is at that address: that of a configured source, asked for by a page of `allow_origins`, or any public one for who sends `Authorization: Bearer` with the deployment's PROXY_KEY. OpenAPI has no words for a query without a name.",
		parameters: [OPENCC],
		answers: ["text/html"],
		isConditional: true,
	},
	category: {
		method: "get",
		path: "/{path}",
		summary: "A page for people: the entries of a category",
		parameters: OF_FEED,
		answers: ["text/html"],
		isConditional: true,
	},
	atom: {
		method: "get",
		path: "/{path}.atom",
		summary: "A feed as Atom 1.0",
		parameters: OF_FEED,
		answers: ["application/atom+xml"],
		isConditional: true,
	},
	rss: {
		method: "get",
		path: "/{path}.rss",
		summary: "A feed as RSS 2.0",
		parameters: OF_FEED,
		answers: ["application/rss+xml"],
		isConditional: true,
	},
	json: {
		method: "get",
		path: "/{path}.json",
		summary: "A feed as JSON Feed 1.1",
		parameters: OF_FEED,
		answers: ["application/feed+json"],
		json: "JsonFeed",
		isConditional: true,
	},
	opmlOf: {
		method: "get",
		path: "/{path}.opml",
		summary: "The sources of a category as OPML 2.0",
		parameters: [PATH],
		answers: ["text/x-opml"],
	},
	opml: {
		method: "get",
		path: "/opml",
		summary: "All sources as OPML 2.0, or this deployment's own feeds",
		parameters: [
			{
				...query("of", "`feeds` for this deployment's own feeds, `sources` (as without it) for all sources"),
				schema: { type: "string", enum: ["sources", "feeds"] },
			},
		],
		answers: ["text/x-opml"],
	},
	entry: {
		method: "get",
		path: "/entries/{key}",
		summary: "One entry as a page",
		parameters: [keyParameter(), OPENCC],
		answers: ["text/html"],
		isConditional: true,
	},
	post: {
		method: "get",
		path: "/entries/{key}.md",
		summary: "One entry as a Hexo post",
		parameters: [
			keyParameter(),
			OPENCC,
			query("timezone", "the blog's zone, in which Hexo reads dates: a name of IANA, or an offset"),
		],
		answers: ["text/markdown"],
	},
	media: {
		method: "get",
		path: "/media/{signature}",
		summary: "A picture, sound or film of an entry, through the deployment",
		description:
			"The address of the file follows as the whole query. Feeds and pages have such addresses; nobody else can sign one.",
		parameters: [
			{ name: "signature", in: "path", description: "of that address", schema: { type: "string" } },
		],
		answers: ["*/*"],
		isConditional: true,
		isOpen: true,
	},
	health: {
		method: "get",
		path: "/health",
		summary:
			"How every source and its hub are, and what was used today of the plan's quotas: JSON, or a page for those who ask for HTML",
		parameters: [],
		answers: ["application/json", "text/html"],
		json: "Health",
		also: { 503: "the same, when nothing works" },
	},
	trouble: {
		method: "get",
		path: "/health.atom",
		summary: "Sources in trouble for a day and quotas nearly used up, as a feed (.rss and .json, too)",
		parameters: [],
		answers: ["application/atom+xml"],
		isConditional: true,
	},
	openapi: {
		method: "get",
		path: "/openapi.json",
		summary: "This description",
		parameters: [],
		answers: ["application/json"],
		isOpen: true,
	},
	refresh: {
		method: "post",
		path: "/admin/refresh",
		summary: "Fetches one source or all now, and says what happened to each",
		parameters: [
			query("source", "the id of one source"),
			query(
				"withdraw",
				"`true`: entries of this source that its changed reading leaves out, and that wait, leave",
			),
		],
		answers: ["application/json"],
		json: "Refreshed",
		isAdmin: true,
	},
	exportAll: {
		method: "get",
		path: "/admin/export",
		summary: "Everything that is kept, a line of JSON each",
		parameters: [
			query("after", "the `at` of the last line of a copy that was cut off"),
			query("keys", "`true` for the keys that sign media addresses, too: such a copy is a secret"),
		],
		answers: ["application/x-ndjson"],
		isAdmin: true,
	},
	importAll: {
		method: "post",
		path: "/admin/import",
		summary: "Takes back what was exported, here or elsewhere; the same again changes nothing",
		parameters: [
			query("from", "the number of the line to go on from, as `next` of an answer said", "integer"),
			query(
				"keys",
				"`false` for a file that somebody else may have written: leaves its keys, and what has secrets or headers sent elsewhere",
			),
		],
		answers: ["application/json"],
		json: "Imported",
		also: { 422: "the same, when some lines could not be used, or the file is not whole" },
		takes: "application/x-ndjson",
		isAdmin: true,
	},
	trySource: {
		method: "post",
		path: "/admin/sources/try",
		summary:
			"What would come of a source with these settings, the keys of a `[[sources]]` as JSON (`category` may be absent): what `inspect --json` says. Nothing is kept",
		parameters: [],
		answers: ["application/json"],
		json: "Inspected",
		also: {
			422: "the same with `error`, where the address is not to be asked or its answer says nothing",
			502: "the same with `error`, where its host failed (504: in time)",
		},
		takes: "application/json",
		isAdmin: true,
	},
	pointOut: {
		method: "post",
		path: "/admin/pointing",
		summary:
			"What somebody points at on a page gives selectors and the list that these give: `settings` are the keys of a `[[sources]]`, `items`, `fields` and `without` the numbers of elements as `/admin/pointing/page` has them in `data-n`. Without `items`: the lists of the page as detection ranks them, and the first of them",
		parameters: [],
		answers: ["application/json"],
		json: "PointedOut",
		also: {
			409: "a problem: the page is built in another way than the one of `page`",
			422: "a problem: nothing on the page is like what was pointed at, or it is no page",
			502: "a problem: its host failed (504: in time)",
		},
		takes: "application/json",
		isAdmin: true,
	},
	listSources: {
		method: "get",
		path: "/admin/sources",
		summary:
			"Every source as its owner set it, in the file or at run time, how it is, and how many can be set so",
		parameters: [],
		answers: ["application/json"],
		json: "OwnerSources",
		isAdmin: true,
	},
	addSource: {
		method: "post",
		path: "/admin/sources",
		summary:
			"Adds a source, the keys of a `[[sources]]` as JSON, fetches it and publishes what it brought; a mistake is named by its key in `mistakes`",
		parameters: [],
		answers: ["application/json"],
		status: 201,
		json: "OwnerSource",
		isTagged: true,
		takes: "application/json",
		isAdmin: true,
	},
	showSource: {
		method: "get",
		path: "/admin/sources/{id}",
		summary: "One source as its owner set it, and how it is",
		parameters: [ID],
		answers: ["application/json"],
		json: "OwnerSource",
		isTagged: true,
		isAdmin: true,
	},
	changeSource: {
		method: "put",
		path: "/admin/sources/{id}",
		summary:
			"Changes the keys that are given, null takes one back: to what the file says, or to what is so by itself. With `If-Match`, 412 when somebody has changed it meanwhile",
		parameters: [ID],
		answers: ["application/json"],
		json: "OwnerSource",
		isTagged: true,
		takes: "application/json",
		isAdmin: true,
	},
	dropSource: {
		method: "delete",
		path: "/admin/sources/{id}",
		summary:
			"Drops a source that was added, with its entries, an OPML list with all that came of it; one of the file, or one that a list names, can only be paused (409)",
		parameters: [ID],
		answers: [],
		status: 204,
		isAdmin: true,
	},
	dropLeft: {
		method: "delete",
		path: "/admin/sources/{id}/left",
		summary: "Drops at once what an OPML list names no more, with its entries, whatever it waits for",
		parameters: [ID],
		answers: ["application/json"],
		json: "OwnerSource",
		isTagged: true,
		isAdmin: true,
	},
	showMailbox: {
		method: "get",
		path: "/admin/sources/{id}/mailbox",
		summary:
			'The address of a source of `kind = "mail"`, up to its @: whatever domain is routed to the Worker follows',
		parameters: [ID],
		answers: ["application/json"],
		json: "Mailbox",
		isAdmin: true,
	},
	renewMailbox: {
		method: "post",
		path: "/admin/sources/{id}/mailbox",
		summary: "Gives a mailbox another address; mail to the one of before is refused within a minute",
		parameters: [ID],
		answers: ["application/json"],
		json: "Mailbox",
		isAdmin: true,
	},
	listKeys: {
		method: "get",
		path: "/admin/keys",
		summary: "The reading keys of the deployment by their names; no key itself",
		parameters: [],
		answers: ["application/json"],
		json: "ReadingKeys",
		isAdmin: true,
	},
	makeKey: {
		method: "post",
		path: "/admin/keys",
		summary:
			"Makes a reading key for some categories, or for everything when none is named; it is in this answer and never shown again",
		parameters: [],
		answers: ["application/json"],
		status: 201,
		json: "MadeKey",
		takes: "application/json",
		isAdmin: true,
	},
	dropKey: {
		method: "delete",
		path: "/admin/keys/{name}",
		summary: "Drops a reading key: within a minute nobody reads with it any more",
		parameters: [{ name: "name", in: "path", description: "the key's name", schema: { type: "string" } }],
		answers: [],
		status: 204,
		isAdmin: true,
	},
} as const satisfies Record<string, Route>;

/** The deployment's OpenAPI 3.1 description, made from `ROUTES`; `scripts/beside.ts` writes it where the Worker has it from. */
export function openapi(
	{ title, private: isPrivate = false }: Pick<SiteConfig, "title" | "private">,
	origin: string,
): object {
	const paths: Record<string, Record<string, object>> = {};
	for (const [operationId, route] of Object.entries<Route>(ROUTES)) {
		paths[route.path] = { ...paths[route.path], [route.method]: operation(operationId, route, isPrivate) };
	}
	const description = "a reading key, where the deployment is private";
	const securitySchemes = {
		bearer: { type: "http", scheme: "bearer", description: "the ADMIN_TOKEN of the deployment" },
		session: {
			type: "apiKey",
			in: "cookie",
			name: "__Host-tributary",
			description: "of who has logged in at /admin/login; a change wants X-CSRF-Token of its pages, too",
		},
		reader: { type: "http", scheme: "bearer", description },
		password: { type: "http", scheme: "basic", description: `${description}, as the password` },
		key: { type: "apiKey", in: "query", name: "key", description },
	};
	return {
		openapi: "3.1.0",
		info: {
			title,
			version: "1",
			description: "Feeds, entries and state of a tributary deployment",
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: origin }],
		paths,
		components: { schemas: SCHEMAS, securitySchemes },
	};
}

function operation(operationId: string, route: Route, isPrivate: boolean): object {
	const { summary, description, json } = route;
	const content = Object.fromEntries(
		route.answers.map((type) => [type, json && type.endsWith("json") ? schemaOf(json) : {}]),
	);
	const parameters = route.parameters.map((parameter) =>
		parameter.in === "path" ? { ...parameter, required: true } : parameter,
	);
	const also = Object.entries(route.also ?? {}).map(([status, description]) => [
		status,
		{ description, content },
	]);
	const failure = {
		description: "what was wrong",
		content: { "application/problem+json": schemaOf("Problem") },
	};
	return {
		operationId,
		summary,
		description,
		parameters,
		requestBody: route.takes ? { required: true, content: { [route.takes]: {} } } : undefined,
		security: securityOf(route, isPrivate),
		responses: {
			[route.status ?? 200]: { description: summary, content },
			...(route.isConditional && { 304: { description: "what the client has is what there is" } }),
			...Object.fromEntries(also),
			"4XX": failure,
			default: failure,
		},
	};
}

/** What a route wants: of several, one is enough, and `{}` is nothing. */
function securityOf({ isAdmin, isOpen }: Route, isPrivate: boolean): object[] {
	if (isAdmin) return [{ bearer: [] }, { session: [] }];
	const keys = [{ reader: [] }, { password: [] }, { key: [] }];
	return isPrivate && !isOpen ? keys : [{}, ...(isOpen ? [] : keys)];
}

function keyParameter(): Parameter {
	return { name: "key", in: "path", description: "the entry's key", schema: { type: "string" } };
}

import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { blog } from "./blog.ts";
import { corsProxy } from "./cors.ts";
import { type Handler, type Hit, type Host, openHost, sendDocument, sendStatus } from "./host.ts";
import { LAYOUTS } from "./layouts.ts";
import { PLATFORM_HOSTS, platforms, rsshub } from "./platforms.ts";
import { podcast } from "./podcast.ts";
import { openSite, type Site, type SiteLayout, sendFile } from "./site.ts";
import { fill } from "./template.ts";
import { trouble } from "./trouble.ts";

/** Hosts that have no articles of their own. */
const PLAIN_HOSTS = [
	"static",
	"moved",
	"malformed",
	"trouble",
	"cors",
	"blog",
	"podcast",
	"platforms",
	"rsshub",
] as const;

export type SiteName = keyof typeof LAYOUTS;
export type PlainHostName = (typeof PLAIN_HOSTS)[number];

export interface Samples {
	sites: Record<SiteName, Site>;
	/**
	 * Pictures that refuse foreign Referers; redirects; a malformed feed; `trouble.ts`; a CORS proxy; a blog with a past; a
	 * podcast; what stands for platforms, and an instance of RSSHub.
	 */
	hosts: Record<PlainHostName, Host>;
	/** The origin of every host by name, `down` among them: nobody listens there. */
	origins: Record<SiteName | PlainHostName | "down", string>;
	/** Every request to any host so far, in the order of their ends. */
	hits(): Hit[];
	/** `sources.toml` for these sites, and a deployment that is its own friend under the name `worker`. */
	sourcesToml(worker?: string): string;
	close(): Promise<void>;
}

export interface SamplesOptions {
	/** Loopback; every host is a port of it. */
	host?: string;
	/** The first host's port, the others follow it; 0 takes free ones. */
	port?: number;
}

/**
 * Starts the sample sites, each on a port of its own, on loopback only.
 *
 * @example
 * const samples = await startSamples();
 * samples.sites.rss.add({ slug: "new", title: "New", date: "2026-11-20T08:00:00Z", body: "<p>…</p>" });
 * await samples.close();
 */
export async function startSamples(options: SamplesOptions = {}): Promise<Samples> {
	const { host = "127.0.0.1", port = 0 } = options;
	const siteNames = Object.keys(LAYOUTS) as SiteName[];
	const opened = new Map<string, Host>();
	for (const name of [...siteNames, ...PLAIN_HOSTS]) {
		opened.set(name, await openHost(name, host, port && port + opened.size));
	}
	const down = await refusedOrigin(host, port && port + opened.size);
	const pairs = [...opened.values()].map((one) => [one.name, one.origin]);
	const origins = { ...Object.fromEntries(pairs), down } as Samples["origins"];
	const hostOf = (name: string) => opened.get(name) as Host;

	const siteOf = (name: SiteName) => openSite(hostOf(name), LAYOUTS[name] as SiteLayout, origins);
	const sites = Object.fromEntries(siteNames.map((name) => [name, siteOf(name)])) as Samples["sites"];
	hostOf("static").serve(hotlinkGuard([origins.static, origins.media]));
	hostOf("moved").serve((request, response) => {
		if (request.url === "/blogroll.opml") sendOpml(request, response, blogroll(sites));
		else if (request.url === "/friends.opml")
			sendOpml(request, response, friends(sites.rss.url, origins.blog));
		else sendStatus(response, 301, { Location: sites.weekly.url });
	});
	hostOf("malformed").serve(malformed);
	hostOf("trouble").serve(trouble);
	const standIn = ({ hostname, pathname, search }: URL) =>
		PLATFORM_HOSTS.includes(hostname)
			? new URL(`${origins.platforms}/${hostname}${pathname}${search}`)
			: null;
	hostOf("cors").serve(corsProxy(() => Object.values(origins), standIn));
	hostOf("blog").serve(blog(hostOf("blog")));
	hostOf("podcast").serve(podcast(hostOf("podcast")));
	hostOf("platforms").serve(platforms);
	hostOf("rsshub").serve(rsshub);

	const template = join(import.meta.dirname, "sources.toml");
	return {
		sites,
		hosts: Object.fromEntries(PLAIN_HOSTS.map((name) => [name, hostOf(name)])) as Samples["hosts"],
		origins,
		hits: () => [...opened.values()].flatMap((one) => one.hits),
		sourcesToml: (worker = "http://localhost:8787") =>
			fill(readFileSync(template, "utf8"), { ...origins, worker }),
		close: async () => {
			await Promise.all([...opened.values()].map((one) => one.close()));
		},
	};
}

/** A list of feeds as a blog has it: one that is read already, and one in a folder. */
function blogroll({ rss, weekly }: Samples["sites"]): string {
	return opml(
		"友邻",
		`${outline("边缘笔记", rss.url)}<outline text="周刊">${outline("The Weekly", weekly.url)}</outline>`,
	);
}

/** Another one, of which one is read already and two are not: to be added in `/admin`. */
function friends(known: string, blog: string): string {
	const fresh =
		outline("渡口短记", `${blog}/notes.xml`) + outline("Annals, volume two", `${blog}/annals-2.xml`);
	return opml("River friends", `${outline("边缘笔记", known)}<outline text="渡口">${fresh}</outline>`);
}

function outline(text: string, url: string): string {
	return `<outline type="rss" text="${text}" xmlUrl="${url}"/>`;
}

function opml(title: string, body: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>${title}</title></head><body>${body}</body></opml>`;
}

function sendOpml(request: IncomingMessage, response: ServerResponse, text: string): void {
	sendDocument(request, response, {
		type: "text/x-opml",
		bytes: new TextEncoder().encode(text),
		lastModified: Date.parse("2026-11-01T00:00:00Z"),
	});
}

/** Pictures for pages of `origins` alone: a request without a Referer, or with another, gets 403. */
function hotlinkGuard(origins: string[]): Handler {
	return (request, response) => {
		const referer = request.headers.referer ?? "";
		const own = URL.canParse(referer) && origins.includes(new URL(referer).origin);
		if (own) sendFile(request, response, request.url ?? "/");
		else sendStatus(response, 403);
	};
}

/** A feed whose program died while it wrote the first line, with the status of a success. */
const malformed: Handler = (_, response) => {
	const bytes = readFileSync(join(import.meta.dirname, "sites", "malformed", "feed.xml"));
	response.writeHead(200, { "Content-Type": "application/rss+xml; charset=UTF-8" }).end(bytes);
};

/** An origin that refuses connections: its port was free a moment ago. */
async function refusedOrigin(address: string, port: number): Promise<string> {
	const host = await openHost("down", address, port);
	await host.close();
	return host.origin;
}

import {
	createServer as createSite,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RefreshReport } from "../../src/crawler/contract.ts";
import { PNG } from "../servers/media.ts";
import { PASSED_ON, type ProxyHost, startProxies } from "../servers/proxies.ts";
import { type Bare, deployBare } from "./bare.ts";
import { TOKEN } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

/** Answers nobody but the proxies, or not at all. */
let walled: TestSource;
let elsewhere: Server;
let proxies: ProxyHost;
let dead: string;
let friend: Bare;
let river: Bare;
/** What came without a proxy. */
const turnedAway: string[] = [];

const FEED = "/feed.xml?board=城&page=2&kind=a%26b";
const article = (name: string) =>
	`<!doctype html><html><head><meta charset="utf-8"><title>${name}</title></head><body><h1>${name}</h1><div class="content">${`<p>${name}的正文。城市建设需要每一位市民的参与和支持，相关部门将继续做好服务工作，及时公布进展。</p>`.repeat(4)}<p><img src="/in-article.png" width="400" height="300"></p></div></body></html>`;

function serve(request: IncomingMessage, response: ServerResponse): void {
	const path = decodeURI(request.url ?? "").replaceAll("%2526", "%26");
	const host = request.headers.host ?? "";
	const isPassedOn = request.headers.via === PASSED_ON || request.headers["user-agent"]?.includes(friend.url);
	if (!isPassedOn) {
		turnedAway.push(path);
		// One half is refused, the other never answered.
		if (path.endsWith(".png")) response.writeHead(403).end("no");
		else request.socket.destroy();
		return;
	}
	if (path === "/robots.txt") response.end("User-agent: *\nDisallow: /private/\n");
	else if (path === "/moved.xml") response.writeHead(301, { Location: FEED_ADDRESS(host) }).end();
	else if (path === "/gone.xml") response.writeHead(410).end("gone");
	else if (path === "/lost.xml")
		response.writeHead(404, { "Content-Type": "text/html" }).end("<h1>Not found</h1>");
	else if (path === "/gbk.xml") {
		response.setHeader("Content-Type", "application/rss+xml; charset=gbk");
		const title = Buffer.from([0xb3, 0xc7, 0xbd, 0xa8]);
		const [before, after] = [
			'<?xml version="1.0" encoding="gbk"?><rss version="2.0"><channel><title>',
			"</title><link>http://news.example/</link><item><guid>g</guid><title>g</title></item></channel></rss>",
		];
		response.end(Buffer.concat([Buffer.from(before ?? ""), title, Buffer.from(after ?? "")]));
	} else if (path.endsWith(".png")) response.writeHead(200, { "Content-Type": "image/png" }).end(PNG);
	else if (path.endsWith(".html")) {
		response.setHeader("Content-Type", "text/html; charset=utf-8");
		response.end(article(path.slice(1, -5)));
	} else if (path === FEED || path.startsWith("/bilibili/")) walled.serve(request, response);
	else
		response.writeHead(200, { "Content-Type": "text/html" }).end("<html><title>Another page</title></html>");
}

const FEED_ADDRESS = (host: string) => `http://${host}${encodeURI(FEED).replaceAll("%2526", "%26")}`;

/** Where nobody listens: its port was free a moment ago. */
async function refused(): Promise<string> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return `http://127.0.0.1:${port}`;
}

beforeAll(async () => {
	walled = await startSource();
	const at = `http://127.0.0.1:${walled.port}`;
	walled.items = [
		{
			id: "a",
			title: "a",
			link: `${at}/a.html`,
			html: `<p>Teaser.</p><img src="${at}/teaser.png" width="400" height="300">`,
		},
		{ id: "b", title: "b", link: `${at}/private/b.html`, html: "<p>Teaser.</p>" },
	];
	walled.respond = serve;
	// The same site under another name: not localhost, which not every machine's workerd can resolve.
	elsewhere = createSite(serve);
	await new Promise<void>((ready) => elsewhere.listen(walled.port, "127.0.0.2", ready));
	[proxies, dead] = await Promise.all([startProxies(), refused()]);
	// The friend reads nothing of the walled host itself.
	friend = await deployBare("", "127.0.0.1", { PROXY_KEY: "between-friends" });
	const feed = FEED_ADDRESS(`127.0.0.1:${walled.port}`);
	const source = (id: string, via: string, url = feed, more = "") =>
		`[[sources]]\nid = "${id}"\ncategory = "${id}"\nurl = "${url}"\nvia = ${via}\n${more}\n`;
	river = await deployBare(
		[
			`[site]\nlanguage = "zh-CN"\nrsshub = ["${dead}", "${proxies.at("demo")}", "${at}"]`,
			source("encoded", `"${proxies.at("raw")}/raw?url={encoded}"`, feed, "fulltext = true"),
			source(
				"list",
				`["${dead}/?", "${proxies.at("demo")}/?", "direct", "${proxies.at("plain")}/?"]`,
				feed.replace("127.0.0.1", "127.0.0.2"),
			),
			source("quota", `["${proxies.at("quota")}/?", "${proxies.at("plain")}/?"]`),
			source("moved", `"${proxies.at("raw")}/raw?url={encoded}"`, `${at}/moved.xml`),
			source("gone", `["${proxies.at("plain")}/?", "${dead}/?"]`, `${at}/gone.xml`),
			source("lost", `["${proxies.at("plain")}/?", "${dead}/?"]`, `${at}/lost.xml`),
			...["demo", "header", "paid", "help", "gateway"].map((id) => source(id, `"${proxies.at(id)}/?"`)),
			source("no-more", `"${proxies.at("gone")}/?"`),
			source("dead", `"${dead}/?"`),
			...["page", "missing"].map((id) => source(id, `["${proxies.at(id)}/?", "${proxies.at("plain")}/?"]`)),
			source(
				"wrapped",
				`{ url = "${proxies.at("get")}/get?url={encoded}", format = "contents" }`,
				`${at}/gbk.xml`,
			),
			source(
				"wrapped-404",
				`{ url = "${proxies.at("get")}/get?url={encoded}", format = "contents" }`,
				`${at}/lost.xml`,
			),
			source(
				"wrapped-dead",
				`{ url = "${proxies.at("get")}/get?url={encoded}", format = "contents" }`,
				`${dead}/x.xml`,
			),
			source("own-header", `{ url = "${proxies.at("key")}/?", headers = { X-Own-Key = "open sesame" } }`),
			source("friend", `{ url = "${friend.url}/?", key = "FRIEND_KEY" }`, feed, "fulltext = true"),
			source("stranger", `"${friend.url}/?"`),
			source("unset", `{ url = "${friend.url}/?", key = "NOBODYS_KEY" }`),
			`[[sources]]\nid = "hub"\ncategory = "hub"\nurl = "rsshub://bilibili/user/video/2"\nvia = "${proxies.at("plain")}/?"\n`,
			`[[sources]]\nid = "hub-error"\ncategory = "hub"\nurl = "rsshub://wrong/route"\n`,
		].join("\n"),
		"127.0.0.1,127.0.0.2",
		{ FRIEND_KEY: "between-friends" },
	);
	await river.get("/");
	await until(
		"every source was asked once",
		async () => (await told()).every((one) => one.lastFetch !== null),
		40_000,
	);
});

afterAll(async () => {
	await Promise.all([river?.close(), friend?.close(), walled?.close(), proxies?.close()]);
	elsewhere?.close();
});

const refresh = async (
	id: string,
): Promise<RefreshReport & { error: { message: string; code: string } | null }> => {
	const answer = await river.get(`/admin/refresh?source=${id}`, {
		method: "POST",
		headers: { Authorization: `Bearer ${TOKEN}` },
	});
	const { sources } = (await answer.json()) as { sources: RefreshReport[] };
	return sources[0] as RefreshReport;
};

interface Told {
	id: string;
	title: string;
	state: string;
	movedTo: string | null;
	lastFetch: string | null;
	activity: { fetches: number; failures: number }[];
	error: { code: string; message: string } | null;
	problems: { code: string; message: string }[];
}
const told = async () => ((await (await river.get("/health")).json()) as { sources: Told[] }).sources;
const health = async (id: string) => (await told()).find((one) => one.id === id) as Told;
const items = async (id: string) => {
	const feed = (await (await river.get(`/sources/${id}.json`)).json()) as {
		items: { title: string; content_html: string }[];
	};
	return feed.items;
};

describe("an address in a proxy's template", () => {
	it("keeps all of its query, and everything of the source goes that way", async () => {
		expect(await health("encoded")).toMatchObject({ state: "ok", error: null });
		await until("the article is in", async () => {
			await refresh("encoded");
			return (await items("encoded"))[0]?.content_html.includes("a的正文");
		});
		expect(turnedAway.filter((path) => /png|html|robots/.test(path))).toEqual([]);
		const paths = proxies.asked.map(({ path }) => decodeURIComponent(path.replace("/raw?url=", "")));
		expect(paths).toEqual(
			expect.arrayContaining([expect.stringMatching(/\/robots\.txt$/), expect.stringMatching(/\/a\.html$/)]),
		);
		expect(paths.some((path) => path.includes("/private/"))).toBe(false);
	});

	it("is found again in a redirect", async () => {
		expect(await refresh("moved")).toMatchObject({ outcome: "unchanged", subrequests: 1 });
		expect((await health("moved")).movedTo).toBe(FEED_ADDRESS(`127.0.0.1:${walled.port}`));
	});
});

describe("ways that are tried in order", () => {
	it("have each their turn within one visit, and those that failed are left alone", async () => {
		expect(await refresh("list")).toMatchObject({ outcome: "unchanged", subrequests: 1 });
		const { state, error, problems, activity } = await health("list");
		expect([state, error]).toEqual(["ok", null]);
		expect(activity.reduce((sum, { failures }) => sum + failures, 0)).toBe(0);
		expect((await items("list")).map(({ title }) => title)).toEqual(["a", "b"]);
		// In whatever order: a way whose name has no letter in it comes first.
		const said = Object.fromEntries(problems.map(({ code, message }) => [code, message]));
		expect(Object.keys(said).sort()).toEqual(["proxy-locked", "proxy-unreachable", "reset"]);
		expect(problems).toHaveLength(3);
		expect(said["proxy-unreachable"]).toContain(`the proxy ${new URL(dead).host}`);
		expect(said["proxy-locked"]).toContain("See /corsdemo for more info");
	});

	it("take a proxy's quota for the proxy's, and wait as long as it says", async () => {
		const { problems } = await health("quota");
		expect(problems[0]).toMatchObject({
			code: "proxy-quota",
			message: expect.stringMatching(/taken for 1(?:19|20) min/),
		});
	});

	it.each([
		["page", "proxy-failed", "Sign up for a plan"],
		["missing", "http-404", "answered 404"],
	])("tell a proxy's own word in words that nobody knows: %s", async (id, code, words) => {
		const { state, problems } = await health(id);
		expect(state).toBe("ok");
		expect((await items(id)).map(({ title }) => title)).toEqual(["a", "b"]);
		expect(problems).toEqual([expect.objectContaining({ code, message: expect.stringContaining(words) })]);
		const html = (await items(id)).map(({ content_html }) => content_html).join("");
		const address = new URL(/ src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "");
		expect((await river.get(address.pathname + address.search)).status).toBe(200);
	});

	it.each([
		["gone", "http-410"],
		["lost", "http-404"],
	])("leave to the source what a proxy passes on, where no other way leads to it: %s", async (id, code) => {
		expect(await refresh(id)).toMatchObject({ outcome: "failed", error: { code }, subrequests: 2 });
		const { error, problems } = await health(id);
		expect(error?.message).toMatch(/^the host, through the proxy/);
		expect(problems.map(({ code }) => code)).toEqual(["proxy-unreachable"]);
	});
});

describe("a proxy that fails", () => {
	it.each([
		["demo", "proxy-locked", "请自己部署一个"],
		["header", "proxy-wants-header", "X-Requested-With"],
		["paid", "proxy-key", "密钥"],
		["help", "proxy-failed", "来源本身没有问题"],
		["gateway", "proxy-failed", "来源本身没有问题"],
		["no-more", "proxy-failed", "来源本身没有问题"],
		["dead", "proxy-unreachable", "来源本身没有问题"],
		["stranger", "proxy-key", "密钥"],
		["unset", "proxy-key", "密钥"],
	])("is named as such, with what to do: %s", async (id, code, advice) => {
		expect(await refresh(id)).toMatchObject({ outcome: "failed", error: { code } });
		expect((await health(id)).error?.message).toMatch(/^the proxy 127\.0\.0\.1:\d+/);
		const page = await (await river.get(`/sources/${id}`, { headers: { Accept: "text/html" } })).text();
		expect(page).toContain(advice);
	});

	it("is sent the headers that are its own", async () => {
		expect(await refresh("own-header")).toMatchObject({ outcome: "unchanged", error: null });
		expect(await items("own-header")).toHaveLength(2);
	});
});

describe("an answer wrapped in JSON", () => {
	it("is the source's, in whatever charset it was", async () => {
		expect((await health("wrapped")).title).toBe("城建");
	});

	it("has the source's status, and the proxy's failure", async () => {
		expect(await refresh("wrapped-404")).toMatchObject({ error: { code: "http-404" } });
		expect(await refresh("wrapped-dead")).toMatchObject({
			error: { code: "proxy-failed", message: expect.stringContaining("ECONNREFUSED") },
		});
	});
});

describe("media of such a source", () => {
	it.each([
		["encoded", "teaser|in-article"],
		["list", "teaser"],
	])("come the same way: %s", async (id, name) => {
		const before = turnedAway.length;
		const html = (await items(id)).map(({ content_html }) => content_html).join("");
		const addresses = [...html.matchAll(/ src="([^"]+)"/g)].map(
			([, src = ""]) => new URL(src.replaceAll("&amp;", "&")),
		);
		expect(addresses.length).toBeGreaterThan(0);
		for (const { pathname, search, href } of addresses) {
			expect(href).toMatch(new RegExp(`/media/[\\w-]+~${id}\\?http://.*/(?:${name})\\.png$`));
			const picture = await river.get(pathname + search);
			expect([picture.status, picture.headers.get("Content-Type")], href).toEqual([200, "image/png"]);
			expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG);
		}
		// "direct" is one of the ways of a list, and was tried before.
		if (id === "encoded") expect(turnedAway.slice(before)).toEqual([]);
	});

	it("are not to be had by the ways of another source", async () => {
		const html = (await items("encoded"))[0]?.content_html ?? "";
		const address = new URL(/ src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "");
		const changed = address.pathname.replace("~encoded", "~list") + address.search;
		expect((await river.get(changed)).status).toBe(403);
		expect((await river.get(address.pathname.replace("~encoded", "") + address.search)).status).toBe(403);
	});
});

describe("another tributary as the way", () => {
	it("fetches what it has no source of for who has its key, pages and pictures alike", async () => {
		const before = proxies.asked.length;
		expect(await health("friend")).toMatchObject({ state: "ok", error: null });
		await until("the article is in", async () => {
			await refresh("friend");
			return (await items("friend"))[0]?.content_html.includes("a的正文");
		});
		const html = (await items("friend"))[0]?.content_html ?? "";
		const address = new URL(/ src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "");
		const picture = await river.get(address.pathname + address.search);
		expect([picture.status, Buffer.from(await picture.arrayBuffer())]).toEqual([200, PNG]);
		expect(proxies.asked).toHaveLength(before);
	});

	it("keeps its guard and its silence towards others", async () => {
		const key = { headers: { Authorization: "Bearer between-friends" } };
		expect((await friend.get("/?http://10.0.0.1/", key)).status).toBe(403);
		const target = `/?http://127.0.0.1:${walled.port}/a.html`;
		expect((await friend.get(target, key)).status).toBe(200);
		for (const wrong of [{}, { headers: { Authorization: "Bearer guess" } }])
			expect((await friend.get(target, wrong)).status).toBe(403);
		// Without a secret nobody has the key, not even by naming none.
		expect((await river.get(target, { headers: { Authorization: "Bearer " } })).status).not.toBe(500);
	});
});

describe("a route of RSSHub's", () => {
	it("is asked of the instances in order, whose failures are theirs", async () => {
		expect(await health("hub")).toMatchObject({ state: "ok", error: null });
		expect(await items("hub")).toHaveLength(2);
		expect(await refresh("hub-error")).toMatchObject({ outcome: "failed", error: { code: "rsshub-failed" } });
		const failing = await health("hub-error");
		expect(failing).toMatchObject({ url: "rsshub://wrong/route" });
		expect(failing.error?.message).toMatch(/^RSSHub at 127\.0\.0\.1:\d+: /);
	});
});

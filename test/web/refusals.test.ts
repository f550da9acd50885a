import { describe, expect, it, vi } from "vitest";
import { app } from "../../src/web/app.ts";

vi.mock("tributary:config", async () => {
	const { loadConfig } = await import("../../src/config/load.ts");
	const loaded = loadConfig(
		'[site]\nlanguages = ["en", "zh-CN"]\n[[sources]]\nid = "town"\nurl = "https://town.example/feed"\ncategory = "town"\n[[sources]]\nid = "office"\nurl = "https://office.example/feed"\ncategory = "staff/Büro"\n[[searches]]\nid = "lifts"\ntitle = "Lifts"\nq = "lift"\n',
	);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return { default: loaded.config };
});

/** A deployment whose owner has come with the token. */
const ENV = {
	ADMIN_TOKEN: "a-token-of-the-owner",
	REGISTRY: { getByName: () => ({ noteToken: async () => 0, keyParts: async () => ({}) }) },
};
const STRANGER = { REGISTRY: ENV.REGISTRY };
const OWNER = { Authorization: `Bearer ${ENV.ADMIN_TOKEN}` };

/** Requests that are refused, each with its status, its code, the methods that it names, and words of what is said. */
const REFUSED: [
	method: string,
	path: string,
	status: number,
	code: string,
	allow: string | null,
	said: string,
][] = [
	["POST", "/town.atom", 405, "method-not-allowed", "GET, HEAD", 'POST is not answered at "town"'],
	["DELETE", "/", 405, "method-not-allowed", "GET, HEAD", "; GET and HEAD are"],
	["PUT", "/opml", 405, "method-not-allowed", "GET, HEAD", "; GET and HEAD are"],
	["PUT", "/entries/0123456789abcdef", 405, "method-not-allowed", "GET, HEAD", "PUT is not answered"],
	["PUT", "/admin/sources", 405, "method-not-allowed", "GET, HEAD, POST", "; GET, HEAD and POST are"],
	["GET", "/admin/refresh", 405, "method-not-allowed", "POST", "; POST is"],
	["DELETE", "/admin/keys", 405, "method-not-allowed", "GET, HEAD, POST", "DELETE is not answered"],
	["PUT", "/websub/a/b", 405, "method-not-allowed", "GET, HEAD, POST", "; GET, HEAD and POST are"],
	["GET", "/%ff", 400, "bad-path", null, "as /%E5%9F%8E%E5%BB%BA is for /城建"],
	[
		"GET",
		"/town.atom?filter_titel=a",
		400,
		"bad-parameter",
		null,
		"filter_titel: did you mean filter_title?",
	],
	["GET", "/town.json?limt=3", 400, "bad-parameter", null, "limt: did you mean limit?"],
	[
		"GET",
		"/town.atom?utm_source=a&sicne=2026-01-01",
		400,
		"bad-parameter",
		null,
		"sicne: did you mean since?",
	],
	["GET", "/town?Q=a", 400, "bad-parameter", null, "Q: did you mean q?"],
	["GET", "/town?Filter=a", 400, "bad-parameter", null, "Filter: did you mean filter?"],
	["GET", "/all.rss?filter%5Btitle%5D=a", 400, "bad-parameter", null, "[title]: did you mean filter_title?"],
	[
		"GET",
		"/town.json?filter_source=a",
		400,
		"bad-parameter",
		null,
		"is no filter: there are filter, filterout, filter_title",
	],
	["GET", "/opml?of=fed", 400, "bad-parameter", null, 'of: found "fed", expected one of sources, feeds'],
	["GET", "/health?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here; limit is one of feeds'],
	["GET", "/health?utm_source=a&limit=3", 400, "bad-parameter", null, 'no parameter "limit" here'],
	["GET", "/health.json?bfore=1", 400, "bad-parameter", null, 'no parameter "bfore" here; before is one'],
	["GET", "/openapi.json?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/opml?sicne=1", 400, "bad-parameter", null, 'no parameter "sicne" here; since is one'],
	["GET", "/?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/entries/0123456789abcdef?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/town.opml?limt=3", 400, "bad-parameter", null, "limt: did you mean limit?"],
	["GET", "/sources/town?limt=3", 400, "bad-parameter", null, "limt: did you mean limit?"],
	["GET", "/search/lifts.atom?limt=3", 400, "bad-parameter", null, "limt: did you mean limit?"],
	["GET", "/admin?stat=failing", 400, "bad-parameter", null, "stat: did you mean state?"],
	["GET", "/admin/sources?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/admin/sources/town?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/admin/keys?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/admin/opml?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["GET", "/admin/pointing?setings=1", 400, "bad-parameter", null, "setings: did you mean settings?"],
	["POST", "/admin/sources/try?limt=3", 400, "bad-parameter", null, 'no parameter "limt" here'],
	["POST", "/admin/sources", 400, "no-body", null, 'such as {"url":'],
	[
		"GET",
		"/entries/0123456789abcdef.md?timezon=UTC",
		400,
		"bad-parameter",
		null,
		"timezon: did you mean timezone?",
	],
	["GET", "/?opencv=s2t", 400, "bad-parameter", null, "opencv: did you mean opencc?"],
	["POST", "/admin/refresh?sorce=town", 400, "bad-parameter", null, "sorce: did you mean source?"],
	[
		"POST",
		"/admin/refresh?source=town&withdraw=yes",
		400,
		"bad-parameter",
		null,
		'withdraw: found "yes", expected true or false',
	],
	["POST", "/admin/refresh?withdraw=true", 400, "bad-parameter", null, "expected a source beside it"],
	["GET", "/admin/export?key=true", 400, "bad-parameter", null, "key: did you mean keys?"],
	["GET", "/admin/export?keys=1", 400, "bad-parameter", null, 'keys: found "1", expected true or false'],
	["POST", "/admin/import?keys=no", 400, "bad-parameter", null, 'keys: found "no", expected true or false'],
	[
		"GET",
		"/admin/export?format=csv",
		400,
		"bad-parameter",
		null,
		'no parameter "format" here; there are after, keys',
	],
	[
		"POST",
		"/admin/import?from=x",
		400,
		"bad-parameter",
		null,
		'from: found "x", expected the number of a line',
	],
];

describe("a request that cannot be answered is told why, and what would be:", () => {
	it.each(REFUSED)("%s %s", async (method, path, status, code, allow, said) => {
		const response = await app.request(path, { method, headers: OWNER }, ENV);
		expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
		expect(response.headers.get("Allow")).toBe(allow);
		expect(await response.json()).toMatchObject({ status, code, detail: expect.stringContaining(said) });
	});

	it.each([
		["en", "/%ff", ">The path is not percent-encoded UTF-8"],
		["zh-CN", "/%ff", "路径不是百分号编码的 UTF-8"],
		["en", "/town?filter_titel=a", ">filter_titel: did you mean filter_title?"],
		["zh-CN", "/town?filter_titel=a", "filter_titel：您要的是不是 filter_title？"],
		["zh-CN", "/town?filter_source=a", "没有“filter_source”这个筛选参数，有这些：filter, filterout"],
		["zh-CN", "/opml?of=fed", "of：现在是 &quot;fed&quot;，应为：其中之一：sources, feeds"],
		["zh-CN", "/health?limt=3", "这里没有参数“limt”；limit 是订阅源和条目页的参数"],
		["en", "/town", "POST is not answered at &quot;town&quot;; GET and HEAD are"],
		["zh-CN", "/town", "“town”不接受 POST，只接受 GET 和 HEAD"],
	])("as a page, in %s: %s", async (language, path, said) => {
		const headers = { Accept: "text/html", Cookie: `language=${language}`, "Accept-Language": language };
		const method = path === "/town" ? "POST" : "GET";
		const response = await app.request(path, { method, headers }, ENV);
		expect([response.status, response.headers.get("Content-Type")]).toEqual([
			method === "POST" ? 405 : 400,
			"text/html; charset=utf-8",
		]);
		expect(await response.text()).toContain(said);
	});
});

/** Addresses at which there is nothing: what is said, and the same on a page in Chinese. */
const MISSING: [path: string, said: string, chinese: string][] = [
	[
		"/sources/ofice.atom",
		'there is no source "ofice": did you mean /sources/office.atom?',
		"没有来源“ofice”：您要的是不是 /sources/office.atom？",
	],
	[
		"/sources/nothing-like-it",
		'there is no source "nothing-like-it"; the sources are listed at /health',
		"没有来源“nothing-like-it”；/health 列出了所有的",
	],
	[
		"/sources/office.xml",
		'"sources/office" has no ending ".xml"; there are .atom, .rss, .json',
		"没有“.xml”这种格式",
	],
	[
		"/search/lfts.rss",
		'there is no saved search "lfts": did you mean /search/lifts.rss?',
		"没有存下的搜索“lfts”：您要的是不是 /search/lifts.rss？",
	],
	["/search/foo.atom", 'there is no saved search "foo"; the searches are listed at /', "没有存下的搜索“foo”"],
	[
		"/search/lifts.opml",
		'"search/lifts" has no ending ".opml"; there are .atom, .rss, .json',
		"有这些：.atom, .rss, .json",
	],
	[
		"/entries/xxx.atom",
		'"entries/xxx" has no ending ".atom"; there are .md',
		"没有“.atom”这种格式，有这些：.md",
	],
	[
		"/town.xml",
		'"town" has no ending ".xml"; there are .atom, .rss, .json, .opml',
		"“town”没有“.xml”这种格式",
	],
	[
		"/nope.json",
		'there is no category or page "nope"; the categories are listed at /',
		"没有分类或页面“nope”；/ 列出了所有的",
	],
	[
		"/all.json.json",
		'there is no page "all.json.json": did you mean /all.json?',
		"没有页面“all.json.json”：您要的是不是 /all.json？",
	],
	[
		"/sources/office.atom.rss",
		'there is no page "sources/office.atom.rss": did you mean /sources/office.rss?',
		"您要的是不是 /sources/office.rss？",
	],
	["/town.ATOM", '"town" has no ending ".ATOM"; there are .atom', "没有“.ATOM”这种格式"],
	[
		"/health.xml",
		'"health" has no ending ".xml"; there are .atom, .rss, .json',
		"“health”没有“.xml”这种格式",
	],
	[
		"/TOWN.atom",
		'there is no category or page "TOWN": did you mean /town.atom?',
		"您要的是不是 /town.atom？",
	],
	[
		"/staff/B%C3%BCo",
		'there is no category or page "staff/Büo": did you mean /staff/Büro?',
		"您要的是不是 /staff/Büro？",
	],
	["/twon.xml", 'there is no category or page "twon.xml": did you mean /town?', "您要的是不是 /town？"],
	["/opmll", 'there is no category or page "opmll": did you mean /opml?', "您要的是不是 /opml？"],
	[
		"/weather",
		'there is no category or page "weather"; the categories are listed at /',
		"没有分类或页面“weather”；/ 列出了所有的",
	],
	["/admin/nowhere", 'there is no page "admin/nowhere"', "没有页面“admin/nowhere”"],
	["/media/a/b", 'there is no page "media/a/b"', "没有页面“media/a/b”"],
];

describe("an address at which there is nothing says what it is not, and what may have been meant:", () => {
	it.each(MISSING)("%s", async (path, said, chinese) => {
		const env = { ...ENV, scope: null };
		const answer = await app.request(path, { headers: OWNER }, env);
		const detail = expect.stringContaining(said);
		expect(await answer.json()).toMatchObject({ status: 404, code: "unknown-path", detail });
		for (const [language, words] of [
			["en", said.replaceAll('"', "&quot;").replace(/^t/, "T")],
			["zh-CN", chinese],
		]) {
			const headers = { ...OWNER, Accept: "text/html", "Accept-Language": language ?? "" };
			expect(await (await app.request(path, { headers }, env)).text()).toContain(words);
		}
	});

	it.each(["/sources/ofice", "/sources/office.xml", "/staf/B%C3%BCro", "/staff.xml"])(
		"names nothing that a reader's key does not open: %s",
		async (path) => {
			const answer = await app.request(path, {}, { ...STRANGER, scope: ["town"] });
			const { status, detail } = (await answer.json()) as { status: number; detail: string };
			expect([status, detail]).toEqual([404, expect.stringContaining("; the ")]);
			expect(detail).not.toMatch(/did you mean|has no ending/);
		},
	);

	it.each([
		["POST", "/admin/sources"],
		["GET", "/admin"],
		["PUT", "/admin/nowhere"],
	])("%s %s says which secret opens it, where none is set", async (method, path) => {
		const answer = await app.request(path, { method }, STRANGER);
		expect(await answer.json()).toMatchObject({
			status: 404,
			code: "unknown-path",
			detail: expect.stringContaining("/admin opens once ADMIN_TOKEN is set"),
		});
	});
});

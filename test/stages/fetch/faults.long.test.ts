import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchSource } from "../../../src/stages/fetch/fetcher.ts";
import type { FetchOutcome, FetchRequest } from "../../../src/stages/fetch/types.ts";
import { type Faults, startFaults } from "../../servers/faults.ts";
import { startWorkerd, type Workerd } from "../../servers/workerd.ts";

/** The outcome of each behaviour on its first visit: `ok` or the failure's code; a pair where Node and workerd differ. */
const EXPECTED: Record<string, string | [node: string, workerd: string]> = {
	// Sound for a fetcher; what is wrong shows in later stages.
	steady: "ok",
	"no-validators": "ok",
	growing: "ok",
	"changing-ids": "ok",
	"changing-order": "ok",
	"shuffled-dates": "ok",
	"come-and-go": "ok",
	"edited-entry": "ok",
	"turns-into-html": "ok",
	"html-as-feed": "ok",
	"empties-itself": "ok",
	doubles: "ok",
	"cut-in-half": "ok",
	"changes-charset": "ok",
	"charset-lies": "ok",
	"clock-1970": "ok",
	"clock-2099": "ok",
	"no-dates": "ok",
	"no-ids": "ok",
	"etag-same-for-new": "ok",
	"etag-new-for-same": "ok",
	"etag-304-for-new": "ok",
	"modified-in-future": "ok",
	"build-date-moves": "ok",
	"wrong-type": "ok",
	"no-type": "ok",
	"error-page-200": "ok",
	"cookie-notice-200": "ok",
	"fresh-for-an-hour": "ok",
	unicode: "ok",
	echo: "ok",
	"set-cookie-twice": "ok",
	"fails-every-other-time": "ok",
	"early-hints": "ok",
	"length-none": "ok",
	"length-too-short": "ok",
	"captcha-200": "captcha",
	"challenge-200": "captcha",
	"captcha-403": "captcha",
	"challenge-503": "captcha",
	// Connections.
	refused: ["refused", "reset"],
	dns: ["dns", "network"],
	"tls-on-plain": ["tls", "network"],
	"no-answer": "timeout",
	"byte-a-second": "timeout",
	"byte-a-second-headers": "timeout",
	"stalls-in-body": "timeout",
	"close-at-once": "reset",
	"reset-at-once": "reset",
	"reset-in-headers": "reset",
	"close-in-headers": "reset",
	"reset-in-body": "reset",
	"length-too-long": "reset",
	"chunks-cut": "reset",
	"length-negative": ["bad-response", "reset"],
	"length-words": ["bad-response", "reset"],
	"length-twice": "reset",
	"chunk-size-words": ["bad-response", "reset"],
	"endless-headers": ["bad-response", "reset"],
	"giant-header": ["bad-response", "reset"],
	"not-http": ["bad-response", "reset"],
	"no-status-line": ["bad-response", "reset"],
	"bad-status": ["bad-response", "reset"],
	"header-without-colon": ["bad-response", "reset"],
	"null-in-header": ["bad-response", "reset"],
	"bare-line-feeds": ["bad-response", "ok"],
	"length-announces-giant": "too-large",
	"endless-body": "too-large",
	"endless-chunks": "too-large",
	// Encodings.
	gzip: "ok",
	"gzip-unlabelled": "ok",
	"gzip-twice": "ok",
	deflate: "ok",
	"deflate-raw": "ok",
	brotli: "ok",
	"unknown-label-on-plain": "ok",
	"gzip-broken": "bad-encoding",
	"gzip-cut": "bad-encoding",
	// Node keeps back what it has read when it meets the garbage.
	"gzip-trailing-garbage": ["bad-encoding", "ok"],
	// workerd's DecompressionStream hands out nothing of what it cannot read to the end, its HTTP does.
	"gzip-trailing-garbage-unlabelled": ["ok", "bad-encoding"],
	"gzip-unlabelled-broken": "bad-encoding",
	"gzip-label-on-plain": "bad-encoding",
	"brotli-broken": "bad-encoding",
	"gzip-bomb": "too-large",
	"gzip-bomb-unlabelled": "too-large",
	"gzip-bomb-twice": "too-large",
	"zstd-unasked": ["ok", "unexpected-encoding"],
	"unknown-encoding": "unexpected-encoding",
	// Statuses.
	"status-203": "ok",
	"status-204": "empty-body",
	empty: "empty-body",
	"status-206": "http-206",
	"status-300": "http-300",
	"status-304-unasked": "http-304",
	"status-400": "http-400",
	"status-401": "http-401",
	"status-402": "http-402",
	"status-403": "http-403",
	"status-404": "http-404",
	"status-405": "http-405",
	"status-406": "http-406",
	"status-408": "http-408",
	"status-410": "http-410",
	"status-418": "http-418",
	"status-421": "http-421",
	"status-429": "http-429",
	"status-429-without-time": "http-429",
	"status-451": "http-451",
	"status-500": "http-500",
	"status-501": "http-501",
	"status-502": "http-502",
	"status-503": "http-503",
	"status-503-until-date": "http-503",
	"status-504": "http-504",
	"status-520": "http-520",
	"status-521": "refused",
	"status-522": "timeout",
	"status-530": "http-530",
	"status-999": "http-999",
	// Redirects.
	"redirect-301": "ok",
	"redirect-302": "ok",
	"redirect-303": "ok",
	"redirect-307": "ok",
	"redirect-308": "ok",
	"redirect-absolute": "ok",
	"redirect-with-fragment": "ok",
	"redirect-to-unicode": "ok",
	"chain-permanent": "ok",
	"chain-mixed": "ok",
	"redirect-endless-body": "ok",
	"redirect-to-echo": "ok",
	"redirect-to-other-origin": "ok",
	"chain-of-twenty": "too-many-redirects",
	"loop-that-grows": "too-many-redirects",
	"loop-to-itself": "redirect-loop",
	"loop-of-two": "redirect-loop",
	"cookie-wall": "redirect-loop",
	"redirect-to-nowhere": "bad-redirect",
	"redirect-to-nonsense": "bad-redirect",
	"redirect-to-private": "private-address",
	"redirect-to-metadata": "private-address",
	"redirect-to-file": "scheme",
	"redirect-to-data": "scheme",
	"redirect-with-password": "credentials",
	"redirect-to-refused": ["refused", "reset"],
};

const MAX_BYTES = 64 * 1024;
/** For what never ends; everything else gets long enough for a busy machine. */
const TIMEOUT_MS = 600;
const PATIENT_MS = 15_000;
const ENDLESS = /^(?:no-answer|byte-a-second|byte-a-second-headers|stalls-in-body)$/;
const ALLOW_HOSTS = ["127.0.0.1", "localhost", "no-such-host.invalid"];

type Runner = (request: FetchRequest) => Promise<{ outcome: FetchOutcome; text: string | null }>;

let faults: Faults;
let workerd: Workerd;

beforeAll(async () => {
	workerd = await startWorkerd("test/stages/fetch/worker.ts");
});
afterAll(() => workerd.close());

const inNode: Runner = async (request) => {
	const deps = { fetch, now: Date.now, allowHosts: ALLOW_HOSTS, ownHosts: [] };
	const outcome = await fetchSource(request, deps);
	const text = outcome.ok && outcome.value.bytes ? new TextDecoder().decode(outcome.value.bytes) : null;
	return { outcome, text };
};

const inWorkerd: Runner = async (request) => {
	const response = await fetch(workerd.url, {
		method: "POST",
		body: JSON.stringify({ request, allowHosts: ALLOW_HOSTS }),
	});
	return (await response.json()) as Awaited<ReturnType<Runner>>;
};

function ask(name: string, changes: Partial<FetchRequest> = {}): FetchRequest {
	return {
		url: faults.address(name),
		headers: {},
		via: [],
		etag: null,
		lastModified: null,
		timeoutMs: ENDLESS.test(name) ? TIMEOUT_MS : PATIENT_MS,
		maxBytes: MAX_BYTES,
		maxRedirects: 5,
		userAgent: "tributary-test",
		accept: "*/*",
		...changes,
	};
}

describe.each([
	["Node", inNode, 0],
	["workerd", inWorkerd, 1],
] as const)("the fetcher in %s", (_, run, column) => {
	beforeAll(async () => {
		faults = await startFaults();
	});
	afterAll(() => faults.close());

	it.each(Object.entries(EXPECTED))("meets %s", async (name, expected) => {
		const { outcome } = await run(ask(name));
		const code = outcome.ok ? "ok" : outcome.error.code;
		expect(code).toBe(typeof expected === "string" ? expected : expected[column]);
		const cost = outcome.ok ? outcome.value : outcome.error;
		// One chunk of a stream may pass the limit before it is seen; the deadline is kept to within a breath.
		expect(cost.bytesRead).toBeLessThan(MAX_BYTES * 4);
		if (ENDLESS.test(name)) expect(cost.elapsedMs).toBeLessThan(PATIENT_MS / 3);
		expect(cost.subrequests).toBe(
			outcome.ok || outcome.error.stage === "fetch" ? faultsSubrequests(outcome) : cost.subrequests,
		);
		if (!outcome.ok) expect(outcome.error.message).toMatch(/^[a-z0-9].{10,}/i);
	});

	it("is tried on every behaviour there is", () => {
		expect(Object.keys(EXPECTED).sort()).toEqual([...faults.behaviours].sort());
	});

	it("cuts a body that drips, and hangs up", async () => {
		const { outcome } = await run(ask("byte-a-second"));
		expect(outcome).toMatchObject({ ok: false, error: { code: "timeout", status: null } });
		await expect.poll(() => faults.open(), { timeout: 5000 }).toBeLessThanOrEqual(1);
	});

	it("reads gzip without a header, twice over, and deflate", async () => {
		for (const name of ["gzip-unlabelled", "gzip-twice", "deflate", "deflate-raw", "brotli"]) {
			expect((await run(ask(name))).text, name).toContain("<rss");
		}
	});

	it("remembers a move only if every hop is permanent", async () => {
		const moved = async (name: string) => {
			const { outcome } = await run(ask(name));
			return outcome.ok && [outcome.value.movedTo, outcome.value.finalUrl, outcome.value.redirects];
		};
		const end = `${faults.url}/steady`;
		expect(await moved("redirect-301")).toEqual([end, end, 1]);
		expect(await moved("chain-permanent")).toEqual([end, end, 3]);
		expect(await moved("chain-mixed")).toEqual([null, end, 3]);
		expect(await moved("redirect-307")).toEqual([null, end, 1]);
		expect(await moved("steady")).toEqual([null, end, 0]);
	});

	it("asks with validators and understands a 304", async () => {
		const first = await run(ask("steady"));
		expect(first.outcome).toMatchObject({ ok: true, value: { etag: '"steady"', notModified: false } });
		const again = await run(ask("steady", { etag: '"steady"' }));
		expect(again.outcome).toMatchObject({
			ok: true,
			value: { status: 304, notModified: true, bytes: null, etag: '"steady"' },
		});
	});

	it("tells how long to wait and how long an answer is fresh", async () => {
		expect((await run(ask("status-429"))).outcome).toMatchObject({
			error: { status: 429, retryAfterSeconds: 120 },
		});
		expect((await run(ask("fresh-for-an-hour"))).outcome).toMatchObject({ value: { maxAgeSeconds: 3000 } });
	});

	it("sends the source's headers to its own origin only, and keeps no cookie", async () => {
		const headers = { Authorization: "Bearer secret", "X-Own": "1", Host: "evil.example" };
		expect((await run(ask("redirect-to-echo", { headers }))).text).toContain("secret");
		const elsewhere = (await run(ask("redirect-to-other-origin", { headers }))).text;
		expect(elsewhere).toContain("tributary-test");
		expect(elsewhere).not.toMatch(/secret|x-own|evil/);
		const moved = ask("echo", { headers, headersFor: "https://first.example/" });
		expect((await run(moved)).text).not.toContain("secret");
		await run(ask("set-cookie-twice"));
		expect((await run(ask("set-cookie-twice"))).text).toContain("cookie: none");
	});

	it("never sends what the guard refuses", async () => {
		const before = faults.hits("steady");
		const url = faults.address("steady").replace("127.0.0.1", "127.0.0.3");
		expect((await run(ask("steady", { url }))).outcome).toMatchObject({
			error: { stage: "guard", subrequests: 0 },
		});
		expect(faults.hits("steady")).toBe(before);
	});
});

/** Each redirect that was followed, and the first request. */
function faultsSubrequests(outcome: FetchOutcome): number {
	const { redirects } = outcome.ok ? outcome.value : outcome.error;
	const last = outcome.ok || !["redirect-loop", "too-many-redirects"].includes(outcome.error.code) ? 1 : 0;
	return redirects + last;
}

import { beforeEach, expect, it, vi } from "vitest";
import type { Runtime } from "../../src/config/runtime.ts";
import type { Env } from "../../src/platform/env.ts";

const FILE = {
	hash: "file",
	site: { title: "t", language: "en", timezone: "UTC", allow_origins: [] },
	categories: [],
	searches: [],
	sources: [],
};
vi.mock("tributary:config", () => ({ default: FILE }));

const ADDED = {
	url: "https://a.example/",
	id: "a",
	enabled: true,
	kind: "auto",
	categories: ["x"],
	everySeconds: 900,
	timezone: "UTC",
	language: "en",
	headers: {},
	fulltext: false,
	media: "auto",
	include: [],
	exclude: [],
} as const;

const runtime = (revision: number) => ({ revision, added: [ADDED], changed: [] }) as unknown as Runtime;

/** An isolate that has just begun, what is asked of KV and of the Registry, and what KV has. */
async function isolate() {
	vi.resetModules();
	const copy = await import("../../src/platform/runtimeCopy.ts");
	const current = await import("../../src/platform/current.ts");
	const asked = { kv: 0, registry: 0 };
	const there: { value: unknown; later: Runtime } = { value: null, later: runtime(0) };
	const env = {
		FEEDS: {
			getWithMetadata: async () => {
				asked.kv++;
				return { value: there.value, metadata: null };
			},
		},
		REGISTRY: {
			getByName: () => ({
				runtime: async () => {
					asked.registry++;
					return there.later;
				},
			}),
		},
	} as unknown as Env;
	const waited: Promise<unknown>[] = [];
	const ctx = { waitUntil: (work: Promise<unknown>) => void waited.push(work) };
	return { copy, current, asked, there, env, ctx, waited };
}

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));

it("costs a deployment without such sources one read in an isolate's life", async () => {
	const { copy, current, asked, env, ctx, waited } = await isolate();
	await copy.runtimeKnown(env, ctx, 1_000);
	for (let now = 2_000; now < 86_400_000; now += 60_000) expect(copy.runtimeKnown(env, ctx, now)).toBeNull();
	expect(asked).toEqual({ kv: 1, registry: 0 });
	expect(waited).toEqual([]);
	expect(current.currentConfig()).toBe(FILE);
});

it("is waited for once, and looked for in the background once a minute from then on", async () => {
	const { copy, current, asked, there, env, ctx, waited } = await isolate();
	there.value = runtime(5);
	await copy.runtimeKnown(env, ctx, 0);
	expect(current.currentConfig().sources.map(({ id }) => id)).toEqual(["a"]);
	for (let now = 0; now <= 600_000; now += 1_000) expect(copy.runtimeKnown(env, ctx, now)).toBeNull();
	expect(asked).toEqual({ kv: 11, registry: 0 });
	expect(waited).toHaveLength(10);
});

it("lets made-up paths ask for a read in half a minute, and for no object", async () => {
	const { copy, asked, there, env, ctx } = await isolate();
	await copy.runtimeKnown(env, ctx, 0);
	for (let now = 0; now < 60_000; now += 100) expect(await copy.lookForUnknown(env, now)).toBe(false);
	expect(asked).toEqual({ kv: 2, registry: 0 });
	there.value = runtime(7);
	expect(await copy.lookForUnknown(env, 60_000)).toBe(true);
});

it("never goes back to what is older, nor believes what cannot be read", async () => {
	const { copy, current, asked, there, env, ctx } = await isolate();
	there.value = runtime(5);
	await copy.runtimeKnown(env, ctx, 0);
	there.value = { revision: 4, added: [], changed: [] };
	await copy.lookForUnknown(env, 30_000);
	there.value = { revision: "9" };
	await copy.lookForUnknown(env, 60_000);
	expect(current.currentRuntime().revision).toBe(5);
	await copy.catchUpTo(5, env);
	expect(asked.registry).toBe(0);
	there.later = { revision: 6, added: [], changed: [] };
	await copy.catchUpTo(6, env);
	expect(asked.registry).toBe(1);
	expect(current.currentConfig()).toBe(FILE);
});

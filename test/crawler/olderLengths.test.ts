import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { freshState } from "../../src/crawler/rows.ts";
import { withOlderLengths } from "../../src/crawler/source/lengths.ts";
import { Allowance } from "../../src/crawler/tick/allowance.ts";

it("takes from what the tick may still send what the files of earlier visits cost by each way", async () => {
	const loaded = loadConfig(
		'[[sources]]\nurl = "https://a.example/feed"\ncategory = "news"\nvia = ["direct", "https://p.example/?"]\n',
	);
	const source = loaded.ok ? loaded.config.sources[0] : undefined;
	if (!source) throw new Error("no source");
	let sent = 0;
	const allowance = new Allowance(20);
	const told: unknown[] = [];
	const deps = {
		allowance,
		now: () => Date.UTC(2026, 10, 20),
		allowHosts: [],
		ownHosts: [],
		userAgent: "tributary",
		fetch: async (asked: RequestInfo | URL) => {
			sent++;
			const isProxy = new URL(asked instanceof Request ? asked.url : asked).host === "p.example";
			return new Response(null, {
				status: isProxy ? 200 : 503,
				headers: isProxy ? { "Content-Length": "7" } : {},
			});
		},
		library: () => ({ measured: async (lengths: unknown) => void told.push(lengths) }),
	};
	const unmeasured = [1, 2, 3].map((n) => ({ key: `k${n}`, url: `https://a.example/${n}.mp3` }));
	const state = await withOlderLengths(
		source,
		{ ...freshState(source.url), unmeasured },
		deps as unknown as Parameters<typeof withOlderLengths>[2],
	);
	expect([state.unmeasured, sent, told.length]).toEqual([[], 6, 1]);
	expect(allowance.setAside({ subrequests: 15, bytes: 0 })).toBeNull();
	expect(allowance.setAside({ subrequests: 14, bytes: 0 })).not.toBeNull();
});

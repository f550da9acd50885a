import { expect, it } from "vitest";
import { byWays } from "../../../src/web/proxy/ways.ts";

/** Asks by ways whose statuses are given, in their order. */
async function statuses(answers: Record<string, number>, host = Object.values(answers).join("-")) {
	const asked: string[] = [];
	const via = Object.keys(answers).map((url) => ({ url }));
	const answer = await byWays(
		via,
		`https://${host}.example/p.png`,
		() => 0,
		async ({ url }) => {
			asked.push(url);
			return new Response(null, { status: answers[url] ?? 500 });
		},
	);
	return [answer.status, asked.length];
}

const [P, Q] = ["https://p.example/?", "https://q.example/?"];

it.each<[string, Record<string, number>, number[]]>([
	["the first that is good", { [P]: 200, [Q]: 500 }, [200, 1]],
	["the next where a proxy fails", { [P]: 502, [Q]: 200 }, [200, 2]],
	["the next where a proxy says that there is nothing", { [P]: 404, [Q]: 200 }, [200, 2]],
	["that there is nothing where nobody knows better", { [P]: 404, [Q]: 502 }, [404, 2]],
	["what the source says itself", { direct: 404, [Q]: 200 }, [404, 1]],
	["that it is too large", { [P]: 413, [Q]: 200 }, [413, 1]],
	["the last failure where all fail", { [P]: 502, [Q]: 504 }, [504, 2]],
])("media come by %s", async (_, answers, expected) => {
	expect(await statuses(answers)).toEqual(expected);
});

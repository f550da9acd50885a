import { expect, it } from "vitest";
import { type Announcement, dueOf, nextOf, queueAfter, queued } from "../../src/websub/announcement.ts";
import { Announcer } from "../../src/websub/announcer.ts";

const NOW = 1_000_000_000;

it("a change is told, told again when KV has settled, then forgotten", () => {
	let queue = queued([], ["a", "b"], NOW);
	expect(dueOf(queue, NOW).map((one) => one.topic)).toEqual(["a", "b"]);
	queue = queueAfter(queue, dueOf(queue, NOW), true, NOW);
	expect(nextOf(queue)).toBe(NOW + 90_000);
	expect(dueOf(queue, NOW + 89_999)).toEqual([]);
	queue = queueAfter(queue, dueOf(queue, NOW + 90_000), true, NOW + 90_000);
	expect([queue, nextOf(queue)]).toEqual([[], null]);
});

it("a failure is tried again, later each time, and given up after an hour", () => {
	let queue = queued([], ["a"], NOW);
	const waits: number[] = [];
	for (let now = NOW, next: number | null = NOW; next !== null; now = next) {
		if (now > NOW) waits.push((now - NOW) / 1000);
		queue = queueAfter(queue, dueOf(queue, next), false, next);
		next = nextOf(queue);
		if (next === null) break;
	}
	expect(waits).toEqual([30, 90, 210, 450, 930, 1890, 3810]);
});

it("a change that comes while the hub is being told is not forgotten", () => {
	const before = queued([], ["a"], NOW);
	const sent = dueOf(before, NOW);
	const meanwhile = queued(before, ["a"], NOW + 5);
	expect(queueAfter(meanwhile, sent, true, NOW + 10)).toEqual(meanwhile);
});

it("a message names twenty feeds; the others come with the next", async () => {
	let stored: string | null = null;
	const told: string[][] = [];
	const announcer = new Announcer({
		hub: "https://hub.example/",
		allowHosts: [],
		load: () => stored,
		save: (queue) => {
			stored = queue;
		},
		now: () => NOW,
		log: () => {},
		fetch: async (_, init) => {
			told.push(new URLSearchParams(String(init?.body)).getAll("hub.url"));
			return new Response(null, { status: 204 });
		},
	});
	announcer.changed(Array.from({ length: 25 }, (_, n) => `https://feeds.example/${n}.atom`));
	expect(announcer.next()).toBe(NOW);
	await announcer.send();
	expect([told[0]?.length, announcer.next()]).toEqual([20, NOW]);
	await announcer.send();
	expect([told[1]?.length, announcer.next()]).toEqual([5, NOW + 90_000]);
	expect((JSON.parse(stored ?? "[]") as Announcement[]).length).toBe(25);
});

it("a hub that cannot be told is logged by its host alone: its address may hold a secret", async () => {
	let stored: string | null = null;
	const logged: Record<string, unknown>[] = [];
	const announcer = new Announcer({
		hub: "https://hub.example/?token=5ec2e7",
		allowHosts: [],
		load: () => stored,
		save: (queue) => {
			stored = queue;
		},
		now: () => NOW,
		log: (record) => logged.push(record),
		fetch: async () => new Response(null, { status: 403 }),
	});
	announcer.changed(["https://feeds.example/a.atom"]);
	await announcer.send();
	const record = { event: "hub-not-told", hub: "hub.example", topics: 1, error: "the hub answered 403" };
	expect(logged).toEqual([record]);
});

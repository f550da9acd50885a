import { createHash } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import {
	CLIENT_SHARE,
	MAIL_TRIES,
	MAIL_WAITING_MAX,
	MAILS_PER_DAY,
	MARK_MIN_BYTES,
	SOURCE_MAX_NEWS_PER_DAY,
} from "../../src/settings.ts";
import { file, html, letter, picture, png, text } from "../read/letters.ts";
import { mailbox, message, river, send, waiting } from "./mailRiver.ts";
import { DAY, ONE } from "./platform/deployed.ts";
import { Killed } from "./platform/platform.ts";
import { MINUTE, type World } from "./platform/world.ts";

beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => {});
});

it("reads what comes at once, in the order of its coming, and nothing when nothing comes", async () => {
	const { world, titles, asked, health } = await river();
	for (const n of [1, 2, 3]) expect(await send(world, message(n))).toBe("kept");
	await world.pass(MINUTE);
	expect(titles()).toEqual(["Letter 1", "Letter 2", "Letter 3"]);
	expect(waiting(world)).toBe(0);
	expect(asked).toEqual([]);
	expect(world.stored().map(({ date }) => date)).toEqual(Array(3).fill(world.stored()[0]?.date));
	const ticks: number[] = [];
	world.platform.onMoment = ({ what }) => {
		if (what === "setAlarm") ticks.push(world.platform.now);
	};
	await world.pass(90 * DAY, DAY);
	// A mailbox that nobody writes to for months is not in trouble, and costs no alarm.
	expect(await health("m")).toMatchObject({ state: "ok", error: null, failures: 0, nextFetch: null });
	expect(ticks).toEqual([]);
	await send(world, message(4));
	await world.pass(MINUTE);
	expect(titles()).toContain("Letter 4");
});

it("knows a message again, however often it comes, and tells two of one subject apart", async () => {
	const { world, titles } = await river();
	for (const n of [1, 1, 2]) await send(world, message(n, text("The same words."), "Weekly"));
	await world.pass(MINUTE);
	await send(world, message(1, text("The same words."), "Weekly"));
	await send(world, message(3, text("The same words."), "Weekly"));
	await world.pass(MINUTE);
	expect(titles()).toEqual(["Weekly", "Weekly", "Weekly"]);
	expect(waiting(world)).toBe(0);
});

it("has an entry once though two more copies of its message come at once, and shows the last version of those", async () => {
	const { world, titles } = await river();
	await send(world, message(1));
	await world.pass(10 * MINUTE);
	world.deploy(mailbox("m", '["news"]', "enabled = false"));
	for (const some of ["Text 1.", "Other words here."]) await send(world, message(1, text(some)));
	world.deploy(mailbox("m"));
	await world.pass(DAY);
	expect(titles()).toEqual(["Letter 1"]);
	expect(world.stored()[0]?.text).toContain("Other words here.");
});

it("keeps what says an entry anew too often on one day, tells the last of it after midnight, and all others at once", async () => {
	const { world, titles } = await river();
	const shown = () => world.stored().find(({ title }) => title === "Letter 1")?.text;
	for (let n = 0; n < 6; n++) {
		await send(world, message(1, text(`Read by ${n} people.`)));
		await world.pass(10 * MINUTE);
	}
	expect(shown()).toContain("Read by 1 people.");
	// The last version alone waits.
	expect(waiting(world)).toBe(1);
	for (let n = 2; n < 5; n++) {
		await send(world, message(n));
		await world.pass(MINUTE);
		expect(titles()).toContain(`Letter ${n}`);
	}
	await world.pass(DAY);
	expect(shown()).toContain("Read by 5 people.");
	expect(waiting(world)).toBe(0);
	expect(titles()).toEqual(["Letter 1", "Letter 2", "Letter 3", "Letter 4"]);
});

it("keeps a message while its Library cannot be told, and tells it then", async () => {
	const { world, titles, health } = await river();
	world.platform.onMoment = ({ what, after }) => {
		if (what === "LIBRARY.upsert" && !after) throw new Error("no room");
	};
	await send(world, message(1));
	await world.pass(30 * MINUTE);
	expect(titles()).toEqual([]);
	expect(waiting(world)).toBe(1);
	expect((await health("m")).error).toMatchObject({ stage: "store", code: "store-failed" });
	world.platform.onMoment = () => {};
	await world.pass(DAY);
	expect(titles()).toEqual(["Letter 1"]);
	expect((await health("m")).error).toBeNull();
});

it("reads a message that ends the object by its header, after some tries, and those behind it", async () => {
	const { world, titles } = await river();
	let kills = 0;
	world.platform.onMoment = ({ what, by }) => {
		const [mark] = world.platform.rows(
			"CRAWLER/shard-0",
			"SELECT value FROM meta WHERE name LIKE 'reading%'",
		);
		if (what !== "sync" || JSON.parse(String(mark?.value ?? "{}")).bytes < MARK_MIN_BYTES) return;
		kills++;
		world.platform.kill(by);
		throw new Killed("out of memory");
	};
	const large = message(1, {
		kind: "mixed",
		parts: [text("x"), file("application/zip", "a.zip", png(MARK_MIN_BYTES))],
	});
	await send(world, large);
	await send(world, message(2));
	await world.pass(2 * DAY, 60 * MINUTE);
	expect(titles()).toEqual(["Letter 1", "Letter 2"]);
	expect(kills).toBe(MAIL_TRIES);
	expect(waiting(world)).toBe(0);
});

it("takes no more than it can hold, and no more news in a day than any source", async () => {
	const { world, titles } = await river();
	const receipts: unknown[] = [];
	for (let n = 0; n <= MAIL_WAITING_MAX; n++) receipts.push(await send(world, message(n)));
	expect(receipts.filter((receipt) => receipt === "kept")).toHaveLength(MAIL_WAITING_MAX);
	expect(receipts.at(-1)).toBe("full");
	await world.pass(5 * MINUTE);
	expect(titles()).toHaveLength(MAIL_WAITING_MAX);
	let sent = MAIL_WAITING_MAX;
	for (let round = 0; round < 6; round++) {
		for (let n = 0; n < MAIL_WAITING_MAX; n++) await send(world, message(1_000 + sent++));
		await world.pass(5 * MINUTE);
	}
	const { problems, state } = await deployedHealth(world);
	expect([state, problems[0]?.code]).toEqual(["ok", "too-much-news"]);
	expect(waiting(world)).toBe(sent - SOURCE_MAX_NEWS_PER_DAY);
	await world.pass(DAY);
	expect(waiting(world)).toBe(0);
}, 120_000);

it("takes no more in a day than is worth its rows, though nothing of it says anything", async () => {
	const { world } = await river();
	const absence = ["From: Ann <ann@a.example>", "Subject: Away", "Auto-Submitted: auto-replied"];
	const most = MAILS_PER_DAY * CLIENT_SHARE;
	let kept = 0;
	let sent = 0;
	// From midnight to midnight, as many as can wait each hour.
	await world.pass(DAY - (world.platform.now % DAY));
	for (let hour = 0; hour < 24; hour++) {
		for (let n = 0; n < MAIL_WAITING_MAX; n++) {
			const raw = letter([...absence, `Message-ID: <${sent++}@a.example>`], text("I am away."));
			if ((await send(world, raw)) === "kept") kept++;
		}
		await world.pass(60 * MINUTE);
	}
	expect(sent).toBeGreaterThan(1.5 * most);
	expect(kept).toBeGreaterThan(0.9 * most);
	expect(kept).toBeLessThanOrEqual(most);
	expect(await send(world, message(1))).toBe("kept");
}, 120_000);

async function deployedHealth(world: World) {
	const health = (await world.platform.call("CRAWLER", "shard-0", "health")) as {
		sources: { state: string; problems: { code: string }[] }[];
	};
	return health.sources[0] as { state: string; problems: { code: string }[] };
}

it("names a picture by a hash that nobody can give to another one", async () => {
	const { world } = await river();
	const bytes = png(5_000);
	const parts = [html('<p>Look:</p><img src="cid:p" width="200" height="200">'), picture("p", bytes)];
	await send(world, message(1, { kind: "related", parts }));
	await world.pass(MINUTE);
	const name = createHash("sha256").update(bytes).digest("hex");
	expect(world.platform.rows("CRAWLER/shard-0", "SELECT name FROM picture")).toEqual([{ name }]);
	expect(world.stored()[0]?.text).toContain(`m/${name}`);
});

it("gives its entries to a category that its owner adds, and takes its pictures along when it leaves", async () => {
	const { world } = await river();
	const body = {
		kind: "related",
		parts: [html('<img src="cid:p" width="200" height="200">'), picture("p", png(5_000))],
	};
	await send(world, message(1, body));
	await world.pass(10 * MINUTE);
	const pictures = () => world.platform.rows("CRAWLER/shard-0", "SELECT name FROM picture").length;
	expect(pictures()).toBe(1);
	world.deploy(mailbox("m", '["news", "other"]'));
	await world.pass(10 * MINUTE);
	expect(world.stored().map(({ library }) => library)).toEqual(["news", "other"]);
	world.deploy(ONE);
	await world.pass(2 * 60 * MINUTE);
	expect(pictures()).toBe(0);
});

it("costs a dozen rows a message, and no request", async () => {
	const { world } = await river();
	await send(world, message(0));
	await world.pass(10 * MINUTE);
	const writes: string[] = [];
	world.platform.onMoment = ({ what, by }) => {
		if (/^sql (?:INSERT|UPDATE|DELETE|REPLACE)/.test(what) || what === "setAlarm")
			writes.push(`${by} ${what}`);
	};
	await send(world, message(1));
	await world.platform.runUntil(world.platform.now + 5 * MINUTE);
	expect(writes.length).toBeLessThanOrEqual(12);
});

it("stays where it is however many sources there are", async () => {
	const { world, titles } = await river();
	await send(world, message(1));
	const many = Array.from(
		{ length: 40 },
		(_, n) => `[[sources]]\nurl = "http://s${n}.example/"\ncategory = "x"\n`,
	);
	world.deploy(mailbox("m") + many.join(""));
	await world.pass(10 * MINUTE);
	expect(titles()).toContain("Letter 1");
	await send(world, message(2));
	await world.pass(10 * MINUTE);
	expect(titles()).toContain("Letter 2");
});

it("holds what comes while it is paused", async () => {
	const { world, titles } = await river(mailbox("m", '["news"]', "enabled = false"));
	for (const n of [1, 2]) expect(await send(world, message(n))).toBe("kept");
	await world.pass(DAY);
	expect([titles(), waiting(world)]).toEqual([[], 2]);
	world.deploy(mailbox("m"));
	await world.pass(10 * MINUTE);
	expect([titles(), waiting(world)]).toEqual([["Letter 1", "Letter 2"], 0]);
});

it("leaves what is sent to no mailbox", async () => {
	const { world } = await river(mailbox("m") + ONE);
	expect(await send(world, message(1), "a")).toBe("unknown");
	expect(await send(world, message(1), "none")).toBe("unknown");
	expect(waiting(world)).toBe(0);
});

import { beforeEach, expect, it, vi } from "vitest";
import type { Letter } from "../../src/crawler/contract.ts";
import { letter, text } from "../read/letters.ts";
import { DAY, deployed } from "./platform/deployed.ts";
import { Killed } from "./platform/platform.ts";
import { feedOf, MINUTE, type World } from "./platform/world.ts";

beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => {});
});

const mailbox = (id: string, categories = '["news"]', more = "") =>
	`[[sources]]\nkind = "mail"\nid = "${id}"\ncategories = ${categories}\n${more}\n`;

const message = (n: number, body = text(`Text ${n}.`), subject = `Letter ${n}`) =>
	letter([`From: Ann <ann@a.example>`, `Subject: ${subject}`, `Message-ID: <${n}@a.example>`], body);

function send(world: World, raw: Uint8Array, id = "m"): Promise<unknown> {
	const received = world.platform.now;
	const about: Letter = {
		received,
		sender: "ann@a.example",
		secret: null,
		size: raw.length,
		isCut: false,
		tries: 0,
	};
	return world.platform.call("CRAWLER", "shard-0", "receive", id, about, raw);
}

const waiting = (world: World) => world.platform.rows("CRAWLER/shard-0", "SELECT place FROM mail").length;

async function river(toml = mailbox("m")) {
	const deployment = deployed(toml, () => feedOf([]));
	await deployment.world.cron();
	return deployment;
}

it("a message that was taken is there, once, whatever ends at whatever moment", async () => {
	let moments = 0;
	for (let at = 0; at === 0 || at < moments; at++) {
		const { world, titles } = await river(mailbox("m", '["news", "other"]'));
		let count = 0;
		const crash = () => {
			count = 0;
			world.platform.onMoment = ({ by }) => {
				if (count++ !== at) return;
				world.platform.kill(by);
				throw new Killed("gone");
			};
		};
		crash();
		// The server that sends it tries again while nobody has taken it.
		let receipt: unknown = null;
		for (let tries = 0; receipt !== "kept" && tries < 5; tries++)
			receipt = await send(world, message(1)).catch(() => null);
		await world.pass(10 * MINUTE);
		moments = Math.max(moments, count);
		world.platform.onMoment = () => {};
		await world.pass(2 * DAY, 5 * MINUTE * 12);
		expect([at, titles(), waiting(world)]).toEqual([at, ["Letter 1", "Letter 1"], 0]);
	}
	expect(moments).toBeGreaterThan(15);
});

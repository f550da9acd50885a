import type { Letter } from "../../src/crawler/contract.ts";
import { letter, type Piece, text } from "../read/letters.ts";
import { deployed } from "./platform/deployed.ts";
import { feedOf, type World } from "./platform/world.ts";

/** A mailbox in `sources.toml`. */
export const mailbox = (id: string, categories = '["news"]', more = "") =>
	`[[sources]]\nkind = "mail"\nid = "${id}"\ncategories = ${categories}\n${more}\n`;

/** A message of Ann's. */
export const message = (n: number, body: Piece = text(`Text ${n}.`), subject = `Letter ${n}`) =>
	letter([`From: Ann <ann@a.example>`, `Subject: ${subject}`, `Message-ID: <${n}@a.example>`], body);

/** Gives a message to the shard, as who takes mail does. */
export function send(world: World, raw: Uint8Array, id = "m"): Promise<unknown> {
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

/** How many pieces of messages wait. */
export const waiting = (world: World) =>
	world.platform.rows("CRAWLER/shard-0", "SELECT place FROM mail").length;

/** A deployment of one mailbox that has begun. */
export async function river(toml = mailbox("m")) {
	const deployment = deployed(toml, () => feedOf([]));
	await deployment.world.cron();
	return deployment;
}

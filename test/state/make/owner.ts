import { expect } from "vitest";
import { sourcePart } from "../../../src/base/entryKey.ts";
import { mailboxUrl } from "../../../src/config/mailboxes.ts";
import { shardCount, shardOf } from "../../../src/config/shards.ts";
import type { Letter } from "../../../src/crawler/contract.ts";
import type { SourceOutcome } from "../../../src/registry/contract.ts";
import type { World } from "../../crawler/platform/world.ts";
import { file, html, letter, picture, png, text } from "../../read/letters.ts";
import { exportOf, importInto } from "../answers.ts";
import { DAY } from "./documents.ts";

/** The client that guessed the token. */
export const GUESSER = "203.0.113.9";

/** A session that a person ended. */
export const ENDED_SESSION = "session-that-was-ended";

/** A mailbox that is given a new secret on the way. */
const MAILBOX = "letters";

/** What the owner does at run time, by the half day at which it is done. */
const DEEDS: Record<number, (world: World) => Promise<void>> = {
	4: async (world) => {
		await own(world, "addSources", [
			{ url: "http://added.example/feed", category: "tech", id: "added", every: "1h" },
			{ url: "http://dropped.example/feed", category: "tech", id: "dropped" },
			// The file that is deployed next has another source of this id.
			{ url: "http://overlap.example/feed", category: "tech", id: "rival", title: "Overlap" },
		]);
		await call(world, "addReader", "平板", ["tech"]);
		await call(world, "addReader", "lost", null);
	},
	7: async (world) => {
		await own(world, "changeSource", "json", { category: "tech/json", title: "JSON, renamed" }, null);
		await own(world, "changeSource", "never", { enabled: false }, null);
		await call(world, "mailboxSecret", MAILBOX);
		await post(world, letter(ANN("first", "一封信"), WITH_PICTURE));
	},
	10: async (world) => {
		await own(world, "addSources", [{ url: "http://inherited.example/feed", category: "tech", id: "heir" }]);
		await inherit(world);
		await call(world, "renewMailbox", MAILBOX);
		await post(world, letter(ANN("second", "Second letter", "<weekly.a.example>"), WITH_FILE));
		await call(world, "addReader", "all of it", null);
	},
	14: async (world) => {
		await own(world, "dropSource", "dropped", null);
		await own(world, "changeSource", "added", { every: "2h", exclude: ["Advertisement"] }, null);
		await call(world, "dropReader", "lost");
		await call(world, "noteAlerts", TROUBLES.slice(0, 2));
	},
	20: async (world) => {
		await post(world, letter(ANN("third", "Third letter"), text("Nothing but text.\n")));
	},
};

/** What the webhook of the deployment tells of; it was told of the first two. */
export const TROUBLES = ["source gone", "source failing", "source never"];

/** What the owner does at a half day. */
export async function ownerDoes(world: World, half: number): Promise<void> {
	await DEEDS[half]?.(world);
}

/** What happens last: somebody guesses, a session ends, a letter comes that nobody has read yet. */
export async function lastDeeds(world: World): Promise<void> {
	for (let tries = 0; tries < 12; tries++) await call(world, "noteToken", GUESSER, false);
	await call(world, "endSession", ENDED_SESSION, world.platform.now + 20 * DAY);
	await post(world, letter(ANN("fourth", "Not read yet"), text("This waits to be read.\n")));
}

const ANN = (id: string, subject: string, list = "<notes.a.example>") => [
	"From: Ann <ann@a.example>",
	`Subject: ${subject}`,
	`Message-ID: <${id}@a.example>`,
	`List-ID: ${list}`,
	"Date: Sat, 21 Nov 2026 09:00:00 +0800",
];

const WITH_PICTURE = {
	kind: "related",
	parts: [
		html(
			'<h1>Dear reader</h1><p>A picture of the river:</p><p><img src="cid:p1" alt="the river"></p><p>Ann</p>',
		),
		picture("p1", png(700)),
	],
};

const WITH_FILE = {
	kind: "mixed",
	parts: [
		html("<p>The plan of the bridge is enclosed.</p>"),
		file("application/pdf", "plan.pdf", "%PDF-1.4 plan"),
	],
};

async function own(world: World, method: string, ...words: unknown[]): Promise<void> {
	const answer = (await call(world, method, ...words, null)) as { outcome: SourceOutcome | SourceOutcome[] };
	for (const outcome of [answer.outcome].flat()) expect(outcome).toMatchObject({ ok: true });
}

function call(world: World, method: string, ...words: unknown[]): Promise<unknown> {
	return world.platform.call("REGISTRY", "registry", method, ...words);
}

/** Gives a message to the shard of the mailbox, as who takes mail does. */
async function post(world: World, raw: Uint8Array): Promise<void> {
	const secret = (await call(world, "mailboxSecret", MAILBOX)) as string;
	const { now } = world.platform;
	const about: Letter = {
		received: now,
		sender: "ann@a.example",
		secret,
		size: raw.length,
		isCut: false,
		tries: 0,
	};
	const { sources } = (await call(world, "ownerSources")) as { sources: unknown[] };
	const shard = `shard-${shardOf(mailboxUrl(MAILBOX), shardCount(sources.length))}`;
	expect(await world.platform.call("CRAWLER", shard, "receive", MAILBOX, about, raw)).toBe("kept");
}

/** Puts back what another deployment exported, in which a source had another id: its entries keep their keys. */
async function inherit(world: World): Promise<void> {
	const lines = (await exportOf(world)).map((line) => JSON.parse(line));
	const address = "http://inherited.example/feed";
	const of = (type: string, id: string) => lines.filter((line) => line.type === type && idOf(line) === id);
	const [here, there] = [sourcePart("added"), sourcePart("elsewhere")];
	const written = [
		...of("source", "added").map((line) => ({
			...line,
			facts: { ...line.facts, id: "elsewhere", url: address },
		})),
		...of("entry", "added").map((line) => ({
			...line,
			source: "elsewhere",
			key: line.key.replace(here, there),
			link: null,
		})),
		...of("crawler", "added").map((line) => ({
			...line,
			id: "elsewhere",
			state: { ...line.state, url: address },
		})),
	];
	const report = await importInto(
		world,
		written.map((line) => JSON.stringify(line)),
	);
	expect(report).toMatchObject({ taken: written.length, foreign: 0, mistakes: { count: 0 } });
}

/** The source that a line of an export is of. */
const idOf = ({
	type,
	facts,
	source,
	id,
}: {
	type: string;
	facts: { id: string };
	source: string;
	id: string;
}) => (type === "source" ? facts.id : type === "entry" ? source : id);

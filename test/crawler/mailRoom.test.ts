import { expect, it, vi } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { SourceState } from "../../src/crawler/contract.ts";
import type { WaitingMail } from "../../src/crawler/mailbox.ts";
import { freshState, freshTiming } from "../../src/crawler/rows.ts";
import { TOO_MUCH } from "../../src/crawler/source/arrivals.ts";
import { readMailbox } from "../../src/crawler/source/mail.ts";
import type { RefreshDeps } from "../../src/crawler/source/refreshDeps.ts";
import { Allowance } from "../../src/crawler/tick/allowance.ts";
import { TICK_MAX_ENTRIES } from "../../src/settings.ts";
import { letter, text } from "../read/letters.ts";

const NOW = Date.UTC(2026, 10, 20);
const loaded = loadConfig('[[sources]]\nkind = "mail"\nid = "m"\ncategory = "news"\n');
const source = loaded.ok ? loaded.config.sources[0] : undefined;
if (!source) throw new Error("no source");

/** Reads a mailbox of three messages in a tick in which others take so many entries while its messages are read. */
async function visited(taken: number, allowance = new Allowance(), state: Partial<SourceState> = {}) {
	const about = { received: NOW, sender: null, secret: null, size: 100, isCut: false, tries: 0 };
	const waiting: WaitingMail[] = [0, 1, 2].map((place) => ({ ...about, place }));
	const remove = vi.fn();
	const mailbox = {
		waiting: () => waiting,
		raw: ({ place }: WaitingMail) =>
			letter(
				["From: Ann <ann@a.example>", `Subject: ${place}`, `Message-ID: <${place}@a.example>`],
				text("Text."),
			),
		keepPictures: () => 0,
		remove,
	};
	let begun = 0;
	const begin = async () => {
		if (begun++ === 0) allowance.useEntries(taken);
		return () => {};
	};
	const deps = { mailbox, marks: { begin }, allowance, now: () => NOW, log: () => {} };
	const read = await readMailbox(
		source as NonNullable<typeof source>,
		{ ...freshState(source?.url ?? ""), ...state },
		freshTiming(),
		deps as unknown as RefreshDeps,
	);
	read.settle?.([]);
	return { read, removed: remove.mock.calls.flatMap(([, mails]) => mails).length };
}

it.each([
	["all of them", 0, 3],
	["some of them", TICK_MAX_ENTRIES - 2, 2],
	["none of them", TICK_MAX_ENTRIES, 0],
])(
	"drops no message that has not been told where a tick has room for %s when they are read",
	async (_, taken, told) => {
		const { read, removed } = await visited(taken);
		expect(read.entries).toHaveLength(told);
		expect([removed, read.more]).toEqual(told === 3 ? [3, false] : [0, true]);
	},
);

it("is in no trouble any more when it was looked into and the day has no room for what waits", async () => {
	const error = { stage: "store", code: "store-failed", message: "", since: NOW, alike: NOW } as const;
	const allowance = new Allowance();
	allowance.useEntries(TICK_MAX_ENTRIES);
	const { read } = await visited(0, allowance, { error, problems: [TOO_MUCH] });
	expect([read.outcome, read.state.error]).toEqual(["unchanged", null]);
});

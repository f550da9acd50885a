import type { Letter } from "../../src/crawler/contract.ts";
import { crawlerOf } from "../../src/platform/objects.ts";
import { message } from "../crawler/mailRiver.ts";
import type { World } from "../crawler/platform/world.ts";
import { text } from "../read/letters.ts";
import { allOf } from "./judge.ts";
import { tokenOf } from "./sites/site.ts";

const ID = "letters";
/** The mailbox in `sources.toml`. */
export const MAILBOX = `[[sources]]\nkind = "mail"\nid = "${ID}"\ncategory = "${ID}"\n`;

/** Whoever writes to a mailbox: what is not taken is sent again, as mail is. */
export class Letters {
	#written = 0;
	readonly #waiting: number[] = [];

	write(): void {
		this.#waiting.push(this.#written++);
	}

	/** Brings what waits, each as often as it takes; some of them come twice. */
	async bring(world: World): Promise<void> {
		const due = this.#waiting.splice(0);
		for (const n of due) {
			if (!(await this.#isTaken(world, n))) this.#waiting.push(n);
			else if (n % 7 === 0) await this.#isTaken(world, n);
		}
	}

	/** Complains of what is not there once. */
	async judge(world: World, complain: (what: string) => void): Promise<void> {
		const there = (await allOf(world, ID)).flatMap(({ title }) => tokenOf(title ?? ""));
		for (let n = 0; n < this.#written; n++) {
			const count = there.filter((token) => token === tokenFor(n)).length;
			if (count !== 1) complain(`${ID} has ${tokenFor(n)} ${count} times`);
		}
	}

	async #isTaken(world: World, n: number): Promise<boolean> {
		const source = world.current().sources.find(({ id }) => id === ID);
		if (!source) return false;
		const raw = message(n, text(`What letter ${n} says.`), `A letter ${tokenFor(n)}`);
		const about: Letter = {
			received: world.platform.now,
			sender: "ann@a.example",
			secret: null,
			size: raw.length,
			isCut: false,
			tries: 0,
		};
		const CRAWLER = { getByName: (name: string) => name } as never;
		const shard = String(crawlerOf(source, world.current(), { CRAWLER }));
		const receipt = await world.platform.call("CRAWLER", shard, "receive", ID, about, raw).catch(() => null);
		return receipt === "kept";
	}
}

function tokenFor(n: number): string {
	return `#${ID}-${n}`;
}

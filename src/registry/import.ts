import type { SigningKey } from "../base/media/keys.ts";
import { sourceOf } from "../config/lookup.ts";
import type { Config, SourceConfig } from "../config/schema.ts";
import { librariesOf } from "../config/topics.ts";
import type { LibraryLine } from "../library/contract.ts";
import type { Env } from "../platform/env.ts";
import { crawlerOf, libraryObject } from "../platform/objects.ts";
import {
	IMPORT_BATCH,
	IMPORT_BATCH_CHARS,
	IMPORT_LINE_MAX_CHARS,
	IMPORT_MAX_CALLS,
	IMPORT_MAX_MISTAKES,
} from "../settings.ts";
import type { ImportReport } from "./contract.ts";
import { type CrawlerLine, type Line, readLine } from "./lines.ts";
import { linesOf } from "./ndjson.ts";

/**
 * Puts the lines of an export into the objects that keep such things here, a batch at a time. A line that was taken
 * before changes nothing, so that an import that was cut off can be sent again, whole or from a line on.
 */
export class Import {
	readonly #config: Config;
	readonly #env: Env;
	readonly #keep: (keys: SigningKey[]) => boolean;
	readonly #report: ImportReport = {
		lines: 0,
		taken: 0,
		known: 0,
		foreign: 0,
		mistakes: { count: 0, first: [] },
		next: null,
	};
	/** Lines of one Library that go into the next call. */
	#batch: { library: string; lines: LibraryLine[]; chars: number } | null = null;
	/** Library name → epoch, of those that were asked. */
	readonly #epochs = new Map<string, string>();
	#calls = 0;

	/** @param keep takes signing keys over; returns whether any was new */
	constructor(config: Config, env: Env, keep: (keys: SigningKey[]) => boolean) {
		this.#config = config;
		this.#env = env;
		this.#keep = keep;
	}

	async read(stream: ReadableStream<Uint8Array>, from: number): Promise<ImportReport> {
		for await (const { number, text, isWhole } of linesOf(stream, IMPORT_LINE_MAX_CHARS)) {
			if (number < from) continue;
			if (this.#calls >= IMPORT_MAX_CALLS) {
				this.#report.next = number;
				break;
			}
			this.#report.lines++;
			const line = readLine(text, isWhole);
			if (typeof line === "string") this.#mistake(number, line);
			else if (line !== null) await this.#take(line, text?.length ?? 0);
		}
		await this.#send();
		return this.#report;
	}

	async #take(line: Line, chars: number): Promise<void> {
		if (line.type === "keys") {
			this.#report[this.#keep(line.keys) ? "taken" : "known"]++;
			return;
		}
		const id = line.type === "entry" ? line.source : line.type === "source" ? line.facts.id : line.id;
		const source = sourceOf(this.#config, id);
		if (!source) this.#report.foreign++;
		else if (line.type === "crawler") await this.#adopt(source, line);
		else if (!librariesOf(source).includes(line.library)) this.#report.foreign++;
		else await this.#gather(line, chars);
	}

	/** What a Crawler knows holds for the Libraries here, which have just been given its entries. */
	async #adopt(source: SourceConfig, { id, state, timing }: CrawlerLine): Promise<void> {
		await this.#send();
		const names = librariesOf(source);
		const epochs = await Promise.all(names.map(async (name) => [name, await this.#epochOf(name)] as const));
		const known = { id, state: { ...state, epochs: Object.fromEntries(epochs) }, timing };
		this.#calls++;
		await crawlerOf(source, this.#config, this.#env).adopt([known]);
		this.#report.taken++;
	}

	async #gather(line: LibraryLine, chars: number): Promise<void> {
		const { library } = line;
		const before = this.#batch;
		const fits =
			before?.library === library &&
			before.lines.length < IMPORT_BATCH &&
			before.chars + chars <= IMPORT_BATCH_CHARS;
		if (!fits) await this.#send();
		this.#batch ??= { library, lines: [], chars: 0 };
		this.#batch.lines.push(line);
		this.#batch.chars += chars;
	}

	async #send(): Promise<void> {
		const batch = this.#batch;
		if (!batch) return;
		this.#batch = null;
		this.#calls++;
		const { taken, epoch } = await libraryObject(batch.library, this.#env).imported(batch.lines);
		this.#epochs.set(batch.library, epoch);
		this.#report.taken += taken;
		this.#report.known += batch.lines.length - taken;
	}

	async #epochOf(library: string): Promise<string> {
		const known = this.#epochs.get(library);
		if (known !== undefined) return known;
		this.#calls++;
		const { epoch } = await libraryObject(library, this.#env).imported([]);
		this.#epochs.set(library, epoch);
		return epoch;
	}

	#mistake(line: number, message: string): void {
		const { mistakes } = this.#report;
		mistakes.count++;
		if (mistakes.first.length < IMPORT_MAX_MISTAKES) mistakes.first.push({ line, message });
	}
}

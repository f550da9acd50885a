import { fromBase64 } from "../base/base64.ts";
import { sourcePart } from "../base/entryKey.ts";
import type { Heir } from "../config/heirs.ts";
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
	KEEP_HOWEVER_OLD,
} from "../settings.ts";
import type { ImportReport } from "./contract.ts";
import { addressOf, Destinations, idOf } from "./destinations.ts";
import {
	type CrawlerLine,
	isKeyLine,
	type KeyLine,
	type Line,
	type ListLine,
	type OwnerLine,
	type PictureLine,
	readLine,
} from "./lines.ts";
import { linesOf } from "./ndjson.ts";
import { trustIn, withoutHubs } from "./trusted.ts";

/** What an import needs of the Registry. */
export interface ImportDeps {
	config: () => Config;
	env: Env;
	/** The sources that go on for others. */
	heirs: readonly Heir[];
	/** Whether the file is trusted with more than entries and sources: see `trustIn`. */
	isTrusted: boolean;
	/** Takes keys over; returns whether any was new. */
	keep: (line: KeyLine) => boolean;
	/** What was set at run time. */
	own: {
		/** Takes a line over, knows it already, or says what is wrong with it; null for one of a list that is not here. */
		take: (line: OwnerLine | ListLine) => "taken" | "known" | { mistake: string } | null;
		/** Tells everybody of what was taken. */
		tell: () => Promise<void>;
	};
	/** Notes whose entries have keys that begin so. */
	noteKeyPart: (part: string, source: string) => void;
}

/**
 * Puts the lines of an export into the objects that keep such things here, a batch at a time. A line that was taken
 * before changes nothing, so that an import that was cut off can be sent again, whole or from a line on.
 */
export class Import {
	readonly #deps: ImportDeps;
	readonly #destinations: Destinations;
	readonly #report: ImportReport = {
		lines: 0,
		taken: 0,
		known: 0,
		foreign: 0,
		strangers: [],
		mistakes: { count: 0, first: [] },
		incomplete: null,
		next: null,
	};
	/** Library name → the lines that go into its next call. */
	readonly #batches = new Map<string, { lines: LibraryLine[]; chars: number }>();
	/** Library name → epoch, of the Libraries that were asked. */
	readonly #epochs = new Map<string, string>();
	#isAllThere = true;
	/** Whether nobody has been told yet of what was set at run time and taken. */
	#isUntold = false;
	#calls = 0;

	constructor(deps: ImportDeps) {
		this.#deps = deps;
		this.#destinations = new Destinations(deps.config, deps.heirs, (library, source) =>
			this.#remembered(library, source),
		);
	}

	async read(stream: ReadableStream<Uint8Array>, from: number): Promise<ImportReport> {
		let isEnded = false;
		for await (const { number, text, isWhole } of linesOf(stream, IMPORT_LINE_MAX_CHARS)) {
			const line = readLine(text, isWhole);
			const isSaid = typeof line === "object" && line !== null;
			isEnded = isSaid && line.type === "end";
			if (number < from) {
				// Lines of sources say which source the entries behind them belong to.
				if (isSaid && line.type === "source") this.#destinations.sourceOf(line);
				this.#isAllThere = false;
				continue;
			}
			if (this.#calls >= IMPORT_MAX_CALLS) {
				this.#report.next = number;
				break;
			}
			this.#report.lines++;
			if (typeof line === "string") this.#mistake(number, line);
			else if (line !== null) await this.#take(line, number, text?.length ?? 0);
		}
		await this.#tell();
		await this.#send();
		if (!isEnded && this.#report.next === null) this.#report.incomplete = INCOMPLETE;
		return this.#report;
	}

	async #take(line: Line, number: number, chars: number): Promise<void> {
		if (this.#isWithheld(line, null, number)) return;
		if (line.type === "owner" || line.type === "list") {
			const outcome = this.#deps.own.take(line);
			if (outcome === null) return this.#meet(line.id, "listing" in line ? line.listing.url : null);
			if (typeof outcome === "object") return this.#mistake(number, outcome.mistake);
			this.#report[outcome]++;
			this.#isUntold ||= outcome === "taken";
			return;
		}
		await this.#tell();
		if (line.type === "end") return;
		if (isKeyLine(line)) {
			this.#report[this.#deps.keep(line) ? "taken" : "known"]++;
			return;
		}
		const source = this.#destinations.sourceOf(line);
		if (!source) this.#meet(idOf(line), addressOf(line).url || null);
		else if (this.#isWithheld(line, source, number)) return;
		else if (line.type === "crawler") await this.#adopt(source, line);
		else if (line.type === "picture") await this.#keepPicture(source, line);
		else
			for (const library of this.#destinations.librariesFor(line, source))
				await this.#gather(await this.#destinations.placed(line, library, source), chars);
	}

	/** Notes a line that only a trusted file may have. */
	#isWithheld(line: Line, source: SourceConfig | null, number: number): boolean {
		const trust = this.#deps.isTrusted ? null : trustIn(line, source);
		if (trust !== null) this.#note(number, `not taken with ?keys=false: ${trust}`);
		return trust !== null;
	}

	/** Entries find the sources that they are of. */
	async #tell(): Promise<void> {
		if (!this.#isUntold) return;
		this.#isUntold = false;
		await this.#deps.own.tell();
	}

	async #keepPicture(source: SourceConfig, { picture }: PictureLine): Promise<void> {
		const { name, type, at, data } = picture;
		this.#calls++;
		const crawler = crawlerOf(source, this.#deps.config(), this.#deps.env);
		const isNew = await crawler.keepPicture(
			source.id,
			{ name, type, bytes: fromBase64(data) ?? new Uint8Array() },
			at,
		);
		this.#report[isNew ? "taken" : "known"]++;
	}

	/**
	 * A Crawler is believed to have told a Library what that Library has: the rest is told again when it is next listed.
	 * Where so much is kept that some of it may have been dropped for its age, nothing but a whole import says so.
	 */
	async #adopt(source: SourceConfig, { id: former, state, timing }: CrawlerLine): Promise<void> {
		await this.#send();
		const epochs: Record<string, string> = {};
		let kept: string[] | null = null;
		let keyPart = state.keyPart || sourcePart(former);
		for (const name of state.seen === "" ? [] : librariesOf(source)) {
			const keys = (await this.#remembered(name, source.id)).map(({ key }) => key);
			const [first] = keys;
			if (first === undefined) continue;
			keyPart = await this.#destinations.keyPart(first, source);
			epochs[name] = await this.#epochOf(name);
			if (keys.length >= KEEP_HOWEVER_OLD && this.#isAllThere) continue;
			kept = kept ? kept.filter((key) => keys.includes(key)) : keys;
		}
		if (keyPart === sourcePart(source.id)) keyPart = "";
		else this.#deps.noteKeyPart(keyPart, source.id);
		const believed = this.#deps.isTrusted ? state : withoutHubs(state);
		const known = { id: source.id, state: { ...believed, keyPart, epochs }, timing };
		this.#calls++;
		await crawlerOf(source, this.#deps.config(), this.#deps.env).adopt([known], kept);
		this.#report.taken++;
	}

	async #gather(line: LibraryLine, chars: number): Promise<void> {
		const { library } = line;
		const before = this.#batches.get(library);
		const fits = before && before.lines.length < IMPORT_BATCH && before.chars + chars <= IMPORT_BATCH_CHARS;
		if (before && !fits) await this.#sendTo(library);
		const batch = this.#batches.get(library) ?? { lines: [], chars: 0 };
		this.#batches.set(library, batch);
		batch.lines.push(line);
		batch.chars += chars;
	}

	async #send(): Promise<void> {
		for (const library of [...this.#batches.keys()]) await this.#sendTo(library);
	}

	async #sendTo(library: string): Promise<void> {
		const { lines } = this.#batches.get(library) ?? { lines: [] };
		this.#batches.delete(library);
		this.#calls++;
		const { taken, epoch } = await libraryObject(library, this.#deps.env).imported(lines);
		this.#epochs.set(library, epoch);
		this.#report.taken += taken;
		this.#report.known += lines.length - taken;
	}

	async #remembered(library: string, source: string) {
		this.#calls++;
		return libraryObject(library, this.#deps.env).remembered(source);
	}

	async #epochOf(library: string): Promise<string> {
		if (!this.#epochs.has(library)) {
			this.#batches.set(library, { lines: [], chars: 0 });
			await this.#sendTo(library);
		}
		return this.#epochs.get(library) ?? "";
	}

	/** A line of a source that is not here. */
	#meet(id: string, url: string | null): void {
		const { strangers } = this.#report;
		this.#report.foreign++;
		const known = strangers.find((stranger) => stranger.id === id);
		if (known) known.lines++;
		else if (strangers.length < IMPORT_MAX_MISTAKES) strangers.push({ id, url, lines: 1 });
	}

	#mistake(line: number, message: string): void {
		this.#isAllThere = false;
		this.#note(line, message);
	}

	#note(line: number, message: string): void {
		const { mistakes } = this.#report;
		mistakes.count++;
		if (mistakes.first.length < IMPORT_MAX_MISTAKES) mistakes.first.push({ line, message });
	}
}

const INCOMPLETE =
	'the file ends without the line {"type":"end"}: the rest of the export is missing; get it with ?after= the last "at"';

import { identityOfKey, partOfKey, sourcePart } from "../base/entryKey.ts";
import { type Departed, type Heir, heirsOf } from "../config/heirs.ts";
import { sourceOf } from "../config/lookup.ts";
import type { Config, SourceConfig } from "../config/schema.ts";
import { librariesOf } from "../config/topics.ts";
import type { LibraryLine, Remembered, Row } from "../library/contract.ts";
import type { Line, SourceLine } from "./lines.ts";

/** What is asked of Libraries on the way. */
type Ask = (library: string, source: string) => Promise<Remembered[]>;

/** Which source of this deployment a line of an import is of, in which Libraries, and under which keys. */
export class Destinations {
	readonly #config: () => Config;
	readonly #heirs: readonly Heir[];
	readonly #ask: Ask;
	/** The id of a source in the file, where it has another one here → the id here. */
	readonly #renamed = new Map<string, string>();
	/** What keys begin with in the file → what they begin with here. */
	readonly #parts = new Map<string, string>();

	/** @param heirs the sources that go on for others here */
	constructor(config: () => Config, heirs: readonly Heir[], ask: Ask) {
		this.#config = config;
		this.#heirs = heirs;
		this.#ask = ask;
	}

	/** The source that a line is of: by its id, or by its address when the line says so; null where there is none. */
	sourceOf(line: SourceLine): SourceConfig | null {
		const id = idOf(line);
		const own = sourceOf(this.#config(), id);
		if (own) return own;
		if (!this.#renamed.has(id)) this.#learn({ id, ...addressOf(line) });
		return sourceOf(this.#config(), this.#renamed.get(id) ?? "") ?? null;
	}

	/** The Libraries that a line goes to: its own, or, where its source has other categories here, all of the source's. */
	librariesFor({ library }: LibraryLine, source: SourceConfig): string[] {
		const homes = librariesOf(source);
		return homes.includes(library) ? [library] : homes;
	}

	/** A line as it is kept here. */
	async placed(line: LibraryLine, library: string, source: SourceConfig): Promise<LibraryLine> {
		if (line.type === "source") return { ...line, library, facts: { ...line.facts, id: source.id } };
		await this.keyPart(line.key, source);
		const { shownAs, also } = line.kept;
		const kept = {
			...line.kept,
			...(shownAs !== undefined && { shownAs: this.#keyHere(shownAs) }),
			also: also.map((other) => ({
				...other,
				sourceId: this.#renamed.get(other.sourceId) ?? other.sourceId,
			})),
		};
		const twin = line.twin && this.#keyHere(line.twin);
		return { ...line, library, source: source.id, key: this.#keyHere(line.key), twin, kept };
	}

	/** What the keys of a source's entries begin with here: as those that are there do, else as in the file. */
	async keyPart(key: Row["key"], source: SourceConfig): Promise<string> {
		const part = partOfKey(key);
		const known = this.#parts.get(part);
		if (known !== undefined) return known;
		const isUsual = part === sourcePart(source.id) && !this.#heirs.some(({ id }) => id === source.id);
		const [there] = isUsual ? [] : await this.#ask(librariesOf(source)[0] ?? "", source.id);
		const here = there ? partOfKey(there.key) : part;
		this.#parts.set(part, here);
		return here;
	}

	#keyHere(key: string): string {
		const part = partOfKey(key);
		return (this.#parts.get(part) ?? part) + identityOfKey(key);
	}

	#learn(departed: Departed): void {
		const before = this.#heirs.find(({ former }) => former === departed.id);
		const [heir] = before ? [before] : departed.url === "" ? [] : heirsOf([departed], this.#config().sources);
		// A path that is the same elsewhere is not enough: what the other sources of the file are is not known yet.
		if (heir?.isSure) this.#renamed.set(departed.id, heir.id);
	}
}

/** The id that a line's source has in the file. */
export function idOf(line: SourceLine): string {
	if (line.type === "entry") return line.source;
	return line.type === "source" ? line.facts.id : line.id;
}

/** Where a line says that its source is. */
export function addressOf(line: Line): Omit<Departed, "id"> {
	if (line.type === "source") return { url: line.facts.url, movedTo: null };
	return line.type === "crawler"
		? { url: line.state.url, movedTo: line.state.movedTo }
		: { url: "", movedTo: null };
}

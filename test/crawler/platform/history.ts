import { feedOf, MINUTE, START, type Stored, World } from "./world.ts";

/** A source as the model sees it; an entry is known by its title, which never changes. */
interface ModelSource {
	id: string;
	categories: string[];
	entries: ModelEntry[];
	failing: boolean;
	made: number;
}

interface ModelEntry {
	title: string;
	text: string;
	date: number | null;
	listed: boolean;
	/** Its id ends in it: another one is another id. */
	generation: number;
}

/** What was once seen in a Library and must never change. */
interface Fact {
	key: string;
	/** As a rule one. */
	dates: Set<number>;
	libraries: Set<string>;
}

const CATEGORIES = ["news", "news/city", "other", "third/part"];

/** A small generator of numbers (Mulberry32), so that a history can be played again. */
function randomOf(seed: number): () => number {
	let state = seed + 0x9e3779b9;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A random history of sources, crashes and configurations, and the model that says what must come of it. */
export class History {
	/** What happened, to look into a seed that fails. */
	readonly told: string[] = [];
	readonly #random: () => number;
	readonly #world: World;
	readonly #sources: ModelSource[];
	readonly #facts = new Map<string, Fact>();
	readonly #wrong: string[] = [];
	/** Sources that do nothing but make more shards. */
	#padding = 0;
	#steps = 0;

	constructor(seed: number) {
		this.#random = randomOf(seed);
		this.#world = new World((url) => this.#answer(new URL(url).hostname.split(".")[0] ?? ""));
		this.#sources = Array.from({ length: 1 + this.#below(3) }, (_, at) => ({
			id: `s${at}`,
			categories: [this.#pick(CATEGORIES)],
			entries: [],
			failing: false,
			made: 0,
		}));
		for (const source of this.#sources) for (let n = 0; n < 3; n++) this.#add(source);
	}

	/** Plays so many steps; returns what went wrong. */
	async play(steps: number): Promise<string[]> {
		this.#deploy();
		await this.#pass();
		for (; this.#steps < steps && !this.#wrong.length; this.#steps++) {
			await this.#step();
			this.#check();
		}
		await this.#settle();
		this.#check();
		this.#checkEnd();
		return this.#wrong;
	}

	async #step(): Promise<void> {
		for (let changes = this.#below(3); changes >= 0; changes--) this.#change(this.#pick(this.#sources));
		const chance = this.#random();
		if (chance < 0.12) this.#move();
		else if (chance < 0.2) this.#reshard();
		else if (chance < 0.25) this.#resetLibrary();
		else if (chance < 0.4) await this.#changeIds();
		if (this.#random() < 0.4) this.#crashLater();
		await this.#pass();
		this.#world.platform.onMoment = () => {};
	}

	#change(source: ModelSource): void {
		const { entries } = source;
		const listed = entries.filter((entry) => entry.listed);
		const hidden = entries.filter((entry) => !entry.listed);
		const one = listed.length ? this.#pick(listed) : null;
		const back = hidden.length ? this.#pick(hidden) : null;
		const chance = this.#random();
		if (chance < 0.35) this.#tell(`${source.id} adds ${this.#add(source).title}`);
		else if (chance < 0.5 && one) {
			one.text = `${one.text}+`;
			this.#tell(`${source.id} edits ${one.title}`);
		} else if (chance < 0.6 && one) {
			one.listed = false;
			this.#tell(`${source.id} hides ${one.title}`);
		} else if (chance < 0.7 && back) {
			back.listed = true;
			this.#tell(`${source.id} shows ${back.title}`);
		} else if (chance < 0.8) {
			source.entries = [...entries].sort(() => this.#random() - 0.5);
			this.#tell(`${source.id} shuffles`);
		} else {
			source.failing = !source.failing;
			this.#tell(`${source.id} ${source.failing ? "fails" : "works"}`);
		}
	}

	/** Ids change between two fetches that come through, or nobody could tell an entry that was edited, too. */
	async #changeIds(): Promise<void> {
		const source = this.#pick(this.#sources);
		source.failing = false;
		await this.#refresh();
		if (!this.#isKnown(source)) return;
		for (const entry of source.entries) if (entry.listed) entry.generation++;
		this.#tell(`${source.id} changes its ids`);
		await this.#refresh();
	}

	#isKnown(source: ModelSource): boolean {
		const stored = this.#world.stored().filter((one) => one.source === source.id);
		const listed = source.entries.filter((entry) => entry.listed);
		return listed.every((entry) =>
			stored.some((one) => one.title === entry.title && one.text === `<p>${entry.text}</p>`),
		);
	}

	#move(): void {
		const source = this.#pick(this.#sources);
		source.categories = [this.#pick(CATEGORIES)];
		if (this.#random() < 0.4) source.categories.push(this.#pick(CATEGORIES));
		this.#tell(`${source.id} moves to ${source.categories.join()}`);
		this.#deploy();
	}

	#reshard(): void {
		this.#padding = this.#padding ? 0 : 20;
		this.#tell(`${this.#padding} more sources`);
		this.#deploy();
	}

	#resetLibrary(): void {
		const { platform } = this.#world;
		const id = this.#pick([...platform.places.keys()].filter((one) => one.startsWith("LIBRARY/")).sort());
		const name = id.slice("LIBRARY/".length);
		this.#tell(`${name} is lost`);
		platform.lose(id);
		for (const fact of this.#facts.values()) {
			fact.libraries.delete(name);
			// The time of its first sight was kept there and nowhere else.
			if (fact.libraries.size === 0) fact.dates.clear();
		}
	}

	/** In this step an object dies, or a call fails, at some moment. */
	#crashLater(): void {
		const { platform } = this.#world;
		let left = this.#below(120);
		const dies = this.#random() < 0.6;
		this.#tell(dies ? `something dies after ${left}` : `something fails after ${left}`);
		platform.onMoment = ({ by, what }) => {
			if (left-- !== 0) return;
			if (dies || what.startsWith("sql ")) platform.kill(by);
			else throw new Error("failed");
		};
	}

	#deploy(): void {
		const own = this.#sources.map(
			({ id, categories }) =>
				`[[sources]]\nurl = "http://${id}.example/feed"\nid = "${id}"\nevery = "1h"\ncategories = ${JSON.stringify(categories)}\n`,
		);
		const padding = Array.from(
			{ length: this.#padding },
			(_, at) =>
				`[[sources]]\nurl = "http://pad${at}.example/feed"\nid = "pad${at}"\nevery = "1d"\ncategory = "pad"\n`,
		);
		this.#world.deploy([...own, ...padding].join(""));
	}

	async #pass(): Promise<void> {
		await this.#world.pass(70 * MINUTE, 35 * MINUTE);
	}

	/** All is well again, and somebody asks for a refresh of everything. */
	async #settle(): Promise<void> {
		for (const source of this.#sources) source.failing = false;
		for (let round = 0; round < 3; round++) {
			await this.#world.pass(5 * MINUTE);
			await this.#refresh();
		}
		await this.#world.pass(70 * MINUTE, 35 * MINUTE);
	}

	async #refresh(): Promise<void> {
		await this.#world.refreshAll(this.#sources.map((source) => source.id));
	}

	#check(): void {
		const seen = new Set<string>();
		const before = new Map([...this.#facts].map(([title, { libraries }]) => [title, libraries]));
		for (const fact of this.#facts.values()) fact.libraries = new Set();
		const stored = this.#world.stored();
		for (const row of stored) {
			const at = `${row.library} ${row.title}`;
			if (seen.has(at)) this.#complain(`${at} is there twice`);
			seen.add(at);
			this.#checkRow(row, before.get(row.title));
		}
		for (const [title, { libraries }] of this.#facts)
			if (before.get(title)?.size && libraries.size === 0) this.#complain(`${title} is lost`);
		const asleep = this.#world.asleep();
		if (asleep.length) this.#complain(`no alarm: ${asleep.join()}`);
	}

	#checkRow({ title, key, date, library, source }: Stored, before: Set<string> | undefined): void {
		const home = this.#sources.find((one) => one.id === source);
		const entry = home?.entries.find((one) => one.title === title);
		if (!home || !entry) {
			this.#complain(`${title} was invented`);
			return;
		}
		if (entry.date !== null && date !== entry.date) this.#complain(`${title} has another date`);
		const fact = this.#facts.get(title) ?? { key, dates: new Set<number>(), libraries: new Set<string>() };
		if (fact.key !== key) this.#complain(`${title} has another key`);
		const isNew = !fact.dates.has(date);
		// Two Libraries may see an undated entry at different times for the first time, if one of them is in trouble.
		const mayDiffer = entry.date === null && home.categories.length > 1 && !before?.has(library);
		if (isNew && fact.dates.size > 0 && !mayDiffer) this.#complain(`${title} has moved to ${date}`);
		fact.dates.add(date);
		fact.libraries.add(library);
		this.#facts.set(title, fact);
	}

	/** Every entry that is listed is where it belongs, as it reads now, and nowhere else. */
	#checkEnd(): void {
		const stored = this.#world.stored();
		for (const source of this.#sources) {
			const homes = [...new Set(source.categories.map((path) => path.split("/")[0] ?? ""))];
			for (const row of stored.filter((one) => one.source === source.id))
				if (!homes.includes(row.library)) this.#complain(`${row.title} is still in ${row.library}`);
			for (const entry of source.entries.filter((one) => one.listed)) {
				for (const home of homes) {
					const row = stored.find((one) => one.library === home && one.title === entry.title);
					if (!row) this.#complain(`${entry.title} is not in ${home}`);
					else if (row.text !== `<p>${entry.text}</p>`) this.#complain(`${entry.title} reads ${row.text}`);
				}
			}
		}
	}

	#add(source: ModelSource): ModelEntry {
		const title = `${source.id}-${source.made++}`;
		const dated = this.#random() < 0.6;
		// Never a day's first moment, which says no time: such an entry is dated by when it was first seen.
		const date = dated ? START - MINUTE * (1 + this.#below(600)) + 1000 : null;
		const entry = { title, text: `Text of ${title}`, date, listed: true, generation: 0 };
		source.entries = this.#random() < 0.8 ? [entry, ...source.entries] : [...source.entries, entry];
		return entry;
	}

	#answer(id: string): Response {
		const source = this.#sources.find((one) => one.id === id);
		if (!source) return feedOf([], 24 * 60);
		if (source.failing) return new Response("no", { status: 500 });
		const listed = source.entries.filter((entry) => entry.listed);
		return feedOf(
			listed.map(({ title, text, date, generation }) => ({
				guid: `${title}/${generation}`,
				link: `http://${id}.example/${title}`,
				title,
				text,
				date,
			})),
		);
	}

	#complain(what: string): void {
		this.#wrong.push(`step ${this.#steps}: ${what}`);
	}

	#tell(what: string): void {
		this.told.push(`${this.#steps}: ${what}`);
	}

	#below(n: number): number {
		return Math.floor(this.#random() * n);
	}

	#pick<T>(from: readonly T[]): T {
		const one = from[this.#below(from.length)];
		if (one === undefined) throw new Error("nothing to pick from");
		return one;
	}
}

/** Where something stands in what was written: names of keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** Something that is not as it has to be. */
export interface Fault {
	path: Path;
	/** In words; null for a key that is not known there. */
	expected: string | null;
}

/** Reads what was written as what it means; what is wrong with it is noted, and then what comes back is of no use. */
export type Check<T> = (value: unknown, path: Path, note: (fault: Fault) => void) => T;

/** What a check reads. */
export type Read<C> = C extends Check<infer T> ? T : never;

/** Says what is expected in the place of a value; null where nothing is wrong. */
type Rule<T> = (value: T) => string | null;

/** A value that a rule finds nothing wrong with. */
export function that<T>(check: Check<T>, rule: Rule<T>): Check<T> {
	return (value, path, note) => {
		let isRight = true;
		const read = check(value, path, (fault) => {
			isRight = false;
			note(fault);
		});
		const expected = isRight ? rule(read) : null;
		if (expected !== null) note({ path, expected });
		return read;
	};
}

/** A text; rules hold one after another, the first that is broken is told. */
export function text(...rules: Rule<string>[]): Check<string> {
	return (value, path, note) => {
		if (typeof value !== "string") return wrong("a value of type string", path, note);
		for (const rule of rules) {
			const expected = rule(value);
			if (expected !== null) return wrong(expected, path, note);
		}
		return value;
	};
}

/** A rule for texts. */
export function like(pattern: RegExp, expected: string): Rule<string> {
	return (value) => (pattern.test(value) ? null : expected);
}

/** What a text stands for; null where it stands for nothing, in the place of which something is expected. */
export function meaning<T>(read: (value: string) => T | null, expected: string): Check<T> {
	return (value, path, note) => {
		if (typeof value !== "string") return wrong("a value of type string", path, note);
		return read(value) ?? wrong(expected, path, note);
	};
}

export const flag: Check<boolean> = (value, path, note) =>
	typeof value === "boolean" ? value : wrong("a value of type boolean", path, note);

/** A whole number between two, both included. */
export function whole(least: number, most: number): Check<number> {
	return (value, path, note) =>
		Number.isInteger(value) && (value as number) >= least && (value as number) <= most
			? (value as number)
			: wrong(`a whole number between ${least} and ${most}`, path, note);
}

export function oneOf<const T extends string>(...words: readonly T[]): Check<T> {
	return (value, path, note) =>
		words.find((word) => word === value) ??
		wrong(`one of ${words.map((word) => JSON.stringify(word)).join(", ")}`, path, note);
}

export function list<T>(check: Check<T>): Check<T[]> {
	return (value, path, note) =>
		Array.isArray(value)
			? value.map((item, at) => check(item, [...path, at], note))
			: wrong("a value of type array", path, note);
}

/** A table of any keys that a rule takes. */
export function record<T>(key: Rule<string>, check: Check<T>): Check<Record<string, T>> {
	return (value, path, note) => {
		if (!isTable(value)) return wrong("a table", path, note);
		const pairs = Object.entries(value).map(([name, item]) => {
			const expected = key(name);
			if (expected !== null) note({ path: [...path, name], expected });
			return [name, check(item, [...path, name], note)] as const;
		});
		return Object.fromEntries(pairs);
	};
}

/** May be left out. */
export function maybe<T>(check: Check<T>): Check<T | undefined> {
	return (value, path, note) => (value === undefined ? undefined : check(value, path, note));
}

/** Means something where it is left out. */
export function or<T>(check: Check<T>, absent: () => NoInfer<T>): Check<T> {
	return (value, path, note) => (value === undefined ? absent() : check(value, path, note));
}

// biome-ignore lint/suspicious/noExplicitAny: of each field its own type.
type Fields = Record<string, Check<any>>;
type Lacking<F extends Fields> = { [K in keyof F]: undefined extends Read<F[K]> ? K : never }[keyof F];

/** What a table of such fields means. */
export type Table<F extends Fields> = { [K in Exclude<keyof F, Lacking<F>>]: Read<F[K]> } & {
	[K in Lacking<F>]?: Read<F[K]>;
};

/** A table that has these keys and no others. */
export function table<F extends Fields>(fields: F): Check<Table<F>> & { keys: readonly string[] } {
	const keys = Object.keys(fields);
	const check: Check<Table<F>> = (value, path, note) => {
		if (!isTable(value)) return wrong("a table", path, note);
		const pairs = keys.flatMap((key) => {
			const given = Object.hasOwn(value, key) ? value[key] : undefined;
			const read: unknown = fields[key]?.(given, [...path, key], note);
			return read === undefined ? [] : [[key, read] as const];
		});
		for (const key of Object.keys(value))
			if (!Object.hasOwn(fields, key)) note({ path: [...path, key], expected: null });
		return Object.fromEntries(pairs) as Table<F>;
	};
	return Object.assign(check, { keys });
}

function wrong<T>(expected: string, path: Path, note: (fault: Fault) => void): T {
	note({ path, expected });
	// Nobody looks at what stands for what is wrong.
	return undefined as T;
}

export function isTable(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it means something, or what is wrong with it. */
export function readAs<T>(
	check: Check<T>,
	value: unknown,
): { ok: true; value: T } | { ok: false; faults: Fault[] } {
	const faults: Fault[] = [];
	const read = check(value, [], (fault) => faults.push(fault));
	return faults.length ? { ok: false, faults } : { ok: true, value: read };
}

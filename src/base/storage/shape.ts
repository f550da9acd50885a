/**
 * What a value from outside must be like to be taken for a type. A shape returns the value itself when all of it is
 * right, a copy when a default fills in for what is missing or an unknown field is left out, and throws `Misshapen`
 * otherwise. So the common case, on the way of every request, makes no object.
 */
export type Shape<T> = (value: unknown) => T;

/** The type that a shape lets through. */
export type TypeOf<S> = S extends (value: unknown) => infer T ? T : never;

/** The shapes of all fields of a type that is written down elsewhere: `object({…} satisfies FieldsOf<Category>)`. */
export type FieldsOf<T> = { [Name in keyof T]-?: Shape<T[Name]> };

export type Fields = Record<string, Shape<unknown>>;
type OptionalNames<F> = { [N in keyof F]: undefined extends TypeOf<F[N]> ? N : never }[keyof F];
/** The type of an object with fields of these shapes. */
export type ObjectOf<F> = {
	[N in keyof Omit<F, OptionalNames<F>>]: TypeOf<F[N]>;
} & { [N in keyof Pick<F, OptionalNames<F>>]?: TypeOf<F[N]> };

/** A shape of objects, whose fields can be looked at one by one. */
export interface ObjectShape<F> extends Shape<ObjectOf<F>> {
	readonly fields: F;
}

/** A value that does not have the shape that it should: what was expected, and where. */
export class Misshapen extends Error {
	readonly expected: string;
	readonly found: unknown;
	/** Names and places, the outermost first. */
	readonly path: (string | number)[] = [];

	constructor(expected: string, found: unknown) {
		super(expected);
		this.expected = expected;
		this.found = found;
	}

	/** `"kept.authors[0].name" is 7, expected text or null`, for people. */
	override toString(): string {
		const path = this.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
		const where = path === "" ? "it" : JSON.stringify(path.replace(/^\./, ""));
		return `${where} is ${nameOf(this.found)}, expected ${this.expected}`;
	}
}

/** An object with these fields; others are left out. */
export function object<F extends Fields>(fields: F): ObjectShape<F> {
	const names = Object.keys(fields);
	const shapes = Object.values(fields);
	const read = (value: unknown) => {
		if (typeof value !== "object" || value === null || Array.isArray(value))
			throw new Misshapen("an object", value);
		const given = value as Record<string, unknown>;
		let taken = given;
		let present = 0;
		let at = 0;
		try {
			for (; at < names.length; at++) {
				const name = names[at] as string;
				const field = given[name];
				const read = (shapes[at] as Shape<unknown>)(field);
				if (field !== undefined) present++;
				if (read === field) continue;
				if (taken === given) taken = { ...given };
				taken[name] = read;
			}
		} catch (error) {
			throw within(error, names[at] as string);
		}
		return present === sizeOf(given) ? taken : only(taken, names);
	};
	return Object.assign(read as Shape<ObjectOf<F>>, { fields });
}

/** A list of values of one shape. */
export function list<T>(shape: Shape<T>): Shape<T[]> {
	return (value) => {
		if (!Array.isArray(value)) throw new Misshapen("a list", value);
		return elements(value, () => shape) as T[];
	};
}

/** A list whose places have each their own shape. */
export function tuple<S extends Shape<unknown>[]>(...shapes: S): Shape<{ [At in keyof S]: TypeOf<S[At]> }> {
	return (value) => {
		if (!Array.isArray(value) || value.length !== shapes.length)
			throw new Misshapen(`a list of ${shapes.length}`, value);
		return elements(value, (at) => shapes[at] as Shape<unknown>) as { [At in keyof S]: TypeOf<S[At]> };
	};
}

/** An object of values of one shape under any names. */
export function record<T>(shape: Shape<T>): Shape<Record<string, T>> {
	return (value) => {
		if (typeof value !== "object" || value === null || Array.isArray(value))
			throw new Misshapen("an object", value);
		let taken = value as Record<string, T>;
		for (const [name, field] of Object.entries(value)) {
			const read = readWithin(shape, field, name);
			if (read === field) continue;
			if (taken === value) taken = { ...taken };
			taken[name] = read;
		}
		return taken;
	};
}

/** The shape, or null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
	return (value) => {
		if (value === null) return null;
		try {
			return shape(value);
		} catch (error) {
			if (error instanceof Misshapen && error.path.length === 0)
				throw new Misshapen(`${error.expected} or null`, value);
			throw error;
		}
	};
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
	return (value) => (value === undefined ? undefined : shape(value));
}

/** A field that older versions lack, and what they would have had there. */
export function added<T>(shape: Shape<T>, before: () => T): Shape<T> {
	return (value) => (value === undefined ? before() : shape(value));
}

/** Reads a part of something, whose mistakes are then named with where the part is. */
function readWithin<T>(shape: Shape<T>, value: unknown, step: string | number): T {
	try {
		return shape(value);
	} catch (error) {
		throw within(error, step);
	}
}

function elements(values: unknown[], shapeAt: (at: number) => Shape<unknown>): unknown[] {
	let taken = values;
	let at = 0;
	try {
		for (; at < values.length; at++) {
			const read = shapeAt(at)(values[at]);
			if (read === values[at]) continue;
			if (taken === values) taken = [...values];
			taken[at] = read;
		}
	} catch (error) {
		throw within(error, at);
	}
	return taken;
}

function within(error: unknown, step: string | number): unknown {
	if (error instanceof Misshapen) error.path.unshift(step);
	return error;
}

function sizeOf(value: object): number {
	let size = 0;
	for (const _ in value) size++;
	return size;
}

/** The fields that are known and there, in their order. */
function only(value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(value).filter(([name, field]) => names.includes(name) && field !== undefined),
	);
}

function nameOf(value: unknown): string {
	if (value === undefined) return "missing";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "an object";
	const shown = String(JSON.stringify(value) ?? value);
	return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

/** A parameter that says what it must not: which, what was found, what was expected. */
export class ParameterError extends Error {
	constructor(name: string, found: string, expected: string) {
		super(`${name}: found ${JSON.stringify(found.slice(0, 80))}, expected ${expected}`);
	}
}

/** The parameters of an address, as far as they are asked for. */
export type Readable = Pick<URLSearchParams, "get" | "getAll" | "has">;

/** They, taken out of a `URLSearchParams` once: in workerd each question to that costs more than a look at all of them. */
export class Parameters implements Readable {
	readonly pairs: readonly [string, string][];

	constructor(pairs: Iterable<[string, string]>) {
		this.pairs = [...pairs];
	}

	get(name: string): string | null {
		return this.pairs.find(([one]) => one === name)?.[1] ?? null;
	}

	getAll(name: string): string[] {
		return this.pairs.filter(([one]) => one === name).map(([, value]) => value);
	}

	has(name: string): boolean {
		return this.pairs.some(([one]) => one === name);
	}
}

/** True, false, or null when it is not given; throws `ParameterError`. */
export function readFlag(params: Readable, name: string): boolean | null {
	const text = params.get(name);
	if (text === null || text === "") return null;
	if (/^(1|true|yes)$/i.test(text)) return true;
	if (/^(0|false|no)$/i.test(text)) return false;
	throw new ParameterError(name, text, "true or false");
}

/** A whole number within bounds, or null when it is not given; throws `ParameterError`. */
export function readNumber(params: Readable, name: string, min: number, max: number): number | null {
	const text = params.get(name);
	if (text === null || text === "") return null;
	const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
	if (!(value >= min && value <= max))
		throw new ParameterError(name, text, `a whole number from ${min} to ${max}`);
	return value;
}

/** A parameter that says what it must not: which, what was found, what was expected. */
export class ParameterError extends Error {
	constructor(name: string, found: string, expected: string) {
		super(`${name}: found ${JSON.stringify(found.slice(0, 80))}, expected ${expected}`);
	}
}

/** True, false, or null when it is not given; throws `ParameterError`. */
export function readFlag(params: URLSearchParams, name: string): boolean | null {
	const text = params.get(name);
	if (text === null || text === "") return null;
	if (/^(1|true|yes)$/i.test(text)) return true;
	if (/^(0|false|no)$/i.test(text)) return false;
	throw new ParameterError(name, text, "true or false");
}

/** A whole number within bounds, or null when it is not given; throws `ParameterError`. */
export function readNumber(params: URLSearchParams, name: string, min: number, max: number): number | null {
	const text = params.get(name);
	if (text === null || text === "") return null;
	const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
	if (!(value >= min && value <= max))
		throw new ParameterError(name, text, `a whole number from ${min} to ${max}`);
	return value;
}

import type { Failure, Result } from "../../model/result.ts";
import { type Fields, Misshapen, type ObjectOf, type ObjectShape, type Shape } from "./shape.ts";

/** Reads a value that was stored, or comes from a file. Failure: `broken-row`, which names the field. */
export function readValue<T>(shape: Shape<T>, value: unknown): Result<T> {
	try {
		return { ok: true, value: shape(value) };
	} catch (error) {
		if (!(error instanceof Misshapen)) throw error;
		return { ok: false, error: broken(error.toString()) };
	}
}

/** Reads JSON that was stored, or a line of a file. */
export function readJson<T>(shape: Shape<T>, json: unknown): Result<T> {
	const parsed = parseJson(json);
	return parsed.ok ? readValue(shape, parsed.value) : parsed;
}

/**
 * Reads what can be read of an object that is broken: each field that is right, and for the others what a fresh one
 * has; of JSON that ends in the middle, the fields before that. Null when it is no object at all.
 */
export function salvage<F extends Fields>(
	shape: ObjectShape<F>,
	json: unknown,
	fresh: ObjectOf<F>,
): ObjectOf<F> | null {
	const found = typeof json === "string" ? beginningOf(json) : null;
	if (!found) return null;
	const value: Record<string, unknown> = { ...fresh };
	for (const [name, field] of Object.entries(shape.fields)) {
		const read = readValue(field, found[name]);
		if (read.ok) value[name] = read.value;
	}
	return value as ObjectOf<F>;
}

/** The object that JSON begins with, as far as it goes: a text may end early in it. Null for anything else. */
function beginningOf(json: string): Record<string, unknown> | null {
	const endings = [json, `${json}"}`];
	for (let at = json.lastIndexOf(',"'); at > 0; at = json.lastIndexOf(',"', at - 1))
		endings.push(`${json.slice(0, at)}}`);
	for (const ending of endings) {
		const parsed = parseJson(ending);
		if (!parsed.ok) continue;
		const isObject =
			typeof parsed.value === "object" && parsed.value !== null && !Array.isArray(parsed.value);
		return isObject ? (parsed.value as Record<string, unknown>) : null;
	}
	return null;
}

/** JSON that was stored, as the value that it is, whatever that is. */
export function parseJson(json: unknown): Result<unknown> {
	if (typeof json !== "string") return { ok: false, error: broken(`it is ${typeof json}, expected text`) };
	try {
		return { ok: true, value: JSON.parse(json) };
	} catch {
		return { ok: false, error: broken("it is not JSON") };
	}
}

function broken(message: string): Failure {
	return { stage: "store", code: "broken-row", message };
}

import { readUpTo } from "../../base/bytes.ts";
import type { Misfit } from "../../config/misfits.ts";
import { SETTINGS_MAX_BYTES } from "../../settings.ts";
import { problem, type RequestCode } from "../problem.ts";

/** The JSON of a body; a refusal that says where it goes wrong, or that there is too much of it. */
export async function readJsonBody(request: Request): Promise<{ value: unknown } | Response> {
	const text = await readText(request, SETTINGS_MAX_BYTES, "the settings of a source");
	if (text instanceof Response) return text;
	if (text.trim() === "")
		return problem(400, "no-body", 'the body must be JSON, such as {"url":"https://…","category":"…"}');
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return problem(400, "bad-body", `the body is no JSON: ${(error as Error).message}`);
	}
}

/** The fields of a form as browsers send it by themselves; a refusal where there is too much of it. */
export async function readForm(request: Request, mostBytes: number): Promise<URLSearchParams | Response> {
	const text = await readText(request, mostBytes, "this form");
	return text instanceof Response ? text : new URLSearchParams(text);
}

/** The text of a body; a refusal where there is more of `what` than it may have. */
export async function readText(
	request: Request,
	mostBytes: number,
	what: string,
): Promise<string | Response> {
	const body = await readUpTo(mostBytes, request.body);
	if (body.end === "failure") throw body.error;
	if (body.end === "limit") return problem(413, "too-large", `${what} may have ${mostBytes} bytes`);
	return new TextDecoder().decode(body.bytes);
}

/** What is wrong with the settings of a source, by key: the first in the members of the problem, all in `mistakes`. */
export function misfitProblem(misfits: readonly Misfit[], code: RequestCode = "bad-source"): Response {
	return problem(400, code, misfitWords(misfits, "the body"), { ...misfits[0], mistakes: misfits });
}

/** What is wrong, in a line; `whole` is what all of it is called. */
export function misfitWords(misfits: readonly Misfit[], whole: string): string {
	return misfits
		.map(({ key, found, expected }) => `${key || whole}: found ${found}, expected ${expected}`)
		.join("; ");
}

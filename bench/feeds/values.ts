export type Loose = Record<string, unknown>;

export const loose = (value: unknown): Loose =>
	typeof value === "object" && value !== null ? (value as Loose) : {};

/** A list, whether it was written as one, as a single value or not at all. */
export const list = (value: unknown): Loose[] =>
	Array.isArray(value) ? value : value === undefined || value === null ? [] : [value as Loose];

/** The `div` around XHTML, which is no part of it (RFC 4287, 3.1.1.3). */
const XHTML =
	/^(?:<div type="xhtml">)?<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">([\s\S]*?)<\/div>(?:<\/div>)?$/;

/** The text of a value in any of the libraries' shapes: itself, its `value`, `name`, `_` or `#`, or the first of a list. */
export function text(value: unknown): string | null {
	if (typeof value === "string") return value.trim() === "" ? null : value.trim().replace(XHTML, "$1");
	if (typeof value === "number") return String(value);
	if (Array.isArray(value)) return text(value[0]);
	const { value: own, name, _, "#": hash } = loose(value);
	return own !== undefined || name !== undefined || _ !== undefined || hash !== undefined
		? text(own ?? name ?? _ ?? hash)
		: null;
}

export function firstText(...values: unknown[]): string | null {
	return values.map(text).find((one) => one !== null) ?? null;
}

/** The first value that is a date to JavaScript, as ISO 8601. */
export function firstDate(...values: unknown[]): string | null {
	for (const value of values.flatMap((one) => (Array.isArray(one) ? one : [one]))) {
		const date = value instanceof Date ? value : new Date(text(value) ?? Number.NaN);
		if (!Number.isNaN(date.getTime())) return date.toISOString();
	}
	return null;
}

/** The first person that is told of, with name and mail where a library tells them apart or writes `name (mail)`. */
export function person(...values: unknown[]): Loose | null {
	for (const value of values.flatMap((one) => (Array.isArray(one) ? one : [one]))) {
		const { name, email, url, uri, link, homepage } = loose(value);
		const parts = { name: text(name), email: text(email), url: text(url ?? uri ?? link ?? homepage) };
		if (parts.name !== null || parts.email !== null || parts.url !== null) return withMail(parts);
		const whole = text(value);
		if (whole !== null) return withMail({ name: whole, email: null, url: null });
	}
	return null;
}

function withMail(one: { name: string | null; email: string | null; url: string | null }): Loose {
	const [, before, mail] = /^(.*?)\s*[(<]?([\w.+-]+@[\w.-]+\w)[)>]?$/.exec(one.name ?? "") ?? [];
	const [, first, behind] = /^([\w.+-]+@[\w.-]+)\s*\(([^)]+)\)$/.exec(one.name ?? "") ?? [];
	if (first && one.email === null) return { ...one, name: behind, email: first };
	return mail && one.email === null ? { ...one, name: before || mail, email: mail } : one;
}

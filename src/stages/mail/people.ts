import type { Person } from "../../model/entry.ts";
import type { Decode } from "./bytes.ts";
import { decodeWords } from "./words.ts";

/** More people than these write no letter together. */
const MAX_PEOPLE = 10;
/** A name and an address are shorter, and patterns take long over more. */
const PERSON_MAX_CHARS = 1_000;

/** The people of a field such as `From`: `"Name" <a@b.example>, c@d.example (Name)`; groups by their members. */
export function peopleOf(value: string, decode: Decode): Person[] {
	return partsOf(value.slice(0, MAX_PEOPLE * PERSON_MAX_CHARS))
		.slice(0, MAX_PEOPLE)
		.flatMap((part) => personOf(part.slice(0, PERSON_MAX_CHARS), decode) ?? []);
}

function personOf(part: string, decode: Decode): Person | null {
	const angle = part.lastIndexOf("<");
	const inside = angle === -1 ? "" : part.slice(angle + 1).replace(/>.*$/s, "");
	const bare =
		/[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(angle === -1 ? part.replace(/\(.*$/s, "") : inside)?.[0] ?? null;
	const comment = /\(([^()]*)\)\s*$/.exec(part)?.[1] ?? "";
	const before = angle === -1 ? (bare === null ? part : "") : part.slice(0, angle);
	const name = nameOf(before, decode) || nameOf(comment, decode);
	const email = bare?.toLowerCase() ?? null;
	return name === "" && email === null
		? null
		: { name: name === email ? null : name || null, email, url: null };
}

/** Quotation marks around encoded words are no part of the name, though RFC 2047 forbids both at once. */
function nameOf(text: string, decode: Decode): string {
	const plain = text.trim().replace(/^"|"$/g, "").replace(/\\(.)/g, "$1");
	return decodeWords(plain, decode)
		.replace(/\s+/g, " ")
		.trim()
		.replace(/^['"]|['"]$/g, "");
}

/** What stands between commas, outside of quotations, angles and comments; a group's name is left out. */
function partsOf(value: string): string[] {
	const parts: string[] = [];
	let part = "";
	let close = "";
	for (let at = 0; at < value.length; at++) {
		const char = value[at] ?? "";
		if (char === "\\") {
			part += char + (value[++at] ?? "");
			continue;
		}
		if (close !== "") {
			if (char === close) close = "";
		} else if (char === '"') close = '"';
		else if (char === "<") close = ">";
		else if (char === "(") close = ")";
		else if (char === "," || char === ";" || (char === ":" && !part.includes("@"))) {
			if (char !== ":") parts.push(part);
			part = "";
			continue;
		}
		part += char;
	}
	return [...parts, part].filter((text) => text.trim() !== "");
}

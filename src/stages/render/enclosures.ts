import { typeByName } from "../../base/media/fileTypes.ts";
import type { Enclosure } from "../../model/entry.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { lineOrNull, webUri } from "./entryValues.ts";

/** Enclosures with an address and a media type, the one to play first; `length` 0 means unknown. */
export function enclosuresOf(entry: StoredEntry): (Enclosure & { type: string; length: number })[] {
	const usable = entry.enclosures.flatMap((enclosure) => {
		const url = webUri(enclosure.url);
		if (!url) return [];
		const length =
			enclosure.length !== null && Number.isSafeInteger(enclosure.length) && enclosure.length > 0
				? enclosure.length
				: 0;
		return [
			{ ...enclosure, url, type: mediaType(enclosure.type, url), length, title: lineOrNull(enclosure.title) },
		];
	});
	const isPlayable = (type: string) => /^(audio|video)\//.test(type);
	return usable.sort((a, b) => Number(isPlayable(b.type)) - Number(isPlayable(a.type)));
}

/** A valid media type: the declared one, else by the name's ending, else unspecific. */
export function mediaType(declared: string | null, url: string): string {
	return validType(declared) ?? typeByName(url) ?? "application/octet-stream";
}

/** A media type without its parameters (RFC 6838, 4.2); null for what is none. */
export function validType(declared: string | null | undefined): string | null {
	const type = declared?.split(";")[0]?.trim().toLowerCase() ?? "";
	return /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/.test(type) ? type : null;
}

import { wideOf } from "./bom.ts";
import { isWellFormed } from "./encodings.ts";

/** The most likely encoding of bytes that nobody declared truthfully; null when there is nothing to tell it by. */
export function guessCharset(bytes: Uint8Array, _declared: readonly string[]): string | null {
	const wide = wideOf(bytes);
	if (wide) return wide;
	if (isWellFormed(bytes, "utf-8")) return "utf-8";
	for (const name of ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"])
		if (isWellFormed(bytes, name)) return name;
	return "windows-1252";
}

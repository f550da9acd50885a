/** Where the digits of Arabic, Persian, Devanagari, Bengali and Thai start, each block at its zero. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const FOREIGN = /[٠-٩۰-۹०-৯๐-๙]/;
const EACH = /[٠-٩۰-۹०-९০-৯๐-๙]/g;

/** A text with the digits of other scripts as ASCII, one for one, so that positions stay. */
export function withAsciiDigits(text: string): string {
	if (!FOREIGN.test(text)) return text;
	return text.replace(EACH, (digit) => {
		const unit = digit.charCodeAt(0);
		const zero = ZEROS.findLast((first) => first <= unit) ?? unit;
		return String(unit - zero);
	});
}

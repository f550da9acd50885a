import { zoneNamed } from "../base/dates/zone.ts";
import { slipOf } from "../base/nearest.ts";
import { plainLine } from "../base/printable.ts";
import { CONVERSION_NAMES, type Conversion, conversionNamed } from "../model/chinese.ts";

/** How an entry is wanted. */
export interface EntryOptions {
	/** Of a post: the blog's zone. */
	timezone?: string;
	opencc?: Conversion;
}

/** The parameters of an entry's address, each value by its one name; as an error the one that is wrong. */
export function entryOptions(
	params: URLSearchParams,
	isPost: boolean,
): { options: EntryOptions; search: string } | { wrong: string } {
	const known = isPost ? ["timezone", "opencc"] : ["opencc"];
	for (const name of params.keys()) {
		const meant = known.includes(name) ? null : slipOf(name, known);
		if (meant !== null) return { wrong: `${plainLine(name)}: did you mean ${meant}?` };
	}
	const asked = isPost ? params.get("timezone") : null;
	const timezone = asked ? zoneNamed(asked) : undefined;
	if (timezone === null)
		return {
			wrong: 'timezone: expected a name of IANA such as "Asia/Shanghai", or an offset such as "+08:00"',
		};
	const conversion = params.get("opencc") ?? "";
	const opencc = conversionNamed(conversion);
	if (conversion && !opencc) return { wrong: `opencc: expected one of ${CONVERSION_NAMES.join(", ")}` };
	const options = { ...(opencc && { opencc }), ...(timezone && { timezone }) };
	const search = new URLSearchParams(options);
	return { options, search: search.size > 0 ? `?${search}` : "" };
}

import { zoneNamed } from "../base/dates/zone.ts";
import { CONVERSION_NAMES, type Conversion, conversionNamed } from "../model/chinese.ts";
import { unfit } from "./parameters.ts";

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
	const wrong = unfit(params.keys(), known);
	if (wrong !== null) return { wrong };
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

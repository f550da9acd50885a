import type { Settings } from "../../config/settings.ts";

/** What of another reader's settings of a feed has a counterpart here. */
export interface Taken {
	/** Keys of `[[sources]]`, where something else is to be said than an address, a category and a title. */
	settings: Settings;
	/** What has none, for people: its name there, and what it was. */
	left: string[];
}

/** Whether a text is a regular expression that is read here as it is. */
export function patternOf(expression: string): string | null {
	// Go and PCRE say so at the beginning what JavaScript says at the end.
	const [, flags = "", inner = ""] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(expression) ?? [];
	try {
		new RegExp(inner, flags);
		return inner ? `/${inner}/${flags}` : null;
	} catch {
		return null;
	}
}

/** What was left, in a line. */
export function leftOver(name: string, value: string): string {
	const line = value.replace(/\s+/g, " ").trim();
	return `${name}: ${line.length > 120 ? `${line.slice(0, 119)}…` : line}`;
}

import type { Conversion } from "../../model/chinese.ts";
import type { CleanEntry } from "../../model/entry.ts";
import { type Convert, convertEntry } from "../chinese.ts";
import type { Inspected } from "./inspect.ts";
import type { Inspection } from "./inspection.ts";

/** Loads the words of a conversion. */
export type ConverterFor = (name: Conversion) => Promise<Convert>;

/** What was found in the characters that the source's `opencc` names; before cleaning it is as the source wrote it. */
export async function inCharacters(
	inspected: Inspected,
	{ source, stage }: Inspection,
	converterFor: ConverterFor,
): Promise<Inspected> {
	const opencc = source?.opencc;
	if (opencc === undefined || stage === "parse" || "error" in inspected) return inspected;
	const convert = await converterFor(opencc);
	const { understood } = inspected;
	const { title, description } = understood.feed;
	const feed = {
		...understood.feed,
		title: title && convert(title),
		description: description && convert(description),
	};
	// The stage says that they are clean.
	const entries = (inspected.entries as CleanEntry[]).map((entry) => convertEntry(entry, opencc, convert));
	return { ...inspected, understood: { ...understood, feed }, entries };
}

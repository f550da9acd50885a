import { converter } from "../base/chinese/convert.ts";
import { CONVERSIONS, type Conversion, type Dictionary } from "../model/chinese.ts";

/**
 * Modules of their own beside the Worker's, half a megabyte: they are loaded when somebody asks, not when the Worker
 * starts.
 */
const DICTIONARIES: Record<Dictionary, () => Promise<{ default: string }>> = {
	STPhrases: () => import("opencc-js/dict/STPhrases"),
	STPhrases_GeneratedFromRegionalPhrases: () =>
		import("opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases"),
	STCharacters: () => import("opencc-js/dict/STCharacters"),
	TSPhrases: () => import("opencc-js/dict/TSPhrases"),
	TSCharacters: () => import("opencc-js/dict/TSCharacters"),
	TWVariants: () => import("opencc-js/dict/TWVariants"),
	TWVariantsPhrases: () => import("opencc-js/dict/TWVariantsPhrases"),
	TWPhrases: () => import("opencc-js/dict/TWPhrases"),
	HKVariants: () => import("opencc-js/dict/HKVariants"),
	HKVariantsPhrases: () => import("opencc-js/dict/HKVariantsPhrases"),
	TWVariantsRev: () => import("opencc-js/dict/TWVariantsRev"),
	TWVariantsRevPhrases: () => import("opencc-js/dict/TWVariantsRevPhrases"),
	TWPhrasesRev: () => import("opencc-js/dict/TWPhrasesRev"),
	HKVariantsRev: () => import("opencc-js/dict/HKVariantsRev"),
	HKVariantsRevPhrases: () => import("opencc-js/dict/HKVariantsRevPhrases"),
};

/** The last conversion that was asked for: its words take some megabytes, and a deployment has readers of one kind. */
let last: { name: Conversion; convert: (text: string) => string } | null = null;

/** Writes Chinese in other characters. */
export async function converterFor(name: Conversion): Promise<(text: string) => string> {
	if (last?.name === name) return last.convert;
	const steps = await Promise.all(CONVERSIONS[name].steps.map((step) => Promise.all(step.map(dictionary))));
	last = { name, convert: converter(steps) };
	return last.convert;
}

async function dictionary(name: Dictionary): Promise<string> {
	const { default: text } = await DICTIONARIES[name]();
	return /^export default "([^"]*)";?\s*$/.exec(text)?.[1] ?? text;
}

/** Dictionaries of OpenCC's, as opencc-js names them; all of a step are looked into at once. */
const S2T = ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters"] as const;
const T2S = ["TSPhrases", "TSCharacters"] as const;
const TO_TW = ["TWVariantsPhrases", "TWVariants"] as const;
const TO_TW_WORDS = ["TWPhrases", "TWVariantsPhrases", "TWVariants"] as const;
const TO_HK = ["HKVariantsPhrases", "HKVariants"] as const;
const FROM_TW = ["TWVariantsRevPhrases", "TWVariantsRev"] as const;
const FROM_TW_WORDS = ["TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"] as const;
const FROM_HK = ["HKVariantsRevPhrases", "HKVariantsRev"] as const;

/**
 * Ways to write Chinese in other characters, by OpenCC's names for them (https://github.com/BYVoid/OpenCC): `p` takes the
 * region's words as well. Each is some steps, one after another, and the language that comes out.
 */
export const CONVERSIONS = {
	s2t: { steps: [S2T], language: "zh-Hant" },
	s2tw: { steps: [S2T, TO_TW], language: "zh-TW" },
	s2twp: { steps: [S2T, TO_TW_WORDS], language: "zh-TW" },
	s2hk: { steps: [S2T, TO_HK], language: "zh-HK" },
	t2s: { steps: [T2S], language: "zh-CN" },
	t2tw: { steps: [TO_TW], language: "zh-TW" },
	t2hk: { steps: [TO_HK], language: "zh-HK" },
	tw2s: { steps: [FROM_TW, T2S], language: "zh-CN" },
	tw2sp: { steps: [FROM_TW_WORDS, T2S], language: "zh-CN" },
	tw2t: { steps: [FROM_TW], language: "zh-Hant" },
	hk2s: { steps: [FROM_HK, T2S], language: "zh-CN" },
	hk2t: { steps: [FROM_HK], language: "zh-Hant" },
} as const;

export type Conversion = keyof typeof CONVERSIONS;
export type Dictionary = (typeof CONVERSIONS)[Conversion]["steps"][number][number];

export const CONVERSION_NAMES = Object.keys(CONVERSIONS) as Conversion[];

/** The conversion of a name in any case. */
export function conversionNamed(text: string): Conversion | undefined {
	const name = text.toLowerCase();
	return CONVERSION_NAMES.find((known) => known === name);
}

/** The few words that a feed itself says, in the feed's language. */
export interface FeedWords {
	untitled: string;
	noEntriesYet: string;
}

const WORDS: Record<"zh" | "en", FeedWords> = {
	zh: { untitled: "无题", noEntriesYet: "还没有条目" },
	en: { untitled: "Untitled", noEntriesYet: "No entries yet" },
};

/** Chinese for every `zh` tag, else English. */
export function wordsFor(language: string): FeedWords {
	return /^zh\b/i.test(language) ? WORDS.zh : WORDS.en;
}

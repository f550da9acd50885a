import { isChinese } from "../../base/chinese/language.ts";
/** The few words that a feed itself says, in the feed's language. */
export interface FeedWords {
	untitled: string;
	noEntriesYet: string;
	/** What a browser says above a feed that it shows. */
	aFeed: string;
	transcript: string;
	chapters: string;
}

const WORDS: Record<"zh" | "en", FeedWords> = {
	zh: {
		untitled: "无题",
		noEntriesYet: "还没有条目",
		aFeed: "这是一份订阅源。把地址栏里的网址复制到阅读器中即可订阅。",
		transcript: "文字稿",
		chapters: "章节",
	},
	en: {
		untitled: "Untitled",
		noEntriesYet: "No entries yet",
		aFeed: "This is a feed. Copy its address from the address bar into a feed reader to subscribe.",
		transcript: "Transcript",
		chapters: "Chapters",
	},
};

/** Chinese for every `zh` tag, else English. */
export function wordsFor(language: string): FeedWords {
	return isChinese(language) ? WORDS.zh : WORDS.en;
}

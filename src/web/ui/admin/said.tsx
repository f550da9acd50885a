import { isChinese } from "../../../base/chinese/language.ts";
import { inChinese } from "./chinese.ts";

/** A sentence for a page, and its language where that is not the page's. */
export interface Spoken {
	text: string;
	lang?: string;
}

/** What a check or the Registry says in English, in the language of a page as far as that is known. */
export function spoken(said: string, language: string): Spoken {
	if (!isChinese(language)) return { text: said };
	const chinese = inChinese(said);
	return chinese === null ? { text: said, lang: "en" } : { text: chinese };
}

/** The same on the page. */
export function Said({ said, language }: { said: string; language: string }) {
	const { text, lang } = spoken(said, language);
	return <span lang={lang}>{text}</span>;
}

import { isChinese } from "../../base/chinese/language.ts";
import { escapeText } from "../../base/html/escape.ts";
import type { Person } from "../../model/entry.ts";
import type { MailFile } from "./message.ts";

/** What stands in an entry that its sender has not written, in the language of its source. */
const WORDS = {
	zh: {
		files: "附件（未保存）：",
		file: "未命名文件",
		forwarded: "转发的邮件",
		rest: "这封邮件过大，后面的内容没有读取。",
		complex: "这封邮件的结构过于复杂，有些部分没有读取。",
	},
	en: {
		files: "Attachments, which are not kept: ",
		file: "a file without a name",
		forwarded: "Forwarded message",
		rest: "The message was too long; what comes after this was not read.",
		complex: "The message has too many parts; some of them were not read.",
	},
} as const;

export type NoteWords = (typeof WORDS)[keyof typeof WORDS];

export function noteWords(language: string): NoteWords {
	return isChinese(language) ? WORDS.zh : WORDS.en;
}

/** The files that a message brought, as HTML; empty where there are none. */
export function filesNote(files: readonly MailFile[], words: NoteWords): string {
	if (!files.length) return "";
	const named = files.map(({ name, type, size }) => `${name ?? words.file} (${type}, ${sizeText(size)})`);
	return `<p><small>${escapeText(words.files + named.join("; "))}</small></p>`;
}

/** What stands above a message that was passed on. */
export function forwardedNote(subject: string | null, from: readonly Person[], words: NoteWords): string {
	const sender = from.map(({ name, email }) => name ?? email ?? "").join(", ");
	return `<hr><p><b>${escapeText([words.forwarded, sender, subject].filter(Boolean).join(" · "))}</b></p>`;
}

/** A size for people: `120 KB`. */
function sizeText(bytes: number): string {
	if (bytes < 1_000) return `${bytes} B`;
	return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

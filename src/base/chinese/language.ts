/** Whether a language (BCP 47) is Chinese of whatever kind. */
export function isChinese(language: string): boolean {
	return /^zh\b/i.test(language);
}

/** A BCP 47 tag whose language exists, in its canonical form; null for anything else (`english`, `cn`). */
export function languageTag(language: string | null | undefined): string | null {
	const tag = language?.trim().replaceAll("_", "-") ?? "";
	if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
	const known = tagsSeen.get(tag);
	if (known !== undefined) return known;
	if (tagsSeen.size >= TAGS_REMEMBERED) tagsSeen.clear();
	const canonical = canonicalTag(tag);
	tagsSeen.set(tag, canonical);
	return canonical;
}

/** Intl takes a quarter of a millisecond for what a feed asks once an entry. */
const tagsSeen = new Map<string, string | null>();
const TAGS_REMEMBERED = 200;

function canonicalTag(tag: string): string | null {
	try {
		const [canonical] = Intl.getCanonicalLocales(tag);
		const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
		return canonical && names.of(canonical.split("-")[0] ?? "") ? canonical : null;
	} catch {
		// getCanonicalLocales throws on what BCP 47 does not allow; a feed without the tag is right.
		return null;
	}
}

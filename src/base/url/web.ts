/** Whether an address leads into the web: by http or https. */
export function isWeb(url: URL): boolean {
	return url.protocol === "http:" || url.protocol === "https:";
}

/** An address of the web as the URL standard reads it; null for anything else. */
export function webUrl(address: string, base?: string): URL | null {
	const url = URL.parse(address, base);
	return url && isWeb(url) ? url : null;
}

/** Whether a text is written like an absolute address of the web: a look that costs no parser. */
export function looksWeb(text: string): boolean {
	return /^https?:\/\//i.test(text);
}

/** A host without a name has no certificate as a rule. */
const NUMBERED = /^(?:localhost|\d+(?:\.\d+){3}|\[[\da-f:.]+\])(?=[:/?#]|$)/i;
const NAMED = /^[^\s/:@]+\.[^\s/:@.]{2,}(?::\d+)?(?:[/?#]\S*)?$/;

/** An address with the scheme that people leave out; null for what begins with no host. */
export function withScheme(bare: string): string | null {
	const isNumbered = NUMBERED.test(bare);
	const address = `${isNumbered ? "http" : "https"}://${bare}`;
	return (isNumbered || NAMED.test(bare)) && webUrl(address) ? address : null;
}

/** An address as people read it: letters in the place of their UTF-8 bytes; all that is no letter, or not whole, stays encoded. */
export function shownUrl(url: string): string {
	return url.replace(/(?:%[89a-f][\da-f])+/gi, (bytes) => {
		try {
			return decodeURIComponent(bytes).replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, encodeURIComponent);
		} catch {
			// Another charset's bytes, or the rest of a name that was cut.
			return bytes;
		}
	});
}

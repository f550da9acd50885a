/** What a client already has compared with what there is (RFC 9110, section 13): true means 304. */
export function isUnchanged(headers: Headers, etag: string, changed: number): boolean {
	const known = headers.get("If-None-Match");
	if (known === etag) return true;
	if (known !== null)
		return known.trim() === "*" || known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
	const since = headers.get("If-Modified-Since");
	if (since === null) return false;
	const instant = Date.parse(since);
	return !Number.isNaN(instant) && Math.floor(changed / 1000) * 1000 <= instant;
}

/**
 * Whether a request may use `/admin`: `absent` when no token is set (the routes then do not exist: answer 404),
 * else `ok` or `refused` (401). The time it takes depends on what the client sent, never on the token.
 */
export function authorised(request: Request, token: string | undefined): "absent" | "refused" | "ok" {
	if (!token) return "absent";
	const given = /^Bearer +(\S+) *$/i.exec(request.headers.get("Authorization") ?? "")?.[1] ?? "";
	return sameText(given, token) ? "ok" : "refused";
}

/** Compares in a time that depends on the length of `given` only. */
function sameText(given: string, secret: string): boolean {
	const encoder = new TextEncoder();
	const left = encoder.encode(given);
	const right = encoder.encode(secret);
	let difference = left.length ^ right.length;
	for (let at = 0; at < left.length; at++) {
		difference |= (left[at] ?? 0) ^ (right[at % right.length] ?? 0);
	}
	return difference === 0;
}

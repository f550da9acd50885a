import { problem } from "../problem.ts";

/** The platform's rate limiting binding. */
export interface RateLimiter {
	limit: (options: { key: string }) => Promise<{ success: boolean }>;
}

/**
 * A 429 when the client has asked too often, null when it may go on or when there is no binding. `periodSeconds`
 * is the binding's `simple.period` (10 or 60), after which asking again helps.
 */
export async function limited(
	binding: RateLimiter | undefined,
	key: string,
	periodSeconds = 60,
): Promise<Response | null> {
	if (!binding) return null;
	const { success } = await binding.limit({ key });
	if (success) return null;
	return rateLimited(periodSeconds * 1000);
}

/** The 429 for a client that has to wait for so long. */
export function rateLimited(waitMs: number): Response {
	const seconds = String(Math.ceil(waitMs / 1000));
	const detail = `too many requests from your address; try again in ${seconds} s`;
	return problem(429, "rate-limited", detail, {}, { "Retry-After": seconds });
}

/** What a client is counted by: its address, an IPv6 one by its /64, since one client has all of that. */
export function clientKey(headers: Headers): string {
	const address = headers.get("CF-Connecting-IP") ?? "unknown";
	if (!address.includes(":") || address.includes(".")) return address;
	const [head = "", tail] = address.toLowerCase().split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail ? tail.split(":") : [];
	const whole =
		tail === undefined
			? left
			: [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
	return `${whole
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":")}::/64`;
}

import { HTTP_MAX_AGE_SECONDS } from "../../settings.ts";
import { FEED_TYPE_FOR_BROWSERS } from "../../stages/render/render.ts";

const CACHE_CONTROL = `public, max-age=${HTTP_MAX_AGE_SECONDS}, stale-while-revalidate=${HTTP_MAX_AGE_SECONDS}`;

/** What goes with a feed; `changed` is when its bytes last did, ms. */
export function feedHeaders(etag: string, changed: number, type: string): Headers {
	return new Headers({
		"Content-Type": type,
		ETag: etag,
		"Last-Modified": new Date(changed).toUTCString(),
		"Cache-Control": CACHE_CONTROL,
		"Access-Control-Allow-Origin": "*",
		"Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
		"X-Content-Type-Options": "nosniff",
		Vary: "Accept",
	});
}

/** A 304 for a feed, with what a cache has to know again (RFC 9110, section 15.4.5), and no more. */
export function unchanged(etag: string): Response {
	const headers = {
		ETag: etag,
		"Cache-Control": CACHE_CONTROL,
		"Access-Control-Allow-Origin": "*",
		Vary: "Accept",
	};
	return new Response(null, { status: 304, headers });
}

/** A browser shows the source of what is called a feed, but shows XML with its stylesheet; readers get the feed's own type. */
export function typeFor(request: Request, type: string): string {
	const isXml = type.includes("xml");
	return isXml && request.headers.get("Accept")?.includes("text/html") ? FEED_TYPE_FOR_BROWSERS : type;
}

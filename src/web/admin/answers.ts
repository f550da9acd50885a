import { type OwnParts, pageCsp } from "../ui/pages.ts";

/**
 * A page of `/admin`: of this moment and of nobody else's. It says from where a form of its own comes, and to others
 * nothing: without a referrer browsers hide the origin, too, by which a change is known for our own.
 */
export function page(request: Request, html: string, status = 200, own: OwnParts = {}): Response {
	const headers = {
		"Content-Type": "text/html; charset=utf-8",
		"Content-Security-Policy": `${pageCsp(new URL(request.url).origin, own)}; manifest-src 'self'`,
		"Cache-Control": "no-store",
		"Referrer-Policy": "same-origin",
		"X-Content-Type-Options": "nosniff",
	};
	return new Response(html, { status, headers });
}

/** Leads on to a page after something was done, so that reloading it does nothing again. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
	const all = { Location: path, "Cache-Control": "no-store", ...headers };
	return new Response(null, { status: 303, headers: all });
}

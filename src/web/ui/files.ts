import { currentConfig } from "../../platform/current.ts";
import { FEED_CSS_PATH, feedCss } from "../../stages/render/feedCss.ts";
import { MANIFEST_PATH, manifestOf } from "./admin/manifest.ts";
import { ADMIN_STYLE, ADMIN_STYLE_PATH } from "./admin/style.ts";
import { ICON_SVG, LOCAL_TIME_PATH, SCRIPT, STYLE, STYLE_PATH } from "./pages.ts";
import { FRAME_SCRIPT, FRAME_SCRIPT_PATH } from "./pointing/frameScript.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_PATH } from "./pointing/pageScript.ts";
import { FRAME_STYLE, FRAME_STYLE_PATH, POINTING_STYLE, POINTING_STYLE_PATH } from "./pointing/style.ts";

/** The few files that pages and feeds need, by path; each is a constant of the deployment. */
const FILES: Record<string, { type: string; body: () => string }> = {
	[STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => STYLE },
	[ADMIN_STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => ADMIN_STYLE },
	[POINTING_STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => POINTING_STYLE },
	[PAGE_SCRIPT_PATH]: { type: "text/javascript; charset=utf-8", body: () => PAGE_SCRIPT },
	[FRAME_STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => FRAME_STYLE },
	[FRAME_SCRIPT_PATH]: { type: "text/javascript; charset=utf-8", body: () => FRAME_SCRIPT },
	[FEED_CSS_PATH]: { type: "text/css; charset=utf-8", body: () => feedCss(currentConfig().site.language) },
	[LOCAL_TIME_PATH]: {
		type: "text/javascript; charset=utf-8",
		body: () => SCRIPT,
	},
	[MANIFEST_PATH]: {
		type: "application/manifest+json",
		body: () => manifestOf(currentConfig().site.title, currentConfig().site.language),
	},
	"/icon.svg": { type: "image/svg+xml", body: () => ICON_SVG },
	"/favicon.ico": { type: "image/svg+xml", body: () => ICON_SVG },
	// Crawlers have no business in the proxy, nor in searches.
	"/robots.txt": {
		type: "text/plain; charset=utf-8",
		body: () => "User-agent: *\nDisallow: /media/\nDisallow: /admin/\nDisallow: /*?\n",
	},
};

/** Whether a path names a file of the deployment. */
export function isFile(path: string): boolean {
	return Object.hasOwn(FILES, path);
}

/** A file of the deployment; null when the path names none. */
export function serveFile(path: string): Response | null {
	const file = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
	if (!file) return null;
	const headers = {
		"Content-Type": file.type,
		"Cache-Control": "public, max-age=86400",
		"X-Content-Type-Options": "nosniff",
	};
	return new Response(file.body(), { headers });
}

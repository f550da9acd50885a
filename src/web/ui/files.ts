import { currentConfig } from "../../platform/current.ts";
import { FEED_CSS_PATH, feedCss } from "../../stages/render/feedCss.ts";
import { MANIFEST_PATH, manifestOf } from "./admin/manifest.ts";
import { ADMIN_STYLE_PATH } from "./admin/style.ts";
import { ICON_SVG, LOCAL_TIME_PATH, SCRIPT, STYLE_PATH } from "./pages.ts";
import { FRAME_SCRIPT_PATH } from "./pointing/frameScript.ts";
import { PAGE_SCRIPT_PATH } from "./pointing/pageScript.ts";
import { FRAME_STYLE_PATH, POINTING_STYLE_PATH } from "./pointing/style.ts";

/** The few files that pages and feeds need, by path; each is a constant of the deployment. */
const FILES: Record<string, { type: string; body: () => string | Promise<string> }> = {
	[STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => pageFile(STYLE_PATH) },
	[ADMIN_STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => pageFile(ADMIN_STYLE_PATH) },
	[POINTING_STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => pageFile(POINTING_STYLE_PATH) },
	[PAGE_SCRIPT_PATH]: { type: "text/javascript; charset=utf-8", body: () => pageFile(PAGE_SCRIPT_PATH) },
	[FRAME_STYLE_PATH]: { type: "text/css; charset=utf-8", body: () => pageFile(FRAME_STYLE_PATH) },
	[FRAME_SCRIPT_PATH]: { type: "text/javascript; charset=utf-8", body: () => pageFile(FRAME_SCRIPT_PATH) },
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

/** One of `PAGE_FILES`, which are a module of their own beside the Worker's. */
async function pageFile(path: string): Promise<string> {
	// A text in the Worker's bundle; see `[[rules]]` in wrangler.toml.
	const loaded: unknown = (await import("../beside/pageFiles.json", { with: { type: "json" } })).default;
	const files: Record<string, string> = typeof loaded === "string" ? JSON.parse(loaded) : loaded;
	return files[path] ?? "";
}

/** Whether a path names a file of the deployment. */
export function isFile(path: string): boolean {
	return Object.hasOwn(FILES, path);
}

/** A file of the deployment; null when the path names none. */
export function serveFile(path: string): Promise<Response> | null {
	const file = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
	return file ? answer(file) : null;
}

async function answer({ type, body }: (typeof FILES)[string]): Promise<Response> {
	const headers = {
		"Content-Type": type,
		"Cache-Control": "public, max-age=86400",
		"X-Content-Type-Options": "nosniff",
	};
	return new Response(await body(), { headers });
}

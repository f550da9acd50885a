import { EMBED_ORIGINS } from "../../stages/clean/embeds.ts";

/** Every page, and the three files that they need: each page is a pure function from data to a whole document. */
export { categoryPage } from "./category.tsx";
export { PAGE_ENTRIES } from "./entries.tsx";
export { entryPage } from "./entry.tsx";
export { errorPage } from "./error.tsx";
export { healthPage } from "./health.tsx";
export { homePage } from "./home.tsx";
export { ICON_SVG } from "./layout.tsx";
export { LOCAL_TIME_PATH, LOCAL_TIME_SCRIPT } from "./localTime.ts";
export { sourcePage } from "./source.tsx";
export { STYLE, STYLE_PATH } from "./style.ts";

/**
 * What a page may load: our own style and script, pictures, sound and film from any https address (strangers'
 * articles have them) and from the deployment's own media proxy, the players that cleaning lets stand, and nothing
 * else; no inline script or style.
 */
export const PAGE_CSP = [
	"default-src 'none'",
	"style-src 'self'",
	"script-src 'self'",
	// http: for sources with media = "direct"; a page over https does not load it anyway.
	"img-src 'self' https: http: data:",
	"media-src 'self' https:",
	`frame-src ${EMBED_ORIGINS.join(" ")}`,
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join("; ");

import { EMBED_ORIGINS } from "../../stages/clean/embeds.ts";
import { LOCAL_TIME_PATH } from "./localTime.ts";

/** Every page, and the three files that they need: each page is a pure function from data to a whole document. */
export { categoryPage } from "./category.tsx";
export { PAGE_ENTRIES } from "./entries.tsx";
export { entryPage } from "./entry.tsx";
export { errorPage } from "./error.tsx";
export { healthPage } from "./health.tsx";
export { homePage } from "./home.tsx";
export { KEYBOARD_SCRIPT } from "./keyboard.ts";
export { ICON_SVG } from "./layout.tsx";
export { LOCAL_TIME_PATH, LOCAL_TIME_SCRIPT } from "./localTime.ts";
export { sourcePage } from "./source.tsx";
export { STYLE, STYLE_PATH } from "./style.ts";

/**
 * What a page may load: our own style, the one script at its exact address below `origin` (null: no script; nothing else
 * of our origin, where strangers' media are, may ever run), pictures, sound and film from any https address (strangers'
 * articles have them) and from the deployment's own media proxy, the players that cleaning lets stand, and nothing else;
 * no inline script or style.
 */
export function pageCsp(origin: string | null): string {
	return [
		"default-src 'none'",
		"style-src 'self'",
		`script-src ${origin === null ? "'none'" : `${origin}${LOCAL_TIME_PATH}`}`,
		// http: for sources with media = "direct"; a page over https does not load it anyway.
		"img-src 'self' https: http: data:",
		"media-src 'self' https:",
		`frame-src ${EMBED_ORIGINS.join(" ")}`,
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join("; ");
}

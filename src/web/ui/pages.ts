import { EMBED_ORIGINS } from "../../stages/clean/embeds.ts";
import { KEYBOARD_SCRIPT } from "./keyboard.ts";
import { LOCAL_TIME_PATH, LOCAL_TIME_SCRIPT } from "./localTime.ts";
import { PICTURES_SCRIPT } from "./pictures.ts";

/** Every page, and the three files that they need: each page is a pure function from data to a whole document. */
export { categoryPage } from "./category.tsx";
export { PAGE_ENTRIES } from "./entries.tsx";
export { entryPage } from "./entry.tsx";
export { errorPage } from "./error.tsx";
export { healthPage } from "./health.tsx";
export { homePage } from "./home.tsx";
export { ICON_SVG } from "./layout.tsx";
export { LOCAL_TIME_PATH } from "./localTime.ts";
export { sourcePage } from "./source.tsx";
export { STYLE, STYLE_PATH } from "./style.ts";

/** What all pages share, at `LOCAL_TIME_PATH`. */
export const SCRIPT = LOCAL_TIME_SCRIPT + PICTURES_SCRIPT + KEYBOARD_SCRIPT;

/** What a page has that others have not, by paths of ours. */
export interface OwnParts {
	script?: string;
	/** In the place of the players of articles. */
	frame?: string;
	/** What its script asks. */
	asked?: string;
}

/**
 * What a page may load: our own style, the one script at its exact address below `origin` (null: no script; nothing else
 * of our origin, where strangers' media are, may ever run), pictures, sound and film from any https address (strangers'
 * articles have them) and from the deployment's own media proxy, the players that cleaning lets stand, and nothing else;
 * no inline script or style.
 */
export function pageCsp(origin: string | null, { script, frame, asked }: OwnParts = {}): string {
	const scripts = script === undefined ? [LOCAL_TIME_PATH] : [LOCAL_TIME_PATH, script];
	return [
		"default-src 'none'",
		"style-src 'self'",
		`script-src ${origin === null ? "'none'" : scripts.map((path) => origin + path).join(" ")}`,
		// http: for sources with media = "direct"; a page over https does not load it anyway.
		"img-src 'self' https: http: data:",
		"media-src 'self' https:",
		`frame-src ${frame === undefined ? EMBED_ORIGINS.join(" ") : origin + frame}`,
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		...(asked === undefined ? [] : [`connect-src ${origin}${asked}`]),
	].join("; ");
}

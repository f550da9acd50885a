import { ADMIN_STYLE, ADMIN_STYLE_PATH } from "./admin/style.ts";
import { FRAME_SCRIPT, FRAME_SCRIPT_PATH } from "./pointing/frameScript.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_PATH } from "./pointing/pageScript.ts";
import { FRAME_STYLE, FRAME_STYLE_PATH, POINTING_STYLE, POINTING_STYLE_PATH } from "./pointing/style.ts";
import { STYLE, STYLE_PATH } from "./style.ts";

/** Styles and scripts of pages, by path, which browsers keep for a day; `scripts/beside.ts` writes them where the Worker has them from. */
export const PAGE_FILES: Readonly<Record<string, string>> = {
	[STYLE_PATH]: STYLE,
	[ADMIN_STYLE_PATH]: ADMIN_STYLE,
	[POINTING_STYLE_PATH]: POINTING_STYLE,
	[FRAME_STYLE_PATH]: FRAME_STYLE,
	[PAGE_SCRIPT_PATH]: PAGE_SCRIPT,
	[FRAME_SCRIPT_PATH]: FRAME_SCRIPT,
};

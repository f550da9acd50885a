import { existsSync, readFileSync, rmSync } from "node:fs";
import { describeMistake, readToml } from "../../config/load.ts";
import { readText } from "../sourcesFile.ts";
import { writeWhole } from "../writeWhole.ts";
import { MERGED, overlayPath, ownFolder } from "./folder.ts";
import { mergeOverlay, type ProjectWorker } from "./overlay.ts";

/** The project's own file for wrangler. */
const PROJECT = "wrangler.toml";

/** What wrangler is to read: null where that is the project's own file; or what is wrong, a line each. */
export type Prepared = { ok: true; config: string | null } | { ok: false; lines: string[] };

/** Puts `own/wrangler.toml`, where there is one, over the project's, for wrangler to read. */
export function prepareWorker(): Prepared {
	const file = overlayPath();
	if (file === null) {
		rmSync(MERGED, { force: true });
		return { ok: true, config: null };
	}
	const written = readText(file);
	const project = readToml(readFileSync(PROJECT, "utf8"));
	const merged = !written.ok
		? written
		: project.ok
			? mergeOverlay(written.text, project.value as ProjectWorker, ownFolder())
			: null;
	if (merged === null) return { ok: false, lines: [`${PROJECT}: not valid TOML`] };
	if (!merged.ok)
		return { ok: false, lines: merged.mistakes.map((mistake) => describeMistake(mistake, file)) };
	const text = `${JSON.stringify(merged.worker, null, "\t")}\n`;
	// `wrangler dev` starts over when it is written, and has it written again by its build.
	if (!existsSync(MERGED) || readFileSync(MERGED, "utf8") !== text) writeWhole(MERGED, text);
	return { ok: true, config: MERGED };
}

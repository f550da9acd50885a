import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { describeMistake, readToml } from "../../config/load.ts";
import { readText, SHIPPED } from "../sourcesFile.ts";
import { writeWhole } from "../writeWhole.ts";
import { MERGED, OWN, overlayPath, ownFolder } from "./folder.ts";
import { mergeOverlay, type ProjectWorker } from "./overlay.ts";

/** The project's own file for wrangler. */
const PROJECT = "wrangler.toml";

/** What wrangler is to read: null where that is the project's own file; or what is wrong, a line each. */
export type Prepared = { ok: true; config: string | null } | { ok: false; lines: string[] };

/** Whether the project's file, as its owner has changed it, has a section `[env.NAME]` of wrangler's. */
export function hasEnvironment(name: string): boolean {
	const project = existsSync(PROJECT) ? readToml(readFileSync(PROJECT, "utf8")) : null;
	const { env } = (project?.ok ? project.value : {}) as { env?: Record<string, unknown> };
	return env !== undefined && Object.hasOwn(env, name);
}

/** Puts `own/wrangler.toml`, where there is one, over the project's, for wrangler to read. */
export function prepareWorker(): Prepared {
	const file = overlayPath();
	// Under `wrangler dev` the project's file has no other folder watched than own/.
	const isElsewhere = ownFolder() !== OWN && existsSync(join(ownFolder(), SHIPPED));
	if (file === null && !isElsewhere) {
		rmSync(MERGED, { force: true });
		return { ok: true, config: null };
	}
	const written = file === null ? ({ ok: true, text: "" } as const) : readText(file);
	// wrangler puts its own folder before whatever stands there.
	const watched = relative("", ownFolder());
	const project = readToml(readFileSync(PROJECT, "utf8"));
	const merged = !written.ok
		? written
		: project.ok
			? mergeOverlay(written.text, project.value as ProjectWorker, watched)
			: null;
	if (merged === null) return { ok: false, lines: [`${PROJECT}: not valid TOML`] };
	if (!merged.ok)
		return { ok: false, lines: merged.mistakes.map((mistake) => describeMistake(mistake, file ?? PROJECT)) };
	const text = `${JSON.stringify(merged.worker, null, "\t")}\n`;
	// `wrangler dev` starts over when it is written, and has it written again by its build.
	if (!existsSync(MERGED) || readFileSync(MERGED, "utf8") !== text) writeWhole(MERGED, text);
	return { ok: true, config: MERGED };
}

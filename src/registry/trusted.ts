import { isTable } from "../config/check.ts";
import type { Settings } from "../config/settings.ts";
import { isKeyLine, type Line } from "./lines.ts";

/**
 * What a line of an export would give to whoever wrote it, so that it is taken only where the owner says that the file is
 * to be trusted; null for a line that shows entries and sources at most.
 */
export function trustIn(line: Line): string | null {
	if (isKeyLine(line)) return GIVEN[line.type];
	if (line.type !== "owner") return null;
	const { added, changed } = line;
	if ([added, changed].some((settings) => settings && namesSecret(settings)))
		return "it has a secret of this deployment sent to a proxy that the file names";
	// A source of the file keeps its headers, which may hold a login, wherever it is asked.
	if (changed && ("url" in changed || "via" in changed))
		return "it has a source of sources.toml asked elsewhere, with that source's headers";
	return null;
}

const GIVEN = {
	keys: "whoever wrote the file could sign media addresses",
	readers: "whoever wrote the file could read a private deployment",
	mail: "mailboxes would have the addresses that the file says",
} as const;

function namesSecret({ via }: Settings): boolean {
	return [via].flat().some((way: unknown) => isTable(way) && "key" in way);
}

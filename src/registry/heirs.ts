import { sourcePart } from "../base/entryKey.ts";
import { type Heir, heirsOf } from "../config/heirs.ts";
import { sourceOf } from "../config/lookup.ts";
import type { Config } from "../config/schema.ts";
import type { Census } from "../crawler/contract.ts";
import { HEIRS_MAX } from "../settings.ts";

/**
 * The sources of a configuration that go on for others, oldest first: those that did before, and those of which what
 * the Crawlers have stored says so.
 */
export function heirsAfter(before: readonly Heir[], config: Config, censuses: readonly Census[]): Heir[] {
	const read = new Set(censuses.flatMap((census) => census.read));
	const unread = config.sources.filter(({ id }) => !read.has(id));
	const found = heirsOf(
		censuses.flatMap(({ departed }) => departed),
		unread,
	);
	const known = before.map((heir) => ({ ...heir, id: nextOf(heir.id, found) }));
	// Nobody goes on for a source that the configuration has no more.
	return [...known, ...found].filter(({ id }) => sourceOf(config, id)).slice(-HEIRS_MAX);
}

/**
 * By what keys begin with, the source that owns them, where that is not the source whose id the beginning is a hash of.
 * @param noted by imports
 */
export function keyPartsOf(
	heirs: readonly Heir[],
	noted: Record<string, string>,
): Record<string, Omit<Heir, "former">> {
	const imported = Object.entries(noted).map(([part, id]) => [part, { id: nextOf(id, heirs), isSure: true }]);
	return Object.fromEntries([
		...imported,
		...heirs.map(({ former, id, isSure }) => [sourcePart(former), { id, isSure }]),
	]);
}

function nextOf(id: string, heirs: readonly Heir[]): string {
	return heirs.find(({ former }) => former === id)?.id ?? id;
}

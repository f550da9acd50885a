import { looksWeb, withScheme } from "../../base/url/web.ts";
import { RSSHUB } from "../../config/addresses.ts";
import type { Result } from "../../model/result.ts";
import type { Inspection, Loaded } from "../../read/inspect/inspection.ts";
import { fetched, NO_INSTANCE } from "../../read/inspect/request.ts";
import { USER_AGENT } from "../../settings.ts";
import { refusalOf } from "../privateHosts.ts";
import { fileErrorIn, readNamed } from "../terminal.ts";

/** Whether an input is to be fetched; everything else is a file. */
function isAddress(input: string): boolean {
	return looksWeb(input) || RSSHUB.test(input);
}

/** Reads a file, or fetches an address: the hosts that a person names may be private ones. */
export async function load(inspection: Inspection): Promise<Result<Loaded>> {
	const { input, source, recipe, instances } = inspection;
	if (!isAddress(source?.url ?? input)) return opened(inspection);
	const url = recipe?.url ?? source?.url ?? input;
	if (RSSHUB.test(url) && !instances?.length) return { ok: false, error: NO_INSTANCE };
	const named = addressesOf(inspection);
	return fetched(inspection, {
		fetch,
		now: Date.now,
		allowHosts: named.flatMap((address) => URL.parse(address)?.host ?? []),
		ownHosts: [],
		secretOf: (name) => process.env[name],
		userAgent: USER_AGENT,
	});
}

/** What a person has named to be asked. */
function addressesOf({ input, source, recipe, instances = [], via = [] }: Inspection): string[] {
	return [recipe?.url ?? source?.url ?? input, ...instances, ...via.map((route) => route.url)];
}

/** Why a deployed Worker would not ask what is asked here; null where it would. */
export function deployedRefusal(inspection: Inspection): string | null {
	if (!isAddress(inspection.source?.url ?? inspection.input)) return null;
	const [refusal = null] = addressesOf(inspection).flatMap((address) => refusalOf(address) ?? []);
	return refusal;
}

async function opened({ input, url, headers }: Inspection): Promise<Result<Loaded>> {
	try {
		const bytes = readNamed(input);
		const sent = lowered(headers);
		return { ok: true, value: { bytes, isFile: true, url, headers: sent, proxy: null, detours: [] } };
	} catch (error) {
		const said = fileErrorIn(error) ?? String(error);
		const address = withScheme(input);
		const message = isMissing(error)
			? `${said}; an address begins with https:// (or http://)${address === null ? "" : `, as in ${address}`}, and the ids of sources are in sources.toml`
			: said;
		return { ok: false, error: { stage: "fetch", code: "unreadable-file", message } };
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function lowered(headers: Record<string, string> | null): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), `${value}`]),
	);
}

import { mediaOf } from "../../config/media.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Failure, Result } from "../../model/result.ts";
import { type ConverterFor, inCharacters } from "../../read/inspect/characters.ts";
import { inspect } from "../../read/inspect/inspect.ts";
import { type Inspection, inspectionOf, type Loaded } from "../../read/inspect/inspection.ts";
import { said } from "../../read/inspect/json.ts";
import { fetched } from "../../read/inspect/request.ts";
import { FETCH_MAX_BYTES, TRY_MAX_MS } from "../../settings.ts";
import type { FetchDeps } from "../../stages/fetch/types.ts";
import type { Trial } from "../contract.ts";
import { Allowance, counted } from "../tick/allowance.ts";
import type { LibraryPeer } from "./deliver.ts";
import { requestsFor } from "./request.ts";
import { type Before, leavingEntries } from "./withdrawal.ts";

/**
 * What is made of a source as it is set, which nobody may have configured: nothing of it is kept. It takes no more than a
 * tick: what finds no room, or comes after `TRY_MAX_MS`, is missing with the code `no-room`.
 * @param isServed with the addresses of media as a Library gets them, which are signed before anybody else does
 * @param before the source as it is, where these settings are to take the place of others
 */
export async function tryOut(
	source: SourceConfig,
	isServed: boolean,
	deps: FetchDeps & {
		userAgent: string;
		converterFor: ConverterFor;
		library: (name: string) => LibraryPeer;
	},
	before: Before | null = null,
): Promise<Trial> {
	const { now } = deps;
	const allowance = new Allowance();
	const began = now();
	const worst = { subrequests: requestsFor(source), bytes: FETCH_MAX_BYTES };
	const fetchOnce = async (inspection: Inspection): Promise<Result<Loaded>> => {
		const room = now() - began < TRY_MAX_MS ? allowance.setAside(worst) : null;
		if (!room) return { ok: false, error: NO_ROOM };
		const { fetch, cost } = counted(deps.fetch);
		const loaded = await fetched(inspection, { ...deps, fetch });
		room.settle({ ...cost, bytes: loaded.ok ? loaded.value.bytes.byteLength : 0 });
		return loaded;
	};
	const answers = new Map<string, Promise<Result<Loaded>>>();
	const load = (inspection: Inspection): Promise<Result<Loaded>> => {
		const { input, source: { url } = {}, recipe, headers, via, instances } = inspection;
		const asked = JSON.stringify([input, url, recipe?.url, headers, via, instances]);
		const answer = answers.get(asked) ?? fetchOnce(inspection);
		answers.set(asked, answer);
		return answer;
	};
	const inspection = inspectionOf(source, now());
	const media = isServed ? mediaOf(source) : undefined;
	const inspected = await inCharacters(
		await inspect({ ...inspection, media }, load),
		inspection,
		deps.converterFor,
	);
	const found = "error" in inspected ? { unwanted: 0, proxy: null } : inspected;
	const leaving = before ? await leavingEntries(before, source, load, deps.library, now()) : [];
	return { said: said(inspected), unwanted: found.unwanted, proxy: found.proxy, leaving };
}

const NO_ROOM: Failure = {
	stage: "fetch",
	code: "no-room",
	message: "a try fetches no more than this",
};

import { salvage } from "../base/storage/read.ts";
import type { Problem } from "../model/result.ts";
import { freshState, type SourceState, stateShape } from "./rows.ts";

const CODE = "broken-row";

/** Of what is stored of a source, what cannot be read. */
export interface Breakage {
	/** What is wrong with the row. */
	message: string;
	/** When it was still good, as far as we know; 0 when nobody does. */
	since: number;
}

/** What can be read of a state whose row is broken; fields that cannot be read are as if the source were new. */
export function salvagedState(json: unknown): SourceState {
	const fresh = freshState("");
	return salvage(stateShape, json, fresh) ?? fresh;
}

/** The state of a source of which something that was stored cannot be read: that is its error until it is read again. */
export function brokenState(state: SourceState, { message, since }: Breakage): SourceState {
	const words = `something that was stored of it is broken, so it is read afresh: ${message}`;
	return { ...state, error: { stage: "store", code: CODE, message: words, since, alike: since } };
}

/** Whether something that was stored of the source is broken. */
export function isBroken({ error }: SourceState): boolean {
	return error?.stage === "store" && error.code === CODE;
}

/** What is to be said of a source once it has been read again after something stored of it was broken. */
export function mendedRow({ error }: SourceState): Problem[] {
	if (error?.stage !== "store" || error.code !== CODE) return [];
	return [{ stage: "store", code: CODE, message: error.message }];
}

import type { SourceConfig } from "../config/schema.ts";
import type { SourceHealth } from "../model.ts";
import { bucketsOf } from "./activity.ts";
import { isGone } from "./schedule.ts";
import type { SourceState, Timing } from "./state.ts";

/** A source's state as `/health` shows it. */
export function healthOf(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	now: number,
): SourceHealth {
	const { error } = state;
	return {
		id: source.id,
		title: source.title ?? state.feed?.title ?? source.url,
		url: source.url,
		categories: source.categories,
		state: stateOf(state, timing),
		lastFetch: timing.last,
		lastSuccess: timing.success,
		nextFetch: timing.next || null,
		failures: timing.failures,
		error,
		problems: state.problems,
		movedTo: state.movedTo,
		kind: state.kind,
		entriesInLastDocument: state.entries,
		activity: bucketsOf(timing.days ?? [], now),
	};
}

function stateOf({ error }: SourceState, timing: Timing): SourceHealth["state"] {
	if (timing.last === null) return "new";
	if (!error) return "ok";
	return isGone(error.code, timing.failures) ? "gone" : "failing";
}

import { converterFor } from "../../platform/chinese.ts";
import { inCharacters } from "../../read/inspect/characters.ts";
import { type Inspected, inspect } from "../../read/inspect/inspect.ts";
import type { Inspection } from "../../read/inspect/inspection.ts";
import type { Asked } from "./arguments.ts";
import { configured } from "./configured.ts";
import { load } from "./load.ts";

/** What somebody at a terminal is answered, and the inspection that it was; null where that cannot be said. */
export interface Answered {
	inspected: Inspected;
	inspection: Inspection | null;
}

/** Inspects one input as a terminal asks for it. */
export async function ask(asked: Asked): Promise<Answered> {
	const whole = configured(asked);
	if (!whole.ok) return { inspected: { input: asked.input, error: whole.error }, inspection: null };
	const inspected = await inspect(whole.value, load);
	return { inspected: await inCharacters(inspected, whole.value, converterFor), inspection: whole.value };
}

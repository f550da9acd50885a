import type { Life } from "../../model/stored.ts";
import { SEQ_MAX } from "../../settings.ts";
import { type FieldsOf, object } from "./shape.ts";
import { count, instant, text } from "./values.ts";

/** How far a Library had come, as others keep it. */
export const lifeShape = object({
	epoch: text,
	seq: count(SEQ_MAX),
	at: instant,
} satisfies FieldsOf<Life>);

import { EntityDecoder as Decoder, DecodingMode } from "../../../node_modules/entities/dist/esm/decode.js";
import { entityTable } from "./entityTable.ts";

export {
	DecodingMode,
	fromCodePoint,
	xmlDecodeTree,
} from "../../../node_modules/entities/dist/esm/decode.js";

/**
 * Stands in for `entities/decode` in the Worker's bundle (`[alias]` in wrangler.toml): the same decoder, whose table of
 * 2,231 names is made from a list when it is first wanted. As `entities` brings it, in base64, which nothing can press,
 * it is 20 KB of the bundle, and is unpacked at each start.
 */
export class EntityDecoder extends Decoder {
	constructor(table: Uint16Array | null, ...others: DecoderArguments) {
		super(table ?? htmlTable(), ...others);
	}
}

type DecoderArguments =
	ConstructorParameters<typeof Decoder> extends [unknown, ...infer Others] ? Others : never;

/** Whoever asks for HTML's names hands this to `EntityDecoder`. */
export const htmlDecodeTree = null;

let table: Uint16Array | null = null;

function htmlTable(): Uint16Array {
	table ??= entityTable();
	return table;
}

let emitted = "";
let decoder: EntityDecoder | null = null;

/** The text with its character references decoded as a browser reads them outside attributes. */
export function decodeHTML(text: string): string {
	let at = text.indexOf("&");
	if (at < 0) return text;
	decoder ??= new EntityDecoder(null, (point) => {
		emitted += String.fromCodePoint(point);
	});
	let decoded = "";
	let from = 0;
	while (at >= 0) {
		emitted = "";
		decoder.startEntity(DecodingMode.Legacy);
		const length = decoder.write(text, at + 1);
		const consumed = length < 0 ? decoder.end() : length;
		if (consumed > 0) {
			decoded += text.slice(from, at) + emitted;
			from = at + consumed;
		}
		at = text.indexOf("&", Math.max(from, at + 1));
	}
	return decoded + text.slice(from);
}

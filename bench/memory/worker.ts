import { decode } from "../../src/stages/decode/decode.ts";
import { parseFeed } from "../../src/stages/parse/parse.ts";

/** Reads the document that it is sent; what the collector traces stands between the marks that it prints. */
export default {
	async fetch(request: Request): Promise<Response> {
		const bytes = new Uint8Array(await request.arrayBuffer());
		mark("decode");
		const { text } = decode(bytes, {});
		mark("parse");
		const read = parseFeed(text, { url: "https://example.org/feed", now: Date.now(), timezone: "UTC" });
		mark("end");
		return Response.json(
			read.ok
				? { entries: read.value.entries.length, notes: read.value.problems.map(({ code }) => code) }
				: { refused: read.error.code },
		);
	},
};

function mark(moment: string): void {
	globalThis.gc?.();
	console.log(`= ${moment}`);
}

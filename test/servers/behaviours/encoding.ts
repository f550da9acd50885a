import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { rss } from "./feeds.ts";
import { answer, type Behaviour } from "./visit.ts";

const BODY = Buffer.from(
	rss([{ id: "a", title: "A", date: "Thu, 01 Jan 2026 00:00:00 GMT", text: "text ".repeat(200) }]),
);

function encoded(encoding: string | null, make: () => Uint8Array, type = "application/rss+xml"): Behaviour {
	return (visit) => {
		const label: Record<string, string> = encoding === null ? {} : { "Content-Encoding": encoding };
		answer(visit, "200 OK", { "Content-Type": type, ...label }, make());
	};
}

/** 20 MB of spaces in about 20 KB; made once, for it takes a while. */
let made: Uint8Array | null = null;
const bomb = () => {
	made ??= gzipSync(Buffer.alloc(20 * 1024 * 1024, " "));
	return made;
};

/** Compressions that are broken, lie or explode. */
export const encodingBehaviours: Record<string, Behaviour> = {
	gzip: encoded("gzip", () => gzipSync(BODY)),
	"gzip-broken": encoded("gzip", () => {
		const bytes = gzipSync(BODY);
		bytes.fill(0x55, 20, 60);
		return bytes;
	}),
	"gzip-cut": encoded("gzip", () => gzipSync(BODY).subarray(0, 60)),
	"gzip-trailing-garbage": encoded("gzip", () => Buffer.concat([gzipSync(BODY), Buffer.from("garbage")])),
	"gzip-trailing-garbage-unlabelled": encoded(
		null,
		() => Buffer.concat([gzipSync(BODY), Buffer.alloc(512)]),
		"application/x-gzip",
	),
	"gzip-bomb": encoded("gzip", bomb),
	"gzip-bomb-unlabelled": encoded(null, bomb, "application/gzip"),
	"gzip-bomb-twice": encoded("gzip", () => gzipSync(bomb())),
	"gzip-unlabelled": encoded(null, () => gzipSync(BODY), "application/x-gzip"),
	"gzip-unlabelled-broken": encoded(null, () => gzipSync(BODY).subarray(0, 60), "application/x-gzip"),
	"gzip-twice": encoded("gzip", () => gzipSync(gzipSync(BODY))),
	"gzip-label-on-plain": encoded("gzip", () => BODY),
	deflate: encoded("deflate", () => deflateSync(BODY)),
	"deflate-raw": encoded("deflate", () => deflateRawSync(BODY)),
	brotli: encoded("br", () => brotliCompressSync(BODY)),
	"brotli-broken": encoded("br", () => brotliCompressSync(BODY).fill(0xff, 10, 60)),
	"zstd-unasked": encoded("zstd", () => zstdCompressSync(BODY)),
	"unknown-encoding": encoded("rot13", () => Buffer.from(BODY).fill(1)),
	"unknown-label-on-plain": encoded("utf-8", () => BODY),
};

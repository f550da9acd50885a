import type { Random } from "../stages/clean/random.ts";

/** What broken writers and people with a purpose leave in a document. */
const SCRAPS = (
	"< > & ' \" / = ; <!-- --> --!> <![CDATA[ ]]> </item> <item> <entry> </entry> <rss> </rss> <? ?> &# &#x &#0; &lt; &amp;lt; " +
	"xmlns= xml:base= <div> </div> <table> <li> <a href= <h1> <title> <script> </script> <base href= \0 { } [ ] , \\ \\u " +
	"null 1e999 -1 9999999999999999 charset= encoding= gb18030 utf-16 iso-2022-jp 2026-02-30 昨天 3小时前 \u202e \ud800 \ufeff"
).split(" ");

/** The longest document that is made: what takes more than linear work takes far too long for it. */
const MOST_BYTES = 60_000;

/** A document out of others: pieces cut out, doubled, spliced in, scraps many times over, bytes changed. */
export function mutatedBytes(texts: readonly Uint8Array[], random: Random): Uint8Array {
	let bytes = random.pick(texts);
	const times = 1 + random.below(5);
	for (let n = 0; n < times; n++) bytes = STEPS[random.below(STEPS.length)]?.(bytes, texts, random) ?? bytes;
	return bytes.subarray(0, MOST_BYTES);
}

type Step = (bytes: Uint8Array, texts: readonly Uint8Array[], random: Random) => Uint8Array;

const put = (bytes: Uint8Array, at: number, piece: Uint8Array, without = 0): Uint8Array =>
	Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + without)]);

const placeIn = (bytes: Uint8Array, random: Random) => random.below(bytes.length + 1);

function scrap(random: Random): Uint8Array {
	const piece = Buffer.from(random.pick(SCRAPS));
	const times = [1, 1, 2, 40, 2_000][random.below(5)] ?? 1;
	return Buffer.concat(Array.from({ length: times }, () => piece));
}

const STEPS: readonly Step[] = [
	(bytes, _, random) => bytes.subarray(0, placeIn(bytes, random)),
	(bytes, _, random) => bytes.subarray(placeIn(bytes, random)),
	(bytes, _, random) => put(bytes, placeIn(bytes, random), scrap(random)),
	(bytes, _, random) => put(bytes, placeIn(bytes, random), scrap(random), random.below(40)),
	(bytes, _, random) => put(bytes, placeIn(bytes, random), Uint8Array.of(random.below(256)), 1),
	(bytes, _, random) => {
		const from = placeIn(bytes, random);
		const piece = bytes.subarray(from, from + random.below(400));
		const times = [1, 3, 300][random.below(3)] ?? 1;
		return put(bytes, placeIn(bytes, random), Buffer.concat(Array.from({ length: times }, () => piece)));
	},
	(bytes, texts, random) => {
		const other = random.pick(texts);
		return put(bytes, placeIn(bytes, random), other.subarray(placeIn(other, random)));
	},
	(bytes, _, random) => {
		const from = placeIn(bytes, random);
		return put(bytes, from, new Uint8Array(), random.below(200));
	},
];

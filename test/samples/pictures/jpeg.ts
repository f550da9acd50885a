import type { Scene } from "./scene.ts";

/** ITU-T T.81, table K.3: how many codes there are of each length, for the sizes 0 to 11. */
const DC_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_CODES = codesOf(DC_COUNTS);

/** A scene as baseline JPEG (ITU-T T.81) with one colour for each block of 8×8: a mosaic, but a real JPEG. */
export function encodeJpeg(scene: Scene): Buffer {
	const { width, height } = scene;
	const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3];
	for (const component of [1, 2, 3]) frame.push(component, 0x11, 0);
	const jfif = [...Buffer.from("JFIF\0", "latin1"), 1, 1, 0, 0, 1, 0, 1, 0, 0];
	return Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		segment(0xe0, jfif),
		// Steps of 8 make the mean of a block, less 128, its DC coefficient.
		segment(0xdb, [0, ...Array<number>(64).fill(8)]),
		segment(0xc0, frame),
		segment(0xc4, [0x00, ...DC_COUNTS, ...DC_CODES.keys()]),
		// One AC code, a single bit: the end of the block.
		segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0x00]),
		segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
		scan(scene),
		Buffer.from([0xff, 0xd9]),
	]);
}

function scan(scene: Scene): Buffer {
	let text = "";
	const last = [0, 0, 0];
	for (let y = 0; y < scene.height; y += 8) {
		for (let x = 0; x < scene.width; x += 8) {
			blockColour(scene, x, y).forEach((value, component) => {
				text += `${difference(value - (last[component] ?? 0))}0`;
				last[component] = value;
			});
		}
	}
	const bytes: number[] = [];
	for (let start = 0; start < text.length; start += 8) {
		const byte = Number.parseInt(text.slice(start, start + 8).padEnd(8, "1"), 2);
		bytes.push(byte);
		if (byte === 0xff) bytes.push(0);
	}
	return Buffer.from(bytes);
}

/** Y, Cb and Cr less 128, of the block's middle. */
function blockColour({ width, height, rgb }: Scene, x: number, y: number): number[] {
	const at = (Math.min(height - 1, y + 4) * width + Math.min(width - 1, x + 4)) * 3;
	const [red = 0, green = 0, blue = 0] = rgb.subarray(at, at + 3);
	const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
	return [luma - 128, (blue - luma) * 0.564, (red - luma) * 0.713].map(Math.round);
}

/** A DC difference as bits: the code of its size, then its own bits. */
function difference(value: number): string {
	const size = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
	const own = value < 0 ? value + 2 ** size - 1 : value;
	return (DC_CODES[size] ?? "") + (size ? own.toString(2).padStart(size, "0") : "");
}

function codesOf(counts: number[]): string[] {
	let code = 0;
	return counts.flatMap((count, index) => {
		code *= 2;
		return Array.from({ length: count }, () => (code++).toString(2).padStart(index + 1, "0"));
	});
}

function segment(marker: number, data: number[]): Buffer {
	const length = data.length + 2;
	return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...data]);
}

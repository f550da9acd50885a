import type { Scene } from "./scene.ts";

/** A scene as GIF89a with a palette of 256 colours: 3 bits of red, 3 of green, 2 of blue. */
export function encodeGif({ width, height, rgb }: Scene): Buffer {
	const head = Buffer.alloc(13);
	head.write("GIF89a", 0, "latin1");
	head.writeUInt16LE(width, 6);
	head.writeUInt16LE(height, 8);
	head[10] = 0xf7;
	const palette = Buffer.alloc(256 * 3);
	for (let index = 0; index < 256; index++) {
		palette.set(
			[((index >> 5) * 255) / 7, (((index >> 2) & 7) * 255) / 7, ((index & 3) * 255) / 3],
			index * 3,
		);
	}
	const frame = Buffer.alloc(11);
	frame[0] = 0x2c;
	frame.writeUInt16LE(width, 5);
	frame.writeUInt16LE(height, 7);
	frame[10] = 8;
	const pixels = Array.from({ length: width * height }, (_, index) => {
		const [red = 0, green = 0, blue = 0] = rgb.subarray(index * 3, index * 3 + 3);
		return (red & 0xe0) | ((green & 0xe0) >> 3) | (blue >> 6);
	});
	return Buffer.concat([head, palette, frame, blocks(compress(pixels)), Buffer.from([0x3b])]);
}

/** LZW as GIF has it: codes grow from 9 to 12 bits, low bits first, the table is cleared when it is full. */
function compress(pixels: number[]): Buffer {
	const bytes: number[] = [];
	let [held, bits, size, next] = [0, 0, 9, 258];
	let table = new Map<number, number>();
	const emit = (code: number) => {
		held |= code << bits;
		for (bits += size; bits >= 8; bits -= 8, held >>>= 8) bytes.push(held & 0xff);
	};
	emit(256);
	let prefix = pixels[0] ?? 0;
	for (const pixel of pixels.slice(1)) {
		const key = (prefix << 8) | pixel;
		const known = table.get(key);
		if (known !== undefined) {
			prefix = known;
			continue;
		}
		emit(prefix);
		if (next < 4096) {
			table.set(key, next);
			if (next === 1 << size) size++;
			next++;
		} else {
			emit(256);
			[table, size, next] = [new Map(), 9, 258];
		}
		prefix = pixel;
	}
	emit(prefix);
	emit(257);
	if (bits > 0) bytes.push(held & 0xff);
	return Buffer.from(bytes);
}

function blocks(data: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let start = 0; start < data.length; start += 255) {
		const part = data.subarray(start, start + 255);
		parts.push(Buffer.from([part.length]), part);
	}
	return Buffer.concat([...parts, Buffer.from([0])]);
}

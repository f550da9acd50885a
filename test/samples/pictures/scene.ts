/** A drawn picture: `rgb` holds three bytes a pixel, row by row. */
export interface Scene {
	width: number;
	height: number;
	rgb: Uint8Array;
}

type Colour = [number, number, number];

/** Draws a town under a sky with a tower crane; the same name always gives the same picture. */
export function drawScene(name: string, width: number, height: number): Scene {
	const random = randomFrom(name);
	const hue = random();
	const skyTop: Colour = [40 + 120 * hue, 90 + 60 * random(), 150 + 80 * random()];
	const skyLow: Colour = [235, 205 + 40 * random(), 170 + 70 * hue];
	const scene = { width, height, rgb: new Uint8Array(width * height * 3) };
	for (let y = 0; y < height; y++) {
		const part = y / height;
		const sky = skyTop.map((top, index) => top + ((skyLow[index] ?? 0) - top) * part) as Colour;
		fillBox(scene, 0, y, width, 1, sky);
	}
	const unit = width / 40;
	for (let x = -1; x < 40; x += 2 + Math.floor(random() * 3)) {
		const tall = height * (0.15 + random() * 0.45);
		const shade = 50 + random() * 90;
		fillBox(scene, x * unit, height - tall, (2 + random() * 2) * unit, tall, [
			shade * 0.8,
			shade * 0.9,
			shade,
		]);
	}
	drawCrane(scene, unit * (6 + Math.floor(random() * 24)), unit);
	return scene;
}

function drawCrane(scene: Scene, x: number, unit: number): void {
	const yellow: Colour = [236, 178, 30];
	const top = scene.height * 0.18;
	fillBox(scene, x, top, unit * 0.7, scene.height - top, yellow);
	fillBox(scene, x - unit * 3, top + unit, unit * 13, unit * 0.6, yellow);
	fillBox(scene, x + unit * 8, top + unit, unit * 0.2, scene.height * 0.25, [60, 60, 60]);
}

function fillBox(
	scene: Scene,
	left: number,
	top: number,
	width: number,
	height: number,
	colour: Colour,
): void {
	const right = Math.min(scene.width, Math.round(left + width));
	const bottom = Math.min(scene.height, Math.round(top + height));
	for (let y = Math.max(0, Math.round(top)); y < bottom; y++) {
		for (let x = Math.max(0, Math.round(left)); x < right; x++)
			scene.rgb.set(colour, (y * scene.width + x) * 3);
	}
}

/** Marsaglia's xorshift32, seeded with the letters of a name; from 0 to 1. */
function randomFrom(name: string): () => number {
	let state =
		[...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), 0x811c9dc5) | 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

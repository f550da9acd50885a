import { encodeGif } from "./gif.ts";
import { encodeJpeg } from "./jpeg.ts";
import { encodePng } from "./png.ts";
import { drawScene } from "./scene.ts";

const drawn = new Map<string, Buffer>();

/** The picture at an address's path, with its media type, drawn when first asked for; null when it is no picture. */
export function pictureAt(path: string): { type: string; bytes: Buffer } | null {
	const ending = /\.(png|jpe?g|gif)$/i.exec(path)?.[1]?.toLowerCase();
	if (!ending) return null;
	const bytes = drawn.get(path) ?? draw(path, ending);
	drawn.set(path, bytes);
	return { type: `image/${ending === "jpg" ? "jpeg" : ending}`, bytes };
}

function draw(path: string, ending: string): Buffer {
	const [width, height] = sizeOf(path);
	const scene = drawScene(path, width, height);
	if (ending === "png") return encodePng(scene);
	return ending === "gif" ? encodeGif(scene) : encodeJpeg(scene);
}

/** Counters and place-holders are small on real sites too. */
function sizeOf(path: string): [number, number] {
	if (/pixel|count|blank/.test(path)) return [1, 1];
	if (/icon|logo|btn|arrow/.test(path)) return [32, 32];
	return /thumb|avatar/.test(path) ? [160, 90] : [640, 360];
}

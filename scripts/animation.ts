/**
 * `npx node scripts/animation.ts`: adding a source, as it is done in Chromium in what `npm start` starts, as an animated
 * PNG for the README: docs/adding.png. Exit code 1 when a step is not there any more, or the file became too large.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Page } from "playwright-core";
import { launchChromium } from "../test/browser/chromium.ts";
import { npmStart } from "../test/browser/npmStart.ts";

const OUT = join(import.meta.dirname, "..", "docs", "adding.png");
/** The picture is loaded by everybody who looks at the README. */
const MAX_BYTES = 300_000;
const SIZE = { width: 720, height: 520 };
/** How long a step is to be seen, hundredths of a second. */
const STEP = 220;
const CATEGORY = "城建/通知";
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const started = await npmStart();
const browser = await launchChromium();
const frames: Buffer[] = [];
try {
	const [, token = ""] = /log in with is (\w+)/.exec(started.printed()) ?? [];
	const [, board = ""] = /to add it:\s+(\S+)/.exec(started.printed()) ?? [];
	const context = await browser.newContext({
		viewport: SIZE,
		locale: "zh-CN",
		colorScheme: "light",
		reducedMotion: "reduce",
	});
	const page = await context.newPage();
	await page.goto(`${started.origin}/admin`);
	await page.getByLabel("管理令牌").fill(token);
	await page.getByRole("button", { name: "登录" }).click();
	await page.getByRole("link", { name: "添加", exact: true }).click();
	const address = page.getByLabel("网址，或 OPML 文本");
	await address.fill(board);
	await show(page);
	await page.getByRole("button", { name: "看看能读到什么" }).click();
	const preview = page.getByRole("heading", { name: "预览" });
	await preview.waitFor();
	await show(page, preview);
	const category = page.getByLabel("新的分类");
	await category.fill(CATEGORY);
	await show(page, page.getByRole("button", { name: "添加这个来源" }));
	await page.getByRole("button", { name: "添加这个来源" }).click();
	await page.getByRole("status").waitFor();
	await show(page);
	await page.goto(`${started.origin}/${encodeURI(CATEGORY)}`);
	await show(page);
} finally {
	await browser.close();
	await started.stop();
}
const picture = animated(frames);
if (picture.length > MAX_BYTES) throw new Error(`${picture.length} bytes are more than ${MAX_BYTES}`);
writeFileSync(OUT, picture);
console.log(`${OUT}: ${frames.length} steps, ${Math.round(picture.length / 1000)} KB`);

/** One step, with what it is about in the middle. */
async function show(page: Page, about?: ReturnType<Page["getByRole"]>): Promise<void> {
	await about?.evaluate((element) => (element as unknown as Scrolled).scrollIntoView({ block: "center" }));
	frames.push(await page.screenshot());
}

interface Scrolled {
	scrollIntoView: (how: { block: "center" }) => void;
}

/** Pictures of one size and kind as one that shows them in turns (PNG, third edition, 11.3.6 and 4.9), without end. */
function animated(pictures: Buffer[]): Buffer {
	const [first] = pictures.map(chunksOf);
	const header = first?.find(({ type }) => type === "IHDR");
	if (!header) throw new Error("there is no picture");
	let sequence = 0;
	const parts: Buffer[] = [SIGNATURE, chunk("IHDR", header.data), chunk("acTL", numbers(pictures.length, 0))];
	for (const [at, picture] of pictures.entries()) {
		const chunks = chunksOf(picture);
		if (!chunks.some(({ type, data }) => type === "IHDR" && data.equals(header.data)))
			throw new Error("the pictures are not of one kind");
		const delay = Buffer.from([STEP >> 8, STEP & 255, 0, 100, 0, 0]);
		parts.push(chunk("fcTL", Buffer.concat([numbers(sequence++, SIZE.width, SIZE.height, 0, 0), delay])));
		for (const { data } of chunks.filter(({ type }) => type === "IDAT"))
			parts.push(at === 0 ? chunk("IDAT", data) : chunk("fdAT", Buffer.concat([numbers(sequence++), data])));
	}
	return Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
}

function chunksOf(picture: Buffer): { type: string; data: Buffer }[] {
	const chunks: { type: string; data: Buffer }[] = [];
	for (let at = SIGNATURE.length; at < picture.length; ) {
		const length = picture.readUInt32BE(at);
		chunks.push({
			type: picture.toString("latin1", at + 4, at + 8),
			data: picture.subarray(at + 8, at + 8 + length),
		});
		at += length + 12;
	}
	return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
	return Buffer.concat([numbers(data.length), named, numbers(crc32(named))]);
}

function numbers(...values: number[]): Buffer {
	const bytes = Buffer.alloc(4 * values.length);
	for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at);
	return bytes;
}

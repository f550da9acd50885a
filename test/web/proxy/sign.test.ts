import { describe, expect, it } from "vitest";
import { liveKeys, makeKey, rotateKeys, type SigningKey } from "../../../src/base/media/keys.ts";
import { makeSigner } from "../../../src/base/media/sign.ts";
import { canonicalTarget, targetOf } from "../../../src/base/url/target.ts";
import { KEYRING_CACHE_MS, KNOWN_MEDIA, SIGNING_KEY_KEEP_DAYS } from "../../../src/settings.ts";
import { KnownMedia } from "../../../src/web/proxy/known.ts";

const NOW = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60 * 1000;
const bytes = (seed: number) => Uint8Array.from({ length: 35 }, (_, at) => (at * 7 + seed) & 255);
const keys = [makeKey(NOW, bytes(1))];
const signer = makeSigner(keys);
const TARGET = "https://img.example.com/a/b.jpg?x=1&y=%E5%9F%8E";

/** What a server sees when a client asks for a signed address. */
function ask(address: string): { signature: string; target: string } {
	const url = new URL(address, "https://feeds.example");
	return { signature: url.pathname.replace("/media/", ""), target: targetOf(url.href) ?? "" };
}

describe("signed addresses", () => {
	it("keep the target readable and verify", async () => {
		const address = await signer.sign(TARGET);
		expect(address).toMatch(/^\/media\/[\w-]{26}\?https:\/\/img\.example\.com\/a\/b\.jpg\?x=1&y=%E5%9F%8E$/);
		const { signature, target } = ask(address);
		expect(await signer.verify(signature, target, NOW)).toEqual({
			ok: true,
			value: { target: TARGET, referer: null, source: null },
		});
	});

	it("are the same every time, also in a batch", async () => {
		const targets = [TARGET, "https://b.example/1.png", TARGET, "data:image/png,x"];
		const batch = await signer.signAll(targets);
		expect(batch.size).toBe(3);
		expect(batch.get(TARGET)).toBe(await makeSigner(keys).sign(TARGET));
		expect(batch.get("data:image/png,x")).toBe("data:image/png,x");
	});

	it("carry the source whose ways lead to the target, and no other verifies", async () => {
		const { signature, target } = ask(
			await signer.sign(`forum!${TARGET}`, { referer: "https://page.example/" }),
		);
		expect(await signer.verify(signature, target, NOW)).toEqual({
			ok: true,
			value: { target: TARGET, referer: "https://page.example/", source: "forum" },
		});
		for (const other of [signature.replace("~forum", "~other"), signature.replace("~forum", "")])
			expect(await signer.verify(other, target, NOW)).toMatchObject({ error: { code: "bad-signature" } });
		const plain = ask(await signer.sign(TARGET));
		expect(await signer.verify(`${plain.signature}~forum`, target, NOW)).toMatchObject({ ok: false });
	});

	it("carry the origin of the entry's page, unless it is the target's own", async () => {
		const { signature, target } = ask(
			await signer.sign(TARGET, { referer: "https://page.example/a/secret?b" }),
		);
		expect(await signer.verify(signature, target, NOW)).toMatchObject({
			value: { referer: "https://page.example/" },
		});
		expect(await signer.sign(TARGET, { referer: "https://img.example.com/x" })).toBe(
			await signer.sign(TARGET),
		);
		expect(await signer.sign(TARGET, { referer: "javascript:alert(1)" })).toBe(await signer.sign(TARGET));
	});

	it.each([
		["https://a.example/it's.jpg", (text: string) => text],
		["https://a.example/it's|a[1]^{2}`.jpg?q='", (text: string) => text],
		[
			"https://a.example/it's|a[1].jpg",
			(text: string) => text.replaceAll("%27", "'").replaceAll("%7C", "|").replaceAll("%5B", "["),
		],
		["https://a.example/%e5%9f%8e.jpg", (text: string) => text.replaceAll("%E5", "%e5")],
		["https://a.example/\u57ce.jpg#top", (text: string) => text],
		["https://a.example/?https://b.example/?c", (text: string) => text],
		["https://a.example/a%2Fb%252F.jpg", (text: string) => text],
		[
			"https://a.example/a b.jpg",
			(text: string) => text.replace("?https://", "?https%3A%2F%2F").replace("%20", "%2520"),
		],
		["https://[2606:4700::1]/a.jpg", (text: string) => text],
	])("survive what clients do to %j", async (target, mangle) => {
		const asked = ask(mangle(await signer.sign(target)));
		const verified = await signer.verify(asked.signature, asked.target, NOW);
		expect(verified).toEqual({
			ok: true,
			value: { target: canonicalTarget(target), referer: null, source: null },
		});
	});

	it.each([
		["another target", (s: string) => s, "https://img.example.com/other.jpg"],
		["another query", (s: string) => s, `${TARGET}&z=1`],
		["http instead of https", (s: string) => s, TARGET.replace("https", "http")],
		["a decoded target", (s: string) => s, decodeURIComponent(TARGET).replace("\u57ce", "%25E5")],
		["a changed mac", (s: string) => s.replace(/.$/, (c) => (c === "A" ? "B" : "A")), TARGET],
		["a short mac", (s: string) => s.slice(0, -1), TARGET],
		["a long mac", (s: string) => `${s}A`, TARGET],
		["no signature", () => "", TARGET],
		["an added referer", (s: string) => `${s}.aHR0cHM6Ly9ldmlsLmV4YW1wbGUv`, TARGET],
		["an unknown key", (s: string) => `zzzz${s.slice(4)}`, TARGET],
		["no address", (s: string) => s, "nonsense"],
	])("do not verify with %s", async (_, change, target) => {
		const { signature } = ask(await signer.sign(TARGET));
		expect(await signer.verify(change(signature), target, NOW)).toMatchObject({
			ok: false,
			error: { code: "bad-signature" },
		});
	});

	it("live on after a rotation for the stated time", async () => {
		const rotated = rotateKeys(keys, NOW, bytes(2));
		expect(rotated.map((key) => key.expires)).toEqual([null, NOW + SIGNING_KEY_KEEP_DAYS * DAY]);
		const { signature, target } = ask(await signer.sign(TARGET));
		const after = makeSigner(rotated);
		expect(await after.sign(TARGET)).not.toBe(await signer.sign(TARGET));
		expect(await after.verify(signature, target, NOW + 100 * DAY)).toMatchObject({ ok: true });
		const late = NOW + (SIGNING_KEY_KEEP_DAYS + 1) * DAY;
		expect(await after.verify(signature, target, late)).toMatchObject({
			ok: false,
			error: { code: "expired-signature" },
		});
		expect(liveKeys(rotated, late)).toEqual([rotated[0]]);
	});

	it("rotate twice without a longer life for the oldest", () => {
		const once = rotateKeys(keys, NOW, bytes(2));
		const twice = rotateKeys(once, NOW + DAY, bytes(3));
		expect(twice.map((key) => key.expires)).toEqual([
			null,
			NOW + (SIGNING_KEY_KEEP_DAYS + 1) * DAY,
			NOW + SIGNING_KEY_KEEP_DAYS * DAY,
		]);
		expect(() => rotateKeys(once, NOW, bytes(2))).toThrow(RangeError);
	});

	it("need a key", async () => {
		const none: SigningKey[] = [];
		expect(await makeSigner(none).sign(TARGET)).toBe(TARGET);
	});
});

describe("the target of a proxy request", () => {
	it.each([
		["https://d.example/?https://a.example/x?y=1", "https://a.example/x?y=1"],
		["https://d.example/?http://a.example/%E5%9F%8E", "http://a.example/%E5%9F%8E"],
		["https://d.example/?https%3A%2F%2Fa.example%2Fx%3Fy%3D%252F", "https://a.example/x?y=%2F"],
		[
			"https://d.example/?https://a.example/?https%3A%2F%2Fb.example",
			"https://a.example/?https%3A%2F%2Fb.example",
		],
		["https://d.example/?HTTPS://A.example/", "HTTPS://A.example/"],
		["https://d.example/?file:///etc/passwd", "file:///etc/passwd"],
		["https://d.example/?https%3A%2F%2Fa.example%2F%zz", "https%3A%2F%2Fa.example%2F%zz"],
		["https://d.example/?limit=10", null],
		["https://d.example/?filter=https://a.example", null],
		["https://d.example/?", null],
		["https://d.example/", null],
	])("of %j is %j", (address, target) => {
		expect(targetOf(address)).toBe(target);
	});
});

describe("known addresses", () => {
	const signed = { target: TARGET, referer: null, source: null };

	it("are known by their whole address, until the keys are asked for again", () => {
		const known = new KnownMedia();
		expect(known.get("/media/a?x", NOW)).toBeNull();
		const added = known.add("/media/a?x", signed, NOW);
		expect(known.get("/media/a?x", NOW + KEYRING_CACHE_MS - 1)).toBe(added);
		expect(known.get("/media/a?y", NOW)).toBeNull();
		expect(known.get("/media/a?x", NOW + KEYRING_CACHE_MS)).toBeNull();
	});

	it("are never more than a bounded number", () => {
		const known = new KnownMedia();
		for (let n = 0; n <= KNOWN_MEDIA; n++) known.add(`/media/${n}`, signed, NOW);
		expect(known.get("/media/0", NOW)).toBeNull();
		expect(known.get(`/media/${KNOWN_MEDIA}`, NOW)).not.toBeNull();
	});
});

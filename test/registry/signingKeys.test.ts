import { expect, it } from "vitest";
import type { SigningKey } from "../../src/base/media/keys.ts";
import { SigningKeys } from "../../src/registry/signingKeys.ts";

const NOW = Date.UTC(2026, 10, 20);

function keyring() {
	let stored: SigningKey[] = [];
	const keys = new SigningKeys({
		keys: () => stored,
		saveKeys: (all) => {
			stored = all;
		},
	});
	return { keys, stored: () => stored };
}

it("keys of another deployment sign, and taking them again is nothing new", () => {
	const [own, other] = [keyring(), keyring()];
	own.keys.current(NOW);
	const foreign = other.keys.current(NOW - 1000);
	expect(own.keys.adopt(foreign)).toBe(true);
	expect(own.keys.current(NOW)[0]?.secret).toBe(foreign[0]?.secret);
	expect(own.stored()).toHaveLength(2);
	expect(own.keys.adopt(foreign)).toBe(false);
	expect(own.stored()).toHaveLength(2);
});

it("a key is made once and signs until its time is over", () => {
	const { keys } = keyring();
	const [first] = keys.current(NOW);
	expect(keys.current(NOW + 1000)).toEqual([first]);
});

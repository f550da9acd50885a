import { expect, it } from "vitest";
import { Mailboxes } from "../../src/registry/mailboxes.ts";
import type { MailKey } from "../../src/registry/rows.ts";

function mailboxes(known: MailKey | null = null) {
	const rows = { known };
	const store = {
		mailKey: () => rows.known,
		saveMailKey: (key: MailKey) => {
			rows.known = key;
		},
	};
	return { rows, made: new Mailboxes(store) };
}

it("gives each mailbox a secret of 80 bits, which stays", async () => {
	const { made } = mailboxes();
	const secret = await made.secretOf("a");
	expect(secret).toMatch(/^[a-z2-7]{16}$/);
	expect(await made.secretOf("a")).toBe(secret);
	expect(await made.secretOf("b")).not.toBe(secret);
	expect(await mailboxes().made.secretOf("a")).not.toBe(secret);
});

it("renews one and leaves the others", async () => {
	const { made } = mailboxes();
	const [before, other] = [await made.secretOf("a"), await made.secretOf("b")];
	const after = await made.renew("a");
	expect(after).not.toBe(before);
	expect(await made.secretOf("a")).toBe(after);
	expect(await made.renew("a")).not.toBe(before);
	expect(await made.secretOf("b")).toBe(other);
});

it("has the addresses of the deployment that it replaces once it has taken its key over", async () => {
	const { made, rows } = mailboxes();
	await made.renew("a");
	const heir = mailboxes();
	await heir.made.secretOf("a");
	expect(heir.made.adopt(rows.known as MailKey)).toBe(true);
	expect(heir.made.adopt(rows.known as MailKey)).toBe(false);
	expect(await heir.made.secretOf("a")).toBe(await made.secretOf("a"));
});

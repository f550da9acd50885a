import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";

let river: Deployment;

const admin = { Authorization: `Bearer ${TOKEN}` };

async function post(body: unknown) {
	const text = typeof body === "string" ? body : JSON.stringify(body);
	const answer = await river.get("/admin/keys", { method: "POST", headers: admin, body: text });
	return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
}

async function names(): Promise<unknown[]> {
	const answer = await river.get("/admin/keys", { headers: admin });
	expect(answer.headers.get("Cache-Control")).toBe("no-store");
	return ((await answer.json()) as { keys: { name: string }[] }).keys.map(({ name }) => name);
}

beforeAll(async () => {
	river = await deploy(
		'[[sources]]\nurl = "http://127.0.0.1:9/a"\ncategory = "城建/通知"\n[[sources]]\nurl = "http://127.0.0.1:9/b"\ncategory = "tech"\n',
	);
});

afterAll(async () => {
	await river?.close();
});

describe("/admin/keys", () => {
	it("makes keys, lists them without themselves, and drops them", async () => {
		const made = await post({ name: " 手机 ", categories: ["/城建/", "城建"] });
		expect(made).toEqual({
			status: 201,
			said: { name: "手机", categories: ["城建"], key: expect.stringMatching(/^trib_[\w-]{27}$/) },
		});
		expect(await post({ name: "everything" })).toMatchObject({ status: 201, said: { categories: null } });
		const listed = await (await river.get("/admin/keys", { headers: admin })).text();
		expect(listed).not.toContain(made.said.key);
		expect(JSON.parse(listed)).toMatchObject({
			keys: [
				{ name: "手机", categories: ["城建"], made: expect.stringMatching(/Z$/) },
				{ name: "everything", categories: null },
			],
			used: 2,
		});
		expect(listed).not.toContain("hash");
		const drop = async (name: string) => {
			const path = `/admin/keys/${encodeURIComponent(name)}`;
			return (await river.get(path, { method: "DELETE", headers: admin })).status;
		};
		expect([await drop("手机"), await drop("手机"), await drop("everything")]).toEqual([204, 404, 204]);
		expect(await names()).toEqual([]);
	});

	it("takes what curl -d posts, which is no form but says so", async () => {
		const headers = { ...admin, "Content-Type": "application/x-www-form-urlencoded", Accept: "*/*" };
		const answer = await river.get("/admin/keys", { method: "POST", headers, body: '{"name":"phone"}' });
		expect([answer.status, await answer.json()]).toEqual([
			201,
			{ name: "phone", categories: null, key: expect.stringMatching(/^trib_/) },
		]);
		await river.get("/admin/keys/phone", { method: "DELETE", headers: admin });
	});

	it.each([
		[{ name: "a", categories: ["tech", "城健"] }, "categories[1]", '"城健"', "城建/通知"],
		[{ name: "a", categories: [] }, "categories", "[]", "none at all for everything"],
		[{ name: "a", categories: "tech" }, "categories", '"tech"', "a list"],
		[{ name: "a", categories: [7] }, "categories[0]", "7", "a category of this deployment"],
		[{ name: "" }, "name", '""', "1 to 64 characters"],
		[{ name: "a/b" }, "name", '"a/b"', "1 to 64 characters"],
		[{ name: ".." }, "name", '".."', "1 to 64 characters"],
		[{ name: "a\nb" }, "name", '"a\\nb"', "1 to 64 characters"],
		[{}, "name", "nothing", "1 to 64 characters"],
		[{ name: "a", category: "tech" }, "category", '"tech"', "name, categories"],
		[[], "", "[]", "an object"],
		["name=a", "", '"name=a"', "an object"],
		["", "", '""', "an object"],
	])("says what is wrong with %j, and nothing changes", async (body, key, found, expected) => {
		const { status, said } = await post(body);
		expect(status).toBe(400);
		expect(said).toMatchObject({ code: "bad-body", key, found, expected: expect.stringContaining(expected) });
		expect(await names()).toEqual([]);
	});

	it("gives no name twice, and takes no body without end", async () => {
		await post({ name: "phone" });
		expect(await post({ name: "phone", categories: ["tech"] })).toMatchObject({
			status: 409,
			said: { code: "conflict", key: "name", found: '"phone"' },
		});
		expect((await post({ name: "x".repeat(100_000) })).status).toBe(413);
		expect(await names()).toEqual(["phone"]);
	});

	it("is for who has the token", async () => {
		for (const [method, path] of [
			["GET", "/admin/keys"],
			["POST", "/admin/keys"],
			["DELETE", "/admin/keys/phone"],
		] as const) {
			const answer = await river.get(path, { method, headers: { "CF-Connecting-IP": "203.0.113.9" } });
			expect([method, answer.status]).toEqual([method, 401]);
			await answer.text();
		}
	});

	it("goes along in an export with keys, as hashes, and in no other", async () => {
		const { said } = await post({ name: "moved" });
		const exported = async (search: string) =>
			(await river.get(`/admin/export${search}`, { headers: admin })).text();
		expect(await exported("")).not.toContain('"readers"');
		const whole = await exported("?keys=true");
		expect(whole).toContain('"name":"moved"');
		expect(whole).not.toContain(said.key);
		await river.get("/admin/keys/moved", { method: "DELETE", headers: admin });
		const back = await river.get("/admin/import", { method: "POST", headers: admin, body: whole });
		expect(await back.json()).toMatchObject({ mistakes: { count: 0 }, foreign: 0 });
		expect(await names()).toEqual(["phone", "moved"]);
	});
});

describe("a private deployment", () => {
	const whole = `trib_${"x".repeat(27)}`;

	it.each([
		["", "this deployment is private: reading it needs a key."],
		[`?key=${whole}`, "this key opens nothing: it was dropped, or is another deployment's."],
		[`?key=${whole.slice(0, -1)}`, "this key is not whole:"],
		[`?key=${whole}x`, "this key is not whole:"],
		["?key=letmein", 'this is no reading key: those of this program begin with "trib_".'],
	])("says to who comes with %s what is amiss", async (search, detail) => {
		await river.redeploy(
			'[site]\nprivate = true\n[[sources]]\nurl = "http://127.0.0.1:9/b"\ncategory = "tech"\n',
		);
		const answer = await river.get(`/tech.json${search}`);
		expect(answer.status).toBe(401);
		expect(((await answer.json()) as { detail: string }).detail.startsWith(detail)).toBe(true);
	});
});

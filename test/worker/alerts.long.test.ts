import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { alertMessage } from "../../src/web/health/alertMessage.ts";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

const HOUR = 3_600_000;

let gone: TestSource;
let river: Deployment;
let received: { headers: IncomingHttpHeaders; body: string }[] = [];
/** What the webhook answers. */
let status = 200;

const hook = createServer((request, response) => {
	let body = "";
	request.on("data", (chunk) => {
		body += chunk;
	});
	request.on("end", () => {
		received.push({ headers: request.headers, body });
		response.writeHead(status).end();
	});
});

const toml = (alerts: string) =>
	`[site]\ntitle = "河"\nlanguage = "zh-CN"\n${alerts}\n[[sources]]\nurl = "${gone.url}"\ncategory = "城建"\nid = "gone"\ntitle = "停更的源"\n`;
const address = () => `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;

beforeAll(async () => {
	await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
	gone = await startSource();
	// It says that it is gone for good: its owner hears of that at once, without a day's waiting.
	gone.respond = (_, response) => void response.writeHead(410).end();
	river = await deploy(toml(`alerts = { url = "${address()}", format = "json", key = "HOOK_KEY" }`), {
		HOOK_KEY: "s3cret",
	});
	await river.refresh();
});

afterAll(async () => {
	await river?.close();
	await gone?.close();
	hook.close();
});

/** The cron, so many hours after a full one. */
const cron = (hours: number) =>
	river.worker.scheduled({ cron: "*/5 * * * *", scheduledTime: new Date(hours * HOUR) } as never);

it("tells a webhook once of a trouble, tries again where that failed, and tells of it anew when it comes back", async () => {
	await cron(0.5);
	expect(received).toEqual([]);
	status = 500;
	await cron(1);
	expect(received.length).toBe(2);
	status = 200;
	received = [];
	await cron(2);
	expect(received).toHaveLength(1);
	const [{ headers, body } = { headers: {}, body: "" }] = received;
	expect(headers.authorization).toBe("Bearer s3cret");
	expect(JSON.parse(body)).toEqual({
		title: expect.stringContaining("停更的源"),
		message: expect.stringContaining("http-410"),
		url: expect.stringMatching(/\/sources\/gone$/),
	});
	await cron(3);
	expect(received).toHaveLength(1);
	gone.respond = null;
	await river.refresh();
	await cron(4);
	gone.respond = (_, response) => void response.writeHead(410).end();
	await river.refresh();
	await cron(5);
	expect(received).toHaveLength(2);
});

it("asks no private address, and nobody where the secret is not set", async () => {
	received = [];
	for (const alerts of [
		'alerts = { url = "http://10.0.0.1/hook" }',
		`alerts = { url = "${address()}", key = "OTHER_KEY" }`,
		'alerts = { url_key = "ADDRESS_KEY" }',
	]) {
		await river.redeploy(toml(alerts));
		await river.get("/health");
		await cron(6);
	}
	expect(received).toEqual([]);
});

it.each([
	[
		"slack",
		{ text: "*标题*\n出了问题\n<https://r.example/sources/a>" },
		{ "Content-Type": "application/json" },
	],
	["ntfy", "出了问题", { Title: "=?UTF-8?B?5qCH6aKY?=", Click: "https://r.example/sources/a" }],
] as const)("writes as %s wants it", (format, body, headers) => {
	const alert = { title: "标题", message: "出了问题", url: "https://r.example/sources/a" };
	const { init } = alertMessage("https://hook.example/", format, alert);
	expect(typeof body === "string" ? init.body : JSON.parse(init.body)).toEqual(body);
	expect(init.headers).toMatchObject(headers);
	expect(() => new Headers(init.headers)).not.toThrow();
});

it("pings nobody and leads nowhere by what a source says of itself", () => {
	const title = "<!channel> <https://evil.example|your bank> & @everyone, @here @all @channel @CHANNEL";
	const alert = { title, message: "a <@U123> @everyone b@all.example", url: "https://r.example/sources/a" };
	const { init } = alertMessage("https://hook.example/", "slack", alert);
	const { text } = JSON.parse(init.body as string) as { text: string };
	expect(text.replace("<https://r.example/sources/a>", "")).not.toMatch(
		/[<>]|@(?:everyone|here|all|channel)/i,
	);
	expect(text).toContain("&lt;!channel&gt; &lt;https://evil.example|your bank&gt; &amp; ");
	expect(text.replaceAll("\u200b", "")).toContain("@everyone");
	const plain = alertMessage("https://hook.example/", "json", alert).init.body as string;
	expect(JSON.parse(plain).title).toBe(title);
});

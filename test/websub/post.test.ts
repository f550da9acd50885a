import { expect, it } from "vitest";
import { subscribeMessage } from "../../src/websub/messages.ts";
import { post } from "../../src/websub/post.ts";

const SECRET = "of this subscription alone";

/** What a subscription comes to at a hub that leads to each of these addresses in turn, and who was told the secret. */
async function subscribed(hub: string, ...leads: string[]) {
	const told: string[] = [];
	const wish = {
		hub,
		topic: "https://a.example/feed",
		callback: "https://f.example/websub/one/0",
		secret: SECRET,
	};
	const result = await post(subscribeMessage(wish, "tributary"), {
		fetch: async (address, init) => {
			if (String(init?.body).includes(encodeURIComponent(SECRET).replaceAll("%20", "+")))
				told.push(String(address));
			const Location = leads.shift();
			return Location === undefined
				? new Response(null, { status: 202 })
				: new Response(null, { status: 307, headers: { Location } });
		},
		allowHosts: [],
		ownHosts: ["f.example"],
	});
	return { told, code: result.ok ? null : result.error.code };
}

it.each([
	["a hub that has moved", "https://hub.example/", ["https://other.example/"], null, 2],
	["one without https that has it now", "http://hub.example/", ["https://hub.example/"], null, 2],
	["one that leads to http", "https://hub.example/", ["http://hub.example/"], "bad-redirect", 1],
	[
		"one that does so later",
		"https://hub.example/",
		["https://a.example/", "//b.example/", "http://b.example/"],
		"bad-redirect",
		3,
	],
	[
		"one that leads to a private address",
		"https://hub.example/",
		["https://10.0.0.1/"],
		"private-address",
		1,
	],
	["one that leads back here", "https://hub.example/", ["https://f.example/admin/refresh"], "own-host", 1],
	["one that leads nowhere", "https://hub.example/", ["https://["], "http-307", 1],
	["one that leads on and on", "https://hub.example/", ["/1", "/2", "/3", "/4"], "too-many-redirects", 3],
])("%s: the secret goes as far as it may", async (_, hub, leads, code, told) => {
	const found = await subscribed(hub, ...leads);
	expect([found.code, found.told.length]).toEqual([code, told]);
});

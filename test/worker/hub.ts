import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A small hub (W3C WebSub, sections 5 to 7) on loopback. */
export interface Hub {
	url: string;
	/** Every form that was posted to it, oldest first. */
	asked: URLSearchParams[];
	/** What it answers to a form; 202 and a verification unless a test says otherwise. */
	manner: "verify" | "refuse" | "deny" | "silent";
	/** The lease that it grants, in seconds. */
	lease: number;
	/** What the callback answered to each verification or denial. */
	verifications: { status: number; echoed: boolean }[];
	/** Sends a body to the last subscriber, signed with its secret or with `signature`. */
	push: (
		body: string,
		digest?: "sha1" | "sha256" | "sha384" | "sha512",
		signature?: string | null,
	) => Promise<number>;
	close: () => Promise<void>;
}

/** Starts a hub that keeps one subscription: the last one. */
export async function startHub(): Promise<Hub> {
	const server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8").on("data", (chunk: string) => {
			body += chunk;
		});
		request.on("end", () => {
			const form = new URLSearchParams(body);
			hub.asked.push(form);
			response.writeHead(hub.manner === "refuse" ? 500 : 202).end();
			if (form.get("hub.mode") === "subscribe") void call(form);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const call = async (form: URLSearchParams) => {
		if (hub.manner !== "verify" && hub.manner !== "deny") return;
		const address = new URL(form.get("hub.callback") ?? "");
		const topic = form.get("hub.topic") ?? "";
		const challenge = `<b>${crypto.randomUUID()}</b>`;
		const words =
			hub.manner === "deny"
				? { "hub.mode": "denied", "hub.reason": "not here" }
				: { "hub.mode": "subscribe", "hub.challenge": challenge, "hub.lease_seconds": `${hub.lease}` };
		for (const [name, value] of Object.entries({ ...words, "hub.topic": topic }))
			address.searchParams.set(name, value);
		const answer = await fetch(address);
		hub.verifications.push({ status: answer.status, echoed: (await answer.text()) === challenge });
	};
	const hub: Hub = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`,
		asked: [],
		manner: "verify",
		lease: 864_000,
		verifications: [],
		push: async (body, digest = "sha256", signature) => {
			const form = hub.asked.findLast((one) => one.get("hub.mode") === "subscribe");
			const hmac = createHmac(digest, form?.get("hub.secret") ?? "")
				.update(body)
				.digest("hex");
			const header = signature === undefined ? `${digest}=${hmac}` : signature;
			const headers = { "Content-Type": "application/rss+xml", ...(header && { "X-Hub-Signature": header }) };
			const answer = await fetch(form?.get("hub.callback") ?? "", { method: "POST", headers, body });
			await answer.text();
			return answer.status;
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
	return hub;
}

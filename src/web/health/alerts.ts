import { jsonLine } from "../../base/printable.ts";
import type { SiteConfig } from "../../config/schema.ts";
import type { Alert } from "../../model/alerts.ts";
import { currentConfig } from "../../platform/current.ts";
import { type Env, secretOf } from "../../platform/env.ts";
import { registryObject } from "../../platform/objects.ts";
import { knownOrigin } from "../../platform/origin.ts";
import { ALERT_TRIES, ALERTS_AT_ONCE } from "../../settings.ts";
import { parseAllowHosts } from "../../stages/fetch/guard.ts";
import { type PostDeps, post } from "../../websub/post.ts";
import { alertMessage } from "./alertMessage.ts";
import { healthOfAll } from "./requests.ts";
import { troubleFeed } from "./trouble.ts";

/**
 * Tells the owner's webhook of what is new in `/health.atom`, each trouble once as long as it lasts: what could not be
 * sent has its turn at the next look. Costs what a look at `/health` costs.
 */
export async function sendAlerts(env: Env, now: number): Promise<void> {
	const { site } = currentConfig();
	if (!site.alerts) return;
	const origin = await knownOrigin(env, now);
	// Before anybody has asked the deployment there is no address to send people to.
	if (origin === null) return;
	const { entries } = troubleFeed(await healthOfAll(env), site, origin);
	const due = new Set(await registryObject(env).dueAlerts(entries.map(({ key }) => key)));
	const sent: string[] = [];
	for (const { key, title, summary, url } of entries
		.filter((entry) => due.has(entry.key))
		.slice(0, ALERTS_AT_ONCE)) {
		const alert = { title: title ?? "", message: summary ?? "", url: url ?? origin };
		if (!(await isSent(alert, site.alerts, env))) break;
		sent.push(key);
	}
	if (sent.length > 0) await registryObject(env).noteAlerts(sent);
}

type Alerts = NonNullable<SiteConfig["alerts"]>;

async function isSent(
	alert: Alert,
	{ url: written, url_key, format, key }: Alerts,
	env: Env,
): Promise<boolean> {
	const url = written ?? (url_key === undefined ? undefined : secretOf(env, url_key));
	const secret = key === undefined ? undefined : secretOf(env, key);
	if (url === undefined || (key !== undefined && secret === undefined)) return failed("no-secret");
	const deps: PostDeps = {
		fetch: (input, init) => fetch(input, init),
		allowHosts: parseAllowHosts(env.ALLOW_HOSTS),
		ownHosts: [],
	};
	let code = "";
	for (let tries = 0; tries < ALERT_TRIES; tries++) {
		const answer = await post(alertMessage(url, format, alert, secret), deps);
		if (answer.ok) return true;
		code = answer.error.code;
	}
	return failed(code);
}

/** Its address may be a secret: the log has none of it. */
function failed(code: string): false {
	console.error(jsonLine({ event: "alert-failed", code }));
	return false;
}

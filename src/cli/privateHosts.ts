import { checkAddress, parseAllowHosts } from "../stages/fetch/guard.ts";
import { writtenVariables } from "./variables.ts";

/** What tells the build under `npm run dev` which private hosts its Worker asks. */
export const DEV_HOSTS = "TRIBUTARY_DEV_HOSTS";

/** Why a deployed Worker asks no such address; null where it does, or where the address is no private one's. */
export function refusalOf(address: string, allowHosts: readonly string[] = []): string | null {
	const checked = URL.canParse(address) ? checkAddress(address, { allowHosts }) : null;
	return !checked || checked.ok || checked.error.code === "scheme" ? null : checked.error.message;
}

/** Private hosts that `npm run dev` with these words lets its Worker ask. */
export function hostsOfDev(words: readonly string[]): string[] {
	const given = words.flatMap((word, at) => {
		const variable = word === "--var" ? words[at + 1] : /^--var=(.*)$/s.exec(word)?.[1];
		return variable?.startsWith("ALLOW_HOSTS:") ? [variable.slice("ALLOW_HOSTS:".length)] : [];
	});
	return parseAllowHosts(given.at(-1) ?? writtenHosts());
}

/** The same, as the build is told of them; null where nobody has. */
export function hostsOfBuild(): string[] | null {
	const hosts = process.env[DEV_HOSTS];
	return hosts === undefined ? null : parseAllowHosts(hosts);
}

/** Private hosts that a check lets pass, those of the environment or else of `.dev.vars`: none where something is deployed, which has neither. */
export function checkedHosts(isDeploying: boolean): string[] {
	return isDeploying ? [] : parseAllowHosts(process.env.ALLOW_HOSTS ?? writtenHosts());
}

function writtenHosts(): string | undefined {
	const [, quoted] = /^\s*ALLOW_HOSTS\s*=\s*(.*)$/m.exec(writtenVariables()) ?? [];
	return quoted?.trim().replace(/^(["'])(.*)\1$/, "$2");
}

import { portFrom } from "../../src/cli/ports.ts";

/** The first port from `first` on that can be listened at on loopback, where it does not matter which one it is. */
export async function freePort(first: number): Promise<number> {
	const { port } = await portFrom(first);
	if (port === null) throw new Error(`no free port from ${first} on`);
	return port;
}

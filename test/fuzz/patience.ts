/**
 * CPU that one document of the fuzz may take, ms: it has 60 KB at most, of which linear work makes a fiftieth of this, and
 * quadratic work much more. Not time that passes, which others on the machine take as well.
 */
const MOST_CPU_MS = 1_500;

/** Does it, and fails when it took more work than a document of this size may. */
export function within<T>(what: () => string, work: () => T): T {
	const before = process.cpuUsage();
	const done = work();
	const { user, system } = process.cpuUsage(before);
	const ms = (user + system) / 1000;
	if (ms > MOST_CPU_MS) throw new Error(`${Math.round(ms)} ms of CPU: ${what()}`);
	return done;
}

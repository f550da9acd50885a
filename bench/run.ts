import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** `npm run bench -- NAME [ARGS]`: runs the benchmark of that name, or lists them. */
const [name, ...rest] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (name === undefined || name === "run" || !/^[\w-]+$/.test(name) || !existsSync(file)) {
	const names = readdirSync(import.meta.dirname)
		.filter((one) => one.endsWith(".ts") && one !== "run.ts")
		.map((one) => one.slice(0, -3));
	console.error(`usage: npm run bench -- NAME [ARGS]\nbenchmarks: ${names.join(", ")}`);
	process.exitCode = 2;
} else {
	const benchmark: { run(...args: string[]): Promise<void> | void } = await import(file);
	await benchmark.run(...rest);
}

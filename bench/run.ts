import { existsSync, readdirSync } from "node:fs";

/** `npm run bench -- NAME [ARGS]`: runs the benchmark of that name, or lists them. */
const [name, ...rest] = process.argv.slice(2);
const file = new URL(`./${name}.ts`, import.meta.url);
if (name === undefined || name === "run" || !/^[\w-]+$/.test(name) || !existsSync(file)) {
	const names = readdirSync(new URL(".", import.meta.url))
		.filter((one) => one.endsWith(".ts") && one !== "run.ts")
		.map((one) => one.slice(0, -3));
	console.error(`usage: npm run bench -- NAME [ARGS]\nbenchmarks: ${names.join(", ")}`);
	process.exitCode = 2;
} else {
	const benchmark: { run(...args: string[]): Promise<void> | void } = await import(file.href);
	await benchmark.run(...rest);
}

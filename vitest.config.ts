import { defineConfig } from "vitest/config";

/**
 * `main`: everything that is done in seconds, the Worker in workerd included. `long`: kills at every moment, random
 * histories and a year. `browser`: what a person would see, in Chromium, against `npm start`.
 */
export default defineConfig({
	test: {
		// `npm test` takes three: much of its time is waiting for alarms. Browsers leave no room for that.
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: "main",
					include: ["test/**/*.test.{ts,tsx}"],
					exclude: ["test/browser/**", "**/*.long.test.ts", "**/node_modules/**"],
					// A Worker in workerd takes seconds to come up and its alarms take real time, on a busy machine more.
					testTimeout: 60_000,
					hookTimeout: 180_000,
				},
			},
			{
				test: {
					name: "long",
					include: ["test/**/*.long.test.ts"],
					exclude: ["**/node_modules/**"],
					// Kills at every moment took 787 s on a machine that had much else to do.
					testTimeout: 1_800_000,
					hookTimeout: 300_000,
				},
			},
			{
				test: {
					name: "browser",
					include: ["test/browser/**/*.test.ts"],
					exclude: ["**/node_modules/**"],
					testTimeout: 120_000,
					// Those that run `npm start` wait for each other.
					hookTimeout: 900_000,
					// A second, which is what is waited for unless this says more, is no time for a click on a busy machine.
					expect: { poll: { timeout: 30_000 } },
				},
			},
		],
	},
});

import { expect, it, vi } from "vitest";
import { serveFile } from "../../../src/web/ui/files.ts";
import { PAGE_FILES } from "../../../src/web/ui/pageFiles.ts";

vi.mock("tributary:config", () => ({ default: { site: {} } }));

it.each(Object.entries(PAGE_FILES))(
	"%s is what the Worker has (node scripts/beside.ts writes it anew)",
	async (path, text) => {
		const answer = await serveFile(path);
		expect(await answer?.text()).toBe(text);
		expect(answer?.headers.get("Content-Type")).toMatch(
			path.endsWith(".css") ? /^text\/css/ : /^text\/javascript/,
		);
	},
);

it("is no file of any other name", () => {
	expect(serveFile("/other.css")).toBeNull();
});

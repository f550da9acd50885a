import { describe, expect, it } from "vitest";
import { CRON_MS, HOUR, opened } from "./damage.ts";
import { dump } from "./folder.ts";

describe("what a newer release has stored", () => {
	it.each(["CRAWLER", "LIBRARY", "REGISTRY"])(
		"is refused by a %s and stays as it is, while the others go on",
		async (kind) => {
			const { river, world } = opened();
			const id = [...world.platform.places.keys()].find((place) => place.startsWith(`${kind}/`)) ?? "";
			const { database } = world.platform.places.get(id) ?? {};
			if (!database) throw new Error(`no ${kind}`);
			database.exec("INSERT INTO meta VALUES ('version', '99')");
			const before = dump(database);
			const [, name = ""] = id.split("/");
			await expect(world.platform.call(kind, name, "alarm")).rejects.toThrow(
				/stores is of version 99, and this release knows version 1/,
			);
			await world.pass(2 * HOUR, CRON_MS);
			expect(dump(database)).toBe(before);
			expect(river.asked.length).toBeGreaterThan(0);
		},
	);
});

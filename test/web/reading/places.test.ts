import { expect, it } from "vitest";
import { ROUTES, type Route } from "../../../src/web/routes.ts";
import { PLACES } from "./places.ts";

it("every route has its place on a private deployment, and says so itself where it wants no key", () => {
	const readers = Object.entries<Route>(ROUTES).filter(([, route]) => !route.isAdmin);
	expect(readers.map(([id]) => id).sort()).toEqual(Object.keys(PLACES).sort());
	for (const [id, route] of readers)
		expect([id, route.isOpen === true]).toEqual([id, PLACES[id] === "nothing"]);
});

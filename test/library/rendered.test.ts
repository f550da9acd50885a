import { expect, it } from "vitest";
import { Rendered, type Rendering } from "../../src/library/publish/rendered.ts";
import { RENDERED_KEPT_CHARACTERS } from "../../src/settings.ts";

/** A rendering of so large a part of what may be kept. */
const rendering = (part: number, state = "s"): Rendering => ({
	state,
	answer: { body: "x".repeat(RENDERED_KEPT_CHARACTERS * part), etag: "e", changed: 0, type: "t" },
	begun: 1,
});

it("keeps as many feeds as there is room for, and drops the oldest first", () => {
	const rendered = new Rendered();
	for (const name of ["a", "b", "c", "d"]) rendered.keep(name, rendering(0.25));
	expect(rendered.get("a", "s")).not.toBeNull();
	rendered.keep("e", rendering(0.25));
	expect(rendered.get("a", "s")).toBeNull();
	expect(["b", "c", "d", "e"].every((name) => rendered.get(name, "s"))).toBe(true);
});

it("counts a feed once that was rendered again, as the newest, and gives none of another state", () => {
	const rendered = new Rendered();
	rendered.keep("a", rendering(0.5));
	rendered.keep("b", rendering(0.25));
	rendered.keep("a", rendering(0.5, "later"));
	expect(rendered.get("b", "s")).not.toBeNull();
	expect(rendered.get("a", "s")).toBeNull();
	rendered.keep("c", rendering(0.5));
	expect(rendered.get("b", "s")).toBeNull();
	expect(rendered.get("a", "later")).not.toBeNull();
});

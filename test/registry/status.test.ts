import { expect, it } from "vitest";
import { statusOf } from "../../src/registry/health.ts";

const NONE = { new: 0, ok: 0, failing: 0, gone: 0, paused: 0, overdue: 0, noticed: 0 };

it.each([
	["nothing is read", {}, 0, "ok"],
	["nothing has been read yet", { new: 2 }, 0, "new"],
	["all are well", { ok: 2 }, 2, "ok"],
	["one of two is late", { ok: 2, overdue: 1 }, 1, "degraded"],
	["all are late, which are well apart from that", { ok: 2, overdue: 2 }, 0, "failing"],
	["one is read and has a selector that does not work", { ok: 1, noticed: 1 }, 1, "degraded"],
	["all fail", { failing: 1, gone: 1 }, 0, "failing"],
])("is told where %s", (_, some, working, status) => {
	expect(statusOf({ ...NONE, ...some }, working)).toBe(status);
});

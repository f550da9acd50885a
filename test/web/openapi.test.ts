import { describe, expect, it } from "vitest";
import { description } from "../../src/web/description.ts";
import { OWN_PARAMETERS } from "../../src/web/parameters.ts";
import { openapi, ROUTES, type Route } from "../../src/web/routes.ts";

interface Operation {
	operationId: string;
	summary: string;
	parameters: { name: string; in: string; description: string; required?: boolean; schema: object }[];
	security: Record<string, []>[];
	responses: Record<string, { description: string }>;
}
interface Description {
	info: { license?: { name: string; identifier: string } };
	paths: Record<string, Record<string, Operation>>;
	components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

const described = JSON.parse(
	JSON.stringify(openapi({ title: "河" }, "https://feeds.example")),
) as Description;
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What Redocly's recommended rules found here (2.64; 29 MB of packages for these few), and what goes with that. */
describe.each(operations)("$method $path", ({ path, operation }) => {
	it("says who may ask, by schemes that are there", () => {
		expect(operation.security.length).toBeGreaterThan(0);
		const schemes = operation.security.flatMap((each) => Object.keys(each));
		expect(schemes.filter((name) => !(name in described.components.securitySchemes))).toEqual([]);
	});

	it("says what a good and a bad answer are", () => {
		const statuses = Object.keys(operation.responses);
		expect(statuses.some((status) => /^2\d\d$/.test(status))).toBe(true);
		expect(statuses.some((status) => /^4(?:\d\d|XX)$/.test(status))).toBe(true);
		expect(Object.values(operation.responses).every(({ description }) => description !== "")).toBe(true);
	});

	it("has each parameter of its path, once, with a description and a schema", () => {
		const named = operation.parameters.filter((parameter) => parameter.in === "path");
		expect(named.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
		expect(named.every(({ required }) => required)).toBe(true);
		const keys = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(operation.parameters.every(({ description, schema }) => description !== "" && schema)).toBe(true);
		expect(path).not.toMatch(/[?]|.\/$/);
	});
});

it("has names that are unique, a licence, and no schema that is not there or that nobody uses", () => {
	const ids = operations.map(({ operation }) => operation.operationId);
	expect(new Set(ids).size).toBe(ids.length);
	expect(described.info.license?.identifier).toBe("MIT");
	const refs = [...JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
		([, name]) => name,
	);
	expect([...new Set(refs)].sort()).toEqual(Object.keys(described.components.schemas).sort());
});

it.each([{ title: "河" }, { title: "Mine", private: true }])(
	"is what the Worker says (node scripts/beside.ts writes it anew): %o",
	async (site) => {
		const made = openapi(site, "https://feeds.example");
		expect(await description(site, "https://feeds.example")).toEqual(JSON.parse(JSON.stringify(made)));
	},
);

it("names the parameters that are known at each address that is no feed, and no other", () => {
	for (const route of Object.values<Route>(ROUTES)) {
		const known = OWN_PARAMETERS[route.path];
		const named = route.parameters.flatMap((parameter) => (parameter.in === "query" ? [parameter.name] : []));
		if (known && !/^\/admin\/pointing/.test(route.path)) expect(known, route.path).toEqual(named);
		// Of the others those with a path of their own take the owner's alone, which are none of an interface's.
		else if (route.isAdmin) expect(named, route.path).toEqual([]);
	}
});

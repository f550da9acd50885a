import {
	anything,
	type Check,
	either,
	flag,
	isTable,
	like,
	list,
	maybe,
	nothing,
	oneOf,
	type Read,
	readAs,
	record,
	table,
	text,
} from "../../config/check.ts";
import { type Mistake, mistakeOf, readToml } from "../../config/load.ts";
import { lineOf } from "../../config/positions.ts";

/** The project's `wrangler.toml`, as far as an overlay meets it. */
export interface ProjectWorker {
	[key: string]: unknown;
	build?: { command?: string; watch_dir?: string | string[] };
}

/** What wrangler reads: the project's file with what is the owner's. */
export type MergedWorker = ProjectWorker & { name?: unknown };

type Merging = { ok: true; worker: MergedWorker } | { ok: false; mistakes: Mistake[] };

/** Said to `src/cli/config.ts` by the build of the merged file, so that a build of the project's own is told from it. */
export const MERGED_FLAG = "--merged";

/** Lists of bindings that an overlay says more of, and by which key it names one of them. */
const NAMED_BY = { kv_namespaces: "binding", ratelimits: "name" } as const;
const METRICS = "METRICS";

/**
 * Puts the owner's `own/wrangler.toml` over the project's. What a release may change (code, bindings, crons, dates of
 * compatibility) cannot stand in it; what it names of the project's bindings has to be there. `folder` is the owner's.
 */
export function mergeOverlay(written: string, project: ProjectWorker, folder: string): Merging {
	const parsed = readToml(written);
	if (!parsed.ok) return parsed;
	const { check, keys } = overlayOf(project);
	const read = readAs(check, parsed.value);
	if (!read.ok) return { ok: false, mistakes: read.faults.map((fault) => mistakeOf(fault, parsed, keys)) };
	const { kv_namespaces = [], ratelimits = [], vars, ...rest } = read.value;
	const stray = strayNamespace(project, rest.name, kv_namespaces);
	if (stray)
		return { ok: false, mistakes: [{ line: lineOf(["name"], parsed.lines), key: "name", ...stray }] };
	const { command = "", watch_dir = [] } = project.build ?? {};
	return {
		ok: true,
		worker: {
			...project,
			...rest,
			...(vars && { vars: { ...(project.vars as object | undefined), ...vars } }),
			kv_namespaces: named(project, "kv_namespaces", kv_namespaces),
			ratelimits: named(project, "ratelimits", ratelimits),
			build: {
				...project.build,
				command: `${command} ${MERGED_FLAG}`,
				watch_dir: [...new Set([watch_dir].flat().concat(folder))],
			},
		},
	};
}

/** What may stand in an overlay of this project's file, and the keys of each of its tables. */
function overlayOf(project: ProjectWorker) {
	const ids = table({
		binding: oneOf(...namesIn(project, "kv_namespaces")),
		id: text(like(/^[0-9a-f]{32}$/, "the id of a namespace: 32 digits and letters from a to f")),
	});
	const counters = table({
		name: oneOf(...namesIn(project, "ratelimits")),
		namespace_id: text(like(/^\d{1,10}$/, 'a number of your own in quotes, such as "2001"')),
	});
	const dataset = table({ binding: oneOf(METRICS), dataset: maybe(text()) });
	const route = table({
		pattern: text(like(/^[^:]+$/, "a host, or a host and a path, without https://")),
		zone_name: maybe(text()),
		zone_id: maybe(text()),
		custom_domain: maybe(flag),
		enabled: maybe(flag),
		previews_enabled: maybe(flag),
	});
	const domain = table({
		...{ custom_domain: flag, pattern: text(like(HOST, 'a host alone, such as "feeds.example"')) },
		...{
			zone_name: maybe(text()),
			zone_id: maybe(text()),
			enabled: maybe(flag),
			previews_enabled: maybe(flag),
		},
	});
	const owners = {
		name: maybe(text(like(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, NAME))),
		account_id: maybe(
			text(like(/^[0-9a-f]{32}$/, "the id of an account: 32 digits and letters from a to f")),
		),
		workers_dev: maybe(flag),
		preview_urls: maybe(flag),
		routes: maybe(
			list(
				either<Read<typeof route> | string>((value) => {
					if (!isTable(value)) return text(like(/^[^:]+$/, "a host and a path, without https://"));
					return value.custom_domain === true ? domain : route;
				}),
			),
		),
		vars: maybe(record(variableRule(project), text())),
		kv_namespaces: maybe(list(ids)),
		ratelimits: maybe(list(counters)),
		analytics_engine_datasets: maybe(list(dataset)),
		observability: maybe(anything),
		placement: maybe(anything),
		limits: maybe(anything),
		logpush: maybe(flag),
		tail_consumers: maybe(anything),
		send_metrics: maybe(flag),
	};
	const projects = Object.keys(project).filter((key) => !Object.hasOwn(owners, key));
	const left = Object.fromEntries(
		[...projects, "migrations"].map((key) => [
			key,
			nothing(`nothing: ${key} comes with each release, in wrangler.toml`),
		]),
	);
	const check = table({
		...left,
		...owners,
		env: nothing("nothing: another deployment has a folder of its own, which TRIBUTARY_OWN names"),
	} as typeof owners);
	const keys = {
		"": Object.keys(owners),
		routes: route.keys,
		kv_namespaces: ids.keys,
		ratelimits: counters.keys,
		analytics_engine_datasets: dataset.keys,
	};
	return { check: check as Check<Read<typeof check>>, keys };
}

/**
 * A namespace is one deployment's: two that write to one take each other's feeds for their own. Its id need not stand
 * anywhere, for wrangler knows it by the Worker.
 */
function strayNamespace(project: ProjectWorker, name: string | undefined, owners: { binding: string }[]) {
	const known = listOf(project.kv_namespaces).find(
		({ binding, id }) => id !== undefined && !owners.some((more) => more.binding === binding),
	);
	if (name === undefined || name === project.name || !known) return null;
	const expected = `"${project.name}", whose KV namespace ${known.id} stands in wrangler.toml, or that id taken out there, or an id of its own in [[kv_namespaces]]`;
	return { found: JSON.stringify(name), expected };
}

const NAME = 'a name of small letters, digits and dashes, such as "my-river"';
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*$/u;

/** A variable is for all to read who may see the project, and may not take the place of a binding. */
function variableRule(project: ProjectWorker) {
	const taken = [
		...["kv_namespaces", "ratelimits"].flatMap((key) => namesIn(project, key as keyof typeof NAMED_BY)),
		...listOf((project.durable_objects as { bindings?: unknown } | undefined)?.bindings).map(
			({ name }) => name,
		),
		METRICS,
	];
	return (name: string) => {
		if (taken.includes(name)) return `another name than ${name}, which is a binding of the project`;
		if (/(?:^|_)(?:TOKEN|KEY)$/.test(name)) return `no secret: npm run wrangler -- secret put ${name}`;
		return null;
	};
}

function listOf(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.filter(isTable) : [];
}

function namesIn(project: ProjectWorker, key: keyof typeof NAMED_BY): string[] {
	return listOf(project[key]).map((binding) => String(binding[NAMED_BY[key]]));
}

/** The project's bindings, each with what the owner says of it. */
function named(project: ProjectWorker, key: keyof typeof NAMED_BY, owners: object[]): object[] {
	const by = NAMED_BY[key];
	return listOf(project[key]).map((binding) => ({
		...binding,
		...listOf(owners).find((more) => more[by] === binding[by]),
	}));
}

import type { Tally } from "../usage/tally.ts";
import type { Env } from "./env.ts";

/**
 * The bindings, counting what is asked of them. The caller counts, because an object that is asked has no row for it.
 */
export function countedEnv(env: Env, tally: Tally): Env {
	return {
		...env,
		FEEDS: countedKv(env.FEEDS, tally),
		CRAWLER: countedObjects(env.CRAWLER, tally),
		LIBRARY: countedObjects(env.LIBRARY, tally),
		REGISTRY: countedObjects(env.REGISTRY, tally),
	};
}

function countedKv(kv: KVNamespace, tally: Tally): KVNamespace {
	const read = (...words: Parameters<KVNamespace["getWithMetadata"]>) => {
		tally.count("kvReads");
		return kv.getWithMetadata(...words);
	};
	const write = (...words: Parameters<KVNamespace["put"]>) => {
		tally.count("kvWrites");
		return kv.put(...words);
	};
	return new Proxy(kv, {
		get: (target, name) => {
			if (name === "getWithMetadata") return read;
			return name === "put" ? write : Reflect.get(target, name);
		},
	});
}

function countedObjects<T extends DurableObjectNamespace>(objects: T, tally: Tally): T {
	const byName = (name: string) => countedStub(objects.getByName(name), tally);
	return new Proxy(objects, {
		get: (target, name) => (name === "getByName" ? byName : Reflect.get(target, name)),
	});
}

function countedStub<T extends object>(stub: T, tally: Tally): T {
	return new Proxy(stub, {
		get: (target, name) => {
			const method: unknown = Reflect.get(target, name);
			if (typeof method !== "function") return method;
			return (...words: unknown[]) => {
				tally.count("objectRequests");
				return Reflect.apply(method, target, words);
			};
		},
	});
}

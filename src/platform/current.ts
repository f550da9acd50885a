import file from "tributary:config";
import { NO_RUNTIME, type Runtime, withRuntime } from "../config/runtime.ts";
import type { Config } from "../config/schema.ts";

/** What this isolate knows of what was set at run time beside a file, and what the two amount to. */
interface Known {
	file: Config;
	runtime: Runtime;
	config: Config;
}

let known: Known | null = null;

/** The configuration as it is now in this isolate: what everybody asks who wants to know what this deployment reads. */
export function currentConfig(): Config {
	return known?.file === file ? known.config : file;
}

/** The configuration of `sources.toml` alone, as it was deployed. */
export function fileConfig(): Config {
	return file;
}

/** What this isolate knows of what was set at run time. */
export function currentRuntime(): Runtime {
	return known?.file === file ? known.runtime : NO_RUNTIME;
}

/** Takes over what somebody knows of what was set at run time, unless this isolate knows of something later; returns whether it did. */
export function adoptRuntime(runtime: Runtime): boolean {
	if (runtime.revision <= currentRuntime().revision) return false;
	known = { file, runtime, config: withRuntime(file, runtime) };
	return true;
}

import file from "tributary:config";
import type { Config } from "../config/schema.ts";

/** The configuration as it is now in this isolate: what everybody asks who wants to know what this deployment reads. */
export function currentConfig(): Config {
	return file;
}

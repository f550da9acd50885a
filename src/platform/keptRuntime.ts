import { NO_RUNTIME, type Runtime } from "../config/runtime.ts";
import { adoptRuntime } from "./current.ts";

/** What an object keeps of what it was told of what is set at run time, so that it knows after a rest, too. */
export class KeptRuntime {
	readonly #save: (runtime: Runtime) => void;
	#revision: number;

	/** @param kept null for nothing, and where that cannot be read: then it is told again */
	constructor(kept: Runtime | null, save: (runtime: Runtime) => void) {
		this.#save = save;
		this.#revision = kept?.revision ?? 0;
		adoptRuntime(kept ?? NO_RUNTIME);
	}

	/** It is told. */
	take(runtime: Runtime): void {
		adoptRuntime(runtime);
		if (runtime.revision <= this.#revision) return;
		this.#save(runtime);
		this.#revision = runtime.revision;
	}
}

/** One time limit over a request and its body. */
export interface Deadline {
	signal: AbortSignal;
	expired: () => boolean;
	/** The promise's outcome, or a rejection once the time is over: a runtime may be slow to notice its signal. */
	race: <T>(promise: Promise<T>) => Promise<T>;
	/** Starts anew with another limit. */
	restart: (ms: number) => void;
	/** Ends the request now. */
	abort: () => void;
	stop: () => void;
}

/** Starts counting now. */
export function startDeadline(ms: number): Deadline {
	const controller = new AbortController();
	const { promise: over, reject } = Promise.withResolvers<never>();
	over.catch(() => {});
	const abort = () => {
		reject(new Error("the time is over"));
		controller.abort();
	};
	let timer = setTimeout(abort, ms);
	return {
		signal: controller.signal,
		expired: () => controller.signal.aborted,
		race: (promise) => Promise.race([promise, over]),
		restart: (next) => {
			clearTimeout(timer);
			timer = setTimeout(abort, next);
		},
		abort,
		stop: () => clearTimeout(timer),
	};
}

/** One time limit over a request and, where it has a signal, its body. */
export interface Deadline {
	/** Absent for a deadline without a signal: then the caller stops waiting, and the platform ends the request with its context. */
	signal: AbortSignal | undefined;
	expired: () => boolean;
	/** The promise's outcome, or a rejection once the time is over: a runtime may be slow to notice its signal. One at a time. */
	race: <T>(promise: Promise<T>) => Promise<T>;
	stop: () => void;
}

/** Starts counting now. A signal makes each fetch in workerd dearer by a tenth, so the proxy goes without. */
export function startDeadline(ms: number, withSignal = true): Deadline {
	const controller = withSignal ? new AbortController() : null;
	let expired = false;
	let giveUp: ((reason: Error) => void) | null = null;
	const timer = setTimeout(() => {
		expired = true;
		controller?.abort();
		giveUp?.(new Error("the time is over"));
	}, ms);
	return {
		signal: controller?.signal,
		expired: () => expired,
		race: (promise) =>
			new Promise((resolve, reject) => {
				if (expired) reject(new Error("the time is over"));
				giveUp = reject;
				promise.then(resolve, reject);
			}),
		stop: () => clearTimeout(timer),
	};
}

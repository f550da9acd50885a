/** Paths in which a part is a secret: whoever knows it may do what it stands for. */
const SECRET_PARTS = [/^(\/websub\/[^/]*\/)./, /^(\/media\/)./];

/** A path for the logs, which more people read than may know the key of a WebSub callback or a media signature. */
export function loggedPath(path: string): string {
	const start = SECRET_PARTS.map((pattern) => pattern.exec(path)?.[1]).find((at) => at !== undefined);
	return start === undefined ? path : `${start}…`;
}

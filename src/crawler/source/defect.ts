import type { Failure } from "../../model/result.ts";

/** What an error says. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** An exception of ours as the failure of the source in which it came up; the log has where it was thrown. */
export function defectOf(
	error: unknown,
	source: string,
	log: (record: Record<string, unknown>) => void,
): Failure<"defect"> {
	log({ event: "defect", source, error: error instanceof Error ? error.stack : String(error) });
	return { stage: "defect", code: "exception", message: messageOf(error) };
}

import type { SourceConfig } from "../../src/config/schema.ts";

/** What `POST /admin/refresh` says of one source. */
export interface RefreshReport {
	id: string;
	outcome: "changed" | "unchanged" | "failed";
	/** In the document; null when there was none. */
	entries: number | null;
	error: { stage: string; code: string; message: string } | null;
	milliseconds: number;
}

/** The sources of the samples that are there to fail. */
export const MEANT_TO_FAIL = ["down", "malformed"];

/** Refreshes one source now; throws when the Worker answers with anything but a report. */
export async function refreshSource(origin: string, token: string, id: string): Promise<RefreshReport> {
	const answer = await fetch(`${origin}/admin/refresh?source=${encodeURIComponent(id)}`, {
		method: "POST",
		headers: { Authorization: `Bearer ${token}` },
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`POST /admin/refresh?source=${id} answered ${answer.status}: ${text}`);
	const report = (JSON.parse(text) as { sources: RefreshReport[] }).sources[0];
	if (report?.id !== id) throw new Error(`POST /admin/refresh?source=${id} did not report on it: ${text}`);
	return report;
}

/** True when a source did what the samples mean it to do. */
export function isAsMeant(report: RefreshReport): boolean {
	const failed = report.outcome === "failed";
	return MEANT_TO_FAIL.includes(report.id) ? failed : !failed && (report.entries ?? 0) > 0;
}

/** One line for a terminal. */
export function describeReport(report: RefreshReport, source: SourceConfig): string {
	const { error, entries } = report;
	const name = `${report.id.padEnd(10)} ${source.kind.padEnd(8)}`;
	const time = `${(report.milliseconds / 1000).toFixed(1)} s`;
	if (!error) {
		const flag = isAsMeant(report) ? "ok    " : "EMPTY ";
		const isList = source.kind === "opml";
		const things = `${isList ? "feed" : entries === 1 ? "entry" : "entrie"}${entries === 1 ? "" : "s"}`;
		const more = isList
			? "; those that are no source above are read as well"
			: source.history === undefined
				? ""
				: `; older pages follow, up to ${source.history}`;
		return `${flag} ${name} ${String(entries ?? 0).padStart(3)} ${`${things},`.padEnd(8)} ${time} → ${source.categories.join(", ")}${more}`;
	}
	const flag = isAsMeant(report) ? "failed" : "FAILED";
	const meant = MEANT_TO_FAIL.includes(report.id) ? " (it is there to fail)" : "";
	return `${flag} ${name} at ${error.stage}: ${error.code}: ${error.message}${meant}`;
}

import { renameSync, writeFileSync } from "node:fs";

/** Writes beside a file and moves that over it, so that nobody ever reads half a file. */
export function writeWhole(file: string, text: string): void {
	const aside = `${file}.${process.pid}`;
	writeFileSync(aside, text);
	renameSync(aside, file);
}

import type { Person } from "../../../model/entry.ts";
import { cleanName, namesIn } from "./names.ts";
import { withoutOffices, withoutRole, writersIn } from "./roles.ts";

/** A name as the model has it. */
export const person = (name: string, url: string | null = null): Person => ({ name, email: null, url });

/** The persons whom a byline names as writers. */
export function people(byline: string): Person[] {
	const names = writersIn(byline).flatMap((writer) => namesIn(withoutRole(cleanName(writer))));
	return withoutOffices([...new Set(names)]).map((name) => person(name));
}

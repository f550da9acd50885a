import type { Child } from "hono/jsx";
import { documentOf } from "../layout.tsx";
import { wordsFor } from "../words.ts";
import type { Spoken } from "./said.tsx";
import type { AdminView, Done } from "./types.ts";
import { adminWordsFor } from "./words.ts";

/** The places of `/admin`. */
export type Place = "sources" | "add" | "keys";

const HREFS: Record<Place, string> = { sources: "/admin", add: "/admin/add", keys: "/admin/keys" };

/** A page of `/admin` as a whole document: where one can go, what was done, and its content. */
export function adminDocument(
	{ site, csrf, done }: AdminView,
	title: string,
	place: Place | null,
	children: Child,
): string {
	const words = adminWordsFor(site.language);
	return documentOf({
		site,
		title,
		isPrivate: true,
		isAdmin: true,
		children: (
			<div class="admin">
				<div class="admin-bar">
					<nav class="chips" aria-label={wordsFor(site.language).manage}>
						{Object.entries(HREFS).map(([name, href]) => (
							<a href={href} aria-current={place === name ? "page" : undefined}>
								{words[name as Place]}
							</a>
						))}
					</nav>
					<Form to="/admin/logout" csrf={csrf}>
						<button class="quiet" type="submit">
							{words.logOut}
						</button>
					</Form>
				</div>
				<WasDone done={done} />
				{children}
			</div>
		),
	});
}

/** What was done just now. */
export function WasDone({ done }: { done: Done | null }) {
	if (done === null) return null;
	return (
		<p class={done.inTrouble ? "note" : "done"} role="status">
			{done.text}
		</p>
	);
}

/** A form that changes something. */
export function Form({
	to,
	csrf,
	name,
	id,
	isUpload,
	children,
}: {
	to: string;
	csrf: string;
	name?: string;
	/** What belongs to it stands elsewhere on the page as well. */
	id?: string;
	isUpload?: boolean;
	children: Child;
}) {
	return (
		<form
			method="post"
			action={to}
			class={name}
			id={id}
			enctype={isUpload ? "multipart/form-data" : undefined}
		>
			<input type="hidden" name="csrf" value={csrf} />
			{children}
		</form>
	);
}

/** Why something was not done, as whoever refused it says it or in the page's own words; nothing where it was. */
export function Refused({ said, id }: { said: Spoken | null; id?: string }) {
	if (said === null) return null;
	return (
		<p class="wrong" role="alert" id={id} lang={said.lang}>
			{said.text}
		</p>
	);
}

/** A page that asks whether something is meant, with the way back beside it. */
export function confirmPage(
	view: AdminView,
	place: Place,
	{ title, text, to, back, act }: { title: string; text: string; to: string; back: string; act: string },
): string {
	const words = adminWordsFor(view.site.language);
	return adminDocument(
		view,
		title,
		place,
		<>
			<h1>{title}</h1>
			<p class="lead">{text}</p>
			<Form to={to} csrf={view.csrf} name="actions confirm">
				<button class="button danger" type="submit">
					{act}
				</button>
				<a href={back}>{words.cancel}</a>
			</Form>
		</>,
	);
}

import { documentOf } from "../layout.tsx";
import type { SiteView } from "../types.ts";
import { wordsFor } from "../words.ts";
import { Refused } from "./frame.tsx";
import type { LoginView } from "./types.ts";
import { adminWordsFor } from "./words.ts";

/** `GET /admin/login`, and what stands in the place of every other page before that. */
export function loginPage({ site, to, said }: LoginView): string {
	const words = adminWordsFor(site.language);
	return documentOf({
		site,
		title: words.logIn,
		isPrivate: true,
		isAdmin: true,
		children: (
			<div class="admin narrow">
				<h1>{words.logIn}</h1>
				<form method="post" action="/admin/login" class="fields">
					<input type="hidden" name="to" value={to} />
					<Refused said={said === null ? null : { text: said }} id="said" />
					<div class="field">
						<label for="token">{words.token}</label>
						<input
							id="token"
							name="token"
							type="password"
							required
							autocomplete="current-password"
							aria-describedby={said === null ? "token-help" : "said token-help"}
						/>
						<p class="help" id="token-help">
							{words.tokenHelp}
						</p>
					</div>
					<p class="actions">
						<button class="button" type="submit">
							{words.logIn}
						</button>
					</p>
				</form>
			</div>
		),
	});
}

/** Goes on to a page of ours at once; whoever stays has a link. */
export function detourPage({ site, to }: { site: SiteView; to: string }): string {
	const words = adminWordsFor(site.language);
	return documentOf({
		site,
		title: wordsFor(site.language).manage,
		isPrivate: true,
		isAdmin: true,
		goesTo: to,
		children: (
			<p>
				<a class="button" href={to}>
					{words.goOn}
				</a>
			</p>
		),
	});
}

import { inChinese } from "./admin/chinese.ts";
import { documentOf } from "./layout.tsx";
import type { ErrorView } from "./types.ts";
import { wordsFor } from "./words.ts";

/** What a program is told begins with a small letter, or with the name of a parameter, which stays as it is. */
function sentence(detail: string): string {
	return /^[a-z]+ /.test(detail) ? `${detail[0]?.toUpperCase()}${detail.slice(1)}` : detail;
}

/** What a person sees instead of `application/problem+json`. */
export function errorPage({ site, status, path, detail, waitSeconds }: ErrorView): string {
	const words = wordsFor(site.language);
	const isMissing = status === 404 || status === 410;
	const isBusy = waitSeconds !== null;
	const [title, why] = isMissing
		? [words.notFound, words.notFoundWhy]
		: isBusy
			? [words.busy, words.busyWhy(waitSeconds)]
			: status === 401
				? [words.keyWanted, words.keyWantedWhy]
				: status === 403
					? [words.closed, words.closedWhy]
					: [status < 500 ? words.refused : words.broken, words.brokenWhy];
	const said = detail && words.lang !== "en" ? inChinese(detail) : null;
	return documentOf({
		site,
		title,
		isPrivate: true,
		children: (
			<div class="nothing error">
				<p class="status" aria-hidden="true">
					{status}
				</p>
				<h1>{title}</h1>
				{path ? <p class="path">{path}</p> : null}
				<p lang={detail && !said ? "en" : undefined}>{said ?? (detail && sentence(detail)) ?? why}</p>
				<p>
					<a class="button" href="/">
						{words.backHome}
					</a>
				</p>
			</div>
		),
	});
}

import { EN, each, type ListPage, links, menu } from "./words.ts";

const page = (lang: string, body: string, title = "Releases") =>
	`<html lang="${lang}"><head><title>${title}</title></head><body><header><ul>${menu("Code Issues Pulls Wiki Activity")}</ul></header><main>${body}</main><footer>${links("Terms Privacy Status")}</footer></body></html>`;
const NUMBERS = ["2.4.1", "2.4.0", "2.3.7", "2.3.6", "2.3.5-rc.1", "2.3.4", "2.3.3", "1.12.10"];
const before = (i: number) => NUMBERS[i + 1] ?? "1.0.0";
const wanted = (names: readonly string[], address: (i: number) => string) =>
	names.map((title, i) => {
		const day = new Date(Date.UTC(2026, 5, 18) - i * 2 * 86_400_000).toISOString().slice(0, 10);
		return { title, url: address(i), day };
	});
const V = NUMBERS.map((number) => `v${number}`);
const NOTES = [
	"Loom keeps the order of warps when a weave is resumed",
	"Shuttles no longer wait for one another on one core",
	"The manual says what becomes of a thread that is cut",
];
const notes = (i: number, base: string) =>
	`<ul>${NOTES.slice(0, 1 + (i % 3))
		.map(
			(note, at) =>
				`<li>${note} by <a href="/people/ada">@ada</a> in <a href="${base}/pull/${300 + i * 4 + at}">#${300 + i * 4 + at}</a></li>`,
		)
		.join("")}</ul>`;

const NAMES = NUMBERS.map((number, i) => `Heddle ${number}${i % 3 === 1 ? " – Heron" : ""}`);
const WIDE = [
	"fix: threads that were cut while a weave was paused are counted once more",
	"feat(cli): heddle status --json tells which shuttle waits for which",
	"perf: warps that nobody looks at are drawn in batches",
];

/** Pages of releases: each is named by its number, and holds comparisons, files, commits and headings of notes. */
export const RELEASES: ListPage[] = [
	{
		name: "releases-whose-names-are-their-tags",
		url: "https://code.example.com/mill/loom/releases",
		html: page(
			"en",
			each(
				V,
				(tag, i, { day }) =>
					`<section aria-labelledby="hd-${i}"><h2 class="sr-only" id="hd-${i}">${tag}</h2><div class="row"><div class="aside"><relative-time datetime="${day}T09:12:00Z">then</relative-time> <a href="/ada"><img src="/ada.png" alt="@ada" width="20" height="20"></a> <a href="/ada">ada</a> <a href="/mill/loom/tree/${tag}" class="Link"><span>${tag}</span></a> <a href="/mill/loom/commit/ab${i}2cd34ef5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d">ab${i}2cd3</a></div><div class="box"><span class="f1"><a href="/mill/loom/releases/tag/${tag}" class="Link--primary">${tag}</a></span><div class="markdown-body"><h2>What's Changed</h2>${notes(i, "/mill/loom")}<p><strong>Full Changelog</strong>: <a class="commit-link" href="https://code.example.com/mill/loom/compare/v${before(i)}...${tag}"><tt>v${before(i)}...${tag}</tt></a></p></div><details open><summary>Assets 3</summary><ul><li><a href="/mill/loom/releases/download/${tag}/loom-${tag}-linux-x64.tar.gz">loom-${tag}-linux-x64.tar.gz</a><span>12 MB</span></li><li><a href="/mill/loom/archive/refs/tags/${tag}.zip">Source code (zip)</a></li></ul></details></div></div></section>`,
			),
		),
		wanted: wanted(V, (i) => `https://code.example.com/mill/loom/releases/tag/${V[i]}`),
	},
	{
		name: "releases-named-by-bare-numbers",
		url: "https://code.example.net/mill/shuttle/releases",
		html: page(
			"en",
			each(
				NUMBERS,
				(number, i, { day }) =>
					`<article class="release"><header><h3><a href="/mill/shuttle/releases/tag/${number}">${number}</a></h3><time datetime="${day}T10:00:00Z">${day}</time> <a class="who" href="/people/grace">Grace Miller</a></header><div class="notes"><h4>${["Fixes", "New and improved", "Housekeeping"][i % 3]} in this release of the shuttle</h4>${notes(i, "/mill/shuttle")}<p>Compare: <a href="/mill/shuttle/compare/${before(i)}...${number}">${before(i)}...${number}</a></p></div><p class="files"><a href="/mill/shuttle/releases/download/${number}/shuttle-${number}.deb">shuttle-${number}.deb</a> <a href="/mill/shuttle/releases/download/${number}/shuttle-${number}-setup.exe">shuttle-${number}-setup.exe</a></p></article>`,
			),
		),
		wanted: wanted(NUMBERS, (i) => `https://code.example.net/mill/shuttle/releases/tag/${NUMBERS[i]}`),
	},
	{
		name: "releases-in-cards-with-archives-before-the-notes",
		url: "https://git.example.de/weberei/webstuhl/-/releases",
		html: page(
			"de",
			`<div class="releases">${each(
				V,
				(tag, i, { d, m, y }) =>
					`<div class="gl-card release-block" id="${tag}"><div class="gl-card-header"><h2 class="card-title"><a href="/weberei/webstuhl/-/releases/${tag}" class="gl-link">${tag}</a></h2></div><div class="gl-card-body"><div class="assets"><b>Dateien</b> <a href="/weberei/webstuhl/-/archive/${tag}/webstuhl-${tag}.zip">Quelltext (zip)</a> <a href="/weberei/webstuhl/-/archive/${tag}/webstuhl-${tag}.tar.gz">Quelltext (tar.gz)</a> <a href="/weberei/webstuhl/-/jobs/artifacts/${tag}/webstuhl-${tag}-handbuch.pdf">Handbuch zum Webstuhl als PDF</a></div><div class="md"><h3>Behoben</h3><ul><li>Der Webstuhl behält die Reihenfolge der Kettfäden, siehe <a href="/weberei/webstuhl/-/merge_requests/${40 + i}">!${40 + i}</a></li></ul><p>Mehr dazu in der <a href="/weberei/webstuhl/-/compare/v${before(i)}...${tag}">Liste aller Änderungen seit v${before(i)}</a></p></div></div><div class="gl-card-footer"><a href="/weberei/webstuhl/-/commit/9f${i}1a2b3c4d5">9f${i}1a2b3</a> <a href="/weberei/webstuhl/-/tags/${tag}">${tag}</a> <span>Veröffentlicht am ${d}.${m}.${y} von <a href="/jana">jana</a></span></div></div>`,
			)}</div>`,
			"Releases · weberei/webstuhl",
		),
		wanted: wanted(V, (i) => `https://git.example.de/weberei/webstuhl/-/releases/${V[i]}`),
	},
	{
		name: "releases-with-tag-commit-and-comparison-before-the-name",
		url: "https://forge.example.org/mill/spindle/releases",
		html: page(
			"zh-CN",
			`<ul id="release-list">${each(
				V,
				(tag, i, { day }) =>
					`<li class="ui grid"><div class="meta"><a class="label" href="/mill/spindle/src/tag/${tag}">${tag}</a><a class="commit" href="/mill/spindle/src/commit/7c${i}d8e9f0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d">7c${i}d8e9f0a</a><a href="/mill/spindle/compare/v${before(i)}...${tag}">比较</a></div><div class="detail"><h4 class="release-list-title"><a href="/mill/spindle/releases/tag/${tag}">${tag}</a></h4><p class="text grey"><span class="author"><a href="/mara">mara</a></span> 发布于 <relative-time datetime="${day}T13:00:00+08:00">${day}</relative-time> | <a href="/mill/spindle/compare/${tag}...main">${i * 7 + 2} 次代码提交</a> 在此版本发布后</p><div class="markup"><h2>更新内容</h2><p>纺锤在断线之后自动停机，不再空转。详见<a href="/mill/spindle/wiki/spindle-${i}">断线自动停机功能的设计说明与使用手册</a></p></div><ul class="list"><li><a href="/mill/spindle/archive/${tag}.zip"><strong>源代码（ZIP）</strong></a></li><li><a href="/mill/spindle/archive/${tag}.tar.gz"><strong>源代码（TAR.GZ）</strong></a></li></ul></div></li>`,
			)}</ul>`,
		),
		wanted: wanted(V, (i) => `https://forge.example.org/mill/spindle/releases/tag/${V[i]}`),
	},
	{
		name: "a-table-of-downloads-with-a-row-for-each-version",
		url: "https://www.example.fr/telechargements/versions/",
		html: page(
			"fr",
			`<table class="v"><tr><th>Version</th><th>Date</th><th>Fichiers</th></tr>${each(
				NUMBERS,
				(number, i, { d, m, y }) =>
					`<tr><td><a href="/telechargements/versions/${number}/">${number}</a></td><td>${d}/${m}/${y}</td><td><a href="/fichiers/metier-${number}-linux-amd64.tar.xz">metier-${number}-linux-amd64.tar.xz</a> <a href="/fichiers/metier-${number}-installateur-windows.msi">metier-${number}-installateur-windows.msi</a> <a href="/notes/${i}">Notes</a></td></tr>`,
			)}</table>`,
			"Versions",
		),
		wanted: wanted(NUMBERS, (i) => `https://www.example.fr/telechargements/versions/${NUMBERS[i]}/`),
	},
	{
		name: "named-releases-whose-notes-link-to-requests-by-numbers",
		url: "https://forge.example.com/mill/heddle/releases",
		html: page(
			"en",
			`<div class="content"><div>${each(
				NAMES,
				(name, i, { day }) =>
					`<section aria-labelledby="hd-${i}"><h2 class="sr-only" id="hd-${i}">${name}</h2><div class="flex row"><div class="col-2"><relative-time datetime="${day}T09:12:00Z">then</relative-time> <a href="/ada"><img src="/ada.png" alt="@ada" width="20" height="20">ada</a> <a href="/mill/heddle/tree/${V[i]}" class="Link"><span>${V[i]}</span></a> <a href="/mill/heddle/commit/ab${i}2cd34ef5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d"><code>ab${i}2cd3</code></a></div><div class="col-9"><div class="Box"><div class="Box-body"><div><span class="f1"><a href="/mill/heddle/releases/tag/${V[i]}" class="Link--primary">${name}</a></span></div><div class="markdown-body"><h2>What's Changed</h2>${WIDE.slice(
						i % 3,
					)
						.map(
							(note, at) =>
								`<ul><li>${note}, part ${"abcdefgh"[i]} by <a class="user" href="https://forge.example.com/grace">@grace</a> in <a class="issue" href="https://forge.example.com/mill/heddle/pull/${700 - i * 9 - at}">#${700 - i * 9 - at}</a></li></ul>`,
						)
						.join(
							"",
						)}<p><strong>Full Changelog</strong>: <a class="commit-link" href="https://forge.example.com/mill/heddle/compare/v${before(i)}...${V[i]}"><tt>v${before(i)}...${V[i]}</tt></a></p></div></div></div></div></div></section>`,
			)}</div></div>`,
		),
		wanted: wanted(NAMES, (i) => `https://forge.example.com/mill/heddle/releases/tag/${V[i]}`),
	},
	{
		name: "named-releases-whose-notes-link-to-requests-by-their-titles",
		url: "https://code.example.org/mill/heddle/releases",
		html: page(
			"en",
			`<ul class="release-list">${each(
				NAMES,
				(name, i, { day }) =>
					`<li class="entry"><div class="meta"><a class="muted" href="/mill/heddle/src/tag/${V[i]}">${V[i]}</a> <a class="sha" href="/mill/heddle/src/commit/7c${i}d8e9f0a1b2c3d4">7c${i}d8e9</a></div><div class="detail"><h4 class="release-list-title"><a href="/mill/heddle/releases/tag/${V[i]}">${name}</a></h4><p><a class="author" href="/mara">mara</a> released this <relative-time datetime="${day}T13:00:00Z">${day}</relative-time></p><div class="markup">${WIDE.slice(
						i % 2,
					)
						.map(
							(note, at) =>
								`<p><a href="/mill/heddle/pulls/${400 - i * 7 - at}">${note}, part ${"abcdefgh"[i]}</a></p>`,
						)
						.join("")}</div></div></li>`,
			)}</ul>`,
		),
		wanted: wanted(NAMES, (i) => `https://code.example.org/mill/heddle/releases/tag/${V[i]}`),
	},
	{
		name: "named-releases-in-cards-without-headings",
		url: "https://git.example.net/mill/heddle/-/releases",
		html: page(
			"en",
			`<div class="releases">${each(
				NAMES,
				(name, i, { day }) =>
					`<div class="card" id="${V[i]}"><div class="card-header"><a class="card-title" href="/mill/heddle/-/releases/${V[i]}">${name}</a></div><div class="card-body"><div class="md"><p>Thanks to all who wove this one.</p><ul>${WIDE.map((note, at) => `<li>${note} (${"abcdefgh"[i]}), see <a href="/mill/heddle/-/merge_requests/${90 - i * 4 - at}" title="${note}">!${90 - i * 4 - at}</a></li>`).join("")}</ul></div></div><div class="card-footer"><a href="/mill/heddle/-/tags/${V[i]}">${V[i]}</a> <time datetime="${day}">${day}</time></div></div>`,
			)}</div>`,
		),
		wanted: wanted(NAMES, (i) => `https://git.example.net/mill/heddle/-/releases/${V[i]}`),
	},
	{
		name: "named-releases-that-are-links-in-bold-above-their-notes",
		url: "https://weave.example.org/news/releases/",
		html: page(
			"de",
			`<div class="rel">${each(
				NAMES,
				(name, i, { d, m, y }) =>
					`<div class="r"><p class="n"><strong><a href="/news/releases/${V[i]}/">${name}</a></strong> (${d}.${m}.${y})</p><div class="notes"><p>Behoben wurde unter anderem <a href="https://tracker.example.org/issue/${5100 - i}">der Stillstand beim Wechsel der Schützen auf Maschinen mit mehreren Kernen, Teil ${"abcdefgh"[i]}</a>, Dank an alle Melder.</p></div></div>`,
			)}</div>`,
		),
		wanted: wanted(NAMES, (i) => `https://weave.example.org/news/releases/${V[i]}/`),
	},
	{
		name: "what-weekly-issues-hold-is-the-list-and-not-the-issues",
		url: "https://weekly.example.org/archive/",
		html: page(
			"en",
			`<div class="issues">${[0, 1, 2]
				.map(
					(week) =>
						`<section class="issue"><h3><a href="/issues/${41 - week}/">Issue ${41 - week}</a> <small>June ${18 - week * 7}, 2026</small></h3><ul>${EN.slice(
							week * 4,
							week * 4 + 4,
						)
							.map((title, i) => `<li><a href="/articles/${700 + week * 4 + i}-read.html">${title}</a></li>`)
							.join("")}</ul></section>`,
				)
				.join("")}</div>`,
			"Archive",
		),
		wanted: EN.slice(0, 12).map((title, i) => ({
			title,
			url: `https://weekly.example.org/articles/${700 + i}-read.html`,
		})),
	},
];

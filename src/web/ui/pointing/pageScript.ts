/** Where `PAGE_SCRIPT` is served. */
export const PAGE_SCRIPT_PATH = "/pointing.js";

/**
 * Takes what was pointed at in the frame, asks for the list that it gives, and shows that beside it at once. What the
 * form at the end hands over is always what is shown. Words and addresses are those of the page.
 */
export const PAGE_SCRIPT = `(() => {
const d = document, $ = (id) => d.getElementById(id), root = $("pointing");
if (!root) return;
const words = JSON.parse(root.dataset.words), settings = JSON.parse(root.dataset.settings), frame = $("shown");
let state = { items: [], fields: {}, without: [] }, form = root.dataset.form, marks = JSON.parse(root.dataset.marks), asked = 0;
const lang = d.documentElement.lang, zone = root.dataset.zoneOfDays;
const day = { year: "numeric", month: "short", day: "numeric" }, minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const clock = new Intl.DateTimeFormat("sv", { timeStyle: "medium", timeZone: zone });
// A midnight of the site's zone is a day without an hour, which is the same day everywhere.
const when = (date) => new Intl.DateTimeFormat(lang, clock.format(date) === "00:00:00" ? { ...day, timeZone: zone } : { ...day, ...minute }).format(date);
const make = (name, text, more) => Object.assign(d.createElement(name), { textContent: text }, more);
const say = (text, isFailure) => { $("said").className = isFailure ? "wrong" : "heard"; $("said").textContent = text; };
const tell = () => frame.contentWindow.postMessage({ marks: { ...marks, without: state.without, example: state.items } }, "*");
const tool = () => d.querySelector("input[name=tool]:checked").value;
const choose = (name) => { d.querySelector("input[name=tool][value=" + name + "]").checked = true; };
const fill = (id, made) => { $(id).replaceChildren(...made); $(id).hidden = made.length === 0; };

const chips = () => {
	const chip = (label, drop) => {
		const button = make("button", label + " ×", { type: "button", className: "quiet" });
		button.ariaLabel = words.drop + words.colon + label;
		button.onclick = () => { drop(); ask(); };
		return button;
	};
	const made = [
		...state.items.map((place, n) => chip(words.item + " " + (n + 1), () => { state.items.splice(n, 1); state.item = null; })),
		...Object.keys(state.fields).map((name) => chip(words[name], () => delete state.fields[name])),
		...state.without.map((place, n) => chip(words.without + " " + (n + 1), () => state.without.splice(n, 1))),
	];
	// Its place is kept while nothing is in it: nothing below jumps.
	$("chips").replaceChildren(...(made.length ? made : [words.nothingYet]));
};

const show = (answer) => {
	form = answer.page;
	marks = answer.marks;
	const { sureness, rivals } = answer.contested;
	const lines = answer.entries.map((entry) => {
		const line = make("li", entry.title || words.untitled);
		const day = entry.published ? when(new Date(entry.published)) : words.undated;
		line.append(make("small", [day, entry.author].filter(Boolean).join(" · ")));
		return line;
	});
	fill("list", lines.slice(0, words.first));
	$("rest").replaceChildren(...lines.slice(words.first));
	$("others").hidden = lines.length <= words.first;
	$("how-many").textContent = words.others.replace("%", answer.count - words.first);
	$("unshown").hidden = answer.count <= lines.length;
	$("unshown").textContent = words.unshown.replace("%", answer.count - lines.length);
	fill("rivals", rivals.map((rival) => {
		const button = make("button", rival.count + " · " + rival.titles.join(" / ").slice(0, 90), { type: "button", className: "quiet" });
		button.onclick = () => { state.item = rival.item; ask(); };
		const line = d.createElement("li");
		line.append(button);
		return line;
	}));
	$("rivals-title").hidden = rivals.length === 0;
	fill("notes", answer.notes.map((note) => make("li", (words[note.of] || note.of) + words.colon + words.notes[note.code].replace("%", note.percent + " %"))));
	for (const id of ["count", "count-again"]) $(id).textContent = words.count.replace("%", answer.count);
	$("sureness").textContent = words.sureness[sureness];
	// The text of an article is on a page of its own.
	for (const input of d.querySelectorAll("#over input[name^='select.']:not([name='select.content'])")) input.value = answer.select[input.name.slice(7)] || "";
	$("selectors").textContent = Object.entries(answer.select).map(([name, css]) => name + " = " + css).join("\\n");
	$("keep").disabled = answer.count === 0;
	say(words.count.replace("%", answer.count) + " " + words.sureness[sureness]);
	tell();
};

const ask = async () => {
	chips();
	const turn = ++asked;
	root.setAttribute("aria-busy", "true");
	try {
		const { items, fields, without, isExact = false } = state, shown = d.querySelector("#over input[name='select.item']");
		// Where no item was pointed at, those that are marked are meant.
		const item = state.item || (!items.length && shown && shown.value) || null;
		const body = JSON.stringify({ settings, page: form, items, exact: isExact, fields, without, item });
		const headers = { "Content-Type": "application/json", "X-CSRF-Token": root.dataset.csrf };
		const response = await fetch("/admin/pointing", { method: "POST", headers, body });
		const answer = await response.json();
		if (turn !== asked) return;
		if (response.ok) return show(answer);
		if (answer.code === "page-changed") {
			state = { items: [], fields: {}, without: [] };
			form = answer.page;
			marks = {};
			chips();
			frame.src = frame.src;
		}
		say(words.failed[answer.code] || answer.detail, true);
	} catch (error) {
		if (turn === asked) say(words.failed.network, true);
	} finally {
		if (turn === asked) root.removeAttribute("aria-busy");
	}
};

const pointed = ({ place, isExact }) => {
	const name = tool();
	if (name === "item") {
		const known = state.items.indexOf(place);
		if (state.last === "moved" || known >= 0) state.items.splice(known >= 0 ? known : state.items.length - 1, 1);
		if (known < 0) state.items = isExact ? [place] : [...state.items, place].slice(-2);
		state.isExact = isExact;
		state.item = null;
	} else if (name === "without") state.without = state.without.includes(place) ? state.without.filter((known) => known !== place) : [...state.without, place];
	else if (state.fields[name] === place) delete state.fields[name];
	else state.fields[name] = place;
	state.last = null;
	ask();
};

addEventListener("message", (e) => {
	if (e.source !== frame.contentWindow) return;
	if (e.data.pointing === "ready") tell();
	else if (e.data.pointing === "at" && Number.isInteger(e.data.place)) pointed(e.data);
});
for (const [id, key] of [["larger", "ArrowUp"], ["smaller", "ArrowDown"]])
	$(id).onclick = () => { state.last = "moved"; frame.contentWindow.postMessage({ move: key }, "*"); };
$("anew").onclick = () => { state = { items: [], fields: {}, without: [] }; choose("item"); ask(); };
root.hidden = false;
if (frame.contentWindow) tell();
})();
`;

/** Where `FRAME_SCRIPT` is served. */
export const FRAME_SCRIPT_PATH = "/pointing-frame.js";

/**
 * The one script in the frame in which a page is shown: tells the page around it what was pointed at (by mouse, finger,
 * or Tab, Enter and the arrows), and marks what that says is found. A finger counts when it is lifted: that a page changes
 * under it keeps some browsers from telling of a click, and what comes without a pointer, from a screen reader, is only a
 * click. It knows places (`data-n`) and nothing else.
 */
export const FRAME_SCRIPT = `(() => {
const d = document, home = new URL(d.currentScript.src).origin;
let at = null, below = [], down = null, chosenAt = -1000, isShown = false;
const placeOf = (target) => target && target.closest && target.closest("[data-n]");
const hold = (element) => {
	if (at === element) return;
	if (at) at.classList.remove("at");
	at = element;
	if (at) at.classList.add("at");
};
const say = (isExact) => at && parent.postMessage({ pointing: "at", place: Number(at.dataset.n), isExact }, home);
// Who presses a button around the frame stays there.
const go = (element, isOutside) => {
	if (!element) return false;
	if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
	hold(element);
	if (!isOutside) element.focus();
	return true;
};
const move = (key, isOutside) => {
	if (!at) return go(d.querySelector("[tabindex]"), isOutside);
	const all = at.parentElement ? [...at.parentElement.children].filter((sibling) => sibling.dataset.n) : [];
	const up = at.parentElement && at.parentElement.closest("[data-n]");
	if (key === "ArrowUp" && up) { below.push(at); return go(up, isOutside); }
	if (key === "ArrowDown") return go(below.pop() || at.querySelector("[data-n]"), isOutside);
	if (key === "ArrowLeft" || key === "ArrowRight") { below = []; return go(all[all.indexOf(at) + (key === "ArrowLeft" ? -1 : 1)], isOutside); }
	return false;
};
d.addEventListener("mouseover", (e) => hold(placeOf(e.target)));
d.addEventListener("focusin", (e) => { if (e.target !== at) { below = []; hold(placeOf(e.target)); } });
const choose = (target) => { below = []; hold(placeOf(target)); say(false); };
d.addEventListener("pointerdown", (e) => { down = e.isPrimary && e.button === 0 ? e : null; });
d.addEventListener("pointercancel", () => { down = null; });
d.addEventListener("pointerup", (e) => {
	if (!down || Math.abs(e.clientX - down.clientX) + Math.abs(e.clientY - down.clientY) > 12) return;
	down = null;
	chosenAt = e.timeStamp;
	choose(e.target);
});
d.addEventListener("click", (e) => { e.preventDefault(); if (e.timeStamp - chosenAt > 700) choose(e.target); });
d.addEventListener("keydown", (e) => {
	if (e.ctrlKey || e.metaKey || e.altKey) return;
	if (e.key === "Enter" || e.key === " ") { hold(placeOf(d.activeElement) || at); say(below.length > 0); }
	else if (!move(e.key)) return;
	e.preventDefault();
});
addEventListener("message", (e) => {
	if (e.source !== parent || e.origin !== home) return;
	const { marks, move: key } = e.data;
	if (key) { if (move(key, true)) say(true); return; }
	for (const marked of d.querySelectorAll("[data-mark]")) delete marked.dataset.mark;
	const first = !isShown && marks && marks.items && d.querySelector('[data-n="' + Number(marks.items[0]) + '"]');
	// Not scrollIntoView, which scrolls the page around the frame as well.
	if (first) { isShown = true; const box = first.getBoundingClientRect(); scrollBy(0, box.top - (innerHeight - box.height) / 2); }
	for (const [name, places] of Object.entries(marks || {}))
		for (const place of places) { const found = d.querySelector('[data-n="' + Number(place) + '"]'); if (found) found.dataset.mark = name; }
});
parent.postMessage({ pointing: "ready" }, home);
})();
`;

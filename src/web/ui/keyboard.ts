/**
 * Keys for whoever wants them: j and k go through a list, o opens, / searches, ? tells all of this and can switch the
 * keys off (WCAG 2.1.4). They move the focus, so that it is seen and heard as with Tab; with nothing pressed nothing
 * is different. Served with the other script, whose address is the one that the pages' policy names.
 */
export const KEYBOARD_SCRIPT = `(() => {
const d = document, store = (set) => { try { return set ? (localStorage.keys = set) : localStorage.keys; } catch {} };
const links = [...d.querySelectorAll(".entry :is(h2,h3) a,.lines li>a,.rows a,.managed h2 a")];
let dialog;
const help = () => {
if (!dialog) {
const [label, use, ...means] = (/^zh/i.test(d.documentElement.lang) ? "快捷键|使用快捷键|下一条|上一条|打开|搜索|这份说明|关闭" : "Keys|Use these keys|next|previous|open|search|this help|close").split("|");
dialog = d.body.appendChild(d.createElement("dialog"));
dialog.ariaLabel = label;
dialog.closedBy = "any";
dialog.innerHTML = "<h2>" + label + "</h2><dl>" + means.map((text, i) => "<dt>" + ["j", "k", "o", "/", "?", "Esc"][i] + "<dd>" + text).join("") + "</dl><label><input type=checkbox> " + use + "</label>";
const box = dialog.querySelector("input");
box.checked = store() !== "off";
box.onchange = () => store(box.checked ? "on" : "off");
}
if (!dialog.open) dialog.showModal();
};
addEventListener("keydown", (e) => {
const { key } = e, at = links.indexOf(d.activeElement), search = d.querySelector("input[type=search]");
if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.target.closest("input,textarea,select,audio,video,dialog,[contenteditable]")) return;
if (key === "?") help();
else if (store() === "off") return;
else if (key === "/" && search) search.focus();
else if (links[0] && (key === "j" || key === "k")) links[Math.max(0, Math.min(at + (key === "j" ? 1 : -1), links.length - 1))].focus();
else if (key === "o" && at >= 0) links[at].click();
else return;
e.preventDefault();
});
})();
`;

/** Where `LOCAL_TIME_SCRIPT` is served. */
export const LOCAL_TIME_PATH = "/local-time.js";

/**
 * Shows each date in the reader's own zone. Without it the site's zone is shown and named, so nothing is lost; it
 * is a file of its own because the pages allow no inline script.
 */
export const LOCAL_TIME_SCRIPT = `(() => {
	const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
	const lang = document.documentElement.lang || undefined;
	const day = { year: "numeric", month: "short", day: "numeric" };
	const minute = { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
	for (const time of document.querySelectorAll("time[datetime*=T]")) {
		const date = new Date(time.dateTime);
		if (Number.isNaN(date.getTime())) continue;
		time.textContent = new Intl.DateTimeFormat(lang, "time" in time.dataset ? minute : day).format(date);
	}
	const note = document.querySelector("[data-zone]");
	if (note && zone) note.textContent = zone;
})();
`;

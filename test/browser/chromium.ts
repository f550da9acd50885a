import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian and others put it; `CHROMIUM` names another. */
const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Headless, as root too, and without the look-ups that a browser makes on its own. */
const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Starts the Chromium of this machine with an empty profile; throws when there is none. */
export async function launchChromium(): Promise<Browser> {
	const executablePath = [process.env.CHROMIUM ?? "", ...PATHS].find((path) => path && existsSync(path));
	if (!executablePath) throw new Error(`no Chromium: set CHROMIUM, or install one at ${PATHS.join(" or ")}`);
	return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

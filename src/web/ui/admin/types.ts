import type { SiteView } from "../types.ts";

/** What every page of `/admin` needs. */
export interface AdminView {
	site: SiteView;
	/** What proves that a form comes from this page. */
	csrf: string;
	/** What was done just now, in words. */
	done: string | null;
}

/** The page to log in with. */
export interface LoginView {
	site: SiteView;
	/** The path to go to afterwards. */
	to: string;
	/** Why the last try led nowhere. */
	said: string | null;
}

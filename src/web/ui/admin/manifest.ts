/** Where `manifestOf` is served. */
export const MANIFEST_PATH = "/app.webmanifest";

/**
 * The deployment as an app on a home screen (W3C Web Application Manifest): what is shared to it, and `web+feed:` links,
 * open the page that adds a source.
 */
export function manifestOf(title: string, language: string): string {
	return JSON.stringify({
		name: title,
		lang: language,
		id: "/",
		start_url: "/",
		scope: "/",
		display: "minimal-ui",
		background_color: "#fbfcfc",
		theme_color: "#0b6e75",
		icons: [{ src: "/icon.svg", type: "image/svg+xml", sizes: "any" }],
		share_target: {
			action: "/admin/add",
			method: "GET",
			params: { title: "title", text: "text", url: "url" },
		},
		protocol_handlers: [{ protocol: "web+feed", url: "/admin/add?url=%s" }],
	});
}

/** What Chromium 150 says when it asks another site for a picture of a page, besides `Host` and `Connection`. */
export const BROWSER: Readonly<Record<string, string>> = {
	"sec-ch-ua-platform": '"Linux"',
	"User-Agent":
		"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
	"sec-ch-ua": '"Not;A=Brand";v="8", "Chromium";v="150"',
	"sec-ch-ua-mobile": "?0",
	Accept: "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
	"Sec-Fetch-Site": "cross-site",
	"Sec-Fetch-Mode": "no-cors",
	"Sec-Fetch-Dest": "image",
	"Sec-Fetch-Storage-Access": "none",
	Referer: "https://reader.example/",
	"Accept-Encoding": "gzip, deflate, br, zstd",
	"Accept-Language": "zh-CN,zh;q=0.9",
};

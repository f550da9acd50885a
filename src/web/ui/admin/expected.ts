/**
 * What mistakes of a form expect, as the checks of the configuration say it, and in Chinese. One that is not here stays
 * English: it is seldom.
 */
const CHINESE: readonly [said: RegExp, chinese: string][] = [
	[/^an absolute address that starts with .*$/, "以 http:// 或 https:// 开头的完整网址，或 rsshub:// 的路由"],
	[/^a number with s, m, h or d, .*$/, "数字加 s、m、h 或 d，例如 15m"],
	[/^between (\S+) and (\S+)$/, "$1 到 $2 之间"],
	[/^a whole number between (\S+) and (\S+)$/, "$1 到 $2 之间的整数"],
	[
		/^(?:a part of its address: )?lower-case letters, digits and hyphens, at most (\d+).*$/,
		"小写字母、数字和连字符，最多 $1 个字符",
	],
	[/^a charset that browsers know, .*$/, "浏览器认识的编码，例如 gbk"],
	[
		/^another address than that of the source (\S+).*$/,
		"另一个网址：来源 $1 已经用了它（可以去改那一个；要两个来源，就给这个另写标识）",
	],
	[/^an id of its own \(the source (\S+).*$/, "另一个标识：来源 $1 已经用了它"],
];

/** What is expected, in Chinese; null where nobody has said it yet. */
export function expectedInChinese(expected: string): string | null {
	const [said, chinese] = CHINESE.find(([said]) => said.test(expected)) ?? [];
	return said && chinese !== undefined ? expected.replace(said, chinese) : null;
}

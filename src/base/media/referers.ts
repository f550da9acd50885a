/**
 * The Referer that a media host wants to see, by host or by a suffix that starts with a dot, sorted by suffix. Each of
 * them answers 403, or a picture that says "not allowed here", to readers that come from elsewhere.
 */
const REFERERS: Record<string, string> = {
	".1sapp.com": "https://www.qutoutiao.net/",
	".bcebos.com": "https://baijiahao.baidu.com/",
	".bdimg.com": "https://www.baidu.com/",
	".bdstatic.com": "https://www.baidu.com/",
	".biliimg.com": "https://www.bilibili.com/",
	".bilivideo.com": "https://www.bilibili.com/",
	".cdninstagram.com": "https://www.instagram.com/",
	".cnbetacdn.com": "https://www.cnbeta.com.tw/",
	".cnblogs.com": "https://www.cnblogs.com/",
	".csdnimg.cn": "https://blog.csdn.net/",
	".doubanio.com": "https://www.douban.com/",
	".hdslb.com": "https://www.bilibili.com/",
	".huxiucdn.com": "https://www.huxiu.com/",
	".ithome.com": "https://www.ithome.com/",
	".jianshu.io": "https://www.jianshu.com/",
	".nga.178.com": "https://bbs.nga.cn/",
	".oschina.net": "https://www.oschina.net/",
	".pximg.net": "https://www.pixiv.net/",
	".qpic.cn": "https://mp.weixin.qq.com/",
	".qlogo.cn": "https://mp.weixin.qq.com/",
	".sinaimg.cn": "https://weibo.com/",
	".sspai.com": "https://sspai.com/",
	".pstatp.com": "https://www.toutiao.com/",
	".toutiaoimg.com": "https://www.toutiao.com/",
	".weibocdn.com": "https://weibo.com/",
	".xhscdn.com": "https://www.xiaohongshu.com/",
	".zhimg.com": "https://www.zhihu.com/",
	"img.expreview.com": "https://www.expreview.com/",
	"imgsrc.baidu.com": "https://tieba.baidu.com/",
	"tiebapic.baidu.com": "https://tieba.baidu.com/",
};

/** What to send as Referer when asking this host for media, an absolute address; null: nothing special is known. */
export function refererFor(host: string): string | null {
	const name = hostnameOf(host);
	const own = [name, `.${name}`].find((key) => Object.hasOwn(REFERERS, key));
	if (own) return REFERERS[own] ?? null;
	for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
		const suffix = name.slice(dot);
		if (Object.hasOwn(REFERERS, suffix)) return REFERERS[suffix] ?? null;
	}
	return null;
}

/** Lower case, without a port or the dot at the end of an absolute name. */
function hostnameOf(host: string): string {
	return host.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");
}

/**
 * What newsletters say around their text, in Chinese and English: of a link, or of the line that it stands in. Each is
 * anchored or specific enough to be no author's own sentence.
 */

/** The message as a page. */
export const WEB_VERSION =
	/\b(?:view|read|open|see|display)\b.{0,40}\b(?:(?:in|on|as|through) (?:your |an? |the )?(?:web )?(?:browser|web(?![\w-])|web ?page)|web ?version|online\W*$)|\bweb version\b|^(?:read|view|open) (?:it )?online$|\b(?:trouble|problems?|difficulty) (?:with )?(?:viewing|displaying|reading|seeing)\b|\bnot (?:be )?display(?:ed|ing)? (?:properly|correctly)\b|^no images\?|open in app or|^read in app$|在(?:网页|瀏覽器|浏览器)(?:版)?(?:里|中|上|裡)?(?:查看|打开|打開|阅读|閱讀|观看|檢視)|(?:查看|阅读|閱讀|打开|開啟|觀看|檢視)(?:本邮件(?:的)?)?(?:网页|網頁|线上|線上|在线|在線|浏览器|瀏覽器)版?|(?:网页|網頁|在线|在線|線上|线上)(?:版|阅读|閱讀|瀏覽|浏览|查看)|(?:无法|無法|不能)(?:正常|正確|正确)?(?:显示|顯示|浏览|瀏覽|查看|閱讀|阅读)/iu;

/** No more of it, or otherwise. */
export const SETTINGS =
	/\bunsubscrib|\bopt[- ]?out\b|\b(?:manage|update|change|edit|adjust)\b.{0,30}\b(?:preferences?|subscriptions?|settings|profile)\b|\b(?:e-?mail|subscription|notification) (?:preferences|settings)\b|\bstop receiving\b|^forwarded this e-?mail\b|退订|退訂|取消(?:订阅|訂閱|关注此邮件)|(?:管理|修改|更改|设置|設定|變更)(?:您的|你的)?(?:订阅|訂閱|邮件|郵件|电邮|電郵)(?:偏好|设置|設定|选项|選項|频率)?|不(?:想|再|願|愿)(?:再|继续|繼續)?(?:收到|接收)/iu;

/** What is to be followed, whatever else stands beside it. */
export const CONFIRMATION =
	/\b(?:confirm|verif(?:y|ication)|activat(?:e|ion)|validate|yes,? subscribe|complete your (?:subscription|registration)|one-time|pass ?code)\b|确认|確認|验证|驗證|激活|啟用|启用|完成(?:订阅|訂閱|注册|註冊)/iu;

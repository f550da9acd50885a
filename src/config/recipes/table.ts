/**
 * Pages of platforms, and where what they show is to be had, as the platforms document or serve it. A line each, sorted
 * by host: a name, the page, the address that is fetched; then, of a page or an answer that names its feed, how the feed
 * is found there, and its address. After `!`: why there is nothing to be had, with `{rsshub}` before a route that has it.
 *
 * In a page's address `:a` is one part of the path, `:a+` several, `#a` a number, `*` anything, `?a` a parameter, `?a~b`
 * one that begins so. Hosts are exact but for `www.`, `m.` and the like, with commas between several; `*.` stands for the
 * one name that the platform gives to a tenant, `{tenant}`.
 */
export const RECIPES = String.raw`
blogger-label *.blogspot.com/search/label/:label https://{host}/feeds/posts/default/-/{label}
blogger *.blogspot.com/* https://{host}/feeds/posts/default
ghost-pro *.ghost.io/* https://{host}/rss/
hatena-blog *.hatenablog.com,*.hatenadiary.jp/* https://{host}/feed
medium-subdomain *.medium.com/* https://{host}/feed
stack-exchange-question *.stackexchange.com/questions/#id/* https://{host}/feeds/question/{id}
stack-exchange *.stackexchange.com https://{host}/feeds
stack-exchange *.stackexchange.com/questions https://{host}/feeds
stack-exchange-tag *.stackexchange.com,*.stackoverflow.com,askubuntu.com,mathoverflow.net,serverfault.com,superuser.com/questions/tagged/:tag https://{host}/feeds/tag/{tag}
substack *.substack.com/* https://{host}/feed
telegram-channel *.t.me/* https://t.me/s/{tenant}
tistory *.tistory.com/* https://{host}/rss
tumblr-tag *.tumblr.com/tagged/:tag https://{host}/tagged/{tag}/rss
tumblr *.tumblr.com/* https://{host}/rss
wikipedia-history *.wikipedia.org/w/index.php?title&action https://{host}/w/index.php?title={title}&action={action}&feed=atom
wordpress-com-tag *.wordpress.com/tag/:name https://{host}/tag/{name}/feed/
wordpress-com-category *.wordpress.com/category/:name https://{host}/category/{name}/feed/
wordpress-com *.wordpress.com/* https://{host}/feed/
36kr 36kr.com https://36kr.com/feed
ameblo ameblo.jp/:user/* https://rssblog.ameba.jp/{user}/rss20.xml
arxiv-category arxiv.org/list/:category/* https://rss.arxiv.org/atom/{category}
arxiv-search arxiv.org/search/*?query https://export.arxiv.org/api/query?search_query=all:{query}&sortBy=submittedDate&sortOrder=descending&max_results=50
share-link at.tumblr.com,b23.tv,link.medium.com,on.soundcloud.com,t.co,v.douyin.com,vm.tiktok.com,vt.tiktok.com,xhslink.com/* ! {host} has no feeds: open the link and paste the address that it leads to
hatena-bookmark-hot b.hatena.ne.jp/hotentry/:category https://b.hatena.ne.jp/hotentry/{category}.rss
hatena-bookmark-new b.hatena.ne.jp/entrylist/:category https://b.hatena.ne.jp/entrylist/{category}.rss
hatena-bookmark-user b.hatena.ne.jp/:user/bookmark https://b.hatena.ne.jp/{user}/bookmark.rss
bilibili-bangumi bilibili.com/bangumi/media/md#id ! bilibili has no public feed; {rsshub}bilibili/bangumi/media/{id} has one
bilibili-user bilibili.com/space/#id ! bilibili has no public feed; {rsshub}bilibili/user/video/{id} has one
bilibili bilibili.com/* ! bilibili has no public feed: {rsshub}bilibili/user/video/ and the number of a space has one, and many other routes
biorxiv-subject biorxiv.org/collection/:subject https://connect.biorxiv.org/biorxiv_xml.php?subject={subject_}
csdn-blog blog.csdn.net/:user/* https://blog.csdn.net/{user}/rss/list
livedoor-blog blog.livedoor.jp/:user/* http://blog.livedoor.jp/{user}/index.rdf
naver-blog blog.naver.com/PostList.naver?blogId https://rss.blog.naver.com/{blogId}.xml
naver-blog blog.naver.com/PostView.naver?blogId https://rss.blog.naver.com/{blogId}.xml
naver-blog blog.naver.com/:user/* https://rss.blog.naver.com/{user}.xml
douban-subject book.douban.com/subject/#id/* https://book.douban.com/feed/subject/{id}/reviews
douban-best book.douban.com/review/best https://www.douban.com/feed/review/book
bluesky-profile bsky.app/profile/:handle https://bsky.app/profile/{handle}/rss
bluesky-profile bsky.app/profile/:handle/post/* https://bsky.app/profile/{handle}/rss
cnblogs cnblogs.com https://feed.cnblogs.com/blog/sitehome/rss
cnblogs-user cnblogs.com/:user/* https://www.cnblogs.com/{user}/rss
codeberg-releases codeberg.org/:user/:repo/releases https://codeberg.org/{user}/{repo}/releases.rss
codeberg-tags codeberg.org/:user/:repo/tags https://codeberg.org/{user}/{repo}/tags.rss
codeberg-repository codeberg.org/:user/:repo https://codeberg.org/{user}/{repo}.rss
crates crates.io/crates/:name/* https://static.crates.io/rss/crates/{name}.xml
crates-new crates.io https://static.crates.io/rss/updates.xml
dev-tag dev.to/t/:tag/* https://dev.to/feed/tag/{tag}
dev-user dev.to/:user https://dev.to/feed/{user}
douban-statuses douban.com/people/:user/statuses ! 豆瓣 has no feed of what people say; {rsshub}douban/people/{user}/status has one
douban-topic douban.com/group/explore/* ! 豆瓣 has no feed of it: paste the address of a group
douban-topic douban.com/group/topic/* ! 豆瓣 has no feed of a topic: paste the address of its group
douban-group douban.com/group/:group/* https://www.douban.com/feed/group/{group}/discussion
douban-notes douban.com/people/:user/notes https://www.douban.com/feed/people/{user}/notes
douban-reviews-of-person douban.com/people/:user/reviews https://www.douban.com/feed/people/{user}/reviews
douban-person douban.com/people/:user/* https://www.douban.com/feed/people/{user}/interests
douyin douyin.com/* ! 抖音 shows nothing without its own app or a login; {rsshub}douyin/user/ and the id of a user has one
facebook facebook.com,fb.com/* ! Facebook shows posts only to accounts and has no feeds
x-profile fxtwitter.com,twitter.com,x.com/:user/* ! X shows posts only to accounts and has no feeds; {rsshub}twitter/user/{user} has one, where its instance has an account
gcores gcores.com https://www.gcores.com/rss
gist-user gist.github.com/:user https://gist.github.com/{user}.atom
github-releases github.com/:owner/:repo/releases/* https://github.com/{owner}/{repo}/releases.atom
github-tags github.com/:owner/:repo/tags https://github.com/{owner}/{repo}/tags.atom
github-commits github.com/:owner/:repo/commits https://github.com/{owner}/{repo}/commits.atom
github-commits github.com/:owner/:repo/commits/:branch+ https://github.com/{owner}/{repo}/commits/{branch}.atom
github-discussions github.com/:owner/:repo/discussions https://github.com/{owner}/{repo}/discussions.atom
github-issues github.com/:owner/:repo/issues https://api.github.com/repos/{owner}/{repo}/issues?state=all&per_page=50
gitlab-releases gitlab.com/:project+/-/releases https://gitlab.com/{project}/-/releases.atom
gitlab-tags gitlab.com/:project+/-/tags https://gitlab.com/{project}/-/tags?format=atom
gitlab-commits gitlab.com/:project+/-/commits/:branch+ https://gitlab.com/{project}/-/commits/{branch}?format=atom
gitlab-issues gitlab.com/:project+/-/issues https://gitlab.com/{project}/-/issues.atom?state=all&sort=created_date
huxiu huxiu.com https://rss.huxiu.com/
infoq-cn infoq.cn https://www.infoq.cn/feed
instagram instagr.am,instagram.com/* ! Instagram shows posts only to accounts and has no feeds; {rsshub}picnob/user/ and a name has one
ithome ithome.com https://www.ithome.com/rss/
apple-podcasts itunes.apple.com,podcasts.apple.com/*/id#id https://itunes.apple.com/lookup?id={id}&entity=podcast "feedUrl":"([^"]+)" $1
jianshu jianshu.com/u/:user ! 简书 has no public feed; {rsshub}jianshu/user/{user} has one
juejin juejin.cn/user/#id/* ! 掘金 has no public feed; {rsshub}juejin/posts/{id} has one
letterboxd letterboxd.com/:user/* https://letterboxd.com/{user}/rss/
linkedin linkedin.com/* ! LinkedIn shows posts only to accounts and has no feeds
bilibili-live live.bilibili.com/#id/* ! bilibili has no public feed; {rsshub}bilibili/live/room/{id} has one
lizhi lizhi.fm/user/#id https://rss.lizhi.fm/rss/{id}.xml
lobsters lobste.rs https://lobste.rs/rss
lobsters-newest lobste.rs/newest https://lobste.rs/newest.rss
lobsters-tag lobste.rs/t/:tag https://lobste.rs/t/{tag}.rss
lobsters-user lobste.rs/~:user/* https://lobste.rs/~{user}/stories.rss
medium-user medium.com/@:user/* https://medium.com/feed/@{user}
medium-tag medium.com/tag/:tag/* https://medium.com/feed/tag/{tag}
medium-publication-tag medium.com/:publication/tagged/:tag https://medium.com/feed/{publication}/tagged/{tag}
medium-publication medium.com/:publication https://medium.com/feed/{publication}
medium-article medium.com/:publication/:article https://medium.com/feed/{publication}
medrxiv-subject medrxiv.org/collection/:subject https://connect.medrxiv.org/medrxiv_xml.php?subject={subject_}
douban-subject movie.douban.com/subject/#id/* https://movie.douban.com/feed/subject/{id}/reviews
douban-best movie.douban.com/review/best https://www.douban.com/feed/review/movie
weixin mp.weixin.qq.com/* ! 微信公众号 has no feeds, and no public list of its articles
douban-subject music.douban.com/subject/#id/* https://music.douban.com/feed/subject/{id}/reviews
youtube-channel music.youtube.com/channel/:id https://www.youtube.com/feeds/videos.xml?channel_id={id}
youtube-playlist music.youtube.com,youtube.com/playlist?list https://www.youtube.com/feeds/videos.xml?playlist_id={list}
hacker-news news.ycombinator.com https://news.ycombinator.com/rss
hacker-news news.ycombinator.com/news https://news.ycombinator.com/rss
hacker-news-best news.ycombinator.com/best https://hnrss.org/best
hacker-news-newest news.ycombinator.com/newest https://hnrss.org/newest
hacker-news-ask news.ycombinator.com/ask https://hnrss.org/ask
hacker-news-show news.ycombinator.com/show https://hnrss.org/show
hacker-news-thread news.ycombinator.com/item?id https://hnrss.org/item?id={id}
hacker-news-user news.ycombinator.com/submitted?id https://hnrss.org/submitted?id={id}
hacker-news-user news.ycombinator.com/user?id https://hnrss.org/user?id={id}
newsmth-board newsmth.net/nForum/board/:board https://www.newsmth.net/nForum/rss/board-{board}
note-user note.com/:user/* https://note.com/{user}/rss
npm-package npmjs.com/package/@:scope/:name/* https://data.jsdelivr.com/v1/packages/npm/@{scope}/{name}
npm-package npmjs.com/package/:name https://data.jsdelivr.com/v1/packages/npm/{name}
npm-package npmjs.com/package/:name/v/* https://data.jsdelivr.com/v1/packages/npm/{name}
nuget-package nuget.org/packages/:name/* https://www.nuget.org/packages/{name}/atom.xml
jike-user okjike.com,web.okjike.com/u/:id ! 即刻 has no public feed; {rsshub}jike/user/{id} has one
spotify open.spotify.com/* ! Spotify has no feeds: look for the show's own site, or its page on Apple Podcasts
substack open.substack.com/pub/:name/* https://{name}.substack.com/feed
oschina oschina.net/news/* https://www.oschina.net/news/rss
overcast overcast.fm/itunes#id/* https://itunes.apple.com/lookup?id={id}&entity=podcast "feedUrl":"([^"]+)" $1
packagist packagist.org/packages/:vendor/:name https://packagist.org/feeds/package.{vendor}/{name}.rss
pinterest-board pinterest.com/:user/:board https://www.pinterest.com/{user}/{board}.rss
pinterest-user pinterest.com/:user https://www.pinterest.com/{user}/feed.rss
pixelfed-profile pixelfed.social/:user https://pixelfed.social/users/{user}.atom
pixiv-user pixiv.net/*users/#id/* ! pixiv has no public feed; {rsshub}pixiv/user/{id} has one, where its instance has an account
product-hunt producthunt.com https://www.producthunt.com/feed
pubmed-search pubmed.ncbi.nlm.nih.gov/?term https://pubmed.ncbi.nlm.nih.gov/?term={term}&sort=date&size=50
pypi-project pypi.org/project/:name/* https://pypi.org/rss/project/{name}/releases.xml
qiita-tag qiita.com/tags/:tag https://qiita.com/tags/{tag}/feed
qiita-user qiita.com/:user https://qiita.com/{user}/feed
qiita-user qiita.com/:user/items/* https://qiita.com/{user}/feed
reddit-thread redd.it/:id https://www.reddit.com/comments/{id}/.rss
reddit-multi reddit.com/user/:user/m/:multi https://www.reddit.com/user/{user}/m/{multi}/.rss
share-link reddit.com/r/:sub/s/:id ! Reddit has no feed of a share link: open it and paste the address that it leads to
reddit-user reddit.com/u/:user/* https://www.reddit.com/user/{user}/.rss
reddit-user reddit.com/user/:user/* https://www.reddit.com/user/{user}/.rss
reddit-thread reddit.com/r/:sub/comments/:id/* https://www.reddit.com/r/{sub}/comments/{id}/.rss
reddit-search reddit.com/search/*?q https://www.reddit.com/search.rss?q={q}&sort=new
reddit-search reddit.com/r/:sub/search/*?q https://www.reddit.com/r/{sub}/search.rss?q={q}&restrict_sr=on&sort=new
reddit-sorted reddit.com/r/:sub/:order?t https://www.reddit.com/r/{sub}/{order}/.rss?t={t}
reddit-sorted reddit.com/r/:sub/:order https://www.reddit.com/r/{sub}/{order}/.rss
reddit reddit.com/r/:sub https://www.reddit.com/r/{sub}/.rss
reddit-front reddit.com https://www.reddit.com/.rss
rubygems rubygems.org/gems/:name/* https://rubygems.org/gems/{name}/versions.atom
weibo-hot s.weibo.com/top/* ! 微博 has no feeds; {rsshub}weibo/search/hot has what is searched for
segmentfault segmentfault.com https://segmentfault.com/feeds
solidot solidot.org https://www.solidot.org/index.rss
soundcloud-user soundcloud.com/:user/* https://soundcloud.com/{user} soundcloud:(?://)?users:(\d+) https://feeds.soundcloud.com/users/soundcloud:users:$1/sounds.rss
sourceforge sourceforge.net/projects/:name/* https://sourceforge.net/projects/{name}/rss?path=/
bilibili-user space.bilibili.com/#id/* ! bilibili has no public feed; {rsshub}bilibili/user/video/{id} has one
sspai sspai.com https://sspai.com/feed
sspai-author sspai.com/u/:user/* ! 少数派 has a feed of all articles only (https://sspai.com/feed); {rsshub}sspai/author/{user} has those of an author
sspai-column sspai.com/column/#id ! 少数派 has a feed of all articles only (https://sspai.com/feed); {rsshub}sspai/column/{id} has those of a column
stack-overflow-question stackoverflow.com/questions/#id/* https://stackoverflow.com/feeds/question/{id}
stack-overflow-tag stackoverflow.com/questions/tagged/:tag https://stackoverflow.com/feeds/tag/{tag}
stack-overflow-user stackoverflow.com/users/#id/* https://stackoverflow.com/feeds/user/{id}
stack-overflow stackoverflow.com/questions https://stackoverflow.com/feeds
steam-group steamcommunity.com/groups/:group/* https://steamcommunity.com/groups/{group}/rss/
steam-news steamcommunity.com,store.steampowered.com/app/#id/* https://store.steampowered.com/feeds/news/app/{id}/
steam-news store.steampowered.com/news/app/#id/* https://store.steampowered.com/feeds/news/app/{id}/
substack-profile substack.com/@:user/* ! Substack has no feeds of people: paste the address of a publication
bilibili t.bilibili.com/* ! bilibili has no public feed: {rsshub}bilibili/user/dynamic/ and the number of a space has one
telegram-private t.me/+* ! Telegram has no feed of what members alone see
telegram-private t.me/joinchat/* ! Telegram has no feed of what members alone see
telegram-private t.me/c/* ! Telegram has no feed of what members alone see
telegram-channel t.me/s/:channel https://t.me/s/{channel}
telegram-channel t.me/:channel/#post https://t.me/s/{channel}
telegram-channel t.me,telegram.me/:channel https://t.me/s/{channel}
threads threads.com,threads.net/* ! Threads shows posts only to its own pages and has no feeds; {rsshub}threads/ and a name has one
tieba tieba.baidu.com/f?kw ! 贴吧 has no public feed; {rsshub}baidu/tieba/forum/{kw} has one
tiktok tiktok.com/* ! TikTok has no public feed; {rsshub}tiktok/user/ and a name has one
tumblr tumblr.com/:blog https://{blog}.tumblr.com/rss
x-other twitter.com,x.com/* ! X shows posts only to accounts and has no feeds
v2ex-tab v2ex.com/?tab https://www.v2ex.com/feed/tab/{tab}.xml
v2ex v2ex.com https://www.v2ex.com/index.xml
v2ex-node v2ex.com/go/:node https://www.v2ex.com/feed/{node}.xml
v2ex-member v2ex.com/member/:name/* https://www.v2ex.com/feed/member/{name}.xml
velog velog.io/@:user/* https://v2.velog.io/rss/@{user}
vimeo-video vimeo.com/#id/* ! Vimeo has no feed of a video: paste the address of who made it
vimeo-channel vimeo.com/channels/:name https://vimeo.com/channels/{name}/videos/rss
vimeo-user vimeo.com/:user https://vimeo.com/{user}/videos/rss
weibo-user weibo.cn/u/#id ! 微博 shows posts only to visitors with a session and has no feeds; {rsshub}weibo/user/{id} has one
weibo-user weibo.cn/profile/#id ! 微博 shows posts only to visitors with a session and has no feeds; {rsshub}weibo/user/{id} has one
weibo weibo.cn/* ! 微博 shows posts only to visitors with a session and has no feeds; {rsshub}weibo/user/ and the number of a user has one
weibo-user weibo.com/u/#id/* ! 微博 shows posts only to visitors with a session and has no feeds; {rsshub}weibo/user/{id} has one
weibo-user weibo.com/#id/* ! 微博 shows posts only to visitors with a session and has no feeds; {rsshub}weibo/user/{id} has one
weibo weibo.com/* ! 微博 shows posts only to visitors with a session and has no feeds; {rsshub}weibo/user/ and the number of a user has one
xiaohongshu xiaohongshu.com/* ! 小红书 shows notes only to accounts and has no feeds; {rsshub}xiaohongshu/user/ and an id has one
xiaoyuzhou xiaoyuzhoufm.com/podcast/:id ! 小宇宙 has no public feed: look for the show on Apple Podcasts; {rsshub}xiaoyuzhou/podcast/{id} has one
ximalaya-album ximalaya.com/album/#id https://www.ximalaya.com/album/{id}.xml
xueqiu-user xueqiu.com/u/#id ! 雪球 has no public feed; {rsshub}xueqiu/user/{id} has one
youtube-playlist youtu.be/*?list~PL https://www.youtube.com/feeds/videos.xml?playlist_id={list}
youtube-video youtu.be/:id https://www.youtube.com/watch?v={id} itemprop="channelId"\s+content="(UC[\w-]+) https://www.youtube.com/feeds/videos.xml?channel_id=$1
youtube-channel youtube.com/channel/:id/* https://www.youtube.com/feeds/videos.xml?channel_id={id}
youtube-user youtube.com/user/:user/* https://www.youtube.com/feeds/videos.xml?user={user}
youtube-handle youtube.com/@:handle/* https://www.youtube.com/@{handle} feeds/videos\.xml\?channel_id=(UC[\w-]+) https://www.youtube.com/feeds/videos.xml?channel_id=$1
youtube-handle youtube.com/c/:name/* https://www.youtube.com/c/{name} feeds/videos\.xml\?channel_id=(UC[\w-]+) https://www.youtube.com/feeds/videos.xml?channel_id=$1
youtube-playlist youtube.com/watch?list~PL https://www.youtube.com/feeds/videos.xml?playlist_id={list}
youtube-video youtube.com/watch?v https://www.youtube.com/watch?v={v} itemprop="channelId"\s+content="(UC[\w-]+) https://www.youtube.com/feeds/videos.xml?channel_id=$1
youtube-video youtube.com/shorts/:id https://www.youtube.com/watch?v={id} itemprop="channelId"\s+content="(UC[\w-]+) https://www.youtube.com/feeds/videos.xml?channel_id=$1
youtube-video youtube.com/live/:id https://www.youtube.com/watch?v={id} itemprop="channelId"\s+content="(UC[\w-]+) https://www.youtube.com/feeds/videos.xml?channel_id=$1
zenn-topic zenn.dev/topics/:topic https://zenn.dev/topics/{topic}/feed
zenn-user zenn.dev/:user https://zenn.dev/{user}/feed
zenn-user zenn.dev/:user/articles/* https://zenn.dev/{user}/feed
zhihu-column zhihu.com/column/:id ! 知乎 gives columns only to signed requests with a session; {rsshub}zhihu/zhuanlan/{id} has one
zhihu-daily zhihu.com https://www.zhihu.com/rss
zhihu-person zhihu.com/people/:user/* ! 知乎 shows people only to signed requests with a session; {rsshub}zhihu/people/activities/{user} has one
zhihu-question zhihu.com/question/#id/* ! 知乎 has no feeds of questions; {rsshub}zhihu/question/{id} has one
zhihu-topic zhihu.com/topic/#id/* ! 知乎 has no feeds of topics; {rsshub}zhihu/topic/{id} has one
zhihu-hot zhihu.com/hot ! 知乎 has no feeds of it; {rsshub}zhihu/hot has one
zhihu-column zhuanlan.zhihu.com/:id ! 知乎 gives columns only to signed requests with a session; {rsshub}zhihu/zhuanlan/{id} has one
`;

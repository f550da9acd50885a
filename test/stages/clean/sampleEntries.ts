/** Entries as feeds have them, made up from a few shapes: for benchmarks, always the same for the same number. */
export function sampleEntries(count: number): string[] {
	return Array.from({ length: count }, (_, i) => SHAPES[i % SHAPES.length]?.(i) ?? "");
}

const SHAPES: ((i: number) => string)[] = [
	(i) =>
		paragraphs(
			6 + (i % 7),
			(n) =>
				`第${n}段：为进一步做好城市更新工作，市住建局于近日召开专题会议，<strong>部署</strong>下一阶段的重点任务。<a href="/detail/${i}.html?utm_source=rss">详情</a>`,
		),
	(i) =>
		`<figure><img class="lazy" src="/static/blank.gif" data-original="http://static.example/${i}.jpg" width="800" height="450" alt=""><figcaption>Photo ${i}</figcaption></figure>` +
		paragraphs(
			8,
			(n) =>
				`The committee met for the ${n}th time &amp; agreed on <em>nothing</em>, said <a href="https://news.example/p/${i}?utm_campaign=x" onclick="track()">the minutes</a>.`,
		) +
		'<script>window.track=1</script><img src="https://feeds.feedburner.com/~r/x/~4/y" width="1" height="1">',
	(i) =>
		`<h2 id="s${i}">Release ${i}</h2><pre><code class="language-js">if (a &lt; b &amp;&amp; c) { render("&lt;img src=x&gt;"); }\n</code></pre><ul>` +
		Array.from(
			{ length: 15 },
			(_, n) =>
				`<li><p style="margin:0;text-align:left">Fix <code>bug-${n}</code> in <a href="#s${i}">the parser</a></p></li>`,
		).join("") +
		"</ul>",
	(i) =>
		"<table border=1 cellpadding=4><tbody>" +
		Array.from(
			{ length: 20 },
			(_, n) =>
				`<tr class="row"><td style="width:120px">${n}</td><td align="right">${(n * 37 + i) % 1000}</td><td><span style="font-family:宋体;color:#333">项目名称${n}</span></td></tr>`,
		).join("") +
		"</tbody></table>",
	(i) => `Plain words of entry ${i} with an ampersand &amp; a line<br>and another one.`,
];

function paragraphs(count: number, text: (n: number) => string): string {
	return Array.from(
		{ length: count },
		(_, n) => `<p style="text-indent:2em;line-height:1.75" class="a b">${text(n + 1)}</p>`,
	).join("\n");
}

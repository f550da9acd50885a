import { dateIn } from "./format.ts";
import type { ActivityBucket, SiteView } from "./types.ts";
import { wordsFor } from "./words.ts";

const HEIGHT = 44;
const STEP = 8;
const BAR = 6;

/**
 * A source's fetches (up; the failed ones in red on top) and new entries (down) over time, as SVG made of attributes
 * alone, since the pages allow no inline style; its title says the same in words.
 */
export function ActivityChart({ activity, site }: { activity: ActivityBucket[]; site: SiteView }) {
	const words = wordsFor(site.language);
	const [first] = activity;
	const last = activity.at(-1);
	if (!first || !last) return <p class="soft">{words.noHistory}</p>;
	const days = `${dateIn(first.from, site.language, site.timezone)} – ${dateIn(last.from, site.language, site.timezone)}`;
	const text = words.chart(
		days,
		sum(activity, "fetches"),
		sum(activity, "failures"),
		sum(activity, "newEntries"),
	);
	const width = activity.length * STEP - (STEP - BAR);
	return (
		<svg
			class="chart"
			viewBox={`0 0 ${width} ${HEIGHT}`}
			width={width}
			height={HEIGHT}
			role="img"
			aria-label={text}
		>
			<title>{text}</title>
			<line x1="0" y1={HEIGHT / 2} x2={width} y2={HEIGHT / 2} />
			{activity.map((bucket, i) => (
				<Bars bucket={bucket} x={i * STEP} most={mostOf(activity)} />
			))}
		</svg>
	);
}

function Bars({
	bucket,
	x,
	most,
}: {
	bucket: ActivityBucket;
	x: number;
	most: { fetches: number; newEntries: number };
}) {
	const half = HEIGHT / 2 - 1;
	const all = scaled(bucket.fetches, most.fetches, half);
	const failed = Math.min(all, scaled(bucket.failures, most.fetches, half));
	const fresh = scaled(bucket.newEntries, most.newEntries, half);
	return (
		<>
			{all > 0 ? <rect class="fetched" x={x} y={half - all} width={BAR} height={all} rx="1" /> : null}
			{failed > 0 ? <rect class="failed" x={x} y={half - all} width={BAR} height={failed} rx="1" /> : null}
			{fresh > 0 ? <rect class="fresh" x={x} y={HEIGHT / 2 + 1} width={BAR} height={fresh} rx="1" /> : null}
		</>
	);
}

/** What the colours mean, once a page. */
export function Legend({ site }: { site: SiteView }) {
	const { legend } = wordsFor(site.language);
	return (
		<p class="legend soft">
			<span class="key fetched">{legend.fetched}</span>
			<span class="key failed">{legend.failed}</span>
			<span class="key fresh">{legend.newEntries}</span>
		</p>
	);
}

/** At least two pixels for anything above zero: one failure in a thousand fetches is what one looks for. */
function scaled(value: number, most: number, height: number): number {
	return value <= 0 || most <= 0 ? 0 : Math.max(2, Math.round((value / most) * height));
}

function mostOf(activity: ActivityBucket[]): { fetches: number; newEntries: number } {
	const most = { fetches: 0, newEntries: 0 };
	for (const bucket of activity) {
		most.fetches = Math.max(most.fetches, bucket.fetches);
		most.newEntries = Math.max(most.newEntries, bucket.newEntries);
	}
	return most;
}

function sum(activity: ActivityBucket[], name: "fetches" | "failures" | "newEntries"): number {
	return activity.reduce((total, bucket) => total + bucket[name], 0);
}

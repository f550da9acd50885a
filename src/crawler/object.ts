import { DurableObject } from "cloudflare:workers";
import { jsonLine } from "../base/printable.ts";
import type { Transaction } from "../base/storage/open.ts";
import type { Heir } from "../config/heirs.ts";
import { librarySize } from "../config/lookup.ts";
import { NO_RUNTIME, type Runtime } from "../config/runtime.ts";
import type { SourceConfig } from "../config/schema.ts";
import type { Result } from "../model/result.ts";
import type { Life } from "../model/stored.ts";
import { countedEnv } from "../platform/bindings.ts";
import { currentConfig, currentRuntime } from "../platform/current.ts";
import { type Env, secretOf } from "../platform/env.ts";
import { KeptRuntime } from "../platform/keptRuntime.ts";
import { crawlerObject, libraryObject, registryObject } from "../platform/objects.ts";
import { adviceFor } from "../read/advice.ts";
import type { MailPicture } from "../read/mail.ts";
import type { PointingAnswer, PointingQuestion } from "../read/pointing.ts";
import { parseAllowHosts } from "../stages/fetch/guard.ts";
import { Meter } from "../usage/meter.ts";
import type { HubQuestion, PushOutcome } from "../websub/messages.ts";
import { SubscriptionTable } from "../websub/table.ts";
import type {
	Assignment,
	Census,
	Crawler as Contract,
	Known,
	KnownStretch,
	Letter,
	PictureStretch,
	Receipt,
	RefreshReport,
	ShardHealth,
	Trial,
} from "./contract.ts";
import { MailboxStore } from "./mailbox.ts";
import { ReadingMarks } from "./marks.ts";
import type { Log } from "./source/tell.ts";
import { CrawlerStore } from "./store.ts";
import { Shard } from "./tick/shard.ts";

/** A shard of sources as an object of the platform: its storage, its alarm, its calls to other objects. */
export class Crawler extends DurableObject<Env> implements Contract {
	readonly #shard: Shard;
	readonly #runtime: KeptRuntime;
	readonly #meter: Meter;

	constructor(ctx: DurableObjectState, bindings: Env) {
		const meter = new Meter(ctx.storage.sql, () => Date.now());
		const env = countedEnv(bindings, meter);
		super(ctx, env);
		const transaction: Transaction = (work) => ctx.storage.transactionSync(work);
		this.#meter = meter;
		const store = new CrawlerStore({ sql: meter.sql, transaction, tally: meter, log });
		this.#runtime = new KeptRuntime(store.runtime(), (runtime) => store.saveRuntime(runtime));
		this.#shard = new Shard({
			config: currentConfig,
			store,
			mailbox: new MailboxStore(meter.sql, transaction, log),
			marks: new ReadingMarks(meter.sql, () => ctx.storage.sync()),
			subscriptions: new SubscriptionTable(meter.sql, log),
			fetch: (input, init) => {
				meter.count("subrequests");
				return fetch(input, init);
			},
			now: () => Date.now(),
			sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
			random: () => Math.random(),
			secret: randomHex,
			allowHosts: parseAllowHosts(env.ALLOW_HOSTS),
			secretOf: (name) => secretOf(bindings, name),
			library: (name) => {
				const library = libraryObject(name, env);
				return {
					upsert: async (batch) => {
						const { used, ...counts } = await library.upsert(batch);
						meter.add(used);
						return counts;
					},
					// Where there is no other source nobody else has said anything.
					twinsOf: async (batch) => (librarySize(currentConfig(), name) > 1 ? library.twinsOf(batch) : {}),
					remembered: (source) => library.remembered(source),
					mend: (key, article, of) => library.mend(key, article, of),
					measured: (lengths) => library.measured(lengths),
					share: (source, home) => library.share(source, home),
					disown: (source, part) => library.disown(source, part),
					withdraw: (source, keys) => library.withdraw(source, keys),
				};
			},
			handOver: (shard, known) => crawlerObject(shard, env).adopt(known),
			ensure: async (isLost) => {
				await registryObject(env).ensure(null, null, isLost, currentRuntime().revision);
			},
			listed: (id, said) => registryObject(env).listed(id, said),
			setAlarm: async (at) => {
				// Setting it costs a row, and everybody is told of every change.
				if ((await ctx.storage.getAlarm()) === at) return;
				meter.count("rowsWritten");
				await ctx.storage.setAlarm(at);
			},
			log,
			fetched: (report) => note(report, env),
			worked: (since) => meter.worked(since),
		});
	}

	/** See `Shard`. */
	async configure(
		assignment: Assignment,
		heirs: readonly Heir[],
		runtime: Runtime = NO_RUNTIME,
	): Promise<Record<string, Life[]>> {
		this.#runtime.take(runtime);
		return this.#shard.configure(assignment, heirs);
	}

	async rest(): Promise<void> {
		await this.#shard.rest();
	}

	async census(): Promise<Census> {
		return this.#shard.census();
	}

	async adopt(known: Known[], kept: readonly string[] | null = null): Promise<void> {
		await this.#shard.adopt(known, kept);
	}

	/** What is known of this shard's sources, for an export: from the one behind `after` on. */
	async known(after: string | null = null): Promise<KnownStretch> {
		return this.#shard.known(after);
	}

	async refresh(ids: string[], withdraws = false): Promise<RefreshReport[]> {
		return this.#shard.refresh(ids, withdraws);
	}

	async tryOut(
		source: SourceConfig,
		isServed: boolean,
		origin: string,
		former: string | null,
	): Promise<Trial> {
		return this.#shard.tryOut(source, isServed, origin, former);
	}

	async withdraw(id: string, keys: readonly string[], titles: readonly string[] = []): Promise<number> {
		return this.#shard.withdraw(id, keys, titles);
	}

	async pointAt(
		source: SourceConfig,
		question: PointingQuestion,
		origin: string,
	): Promise<Result<PointingAnswer>> {
		return this.#shard.pointAt(source, question, origin);
	}

	/** How its sources are, and what it has used today. */
	async health(): Promise<ShardHealth> {
		return this.#shard.health();
	}

	async verify(id: string, key: string, question: HubQuestion): Promise<string | null> {
		return this.#shard.verify(id, key, question);
	}

	async isCallback(id: string, key: string): Promise<boolean> {
		return this.#shard.isCallback(id, key);
	}

	async push(id: string, key: string, signature: string | null, body: Uint8Array): Promise<PushOutcome> {
		return this.#shard.push(id, key, signature, body);
	}

	async receive(id: string, letter: Letter, raw: Uint8Array): Promise<Receipt> {
		return this.#shard.receive(id, letter, raw);
	}

	async picture(id: string, name: string): Promise<{ type: string; bytes: Uint8Array } | null> {
		return this.#shard.picture(id, name);
	}

	async pictures(after: number): Promise<PictureStretch> {
		return this.#shard.pictures(after);
	}

	async keepPicture(id: string, picture: MailPicture, at: number): Promise<boolean> {
		return this.#shard.keepPicture(id, picture, at);
	}

	override async alarm(): Promise<void> {
		this.#meter.count("objectRequests");
		this.#meter.count("alarms");
		await this.#shard.tick();
	}
}

const log: Log = (record, level = "error") => {
	console[level](jsonLine(record));
};

/** One line a fetch, and a data point where there is a dataset: of the source its id alone, for an address may hold a secret. */
function note(report: RefreshReport, env: Env): void {
	const { id, outcome, added, changed, withdrawn, error, milliseconds, subrequests, bytes } = report;
	const code = error ? `${error.stage}/${error.code}` : null;
	const why = error
		? { message: error.message, advice: adviceFor(error, "en", report.untried ? "untried" : "read") }
		: {};
	const counts = { added, changed, withdrawn, milliseconds, subrequests, bytes };
	log({ event: "fetch", source: id, outcome, code, ...why, ...counts }, error ? "warn" : "info");
	env.METRICS?.writeDataPoint({
		indexes: [id],
		blobs: [outcome, code ?? ""],
		doubles: [added, changed, milliseconds, subrequests, bytes],
	});
}

function randomHex(bytes: number): string {
	const random = crypto.getRandomValues(new Uint8Array(bytes));
	return [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

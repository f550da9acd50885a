import type { Child } from "hono/jsx";
import { isChinese } from "../../../base/chinese/language.ts";
import type { Misfit } from "../../../config/misfits.ts";
import { inChinese } from "./chinese.ts";
import {
	choiceInWords,
	FIRST_FIELDS,
	type Field,
	MAILBOX_ID,
	MORE_FIELDS,
	meaningOf,
	NOT_OF_MAIL,
	OF_LISTS,
	SELECT_FIELDS,
} from "./fields.ts";
import { Form } from "./frame.tsx";
import type { FormView } from "./types.ts";
import type { AdminWords } from "./words.ts";

interface FormProps {
	form: FormView;
	language: string;
	words: AdminWords;
}

interface SettingsProps extends FormProps {
	to: string;
	csrf: string;
	/** What keeps them. */
	last: Act;
	id?: string;
	/** Nothing could be read with them: to look again comes before keeping them. */
	isUnread?: boolean;
	children?: Child;
}

/** What a button does: the word that is sent, and what it is called. */
interface Act {
	act: string;
	name: string;
}

/** The settings of a source, to keep as they are written, or first to look at what they would give. */
export function SettingsForm({ to, csrf, last, id, isUnread = false, children, ...settings }: SettingsProps) {
	const { form, words } = settings;
	return (
		<Form to={to} csrf={csrf} name="fields" id={id}>
			{children}
			<div class="fields">
				<Mistakes {...settings} />
				<SourceFields {...settings} category={<Categories {...settings} />} />
			</div>
			<p class="actions">
				{isUnread ? <LookAgain words={words} isMain /> : null}
				<Keep {...last} isMain={!isUnread} />
				{isUnread || form.fields.kind === "mail" ? null : <LookAgain words={words} />}
			</p>
		</Form>
	);
}

/** The same of a source that has been looked at: where its entries go is asked for, everything else is in a fold. */
export function KeepForm({
	to,
	csrf,
	last,
	other,
	help,
	...settings
}: SettingsProps & { other?: Act; help?: Child }) {
	const { form, words } = settings;
	return (
		<Form to={to} csrf={csrf} name="fields keep">
			<Mistakes {...settings} />
			<Categories {...settings} />
			<p class="actions">
				<Keep {...last} />
				{other ? (
					<button class="quiet" type="submit" name="do" value={other.act}>
						{other.name}
					</button>
				) : null}
			</p>
			{help}
			<details class="group" open={form.misfits.length > 0}>
				<summary>
					{words.settings} <SetAlready {...settings} />
				</summary>
				<div class="fields">
					<SourceFields {...settings} category={null} />
					<p class="actions">
						<LookAgain words={words} />
					</p>
				</div>
			</details>
		</Form>
	);
}

function Keep({ act, name, isMain = true }: Act & { isMain?: boolean }) {
	return (
		<button class={isMain ? "button" : "quiet"} type="submit" name="do" value={act}>
			{name}
		</button>
	);
}

function LookAgain({ words, isMain = false }: { words: AdminWords; isMain?: boolean }) {
	return (
		<button class={isMain ? "button" : "quiet"} type="submit" name="do" value="look">
			{words.previewAgain}
		</button>
	);
}

/** What is set behind the fold, by name: what was read is shown below it, and a form of a screen or two would be between. */
function SetAlready({ form, language, words }: FormProps) {
	const set = [...FIRST_FIELDS, ...SELECT_FIELDS, ...MORE_FIELDS, ALSO_IN].filter((field) =>
		isSet([field], form),
	);
	if (set.length === 0) return null;
	return (
		<small>
			{words.setAlready}
			{set.map(({ key }) => nameOf(key, language, words)).join(" · ")}
		</small>
	);
}

/** Every key of a source with what it means; the seldom ones in folds, which are open where something is in them. */
function SourceFields({ form, language, words, category }: FormProps & { category: Child }) {
	const isMail = form.fields.kind === "mail";
	const isList = form.fields.kind === "opml";
	const fitting = (fields: readonly Field[]) =>
		fields.filter(({ key }) => !(isMail && NOT_OF_MAIL.has(key)) && (isList || !OF_LISTS.has(key)));
	const [url, ...others] = FIRST_FIELDS;
	const id = MORE_FIELDS.find(({ key }) => key === "id");
	const first = isMail ? id : url;
	return (
		<>
			{isMail ? <input type="hidden" name="kind" value="mail" /> : null}
			{first ? <FieldOf field={first} form={form} language={language} words={words} isMust /> : null}
			{category}
			<div class="pair">
				{fitting(others).map((field) => (
					<FieldOf field={field} form={form} language={language} words={words} />
				))}
			</div>
			{isMail || isList ? null : (
				<details class="group" open={isSet(SELECT_FIELDS, form)}>
					<summary>{words.selectors}</summary>
					<div class="pair">
						{SELECT_FIELDS.map((field) => (
							<FieldOf field={field} form={form} language={language} words={words} />
						))}
					</div>
				</details>
			)}
			<details class="group" open={isSet([...MORE_FIELDS, ALSO_IN], form)}>
				<summary>{words.more}</summary>
				<div class="pair">
					{fitting(MORE_FIELDS)
						.filter((field) => field !== first)
						.map((field) => (
							<FieldOf field={field} form={form} language={language} words={words} />
						))}
					{isList ? null : <AlsoIn form={form} language={language} words={words} />}
				</div>
			</details>
		</>
	);
}

/** Whether something stands in one of these fields that does not stand there by itself, or is wrong with it. */
function isSet(fields: readonly Pick<Field, "key">[], form: FormView): boolean {
	return fields.some(
		({ key }) => misfitsAt(key, form).length > 0 || (!ALWAYS_SET.has(key) && !isPlain(key, form)),
	);
}

/** Whether a field says what is so by itself; nothing stands in the form of a flag that was unticked. */
function isPlain(key: string, { fields }: FormView): boolean {
	const value = fields[key] ?? "";
	if (TICKED.has(key)) return value !== "" || (fields.kind === "mail" && NOT_OF_MAIL.has(key));
	return value === "" || value === PLAIN[key];
}

/** Further categories, which no key of a source stands for alone. */
const ALSO_IN = { key: "alsoIn" };

/** What fields say by themselves. */
const PLAIN: Readonly<Record<string, string>> = { kind: "auto", media: "auto" };
const TICKED: ReadonlySet<string> = new Set(["enabled", "withdraw"]);
/** What is always there is no reason to open a fold, nor is what has a choice of its own above the form. */
const ALWAYS_SET: ReadonlySet<string> = new Set(["id", "url", "kind"]);

/**
 * What is wrong, each with a way to where it stands. Comes into view by itself: what was posted stands below what the
 * source serves, screens further down on a phone.
 */
function Mistakes({ form, language, words }: FormProps) {
	if (!form.misfits.length) return null;
	return (
		<div class="wrong" role="alert" tabindex={-1} autofocus>
			<p>{words.mistakes}</p>
			<ul>
				{form.misfits.map((misfit) => {
					const field = fieldFor(misfit.key);
					return (
						<li>
							<a href={`#${idOf(field, form)}`}>{nameOf(field, language, words)}</a>{" "}
							<Expected field={field} misfit={misfit} language={language} words={words} />
						</li>
					);
				})}
			</ul>
		</div>
	);
}

/** What is expected: in the site's language where that is known, else as whoever checks it says it. */
function Expected({
	field,
	misfit,
	language,
	words,
}: {
	field: string;
	misfit: Misfit;
	language: string;
	words: AdminWords;
}) {
	const { found, expected } = misfit;
	if (field === "category" && found === "nothing") return <>{words.categoryMissing}</>;
	const chinese = isChinese(language) ? inChinese(expected) : null;
	if (chinese !== null) return <>{words.expected(found, chinese)}</>;
	return <span lang="en">{words.expected(found, expected)}</span>;
}

/** What is wrong with a field, below it. */
function Trouble({ field, form, language, words }: FormProps & { field: string }) {
	return (
		<>
			{misfitsAt(field, form).map((misfit) => (
				<p class="help bad">
					<Expected field={field} misfit={misfit} language={language} words={words} />
				</p>
			))}
		</>
	);
}

/** The field in which a key of a mistake stands: `categories[0]`, `via[1].url`, `headers.X`. */
function fieldFor(key: string): string {
	const [, first = "", second = ""] = /^([a-z]+)(?:\[\d+\])?(?:\.([^.[]+))?/.exec(key) ?? [];
	if (first === "categories") return key === "categories[0]" ? "category" : ALSO_IN.key;
	return first === "select" && second ? `select.${second}` : first || "url";
}

function misfitsAt(field: string, { misfits }: FormView) {
	return misfits.filter(({ key }) => fieldFor(key) === field);
}

/** Where a field is on the page: of the two for a category, what was written in the one that counts. */
function idOf(key: string, { fields, categories }: FormView): string {
	if (key !== "category") return `f-${key.replace(".", "-")}`;
	return fields.newCategory || categories.length === 0 ? "f-new-category" : "f-category";
}

function nameOf(field: string, language: string, words: AdminWords): string {
	if (field === ALSO_IN.key) return words.alsoIn;
	return field === "category" ? words.category : meaningOf(field, language)[0];
}

function FieldOf({ field, form, language, words, isMust }: FormProps & { field: Field; isMust?: boolean }) {
	const { key, as, isCode } = field;
	const [name, means] = meaningOf(key === "id" && form.fields.kind === "mail" ? MAILBOX_ID : key, language);
	const id = idOf(key, form);
	const isWrong = misfitsAt(key, form).length > 0;
	const inFile = form.inFile[key];
	const help = (
		<p class="help" id={`${id}-help`}>
			{means} <code>{key}</code>
			{inFile === undefined ? null : ` · ${words.inFile(inFile, form.isOfList)}`}
		</p>
	);
	const trouble = <Trouble field={key} form={form} language={language} words={words} />;
	const common = {
		id,
		name: key,
		"aria-describedby": `${id}-help`,
		"aria-invalid": isWrong ? "true" : undefined,
	};
	const value = form.fields[key] ?? "";
	if (as === "flag")
		return (
			<div class="field">
				<div class="check">
					<input {...common} type="checkbox" value="on" checked={value !== ""} />
					<label for={id}>{name}</label>
				</div>
				{help}
				{trouble}
			</div>
		);
	return (
		<div class={isCode ? "field code" : "field"}>
			<label for={id}>{name}</label>
			{as === "choice" ? (
				<select {...common}>
					{(field.choices ?? []).map((choice) => (
						<option value={choice} selected={choice === value}>
							{choiceInWords(key, choice, language)}
						</option>
					))}
				</select>
			) : as === "lines" ? (
				<textarea {...common} class="short" rows={2} placeholder={field.example}>
					{value}
				</textarea>
			) : (
				<input
					{...common}
					type="text"
					value={value}
					inputmode={as === "number" ? "numeric" : key === "url" ? "url" : undefined}
					placeholder={field.example}
					required={isMust}
					autocapitalize="none"
					autocomplete="off"
				/>
			)}
			{help}
			{trouble}
		</div>
	);
}

/** One that is there, or a new one. */
function Categories({ form, language, words }: FormProps) {
	const { category = "", newCategory = "" } = form.fields;
	const isThere = form.categories.some(({ path }) => path === category);
	const wrongAt = misfitsAt("category", form).length > 0 ? idOf("category", form) : null;
	const invalid = (id: string) => (wrongAt === id ? "true" : undefined);
	const trouble = <Trouble field="category" form={form} language={language} words={words} />;
	// One of the same site is a reason; the others are none that would hold for a single source.
	const isUnsure = form.guess !== undefined && form.guess.because !== "site";
	return (
		<div class="pair">
			{form.categories.length > 0 ? (
				<div class={isUnsure ? "field unsure" : "field"}>
					<label for="f-category">{words.category}</label>
					<select
						id="f-category"
						name="category"
						aria-invalid={invalid("f-category")}
						aria-describedby="category-help"
					>
						<option value="">{words.chooseCategory}</option>
						{form.categories.map(({ path }) => (
							<option value={path} selected={path === category}>
								{path}
							</option>
						))}
					</select>
					<p class="help" id="category-help">
						{form.guess ? <span>{words.guessed(form.guess.because, form.guess.like ?? "")}</span> : null}{" "}
						<code>category</code>
						{form.inFile.category === undefined
							? null
							: ` · ${words.inFile(form.inFile.category, form.isOfList)}`}
					</p>
					{wrongAt === "f-category" ? trouble : null}
				</div>
			) : null}
			<div class="field">
				<label for="f-new-category">{words.newCategory}</label>
				<input
					id="f-new-category"
					name="newCategory"
					type="text"
					value={newCategory || (isThere ? "" : category)}
					aria-describedby="new-category-help"
					aria-invalid={invalid("f-new-category")}
					autocomplete="off"
				/>
				<p class="help" id="new-category-help">
					{words.newCategoryHelp}
				</p>
				{wrongAt === "f-new-category" ? trouble : null}
			</div>
		</div>
	);
}

function AlsoIn({ form, language, words }: FormProps) {
	return (
		<div class="field">
			<label for="f-alsoIn">{words.alsoIn}</label>
			<textarea
				id="f-alsoIn"
				name="alsoIn"
				class="short"
				rows={2}
				aria-describedby="also-help"
				aria-invalid={misfitsAt(ALSO_IN.key, form).length > 0 ? "true" : undefined}
			>
				{form.fields.alsoIn ?? ""}
			</textarea>
			<p class="help" id="also-help">
				{words.onePerLine} <code>categories</code>
			</p>
			<Trouble field={ALSO_IN.key} form={form} language={language} words={words} />
		</div>
	);
}

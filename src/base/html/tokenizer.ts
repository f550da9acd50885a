import { Tokenizer } from "htmlparser2";

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

/** What of htmlparser2's tokenizer (10.1) its types keep to themselves. */
interface Reader extends Pick<Tokenizer, "write" | "end" | "pause"> {
	buffer: string;
	/** Of the character that is looked at; it is one further after each step. */
	index: number;
	/** Of the buffer, in all that was written. */
	offset: number;
	stateText(code: number): void;
	handleInAttributeValue(code: number, quote: number): void;
	fastForwardTo(code: number): boolean;
}

const Plain = Tokenizer as unknown as new (
	options: { xmlMode: boolean; decodeEntities: boolean },
	callbacks: Callbacks,
) => Reader;

const LESS = 0x3c;
const AND = 0x26;

/**
 * htmlparser2's tokenizer for HTML, with the same tokens. That takes a step for each character; this one takes a step for
 * each run of characters that mean nothing in a text, a value or a script, which are most of a page.
 */
export class PageTokenizer extends Plain {
	constructor(callbacks: Callbacks) {
		super({ xmlMode: false, decodeEntities: true }, callbacks);
	}

	override stateText(code: number): void {
		if (code === LESS || code === AND) super.stateText(code);
		else this.#skipTo(LESS);
	}

	override handleInAttributeValue(code: number, quote: number): void {
		if (code === quote || code === AND) super.handleInAttributeValue(code, quote);
		else this.#skipTo(quote);
	}

	override fastForwardTo(code: number): boolean {
		const { buffer, offset } = this;
		const at = buffer.indexOf(String.fromCharCode(code), this.index + 1 - offset);
		this.index = offset + (at < 0 ? buffer.length - 1 : at);
		return at >= 0;
	}

	/** Goes on before the next such character or `&`. */
	#skipTo(code: number): void {
		const { buffer } = this;
		let at = this.index - this.offset + 1;
		for (; at < buffer.length; at++) {
			const next = buffer.charCodeAt(at);
			if (next === code || next === AND) break;
		}
		this.index = this.offset + at - 1;
	}
}

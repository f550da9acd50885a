import { COPIES_HELD_BYTES } from "../../settings.ts";

/** Who has a copy's bytes at hand. */
interface Holder {
	/** The bytes of the copy that is known of last; null when they are not held. */
	bytes: ArrayBuffer | null;
}

/** Those that hold bytes. */
const holders = new Set<Holder>();
let held = 0;

/**
 * Holds the bytes for whoever asks next. Where there is no room, all others give theirs up: those in demand are back
 * soon. False when they are too many: a few large copies would push all others out.
 */
export function hold(holder: Holder, bytes: ArrayBuffer): boolean {
	release(holder);
	if (bytes.byteLength > COPIES_HELD_BYTES / 4) return false;
	if (held + bytes.byteLength > COPIES_HELD_BYTES) for (const other of holders) release(other);
	holder.bytes = bytes;
	holders.add(holder);
	held += bytes.byteLength;
	return true;
}

export function release(holder: Holder): void {
	if (!holder.bytes) return;
	held -= holder.bytes.byteLength;
	holder.bytes = null;
	holders.delete(holder);
}

/** What addresses of sources begin with that are mailboxes: nobody writes one, and nobody asks it. */
const SCHEME = "mail://";

/**
 * Of a mailbox's id: with the dot and the secret behind it (MAILBOX_SECRET_CHARS) it is what stands before the @ of its
 * address, for which mail has 64 characters (RFC 5321, 4.5.3.1.1).
 */
export const MAILBOX_ID = /^[a-z0-9][a-z0-9-]{0,46}$/;

/** Stands for the address of a source that is a mailbox. */
export function mailboxUrl(id: string): string {
	return SCHEME + id;
}

/** Whether the address of a source is that of a mailbox. */
export function isMailbox(url: string): boolean {
	return url.startsWith(SCHEME);
}

/** Where pictures that came inside a message seem to be: an address that nobody has (RFC 6761), which the deployment answers for itself. */
export const MAIL_PICTURE_HOST = "mail.invalid";
const BEGINNING = `https://${MAIL_PICTURE_HOST}/`;

/** Which picture of which mailbox. */
export interface MailPictureName {
	source: string;
	name: string;
}

/** The address of a picture by its mailbox and its name there. */
export function mailPictureAddress(source: string, name: string): string {
	return `${BEGINNING}${source}/${name}`;
}

/** What such an address stands for; null for any other. */
export function mailPictureOf(address: string): MailPictureName | null {
	if (!address.startsWith(BEGINNING)) return null;
	const [, source, name] =
		/^([a-z0-9-]{1,63})\/([\da-f]{16,64})$/.exec(address.slice(BEGINNING.length)) ?? [];
	return source === undefined || name === undefined ? null : { source, name };
}

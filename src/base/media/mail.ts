/** Where pictures that came inside a message seem to be: an address that nobody has (RFC 6761), which the deployment answers for itself. */
export const MAIL_PICTURE_HOST = "mail.invalid";

/** Which picture of which mailbox. */
export interface MailPictureName {
	source: string;
	name: string;
}

/** The address of a picture by its mailbox and its name there. */
export function mailPictureAddress(source: string, name: string): string {
	return `https://${MAIL_PICTURE_HOST}/${source}/${name}`;
}

/** What such an address stands for; null for any other. */
export function mailPictureOf(address: string): MailPictureName | null {
	if (!address.startsWith(`https://${MAIL_PICTURE_HOST}/`)) return null;
	const [, source, name] =
		/^https:\/\/mail\.invalid\/([a-z0-9-]{1,63})\/([\da-f]{16,64})$/.exec(address) ?? [];
	return source === undefined || name === undefined ? null : { source, name };
}

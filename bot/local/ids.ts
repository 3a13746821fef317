import { createHash } from 'node:crypto';
import type { Person } from '../domain/partnership';

/** The tenant that everybody of local mode belongs to: in the Playground, in sign-in tokens, in conversations. */
export const LOCAL_TENANT_ID = '6a746169-0000-4000-8000-000000000001';

/** The bot's id in the Playground; a real one comes from the Azure registration. */
export const LOCAL_BOT_ID = '6a746169-0000-4000-8000-000000000002';

/** The bot's name in the Playground (at most 42 characters there). */
export const LOCAL_BOT_NAME = 'JTAI partnership';

/**
 * The Entra object id that local mode gives a person: the one on the People list, else one made from the e-mail
 * address, the same after every start. So the chat, the tab and the inbox agree on who somebody is.
 */
export const objectIdOf = (person: Pick<Person, 'email' | 'entraId'>): string =>
  person.entraId ?? idFrom(`person ${person.email.toLowerCase()}`);

/** A GUID made from a text, always the same for the same text (RFC 9562, version 8). */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The Playground's id of a person, and of the same person in conversations. */
export const userIdOf = (person: Pick<Person, 'email' | 'entraId'>): string => `user-${objectIdOf(person)}`;

import { localTokenSchema } from '../../bot/contract/local';
import type { Host } from './host';
import { oneAsking } from './one-asking';
import { systemTheme } from './theme';

const PERSON = 'jtai.person';

/** Whom one plays in local mode: kept until the browser's tab is closed. */
export const chosenPerson = (): string | null => sessionStorage.getItem(PERSON);

/** Goes on as this person in this window, until it is closed. */
export const choosePerson = (email: string): void => sessionStorage.setItem(PERSON, email);

/** Back to choosing who one is. */
export const forgetPerson = (): void => sessionStorage.removeItem(PERSON);

/** A plain browser in local mode, signed in as this person. */
export const localHost = (email: string): Host => ({
  kind: 'local',
  person: email,
  theme: systemTheme(),
  chat: `/local/chat#${email}`,
  token: oneAsking(async () => {
    const answer = await fetch(`/local/token?person=${encodeURIComponent(email)}`);
    if (!answer.ok) throw new Error('Not signed in');
    return localTokenSchema.parse(await answer.json()).token;
  }),
  shown: () => undefined,
  // A plain browser says itself when nobody sees a page.
  onSleep: () => () => undefined,
  broken: () => undefined,
});

import { localPeopleSchema, localRefusalSchema, type LocalPeople } from '../../bot/contract/local';

/** Whom one can be in local mode; undefined everywhere else, where the address does not exist. */
export async function askLocalPeople(): Promise<LocalPeople | 'not reached' | undefined> {
  const answer = await fetch('/local/people').catch(() => undefined);
  if (!answer) return 'not reached';
  const people = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  return localPeopleSchema.safeParse(people).data;
}

const NO_ANSWER = 'The app does not answer. Check that it is still running, then try again.';

/** Puts the first coordinator on the empty People list in local mode. Gives why not, in words; undefined once it is done. */
export async function beginAs(who: {
  readonly name: string;
  readonly email: string;
}): Promise<string | undefined> {
  try {
    const answer = await fetch('/local/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    if (answer.ok) return undefined;
    return localRefusalSchema.safeParse(await answer.json()).data?.detail ?? NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

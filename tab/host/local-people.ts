import { localPeopleSchema, type LocalPeople } from '../../bot/contract/local';

/** Whom one can be in local mode; undefined everywhere else, where the address does not exist. */
export async function askLocalPeople(): Promise<LocalPeople | undefined> {
  try {
    const answer = await fetch('/local/people');
    const people = answer.ok ? localPeopleSchema.safeParse(await answer.json()) : undefined;
    return people?.data;
  } catch {
    return undefined;
  }
}

import { type Person, type Conversation } from '../domain/partnership';
import type { Store } from '../usecases/ports';

/** Somebody on a People list of this machine. */
export interface LocalPerson extends Person {
  /** None of somebody without an agency. */
  readonly agencyTitle?: string;
  /** Their chat with the bot, once they have one. */
  readonly chat?: Conversation;
}

/** Everybody on a People list, once: somebody of two partnerships as the first one has them. */
export async function peopleIn(stores: readonly Store[]): Promise<readonly LocalPerson[]> {
  const snapshots = await Promise.all(stores.map((store) => store.snapshot()));
  const all = snapshots.flatMap(({ people, agencies, conversations }) =>
    people.map((person) => ({
      ...person,
      agencyTitle: agencies.find(({ code }) => code === person.agencyCode)?.title ?? person.agencyCode,
      chat: conversations.find(({ personEmail }) => personEmail === person.email),
    })),
  );
  return all.filter(({ email }, at) => all.findIndex((one) => one.email === email) === at);
}

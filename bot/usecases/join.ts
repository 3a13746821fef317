import type { Failure } from '../domain/failure';
import type { Agency, Conversation, Person } from '../domain/partnership';
import type { Result } from '../domain/result';
import type { Parts } from './ports';
/** Where somebody who added the app can be spoken to. */
export type Contact = Omit<Conversation, 'personEmail' | 'state' | 'updatedAt'> & { readonly email?: string };
/** What the app tells somebody who added it. */
export interface Welcome {
  readonly person: Person;
  readonly agency?: Agency;
  /** False when the app knew this conversation already and nothing changed. */
  readonly isNew: boolean;
  /** 'meetings 10, 5 and 1 working days before; deadlines 10 and 3 working days before, on the day, …' */
  readonly reminderDaysWords: string;
  /** '8:30am to 5:30pm on working days' */
  readonly hoursWords: string;
}
export async function join(_parts: Parts, _contact: Contact): Promise<Result<Welcome, Failure>> {
  throw new Error('not built yet');
}
export interface Leaving {
  readonly conversationId: string;
  readonly how: 'Removed' | 'Blocked';
}
export async function leave(_parts: Parts, _leaving: Leaving): Promise<void> {
  throw new Error('not built yet');
}

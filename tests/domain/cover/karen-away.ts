import { type CoverTold } from '../../../bot/domain/cover/told';
import type { Message, Person } from '../../../bot/domain/partnership';
import { at, day, person } from '../../support/partnership';

/** Karen of the police is away for a week, and Samir covers for her. */

export const KAREN = 'spoc.pol@partnership.example';
export const SAMIR = 'deputy.pol@partnership.example';
export const away = (from: string, to?: string, changedAt?: string): Partial<Person> => ({
  awayFrom: day(from),
  ...(to ? { awayTo: day(to) } : {}),
  ...(changedAt ? { awayChangedAt: at(changedAt) } : {}),
});
export const WEEK = away('2024-02-12', '2024-02-16');
export const people = (days: Partial<Person>, ...others: Person[]) => [
  ...[person('coordinator.la'), person('spoc.la'), person('spoc.pol', days), ...others],
];
export const samir = person('deputy.pol');
export const told = (over: Partial<Message> = {}): CoverTold => ({
  ...{ table: 'messages', kind: 'Cover', key: 'cover', title: 'Cover', about: KAREN, agencyCode: 'POL' },
  ...{ personEmail: SAMIR, fromDay: day('2024-02-12'), toDay: day('2024-02-16') },
  ...{ dueAt: at('2024-02-12T08:30:00Z'), sentAt: at('2024-02-12T08:30:10Z'), state: 'Sent', attempts: 1 },
  ...(over as Partial<CoverTold>),
});

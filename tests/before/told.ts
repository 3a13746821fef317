import { graphRows } from '../support/graph-rows';
import type { OldHouse } from './old-site';

/** Who coordinates the partnership, and so sees every agency. */
const COORDINATOR = 'priya.nair@westmarch.example';

interface Outstanding {
  readonly agencies: readonly {
    readonly agency: { readonly code: string };
    readonly outstanding: readonly { reminderKey: string }[];
    readonly notReached: readonly { reminderKey: string }[];
  }[];
  readonly forTheChair: readonly { reminderKey: string; since: string }[];
}

/** What is without an answer, whom to ring and what is before the chair, by key. */
export async function standingIn(house: OldHouse): Promise<unknown> {
  const { agencies, forTheChair } = (await house.asked('/api/v1/outstanding', COORDINATOR)) as Outstanding;
  return {
    agencies: agencies.map(({ agency, outstanding, notReached }) => ({
      agency: agency.code,
      waiting: outstanding.map(({ reminderKey }) => reminderKey).sort(),
      toRing: notReached.map(({ reminderKey }) => reminderKey),
    })),
    forTheChair: forTheChair.map(({ reminderKey, since }) => [reminderKey, since]),
  };
}

/** A row of Reminders or Messages: where it stands in its life, and when and how it went out. */
export type Standing = readonly [key: string, state: string, sentAt: string | undefined];

/** All rows that stand for something to be sent, by key. */
export async function sendings({ app }: OldHouse): Promise<Standing[]> {
  const rows = [
    ...(await graphRows(app.graphUrl, 'Reminders')),
    ...(await graphRows(app.graphUrl, 'Messages')),
  ];
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return rows
    .map(({ Key, State, SentAt }): Standing => [String(Key), String(State), text(SentAt)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

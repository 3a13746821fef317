import {
  createCalendarReader,
  endCalendarAddress,
  newCalendarAddress,
} from '../../../bot/usecases/exporting/calendar-feeds';
import type { Partnerships } from '../../../bot/usecases/partnerships';
import { StoreUnavailable, type Parts, type Store } from '../../../bot/usecases/ports';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';

let fresh: FreshPartnership;
beforeEach(async () => void (fresh = await freshPartnership()));
afterEach(() => fresh.close());

const SPOC = { email: 'spoc.pol@partnership.example' };
const NOWHERE = 'x'.repeat(43);

const only = (parts: Parts): Partnerships => [{ id: 'westmarch', name: 'Westmarch', parts }];

/** A copy of the app that reads calendars, with what it asked SharePoint afresh and a clock that a test moves. */
async function copyThatReads(over: (store: Store) => Partial<Store> = () => ({})) {
  const asked: unknown[] = [];
  const parts = withStore(await fresh.anotherCopy(), (store) => ({
    snapshot: (options) => {
      if (options?.fresh) asked.push(options.fresh);
      return store.snapshot(options);
    },
    ...over(store),
  }));
  let seconds = 0;
  const read = createCalendarReader(only(parts), () => seconds * 1_000);
  return {
    asked,
    calendarAt: (secret: string) => read(secret, undefined),
    later: (by: number) => void (seconds += by),
  };
}

async function newAddress(): Promise<string> {
  const made = await newCalendarAddress(fresh.parts, SPOC, 'Own');
  if (!made.ok) throw new Error(made.error.code);
  return made.value.secret;
}

test('an address that was revoked in one copy of the app stops at once in another', async () => {
  const secret = await newAddress();
  const { calendarAt, asked } = await copyThatReads();
  expect(await calendarAt(secret)).toBeDefined();
  expect(await endCalendarAddress(fresh.parts, SPOC, 'Own')).toMatchObject({ ok: true });
  expect(await calendarAt(secret)).toBeUndefined();
  expect(asked).toEqual([['calendarFeeds'], ['calendarFeeds']]);
});

test('an address that was made in one copy leads somewhere in another', async () => {
  const { calendarAt } = await copyThatReads();
  expect(await calendarAt(await newAddress())).toBeDefined();
});

test('addresses that somebody makes up are looked up twice a minute at most', async () => {
  const { calendarAt, asked, later } = await copyThatReads();
  for (let times = 0; times < 5; times += 1) expect(await calendarAt(NOWHERE)).toBeUndefined();
  expect(asked).toHaveLength(1);
  later(31);
  expect(await calendarAt(await newAddress())).toBeDefined();
  expect(asked).toHaveLength(2);
});

test('an address is not answered as one that leads nowhere while that cannot be known', async () => {
  const { calendarAt } = await copyThatReads(() => ({
    snapshot: async () => {
      throw new StoreUnavailable('SharePoint does not answer.');
    },
  }));
  await expect(calendarAt(NOWHERE)).rejects.toBeInstanceOf(StoreUnavailable);
});

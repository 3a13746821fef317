import { performOnFinding, performOnRequest } from '../../../bot/usecases/plan/perform-on-row';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import type { Finding, Request } from '../../../bot/domain/partnership';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { action, day } from '../../support/partnership';

// Cards that were sent follow what somebody changes in the lists of requests and findings, past the app.

const REQUEST: Request = {
  title: 'List of strategy discussions',
  ref: 'R1',
  agencyCode: 'POL',
  dueOn: day('2024-01-25'),
  status: 'Open',
};
const FINDING: Finding = { title: 'Referrals differ', ref: 'P1', kind: 'Improvement' };
const coordinator = { email: 'coordinator.la@partnership.example' };

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('requests', REQUEST);
  await fresh.add('findings', FINDING);
  await fresh.add('actions', action({ dueOn: day('2024-01-25'), findingRef: 'P1', leadAgency: 'ICB' }));
  await run();
});
afterEach(() => fresh.close());

const run = () => sweep(fresh.parts, { pause: async () => undefined });
/** What stands on the card that was drawn anew last. */
const redrawn = async () => {
  await fresh.messenger.refreshes(1);
  return fresh.messenger.refreshed.at(-1)?.post.items[0];
};

test.each<[string, Partial<Request>, object]>([
  ['title', { title: 'Another list' }, { state: { is: 'open' }, subject: { title: 'Another list' } }],
  ['day', { dueOn: day('2024-01-26') }, { subject: { dueOn: '2024-01-26' } }],
  ['agency', { agencyCode: 'ICB' }, { state: { is: 'passed-on', to: { code: 'ICB' } } }],
  ['state', { status: 'Provided' }, { state: { is: 'settled' }, whenWords: 'provided' }],
  [
    'withdrawal',
    { withdrawnOn: day('2024-01-25'), withdrawnWhy: 'Asked for twice.' },
    { state: { is: 'gone', why: 'Withdrawn', because: 'Asked for twice.' }, offers: [] },
  ],
])('the card of a request follows its %s, changed by hand', async (_column, patch, shown) => {
  await fresh.change('requests', 'R1', patch);
  await run();
  expect(await redrawn()).toMatchObject({ reminder: { subjectRef: 'R1' }, ...shown });
});

test('the card of an action follows its finding, changed by hand', async () => {
  await fresh.change('findings', 'P1', { title: 'Referrals differ much' });
  await run();
  const finding = { ref: 'P1', title: 'Referrals differ much' };
  expect(await redrawn()).toMatchObject({ subject: { ref: 'A07', finding } });
});

test('both follow what is done to them in the tab', async () => {
  const edit = { deed: 'edit', given: { title: 'In the tab' } } as const;
  expect((await performOnFinding(fresh.parts, coordinator, { ref: 'P1', ...edit })).ok).toBe(true);
  expect(await redrawn()).toMatchObject({ subject: { finding: { title: 'In the tab' } } });
  const withdraw = { ref: 'R1', deed: 'withdraw', given: { text: 'Asked for twice.' } } as const;
  expect((await performOnRequest(fresh.parts, coordinator, withdraw)).ok).toBe(true);
  await fresh.messenger.refreshes(2);
  expect(await redrawn()).toMatchObject({ state: { is: 'gone', because: 'Asked for twice.' } });
  await run();
  expect(await fresh.rows('Reminders')).toContainEqual(
    expect.objectContaining({ SubjectRef: 'R1', State: 'Superseded', Ended: 'Gone' }),
  );
});

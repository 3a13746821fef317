import type { TimeOfDay } from '../../../bot/domain/calendar/day';
import { join } from '../../../bot/usecases/people/join';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { chat, meeting } from '../../support/partnership';

let fresh: FreshPartnership;
beforeEach(async () => void (fresh = await freshPartnership()));
afterEach(() => fresh.close());

const run = async (now: string) => {
  fresh.setNow(now);
  return (await sweep(fresh.parts, { pause: async () => undefined })).sent;
};

test('the sweep keeps to the days and hours that the partnership wants, and the row says when it was due', async () => {
  await fresh.add('meetings', meeting());
  await fresh.add('sendingTimes', {
    title: 'Ours',
    from: '10:00' as TimeOfDay,
    until: '12:00' as TimeOfDay,
    days: ['Monday', 'Tuesday', 'Wednesday', 'Friday'],
  });
  // 10 working days before the meeting is Thursday 25 January, on which this partnership does not send.
  expect(await run('2024-01-24T09:59:00Z')).toBe(0);
  expect(await run('2024-01-24T12:00:00Z')).toBe(0);
  expect(await run('2024-01-24T10:00:00Z')).toBe(3);
  expect(await run('2024-01-25T10:00:00Z')).toBe(0);
  expect((await fresh.rows('Reminders')).map(({ DueAt }) => DueAt)).toEqual(
    Array<string>(3).fill('2024-01-24T10:00:00Z'),
  );
});

test('hours that cannot be followed leave those of the installation', async () => {
  await fresh.add('meetings', meeting());
  const [from, until] = ['18:00', '07:00'] as TimeOfDay[];
  await fresh.add('sendingTimes', { title: 'Ours', from, until, days: [] });
  expect(await run('2024-01-25T19:00:00Z')).toBe(0);
  expect(await run('2024-01-25T08:29:00Z')).toBe(0);
  expect(await run('2024-01-25T08:30:00Z')).toBe(3);
});

test('a welcome tells the partnership’s own hours and days', async () => {
  await fresh.add('sendingTimes', {
    title: 'Ours',
    from: '10:00' as TimeOfDay,
    days: ['Tuesday', 'Thursday'],
  });
  const { entraId, conversationId, serviceUrl, tenantId, userId, botId, personEmail } = chat(
    'spoc.pol@partnership.example',
  );
  const contact = { entraId, conversationId, serviceUrl, tenantId, userId, botId, email: personEmail };
  expect(await join(fresh.parts, contact)).toMatchObject({
    ok: true,
    value: { hoursWords: '10am to 5:30pm on Tuesday and Thursday' },
  });
});

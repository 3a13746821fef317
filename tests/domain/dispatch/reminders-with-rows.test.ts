import { reminderKey, type Facts, type Reminder } from '../../../bot/domain/partnership';
import { nextAttemptAt } from '../../../bot/domain/sending/retries';
import { action, at, chat, day, facts } from '../../support/partnership';
import type { ReminderToSend } from '../../../bot/domain/sending/to-send';
import { due, rowOf, stages } from './due';

describe('only the newest stage', () => {
  test('goes out after downtime', () => {
    const of = facts({ actions: [action()] });
    expect(stages(of, '2024-09-30T10:00:00Z')).toEqual(['0']);
  });

  test('and nothing when it has gone out already, whatever is missing before it', () => {
    const of = facts({ actions: [action()] });
    const reminders = due(of, '2024-09-27T09:00:00Z').map((one) => rowOf(one));
    for (const state of ['Sent', 'Acknowledged', 'Superseded'] as const) {
      expect(
        due({ ...of, reminders: reminders.map((row) => ({ ...row, state })) }, '2024-09-30T10:00:00Z'),
      ).toEqual([]);
    }
  });

  test('also when an older one failed and would be tried again', () => {
    const of = facts({ actions: [action()] });
    const failed = due(of, '2024-09-24T09:00:00Z').map((one) =>
      rowOf(one, { state: 'Failed', retryAt: at('2024-09-24T09:05:00Z') }),
    );
    expect(stages({ ...of, reminders: failed }, '2024-09-27T09:00:00Z')).toEqual(['0']);
  });
});

describe('a reminder that has a row', () => {
  const open = facts({ actions: [action()] });
  const [planned] = due(open, '2024-09-27T09:00:00Z') as [ReminderToSend];
  const spoc = 'spoc.pol@partnership.example';
  const claimedAt = at('2024-09-27T09:00:00Z');
  const again = (row: Partial<Reminder>, now: string, conversations: Facts['conversations'] = []) => {
    const reminders = [rowOf(planned, { claimedAt, ...row })];
    return due({ ...open, reminders, conversations }, now).map(({ previous }) => previous?.state);
  };

  test.each([
    ['2024-09-27T09:09:59Z', []],
    ['2024-09-27T09:10:00Z', ['Claimed']],
  ])(
    'claimed at 9:00 by a copy that died is taken over when its lease has run out: at %s %p',
    (now, expected) => expect(again({ state: 'Claimed' }, now)).toEqual(expected),
  );

  test('not accepted is tried again when its time has come, and not without one', () => {
    const retryAt = at('2024-09-27T09:02:00Z');
    expect(again({ state: 'Failed', retryAt }, '2024-09-27T09:01:59Z')).toEqual([]);
    expect(again({ state: 'Failed', retryAt }, '2024-09-27T09:02:00Z')).toEqual(['Failed']);
    expect(again({ state: 'Failed' }, '2024-09-27T12:00:00Z')).toEqual([]);
  });

  test('that found no chat is due again once the person has one', () => {
    const row = { state: 'Failed', attempts: 0 } as const;
    expect(again(row, '2024-09-27T12:00:00Z')).toEqual([]);
    expect(again(row, '2024-09-27T12:00:00Z', [chat(spoc, { state: 'Removed' })])).toEqual([]);
    expect(again(row, '2024-09-27T12:00:00Z', [chat(spoc)])).toEqual(['Failed']);
  });

  test('that a blocked chat refused is due again only when the person has come back since', () => {
    const row = { state: 'Failed', attempts: 1 } as const;
    expect(again(row, '2024-09-27T12:00:00Z', [chat(spoc)])).toEqual([]);
    const back = chat(spoc, { updatedAt: at('2024-09-27T11:00:00Z') });
    expect(again(row, '2024-09-27T12:00:00Z', [back])).toEqual(['Failed']);
  });

  test('that failed for somebody else is due again for the person it is for now', () =>
    expect(again({ state: 'Failed', personEmail: undefined }, '2024-09-27T12:00:00Z')).toEqual(['Failed']));
});

test('waits between attempts double, follow Teams when it asks for more, and end after six', () => {
  const now = at('2024-09-27T09:00:00Z');
  expect([1, 2, 5].map((attempts) => nextAttemptAt(attempts, now))).toEqual([
    '2024-09-27T09:02:00Z',
    '2024-09-27T09:04:00Z',
    '2024-09-27T09:32:00Z',
  ]);
  expect(nextAttemptAt(1, now, 600)).toBe('2024-09-27T09:10:00Z');
  expect(nextAttemptAt(6, now)).toBeUndefined();
  // Whatever Teams says of it, ten minutes later it is looked at again.
  const thirtyDays = 30 * 24 * 3_600;
  expect([thirtyDays, 1e30, Number.NaN].map((asked) => nextAttemptAt(1, now, asked))).toEqual([
    '2024-09-27T09:10:00Z',
    '2024-09-27T09:10:00Z',
    '2024-09-27T09:02:00Z',
  ]);
});

test('keys fit a SharePoint column and tell long refs apart', () => {
  const identity = {
    kind: 'Action',
    countsFrom: day('2024-09-27'),
    stage: '+5',
    agencyCode: 'POL',
    to: 'SPOC',
  } as const;
  const keys = ['a', 'b'].map((end) => reminderKey({ ...identity, subjectRef: `${'x'.repeat(254)}${end}` }));
  expect(new Set(keys).size).toBe(2);
  expect(keys.map((key) => key.length)).toEqual([255, 255]);
});

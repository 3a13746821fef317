import { decideMeetingChange } from '../../../bot/domain/meetings/change';
import { occurrences } from '../../../bot/domain/meetings/series/series';
import { NO_END, withItsLength } from '../../../bot/domain/meetings/length';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { after } from '../../support/apply-writes';
import { at, day, facts, meeting, person, series } from '../../support/partnership';

/** Set together: Monday 16 February 2026, 2pm to 3:30pm. */
const known = { knownStartsAt: at('2026-02-16T14:00:00Z'), knownEndsAt: at('2026-02-16T15:30:00Z') };

describe('a meeting whose start was moved alone lasts as long as it did', () => {
  test.each<[string, string, string, string]>([
    ['a week earlier', '2026-02-09T14:00:00Z', '2026-02-16T15:30:00Z', '2026-02-09T15:30:00Z'],
    ['a week later', '2026-02-23T14:00:00Z', '2026-02-16T15:30:00Z', '2026-02-23T15:30:00Z'],
    ['earlier on an earlier day', '2026-02-09T09:00:00Z', '2026-02-16T15:30:00Z', '2026-02-09T10:30:00Z'],
    ['earlier on the same day', '2026-02-16T10:00:00Z', '2026-02-16T15:30:00Z', '2026-02-16T11:30:00Z'],
    ['later on the same day', '2026-02-16T15:00:00Z', '2026-02-16T15:30:00Z', '2026-02-16T16:30:00Z'],
    ['over a change of the clocks', '2026-04-13T13:00:00Z', '2026-02-16T15:30:00Z', '2026-04-13T14:30:00Z'],
    ['over midnight', '2026-02-16T23:00:00Z', '2026-02-16T15:30:00Z', '2026-02-17T00:30:00Z'],
    ['with its end taken away', '2026-02-09T14:00:00Z', NO_END, '2026-02-09T15:30:00Z'],
    ['not at all, its end taken away', '2026-02-16T14:00:00Z', NO_END, '2026-02-16T15:30:00Z'],
    ['with an end before it', '2026-02-09T14:00:00Z', '2026-02-02T15:30:00Z', '2026-02-09T15:30:00Z'],
    ['with an end days after', '2026-02-09T14:00:00Z', '2026-02-18T15:30:00Z', '2026-02-09T15:30:00Z'],
  ])('%s', (_, startsAt, endsAt, wanted) =>
    expect(
      withItsLength({ ...meeting({ startsAt: at(startsAt), endsAt: at(endsAt) }), ...known }).endsAt,
    ).toBe(wanted),
  );

  test.each<[string, string, string]>([
    ['start and end typed anew', '2026-02-09T09:00:00Z', '2026-02-09T12:00:00Z'],
    ['the end alone moved', '2026-02-16T14:00:00Z', '2026-02-16T17:00:00Z'],
  ])('%s counts as typed', (_, startsAt, endsAt) =>
    expect(
      withItsLength({ ...meeting({ startsAt: at(startsAt), endsAt: at(endsAt) }), ...known }).endsAt,
    ).toBe(endsAt),
  );

  test.each<[string, string, string, string]>([
    ['days off', '2026-02-09T14:00:00Z', '2026-02-16T15:30:00Z', '2026-02-09T15:30:00Z'],
    ['before the start', '2026-02-23T14:00:00Z', '2026-02-16T15:30:00Z', '2026-02-23T15:30:00Z'],
    ['missing', '2026-02-09T14:00:00Z', NO_END, '2026-02-09T15:00:00Z'],
    ['earlier in the day', '2026-02-09T16:00:00Z', '2026-02-16T15:30:00Z', '2026-02-09T17:00:00Z'],
  ])('of one whose length nobody knows, an end %s is one on the same day', (_, startsAt, endsAt, wanted) =>
    expect(withItsLength(meeting({ startsAt: at(startsAt), endsAt: at(endsAt) })).endsAt).toBe(wanted),
  );
});

test('a meeting made from its series, and one moved by a coordinator, keep their length when moved by hand after', () => {
  const [made] = occurrences(series(), day('2024-02-01'), day('2024-02-20'));
  if (!made) throw new Error('no meeting was made');
  const byHand = { ...made, startsAt: at('2024-02-01T10:00:00Z') };
  expect(withItsLength(byHand).endsAt).toBe('2024-02-01T11:30:00Z');
  const grounds = {
    facts: facts({ meetings: [made] }),
    calendar: calendarAsKnownOn(),
    now: at('2024-01-10T10:00:00Z'),
  };
  const step = { does: 'move', day: '2024-02-15', time: '09:00', reason: 'The room is taken.' } as const;
  const decided = decideMeetingChange(grounds, person('coordinator.la'), {
    meetingRef: made.ref,
    seen: made,
    step,
  });
  if (!decided.ok) throw new Error(decided.error.code);
  const [moved] = after(grounds.facts, decided.value).meetings;
  if (!moved) throw new Error('no meeting is left');
  expect(withItsLength({ ...moved, startsAt: at('2024-02-14T09:00:00Z') }).endsAt).toBe(
    '2024-02-14T10:30:00Z',
  );
});

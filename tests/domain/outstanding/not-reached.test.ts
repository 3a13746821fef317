import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { notReached } from '../../../bot/domain/outstanding/not-reached';
import type { Extension, Facts, Message } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const CALENDAR = calendarAsKnownOn();
const NOW = at('2024-02-05T10:00:00Z');

const message = (over: Partial<Message>): Message => ({
  ...{ table: 'messages', kind: 'Nudge', key: 'm1', about: 'x', title: 'A message', agencyCode: 'POL' },
  ...{
    personEmail: 'spoc.pol@partnership.example',
    dueAt: at('2024-02-05T08:30:00Z'),
    state: 'Failed',
    attempts: 1,
  },
  ...over,
});

/** Whom nothing reached, as the coordinator reads of it: what, for which agency, whom to ring, and why. */
const rung = (over: Partial<Facts>, now = NOW) =>
  notReached({ facts: facts({ meetings: [meeting()], ...over }), calendar: CALENDAR, now }).map(
    ({ subjectTitle, agencyCode, personName = 'nobody', phone = '-', reason }) =>
      `${subjectTitle} | ${agencyCode} | ${personName} | ${phone} | ${reason}`,
  );
const failed = reminder({ state: 'Failed', error: 'Blocked the app.', dueAt: at('2024-02-05T08:30:00Z') });

test('reminders that reached nobody, as long as they ask something', () => {
  const phone = [person('coordinator.la'), person('spoc.pol', { phone: '01632 960123' })];
  expect(rung({ reminders: [failed], people: phone })).toEqual([
    'JTAI partnership meeting | POL | spoc.pol | 01632 960123 | Blocked the app.',
  ]);
  expect(rung({ reminders: [{ ...failed, error: undefined, personEmail: undefined }] })).toEqual([
    'JTAI partnership meeting | POL | nobody | - | No reason was recorded.',
  ]);
  expect(rung({ reminders: [{ ...failed, state: 'Sent' }] })).toEqual([]);
  expect(rung({ reminders: [failed], meetings: [] })).toEqual([]);
  expect(rung({ reminders: [failed], meetings: [meeting({ status: 'Cancelled' })] })).toEqual([]);
});

const wish: Extension = {
  ...{ title: 'Map networks', key: 'x', kind: 'Action', subjectRef: 'A07', agencyCode: 'POL' },
  ...{
    dueOn: day('2024-03-01'),
    wantedOn: day('2024-04-01'),
    reason: 'Shut.',
    by: 'x',
    at: NOW,
    decision: 'Open',
  },
};
const voted = action({ ref: 'x', leadAgency: 'LA', status: 'EvidenceSubmitted', submission: 'e' });
const evidence = {
  key: 'e',
  actionRef: 'x',
  kind: 'Evidence',
  by: 'x',
  at: at('2024-02-01T09:00:00Z'),
} as const;

test.each<[string, Partial<Message>, Partial<Facts>, boolean]>([
  ['a nudge about what waits', { about: failed.key }, { reminders: [{ ...failed, state: 'Sent' }] }, true],
  [
    'a nudge about what is answered',
    { about: failed.key },
    { reminders: [{ ...failed, state: 'Acknowledged' }] },
    false,
  ],
  ['a nudge about nothing', {}, {}, false],
  ['news of a meeting ahead', { kind: 'MeetingMoved', about: 'JTAI-2024-02-08' }, {}, true],
  [
    'news of a meeting that has begun',
    { kind: 'MeetingMoved', about: 'x' },
    { meetings: [meeting({ ref: 'x', startsAt: NOW })] },
    false,
  ],
  ['a cover that goes on', { kind: 'Cover', toDay: day('2024-02-05') }, {}, true],
  ['a cover without an end', { kind: 'Cover' }, {}, true],
  ['a cover that is over', { kind: 'Cover', toDay: day('2024-02-04') }, {}, false],
  ['an open wish', { kind: 'Extension' }, { extensions: [wish] }, true],
  [
    'a wish that is decided',
    { kind: 'Extension' },
    { extensions: [{ ...wish, decision: 'Granted' }] },
    false,
  ],
  ['another’s wish', { kind: 'Extension', about: 'y' }, { extensions: [wish] }, false],
  ['a vote that waits', { kind: 'Vote' }, { actions: [action(), voted], updates: [evidence] }, true],
  [
    'a vote of who leads',
    { kind: 'Vote', agencyCode: 'LA' },
    { actions: [voted], updates: [evidence] },
    false,
  ],
  [
    'a vote on something else',
    { kind: 'Vote', about: 'y' },
    { actions: [voted], updates: [evidence] },
    false,
  ],
  ['a digest', { kind: 'Digest' }, {}, false],
  ['one that went out', { kind: 'Cover', state: 'Sent' }, {}, false],
  ['one of a week ago', { kind: 'Cover', dueAt: at('2024-01-29T08:30:00Z') }, {}, true],
  ['one of longer ago', { kind: 'Cover', dueAt: at('2024-01-26T08:30:00Z') }, {}, false],
])('%s is worth a call or not', (_, over, more, is) => {
  const agencies = [agency('LA'), agency('POL'), agency('ICB')];
  expect(
    rung({ agencies, ...more, messages: [message(over)] })
      .slice(more.reminders ? -1 : 0)
      .some((line) => line.startsWith('A message')),
  ).toBe(is);
});

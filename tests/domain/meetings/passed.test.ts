import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { decideDeadlineAnswer } from '../../../bot/domain/deadlines/answer';
import { decideMeetingChange } from '../../../bot/domain/meetings/change';
import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import type { Reminder } from '../../../bot/domain/partnership';
import { statusReport } from '../../../bot/domain/status/report';
import { itemView } from '../../../bot/teams/cards/items/views';
import { statusCard } from '../../../bot/teams/cards/replies/status/status';
import { action, at, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const AFTER = at('2024-02-08T15:30:00Z');

test.each(['Attending', undefined] as const)(
  'the card of a meeting that is over asks nothing, answered %s',
  (answer) => {
    const by = 'spoc.pol@partnership.example';
    const given = {
      key: 'JTAI-2024-02-08|POL',
      meetingRef: 'JTAI-2024-02-08',
      agencyCode: 'POL',
      by,
      at: AFTER,
    };
    const from = facts({ meetings: [meeting()], responses: answer ? [{ ...given, answer }] : [] });
    for (const reopened of [undefined, {}]) {
      const view = itemView(
        reminderItem({ facts: from, calendar, now: AFTER }, reminder()),
        { view: 'notice', slot: '' },
        reopened,
      );
      expect(view).toMatchObject({ asks: false, actions: [] });
      expect(view.form).toBeUndefined();
    }
    expect(
      reminderItem({ facts: from, calendar, now: at('2024-02-08T15:29:59Z') }, reminder()).state.is,
    ).toBe(answer ? 'answered' : 'open');
  },
);

test('what is overdue is neither offered as on track nor taken as that', () => {
  const due = reminder({ kind: 'Action', subjectRef: 'A07', key: 'Action|A07|2024-09-27|0|POL', stage: '0' });
  const from = facts({ actions: [action()], reminders: [due] });
  const offers = (now: string) => {
    const notice = reminderItem({ facts: from, calendar, now: at(now) }, due);
    return notice.about === 'deadline' ? notice.offers : [];
  };
  expect(offers('2024-09-27T22:00:00Z')).toContain('OnTrack');
  expect(offers('2024-09-27T23:30:00Z')).not.toContain('OnTrack');
  expect(
    decideDeadlineAnswer(
      from,
      person('spoc.pol'),
      { reminderKey: due.key, answer: 'OnTrack' },
      at('2024-09-30T09:00:00Z'),
    ),
  ).toMatchObject({ ok: false, error: { code: 'overdue' } });
});

test.each([
  ['23:30', false, 'odd-hour'],
  ['06:59', false, 'odd-hour'],
  ['23:30', true, undefined],
  ['20:00', false, undefined],
] as const)('a move to %s, wanted all the same %s, is questioned as %s', (time, keep, code) => {
  const seen = meeting();
  const decided = decideMeetingChange(
    { facts: facts({ meetings: [seen] }), calendar, now: at('2024-01-25T09:00:00Z') },
    person('coordinator.la'),
    { meetingRef: seen.ref, seen, step: { does: 'move', day: '2024-02-15', time, reason: 'Room', keep } },
  );
  expect(decided.ok ? undefined : decided.error.code).toBe(code);
});

const ANSWERED = 'Every reminder has been answered';
const NOBODY = 'No reminder has been sent yet';
const answered: Partial<Reminder> = {
  state: 'Acknowledged',
  acknowledgedBy: 'spoc.pol@partnership.example',
  acknowledgedAt: at('2024-01-26T09:00:00Z'),
};
test.each<[string, Partial<Reminder> | undefined, string | undefined, readonly string[]]>([
  ['nobody was asked', undefined, undefined, [NOBODY]],
  ['one was only claimed', { state: 'Claimed', sentAt: undefined }, undefined, [NOBODY]],
  ['all were answered', answered, undefined, [ANSWERED]],
  // Of one agency its card says what it has to do, and nothing of who was asked.
  ['one agency has answered', answered, 'POL', []],
  ['another agency was asked', answered, 'LA', []],
])('where %s the status says no more than that', (_what, row, agencyCode, says) => {
  const from = facts({ reminders: row ? [reminder(row)] : [] });
  const now = at('2024-01-26T10:00:00Z');
  const report = statusReport(
    { facts: from, calendar, now },
    {
      unreadableRows: 0,
      ...(agencyCode ? { agencyCode } : {}),
    },
  );
  const card = JSON.stringify(statusCard(report));
  expect([ANSWERED, NOBODY].filter((words) => card.includes(words))).toEqual(says);
});

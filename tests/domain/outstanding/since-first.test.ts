import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { chasersDue, withdrawals } from '../../../bot/domain/outstanding/chasing';
import { silencesIn } from '../../../bot/domain/outstanding/silence';
import type { Message, Reminder } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, at, day, facts, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
/** Friday 2 February 2024. */
const NOW = at('2024-02-02T09:00:00Z');
const asked = (stage: string, sentOn: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ kind: 'Action', subjectRef: 'A07', stage, key: `Action|A07|2024-02-05|${stage}|POL` },
    ...{ dueAt: at(`${sentOn}T08:30:00Z`), sentAt: at(`${sentOn}T08:30:10Z`), countsFrom: day('2024-02-05') },
    ...over,
  });
const of = (...reminders: Reminder[]) =>
  facts({ actions: [action({ dueOn: day('2024-02-05') })], reminders });
const silence = (...reminders: Reminder[]) => silencesIn({ facts: of(...reminders), calendar, now: NOW });

test.each<[string, Partial<Reminder>, string, number]>([
  ['went out and was not answered', { state: 'Superseded' }, '2024-01-30', 3],
  ['was answered', { state: 'Acknowledged', acknowledgedAt: at('2024-01-30T12:00:00Z') }, '2024-02-01', 1],
  ['had ended', { state: 'Superseded', ended: 'Done' }, '2024-02-01', 1],
  ['did not arrive', { state: 'Failed' }, '2024-02-01', 1],
  ['never went out', { state: 'Superseded', sentAt: undefined }, '2024-02-01', 1],
])('silence counts from the stage before, where that %s, or from the newest', (_, over, since, days) => {
  const [found] = silence(asked('-3', '2024-01-30', over), asked('-1', '2024-02-01'));
  expect([found?.since, found?.workingDays, found?.newestOn, found?.newestWorkingDays]).toEqual([
    ...[since, days, '2024-02-01', 1],
  ]);
});

test('an answer between two stages ends what was silent before it', () => {
  const answered = asked('-3', '2024-01-30', { state: 'Acknowledged', acknowledgedAt: NOW });
  const [found] = silence(
    asked('-10', '2024-01-22', { state: 'Superseded' }),
    answered,
    asked('-1', '2024-02-01'),
  );
  expect(found?.since).toBe('2024-02-01');
});

const kinds = (...reminders: Reminder[]) =>
  chasersDue({ facts: of(...reminders), calendar, hours: DEFAULT_HOURS, now: NOW }).map(
    ({ kind, personEmail }) => `${kind} ${personEmail?.split('@')[0]}`,
  );

test.each<[string, Reminder[], string[]]>([
  ['a day', [asked('-1', '2024-02-01')], []],
  ['two days', [asked('-1', '2024-01-31')], ['Nudge spoc.pol']],
  ['three days', [asked('-1', '2024-01-30')], ['Nudge spoc.pol', 'Deputy deputy.pol']],
  [
    'three days, and a newer reminder a day',
    [asked('-3', '2024-01-30', { state: 'Superseded' }), asked('-1', '2024-02-01')],
    ['Deputy deputy.pol'],
  ],
  [
    'five days, and a newer reminder two',
    [asked('-5', '2024-01-26', { state: 'Superseded' }), asked('-1', '2024-01-31')],
    ['Nudge spoc.pol', 'Deputy deputy.pol', 'Escalation coordinator.la'],
  ],
])('silent for %s', (_, reminders, chased) => expect(kinds(...reminders)).toEqual(chased));

test('a nudge that somebody asked for is taken back once there is an answer, and not before', () => {
  const nudge: Message = {
    ...{ table: 'messages', kind: 'Nudge', key: 'N', title: 'T', about: asked('-1', '2024-02-01').key },
    ...{
      agencyCode: 'POL',
      dueAt: NOW,
      state: 'Planned',
      attempts: 0,
      by: 'coordinator.la@partnership.example',
    },
  };
  const taken = (row: Reminder, message = nudge) =>
    withdrawals({ facts: { ...of(row), messages: [message] }, calendar, now: NOW });
  expect(taken(asked('-1', '2024-02-01'))).toEqual([]);
  expect(taken(asked('-1', '2024-02-01', { state: 'Acknowledged' }))).toEqual([
    {
      writes: [{ change: 'messages', of: nudge, patch: { state: 'Superseded' } }],
      log: [
        {
          ...{ key: 'withdrawn|N', at: NOW, actor: 'app', verb: 'nudge.withdrawn' },
          ...{ subjectRef: nudge.about, detail: 'N' },
        },
      ],
    },
  ]);
  const answered = asked('-1', '2024-02-01', { state: 'Acknowledged' });
  expect(taken(answered, { ...nudge, by: undefined })).toEqual([]);
  expect(taken(answered, { ...nudge, state: 'Sent' })).toEqual([]);
});

import { plusMinutes } from '../../../bot/domain/calendar/day';
import { answeredElsewhere } from '../../../bot/domain/reminders/answered-elsewhere';
import type { Reminder, Update } from '../../../bot/domain/partnership';
import { action, at, day, facts, reminder } from '../../support/partnership';

const sentAt = at('2024-02-05T08:30:00Z');
const saidAt = at('2024-02-05T10:00:00Z');
const asks = (over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ key: 'asks', kind: 'Action', subjectRef: 'A07', agencyCode: 'POL', state: 'Sent', sentAt },
    ...{ countsFrom: day('2024-02-19'), stage: '-10' },
    ...over,
  });
const note = (over: Partial<Update> = {}): Update => ({
  ...{ key: 'note', actionRef: 'A07', kind: 'Progress', text: 'Half of it is there.', agencyCode: 'POL' },
  ...{ by: 'spoc.pol@partnership.example', at: saidAt },
  ...over,
});
const answered = (updates: readonly Update[], over: Partial<Reminder> = {}, minutes = 11) =>
  answeredElsewhere(
    facts({ actions: [action()], reminders: [asks(over)], updates: [...updates] }),
    plusMinutes(saidAt, minutes),
  ).map(({ patch }) => patch);

test.each(['Progress', 'Rating'] as const)('%s of the lead answers the reminder that asks', (kind) =>
  expect(answered([note({ kind })])).toEqual([
    {
      ...{ state: 'Acknowledged', answer: 'Acknowledged', onBehalf: false, before: undefined },
      ...{ acknowledgedAt: saidAt, acknowledgedBy: 'spoc.pol@partnership.example' },
    },
  ]),
);

test('what the coordinator said for the agency counts as said on its behalf', () =>
  expect(answered([note({ onBehalf: true, by: 'coordinator.la@partnership.example' })])).toMatchObject([
    { onBehalf: true, acknowledgedBy: 'coordinator.la@partnership.example' },
  ]));

test('the newest that was said counts', () =>
  expect(
    answered(
      [note(), note({ key: 'newer', at: plusMinutes(saidAt, 2), by: 'deputy.pol@partnership.example' })],
      {},
      20,
    ),
  ).toMatchObject([{ acknowledgedBy: 'deputy.pol@partnership.example' }]));

test.each<[string, readonly Update[], { over?: Partial<Reminder>; minutes?: number }]>([
  ['while it can be undone', [note()], { minutes: 10 }],
  ['what was taken back', [note(), note({ key: 'back', kind: 'Change', takesBack: 'note' })], {}],
  ['what was said before it went out', [note({ at: at('2024-02-05T08:00:00Z') })], {}],
  ['what another agency said', [note({ agencyCode: 'EDU' })], {}],
  ['what the chair said for the group', [note({ agencyCode: undefined })], {}],
  ['what was said of another action', [note({ actionRef: 'A08' })], {}],
  ['evidence', [note({ kind: 'Evidence' })], {}],
  ['what is answered already', [note()], { over: { state: 'Acknowledged' } }],
  ['what a newer one has replaced', [note()], { over: { state: 'Superseded' } }],
  ['what has ended', [note()], { over: { ended: 'Done' } }],
  ['what goes to the coordinator', [note()], { over: { to: 'Coordinator' } }],
])('not %s', (_what, updates, { over, minutes }) => expect(answered(updates, over, minutes)).toEqual([]));

import { failedLines, sentLines, unsentLine } from '../../../bot/domain/sending/card-record';
import type { ReminderToSend } from '../../../bot/domain/sending/to-send';
import { at, reminder } from '../../support/partnership';

const NOW = at('2024-01-25T09:00:00Z');
const things = (count: number) =>
  Array.from({ length: count }, (_, nth) => reminder({ key: `K${nth}`, subjectRef: `A${nth}` }));

test('a card leaves one line, which names all that is on it, whom it went to and where it stands', () => {
  expect(sentLines(things(3), 'Channel', NOW)).toEqual([
    {
      at: NOW,
      actor: 'app',
      verb: 'card.sent',
      detail: 'K0; K1; K2 to spoc.pol@partnership.example, in the channel',
    },
  ]);
  expect(failedLines(things(2), 'Teams said no.', NOW)).toMatchObject([
    { verb: 'card.failed', detail: 'K0; K1: Teams said no.' },
  ]);
});

test('it can be looked for by its subject where it has one alone', () => {
  const [chasing] = sentLines([reminder(), reminder({ key: 'other' })], 'Chat', NOW);
  expect(chasing).toMatchObject({ subjectRef: 'JTAI-2024-02-08' });
  expect(sentLines(things(2), 'Chat', NOW)[0]).not.toHaveProperty('subjectRef');
});

test('what does not fit in a line goes on in the next', () => {
  const lines = sentLines(things(201), 'Chat', NOW);
  expect(lines.map(({ detail }) => detail?.split('; ').length)).toEqual([100, 100, 1]);
  expect(lines.at(-1)?.detail).toBe('K200 to spoc.pol@partnership.example');
});

test('a thing that nobody can be sent has a line of its own', () => {
  const { title, key, kind, subjectRef, agencyCode, dueAt } = reminder();
  const identity = {
    kind,
    subjectRef,
    agencyCode,
    stage: '-5',
    countsFrom: '2024-02-08',
    to: 'SPOC',
  } as const;
  const thing = { table: 'reminders', ...identity, title, key, dueAt } as ReminderToSend;
  expect(unsentLine(thing, 'Nobody is named.', NOW)).toMatchObject({
    verb: 'reminder.failed',
    subjectRef: 'JTAI-2024-02-08',
    detail: `${key}: Nobody is named.`,
  });
});

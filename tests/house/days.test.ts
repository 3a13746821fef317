import { readFileSync } from 'node:fs';
import { sourcesBelow } from './sources';

// 'Thu 3 Dec, 2pm' on cards, in refusals and in questions, 'Thursday 3 December 2026' in documents (`design/cards`, Words).

/** Where a day is written in full, and why. Not on cards, but for the heads of those that stand for a day or a week. */
const IN_FULL: Readonly<Record<string, string>> = {
  'bot/domain/calendar/day.ts': 'it is made here',
  'bot/domain/reports/board/board-update.ts': 'a document',
  'bot/domain/reports/meeting/meeting-words.ts': 'a document',
  'bot/domain/reports/days.ts': 'a document',
  'bot/domain/reports/record.ts': 'the record',
  'bot/domain/steps/columns.ts': 'the record',
  'bot/domain/lifecycle/columns.ts': 'the record',
  'bot/domain/lifecycle/extensions.ts': 'the record',
  'bot/domain/statement/decide.ts': 'the record',
  'bot/domain/statement/take-back.ts': 'the record',
  'bot/domain/inspection/days/diary.ts': 'the record',
  'bot/domain/inspection/timetable.ts': 'as a letter prints it',
  'bot/domain/letter/warnings.ts': 'as a letter prints it',
  'bot/cli/letter/letter-in-words.ts': 'as a letter prints it',
  'bot/domain/importing/not-taken.ts': 'a plan compared with this one, as the record has it',
  'bot/cli/import-plan/describe.ts': 'a terminal',
  'bot/app/greeting.ts': 'a terminal',
  'bot/teams/cards/sent/sent-card.ts': 'the morning that a card stands for',
  'bot/teams/cards/items/inspection.ts': 'the day that a card stands for',
  'bot/teams/cards/items/digest.ts': 'the week that a card stands for',
  'bot/teams/cards/replies/status/buttons.ts': 'as of when a card is',
};

const sources = sourcesBelow('bot').map((file) => [file, readFileSync(file, 'utf8')] as const);

test('days are written in full only where a document, a letter or the head of a card has them', () => {
  const writes = sources.filter(([, text]) => /\bformat(Day|Instant)\(/.test(text)).map(([file]) => file);
  expect(writes.sort()).toEqual(Object.keys(IN_FULL).sort());
});

test('no page takes the first signs of a moment for its day: those are Greenwich’s, an hour behind in summer', () => {
  const cuts = sourcesBelow('tab').filter((file) =>
    // What was made of a day is one again.
    /(?<!toISOString\(\))\.slice\(0, 10\)/.test(readFileSync(file, 'utf8')),
  );
  expect(cuts).toEqual([]);
});

test('no refusal and no question has a day in full', () => {
  const refuses = /\b(?:failure|Failure|refusal)\b[^;]*?\bformat(?:Day|Instant)\(/;
  const inFull = sources.flatMap(([file, text]) =>
    text
      .split(';')
      .filter((statement) => refuses.test(`${statement};`))
      .map((statement) => `${file}: ${statement.trim()}`),
  );
  expect(inFull.filter((one) => !one.includes('export const formatDay'))).toEqual([]);
});

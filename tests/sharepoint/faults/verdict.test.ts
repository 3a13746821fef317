import { LOG_TITLE, type Fields, type RowHistory } from './history';
import { instantOf, markOf } from './setting';
import type { Told } from './told';
import { judge } from './verdict';

/** The judge is judged: each kind of wrong is found, and only that. */

const OP = 12;
const answered: Fields = { Key: 'M|POL', MeetingRef: 'M', Note: markOf(OP), Answer: 'Attending' };
const lineOf = (op: number): Fields => ({
  At: instantOf(op),
  Actor: 'x',
  Verb: 'meeting.answered',
  SubjectRef: 'M',
  Detail: 'POL',
});
const saved: Told = {
  op: OP,
  what: 'answer',
  told: 'saved',
  expected: [{ list: 'Responses', key: 'M|POL', marks: { Note: markOf(OP) } }],
};

const row = (list: string, key: string, ...states: Fields[]): RowHistory => ({
  list,
  id: '1',
  key,
  etag: '',
  states,
});
const judged = (told: readonly Told[], ...rows: RowHistory[]) => judge({ told, rows, were: new Set() });
const answer = row('Responses', 'M|POL', answered);
const recorded = row(LOG_TITLE, 'k1', lineOf(OP));
const NOTHING = { lost: [], unasked: [], unrecorded: [], invented: [], doubled: [], torn: [] };

test('nothing is wrong with what was told saved, is there, and is recorded', () => {
  expect(judged([saved], answer, recorded)).toEqual(NOTHING);
});

test('nor with what a later saved change has replaced', () => {
  const later = { ...answered, Note: markOf(13) };
  const after: Told = { ...saved, op: 13, expected: [] };
  const rows = [row('Responses', 'M|POL', answered, later), recorded, row(LOG_TITLE, 'k2', lineOf(13))];
  expect(judged([saved, after], ...rows)).toEqual(NOTHING);
});

test('what was told saved and is not there is lost', () => {
  expect(judged([saved]).lost).toEqual([`${OP} answer: Responses M|POL`]);
});

test('what is there and was told not saved, or not told at all, is unasked', () => {
  const refused: Told = { ...saved, told: 'not saved', why: 'changed-meanwhile' };
  expect(judged([refused], answer, recorded).unasked).toHaveLength(1);
  expect(judged([], answer, recorded).unasked).toHaveLength(1);
});

test('what nobody could tell may be there, and then has its line', () => {
  const unsure: Told = { ...saved, told: 'unsure' };
  expect(judged([unsure])).toEqual(NOTHING);
  expect(judged([unsure], answer, recorded)).toEqual(NOTHING);
  expect(judged([unsure], answer).unrecorded).toHaveLength(1);
});

test('a line without its change, of another operation or written twice, is invented', () => {
  expect(judged([], recorded).invented).toHaveLength(1);
  expect(judged([saved], answer, recorded, row(LOG_TITLE, 'k2', lineOf(13))).invented).toHaveLength(1);
  expect(judged([saved], answer, recorded, row(LOG_TITLE, 'k2', lineOf(OP))).invented).toHaveLength(1);
});

test('a card that came twice is doubled, unless the first claim had run out', () => {
  const sent = (op: number): Told => ({ op, what: 'Action|A1', told: 'sent', expected: [] });
  expect(judged([sent(1), sent(5)]).doubled).toEqual(['Action|A1: by 1 and 5']);
  expect(judged([sent(1), sent(700)]).doubled).toEqual([]);
});

describe('of a card', () => {
  const sentAt = (key: string, op = OP) =>
    row('Reminders', key, { Key: key, State: 'Sent', SentAt: instantOf(op) });
  const line = (detail: string) =>
    row(LOG_TITLE, detail, { At: instantOf(OP), Actor: 'app', Verb: 'card.sent', Detail: detail });
  const card: Told = { op: OP, what: 'R1', told: 'unsure', expected: [] };

  test('one line accounts for all that is on it', () => {
    expect(judged([card], sentAt('R1'), sentAt('R2 again 2'), line('R1; R2 again 2 to x@y.example'))).toEqual(
      NOTHING,
    );
  });

  test('what its line does not name is unrecorded, and what it names and did not go out is invented', () => {
    const rows = [sentAt('R1'), sentAt('R2')];
    expect(judged([card], ...rows, line('R1 to x@y.example')).unrecorded).toHaveLength(1);
    expect(judged([card], ...rows, line('R1; R2; R3 to x@y.example')).invented).toHaveLength(1);
  });
});

test('a change to a list that nobody was to touch is shown', () => {
  expect(judged([], row('Agencies', 'POL', { Code: 'POL' })).unasked).toHaveLength(1);
});

test('a step that does not go on from where the one before left the rating is torn', () => {
  const step = (was: string, is: string) =>
    JSON.stringify({ text: markOf(OP), changes: [{ column: 'rating', was, is }] });
  const rated = (...steps: [string, string, string][]) =>
    judged(
      [],
      row(
        'Actions',
        'D0',
        { Rating: 'Red' },
        ...steps.map(([was, is, now]) => ({ Rating: now, LastStep: step(was, is) })),
      ),
    ).torn;
  expect(rated(['Red', 'Amber', 'Amber'], ['Amber', 'Green', 'Green'])).toEqual([]);
  expect(rated(['Red', 'Amber', 'Amber'], ['Red', 'Green', 'Green'])).toHaveLength(1);
  expect(rated(['Red', 'Amber', 'Green'])).toHaveLength(1);
});

import { LOG_TITLE, type Fields, type RowHistory } from './history';
import { CODES, deedKey, instantOf, markOf } from './setting';
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
const NOTHING = { lost: [], unasked: [], unrecorded: [], invented: [], doubled: [], torn: [], unsound: [] };

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
    JSON.stringify({ key: deedKey(OP), text: markOf(OP), changes: [{ column: 'rating', was, is }] });
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

describe('of votes on evidence', () => {
  const LEAD = 'LA';
  const step = (op: number, votes: Readonly<Record<string, [was: string | undefined, is: string]>> = {}) =>
    JSON.stringify({
      key: deedKey(op),
      text: markOf(op),
      changes: Object.entries(votes).map(([code, [was, is]]) => ({ column: `vote ${code}`, was, is })),
    });
  const state = (status: string, lastStep: string, more: Fields = {}): Fields => ({
    ...{ LeadAgency: LEAD, Submission: 'e1', Status: status, LastStep: lastStep },
    ...more,
  });
  const voters = CODES.filter((code) => code !== LEAD);
  const agreeing = voters.map((code, at): Fields => {
    const status = at === voters.length - 1 ? 'Agreed' : 'EvidenceSubmitted';
    return state(status, step(at + 1, { [code]: [undefined, 'Agree'] }));
  });
  const rowsOf = (verdicts: readonly string[]) =>
    voters.map((AgencyCode, at) =>
      row('Agreements', AgencyCode, {
        ...{ ActionRef: 'V0', AgencyCode, Submission: 'e1', Verdict: verdicts[at] ?? 'Agree' },
      }),
    );
  const unsound = (states: readonly Fields[], votes = rowsOf([]), told: readonly Told[] = []) =>
    judged(told, row('Actions', 'V0', ...states), ...votes).unsound;

  test('all agree, it is closed from there with a plan and a day, and that is sound', () => {
    const closed = state('Closed', step(9), { SustainabilityPlan: 'x', ReviewOn: '2024-12-02' });
    expect(unsound([...agreeing, closed])).toEqual([]);
  });

  test('not what is agreed while one has not, or challenges', () => {
    expect(unsound(agreeing.slice(1))).toHaveLength(2);
    const challenged = state('Agreed', step(9, { POL: ['Agree', 'Challenge'] }));
    expect(unsound([...agreeing, challenged], rowsOf(['Challenge']))).toHaveLength(1);
  });

  test('not what is closed without a plan, from another state, or without evidence', () => {
    expect(unsound([...agreeing, state('Closed', step(9))])).toHaveLength(1);
    const open = state('InProgress', step(8));
    const closed = state('Closed', step(9), { SustainabilityPlan: 'x', ReviewOn: '2024-12-02' });
    expect(unsound([...agreeing, open, closed])).toHaveLength(1);
    const takenBack = { ...closed, LastStep: step(9).replace('{', '{"kind":"TakenBack",') };
    expect(unsound([...agreeing, open, takenBack])).toEqual([]);
    const none = agreeing.map((one) => ({ ...one, Submission: '' }));
    expect(
      unsound(
        none,
        voters.map((AgencyCode) =>
          row('Agreements', AgencyCode, { ActionRef: 'V0', AgencyCode, Submission: '', Verdict: 'Agree' }),
        ),
      ),
    ).toHaveLength(1);
  });

  test('not a vote that was decided on another than there was', () => {
    const again = state('Agreed', step(9, { POL: [undefined, 'Agree'] }));
    expect(unsound([...agreeing, again])).toHaveLength(1);
  });

  test('not a row that says something else; the newest may be on its way, unless it was told saved', () => {
    expect(unsound(agreeing, rowsOf(['Challenge']))).toHaveLength(1);
    const last = rowsOf([]).slice(0, -1);
    expect(unsound(agreeing, last)).toEqual([]);
    const told: Told = { op: voters.length, what: 'vote', told: 'saved', expected: [] };
    expect(unsound(agreeing, last, [told])).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { LinkedFacts } from '../../../bot/domain/linking/linked-facts';
import type { FactList, Facts } from '../../../bot/domain/partnership';
import { action, agency, at, chat, facts, meeting, person, reminder } from '../../support/partnership';

/** What rows are called and call each other: the same thing written one way and another, in few enough to meet. */

const CODES = ['POL', 'pol', ' POL', 'ICB', 'Icb', 'LA'];
const NAMES = ['Police', 'Westmarch Police', 'Women’s health', "Women's Health", 'Agency POL', ...CODES];
const REFS = [
  'A07',
  'a07',
  'A 07',
  'A08',
  'JTAI-1',
  'jtai-1',
  'INSP',
  'insp',
  'INSP/statement',
  'insp/Statement',
];
const MAILS = ['sam@a.example', 'SAM@a.example', 'old@a.example', 'kim@a.example'];

const code = fc.constantFrom(...CODES);
const name = fc.constantFrom(...NAMES);
const ref = fc.constantFrom(...REFS);
const mail = fc.constantFrom(...MAILS);
const NOW = at('2024-01-26T10:00:00Z');

/** A row of each list, however it may be typed. */
const ROWS: { readonly [K in FactList]?: fc.Arbitrary<object> } = {
  agencies: fc.tuple(code, name).map(([of, title]) => agency(of, { title })),
  people: fc
    .record({ email: mail, agencyCode: name, entraId: fc.constantFrom('ID-1', 'id-1', 'ID-2') })
    .map((over) => person('sam', over)),
  conversations: fc
    .tuple(mail, mail)
    .map(([email, former]) => chat(email, { entraId: 'id-1', formerEmails: [former] })),
  meetings: fc.record({ ref, changedBy: mail }).map((over) => meeting(over)),
  inspections: ref.map((of) => ({ title: 'Inspection', ref: of })),
  findings: ref.map((of) => ({ title: 'Finding', ref: `F-${of}`, inspectionRef: of, kind: 'Improvement' })),
  actions: fc
    .record({ ref, leadAgency: name, supportingAgencies: fc.array(name, { maxLength: 3 }), ownerEmail: mail })
    .map((over) => action(over)),
  responses: fc.record({ meetingRef: ref, agencyCode: name, by: mail }).map((over) => ({
    ...over,
    key: `${over.meetingRef}|${over.agencyCode}`,
    answer: 'Attending',
    at: NOW,
  })),
  reminders: fc
    .record({ subjectRef: ref, agencyCode: name, personEmail: mail })
    .map((over) => reminder(over)),
};
const LISTS = Object.keys(ROWS) as (keyof typeof ROWS)[];

/** Where in a list, as a share of its length, and what becomes of it there. */
interface Change {
  readonly list: keyof typeof ROWS;
  readonly does: 'add' | 'put in its place' | 'take out' | 'read anew';
  readonly place: number;
  readonly row: object;
}

const change: fc.Arbitrary<Change> = fc.constantFrom(...LISTS).chain((list) =>
  fc.record({
    list: fc.constant(list),
    does: fc.constantFrom<Change['does'][]>('add', 'add', 'add', 'put in its place', 'take out', 'read anew'),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    row: ROWS[list] ?? fc.constant({}),
  }),
);

function changed(read: Facts, { list, does, place, row }: Change): Facts {
  const rows: readonly object[] = read[list];
  const at = Math.floor(place * rows.length);
  const made = {
    add: () => [...rows.slice(0, at), row, ...rows.slice(at)],
    'put in its place': () => rows.map((other, index) => (index === at ? row : other)),
    'take out': () => rows.filter((_, index) => index !== at),
    'read anew': () => rows.map((other) => ({ ...other })),
  }[does]();
  return { ...read, [list]: made };
}

test('facts that were linked bit by bit are the same as those that are linked whole', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 25 }), (rounds) => {
      const links = new LinkedFacts();
      let read = facts();
      for (const changes of rounds) {
        read = changes.reduce(changed, read);
        const whole = new LinkedFacts();
        expect(links.of(read)).toEqual(whole.of(read));
        for (const { list, row } of changes) expect(links.row(list, row)).toEqual(whole.row(list, row));
      }
    }),
    { numRuns: 300 },
  );
});

test('a row that comes back is linked by what the others are called by then', () => {
  const links = new LinkedFacts();
  const row = reminder({ agencyCode: 'pol' });
  links.of(facts({ agencies: [agency('POL')], reminders: [row] }));
  links.of(facts({ agencies: [agency('POL')] }));
  links.of(facts({ agencies: [agency('Pol')] }));
  const { reminders } = links.of(facts({ agencies: [agency('Pol')], reminders: [row] })).facts;
  expect(reminders.map(({ agencyCode }) => agencyCode)).toEqual(['Pol']);
});

test('nothing is kept of a row that is gone', () => {
  const links = new LinkedFacts();
  const read = facts({ reminders: [reminder({ agencyCode: 'pol' }), reminder({ key: 'other' })] });
  const [before] = links.of(read).facts.reminders;
  links.of({ ...read, reminders: read.reminders.slice(1) });
  const [after] = links.of(read).facts.reminders;
  expect(after).toEqual(before);
  expect(after).not.toBe(before);
});

describe('of rows that were linked', () => {
  const rows = ['a07', 'a08', 'insp/statement'].map((subjectRef) =>
    reminder({ key: subjectRef, subjectRef, agencyCode: 'pol' }),
  );
  const read = facts({
    actions: [action({ ref: 'A07', leadAgency: 'pol' })],
    inspections: [{ title: 'I', ref: 'Insp' }],
    reminders: rows,
  });

  /** How the reminders read after a change, and which of them are as they were. */
  function after(over: Partial<Facts>) {
    const links = new LinkedFacts();
    const before = links.of(read).facts;
    const { facts: now } = links.of({ ...read, ...over });
    return { before, now, kept: now.reminders.map((row, at) => row === before.reminders[at]) };
  }

  test('none is made anew for an action that none of them names', () => {
    const { before, now } = after({ actions: [...read.actions, action({ ref: 'A09' })] });
    expect(now.reminders).toBe(before.reminders);
    expect(now.actions[0]).toBe(before.actions[0]);
  });

  test('only that one is which names an action that was added', () => {
    const { now, kept } = after({ actions: [...read.actions, action({ ref: 'A08' })] });
    expect(kept).toEqual([true, false, true]);
    expect(now.reminders[1]?.subjectRef).toBe('A08');
  });

  test('that of an inspection’s statement follows how the inspection is written', () => {
    const { now, kept } = after({ inspections: [{ title: 'I', ref: 'INSP' }] });
    expect(kept).toEqual([true, true, false]);
    expect(now.reminders[2]?.subjectRef).toBe('INSP/statement');
  });
});

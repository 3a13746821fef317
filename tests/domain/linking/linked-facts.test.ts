import { foldKey } from '../../../bot/domain/basics/folded';
import { LinkedFacts } from '../../../bot/domain/linking/linked-facts';
import { action, agency, at, chat, day, facts, meeting, person, reminder } from '../../support/partnership';
import type { Facts } from '../../../bot/domain/partnership';

const linked = (over: Partial<Facts>): Facts => new LinkedFacts().of(facts(over)).facts;
const named = (name: string, over: Partial<Facts> = {}): string | undefined =>
  linked({ people: [person('spoc.pol', { agencyCode: name })], ...over }).people[0]?.agencyCode;

const inside = (sign: string): [string, string] => [
  `with U+${sign.codePointAt(0)?.toString(16)} inside`,
  `P${sign}OL`,
];

test.each([
  ['in another case', 'pol'],
  ['with blanks around', ' POL\t'],
  ['with a blank inside', 'P OL'],
  ['with a blank that does not break', 'POL\u00A0'],
  ...['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD'].map(inside),
  // A tag, fillers of Hangul and Khmer, a variation of a Mongolian letter, a note between lines, marks of music.
  ...['\u{e0020}', '\u115F', '\u3164', '\uFFA0', '\u17B4', '\u180B', '\uFFF9', '\u{e0100}', '\u{1d173}'].map(
    inside,
  ),
  // The empty pattern of Braille, a place for a picture, control signs.
  ...['\u2800', '\uFFFC', '\u0000', '\u0007', '\u0085', '\u2028', '\u202F'].map(inside),
  ['in full width', '\uFF30\uFF2F\uFF2C'],
])('a code %s names the same agency', (_how, code) => expect(named(code)).toBe('POL'));

test('dashes of a word processor are the one on the keyboard', () =>
  expect(foldKey('JTAI\u20112024\u201302\u201408')).toBe('jtai-2024-02-08'));

test.each([
  ['its title', 'agency pol', undefined],
  ['its everyday name', 'Police', undefined],
  ['the everyday name with the article', 'the police', undefined],
  ['its everyday name', 'Childrens services', 'LA'],
  ['its everyday name with an apostrophe', 'Children’s Services', 'LA'],
])('an agency is known by %s where the code should stand', (_how, name, code = 'POL') => {
  const agencies = [
    agency('LA', { title: 'Westmarch Council' }),
    agency('POL', { title: name === 'agency pol' ? 'Agency POL' : 'Westmarch Police' }),
  ];
  expect(named(name, { agencies })).toBe(code);
});

test('a name that may mean two agencies means neither', () => {
  const agencies = [agency('A', { title: 'North Police' }), agency('B', { title: 'South Police' })];
  expect(named('Police', { agencies })).toBe('Police');
  const twins = [agency('A', { title: 'Police' }), agency('B', { title: 'police ' })];
  expect(named('Police', { agencies: twins })).toBe('Police');
});

test('a code that is an agency’s own wins over another’s name', () => {
  const agencies = [agency('POLICE', { title: 'Transport' }), agency('POL', { title: 'Westmarch Police' })];
  expect(named('police', { agencies })).toBe('POLICE');
});

test('every reference of every list is as the row that it names writes it', () => {
  const found = linked({
    people: [person('spoc.pol')],
    series: [{ ...({} as Facts['series'][number]), code: 'JTAI' }],
    meetings: [meeting({ seriesCode: 'jtai', changedBy: 'spoc.pol@partnership.example' })],
    responses: [
      {
        key: 'jtai-2024-02-08|pol',
        meetingRef: 'jtai-2024-02-08',
        agencyCode: 'pol',
        answer: 'Attending',
        by: 'spoc.pol@partnership.example',
        at: at('2024-01-26T10:00:00Z'),
      },
    ],
    actions: [action({ leadAgency: ' pol', supportingAgencies: ['la', 'LA', 'Gone'] })],
    updates: [{ actionRef: 'a07', kind: 'Progress', by: 'x', at: at('2024-01-26T10:00:00Z') }],
    requests: [{ title: 'R', ref: 'R1', inspectionRef: 'insp', agencyCode: 'pol', status: 'Open' }],
    inspections: [{ title: 'I', ref: 'INSP' }],
    reminders: [
      reminder({ subjectRef: 'jtai-2024-02-08', agencyCode: 'pol' }),
      reminder({ kind: 'Milestone', subjectRef: 'insp/statement', agencyCode: 'Agency POL' }),
    ],
  });
  expect(found.meetings[0]?.seriesCode).toBe('JTAI');
  expect(found.responses[0]).toMatchObject({
    key: 'JTAI-2024-02-08|POL',
    meetingRef: 'JTAI-2024-02-08',
    agencyCode: 'POL',
  });
  expect(found.actions[0]).toMatchObject({ leadAgency: 'POL', supportingAgencies: ['LA', 'Gone'] });
  expect(found.updates[0]?.actionRef).toBe('A07');
  expect(found.requests[0]).toMatchObject({ inspectionRef: 'INSP', agencyCode: 'POL' });
  expect(found.reminders).toMatchObject([
    { subjectRef: 'JTAI-2024-02-08', agencyCode: 'POL' },
    { subjectRef: 'INSP/statement', agencyCode: 'POL' },
  ]);
});

test('of two rows whose keys fold to the same the first counts, and the other is named', () => {
  const agencies = [agency('POL'), agency('LA'), agency('pol\u200B')];
  const people = [person('spoc.pol', { agencyCode: 'pol' })];
  const { facts: of, doubles } = new LinkedFacts().of(facts({ agencies, people }));
  expect(of.agencies.map(({ code }) => code)).toEqual(['POL', 'LA']);
  expect(doubles).toEqual([{ list: 'agencies', row: agencies[2], first: agencies[0] }]);
  expect(of.people[0]?.agencyCode).toBe('POL');
});

test('a person who is there twice for one agency is there once, for two agencies twice', () => {
  const once = person('spoc.pol');
  const { facts: of, doubles } = new LinkedFacts().of(
    facts({ people: [once, { ...once, agencyCode: 'pol' }, { ...once, agencyCode: 'LA' }] }),
  );
  expect(of.people.map(({ agencyCode }) => agencyCode)).toEqual(['POL', 'LA']);
  expect(doubles).toHaveLength(1);
});

test('a chair of no agency who is there twice is there once', () => {
  const chair = person('chair.la', { agencyCode: undefined });
  expect(linked({ people: [chair, { ...chair, phone: '01234 567890' }] }).people).toEqual([chair]);
});

test('an address in capitals is the one in the list, and one with another sign in it is somebody else’s', () => {
  const people = [person('spoc.pol', { email: 'obrien@police.example' })];
  const owned = (ownerEmail: string) =>
    linked({ people, actions: [action({ ownerEmail })] }).actions[0]?.ownerEmail;
  expect(owned('OBrien@Police.example')).toBe('obrien@police.example');
  expect(owned('o’brien@police.example')).toBe('o’brien@police.example');
});

describe('an address that changed', () => {
  const now = person('spoc.pol', { email: 'sam.new@police.example', entraId: 'ID-1' });
  const old = 'sam.old@police.example';

  test('is everywhere the same person’s: their account and their chat tell', () => {
    const of = linked({
      people: [now],
      conversations: [chat(old, { entraId: 'id-1', formerEmails: ['sam.older@police.example'] })],
      actions: [action({ ownerEmail: old })],
      reminders: [reminder({ personEmail: old, acknowledgedBy: 'sam.older@police.example' })],
    });
    expect(of.actions[0]?.ownerEmail).toBe(now.email);
    expect(of.reminders[0]).toMatchObject({ personEmail: now.email, acknowledgedBy: now.email });
  });

  test('is of the person of the account alone, whoever else has chats', () => {
    const of = linked({
      people: [person('deputy.pol'), now],
      conversations: [chat('left@police.example', { entraId: 'id-9' }), chat(old, { entraId: 'id-1' })],
      reminders: [reminder({ personEmail: 'left@police.example' }), reminder({ personEmail: old })],
    });
    expect(of.reminders.map(({ personEmail }) => personEmail)).toEqual(['left@police.example', now.email]);
  });

  test('of an account that stands twice in the list is that of the first', () => {
    const of = linked({
      people: [now, person('spoc.la', { email: 'sam@council.example', entraId: 'id-1' })],
      conversations: [chat(old, { entraId: 'id-1' })],
      reminders: [reminder({ personEmail: old })],
    });
    expect(of.reminders[0]?.personEmail).toBe(now.email);
  });

  test('and was handed on means whoever has it now', () => {
    const of = linked({
      people: [now, person('deputy.pol', { email: old })],
      conversations: [chat(old, { entraId: 'id-1' })],
      reminders: [reminder({ personEmail: old })],
    });
    expect(of.reminders[0]?.personEmail).toBe(old);
  });
});

test('what nothing changed of is given as it was, and so is a row among rows that changed', () => {
  const links = new LinkedFacts();
  const read = facts({ reminders: [reminder({ agencyCode: 'pol' }), reminder()] });
  const first = links.of(read).facts;
  expect(links.of({ ...read }).facts.reminders).toBe(first.reminders);
  const again = links.of({ ...read, reminders: [...read.reminders, reminder({ key: 'other' })] }).facts;
  expect(again.reminders[0]).toBe(first.reminders[0]);
  expect(again.reminders[1]).toBe(read.reminders[1]);
  expect(again.people).toBe(first.people);
  const renamed = links.of({ ...read, agencies: [agency('LA'), agency('Pol')] }).facts;
  expect(renamed.reminders.map(({ agencyCode }) => agencyCode)).toEqual(['Pol', 'Pol']);
});

test('who is off the list has no part any more, whatever their Roles still say, and everybody else keeps theirs', () => {
  const [left, stays] = linked({
    people: [person('spoc.pol', { leftOn: day('2024-01-31'), agencyCode: 'pol' }), person('deputy.pol')],
  }).people;
  expect(left).toMatchObject({ agencyCode: 'POL', roles: [], leftOn: '2024-01-31' });
  expect(stays?.roles).toEqual(['Deputy']);
});

import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { incomingOf, type Incoming } from '../../../bot/domain/importing/incoming';
import { notTaken } from '../../../bot/domain/importing/not-taken';
import { contactIn, findingIn, ownPatch } from '../../../bot/domain/importing/own-columns';
import { actionOfRow, ownRow, saidIn, type OwnRow } from '../../../bot/domain/importing/own-row';
import type { Action, Facts } from '../../../bot/domain/partnership';
import { PLAN_HEADINGS, type PlanField } from '../../../bot/domain/plan-file/own-form';
import type { FileRow } from '../../../bot/domain/plan-file/plan-file';
import { action, day, person } from '../../support/partnership';
import { row } from '../../support/plan-file-rows';
import { CELLS, FACTS, FULL, incoming, NOW, without } from './full-action';

const told = (
  own: OwnRow | undefined,
  on: Facts = FACTS,
  it: Action = FULL,
  more?: Partial<Incoming>,
  read?: Partial<FileRow>,
) =>
  notTaken(incoming(own, more, read), it, { facts: on, calendar: calendarAsKnownOn(), now: NOW }).map(
    ({ label, says, why }) => `${label} “${says}”: ${why}`,
  );
const KEEPS = 'an action keeps its number';
const EMPTY = 'an empty cell empties nothing: take it out in the app';

describe('of a row of our own spreadsheet is not taken', () => {
  test.each<[string, OwnRow, string[]]>([
    ['nothing of one that is as it was', CELLS, []],
    ['another number', { ...CELLS, ref: 'A08' }, [`Ref “A08”: ${KEEPS}`]],
    ['not the number in another case', { ...CELLS, ref: 'a 07' }, []],
    [
      'another state',
      { ...CELLS, status: 'Done' },
      ['Status “Done”: the state changes by what is done in the app: progress, evidence, votes and closing'],
    ],
    [
      'another first day',
      { ...CELLS, firstDue: '13/09/2024' },
      ['First due “13/09/2024”: the day that was agreed first stays'],
    ],
    ['not the first day written otherwise', { ...CELLS, firstDue: '20/09/2024' }, []],
    [
      'no first day any more',
      { ...CELLS, firstDue: 'None' },
      ['First due “None”: the day that was agreed first stays'],
    ],
    [
      'another word of the dates',
      { ...CELLS, byDates: 'Red' },
      ['Dates say “Red”: it is worked out from the days'],
    ],
    [
      'another impact',
      { ...CELLS, impact: 'Assured' },
      ['Assured impact “Assured”: impact is assured in the app, with words that say how it is known'],
    ],
    [
      'a contact whom nobody knows',
      { ...CELLS, owner: 'Jo' },
      ['Contact “Jo”: no one person on the People list has this name or address'],
    ],
    [
      'a contact whom two may be',
      { ...CELLS, owner: 'Twin' },
      ['Contact “Twin”: no one person on the People list has this name or address'],
    ],
    ['not a contact by name', { ...CELLS, owner: 'spoc.la' }, []],
    ['not the same contact by address', { ...CELLS, owner: 'spoc.pol@partnership.example' }, []],
    [
      'a number that no finding has',
      { ...CELLS, findingRef: 'F9' },
      ['Finding no. “F9”: no finding has this number'],
    ],
    ['not the number of another finding', { ...CELLS, findingRef: 'f2' }, []],
    [
      'words that no finding has',
      { ...CELLS, finding: 'Referrals are good' },
      ['Finding “Referrals are good”: no finding is called so, and its words stay those of the letter'],
    ],
    ['not the words of another finding', { ...CELLS, finding: 'Hubs differ' }, []],
    ...(
      [
        'support',
        'due',
        'success',
        'findingRef',
        'finding',
        'theme',
        'owner',
        'milestones',
        'sustainability',
        'otherPlan',
      ] as const
    ).map((field): [string, OwnRow, string[]] => [
      `no ${field} where its cell is empty`,
      without(field),
      [`${PLAN_HEADINGS[field]} “”: ${EMPTY}`],
    ]),
    ['what says that there is none', { ...CELLS, theme: 'None' }, [`Theme “None”: ${EMPTY}`]],
  ])('%s', (_, own, lines) => expect(told(own)).toEqual(lines));

  test('a rating and a review that nobody can read', () => {
    const unread = { rated: undefined, review: undefined };
    expect(told({ ...CELLS, rating: 'Pink', review: 'soon' }, FACTS, FULL, {}, unread)).toEqual([
      'RAG rating “Pink”: no rating is called so',
      'Review on “soon”: it is no day',
    ]);
    expect(told(without('rating', 'review'), FACTS, FULL, {}, unread)).toEqual([
      `RAG rating “”: ${EMPTY}`,
      `Review on “”: ${EMPTY}`,
    ]);
  });

  test('agencies that the partnership does not have', () =>
    expect(
      told({ ...CELLS, support: 'Clinics; Hubs' }, FACTS, FULL, { unknown: ['Clinics', 'Hubs'] }),
    ).toEqual(['Supporting agencies “Clinics; Hubs”: no agency is called “Clinics” or “Hubs”']));

  test('the lead among those who support it', () =>
    expect(told({ ...CELLS, support: 'Police' }, FACTS, FULL, { isLeadSupporting: true })).toEqual([
      'Supporting agencies “Police”: the lead does not support its own action',
    ]));

  test('an empty cell of progress where something was said that stands', () => {
    const update = {
      actionRef: 'A07',
      kind: 'Progress',
      text: 'Begun.',
      by: 'x',
      at: NOW,
      key: 'p',
    } as const;
    const line = [`Latest progress “”: ${EMPTY}`];
    const on = (...updates: Facts['updates']) => told(CELLS, { ...FACTS, updates });
    expect(on(update)).toEqual(line);
    expect(on({ ...update, kind: 'Evidence' })).toEqual(line);
    expect(on({ ...update, kind: 'Challenge' })).toEqual([]);
    expect(on({ ...update, text: '' })).toEqual([]);
    expect(on({ ...update, text: undefined })).toEqual([]);
    expect(on({ ...update, actionRef: 'A08' })).toEqual([]);
    expect(on(update, { ...update, key: 't', kind: 'TakenBack', takesBack: 'p', text: undefined })).toEqual(
      [],
    );
    expect(told({ ...CELLS, progress: 'Begun.' }, { ...FACTS, updates: [update] })).toEqual([]);
  });

  test('anything of an action that holds nothing but what it must, and of another file', () => {
    const bare = action({ dueOn: undefined });
    const cells: OwnRow = {
      ref: 'A07',
      title: bare.title,
      status: 'In progress',
      byDates: 'Amber',
      key: 'A07',
      findingRef: 'None',
    };
    expect(told(cells, { ...FACTS, actions: [bare] }, bare)).toEqual([]);
    expect(
      told(
        { ...cells, ref: undefined, firstDue: '13/09/2024', impact: 'Some' },
        { ...FACTS, actions: [bare] },
        bare,
      ),
    ).toEqual([
      'First due “13/09/2024”: the day that was agreed first stays',
      'Assured impact “Some”: impact is assured in the app, with words that say how it is known',
    ]);
    expect(told(undefined)).toEqual([]);
    const undated = { ...FULL, originalDueOn: FULL.dueOn };
    expect(told(without('firstDue'), { ...FACTS, actions: [undated] }, undated)).toEqual([]);
  });
});

describe('a row is known as one of ours', () => {
  const cells = (...fields: PlanField[]) =>
    fields.map((field) => ({ heading: PLAN_HEADINGS[field], text: field }));
  test.each<[PlanField[], boolean]>([
    [['key', 'findingRef', 'byDates'], true],
    [['key', 'byDates'], true],
    [['findingRef', 'byDates', 'title'], true],
    [['key', 'title', 'lead'], false],
    [[], false],
  ])('by %j: %s', (fields, is) => expect(ownRow({ cells: cells(...fields) }) !== undefined).toBe(is));

  test('by its headings, whatever else it has', () => {
    expect(ownRow({ cells: [...cells('key', 'byDates'), { heading: 'Other', text: 'x' }] })).toEqual({
      key: 'key',
      byDates: 'byDates',
    });
    expect(ownRow({})).toBeUndefined();
    expect([
      saidIn({ theme: 'None' }, 'theme'),
      saidIn({ theme: 'x' }, 'theme'),
      saidIn({}, 'theme'),
    ]).toEqual([undefined, 'x', undefined]);
  });

  test.each<[string, OwnRow | undefined, string, boolean]>([
    ['its title', { key: 'a07' }, FULL.title, true],
    ['its number', { key: 'A07', ref: 'a07' }, 'Other', true],
    ['its measure', { key: 'A07', success: 'Nine in ten' }, 'Other', true],
    ['its finding', { key: 'A07', findingRef: 'F1' }, 'Other', true],
    ['nothing', { key: 'A07', ref: 'A09', success: 'x', findingRef: 'F2' }, 'Other', false],
    ['no key', { ref: 'A07' }, FULL.title, false],
    ['a key that nobody has', { key: 'A99' }, FULL.title, false],
    ['another file', undefined, FULL.title, false],
  ])('and whose it is by %s', (_, own, title, is) =>
    expect(actionOfRow(own, title, FACTS)).toBe(is ? FULL : undefined),
  );

  test('an action without measure and finding is not known by their absence', () => {
    const bare = action();
    expect(actionOfRow({ key: 'A07' }, 'Other', { actions: [bare] })).toBeUndefined();
  });
});

test.each<[OwnRow, string | undefined, string | undefined]>([
  [{ owner: 'spoc.la' }, 'spoc.la@partnership.example', undefined],
  [{ owner: 'SPOC.LA@partnership.example' }, 'spoc.la@partnership.example', undefined],
  [{ owner: 'spoc.pol' }, undefined, undefined],
  [{ owner: 'Twin' }, undefined, undefined],
  [{ owner: 'twin.a@partnership.example' }, 'twin.a@partnership.example', undefined],
  [{ owner: 'None' }, undefined, undefined],
  [{ findingRef: 'f 2' }, undefined, 'F2'],
  [{ findingRef: 'F1' }, undefined, undefined],
  [{ findingRef: 'F9' }, undefined, undefined],
  [{}, undefined, undefined],
])('%j names as contact %s and as finding %s', (own, contact, finding) => {
  expect([contactIn(own, FULL, FACTS), findingIn(own, FULL, FACTS)]).toEqual([contact, finding]);
  expect(ownPatch(own, FULL, FACTS)).toEqual({
    ...(contact ? { ownerEmail: contact } : {}),
    ...(finding ? { findingRef: finding } : {}),
  });
});

test('nobody is named who was taken off the list', () => {
  const gone = { ...person('spoc.pol'), roles: [], leftOn: day('2024-01-15') };
  expect(contactIn({ owner: 'spoc.pol' }, action(), { ...FACTS, people: [gone] })).toBeUndefined();
});

test('nothing is named by a row of another file, and anybody where there was no contact', () => {
  expect(ownPatch(undefined, FULL, FACTS)).toEqual({});
  expect(contactIn({ owner: 'spoc.pol' }, action(), FACTS)).toBe('spoc.pol@partnership.example');
});

test('a row of our own spreadsheet keeps its number, its empty cells do not go on with those above', () => {
  const cells = (Object.entries({ ...without('theme'), progress: 'x' }) as [PlanField, string][]).map(
    ([field, text]) => ({ heading: PLAN_HEADINGS[field], text }),
  );
  const given = row({
    at: 2,
    title: FULL.title,
    ref: 'A99',
    lead: 'POL',
    theme: 'Above',
    finding: 'Above',
    success: 'Above',
    cells,
  });
  const answers = { names: new Map<string, string[]>(), takesLastDays: false };
  const [one, again] = incomingOf([given, { ...given, at: 3 }], FACTS, answers).incoming;
  expect(one).toMatchObject({
    action: { ref: 'A07', successMeasure: 'Nine in ten' },
    finding: 'Referrals vary',
    known: { ref: 'A07' },
  });
  expect(one?.action).not.toHaveProperty('theme');
  expect(again?.known).toBeUndefined();
  expect(again?.action.ref).toBe('A99');
});

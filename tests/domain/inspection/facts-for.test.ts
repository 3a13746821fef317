import { factsFor, rowsFor } from '../../../bot/domain/inspection/facts-for';
import { milestoneRef, type Extension, type Message, type Update } from '../../../bot/domain/partnership';
import { action, at, day, facts, person, reminder } from '../../support/partnership';

const NOW = at('2026-11-17T12:00:00Z');
const by = 'spoc.pol@partnership.example';
const update = (over: Partial<Update>): Update => ({
  ...{ key: 'U', actionRef: 'A1', kind: 'Progress', text: 'Said.', link: 'https://x.example/a' },
  ...{ changes: [{ column: 'rating', is: 'Red' }], by, at: at('2026-11-01T10:00:00Z') },
  ...over,
});
const extension = (subjectRef: string): Extension => ({
  ...{ title: `Wish ${subjectRef}`, key: subjectRef, kind: 'Action', subjectRef, agencyCode: 'POL' },
  ...{ dueOn: day('2026-12-01'), wantedOn: day('2026-12-15'), reason: 'Illness', note: 'Fine.' },
  ...{ by, at: at('2026-11-01T10:00:00Z'), decision: 'Granted' },
});
const message = (about: string, key: string): Message => ({
  ...{ table: 'messages', kind: 'Nudge', key, about, agencyCode: 'POL', title: `Told ${about}` },
  ...{ dueAt: at('2026-11-01T10:00:00Z'), state: 'Sent', attempts: 1 },
});
const kept = action({
  ...{ ref: 'A1', title: 'Secret', findingRef: 'P1', theme: 'T', successMeasure: 'S', otherPlan: 'O' },
  ...{ sustainabilityPlan: 'L', withdrawnWhy: 'W', lastStep: update({}), ownerEmail: by },
  milestones: [
    { title: 'First secret', on: day('2026-11-20') },
    { title: 'Second', metOn: day('2026-11-02') },
  ],
});
const other = action({ ref: 'A2', findingRef: 'P2', milestones: [{ title: 'Plain' }] });
const finding = {
  title: 'Secret',
  ref: 'P1',
  inspectionRef: 'I26',
  kind: 'Priority',
  text: 'S',
  page: 2,
} as const;
const of = facts({
  inspections: [
    {
      title: 'Inspection',
      ref: 'I26',
      publishedOn: day('2026-11-18'),
      embargo: ['spoc.la@partnership.example'],
    },
    { title: 'Older', ref: 'I20', publishedOn: day('2020-11-18') },
  ],
  findings: [
    { ...finding, withdrawnWhy: 'W', lastStep: update({ actionRef: 'P1' }) },
    { ...finding, ref: 'P2', inspectionRef: 'I20' },
  ],
  actions: [kept, other],
  updates: [
    update({}),
    update({ actionRef: 'P1' }),
    update({ actionRef: 'A2' }),
    update({ actionRef: 'P2' }),
  ],
  agreements: [
    { key: 'V1', actionRef: 'A1', agencyCode: 'LA', verdict: 'Challenge', text: 'No.', by, at: NOW },
    { key: 'V2', actionRef: 'A1', agencyCode: 'ICB', verdict: 'Agree', by, at: NOW },
    { key: 'V3', actionRef: 'A2', agencyCode: 'LA', verdict: 'Challenge', text: 'No.', by, at: NOW },
  ],
  extensions: [extension('A1'), extension('A2')],
  reminders: [
    reminder({ subjectRef: 'A1', title: 'Secret' }),
    reminder({ subjectRef: milestoneRef('A1', 'Second'), kind: 'Milestone', title: 'Secret' }),
    reminder({ subjectRef: 'A2', title: 'Plain' }),
  ],
  messages: [
    message('A1', 'Vote|A1|LA'),
    message('Action|A1|2026-12-01|-10|POL', 'Nudge|x'),
    message('notice', 'PartChanged|A1/x|y'),
    message('A2', 'Vote|A2|LA'),
  ],
});
const TITLE = 'Action A1, which is under embargo';

test('of what is under embargo for its reader number, day, agency and state are left, and no words', () => {
  const told = factsFor(of, undefined, NOW);
  const { text: _text, link: _link, changes: _changes, ...bare } = update({});
  const { theme: _t, successMeasure: _s, sustainabilityPlan: _p, otherPlan: _o, ...left } = kept;
  const { withdrawnWhy: _w, lastStep: _l, ...action1 } = left;
  const { note: _note, ...wish } = extension('A1');
  expect(told).toStrictEqual({
    ...of,
    findings: [
      { title: 'A finding under embargo', ref: 'P1', inspectionRef: 'I26', kind: 'Priority', page: 2 },
      of.findings[1],
    ],
    actions: [
      {
        ...action1,
        title: TITLE,
        milestones: [
          { title: 'Milestone 1', on: '2026-11-20', ref: milestoneRef('A1', 'First secret') },
          { title: 'Milestone 2', metOn: '2026-11-02', ref: milestoneRef('A1', 'Second') },
        ],
      },
      other,
    ],
    updates: [bare, { ...bare, actionRef: 'P1' }, of.updates[2], of.updates[3]],
    agreements: [
      { ...of.agreements[0], text: 'Kept back until the letter is published.' },
      of.agreements[1],
      of.agreements[2],
    ],
    extensions: [
      { ...wish, title: TITLE, reason: 'Kept back until the letter is published.' },
      extension('A2'),
    ],
    reminders: [{ ...of.reminders[0], title: TITLE }, { ...of.reminders[1], title: TITLE }, of.reminders[2]],
    messages: [...of.messages.slice(0, 3).map((row) => ({ ...row, title: TITLE })), of.messages[3]],
  });
});

test('what names a finding of that letter that is not in the list, or cannot be read there, is kept as well', () => {
  const lost = { ...of, actions: [{ ...kept, findingRef: 'I26-P9' }, other] };
  const titles = (findings: typeof of.findings) =>
    factsFor({ ...lost, findings }, undefined, NOW).actions.map(({ title }) => title);
  expect(titles(of.findings)).toEqual([TITLE, other.title]);
  expect(titles(of.findings.slice(1))).toEqual([TITLE, other.title]);
});

test('where nothing follows from a letter under embargo the facts are told as they are', () => {
  const none = { ...of, findings: of.findings.slice(1), actions: [other] };
  expect(factsFor(none, undefined, NOW)).toBe(none);
});

test('an action without milestones gets none', () => {
  const { milestones: _, ...bare } = kept;
  const [told] = factsFor({ ...of, actions: [bare] }, undefined, NOW).actions;
  expect(told).not.toHaveProperty('milestones');
});

test('who may read the same is told by one telling; who may read all, of the facts as they are', () => {
  const spoc = person('spoc.pol');
  expect(factsFor(of, spoc, NOW)).toBe(factsFor(of, undefined, NOW));
  expect(factsFor(of, person('spoc.la'), NOW)).toBe(of);
  expect(factsFor(of, person('chair.la'), NOW)).toBe(of);
  expect(factsFor(of, spoc, at('2026-11-18T00:00:00Z'))).toBe(of);
});

test('two who may read different letters are told apart', () => {
  const inspections = of.inspections.map((one) => ({
    ...one,
    publishedOn: undefined,
    embargo: [one.ref === 'I26' ? 'spoc.la@partnership.example' : by],
  }));
  const both = { ...of, inspections };
  const titles = (name: string) => factsFor(both, person(name), NOW).actions.map(({ title }) => title);
  expect(titles('spoc.la')).toEqual(['Secret', 'Action A2, which is under embargo']);
  expect(titles('spoc.pol')).toEqual([TITLE, other.title]);
});

test('rows that were written since are kept back alike', () => {
  const rows = [...of.reminders, ...of.messages];
  expect(rowsFor(of, undefined, rows, NOW).map(({ title }) => title)).toEqual([
    ...[TITLE, TITLE, 'Plain', TITLE, TITLE, TITLE, 'Told A2'],
  ]);
  expect(rowsFor(of, person('chair.la'), rows, NOW)).toBe(rows);
});

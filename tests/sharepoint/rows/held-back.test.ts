import { openStore, type SharePointStore } from '../../../bot/sharepoint';
import { NOT_SHOWN } from '../../../bot/sharepoint/rows/held-back';
import type { Table } from '../../../bot/usecases/ports';
import { rowsToMend } from '../../../bot/usecases/rows-to-mend';
import { freshSiteOn } from '../by-hand';
import { keptJournal, LocalSites } from '../local-site';
import { mayRead, readableFindings } from '../../../bot/domain/inspection/embargo';
import { factsFor } from '../../../bot/domain/inspection/facts-for';
import type { Actor } from '../../../bot/domain/people/actor';
import { person } from '../../support/partnership';
import { action, agency, at, on, reminder, response } from '../rows';

const NOW = at('2026-11-23T09:00:00Z');
const NHS = '458 231 9076';
const PUPIL = 'G330412009007';
const BORN = 'KT, born 7 September 2013';

const sites = new LocalSites();
beforeAll(async () => void (await sites.start({ now: () => new Date(NOW) })));
afterAll(() => sites.stop());

/** A site on which somebody types by hand, and a store that reads it. */
async function house() {
  const site = await sites.provisioned();
  const journal = keptJournal();
  const store = await openStore({ graph: sites.graph(), site, journal, now: () => NOW });
  return { store, journal, site: freshSiteOn(() => sites.graph(), site) };
}

const all = async (store: SharePointStore) => store.snapshot({ fresh: true });

const MEETING = {
  Title: 'Partnership meeting',
  Ref: 'WM-2026-12-03',
  StartsAt: '2026-12-03T14:00:00Z',
  EndsAt: '2026-12-03T15:30:00Z',
};

test.each(['Verb', 'SubjectRef', 'Detail'])(
  'a line of the record whose %s was typed over tells who and when, and not that',
  async (column) => {
    const { store, site } = await house();
    const line = { At: NOW, Actor: 'app', Verb: 'card.sent', SubjectRef: 'A07' };
    await site.byHand('Log', { ...line, Key: '1' });
    await site.byHand('Log', { ...line, Key: '2', [column]: `card.sent ${NHS}` });
    const recorded = await store.recorded();
    expect(recorded).toMatchObject([{ subjectRef: 'A07' }, { at: NOW, actor: 'app' }]);
    expect(JSON.stringify(recorded)).not.toContain(NHS);
  },
);

test('somebody whose days away cannot be read is still who they are, and it is told', async () => {
  const { store, site } = await house();
  const karen = { Title: 'Karen', Email: 'karen@police.example', AgencyCode: 'POL', Roles: ['SPOC'] };
  const several = { 'Roles@odata.type': 'Collection(Edm.String)' };
  const id = await site.byHand('People', {
    ...several,
    ...karen,
    AwayFrom: '8/3/2026',
    Route: 'pigeon',
    Phone: '020 7946 0101',
  });
  const { people, faults, withheld } = await all(store);
  expect(people).toMatchObject([{ email: karen.Email, roles: ['SPOC'], phone: '020 7946 0101' }]);
  expect(people[0]).not.toHaveProperty('awayFrom');
  expect(faults).toEqual([]);
  const reason = 'Route is none of Chat, Channel; AwayFrom is not a day written like 2024-09-27';
  expect(withheld).toEqual([{ list: 'People', id, row: karen.Email, reason, isUnreadable: true }]);
  expect(rowsToMend(await store.snapshot(), NOW).map((one) => one.reason)).toContain(
    `${reason}. Counted as if that were empty`,
  );
  await site.byHand('People', { AwayFrom: '8 March 2026', ...several, Roles: ['Boss'] }, id);
  expect(await all(store)).toMatchObject({ people: [], withheld: [], faults: [{ id }] });
});

test('a letter and a finding that cannot be read, or are held back, keep what follows from them under embargo', async () => {
  const { store, site } = await house();
  await site.byHand('Inspections', { Title: 'Inspection', Ref: 'I26', PublishedOn: '1/12/2026' });
  await site.byHand('Inspections', { Title: 'Other', Ref: 'I27', PrincipalAuthority: `for ${NHS}` });
  await site.byHand('Inspections', { Title: 'Older', Ref: 'I20', PublishedOn: '2020-12-01' });
  for (const [Ref, over] of [
    ['P1', { InspectionRef: 'I26' }],
    ['P2', { InspectionRef: 'I27' }],
    ['P3', { InspectionRef: 'I26', Page: 0 }],
    ['P4', { InspectionRef: 'I26', Text: `Of ${NHS}` }],
    ['P5', { InspectionRef: 'I20' }],
    ['P6', { InspectionRef: 'never listed' }],
  ] as const) {
    await site.byHand('Findings', { Title: Ref, Ref, Kind: 'Priority', ...over });
  }
  const facts = await all(store);
  const refs = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
  const readBy = (reader: Actor | undefined) =>
    refs.filter((findingRef) => mayRead(facts, reader, { findingRef }, on('2026-12-02')));
  expect(readBy(undefined)).toEqual(['P5', 'P6', 'P7']);
  expect(readBy(person('chair.la'))).toEqual(refs);
  expect(readableFindings(facts, undefined, on('2026-12-02')).map(({ ref }) => ref)).toEqual(['P5', 'P6']);
  const actions = refs.map((findingRef) => action(`A${findingRef}`, { findingRef }));
  const told = factsFor({ ...facts, actions }, undefined, NOW);
  expect(told.actions.filter(({ title }) => title.includes('under embargo'))).toHaveLength(4);
});

describe('a row in which somebody typed details of a child', () => {
  test.each<[string, Table, Record<string, unknown>, string]>([
    ['Meetings', 'meetings', { ...MEETING, Title: `Strategy meeting ${NHS}` }, 'Title'],
    ['Meetings', 'meetings', { ...MEETING, Place: `Ward 3, ${BORN}` }, 'Place'],
    ['Meetings', 'meetings', { ...MEETING, Reason: `because of ${NHS}` }, 'Reason'],
    ['Actions', 'actions', { Title: `Plan for ${PUPIL}`, Ref: 'A01', LeadAgency: 'POL' }, 'Title'],
    ['Actions', 'actions', { Title: 'A', Ref: 'A01', LeadAgency: 'POL', Theme: NHS }, 'Theme'],
    [
      'Actions',
      'actions',
      { Title: 'A', Ref: 'A01', LeadAgency: 'POL', SuccessMeasure: BORN },
      'SuccessMeasure',
    ],
    ['Actions', 'actions', { Title: 'A', Ref: `A ${NHS}`, LeadAgency: 'POL' }, 'Ref'],
    ['Actions', 'actions', { Title: 'A', Ref: 'A01', LeadAgency: PUPIL }, 'LeadAgency'],
    [
      'Actions',
      'actions',
      { Title: 'A', Ref: 'A01', LeadAgency: 'POL', SupportingAgencies: `ICB, ${NHS}` },
      'SupportingAgencies',
    ],
    ['Requests', 'requests', { Title: `File of ${NHS}`, Ref: 'R01', AgencyCode: 'POL' }, 'Title'],
    ['Findings', 'findings', { Title: BORN, Ref: 'F1', Kind: 'Priority' }, 'Title'],
    ['Inspections', 'inspections', { Title: 'JTAI', Ref: 'I1', Theme: `Child ${PUPIL}` }, 'Theme'],
    [
      'Series',
      'series',
      {
        Title: `Core group ${NHS}`,
        Code: 'CG',
        EveryWeeks: 6,
        FirstOn: '2026-12-01',
        StartTime: '14:00',
        DurationMinutes: 60,
      },
      'Title',
    ],
    ['Updates', 'updates', { ActionRef: 'A01', Kind: 'Progress', Text: `Seen ${BORN}` }, 'Text'],
    [
      'Updates',
      'updates',
      { ActionRef: 'A01', Kind: 'Evidence', Link: 'https://x.example/458%20231%209076.docx' },
      'Link',
    ],
  ])(
    'of %s is not among the facts, and list, row and column are named',
    async (list, table, fields, column) => {
      const { store, site, journal } = await house();
      const id = await site.byHand(list, fields);
      const snapshot = await all(store);
      expect(snapshot[table]).toEqual([]);
      expect(snapshot.faults).toEqual([
        expect.objectContaining({
          list,
          id,
          reason: expect.stringMatching(`^${column} seems to hold a child’s details`),
        }),
      ]);
      expect(JSON.stringify([snapshot, journal.lines])).not.toMatch(/458|G3304|September|KT/);
    },
  );

  test('is among them again when the words are mended, and out again when they are back', async () => {
    const { store, site } = await house();
    const id = await site.byHand('Meetings', { ...MEETING, Title: `Meeting ${NHS}` });
    expect((await all(store)).meetings).toEqual([]);
    await site.byHand('Meetings', { Title: 'Partnership meeting' }, id);
    expect(await all(store)).toMatchObject({ meetings: [{ ref: MEETING.Ref }], faults: [] });
    await site.byHand('Meetings', { Title: `Meeting ${NHS}` }, id);
    expect(await all(store)).toMatchObject({ meetings: [], faults: [{ row: MEETING.Ref }] });
  });

  test('is named by its number where its key and title are what must not be repeated', async () => {
    const { store, site } = await house();
    await site.byHand('Meetings', { ...MEETING, Title: NHS, Ref: `WM ${NHS}`, StartsAt: null });
    await site.byHand('Closures', { Title: BORN, FirstDay: 'Easter' });
    const { faults } = await all(store);
    expect(faults.map(({ list, row }) => ({ list, row }))).toEqual([
      { list: 'Meetings', row: undefined },
      { list: 'Closures', row: undefined },
    ]);
  });

  test('is not given to who looks it up by its key', async () => {
    const { store, site } = await house();
    await site.byHand('Actions', { Title: `Plan for ${PUPIL}`, Ref: 'A01', LeadAgency: 'POL' });
    expect(await store.find('actions', 'A01')).toBeUndefined();
  });

  test('stays as it is when a note grows old: it is judged by the day on which it was changed', async () => {
    const site = await sites.provisioned();
    const byHand = freshSiteOn(() => sites.graph(), site);
    await byHand.byHand('Actions', { Title: 'Seen 03/11/2026', Ref: 'A01', LeadAgency: 'POL' });
    const later = at('2029-11-23T09:00:00Z');
    const store = await openStore({ graph: sites.graph(), site, journal: keptJournal(), now: () => later });
    expect((await store.snapshot()).actions).toMatchObject([{ title: 'Seen 03/11/2026' }]);
  });
});

describe('rows that count whatever their words are', () => {
  test('are kept without them, and named', async () => {
    const { store, site } = await house();
    const rows = [
      ['Agencies', { Title: `Police ${NHS}`, Code: 'POL' }],
      ['People', { Title: BORN, Email: 'a@x.example', AgencyCode: 'POL' }],
      [
        'Reminders',
        {
          Title: `Meeting ${NHS}`,
          Key: 'k',
          Kind: 'Meeting',
          SubjectRef: 'M',
          Stage: '-5',
          AgencyCode: 'POL',
          DueAt: NOW,
          State: 'Sent',
        },
      ],
      ['Responses', { Key: 'M|POL', MeetingRef: 'M', AgencyCode: 'POL', Answer: 'Apologies', Note: BORN }],
      ['Rules', { Title: PUPIL, Kind: 'Meeting', WorkingDays: -3 }],
      ['Closures', { Title: BORN, FirstDay: '2026-12-24', LastDay: '2026-12-31' }],
    ] as const;
    for (const [list, fields] of rows) await site.byHand(list, fields);
    const snapshot = await all(store);
    expect(snapshot).toMatchObject({
      agencies: [{ code: 'POL', title: NOT_SHOWN }],
      people: [{ email: 'a@x.example', title: NOT_SHOWN }],
      reminders: [{ key: 'k', state: 'Sent', title: NOT_SHOWN }],
      responses: [{ key: 'M|POL', answer: 'Apologies', note: NOT_SHOWN }],
      rules: [{ workingDays: -3, title: NOT_SHOWN }],
      closures: [{ firstDay: '2026-12-24', title: NOT_SHOWN }],
      faults: [],
    });
    expect(snapshot.withheld.map(({ list, row = '?', reason }) => `${list}, ${row}: ${reason}`)).toEqual([
      'Agencies, POL: Title seems to hold a child’s details (NHS number)',
      'People, a@x.example: Title seems to hold a child’s details (date of birth)',
      'Responses, M|POL: Note seems to hold a child’s details (date of birth)',
      'Reminders, k: Title seems to hold a child’s details (NHS number)',
      'Rules, ?: Title seems to hold a child’s details (unique pupil number)',
      'Closures, ?: Title seems to hold a child’s details (date of birth)',
    ]);
    const said = JSON.stringify(snapshot, (name, value: unknown) => (name === 'etag' ? undefined : value));
    expect(said).not.toMatch(/458|G3304|September|KT/);
  });

  test('take what the app writes to them, and keep what was typed there as it is', async () => {
    const { store, site } = await house();
    const row = reminder('k', { dueAt: NOW, state: 'Sent' });
    await store.commit([{ insert: 'reminders', row }], []);
    const [written] = (await all(store)).reminders;
    await site.byHand('Reminders', { Title: `Meeting ${NHS}` }, written?.id);
    const [was] = (await all(store)).reminders;
    if (!was) throw new Error('The reminder is gone.');
    const done = await store.commit([{ update: 'reminders', was, patch: { state: 'Acknowledged' } }], []);
    expect(done).toMatchObject({ ok: true, value: [{ state: 'Acknowledged', title: NOT_SHOWN }] });
    expect((await all(store)).reminders).toMatchObject([{ state: 'Acknowledged', title: NOT_SHOWN }]);
    await site.byHand('Reminders', { Title: 'Meeting' }, was.id);
    expect(await all(store)).toMatchObject({ reminders: [{ title: 'Meeting' }], withheld: [] });
  });
});

test('what is ordinary in the lists is left alone', async () => {
  const { store } = await house();
  await store.commit(
    [
      { insert: 'agencies', row: agency('POL') },
      { insert: 'actions', row: action('A01', { title: 'Agree the protocol of 12/03/2021 by 18/12/2026' }) },
      { insert: 'responses', row: response('M|POL', { note: 'Ring 01823 355 455' }) },
    ],
    [],
  );
  expect(await all(store)).toMatchObject({ faults: [], withheld: [], actions: [{}], responses: [{}] });
});

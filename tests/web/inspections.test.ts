import { z } from 'zod';
import { diarySchema } from '../../bot/contract/inspection/diary';
import { inspectionSchema, inspectionsSchema } from '../../bot/contract/inspection/inspections';
import { statementSchema } from '../../bot/contract/inspection/statement';
import { problemSchema } from '../../bot/contract/problem';
import { agency, day, person, series } from '../support/partnership';
import { openWebHouse, type WebHouse } from '../support/web-house';

/** The house's day is Wednesday 18 November 2026. */
const CALL = { theme: 'Front door', notifiedOn: '2026-11-16' };
const rows = {
  agencies: [agency('LA', { title: 'Fairshire Council' }), agency('POL', { title: 'Fairshire Police' })],
  people: ['spoc.la', 'spoc.pol', 'coordinator.la'].map((name) => person(name)),
  series: [series({ code: 'CSP', signsOff: true, firstOn: day('2029-02-08') })],
};

let house: WebHouse;
beforeAll(async () => void (house = await openWebHouse({ rows })));
afterAll(() => house.close());

async function ask(who: string, path: string, body?: object, seen?: string) {
  const token = await house.entra.tokenFor(`${who}@partnership.example`);
  const answer = await house.get(`/api/v1/${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(seen ? { 'if-match': seen } : {}),
    },
  });
  const etag = answer.headers.get('etag') ?? '';
  return { status: answer.status, etag, body: (await answer.json()) as unknown };
}

const codeOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => [
  status,
  z.parse(problemSchema, body).code,
];

test('an inspection is opened once, however often it is asked for, and everybody reads its countdown', async () => {
  const opened = await ask('coordinator.la', 'inspections', CALL);
  expect(opened.status).toBe(201);
  expect(z.parse(inspectionSchema, opened.body)).toMatchObject({
    ref: 'INS-2026-11-16',
    fieldworkFrom: '2026-11-30',
    fieldworkTo: '2026-12-04',
    isFieldworkEstimated: true,
    asked: 10,
    provided: 0,
    countdown: { day: 3, of: 15, untilFieldwork: 8, late: [{ ref: 'INS-2026-11-16-R01', late: 2 }] },
  });
  const again = await ask('coordinator.la', 'inspections', CALL);
  expect(again.etag).toBe(opened.etag);
  const read = z.parse(inspectionsSchema, (await ask('spoc.pol', 'inspections')).body);
  expect(read.mayRun).toBe(false);
  expect(read.inspections).toHaveLength(1);
  expect((await house.store.snapshot()).requests).toHaveLength(10);
});

test('its days are written down by who saw it as it is, and what is odd about them is told', async () => {
  const AT = 'inspections/INS-2026-11-16/dates';
  const read = async () =>
    z.parse(inspectionsSchema, (await ask('coordinator.la', 'inspections')).body).inspections[0];
  const seen = `"${(await read())?.version}"`;
  const given = { commentsDueOn: '2027-01-16' };
  expect(codeOf(await ask('coordinator.la', AT, given))).toEqual([428, 'no-version']);
  expect(codeOf(await ask('spoc.pol', AT, given, seen))).toEqual([403, 'coordinator-only']);
  const saved = await ask('coordinator.la', AT, given, seen);
  expect(z.parse(inspectionSchema, saved.body)).toMatchObject({
    commentsDueOn: '2027-01-16',
    dateWarnings: ['Comments on the draft letter due: Sat 16 Jan 2027 is not a working day. Kept as given.'],
  });
  expect(codeOf(await ask('coordinator.la', AT, { commentsDueOn: null }, seen))).toEqual([
    412,
    'version-changed',
  ]);
  const refused = await ask('coordinator.la', AT, { draftLetterOn: '2026-11-19' }, saved.etag);
  expect(codeOf(refused)).toEqual([422, 'bad-date']);
  await ask('coordinator.la', AT, { commentsDueOn: null }, saved.etag);
  expect((await read())?.commentsDueOn).toBeUndefined();
});

describe('what people fill in of the three weeks', () => {
  const AT = 'inspections/INS-2026-11-16';
  const read = async (who = 'spoc.pol') => z.parse(diarySchema, (await ask(who, `${AT}/diary`)).body);
  const SESSION = {
    kind: 'Interview',
    on: '2026-11-18',
    title: 'Front door',
    from: '11:00',
    agencyCode: 'POL',
  };

  test('an agency its own sessions and audits, the coordinator the note to all; everybody reads it', async () => {
    expect((await ask('spoc.pol', `${AT}/diary`, SESSION)).status).toBe(200);
    // The same once more is the same row.
    expect((await ask('spoc.pol', `${AT}/diary`, SESSION)).status).toBe(200);
    await ask('spoc.pol', `${AT}/diary`, { kind: 'Audits', agencyCode: 'POL', asked: 6, done: 2 });
    await ask('coordinator.la', `${AT}/diary`, { kind: 'Note', text: 'Six cases are chosen.' });
    expect(await read('spoc.la')).toMatchObject({
      sessions: [
        {
          kind: 'Interview',
          title: 'Front door',
          from: '11:00',
          agency: 'Fairshire Police',
          mayChange: false,
        },
      ],
      notes: [{ on: '2026-11-18', text: 'Six cases are chosen.', by: 'coordinator.la' }],
      audits: [{ agencyCode: 'POL', asked: 6, done: 2 }],
      agencies: [{ code: 'LA' }],
      mayRun: false,
    });
    const [session] = (await read()).sessions;
    expect(session?.mayChange).toBe(true);
    await ask('spoc.pol', `${AT}/diary`, { kind: 'Cancel', key: session?.key });
    expect((await read()).sessions).toEqual([]);
  });

  test('the coordinator the days of requests, which the countdown then shows', async () => {
    const days = [
      { request: 'INS-2026-11-16-R02', dueOn: '2026-11-18' },
      { request: 'INS-2026-11-16-R03', dueOn: '2026-11-20' },
    ];
    expect((await ask('coordinator.la', `${AT}/due`, { days })).status).toBe(200);
    const { inspections } = z.parse(inspectionsSchema, (await ask('spoc.pol', 'inspections')).body);
    const { countdown } = inspections.find(({ ref }) => ref === 'INS-2026-11-16') ?? {};
    expect(countdown?.dueToday).toMatchObject([{ ref: 'INS-2026-11-16-R02' }]);
    expect(countdown?.days).toHaveLength(15);
    expect(countdown?.days.filter(({ of }) => of > 0)).toEqual([
      { on: '2026-11-16', open: 1, of: 1 },
      { on: '2026-11-18', open: 1, of: 1 },
      { on: '2026-11-20', open: 1, of: 1 },
    ]);
  });

  test.each<[string, string, string, object, number, string]>([
    ['the note to all', 'spoc.pol', 'diary', { kind: 'Note', text: 'x' }, 403, 'coordinator-only'],
    ['for another agency', 'spoc.la', 'diary', SESSION, 403, 'not-your-agency'],
    [
      'for an agency that is not there',
      'coordinator.la',
      'diary',
      { ...SESSION, agencyCode: 'X' },
      404,
      'unknown-agency',
    ],
    ['an hour that is none', 'spoc.pol', 'diary', { ...SESSION, from: '25:00' }, 422, 'not-given'],
    ['an end before the beginning', 'spoc.pol', 'diary', { ...SESSION, until: '10:00' }, 422, 'bad-time'],
    ['a kind that is none', 'spoc.pol', 'diary', { kind: 'Party', on: '2026-11-18' }, 422, 'not-given'],
    [
      'a child’s details',
      'spoc.pol',
      'diary',
      { ...SESSION, title: 'Kim, born 12/03/2014' },
      422,
      'child-data',
    ],
    [
      'more audits done than asked',
      'spoc.pol',
      'diary',
      { kind: 'Audits', agencyCode: 'POL', asked: 1, done: 2 },
      422,
      'not-given',
    ],
    [
      'what is not in the diary taken off',
      'coordinator.la',
      'diary',
      { kind: 'Cancel', key: 'no' },
      404,
      'subject-gone',
    ],
    [
      'a due day by an agency',
      'spoc.pol',
      'due',
      { days: [{ request: 'INS-2026-11-16-R04', dueOn: '2026-11-20' }] },
      403,
      'coordinator-only',
    ],
    [
      'a due day that is none',
      'coordinator.la',
      'due',
      { days: [{ request: 'INS-2026-11-16-R04', dueOn: 'soon' }] },
      422,
      'not-given',
    ],
  ])('refused: %s', async (_why, who, what, body, status, code) => {
    expect(codeOf(await ask(who, `${AT}/${what}`, body))).toEqual([status, code]);
  });

  test('of an inspection that is not there', async () => {
    expect(codeOf(await ask('coordinator.la', 'inspections/X/diary'))).toEqual([404, 'inspection-gone']);
  });
});

test('a dry run is opened by its name and ended by whoever saw it as it is', async () => {
  const before = await house.store.snapshot();
  const dry = await ask('coordinator.la', 'inspections/PRACTICE/dry-run', CALL, '*');
  expect(z.parse(inspectionSchema, dry.body)).toMatchObject({ exercise: true, ref: 'PRACTICE' });
  expect(codeOf(await ask('coordinator.la', 'inspections/PRACTICE/end', {}, '"other"'))).toEqual([
    412,
    'version-changed',
  ]);
  const ended = await ask('coordinator.la', 'inspections/PRACTICE/end', {}, dry.etag);
  expect(z.parse(inspectionSchema, ended.body)).toMatchObject({ endedOn: '2026-11-18' });
  expect(z.parse(inspectionSchema, ended.body).countdown).toBeUndefined();
  // Whatever it left in whatever list says that it was an exercise; what was there before is as it was.
  const after = await house.store.snapshot();
  const lists = Object.entries(before).filter(([, rows]) => Array.isArray(rows)) as [
    keyof typeof before,
    object[],
  ][];
  for (const [list, rows] of lists) {
    const now = after[list] as readonly object[];
    expect([list, now.filter((row) => !isExercise(row))]).toEqual([list, rows]);
  }
  expect(after.requests.filter(isExercise)).toHaveLength(10);
});

const isExercise = (row: object): boolean =>
  'title' in row && typeof row.title === 'string' && row.title.startsWith('Exercise: ');

test.each<[string, string, string, object, string | undefined, number, string]>([
  ['an agency', 'spoc.pol', 'inspections', CALL, undefined, 403, 'coordinator-only'],
  ['without a version', 'coordinator.la', 'inspections/X/open', CALL, undefined, 428, 'no-version'],
  ['without a day', 'coordinator.la', 'inspections', { theme: 'Neglect' }, undefined, 422, 'not-given'],
  [
    'for a day to come',
    'coordinator.la',
    'inspections/X/open',
    { ...CALL, notifiedOn: '2026-11-30' },
    '*',
    422,
    'bad-date',
  ],
  ['of what is not there', 'coordinator.la', 'inspections/X/end', {}, '*', 404, 'inspection-gone'],
])('refused: %s', async (_why, who, path, body, seen, status, code) => {
  expect(codeOf(await ask(who, path, body, seen))).toEqual([status, code]);
});

test('a statement of action is kept, signed off, approved and sent by its address, by whoever may', async () => {
  const letter = {
    publishedOn: '2026-11-16',
    statementDueOn: '2027-03-01',
    addressees: ['The Chief Constable, Fairshire Police'],
    findings: [{ kind: 'Priority', text: 'Strategy meetings are late.', page: 4, leadAgency: 'POL' }],
  };
  const ref = 'INS-2026-11-16';
  expect((await ask('coordinator.la', `inspections/${ref}/letter`, letter)).status).toBe(200);
  const read = async (who = 'coordinator.la') => ask(who, `inspections/${ref}/statement`);
  const first = z.parse(statementSchema, (await read()).body);
  expect(first.check.missing.map(({ words }) => words)).toEqual([
    'A01 does not say what is to be done',
    'A01 has no date',
    'A01 has no measure',
    'CSP has no day to sign off',
  ]);
  // Where the board meets is not in the list: four weeks before the due day.
  expect(first.signOffs).toEqual([
    { board: 'CSP', title: 'JTAI partnership meeting', proposedOn: '2027-02-01', isMeeting: false },
  ]);
  const deed = async (who: string, what: string, body: object) =>
    ask(who, `inspections/${ref}/${what}`, body, (await read(who)).etag);
  const kept = await deed('coordinator.la', 'statement', { proposed: true, keep: true });
  expect(z.parse(statementSchema, kept.body)).toMatchObject({
    versions: [{ number: 1, actions: 1 }],
    signOffs: [{ board: 'CSP', dueOn: '2027-02-01' }],
  });
  const compared = async (asked: string, who = 'coordinator.la') =>
    ask(who, `inspections/${ref}/versions?${asked}`);
  expect((await compared('from=1')).body).toMatchObject({ changes: [] });
  expect((await compared('from=1&to=1')).body).toMatchObject({ changes: [] });
  for (const asked of ['', 'from=2', 'from=1&to=', 'from=1&to=x', 'from=-1'])
    expect([asked, ...codeOf(await compared(asked))]).toEqual([asked, 422, 'not-given']);
  const approved = await deed('spoc.pol', 'approve', { body: 'POL', version: 1 });
  const ofPolice = z.parse(statementSchema, approved.body).approvals.find(({ body }) => body === 'POL');
  expect(ofPolice).toMatchObject({ by: 'spoc.pol', onBehalf: false, mayApprove: false });
  expect(codeOf(await deed('spoc.pol', 'approve', { body: 'LA', version: 1 }))).toEqual([
    403,
    'not-your-agency',
  ]);
  const to = { to: 'ProtectionOfChildren@ofsted.gov.uk', on: '2026-11-18' };
  expect(codeOf(await deed('coordinator.la', 'sent', to))).toEqual([409, 'not-now']);
  expect(codeOf(await ask('coordinator.la', `inspections/${ref}/sent`, to, '"other"'))).toEqual([
    412,
    'version-changed',
  ]);
  const sent = await deed('coordinator.la', 'sent', { ...to, anyway: true });
  expect(z.parse(statementSchema, sent.body).sent).toEqual({
    ...{ on: '2026-11-18', to: to.to, version: 1, by: 'coordinator.la' },
  });
  // Recorded by mistake, it is taken back, by the coordinator alone, and recorded again.
  expect(codeOf(await deed('spoc.pol', 'sent', { undo: true }))).toEqual([403, 'coordinator-only']);
  expect(codeOf(await deed('coordinator.la', 'sent', { ...to, undo: true }))).toEqual([422, 'not-given']);
  const back = await deed('coordinator.la', 'sent', { undo: true });
  expect(z.parse(statementSchema, back.body).sent).toBeUndefined();
  expect(codeOf(await deed('coordinator.la', 'sent', { to: to.to }))).toEqual([422, 'bad-date']);
  expect((await deed('coordinator.la', 'sent', { ...to, anyway: true })).status).toBe(200);
  const word = await house.get(`/api/v1/export/statement.docx?inspection=${ref}`, {
    headers: { authorization: `Bearer ${await house.entra.tokenFor('spoc.pol@partnership.example')}` },
  });
  expect(word.headers.get('content-type')).toContain('wordprocessingml');
  expect((await word.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
});

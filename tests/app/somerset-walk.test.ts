import { createGraph, openStore, LOAD_LISTS } from '../../bot/sharepoint';
import { createJournal } from '../../bot/operating/journal';
import { readCsvFolder } from '../../bot/documents/csv-folder';
import { parseInstant, type Instant } from '../../bot/domain/calendar/day';
import { load, planLoad } from '../../bot/usecases/loading/load';
import { HOLIDAYS_2024, workingDayFrom, worksOn } from '../support/plain-days';
import { graphRows, type GraphRow } from '../support/graph-rows';
import { startLocalApp, type RunningApp } from '../support/running-app';
import { expectedReminders, lineOf, SOMERSET, SOMERSET_IS_HERE } from '../support/somerset';
import { startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in';

const START = '2024-01-15T08:00:00Z';
const END = '2024-10-25T17:00:00Z';
const SITE = 'contoso.sharepoint.com:/sites/jtai';

/** Somerset's own year: from an empty site and the CSV to the day on which the statement of action was due. */
const suite = SOMERSET_IS_HERE ? describe : describe.skip;
if (!SOMERSET_IS_HERE)
  console.log('The walk through Somerset’s year is skipped: ../shared/real is not there.');

suite('Somerset, from 15 January to 25 October 2024', () => {
  let app: RunningApp;
  let teams: TeamsStandIn;
  let rows: GraphRow[];
  let messages: GraphRow[];

  beforeAll(async () => {
    app = await startLocalApp({ LOCAL_SEED: 'empty', LOCAL_NOW: START });
    teams = await startTeamsStandIn({ botUrl: `${app.url}/api/messages` });
    await loadSomerset(app);
    for (const person of await graphRows(app.graphUrl, 'People')) {
      await teams.person({ name: String(person.Title), email: String(person.Email) }).install();
    }
    await app.moveClock(END);
    rows = await graphRows(app.graphUrl, 'Reminders');
    messages = await graphRows(app.graphUrl, 'Messages');
  }, 300_000);

  afterAll(async () => {
    await teams?.close();
    await app?.close();
  });

  const sentDay = (row: GraphRow): string => londonDay(String(row.SentAt));
  const toLine = (row: GraphRow): string =>
    lineOf({
      day: sentDay(row),
      subject: String(row.SubjectRef),
      stage: String(row.Stage),
      agency: String(row.AgencyCode),
      to: String(row.PersonEmail),
    });

  it('sends every reminder on the right working day, to the right agency, once', () => {
    const sent = rows.map(toLine).sort();
    console.log([`${sent.length} reminders:`, ...sent].join('\n'));
    expect(sent).toEqual(expectedReminders('2024-01-15', '2024-10-25').map(lineOf).sort());
  });

  it('sends none outside 8.30am to 5.30pm on a working day', () => {
    const times = rows.map((row) => londonTime(String(row.SentAt)));
    expect(times.filter((time) => time < '08:30' || time >= '17:30')).toEqual([]);
  });

  it('puts exactly one card a morning into a person’s chat, with all that is for them', () => {
    const mornings = new Map<string, Set<string>>();
    for (const row of [...rows, ...messages]) {
      const email = String(row.PersonEmail);
      mornings.set(email, (mornings.get(email) ?? new Set()).add(sentDay(row)));
    }
    expect(mornings.size).toBeGreaterThan(0);
    for (const [email, days] of mornings) {
      const { chat } = teams.person({ name: email, email });
      const hello = 1;
      expect([email, chat.messages.length]).toEqual([email, days.size + hello]);
    }
  });

  it('chases what nobody answers: each reminder is nudged once at most', () => {
    const nudges = messages.filter(({ Kind }) => Kind === 'Nudge').map(({ About }) => String(About));
    expect(nudges.length).toBeGreaterThan(100);
    expect(new Set(nudges).size).toBe(nudges.length);
    const asked = new Set(rows.map(({ Key }) => String(Key)));
    expect(nudges.filter((about) => !asked.has(about))).toEqual([]);
  });

  it('leaves one reminder of each thing and agency open: the newest', () => {
    const open = rows
      .filter((row) => row.State === 'Sent')
      .map((row) => `${row.SubjectRef} ${row.AgencyCode}`);
    expect(new Set(open).size).toBe(open.length);
    expect(rows.every((row) => row.State === 'Sent' || row.State === 'Superseded')).toBe(true);
  });
});

const FROM = '2024-08-12';
const CHANGED = '2024-09-18T10:00:00Z';
const UNTIL = '2024-10-18';
const FORMER = 'spoc.icb@somerset.example';
const NEW = { name: 'New SPOC health', email: 'new.spoc.icb@somerset.example' };

/**
 * Ten weeks of that year, over the August bank holiday and the actions' due day. On 18 September four rows are changed
 * by hand: planning starts at 11:30, the partnership's meetings fall a week later, health has another SPOC, and public
 * health leads A04 in place of education.
 */
suite('Somerset, with two series, a SPOC and a lead changed on 18 September 2024', () => {
  let app: RunningApp;
  let teams: TeamsStandIn;
  let rows: GraphRow[];
  let messages: GraphRow[];
  let meetings: GraphRow[];
  let heardBefore: number;

  beforeAll(async () => {
    const start = `${FROM}T08:00:00Z`;
    app = await startLocalApp({ LOCAL_SEED: 'empty', LOCAL_NOW: start });
    teams = await startTeamsStandIn({ botUrl: `${app.url}/api/messages` });
    await loadSomerset(app, start);
    for (const { Title, Email } of await graphRows(app.graphUrl, 'People'))
      await teams.person({ name: String(Title), email: String(Email) }).install();
    await app.moveClock(CHANGED);
    heardBefore = heardByFormer();
    await byHand('Series', ({ Code }) => Code === 'PLAN', { StartTime: '11:30' });
    await byHand('Series', ({ Code }) => Code === 'JTAI', { FirstOn: '2024-02-15' });
    await byHand('Actions', ({ Ref }) => Ref === 'A04', { LeadAgency: 'PH' });
    await byHand('People', undefined, {
      Title: NEW.name,
      Email: NEW.email,
      AgencyCode: 'ICB',
      Route: 'Chat',
      'Roles@odata.type': 'Collection(Edm.String)',
      Roles: ['SPOC'],
    });
    await app.moveClock('2024-09-18T10:01:00Z');
    await teams.person(NEW).install();
    await byHand('People', ({ Email }) => Email === FORMER);
    await app.moveClock('2024-09-18T10:02:00Z');
    await app.moveClock(`${UNTIL}T17:00:00Z`);
    rows = await graphRows(app.graphUrl, 'Reminders');
    messages = await graphRows(app.graphUrl, 'Messages');
    meetings = await graphRows(app.graphUrl, 'Meetings');
  }, 300_000);

  afterAll(async () => {
    await teams?.close();
    await app?.close();
  });

  const heardByFormer = (): number => teams.person({ name: FORMER, email: FORMER }).chat.messages.length;

  /** Changes the fields of a row; deletes it when none are given; adds one when no row is named. */
  async function byHand(
    list: string,
    which: ((row: GraphRow) => boolean) | undefined,
    fields?: object,
  ): Promise<void> {
    const items = `${app.graphUrl}/sites/${SITE}:/lists/${list}/items`;
    const row = which && (await graphRows(app.graphUrl, list)).find(which);
    const method = row ? (fields ? 'PATCH' : 'DELETE') : 'POST';
    const at = { PATCH: `${items}/${row?.id}/fields`, DELETE: `${items}/${row?.id}`, POST: items }[method];
    const answer = await fetch(at, {
      method,
      headers: { authorization: 'Bearer local', 'content-type': 'application/json' },
      ...(fields && { body: JSON.stringify(row ? fields : { fields }) }),
    });
    expect(answer.status).toBe({ PATCH: 200, DELETE: 204, POST: 201 }[method]);
  }

  const sentAfter = ({ SentAt }: GraphRow): boolean => String(SentAt ?? '') > CHANGED;
  const toLine = (row: GraphRow): string =>
    lineOf({
      day: londonDay(String(row.SentAt)),
      subject: String(row.SubjectRef).replace('JTAI-2024-10-24', 'JTAI-2024-10-17'),
      stage: String(row.Stage),
      agency: String(row.AgencyCode),
      to: String(row.PersonEmail),
    });

  it('sends what the lists asked for before the change, and what they ask for after it, once each', () => {
    expect(rows.map(toLine).sort()).toEqual(expectedWithChanges().map(lineOf).sort());
    const keys = [...rows, ...messages].map(({ Key }) => Key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sends the former SPOC and the former lead nothing more, in the lists or in the chat', () => {
    expect([...rows, ...messages].filter((row) => row.PersonEmail === FORMER && sentAfter(row))).toEqual([]);
    expect(heardByFormer()).toBe(heardBefore);
    const ofFormerLead = messages.filter(({ About }) => /^Action\|A04\|.*\|EDU/.test(String(About)));
    expect(ofFormerLead.length).toBeGreaterThan(0);
    expect(ofFormerLead.filter(sentAfter)).toEqual([]);
  });

  it('takes every meeting to the new time and week, but asks about the one that people knew of', () => {
    const planned = meetings
      .filter(({ Status, StartsAt }) => Status === 'Planned' && String(StartsAt) > CHANGED)
      .map(
        ({ SeriesCode, StartsAt }) =>
          `${SeriesCode} ${londonDay(String(StartsAt))} ${londonTime(String(StartsAt))}`,
      )
      .filter((line) => line.slice(5) < '2024-12-31')
      .sort();
    expect(planned.filter((line) => line.startsWith('JTAI'))).toEqual([
      'JTAI 2024-10-24 14:00',
      'JTAI 2024-12-05 14:00',
    ]);
    expect(planned.filter((line) => line.startsWith('PLAN'))).toEqual([
      'PLAN 2024-09-19 10:00',
      ...['10-10', '10-31', '11-21', '12-12'].map((day) => `PLAN 2024-${day} 11:30`),
    ]);
    const asked = messages.filter(({ Kind }) => Kind === 'SeriesChange');
    expect(asked.map(({ About, PersonEmail }) => [About, PersonEmail])).toEqual([
      ['PLAN-2024-09-19', 'coordinator@somerset.example'],
    ]);
  });

  it('sends none at night, at a weekend or on a bank holiday', () => {
    const sent = [...rows, ...messages].filter(({ SentAt }) => SentAt).map(({ SentAt }) => String(SentAt));
    const wrong = sent.filter(
      (at) => !worksOn(londonDay(at), HOLIDAYS_2024) || londonTime(at) < '08:30' || londonTime(at) >= '17:30',
    );
    expect(wrong).toEqual([]);
  });

  it('leaves one reminder of each thing and agency open: the newest', () => {
    const name = (row: GraphRow): string => `${row.SubjectRef} ${row.AgencyCode}`;
    const open = rows.filter(({ State, Ended }) => State === 'Sent' && !Ended);
    expect(new Set(open.map(name)).size).toBe(open.length);
    for (const row of open) {
      const all = rows.filter((other) => name(other) === name(row)).map(({ SentAt }) => String(SentAt));
      expect([name(row), row.SentAt]).toEqual([name(row), all.sort().at(-1)]);
    }
  });
});

/** What the unchanged lists ask for, with each change told apart from the product. */
function expectedWithChanges(): ReturnType<typeof expectedReminders> {
  const day = londonDay(CHANGED);
  const toNew = { agency: 'ICB', to: NEW.email };
  const handed = [
    { day, subject: 'PLAN-2024-09-19', stage: '-1', ...toNew },
    { day, subject: 'A02', stage: '-10', ...toNew },
    { day, subject: 'A04', stage: '-10', agency: 'PH', to: 'spoc.ph@somerset.example' },
  ];
  const all = expectedReminders(FROM, '2024-12-31').map((one) => {
    const late =
      one.subject === 'JTAI-2024-10-17'
        ? { ...one, day: workingDayFrom('2024-10-24', Number(one.stage), HOLIDAYS_2024) }
        : one;
    if (late.day <= day) return late;
    if (late.agency === 'ICB') return { ...late, to: NEW.email };
    return late.subject === 'A04' ? { ...late, agency: 'PH', to: 'spoc.ph@somerset.example' } : late;
  });
  return [...all.filter((one) => one.day <= UNTIL), ...handed];
}

async function loadSomerset({ graphUrl }: RunningApp, at = START): Promise<void> {
  const journal = createJournal('silent');
  const graph = createGraph({ baseUrl: graphUrl, credential: { token: 'local' }, journal });
  const store = await openStore({ graph, site: SITE, journal });
  const clock = { now: () => parseInstant(at) as Instant };
  const parts = { store, clock, lists: LOAD_LISTS };
  const plan = await planLoad(parts, await readCsvFolder(SOMERSET));
  const done = plan.ok ? await load(parts, plan.value) : plan;
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

const london = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', ...options });
const DAY = london({ year: 'numeric', month: '2-digit', day: '2-digit' });
const TIME = london({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `yyyy-MM-dd` and `HH:mm` in London, told by the platform and not by the product. */
const londonDay = (instant: string): string => DAY.format(new Date(instant));
const londonTime = (instant: string): string => TIME.format(new Date(instant));

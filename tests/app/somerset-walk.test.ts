import { createGraph, openStore, LOAD_LISTS } from '../../bot/sharepoint';
import { createJournal } from '../../bot/operating/journal';
import { readCsvFolder } from '../../bot/documents/csv-folder';
import { parseInstant, type Instant } from '../../bot/domain/calendar/day';
import { load, planLoad } from '../../bot/usecases/loading/load';
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

async function loadSomerset({ graphUrl }: RunningApp): Promise<void> {
  const journal = createJournal('silent');
  const graph = createGraph({ baseUrl: graphUrl, credential: { token: 'local' }, journal });
  const store = await openStore({ graph, site: SITE, journal });
  const clock = { now: () => parseInstant(START) as Instant };
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

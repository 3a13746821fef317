import { workingDayFrom, HOLIDAYS_2026 } from '../support/plain-days';
import { graphRows, type GraphRow } from '../support/graph-rows';
import { startLocalApp, type RunningApp } from '../support/running-app';
import { startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in';

const CHANGED = '2026-03-12T11:00:00Z';
const GWEN = { name: 'Gwen Pritchard', email: 'gwen.pritchard@youthjustice.westmarch.example' };
const LEON = 'leon.carter@youthjustice.westmarch.example';
const PRIYA = 'priya.nair@westmarch.example';
const KAREN = 'karen.whitlock@police.westmarch.example';

/** Seven weeks in which nobody answers; in the middle the lists are changed by hand: a lead, a SPOC, a series. */
describe('the demonstration partnership with a lead, a SPOC and a series changed in the lists in March 2026', () => {
  let app: RunningApp;
  let teams: TeamsStandIn;
  let reminders: GraphRow[];
  let messages: GraphRow[];
  let meetingsBefore: GraphRow[];
  let meetings: GraphRow[];

  beforeAll(async () => {
    app = await startLocalApp({ LOCAL_NOW: '2026-03-02T10:00:00Z' });
    teams = await startTeamsStandIn({ botUrl: `${app.url}/api/messages` });
    for (const { Title, Email } of await graphRows(app.graphUrl, 'People'))
      await teams.person({ name: String(Title), email: String(Email) }).install();
    await app.moveClock('2026-03-11T11:02:00Z');
    meetingsBefore = await graphRows(app.graphUrl, 'Meetings');
    await byHand('Series', ({ Code }) => Code === 'PLAN', { StartTime: '11:30' });
    await app.moveClock('2026-03-11T11:03:00Z');
    const priya = teams.person({ name: 'Priya Nair', email: PRIYA });
    const asks = await priya.chat.waitFor(({ words }) => /move or keep this meeting/i.test(words));
    await priya.press(asks, 'Move');
    await app.moveClock(CHANGED);
    await byHand('Actions', ({ Ref }) => Ref === 'A06', { LeadAgency: 'EDU' });
    await byHand('People', undefined, {
      Title: GWEN.name,
      Email: GWEN.email,
      AgencyCode: 'YJS',
      Route: 'Chat',
      ...roles('SPOC'),
    });
    await app.moveClock('2026-03-12T11:01:00Z');
    await teams.person(GWEN).install();
    await byHand('People', ({ Email }) => Email === LEON, roles('Observer'));
    await app.moveClock('2026-03-12T11:02:00Z');
    await app.moveClock('2026-04-22T16:00:00Z');
    reminders = await graphRows(app.graphUrl, 'Reminders');
    messages = await graphRows(app.graphUrl, 'Messages');
    meetings = await graphRows(app.graphUrl, 'Meetings');
  }, 240_000);

  afterAll(async () => {
    await teams?.close();
    await app?.close();
  });

  const roles = (...names: string[]) => ({ 'Roles@odata.type': 'Collection(Edm.String)', Roles: names });

  async function byHand(list: string, which: ((row: GraphRow) => boolean) | undefined, fields: object) {
    const row = which && (await graphRows(app.graphUrl, list)).find(which);
    const items = `${app.graphUrl}/sites/contoso.sharepoint.com:/sites/jtai:/lists/${list}/items`;
    const answer = await fetch(row ? `${items}/${row.id}/fields` : items, {
      method: row ? 'PATCH' : 'POST',
      headers: { authorization: 'Bearer local', 'content-type': 'application/json' },
      body: JSON.stringify(row ? fields : { fields }),
    });
    expect(answer.status).toBe(row ? 200 : 201);
  }

  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const since = (rows: readonly GraphRow[]): GraphRow[] =>
    rows.filter(({ SentAt }) => text(SentAt) > CHANGED);
  const dayOf = ({ SentAt }: GraphRow): string => text(SentAt).slice(0, 10);

  it('asks and chases the former lead no more', () => {
    const ofPolice = reminders.filter(
      ({ SubjectRef, AgencyCode }) => SubjectRef === 'A06' && AgencyCode === 'POL',
    );
    expect(ofPolice.length).toBeGreaterThan(0);
    expect(since(ofPolice)).toEqual([]);
    expect(ofPolice.filter(({ State }) => State === 'Sent')).toEqual([]);
    expect(ofPolice.filter(({ Ended }) => Ended === 'Agency')).toHaveLength(1);
    const chased = messages.filter(
      ({ About }) => text(About).startsWith('Action|A06|') && text(About).endsWith('|POL'),
    );
    expect(chased.length).toBeGreaterThan(0);
    expect(since(chased)).toEqual([]);
    const cards = teams
      .person({ name: 'Karen Whitlock', email: KAREN })
      .chat.messages.map(({ words }) => words);
    expect(cards.join()).toContain('leads it now. Nothing is asked of');
  });

  it('asks the new lead at once by the stage of that day, and then every 5 working days', () => {
    const anew = reminders.filter(
      ({ SubjectRef, AgencyCode }) => SubjectRef === 'A06' && AgencyCode === 'EDU',
    );
    const days = anew.map(dayOf).sort();
    expect(days[0]).toBe('2026-03-12');
    expect(days.length).toBeGreaterThan(4);
    const [, second = '', ...later] = days;
    expect(later).toEqual(later.map((_, at) => workingDayFrom(second, 5 * (at + 1), HOLIDAYS_2026)));
    expect(new Set(anew.map(({ Stage }) => Stage)).size).toBe(anew.length);
  });

  it('hands the new SPOC what was open, once, and asks the former nothing more', () => {
    const former = reminders.filter(({ PersonEmail }) => PersonEmail === LEON);
    expect(since([...former, ...messages.filter(({ PersonEmail }) => PersonEmail === LEON)])).toEqual([]);
    const ended = former.filter(({ Ended }) => Ended === 'Person').map(({ SubjectRef }) => SubjectRef);
    expect(ended.length).toBeGreaterThan(0);
    const handed = reminders.filter((row) => row.PersonEmail === GWEN.email && dayOf(row) === '2026-03-12');
    expect(handed.map(({ SubjectRef }) => SubjectRef).sort()).toEqual(ended.sort());
    expect(handed.every(({ Key }) => text(Key).endsWith('|again 2'))).toBe(true);
    expect(new Set(handed.map(({ ActivityId }) => ActivityId)).size).toBe(1);
  });

  const planning = (rows: readonly GraphRow[], time: string): string[] =>
    rows
      .filter(({ Ref, Status }) => text(Ref).startsWith('PLAN-') && Status === 'Planned')
      .map(({ Ref, StartsAt }) => `${text(Ref)} ${londonTime(text(StartsAt))}`)
      .filter((line) => line.endsWith(time));

  it('takes the meetings of a series to its new time, each once, and none stands at the old one', () => {
    const before = planning(meetingsBefore, '10:00').map((line) => line.replace('10:00', '11:30'));
    expect(before.length).toBeGreaterThan(5);
    const after = planning(meetings, '11:30').filter((line) => !line.startsWith('PLAN-2026-03-18'));
    expect(after).toEqual(expect.arrayContaining(before.filter((line) => !line.includes('2026-03-18'))));
    expect(new Set(after).size).toBe(after.length);
    expect(planning(meetings, '10:00')).toEqual([]);
  });

  it('asks the coordinator once about the meeting that people knew of, and tells each of them once', () => {
    const ofSeries = messages.filter(({ About }) => text(About) === 'PLAN-2026-03-18');
    expect(ofSeries.filter(({ Kind }) => Kind === 'SeriesChange')).toMatchObject([
      { PersonEmail: PRIYA, State: 'Answered', AnsweredBy: PRIYA },
    ]);
    const knew = reminders
      .filter((row) => row.SubjectRef === 'PLAN-2026-03-18' && text(row.SentAt) < '2026-03-11T11:03:00Z')
      .map(({ PersonEmail }) => text(PersonEmail));
    const told = ofSeries
      .filter(({ Kind }) => Kind === 'MeetingMoved')
      .map(({ PersonEmail }) => text(PersonEmail));
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual(expect.arrayContaining([...new Set(knew)]));
    expect(messages.filter(({ Kind }) => /^Meeting(Moved|Cancelled)$/.test(text(Kind)))).toHaveLength(
      told.length,
    );
  });

  it('leaves one reminder of each thing and agency open, and sends nothing twice', () => {
    const open = reminders.filter(({ State, Ended }) => State === 'Sent' && !Ended);
    const things = open.map(
      ({ SubjectRef, AgencyCode, Key }) => `${SubjectRef} ${AgencyCode} ${text(Key).split('|')[2]}`,
    );
    expect(new Set(things).size).toBe(things.length);
    const keys = [...reminders, ...messages].map(({ Key }) => Key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});
/** `HH:mm` on the clock in London, told by the platform and not by the product. */
const londonTime = (instant: string): string => TIME.format(new Date(instant));

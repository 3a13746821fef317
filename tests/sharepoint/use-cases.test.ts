import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { openStore } from '../../bot/sharepoint';
import { join } from '../../bot/usecases/people/join';
import type { Parts, Table, Tables } from '../../bot/usecases/ports';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { recordingMessenger, type RecordingMessenger } from '../support/fresh-partnership';
import { action, agency, at, chat, day, person, reminder, series } from '../support/partnership';
import { freshSiteOn } from './by-hand';
import { fill } from './large-site';
import { keptJournal, LocalSites } from './local-site';
import { badWeather } from './weather';
import { rowOf } from '../../bot/domain/cards/items';
import { isReminder } from '../../bot/domain/partnership';
import { acknowledge } from '../../bot/usecases/deadlines/answer-deadline';

const subjectsOf = (sent: RecordingMessenger['sent']): string[] =>
  sent
    .map(({ notice }) => rowOf(notice))
    .flatMap((row) => (isReminder(row) ? [row.subjectRef] : []))
    .sort();

const NOW = at('2024-09-23T09:00:00Z');
const sites = new LocalSites();
beforeAll(() => sites.start());
afterAll(() => sites.stop());

type Rows = { readonly [K in Table]?: readonly Tables[K][] };

/** A partnership with these rows, and a copy of the app on it that reaches SharePoint by `way`. */
async function house(rows: Rows, way: typeof fetch = fetch) {
  const site = await sites.provisioned();
  for (const [table, list] of Object.entries(rows)) await fill(sites.graph(), site, table as Table, list);
  const journal = keptJournal();
  const messenger = recordingMessenger();
  const parts: Parts = {
    store: await openStore({
      graph: sites.graph({ fetch: way, patienceSeconds: 20 }),
      site,
      journal,
      now: () => NOW,
    }),
    messenger,
    clock: { now: () => NOW },
    calendar: calendarAsKnownOn(),
    hours: DEFAULT_HOURS,
    journal,
  };
  return { parts, messenger, journal, site, byHand: freshSiteOn(() => sites.graph(), site) };
}

const CODES = ['LA', 'POL', 'ICB', 'EDU', 'YJS', 'PRO'];
const PEOPLE = CODES.map((code) => person(`spoc.${code.toLowerCase()}`));
const REACHABLE: Rows = {
  agencies: CODES.map((code) => agency(code)),
  people: PEOPLE,
  conversations: PEOPLE.map(({ email }) => chat(email)),
};
const DUE = CODES.map((leadAgency, index) =>
  action({ ref: `A0${index}`, leadAgency, dueOn: day('2024-09-23') }),
);
const quick = { pause: async () => undefined };

describe('a sweep', () => {
  test('goes on although one list’s changes hold an {error} instead of a row', async () => {
    let isSpoilt = false;
    const way: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!isSpoilt || !String(init?.body).includes('token=')) return answer;
      const body = (await answer.json()) as { responses: { id: string; body?: { value?: unknown[] } }[] };
      // The first list that is asked for its changes.
      body.responses.find(({ id }) => id === '1')?.body?.value?.push({ error: { code: 'generalException' } });
      return Response.json(body);
    };
    const { parts, messenger } = await house({ ...REACHABLE, actions: DUE }, way);
    isSpoilt = true;
    await expect(parts.store.snapshot({ fresh: true })).rejects.toThrow('The list Agencies cannot be read');
    expect(await sweep(parts, quick)).toMatchObject({ due: DUE.length, sent: DUE.length });
    expect(subjectsOf(messenger.sent)).toEqual(DUE.map(({ ref }) => ref));
  });

  test.each([1, 2, 3, 4, 5])(
    'in bad weather (%i) sends each reminder once and records it, in the end',
    async (seed) => {
      const { parts, messenger, site } = await house({ ...REACHABLE, actions: DUE }, badWeather(seed, 0.25));
      for (let rest = 1; rest > 0;) {
        const { due } = await sweep(parts, quick);
        rest = due;
      }
      expect(subjectsOf(messenger.sent)).toEqual(DUE.map(({ ref }) => ref));
      const outsider = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
      const lists = await outsider.snapshot();
      expect(lists.reminders.map(({ state }) => state)).toEqual(DUE.map(() => 'Sent'));
      const own = await parts.store.snapshot();
      expect(own.reminders).toEqual(lists.reminders);
    },
  );

  test('goes on with reminders when the list of meetings is gone', async () => {
    const { parts, messenger, journal, site } = await house({
      ...REACHABLE,
      actions: DUE,
      series: [series()],
    });
    const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
    await sites.graph().delete(`/sites/${id}/lists/Meetings`);
    expect(await sweep(parts, quick)).toMatchObject({ meetingsCreated: 0, sent: CODES.length });
    expect(messenger.sent).toHaveLength(CODES.length);
    expect(journal.lines.join('\n')).toContain('The list Meetings is missing.');
  });

  test('asks once for a reminder that went out too long ago to be in memory, and never sends it again', async () => {
    const old = action({ ref: 'OLD', leadAgency: 'POL', dueOn: day('2024-02-01') });
    const rules = [{ title: 'On the day', kind: 'Action', workingDays: 0, to: 'SPOC' } as const];
    const first = await house({ ...REACHABLE, actions: [old], rules });
    await sweep(first.parts, quick);
    const [sent] = (await first.parts.store.snapshot()).reminders;
    expect(first.messenger.sent).toHaveLength(1);
    const { site } = first;
    await freshSiteOn(() => sites.graph(), site).byHand('Reminders', { State: 'Acknowledged' }, sent?.id);
    const store = await openStore({ graph: sites.graph(), site, journal: keptJournal(), now: () => NOW });
    expect((await store.snapshot()).reminders).toEqual([]);
    const parts = { ...first.parts, store };
    expect(await sweep(parts, quick)).toMatchObject({ due: 1, takenElsewhere: 1, sent: 0 });
    expect(await sweep(parts, quick)).toMatchObject({ due: 0 });
    expect(first.messenger.sent).toHaveLength(1);
  });

  test('sees what was changed by hand since, before it sends anything', async () => {
    const { parts, messenger, site, byHand } = await house({ ...REACHABLE, actions: DUE.slice(0, 1) });
    const [row] = (await parts.store.snapshot()).actions;
    await byHand.byHand('Actions', { Status: 'Closed' }, row?.id);
    expect(await sweep(parts, { ...quick, fresh: false })).toMatchObject({ due: 0, sent: 0 });
    expect([messenger.sent, site.length > 0]).toEqual([[], true]);
  });
});

test('a card of a reminder that is no longer in memory is answered by what its row says', async () => {
  const rows = {
    ...REACHABLE,
    actions: DUE,
    reminders: [
      reminder({
        key: 'K',
        kind: 'Action',
        subjectRef: 'A01',
        state: 'Superseded',
        dueAt: at('2024-01-25T08:30:00Z'),
      }),
    ],
  };
  const { parts } = await house(rows);
  expect((await parts.store.snapshot()).reminders).toEqual([]);
  const who = { email: PEOPLE[1]?.email };
  const done = await acknowledge(parts, who, { reminderKey: 'K' });
  expect(done).toMatchObject({ ok: true, value: { reminder: { subjectRef: 'A01' } } });
  const unknown = await acknowledge(parts, who, { reminderKey: 'none' });
  expect(unknown).toMatchObject({ ok: false, error: { code: 'reminder-gone' } });
});

test('somebody whom the coordinator has just put on the list is known at once', async () => {
  const { parts, byHand } = await house(REACHABLE);
  const fields = {
    Title: 'Kim',
    Email: 'kim@example.org',
    AgencyCode: 'POL',
    'Roles@odata.type': 'Collection(Edm.String)',
    Roles: ['Deputy'],
  };
  await byHand.byHand('People', fields);
  const { entraId, conversationId, serviceUrl, tenantId, userId, botId } = chat('kim@example.org');
  const contact = { entraId, conversationId, serviceUrl, tenantId, userId, botId };
  expect(await join(parts, { ...contact, email: 'kim@example.org' })).toMatchObject({ ok: true });
  expect(await join(parts, { ...contact, entraId: 'other', email: 'x@example.org' })).toMatchObject({
    ok: false,
    error: { code: 'not-known' },
  });
});

import { addDays, dayOf, instantAt, type Instant, type TimeOfDay } from '../../bot/domain/calendar/day';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import type { GraphServer } from '../../bot/local/graph';
import { openStore, type Cost } from '../../bot/sharepoint';
import { TABLES } from '../../bot/sharepoint/lists';
import { answerMeeting } from '../../bot/usecases/meetings/answer-meeting';
import type { Parts } from '../../bot/usecases/ports';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { recordingMessenger } from '../support/fresh-partnership';
import { chat, meeting, person } from '../support/partnership';
import { fill, manyActions, manyReminders } from './large-site';
import { keptJournal, LocalSites } from './local-site';
import { action, agency, at, reminder } from './rows';
import { acknowledge } from '../../bot/usecases/deadlines/answer-deadline';

const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start()));
afterAll(() => sites.stop());

/** What a piece of work cost: calls over the network, units as the app counts them and as the server does. */
async function costOf(counter: Counter, work: () => Promise<unknown>) {
  const [calls, units, served] = [counter.calls, counter.units, server.requests().units];
  const began = performance.now();
  await work();
  return {
    calls: counter.calls - calls,
    units: counter.units - units,
    served: server.requests().units - served,
    seconds: (performance.now() - began) / 1000,
  };
}

class Counter {
  calls = 0;
  units = 0;
  readonly onCall = ({ units }: Cost): void => void (this.units += units);
  readonly fetch: typeof fetch = (input, init) => {
    this.calls += 1;
    return fetch(input, init);
  };
}

function openAt(site: string, now: () => Instant, counter: Counter) {
  const graph = sites.graph({ fetch: counter.fetch, onCall: counter.onCall });
  return openStore({ graph, site, journal: keptJournal(), now });
}

const tell = (what: string, { calls, units, seconds }: { calls: number; units: number; seconds: number }) =>
  console.log(`${what}: ${calls} calls, ${units} units, ${seconds.toFixed(2)} s`);

test('a start with 5,000 actions and 20,000 reminders takes under 20 calls and 300 units, and reading costs nothing', async () => {
  const now = at('2026-03-02T09:00:00Z');
  const site = await sites.provisioned();
  await fill(sites.graph(), site, 'actions', manyActions(5_000));
  await fill(sites.graph(), site, 'reminders', manyReminders(20_000, now, 365, 1_200));
  const counter = new Counter();
  let opened = await openAt(site, () => now, new Counter());
  const start = await costOf(counter, async () => (opened = await openAt(site, () => now, counter)));
  tell('start', start);
  // That it takes some three seconds is measured in the bench; a busy machine says nothing of it.
  expect(start.calls).toBeLessThan(20);
  expect(start.units).toBeLessThan(300);
  expect(start.units).toBe(start.served);
  const read = await costOf(counter, async () => {
    const facts = await opened.snapshot();
    expect(facts.actions).toHaveLength(5_000);
    expect(facts.reminders.length).toBeLessThan(5_000);
  });
  expect(read).toMatchObject({ calls: 0, units: 0 });
});

test('an idle minute costs less than 20 units, whichever it is', async () => {
  const site = await sites.provisioned();
  const counter = new Counter();
  const store = await openAt(site, () => at('2026-03-02T09:00:00Z'), counter);
  const turns: number[] = [];
  let before = counter.units;
  const following = store.follow({
    everySeconds: 0.01,
    onTurn: () => {
      turns.push(counter.units - before);
      before = counter.units;
    },
  });
  while (turns.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
  await following.stop();
  const minutes = turns.slice(1).map((units, index) => units + (turns[index] as number));
  console.log(`idle minute: ${Math.max(...minutes)} units at most`);
  expect(Math.max(...minutes)).toBeLessThan(20);
  expect(new Set(turns)).toEqual(new Set([9, 10]));
});

/** A partnership of 15 agencies whose SPOCs can be reached, with a meeting in five working days. */
async function fifteenAgencies(counter: Counter) {
  const site = await sites.provisioned();
  const codes = Array.from({ length: 15 }, (_, index) => `AG${index}`);
  const spocs = codes.map((code) => person(`spoc.${code.toLowerCase()}`, { agencyCode: code }));
  const now = at('2024-02-01T09:00:00Z');
  await fill(
    sites.graph(),
    site,
    'agencies',
    codes.map((code) => agency(code)),
  );
  await fill(sites.graph(), site, 'people', spocs);
  await fill(
    sites.graph(),
    site,
    'conversations',
    spocs.map(({ email }) => chat(email)),
  );
  await fill(sites.graph(), site, 'meetings', [
    meeting({ knownStartsAt: at('2024-02-08T14:00:00Z'), knownEndsAt: at('2024-02-08T15:30:00Z') }),
  ]);
  const messenger = recordingMessenger();
  const parts: Parts = {
    store: await openAt(site, () => now, counter),
    messenger,
    clock: { now: () => now },
    calendar: calendarAsKnownOn(),
    hours: DEFAULT_HOURS,
    journal: keptJournal(),
  };
  return {
    parts,
    messenger,
    site,
    codes,
    who: (code: string) => ({ email: `spoc.${code.toLowerCase()}@partnership.example` }),
  };
}

test('a sweep with nothing to do costs nothing', async () => {
  const counter = new Counter();
  const { parts } = await fifteenAgencies(counter);
  await sweep(parts);
  expect(await costOf(counter, () => sweep(parts, { fresh: false }))).toMatchObject({ calls: 0, units: 0 });
});

test('one meeting with 15 agencies: some calls for all reminders together, two an answer', async () => {
  const counter = new Counter();
  const { parts, messenger, codes, who } = await fifteenAgencies(counter);
  const reminders = await costOf(counter, () => sweep(parts, { fresh: false }));
  tell('15 reminders of a meeting', reminders);
  expect(messenger.sent).toHaveLength(15);
  // One reads all lists; what is claimed and recorded at the same time shares calls of 20 steps.
  expect(reminders.calls).toBeLessThanOrEqual(8);
  expect(reminders.units).toBe(TABLES.length + 6 * 15);
  const answers = await costOf(counter, async () => {
    for (const code of codes) {
      const answer = { meetingRef: 'JTAI-2024-02-08', agencyCode: code, answer: 'Attending' as const };
      expect(await answerMeeting(parts, who(code), answer)).toMatchObject({ ok: true });
    }
  });
  tell('15 answers', answers);
  // One looks whether the meeting still stands, one writes.
  expect(answers.calls).toBe(2 * 15);
  expect(answers.units).toBe(15 * 8);
});

test('one acknowledgement is one call', async () => {
  const counter = new Counter();
  const { parts, site, who } = await fifteenAgencies(counter);
  const dueOn = addDays(dayOf(parts.clock.now()), 4);
  const sent = reminder('K1', {
    kind: 'Action',
    subjectRef: 'A01',
    agencyCode: 'AG3',
    dueAt: instantAt(dueOn, '08:30' as TimeOfDay),
    state: 'Sent',
  });
  await fill(sites.graph(), site, 'actions', [action('A01', { leadAgency: 'AG3', dueOn })]);
  await fill(sites.graph(), site, 'reminders', [sent]);
  await parts.store.snapshot({ fresh: true });
  const cost = await costOf(counter, async () => {
    const note = 'Training is booked.';
    expect(await acknowledge(parts, who('AG3'), { reminderKey: 'K1', note })).toMatchObject({ ok: true });
  });
  tell('one acknowledgement with a note', cost);
  expect(cost).toMatchObject({ calls: 1, units: 8, served: 8 });
});

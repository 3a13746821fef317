import { readCsvFolder } from '../../../bot/documents/csv-folder';
import { parseInstant, type Instant } from '../../../bot/domain/calendar/day';
import { actionStory } from '../../../bot/domain/lifecycle/story/story';
import { planWaiting } from '../../../bot/domain/lifecycle/story/waiting';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Action, Facts } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { LOAD_LISTS } from '../../../bot/sharepoint';
import { planLoad } from '../../../bot/usecases/loading/load';
import type { Snapshot } from '../../../bot/usecases/ports';
import { LifecycleHouse } from '../../domain/lifecycle/house';
import { at, day, facts as factsOf, meeting } from '../../support/partnership';
import { SOMERSET, SOMERSET_IS_HERE } from '../../support/somerset';

const NOW = parseInstant('2024-09-16T09:00:00Z') as Instant;
const email = (who: string): string => `${who}@somerset.example`;

/** Somerset's lists of 2024 as the facts of a partnership that has a meeting on the day. */
async function somerset(): Promise<Facts> {
  const none = { ...factsOf(), faults: [], withheld: [] } as unknown as Snapshot;
  const empty = Object.fromEntries(Object.entries(none).map(([list]) => [list, []])) as unknown as Snapshot;
  const store = {
    snapshot: () => Promise.resolve(empty),
    recordedKeys: () => Promise.resolve(new Set<string>()),
  };
  const parts = { store: store as never, clock: { now: () => NOW }, lists: LOAD_LISTS };
  const plan = await planLoad(parts, await readCsvFolder(SOMERSET));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const rows: Record<string, object[]> = {};
  for (const { row } of plan.value.planned) (rows[row.list.table] ??= []).push(row.values);
  const held = meeting({
    ref: 'M1',
    startsAt: at('2024-09-17T13:00:00Z'),
    endsAt: at('2024-09-17T15:00:00Z'),
  });
  return factsOf({ ...(rows as Partial<Facts>), meetings: [held] });
}

const suite = SOMERSET_IS_HERE ? describe : describe.skip;
suite('Somerset’s plan of 2024 goes through its cycle', () => {
  test('evidence, a challenge, agreement at the meeting, closing, and a review that reopens one', async () => {
    const loaded = await somerset();
    const people = loaded.people.map((one) => ({
      ...one,
      email: one.email.replace('@somerset.example', '@partnership.example'),
    }));
    const house = new LifecycleHouse({ ...loaded, people });
    house.now = NOW;
    const start = new Map(house.facts.actions.map((one) => [one.ref, one]));
    const refs = [...start.keys()];
    expect(refs).toHaveLength(13);
    const spoc = (code: string): string => `spoc.${code.toLowerCase()}`;
    const others = (lead: string): string[] =>
      house.facts.agencies.map(({ code }) => code).filter((code) => code !== lead);

    // The lead of each submits evidence; the first action is challenged, and answered.
    for (const ref of refs) {
      house.doAll([
        spoc(house.action(ref).leadAgency),
        'evidence',
        { text: 'Report to the executive.' },
        { ref },
      ]);
    }
    const [first = '', ...rest] = refs;
    const lead = house.action(first).leadAgency;
    const [challenger = ''] = others(lead);
    house.doAll([spoc(challenger), 'challenge', { text: 'Where is the audit?' }, { ref: first }]);
    expect(house.action(first).status).toBe('InProgress');
    expect(waiting(house.facts, house.now).challenged).toMatchObject([{ ref: first }]);
    house.doAll([spoc(lead), 'evidence', { text: 'The audit of August.' }, { ref: first }]);

    // At the meeting the chair records that those present agree: all agencies but one.
    house.now = at('2024-09-17T14:00:00Z');
    const there = house.facts.agencies.map(({ code }) => code).filter((code) => code !== 'PROB');
    const responses = there.map((agencyCode) => ({
      ...{
        key: `M1|${agencyCode}`,
        meetingRef: 'M1',
        agencyCode,
        answer: 'Attending' as const,
        attended: true,
      },
      ...{ by: email('coordinator'), at: house.now },
    }));
    house.facts = { ...house.facts, responses };
    for (const ref of refs) {
      house.doAll(['chair', 'agree-for-those-present', {}, { ref }]);
      expect([ref, house.action(ref).status]).toEqual([ref, 'Agreed']);
    }

    // Each is closed with a plan to last; at review the first has not lasted, the others have.
    for (const ref of refs) {
      const closing = {
        sustainabilityPlan: 'A yearly audit, to the executive.',
        reviewOn: day('2025-03-17'),
      };
      house.doAll(['coordinator', 'close', closing, { ref }]);
    }
    house.now = at('2025-03-17T10:00:00Z');
    expect(waiting(house.facts, house.now).reviews.map(({ ref }) => ref)).toEqual(refs);
    house.doAll(['chair', 'reopen', { text: 'The audit was not repeated.' }, { ref: first }]);
    for (const ref of rest) house.doAll(['chair', 'sustain', { text: 'The audit shows it.' }, { ref }]);
    expect(house.facts.actions.map(({ status }) => status)).toEqual([
      'InProgress',
      ...rest.map(() => 'Sustained'),
    ]);
    expect(house.do('coordinator', 'close', {}, { ref: first })?.code).toBe('not-now');

    // Whoever opens it reads the whole story, and its steps give the row as it stands.
    const asOf = { facts: house.facts, calendar: calendarAsKnownOn(), now: house.now };
    const story = actionStory(asOf, actorNamed(house.facts, 'chair@partnership.example')!, first);
    expect(story?.challenges).toMatchObject([{ standing: 'Answered', text: 'Where is the audit?' }]);
    expect(story?.history[0]).toMatchObject({ words: 'reopened it' });
    for (const ref of refs) {
      const { lastStep: _, ...now } = house.action(ref);
      expect(replayed(start.get(ref) as Action, stepsOf(house.facts, house.action(ref)))).toEqual(now);
    }
  });
});

const waiting = (facts: Facts, now: Instant) => planWaiting({ facts, calendar: calendarAsKnownOn(), now });

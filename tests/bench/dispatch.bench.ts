import { loadavg } from 'node:os';
import type { Bench, Measure } from './bench';
import { runEngine, runTogether, type EngineOutcome, type TogetherOutcome } from './dispatch-engine';
import { runPlainly } from './dispatch-plain';

const PEOPLE = 2_000;
const LATENCY_MS = 40;
/** What Microsoft lets an app spend in a tenant of up to 1,000 licences (`sharepoint.md`, Cost and limits). */
const UNITS_PER_MINUTE = 1_250;
/** Fewer where SharePoint's units bind, so that it takes minutes and not a quarter of an hour. */
const PEOPLE_WITHIN_UNITS = 500;
/** Copies of the app on one store. */
const COPIES = 3;
/** Enough to know the pace of a loop that has one. */
const PEOPLE_IN_SEQUENCE = 400;

/** A morning of a partnership with a large plan: some nine things on each card. */
const BUNDLED = { things: 271, people: 31 };

/** A morning on which one thing is due to each of many people, under Teams' documented limits. */
export const dispatch: Bench = {
  name: 'dispatch',
  about: `one thing due to each of ${PEOPLE.toLocaleString('en-GB')} people, Teams' limits, ${LATENCY_MS} ms away`,
  async run(say) {
    say(
      `the machine's load is ${loadavg()
        .map((one) => one.toFixed(1))
        .join(', ')}`,
    );
    say(`to ${PEOPLE} people, SharePoint without a limit`);
    const free = await runEngine({ people: PEOPLE, latencyMs: LATENCY_MS });
    say(`to ${PEOPLE_WITHIN_UNITS} people at ${UNITS_PER_MINUTE} resource units a minute`);
    const bound = await runEngine({
      people: PEOPLE_WITHIN_UNITS,
      latencyMs: LATENCY_MS,
      unitsPerMinute: UNITS_PER_MINUTE,
    });
    say(`to ${PEOPLE} people by ${COPIES} copies that begin in the same second`);
    const together = await runTogether(COPIES, { people: PEOPLE, latencyMs: LATENCY_MS });
    say(`${BUNDLED.things} things to ${BUNDLED.people} people, each with all of theirs on one card`);
    const bundled = await runEngine({ ...BUNDLED, latencyMs: LATENCY_MS });
    say('the plain loop, one after the other, then all at once');
    const plain = { latencyMs: LATENCY_MS };
    const inTurn = await runPlainly({ ...plain, people: PEOPLE_IN_SEQUENCE, how: 'one after the other' });
    const atOnce = await runPlainly({ ...plain, people: PEOPLE, how: 'all at once' });
    return [
      ...measuresOf('', PEOPLE, free, 47),
      ...measuresOf(
        `, at ${UNITS_PER_MINUTE} units a minute to ${PEOPLE_WITHIN_UNITS}`,
        PEOPLE_WITHIN_UNITS,
        bound,
      ),
      boundBy(bound),
      ...measuresTogether(together),
      {
        what: `resource units a reminder, ${BUNDLED.things} on ${BUNDLED.people} cards, reads included`,
        value: bundled.units / bundled.report.sent,
        unit: 'units',
        atMost: 4.5,
      },
      {
        what: `the plain loop in sequence, to ${PEOPLE_IN_SEQUENCE}`,
        value: pace(inTurn),
        unit: 'messages/s',
      },
      { what: 'the plain loop in sequence, lost', value: inTurn.without, unit: 'messages' },
      { what: `the plain loop all at once, to ${PEOPLE}: lost`, value: atOnce.without, unit: 'messages' },
      {
        what: 'the plain loop all at once: refused (429)',
        value: share(atOnce.refused, atOnce.requests),
        unit: '%',
      },
      {
        what: 'times the pace of the plain loop in sequence',
        value: pace(free.arrivals) / pace(inTurn),
        unit: 'times faster',
      },
      { what: 'load of the machine at the end', value: loadavg()[0] ?? 0, unit: 'processes' },
    ];
  },
};

function measuresOf(suffix: string, people: number, outcome: EngineOutcome, atLeast?: number): Measure[] {
  const { arrivals, report, units, calls, seconds } = outcome;
  const { sent, failed, takenElsewhere, postponed, due } = report;
  const wanted = atLeast === undefined ? {} : { atLeast };
  return [
    { what: `messages arrived${suffix}`, value: pace(arrivals), unit: 'messages/s', ...wanted },
    { what: `the whole sweep, plan and record included${suffix}`, value: seconds, unit: 's' },
    { what: `lost${suffix}`, value: arrivals.without, unit: 'people', atMost: 0 },
    { what: `doubled${suffix}`, value: arrivals.several, unit: 'people', atMost: 0 },
    {
      what: `refused by Teams (429)${suffix}`,
      value: share(arrivals.refused, arrivals.requests),
      unit: '%',
      atMost: 1,
    },
    { what: `recorded as sent${suffix}`, value: sent, unit: 'reminders', atLeast: people, atMost: people },
    {
      what: `due − sent − failed − taken elsewhere − postponed${suffix}`,
      value: Math.abs(due - sent - failed - takenElsewhere - postponed),
      unit: 'reminders',
      atMost: 0,
    },
    {
      what: `resource units a message, reads included${suffix}`,
      value: units / people,
      unit: 'units',
      atMost: 6.5,
    },
    { what: `calls to SharePoint a message${suffix}`, value: calls / people, unit: 'calls' },
  ];
}

const measuresTogether = ({ arrivals, sent }: TogetherOutcome): Measure[] => [
  { what: `${COPIES} copies together`, value: pace(arrivals), unit: 'messages/s', atLeast: 45 },
  {
    what: `${COPIES} copies together: refused by Teams (429)`,
    value: share(arrivals.refused, arrivals.requests),
    unit: '%',
    atMost: 1,
  },
  { what: `${COPIES} copies together: lost`, value: arrivals.without, unit: 'people', atMost: 0 },
  { what: `${COPIES} copies together: doubled`, value: arrivals.several, unit: 'people', atMost: 0 },
  {
    what: `${COPIES} copies together: recorded`,
    value: sent,
    unit: 'reminders',
    atLeast: PEOPLE,
    atMost: PEOPLE,
  },
];

/** Which limit held the dispatch back: it was SharePoint's where much of Teams' 50 requests a second was left. */
function boundBy({ arrivals }: EngineOutcome): Measure {
  const used = (100 * pace(arrivals)) / 50;
  const which = used < 90 ? 'SharePoint’s units' : 'Teams’ 50 a second';
  return { what: `the limit that bound there was ${which}; of Teams’ was used`, value: used, unit: '%' };
}

/** Messages a second from the first to the last. */
const pace = ({ messages, seconds }: { messages: number; seconds: number }): number =>
  seconds === 0 ? 0 : (messages - 1) / seconds;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

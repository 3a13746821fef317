import { dayOf, type Day } from '../../calendar/day';
import { mayRead, readableFindings, publishedFindings } from '../../inspection/embargo';
import type { Action, Agency, AsOf, Extension, Facts, Finding } from '../../partnership';
import type { Actor } from '../../people/actor';
import { agencyOf } from '../../people/names';
import { planOrder } from '../../plan/places';
import { planRow, type PlanRow } from '../../plan/rows';
import { deedsOf, type DeedsOf } from '../deeds-of';
import { wishesFor } from '../steps';
import { versionOf } from '../version';
import { votesOn, type Votes } from '../votes';
import { historyOf } from './history';
import type { HistoryLine } from '../../steps/history';
import {
  challengesOf,
  evidenceOf,
  groupLineOf,
  impactLineOf,
  notesOf,
  type ChallengeLine,
  type EvidenceLine,
  type GroupLine,
  type SaidLine,
} from './said';
import { milestonesOf, type MilestoneLine } from './milestones';
import { statesOf, type StateLine } from './states';
import { toLastOf } from './waiting';

/** All that is known of one action, and what its reader may do: what its card and its page show. */
export interface ActionStory {
  readonly action: Action;
  readonly row: PlanRow;
  readonly lead: Agency;
  readonly supporting: readonly Agency[];
  /** With the day on which its letter is published, where that is known and the finding is under embargo until then. */
  readonly finding?: Finding & { readonly embargoed: boolean; readonly publishedOn?: Day };
  readonly version: string;
  readonly states: readonly StateLine[];
  readonly milestones: readonly MilestoneLine[];
  /** The newest first, as in the lists that follow. */
  readonly evidence: readonly EvidenceLine[];
  readonly notes: readonly SaidLine[];
  readonly groupLine?: GroupLine;
  /** What the group said with the impact that stands. */
  readonly impactLine?: SaidLine;
  /** By when it is to be said how it will last, while it is agreed and nobody has: 'due in 3 working days'. */
  readonly toLast?: { readonly on: Day; readonly words: string; readonly overdue: boolean };
  readonly votes?: Votes;
  readonly challenges: readonly ChallengeLine[];
  readonly extensions: readonly Extension[];
  readonly history: readonly HistoryLine[];
  readonly deeds: DeedsOf;
  /** Where it stands among what its reader may read of the plan. */
  readonly place: {
    readonly number: number;
    readonly of: number;
    readonly before?: string;
    readonly after?: string;
  };
}

/** The story of an action for one reader; undefined where there is none, or it is under embargo for them. */
export function actionStory(asOf: AsOf, reader: Actor, ref: string): ActionStory | undefined {
  const { facts, calendar, now } = asOf;
  const today = dayOf(now);
  const action = facts.actions.find((one) => one.ref === ref);
  if (!action || !mayRead(facts, reader, action, today)) return undefined;
  const readable = { ...facts, findings: readableFindings(facts, reader, today) };
  const finding = readable.findings.find((one) => one.ref === action.findingRef);
  const published = new Set(publishedFindings(facts, today));
  const votes = votesOn(facts, action);
  const groupLine = groupLineOf(facts, action);
  const impactLine = impactLineOf(facts, action);
  const toLast = toLastOf(asOf, action);
  return {
    action,
    row: planRow(readable, action, calendar, today),
    lead: agencyOf(facts, action.leadAgency),
    supporting: action.supportingAgencies.map((code) => agencyOf(facts, code)),
    ...(finding ? { finding: { ...finding, ...embargoOf(facts, finding, published) } } : {}),
    version: versionOf(facts, action),
    states: statesOf(facts, action),
    milestones: milestonesOf(action, calendar, today),
    evidence: evidenceOf(facts, action),
    notes: notesOf(facts, action),
    ...(groupLine ? { groupLine } : {}),
    ...(impactLine ? { impactLine } : {}),
    ...(toLast ? { toLast } : {}),
    ...(votes ? { votes } : {}),
    challenges: challengesOf(facts, action),
    extensions: [...wishesFor(facts, { kind: 'Action', ref: action.ref })].reverse(),
    history: historyOf(facts, action),
    deeds: deedsOf(asOf, reader, action),
    place: placeOf(facts, reader, action, today),
  };
}

function embargoOf(
  { inspections }: Facts,
  finding: Finding,
  published: ReadonlySet<Finding>,
): { readonly embargoed: boolean; readonly publishedOn?: Day } {
  if (published.has(finding)) return { embargoed: false };
  const on = inspections.find(({ ref }) => ref === finding.inspectionRef)?.publishedOn;
  return { embargoed: true, ...(on ? { publishedOn: on } : {}) };
}

function placeOf(facts: Facts, reader: Actor, action: Action, today: Day): ActionStory['place'] {
  const plan = planOrder(facts.actions).filter(
    (one) => one === action || (one.withdrawnOn === undefined && mayRead(facts, reader, one, today)),
  );
  const at = plan.indexOf(action);
  const [before, after] = [plan[at - 1]?.ref, plan[at + 1]?.ref];
  return { number: at + 1, of: plan.length, ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

import { dayOf, type Instant } from '../calendar/day';
import { undoUntil } from '../basics/undo';
import { mayRead, publishedFindings, readableFindings } from '../inspection/embargo';
import type { Action, AsOf, Facts, Finding, Update } from '../partnership';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { wordsIn } from '../steps/columns';
import { historyIn, type HistoryLine } from '../steps/history';
import { changeNamed, isAdding } from '../steps/row-deed';
import { placesOf } from '../plan/places';
import { FINDING_COLUMNS } from './columns';
import { findingNotNow, findingVersion, takingFindingBack } from './decide';
import { FINDING_DEED_WORDS, FINDING_DEEDS, type FindingDeed } from './deeds';

/** Something that somebody may do to a finding now. */
export interface MayDoFinding {
  readonly deed: FindingDeed;
  readonly label: string;
  readonly until?: Instant;
}

/** All that is known of one finding, and what its reader may do. */
export interface FindingStory {
  readonly finding: Finding;
  readonly inspection?: { readonly ref: string; readonly title: string };
  /** Its place in the plan: only compared. */
  readonly place: number;
  /** True until the letter is published. */
  readonly embargoed: boolean;
  /** The actions that answer it and stand. */
  readonly actions: readonly Pick<Action, 'ref' | 'title'>[];
  readonly version: string;
  readonly may: readonly MayDoFinding[];
  readonly history: readonly HistoryLine[];
}

/** The findings in the order of the plan: by their place in it, then as the list has them. */
function findingOrder(shown: readonly Finding[], { findings }: Pick<Facts, 'findings'>): readonly Finding[] {
  const places = placesOf(findings);
  const place = ({ ref }: Finding): number => places.get(ref) ?? 0;
  return [...shown].sort((a, b) => place(a) - place(b));
}

/** Every finding that its reader may read, also those that were withdrawn. */
export const findingStories = (asOf: AsOf, reader: Actor): readonly FindingStory[] =>
  findingOrder(readableFindings(asOf.facts, reader, dayOf(asOf.now)), asOf.facts).map((one) =>
    findingStory(asOf, reader, one),
  );

/** One finding as its reader sees it. */
export function findingStory({ facts, now }: AsOf, reader: Actor, finding: Finding): FindingStory {
  const today = dayOf(now);
  const inspection = facts.inspections.find(({ ref }) => ref === finding.inspectionRef);
  const answers = facts.actions.filter(
    (action) =>
      action.findingRef === finding.ref &&
      action.withdrawnOn === undefined &&
      mayRead(facts, reader, action, today),
  );
  const ground = { facts, actor: reader, finding, now };
  const may = can(reader, 'plan:edit') ? FINDING_DEEDS : [];
  return {
    finding,
    ...(inspection ? { inspection: { ref: inspection.ref, title: inspection.title } } : {}),
    place: placesOf(facts.findings).get(finding.ref) ?? 0,
    embargoed: !publishedFindings(facts, today).includes(finding),
    actions: answers.map(({ ref, title }) => ({ ref, title })),
    version: findingVersion(facts, finding),
    may: may
      .filter((deed) => findingNotNow(ground, deed) === undefined)
      .map((deed): MayDoFinding => {
        const step = deed === 'take-back' ? takingFindingBack(ground) : undefined;
        const until = step && undoUntil(step, reader.email, now);
        const label = `${FINDING_DEED_WORDS[deed]}${step ? ` ${changeNamed(step)}` : ''}`;
        return { deed, label, ...(until ? { until } : {}) };
      }),
    history: historyIn(facts, finding, { wordsOf, changesInWords: inWords }),
  };
}

const inWords = (facts: Facts, changes: NonNullable<Update['changes']>) =>
  wordsIn(FINDING_COLUMNS, facts, changes);

/** What a step says that somebody did. */
function wordsOf({ kind, changes = [] }: Update): string {
  if (isAdding({ changes })) return 'added it';
  if (kind === 'TakenBack') return 'took something back';
  if (kind === 'Reopening') return 'brought it back';
  return changes.some(({ column }) => column === 'withdrawnOn') ? 'withdrew it' : 'changed it';
}

import { didAboutTime, textAboutTime } from '../lifecycle/extensions';
import { requestWords } from '../basics/how-far-off';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { isAsked, isOver } from '../inspection/exercises';
import type { Agency, AsOf, Facts, Request, Update } from '../partnership';
import { agencyOf, nameOf } from '../people/names';
import { isOnBehalf, type Actor } from '../people/actor';
import { can, mayAnswer } from '../people/roles';
import { wordsIn } from '../steps/columns';
import { historyIn, type HistoryLine } from '../steps/history';
import { changeNamed, isAdding } from '../steps/row-deed';
import { stepsOf, takenBackIn } from '../steps/steps';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import { openWish, requestNotNow, requestVersion } from './decide';
import { REQUEST_DEED_WORDS, REQUEST_DEEDS, type RequestDeed } from './deeds';
import { provides, takingBack } from './plans';
import { isOfCoordinator } from './withdrawing';

/** Something that somebody may do to a request now. */
export interface MayDoRequest {
  readonly deed: RequestDeed;
  readonly label: string;
  /** On whose behalf, where it is not the doer's own agency. */
  readonly onBehalf: boolean;
  /** Until when, of what can be taken back for some minutes. */
  readonly until?: Instant;
}

/** All that is known of one request, and what its reader may do. */
export interface RequestStory {
  readonly request: Request;
  readonly agency: Agency;
  readonly inspection?: { readonly ref: string; readonly title: string };
  /** Of a dry run. */
  readonly exercise: boolean;
  /** Its inspection is over, and it is not asked for any more. */
  readonly ended: boolean;
  readonly ownerName?: string;
  readonly overdue: boolean;
  /** 'due in 3 working days', '1 working day late', while it is open. */
  readonly whenWords?: string;
  readonly provided?: Provided;
  /** The wish for more time that waits for the coordinator. */
  readonly moreTime?: MoreTimeWanted;
  readonly version: string;
  readonly may: readonly MayDoRequest[];
  readonly history: readonly HistoryLine[];
}

/** Who provided it, when, for whom, and what they said. */
interface Provided {
  readonly byName?: string;
  readonly at?: Instant;
  readonly onBehalf: boolean;
  readonly text?: string;
  readonly link?: string;
}

/** Until when an agency asks for more time, why, and who asked when. */
interface MoreTimeWanted {
  readonly wantedOn: Day;
  readonly reason: string;
  readonly byName: string;
  readonly at: Instant;
}

/** Every request as its reader sees it, by its day, then as the list has them. */
export function requestStories(asOf: AsOf, reader: Actor): readonly RequestStory[] {
  return [...asOf.facts.requests].sort(byDay).map((request) => requestStory(asOf, reader, request));
}

const byDay = (a: Request, b: Request): number => compare(a.dueOn ?? '9999', b.dueOn ?? '9999');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One request as its reader sees it. */
export function requestStory(asOf: AsOf, reader: Actor, request: Request): RequestStory {
  const { facts, calendar, now } = asOf;
  const { dueOn, ownerEmail, status } = request;
  const inspection = facts.inspections.find(({ ref }) => ref === request.inspectionRef);
  const today = dayOf(now);
  const ended = isOver(facts)(request);
  const isWaited = status === 'Open' && dueOn !== undefined && !ended && isAsked(request);
  return {
    request,
    agency: agencyOf(facts, request.agencyCode),
    ...(inspection ? { inspection: { ref: inspection.ref, title: inspection.title } } : {}),
    exercise: inspection?.exercise ?? false,
    ended,
    ...(ownerEmail ? { ownerName: nameOf(facts, ownerEmail) } : {}),
    overdue: isWaited && dueOn < today,
    ...(isWaited ? { whenWords: requestWords(calendar, today, dueOn) } : {}),
    ...(status === 'Provided' ? { provided: providedOf(facts, request) } : {}),
    ...(isWaited ? moreTimeOf(facts, request) : {}),
    version: requestVersion(facts, request),
    may: mayDo(asOf, reader, request),
    history: historyIn(facts, request, {
      wordsOf: wordsOfRequestStep,
      textOf: textAboutTime,
      changesInWords: inWords,
    }),
  };
}

function moreTimeOf(facts: Facts, request: Request): Pick<RequestStory, 'moreTime'> {
  const wish = openWish(facts, request);
  if (!wish) return {};
  const { wantedOn, reason, by, at } = wish;
  return { moreTime: { wantedOn, reason, byName: nameOf(facts, by), at } };
}

const inWords = (facts: Facts, changes: NonNullable<Update['changes']>) =>
  wordsIn(REQUEST_COLUMNS, facts, changes);

function providedOf(facts: Facts, request: Request): Provided {
  const { providedBy, providedAt } = request;
  const steps = stepsOf(facts, request);
  const gone = takenBackIn(steps);
  const step = steps.filter((one) => provides(one) && !gone.has(one.key ?? '')).at(-1);
  return {
    ...(providedBy ? { byName: nameOf(facts, providedBy) } : {}),
    ...(providedAt ? { at: providedAt } : {}),
    onBehalf: step?.onBehalf ?? false,
    ...(step?.text ? { text: step.text } : {}),
    ...(step?.link ? { link: step.link } : {}),
  };
}

function mayDo({ facts, now }: AsOf, actor: Actor, request: Request): readonly MayDoRequest[] {
  if (mayAnswer(facts, actor, request.agencyCode)) return [];
  const ground = { facts, actor, request, now };
  const may = (deed: RequestDeed): boolean => !isOfCoordinator(deed) || can(actor, 'plan:edit');
  const ready = REQUEST_DEEDS.filter((deed) => may(deed) && requestNotNow(ground, deed) === undefined);
  return ready.map((deed) => {
    const taking = deed === 'take-back' ? takingBack(ground) : undefined;
    const until = taking?.until;
    const what = !taking?.step || provides(taking.step) ? 'that it is provided' : changeNamed(taking.step);
    return {
      deed,
      label: taking ? `${REQUEST_DEED_WORDS[deed]} ${what}` : REQUEST_DEED_WORDS[deed],
      onBehalf: !isOfCoordinator(deed) && isOnBehalf(actor, request.agencyCode),
      ...(until ? { until } : {}),
    };
  });
}

/** What a step says that somebody did, after their name: 'provided it'. */
export function wordsOfRequestStep(step: Update): string {
  const { kind, changes = [] } = step;
  if (isAdding(step)) return 'asked for it';
  if (kind === 'TakenBack') return 'took something back';
  if (provides(step)) return 'provided it';
  if (kind === 'Reopening') return 'brought it back';
  if (changes.some(({ column }) => column === 'withdrawnOn')) return 'withdrew it';
  if (kind === 'Extension') return didAboutTime(step.text);
  const isGiven = ({ column }: { readonly column: string }) =>
    column === 'agencyCode' || column === 'ownerEmail';
  if (changes.length > 0 && changes.every(isGiven)) return 'handed it over';
  return kind === 'Progress' || kind === 'Evidence' ? 'added a note' : 'changed it';
}

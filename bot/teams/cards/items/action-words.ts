import { inSentence } from '../../../domain/basics/words';
import { dayOf, formatShortDay, formatShortInstant, type Day } from '../../../domain/calendar/day';
import type { Deed } from '../../../domain/lifecycle/deeds';
import type { HistoryLine } from '../../../domain/steps/history';
import type { SaidLine } from '../../../domain/lifecycle/story/said';
import type { ActionStory } from '../../../domain/lifecycle/story/story';
import { IMPACT_WORDS, type Action, type Rating } from '../../../domain/partnership';
import { agencyName } from '../../../domain/people/names';
import { isClosed } from '../../../domain/plan/action-status';
import { LONGEST_HEADING, type Fact } from '../drawing/parts/text';
import { short } from '../drawing/size';
import { nameOfRef } from './notice-lead';
import { findingWords } from './reminder-facts';

/** What stands on a card of an action besides its story. */
export interface ActionWords {
  readonly today: Day;
  readonly ratingWords: Readonly<Record<Rating, string>>;
}

/** The reference in a heading, or 'Action' where it is long or could be taken for markup. */
export const actionName = (ref: string): string => nameOfRef({ subjectRef: ref }) ?? 'Action';

/** 'A07 is in progress, due Fri 18 Dec', 'A04 is 5 working days overdue', 'A07 waits for agreement'. */
export function actionHeading({ action, row, challenges }: ActionStory, today: Day): string {
  const name = actionName(action.ref);
  const fitting = (...ways: readonly string[]): string =>
    ways.find(({ length }) => length <= LONGEST_HEADING) ?? name;
  if (action.withdrawnOn) return `${name} was withdrawn`;
  switch (action.status) {
    case 'EvidenceSubmitted':
      return `${name} waits for agreement`;
    case 'Agreed':
      return `${name} is agreed by the group`;
    case 'Closed':
      if (action.reviewOn && action.reviewOn < today)
        return fitting(
          `${name}: review was due ${formatShortDay(action.reviewOn, today)}`,
          `${name}: review is overdue`,
        );
      return action.reviewOn
        ? fitting(`${name} is closed, review ${formatShortDay(action.reviewOn, today)}`, `${name} is closed`)
        : `${name} is closed`;
    case 'Sustained':
      return `${name} is sustained at review`;
    default: {
      const overdue = /^overdue by (.+)$/.exec(row.whenWords ?? '')?.[1];
      const isChallenged = challenges.some(({ standing }) => standing === 'Stands');
      if (overdue && isChallenged) return fitting(`${name} is challenged and overdue`, `${name} is overdue`);
      if (overdue) return fitting(`${name} is ${overdue} overdue`, `${name} is overdue`);
      const state = isChallenged
        ? 'challenged'
        : action.status === 'NotStarted'
          ? 'not started'
          : 'in progress';
      if (!action.dueOn) return `${name} is ${state}`;
      const due = `due ${formatShortDay(action.dueOn, today)}`;
      return fitting(
        `${name} is ${state}, ${due}`,
        isChallenged ? `${name} is challenged` : `${name} is ${due}`,
      );
    }
  }
}

/** What is known of an action, in the order of the design: at most seven facts, none of them empty. */
export function actionFacts(story: ActionStory, words: ActionWords): readonly Fact[] {
  const { action, finding } = story;
  const { today } = words;
  const isOver = isClosed(action);
  const number = actionName(action.ref) === action.ref ? [] : [{ label: 'Number', text: action.ref }];
  return [
    ...number,
    ...(finding ? [{ label: 'Why', text: short(findingWords(finding), 240) }] : []),
    whoFact(story),
    ...whenFact(story, today, reviewShown(story, today)),
    ...(action.successMeasure ? [{ label: 'Done when', text: short(action.successMeasure, 200) }] : []),
    ...(isOver ? impactFact(story, today) : action.withdrawnOn ? [] : [ratingFact(story, words)]),
    // How it will last is what it is closed with: from its agreement on that is what counts.
    ...(isOver || action.status === 'Agreed' ? lastingFacts(story, today) : noteFact(story, today)),
    ...evidenceFact(story, today),
  ];
}

/** The two that whoever fills in a form needs. */
export const formFacts = (story: ActionStory, today: Day): readonly Fact[] => [
  ...whenFact(story, today),
  ...(story.action.successMeasure
    ? [{ label: 'Done when', text: short(story.action.successMeasure, 200) }]
    : []),
];

function whoFact({ row, lead, supporting: others }: ActionStory): Fact {
  const owner = row.ownerName ? `, ${row.ownerName}` : '';
  const names = others.map(agencyName);
  const shown = names.length > 3 ? `${names.length} agencies support` : supporting(names);
  return { label: 'Who', text: [`${agencyName(lead)} leads${owner}`, shown].filter(Boolean).join('. ') };
}

const supporting = (names: readonly string[]): string =>
  names.length === 0 ? '' : names.length === 1 ? `${names[0]} supports` : `${inSentence(names)} support`;

function whenFact(
  { row, action, extensions, milestones }: ActionStory,
  today: Day,
  reviewOn?: string,
): readonly Fact[] {
  const missed = missedWords(milestones);
  if (!row.dueOn) {
    if (reviewOn) return [{ label: 'Review', text: reviewOn }];
    return missed ? [{ label: 'When', text: missed }] : [];
  }
  const first = row.originalDueOn ? `. First due ${formatShortDay(row.originalDueOn, today)}` : '';
  const review = reviewOn ? `. Review ${reviewOn}` : '';
  const due = formatShortDay(row.dueOn, today);
  const late = missed ? `. ${missed}` : '';
  return [{ label: 'When', text: `${due}${first}${timeWords(action, extensions, today)}${review}${late}` }];
}

/** The milestone whose day has passed, or how many there are. */
function missedWords(milestones: ActionStory['milestones']): string {
  const missed = milestones.filter(({ overdue }) => overdue);
  const [first] = missed;
  if (!first) return '';
  if (missed.length > 1) return `${missed.length} milestones are overdue`;
  return `Milestone “${short(first.title, 60)}” is ${first.whenWords ?? 'overdue'}`;
}

/** What became of the last wish for more time, while work goes on and the day does not say it: one granted moved that. */
function timeWords({ status }: Action, [last]: ActionStory['extensions'], today: Day): string {
  if (!last || (status !== 'NotStarted' && status !== 'InProgress')) return '';
  const until = `until ${formatShortDay(last.wantedOn, today)}`;
  if (last.decision === 'Open') return `. More time asked for ${until}`;
  return last.decision === 'Refused' ? `. More time ${until} was refused` : '';
}

/** When it is looked at again, where that still lies ahead and the heading has no room for it. */
function reviewShown(story: ActionStory, today: Day): string | undefined {
  const { status, reviewOn } = story.action;
  if (!reviewOn || (status !== 'Agreed' && status !== 'Closed')) return undefined;
  const on = formatShortDay(reviewOn, today);
  return actionHeading(story, today).endsWith(on) ? undefined : on;
}

/** What the lead says, and what the date says where that is something else. */
function ratingFact({ row, action, lead }: ActionStory, { ratingWords }: ActionWords): Fact {
  const words = (rating: Rating): string => `${rating}, ${lowerFirst(ratingWords[rating])}`;
  const byDate = words(row.dateRating);
  const { rating, impact } = action;
  // Apart from how it goes: what the group has said of the impact so far.
  const assured = impact ? `. Assured impact: ${lowerFirst(IMPACT_WORDS[impact])}` : '';
  if (!rating) return { label: 'Rating by date', text: `${byDate}${assured}` };
  const said = `${words(rating)}, says ${agencyName(lead)}`;
  const dated = rating === row.dateRating ? '' : `. By date: ${lowerFirst(byDate)}`;
  return { label: 'Rating', text: `${said}${dated}${assured}` };
}

/** How sure the group is of the impact, which matters once it is delivered; nothing where it has not said. */
function impactFact({ action: { impact }, impactLine: line }: ActionStory, today: Day): readonly Fact[] {
  if (impact === undefined) return [];
  const said = line ? [saidWords(line, line.byName, today)] : [];
  return [{ label: 'Impact', text: [IMPACT_WORDS[impact], ...said].join('. ') }];
}

/** The last note; of what is open again, why, until somebody writes another. */
function noteFact({ notes: [last], groupLine: group }: ActionStory, today: Day): readonly Fact[] {
  if (group && (!last || last.at <= group.at)) {
    return [{ label: 'Open again', text: saidWords(group, group.byName, today) }];
  }
  return last ? [{ label: 'Last note', text: saidWords(last, last.byName, today) }] : [];
}

function lastingFacts(story: ActionStory, today: Day): readonly Fact[] {
  const { action, groupLine: found, toLast } = story;
  const { sustainabilityPlan: plan } = action;
  return [
    ...(plan ? [{ label: 'How it lasts', text: short(plan, 200) }] : []),
    ...(!plan && action.status === 'Agreed'
      ? [{ label: 'How it lasts', text: ['Not said yet', toLast?.words].filter(Boolean).join(', ') }]
      : []),
    ...(found ? [{ label: 'At review', text: saidWords(found, found.byName, today) }] : []),
  ];
}

/** The newest evidence that was not taken back, and how much more there is. */
function evidenceFact({ evidence }: ActionStory, today: Day): readonly Fact[] {
  const standing = evidence.filter((line) => line.standing !== 'TakenBack');
  const [last] = standing;
  if (!last) return [];
  const by = last.agency ? agencyName(last.agency) : last.byName;
  const more = standing.length > 1 ? `. ${standing.length - 1} more in the tab` : '';
  return [{ label: 'Evidence', text: `${saidWords(last, by, today)}${more}` }];
}

/** '“Contacts named for 31 of 38 schools.” Karen Whitlock, Thu 19 Nov'. */
const saidWords = ({ text, link, at }: SaidLine, by: string, today: Day): string =>
  `${text ? `“${short(text, 200)}” ` : link ? 'A link. ' : ''}${by}, ${formatShortDay(dayOf(at), today)}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What was done, in the past. */
const DID: { readonly [D in Deed]: string } = {
  progress: 'Note added',
  milestone: 'Milestone recorded',
  rate: 'Rating changed',
  'more-time': 'More time asked for',
  'decide-time': 'Decided on more time',
  evidence: 'Evidence submitted',
  agree: 'Agreed',
  challenge: 'Challenged',
  'agree-for-those-present': 'Agreement recorded',
  'sustainability-plan': 'How it will last is recorded',
  close: 'Closed',
  sustain: 'Sustained at review',
  reopen: 'Reopened',
  assure: 'Assured impact recorded',
  edit: 'Changed',
  withdraw: 'Withdrawn',
  'take-back': 'Taken back',
};

/** What was done in bold, then by whom, for whom and when: 'Evidence submitted', ' by you for Police, Mon 23 Nov, 9:12am.' */
export function didWords(
  deed: Deed,
  { agency, onBehalf, at }: Pick<HistoryLine, 'agency' | 'onBehalf' | 'at'>,
  today: Day,
): { readonly lead: string; readonly text: string } {
  const whose = agency ? ` ${onBehalf ? 'on behalf of' : 'for'} ${agencyName(agency)}` : '';
  return { lead: `✓ ${DID[deed]}`, text: ` by you${whose}, ${formatShortInstant(at, today)}.` };
}

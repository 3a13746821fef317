import type { Deed } from '../../../../domain/lifecycle/deeds';
import type { MayDo } from '../../../../domain/lifecycle/deeds-of';
import type { HistoryLine } from '../../../../domain/steps/history';
import type { ActionStory } from '../../../../domain/lifecycle/story/story';
import { isOpenAction } from '../../../../domain/plan/action-status';
import { formatShortDay, formatTime, timeOf, type Day } from '../../../../domain/calendar/day';
import type { Card, Dress, Json } from '../../drawing/card';
import { frame } from '../../drawing/frame';
import { whole } from '../../drawing/item';
import type { ItemView } from '../../drawing/item-view';
import { openTab } from '../../drawing/parts/action';
import { short } from '../../drawing/size';
import { actionButtons } from '../../items/action-buttons';
import { actionFormRows, type ActionFormShown } from '../../items/action-forms';
import { backAction, showAction, type ActionPlace, type Back } from '../../items/action-place';
import { actionFacts, actionHeading, didWords, formFacts, type ActionWords } from '../../items/action-words';
import { undoHint } from '../../items/undo';
import { voteMarks } from '../../items/vote-marks';
import { linkOf } from '../../items/words';

/** What somebody has just done to an action. */
export interface DoneShown {
  readonly deed: Deed;
  readonly line: HistoryLine;
  /** What happens next: 'The 5 other agencies are asked to vote by Thu 26 Nov.' */
  readonly next?: string;
}

export interface ActionCardOptions extends Dress, ActionWords {
  /** Where it was opened from. */
  readonly back?: Back;
  /** A form in place of the buttons, for what its reader may do. */
  readonly form?: ActionFormShown & { readonly may: MayDo };
  readonly done?: DoneShown;
  /** Why what was pressed was not done, right above the buttons. */
  readonly refused?: string;
}

/** An action with all that its reader is to know of it, and the buttons of what they may do now. */
export function actionCard(story: ActionStory, options: ActionCardOptions): Card {
  const { back, form, done, refused, today, ratingWords, ...dress } = options;
  const words = { today, ratingWords };
  const place: ActionPlace = {
    slot: '',
    ...(dress.partnership ? { partnership: dress.partnership.id } : {}),
    ...(back ? { back } : {}),
  };
  const { action } = story;
  const base = {
    heading: actionHeading(story, today),
    headingColor: 'Default' as const,
    title: action.title,
    summary: 'An action of the plan',
    asks: false,
  };
  const view: ItemView = form
    ? {
        ...base,
        facts: formFacts(story, today),
        actions: [],
        form: actionFormRows(story, form.may, place, form, words),
      }
    : done
      ? { ...base, facts: [], ...doneParts(story, done, place, today) }
      : {
          ...base,
          ...wholeParts(story, words),
          actions: actionButtons(story, place),
          ...(refused ? { refused } : {}),
        };
  const beneath: readonly Json[] = form
    ? []
    : [...(back ? [backAction(back, place.partnership)] : []), ...openTab(dress.tab, `plan/${action.ref}`)];
  const mark = embargoWords(story, today);
  const head = { ...dress, heading: view.heading, ...(mark ? { mark } : {}) };
  return frame(head, whole(view), beneath, view.summary);
}

/** That what it answers is not for everybody yet: 'Under embargo until Fri 5 Mar'. */
function embargoWords({ finding }: ActionStory, today: Day): string | undefined {
  if (!finding?.embargoed) return undefined;
  const { publishedOn } = finding;
  return publishedOn ? `Under embargo until ${formatShortDay(publishedOn, today)}` : 'Under embargo';
}

function wholeParts(
  story: ActionStory,
  words: ActionWords,
): Pick<ItemView, 'facts' | 'link' | 'marks' | 'banner' | 'hint'> {
  const { action, votes, evidence, finding } = story;
  // Of the evidence that stands above it, and not of an older one.
  const link = evidence.find(({ standing }) => standing !== 'TakenBack')?.link;
  const address = link ? linkOf(link) : undefined;
  const showsVotes = votes && isOpenAction(action);
  return {
    facts: actionFacts(story, words),
    ...(address ? { link: { label: 'Link', text: `Open (${address.hostname})`, url: address.href } } : {}),
    ...(action.withdrawnOn
      ? {
          banner: {
            style: 'emphasis' as const,
            lines: [
              {
                lead: `Withdrawn on ${formatShortDay(action.withdrawnOn, words.today)}.`,
                text: action.withdrawnWhy ? ` “${short(action.withdrawnWhy, 300)}”` : '',
                weight: 'Default' as const,
              },
            ],
          },
        }
      : {}),
    ...(showsVotes && hasVotes(story) ? { marks: voteMarks(votes, action.status, words.today) } : {}),
    ...hintOf(finding?.embargoed === true, story),
  };
}

function hintOf(isEmbargoed: boolean, { deeds }: ActionStory): Pick<ItemView, 'hint'> {
  const until = deeds.may.find(({ deed }) => deed === 'take-back')?.until;
  const hint = [
    ...(isEmbargoed ? ['Its finding is under embargo until the letter is published.'] : []),
    ...(until ? [`What you did last can be undone until ${formatTime(timeOf(until))}.`] : []),
  ].join(' ');
  return hint ? { hint } : {};
}

/** Of evidence that was sent back and answered by nothing yet, and of what waits: not of what nobody voted on. */
const hasVotes = ({ action, votes }: ActionStory): boolean =>
  action.status === 'EvidenceSubmitted' ||
  action.status === 'Agreed' ||
  (votes?.of.some(({ agreement }) => agreement !== undefined) ?? false);

/** True where what can be undone is what was just done; a wish for more time goes by its own key. */
const isOf = (
  { step }: MayDo,
  { extensions: [wish] }: ActionStory,
  deed: Deed,
  line: DoneShown['line'],
): boolean => step === line.key || (deed === 'more-time' && step === wish?.key);

/** What was chosen, where the words of the deed do not say it: 'Assured impact: Some, before: Not yet.' */
const chosen = (deed: Deed, { changes }: DoneShown['line']): readonly string[] =>
  deed === 'assure' || deed === 'rate'
    ? changes.map(({ label, was, is = 'none' }) => `${label}: ${is}${was ? `, before: ${was}` : ''}.`)
    : [];

function doneParts(
  story: ActionStory,
  { deed, line, next }: DoneShown,
  place: ActionPlace,
  today: ActionWords['today'],
): Pick<ItemView, 'banner' | 'marks' | 'hint' | 'actions'> {
  const { lead, text } = didWords(deed, line, today);
  const address = line.link ? linkOf(line.link) : undefined;
  const undo = story.deeds.may.find(
    (may) => may.deed === 'take-back' && may.until && isOf(may, story, deed, line),
  );
  const hint = [next, undo?.until ? undoHint(undo.until) : undefined].filter(Boolean).join(' ');
  const isVote = deed === 'agree' || deed === 'challenge' || deed === 'agree-for-those-present';
  return {
    banner: {
      style: deed === 'challenge' ? 'warning' : 'good',
      lines: [
        { lead, text, weight: 'Default' },
        ...chosen(deed, line).map((words) => ({ text: words, weight: 'Default' as const })),
        ...(line.ours ? [{ text: line.ours, weight: 'Default' as const }] : []),
        ...(line.text ? [{ text: `“${short(line.text, 500)}”`, weight: 'Default' as const }] : []),
        ...(address ? [{ text: `Link: ${address.hostname}`, weight: 'Default' as const }] : []),
      ],
    },
    ...(isVote && story.votes ? { marks: voteMarks(story.votes, story.action.status, today) } : {}),
    ...(hint ? { hint } : {}),
    actions: [
      ...(undo ? actionButtons({ ...story, deeds: { may: [undo], notNow: [] } }, place) : []),
      showAction(story.action.ref, place),
    ],
  };
}

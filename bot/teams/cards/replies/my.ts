import { counted, inSentence } from '../../../domain/basics/words';
import { formatShortDay } from '../../../domain/calendar/day';
import { countsInWords } from '../../../domain/outstanding/counts';
import type { Owed, OwedItem } from '../../../domain/outstanding/owed-by';
import { agencyName } from '../../../domain/people/names';
import type { Card, Dress } from '../drawing/card';
import { openTab, requestPage } from '../drawing/parts/action';
import { frame } from '../drawing/frame';
import { sentence } from '../drawing/parts/text';
import type { ItemView } from '../drawing/item-view';
import { showAction } from '../items/action-place';
import { DATA_VERSION, type Place } from '../items/place';
import { linesCard, type Opener } from '../sent/lines';
import { milestoneName } from '../items/notice-lead';
import { noticeView } from '../items/reminder';
import { short } from '../drawing/size';
import type { Reopened, ShownItem } from '../sent/things';

/** What of `/my` is shown. */
export interface MyView {
  /** The key of what is shown in full, and in whose place a form may stand. */
  readonly opened?: string;
  /** True where what is opened was asked for by itself: it stands above all else. */
  readonly isFirst?: true;
  readonly reopened?: Reopened;
  /** The key of what was dealt with last, or that the page begins with. */
  readonly focus?: string;
}

export interface MyOptions extends Dress, MyView {
  /** The code of the agency where it is not the one that the reader is shown first. */
  readonly of?: string;
  /** What else the reader answers for: 'You also act for Police: type “my POL”.' */
  readonly alsoWords?: string;
}

/** `/my`: everything that an agency has to do, page by page, each thing answerable right there. */
export function myCard(
  owed: Owed,
  { opened, isFirst, reopened, focus, of, alsoWords, ...dress }: MyOptions,
): Card {
  const place: Omit<Place, 'slot'> = {
    view: 'my',
    ...(of ? { of } : {}),
    ...(dress.partnership ? { partnership: dress.partnership.id } : {}),
    ...(dress.tab ? { tab: dress.tab } : {}),
    today: owed.today,
  };
  const items = isFirst
    ? [...owed.items].sort((a, b) => Number(b.key === opened) - Number(a.key === opened))
    : owed.items;
  const things = items.map((item, at): ShownItem => {
    const isReopened = item.key === reopened?.key;
    const view = viewOf(
      item,
      { ...place, slot: `_${(at % MOST_SLOTS) + 1}` },
      isReopened ? reopened : undefined,
    );
    const answers = item.notice ? { answers: item.notice.reminder.key } : {};
    return { key: item.key, ...answers, view, isNews: false };
  });
  const mine = owed.agency ? 'What your agency has to do' : 'What you have to do';
  const summary = owed.isOnBehalf ? 'What an agency has to do' : mine;
  const head = {
    ...dress,
    heading: headingOf(owed, things),
    intro: [introOf(owed), besideWords(owed), alsoWords].filter(Boolean).join(' '),
  };
  if (things.length === 0) return frame(head, [sentence(EMPTY)], [], summary);
  const open = opened ?? reopened?.key;
  // It begins with what comes first, overdue or a vote, also where what one tap answers stands further on.
  const from = focus ?? (open ? undefined : things[0]?.key);
  return linesCard(
    head,
    things,
    {
      ...(open ? { opened: open } : {}),
      ...(from ? { focus: from } : {}),
      opener: openerOf(place),
      beneath: openTab(dress.tab, 'plan'),
    },
    summary,
  );
}

/** Input ids differ within a card, which never shows as many things as that. */
const MOST_SLOTS = 900;

const EMPTY = 'No meeting waits for an answer, and nothing is to be handed in.';

const openerOf =
  ({ of, partnership }: Omit<Place, 'slot'>): Opener =>
  (thingKey, isOpen) => ({
    verb: 'my.show',
    data: {
      v: DATA_VERSION,
      thingKey,
      open: isOpen,
      ...(of ? { of } : {}),
      ...(partnership ? { partnership } : {}),
    },
  });

function headingOf({ counts, items }: Owed, things: readonly ShownItem[]): string {
  if (counts.toDo > 0) return countsInWords(counts);
  const inPlan = items.filter(({ waits }) => waits !== undefined).length;
  // What waits for the coordinator, and what an exercise asks, is counted apart, and asks all the same.
  const asking = things.filter(({ view }) => view.asks).length;
  if (inPlan === 0) return asking === 0 ? 'Nothing to do now' : `${counted(asking, 'thing')} for your answer`;
  return inPlan === 1 ? '1 action waits for you' : `${inPlan} actions wait for you`;
}

function introOf({ counts, agency, isOnBehalf, mayAnswer, inExercise = 0 }: Owed): string {
  if (!agency) return 'You answer for no agency. This is what you own.';
  const name = agencyName(agency);
  const whose = isOnBehalf
    ? `You answer here for ${name}. The record will say that you gave it for them.`
    : mayAnswer
      ? `You answer for ${name}.`
      : `Your agency is ${name}.`;
  const waiting = counts.waiting + (counts.votes ?? 0);
  const from = mayAnswer ? 'an answer' : 'its answer';
  const answers = waiting === 0 ? '' : ` ${waiting} ${waiting === 1 ? 'needs' : 'need'} ${from} now.`;
  const dry =
    inExercise === 0
      ? ''
      : ` ${counted(inExercise, 'request')} of an exercise ${inExercise === 1 ? 'is' : 'are'} counted apart.`;
  return `${whose}${answers}${dry}`;
}

/** 'Also listed: 3 answered, 1 with another agency.': what the counts above leave out, so that all of it adds up. */
function besideWords({ counts, inExercise = 0, items }: Owed): string {
  if (items.length === counts.toDo + inExercise) return '';
  const elsewhere = items.filter(({ isToDo, leadTitle }) => !isToDo && leadTitle !== undefined).length;
  const answered = items.filter(({ isToDo, leadTitle }) => !isToDo && leadTitle === undefined).length;
  const words = inSentence([
    ...(answered > 0 ? [`${answered} answered`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} with another agency`] : []),
  ]);
  return counts.toDo + inExercise > 0 && words ? `Also listed: ${words}.` : '';
}

function viewOf(item: OwedItem, place: Place, reopened: Reopened | undefined): ItemView {
  const { notice, leadTitle } = item;
  if (!notice) return plainView(item, place);
  const view = withWhy(noticeView(notice, place, reopened), item);
  if (!leadTitle) return view;
  return { ...view, isOfOthers: true, below: short(`${view.below ?? view.title}. ${leadTitle}`, 140) };
}

/** Why the plan waits for it, before its title, which may be cut. */
const withWhy = (view: ItemView, { waits }: OwedItem): ItemView =>
  waits
    ? {
        ...view,
        below: short(`${sentenceOf(waits)} ${view.below ?? view.title}`, 160),
        says: [sentenceOf(waits), ...(view.says ?? [])],
      }
    : view;

const sentenceOf = (waits: string): string => `${waits.charAt(0).toUpperCase()}${waits.slice(1)}.`;

/** What the reader cannot answer: of another agency, or without a day that a reminder could count from. */
function plainView(
  { key, ref, title, on, isOverdue, whenWords, leadTitle, waits }: OwedItem,
  { today, tab, of, partnership }: Place,
): ItemView {
  const name = key.startsWith('Milestone|') ? milestoneName(ref) : short(ref, 30);
  const dated = on ? `${name} due ${formatShortDay(on, today)}` : `${name}, no due date`;
  const meeting = key.startsWith('Meeting|') && on ? `Meeting on ${formatShortDay(on, today)}` : undefined;
  const when = waits ? `${name} ${waits}` : (meeting ?? dated);
  const overdue = /^overdue by (.+)$/.exec(whenWords ?? '')?.[1];
  return {
    heading: meeting ?? 'In the plan',
    headingColor: isOverdue ? 'Attention' : 'Default',
    lead: overdue ? `${name} is ${overdue} overdue` : when,
    below: short(
      `${overdue && waits ? `${sentenceOf(waits)} ` : ''}${leadTitle ? `${title}. ${leadTitle} leads, you own it` : title}`,
      160,
    ),
    title,
    facts: [
      ...(on ? [{ label: meeting ? 'When' : 'Due', text: formatShortDay(on, today) }] : []),
      ...(leadTitle ? [{ label: 'Who leads', text: leadTitle }] : []),
    ],
    actions: key.startsWith('Action|')
      ? [
          showAction(ref, {
            back: { to: 'my', key, ...(of ? { of } : {}) },
            ...(partnership ? { partnership } : {}),
          }),
          ...openTab(tab, `plan/${ref}`),
        ]
      : key.startsWith('Request|')
        ? openTab(tab, requestPage(ref))
        : [],
    summary: 'What your agency has to do',
    asks: false,
    isOverdue,
  };
}

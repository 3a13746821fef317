import { counted, inSentence } from '../../../domain/basics/words';
import { formatDay } from '../../../domain/calendar/day';
import type { Digest, DigestItem, DigestRatings, DigestSection } from '../../../domain/digest/line';
import type { Json } from '../drawing/card';
import type { Banner, ItemView } from '../drawing/item-view';
import { sectionRows, type Line } from '../drawing/page';
import { execute, meetingPage, openLine, openTab, requestPage, unfold } from '../drawing/parts/action';
import { line, table } from '../drawing/parts/line';
import { heading, sentence } from '../drawing/parts/text';
import { cut, short, sizeOf } from '../drawing/size';
import { showAction, type Back } from './action-place';
import { DATA_VERSION, placeData, type Place } from './place';

/** How many lines of each list are shown before 'and 12 more', where they fit; of those seen at once, on a phone too. */
const MOST_LINES = 8;
const MOST_AT_ONCE = 3;

/** The digest shares its card with what else is due that morning, so it leaves room. */
const MOST_BYTES = 16 * 1024;

/** The weekly summary as one thing on a card. */
export function digestView(item: DigestItem, place: Place): ItemView {
  const { week, digest, isWanted } = item;
  const { drawn, further } = rowsThatFit(item, place);
  const title = week ? `Week of ${formatDay(week)}` : 'The last seven days';
  return {
    heading: headingOf(digest),
    headingColor: 'Default',
    lead: 'Weekly summary',
    below: title,
    title: '',
    says: [`${title}.${digest.counts ? ` ${digest.counts}.` : ''}`],
    facts: [],
    banner: bannerOf(digest, isWanted),
    drawn,
    actions: [
      ...openTab(place.tab, 'plan', 'Plan'),
      ...(digest.meetingRef === undefined
        ? []
        : openTab(place.tab, meetingPage(digest.meetingRef), 'Agenda')),
      execute({
        title: isWanted ? 'Stop these' : 'Send it again',
        tooltip: isWanted ? 'Stop the weekly summary' : 'Send the summary each week again',
        verb: 'digest.choose',
        data: { v: DATA_VERSION, wanted: !isWanted, ...placeData(place) },
      }),
      ...(further.length > 0
        ? [unfold('More', further, inSentence(digest.sections.filter(isFurther).map(({ title }) => title)))]
        : []),
    ],
    summary: 'Your weekly summary',
    asks: false,
  };
}

/** '3 things for you as chair'; of a week in which something else waits no more is denied than is so. */
function headingOf({ forYou, as, isQuiet }: Digest): string {
  if (forYou.length > 0) return `${counted(forYou.length, 'thing')} for you as ${as}`;
  return isQuiet ? 'Nothing needs you this week' : 'Nothing is red or long unanswered';
}

const QUIET = 'A quiet week: nothing changed, nobody is silent, and nothing waits for the next meeting.';

function bannerOf({ isQuiet }: Digest, isWanted: boolean): Banner | undefined {
  if (!isWanted) {
    const text = 'You have stopped the weekly summary. Type “digest” to read it when you want to.';
    return { style: 'emphasis', lines: [{ text, weight: 'Bolder' }] };
  }
  return isQuiet ? { style: 'good', lines: [{ text: QUIET, weight: 'Default' }] } : undefined;
}

interface Drawn {
  readonly drawn: readonly Json[];
  /** What a button unfolds. */
  readonly further: readonly Json[];
}

/** As many lines a list as fit, the same for each, with a word of what is left out. */
function rowsThatFit(item: DigestItem, place: Place): Drawn {
  const { sections, ratings } = item.digest;
  const drawnWith = (most: number): Drawn => {
    const atOnce = Math.min(most, MOST_AT_ONCE);
    const rows = (which: (one: DigestSection) => boolean, lines = atOnce): readonly Json[] =>
      sections.filter(which).flatMap((one) => rowsOf(one, lines));
    return {
      drawn: [
        ...forYouRows(item, place, atOnce),
        ...rows(isForMeeting),
        ...ratingRows(ratings),
        ...rows((one) => !isForMeeting(one) && !isFurther(one)),
      ],
      further: rows(isFurther, most),
    };
  };
  let drawn = drawnWith(MOST_LINES);
  for (let most = MOST_LINES - 1; most >= 1 && sizeOf({ content: { ...drawn } }) > MOST_BYTES; most -= 1)
    drawn = drawnWith(most);
  return drawn;
}

const isFurther = (one: DigestSection): boolean => one.isFurther === true;
const isForMeeting = (one: DigestSection): boolean => one.isForMeeting === true;

/** What its reader is to see to, each with its action or its meeting to open. */
function forYouRows({ digest, message, week }: DigestItem, place: Place, most: number): readonly Json[] {
  if (digest.forYou.length === 0) return [];
  const { shown, rest } = cut(digest.forYou, most);
  // One that was asked for is no message that could be shown again.
  const back: Back | undefined = week && { to: 'post', key: message.key };
  const { partnership } = place;
  const opens = (ref: string, lead: string): Json =>
    showAction(ref, { ...(partnership && { partnership }), ...(back && { back }) }, 'Open', `Open: ${lead}`);
  return [
    heading('For you', 'Default'),
    ...shown.map(({ lead, text, actionRef, meetingRef, requestRef }) =>
      line({
        lead: short(lead, 60),
        isUrgent: true,
        text: short(text, 200),
        actions: actionRef
          ? [opens(actionRef, short(lead, 60))]
          : meetingRef
            ? openLine(place.tab, meetingPage(meetingRef), short(lead, 60))
            : requestRef
              ? openLine(place.tab, requestPage(requestRef), short(lead, 60))
              : [],
      }),
    ),
    ...(rest ? [sentence(rest)] : []),
  ];
}

function rowsOf({ title, lines }: DigestSection, most: number): readonly Json[] {
  const { shown, rest } = cut(lines, most);
  const drawn: readonly Line[] = shown.map(({ lead, text }) => ({
    ...(lead ? { lead: short(lead, 80) } : {}),
    text: short(text, 220),
  }));
  return sectionRows({ title, lines: rest ? [...drawn, { text: rest }] : drawn });
}

/** How leads rate the actions: the word, now, and when the week began. */
function ratingRows(ratings: DigestRatings | undefined): readonly Json[] {
  if (!ratings) return [];
  const cell = (text: string): readonly Json[] => [sentence(text, 'None')];
  const rows = ratings.rows.map(({ rating, words, now, before }) => {
    const name = rating ? `${rating}, ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
    const isRed = rating === 'Red' && now > 0;
    const named = isRed
      ? sentence([{ text: name, bold: true, color: 'Attention' }], 'None')
      : sentence(name, 'None');
    return [[named], cell(String(now)), cell(String(before))];
  });
  return [
    heading(`The plan: ${counted(ratings.actions, 'action')}`, 'Default'),
    ...table([6, 2, 3], ['Rating', 'Now', 'Last week'], rows),
  ];
}

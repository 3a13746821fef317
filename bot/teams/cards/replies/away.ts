import type { AwayView } from '../../../domain/people/away';
import type { DaysSaid } from '../../../domain/calendar/days-said';
import type { Stretch } from '../../../domain/people/stand-ins';
import { formatShortDay, type Day } from '../../../domain/calendar/day';
import type { Card, Dress } from '../drawing/card';
import { execute } from '../drawing/parts/action';
import { banner } from '../drawing/parts/banner';
import { dateField } from '../drawing/parts/fields';
import { frame } from '../drawing/frame';
import { sentence } from '../drawing/parts/text';
import { fieldRows, type FormShown } from '../items/forms';
import { DATA_VERSION } from '../items/place';

export interface AwayOptions extends Dress {
  /** False when a coordinator sets the days of somebody else. */
  readonly isOwn: boolean;
  /** The day it is: the first day away unless another is set. */
  readonly today: Day;
  /** True right after it was saved. */
  readonly isSaved?: boolean;
  /** Days that were said and not yet saved: they stand in the fields. */
  readonly said?: DaysSaid;
  /** Days that were said and are over. */
  readonly passed?: DaysSaid;
  /** True when days were said that could be several, or none. */
  readonly isUnclear?: boolean;
  /** The days as they were typed, and why they could not be taken. */
  readonly refused?: Pick<FormShown, 'typed' | 'refused'>;
}

/** `/away`: the days that somebody is away, who covers, and how to set and clear them. */
export function awayCard(
  view: AwayView,
  { isOwn, today, isSaved = false, said, passed, isUnclear = false, refused, ...dress }: AwayOptions,
): Card {
  const { person, days } = view;
  const now = nowWords(view, isOwn, isSaved, today);
  const data = {
    v: DATA_VERSION,
    person: person.email,
    ...(dress.partnership && { partnership: dress.partnership.id }),
  };
  const clear = days && clearWords(days.isNow, isOwn);
  const rows = [
    ...(isOwn ? [] : [sentence([{ text: person.title, bold: true }])]),
    banner({ style: isSaved ? 'good' : 'emphasis', lines: [{ text: now, weight: 'Bolder' }] }),
    ...coverLines(view, isOwn, said).map((text) => sentence(text)),
    ...(said ? [sentence(`${CHECK} Nothing is recorded until then.`)] : []),
    ...(passed ? [sentence(`${passedWords(passed, today)} Choose other days below, then press Save.`)] : []),
    ...(isUnclear ? [sentence(`I could not tell which days you mean. ${CHOOSE}`)] : []),
    ...fieldRows(FIELDS, '', {
      typed: refused?.typed ?? typedDays(said ?? days ?? { from: today }),
      ...(refused?.refused ? { refused: refused.refused } : {}),
    }),
  ];
  const actions = [
    execute({ title: 'Save', verb: 'away.set', data, sends: true }),
    ...(clear ? [execute({ title: clear, verb: 'away.clear', data })] : []),
  ];
  return frame({ ...dress, heading: isOwn ? 'When you are away' : 'Days away' }, rows, actions, 'Days away');
}

const CHECK = 'These are the days I understood. Check them, then press Save.';
const CHOOSE = 'Choose them below, then press Save.';

/** 'Tue 3 Mar has passed.' */
function passedWords({ from, to = from }: DaysSaid, today: Day): string {
  const [first, last] = [formatShortDay(from, today), formatShortDay(to, today)];
  return from === to ? `${first} has passed.` : `${first} to ${last} have passed.`;
}

const typedDays = ({ from, to }: DaysSaid) => ({ from, ...(to ? { to } : {}) });

const FIELDS = [
  dateField('from', 'What is the first day away?', { error: 'Please choose the first day away.' }),
  dateField('to', 'What is the last day away? Leave it empty if you cannot say yet', {
    error: '',
    isRequired: false,
  }),
];

function clearWords(isNow: boolean, isOwn: boolean): string {
  if (!isOwn) return 'Clear the days';
  return isNow ? 'I am back' : 'I am not away';
}

function nowWords({ person, days }: AwayView, isOwn: boolean, isSaved: boolean, today: Day): string {
  const saved = isSaved ? '✓ Saved. ' : '';
  const who = isOwn ? 'You are' : `${person.title} is`;
  if (!days) return isSaved ? `${saved}No days away are set now.` : 'No days away are set.';
  return `${saved}${who} away ${span(days.from, days.to, today)}.`;
}

/** 'from Mon 5 Feb up to and including Fri 9 Feb', as the first and last day are both away. */
function span(from: Day, to: Day | undefined, today: Day): string {
  if (!to) return `from ${formatShortDay(from, today)} until you say otherwise`;
  const [first, last] = [formatShortDay(from, today), formatShortDay(to, today)];
  return from === to ? `on ${first}` : `from ${first} up to and including ${last}`;
}

function coverLines(
  { days, cover, concerns, person, heldBy }: AwayView,
  isOwn: boolean,
  said: DaysSaid | undefined,
): readonly string[] {
  const you = isOwn ? 'you' : person.title;
  if (concerns.is === 'nobody') return [`Nothing is sent to ${you} for an agency, so nobody needs to cover.`];
  if (concerns.is === 'coordinator') {
    return [
      concerns.standIn
        ? `What is for the coordinator goes to ${concerns.standIn} meanwhile.`
        : 'Nobody else is coordinator, so what is for the coordinator still comes here.',
    ];
  }
  if (concerns.is === 'standing in') {
    return [`While these days last, ${you} will not be asked to stand in for ${concerns.forName}.`];
  }
  if (said) return cover.map((stretch) => coverLine(stretch, isOwn, heldBy, true));
  return days
    ? cover.map((stretch) => coverLine(stretch, isOwn, heldBy))
    : [wouldCover(cover[0], isOwn, heldBy)];
}

/** Who covers these days; who would, of days that are only said. */
function coverLine(
  { from, to, by }: Stretch,
  isOwn: boolean,
  heldBy: string | undefined,
  isOnlySaid = false,
): string {
  const when = to
    ? from === to
      ? `on ${formatShortDay(from)}`
      : `${formatShortDay(from)} to ${formatShortDay(to)}`
    : `from ${formatShortDay(from)} on`;
  if (by && isOnlySaid) return `${by.title} would cover ${when}.`;
  return by ? `${by.title} covers ${when} and is told of it.` : `${capital(when)} ${nobody(isOwn, heldBy)}`;
}

const wouldCover = (stretch: Stretch | undefined, isOwn: boolean, heldBy: string | undefined): string =>
  stretch?.by ? `${stretch.by.title} would cover from today on.` : `At present ${nobody(isOwn, heldBy)}`;

function nobody(isOwn: boolean, heldBy: string | undefined): string {
  const who = isOwn ? 'nobody of your agency is there to cover' : 'nobody of their agency is there to cover';
  return heldBy
    ? `${who}. What is due goes to ${heldBy}, the coordinator, who is asked to name somebody.`
    : `${who}, and no other coordinator is there: everything still ${isOwn ? 'comes to you' : 'goes to them'}. Name a deputy in the People list.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

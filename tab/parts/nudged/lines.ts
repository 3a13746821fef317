import type { NudgedView } from '../../../bot/contract/chasing/nudge';
import { count, dayOfInstant, listed, time } from '../format';

const isNow = ({ asOf, sendAt }: NudgedView): boolean => sendAt === asOf;

/** What the button says: 'Nudge 2 people now'; no "now" where the cards wait for the next morning. */
export const nudgeWords = (view: NudgedView): string =>
  `Nudge ${count(view.chased.length, 'person', 'people')}${isNow(view) ? ' now' : ''}`;

/** 'in the next minute or two', or when sending begins again. */
const whenOf = (view: NudgedView): string =>
  isNow(view) ? 'in the next minute or two' : `on ${dayOfInstant(view.sendAt)} at ${time(view.sendAt)}`;

/** 'Rachel Penhale and Naomi Fletcher are nudged, by one card each in the next minute or two.' and who is not, and why. */
export function nudgedLines(view: NudgedView): readonly string[] {
  const { chased } = view;
  const each = chased.length > 1 ? ' each' : '';
  return [
    ...(chased.length > 0
      ? [`${namesIn(chased)} ${are(chased)} nudged, by one card${each} ${whenOf(view)}.`]
      : []),
    ...othersIn(view),
    ...(isDone(view) ? ['Everything has been answered meanwhile.'] : []),
  ];
}

/** What a nudge would do, before it is sent: 'Rachel Penhale gets one card in the next minute or two: 2 things.' */
export function toBeNudgedLines(view: NudgedView): readonly string[] {
  const { chased } = view;
  return [
    ...chased.map(
      ({ name, agencyTitle, things }) =>
        `${name}${agencyTitle ? `, ${agencyTitle}` : ''}: one card ${whenOf(view)}, about ${count(things, 'thing')}.`,
    ),
    ...othersIn(view),
    ...(isDone(view) ? ['Nobody is silent: there is nothing to nudge about.'] : []),
  ];
}

const isDone = ({ chased, leftOut, toRing, own = 0 }: NudgedView): boolean =>
  chased.length + leftOut.length + toRing.length + own === 0;

/** Who gets nothing, and why. */
function othersIn({ leftOut, toRing, own = 0 }: NudgedView): readonly string[] {
  const before = leftOut.filter((one) => one.chased !== undefined);
  const asked = leftOut.filter((one) => one.chased === undefined);
  const by = listed([...new Set(before.flatMap((one) => one.chased?.byName ?? []))]);
  return [
    ...(before.length > 0 ? [`${namesIn(before)} ${were(before)} nudged already, by ${by}.`] : []),
    ...(asked.length > 0 ? [`${namesIn(asked)} ${were(asked)} asked today already.`] : []),
    ...(toRing.length > 0
      ? [`No card reaches ${namesIn(toRing)}. Ring ${toRing.length === 1 ? 'this person' : 'them'}.`]
      : []),
    ...(own > 0 ? [`${count(own, 'thing')} ${own === 1 ? 'waits' : 'wait'} for your own answer.`] : []),
  ];
}

const were = (all: readonly unknown[]): string => (all.length === 1 ? 'was' : 'were');
const are = (all: readonly unknown[]): string => (all.length === 1 ? 'is' : 'are');

/** 'Rachel Penhale (01632 960104) and somebody of Health': each once, with how to ring them where that is known. */
function namesIn(all: readonly Partial<NudgedView['toRing'][number]>[]): string {
  const names = all.map(({ name, agencyTitle, phone }) => {
    const who = name ?? `somebody of ${agencyTitle}`;
    return phone ? `${who} (${phone})` : who;
  });
  return listed([...new Set(names)]);
}

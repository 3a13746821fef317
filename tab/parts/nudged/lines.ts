import type { NudgedView } from '../../../bot/contract/chasing/nudge';
import { count, dayOfInstant, listed, time } from '../format';

/** 'in the next minute or two', or when sending begins again. */
const whenOf = ({ asOf, sendAt }: NudgedView): string =>
  sendAt === asOf ? 'in the next minute or two' : `on ${dayOfInstant(sendAt)} at ${time(sendAt)}`;

/** 'Rachel Penhale and Naomi Fletcher are nudged, by one card each in the next minute or two.' and who is not, and why. */
export function nudgedLines(view: NudgedView): readonly string[] {
  const { chased, leftOut, toRing } = view;
  const each = chased.length > 1 ? ' each' : '';
  const isDone = chased.length + leftOut.length + toRing.length === 0;
  return [
    ...(chased.length > 0
      ? [`${namesIn(chased)} ${are(chased)} nudged, by one card${each} ${whenOf(view)}.`]
      : []),
    ...othersIn(view),
    ...(isDone ? ['Everything has been answered meanwhile.'] : []),
  ];
}

/** What a nudge would do, before it is sent: 'Rachel Penhale gets one card in the next minute or two: 2 things.' */
export function toBeNudgedLines(view: NudgedView): readonly string[] {
  const { chased, leftOut, toRing } = view;
  const isDone = chased.length + leftOut.length + toRing.length === 0;
  return [
    ...chased.map(
      ({ name, agencyTitle, things }) =>
        `${name}${agencyTitle ? `, ${agencyTitle}` : ''}: one card ${whenOf(view)}, about ${count(things, 'thing')}.`,
    ),
    ...othersIn(view),
    ...(isDone ? ['Nobody is silent: there is nothing to nudge about.'] : []),
  ];
}

/** Who gets nothing, and why. */
const othersIn = ({ leftOut, toRing }: NudgedView): readonly string[] => [
  ...(leftOut.length > 0
    ? [`${namesIn(leftOut)} ${leftOut.length === 1 ? 'was' : 'were'} asked today already.`]
    : []),
  ...(toRing.length > 0
    ? [`No card reaches ${namesIn(toRing)}. Ring ${toRing.length === 1 ? 'this person' : 'them'}.`]
    : []),
];

const are = (all: readonly unknown[]): string => (all.length === 1 ? 'is' : 'are');

/** 'Rachel Penhale (01632 960104) and somebody of Health': each once, with how to ring them where that is known. */
function namesIn(all: readonly Partial<NudgedView['toRing'][number]>[]): string {
  const names = all.map(({ name, agencyTitle, phone }) => {
    const who = name ?? `somebody of ${agencyTitle}`;
    return phone ? `${who} (${phone})` : who;
  });
  return listed([...new Set(names)]);
}

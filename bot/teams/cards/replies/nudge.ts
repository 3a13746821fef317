import { counted } from '../../../domain/basics/words';
import { dayOf, formatShortDay, formatTime, timeOf, type Instant } from '../../../domain/calendar/day';
import type { Chased, LeftOut, NudgePlan, ToRing } from '../../../domain/outstanding/nudge-now';
import { whomToRing } from '../drawing/calls';
import type { Card, Dress } from '../drawing/card';
import { pageCard, type Line, type Section } from '../drawing/page';
import { cut, fitting, short } from '../drawing/size';

/** How many people of each kind are named before 'and 12 more'. */
const MOST_LINES = 20;

/** What `/nudge` did, and for whom: `now` is when it was asked, `agency` the title of the one it was asked for. */
export function nudgeCard(
  plan: NudgePlan,
  now: Instant,
  agency: string | undefined,
  dress: Dress = {},
): Card {
  const { chased, leftOut, toRing, sendAt, own = 0 } = plan;
  const before = leftOut.filter((one) => one.chased !== undefined);
  return fitting(MOST_LINES, (most) =>
    pageCard({
      ...dress,
      heading: headingOf(plan, agency),
      ...(agency ? { about: agency } : {}),
      intro: chased.length > 0 ? whenWords(sendAt, now) : undefined,
      sections: [
        section('Nudged', 'default', chased.map(chasedLine), most),
        section('Nudged already', 'default', before.map(chasedBeforeLine), most),
        section('Left out', 'default', leftOut.filter((one) => !before.includes(one)).map(leftOutLine), most),
        ringSection(toRing, most),
        section('Your own', 'default', own > 0 ? [{ text: ownWords(own) }] : [], most),
      ].filter(({ lines }) => lines.length > 0),
      tries: [
        { title: 'Status', says: saying('status', dress) },
        ...(own > 0 ? [{ title: 'My things', says: saying('my', dress) }] : []),
      ],
      summary: 'Who is nudged now',
    }),
  );
}

const saying = (word: string, { partnership }: Dress): string =>
  [word, partnership?.name].filter(Boolean).join(' ');

function headingOf({ chased, leftOut, toRing, own = 0 }: NudgePlan, agency: string | undefined): string {
  if (chased.length > 0) return `${counted(chased.length, 'person is', 'people are')} nudged`;
  const before = leftOut.filter((one) => one.chased !== undefined).length;
  if (before > 0) return `${counted(before, 'person was', 'people were')} nudged already`;
  if (leftOut.length > 0) return 'Nobody is nudged again today';
  if (toRing.length > 0) return 'Nobody can be nudged by a card';
  if (own > 0) return 'Nobody but you is silent';
  return agency ? 'Everything is answered' : 'Nobody is silent';
}

/** Nobody is nudged by themselves. */
const ownWords = (things: number): string =>
  things === 1 ? '1 thing waits for your own answer.' : `${things} things wait for your own answer.`;

/** When a nudge goes out that is asked for at `now`. */
export function whenWords(sendAt: Instant, now: Instant): string {
  if (sendAt === now) return 'Each gets one card, in the next minute or two.';
  const day = dayOf(sendAt) === dayOf(now) ? 'today' : `on ${formatShortDay(dayOf(sendAt), dayOf(now))}`;
  return `Nothing goes out at this hour. Each gets one card ${day} at ${formatTime(timeOf(sendAt))}.`;
}

/** 'Sam Okafor, Police:'; who belongs to no agency is known by name alone. */
const leadOf = (...names: readonly (string | undefined)[]): string => `${names.filter(Boolean).join(', ')}:`;

const chasedLine = ({ name, agencyTitle, things }: Chased): Line => ({
  lead: leadOf(name, agencyTitle),
  text: `about ${counted(things, 'thing')}`,
});

const chasedBeforeLine = ({ name, agencyTitle, chased }: LeftOut): Line => ({
  lead: leadOf(name, agencyTitle),
  text: chased ? `about ${counted(chased.things, 'thing')}, by ${chased.byName}` : '',
});

const leftOutLine = ({ name, agencyTitle, because }: LeftOut): Line => ({
  lead: leadOf(name, agencyTitle),
  text: because === 'had one today' ? 'had a reminder or a nudge today' : 'gets a nudge already',
});

const ringLine = ({ name, phone, email, agencyTitle, things, reason }: ToRing): Line => ({
  lead: leadOf(name, agencyTitle),
  text: [phone, email, `${counted(things, 'thing')}. ${short(reason, 140)}`].filter(Boolean).join(', '),
});

/** Those for whom there is no room are named all the same: a list to ring by is of no use as a count. */
function ringSection(all: readonly ToRing[], most: number): Section {
  const names = all
    .slice(most)
    .map(({ name, phone, email, agencyTitle }) =>
      name ? whomToRing({ name, phone, email: phone ? undefined : email }) : `somebody of ${agencyTitle}`,
    );
  const rest = names.length > 0 ? [{ lead: 'Also:', text: [...new Set(names)].join('; ') }] : [];
  return {
    title: 'Not reached: please ring',
    style: 'warning',
    lines: [...all.slice(0, most).map(ringLine), ...rest],
  };
}

function section(title: string, style: Section['style'], all: readonly Line[], most: number): Section {
  const { shown, rest } = cut(all, most);
  return { title, style, lines: [...shown, ...(rest ? [{ text: rest }] : [])] };
}

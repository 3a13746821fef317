import { counted, inSentence } from '../../../../domain/basics/words';
import { dayOf, formatShortDay, type Instant } from '../../../../domain/calendar/day';
import type { ChaseOffer } from '../../../../domain/outstanding/nudge-decision';
import type { ToRing } from '../../../../domain/outstanding/nudge-now';
import { whomToRing } from '../../drawing/calls';
import type { Json } from '../../drawing/card';
import { DATA_VERSION, execute } from '../../drawing/parts/action';
import { small } from '../../drawing/parts/text';
import { whenWords } from '../nudge';
import type { StatusOptions } from './options';

/** Of one agency its name and code; else everybody is meant. */
interface Of {
  readonly name: string;
  readonly code: string;
}

/** The button that nudges, where a card would go to somebody. */
export function chaseActions({ chase, partnership }: StatusOptions, of?: Of): readonly Json[] {
  if (chase?.is !== 'offered') return [];
  const title = of ? 'Nudge' : chase.people === 1 ? 'Nudge 1 person' : `Nudge all ${chase.people}`;
  const data = {
    v: DATA_VERSION,
    ...(of ? { of: of.code } : {}),
    ...(partnership ? { partnership: partnership.id } : {}),
  };
  return [execute({ title, verb: 'nudge.now', data, isLikeliest: true })];
}

/** What is to be known before it is pressed; why it is not offered, where somebody is silent, and what to do instead. */
export function chaseRows({ chase }: StatusOptions, now: Instant, of?: Of): readonly Json[] {
  const words = chase && wordsOf(chase, now, of);
  return words ? [small(words)] : [];
}

function wordsOf(chase: ChaseOffer, now: Instant, of: Of | undefined): string | undefined {
  if (chase.is === 'nobody') return undefined;
  if (chase.is === 'offered') return chase.sendAt && whenWords(chase.sendAt, now);
  if (chase.is === 'ring')
    return `No card reaches those who are silent: please ring ${namesOf(chase.toRing)}.`;
  const who = of?.name ?? 'Everyone who can be nudged';
  const has =
    chase.because === 'had one today' ? 'has had a card today' : 'has had a card today, or gets one';
  return `${who} ${has}. You can nudge them again from ${formatShortDay(chase.from, dayOf(now))}.`;
}

/** So many are named. */
const MOST_NAMED = 2;

const namesOf = (all: readonly ToRing[]): string => {
  const left = all.length - MOST_NAMED;
  const names = all
    .slice(0, MOST_NAMED)
    .map(({ name, phone, email, agencyTitle }) =>
      name ? whomToRing({ name, phone, email: phone ? undefined : email }) : `somebody of ${agencyTitle}`,
    );
  return left > 0 ? `${names.join('; ')}, and ${counted(left, 'other')}` : inSentence(names);
};

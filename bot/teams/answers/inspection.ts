import { dayOf, type Instant } from '../../domain/calendar/day';
import { countdownOf } from '../../domain/inspection/countdown';
import { themeNamed, themeNames } from '../../domain/inspection/themes';
import { inspectionsDue } from '../../domain/inspection/messages';
import { decideOpening, type Opening } from '../../domain/inspection/opening';
import { isRunning, notificationWarnings, overWarnings } from '../../domain/inspection/three-weeks';
import { explain, type Failure } from '../../domain/basics/failure';
import { factsAfter } from '../../domain/partnership/decision';
import { agencyName, agencyOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';
import { nextSendingTime } from '../../domain/sending/hours';
import { asOfNow } from '../../usecases/facts-as-of';
import { dressOf, type Card } from '../cards/drawing/card';
import { endingCard, inspectionCard, type Shown } from '../cards/inspection/countdown';
import { dueDaysCard } from '../cards/inspection/due-days';
import type { FormShown } from '../cards/items/forms';
import { confirmCard, openingForm } from '../cards/inspection/opening';
import type { Asking } from './asking';

/** What was typed into the form of an opening, by field. */
export type OpeningTyped = Readonly<Partial<Record<'theme' | 'otherTheme' | 'day' | 'tell', string>>>;

/** The form, empty but for today, or as it was filled in with why it was not taken. */
export function openingCard(
  asking: Asking,
  exercise: boolean,
  refused?: { readonly typed: OpeningTyped; readonly why: Failure },
): Card {
  const typed = refused?.typed ?? { day: dayOf(asking.parts.clock.now()) };
  const field = refused?.why.code === 'bad-date' ? 'day' : 'otherTheme';
  return openingForm(
    exercise,
    themeNames(asking.snapshot),
    { typed, ...(refused ? { refused: { why: explain(refused.why), field } } : {}) },
    dressOf(asking),
  );
}

/** What would be opened, to be confirmed; or why it cannot be. */
export function confirmingCard(
  asking: Asking,
  given: Opening,
): { readonly card: Card } | { readonly failure: Failure } {
  const { snapshot: facts, actor, parts } = asking;
  const asOf = asOfNow(parts, facts);
  const { calendar, hours, now } = asOf;
  const decided = decideOpening(asOf, actor, given);
  if (!decided.ok) return { failure: decided.error };
  const told = inspectionsDue({ ...asOf, facts: factsAfter(facts, decided.value) });
  const first: Instant = given.tellAtOnce ? now : nextSendingTime(hours, calendar, now);
  return {
    card: confirmCard({
      ...dressOf(asking),
      given,
      decision: decided.value,
      warnings: [
        ...notificationWarnings(given.notifiedOn, calendar),
        ...overWarnings(decided.value.inspection, dayOf(now)),
      ],
      people: new Set(told.map(({ personEmail }) => personEmail)).size,
      toldAt: first === now ? 'now' : first,
      agencyOf: (code) => agencyName(agencyOf(facts, code)),
      today: dayOf(now),
      inspectorates: themeNamed(facts, given.theme)?.inspectorates,
    }),
  };
}

/** Each inspection that is open, as of now, real ones first. */
function openOnes({ snapshot: facts, parts: { calendar, clock } }: Asking): readonly Shown[] {
  const today = dayOf(clock.now());
  return facts.inspections
    .flatMap((inspection) =>
      isRunning(inspection, today)
        ? [{ inspection, countdown: countdownOf(facts, calendar, inspection, today) }]
        : [],
    )
    .sort((a, b) => Number(a.inspection.exercise ?? false) - Number(b.inspection.exercise ?? false));
}

/** The countdown, with what was just done. */
export const countdownCard = (asking: Asking, done?: string): Card =>
  inspectionCard({
    ...dressOf(asking),
    shown: openOnes(asking),
    mayRun: can(asking.actor, 'inspection:run'),
    ...(done ? { done } : {}),
  });

/** The requests of the first inspection that has some without a day, to be given theirs; none where there is none. */
export function dueDaysAnswer(
  asking: Asking,
  shown?: Pick<FormShown, 'typed' | 'refused'>,
): Card | undefined {
  const open = openOnes(asking).find(({ countdown }) => countdown.undated.length > 0);
  if (!open) return undefined;
  const { inspection, countdown } = open;
  return dueDaysCard(
    { ...dressOf(asking), inspectionRef: inspection.ref, undated: countdown.undated },
    shown,
  );
}

/** What can be ended. */
export const endCard = (asking: Asking): Card => endingCard(openOnes(asking), dressOf(asking));

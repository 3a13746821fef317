import type { InspectionsView, InspectionView } from '../../contract/inspection/inspections';
import { dayOf } from '../../domain/calendar/day';
import { calendarFor, computedDays, movedInWords, wouldMove } from '../../domain/inspection/computed-days';
import { DATE_WORDS, dateWarnings } from '../../domain/inspection/days/dates';
import { countdownOf, requestsByDay, type AskedLine } from '../../domain/inspection/countdown';
import { themeNames } from '../../domain/inspection/themes';
import { isRunning } from '../../domain/inspection/three-weeks';
import { type AsOf, type Inspection } from '../../domain/partnership';
import { can } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { fingerprint } from '../../domain/basics/fingerprint';

/** The columns by which an inspection is what somebody saw; how its requests stand is no part of that. */
const SEEN = [
  ...['ref', 'title', 'theme', 'exercise', 'notifiedOn', 'openedAt', 'endedOn', 'calendar'],
  ...Object.keys(DATE_WORDS),
];

/** Which version of an inspection somebody saw. */
export const inspectionVersion = (inspection: Inspection): string =>
  fingerprint(JSON.stringify(SEEN.map((name) => Reflect.get(inspection, name) ?? null)));

/** One inspection as it stands. */
export function inspectionView({ facts, calendar, now }: AsOf, inspection: Inspection): InspectionView {
  const { ref, title, theme, notifiedOn, fieldworkFrom, fieldworkTo, openedAt, endedOn } = inspection;
  const { exercise = false, fieldworkEstimated = false, statementDueOn, calendar: by } = inspection;
  const { publishedOn, statementSentOn, commentsDueOn, commentsSentOn } = inspection;
  const { draftLetterOn, finalLetterOn } = inspection;
  const asked = facts.requests.filter(({ inspectionRef }) => inspectionRef === ref);
  const today = dayOf(now);
  return {
    ref,
    title,
    theme,
    exercise,
    notifiedOn,
    fieldworkFrom,
    fieldworkTo,
    isFieldworkEstimated: fieldworkEstimated,
    calendar: by,
    openedAt,
    endedOn,
    statementDueOn,
    asked: asked.length,
    provided: asked.filter(({ status }) => status === 'Provided').length,
    ...(isRunning(inspection, today)
      ? {
          countdown: {
            ...countdownView(countdownOf(facts, calendar, inspection, today)),
            days: [...requestsByDay(facts, calendar, inspection)],
          },
        }
      : {}),
    estimates: computedDays(inspection, calendarFor(inspection, calendar)).map(
      ({ what, on, calendarVersion }) => ({
        ...{ what, on },
        calendar: calendarVersion,
      }),
    ),
    wouldMove: statementSentOn ? [] : wouldMove(inspection, calendar).map(movedInWords),
    dateWarnings: statementSentOn ? [] : dateWarnings(inspection, calendar),
    draftLetterOn,
    finalLetterOn,
    commentsDueOn,
    commentsSentOn,
    publishedOn,
    statementSentOn,
    version: inspectionVersion(inspection),
  };
}

function countdownView(
  of: ReturnType<typeof countdownOf>,
): Omit<NonNullable<InspectionView['countdown']>, 'days'> {
  const { today, beginsOn, day, untilFieldwork, late, dueToday, dueNext, undated, unowned } = of;
  const lines = (all: readonly AskedLine[]) =>
    all.map(({ ref, title, agencyCode, late: days }) => ({ ref, title, agencyCode, late: days }));
  return {
    today,
    ...(beginsOn ? { beginsOn } : {}),
    day,
    of: of.of,
    untilFieldwork,
    late: lines(late),
    dueToday: lines(dueToday),
    dueNext: lines(dueNext),
    undated: lines(undated),
    unowned: lines(unowned),
  };
}

/** All inspections and exercises, the newest call first. */
export const inspectionsView = (asOf: AsOf, actor: Actor): Omit<InspectionsView, 'asOf'> => ({
  mayRun: can(actor, 'inspection:run'),
  themes: [...themeNames(asOf.facts)],
  inspections: [...asOf.facts.inspections]
    .sort((a, b) => ((a.notifiedOn ?? '') < (b.notifiedOn ?? '') ? 1 : -1))
    .map((one) => inspectionView(asOf, one)),
});

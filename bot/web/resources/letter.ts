import type { LetterReadView } from '../../contract/inspection/letter';
import type { Calendar } from '../../domain/calendar/working-days';
import { computedDays } from '../../domain/inspection/computed-days';
import { statementDue } from '../../domain/inspection/timetable';
import { notFoundIn, type Letter } from '../../domain/letter/letter';
import type { Line } from '../../domain/letter/print/line';
import { proposedBy } from '../../domain/letter-plan/proposed';
import type { LetterFile } from '../../usecases/inspection/letter-reader';
import type { Snapshot } from '../../usecases/ports';

/** What was read from a letter for an inspection, for correction beside the letter. */
export function letterView(
  { inspections, themes }: Snapshot,
  calendar: Calendar,
  inspectionRef: string,
  { letter, lines }: LetterFile,
): Omit<LetterReadView, 'asOf'> {
  const proposal = proposedBy(letter, { themes });
  const { findings: _, ...printed } = proposal;
  const inspection = inspections.find(({ ref }) => ref === inspectionRef) ?? {
    title: '',
    ref: inspectionRef,
  };
  const asPrinted = { ...inspection, statementDueOn: undefined, ...printed };
  const { lists, warnings, ...facts } = letter;
  return {
    inspectionRef,
    read: { ...facts, ...lists },
    notFound: notFoundIn(letter),
    warnings: [...warnings, ...countWarnings(letter, asPrinted, calendar)],
    pages: pagesOf(lines),
    estimates: computedDays(asPrinted, calendar).map(({ what, on, calendarVersion }) => ({
      ...{ what, on },
      calendar: calendarVersion,
    })),
    proposal: { ...proposal, findings: [...proposal.findings] },
  };
}

type Printed = Parameters<typeof statementDue>[0];

/** That the printed day is not as many working days off as the regulations say; what is odd about it the reader told. */
const countWarnings = (
  letter: Letter,
  printed: Printed,
  calendar: Calendar,
): { code: string; text: string }[] =>
  letter.statementDueOn
    ? (statementDue(printed, calendar)?.warnings ?? [])
        .filter((text) => text.includes('working days after publication'))
        .map((text) => ({ code: 'not-seventy', text }))
    : [];

/** The lines as the letter prints them, a blank one where a paragraph or bullet begins. */
function pagesOf(lines: readonly Line[]): LetterReadView['pages'] {
  const pages = new Map<number, string[]>();
  lines.forEach((line, at) => {
    const { page, mark, text, place, begins } = line;
    if (isRaised(line, lines[at + 1])) return;
    const own = pages.get(page) ?? [];
    pages.set(page, own);
    // A file with the places of its lines has no blank ones.
    const isApart = place !== undefined && own.length > 0 && (begins === true || mark !== undefined);
    const said = text.replaceAll('\t', '    ');
    own.push(...(isApart ? [''] : []), mark === undefined ? said : `• ${said}`);
  });
  return [...pages].map(([page, texts]) => ({ page, lines: texts }));
}

/** The figure that calls a footnote stands above its line, and is none of the letter's words. */
const isRaised = ({ text, size = 0 }: Line, below: Line | undefined): boolean =>
  /^\d{1,2}$/.test(text) && size > 0 && (below?.size ?? 0) > size * 1.3;

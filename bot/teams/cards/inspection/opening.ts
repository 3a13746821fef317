import { counted } from '../../../domain/basics/words';
import { formatShortInstant, formatShortDay, type Day, type Instant } from '../../../domain/calendar/day';
import type { Opening, OpeningDecision } from '../../../domain/inspection/opening';
import { overWarnings } from '../../../domain/inspection/three-weeks';
import type { Card, Dress, Json } from '../drawing/card';
import { frame } from '../drawing/frame';
import { execute, tryAction } from '../drawing/parts/action';
import { banner } from '../drawing/parts/banner';
import { choiceField, dateField, holdField, textField } from '../drawing/parts/fields';
import { fact, sentence, small } from '../drawing/parts/text';
import { fieldRows, type FormShown } from '../items/forms';
import { EXERCISE_MARK, fieldworkFact } from '../items/inspection';
import { DATA_VERSION } from '../items/place';

/** What `/inspection start` asks, or `/inspection dry run`: theme and day, and whether everybody is told at once. */
export function openingForm(
  exercise: boolean,
  themes: readonly string[],
  shown: Pick<FormShown, 'typed' | 'refused'>,
  dress: Dress,
): Card {
  const heading = exercise ? 'Begin a dry run' : 'The call has come';
  const intro = exercise
    ? 'The same as an inspection, marked as an exercise everywhere and counted apart.'
    : 'You see the days and who is asked for what before anybody is told.';
  const rows = [
    sentence(intro),
    ...(exercise ? [exerciseBanner()] : []),
    ...fieldRows(fieldsOf(exercise, themes), '', shown),
  ];
  const next = execute({
    title: 'Check',
    verb: 'inspection.check',
    data: dataOf(dress, { exercise }),
    sends: true,
  });
  const head = { ...dress, heading, ...markOf(exercise) };
  return frame(head, rows, [{ ...next, style: 'positive' }], heading);
}

const fieldsOf = (exercise: boolean, themes: readonly string[]) => [
  choiceField(
    'theme',
    'What is the theme?',
    themes.map((title) => ({ title, value: title })),
    undefined,
    'Choose a theme',
  ),
  textField('otherTheme', 'Another theme, if it is none of these'),
  dateField('day', exercise ? 'On which day is the practice call?' : 'On which day did the call come?', {
    error: 'Please choose the day.',
  }),
  holdField('tell', 'When are people told?', 'At once, also outside the usual hours'),
];

/** What each of its buttons carries. */
export const dataOf = ({ partnership }: Dress, more: Json): Json => ({
  v: DATA_VERSION,
  ...(partnership ? { partnership: partnership.id } : {}),
  ...more,
});

const markOf = (exercise: boolean): { readonly mark?: string } => (exercise ? { mark: EXERCISE_MARK } : {});

const exerciseBanner = (): Json =>
  banner({
    style: 'warning',
    lines: [{ lead: '! This is an exercise.', text: ' It changes nothing in the plan.', weight: 'Default' }],
  });

export interface Confirming extends Dress {
  readonly given: Opening;
  readonly decision: OpeningDecision;
  readonly warnings: readonly string[];
  /** How many people are told, and when. */
  readonly people: number;
  readonly toldAt: Instant | 'now';
  readonly agencyOf: (code: string) => string;
  readonly today: Day;
  /** Who inspects this theme, as the partnership has it. */
  readonly inspectorates?: readonly string[];
}

/** What would be opened, to be confirmed: nothing is written yet. */
export function confirmCard({
  given,
  decision,
  warnings,
  people,
  toldAt,
  agencyOf,
  today,
  inspectorates = [],
  ...dress
}: Confirming): Card {
  const { inspection, requests } = decision;
  const exercise = given.exercise ?? false;
  const undated = requests.filter(({ dueOn }) => dueOn === undefined).length;
  const when = toldAt === 'now' ? 'as soon as you press' : `on ${formatShortInstant(toldAt, today)}`;
  const rows = [
    sentence([{ text: given.theme, bold: true }]),
    ...(exercise ? [exerciseBanner()] : []),
    fact({ label: 'Call', text: formatShortDay(given.notifiedOn, today) }),
    ...(inspectorates.length > 0 ? [fact({ label: 'Who inspects', text: inspectorates.join(', ') })] : []),
    ...fieldworkFact(inspection, today).map(fact),
    ...askedByAgency(decision, agencyOf).map((one) => fact(one)),
    ...(undated > 0
      ? [
          sentence(
            `${counted(undated, 'request has', 'requests have')} no due day yet: set the days with “inspection days” once they are said.`,
          ),
        ]
      : []),
    ...warnings.map((text) => sentence(text)),
    ...(people > 0 ? [small(`${counted(people, 'person', 'people')} will be told ${when}.`, 'Medium')] : []),
  ];
  const { theme, notifiedOn, tellAtOnce = false } = given;
  const open = execute({
    title: exercise ? 'Begin the exercise' : 'Open it',
    verb: 'inspection.open',
    isLikeliest: true,
    data: dataOf(dress, { theme, notifiedOn, exercise, tellAtOnce }),
  });
  const change = tryAction({ title: 'Change', says: exercise ? 'inspection dry run' : 'inspection start' });
  const heading = exercise ? 'Begin this exercise?' : 'Open this inspection?';
  return frame({ ...dress, heading, ...markOf(exercise) }, rows, [open, change], heading);
}

function askedByAgency(
  { requests }: OpeningDecision,
  agencyOf: (code: string) => string,
): readonly { readonly label: string; readonly text: string }[] {
  const codes = [...new Set(requests.map(({ agencyCode }) => agencyCode))];
  return codes.map((code) => {
    const theirs = requests.filter(({ agencyCode }) => agencyCode === code).length;
    return { label: agencyOf(code), text: counted(theirs, 'request') };
  });
}

/** What was opened, for whoever pressed. */
export const openedWords = ({ inspection, requests }: OpeningDecision, today: Day): string => {
  const [over] = overWarnings(inspection, today);
  if (over) return `✓ Opened. ${over}`;
  return `✓ Opened. ${counted(requests.length, 'request')} asked; fieldwork ${
    inspection.fieldworkFrom ? `from ${formatShortDay(inspection.fieldworkFrom, today)}` : 'not known yet'
  }.`;
};

import { counted } from '../../../domain/basics/words';
import type { Countdown } from '../../../domain/inspection/countdown';
import type { Inspection } from '../../../domain/partnership';
import type { Card, Dress, TabAddress } from '../drawing/card';
import { frame } from '../drawing/frame';
import { pageCard, type Line, type Section, type Try } from '../drawing/page';
import { execute } from '../drawing/parts/action';
import { sentence } from '../drawing/parts/text';
import { beginsWords, fieldworkFact, nextWords, sectionsOf } from '../items/inspection';
import { dataOf } from './opening';

/** One inspection with its countdown; none where it was ended meanwhile. */
export interface Shown {
  readonly inspection: Inspection;
  readonly countdown: Countdown;
}

export interface InspectionPage extends Dress {
  readonly shown: readonly Shown[];
  /** What was just done, said above. */
  readonly done?: string;
  /** True for whoever may open and end. */
  readonly mayRun: boolean;
}

/** `/inspection`: what is late, due today and tomorrow in each inspection that is open. */
export function inspectionCard({ shown, done, mayRun, ...dress }: InspectionPage): Card {
  const [first] = shown;
  const starts: readonly Try[] = mayRun
    ? [
        { title: 'The call has come', says: 'inspection start' },
        { title: 'Dry run', says: 'inspection dry run' },
      ]
    : [];
  const said: readonly Section[] = done ? [{ style: 'good', lines: [{ text: done }] }] : [];
  if (!first)
    return pageCard({
      ...dress,
      heading: 'No inspection is open',
      sections: said,
      tries: starts,
      summary: 'No inspection is open',
    });
  return pageCard({
    ...dress,
    heading: headingOf(first),
    sections: [...said, ...shown.flatMap((one) => sectionsOfOne(one, dress.tab))],
    tries: mayRun
      ? [
          { title: 'Requests', says: 'my' },
          ...(shown.some(({ countdown }) => countdown.undated.length > 0)
            ? [{ title: 'Set days', says: 'inspection days' }]
            : []),
          { title: 'End', says: 'inspection end' },
        ]
      : [{ title: 'Requests', says: 'my' }],
    summary: 'The inspection, as you asked',
  });
}

function headingOf({ inspection, countdown: { day, of, beginsOn, today } }: Shown): string {
  const what = inspection.exercise ? 'Exercise' : 'Inspection';
  return beginsOn ? beginsWords(what, beginsOn, today) : `${what} day ${day} of ${of}`;
}

function sectionsOfOne({ inspection, countdown }: Shown, tab: TabAddress | undefined): readonly Section[] {
  const { provided, asked, untilFieldwork } = countdown;
  const lines: readonly Line[] = [
    { lead: inspection.title },
    ...fieldworkFact(inspection, countdown.today).map(({ label, text }) => ({ lead: `${label}:`, text })),
    { lead: 'Requests:', text: `${provided} of ${asked} provided` },
    ...(untilFieldwork > 0
      ? [{ lead: 'Fieldwork begins', text: `in ${counted(untilFieldwork, 'working day')}` }]
      : [{ text: 'The inspectors are on site.' }]),
  ].map((one) => ({ text: '', ...one }));
  const lists = sectionsOf(countdown, { isOfAll: true, tab });
  const calm = { lines: [{ text: `Nothing is late, or due today or ${nextWords(countdown)}.` }] };
  const isCalm = countdown.late.length + countdown.dueToday.length + countdown.dueNext.length === 0;
  return [
    { ...(inspection.exercise ? { style: 'warning' as const } : {}), lines },
    ...(isCalm ? [calm] : []),
    ...lists,
  ];
}

/** `/inspection end`: each that is open, with a button that ends it. */
export function endingCard(shown: readonly Shown[], dress: Dress): Card {
  const rows = shown.flatMap(({ inspection: { title, exercise }, countdown: { provided, asked } }) => [
    sentence([{ text: title, bold: true }]),
    sentence(`${provided} of ${asked} requests are provided. What is open is not asked for any more.`),
    ...(exercise
      ? [sentence('Nothing of it stays in the plan; its own rows are kept, marked as an exercise.')]
      : []),
  ]);
  const heading = shown.length === 0 ? 'No inspection is open' : 'End its three weeks?';
  const actions = shown.map(({ inspection: { ref, exercise } }) =>
    execute({
      title: exercise ? 'End the exercise' : 'End the three weeks',
      verb: 'inspection.end',
      data: dataOf(dress, { ref }),
    }),
  );
  return frame({ ...dress, heading }, rows, actions, heading);
}

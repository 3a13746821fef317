import { counted } from '../../../domain/basics/words';
import type { AskedLine } from '../../../domain/inspection/countdown';
import type { Card, Dress } from '../drawing/card';
import { frame } from '../drawing/frame';
import { short } from '../drawing/size';
import { execute, tryAction } from '../drawing/parts/action';
import { dateField } from '../drawing/parts/fields';
import { sentence } from '../drawing/parts/text';
import { fieldRows, type FormShown } from '../items/forms';
import { dataOf } from './opening';

/** As many days as one card asks for; the rest are asked for once these are set. */
const MOST_DAYS = 6;

/** What of the requests without a day is asked on one card. */
export interface DueDaysPage extends Dress {
  readonly inspectionRef: string;
  /** The requests that have none, the first of them on the card. */
  readonly undated: readonly AskedLine[];
}

/** `/inspection days`: by when what is due, as far as the inspectors have said. */
export function dueDaysCard(
  { inspectionRef, undated, ...dress }: DueDaysPage,
  shown: Pick<FormShown, 'typed' | 'refused'> = {},
): Card {
  const asked = undated.slice(0, MOST_DAYS);
  const more = undated.length - asked.length;
  const heading = 'By when is what due?';
  const fields = asked.map(({ number, title, agency }, at) =>
    dateField(`day${at}`, `${number} ${short(title, 80)} (${agency})`, {
      isRequired: false,
      error: 'Please choose a day.',
    }),
  );
  const rows = [
    sentence('As the inspectors said it. What you leave empty stays without a day.'),
    ...fieldRows(fields, '', shown),
    ...(more > 0 ? [sentence(`${counted(more, 'more request')} after these.`)] : []),
  ];
  const save = execute({
    title: 'Set the days',
    verb: 'inspection.days',
    data: dataOf(dress, { ref: inspectionRef, asked: asked.map(({ ref }) => ref) }),
    sends: true,
  });
  return frame(
    { ...dress, heading },
    rows,
    [{ ...save, style: 'positive' }, tryAction({ title: 'Back', says: 'inspection' })],
    heading,
  );
}

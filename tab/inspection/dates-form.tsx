import type { InspectionView } from '../../bot/contract/inspection/inspections';
import { useInspectionDeeds } from '../api/inspection';
import type { FieldOf } from '../parts/form/field';
import { Form } from '../parts/form/form';

const FIELDWORK: readonly FieldOf[] = [
  { name: 'fieldworkFrom', label: 'Fieldwork from', kind: 'day' },
  { name: 'fieldworkTo', label: 'Fieldwork to', kind: 'day' },
];

const OF_LETTER: readonly FieldOf[] = [
  {
    name: 'draftLetterOn',
    label: 'Draft letter received',
    kind: 'day',
    hint: 'The days for comments are counted from it.',
  },
  {
    name: 'commentsDueOn',
    label: 'Comments due',
    kind: 'day',
    hint: 'As the inspectors said. You are reminded of it.',
  },
  { name: 'commentsSentOn', label: 'Comments sent', kind: 'day' },
  {
    name: 'finalLetterOn',
    label: 'Final letter received',
    kind: 'day',
    hint: 'It is under embargo until it is published.',
  },
  {
    name: 'publishedOn',
    label: 'Letter published',
    kind: 'day',
    hint: 'From this day everybody may read what it found.',
  },
  {
    name: 'statementDueOn',
    label: 'Statement of action due',
    kind: 'day',
    hint: 'As the letter prints it, also where that is a Saturday.',
  },
];

type Dated =
  | 'fieldworkFrom'
  | 'fieldworkTo'
  | 'draftLetterOn'
  | 'commentsDueOn'
  | 'commentsSentOn'
  | 'finalLetterOn'
  | 'publishedOn'
  | 'statementDueOn';

interface Props {
  readonly shown: InspectionView;
  readonly onClose: () => void;
}

/** The days that the inspectors said and the letter prints: each takes the place of its estimate. */
export function DatesForm({ shown, onClose }: Props) {
  const { dates } = useInspectionDeeds();
  const fields = shown.exercise ? FIELDWORK : [...FIELDWORK, ...OF_LETTER];
  const first = Object.fromEntries(fields.map(({ name }) => [name, shown[name as Dated] ?? '']));
  return (
    <Form
      title="Dates of the inspection"
      note={
        shown.exercise
          ? 'The week on site, as it is practised.'
          : 'What was said or printed wins over an estimate and is kept as it is. Reminders follow it. Leave empty what is not known.'
      }
      fields={fields}
      first={first}
      send="Save the dates"
      onSend={(values) =>
        dates(
          shown.ref,
          Object.fromEntries(
            fields.flatMap(({ name }) =>
              values[name] === first[name] ? [] : [[name, values[name] || null]],
            ),
          ),
          shown.version,
        )
      }
      onClose={onClose}
    />
  );
}

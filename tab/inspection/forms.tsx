import { useRef } from 'react';
import { inspectionPage } from '../../bot/contract/action-path';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import { useNavigate } from '../address/routes';
import { useInspectionDeeds } from '../api/inspection';
import type { FieldOf, FormValues } from '../parts/form/field';
import { Form } from '../parts/form/form';

/** What was filled in; what was left empty is not sent. */
export const filledIn = (values: FormValues): Readonly<Record<string, FormValues[string]>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== false));

interface OpenProps {
  readonly themes: readonly string[];
  readonly isExercise: boolean;
  readonly onClose: () => void;
}

/** The call has come, or is practised. */
export function OpenForm({ themes, isExercise, onClose }: OpenProps) {
  const { open } = useInspectionDeeds();
  const navigate = useNavigate();
  const begun = useRef<string>(undefined);
  const fields: readonly FieldOf[] = [
    {
      name: 'theme',
      label: 'Theme',
      kind: 'choice',
      choices: [['', 'Choose the theme'], ...themes.map((one) => [one, one] as const)],
      hint: 'Add another in Settings, under Themes and Annex A.',
    },
    {
      name: 'notifiedOn',
      label: 'Day of the call',
      kind: 'day',
      hint: 'A Monday as a rule. Where fieldwork is over already, nobody is asked or told.',
    },
    {
      name: 'fieldworkFrom',
      label: 'Fieldwork from',
      kind: 'day',
      hint: 'Empty: estimated, ten working days after the call.',
    },
    { name: 'fieldworkTo', label: 'Fieldwork to', kind: 'day' },
    {
      name: 'tellAtOnce',
      label: 'Tell everyone now',
      kind: 'tick',
      hint: 'Also outside sending hours. Otherwise at the next sending time.',
    },
  ];
  return (
    <Form
      title={isExercise ? 'Start a dry run' : 'Open an inspection'}
      note={
        isExercise
          ? 'Every agency is asked for what Annex A asks (the information for the inspectors), marked as an exercise. It is counted apart and ends without a trace in the plan.'
          : 'Every agency’s single point of contact (SPOC) is told, with what Annex A (the information for the inspectors) asks of them and by when.'
      }
      fields={fields}
      first={{ theme: '', notifiedOn: '', fieldworkFrom: '', fieldworkTo: '', tellAtOnce: false }}
      send={isExercise ? 'Start and tell everyone' : 'Open and tell everyone'}
      onSend={async (values) => {
        const { ref } = await open({ ...filledIn(values), ...(isExercise ? { exercise: true } : {}) });
        begun.current = ref;
      }}
      // Another may be the one that the page shows by itself, as a letter that is to be answered comes before a dry run.
      onClose={() =>
        begun.current === undefined ? onClose() : navigate(inspectionPage(begun.current), { replace: true })
      }
    />
  );
}

/** The three weeks are over, or the practice is. */
export function EndForm({ shown, onClose }: { shown: InspectionView; onClose: () => void }) {
  const { end } = useInspectionDeeds();
  const open = shown.asked - shown.provided;
  const left =
    open === 0
      ? 'Everything that was asked for has been provided.'
      : `${open} of ${shown.asked} requests are still open and are not asked for any more.`;
  return (
    <Form
      title={shown.exercise ? 'End the dry run' : 'End the three weeks'}
      note={`${left} ${
        shown.exercise
          ? 'What was done stays as the record, marked as an exercise.'
          : 'The record stays, and the letter and the statement of action follow.'
      } Those who were told that it began are told that it is over.`}
      fields={[]}
      first={{}}
      send={shown.exercise ? 'End the dry run' : 'End the three weeks'}
      onSend={() => end(shown.ref, shown.version)}
      onClose={onClose}
    />
  );
}

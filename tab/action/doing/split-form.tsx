import type { ReactNode } from 'react';
import type { ActionView } from '../../../bot/contract/action';
import { actionPath } from '../../../bot/contract/action-path';
import { TextLink } from '../../parts/text-link';
import { NewActionForm } from './new-action-form';

interface Props {
  readonly from: ActionView;
  readonly draftName: string;
  readonly onDone: (words: ReactNode) => void;
  readonly onClose: () => void;
}

/** A part of an action becomes one of its own: what it answers and who leads it stand in the fields already. */
export function SplitForm({ from: { action }, draftName, onDone, onClose }: Props) {
  const first = {
    leadAgency: action.leadAgency.code,
    supportingAgencies: action.supporting.map(({ code }) => code),
    ownerEmail: action.ownerEmail,
    dueOn: action.dueOn,
    successMeasure: action.successMeasure,
    findingRef: action.finding?.ref,
    theme: action.theme,
  };
  return (
    <NewActionForm
      title={`Split a part off ${action.ref}`}
      send="Split it off"
      first={first}
      splitFrom={action.ref}
      draftName={draftName}
      onClose={onClose}
      onDone={({ ref, title }) =>
        onDone(
          <>
            A part of it is{' '}
            <TextLink to={actionPath(ref)}>
              {ref} {title}
            </TextLink>{' '}
            now.
          </>,
        )
      }
    />
  );
}

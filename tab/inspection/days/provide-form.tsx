import type { RequestView } from '../../../bot/contract/lists/requests';
import type { InspectionView } from '../../../bot/contract/inspection/inspections';
import { requestNumber, withoutExercise } from '../../../bot/domain/inspection/exercises';
import { useInspectionDeeds } from '../../api/inspection';
import { Form } from '../../parts/form/form';
import { filledIn } from '../forms';

interface Props {
  readonly request: RequestView;
  readonly inspection: InspectionView;
  /** By the coordinator for the agency. */
  readonly onBehalf: boolean;
  readonly onClose: () => void;
}

/** That an agency has given the inspectors what they asked for: who and when, never the content. */
export function ProvideForm({ request, inspection, onBehalf, onClose }: Props) {
  const { request: send } = useInspectionDeeds();
  const { ref, title, agency, etag } = request;
  return (
    <Form
      title={`${requestNumber(ref, inspection)} provided?`}
      done={`${requestNumber(ref, inspection)} is provided`}
      note={`${withoutExercise(title)}. The record says that ${agency.title} provided it, who said so and when.${
        onBehalf ? ' It says that you did it for them.' : ''
      } Say where it is, not what is in it: do not name or describe a child.`}
      fields={[
        { name: 'text', label: 'A word on it (may stay empty)', kind: 'line' },
        { name: 'link', label: 'Where it is (may stay empty)', kind: 'line' },
      ]}
      first={{ text: '', link: '' }}
      send="Mark provided"
      onSend={(values) =>
        send(ref, 'provide', { ...filledIn(values), ...(onBehalf ? { forAgency: agency.code } : {}) }, etag)
      }
      onClose={onClose}
    />
  );
}

import { lazy, Suspense } from 'react';
import type { PlanLineView } from '../../../bot/contract/plan';
import { Loading } from '../../parts/loading';
import { OpenButton } from '../../parts/open-button';
import type { Moving } from './move-buttons';

// Most people read the plan; the forms come when somebody wants to write.
const InRow = lazy(() => import('../../action/doing/in-row'));
const MoveButtons = lazy(() => import('./move-buttons'));

/** Which row of the plan is open, how to open another, and how it is moved among the others. */
export interface OpenRow {
  /** The number of its action. */
  readonly open?: string;
  toggle(ref: string): void;
  /** Puts an action before or behind its neighbour; undefined where the plan is not in its own order. */
  readonly moving?: Moving;
}

interface ButtonProps extends Pick<OpenRow, 'toggle'> {
  readonly row: PlanLineView;
  readonly isOpen: boolean;
}

/** Opens what may be done to an action below its row, and closes it. */
export const MoreButton = ({ row: { ref }, isOpen, toggle }: ButtonProps) => (
  <OpenButton label={`Update ${ref}`} isOpen={isOpen} onToggle={() => toggle(ref)} />
);

interface BelowProps {
  readonly row: PlanLineView;
  readonly moving?: Moving;
}

/** What may be done to the action of a row that is open. */
export const Below = ({ row: { ref }, moving }: BelowProps) => (
  <Suspense fallback={<Loading />}>
    <InRow key={ref} action={ref}>
      {({ data }) =>
        moving &&
        data.deeds.some(({ deed }) => deed === 'edit') && (
          <Suspense>
            <MoveButtons action={ref} moving={moving} />
          </Suspense>
        )
      }
    </InRow>
  </Suspense>
);

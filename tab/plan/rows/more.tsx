import { lazy, Suspense } from 'react';
import type { PlanLineView } from '../../../bot/contract/plan';
import { Loading } from '../../parts/loading';
import { OpenButton } from '../../parts/open-button';
import { Push } from '../../parts/push';
import { Icon } from '../../parts/signs/icon';

// Most people read the plan; the forms come when somebody wants to write.
const InRow = lazy(() => import('../../action/doing/in-row'));

/** Which row of the plan is open, how to open another, and how it is moved among the others. */
export interface OpenRow {
  /** The number of its action. */
  readonly open?: string;
  toggle(ref: string): void;
  /** Puts an action before or behind its neighbour; undefined where the plan is not in its own order. */
  readonly moving?: Moving;
}

/** Moving actions up and down among those they stand with. */
export interface Moving {
  readonly isBusy: boolean;
  /** What puts it there, nothing where it cannot go that way. */
  to(ref: string, way: 'up' | 'down'): (() => void) | undefined;
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
        data.deeds.some(({ deed }) => deed === 'edit') &&
        (['up', 'down'] as const).map((way) => (
          <Push
            key={way}
            look="subtle"
            // Not disabled for good: the focus would be lost where the last step ends.
            aria-disabled={moving.isBusy || !moving.to(ref, way)}
            onClick={() => !moving.isBusy && moving.to(ref, way)?.()}
          >
            <Icon name={way} /> Move {way}
          </Push>
        ))
      }
    </InRow>
  </Suspense>
);

import type { Move } from '../../../bot/domain/plan/moves';
import { useIsMovingActions, useMoveActions } from '../../api/move-action';
import { Push } from '../../parts/push';
import { Icon } from '../../parts/signs/icon';

/** Moving actions up and down among those they stand with. */
export interface Moving {
  /** What puts it there; none where it cannot go that way. */
  movesFor(ref: string, way: 'up' | 'down'): readonly Move[];
}

/** Puts an action before or behind its neighbour. */
export default function MoveButtons({ action, moving }: { action: string; moving: Moving }) {
  const { mutate } = useMoveActions();
  const isBusy = useIsMovingActions();
  return (['up', 'down'] as const).map((way) => {
    const moves = moving.movesFor(action, way);
    return (
      <Push
        key={way}
        look="subtle"
        // Not disabled for good: the focus would be lost where the last step ends.
        aria-disabled={isBusy || moves.length === 0}
        onClick={() => !isBusy && moves.length > 0 && mutate(moves)}
      >
        <Icon name={way} /> Move {way}
      </Push>
    );
  });
}

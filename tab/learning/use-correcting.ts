import { useQueryClient } from '@tanstack/react-query';
import type { ToldView } from '../../bot/contract/inspection/learning';
import { correctFinding, isLearning } from '../api/learning';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { usePress } from '../parts/hooks/use-press';

const DONE = { edit: 'Corrected.', withdraw: 'Taken out.', reopen: 'Brought back.' } as const;

/** Does something to one finding, and has what shows it read anew before `onDone`. */
export function useCorrecting(onDone?: () => void) {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const { busy, fault, run } = usePress();
  return {
    busy,
    fault,
    correct: (of: ToldView, deed: 'edit' | 'withdraw' | 'reopen', given: object) =>
      run(async () => {
        await correctFinding(host, of, deed, given, id);
        await client.invalidateQueries({ predicate: isLearning });
        onDone?.();
      }, DONE[deed]),
  };
}

import { aheadSchema } from '../../bot/contract/ahead';
import { useResource } from './resource';

/** What lies ahead, by day. */
export const useAhead = () => useResource('ahead', aheadSchema);

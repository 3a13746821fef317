import { toldSchema, type ToldDays } from '../../bot/contract/chasing/told';
import { useResource } from './resource';

/** Who was told what in so many working days. */
export const useTold = (days: ToldDays) => useResource(`told?days=${days}`, toldSchema);

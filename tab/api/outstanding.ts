import { outstandingSchema } from '../../bot/contract/outstanding';
import { useResource } from './resource';

/** What nobody has acknowledged. */
export const useOutstanding = () => useResource('outstanding', outstandingSchema);

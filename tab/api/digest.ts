import { meSchema, type Me } from '../../bot/contract/me';
import { useListChange } from './lists/change';

/** Has the weekly summary sent to whoever reads, or not any more. */
export function useDigestChoice(): (wanted: boolean) => Promise<Me> {
  const change = useListChange('me', meSchema);
  return (wanted) => change({ path: 'digest', body: { wanted } });
}

import { usePlace } from '../../address/place';
import { useMe } from '../../api/me';
import { useShown } from '../../api/shown-partnership';
import { draftOwner } from './draft';

/** How the words of a form on this page are kept: by who reads, which partnership, the page, and the form's own name. */
export function useFormDraft(): (name: string) => string {
  const me = useMe().data;
  const { id } = useShown();
  const { pathname } = usePlace();
  return (name) => `${draftOwner(id, me?.email ?? '')}form.${pathname}.${name}`;
}

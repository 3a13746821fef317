import { useSearchParams } from '../../address/search';
import { TextLink } from '../text-link';

/** What the address of a page says that was opened from a step of the set-up. */
export const FROM_SET_UP = 'from=set-up';

/** The way back to the steps, on a page that was opened from one of them. */
export function ToSteps() {
  const [search] = useSearchParams();
  return search.get('from') === 'set-up' ? <TextLink to="/">← Back to the steps</TextLink> : null;
}

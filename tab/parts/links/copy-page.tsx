import { usePlace } from '../../address/place';
import { CopyLink } from './copy-link';

/** Copies the address of the page that is shown as it is asked for, for somebody else of the same partnership. */
export default function CopyPage() {
  const { pathname, search } = usePlace();
  const asked = new URLSearchParams(search);
  // Which partnership it is stands in the link by itself.
  asked.delete('partnership');
  return (
    <CopyLink
      to={pathname + (asked.size > 0 ? `?${asked.toString()}` : '')}
      label="Copy a link to this page"
    />
  );
}

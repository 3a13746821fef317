import { lazy, Suspense } from 'react';
import type { AgencyOutstanding } from '../../../bot/contract/outstanding';
import { useMe } from '../../api/me';
import { useOutstanding } from '../../api/outstanding';

// For coordinators alone.
const Chase = lazy(() => import('./chase'));

/** Whether somebody of the agency is silent whom the reader may chase: nobody nudges themselves. */
export const mayBeNudged = ({ outstanding, notReached, yours }: AgencyOutstanding): boolean =>
  outstanding.length + notReached.length > 0 && !yours;

/**
 * The coordinator's way to chase who is silent, of one agency or everywhere, beside the heading of a page; its place is kept
 * as long as nobody is. Nothing for anybody else.
 */
export function NudgeSilent({ agency: code }: { agency?: string | undefined }) {
  const mayNudge = useMe().data?.may.nudge === true;
  const agencies = useOutstanding().data?.agencies ?? [];
  const silent = agencies.filter(
    (one) => mayBeNudged(one) && (code === undefined || one.agency.code === code),
  );
  const [one] = silent;
  if (!mayNudge) return null;
  if (!one) return <span />;
  return (
    <Suspense fallback={<span />}>
      <Chase key={code} {...(code === undefined ? {} : { agency: one.agency })} isBesideHeading />
    </Suspense>
  );
}

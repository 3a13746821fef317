import type { ReactNode } from 'react';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import { useDiary, useRequests, useStatement } from '../api/inspection';
import { isComing } from '../api/resource';

interface Props {
  readonly shown: InspectionView | undefined;
  readonly children: ReactNode;
}

/** What stands below the parts of an inspection: it comes once they are there, or cannot be read, as it would move. */
export function Below({ shown, children }: Props) {
  if (shown?.countdown) return <BelowDays of={shown.ref}>{children}</BelowDays>;
  return shown && !shown.exercise ? <BelowStatement of={shown.ref}>{children}</BelowStatement> : children;
}

function BelowDays({ of, children }: { of: string; children: ReactNode }) {
  const [diary, requests] = [useDiary(of), useRequests()];
  return [diary, requests].some(isComing) ? null : children;
}

const BelowStatement = ({ of, children }: { of: string; children: ReactNode }) =>
  isComing(useStatement(of)) ? null : children;

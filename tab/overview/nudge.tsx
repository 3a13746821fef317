import type { ReactNode } from 'react';
import { useNudge } from '../api/nudge';
import { Card } from '../parts/card';
import { NudgedSaid } from '../parts/nudged/said';
import { Push } from '../parts/push';

interface Props {
  readonly title: string;
  /** How many agencies are silent besides the reader's own: nobody is offered to nudge themselves. */
  readonly agencies: number;
  readonly children: ReactNode;
}

/** The silent agencies with a button that chases them now, and what a press of it did. */
export default function Nudge({ title, agencies, children }: Props) {
  const { mutate, isPending, data, error } = useNudge();
  const whom = agencies === 1 ? '' : agencies === 2 ? ' both' : ` all ${agencies}`;
  return (
    <Card
      title={title}
      action={
        agencies > 0 && (
          <Push look="outline" aria-disabled={isPending} onClick={() => !isPending && mutate(undefined)}>
            {isPending ? 'Nudging' : `Nudge${whom}`}
          </Push>
        )
      }
    >
      <NudgedSaid data={data?.data} error={error} />
      {children}
    </Card>
  );
}

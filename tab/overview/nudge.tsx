import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OutstandingView } from '../../bot/contract/outstanding';
import { useNudge } from '../api/nudge';
import { Card } from '../parts/card';
import { count, shortDay } from '../parts/format';
import { NudgedSaid } from '../parts/nudged/said';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  later: { margin: '0 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly title: string;
  /** How many agencies are silent besides the reader's own: nobody is offered to nudge themselves. */
  readonly agencies: number;
  /** Whom a press would reach. */
  readonly chase: OutstandingView['chase'];
  readonly children: ReactNode;
}

/** The silent agencies with a button that chases them now, and what a press of it did. */
export default function Nudge({ title, agencies, chase, children }: Props) {
  const styles = useStyles();
  const { mutate, isPending, data, error } = useNudge();
  const from = chase?.from;
  return (
    <Card
      title={title}
      action={
        agencies > 0 &&
        !from && (
          <Push look="outline" aria-disabled={isPending} onClick={() => !isPending && mutate(undefined)}>
            {isPending ? 'Nudging' : `Nudge${whomWords(agencies, chase?.people ?? 0)}`}
          </Push>
        )
      }
    >
      <NudgedSaid data={data?.data} error={error} />
      {from && !data && (
        <p className={styles.later}>
          Everyone who can be nudged has had a card today, or gets one. You can nudge them again from{' '}
          {shortDay(from)}.
        </p>
      )}
      {children}
    </Card>
  );
}

/** ' all 3' where each agency is one person; else by people, as somebody may be silent for two, or in an exercise alone. */
function whomWords(agencies: number, people: number): string {
  if (people > 0 && people !== agencies) return ` ${count(people, 'person', 'people')}`;
  return agencies === 1 ? '' : agencies === 2 ? ' both' : ` all ${agencies}`;
}

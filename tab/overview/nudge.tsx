import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NudgedView } from '../../bot/contract/chasing/nudge';
import { useNudge } from '../api/nudge';
import { Card } from '../parts/card';
import { dayOfInstant, listed, time } from '../parts/format';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  said: {
    margin: '0 0 6px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'break-word',
  },
  done: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  refused: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  nobody: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  line: { margin: 0 },
});

interface Props {
  readonly title: string;
  /** How many agencies are silent. */
  readonly agencies: number;
  readonly children: ReactNode;
}

/** The silent agencies with a button that chases them now, and what a press of it did. */
export default function Nudge({ title, agencies, children }: Props) {
  const styles = useStyles();
  const { mutate, isPending, data, error } = useNudge();
  const whom = agencies === 1 ? '' : agencies === 2 ? ' both' : ` all ${agencies}`;
  return (
    <Card
      title={title}
      action={
        <Push look="outline" aria-disabled={isPending} onClick={() => !isPending && mutate(undefined)}>
          {isPending ? 'Nudging' : `Nudge${whom}`}
        </Push>
      }
    >
      <div role="status">
        {error && (
          <p className={mergeClasses(styles.said, styles.refused)}>
            {error.title}. {error.detail}
          </p>
        )}
        {!error && data && (
          <div
            className={mergeClasses(styles.said, data.data.chased.length > 0 ? styles.done : styles.nobody)}
          >
            {linesOf(data.data).map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
          </div>
        )}
      </div>
      {children}
    </Card>
  );
}

/** 'Rachel Penhale and Naomi Fletcher are nudged, by one card each in the next minute or two.' and who is not, and why. */
function linesOf({ asOf, sendAt, chased, leftOut, toRing }: NudgedView): readonly string[] {
  const when =
    sendAt === asOf ? 'in the next minute or two' : `on ${dayOfInstant(sendAt)} at ${time(sendAt)}`;
  const each = chased.length > 1 ? ' each' : '';
  return [
    chased.length > 0 && `${namesIn(chased)} ${are(chased)} nudged, by one card${each} ${when}.`,
    leftOut.length > 0 && `${namesIn(leftOut)} ${leftOut.length === 1 ? 'was' : 'were'} asked today already.`,
    toRing.length > 0 &&
      `No card reaches ${namesIn(toRing)}. Ring ${toRing.length === 1 ? 'this person' : 'them'}.`,
    chased.length + leftOut.length + toRing.length === 0 && 'Everything has been answered meanwhile.',
  ].filter((line) => line !== false);
}

const are = (all: readonly unknown[]): string => (all.length === 1 ? 'is' : 'are');

/** 'Rachel Penhale (01632 960104) and somebody of Health': each once, with how to ring them where that is known. */
function namesIn(all: readonly Partial<NudgedView['toRing'][number]>[]): string {
  const names = all.map(({ name, agencyTitle, phone }) => {
    const who = name ?? `somebody of ${agencyTitle}`;
    return phone ? `${who} (${phone})` : who;
  });
  return listed([...new Set(names)]);
}

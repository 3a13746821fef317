import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { actionPath } from '../../../bot/contract/action-path';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import { useAction, type ActionRead } from '../../api/action';
import { CopyLink } from '../../parts/links/copy-link';
import { time } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Push } from '../../parts/push';
import { useDoings } from './use-doings';

const useStyles = makeStyles({
  whole: { padding: '4px 0 12px' },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  said: { marginTop: '8px' },
  none: { color: tokens.colorNeutralForeground2 },
});

/** What is done to an action once in its life, or not at all. */
const RARE: readonly Deed[] = ['sustainability-plan', 'assure', 'edit', 'reopen', 'withdraw'];

interface Props {
  readonly action: string;
  /** What else can be done to it in the list that it stands in. */
  readonly children?: (read: ActionRead) => ReactNode;
}

/** What whoever reads may do to an action, below its row: the same deeds and forms as on its own page. */
export default function InRow({ action, children }: Props) {
  return <Loaded query={useAction(action)}>{(read) => <Doing read={read}>{children?.(read)}</Doing>}</Loaded>;
}

function Doing({ read, children }: { read: ActionRead; children: ReactNode }) {
  const styles = useStyles();
  const { action, deeds } = read.data;
  const { open, begin, form, said } = useDoings(read);
  return (
    <div className={styles.whole}>
      <div role="group" aria-label={`What you may do to ${action.ref}`} className={styles.deeds}>
        {deeds.map((one) => (
          <Push
            key={one.deed}
            look={RARE.includes(one.deed) ? 'subtle' : 'outline'}
            aria-expanded={one.deed === 'take-back' ? undefined : open === one.deed}
            onClick={() => begin(one)}
          >
            {one.until ? `${one.label} (until ${time(one.until)})` : one.label}
          </Push>
        ))}
        {deeds.length === 0 && <span className={styles.none}>You may read this, and change nothing.</span>}
        {children}
        <CopyLink to={actionPath(action.ref)} />
      </div>
      <div role="status" className={said || form ? styles.said : undefined}>
        {said}
      </div>
      {form}
    </div>
  );
}

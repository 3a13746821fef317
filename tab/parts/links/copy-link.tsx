import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useShown } from '../../api/shown-partnership';
import { useHost } from '../../host/context';
import { linkTo } from '../../host/link';
import { Push } from '../push';
import { Icon } from '../signs/icon';

const useStyles = makeStyles({
  whole: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  // As long as nothing is said the button ends where it is seen to end.
  unsaid: { position: 'absolute' },
  address: { font: 'inherit', minHeight: '30px', width: '18rem', maxWidth: '100%', boxSizing: 'border-box' },
});

interface Props {
  /** The page within the tab, as a link to it has it. */
  readonly to: string;
  /** What it says, where it is not plain what the link leads to. */
  readonly label?: string;
}

/**
 * Copies the address of a page for somebody else: Teams shows no address bar. Where nothing may be copied by a script
 * the address is shown to be copied by hand.
 */
export function CopyLink({ to, label = 'Copy link' }: Props) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const field = useRef<HTMLInputElement>(null);
  const address = linkTo(host, to, id);
  const [done, setDone] = useState<{ readonly address: string; readonly by: 'script' | 'hand' }>();
  const by = done?.address === address ? done.by : undefined;
  useEffect(() => {
    if (by === 'hand') field.current?.select();
  }, [by]);
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => setDone({ address, by: 'script' }),
      () => setDone({ address, by: 'hand' }),
    );
  return (
    <span className={styles.whole}>
      <Push look="subtle" onClick={copy}>
        <Icon name="link" /> {label}
      </Push>
      <span role="status" className={by === 'script' ? undefined : styles.unsaid}>
        {by === 'script' && 'Copied'}
      </span>
      {by === 'hand' && (
        <input ref={field} readOnly aria-label="Address to copy" className={styles.address} value={address} />
      )}
    </span>
  );
}

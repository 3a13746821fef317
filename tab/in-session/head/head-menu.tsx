import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { usePopup } from '../../parts/hooks/use-popup';
import { Push } from '../../parts/push';
import { Icon } from '../../parts/signs/icon';

const useStyles = makeStyles({
  whole: { flexShrink: 0 },
  toggle: { padding: 0 },
  panel: {
    position: 'absolute',
    top: '100%',
    left: 0,
    right: 0,
    zIndex: 10,
    display: 'grid',
    gap: '8px',
    justifyItems: 'start',
    maxHeight: 'calc(100dvh - 52px)',
    overflowY: 'auto',
    padding: '12px 16px 16px',
    whiteSpace: 'normal',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
    '&[hidden]': { display: 'none' },
  },
});

/** What of the head has no room in its line. */
export function HeadMenu({ page, children }: { page: string; children: ReactNode }) {
  const styles = useStyles();
  const panel = useId();
  const { isOpen, whole, button, toggle } = usePopup(page);
  return (
    <div ref={whole} className={styles.whole}>
      <Push
        ref={button}
        look="subtle"
        className={styles.toggle}
        aria-label="Menu of the meeting"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={toggle}
      >
        <Icon name={isOpen ? 'close' : 'menu'} />
      </Push>
      <div id={panel} className={styles.panel} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}

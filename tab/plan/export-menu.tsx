import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { download } from '../api/download';
import { useMe } from '../api/me';
import { ofPartnership, useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';
import { usePopup } from '../parts/hooks/use-popup';
import { usePress } from '../parts/hooks/use-press';

const FILES = [
  ['plan.xlsx', 'Excel'],
  ['plan.docx', 'Word'],
  ['plan.csv', 'CSV'],
] as const;

const useStyles = makeStyles({
  whole: {
    position: 'relative',
    '@media (max-width: 760px)': { position: 'static' },
    '@media print': { display: 'none' },
  },
  panel: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 3,
    width: 'max-content',
    maxWidth: 'calc(100vw - 24px)',
    marginTop: '4px',
    padding: '8px',
    // On a phone the button may stand at the left, and the panel would begin outside the window.
    '@media (max-width: 760px)': { top: 'auto', right: '12px' },
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: { width: '100%', justifyContent: 'flex-start' },
  more: { display: 'flex', alignItems: 'center', minHeight: '36px', padding: '0 8px' },
  fault: { margin: 0, padding: '4px 8px', maxWidth: '16rem' },
});

/** The plan as a file, and the way to what else can be taken away. */
export const ExportMenu = memo(function ExportMenu() {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const me = useMe();
  const panel = useId();
  const { isOpen, whole, button, toggle, close } = usePopup('plan');
  const { busy, fault, run } = usePress();
  const of = ofPartnership(id);
  const take = (file: string, name: string) =>
    run(async () => {
      await download(host, `/api/v1/export/${file}${of}`);
      close();
    }, `The plan is saved: ${name}.`);
  return (
    <div ref={whole} className={styles.whole}>
      <Push ref={button} look="outline" aria-expanded={isOpen} aria-controls={panel} onClick={toggle}>
        Export
      </Push>
      <div id={panel} className={styles.panel} hidden={!isOpen}>
        <ul className={styles.list}>
          {FILES.map(([file, name]) => (
            <li key={file}>
              <Push look="subtle" className={styles.file} disabled={busy} onClick={() => take(file, name)}>
                {name}
              </Push>
            </li>
          ))}
        </ul>
        <TextLink to="/export" className={styles.more}>
          Boards, the record, calendars
        </TextLink>
        {me.data?.may.editPlan && (
          <TextLink to="/import" className={styles.more}>
            Bring in a plan from a file
          </TextLink>
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
      </div>
    </div>
  );
});

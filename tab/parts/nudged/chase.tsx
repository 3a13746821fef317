import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useNudge, useNudgePreview } from '../../api/nudge';
import { nudgeWords, toBeNudgedLines } from './lines';
import { NudgedSaid } from './said';
import { Push } from '../push';
import { wordsOf } from '../../api/words-of';

const useStyles = makeStyles({
  // The button beside the heading, what it opens below both.
  whole: { display: 'contents' },
  button: { '@media print': { display: 'none' } },
  // Beside the page's heading it stands where other pages have theirs.
  atEnd: { marginLeft: 'auto', '@media (max-width: 760px)': { marginLeft: 0 } },
  panel: {
    flexBasis: '100%',
    margin: '4px 0 8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'break-word',
  },
  lines: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { flexBasis: '100%' },
  // It stands there before it has words, and takes no room beside the heading.
  unsaid: { position: 'absolute' },
});

interface Props {
  /** One agency alone; every silent one without it. */
  readonly agency?: { readonly code: string; readonly title: string };
  readonly isBesideHeading?: boolean;
}

/** Chases now who is silent: first what will go to whom, then what it came to. For coordinators. */
export default function Chase({ agency, isBesideHeading = false }: Props) {
  const styles = useStyles();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const preview = useNudgePreview(agency?.code, isOpen);
  const { mutate, isPending, data, error } = useNudge();
  const hasSaid = !isOpen && Boolean(data ?? error);
  const view = preview.data;
  const send = () =>
    !isPending && mutate(agency?.code, { onSuccess: () => setOpen(false), onError: () => setOpen(false) });
  return (
    <div className={styles.whole}>
      <Push
        look="outline"
        className={mergeClasses(styles.button, isBesideHeading && styles.atEnd)}
        aria-expanded={isOpen}
        aria-controls={panel}
        aria-label={agency && !isBesideHeading ? `Nudge ${agency.title}` : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {!agency ? 'Nudge everyone who is silent' : isBesideHeading ? `Nudge ${agency.title}` : 'Nudge'}
      </Push>
      <div id={panel} className={styles.panel} hidden={!isOpen} data-opened>
        <div role="status">
          {preview.error && <p className={styles.lines}>{wordsOf(preview.error)}</p>}
          {preview.isPending && isOpen && <p className={styles.lines}>Looking who is silent</p>}
          {view && (
            <ul className={styles.lines}>
              {toBeNudgedLines(view).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        <div className={styles.buttons}>
          {view && view.chased.length > 0 && (
            <Push look="outline" aria-disabled={isPending} onClick={send}>
              {isPending ? 'Nudging' : nudgeWords(view)}
            </Push>
          )}
          <Push look="subtle" data-closes onClick={() => setOpen(false)}>
            Close
          </Push>
        </div>
      </div>
      <div className={hasSaid ? styles.said : styles.unsaid}>
        <NudgedSaid {...(hasSaid ? { data: data?.data, error } : {})} />
      </div>
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import { actionPath } from '../../bot/contract/action-path';
import { isDelivered } from '../../bot/domain/plan/action-status';
import type { ActionRead } from '../api/action';
import { CopyLink } from '../parts/links/copy-link';
import { OpenChat } from '../parts/links/open-chat';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { TextLink } from '../parts/text-link';
import { useNarrow } from '../parts/use-narrow';

const AddToCalendar = lazy(() => import('../parts/links/add-to-calendar'));

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '36px',
    '@media print': { display: 'none' },
  },
  end: { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  /** On a phone they are a line of their own, once they are asked for. */
  below: { flexBasis: '100%', margin: '0 -8px 4px', '&[hidden]': { display: 'none' } },
  /** The place and the ways on from it stay on one line. */
  place: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  arrow: { display: 'inline-flex', padding: '8px', color: tokens.colorNeutralForeground1 },
  more: { marginRight: '-8px' },
});

/** The way back to the plan, alone where there is no such action. */
export const Back = () => (
  <div className={useStyles().top}>
    <TextLink to="/plan">← Action plan</TextLink>
  </div>
);

/**
 * The way back to the plan and to the actions before and after, and what one does with the page: beside them, or, where
 * that would take three lines from a phone, behind one button.
 */
export function Top({ read }: { read: ActionRead }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.top}>
      <TextLink to="/plan">← Action plan</TextLink>
      {/* All of them at once: one that comes later would push the others aside. */}
      <Suspense>
        <span className={styles.end}>
          {!narrow && <Tools read={read} />}
          <Place read={read} />
          {narrow && (
            <Push
              look="subtle"
              className={styles.more}
              aria-label="Print, copy the link and more"
              aria-expanded={isOpen}
              aria-controls={panel}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name={isOpen ? 'close' : 'more'} />
            </Push>
          )}
        </span>
        {narrow && (
          <div id={panel} className={styles.below} hidden={!isOpen}>
            <Tools read={read} />
          </div>
        )}
      </Suspense>
    </div>
  );
}

/** What one does with the page as a whole. */
function Tools({ read: { data } }: { read: ActionRead }) {
  const styles = useStyles();
  const { action } = data;
  return (
    <span className={styles.tools}>
      {action.dueOn && !isDelivered(action) && !action.withdrawn && (
        <AddToCalendar of={{ kind: 'action', ref: action.ref }} about={`${action.ref} due`} look="subtle" />
      )}
      <OpenChat />
      <CopyLink to={actionPath(action.ref)} />
      <Push look="subtle" onClick={() => print()}>
        <Icon name="print" /> Print
      </Push>
    </span>
  );
}

/** '6 of 20', and the ways to its neighbours. */
function Place({ read }: { read: ActionRead }) {
  const styles = useStyles();
  const { number, of, before, after } = read.data.place;
  return (
    <span className={styles.place}>
      {number} of {of}
      {before !== undefined && (
        <TextLink to={actionPath(before)} className={styles.arrow} aria-label={`Before: ${before}`}>
          <Icon name="up" />
        </TextLink>
      )}
      {after !== undefined && (
        <TextLink to={actionPath(after)} className={styles.arrow} aria-label={`After: ${after}`}>
          <Icon name="down" />
        </TextLink>
      )}
    </span>
  );
}

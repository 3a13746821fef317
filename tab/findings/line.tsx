import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { actionPath } from '../../bot/contract/action-path';
import type { FindingsView, FindingView } from '../../bot/contract/lists/findings';
import { RowDoings } from '../forms/row-doings';
import { shortDay } from '../parts/format';
import { OpenButton } from '../parts/open-button';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { Pill } from '../parts/signs/pill';
import { TextLink } from '../parts/text-link';
import { formFor } from './forms';

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    padding: '4px 0',
  },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '10px', minHeight: '42px' },
  words: { flex: '1 1 0', minWidth: 0, paddingTop: '4px', lineHeight: '1.45', overflowWrap: 'break-word' },
  soft: { color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0 0', whiteSpace: 'pre-line' },
  answers: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexShrink: 0, '@media print': { display: 'none' } },
});

interface Props {
  readonly finding: FindingView;
  readonly view: FindingsView;
  readonly isOpen: boolean;
  /** A link asks for it. */
  readonly isAsked: boolean;
  readonly onToggle: () => void;
  /** Puts it before or behind its neighbour; undefined where it cannot go that way, or not by this person. */
  readonly move: (way: 'up' | 'down') => (() => void) | undefined;
}

/** One finding in its words, what answers it, and, once it is opened, what the coordinator may do to it. */
export function FindingLine({ finding, view, isOpen, isAsked, onToggle, move }: Props) {
  const styles = useStyles();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAsked) line.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  const { ref, title, kind, text, embargoed, withdrawn, actions } = finding;
  const isWhole = text === undefined || text === title;
  return (
    <li ref={line} className={styles.item}>
      <div className={styles.row}>
        <div className={mergeClasses(styles.words, withdrawn && styles.soft)}>
          <strong>{ref}</strong> {title} {embargoed && <Pill tone="amber">Under embargo</Pill>}
          {!isWhole && isOpen && <p className={styles.text}>“{text}”</p>}
          {withdrawn ? (
            <p className={styles.answers}>
              Withdrawn {shortDay(withdrawn.on)}
              {withdrawn.why && `: “${withdrawn.why}”`}
            </p>
          ) : (
            <p className={styles.answers}>
              {actions.length > 0 ? 'Answered by ' : kind !== 'Strength' && 'No action answers it yet.'}
              {actions.map((action, at) => (
                <span key={action.ref}>
                  {at > 0 && ', '}
                  <TextLink to={actionPath(action.ref)} title={action.title}>
                    {action.ref}
                  </TextLink>
                </span>
              ))}
            </p>
          )}
        </div>
        <span className={styles.buttons}>
          <OpenButton label={`Open ${ref}`} {...{ isOpen, onToggle }} />
        </span>
      </div>
      {isOpen && (
        <RowDoings
          list="findings"
          what="finding"
          row={finding}
          formFor={(deed) => formFor(deed, finding, view.inspections)}
          link={`/findings?ref=${encodeURIComponent(ref)}`}
        >
          {view.mayAdd &&
            !withdrawn &&
            (['up', 'down'] as const).map((way) => (
              <Push key={way} look="subtle" aria-disabled={!move(way)} onClick={() => move(way)?.()}>
                <Icon name={way} /> Move {way}
              </Push>
            ))}
        </RowDoings>
      )}
    </li>
  );
}

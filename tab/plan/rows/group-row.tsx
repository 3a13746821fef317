import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FINDING_KIND_WORDS } from '../../../bot/domain/partnership';
import { Icon } from '../../parts/signs/icon';
import { groupWords, type Group } from '../asked/groups';
import { HEADING_HEIGHT } from './columns';

const useStyles = makeStyles({
  cell: {
    position: 'sticky',
    top: '33px',
    zIndex: 1,
    height: `${HEADING_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: 0,
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { position: 'static', breakAfter: 'avoid' },
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '31px',
    padding: '0 8px',
    border: 'none',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  arrow: { display: 'flex', '@media print': { display: 'none' } },
  closed: { transform: 'rotate(-90deg)' },
  title: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    '@media print': { whiteSpace: 'normal' },
  },
  kind: {
    flexShrink: 0,
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightRegular,
  },
  counts: {
    flexShrink: 0,
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly group: Group;
  /** How many columns it stands above. */
  readonly columns: number;
  readonly isClosed: boolean;
  readonly onToggle: () => void;
  /** Where it stands among the lines; absent of a heading that sticks far from its place. */
  readonly index?: number;
  readonly measure?: (row: HTMLTableRowElement | null) => void;
}

/** The heading of a group: what its actions answer or have in common, and how many they are. Pressed, it folds them. */
export function GroupRow({ group, columns, isClosed, onToggle, index, measure }: Props) {
  const styles = useStyles();
  const { ref, title, kind } = group;
  return (
    <tr aria-rowindex={index === undefined ? undefined : index + 2} data-index={index} ref={measure}>
      <th scope="rowgroup" colSpan={columns} className={styles.cell}>
        <button type="button" className={styles.button} aria-expanded={!isClosed} onClick={onToggle}>
          <span className={mergeClasses(styles.arrow, isClosed && styles.closed)}>
            <Icon name="down" />
          </span>
          <span className={styles.title}>
            {ref} {title}
          </span>
          {kind && <span className={styles.kind}>{FINDING_KIND_WORDS[kind]}</span>}
          <span className={styles.counts}>{groupWords(group)}</span>
        </button>
      </th>
    </tr>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: 0,
    textAlign: 'left',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    minHeight: '44px',
    padding: '0 12px',
    border: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
});

interface Props {
  readonly label: string;
  /** Set when the table is sorted by this column. */
  readonly order?: { readonly descending: boolean };
  readonly onSort: () => void;
}

/** A column's header; pressing it sorts by the column, pressing it again turns the order round. */
export function SortHeader({ label, order, onSort }: Props) {
  const styles = useStyles();
  const way = order && (order.descending ? 'descending' : 'ascending');
  return (
    <th scope="col" className={styles.head} aria-sort={way}>
      <button type="button" className={styles.button} onClick={onSort}>
        {label}
        <span aria-hidden="true">{way ? (way === 'ascending' ? '↑' : '↓') : ''}</span>
      </button>
    </th>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePrinting } from '../../parts/hooks/use-printing';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '32px',
    padding: 0,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { position: 'static' },
  },
  label: { padding: '0 8px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '32px',
    padding: '0 8px',
    border: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
});

interface Props {
  readonly label: string;
  /** Set when the table is sorted by this column. */
  readonly order?: { readonly descending: boolean };
  readonly className?: string;
  readonly onSort: () => void;
}

/** A column's header; pressing it sorts by the column, pressing it again turns the order round. */
export function SortHeader({ label, order, className, onSort }: Props) {
  const styles = useStyles();
  const isPrinting = usePrinting();
  const way = order && (order.descending ? 'descending' : 'ascending');
  return (
    <th scope="col" className={mergeClasses(styles.head, className)} aria-sort={way}>
      {isPrinting ? (
        // A browser repeats the head of a table on every sheet, but no buttons in it.
        <span className={styles.label}>{label}</span>
      ) : (
        <button type="button" className={styles.button} onClick={onSort}>
          {label}
          <span aria-hidden="true">{way ? (way === 'ascending' ? '↑' : '↓') : ''}</span>
        </button>
      )}
    </th>
  );
}

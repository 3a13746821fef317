import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanRowView } from '../../bot/contract/plan';
import { ACTION_STATUS_WORDS } from '../../bot/domain/partnership';
import { SORT_KEYS, type PlanFilters, type SortKey } from './filters';
import { RatingView } from '../parts/signs/rating';
import { SORT_WORDS } from './columns';
import { DueView } from './due';
import { ActionName, Agencies } from './row-cells';
import { SortHeader } from './sort-header';
import { useWindow } from './use-window';

const useStyles = makeStyles({
  // `clip` and not `hidden`: the sticky header must stick to the window.
  sheet: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
  },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: 0 },
  action: { width: '36%' },
  agency: { width: '22%' },
  due: { width: '16%' },
  status: { width: '12%' },
  rating: { width: '14%' },
  cell: {
    padding: '12px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '1.4',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  spacer: { padding: 0 },
});

interface Props {
  readonly rows: readonly PlanRowView[];
  readonly sort: Pick<PlanFilters, 'sort' | 'descending'>;
  readonly onSort: (key: SortKey) => void;
}

/** The plan as a plain table; of a long one only the rows in sight are in the page. */
export function PlanTable({ rows, sort, onSort }: Props) {
  const styles = useStyles();
  const { anchor, shown, above, below, measure } = useWindow<HTMLTableSectionElement>(rows, 96);
  return (
    <div className={styles.sheet}>
      {/* The rows out of sight are not there to be counted, so the table says how many it has. */}
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">Action plan</caption>
        <colgroup>
          {SORT_KEYS.map((key) => (
            <col key={key} className={styles[key]} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {SORT_KEYS.map((key) => (
              <SortHeader
                key={key}
                label={SORT_WORDS[key]}
                order={sort.sort === key ? sort : undefined}
                onSort={() => onSort(key)}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={anchor}>
          <Spacer height={above} />
          {shown.map(({ row, index }) => (
            <tr key={row.ref} aria-rowindex={index + 2} data-index={index} ref={measure}>
              <th scope="row" className={styles.cell}>
                <ActionName row={row} />
              </th>
              <td className={styles.cell}>
                <Agencies row={row} />
              </td>
              <td className={styles.cell}>
                <DueView row={row} />
              </td>
              <td className={styles.cell}>{ACTION_STATUS_WORDS[row.status]}</td>
              <td className={styles.cell}>
                <RatingView rating={row.rating} dateRating={row.dateRating} />
              </td>
            </tr>
          ))}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { height: number }) {
  const styles = useStyles();
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={SORT_KEYS.length} className={styles.spacer} style={{ height }} />
    </tr>
  );
}

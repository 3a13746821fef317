import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanRowView } from '../../bot/contract/plan';
import { ACTION_STATUS_WORDS } from '../../bot/domain/partnership';
import { RatingView } from '../parts/signs/rating';
import { DueView } from './due';
import { ActionName, Agencies } from './row-cells';
import { useWindow } from './use-window';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBottom: '8px' },
  card: {
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: '1.4',
    overflowWrap: 'break-word',
  },
  facts: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px 12px', margin: '8px 0 0' },
  wide: { gridColumn: '1 / -1' },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** The plan for a phone or a side panel: a card an action. */
export function PlanCards({ rows }: { rows: readonly PlanRowView[] }) {
  const styles = useStyles();
  const { anchor, shown, above, below, measure } = useWindow<HTMLUListElement>(rows, 220);
  const fact = (name: string, value: ReactNode, wide = false) => (
    <div className={wide ? styles.wide : undefined}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
  return (
    <ul
      ref={anchor}
      className={styles.list}
      aria-label="Action plan"
      style={{ paddingTop: above, paddingBottom: below }}
    >
      {shown.map(({ row, index }) => (
        <li
          key={row.ref}
          className={styles.item}
          data-index={index}
          ref={measure}
          aria-posinset={index + 1}
          aria-setsize={rows.length}
        >
          <div className={styles.card}>
            <ActionName row={row} />
            <dl className={styles.facts}>
              {fact('Rating', <RatingView rating={row.rating} dateRating={row.dateRating} />)}
              {fact('Due', <DueView row={row} />)}
              {fact('Status', ACTION_STATUS_WORDS[row.status])}
              {fact('Lead agency', <Agencies row={row} />)}
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}

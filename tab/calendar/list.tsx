import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../bot/domain/calendar/day';
import { Card } from '../parts/card';
import { longDay } from '../parts/format';
import { monthName, monthOf, type Entry, type Month } from './entries';
import { EntryLine } from './entry-line';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '13rem minmax(0, 1fr)',
    columnGap: '16px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  day: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  entries: { display: 'grid', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** Day by day what there is, a card a month. */
export function ListView({ days }: { days: ReadonlyMap<Day, readonly Entry[]> }) {
  const styles = useStyles();
  const months = new Map<Month, [Day, readonly Entry[]][]>();
  for (const [day, entries] of days) {
    const there = months.get(monthOf(day)) ?? [];
    months.set(monthOf(day), [...there, [day, entries]]);
  }
  return [...months].map(([month, rows]) => (
    <Card key={month} title={monthName(month)}>
      <ul className={styles.list}>
        {rows.map(([day, entries]) => (
          <li key={day} className={styles.row}>
            <span className={styles.day}>{longDay(day).replace(/ \d{4}$/, '')}</span>
            <ul className={styles.entries}>
              {entries.map((entry) => (
                <li key={entry.key}>
                  <EntryLine entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  ));
}

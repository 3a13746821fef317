import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Day } from '../../bot/domain/calendar/day';
import { count, longDay } from '../parts/format';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';
import { monthName, monthsOn, weeksOf, type Entry, type Month } from './entries';
import { EntryLine } from './entry-line';

const useStyles = makeStyles({
  more: { display: 'inline-block', lineHeight: '24px', minHeight: '24px' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    minWidth: '10rem',
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginBottom: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    padding: '6px 8px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    height: '104px',
    padding: '4px 8px',
    boxSizing: 'border-box',
    verticalAlign: 'top',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    // A seventh of such a page is too narrow for a long word.
    '@media (max-width: 900px)': { padding: '4px', fontSize: tokens.fontSizeBase200 },
  },
  off: { backgroundColor: tokens.colorNeutralBackground3 },
  day: { display: 'block', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  today: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 3px 0 ${tokens.colorCompoundBrandStroke}`,
    // Shadows are not drawn there.
    '@media (forced-colors: active)': { borderTop: `3px solid ${tokens.colorCompoundBrandStroke}` },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** How many things of a day a cell has room for. */
const ROOM = 3;
/** Of how many there is room for two lines each. */
const TALL = 2;

interface Props {
  readonly month: Month;
  readonly first: Month;
  readonly last: Month;
  readonly today: Day;
  readonly days: ReadonlyMap<Day, readonly Entry[]>;
  readonly onMonth: (month: Month) => void;
  readonly listAddress: string;
}

/** A month, week by week. Page Up and Page Down turn it, as do its two buttons. */
export function MonthView({ month, first, last, today, days, onMonth, listAddress }: Props) {
  const styles = useStyles();
  const turn = (by: number) => {
    const next = monthsOn(month, by);
    if (next >= first && next <= last) onMonth(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    turn(event.key === 'PageUp' ? -1 : 1);
  };
  return (
    <div onKeyDown={onKey}>
      <div className={styles.tools}>
        <h2 className={styles.name} aria-live="polite">
          {monthName(month)}
        </h2>
        <Push look="outline" aria-disabled={month <= first} onClick={() => turn(-1)}>
          Earlier
        </Push>
        <Push look="outline" aria-disabled={month >= last} onClick={() => turn(1)}>
          Later
        </Push>
      </div>
      <table className={styles.table}>
        <caption className="visually-hidden">{monthName(month)}, day by day</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" className={styles.head}>
                <abbr title={name} style={{ textDecoration: 'none' }}>
                  {name.slice(0, 3)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, at) => (
            <tr key={at}>
              {week.map((day, place) => (
                <DayCell
                  key={day ?? place}
                  {...{ day, today, listAddress, place }}
                  entries={day ? days.get(day) : []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly day: Day | undefined;
  readonly place: number;
  readonly today: Day;
  readonly entries: readonly Entry[] | undefined;
  readonly listAddress: string;
}

function DayCell({ day, place, today, entries = [], listAddress }: CellProps) {
  const styles = useStyles();
  if (!day) return <td className={mergeClasses(styles.cell, styles.off)} />;
  const isOff = place > 4 || entries.some(({ kind }) => kind === 'off');
  const left = entries.length - ROOM;
  const shown = left > 1 ? entries.slice(0, ROOM) : entries;
  return (
    <td className={mergeClasses(styles.cell, isOff && styles.off, day === today && styles.today)}>
      <span className={styles.day}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="visually-hidden">
          {longDay(day)}
          {day === today && ', today'}
        </span>
      </span>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.key}>
            <EntryLine entry={entry} cut={shown.length > TALL ? 1 : 2} />
          </li>
        ))}
      </ul>
      {left > 1 && (
        <TextLink to={listAddress} className={styles.more}>
          {count(left, 'more', 'more')}
        </TextLink>
      )}
    </td>
  );
}

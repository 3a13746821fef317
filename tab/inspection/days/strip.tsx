import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InspectionView } from '../../../bot/contract/inspection/inspections';
import type { Day } from '../../../bot/domain/calendar/day';
import { Card } from '../../parts/card';
import { count, dayAndMonth, longDay } from '../../parts/format';

type DayOf = NonNullable<InspectionView['countdown']>['days'][number];

const useStyles = makeStyles({
  weeks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: '8px 16px',
  },
  head: { margin: '0 0 4px', fontSize: 'inherit', fontWeight: tokens.fontWeightRegular },
  what: { marginLeft: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '44px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
  },
  past: { backgroundColor: tokens.colorNeutralBackground3 },
  today: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  legend: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly days: readonly DayOf[];
  readonly today: Day;
  readonly fieldworkFrom: Day | undefined;
}

/** Every working day of the three weeks, with how many requests are still due on it. */
export function Strip({ days, today, fieldworkFrom }: Props) {
  const styles = useStyles();
  const weeks = weeksOf(days);
  return (
    <Card title={<span className="visually-hidden">The three weeks</span>} bare>
      <div className={styles.weeks}>
        {weeks.map((week, at) => (
          <section key={week[0]?.on ?? at}>
            <h3 className={styles.head}>
              <strong>{weekName(week, at, fieldworkFrom)}</strong>
              <span className={styles.what}>{weekWords(week, at, fieldworkFrom)}</span>
            </h3>
            <ol className={styles.days}>
              {week.map((one) => (
                <OneDay key={one.on} one={one} today={today} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className={styles.legend}>The number is the Annex A requests still due that day.</p>
    </Card>
  );
}

function OneDay({ one: { on, open, of }, today }: { one: DayOf; today: Day }) {
  const styles = useStyles();
  const isPast = on < today;
  const isLate = isPast && open > 0;
  return (
    <li
      className={mergeClasses(styles.day, isPast && styles.past, on === today && styles.today)}
      {...(on === today ? { 'aria-current': 'date' as const } : {})}
    >
      <span aria-hidden="true">{shortest(on)}</span>
      <span aria-hidden="true" className={isLate ? styles.late : styles.number}>
        {isLate ? `${open} late` : open > 0 ? open : of > 0 ? '✓' : '–'}
      </span>
      <span className="visually-hidden">{inWords(on, open, of, isLate)}</span>
    </li>
  );
}

const inWords = (on: Day, open: number, of: number, isLate: boolean): string => {
  if (isLate) return `${longDay(on)}: ${count(open, 'request')} late`;
  if (open > 0) return `${longDay(on)}: ${count(open, 'request')} still due`;
  return `${longDay(on)}: ${of > 0 ? 'all provided' : 'nothing due'}`;
};

/** 'Mon 1 Mar' has no room: 'Mon 1'. */
const shortest = (on: Day): string =>
  `${WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? ''} ${dayAndMonth(on).split(' ')[0] ?? ''}`;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** By calendar week: a week with a bank holiday has four days. */
function weeksOf(days: readonly DayOf[]): readonly (readonly DayOf[])[] {
  const weeks = new Map<string, DayOf[]>();
  for (const one of days) {
    const at = new Date(`${one.on}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
    const monday = at.toISOString().slice(0, 10);
    weeks.set(monday, [...(weeks.get(monday) ?? []), one]);
  }
  return [...weeks.values()];
}

const isOnSite = (week: readonly DayOf[], fieldworkFrom: Day | undefined): boolean =>
  fieldworkFrom !== undefined && week.some(({ on }) => on >= fieldworkFrom);

const weekName = (week: readonly DayOf[], at: number, from: Day | undefined): string =>
  `Week ${at + 1}, ${isOnSite(week, from) ? 'on site' : 'off site'}`;

/** What a week is for, by the timetable of inspections. */
function weekWords(week: readonly DayOf[], at: number, from: Day | undefined): string {
  if (isOnSite(week, from)) return 'fieldwork and feedback';
  return at === 0 ? 'set-up, Annex A, cases chosen' : 'agencies audit, timetable agreed';
}

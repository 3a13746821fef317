import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { ACTION_STATUSES } from '../../bot/domain/partnership';
import { useMe } from '../api/me';
import type { PlanLineView, RatingsAtMeetingView } from '../../bot/contract/plan';
import { Card } from '../parts/card';
import { Segments } from '../parts/choosing/segments';
import { STATE_WORDS } from '../parts/state-words';
import { count } from '../parts/format';
import { Push } from '../parts/push';
import { RatingMark } from '../parts/signs/rating';
import { TextLink } from '../parts/text-link';
import { useNarrow } from '../parts/use-narrow';
import { ChartTable, Legend } from './chart-table';
import { progressByAgency, type AgencyProgress } from './progress-data';

// Of the past is asked by a press.
const Ratings = lazy(() => import('./ratings'));

const LINE = '#444791';
const LIGHT = '#c5cbfa';
const MID = '#5b5fc7';
const DARK = '#333357';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  // As high whichever of the two is shown, for six agencies.
  picture: { minHeight: '176px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, 16.5rem) 1fr 4.5rem',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '24px',
    '@media (max-width: 760px)': { gridTemplateColumns: '1fr 4.5rem', minHeight: '44px' },
  },
  name: {
    padding: '3px 0',
    margin: '-3px 0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 760px)': { gridColumn: '1 / -1', whiteSpace: 'normal' },
  },
  bar: { display: 'flex', columnGap: '2px', minWidth: 0 },
  part: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '18px',
    boxSizing: 'border-box',
    minWidth: '18px',
    // Where Windows gives the colours they would be one empty box beside the other.
    forcedColorAdjust: 'none',
    border: `1px solid ${LINE}`,
    borderRadius: '3px',
    '--line': LIGHT,
    '--dot': MID,
    '--agreed': LIGHT,
    '--closed': `${DARK} 0 2px, ${MID} 2px 5px`,
    '--sustained': DARK,
    // The furthest stands out most, whatever the ground is.
    ':global([data-theme=dark])': {
      ...shorthands.borderColor(LIGHT),
      '--agreed': LINE,
      '--sustained': LIGHT,
    },
    // Black, white and pattern.
    ':global([data-theme=contrast])': {
      ...shorthands.borderColor(tokens.colorNeutralForeground1),
      '--line': tokens.colorNeutralForeground1,
      '--dot': tokens.colorNeutralForeground1,
      '--agreed': tokens.colorNeutralBackground1,
      '--closed': `${tokens.colorNeutralForeground1} 0 2px, ${tokens.colorNeutralBackground1} 2px 6px`,
      '--sustained': tokens.colorNeutralForeground1,
    },
  },
  number: {
    padding: '0 5px',
    borderRadius: '7px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '13px',
    fontVariantNumeric: 'tabular-nums',
  },
  NotStarted: { ...shorthands.borderStyle('dashed'), backgroundColor: tokens.colorNeutralBackground1 },
  InProgress: {
    backgroundImage: `repeating-linear-gradient(135deg, var(--line) 0 2px, ${tokens.colorNeutralBackground1} 2px 6px)`,
  },
  EvidenceSubmitted: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `radial-gradient(circle at center, var(--dot) 1.6px, transparent 1.9px)`,
    backgroundSize: '6px 6px',
  },
  Agreed: { backgroundColor: 'var(--agreed)' },
  Closed: { backgroundImage: 'repeating-linear-gradient(45deg, var(--closed))' },
  Sustained: { backgroundColor: 'var(--sustained)' },
  end: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, textAlign: 'right' },
  red: { display: 'inline-flex', columnGap: '6px', alignItems: 'center' },
  sample: { width: '16px', minWidth: '16px', height: '12px' },
});

const VIEWS = [
  ['now', 'Now'],
  ['meetings', 'Last six meetings'],
] as const;

interface Props {
  readonly actions: readonly PlanLineView[];
  readonly ratings: readonly RatingsAtMeetingView[];
}

/**
 * How each agency's actions stand, one unit of width an action for every agency, so that bars compare; or how their leads
 * rated them over the last meetings. Either as a table on demand.
 */
export default function Progress({ actions, ratings }: Props) {
  const styles = useStyles();
  const me = useMe();
  const narrow = useNarrow();
  const [view, setView] = useState<'now' | 'meetings'>('now');
  const [asTable, setAsTable] = useState(false);
  const isNow = view === 'now';
  const rows = progressByAgency(actions, me.data?.agencies ?? []);
  return (
    <Card
      title={
        isNow ? `Progress by agency, ${count(actions.length, 'action')}` : 'Ratings at the last six meetings'
      }
      action={
        <div className={styles.choices}>
          <Segments label="What the picture shows" value={view} choices={VIEWS} onChange={setView} />
          {(isNow || !narrow) && (
            <Push look="outline" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              Table
            </Push>
          )}
        </div>
      }
    >
      <div className={styles.picture}>
        {!isNow ? (
          <Suspense fallback={<div aria-busy="true" />}>
            <Ratings actions={actions} ratings={ratings} asTable={asTable || narrow} />
          </Suspense>
        ) : asTable ? (
          <ProgressTable rows={rows} />
        ) : (
          <ProgressBars rows={rows} />
        )}
      </div>
    </Card>
  );
}

function ProgressBars({ rows }: { rows: readonly AgencyProgress[] }) {
  const styles = useStyles();
  const most = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <>
      <ul className={styles.list}>
        {rows.map(({ code, title, counts, total, red }) => (
          <li key={code} className={styles.row}>
            <TextLink to={`/plan?agency=${encodeURIComponent(code)}`} className={styles.name}>
              {title}
            </TextLink>
            <span
              role="img"
              aria-label={inWords(counts)}
              className={styles.bar}
              style={{ width: `${(100 * total) / most}%` }}
            >
              {ACTION_STATUSES.filter((status) => counts[status] > 0).map((status) => (
                <span
                  key={status}
                  className={mergeClasses(styles.part, styles[status])}
                  style={{ flexGrow: counts[status], flexBasis: 0 }}
                  title={`${counts[status]} ${STATE_WORDS[status].toLowerCase()}`}
                >
                  <span className={styles.number}>{counts[status]}</span>
                </span>
              ))}
            </span>
            <span className={styles.end}>
              {red > 0 ? (
                <span className={styles.red}>
                  <RatingMark rating="Red" quiet />
                  {red} red
                </span>
              ) : (
                'none red'
              )}
            </span>
          </li>
        ))}
      </ul>
      <Legend
        keys={ACTION_STATUSES}
        sign={(status) => <span className={mergeClasses(styles.part, styles.sample, styles[status])} />}
        meaning={(status) => STATE_WORDS[status]}
      />
    </>
  );
}

const inWords = (counts: AgencyProgress['counts']): string =>
  ACTION_STATUSES.filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${STATE_WORDS[status].toLowerCase()}`)
    .join(', ');

const ProgressTable = ({ rows }: { rows: readonly AgencyProgress[] }) => (
  <ChartTable
    caption="Actions by lead agency and state. Red counts what the lead or the date calls red."
    heads={['Agency', ...ACTION_STATUSES.map((status) => STATE_WORDS[status]), 'Red']}
    rows={rows.map(({ code, title, counts, red }) => ({
      key: code,
      name: title,
      numbers: [...ACTION_STATUSES.map((status) => counts[status]), red],
    }))}
  />
);

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { PlanLineView, RatingsAtMeetingView } from '../../bot/contract/plan';
import { RATING_WORDS } from '../../bot/domain/partnership';
import { count, dayOfInstant, howMany } from '../parts/format';
import { RatingShape } from '../parts/signs/rating';
import {
  blocksOf,
  ratedNow,
  redSince,
  SHOWN_RATINGS,
  type Block,
  type Counts,
  type ShownRating,
} from './ratings-data';

/** How high the tallest column is, in pixels. */
const HEIGHT = 132;

const useStyles = makeStyles({
  said: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  stack: {
    position: 'relative',
    display: 'block',
    height: `${HEIGHT}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  block: {
    position: 'absolute',
    left: '8px',
    right: '34px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderLeftWidth: '6px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  Red: { borderLeftColor: tokens.colorPaletteRedForeground3 },
  Amber: { borderLeftColor: tokens.colorPaletteMarigoldBackground3 },
  Green: { borderLeftColor: tokens.colorPaletteGreenForeground3 },
  Blue: { borderLeftColor: tokens.colorPaletteBlueBorderActive },
  None: { borderLeftWidth: '1px', ...shorthands.borderStyle('dashed') },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    height: '15px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  beside: { position: 'absolute', left: 'calc(100% - 32px)', columnGap: '2px' },
  day: {
    display: 'block',
    padding: '4px 26px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
  },
  today: { fontWeight: tokens.fontWeightSemibold },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: '4px 8px 4px 0',
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: '2px 8px 2px 0',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  first: { textAlign: 'left', whiteSpace: 'nowrap' },
  scroll: { overflowX: 'auto' },
});

interface Props {
  readonly actions: readonly PlanLineView[];
  readonly ratings: readonly RatingsAtMeetingView[];
  readonly asTable: boolean;
}

/** A column of the picture, a row of the table. */
interface Column {
  readonly key: string;
  readonly day: string;
  readonly title?: string;
  readonly counts: Counts;
}

/** How leads rated the actions at the last six meetings and rate them now: a column each, or a row of a table. */
export default function Ratings({ actions, ratings, asTable }: Props) {
  const styles = useStyles();
  const now = ratedNow(actions);
  if (ratings.length === 0)
    return (
      <p className={styles.said}>
        No meeting has been held yet. From the first one on, it stands here how leads rated the actions at
        each.
      </p>
    );
  const columns: readonly Column[] = [
    ...ratings.map(({ ref, startsAt, title, counts }) => ({
      key: ref,
      day: dayOfInstant(startsAt),
      title,
      counts,
    })),
    { key: '', day: 'Today', counts: now },
  ];
  return (
    <>
      <p className={styles.said}>{moved(ratings, now)}</p>
      {asTable ? <Table columns={columns} /> : <Columns columns={columns} />}
    </>
  );
}

function Columns({ columns }: { columns: readonly Column[] }) {
  const styles = useStyles();
  const unit = HEIGHT / Math.max(1, ...columns.map(({ counts }) => totalOf(counts)));
  const isAnyUnrated = columns.some(({ counts }) => counts.None > 0);
  return (
    <>
      <ul className={styles.columns}>
        {columns.map(({ key, day, title, counts }) => (
          <li key={key} title={title}>
            <span
              role="img"
              aria-label={`${day}: ${inWords(counts)}`}
              className={styles.stack}
              data-total={totalOf(counts)}
            >
              {blocksOf(counts, unit, HEIGHT).map((block) => (
                <Part key={block.rating} block={block} />
              ))}
            </span>
            <span aria-hidden="true" className={mergeClasses(styles.day, key === '' && styles.today)}>
              {day.replace(/^\w+ (?=\d)/, '')}
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.legend} aria-hidden="true">
        {SHOWN_RATINGS.filter((rating) => rating !== 'None' || isAnyUnrated).map((rating) => (
          <li key={rating} className={styles.key}>
            <Sign rating={rating} />
            {meaningOf(rating)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Part({ block: { rating, count: n, top, height, beside } }: { block: Block }) {
  const styles = useStyles();
  const label = (
    <>
      <Sign rating={rating} />
      {n}
    </>
  );
  return (
    <>
      <span className={mergeClasses(styles.block, styles[rating])} style={{ top, height }}>
        {beside === undefined && <span className={styles.label}>{label}</span>}
      </span>
      {beside !== undefined && (
        <span className={mergeClasses(styles.label, styles.beside)} style={{ top: beside }}>
          {label}
        </span>
      )}
    </>
  );
}

const Sign = ({ rating }: { rating: ShownRating }) =>
  rating === 'None' ? <span>–</span> : <RatingShape rating={rating} />;

function Table({ columns }: { columns: readonly Column[] }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">
          How leads rated the actions at the last meetings. What dates say does not count here.
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              Meeting
            </th>
            {SHOWN_RATINGS.map((rating) => (
              <th key={rating} scope="col" className={styles.head}>
                {rating === 'None' ? 'Not rated' : rating}
              </th>
            ))}
            <th scope="col" className={styles.head}>
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key, day, title, counts }) => (
            <tr key={key}>
              <th scope="row" title={title} className={mergeClasses(styles.cell, styles.first)}>
                {day}
              </th>
              {SHOWN_RATINGS.map((rating) => (
                <td key={rating} className={styles.cell}>
                  {counts[rating]}
                </td>
              ))}
              <td className={styles.cell}>{totalOf(counts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const totalOf = (counts: Counts): number => SHOWN_RATINGS.reduce((sum, rating) => sum + counts[rating], 0);

const meaningOf = (rating: ShownRating): string =>
  rating === 'None' ? 'Not rated by its lead' : `${rating}: ${RATING_WORDS[rating].toLowerCase()}`;

const inWords = (counts: Counts): string =>
  SHOWN_RATINGS.filter((rating) => counts[rating] > 0)
    .map((rating) => `${counts[rating]} ${rating === 'None' ? 'not rated' : rating.toLowerCase()}`)
    .join(', ') || 'no action';

/** 'Two more are red than on Thu 12 Nov.' and how the plan grew, where it did. */
function moved(ratings: readonly RatingsAtMeetingView[], now: Counts): string {
  const last = ratings.at(-1);
  const more = redSince(ratings, now);
  if (!last || more === undefined) return '';
  const day = dayOfInstant(last.startsAt);
  const red =
    more === 0
      ? `As many are red as on ${day}.`
      : `${howMany(Math.abs(more), more > 0 ? 'more' : 'fewer', more > 0 ? 'more' : 'fewer')} red than on ${day}.`;
  const grown = totalOf(now) - last.actions;
  return grown > 0 ? `${red} ${count(grown, 'action')} came in since.` : red;
}

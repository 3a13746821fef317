import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { PlanLineView, RatingsAtMeetingView } from '../../bot/contract/plan';
import { useContext } from 'react';
import type { Rating } from '../../bot/domain/partnership';
import { count, dayOfInstant, howMany } from '../parts/format';
import { RatingShape, RatingWords } from '../parts/signs/rating';
import { ChartTable, Legend } from './chart-table';
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
  const words = useContext(RatingWords);
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
      <Legend
        keys={SHOWN_RATINGS.filter((rating) => rating !== 'None' || isAnyUnrated)}
        sign={(rating) => <Sign rating={rating} />}
        meaning={meaningIn(words)}
      />
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

const Table = ({ columns }: { columns: readonly Column[] }) => (
  <ChartTable
    caption="How leads rated the actions at the last meetings. What dates say does not count here."
    heads={['Meeting', ...SHOWN_RATINGS.map((rating) => (rating === 'None' ? 'Not rated' : rating)), 'All']}
    rows={columns.map(({ key, day, title, counts }) => ({
      key,
      name: day,
      ...(title === undefined ? {} : { title }),
      numbers: [...SHOWN_RATINGS.map((rating) => counts[rating]), totalOf(counts)],
    }))}
  />
);

const totalOf = (counts: Counts): number => SHOWN_RATINGS.reduce((sum, rating) => sum + counts[rating], 0);

const meaningIn =
  (words: Readonly<Record<Rating, string>>) =>
  (rating: ShownRating): string =>
    rating === 'None' ? 'Not rated by its lead' : `${rating}: ${words[rating].toLowerCase()}`;

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

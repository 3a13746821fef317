import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AheadView } from '../../bot/contract/ahead';
import { Card } from '../parts/card';
import { briefDay, count, longDay } from '../parts/format';
import { useWidth } from '../parts/hooks/use-width';
import { Push } from '../parts/push';
import { useNarrow } from '../parts/use-narrow';
import { along, placeBeside, weeksAhead, type Week } from './weeks-data';

const WEEKS = 10;
const LEFT = 78;
/** As wide as the card mostly is; it is drawn as wide as it is, so that words stay as large as all others. */
const WIDTH = 478;
const HEIGHT = 134;
const LANES = { statutory: 38, meetings: 68, deadlines: 98 };
/** Where the lines of the weeks begin and end. */
const [TOP, BOTTOM] = [20, 115];

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    height: `${HEIGHT}px`,
    '& text': { fontSize: '12px', fill: tokens.colorNeutralForeground1 },
  },
  soft: { fill: tokens.colorNeutralForeground2 },
  grid: { stroke: tokens.colorNeutralStroke2 },
  lane: { stroke: tokens.colorNeutralStroke1 },
  off: { fill: tokens.colorNeutralForeground3, opacity: 0.6 },
  printed: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5',
  },
  estimate: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5',
  },
  meeting: { fill: tokens.colorCompoundBrandStroke },
  count: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
  named: { fontWeight: tokens.fontWeightSemibold },
  today: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2' },
  // So that neither the lane nor a band strikes the words through.
  behind: { fill: tokens.colorNeutralBackground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '6.5rem 1fr',
    columnGap: '8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  line: { display: 'block' },
  legend: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What has a day in the next ten weeks: three lanes with names, deadlines as a count a week. */
export default function NextWeeks({ ahead }: { ahead: AheadView }) {
  const narrow = useNarrow();
  const [asList, setAsList] = useState(false);
  const weeks = weeksAhead(ahead, WEEKS);
  const listed = narrow || asList;
  return (
    <Card
      title="Next ten weeks"
      action={
        !narrow && (
          <Push look="outline" aria-pressed={asList} onClick={() => setAsList(!asList)}>
            List
          </Push>
        )
      }
    >
      {listed ? <WeekList weeks={weeks} ahead={ahead} /> : <Line weeks={weeks} ahead={ahead} />}
    </Card>
  );
}

interface Props {
  readonly weeks: readonly Week[];
  readonly ahead: AheadView;
}

function Line({ weeks, ahead }: Props) {
  const styles = useStyles();
  const [picture, width] = useWidth<SVGSVGElement>(WIDTH);
  const at = (share: number): number => LEFT + share * (width - LEFT);
  const xOf = (day: AheadView['today']): number => at(along(day, ahead, WEEKS));
  const within = weeks.flatMap(({ statutory }) => statutory);
  return (
    <>
      <svg
        ref={picture}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        className={styles.picture}
        role="img"
        aria-label={inShort(weeks)}
      >
        {weeks.map(({ monday }, index) => (
          <g key={monday}>
            <line
              className={styles.grid}
              x1={at(index / WEEKS)}
              x2={at(index / WEEKS)}
              y1={TOP}
              y2={BOTTOM}
            />
            {index % 2 === 0 && (
              <text className={styles.soft} x={at(index / WEEKS) + 2} y="12">
                {briefDay(monday, monday).split(' ').slice(1).join(' ')}
              </text>
            )}
          </g>
        ))}
        {weeks
          .flatMap(({ daysOff }) => daysOff)
          .map(({ day, name }) => (
            <rect
              key={day + name}
              className={styles.off}
              x={xOf(day) - 2.8}
              y={TOP}
              width="5.6"
              height={BOTTOM - TOP}
            >
              <title>{`${name}, ${longDay(day)}`}</title>
            </rect>
          ))}
        {Object.entries({
          Statutory: LANES.statutory,
          Meetings: LANES.meetings,
          Deadlines: LANES.deadlines,
        }).map(([name, y]) => (
          <g key={name}>
            <text x="0" y={y + 4}>
              {name}
            </text>
            <line className={styles.lane} x1={LEFT} x2={width} y1={y} y2={y} />
          </g>
        ))}
        {within.map(({ day, words, printed }) => (
          <path
            key={day + words}
            className={printed ? styles.printed : styles.estimate}
            d={`M${xOf(day)} ${LANES.statutory - 8}l8 8-8 8-8-8z`}
          >
            <title>{`${words}, ${longDay(day)}${printed ? '' : ' (estimate)'}`}</title>
          </path>
        ))}
        {within.slice(-1).map(({ day, words }) => {
          const [short = words] = words.split(':');
          const past = day > ahead.today ? xOf(ahead.today) : LEFT;
          const said = [`${short}, ${briefDay(day, day)}`, short];
          const { said: shown, x, anchor, wide } = placeBeside(said, xOf(day), past, width);
          return (
            <g key={day}>
              <rect
                className={styles.behind}
                x={anchor === 'start' ? x - 2 : x - wide}
                y={LANES.statutory - 9}
                width={wide + 2}
                height="18"
              />
              <text x={x} y={LANES.statutory + 4} textAnchor={anchor}>
                {shown}
              </text>
            </g>
          );
        })}
        {weeks
          .flatMap(({ meetings }) => meetings)
          .map(({ ref, day, title }) => (
            <circle key={ref} className={styles.meeting} cx={xOf(day)} cy={LANES.meetings} r="6.5">
              <title>{`${title}, ${longDay(day)}`}</title>
            </circle>
          ))}
        <line className={styles.today} x1={xOf(ahead.today)} x2={xOf(ahead.today)} y1={TOP} y2={BOTTOM} />
        <text className={styles.named} x={xOf(ahead.today)} y="128">
          Today
        </text>
        {weeks.map(({ monday, due }, index) => {
          const x = at((index + 0.5) / WEEKS);
          return (
            due.length > 0 && (
              <g key={monday}>
                <rect
                  className={styles.count}
                  x={x - 10}
                  y={LANES.deadlines - 10}
                  width="20"
                  height="20"
                  rx="3"
                />
                <text x={x} y={LANES.deadlines + 4.5} textAnchor="middle">
                  {due.length}
                </text>
              </g>
            )
          );
        })}
      </svg>
      <p className={styles.legend} aria-hidden="true">
        Hollow diamond: estimate. Number: due that week. Band: bank holiday or closed.
      </p>
    </>
  );
}

function WeekList({ weeks, ahead }: Props) {
  const styles = useStyles();
  const shown = weeks.filter((week) => linesOf(week, ahead).length > 0);
  if (shown.length === 0) return <p className={styles.legend}>Nothing has a day in the next ten weeks.</p>;
  return (
    <ul className={styles.list}>
      {shown.map((week) => (
        <li key={week.monday} className={styles.item}>
          <span>From {briefDay(week.monday, ahead.today).split(' ').slice(1).join(' ')}</span>
          <span>
            {linesOf(week, ahead).map((line) => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a week holds, a line each. */
function linesOf({ statutory, meetings, due, daysOff }: Week, { today }: AheadView): string[] {
  return [
    ...statutory.map(
      ({ day, words, printed }) => `${briefDay(day, today)}: ${words}${printed ? '' : ' (estimate)'}`,
    ),
    ...meetings.map(({ day, title }) => `${briefDay(day, today)}: ${title}`),
    ...(due.length > 0 ? [`${count(due.length, 'thing')} due`] : []),
    ...daysOff.map(({ day, name }) => `${briefDay(day, today)}: ${name}`),
  ];
}

/** The picture in one sentence. */
function inShort(weeks: readonly Week[]): string {
  const all = <T,>(of: (week: Week) => readonly T[]): readonly T[] => weeks.flatMap(of);
  const [first] = all((week) => week.statutory);
  return [
    `Next ten weeks: ${count(all((week) => week.meetings).length, 'meeting')}, ${count(all((week) => week.due).length, 'thing')} due.`,
    first && `${first.words}, ${longDay(first.day)}.`,
    'The same as a list by the button above.',
  ]
    .filter(Boolean)
    .join(' ');
}

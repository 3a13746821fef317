import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Meetings } from '../../bot/contract/meetings';
import type { OutstandingView } from '../../bot/contract/outstanding';
import type { Plan } from '../../bot/contract/plan';
import { ahead, count, dayOfInstant, shortDay } from '../parts/format';
import { isRated } from '../plan/reading';
import { QUORATE } from '../meetings/quorum';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))',
    gap: '12px',
    margin: '0 0 16px',
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 480px)': {
      gridTemplateColumns: '1fr 1fr',
      gap: '8px',
      '& li:last-child:nth-child(odd)': { gridColumn: '1 / -1' },
    },
  },
  tile: {
    display: 'block',
    height: '100%',
    boxSizing: 'border-box',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopWidth: '4px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 480px)': { padding: '8px 10px' },
  },
  calm: { borderTopColor: tokens.colorNeutralStroke1 },
  alarm: { borderTopColor: tokens.colorPaletteRedBorderActive },
  warn: { borderTopColor: tokens.colorPaletteMarigoldBorderActive },
  good: { borderTopColor: tokens.colorPaletteGreenBorderActive },
  name: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    display: 'block',
    minHeight: tokens.lineHeightHero700,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeBase600 },
  },
  // Words take more room than numbers.
  words: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: '1.35',
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeBase400 },
  },
});

interface Tile {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly to: string;
  readonly tone: 'calm' | 'alarm' | 'warn' | 'good';
}

interface Props {
  readonly plan?: Plan;
  readonly meetings?: Meetings;
  readonly outstanding?: OutstandingView;
}

/** The counts at the top, each a way to what it counts. They keep their places while they load. */
export function Tiles({ plan, meetings, outstanding }: Props) {
  const styles = useStyles();
  const tiles = [
    ...planTiles(plan, outstanding),
    answersTile(outstanding),
    quorumTile(meetings),
    ...statementTile(plan),
  ];
  return (
    <ul className={styles.list} aria-label="In short">
      {tiles.map(({ name, value, note, to, tone }) => (
        <li key={name}>
          <Link to={to} className={mergeClasses(styles.tile, styles[tone])}>
            <span className={styles.name}>{name}</span>
            <span className={mergeClasses(styles.value, value.length > 4 && styles.words)}>{value}</span>
            <span className={styles.name}>{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const tone = (n: number | undefined, bad: 'alarm' | 'warn'): Tile['tone'] =>
  n ? bad : n === 0 ? 'good' : 'calm';
const shown = (n: number | undefined): string => (n === undefined ? '–' : String(n));

/** How many Annex A requests are past their due day. */
const lateRequests = (view: OutstandingView | undefined): number =>
  (view?.agencies ?? []).flatMap(({ overdue }) => overdue.filter(({ kind }) => kind === 'Request')).length;

function planTiles(plan: Plan | undefined, view: OutstandingView | undefined): Tile[] {
  const red = plan?.actions.filter((row) => isRated(row, 'Red')).length;
  const late = plan?.actions.filter((row) => row.overdue).length;
  const requests = lateRequests(view);
  const overdue = late === undefined ? undefined : late + requests;
  const of = plan ? `of ${count(plan.actions.length, 'action')}` : 'actions';
  return [
    {
      name: 'Off track (red)',
      value: shown(red),
      note: of,
      to: '/plan?rating=Red',
      tone: tone(red, 'alarm'),
    },
    {
      name: 'Overdue',
      value: shown(overdue),
      note: requests > 0 ? `${count(late ?? 0, 'action')}, ${count(requests, 'request')}` : of,
      to: requests > 0 ? '/reminders' : '/plan?overdue=yes',
      tone: tone(overdue, 'alarm'),
    },
  ];
}

function answersTile(view: OutstandingView | undefined): Tile {
  const waiting = view?.agencies.filter((one) => one.outstanding.length + one.notReached.length > 0).length;
  const mine = view?.agencies.reduce((sum, one) => sum + one.outstanding.length, 0);
  const wide = view?.scope !== 'agency';
  const n = wide ? waiting : mine;
  return {
    name: wide ? 'Agencies still to answer' : 'Your agency still to answer',
    value: shown(n),
    note: wide ? `of ${count(view?.agencies.length ?? 0, 'agency', 'agencies')}` : 'reminders',
    to: '/reminders',
    tone: tone(n, 'warn'),
  };
}

function quorumTile(meetings: Meetings | undefined): Tile {
  const next = meetings?.meetings.find((meeting) => meeting.status === 'Planned');
  const tones = { yes: 'good', 'not yet': 'calm', no: 'alarm' } as const;
  return {
    name: 'Next meeting',
    value: next ? QUORATE[next.quorate].short : meetings ? 'None' : '–',
    note: next ? `${dayOfInstant(next.startsAt)}, ${ahead(next.workingDays)}` : 'planned',
    to: '/meetings',
    tone: next ? tones[next.quorate] : 'calm',
  };
}

function statementTile(plan: Plan | undefined): Tile[] {
  if (!plan?.statement) return [];
  const { dueOn, workingDays } = plan.statement;
  return [
    {
      name: 'Statement of action due',
      value: workingDays === 0 ? 'Today' : String(workingDays),
      note:
        workingDays === 0
          ? shortDay(dueOn)
          : `working ${workingDays === 1 ? 'day' : 'days'}, ${shortDay(dueOn)}`,
      to: '/plan',
      tone: workingDays <= 10 ? 'warn' : 'calm',
    },
  ];
}

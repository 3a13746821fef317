import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { actionPath } from '../../../bot/contract/action-path';
import type { Me } from '../../../bot/contract/me';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { ACTION_STATUSES, type ActionStatus } from '../../../bot/domain/partnership';
import { Card } from '../../parts/card';
import { Push } from '../../parts/push';
import { shortNames } from '../../parts/short-names';
import { RatingMark } from '../../parts/signs/rating';
import { STATE_WORDS } from '../../parts/state-words';
import { TextLink } from '../../parts/text-link';
import { Due } from './cards';
import { Below, MoreButton, type OpenRow } from './more';
import { VoteMarks } from '../../parts/signs/votes';
import { byDay } from '../../../bot/domain/calendar/by-day';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(186px, 1fr))',
    gap: '12px',
    alignItems: 'stretch',
    marginBottom: '16px',
  },
  column: {
    padding: '8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    padding: '0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  what: {
    margin: '0 0 8px',
    padding: '0 4px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { display: 'grid', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    breakInside: 'avoid',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  rating: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  title: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'break-word',
    lineHeight: '20px',
    textDecorationLine: 'none',
  },
  more: { width: '100%', marginTop: '4px' },
  oneLine: { flexWrap: 'nowrap', alignItems: 'flex-start' },
  update: { flexShrink: 0, margin: '-6px -6px -6px auto', '@media print': { display: 'none' } },
});

/** What it means that an action stands in a column. */
const MEANS: Readonly<Record<ActionStatus, string>> = {
  NotStarted: 'Work has not begun',
  InProgress: 'Being worked on',
  EvidenceSubmitted: 'Waiting for votes',
  Agreed: 'Waiting to be closed',
  Closed: 'With a sustainability plan',
  Sustained: 'Confirmed at review',
};

interface Props {
  readonly rows: readonly PlanLineView[];
  readonly me?: Me;
  readonly today: Day;
  readonly opening: Pick<OpenRow, 'open' | 'toggle'>;
}

/** Where work piles up: a column a state, the most urgent first. An action changes its column by a deed. */
export function Board(props: Props) {
  const styles = useStyles();
  const { rows, opening } = props;
  const opened = rows.find(({ ref }) => ref === opening.open);
  return (
    <>
      {opened && <Opened key={opened.ref} row={opened} toggle={opening.toggle} />}
      <div className={styles.board}>
        {ACTION_STATUSES.map((status) => (
          <Column key={status} {...props} status={status} rows={inColumn(rows, status)} />
        ))}
      </div>
    </>
  );
}

/** What may be done to an action of the board, above it: a column has no room for a form. */
function Opened({ row, toggle }: { row: PlanLineView; toggle: OpenRow['toggle'] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const close = (
    <Push look="subtle" data-closes autoFocus onClick={() => toggle(row.ref)}>
      Close
    </Push>
  );
  return (
    <div ref={place} data-opened>
      <Card title={`${row.ref} ${row.title}`} action={close}>
        <Below row={row} />
      </Card>
    </div>
  );
}

const inColumn = (rows: readonly PlanLineView[], status: ActionStatus): readonly PlanLineView[] =>
  rows
    .filter((row) => row.status === status)
    .sort((a, b) => Number(b.overdue) - Number(a.overdue) || byDay(a.dueOn, b.dueOn));

/** So many are told at once; more at a press. */
const SHOWN = 4;
const MORE = 20;

function Column({ status, rows, me, today, opening }: Props & { status: ActionStatus }) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const rest = rows.length - shown;
  return (
    <section className={styles.column} aria-label={STATE_WORDS[status]}>
      <h2 className={styles.head}>
        {STATE_WORDS[status]}
        <span>{rows.length}</span>
      </h2>
      <p className={styles.what}>{MEANS[status]}</p>
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.ref} className={styles.card}>
            <ActionOnBoard row={row} me={me} today={today} opening={opening} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Push look="subtle" className={styles.more} onClick={() => setShown(shown + MORE)}>
          Show {Math.min(rest, MORE)} more
        </Push>
      )}
    </section>
  );
}

/** Nobody waits for the day of what the group has agreed to. */
const isSettled = ({ status }: PlanLineView): boolean =>
  status === 'Agreed' || status === 'Closed' || status === 'Sustained';

function ActionOnBoard({ row, me, today, opening }: Omit<Props, 'rows'> & { row: PlanLineView }) {
  const styles = useStyles();
  const { ref, title, rating, dateRating, leadAgency, votes } = row;
  return (
    <>
      <div className={mergeClasses(styles.line, styles.oneLine)}>
        <span className={styles.rating}>
          {ref} {rating ? <RatingMark rating={rating} /> : 'Not rated'}
          {rating !== dateRating && ` (${dateRating.toLowerCase()} by date)`}
        </span>
        <span className={styles.update}>
          <MoreButton row={row} isOpen={opening.open === ref} toggle={opening.toggle} />
        </span>
      </div>
      <TextLink to={actionPath(ref)} className={styles.title} title={title}>
        {title}
      </TextLink>
      <div className={styles.line}>
        <span title={leadAgency.title}>{shortNames(me)(leadAgency)}</span>
        {!isSettled(row) && <Due row={row} today={today} isShort />}
      </div>
      <VoteMarks votes={votes} agencies={me?.agencies ?? []} />
    </>
  );
}

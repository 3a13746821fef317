import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import type { Me } from '../../bot/contract/me';
import type { Plan } from '../../bot/contract/plan';
import { inOrderAmongMany } from '../../bot/domain/plan/in-order';
import { sizeOf } from '../api/plan';
import { Card } from '../parts/card';
import { count, dayFieldOf } from '../parts/format';
import { Loading } from '../parts/loading';
import { useDensity } from './density';
import { FilterBar } from './filter-bar';
import { applyFilters, isAsItStands, isFiltered, type PlanFilters, type SortKey } from './asked/filters';
import { GROUPINGS, groupsBegun, groupsOf, type Grouping } from './asked/groups';
import { Pick } from '../parts/choosing/pick';
import { usePrinting } from '../parts/hooks/use-printing';
import { useRoomForVotes } from './rows/columns';
import { PlanTable } from './rows/table';
import { TextLink } from '../parts/text-link';
import { useOpening } from './use-opening';
import { Withdrawn } from './withdrawn';

// In a window with room for it the plan is a table first.
const Board = lazy(() => import('./rows/board').then((module) => ({ default: module.Board })));
const PlanCards = lazy(() => import('./rows/cards').then((module) => ({ default: module.PlanCards })));

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginBottom: '10px',
  },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginLeft: 'auto',
    '@media (max-width: 760px)': { marginLeft: 0 },
  },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { display: 'contents', '@media print': { display: 'none' } },
  fold: { flex: '1 1 12rem', '&[open]': { flexBasis: '100%' } },
  summary: {
    display: 'list-item',
    minHeight: '44px',
    lineHeight: '44px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  plain: { margin: 0 },
});

const GROUP_WORDS: Readonly<Record<Grouping, string>> = {
  finding: 'Group: finding',
  agency: 'Group: agency',
  theme: 'Group: theme',
  rating: 'Group: rating',
  none: 'No groups',
};

const GROUP_CHOICES = GROUPINGS.map((one) => [one, GROUP_WORDS[one]] as const);
const HEIGHTS = [
  ['compact', 'Rows: compact'],
  ['roomy', 'Rows: roomy'],
] as const;

interface Props {
  readonly plan: Plan;
  readonly filters: PlanFilters;
  readonly onChange: (change: Partial<PlanFilters>) => void;
  readonly me?: Me;
  /** Cards stand for the table. */
  readonly isNarrow: boolean;
}

/** The filters, and what they let through of the plan. */
export function PlanBody({ plan, filters, onChange, me, isNarrow }: Props) {
  const styles = useStyles();
  const [density, setDensity] = useDensity();
  const { actions, whole } = plan;
  const all = sizeOf(plan);
  const rows = useMemo(() => applyFilters(actions, filters, me), [actions, filters, me]);
  const groups = useMemo(
    () => (whole ? groupsBegun(actions, whole.headings) : groupsOf(rows, filters.group, me?.agencies)),
    [whole, actions, rows, filters.group, me?.agencies],
  );
  const hasRoom = useRoomForVotes();
  const isPrinting = usePrinting();
  const opening = useOpening(plan, groups, filters);
  const groupBy = useCallback((group: Grouping) => onChange({ group }), [onChange]);
  const today = dayFieldOf(plan.asOf);
  useEffect(getReadyToSort, []);
  if (all === 0) return <Empty mayAdd={me?.may.editPlan === true} />;
  const sort = (key: SortKey) =>
    onChange({ sort: key, descending: filters.sort === key && !filters.descending });
  const grouping = <Pick label="Group by" value={filters.group} choices={GROUP_CHOICES} onPick={groupBy} />;
  const bar = <FilterBar filters={filters} plan={plan} onChange={onChange} withSort={isNarrow} />;
  const isBoard = filters.as === 'board' && !isNarrow;
  // The first lines are those of the plan as it stands: what is made of all actions waits for the others.
  const isWaiting = whole !== undefined && !(isAsItStands(filters) && !isNarrow && !isPrinting);
  const isShort = isBoard || (!hasRoom && !isNarrow);
  return (
    <>
      <div className={styles.tools}>
        {isNarrow ? (
          // On a phone the filters would fill the first screen.
          <details className={styles.fold} open={isFiltered(filters) || undefined}>
            <summary className={styles.summary}>Filter and sort</summary>
            {bar}
            {grouping}
          </details>
        ) : (
          bar
        )}
        <div className={styles.end}>
          <p className={styles.count} role="status">
            {whole || rows.length === all
              ? count(all, 'action')
              : `${rows.length} of ${count(all, 'action')}`}
            {isShort && ', days are working days'}
            {plan.unreadableRows > 0 && unreadableWords(plan.unreadableRows)}
          </p>
          {!isBoard && !isNarrow && (
            <div className={styles.choices}>
              {grouping}
              <Pick label="Height of the rows" value={density} choices={HEIGHTS} onPick={setDensity} />
            </div>
          )}
        </div>
      </div>
      {isWaiting ? (
        isPrinting ? (
          <NotAllRead read={actions.length} all={all} />
        ) : (
          <Loading />
        )
      ) : rows.length === 0 ? (
        <Card title="No action matches">
          <p className={styles.plain}>Clear the filters, or choose the view All, to see the whole plan.</p>
        </Card>
      ) : isBoard ? (
        <Suspense fallback={<Loading />}>
          <Board rows={rows} me={me} today={today} opening={opening} />
        </Suspense>
      ) : isNarrow ? (
        <Suspense fallback={<Loading />}>
          <PlanCards groups={groups} me={me} today={today} opening={opening} />
        </Suspense>
      ) : (
        <PlanTable
          groups={groups}
          sort={filters}
          onSort={sort}
          density={density}
          me={me}
          today={today}
          opening={opening}
        />
      )}
      {!isFiltered(filters) && filters.view === 'all' && <Withdrawn withdrawn={plan.withdrawn} />}
    </>
  );
}

/** While a person looks at the page for the first time, so that the first press on a column's name does not wait for it. */
function getReadyToSort(): (() => void) | undefined {
  // Safari has no such thing, and sorts a moment later.
  if (!('requestIdleCallback' in window)) return undefined;
  const waiting = requestIdleCallback(() => inOrderAmongMany('', ''));
  return () => cancelIdleCallback(waiting);
}

/** On paper, for who prints before the whole plan has come: a part of it would be taken for all. */
const NotAllRead = ({ read, all }: { read: number; all: number }) => (
  <Card title="The plan is still being read">
    <p className={useStyles().plain}>
      {read} of {count(all, 'action')} have come so far, so this sheet has none of them. Close the print
      window, wait a moment, and print again.
    </p>
  </Card>
);

const Empty = ({ mayAdd }: { mayAdd: boolean }) => (
  <Card title="The action plan is empty">
    <p className={useStyles().plain}>
      {mayAdd ? (
        <>
          Add its first action by the button above, or{' '}
          <TextLink to="/import">bring in a file that holds your plan</TextLink>. You can also send the file
          to the bot.
        </>
      ) : (
        'Actions appear here as soon as your coordinator has added them.'
      )}
    </p>
  </Card>
);

const unreadableWords = (rows: number): string =>
  `. ${count(rows, 'row')} of the SharePoint lists ${rows === 1 ? 'is' : 'are'} not counted; your coordinator sees which.`;

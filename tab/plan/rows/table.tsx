import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Me } from '../../../bot/contract/me';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { shortNames } from '../../parts/short-names';
import { STATE_WORDS } from '../../parts/state-words';
import type { PlanFilters, SortKey } from '../asked/filters';
import type { Group } from '../asked/groups';
import { actionCell, dueCell, ratingCell, useCellClasses } from './cells';
import {
  BELOW_HEIGHT,
  HEADING_HEIGHT,
  ROW_HEIGHTS,
  SORT_WORDS,
  useColumns,
  type Column,
  type Density,
} from './columns';
import { GroupRow } from './group-row';
import { linesOf, partsOf, type Line } from './lines';
import { Below, MoreButton, type OpenRow } from './more';
import { SortHeader } from './sort-header';
import { useWindow } from './use-window';
import { VoteHeads, VoteMarks } from '../../parts/signs/votes';

const useStyles = makeStyles({
  // `clip` and not `hidden`: the sticky header must stick to the window.
  sheet: {
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
    '@media print': { border: 'none', overflow: 'visible' },
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  number: {
    width: '56px',
    '@media print': { width: '64px' },
  },
  action: { width: 'auto' },
  agency: {
    width: '112px',
    '@media (max-width: 899px)': { width: '92px' },
    '@media print': { width: '96px' },
  },
  status: { width: '154px', '@media print': { width: '104px' } },
  rating: {
    width: '118px',
    '@media (max-width: 899px)': { width: '112px' },
    '@media print': { width: '108px' },
  },
  due: {
    width: '196px',
    '@media (max-width: 899px)': { width: '172px' },
    '@media print': { width: '160px' },
  },
  more: { width: '44px' },
  votes: { width: '128px', '@media print': { width: '112px' } },
  votesHead: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    padding: '0 8px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { position: 'static' },
  },
  row: {
    breakInside: 'avoid',
    ':focus-within > td:first-child': {
      boxShadow: `inset 4px 0 ${tokens.colorCompoundBrandStroke}`,
      // Shadows are not drawn there.
      '@media (forced-colors: active)': {
        borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
        paddingLeft: '4px',
      },
    },
  },
  cell: {
    padding: '0 8px',
    textAlign: 'left',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '18px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  moreCell: { padding: 0 },
  below: { padding: '0 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  spacer: { padding: 0 },
});

interface Props {
  readonly groups: readonly Group[];
  readonly sort: Pick<PlanFilters, 'sort' | 'descending'>;
  readonly onSort: (key: SortKey) => void;
  readonly density: Density;
  readonly me?: Me;
  readonly today: Day;
  readonly opening: OpenRow;
}

/** The plan as a plain table, a body a group; of a long one only the rows in sight are in the page. */
export function PlanTable({ groups, sort, onSort, density, me, today, opening }: Props) {
  const styles = useStyles();
  const columns = useColumns();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { open } = opening;
  const isComing = groups.some(({ rows, counts }) => counts && counts.actions > rows.length);
  const lines = useMemo(() => linesOf(groups, closed, open), [groups, closed, open]);
  const height = ({ row, below, isComing }: Line): number =>
    row || isComing ? ROW_HEIGHTS[density] : below ? BELOW_HEIGHT : HEADING_HEIGHT;
  const { anchor, shown, above, below, measure } = useWindow<HTMLTableElement>(lines, { height });
  const toggle = (key: string) =>
    setClosed(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );
  const heading = (group: Group, place?: { readonly index: number }) => (
    <GroupRow
      key={`group ${group.key}`}
      group={group}
      columns={columns.length}
      isClosed={closed.has(group.key)}
      onToggle={() => toggle(group.key)}
      {...(place ? { index: place.index, measure } : {})}
    />
  );
  // The heading of the first rows in sight sticks at the top, also when its own place is far above.
  const [first] = shown;
  const isCut = first?.row !== undefined && first.group.title !== '';
  const common = { measure, columns, density, me, today, toggle: opening.toggle };
  return (
    <div className={styles.sheet} aria-busy={isComing || undefined}>
      {/* The rows out of sight are not there to be counted, so the table says how many it has. */}
      <table ref={anchor} className={styles.table} aria-rowcount={lines.length + 1} onKeyDown={onArrow}>
        <caption className="visually-hidden">Action plan</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((key) =>
              key === 'more' ? (
                <th key={key} scope="col" className={mergeClasses(styles.more, styles.votesHead)}>
                  <span className="visually-hidden">Update</span>
                </th>
              ) : key === 'votes' ? (
                <th key={key} scope="col" className={mergeClasses(styles.votes, styles.votesHead)}>
                  <VoteHeads agencies={me?.agencies ?? []} />
                </th>
              ) : (
                <SortHeader
                  key={key}
                  className={styles[key]}
                  label={SORT_WORDS[key]}
                  order={sort.sort === key ? sort : undefined}
                  onSort={() => onSort(key)}
                />
              ),
            )}
          </tr>
        </thead>
        <Spacer height={above - (isCut ? HEADING_HEIGHT : 0)} columns={columns.length} />
        {partsOf(shown).map(({ group, lines: own }) => (
          <tbody key={group.key}>
            {isCut && group === first.group && heading(group)}
            {own.map((line) => {
              const { key, index, row, below } = line;
              if (row)
                return (
                  <ActionRow key={key} action={row} index={index} isOpen={row.ref === open} {...common} />
                );
              if (line.isComing)
                return <ComingRow key={key} columns={columns.length} height={height(line)} />;
              return below ? (
                <tr key={key} aria-rowindex={index + 2} data-index={index} ref={measure}>
                  <td colSpan={columns.length} className={styles.below}>
                    <Below row={below} moving={opening.moving} />
                  </td>
                </tr>
              ) : (
                heading(group, line)
              );
            })}
          </tbody>
        ))}
        <Spacer height={below} columns={columns.length} />
      </table>
    </div>
  );
}

interface RowProps {
  readonly action: PlanLineView;
  readonly index: number;
  readonly measure?: (row: HTMLTableRowElement | null) => void;
  readonly columns: readonly Column[];
  readonly density: Density;
  readonly me?: Me;
  readonly today: Day;
  readonly isOpen: boolean;
  readonly toggle: OpenRow['toggle'];
}

/** A row of the table. It is drawn again only when something of it has changed: there are many. */
const ActionRow = memo(function ActionRow({
  action,
  index,
  measure,
  columns,
  density,
  me,
  today,
  isOpen,
  toggle,
}: RowProps) {
  const styles = useStyles();
  const classes = useCellClasses();
  const { ref, status, leadAgency, votes } = action;
  const cells: Readonly<Record<Column, ReactNode>> = {
    number: ref,
    action: actionCell(action, classes, !columns.includes('status')),
    agency: <span title={leadAgency.title}>{shortNames(me)(leadAgency)}</span>,
    status: STATE_WORDS[status],
    rating: ratingCell(action, classes),
    due: dueCell(action, classes, { today, isShort: !columns.includes('votes') }),
    votes: <VoteMarks votes={votes} agencies={me?.agencies ?? []} />,
    more: <MoreButton row={action} isOpen={isOpen} toggle={toggle} />,
  };
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      ref={measure}
      className={styles.row}
      style={{ height: ROW_HEIGHTS[density] }}
    >
      {columns.map((column) =>
        column === 'action' ? (
          <th key={column} scope="row" className={styles.cell}>
            {cells[column]}
          </th>
        ) : (
          <td key={column} className={mergeClasses(styles.cell, column === 'more' && styles.moreCell)}>
            {cells[column]}
          </td>
        ),
      )}
    </tr>
  );
});

/** Arrows go from one action's link to the next. */
function onArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
}

/** Keeps the place of an action that is still on its way. */
const ComingRow = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true">
    <td colSpan={columns} className={useStyles().spacer} style={{ height }} />
  </tr>
);

/** Stands for the rows out of sight. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  const styles = useStyles();
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr aria-hidden="true">
        <td colSpan={columns} className={styles.spacer} style={{ height }} />
      </tr>
    </tbody>
  );
}

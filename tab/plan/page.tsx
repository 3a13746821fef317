import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Plan } from '../../bot/contract/plan';
import { usePlan } from '../api/plan';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { TextLink } from '../parts/text-link';
import { useNarrow } from '../parts/use-narrow';
import { FilterBar } from './filter-bar';
import { PlanCards } from './plan-cards';
import { PlanTable } from './plan-table';
import { count, longDay } from '../parts/format';
import { applyFilters, readFilters, writeFilters, type PlanFilters, type SortKey } from './filters';

const useStyles = makeStyles({
  count: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  export: { float: 'right', margin: '-28px 0 0', lineHeight: tokens.lineHeightBase300 },
  summary: {
    display: 'list-item',
    minHeight: '44px',
    lineHeight: '44px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  plain: { margin: 0 },
});

/** The whole action plan, to filter and sort. */
export default function PlanPage() {
  const query = usePlan();
  return (
    <Page title="Action plan" lead={query.data?.statement && statementWords(query.data.statement)}>
      <Loaded query={query}>{(data) => <Filtered plan={data} />}</Loaded>
    </Page>
  );
}

const statementWords = ({ inspectionTitle, dueOn, workingDays }: NonNullable<Plan['statement']>): string =>
  `${inspectionTitle}: the written statement of proposed action is due on ${longDay(dueOn)}, ${
    workingDays === 0 ? 'today' : `${count(workingDays, 'working day')} from now`
  }.`;

function Filtered({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const [params, setParams] = useSearchParams();
  const narrow = useNarrow();
  const filters = useMemo(() => readFilters(params), [params]);
  const rows = useMemo(() => applyFilters(plan.actions, filters), [plan.actions, filters]);
  const agencies = useMemo(() => agenciesOf(plan), [plan]);
  if (plan.actions.length === 0) return <Empty />;
  const change = (by: Partial<PlanFilters>) =>
    setParams(writeFilters({ ...filters, ...by }), { replace: true });
  const sort = (key: SortKey) =>
    change({ sort: key, descending: filters.sort === key && !filters.descending });
  const bar = (
    <FilterBar
      filters={filters}
      agencies={agencies}
      onChange={change}
      onReset={() => change({ text: '', agency: '', rating: '', overdue: false })}
      withSort={narrow}
    />
  );
  return (
    <>
      {narrow ? (
        // On a phone the filters would fill the first screen.
        <details open={rows.length < plan.actions.length || undefined}>
          <summary className={styles.summary}>Filter and sort</summary>
          {bar}
        </details>
      ) : (
        bar
      )}
      <p className={styles.count} role="status">
        {rows.length === plan.actions.length
          ? count(rows.length, 'action')
          : `${rows.length} of ${count(plan.actions.length, 'action')}`}
        {plan.unreadableRows > 0 && unreadableWords(plan.unreadableRows)}
      </p>
      <p className={styles.export}>
        <TextLink to="/export">Export</TextLink>
      </p>
      {rows.length === 0 && (
        <Card title="No action matches these filters">
          <p className={styles.plain}>Clear the filters to see the whole plan.</p>
        </Card>
      )}
      {rows.length > 0 &&
        (narrow ? <PlanCards rows={rows} /> : <PlanTable rows={rows} sort={filters} onSort={sort} />)}
    </>
  );
}

const Empty = () => (
  <Card title="The action plan is empty">
    <p className={useStyles().plain}>
      Actions appear here as soon as they are in the Actions list in SharePoint. Ask your coordinator.
    </p>
  </Card>
);

const unreadableWords = (rows: number): string =>
  `. ${count(rows, 'row')} of the SharePoint lists ${rows === 1 ? 'is' : 'are'} not counted; your coordinator sees which.`;

/** Every agency that leads or supports an action, by name. */
function agenciesOf(plan: Plan): { code: string; title: string }[] {
  const all = plan.actions.flatMap((row) => [row.leadAgency, ...row.supporting]);
  const byCode = new Map(all.map((one) => [one.code, one]));
  return [...byCode.values()].sort((a, b) => a.title.localeCompare(b.title));
}

import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from '../address/search';
import { useMe } from '../api/me';
import { usePlanBegun } from '../api/plan';
import { CopyLink } from '../parts/links/copy-link';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { useNarrow } from '../parts/use-narrow';
import { mediaHook } from '../parts/hooks/use-media';
import { usePrinting } from '../parts/hooks/use-printing';
import { ExportMenu } from './export-menu';
import { readFilters, writeFilters, type PlanFilters } from './asked/filters';
import { LayoutSwitch } from './layout-switch';
import { PlanBody } from './plan-body';
import { useAdding } from './use-adding';
import { ViewsNav } from './views-nav';

const useStyles = makeStyles({
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginLeft: 'auto',
    '@media (max-width: 760px)': { marginLeft: 0 },
    '@media print': { display: 'none' },
  },
  ownLine: {
    flexBasis: '100%',
    minWidth: 0,
    marginBottom: '8px',
    '@media (max-width: 760px)': { marginBottom: 0 },
    '@media print': { display: 'none' },
  },
  views: { flex: '1 1 auto', minWidth: 0 },
  // How wide it is follows from who it is and how many there are: what is seen does not move.
  coming: { visibility: 'hidden' },
  paper: { page: 'plan' },
});

/** No room for the views beside the title and the buttons. */
const useTight = mediaHook('(max-width: 1099px)');

/** The whole action plan: views, filters, as a table, a board, or, on a phone, cards. */
export default function PlanPage() {
  const styles = useStyles();
  const query = usePlanBegun();
  const me = useMe().data;
  const [params, setParams] = useSearchParams();
  const isPaper = usePrinting();
  const narrow = useNarrow() && !isPaper;
  const filters = useMemo(() => readFilters(params), [params]);
  // Always the same, so that what does not change is not drawn again at each choice.
  const change = useCallback(
    (by: Partial<PlanFilters>) =>
      setParams((before) => writeFilters({ ...readFilters(before), ...by }), { replace: true }),
    [setParams],
  );
  const adding = useAdding();
  const add = me?.may.editPlan && (
    <Push look="primary" aria-expanded={adding.isOpen} onClick={adding.open}>
      <Icon name="plus" /> Add an action
    </Push>
  );
  const views = <ViewsNav plan={query.data} filters={filters} me={me} />;
  const isTight = useTight();
  const isComing = me === undefined || (query.data === undefined && !query.error);
  // With nothing to look at there is nothing to choose, to copy or to take away.
  const isMissing = query.data === undefined && Boolean(query.error);
  const layout = !narrow && <LayoutSwitch layout={filters.as} onChange={(as) => change({ as })} />;
  const beside = (
    <>
      {!isTight && <div className={mergeClasses(styles.views, isComing && styles.coming)}>{views}</div>}
      <div className={mergeClasses(styles.beside, isComing && styles.coming)}>
        {layout}
        <CopyLink to={`/plan?${params.toString()}`.replace(/\?$/, '')} label="Copy link" />
        <ExportMenu />
        {add}
      </div>
      {isTight && <div className={mergeClasses(styles.ownLine, isComing && styles.coming)}>{views}</div>}
    </>
  );
  return (
    <div className={styles.paper} data-wide>
      <Page title="Action plan" beside={!isMissing && beside}>
        {adding.form}
        <Loaded query={query}>
          {(data) => <PlanBody plan={data} filters={filters} onChange={change} me={me} isNarrow={narrow} />}
        </Loaded>
      </Page>
    </div>
  );
}

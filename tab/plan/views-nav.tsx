import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Link } from '../address/link';
import type { Me } from '../../bot/contract/me';
import type { Plan } from '../../bot/contract/plan';
import { viewsOf } from '../../bot/domain/plan/first-lines';
import { PLAN_VIEWS } from '../../bot/domain/plan/views';
import { writeFilters, type PlanFilters } from './asked/filters';
import { VIEW_WORDS } from './asked/views';

const useStyles = makeStyles({
  whole: { flex: '1 1 auto', minWidth: 0, '@media print': { display: 'none' } },
  // On a phone the views scroll within a strip of their own.
  list: {
    display: 'flex',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 760px)': { overflowX: 'auto' },
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: '0 10px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderTop: '3px solid var(--kept)',
    borderBottom: '3px solid var(--kept)',
    '@media (max-width: 760px)': { minHeight: '44px' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly plan: Plan | undefined;
  readonly filters: PlanFilters;
  readonly me?: Me;
}

/** The saved views of the plan with how many actions each has. The filters stay when one goes from one to another. */
export function ViewsNav({ plan, filters, me }: Props) {
  const styles = useStyles();
  const counts = useMemo(() => plan?.whole?.views ?? viewsOf(plan?.actions ?? [], me), [plan, me]);
  return (
    <nav aria-label="Views of the plan" className={styles.whole}>
      <ul className={styles.list}>
        {PLAN_VIEWS.map((view) => (
          <li key={view}>
            <Link
              to={`/plan?${new URLSearchParams(writeFilters({ ...filters, view })).toString()}`.replace(
                /\?$/,
                '',
              )}
              replace
              className={mergeClasses(styles.link, view === filters.view && styles.here)}
              aria-current={view === filters.view ? 'page' : undefined}
            >
              {VIEW_WORDS[view]} <span className={styles.count}>{counts[view]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { Plan } from '../../bot/contract/plan';
import { ACTION_STATUSES, RATINGS } from '../../bot/domain/partnership';
import { Push } from '../parts/push';
import { STATE_WORDS } from '../parts/state-words';
import { choicesOf } from './asked/choices';
import { isFiltered, NO_FILTERS, SORT_KEYS, type PlanFilters } from './asked/filters';
import { Pick } from '../parts/choosing/pick';
import { SORT_WORDS } from './rows/columns';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    '@media (max-width: 760px)': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(8.5rem, 1fr))',
      marginBottom: '8px',
    },
    '@media print': { display: 'none' },
  },
  search: {
    width: '200px',
    '@media (max-width: 899px)': { width: '148px' },
    minHeight: '28px',
    boxSizing: 'border-box',
    padding: '0 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground2, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 760px)': { minHeight: '44px', width: '100%', gridColumn: '1 / -1' },
  },
});

interface Props {
  readonly filters: PlanFilters;
  readonly plan: Plan;
  readonly onChange: (change: Partial<PlanFilters>) => void;
  /** Cards have no column headers to sort by. */
  readonly withSort: boolean;
}

const STATES = [['', 'State'], ...ACTION_STATUSES.map((one) => [one, STATE_WORDS[one]] as const)] as const;
const RATED = [['', 'Rating'], ...[...RATINGS].reverse().map((one) => [one, one] as const)] as const;
const SORTS = SORT_KEYS.map((key) => [key, `Sort: ${SORT_WORDS[key].toLowerCase()}`] as const);

/** What each choice does: made once, so that those beside the one that changes are not drawn again. */
const picking = (onChange: Props['onChange']) => ({
  agency: (agency: string) => onChange({ agency }),
  theme: (theme: string) => onChange({ theme }),
  finding: (finding: string) => onChange({ finding }),
  owner: (owner: string) => onChange({ owner }),
  state: (state: PlanFilters['state']) => onChange({ state }),
  rating: (rating: PlanFilters['rating']) => onChange({ rating }),
  sort: (sort: PlanFilters['sort']) => onChange({ sort, descending: false }),
});

/** What of the plan to show. */
export function FilterBar({ filters, plan: { actions, whole }, onChange, withSort }: Props) {
  const styles = useStyles();
  const sorted = useDeferredValue(true, false);
  // What there is to choose from comes with the rest of the plan.
  const choices = useMemo(() => choicesOf(whole ? [] : actions, { sorted }), [whole, actions, sorted]);
  const pick = useMemo(() => picking(onChange), [onChange]);
  const has = (name: 'theme' | 'finding' | 'owner') => choices[name].length > 1 || whole?.has.includes(name);
  const listed = (name: 'agency' | 'theme' | 'finding' | 'owner', label: string) => (
    <Pick
      label={label}
      value={filters[name]}
      isOn={filters[name] !== ''}
      choices={choices[name]}
      onPick={pick[name]}
    />
  );
  return (
    <search className={styles.bar} aria-label="Filter the action plan">
      <input
        type="search"
        aria-label="Search the plan"
        placeholder="Search the plan"
        className={styles.search}
        value={filters.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      {listed('agency', 'Agency')}
      <Pick
        label="State"
        value={filters.state}
        isOn={filters.state !== ''}
        choices={STATES}
        onPick={pick.state}
      />
      <Pick
        label="Rating"
        value={filters.rating}
        isOn={filters.rating !== ''}
        choices={RATED}
        onPick={pick.rating}
      />
      {has('theme') && listed('theme', 'Theme')}
      {has('finding') && listed('finding', 'Finding')}
      {has('owner') && listed('owner', 'Owner')}
      {withSort && <Pick label="Sort by" value={filters.sort} choices={SORTS} onPick={pick.sort} />}
      {isFiltered(filters) && (
        <Push look="subtle" onClick={() => onChange(NO_FILTERS)}>
          Clear filters
        </Push>
      )}
    </search>
  );
}

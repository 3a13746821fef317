import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { RATING_WORDS, RATINGS } from '../../bot/domain/partnership';
import { SORT_KEYS, type PlanFilters } from './filters';
import { Push } from '../parts/push';
import { SORT_WORDS } from './columns';
const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px', marginBottom: '12px' },
  text: { flex: '2 1 12rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  pick: { flex: '1 1 9rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  high: { minHeight: '44px' },
  select: { minWidth: 0, '& select': { minHeight: '44px', textOverflow: 'ellipsis' } },
  check: {
    minHeight: '44px',
    alignItems: 'center',
    '& .fui-Checkbox__indicator': { alignSelf: 'center', marginTop: 0, marginBottom: 0 },
  },
});

interface Props {
  readonly filters: PlanFilters;
  readonly agencies: readonly { readonly code: string; readonly title: string }[];
  readonly onChange: (change: Partial<PlanFilters>) => void;
  readonly onReset: () => void;
  /** Cards have no column headers to sort by. */
  readonly withSort: boolean;
}

/** What of the plan to show. */
export function FilterBar({ filters, agencies, onChange, onReset, withSort }: Props) {
  const styles = useStyles();
  const filtered = filters.text || filters.agency || filters.rating || filters.overdue;
  return (
    <search className={styles.bar} aria-label="Filter the action plan">
      <Field label="Search" className={styles.text}>
        <Input
          type="search"
          className={styles.high}
          value={filters.text}
          onChange={(_, { value }) => onChange({ text: value })}
        />
      </Field>
      <Field label="Agency" className={styles.pick}>
        <Select
          className={styles.select}
          value={filters.agency}
          onChange={(_, { value }) => onChange({ agency: value })}
        >
          <option value="">All agencies</option>
          {agencies.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Rating" className={styles.pick}>
        <Select
          className={styles.select}
          value={filters.rating}
          onChange={(_, { value }) => onChange({ rating: RATINGS.find((one) => one === value) ?? '' })}
        >
          <option value="">All ratings</option>
          {[...RATINGS].reverse().map((rating) => (
            <option key={rating} value={rating}>
              {rating}: {RATING_WORDS[rating].toLowerCase()}
            </option>
          ))}
        </Select>
      </Field>
      {withSort && (
        <Field label="Sort by" className={styles.pick}>
          <Select
            className={styles.select}
            value={filters.sort}
            onChange={(_, { value }) =>
              onChange({ sort: SORT_KEYS.find((one) => one === value) ?? 'action', descending: false })
            }
          >
            {SORT_KEYS.map((key) => (
              <option key={key} value={key}>
                {SORT_WORDS[key]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox
        className={styles.check}
        label="Overdue only"
        checked={filters.overdue}
        onChange={(_, { checked }) => onChange({ overdue: checked === true })}
      />
      {filtered && (
        <Push look="outline" onClick={onReset}>
          Clear filters
        </Push>
      )}
    </search>
  );
}

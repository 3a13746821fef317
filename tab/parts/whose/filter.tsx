import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSearchParams } from '../../address/search';
import { Pick } from '../choosing/pick';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginBottom: '12px',
    '@media print': { display: 'none' },
  },
});

/** Of which agency and which person something is to be shown; nothing for all. */
export interface Whose {
  readonly agency?: string;
  readonly person?: string;
}

/** It stands in the address. */
export function useWhose(): readonly [Whose, (change: Whose) => void] {
  const [search, setSearch] = useSearchParams();
  const [agency, person] = [search.get('agency'), search.get('person')];
  const change = (by: Whose) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(by))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return [{ ...(agency ? { agency } : {}), ...(person ? { person } : {}) }, change];
}

interface Props {
  readonly whose: Whose;
  readonly agencies: readonly { readonly code: string; readonly title: string }[];
  /** By name. */
  readonly people: readonly string[];
  readonly onChange: (change: Whose) => void;
  /** What is chosen besides. */
  readonly children?: ReactNode;
}

/** By agency and by person, where there is more than one. */
export function WhoseFilter({ whose, agencies, people, onChange, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {(agencies.length > 1 || whose.agency !== undefined) && (
        <Pick
          label="Agency"
          value={whose.agency ?? ''}
          isOn={whose.agency !== undefined}
          choices={[['', 'All agencies'], ...agencies.map(({ code, title }) => [code, title] as const)]}
          onPick={(agency) => onChange({ agency })}
        />
      )}
      {(people.length > 1 || whose.person !== undefined) && (
        <Pick
          label="Person"
          value={whose.person ?? ''}
          isOn={whose.person !== undefined}
          choices={[['', 'Everybody'], ...people.map((name) => [name, name] as const)]}
          onPick={(person) => onChange({ person })}
        />
      )}
      {children}
    </div>
  );
}

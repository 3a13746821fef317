import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OtherLetterReadView } from '../../bot/contract/inspection/learning';
import type { OtherLetterGiven } from '../api/learning';
import { count, shortDay } from '../parts/format';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: '0 0 8px' },
  field: { display: 'grid', flex: '1 1 14rem', gap: '2px', minWidth: 0 },
  input: {
    minHeight: '32px',
    padding: '0 8px',
    boxSizing: 'border-box',
    width: '100%',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 760px)': { minHeight: '44px' },
  },
  plain: { margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingLeft: '18px', overflowWrap: 'break-word' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly read: OtherLetterReadView;
  readonly busy: boolean;
  readonly onKeep: (given: OtherLetterGiven) => void;
  readonly onDrop: () => void;
}

const KINDS = { Priority: 'Priority action', Improvement: 'To improve', Strength: 'Strength' } as const;

/** What was read of a letter, before any of it is kept: whose it is can be corrected. */
export function Confirm({ read: { proposal, warnings }, busy, onKeep, onDrop }: Props) {
  const styles = useStyles();
  const [area, setArea] = useState(proposal.area);
  const [theme, setTheme] = useState(proposal.theme ?? '');
  const { findings, publishedOn } = proposal;
  const canKeep = area.trim() !== '' && findings.length > 0;
  const keep = () => {
    if (busy || !canKeep) return;
    const { theme: _, ...given } = proposal;
    onKeep({ ...given, area: area.trim(), ...(theme.trim() ? { theme: theme.trim() } : {}) });
  };
  return (
    <>
      <div className={styles.fields}>
        <label className={styles.field}>
          Area
          <input className={styles.input} value={area} onChange={({ target }) => setArea(target.value)} />
        </label>
        <label className={styles.field}>
          Theme
          <input className={styles.input} value={theme} onChange={({ target }) => setTheme(target.value)} />
        </label>
      </div>
      <p className={styles.plain}>
        {publishedOn ? `Published on ${shortDay(publishedOn)}.` : 'No day of publication was found in it.'}{' '}
        {findings.length === 0
          ? 'No findings were found in it, so there is nothing to keep.'
          : `${count(findings.length, 'finding was', 'findings were')} read. Nothing is kept until you say so.`}
      </p>
      {warnings.map(({ code, text }) => (
        <p key={code + text} className={styles.plain}>
          {text}
        </p>
      ))}
      <ul className={styles.list}>
        {findings.map(({ kind, text, page }) => (
          <li key={`${kind} ${text}`}>
            <strong>{KINDS[kind]}:</strong> {text}
            {page !== undefined && ` (page ${page})`}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {findings.length > 0 && (
          <Push look="primary" aria-disabled={busy || !canKeep} onClick={keep}>
            Keep {count(findings.length, 'finding')}
          </Push>
        )}
        <Push look="outline" onClick={onDrop}>
          Do not keep it
        </Push>
      </div>
    </>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../../bot/domain/calendar/day';
import { useMe } from '../../api/me';
import { listed, shortDay } from '../../parts/format';
import { FormField, type FormValues } from '../../parts/form/field';
import { takeFocus } from '../../parts/form/take-focus';
import { TakeButtons } from '../take-buttons';
import type { FindingDraft } from '../draft';

const useStyles = makeStyles({
  form: {
    flexBasis: '100%',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    gap: '8px 16px',
  },
  wide: { gridColumn: '1 / -1', margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

type Agencies = readonly { readonly code: string; readonly title: string; readonly short: string }[];

/** What has been planned of the action that answers a finding, in few words: 'Police leads, with Health', 'by Fri 8 Jan'. */
export function draftWords(
  { leadAgency, supportingAgencies = [], action, measure, dueOn, kind }: FindingDraft,
  agencies: Agencies,
): readonly string[] {
  if (kind === 'Strength') return [];
  const nameOf = (code: string): string => agencies.find((one) => one.code === code)?.short ?? code;
  const lead = leadAgency && `${nameOf(leadAgency)} leads`;
  const support = supportingAgencies.length > 0 && `with ${listed(supportingAgencies.map(nameOf))}`;
  return [
    action && `Action: ${action}`,
    [lead, support].filter(Boolean).join(', '),
    dueOn && `By ${shortDay(dueOn)}`,
    measure && `Measure: ${measure}`,
  ].flatMap((one) => (one ? [one.replace(/\.$/, '')] : []));
}

interface Props {
  readonly finding: FindingDraft;
  readonly onTake: (finding: FindingDraft) => void;
  readonly onClose: () => void;
}

/** Agencies, a measure and a day for the action that answers a finding, before anything is saved. */
export function DraftAction({ finding, onTake, onClose }: Props) {
  const styles = useStyles();
  const agencies = useMe().data?.agencies ?? [];
  const [values, setValues] = useState<FormValues>({
    action: finding.action ?? '',
    leadAgency: finding.leadAgency ?? '',
    supportingAgencies: finding.supportingAgencies ?? [],
    dueOn: finding.dueOn ?? '',
    measure: finding.measure ?? '',
  });
  const field = (name: string) => ({
    value: values[name],
    onChange: (value: FormValues[string]) => setValues((before) => ({ ...before, [name]: value })),
  });
  const all = agencies.map(({ code, title }) => [code, title] as const);
  return (
    <form
      ref={takeFocus}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onTake(planned(finding, values));
      }}
    >
      <p className={`${styles.wide} ${styles.note}`}>
        A draft action answers this finding. What you leave open is decided later, in the plan.
      </p>
      <FormField
        field={{ name: 'action', label: 'What is to be done?', kind: 'words' }}
        {...field('action')}
      />
      <FormField
        field={{
          name: 'leadAgency',
          label: 'Who leads it?',
          kind: 'choice',
          choices: [['', 'Decide later'], ...all],
        }}
        {...field('leadAgency')}
      />
      <FormField field={{ name: 'dueOn', label: 'By which day?', kind: 'day' }} {...field('dueOn')} />
      <FormField
        field={{
          name: 'supportingAgencies',
          label: 'Who supports it?',
          kind: 'ticks',
          choices: all.filter(([code]) => code !== values['leadAgency']),
        }}
        {...field('supportingAgencies')}
      />
      <FormField
        field={{ name: 'measure', label: 'What will show that it worked?', kind: 'words' }}
        {...field('measure')}
      />
      <TakeButtons onClose={onClose} />
    </form>
  );
}

/** The finding with its action as it was filled in; what was left empty is not there. */
function planned(finding: FindingDraft, values: FormValues): FindingDraft {
  const { action: _a, leadAgency: _l, supportingAgencies: _s, dueOn: _d, measure: _m, ...bare } = finding;
  const words = (name: string): string => String(values[name] ?? '').trim();
  const lead = words('leadAgency');
  const supporting = ((values['supportingAgencies'] ?? []) as readonly string[]).filter(
    (one) => one !== lead,
  );
  return {
    ...bare,
    ...(words('action') ? { action: words('action') } : {}),
    ...(lead ? { leadAgency: lead } : {}),
    ...(supporting.length > 0 ? { supportingAgencies: [...supporting] } : {}),
    ...(words('dueOn') ? { dueOn: words('dueOn') as Day } : {}),
    ...(words('measure') ? { measure: words('measure') } : {}),
  };
}

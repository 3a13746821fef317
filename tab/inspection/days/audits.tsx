import { useInspectionDeeds } from '../../api/inspection';
import { Card } from '../../parts/card';
import { Form } from '../../parts/form/form';
import { Push } from '../../parts/push';
import { Row, Rows } from '../../parts/row';
import type { DaysProps } from './props';

/** How many case audits each agency was asked for and has done. No child is named. */
export function Audits({ diary: { audits, agencies }, opened }: DaysProps) {
  const mayCount = agencies.length > 0;
  if (audits.length === 0 && !mayCount) return null;
  const sum = (of: 'asked' | 'done') => audits.reduce((all, one) => all + one[of], 0);
  return (
    <Card
      title={
        audits.length === 0
          ? 'No case audits counted yet'
          : `${sum('done')} of ${sum('asked')} case audits done`
      }
      action={
        mayCount && (
          <Push look="outline" {...opened.by('audits')}>
            Count audits
          </Push>
        )
      }
    >
      {audits.length > 0 && (
        <Rows>
          {audits.map(({ agencyCode, agency, asked, done }) => (
            <Row key={agencyCode} first={agency} end={`${done} of ${asked}`} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

/** How many cases an agency is asked to audit, and how many it has. */
export function AuditsForm({ shown, diary, opened }: DaysProps) {
  const { write } = useInspectionDeeds();
  const [first] = diary.agencies;
  const of = diary.audits.find(({ agencyCode }) => agencyCode === first?.code);
  return (
    <Form
      title="Case audits"
      note="Numbers only. No child is named anywhere."
      fields={[
        {
          name: 'agencyCode',
          label: 'Agency',
          kind: 'choice',
          choices: diary.agencies.map(({ code, name }) => [code, name] as const),
        },
        { name: 'asked', label: 'Asked for', kind: 'number' },
        { name: 'done', label: 'Done so far', kind: 'number' },
      ]}
      first={{
        agencyCode: first?.code ?? '',
        asked: String(of?.asked ?? ''),
        done: String(of?.done ?? ''),
      }}
      send="Save the count"
      onSend={({ agencyCode = '', asked, done }) =>
        write(shown.ref, { kind: 'Audits', agencyCode, asked: Number(asked || 0), done: Number(done || 0) })
      }
      onClose={opened.close}
    />
  );
}

import { rowPath } from '../../bot/contract/action-path';
import type { ListedAgencyView } from '../../bot/contract/lists/people';
import { usePeopleChange } from '../api/lists/people';
import type { FieldOf } from '../parts/form/field';
import { Form } from '../parts/form/form';

const FIELDS: readonly FieldOf[] = [
  { name: 'title', label: 'Name', kind: 'line' },
  { name: 'shortName', label: 'Short name', kind: 'line', hint: 'For tables, 20 characters: Police.' },
];
const PARTNER: FieldOf = {
  name: 'safeguardingPartner',
  label: 'Safeguarding partner',
  kind: 'tick',
  hint: 'A meeting can decide when all of these are there.',
};

/** A new agency, or changes of one. Its code stays: every list names it so. */
export function AgencyForm({ agency, onClose }: { agency?: ListedAgencyView; onClose: () => void }) {
  const change = usePeopleChange();
  const first = {
    title: agency?.title ?? '',
    shortName: agency?.shortName ?? '',
    safeguardingPartner: agency?.safeguardingPartner ?? false,
  };
  const bodyOf = ({ shortName, ...values }: object & { readonly shortName?: unknown }) => ({
    ...values,
    shortName: shortName || null,
  });
  if (agency)
    return (
      <Form
        key={agency.code}
        title={`Change ${agency.title}`}
        note={`Its code, ${agency.code}, stays. Whether it counts as a safeguarding partner is told to everybody who is asked.`}
        fields={[...FIELDS, PARTNER]}
        first={first}
        send="Save the changes"
        onSend={(values) =>
          change({
            path: rowPath('agencies', agency.code),
            method: 'PATCH',
            body: bodyOf(values),
            etag: agency.etag,
          })
        }
        onClose={onClose}
      />
    );
  return (
    <Form
      title="Add an agency"
      note="It is asked for an answer to every meeting from then on. Name its single point of contact next."
      fields={[
        ...FIELDS,
        { name: 'code', label: 'Code', kind: 'line', hint: 'As POL. Empty: made of its name.' },
        PARTNER,
      ]}
      first={{ ...first, code: '' }}
      send="Add the agency"
      onSend={({ code, ...values }, key) =>
        change({ path: 'agencies', body: { ...bodyOf(values), ...(code ? { code } : {}) }, key })
      }
      onClose={onClose}
    />
  );
}

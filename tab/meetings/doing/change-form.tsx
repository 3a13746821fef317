import type { MeetingView } from '../../../bot/contract/meetings';
import type { MeetingChange } from '../../../bot/domain/meetings/changing/change-names';
import { meetingPath, useMeetingChange } from '../../api/meeting-changes';
import { dayFieldOf, longDayOfInstant, time, timeFieldOf } from '../../parts/format';
import type { FieldOf, FormValues } from '../../parts/form/field';
import { Form } from '../../parts/form/form';
import { formName } from './form-name';
import type { Said } from './said';
import { WhoHears } from './who-hears';

type Offered = MeetingView['may'][number];

interface Props {
  readonly meeting: MeetingView;
  readonly offered: Offered;
  readonly onDone: (said: Said) => void;
  readonly onClose: () => void;
}

/** The form by which a coordinator moves a meeting, cancels it or puts it on again; who hears of that stands below it. */
export default function ChangeForm({ meeting, offered, onDone, onClose }: Props) {
  const change = useMeetingChange();
  const { ref, etag, startsAt } = meeting;
  const { deed, label } = offered;
  const { title, send, fields } = FORMS[deed] ?? { title: label, send: label, fields: [] };
  const bodyOf = (values: FormValues): object => ({
    ...(deed === 'weeks-on' ? { weeks: offered.weeks } : {}),
    ...(deed === 'as-series' ? { to: offered.to } : {}),
    ...Object.fromEntries(fields.map(({ name }) => [name, values[name]])),
  });
  return (
    <Form
      title={meeting.status === 'Cancelled' && deed === 'move' ? label : title}
      name={formName(deed, ref)}
      note={`${meeting.title}, ${longDayOfInstant(startsAt)}, ${time(startsAt)}.`}
      fields={fields}
      first={{ day: dayFieldOf(startsAt), time: timeFieldOf(startsAt), reason: '', hold: false }}
      send={meeting.status === 'Cancelled' && deed === 'move' ? 'Put it on then' : send}
      isTold
      onSend={async (values, key) => {
        const { said, news } = await change({
          path: meetingPath(ref, deed),
          etag,
          key,
          body: bodyOf(values),
        });
        onDone({ ref, said, news });
      }}
      onClose={onClose}
    >
      {(values) => {
        const { reason: _, ...given } = bodyOf(values) as { readonly reason?: unknown };
        return <WhoHears of={ref} deed={deed} given={given} />;
      }}
    </Form>
  );
}

const WHY: FieldOf = {
  name: 'reason',
  label: 'Why?',
  kind: 'words',
  hint: 'Everyone who was told of the meeting reads this.',
};

interface Asked {
  readonly title: string;
  readonly send: string;
  readonly fields: readonly FieldOf[];
}

const FORMS: { readonly [D in MeetingChange]?: Asked } = {
  move: {
    title: 'Move the meeting',
    send: 'Move the meeting',
    fields: [
      { name: 'day', label: 'To which day?', kind: 'day' },
      { name: 'time', label: 'At what time?', kind: 'time' },
      WHY,
      {
        name: 'hold',
        label: 'Hold it on that day all the same',
        kind: 'tick',
        hint: 'If it is a weekend, a bank holiday, in a closed period, before 7am or after 8pm.',
      },
    ],
  },
  cancel: { title: 'Cancel the meeting', send: 'Cancel the meeting', fields: [WHY] },
  'put-on': {
    title: 'Put the meeting on again',
    send: 'Put it on again',
    fields: [{ ...WHY, label: 'Why? (optional)' }],
  },
};

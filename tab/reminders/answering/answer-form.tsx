import type { Waiting } from '../../../bot/contract/outstanding';
import { reminderPath, useReminderAnswer } from '../../api/waiting';
import type { FieldOf, FormValues } from '../../parts/form/field';
import { Form } from '../../parts/form/form';
import { reminderForm } from './form-name';

type Answer = Waiting['offers'][number];

interface Props {
  readonly waiting: Waiting;
  /** The agency that is asked, where whoever answers does so on its behalf. */
  readonly onBehalfOf?: string;
  readonly onDone: (what: string) => void;
  readonly onClose: () => void;
}

/** The form by which a deadline's reminder is answered, as on its card in the chat. */
export default function AnswerForm({ waiting, onBehalfOf, onDone, onClose }: Props) {
  const change = useReminderAnswer();
  const { reminderKey, subjectTitle, offers } = waiting;
  const [first = 'Acknowledged'] = LIKELIEST.filter((one) => offers.includes(one));
  return (
    <Form
      title={`Answer: ${subjectTitle}`}
      name={reminderForm(reminderKey)}
      note={
        onBehalfOf
          ? `The record will say that you did it for ${onBehalfOf}.`
          : 'Figures and findings only. Do not name or describe a child.'
      }
      fields={(values) => [
        {
          name: 'answer',
          label: 'Answer',
          kind: 'choice',
          choices: LIKELIEST.filter((one) => offers.includes(one)).map((one) => [one, WORDS[one]] as const),
        },
        ...BESIDES[answerIn(values)],
      ]}
      first={{ answer: first, text: '', link: '', wantedOn: '', thatDay: false }}
      send="Send the answer"
      onSend={async (values) => {
        const answer = answerIn(values);
        const asked = BESIDES[answer].map(({ name }) => [name, values[name]] as const);
        const given = asked.filter(([, value]) => value !== '' && value !== false);
        const body = { answer, ...Object.fromEntries(given) };
        await change({ path: reminderPath(reminderKey, 'answer'), body });
        onDone(`${WORDS[answer]}: ${subjectTitle}.`);
      }}
      onClose={onClose}
    />
  );
}

const LIKELIEST: readonly Answer[] = ['OnTrack', 'Done', 'NeedHelp', 'MoreTime', 'Acknowledged'];

const answerIn = ({ answer }: FormValues): Answer =>
  LIKELIEST.find((one) => one === answer) ?? 'Acknowledged';

const WORDS: Readonly<Record<Answer, string>> = {
  OnTrack: 'On track',
  Done: 'Done',
  NeedHelp: 'We need help',
  MoreTime: 'We need more time',
  Acknowledged: 'Seen, nothing to add',
};

const NOTE: FieldOf = { name: 'text', label: 'A note (optional)', kind: 'words' };

/** What each answer asks besides. */
const BESIDES: Readonly<Record<Answer, readonly FieldOf[]>> = {
  OnTrack: [NOTE],
  Acknowledged: [],
  Done: [
    { name: 'text', label: 'What was done, and what shows it?', kind: 'words' },
    { name: 'link', label: 'Where it is (optional)', kind: 'line', hint: 'An https address.' },
  ],
  NeedHelp: [
    { name: 'text', label: 'What do you need?', kind: 'words', hint: 'The coordinator is told at once.' },
  ],
  MoreTime: [
    { name: 'wantedOn', label: 'Until when?', kind: 'day' },
    { name: 'text', label: 'Why is more time needed?', kind: 'words' },
    { name: 'thatDay', label: 'That day, also if nothing is usually due on it', kind: 'tick' },
  ],
};

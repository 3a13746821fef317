import { meetingsSchema, type MeetingView } from '../../../bot/contract/meetings';
import { ANSWER_WORDS, ANSWERS } from '../../../bot/domain/partnership';
import { useListChange } from '../../api/lists/change';
import { meetingPath } from '../../api/meeting-changes';
import { Form } from '../../parts/form/form';
import { formName } from './form-name';
import type { Said } from './said';

interface Props {
  readonly meeting: MeetingView;
  readonly onDone: (said: Said) => void;
  readonly onClose: () => void;
}

/** The form by which a meeting is answered for one's own agency; a coordinator may for any, on its behalf. */
export default function AnswerForm({ meeting, onDone, onClose }: Props) {
  const change = useListChange('meetings', meetingsSchema);
  const { ref, title, etag, answers, answerFor } = meeting;
  const [own] = answerFor;
  if (!own) return null;
  const given = answers.find(({ agencyCode }) => agencyCode === own.code);
  return (
    <Form
      title={`Answer to ${title}`}
      name={formName('answer', ref)}
      note="The answer is the agency’s, and says who gave it. The last one counts."
      fields={[
        ...(answerFor.length > 1
          ? [
              {
                name: 'forAgency',
                label: 'For which agency',
                kind: 'choice' as const,
                choices: answerFor.map(
                  ({ code, title: name, onBehalf }) =>
                    [code, onBehalf ? `${name} (on its behalf)` : name] as const,
                ),
              },
            ]
          : []),
        {
          name: 'answer',
          label: 'Answer',
          kind: 'choice',
          choices: ANSWERS.map((one) => [one, ANSWER_WORDS[one]] as const),
        },
        { name: 'deputy', label: 'Who comes instead', kind: 'line', hint: 'Where a deputy attends.' },
        { name: 'note', label: 'Why', kind: 'line', hint: 'A word, with apologies; not needed.' },
      ]}
      first={{
        forAgency: own.code,
        answer: given?.answer ?? 'Attending',
        deputy: given?.deputy ?? '',
        note: '',
      }}
      send="Send the answer"
      isTold
      onSend={async ({ forAgency, answer, deputy, note }) => {
        const { meetings } = await change({
          path: meetingPath(ref, 'answer'),
          etag,
          body: {
            forAgency,
            answer,
            ...(answer === 'Deputy' && deputy ? { deputy } : {}),
            ...(answer === 'Apologies' && note ? { note } : {}),
          },
        });
        const { code, title: agency } = answerFor.find((one) => one.code === forAgency) ?? own;
        const words = ANSWERS.flatMap((one) => (one === answer ? [ANSWER_WORDS[one]] : [])).join('');
        const answeredAt = meetings
          .find((one) => one.ref === ref)
          ?.answers.find((one) => one.agencyCode === code)?.answeredAt;
        onDone({
          ...{ ref, said: `${agency}: ${words}.`, answerOf: code },
          ...(answeredAt ? { answeredAt } : {}),
          news: `Recorded for ${title}. You can undo it for ten minutes.`,
        });
      }}
      onClose={onClose}
    />
  );
}

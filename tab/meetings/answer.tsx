import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { meetingsSchema, type MeetingView } from '../../bot/contract/meetings';
import { ANSWER_WORDS, ANSWERS } from '../../bot/domain/partnership';
import { useListChange } from '../api/lists/change';
import { Form } from '../parts/form/form';
import { Push } from '../parts/push';

const useStyles = makeStyles({ line: { margin: '0 0 8px' } });

/** The way to answer a meeting for one's own agency; a coordinator may for any, on its behalf. */
export default function Answer({ meeting }: { meeting: MeetingView }) {
  const styles = useStyles();
  const change = useListChange('meetings', meetingsSchema);
  // A link may lead here to answer.
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(search.get('answer') === meeting.ref);
  const { ref, title, etag, answers, answerFor } = meeting;
  const [own] = answerFor;
  if (!own) return null;
  const given = answers.find(({ agencyCode }) => agencyCode === own.code);
  const words = given?.answer && !own.onBehalf ? 'Change the answer' : 'Answer';
  if (!isOpen)
    return (
      <p className={styles.line}>
        <Push look="outline" onClick={() => setOpen(true)}>
          {words}
          <span className="visually-hidden"> to {title}</span>
        </Push>
      </p>
    );
  return (
    <Form
      title={`Answer to ${title}`}
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
      onSend={({ forAgency, answer, deputy, note }) =>
        change({
          path: `meetings/${encodeURIComponent(ref)}/answer`,
          etag,
          body: {
            forAgency,
            answer,
            ...(answer === 'Deputy' && deputy ? { deputy } : {}),
            ...(answer === 'Apologies' && note ? { note } : {}),
          },
        })
      }
      onClose={() => setOpen(false)}
    />
  );
}

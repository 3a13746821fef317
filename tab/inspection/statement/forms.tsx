import { useInspectionDeeds } from '../../api/inspection';
import { count, dayFieldOf, listed, shortDay } from '../../parts/format';
import { Form } from '../../parts/form/form';
import { filledIn } from '../forms';
import type { StatementProps } from './props';

/** That it was sent: to whom and when. What is missing then is said once more, and taken along on purpose only. */
export function SentForm({ statement, opened }: StatementProps) {
  const { statement: send } = useInspectionDeeds();
  const { inspectionRef, sent, check, version, asOf, approvals } = statement;
  const missing = sent ? 0 : check.missing.length;
  return (
    <Form
      title={sent ? 'Correct to whom it was sent, and when' : 'The statement was sent'}
      note={
        sent
          ? undefined
          : `What the plan says now is kept as the version that was sent, and nothing reminds of it any more.${awaitedWords(approvals)}`
      }
      fields={[
        {
          name: 'to',
          label: 'To whom was it sent?',
          kind: 'line',
          hint: 'As the letter says: an address or a name.',
        },
        { name: 'on', label: 'On which day?', kind: 'day' },
        ...(missing > 0
          ? [
              {
                name: 'anyway',
                label: `It was sent although ${count(missing, 'thing is', 'things are')} missing`,
                kind: 'tick' as const,
              },
            ]
          : []),
      ]}
      first={{ to: sent?.to ?? '', on: sent?.on ?? dayFieldOf(asOf), anyway: false }}
      send={sent ? 'Correct it' : 'Record it as sent'}
      onSend={(values) => send(inspectionRef, 'sent', { to: '', on: '', ...filledIn(values) }, version)}
      onClose={opened.close}
    />
  );
}

/** It was recorded as sent by mistake. */
export function NotSentForm({ statement, opened }: StatementProps) {
  const { statement: send } = useInspectionDeeds();
  return (
    <Form
      title="The statement was not sent"
      note="It is to be sent again: its days are reminded of, and it can be approved. The versions that were kept stay."
      fields={[]}
      first={{}}
      send="Take it back"
      onSend={() => send(statement.inspectionRef, 'sent', { undo: true }, statement.version)}
      onClose={opened.close}
    />
  );
}

/** Who has not approved it, for whoever is about to record that it was sent. */
function awaitedWords(approvals: StatementProps['statement']['approvals']): string {
  const awaited = approvals.filter(({ on }) => on === undefined).map(({ title }) => title);
  if (awaited.length === 0) return '';
  return ` No approval is recorded of ${listed(awaited)}. Once it is recorded as sent, one can be added only after “It was not sent”.`;
}

/** By when each board signs, and on which day it has. */
export function SignOffForm({ statement, opened }: StatementProps) {
  const { statement: send } = useInspectionDeeds();
  const { inspectionRef, signOffs, version } = statement;
  const offered = signOffs.filter(({ proposedOn }) => proposedOn);
  return (
    <Form
      title="When do the boards sign it off?"
      done="the boards’ days are set"
      note={
        offered.length > 0
          ? 'The days offered are counted back from the due day, to a meeting of the board where there is one. Each day is reminded of like any deadline.'
          : 'Each day is reminded of like any deadline. What stays as it is changes nothing.'
      }
      fields={signOffs.flatMap(({ board, title, proposedOn }) => [
        {
          name: `due ${board}`,
          label: `${title}: to sign by`,
          kind: 'day' as const,
          ...(proposedOn ? { hint: `Offered: ${shortDay(proposedOn)}` } : {}),
        },
        { name: `signed ${board}`, label: `${title}: signed on`, kind: 'day' as const },
      ])}
      first={Object.fromEntries(
        signOffs.flatMap(({ board, dueOn, proposedOn, signedOn }) => [
          [`due ${board}`, dueOn ?? proposedOn ?? ''],
          [`signed ${board}`, signedOn ?? ''],
        ]),
      )}
      send="Save the days"
      onSend={(values) =>
        send(
          inspectionRef,
          'statement',
          {
            signOffs: signOffs.flatMap(({ board }) => {
              const [dueOn, signedOn] = [values[`due ${board}`], values[`signed ${board}`]];
              return dueOn || signedOn
                ? [{ board, ...(dueOn ? { dueOn } : {}), ...(signedOn ? { signedOn } : {}) }]
                : [];
            }),
          },
          version,
        )
      }
      onClose={opened.close}
    />
  );
}

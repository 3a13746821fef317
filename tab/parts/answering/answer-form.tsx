import type { Instant } from '../../../bot/domain/calendar/day';
import type { Waiting } from '../../../bot/contract/outstanding';
import { DEADLINE_ANSWER_WORDS } from '../../../bot/domain/partnership';
import { reminderPath, useReminderAnswer } from '../../api/waiting';
import type { FieldOf, FormValues } from '../form/field';
import { Form } from '../form/form';
import { THAT_DAY } from '../form/that-day';
import { reminderForm } from './form-name';

export type Answer = Waiting['offers'][number];

interface Props {
  readonly waiting: Answerable;
  /** What is answered, where that was chosen by the button that opened it. */
  readonly asked?: Answer;
  /** The agency that is asked, where whoever answers does so on its behalf. */
  readonly onBehalfOf?: string;
  readonly onDone: (answered: Answered) => void;
  readonly onClose: () => void;
}

/** The form by which a deadline's reminder is answered, as on its card in the chat. */
export default function AnswerForm({ waiting, asked, onBehalfOf, onDone, onClose }: Props) {
  const change = useReminderAnswer();
  const { reminderKey, kind, subjectTitle, offers } = waiting;
  const offered = LIKELIEST.filter((one) => (asked ? one === asked : offers.includes(one)));
  const [first = 'Acknowledged'] = offered;
  return (
    <Form
      title={`${asked ? wordsOf(asked, kind) : 'Answer'}: ${subjectTitle}`}
      name={reminderForm(reminderKey, asked)}
      note={
        onBehalfOf
          ? `The record will say that you did it for ${onBehalfOf}.`
          : 'Figures and findings only. Do not name or describe a child.'
      }
      fields={(values) => [...(asked ? [] : [choiceOf(offered, kind)]), ...BESIDES[answerIn(values)]]}
      first={{ answer: first, text: '', link: '', wantedOn: '', thatDay: false }}
      send="Send the answer"
      isTold
      onSend={async (values) => {
        const answer = answerIn(values);
        const asked = BESIDES[answer].map(({ name }) => [name, values[name]] as const);
        const given = asked.filter(([, value]) => value !== '' && value !== false);
        const body = { answer, ...Object.fromEntries(given) };
        const { answeredAt: at, undoUntil } = await change({
          path: reminderPath(reminderKey, 'answer'),
          body,
        });
        onDone({
          ...{ key: reminderKey, words: `${saidOf(answer, kind)}: ${subjectTitle}.`, canUndo: !!undoUntil },
          ...(at ? { at } : {}),
        });
      }}
      onClose={onClose}
    />
  );
}

/** What was answered, and by which key it is undone. */
export interface Answered {
  readonly key: string;
  readonly words: string;
  /** When it was given, so that no newer answer is undone in its place. */
  readonly at?: Instant;
  /** False where what was said stood there already, by somebody else: nothing was written that could be undone. */
  readonly canUndo: boolean;
}

/** What is answered: a reminder that waits, or what stands for one. */
export type Answerable = Pick<Waiting, 'reminderKey' | 'kind' | 'subjectRef' | 'subjectTitle' | 'offers'>;

const choiceOf = (offered: readonly Answer[], kind: Waiting['kind']): FieldOf => ({
  name: 'answer',
  label: 'Answer',
  kind: 'choice',
  choices: offered.map((one) => [one, wordsOf(one, kind)] as const),
});

const LIKELIEST: readonly Answer[] = ['OnTrack', 'Done', 'NeedHelp', 'MoreTime', 'Acknowledged'];

const answerIn = ({ answer }: FormValues): Answer =>
  LIKELIEST.find((one) => one === answer) ?? 'Acknowledged';

/** As on the buttons of its card in the chat: one word for one thing. */
const WORDS: Readonly<Record<Exclude<Answer, 'Done'>, string>> = {
  OnTrack: 'On track',
  NeedHelp: 'Ask for help',
  MoreTime: 'Ask for more time',
  Acknowledged: 'Acknowledge',
};
const DONE: Readonly<Record<Waiting['kind'], readonly [does: string, did: string]>> = {
  Action: ['Add evidence', 'Evidence submitted'],
  Request: ['Provided', 'Provided'],
  Milestone: ['It is done', 'Done'],
  Meeting: ['It is done', 'Done'],
};

/** What an answer is called on a button. */
export const wordsOf = (answer: Answer, kind: Waiting['kind']): string =>
  answer === 'Done' ? DONE[kind][0] : WORDS[answer];

/** What was answered, as the chat says it. */
const saidOf = (answer: Answer, kind: Waiting['kind']): string =>
  answer === 'Done' ? DONE[kind][1] : DEADLINE_ANSWER_WORDS[answer];

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
    { name: 'thatDay', label: THAT_DAY, kind: 'tick' },
  ],
};

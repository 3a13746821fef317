import type { QuestionView } from '../../../bot/contract/chasing/answers';
import { questionPath, useQuestionAnswer } from '../../api/waiting';
import { shortDay } from '../../parts/format';
import type { FieldOf } from '../../parts/form/field';
import { Form } from '../../parts/form/form';
import { THAT_DAY } from '../../parts/form/that-day';
import { questionForm } from '../../parts/answering/form-name';

interface Props {
  readonly question: QuestionView;
  readonly deed: 'grant' | 'refuse' | 'cover';
  readonly onClose: () => void;
}

/** The form by which the coordinator grants more time, refuses it, or names who covers for an agency. */
export default function QuestionForm({ question, deed, onClose }: Props) {
  const change = useQuestionAnswer();
  const { key, agencyTitle, title = '', dueOn, wantedOn = '', candidates = [] } = question;
  const { heading, send, fields } = FORMS[deed](candidates);
  return (
    <Form
      title={heading}
      done={`${send}: ${agencyTitle}`}
      name={questionForm(key, deed)}
      note={
        deed === 'cover'
          ? `Who is named becomes the deputy of ${agencyTitle}, and is told so.`
          : `${title}. ${dueOn ? `Due ${shortDay(dueOn)}. ` : ''}${agencyTitle} is told what you decide.`
      }
      fields={fields}
      first={{ on: wantedOn, text: '', thatDay: false, personEmail: candidates[0]?.email ?? '' }}
      send={send}
      onSend={async (values, name) => {
        const given = fields
          .map((field) => [field.name, values[field.name]] as const)
          .filter(([, value]) => value !== '' && value !== false);
        const seen = deed === 'cover' ? {} : { dueOn, wantedOn };
        const body = { ...seen, ...Object.fromEntries(given) };
        await change({ path: questionPath(key, deed), body, key: name });
      }}
      onClose={onClose}
    />
  );
}

interface Asked {
  readonly heading: string;
  readonly send: string;
  readonly fields: readonly FieldOf[];
}

const FORMS: Readonly<Record<Props['deed'], (candidates: NonNullable<QuestionView['candidates']>) => Asked>> =
  {
    grant: () => ({
      heading: 'Grant more time',
      send: 'Grant it',
      fields: [
        { name: 'on', label: 'Until when?', kind: 'day' },
        { name: 'text', label: 'A word why (optional)', kind: 'words' },
        { name: 'thatDay', label: THAT_DAY, kind: 'tick' },
      ],
    }),
    refuse: () => ({
      heading: 'Refuse more time',
      send: 'Refuse it',
      fields: [{ name: 'text', label: 'Why?', kind: 'words' }],
    }),
    cover: (candidates) => ({
      heading: 'Who covers?',
      send: 'Name the deputy',
      fields: [
        {
          name: 'personEmail',
          label: 'Who',
          kind: 'choice',
          choices: candidates.map(({ email, name }) => [email, name] as const),
        },
      ],
    }),
  };

import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { QuestionDeed, QuestionView } from '../../../bot/contract/chasing/answers';
import { questionPath, useQuestionAnswer, useQuestions } from '../../api/waiting';
import { Card } from '../../parts/card';
import { dayOfInstant, shortDay, time } from '../../parts/format';
import { hasDraft } from '../../parts/form/draft';
import { useFormDraft } from '../../parts/form/use-form-draft';
import { usePress } from '../../parts/hooks/use-press';
import { Push } from '../../parts/push';
import { useRowStyles } from '../../parts/rows';
import { questionForm } from '../../parts/answering/form-name';

const QuestionForm = lazy(() => import('./question-form'));

const useStyles = makeStyles({
  deeds: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginTop: '6px',
    '@media print': { display: 'none' },
  },
  said: { display: 'block', lineHeight: '1.45' },
  form: { marginTop: '8px' },
  fault: { color: tokens.colorStatusDangerForeground3 },
});

/** What agencies wait for the coordinator to answer, each with its answers. Nothing where nobody waits. */
export default function Questions() {
  const styles = useRowStyles();
  const questions = useQuestions().data?.questions ?? [];
  if (questions.length === 0) return null;
  const open = questions.filter(({ undoUntil }) => !undoUntil).length;
  return (
    <Card title={titleOf(open)}>
      <ul className={styles.list}>
        {questions.map((one) => (
          <li key={one.key} className={styles.item}>
            <Question question={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const titleOf = (open: number): string =>
  open === 0
    ? 'Nothing waits for your answer'
    : open === 1
      ? 'One thing waits for your answer'
      : `${open} things wait for your answer`;

/** Of these a form asks more; the others are done by their button. */
const ASKS: readonly QuestionDeed[] = ['grant', 'refuse', 'cover'];

function Question({ question }: { question: QuestionView }) {
  const styles = { ...useRowStyles(), ...useStyles() };
  const nameOf = useFormDraft();
  const change = useQuestionAnswer();
  const { busy, fault, run } = usePress();
  const { key, text, deeds, undoUntil, answeredByName, answeredAt } = question;
  const [open, setOpen] = useState(() => deeds.find((deed) => hasDraft(nameOf(questionForm(key, deed)))));
  const about = aboutOf(question);
  const press = (deed: QuestionDeed) =>
    ASKS.includes(deed)
      ? setOpen(open === deed ? undefined : deed)
      : run(
          async () => {
            const body = deed === 'undo' && answeredAt ? { answeredAt } : {};
            await change({ path: questionPath(key, deed), body });
          },
          `${deed === 'undo' ? 'Undone' : 'Answered'}: ${about}.`,
        );
  return (
    <>
      {about}
      {text && <span className={styles.said}>“{text}”</span>}
      <span className={styles.soft}>{[byWords(question), answeredWords(answeredByName)].join('')}</span>
      <div className={styles.deeds} role="group" aria-label={about}>
        {deeds.map((deed) => (
          <Push
            key={deed}
            look="outline"
            disabled={busy}
            aria-expanded={ASKS.includes(deed) ? open === deed : undefined}
            onClick={() => press(deed)}
          >
            {undoUntil && deed === 'undo'
              ? `${UNDO[question.about]} (until ${time(undoUntil)})`
              : LABELS[deed]}
          </Push>
        ))}
        <span role="status" className={styles.fault}>
          {fault}
        </span>
      </div>
      {(open === 'grant' || open === 'refuse' || open === 'cover') && (
        <div className={styles.form}>
          <Suspense>
            <QuestionForm key={open} question={question} deed={open} onClose={() => setOpen(undefined)} />
          </Suspense>
        </div>
      )}
    </>
  );
}

const LABELS: Readonly<Record<QuestionDeed, string>> = {
  help: 'I am on it',
  grant: 'Grant it',
  refuse: 'Refuse',
  cover: 'Name who covers',
  hold: 'I answer for it',
  undo: 'Undo',
};

/** What is undone, by what was asked. */
const UNDO: Readonly<Record<QuestionView['about'], string>> = {
  help: 'Undo taking it on',
  extension: 'Undo the decision',
  uncovered: 'Undo who covers',
};

function aboutOf({ about, agencyTitle, title = '', dueOn, wantedOn, from, to }: QuestionView): string {
  if (about === 'help') return `${agencyTitle} asks for help with ${title}`;
  if (about === 'extension') {
    const days = dueOn && wantedOn ? `, from ${shortDay(dueOn)} to ${shortDay(wantedOn)}` : '';
    return `${agencyTitle} asks for more time: ${title}${days}`;
  }
  const days = from ? ` from ${shortDay(from)}${to ? ` to ${shortDay(to)}` : ''}` : '';
  return `Nobody answers for ${agencyTitle}${days}${title ? `: ${title} is away` : ''}`;
}

const byWords = ({ byName, at }: QuestionView): string =>
  byName && at ? `${byName}, ${dayOfInstant(at)}, ${time(at)}. ` : '';

const answeredWords = (byName: string | undefined): string => (byName ? `Answered by ${byName}.` : '');

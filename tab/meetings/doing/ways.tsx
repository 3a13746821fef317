import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { meetingPage } from '../../../bot/contract/action-path';
import { useSearchParams } from '../../address/search';
import type { MeetingView } from '../../../bot/contract/meetings';
import { meetingPath, useMeetingChange } from '../../api/meeting-changes';
import { longDayOfInstant, time } from '../../parts/format';
import { hasDraft } from '../../parts/form/draft';
import { useFormDraft } from '../../parts/form/use-form-draft';
import { usePress } from '../../parts/hooks/use-press';
import AddToCalendar from '../../parts/links/add-to-calendar';
import { ButtonLink } from '../../parts/links/button-link';
import { CopyLink } from '../../parts/links/copy-link';
import { Push } from '../../parts/push';
import { formName } from './form-name';
import type { Said } from './said';

// Whoever only reads needs no form.
const AnswerForm = lazy(() => import('./answer-form'));
const ChangeForm = lazy(() => import('./change-form'));

const useStyles = makeStyles({
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '8px 0 12px',
    // On a phone two stand side by side, so that the block has an edge.
    '@media (max-width: 760px)': { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    '@media print': { display: 'none' },
  },
  wide: { '@media (max-width: 820px)': { display: 'none' } },
  fault: { margin: '0 0 12px' },
});

type Offered = MeetingView['may'][number];

/** What its button alone does. */
const AT_ONCE: readonly Offered['deed'][] = ['keep', 'stay', 'undo'];

interface Props {
  readonly meeting: MeetingView;
  readonly onDone: (said: Said) => void;
}

/** Which form of a meeting is to stand open at first: the one that a link asks for, else one with words that were not sent. */
export function useFormAsked({ ref, may, answerFor }: MeetingView): 'answer' | Offered | undefined {
  const [search] = useSearchParams();
  const nameOf = useFormDraft();
  const isKept = (deed: string) => hasDraft(nameOf(formName(deed, ref)));
  const linked = search.get('meeting') === ref && may.find(({ deed }) => deed === search.get('do'));
  if (linked) return linked;
  if (answerFor.length > 0 && (search.get('answer') === ref || isKept('answer'))) return 'answer';
  return may.find(({ deed }) => isKept(deed));
}

/** All that whoever reads can do with a meeting, on one line where there is room; the form of it below. */
export function Ways({ meeting, onDone }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(useFormAsked(meeting));
  const change = useMeetingChange();
  const { busy, fault, run } = usePress();
  const { ref, title, startsAt, etag, answers, answerFor, may, status } = meeting;
  const [own] = answerFor;
  const isAnswered = own && !own.onBehalf && answers.some((one) => one.agencyCode === own.code && one.answer);
  const about = `${title}, ${longDayOfInstant(startsAt)}`;
  const close = () => setOpen(undefined);
  const begin = (offered: Offered) =>
    AT_ONCE.includes(offered.deed)
      ? run(async () => {
          const { said, news } = await change({ path: meetingPath(ref, offered.deed), etag, body: {} });
          onDone({ ref, said, news });
        })
      : setOpen(isOpen(offered) ? undefined : offered);
  const isOpen = ({ deed }: Offered) => typeof open === 'object' && open.deed === deed;
  return (
    <>
      <div className={styles.ways} role="group" aria-label={`What you can do with ${about}`}>
        {own && (
          <Push
            look="outline"
            aria-expanded={open === 'answer'}
            onClick={() => setOpen(open === 'answer' ? undefined : 'answer')}
          >
            {isAnswered ? 'Change the answer' : 'Answer'}
            <span className="visually-hidden"> to {about}</span>
          </Push>
        )}
        {status !== 'Cancelled' && (
          <ButtonLink to={meetingPage(ref)}>
            <span>
              Agenda<span className={styles.wide}> and meeting mode</span>
            </span>
          </ButtonLink>
        )}
        {may.map((offered) => (
          <Push
            key={offered.deed}
            look="outline"
            disabled={busy}
            aria-expanded={AT_ONCE.includes(offered.deed) ? undefined : isOpen(offered)}
            onClick={() => begin(offered)}
          >
            {offered.until ? `${offered.label} (until ${time(offered.until)})` : offered.label}
            <span className="visually-hidden">: {about}</span>
          </Push>
        ))}
        {status !== 'Cancelled' && (
          <>
            <AddToCalendar of={{ kind: 'meeting', ref }} about={about} />
            <CopyLink to={meetingPage(ref)} />
          </>
        )}
      </div>
      <div role="status">{fault && <p className={styles.fault}>{fault}</p>}</div>
      {open && (
        <Suspense>
          {open === 'answer' ? (
            <AnswerForm {...{ meeting, onDone }} onClose={close} />
          ) : (
            <ChangeForm key={open.deed} {...{ meeting, onDone }} offered={open} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}

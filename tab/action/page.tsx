import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useParams } from '../address/routes';
import { useSearchParams } from '../address/search';
import { useAction, type ActionRead } from '../api/action';
import { actionIn } from './action-in';
import { mediaHook } from '../parts/hooks/use-media';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { useNarrow } from '../parts/use-narrow';
import { dayOfInstant, shortDay } from '../parts/format';
import type { ActionView } from '../../bot/contract/action';
import { Facts } from './facts';
import { useMe } from '../api/me';
import { MayDo, ThumbBar } from './doing/may-do';
import { Challenges, Evidence, Extensions, History, Impact, Lasting, Notes } from './sections';
import { Milestones, States } from './steps';
import { useDoings } from './doing/use-doings';
import { Back, Top } from './top';
import { Votes } from './votes';

const Besides = lazy(() => import('../parts/answering/besides'));

const useStyles = makeStyles({
  answers: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 784fr) minmax(0, 432fr)',
    columnGap: '16px',
    alignItems: 'start',
  },
  /** Nothing can be done on paper. */
  screen: { minWidth: 0, '@media print': { display: 'none' } },
  bar: { marginBottom: '16px' },
  word: { margin: '0 0 12px', overflowWrap: 'break-word' },
});

/** Wide enough for two columns in which no agency's name is cut (`design/tab`, Narrow and large). */
const useBeside = mediaHook('(min-width: 900px)');

/** One action's whole story, and what whoever reads may do; the page that a deep link opens. */
export default function ActionPage() {
  const { '*': path = '' } = useParams();
  const [search] = useSearchParams();
  const ref = actionIn(path, search);
  const query = useAction(ref);
  if (query.data === undefined && query.error?.code === 'action-gone') return <Gone reference={ref} />;
  // Each action has its own open form.
  return <Loaded query={query}>{(read) => <Story key={ref} read={read} />}</Loaded>;
}

const Gone = ({ reference }: { reference: string }) => (
  <>
    <Back />
    <Page title="This action is not in the plan">
      <p>There is no action “{reference}” in the action plan. It may have been renumbered.</p>
    </Page>
  </>
);

function Story({ read }: { read: ActionRead }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const beside = useBeside();
  const view = read.data;
  const { action, finding } = view;
  const [search] = useSearchParams();
  const doings = useDoings(read, search.get('deed'));
  const { form, said } = doings;
  const mayDo = (
    <div className={styles.screen}>
      <MayDo view={view} doings={doings} />
      <Help view={view} />
    </div>
  );
  const work = (
    <>
      <States states={view.states} status={action.status} isWithdrawn={action.withdrawn !== undefined} />
      {form}
      {!beside && mayDo}
      <Milestones milestones={view.milestones} measure={action.successMeasure} />
      <Evidence evidence={view.evidence} />
      <Lasting {...view} />
      <Impact {...view} />
      <Notes notes={view.notes} />
    </>
  );
  const context = (
    <>
      {beside && mayDo}
      <Votes votes={view.votes} />
      <Challenges challenges={view.challenges} />
      <Extensions extensions={view.extensions} />
      <History history={view.history} />
    </>
  );
  return (
    <>
      <Top read={read} />
      <Page title={`${action.ref} ${action.title}`}>
        {finding && (
          <p className={styles.answers}>
            Answers {finding.ref}: “{finding.text ?? finding.title}”
            {finding.embargoed && ' Under embargo until the letter is published.'}
          </p>
        )}
        <LastWord view={view} />
        <div role="status" className={said ? styles.bar : undefined}>
          {said}
        </div>
        <Facts view={view} />
        {/* The same at every width: a form that went elsewhere would forget why it was refused. */}
        <div className={beside ? styles.columns : undefined}>
          <div>{work}</div>
          <div>{context}</div>
        </div>
        {narrow && !form && <ThumbBar view={view} doings={doings} />}
      </Page>
    </>
  );
}

/** The way to ask for help, as on its card, for who answers for the agency that leads it. */
function Help({ view: { action, answering } }: { view: ActionView }) {
  const own = useMe().data?.agency?.code;
  if (!answering?.offers.includes('NeedHelp')) return null;
  const { ref, title, leadAgency } = action;
  return (
    <Suspense>
      <Besides
        waiting={{ ...answering, kind: 'Action', subjectRef: ref, subjectTitle: `${ref}, ${title}` }}
        only={['NeedHelp']}
        {...(own === leadAgency.code ? {} : { onBehalfOf: leadAgency.title })}
      />
    </Suspense>
  );
}

/** Why it is followed no more, or again, or what was found when it was looked at again. */
function LastWord({ view: { action, groupLine } }: { view: ActionView }) {
  const styles = useStyles();
  if (action.withdrawn) {
    return (
      <p className={styles.word}>
        <strong>Withdrawn.</strong>
        {action.withdrawn.why && ` “${action.withdrawn.why}”`} {shortDay(action.withdrawn.on)}.
      </p>
    );
  }
  if (!groupLine) return null;
  return (
    <p className={styles.word}>
      <strong>{groupLine.is === 'Reopened' ? 'Open again.' : 'Sustained at review.'}</strong>
      {groupLine.text && ` “${groupLine.text}”`} {groupLine.byName}, {dayOfInstant(groupLine.at)}.
    </p>
  );
}

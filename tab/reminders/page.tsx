import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { AgencyOutstanding, OutstandingView } from '../../bot/contract/outstanding';
import { useMe } from '../api/me';
import { useOutstanding } from '../api/outstanding';
import { isComing } from '../api/resource';
import { useQuestions } from '../api/waiting';
import type { Answered } from './answering/answer-reminder';
import { AgencyReminders } from './agency-reminders';
import { Card } from '../parts/card';
import { ForTheChair } from './for-the-chair';
import { Loaded } from '../parts/loaded';
import { Loading } from '../parts/loading';
import { OpenChat } from '../parts/links/open-chat';
import { Page } from '../parts/page';
import { listed } from '../parts/format';
import { useWhose, WhoseFilter, type Whose } from '../parts/whose/filter';

// For coordinators alone.
const Chase = lazy(() => import('./chase'));
const Questions = lazy(() => import('./answering/questions'));
const AnsweredBar = lazy(() => import('./answering/answered-bar'));

const useStyles = makeStyles({
  plain: { margin: 0 },
});

/** What has not been acknowledged, by agency and since when, and what reached nobody. */
export default function RemindersPage() {
  const query = useOutstanding();
  const [whose] = useWhose();
  const mine = query.data?.scope === 'agency';
  const mayNudge = useMe().data?.may.nudge === true;
  return (
    <Page
      title="Reminders not acknowledged"
      beside={
        mine ? (
          <OpenChat />
        ) : (
          mayNudge && <NudgeAll isThere={isOfAll(whose) && query.data?.agencies.some(mayBeNudged)} />
        )
      }
      lead={
        query.data?.agencies.length === 0
          ? 'You do not belong to an agency, so you have nothing to answer.'
          : mine
            ? 'What your agency has been asked and has not answered yet. Answer here, or on the card in your chat.'
            : 'What each agency’s single point of contact (SPOC) has been asked and has not answered yet.'
      }
    >
      <Loaded query={query}>
        {(data) => (
          <Suspense fallback={<Loading />}>
            {mayNudge ? (
              <AfterQuestions>
                <ByAgency view={data} mayNudge />
              </AfterQuestions>
            ) : (
              <ByAgency view={data} mayNudge={false} />
            )}
          </Suspense>
        )}
      </Loaded>
    </Page>
  );
}

/** What waits for the coordinator stands first: the rest is drawn once that is known, so that nothing moves. */
function AfterQuestions({ children }: { children: ReactNode }) {
  return isComing(useQuestions()) ? <Loading /> : children;
}

function ByAgency({ view, mayNudge }: { view: OutstandingView; mayNudge: boolean }) {
  const styles = useStyles();
  const [whose, choose] = useWhose();
  const [answered, setAnswered] = useState<Answered>();
  const [waiting, clear] = parted(view.agencies.map((one) => ofPerson(one, whose)).filter(isOf(whose)));
  const names = listed(clear.map((one) => one.agency.title));
  return (
    <>
      <div role="status">
        {answered && (
          <Suspense>
            <AnsweredBar key={answered.key} answered={answered} onUndone={() => setAnswered(undefined)} />
          </Suspense>
        )}
      </div>
      {mayNudge && isOfAll(whose) && <Questions />}
      {view.agencies.length > 1 && (
        <WhoseFilter
          whose={whose}
          agencies={view.agencies.map(({ agency }) => agency)}
          people={peopleIn(view)}
          onChange={choose}
        />
      )}
      {isOfAll(whose) && <ForTheChair view={view} />}
      {waiting.map((one) => (
        <Card
          key={one.agency.code}
          title={one.agency.title}
          action={
            mayNudge &&
            mayBeNudged(one) && (
              <Suspense>
                <Chase agency={one.agency} />
              </Suspense>
            )
          }
        >
          <AgencyReminders {...one} onDone={setAnswered} />
        </Card>
      ))}
      {(clear.length > 0 || waiting.length === 0) && (
        <Card title="Nothing outstanding">
          <p className={styles.plain}>{names || 'No reminder is waiting for an answer.'}</p>
        </Card>
      )}
    </>
  );
}

/** Everyone at once, beside the heading; its place is kept as long as nobody is silent. */
const NudgeAll = ({ isThere = false }: { isThere: boolean | undefined }) =>
  isThere ? (
    <Suspense fallback={<span />}>
      <Chase />
    </Suspense>
  ) : (
    <span />
  );

const isOfAll = ({ agency, person }: Whose): boolean => agency === undefined && person === undefined;

const mayBeNudged = ({ outstanding, notReached, yours }: AgencyOutstanding): boolean =>
  outstanding.length + notReached.length > 0 && !yours;

const isOf =
  ({ agency: code }: Whose) =>
  ({ agency }: AgencyOutstanding): boolean =>
    code === undefined || agency.code === code;

/** What one person was told; what nobody was told of is left out then. */
const ofPerson = (one: AgencyOutstanding, { person }: Whose): AgencyOutstanding =>
  person === undefined
    ? one
    : {
        ...one,
        outstanding: one.outstanding.filter(({ personName }) => personName === person),
        notReached: one.notReached.filter(({ personName }) => personName === person),
        overdue: [],
        toProvide: [],
      };

/** Everybody who was told something, or whom it did not reach, by name. */
const peopleIn = ({ agencies }: OutstandingView): readonly string[] =>
  [
    ...new Set(
      agencies.flatMap(({ outstanding, notReached }) =>
        [...outstanding, ...notReached].flatMap(({ personName }) => personName ?? []),
      ),
    ),
  ].sort();

function parted(agencies: readonly AgencyOutstanding[]): [AgencyOutstanding[], AgencyOutstanding[]] {
  const waits = (one: AgencyOutstanding): boolean =>
    one.outstanding.length + one.notReached.length + one.overdue.length + one.toProvide.length > 0;
  return [agencies.filter(waits), agencies.filter((one) => !waits(one))];
}

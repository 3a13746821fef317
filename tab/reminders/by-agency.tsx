import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { AgencyOutstanding, OutstandingView } from '../../bot/contract/outstanding';
import { Card } from '../parts/card';
import { listed } from '../parts/format';
import { mayBeNudged } from '../parts/nudged/nudge-silent';
import { useWhose, WhoseFilter, type Whose } from '../parts/whose/filter';
import { AgencyReminders } from './agency-reminders';
import type { Answered } from '../parts/answering/answer-form';
import { ForTheChair } from './for-the-chair';

// For coordinators alone.
const Chase = lazy(() => import('../parts/nudged/chase'));
const Questions = lazy(() => import('./answering/questions'));
const AnsweredBar = lazy(() => import('../parts/answering/answered-bar'));

const useStyles = makeStyles({ plain: { margin: 0 } });

/** What each agency has not answered, what is overdue and what reached nobody; what waits for the coordinator above it. */
export function ByAgency({ view, mayNudge }: { view: OutstandingView; mayNudge: boolean }) {
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

/** Whether nobody in particular is chosen. */
export const isOfAll = ({ agency, person }: Whose): boolean => agency === undefined && person === undefined;

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

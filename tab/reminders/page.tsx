import { lazy, Suspense, type ReactNode } from 'react';
import { useSearchParams } from '../address/search';
import type { OutstandingView } from '../../bot/contract/outstanding';
import { useMe } from '../api/me';
import { useOutstanding } from '../api/outstanding';
import { isComing } from '../api/resource';
import { useQuestions } from '../api/waiting';
import { Segments } from '../parts/choosing/segments';
import { OpenChat } from '../parts/links/open-chat';
import { Loaded } from '../parts/loaded';
import { Loading } from '../parts/loading';
import { NudgeSilent } from '../parts/nudged/nudge-silent';
import { Page } from '../parts/page';
import { useWhose } from '../parts/whose/filter';
import { ByAgency, isOfAll } from './by-agency';

const Told = lazy(() => import('./told'));

/** What has not been acknowledged, by agency and since when, and what reached nobody; or all that went out, and what came of it. */
export default function RemindersPage() {
  const query = useOutstanding();
  const [whose] = useWhose();
  const [shown, show] = useShown();
  const mine = query.data?.scope === 'agency';
  const words = mine ? OWN_WORDS : ALL_WORDS;
  const hasNothing = query.data?.agencies.length === 0 && shown === 'waiting';
  return (
    <Page
      title={TITLES[shown]}
      beside={
        <>
          <Segments
            label="What is shown"
            value={shown}
            choices={[
              ['waiting', 'Not acknowledged'],
              ['told', 'All that went out'],
            ]}
            onChange={show}
          />
          {mine ? (
            <OpenChat />
          ) : (
            (shown === 'told' || isOfAll(whose)) && <NudgeSilent agency={whose.agency} />
          )}
        </>
      }
      lead={hasNothing ? 'You do not belong to an agency, so you have nothing to answer.' : words[shown]}
    >
      <Suspense fallback={<Loading />}>
        {shown === 'told' ? <Told /> : <Loaded query={query}>{(data) => <Waiting view={data} />}</Loaded>}
      </Suspense>
    </Page>
  );
}

type Shown = 'waiting' | 'told';

const TITLES: Readonly<Record<Shown, string>> = {
  waiting: 'Reminders not acknowledged',
  told: 'Who was told what',
};
const ALL_WORDS: Readonly<Record<Shown, string>> = {
  waiting: 'What each agency’s single point of contact (SPOC) has been asked and has not answered yet.',
  told: 'Every card that went out, to whom and when, and what came of it.',
};
const OWN_WORDS: Readonly<Record<Shown, string>> = {
  waiting:
    'What your agency has been asked and has not answered yet. Answer here, or on the card in your chat.',
  told: 'What came to you, and the reminders that your agency got, and what came of them.',
};

/** Which of both is shown, as the address says. */
function useShown(): readonly [Shown, (shown: Shown) => void] {
  const [search, setSearch] = useSearchParams();
  const change = (shown: Shown) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        // Who is chosen there may have got nothing, or have answered all.
        for (const name of ['show', 'days', 'person']) after.delete(name);
        if (shown === 'told') after.set('show', 'told');
        return after;
      },
      { replace: true },
    );
  return [search.get('show') === 'told' ? 'told' : 'waiting', change];
}

function Waiting({ view }: { view: OutstandingView }) {
  const mayNudge = useMe().data?.may.nudge === true;
  const byAgency = <ByAgency view={view} mayNudge={mayNudge} />;
  return mayNudge ? <AfterQuestions>{byAgency}</AfterQuestions> : byAgency;
}

/** What waits for the coordinator stands first: the rest is drawn once that is known, so that nothing moves. */
function AfterQuestions({ children }: { children: ReactNode }) {
  return isComing(useQuestions()) ? <Loading /> : children;
}

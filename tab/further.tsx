import { lazy, Suspense } from 'react';
import { Route, Switch } from './address/routes';
import { NotFound } from './entry/not-found';
import { Loading } from './parts/loading';

const Accessibility = lazy(() => import('./entry/accessibility'));
const AddToCalendar = lazy(() => import('./calendar/add-page'));
const Calendar = lazy(() => import('./calendar/page'));
const Export = lazy(() => import('./export/page'));
const Findings = lazy(() => import('./findings/page'));
const Gaps = lazy(() => import('./gaps/page'));
const Import = lazy(() => import('./import/page'));
const InSession = lazy(() => import('./in-session/page'));
const Inspection = lazy(() => import('./inspection/page'));
const Learning = lazy(() => import('./learning/page'));
const Letter = lazy(() => import('./letter/page'));
const Meetings = lazy(() => import('./meetings/page'));
const Preview = lazy(() => import('./preview/page'));
const Reports = lazy(() => import('./reports/page'));
const Requests = lazy(() => import('./requests/page'));
const Reminders = lazy(() => import('./reminders/page'));
const People = lazy(() => import('./people/page'));
const Settings = lazy(() => import('./settings/page'));
const SetUp = lazy(() => import('./entry/set-up'));

/** The pages behind the overview, the plan and an action: where they stand is no part of the first script. */
export default function Further() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/export">
          <Export />
        </Route>
        <Route path="/findings">
          <Findings />
        </Route>
        <Route path="/gaps">
          <Gaps />
        </Route>
        <Route path="/import">
          <Import />
        </Route>
        <Route path="/inspection">
          <Inspection />
        </Route>
        <Route path="/inspection/:ref">
          <Inspection />
        </Route>
        <Route path="/inspection/:ref/letter">
          <Letter />
        </Route>
        <Route path="/learning">
          <Learning />
        </Route>
        <Route path="/meetings">
          <Meetings />
        </Route>
        <Route path="/meetings/:ref/*?">
          <InSession />
        </Route>
        <Route path="/coming-up">
          <Preview />
        </Route>
        <Route path="/reports/:code?">
          <Reports />
        </Route>
        <Route path="/requests">
          <Requests />
        </Route>
        <Route path="/reminders">
          <Reminders />
        </Route>
        <Route path="/accessibility">
          <Accessibility />
        </Route>
        <Route path="/calendar">
          <Calendar />
        </Route>
        <Route path="/calendar/add/:kind/*">
          <AddToCalendar />
        </Route>
        <Route path="/settings">
          <Settings />
        </Route>
        <Route path="/set-up">
          <SetUp />
        </Route>
        <Route path="/people">
          <People />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

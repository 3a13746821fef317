import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
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
      <Routes>
        <Route path="export" element={<Export />} />
        <Route path="findings" element={<Findings />} />
        <Route path="gaps" element={<Gaps />} />
        <Route path="import" element={<Import />} />
        <Route path="inspection" element={<Inspection />} />
        <Route path="inspection/:ref" element={<Inspection />} />
        <Route path="inspection/:ref/letter" element={<Letter />} />
        <Route path="learning" element={<Learning />} />
        <Route path="meetings" element={<Meetings />} />
        <Route path="meetings/:ref/*" element={<InSession />} />
        <Route path="coming-up" element={<Preview />} />
        <Route path="reports/:code?" element={<Reports />} />
        <Route path="requests" element={<Requests />} />
        <Route path="reminders" element={<Reminders />} />
        <Route path="accessibility" element={<Accessibility />} />
        <Route path="calendar" element={<Calendar />} />
        <Route path="calendar/add/:kind/*" element={<AddToCalendar />} />
        <Route path="settings" element={<Settings />} />
        <Route path="set-up" element={<SetUp />} />
        <Route path="people" element={<People />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { InAddress, Route, Switch } from './address/routes';
import { Fault } from './parts/fault';
import { Frame } from './frame/frame';
import { Loading } from './parts/loading';
import { Mishap } from './frame/mishap';
import { Themed } from './frame/themed';
import { HostContext } from './host/context';
import { findHost } from './host/find-host';
import type { Found, Host } from './host/host';
import { NO_SIGN_IN } from './host/no-sign-in';
import { systemTheme } from './host/theme';
import { InPartnership } from './partnership/provider';

const Further = lazy(() => import('./further'));
const loadOverview = () => import('./overview/page').then((module) => ({ default: module.Overview }));
const loadPlan = () => import('./plan/page');
const Overview = lazy(loadOverview);
const Plan = lazy(loadPlan);
const Action = lazy(() => import('./action/page'));
const Live = lazy(() => import('./frame/live'));
const Outside = lazy(() => import('./entry/outside'));
const ChoosePerson = lazy(() => import('./entry/choose-person'));

// The two pages that people open the tab with are on their way while it is found out who they are.
const early = { '/tab': loadOverview, '/tab/plan': loadPlan }[location.pathname.replace(/\/$/, '')];
// Should it not come, the page asks once more and says so.
void early?.().catch(() => undefined);

const system = systemTheme();

/** Finds out where the tab runs, then shows it there. */
export function App() {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    void findHost().then(setFound);
  }, []);
  const findAgain = () => {
    setFound(undefined);
    void findHost().then(setFound);
  };
  const host = found?.is === 'host' ? found.host : undefined;
  return (
    <Themed theme={host?.theme ?? system}>
      <Mishap onMishap={(message) => host?.broken(message)}>
        <Suspense fallback={<Loading />}>
          {!found && <Loading />}
          {found?.is === 'outside' && <Outside />}
          {found?.is === 'silent' && <Silent retry={findAgain} />}
          {found?.is === 'nobody' && <ChoosePerson />}
          {host && <Inside host={host} />}
        </Suspense>
      </Mishap>
    </Themed>
  );
}

/** Teams does not answer: nobody can be signed in. */
const Silent = ({ retry }: { retry: () => void }) => (
  <main>
    <title>{NO_SIGN_IN.title}</title>
    <Fault {...NO_SIGN_IN} retry={retry} />
  </main>
);

function Inside({ host }: { host: Host }) {
  const [client] = useState(() => new QueryClient());
  useEffect(() => host.shown(), [host]);
  return (
    <HostContext value={host}>
      <QueryClientProvider client={client}>
        <InAddress>
          <InPartnership>
            <Suspense>
              <Live />
            </Suspense>
            <Frame>
              <Suspense fallback={<Loading />}>
                <Switch>
                  <Route path="/">
                    <Overview />
                  </Route>
                  <Route path="/plan">
                    <Plan />
                  </Route>
                  <Route path="/plan/*">
                    <Action />
                  </Route>
                  <Route>
                    <Further />
                  </Route>
                </Switch>
              </Suspense>
            </Frame>
          </InPartnership>
        </InAddress>
      </QueryClientProvider>
    </HostContext>
  );
}

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { foundHost } from './early/begin';
import { Action, Overview, Plan } from './first-pages';
import { InAddress, Route, Switch } from './address/routes';
import { Fault } from './parts/fault';
import { Frame } from './frame/frame';
import { Loading } from './parts/loading';
import { painted } from './parts/hooks/painted';
import { Mishap } from './frame/mishap';
import { Themed } from './frame/themed';
import { HostContext } from './host/context';
import type { Found, Host } from './host/host';
import { NO_SIGN_IN } from './host/no-sign-in';
import { systemTheme } from './host/theme';
import { InPartnership } from './partnership/provider';

const Further = lazy(() => import('./further'));
const Live = lazy(() => painted().then(() => import('./frame/live')));
const Outside = lazy(() => import('./entry/outside'));
const ChoosePerson = lazy(() => import('./entry/choose-person'));

const system = systemTheme();

interface AppProps {
  /** What is read already, and what comes. */
  readonly client: QueryClient;
  /** Where the tab runs, if that is known by now. */
  readonly alreadyFound: Found | undefined;
}

/** Finds out where the tab runs, then shows it there. */
export function App({ client, alreadyFound }: AppProps) {
  const [found, setFound] = useState(alreadyFound);
  useEffect(() => {
    if (!alreadyFound) void foundHost().then(setFound);
  }, [alreadyFound]);
  const findAgain = () => {
    setFound(undefined);
    void foundHost({ anew: true }).then(setFound);
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
          {host && <Inside host={host} client={client} />}
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

function Inside({ host, client }: { host: Host; client: QueryClient }) {
  useEffect(() => {
    host.shown();
  }, [host]);
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

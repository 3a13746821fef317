import { Fault } from '../parts/fault';

/** Neither Teams nor local mode: there is no way to sign in here. */
export default function Outside() {
  return (
    <main>
      <title>Open this in Microsoft Teams</title>
      <Fault
        title="Open this in Microsoft Teams"
        detail="This page works inside Teams, which signs you in. In Teams, choose Apps and search for JTAI, or ask your coordinator to add the app for you. If you are in Teams already, reload this page."
        retry={() => location.reload()}
        retryLabel="Reload"
      />
    </main>
  );
}

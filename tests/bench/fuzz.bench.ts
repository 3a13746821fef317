import { CLIENT_ID, TENANT } from '../support/entra-stand-in';
import { goodToken } from '../support/forged-bot-tokens';
import { fuzzBuilt, type BuiltFound } from '../support/fuzz/built';
import { openFuzzHouse } from '../support/fuzz/house';
import { fuzz } from '../support/fuzz/run';
import type { MicrosoftStandIn } from '../support/microsoft-stand-in';
import { BOT_ID, startTenantApp } from '../support/tenant-app';
import { demoRows, insertsOf, known } from '../support/web-house';
import type { Bench } from './bench';

const SEED = 20_261_118;
const CASES = 20_000;
/** Sent to the built app in a process of its own, to see that it lives on and how its heap grows. */
const TO_THE_BUILT = 6_000;

/** What spoilt, forged and foreign activities and calls do to the app: nothing. `tests/app/fuzz.test.ts` sends 2,000. */
export const fuzzed: Bench = {
  name: 'fuzz',
  about: 'spoilt, forged and foreign activities and calls, the same in every run',
  async run(say) {
    const house = await openFuzzHouse();
    const found = await fuzz(house, { cases: CASES, seed: SEED, say }).finally(() => house.close());
    say(`${TO_THE_BUILT} to the built app`);
    const built = await toTheBuilt();
    for (const fault of [...found.faults, ...built.faults].slice(0, 20)) say(fault);
    return [
      { what: 'with every list compared before and after', value: CASES, unit: 'cases' },
      {
        what: 'that changed what their sender may change',
        value: found.writing,
        unit: 'cases',
        atLeast: 500,
      },
      {
        what: 'errors of ours, and what was changed or told that may not be',
        value: found.faults.length,
        unit: 'faults',
        atMost: 0,
      },
      { what: 'to the built app in a tenant', value: TO_THE_BUILT, unit: 'cases' },
      { what: 'errors of that', value: built.faults.length, unit: 'faults', atMost: 0 },
      { what: 'its heap grew in the last 4,000 by', value: built.heapGrownMB, unit: 'MB', atMost: 4 },
    ];
  },
};

async function toTheBuilt(): Promise<BuiltFound> {
  const tokenOf = (microsoft: MicrosoftStandIn, serviceUrl: string): string =>
    `Bearer ${goodToken({ appId: BOT_ID, tenantId: TENANT, tabClientId: CLIENT_ID, serviceUrl, microsoft })}`;
  const app = await startTenantApp({
    rows: insertsOf(known(demoRows())),
    settings: { LOG_LEVEL: 'error' },
    authorization: tokenOf,
  });
  try {
    const botToken = tokenOf(app.microsoft, app.teams.serviceUrl);
    return await fuzzBuilt(app, { cases: TO_THE_BUILT, seed: SEED, botToken });
  } finally {
    await app.close();
  }
}

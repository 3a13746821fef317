import type { QueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { meSchema } from '../../bot/contract/me';
import { meetingsSchema } from '../../bot/contract/meetings';
import { outstandingSchema } from '../../bot/contract/outstanding';
import { planSchema } from '../../bot/contract/plan';
import { firstOf, PLAN_BEGUN, PLAN_IN_SHORT, type First, type PlanFirst } from '../early/first-of';
import { pathOf } from '../early/path-of';
import type { Host } from '../host/host';
import { shownOf } from '../early/shown-of';
import { wantedPartnership } from '../early/remembered';
import { answered, readAnswer } from './client';
import { note } from './live/noted';
import { partnershipsQuery } from './partnerships';
import { keyOf, resourceQuery } from './resource';

const SCHEMAS: Readonly<Record<Exclude<First, PlanFirst>, z.ZodMiniType>> = {
  me: meSchema,
  plan: planSchema,
  meetings: meetingsSchema,
  outstanding: outstandingSchema,
};

/** Reads what the page that is opened shows first, so that it can be drawn at once. What fails is asked for again by the page. */
export async function fillFirst(client: QueryClient, host: Host): Promise<void> {
  const id = shownOf(await client.fetchQuery(partnershipsQuery(host)), wantedPartnership());
  const fill = (name: Exclude<First, PlanFirst>) =>
    client.prefetchQuery(resourceQuery(host, { name, id }, SCHEMAS[name]));
  await Promise.all(
    firstOf(location).map((name) =>
      name === PLAN_BEGUN || name === PLAN_IN_SHORT
        ? // While the app cannot be reached there is the plan as it was read last.
          fillBegun(client, host, { name, id }).catch(() => fill('plan'))
        : fill(name),
    ),
  );
}

/** Reads what of the plan stands on the first screen. Mostly that is all of it; else it is nothing to keep. */
async function fillBegun(
  client: QueryClient,
  host: Host,
  { name, id }: { readonly name: PlanFirst; readonly id: string | undefined },
): Promise<void> {
  const begun = await readAnswer(await answered(host, pathOf(name, id)), planSchema);
  client.setQueryData(keyOf(begun.whole ? name : 'plan', id), begun);
  if (!begun.whole) note(host.person, pathOf('plan', id), { data: begun });
}

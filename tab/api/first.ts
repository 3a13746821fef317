import type { QueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { meSchema } from '../../bot/contract/me';
import { meetingsSchema } from '../../bot/contract/meetings';
import { outstandingSchema } from '../../bot/contract/outstanding';
import { planSchema } from '../../bot/contract/plan';
import { firstOf, type First } from '../early/first-of';
import type { Host } from '../host/host';
import { shownOf } from '../early/shown-of';
import { wantedPartnership } from '../early/remembered';
import { partnershipsQuery } from './partnerships';
import { resourceQuery } from './resource';

const SCHEMAS: Readonly<Record<First, z.ZodMiniType>> = {
  me: meSchema,
  plan: planSchema,
  meetings: meetingsSchema,
  outstanding: outstandingSchema,
};

/** Reads what the page that is opened shows first, so that it can be drawn at once. What fails is asked for again by the page. */
export async function fillFirst(client: QueryClient, host: Host): Promise<void> {
  const id = shownOf(await client.fetchQuery(partnershipsQuery(host)), wantedPartnership());
  await Promise.all(
    firstOf(location.pathname).map((name) =>
      client.prefetchQuery(resourceQuery(host, { name, id }, SCHEMAS[name])),
    ),
  );
}

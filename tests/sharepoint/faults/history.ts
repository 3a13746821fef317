import { z } from 'zod';
import { ALL_LISTS, LOG_LIST } from '../../../bot/sharepoint/lists';
import { keyColumn } from '../../../bot/sharepoint/rows/list';
import { SITE } from './setting';

/** Reads what the lists hold and held, as an outsider: raw Graph, nothing of the product's but the names of the lists. */

export type Fields = Readonly<Record<string, unknown>>;

/** A row now, with every state it was in, oldest first. */
export interface RowHistory {
  readonly list: string;
  readonly id: string;
  /** What its unique column holds. */
  readonly key: string;
  readonly etag: string;
  readonly states: readonly Fields[];
}

const fieldsSchema = z.record(z.string(), z.unknown());
const pageSchema = z.object({
  value: z.array(z.object({ id: z.string(), '@odata.etag': z.string(), fields: fieldsSchema })),
  '@odata.nextLink': z.string().optional(),
});
const versionsSchema = z.object({ value: z.array(z.object({ fields: fieldsSchema })) });

/** Every row of every list of the app with its states. `url` is the server's, with its version. */
export async function historyOf(url: string): Promise<RowHistory[]> {
  const rows: RowHistory[] = [];
  for (const list of ALL_LISTS) rows.push(...(await rowsOf(url, list.title, keyColumn(list))));
  return rows;
}

/** The title of the record. */
export const LOG_TITLE = LOG_LIST.title;

async function rowsOf(url: string, list: string, keyName: string | undefined): Promise<RowHistory[]> {
  const rows: RowHistory[] = [];
  const items = `${url}/sites/${SITE}:/lists/${list}/items`;
  let next: string | undefined = `${items}?$expand=fields&$top=1000`;
  while (next) {
    const page: z.infer<typeof pageSchema> = pageSchema.parse(await read(next));
    for (const { id, fields, '@odata.etag': etag } of page.value) {
      const isFirst = /,1"?$/.test(etag);
      const states = isFirst ? [fields] : await statesOf(`${items}/${id}/versions`);
      rows.push({ list, id, key: String(fields[keyName ?? 'id'] ?? ''), etag, states });
    }
    next = page['@odata.nextLink']?.replace(/^https:\/\/graph\.microsoft\.com\/v1\.0/, url);
  }
  return rows;
}

const statesOf = async (address: string): Promise<Fields[]> =>
  versionsSchema
    .parse(await read(address))
    .value.map(({ fields }) => fields)
    .reverse();

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { authorization: 'Bearer local' } });
  if (!answer.ok) throw new Error(`Graph answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** Reads lists as an outsider would: raw Graph over HTTP, nothing of the product's. */

interface Page {
  readonly value: readonly { readonly id: string; readonly fields: Record<string, unknown> }[];
  readonly '@odata.nextLink'?: string;
}

export type GraphRow = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Every row of a list.
 * @param graphUrl e.g. `http://localhost:3979/v1.0`
 * @param list the list's title
 */
export async function graphRows(graphUrl: string, list: string): Promise<GraphRow[]> {
  const rows: GraphRow[] = [];
  let next: string | undefined =
    `${graphUrl}/sites/contoso.sharepoint.com:/sites/jtai:/lists/${list}/items?$expand=fields&$top=1000`;
  while (next) {
    const answer: globalThis.Response = await fetch(next, { headers: { authorization: 'Bearer local' } });
    if (!answer.ok) throw new Error(`Graph answered ${answer.status} for ${list}: ${await answer.text()}`);
    const page = (await answer.json()) as Page;
    rows.push(...page.value.map(({ id, fields }) => ({ ...fields, id })));
    next = page['@odata.nextLink']?.replace('https://graph.microsoft.com/v1.0', graphUrl);
  }
  return rows;
}

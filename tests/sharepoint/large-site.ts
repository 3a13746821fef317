import { instantFromMillis, millisOf, type Instant } from '../../bot/domain/calendar/day';
import type { Reminder } from '../../bot/domain/partnership';
import type { Graph } from '../../bot/sharepoint';
import { writeNewFields } from '../../bot/sharepoint/rows/list';
import { listOf } from '../../bot/sharepoint/lists';
import type { Table } from '../../bot/usecases/ports';
import { action, reminder } from './rows';

const AGENCIES = [
  'LA',
  'POL',
  'ICB',
  'EDU',
  'YJS',
  'PRO',
  'HSP',
  'MHT',
  'CSC',
  'FRS',
  'VOL',
  'HOU',
  'AMB',
  'CCG',
  'LSC',
];
const DAY = 86_400_000;

/** Writes rows as fast as SharePoint takes them, past the store. */
export async function fill(graph: Graph, site: string, table: Table, rows: readonly object[]): Promise<void> {
  const { id } = (await graph.get(`/sites/${site}`)) as { id: string };
  const url = `/sites/${id}/lists/${listOf(table).title}/items`;
  for (let at = 0; at < rows.length; at += 20) {
    const requests = rows.slice(at, at + 20).map((row, index) => ({
      id: String(index),
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: writeNewFields(listOf(table), row) },
    }));
    const done = (await graph.post('/$batch', { requests })) as {
      responses: { status: number; body: unknown }[];
    };
    const bad = done.responses.find(({ status }) => status !== 201);
    if (bad) throw new Error(JSON.stringify(bad));
  }
}

export const manyActions = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    action(`A${index}`, {
      leadAgency: AGENCIES[index % AGENCIES.length],
      theme: 'Theme',
      successMeasure: 'Nine of ten.',
    }),
  );

/** Reminders over the days before `now`, evenly; all acknowledged but the newest `open`, which are Sent. */
export const manyReminders = (count: number, now: Instant, days: number, open: number): Reminder[] =>
  Array.from({ length: count }, (_, index) => {
    const back = ((count - index) / count) * days * DAY;
    const dueAt = instantFromMillis(Math.floor(millisOf(now) - back));
    return reminder(`Action|A${index}|K`, {
      kind: 'Action',
      subjectRef: `A${index % 5000}`,
      agencyCode: AGENCIES[index % AGENCIES.length],
      personEmail: `spoc.${index % 15}@example.org`,
      dueAt,
      sentAt: dueAt,
      state: index >= count - open ? 'Sent' : 'Acknowledged',
      conversationId: `a:${index % 15}`,
      activityId: String(1_700_000_000_000 + index),
    });
  });

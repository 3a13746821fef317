import { useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { rowPath } from '../../bot/contract/action-path';
import { diarySchema } from '../../bot/contract/inspection/diary';
import { inspectionSchema, inspectionsSchema } from '../../bot/contract/inspection/inspections';
import { statementSchema, versionsComparedSchema } from '../../bot/contract/inspection/statement';
import { requestAnswerSchema, requestsSchema } from '../../bot/contract/lists/requests';
import { useHost } from '../host/context';
import { post, type Sending } from './client';
import { useResource } from './resource';
import { ofPartnership, useShown } from './shown-partnership';

/** Inspections and dry runs, the newest call first. */
export const useInspections = () => useResource('inspections', inspectionsSchema);

/** Every Annex A request. */
export const useRequests = () => useResource('requests', requestsSchema);

const asking = (path: string, query: string): string => path + (path.includes('?') ? '&' : '?') + query;

const pathOf = (ref: string, what: string): string => rowPath('inspections', ref, what);

/** Who is where in an inspection, its notes to all and its audits. */
export const useDiary = (ref: string) => useResource(pathOf(ref, 'diary'), diarySchema);

/** How an inspection's statement of action stands. */
export const useStatement = (ref: string) => useResource(pathOf(ref, 'statement'), statementSchema);

/** What differs between two versions of a statement; without `to`, between one and what the plan says now. */
export const useVersionsCompared = (ref: string, from: number, to: number | undefined) =>
  useResource(
    asking(pathOf(ref, 'versions'), `from=${from}${to === undefined ? '' : `&to=${to}`}`),
    versionsComparedSchema,
  );

/** What shows an inspection, its requests or its days. */
const SHOWN_IN = ['inspections', 'requests', 'outstanding', 'ahead', 'plan', 'preview'];

/** What can be done to an inspection and its requests. Each throws ApiError; what shows it is read anew before it ends. */
export function useInspectionDeeds() {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const send = async <T>(
    path: string,
    sending: Omit<Sending, 'key'>,
    schema: z.ZodMiniType<T>,
  ): Promise<T> => {
    const { data } = await post(
      host,
      `/api/v1/${path}${ofPartnership(id)}`,
      { ...sending, key: crypto.randomUUID() },
      schema,
    );
    await client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => SHOWN_IN.some((one) => String(name).startsWith(one)),
    });
    return data;
  };
  return {
    open: (body: object) => send('inspections', { body }, inspectionSchema),
    end: (ref: string, version: string) =>
      send(pathOf(ref, 'end'), { body: {}, etag: `"${version}"` }, inspectionSchema),
    dates: (ref: string, body: object, version: string) =>
      send(pathOf(ref, 'dates'), { body, etag: `"${version}"` }, inspectionSchema),
    write: (ref: string, body: object) => send(pathOf(ref, 'diary'), { body }, diarySchema),
    setDays: (ref: string, days: readonly { readonly request: string; readonly dueOn: string }[]) =>
      send(pathOf(ref, 'due'), { body: { days } }, diarySchema),
    statement: (ref: string, deed: 'statement' | 'sent', body: object, version: string) =>
      send(pathOf(ref, deed), { body, etag: `"${version}"` }, statementSchema),
    /** `number` says which version was looked at: what others approve meanwhile changes nothing about that. */
    approve: (ref: string, body: string, number: number, undo: boolean) =>
      send(
        pathOf(ref, 'approve'),
        { body: { body, version: number, ...(undo ? { undo } : {}) }, etag: '*' },
        statementSchema,
      ),
    request: (ref: string, deed: 'provide' | 'take-back', body: object, etag: string) =>
      send(rowPath('requests', ref, deed), { body, etag }, requestAnswerSchema),
  };
}

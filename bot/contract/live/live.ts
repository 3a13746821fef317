import * as z from 'zod/mini';
import { listOf } from '../values';

/** What can have changed, by what people would call it. */
export const LIVE_KINDS = ['plan', 'meetings', 'people', 'reminders', 'inspections', 'settings'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/**
 * `GET /api/v1/live`, an event stream: each `changed` event says of what kind something changed, and nothing of what it
 * says; whoever wants to know reads it. Kinds that this version does not know are any text, so that an open tab survives
 * a newer server.
 */
export const changedSchema = z.object({ changed: listOf(z.string()) });

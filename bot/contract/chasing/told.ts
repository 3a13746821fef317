import * as z from 'zod/mini';
import { MESSAGE_KINDS, SUBJECT_KINDS } from '../../domain/partnership';
import { agencyName, day, instant, listOf } from '../values';
import { thing } from './thing';

/** How far back is looked, in working days. */
export const TOLD_DAYS = ['10', '30', '130'] as const;
export type ToldDays = (typeof TOLD_DAYS)[number];

/** One thing that somebody was told. */
export const toldItemSchema = z.object({
  /** Unique within a card. */
  key: z.string(),
  kind: z.enum([...SUBJECT_KINDS, ...MESSAGE_KINDS]),
  title: z.string(),
  agency: agencyName,
  /** What it is about, where that has a page. */
  thing: z.optional(thing),
  /** Why a reminder went out, in plain words. */
  why: z.optional(z.string()),
  /** What came of it, in plain words; absent of what is only to be read. */
  became: z.optional(z.string()),
});
export type ToldItemView = z.infer<typeof toldItemSchema>;

/** One card that somebody got, or was to get. */
export const toldCardSchema = z.object({
  at: instant,
  /** The person's name, or the agency's where nobody is named. */
  name: z.string(),
  via: z.enum(['chat', 'channel', 'nowhere']),
  items: listOf(toldItemSchema),
});
export type ToldCardView = z.infer<typeof toldCardSchema>;

/** `GET /api/v1/told?days=`: who was told what in so many working days, and what came of it, the newest first. */
export const toldSchema = z.object({
  asOf: instant,
  /** The first day that was looked at. */
  since: day,
  days: listOf(z.object({ day, cards: listOf(toldCardSchema) })),
  /** There is more of that time than is shown; the record has all. */
  isCut: z.boolean(),
});
export type ToldView = z.infer<typeof toldSchema>;

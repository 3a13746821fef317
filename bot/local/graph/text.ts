import { randomUUID } from 'node:crypto';

/**
 * The key under which two texts are the same to SharePoint: letter case does not count, accents do
 * (its collation is case-insensitive, accent-sensitive). Used for `eq`, order and uniqueness alike.
 */
export const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** A new identity in the form SharePoint writes it: lower case, with hyphens, no braces. */
export const guid = () => randomUUID();

/** An instant as SharePoint keeps it: UTC, whole seconds (milliseconds are dropped). */
export const wholeSeconds = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`;

import { randomUUID } from 'node:crypto';
import { wholeSeconds } from '../text';
import type { Database } from './database';
import type { Site } from './rows';

const COLUMNS = 'key, id, path, created';

/** Brings a path into one form: a leading slash, none at the end, '' for the root site. */
function sitePath(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** Makes the site unless it is there. Site creation is not Graph's: it is the operator's. */
export function addSite(db: Database, hostname: string, path: string, now: Date): void {
  db.run(
    'INSERT INTO sites (id, path, created) VALUES (?, ?, ?) ON CONFLICT (path) DO NOTHING',
    `${hostname},${randomUUID()},${randomUUID()}`,
    sitePath(path),
    wholeSeconds(now),
  );
}

/** The site at that path, as '/sites/jtai', in whatever case; undefined where there is none. */
export const siteByPath = (db: Database, path: string) =>
  db.one<Site>(`SELECT ${COLUMNS} FROM sites WHERE path = ?`, sitePath(path));

/** The site of that id, in whatever case; undefined where there is none. */
export const siteById = (db: Database, id: string) =>
  db.one<Site>(`SELECT ${COLUMNS} FROM sites WHERE id = ? COLLATE NOCASE`, id);

/** Every site, in the order in which they were made. */
export const allSites = (db: Database) => db.all<Site>(`SELECT ${COLUMNS} FROM sites ORDER BY key`);

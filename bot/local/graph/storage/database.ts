import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema';

/** How long a writer waits for another process's transaction before it gives up, in milliseconds. */
const BUSY_TIMEOUT = 15_000;

/**
 * One SQLite file with prepared statements kept by their text and with nested transactions.
 * Everything is synchronous, so a request handler is never interleaved with another one of this
 * process; `BEGIN IMMEDIATE` does the same between processes.
 */
export class Database {
  private readonly connection: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;

  /**
   * Opens (and, the first time, creates) the file.
   * @throws when the file was written by a newer layout than this code knows
   */
  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    this.connection = new DatabaseSync(file);
    this.connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    this.keepLog();
    // FULL: an answered write survives not only `kill -9` but a power cut.
    this.connection.exec('PRAGMA synchronous = FULL');
    this.connection.exec('PRAGMA cache_size = -65536');
    this.transaction(() => this.createTables());
  }

  /**
   * Switches to the write-ahead log. SQLite refuses that at once, whatever the busy timeout says,
   * while another process writes to a file that is not switched yet: two that start together.
   */
  private keepLog(): void {
    for (const started = Date.now(); ;) {
      try {
        return this.connection.exec('PRAGMA journal_mode = WAL');
      } catch (error) {
        if (!isBusy(error) || Date.now() - started > BUSY_TIMEOUT) throw error;
        pause();
      }
    }
  }

  private createTables(): void {
    const version = this.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
    if (version === SCHEMA_VERSION) return;
    if (version !== 0)
      throw new Error(`The SharePoint file has layout ${version}, expected ${SCHEMA_VERSION}.`);
    this.connection.exec(SCHEMA);
    this.connection.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  }

  private prepare(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.connection.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  /** The first row, or undefined. The caller names the row's shape: these are this folder's own tables. */
  one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined;
  }

  /** All rows. */
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.prepare(sql).all(...values) as Row[];
  }

  /** Runs a change and gives the number of rows it touched. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.prepare(sql).run(...values).changes);
  }

  /**
   * Runs `work` with the write lock held; all of it happens or none. Inside another transaction it
   * becomes a savepoint, so one step of a batch can fail without undoing the others.
   */
  transaction<Result>(work: () => Result): Result {
    const level = this.depth;
    this.connection.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${level}`);
    this.depth = level + 1;
    try {
      const result = work();
      this.connection.exec(level === 0 ? 'COMMIT' : `RELEASE s${level}`);
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the cause.
      if (this.connection.isTransaction) {
        this.connection.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO s${level}; RELEASE s${level}`);
      }
      throw error;
    } finally {
      this.depth = level;
    }
  }

  /** Runs several reads on one state of the file, whatever other processes write meanwhile. */
  snapshot<Result>(work: () => Result): Result {
    if (this.depth > 0) return work();
    this.connection.exec('BEGIN');
    try {
      return work();
    } finally {
      this.connection.exec('COMMIT');
    }
  }

  /** Folds the write-ahead log into the file and lets go of it. */
  close(): void {
    this.statements.clear();
    this.connection.close();
  }
}

/** Blocks for a moment, in milliseconds: opening a file is synchronous like everything here. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);

/** The primary code of SQLITE_BUSY and its kin, which stands in the lowest byte. */
const BUSY = 5;

const errorCode = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;

function isBusy(error: unknown): boolean {
  const code = errorCode(error);
  return typeof code === 'number' && (code & 0xff) === BUSY;
}

/** SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE. */
const CONFLICTS: readonly unknown[] = [1555, 2067];

/**
 * Whether SQLite refused because a primary key or unique index already holds the value. Told by
 * the code: `instanceof Error` fails where the caller runs in a context of its own, as in jest.
 */
export function isConflict(error: unknown): boolean {
  return CONFLICTS.includes(errorCode(error));
}

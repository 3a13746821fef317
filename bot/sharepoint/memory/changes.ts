import type { Table } from '../../usecases/ports';

/** Who is told which tables have changed. */
export class Changes {
  private readonly known = new Map<Table, number>();
  private readonly listeners = new Set<(tables: readonly Table[]) => void>();

  /** Calls `told` from now on with the tables that have changed, until what it gives is called. */
  listen(told: (tables: readonly Table[]) => void): () => void {
    this.listeners.add(told);
    return () => this.listeners.delete(told);
  }

  /** Takes the revisions of tables as they are now. What is read for the first time has not changed. */
  seen(revisions: readonly (readonly [table: Table, revision: number])[]): void {
    const changed = revisions.flatMap(([table, revision]) => {
      const before = this.known.get(table);
      this.known.set(table, revision);
      return before !== undefined && before !== revision ? [table] : [];
    });
    if (changed.length === 0) return;
    for (const told of this.listeners) told(changed);
  }
}

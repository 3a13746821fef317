import { z } from 'zod';
import type { CopySeen } from '../domain/sending/copies';
import type { Clock } from '../usecases/ports';
import type { CopyLeases } from '../usecases/sending/share-pace';
import { GraphRefused } from './graph/errors';
import type { Graph } from './graph/graph';
import { writeFields } from './rows/list';
import { copies, type CopyRow } from './lists/copies';
import { findSite } from './provisioning/site';
import { settling } from './graph/urgency';

/** Rows that nobody has renewed for so long are removed, in milliseconds: machines come and go. */
const FORGOTTEN_AFTER = 7 * 86_400_000;
/** So many at once. */
const MOST_REMOVED = 5;

const rowSchema = z.object({
  id: z.string(),
  lastModifiedDateTime: z.string().transform((text) => Date.parse(text)),
  fields: z.object({ Key: z.string(), SendingFor: z.number().nullish() }),
});
type Row = z.infer<typeof rowSchema>;
const pageSchema = z.object({ value: z.array(z.unknown()) });

/**
 * The rows of all copies, by which they know of each other. How old a row is, is told by SharePoint's clock alone: its
 * last change is compared with that of our own row, which was made a known while ago.
 */
export class SharePointCopies implements CopyLeases {
  private itemsPath: string | undefined;
  private rowId: string | undefined;
  private renewedAt: number | undefined;
  private hasTidied = false;

  constructor(
    private readonly graph: Graph,
    private readonly site: string,
    /** Names this copy, the same after a restart. */
    readonly key: string,
    private readonly clock: Clock,
    /** Milliseconds on a clock that only goes forward. */
    private readonly millis: () => number = () => performance.now(),
  ) {}

  renew(sendingFor: number | undefined): Promise<void> {
    return settling(true, () => this.write(sendingFor));
  }

  look(): Promise<readonly CopySeen[]> {
    return settling(true, async () => this.seen(await this.read()));
  }

  private async write(sendingFor: number | undefined): Promise<void> {
    const path = await this.path();
    const row = { key: this.key, at: this.clock.now(), sendingFor: wholeOf(sendingFor) };
    const fields = writeFields<CopyRow>(copies, row);
    this.rowId ??= (await this.read()).find(({ fields: { Key } }) => Key === this.key)?.id;
    try {
      if (this.rowId === undefined) {
        this.rowId = rowSchema.shape.id.parse(
          z.object({ id: z.unknown() }).parse(await this.graph.post(path, { fields })).id,
        );
      } else {
        await this.graph.patch(`${path}/${this.rowId}/fields`, fields, { repeatable: true });
      }
    } catch (cause) {
      // Somebody removed the row, or wrote one for us: the next time finds it.
      this.rowId = undefined;
      throw cause;
    }
    this.renewedAt = this.millis();
  }

  private async read(): Promise<Row[]> {
    const answer = await this.graph.get(`${await this.path()}?$expand=fields&$top=200`);
    const rows = pageSchema.parse(answer).value.flatMap((row) => rowSchema.safeParse(row).data ?? []);
    await this.tidy(rows);
    return rows;
  }

  private seen(rows: readonly Row[]): readonly CopySeen[] {
    const own = rows.find(({ fields: { Key } }) => Key === this.key);
    // Until our own row stands there, the newest of the others tells SharePoint's time best.
    const newest = Math.max(...rows.map((row) => row.lastModifiedDateTime));
    const now =
      own && this.renewedAt !== undefined
        ? own.lastModifiedDateTime + this.millis() - this.renewedAt
        : newest;
    return rows.map(({ lastModifiedDateTime, fields: { Key, SendingFor } }) => ({
      key: Key,
      ageSeconds: Math.max(0, (now - lastModifiedDateTime) / 1_000),
      ...(typeof SendingFor === 'number' && { sendingFor: SendingFor }),
    }));
  }

  /** Once a start. */
  private async tidy(rows: readonly Row[]): Promise<void> {
    if (this.hasTidied) return;
    this.hasTidied = true;
    const newest = Math.max(...rows.map((row) => row.lastModifiedDateTime));
    const forgotten = rows.filter((row) => newest - row.lastModifiedDateTime > FORGOTTEN_AFTER);
    const path = await this.path();
    for (const { id } of forgotten.slice(0, MOST_REMOVED)) {
      // Another copy may have been quicker.
      await this.graph.delete(`${path}/${id}`).catch(unlessGone);
    }
  }

  private async path(): Promise<string> {
    this.itemsPath ??= `/sites/${await findSite(this.graph, this.site)}/lists/${copies.title}/items`;
    return this.itemsPath;
  }
}

const wholeOf = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : Math.floor(seconds);

function unlessGone(error: unknown): void {
  if (!(error instanceof GraphRefused && error.status === 404)) throw error;
}

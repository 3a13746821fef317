import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../usecases/ports';

/** One message as the bot sent it, in the state the bot last gave it. */
export interface InboxMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly sentAt: string;
  readonly updatedAt?: string;
  /** The Bot Framework activity. */
  readonly activity: Readonly<Record<string, unknown>>;
}

const LINE = z.object({
  id: z.string(),
  conversationId: z.string(),
  sentAt: z.string(),
  updatedAt: z.string().optional(),
  activity: z.record(z.string(), z.unknown()),
});

/**
 * The chats of the demonstration partnership's other people. Microsoft's Playground speaks as one person and forgets
 * every other conversation when it ends, so theirs are kept here: what the bot sends them counts as sent, and
 * `GET /local/inbox` shows what they got. One JSON line a message in `inbox.jsonl`; a later line about the same
 * message replaces the earlier one.
 */
export class Inbox {
  private readonly kept = new Map<string, InboxMessage>();

  private constructor(
    private readonly file: string,
    private readonly clock: Clock,
  ) {}

  /** The inbox of the data in `dataFolder`. A line that was cut off by a crash is left out. */
  static open(options: { dataFolder: string; clock: Clock }): Inbox {
    const inbox = new Inbox(path.join(options.dataFolder, 'inbox.jsonl'), options.clock);
    mkdirSync(options.dataFolder, { recursive: true });
    const lines = existsSync(inbox.file) ? readFileSync(inbox.file, 'utf8').split('\n') : [];
    for (const message of lines.flatMap(readLine)) inbox.kept.set(message.id, message);
    return inbox;
  }

  /** Takes a new message. */
  async post(conversationId: string, activity: InboxMessage['activity']): Promise<InboxMessage> {
    return this.keep({ id: randomUUID(), conversationId, sentAt: this.clock.now(), activity });
  }

  /** Replaces a message's content; undefined when the conversation has no such message. */
  async replace(
    conversationId: string,
    id: string,
    activity: InboxMessage['activity'],
  ): Promise<InboxMessage | undefined> {
    const was = this.kept.get(id);
    if (was?.conversationId !== conversationId) return undefined;
    return this.keep({ ...was, updatedAt: this.clock.now(), activity });
  }

  /** Every message, oldest first. */
  messages(): readonly InboxMessage[] {
    return [...this.kept.values()];
  }

  private async keep(message: InboxMessage): Promise<InboxMessage> {
    // A line of its own even when a crash cut the one before it short.
    await appendFile(this.file, `\n${JSON.stringify(message)}`);
    this.kept.set(message.id, message);
    return message;
  }
}

function readLine(line: string): readonly InboxMessage[] {
  try {
    return line.trim() ? [LINE.parse(JSON.parse(line))] : [];
  } catch {
    return [];
  }
}

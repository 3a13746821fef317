import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An activity as the Playground posts it, as far as these tests look. */
export interface Heard {
  readonly type: string;
  readonly text?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly from: { readonly id: string; readonly aadObjectId?: string };
  readonly conversation: { readonly id: string; readonly tenantId?: string };
  readonly serviceUrl: string;
}

/** Stands where the bot stands: hears what the Playground posts, and answers every invoke with the same body. */
export class ListeningBot {
  readonly heard: Heard[] = [];
  private readonly waiting: {
    readonly wanted: (one: Heard) => boolean;
    readonly tell: (one: Heard) => void;
  }[] = [];
  private readonly server: Server;

  private constructor(answer: unknown) {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (text) => (body += text));
      request.on('end', () => {
        if (body) this.hear(JSON.parse(body));
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      });
    });
  }

  static async start(answer: unknown = {}): Promise<ListeningBot> {
    const bot = new ListeningBot(answer);
    await new Promise<void>((resolve) => bot.server.listen(0, '127.0.0.1', resolve));
    return bot;
  }

  get messagesUrl(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/api/messages`;
  }

  /** The first activity that is wanted, heard already or yet to come. */
  hears(wanted: (one: Heard) => boolean): Promise<Heard> {
    const already = this.heard.find(wanted);
    if (already) return Promise.resolve(already);
    return new Promise((tell) => this.waiting.push({ wanted, tell }));
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private hear(one: Heard): void {
    this.heard.push(one);
    for (const { wanted, tell } of this.waiting) if (wanted(one)) tell(one);
  }
}

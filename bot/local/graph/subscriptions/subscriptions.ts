import { created, noContent, ok, type Answer, type Call, type Context } from '../context';
import { notFound, unknownSegment, wrongMethod } from '../errors';
import { allow } from '../odata/options';
import { objectBody } from '../routes/body';
import { resolveSite } from '../routes/site';
import { findList } from '../storage/lists';
import {
  deleteSubscription,
  liveSubscriptions,
  putSubscription,
  subscriptionById,
  type SubscriptionRow,
} from '../storage/subscriptions';
import { guid } from '../text';
import { parseCreation, parseExpiry, parseResource } from './definition';
import { handshake, notify } from './delivery';

/** Changes within this time become one notification, in milliseconds. */
const GATHERING = 20;

/**
 * Change notifications: `/subscriptions`, and telling subscribers that a list changed. They carry
 * no item data; they only say that it is time to ask delta.
 */
export class Subscriptions {
  private readonly dirty = new Set<number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly context: Context) {}

  /** Answers a request for `/subscriptions` or one of them. */
  async answer(call: Call): Promise<Answer> {
    const [, id, beyond] = call.segments;
    if (beyond !== undefined) throw unknownSegment(beyond);
    allow(call.options);
    if (id === undefined && call.method === 'GET') return this.list();
    if (id === undefined && call.method === 'POST') return this.create(call);
    if (id === undefined) throw wrongMethod(['GET', 'POST']);
    const row = subscriptionById(this.context.db, id, this.now());
    if (!row) throw notFound('The object was not found.');
    if (call.method === 'GET') return ok(this.entity(JSON.parse(row.definition) as object));
    if (call.method === 'PATCH') return this.extend(row, call);
    if (call.method !== 'DELETE') throw wrongMethod(['GET', 'PATCH', 'DELETE']);
    deleteSubscription(this.context.db, id);
    return noContent();
  }

  /** Notes that a list changed; its subscribers are told shortly, several changes at once. */
  changed(list: number): void {
    this.dirty.add(list);
    this.timer ??= setTimeout(() => void this.tell(), GATHERING).unref();
  }

  /** Sends nothing more. */
  close(): void {
    clearTimeout(this.timer);
    this.dirty.clear();
  }

  private now(): string {
    return this.context.now().toISOString();
  }

  private entity(definition: object) {
    return { '@odata.context': `${this.context.linkBase}/$metadata#subscriptions/$entity`, ...definition };
  }

  private list(): Answer {
    const rows = liveSubscriptions(this.context.db, this.now());
    return ok({
      '@odata.context': `${this.context.linkBase}/$metadata#subscriptions`,
      value: rows.map((row) => JSON.parse(row.definition) as unknown),
    });
  }

  private async create(call: Call): Promise<Answer> {
    const asked = parseCreation(objectBody(call.body));
    const expires = parseExpiry(asked.expirationDateTime, this.context.now());
    const named = parseResource(asked.resource);
    const { site } = resolveSite(this.context, [named.site]);
    const list = findList(this.context.db, site, named.list);
    if (!list) throw notFound('The specified list was not found');
    await handshake(asked.notificationUrl);
    const definition = {
      id: guid(),
      resource: asked.resource,
      applicationId: '00000003-0000-0ff1-ce00-000000000000',
      changeType: asked.changeType,
      clientState: asked.clientState ?? null,
      notificationUrl: asked.notificationUrl,
      expirationDateTime: expires,
    };
    putSubscription(this.context.db, {
      id: definition.id,
      list: list.key,
      expires,
      definition: JSON.stringify(definition),
    });
    return created(this.entity(definition), `${this.context.linkBase}/subscriptions/${definition.id}`);
  }

  private extend(row: SubscriptionRow, call: Call): Answer {
    const expires = parseExpiry(objectBody(call.body).expirationDateTime, this.context.now());
    const definition = { ...(JSON.parse(row.definition) as object), expirationDateTime: expires };
    putSubscription(this.context.db, { ...row, expires, definition: JSON.stringify(definition) });
    return ok(this.entity(definition));
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const lists = [...this.dirty];
    this.dirty.clear();
    const rows = liveSubscriptions(this.context.db, this.now()).filter((row) => lists.includes(row.list));
    await Promise.all(rows.map((row) => notify(...notification(row))));
  }
}

interface Definition {
  id: string;
  clientState: string | null;
  resource: string;
  notificationUrl: string;
  expirationDateTime: string;
}

function notification(row: SubscriptionRow): [string, object[]] {
  const { id, clientState, resource, notificationUrl, expirationDateTime } = JSON.parse(
    row.definition,
  ) as Definition;
  const value = {
    subscriptionId: id,
    clientState,
    resource,
    changeType: 'updated',
    subscriptionExpirationDateTime: expirationDateTime,
    tenantId: '00000000-0000-0000-0000-000000000000',
    resourceData: null,
  };
  return [notificationUrl, [value]];
}

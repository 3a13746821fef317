import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { eachTest } from './site';

const test = eachTest();
const hour = () => new Date(Date.now() + 3_600_000).toISOString();

interface Notification {
  value: {
    subscriptionId: string;
    clientState: string;
    resource: string;
    changeType: string;
    resourceData: unknown;
  }[];
}

/** Someone who wants to be told: answers the handshake and hands out what it is sent. */
class Subscriber {
  private readonly server: Server;
  private readonly received: Notification[] = [];
  private wake: () => void = () => undefined;
  honest = true;

  constructor() {
    this.server = createServer((request, response) => {
      const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
      if (token !== null) return response.end(this.honest ? token : 'something else');
      void text(request).then((body) => {
        this.received.push(JSON.parse(body) as Notification);
        this.wake();
        // The sender may have hung up already; then there is nobody to answer.
        response.statusCode = 202;
        response.end();
      });
      return undefined;
    });
  }

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/changes`;
  }

  async next(): Promise<Notification> {
    while (this.received.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.received.shift() as Notification;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('a subscription to a list', () => {
  let subscriber: Subscriber;
  let notificationUrl: string;
  beforeEach(async () => {
    subscriber = new Subscriber();
    notificationUrl = await subscriber.open();
  });
  afterEach(() => subscriber.close());

  async function ask(changes: object = {}) {
    const list = await test.site.list('Actions');
    const { body } = await test.site.get(list);
    const site = (await test.site.get('/sites/contoso.sharepoint.com:/sites/jtai')).body;
    const resource = `sites/${site.id}/lists/${body.id}`;
    const wanted = {
      changeType: 'updated',
      notificationUrl,
      resource,
      expirationDateTime: hour(),
      clientState: 'secret',
    };
    return { list, reply: await test.site.send('POST', '/subscriptions', { ...wanted, ...changes }) };
  }

  it('is told of changes without their data', async () => {
    const { list, reply } = await ask();
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ changeType: 'updated', clientState: 'secret', notificationUrl });
    await test.site.add(list, { Title: 'One' });
    const { value } = await subscriber.next();
    expect(value).toEqual([
      expect.objectContaining({
        subscriptionId: reply.body.id,
        clientState: 'secret',
        resource: reply.body.resource,
        changeType: 'updated',
        resourceData: null,
      }),
    ]);
  });

  it('is read, extended and ended', async () => {
    const { body } = (await ask()).reply;
    const path = `/subscriptions/${body.id}`;
    expect((await test.site.get('/subscriptions')).body.value.map((one) => one.id)).toEqual([body.id]);
    const later = new Date(Date.now() + 7_200_000).toISOString();
    const extended = await test.site.send('PATCH', path, { expirationDateTime: later });
    expect([extended.status, extended.body.expirationDateTime]).toEqual([200, later]);
    expect((await test.site.send('DELETE', path)).status).toBe(204);
    expect((await test.site.get(path)).status).toBe(404);
  });

  it('is refused inside a batch before anything is done', async () => {
    const { id } = (await ask()).reply.body;
    const requests = ['nobody', id].map((name) => ({
      id: name,
      method: 'DELETE',
      url: `/subscriptions/${name}`,
    }));
    const { body } = await test.site.send('POST', '/$batch', { requests });
    expect(body.responses.map((step) => step.status)).toEqual([501, 501]);
    expect((await test.site.get(`/subscriptions/${id}`)).status).toBe(200);
  });

  it('needs a subscriber that answers the handshake', async () => {
    subscriber.honest = false;
    const { reply } = await ask();
    expect([reply.status, reply.body.error.code]).toEqual([400, 'ValidationError']);
    expect((await test.site.get('/subscriptions')).body.value).toEqual([]);
  });

  it.each([
    ['another kind of change', { changeType: 'created' }],
    ['an address without https elsewhere', { notificationUrl: 'http://example.org/changes' }],
    ['an address that is none', { notificationUrl: 'changes' }],
    ['an end in the past', { expirationDateTime: '2020-01-01T00:00:00Z' }],
    ['an end too far ahead', { expirationDateTime: new Date(Date.now() + 42_301 * 60_000).toISOString() }],
    ['another resource', { resource: 'me/messages' }],
    ['no resource', { resource: undefined }],
  ])('is refused for %s', async (_what, changes) => {
    expect((await ask(changes)).reply.status).toBe(400);
  });
});

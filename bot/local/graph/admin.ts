import { z } from 'zod';
import type { Answer } from './context';
import type { Answering } from './listener';

/** What processes outside can do to the server under `/local/graph`; Graph itself has none of it. */
export interface Controls {
  addSite(path: string): void;
  throttle(unitsPerMinute: number | undefined): void;
  expireDeltaTokens(listTitle: string): void;
  requests(): { total: number; units: number };
}

const answer = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body,
});

const actions: Readonly<Record<string, (controls: Controls, body: unknown) => Answer>> = {
  '/sites': (controls, body) => {
    const { path } = z.object({ path: z.string().min(1) }).parse(body);
    controls.addSite(path);
    return answer(201, { path });
  },
  '/throttle': (controls, body) => {
    const { unitsPerMinute } = z.object({ unitsPerMinute: z.number().int().min(0).nullable() }).parse(body);
    controls.throttle(unitsPerMinute ?? undefined);
    return answer(200, { unitsPerMinute });
  },
  '/resync': (controls, body) => {
    const { list } = z.object({ list: z.string().min(1) }).parse(body);
    controls.expireDeltaTokens(list);
    return answer(200, { list });
  },
};

/** Answers `POST /local/graph/sites|throttle|resync` and `GET /local/graph/requests`. */
export function administration(controls: Controls): Answering {
  return async ({ method, url, text }) => {
    if (url === '/requests' && method === 'GET') return answer(200, controls.requests());
    const action = actions[url];
    if (!action) return answer(404, { error: { code: 'itemNotFound', message: `No such address: ${url}` } });
    if (method !== 'POST')
      return answer(405, { error: { code: 'Request_BadRequest', message: 'Use POST.' } });
    try {
      return action(controls, JSON.parse(text));
    } catch (error) {
      const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      return answer(400, { error: { code: 'invalidRequest', message } });
    }
  };
}

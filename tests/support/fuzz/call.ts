import { request, type OutgoingHttpHeaders } from 'node:http';

/** One thing that somebody sends over HTTP. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Answered {
  /** 0 where the connection was closed without an answer. */
  readonly status: number;
  readonly text: string;
}

/** Sends it as it is, and gives the answer whatever it is. */
export function sendCall(port: number, { method, path, headers, body }: Call): Promise<Answered> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (more: string) => (text += more));
      res.on('close', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    // A server that has heard enough may break off while it is still being written to.
    sent.on('error', () => resolve({ status: 0, text: '' }));
    sent.end(body);
  });
}

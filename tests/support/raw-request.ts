import { connect, type Socket } from 'node:net';

/** Sends these bytes, and no more, to a port of this machine and gives all that comes back until the server closes. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    socket
      .setEncoding('latin1')
      .on('data', (data: string) => (text += data))
      // A server that has heard enough may break off while it is still being written to.
      .on('error', () => undefined)
      .on('close', () => resolve(text));
  });
}

/** A connection on which these bytes were sent, and which stays open; `heard` is what has come back. */
export interface OpenConnection {
  readonly socket: Socket;
  readonly closed: Promise<void>;
  heard(): string;
}

/** Connects, sends, and leaves the connection open. */
export function openRaw(port: number, bytes: string): Promise<OpenConnection> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    const closed = new Promise<void>((over) => socket.once('close', () => over()));
    socket.setEncoding('latin1').on('data', (data: string) => (text += data));
    socket.once('error', reject).once('connect', () => {
      // From here on the other side may break off as it likes.
      socket.off('error', reject).on('error', () => undefined);
      socket.write(bytes, 'latin1', () => resolve({ socket, closed, heard: () => text }));
    });
  });
}

/** Connects, sends, and breaks off with a reset once something has come back or the server has had the bytes. */
export async function sendAndReset(port: number, bytes: string): Promise<void> {
  const { socket, closed } = await openRaw(port, bytes);
  socket.resetAndDestroy();
  await closed;
}

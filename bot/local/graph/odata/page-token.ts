import { badRequest } from '../errors';
import { EMPTY, type Cell } from '../fields/cell';

/** Where a page ended: the last item, and its value where the order is not by id. */
export interface Position {
  id: number;
  cell?: Cell;
}

/** Writes a `$skiptoken` as SharePoint does: base64 of `Paged=TRUE&p_ID=…`. */
export function writePosition(position: Position): string {
  const params = new URLSearchParams({ Paged: 'TRUE' });
  if (position.cell !== undefined)
    params.set('p_Value', JSON.stringify(position.cell === EMPTY ? null : position.cell));
  params.set('p_ID', String(position.id));
  return Buffer.from(params.toString()).toString('base64url');
}

/**
 * Reads a `$skiptoken`.
 * @throws badRequest when this server did not write it
 */
export function readPosition(token: string | undefined): Position | undefined {
  if (token === undefined) return undefined;
  const params = new URLSearchParams(Buffer.from(token, 'base64').toString());
  const id = params.get('p_ID');
  if (params.get('Paged') !== 'TRUE' || id === null || !/^\d+$/.test(id))
    throw badRequest('Invalid $skiptoken.');
  const value = params.get('p_Value');
  return value === null ? { id: Number(id) } : { id: Number(id), cell: readCell(value) };
}

function readCell(text: string): Cell {
  const number = Number(text);
  if (text === 'null') return EMPTY;
  if (text.startsWith('"')) return parseText(text);
  if (!Number.isFinite(number)) throw badRequest('Invalid $skiptoken.');
  return number;
}

function parseText(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    throw badRequest('Invalid $skiptoken.');
  }
}

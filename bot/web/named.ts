import type { Request } from 'restify';

/** What the address names at `:step`. */
export const stepIn = (req: Request, step: string): string =>
  String((req.params as Record<string, unknown>)[step]);

/** What the address names there by a name that somebody gave; one that an address would take for a step of its own stands behind the question mark. */
export const nameIn = (req: Request, step: string): string =>
  new URLSearchParams(req.getQuery()).get('ref') ?? stepIn(req, step);

/** The reference that the address names. */
export const refOf = (req: Request): string => nameIn(req, 'ref');

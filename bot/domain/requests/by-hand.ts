import type { HandChanged } from '../steps/by-hand';
import { REQUEST_COLUMNS } from '../steps/request-columns';

/** What somebody changes by hand in the list of requests is told by the request's history. */
export const REQUESTS_BY_HAND: HandChanged = {
  rows: ({ requests }) => requests,
  table: REQUEST_COLUMNS,
  verb: 'request.changed-by-hand',
};

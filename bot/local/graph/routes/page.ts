import { parseTop, type Options } from '../odata/options';

/** Rows on a page when the client does not say. */
export const PAGE = 200;

/** The most rows on a page whatever `$top` says. */
const LARGEST_PAGE = 5000;

/** How many rows the client gets on a page. */
export const pageSize = (options: Options) => Math.min(parseTop(options) ?? PAGE, LARGEST_PAGE);

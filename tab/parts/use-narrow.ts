import { mediaHook } from './hooks/use-media';

/**
 * True on a phone, in the side panel of a meeting, or at 400% zoom: too narrow for a table of five columns. Cards stand
 * for table rows there, and the way to the pages in a menu.
 */
export const useNarrow = mediaHook('(max-width: 760px)');

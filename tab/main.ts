import * as z from 'zod/mini';
import { begin } from './early/begin';
import { fetchScriptAhead, scriptAhead } from './scripts-ahead';

// zod would try out `new Function`, which the content security policy forbids and the console would report.
z.config({ jitless: true });

/*
 * The page's first script, and a small one: what is to be shown is asked for while the rest is read in. Reading in holds up
 * everything else, so that it waits for a moment until the asking is on its way.
 */
fetchScriptAhead();
void begin().then(() => {
  // Should it not come, the page asks once more and says so.
  scriptAhead().catch(() => undefined);
  return import('./start');
});

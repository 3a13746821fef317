import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eachTest } from './site';

const test = eachTest();

describe('@pnp/graph', () => {
  it('works with sites, lists, columns, items, pages, batches and delta', async () => {
    const script = join(__dirname, 'pnp-client.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, test.site.server.url]);
    expect(JSON.parse(stdout)).toEqual({
      site: 'jtai',
      list: 'Promises',
      columns: [
        { name: 'Ref', indexed: true },
        { name: 'Weight', indexed: true },
      ],
      refused: [400, true],
      first: 'changed',
      versions: ['2.0', '1.0'],
      filtered: ['T2', 'T5', 'T4'],
      pages: [['1', '2'], ['3', '4'], ['5']],
      batch: ['3', '6', 'deleted'],
      // In the order of their last change: 1 and 2 were changed after 3 to 5 were made, 4 is gone.
      delta: ['3', '5', '1', '2', '6'],
      lists: 0,
    });
  });
});

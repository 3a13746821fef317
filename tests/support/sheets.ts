import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** In a process of its own, because what reads PDF loads its parts by `import()`, which the test runner cannot. */
const READ = `
  import { extractText, getDocumentProxy } from 'unpdf';
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const read = await getDocumentProxy(new Uint8Array(Buffer.concat(parts)));
  const { text } = await extractText(read, { mergePages: false });
  process.stdout.write(JSON.stringify(text));
`;

/** The words on each sheet of paper that a page comes to. */
export async function sheetsOf(
  page: Page,
  options: { readonly landscape?: boolean } = {},
): Promise<readonly string[]> {
  const input = await page.pdf({ format: 'A4', ...options });
  const cwd = path.resolve(__dirname, '../..');
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', READ], {
    ...{ input, cwd, maxBuffer: 20_000_000, stdio: ['pipe', 'pipe', 'ignore'] },
  });
  return JSON.parse(String(told)) as string[];
}

import { catchConsole } from '../../bot/operating/caught-output';
import { keptJournal } from '../sharepoint/local-site';

test('what a library prints is a line of the journal that says who, and nothing of what', () => {
  const journal = keptJournal();
  const printer = { ...console };
  catchConsole(journal, printer);
  const secret = 'eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2ln';
  const error = Object.assign(new TypeError(`No key for ${secret}`), { code: 'ERR_KEY' });
  printer.error(error);
  printer.error(`Error finding key for token. Available keys: ${secret}`);
  printer.log('Activity Log:', { text: secret, from: { name: 'Sam Okafor' } });
  printer.trace(secret);
  expect(journal.lines).toHaveLength(4);
  expect(journal.lines[0]).toContain('library-printed {"method":"error"');
  expect(journal.lines[0]).toContain('"error":"TypeError","code":"ERR_KEY"');
  expect(journal.lines.join()).not.toMatch(/eyJ|c2Vj|Okafor|No key/);
});

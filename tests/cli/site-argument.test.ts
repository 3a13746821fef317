import { readSiteArgument } from '../../bot/cli/site-argument';
import { readSites, type Sites } from '../../bot/settings/sites';

function sitesOf(text: string): Sites {
  const read = readSites(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const ONE = sitesOf('contoso.sharepoint.com:/sites/jtai');
const TWO = sitesOf(
  'West March=contoso.sharepoint.com:/sites/west, Eastshire=contoso.sharepoint.com:/sites/east',
);

const chosen = (argv: readonly string[], sites: Sites, orAll = false) => {
  const read = readSiteArgument(argv, sites, { orAll });
  return read.ok ? [read.value.sites.map(({ name }) => name), read.value.rest] : read.error;
};

test('with one partnership nothing needs to be said', () => {
  expect(chosen(['folder'], ONE)).toEqual([['jtai'], ['folder']]);
});

test.each([
  [['--site', 'Eastshire', 'folder', '--check']],
  [['folder', '--site', 'EASTSHIRE', '--check']],
  [['folder', '--check', '--site=/sites/east']],
  [['--site=contoso.sharepoint.com:/sites/east', 'folder', '--check']],
])('one of several is named by its name, path or address: %j', (argv) => {
  expect(chosen(argv, TWO)).toEqual([['Eastshire'], ['folder', '--check']]);
});

test('a name of two words is one word of the shell', () => {
  expect(chosen(['--site', 'west march', 'folder'], TWO)).toEqual([['West March'], ['folder']]);
});

test('what does no harm to either is done to all', () => {
  expect(chosen(['--check'], TWO, true)).toEqual([['West March', 'Eastshire'], ['--check']]);
});

test.each([
  [['folder']],
  [['folder', '--site']],
  [['folder', '--site', 'Northshire']],
  [['--site=', 'folder']],
])('what is for one is not guessed: %j', (argv) => {
  expect(chosen(argv, TWO)).toBe(
    'Say for which partnership with --site and its name in SHAREPOINT_SITE: West March, Eastshire.',
  );
});

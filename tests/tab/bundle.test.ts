import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtTab } from '../support/tab-house';
import { TAB_FOLDER } from '../support/web-house';

beforeAll(builtTab);

const read = (name: string): string => readFileSync(path.join(TAB_FOLDER, name), 'utf8');

/** A script of the tab and all that it imports at once; what is imported later, by `import()`, is not needed at first. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, imported] of read(`assets/${name}`).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
    if (imported) withImports(imported, seen);
  }
  return seen;
}

test('the first page needs at most 119 kB of packed script (tab.md: slower pages lose people)', () => {
  // The script that runs first, and those that the page has fetched beside it.
  const named = [...read('index.html').matchAll(/"\/tab\/assets\/([^"]+\.js)"/g)].map(
    ([, name = '']) => name,
  );
  const overview = readdirSync(path.join(TAB_FOLDER, 'assets')).find(
    (name) => /^page-.*\.js$/.test(name) && read(`assets/${name}`).includes('Nothing waits for the group'),
  );
  const scripts = [
    ...[...named, overview ?? 'not found'].reduce((seen, name) => withImports(name, seen), new Set<string>()),
  ];
  const packed = scripts.map((name) => readFileSync(path.join(TAB_FOLDER, `assets/${name}.gz`)).length);
  const total = packed.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(60_000);
  expect(total).toBeLessThanOrEqual(119_000);
  expect(scripts.join()).not.toMatch(/teams-js|plan-/);
});

test('the page names the script that it is made of ahead, and none that others import, of which Chromium would warn', () => {
  const ahead = [...read('index.html').matchAll(/rel="modulepreload"[^>]*"\/tab\/(assets\/[^"]+)"/g)].map(
    // Eight signs stand for what is in a file, a hyphen among them now and then.
    ([, name = '']) => name.replace(/-[\w-]{8}\.js$/, ''),
  );
  expect(ahead).toEqual(['assets/first']);
});

/** What a file is called, without the hash of what it holds. */
const partOf = (file: string): string => file.replace(/-.{8}\.[a-z]+$/, '');

test('the plan is made of few scripts and one style sheet: each more holds up the first picture', () => {
  const plan = readdirSync(path.join(TAB_FOLDER, 'assets')).find((name) => /^plan-.*\.js$/.test(name)) ?? '';
  expect([...withImports(plan)].map(partOf).sort()).toEqual(['early', 'first', 'parts', 'plan']);
  const sheets = [...read('index.html').matchAll(/"\/tab\/assets\/([^"]+\.css)"/g)];
  expect(sheets.map(([, name = '']) => partOf(name))).toEqual(['styles']);
});

test('the page tells the small script what the overview and the plan are made of, so that it comes without another way to the server', () => {
  const [, overview = '', plan = ''] =
    /<meta name="scripts-of-pages" data-overview="([^"]+)" data-plan="([^"]+)">/.exec(read('index.html')) ??
    [];
  expect(plan.split(' ').map(partOf).sort()).toEqual(['assets/parts', 'assets/plan']);
  expect(read(overview)).toContain('Nothing waits for the group');
});

test('the one style sheet holds the looks, and what has to hold before any script has run', () => {
  const [, name = ''] = /"\/tab\/(assets\/[^"]+\.css)"/.exec(read('index.html')) ?? [];
  const sheet = read(name);
  expect(sheet).toMatch(/#root:empty::before/);
  expect(sheet).toMatch(/:root\[data-theme=dark\]/);
  expect(sheet).not.toMatch(/\/\*/);
});

/** The names that a look of the style sheet gives values to. */
function namesIn(sheet: string, look: string): readonly string[] {
  const [, declared = ''] = new RegExp(`${look}[^{]*\\{(--[^}]*)\\}`).exec(sheet) ?? [];
  return [...declared.matchAll(/(?:^|;)(--[\w-]+):/g)].map(([, name = '']) => name).sort();
}

test('every look gives a value to each name that is asked for, and to none that nobody asks for', () => {
  const files = readdirSync(path.join(TAB_FOLDER, 'assets')).filter((name) => /\.(css|js)$/.test(name));
  const texts = files.map((name) => read(`assets/${name}`));
  const sheet = texts[files.findIndex((name) => name.endsWith('.css'))] ?? '';
  const asked = new Set(
    texts.flatMap((text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name)),
  );
  const looks = [':root', ':root\\[data-theme=dark\\]', ':root\\[data-theme=contrast\\]'].map((look) =>
    namesIn(sheet, look),
  );
  expect(looks[0]?.length).toBeGreaterThan(60);
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[2]).toEqual(looks[0]);
  expect(looks[0]?.filter((name) => !asked.has(name))).toEqual([]);
  // Beside those of the looks there are a few that a part gives to itself.
  const declared = new Set([...sheet.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name));
  const given = new Set(
    texts.flatMap((text) => [...text.matchAll(/["'](--[\w-]+)["']\s*:/g)].map(([, name = '']) => name)),
  );
  expect([...asked].filter((name) => !declared.has(name) && !given.has(name))).toEqual([]);
});

test('of two widths that a window is below the smaller one decides: its rules come last', () => {
  const sheet = readdirSync(path.join(TAB_FOLDER, 'assets')).find((name) => /^styles-.*\.css$/.test(name));
  const widths = [...read(`assets/${sheet ?? ''}`).matchAll(/@media \(max-width: (\d+)px\)/g)].map(
    ([, width]) => Number(width),
  );
  expect(new Set(widths).size).toBeGreaterThan(3);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
});

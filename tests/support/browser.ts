import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium from npm alone (`@sparticuz/chromium` carries the binary). `CHROMIUM_PATH` names another one;
 * elsewhere than on Linux, for which alone the package has one, the machine's own Chrome is taken.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) {
    return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ARGS });
  }
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args: ARGS });
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: { ...inherited(), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

/**
 * How long a test waits for what it waits for, in milliseconds: no measure of speed, but long enough for a machine that is busy
 * with two other suites, and short of the limit of a test.
 */
const PATIENCE_MS = 90_000;

/** A window with its own storage, in which a test waits as long as a busy machine needs. */
export async function openWindow(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/**
 * Closes a window. What answers its pages in a test’s own words is let go first: a page that still waits for such an
 * answer when the test ends would make that answer fail, and with it every test of the file.
 */
export async function closeWindow(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

/** Closes every window that a test has opened. */
export async function closeWindows(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await closeWindow(context);
}

/**
 * The folder with the unpacked browser. The package unpacks into the temporary folder and takes a half-written file
 * for a whole one, so every process unpacks into a folder of its own, which is then moved into place at once.
 */
async function unpackedChromium(): Promise<string> {
  const home = join(tmpdir(), `jtai-chromium-${chromiumVersion()}-${userInfo().uid}`);
  if (existsSync(home)) return home;
  const stage = await mkdtemp(join(tmpdir(), 'jtai-chromium-unpacking-'));
  // In a process of its own, because the package is an ES module, which jest's runtime cannot load.
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...inherited(), TMPDIR: stage },
    cwd: dirname(packageFolder()),
  });
  await writeFile(join(stage, 'fonts.conf'), fontsIn(home));
  try {
    await rename(stage, home);
  } catch (cause) {
    if (!existsSync(home)) throw cause;
    await rm(stage, { recursive: true, force: true });
  }
  return home;
}

/** The package brings Open Sans, which stands in for Segoe UI so that pictures look the same on every machine. */
const fontsIn = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

const packageFolder = (): string => dirname(dirname(require.resolve('@sparticuz/chromium')));

function chromiumVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

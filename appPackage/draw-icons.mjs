/**
 * Draws the app's icons, `color.svg` and `outline.svg`, as the PNG files that Teams wants: 192×192 in full colour, and
 * 32×32 in white on nothing. Run it after a change of either: `node appPackage/draw-icons.mjs`.
 * `CHROMIUM_PATH` names a browser of your own; else the one that the tests use is taken.
 */
import { readFile, writeFile } from 'node:fs/promises';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const ICONS = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

const executablePath = process.env.CHROMIUM_PATH ?? (await bundled.executablePath());
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run'] });
try {
  for (const { name, size } of ICONS) {
    const svg = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0"><style>svg{display:block}</style>${svg}`);
    await writeFile(new URL(`${name}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}

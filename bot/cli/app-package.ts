import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import type { Env } from '../settings/config';
import { err, ok, type Result } from '../domain/basics/result';
import { iconFaults } from './icon';

/** Where the manifest with its icons lies, what fills its placeholders, and what to call the result. */
export interface PackageOptions {
  /** The folder with `manifest.json`, `color.png` and `outline.png`; the package goes to `build` in it. */
  readonly folder: string;
  readonly values: Env;
  readonly name: string;
}

/** The icons as Teams wants them: a square of so many pixels; the outline is white on nothing. */
const ICONS = [
  { file: 'color.png', size: 192, transparent: false },
  { file: 'outline.png', size: 32, transparent: true },
] as const;

/** A moment that zip can hold and that is the same everywhere, so that the same content gives the same file. */
const ALWAYS = new Date(1980, 0, 1);

/**
 * Makes `build/appPackage.NAME.zip`: the manifest with its placeholders filled, checked against Microsoft's own
 * schema without the network, and the icons. Gives the path of the package, or all that is wrong, in plain words;
 * then there is no package, not even an older one.
 */
export async function buildPackage(options: PackageOptions): Promise<Result<string, readonly string[]>> {
  const build = path.join(options.folder, 'build');
  const target = path.join(build, `appPackage.${options.name}.zip`);
  rmSync(target, { force: true });

  const template = readFileSync(path.join(options.folder, 'manifest.json'), 'utf8');
  const empty = emptyPlaceholders(template, options.values);
  if (empty.length > 0) return err(empty.map((name) => `${name} has no value.`));

  const manifest = fill(template, options.values);
  const icons = ICONS.map((icon) => ({ ...icon, png: readFileSync(path.join(options.folder, icon.file)) }));
  const faults = [...(await schemaFaults(manifest)), ...icons.flatMap(iconFaults)];
  if (faults.length > 0) return err(faults);

  mkdirSync(build, { recursive: true });
  const files = {
    'manifest.json': Buffer.from(manifest),
    ...Object.fromEntries(icons.map(({ file, png }) => [file, png])),
  };
  writeFileSync(target, zipSync(files, { mtime: ALWAYS, level: 9 }));
  return ok(target);
}

const PLACEHOLDER = /\$\{\{\s*(\w+)\s*\}\}/g;

/** The names between `${{` and `}}` in a text, each once, in order. */
export const placeholdersIn = (template: string): string[] => [
  ...new Set([...template.matchAll(PLACEHOLDER)].flatMap(([, name]) => (name ? [name] : []))),
];

const emptyPlaceholders = (template: string, values: Env): string[] =>
  placeholdersIn(template).filter((name) => !values[name]?.trim());

/** A value stands within a JSON text, so what would end it is escaped. */
const fill = (template: string, values: Env): string =>
  template.replace(PLACEHOLDER, (_, name: string) => JSON.stringify(values[name]?.trim()).slice(1, -1));

/**
 * Microsoft's words for what its schema refuses. Not `readAndValidateTeamsManifest`: that reads into a type first and
 * then reports a property it does not know as 'Expected boolean', without its name in the schema.
 */
async function schemaFaults(manifest: string): Promise<string[]> {
  const parsed: TeamsManifest = JSON.parse(manifest);
  const faults = await AppManifestUtils.validateAgainstSchema(parsed);
  return faults.map((fault) => `manifest.json: ${fault.trim()}`);
}

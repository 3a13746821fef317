import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig, type Config } from './config';
import { fault, type ConfigFault, type Env } from './fault';
import { err, type Result } from '../domain/basics/result';

/** Settings as they were written, with the place of each for the faults. */
export interface WrittenSettings {
  readonly env: Env;
  /** 'env/.env.local, line 3' for what a file says; undefined for what the environment says. */
  where(name: string): string | undefined;
  /** Lines that are neither a setting nor a remark. */
  readonly faults: readonly ConfigFault[];
}

/**
 * Reads the configuration of the process: its environment, and `env/.env.local` beneath it unless the environment
 * names a bot. A tenant is configured by its host alone, so that no file left behind can change it.
 */
export function loadConfig(root: string, processEnv: Env): Result<Config, readonly ConfigFault[]> {
  const { env, where, faults } = processEnv.MicrosoftAppId?.trim()
    ? { env: processEnv, where: () => undefined, faults: [] }
    : readSettings(root, processEnv);
  const config = readConfig(env, where);
  if (faults.length === 0) return config;
  return err([...faults, ...(config.ok ? [] : config.error)]);
}

/**
 * The settings of one of the Agents Toolkit's environments: `env/.env.NAME`, over it its secrets in
 * `env/.env.NAME.user`, and over both `processEnv`. A file that is not there says nothing.
 */
export function readSettings(root: string, processEnv: Env, name = 'local'): WrittenSettings {
  const files = [`env/.env.${name}`, `env/.env.${name}.user`].map((file) => readFile(root, file));
  const written = Object.assign({}, ...files.map((file) => file.env)) as Env;
  return {
    env: { ...written, ...defined(processEnv) },
    where: (setting) =>
      processEnv[setting] === undefined
        ? files.map((file) => file.where(setting)).findLast((place) => place !== undefined)
        : undefined,
    faults: files.flatMap((file) => file.faults),
  };
}

function readFile(root: string, file: string): WrittenSettings {
  const at = path.join(root, file);
  // Some editors begin a file with a byte order mark, which would become part of the first name.
  const text = existsSync(at) ? readFileSync(at, 'utf8').replace(/^\uFEFF/, '') : '';
  const places = new Map<string, string>();
  const faults: ConfigFault[] = [];
  linesOf(text).forEach((line, index) => {
    const place = `${file}, line ${index + 1}`;
    const name = /^\s*(?:export\s+)?([^\s=#]+)\s*=/.exec(line)?.[1];
    if (name !== undefined) places.set(name, place);
    else if (/^\s*[^\s#]/.test(line)) {
      const problem = 'is neither a setting nor a remark';
      faults.push({ ...fault('A line', problem, 'Write NAME=value, or # before a remark.'), where: place });
    }
  });
  // What is told as a line is not told again as a name.
  const env = Object.entries(parseEnv(text)).filter(([name]) => places.has(name));
  return { env: Object.fromEntries(env), where: (name) => places.get(name), faults };
}

/** The lines of a file, with those that a quoted value goes on in (a key in PEM) left blank. */
const linesOf = (text: string): string[] =>
  text.replace(/=[ \t]*(["'`])[^]*?\1/g, (quoted) => `=${quoted.replace(/[^\n]/g, '')}`).split('\n');

const defined = (env: Env): Env =>
  Object.fromEntries(Object.entries(env).filter(([, text]) => text !== undefined));

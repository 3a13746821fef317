import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { sourcesBelow } from '../house/sources';

export const PROJECT = path.resolve(__dirname, '../..');
const DOMAIN = path.join(PROJECT, 'bot/domain');

/** One small change of one source: what stands there, and what would stand there instead. */
export interface Mutant {
  readonly id: string;
  /** From the root of the project. */
  readonly file: string;
  /** The subject folder of the domain. */
  readonly room: string;
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
  /** Its file remembers by text what it gave: what one change leaves there must not meet the next. */
  readonly remembers: boolean;
}

/** What is kept by an object goes with the object; what is kept by a text or a number stays. */
const REMEMBERS = /^const \w+(?:: [\w[\]]+)? = (?:new Map\b|remembering\(|\[\];)/m;

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** The domain's sources by their absolute path, with every change in them, each switched on by its id. */
  readonly sources: Readonly<Record<string, string>>;
}

const silent = () => undefined;
const never = () => false;
const SILENT = {
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
  ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
};

/** Every change that StrykerJS knows to make in `bot/domain`, or in one room of it, and the sources that can play them. */
export async function instrumentDomain(room = ''): Promise<Instrumented> {
  const files = sourcesBelow(path.join(DOMAIN, room)).map((name) => ({
    name,
    mutate: true,
    content: readFileSync(name, 'utf8'),
  }));
  const { files: changed, mutants } = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
  });
  const contents = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  return {
    sources: Object.fromEntries(changed.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: path.relative(PROJECT, fileName),
      room: path.relative(DOMAIN, fileName).split(path.sep)[0] ?? '',
      line: location.start.line + 1,
      kind: mutatorName,
      original: between(contents.get(fileName) ?? [], location),
      replacement,
      remembers: REMEMBERS.test(contents.get(fileName)?.join('\n') ?? ''),
    })),
  };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text from one place to another; lines and columns are counted from 0. */
function between(lines: readonly string[], { start, end }: { start: Place; end: Place }): string {
  const cut = lines.slice(start.line, end.line + 1);
  cut[cut.length - 1] = (cut.at(-1) ?? '').slice(0, end.column);
  cut[0] = (cut[0] ?? '').slice(start.column);
  return cut.join('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import {
  defaultCompareMediaQueries,
  normalizeCSSBucketEntry,
  resolveStyleRulesForSlots,
  styleBucketOrdering,
  type CSSRulesByBucket,
} from '@griffel/core';
import { normalizePath, runnerImport, type Plugin } from 'vite';

/*
 * Griffel's styles as a style sheet, made when the tab is built. Griffel's own tools for that are webpack's; what they do is
 * done here with Griffel's own core: the same classes, the same rules, in the order in which it would put them into the
 * page. The browser then neither loads what makes rules nor the rules as script, and makes none while a page is drawn.
 */

type Slots = Parameters<typeof resolveStyleRulesForSlots>[0];
type Classes = Readonly<Record<string, string | readonly [string, string?] | 0>>;

/** By what a call is written that needs no rules, and which of its arguments they are. */
const WRITTEN_AS = {
  makeStyles: { as: '__css', rulesAt: 0 },
  __styles: { as: '__css', rulesAt: 1 },
  __resetStyles: { as: '__resetCSS', rulesAt: 2 },
} as const;
type Made = keyof typeof WRITTEN_AS;

const OURS = fileURLToPath(new URL('.', import.meta.url));

interface Around {
  /** Rules that those of the scripts win over. */
  readonly before: string;
  /** Rules that win over them, made for the custom properties (`--name`) that anything asks for. */
  readonly after: (asked: ReadonlySet<string>) => string;
}

/**
 * Takes the styles of the tab and of Fluent out of the scripts into the one sheet that `index.html` names, with what is
 * written by hand: each file more is one more thing that the first picture waits for.
 */
export function extractStyles(around: Around): Plugin[] {
  const ofModule = new Map<string, CSSRulesByBucket[]>();
  return [takingOut(ofModule), sheet(ofModule, around), numberedSets()];
}

/** Once TypeScript and JSX are gone. */
function takingOut(ofModule: Map<string, readonly CSSRulesByBucket[]>): Plugin {
  let ours: ReadonlyMap<string, readonly Slots[]>;
  return {
    name: 'take-styles-out',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      ours = await ownSlots();
    },
    transform: {
      filter: {
        id: /[\\/](@fluentui|tab)[\\/].*\.(tsx?|js)$/,
        code: /\b(makeStyles|__styles|__resetStyles)\(/,
      },
      handler(code, id) {
        const rules: CSSRulesByBucket[] = [];
        const own = [...(ours.get(normalizePath(id)) ?? [])];
        const edits = editsOf(this.parse(code) as unknown as Node, code, own, rules);
        ofModule.set(id, rules);
        return { code: edited(code, edits), map: null };
      },
    },
  };
}

/** Before `index.html` is written, which names what is there by then. */
function sheet(
  ofModule: ReadonlyMap<string, readonly CSSRulesByBucket[]>,
  { before, after }: Around,
): Plugin {
  let base = '/';
  return {
    name: 'style-sheet',
    apply: 'build',
    configResolved(config) {
      ({ base } = config);
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const named = new Set(chunks.flatMap(({ code }) => code.match(/\b[fr][\da-z]+\b/g) ?? []));
      const rules = chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => ofModule.get(id) ?? []));
      const made = [tight(before), sheetOf(rules, named)].join('\n');
      const source = [made, after(askedIn([made, ...chunks.map(({ code }) => code)]))].join('\n');
      this.emitFile({ type: 'asset', name: 'styles.css', source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const href = Object.keys(bundle).find((name) => /styles-[^/]*\.css$/.test(name));
        return [{ tag: 'link', attrs: { rel: 'stylesheet', href: `${base}${href}` }, injectTo: 'head' }];
      },
    },
  };
}

/** The custom properties whose value is asked for. */
const askedIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(/\bvar\(\s*(--[\w-]+)/g)].map(([, name = '']) => name)));

/**
 * Griffel names each set of classes by a hash of them, so that pages made on a server find them again. Here they are made in
 * the page alone, and a number of as many signs (`SEQUENCE_SIZE`) does.
 */
const numberedSets = (): Plugin => ({
  name: 'numbered-sets',
  apply: 'build',
  load: {
    filter: { id: /[\\/]@griffel[\\/]core[\\/]src[\\/]runtime[\\/]utils[\\/]hashSequence\.js$/ },
    handler: () => 'let made = 1e6;\nexport const hashSequence = () => `___${made++}`;',
  },
});

/** Without what only people read. */
const tight = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Call extends Node {
  readonly callee: Node & { readonly name?: string };
  readonly arguments: readonly Node[];
}
interface Import extends Node {
  readonly imported: { readonly name: string };
  readonly local: { readonly name: string };
}
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const isMade = (name: string | undefined): name is Made => name !== undefined && name in WRITTEN_AS;

/** Where a script is to be written otherwise; what its calls make is put among `rules`. */
function editsOf(program: Node, code: string, own: Slots[], rules: CSSRulesByBucket[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const node of nodesOf(program)) {
    if (node.type === 'ImportSpecifier') {
      const { imported, local, start, end } = node as Import;
      if (!isMade(imported.name)) continue;
      if (local.name !== imported.name) throw new Error(`${imported.name} is called ${local.name} here.`);
      edits.push({ from: start, to: end, text: WRITTEN_AS[imported.name].as });
    }
    if (node.type === 'CallExpression' && isMade((node as Call).callee.name))
      edits.push(editOf(node as Call, code, own, rules));
  }
  return edits;
}

function editOf(call: Call, code: string, own: Slots[], rules: CSSRulesByBucket[]): Edit {
  const made = call.callee.name as Made;
  const { as, rulesAt } = WRITTEN_AS[made];
  const values = call.arguments.map(({ start, end }): unknown =>
    made === 'makeStyles' ? undefined : runInNewContext(`(${code.slice(start, end)})`),
  );
  const write = (...kept: readonly unknown[]): Edit => ({
    from: call.start,
    to: call.end,
    text: `/*#__PURE__*/${as}(${kept.map((one) => JSON.stringify(one)).join()})`,
  });
  if (made === 'makeStyles') {
    const slots = own.shift();
    if (!slots) throw new Error('makeStyles is called where it was not when the styles were made.');
    const [classes, made] = resolveStyleRulesForSlots(slots);
    rules.push(made);
    return write(leftToRight(classes as Record<string, Classes>));
  }
  const found = values[rulesAt];
  rules.push((Array.isArray(found) ? { r: found } : (found ?? {})) as CSSRulesByBucket);
  return made === '__styles'
    ? write(leftToRight(values[0] as Record<string, Classes>))
    : write(values[0], null);
}

/** The tab is written from left to right alone; classes for the other way are left out, and with them their rules. */
const leftToRight = (slots: Readonly<Record<string, Classes>>) =>
  Object.fromEntries(
    Object.entries(slots).map(([slot, classes]) => [
      slot,
      Object.fromEntries(
        Object.entries(classes).map(([property, one]) => [property, Array.isArray(one) ? one[0] : one]),
      ),
    ]),
  );

function* nodesOf(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && typeof node.type === 'string') yield node as Node;
    for (const one of Object.values(node)) yield* nodesOf(one);
  }
}

const edited = (code: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), code);

interface Rule {
  readonly css: string;
  readonly bucket: number;
  readonly media: string;
  readonly priority: number;
}

/** The rules whose class a script names, each once, in Griffel's order (`getStyleSheetForBucket`). */
function sheetOf(all: readonly CSSRulesByBucket[], named: ReadonlySet<string>): string {
  const rules = new Map<string, Rule>();
  for (const buckets of all)
    for (const [bucket, entries] of Object.entries(buckets))
      for (const entry of entries) {
        const [css, meta] = normalizeCSSBucketEntry(entry);
        const { m = '', p = 0 } = (meta ?? {}) as { m?: string; p?: number };
        const at = (styleBucketOrdering as readonly string[]).indexOf(bucket);
        rules.set(css, { css, bucket: at, media: m, priority: p });
      }
  const isMotion = ({ css }: Rule) => /^@(-webkit-)?keyframes/.test(css);
  const [motions, others] = [
    [...rules.values()].filter(isMotion),
    [...rules.values()].filter((one) => !isMotion(one)),
  ];
  const kept = others.filter(({ css }) =>
    [...css.matchAll(/\.([fr][\da-z]+)/g)].some(([, name]) => named.has(name ?? '')),
  );
  const used = kept.map(({ css }) => css).join('');
  const moving = motions.filter(({ css }) => used.includes(/keyframes ([\w-]+)/.exec(css)?.[1] ?? ' '));
  return [...kept, ...moving]
    .sort((a, b) => a.bucket - b.bucket || compareMedia(a.media, b.media) || a.priority - b.priority)
    .map(({ css }) => css)
    .join('\n');
}

/**
 * Griffel compares as text, by which 899 comes after 599 and would win on a phone. Here the narrower window comes later,
 * as its rule is the nearer one.
 */
function compareMedia(a: string, b: string): number {
  const [ofA, ofB] = [widthOf(a), widthOf(b)];
  return ofA !== undefined && ofB !== undefined ? ofB - ofA : defaultCompareMediaQueries(a, b);
}

const widthOf = (media: string): number | undefined => {
  const found = /^\(max-width: (\d+)px\)$/.exec(media);
  return found ? Number(found[1]) : undefined;
};

/** What each of our files gives to `makeStyles`, by file and in order: they are run, with Fluent left out. */
async function ownSlots(): Promise<ReadonlyMap<string, readonly Slots[]>> {
  const files = readdirSync(OURS, { recursive: true, encoding: 'utf8' })
    .map((name) => join(OURS, name))
    .filter((file) => /\.tsx?$/.test(file) && /\bmakeStyles\(/.test(readFileSync(file, 'utf8')))
    .map((file) => normalizePath(file));
  const { module } = await runnerImport<{ slots: Map<string, Slots[]> }>(ALL, {
    configFile: false,
    root: OURS,
    logLevel: 'error',
    environments: { inline: { resolve: { noExternal: LEFT_OUT } } },
    plugins: [
      {
        name: 'collect-styles',
        enforce: 'pre',
        resolveId: (id) => (id === ALL ? id : LEFT_OUT.includes(id) ? STAND_IN : undefined),
        load: (id) =>
          id === ALL
            ? `${files.map((file) => `import ${JSON.stringify(file)};`).join('\n')}\nexport { slots } from '@fluentui/react-components';`
            : id === STAND_IN
              ? STAND_IN_CODE
              : undefined,
        transform: (code, id) =>
          files.includes(normalizePath(id))
            ? code.replace(/\bmakeStyles\(/g, `makeStyles(${JSON.stringify(normalizePath(id))}, `)
            : undefined,
      },
    ],
  });
  return module.slots;
}

/** Packages that Node cannot run, or not quickly: what they give is not called while a file is loaded. */
const LEFT_OUT = ['@fluentui/react-components', '@microsoft/teams-js'];
const ALL = 'virtual:all-that-make-styles';
const STAND_IN = 'virtual:fluent-that-collects';
const STAND_IN_CODE = `
import { tokens } from '@fluentui/tokens';
export { tokens };
export { mergeClasses, shorthands } from '@griffel/core';
export const slots = new Map();
export const makeStyles = (file, made) => {
  slots.set(file, [...(slots.get(file) ?? []), made]);
  return () => ({});
};
`;

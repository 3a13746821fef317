import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

/** What a Bicep file says, as far as its syntax tells: there is no compiler here. */
export interface Bicep {
  /** Lines that are no Bicep. */
  readonly errors: readonly string[];
  readonly params: readonly { name: string; hasDefault: boolean }[];
  readonly outputs: readonly string[];
  /** Names that are used but neither declared in the file nor functions. */
  readonly unknown: readonly string[];
  /** The names of the properties of the resource called `symbol`, at any depth beneath its `properties`. */
  settingsOf(symbol: string): string[];
  /** The names of what the module called `symbol` is given. */
  paramsGivenTo(symbol: string): string[];
}

/** Parses a file of `infra/`, named from there. */
export async function parseBicep(file: string): Promise<Bicep> {
  await Parser.init();
  const parser = new Parser();
  // By its bytes, because given a path it would import Node's modules dynamically, which jest's runtime cannot.
  const grammar = readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));
  parser.setLanguage(await Language.load(grammar));
  const tree = parser.parse(readFileSync(path.resolve(__dirname, '../../infra', file), 'utf8'));
  if (!tree) throw new Error(`${file} could not be parsed at all`);
  const root = tree.rootNode;
  const ofType = (type: string) => root.descendantsOfType(type).filter((node) => node !== null);
  const nameOf = (node: Node) => node.firstNamedChild?.text ?? '';
  const declared = (type: string, symbol: string) =>
    ofType(type)
      .find((node) => nameOf(node) === symbol)
      ?.descendantsOfType('object_property') ?? [];
  const within = (type: string, symbol: string, property: string) =>
    declared(type, symbol)
      .filter((node) => node !== null && nameOf(node) === property)
      .flatMap((node) => node?.descendantsOfType('object_property') ?? [])
      .flatMap((node) => (node && nameOf(node) !== property ? [nameOf(node)] : []));
  const symbols = new Set(DECLARATIONS.flatMap((type) => ofType(type).map(nameOf)));
  return {
    errors: faultyLines(root),
    params: ofType('parameter_declaration').map((node) => ({
      name: nameOf(node),
      hasDefault: node.namedChildCount > 2,
    })),
    outputs: ofType('output_declaration').map(nameOf),
    unknown: ofType('identifier')
      .filter(isReference)
      .flatMap((node) => (symbols.has(node.text) ? [] : [node.text])),
    settingsOf: (symbol) => within('resource_declaration', symbol, 'properties'),
    paramsGivenTo: (symbol) => within('module_declaration', symbol, 'params'),
  };
}

const DECLARATIONS = [
  'parameter_declaration',
  'variable_declaration',
  'resource_declaration',
  'module_declaration',
];

function faultyLines(node: Node): string[] {
  const own = node.isError || node.isMissing ? [`line ${node.startPosition.row + 1}: ${node.text}`] : [];
  return [...own, ...node.children.flatMap((child) => (child ? faultyLines(child) : []))];
}

/** An identifier that stands for something, rather than naming what is declared, a property or a function. */
function isReference(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (parent.type === 'call_expression') return parent.childForFieldName('function')?.id !== node.id;
  const names = [...DECLARATIONS, 'output_declaration', 'object_property'];
  return !(names.includes(parent.type) && parent.firstNamedChild?.id === node.id);
}

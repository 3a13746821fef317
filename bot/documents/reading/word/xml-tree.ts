import { walkXml } from './xml-events';

/** An element of XML with all that is in it. Only for parts that the guard has measured. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The text right inside it. */
  text: string;
}

/** XML that goes deeper than any program writes it, so that walking down would be dangerous. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

const DEEPEST = 150;

/** Reads XML as a tree. Throws BrokenXml and TooDeep. */
export function readTree(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  walkXml(xml, {
    open(name, attributes) {
      if (open.length > DEEPEST) throw new TooDeep('The XML goes too deep.');
      const node: XmlNode = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close: () => void open.pop(),
    text(text) {
      const node = open.at(-1);
      if (node) node.text += text;
    },
  });
  return root;
}

/** The first child of that name. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

/** What the child of that name says in its 'w:val'; undefined where there is no such child. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val'];

/** Whether a switch such as 'w:b' is on: there, and not said to be off. */
export function isOn(node: XmlNode | undefined, name: string): boolean {
  const found = child(node, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}

import { SaxesParser } from 'saxes';

/** What a walk through XML hears of each element: its name with its prefix, and its attributes. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** XML that is not well formed. */
export class BrokenXml extends Error {
  override readonly name = 'BrokenXml';
}

/** Walks through XML from front to back. Throws BrokenXml where it is not well formed. */
export function walkXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new BrokenXml('The XML is not well formed.');
  });
  parser.on('opentag', ({ name, attributes }) => events.open(name, attributes));
  parser.on('closetag', ({ name }) => events.close(name));
  parser.on('text', (text) => events.text?.(text));
  parser.write(xml).close();
}

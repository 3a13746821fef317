import { Trials } from './trial';

/** What a worker is asked, one thing at a time. */
export type Asked =
  | { readonly ask: 'ready'; readonly sources: Readonly<Record<string, string>> }
  | { readonly ask: 'covered'; readonly file: string }
  | {
      readonly ask: 'notices';
      readonly mutant: string;
      readonly file: string;
      readonly tests?: readonly string[];
      readonly mostHits: number;
      /** What is tested is loaded once more, as the change is in what remembers. */
      readonly anew?: boolean;
    };

let trials = new Trials({});

async function answer(asked: Asked): Promise<unknown> {
  if (asked.ask === 'ready') {
    trials = new Trials(asked.sources);
    return true;
  }
  if (asked.ask === 'covered') return trials.covered(asked.file);
  return trials.notices(asked);
}

process.on('message', (asked: Asked) => void answer(asked).then((told) => process.send?.(told)));
process.on('disconnect', () => process.exit());

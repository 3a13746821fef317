import { plainWords } from './plain-words';
import { LITERAL, SENTENCES, type Meant } from './sentences';

const THANKS =
  /^(?:(?:many |ok |great |brilliant |perfect |lovely )?(?:thanks|thank you|thx|cheers|ta)(?: (?:a lot|so much|very much|again|for (?:that|this|your help)))?|great|brilliant|perfect|lovely|much appreciated|ok|okay|fine|good|got it|understood)$/;

/** Whoever begins with the word itself, asks for it. */
const PLAINLY = /^(?:please )?(?:nudge|chase)\b/;

/**
 * What a sentence means, in words that one could have typed: `said` is normalised (`normalise.ts`). Undefined where it
 * is no sentence that is known. Nothing is done here, and what is in doubt is only offered.
 */
export function meantBy(said: string): Meant | undefined {
  if (THANKS.test(said.replaceAll(',', ''))) return { line: 'thanks' };
  const words = plainWords(said);
  for (const { like, means } of SENTENCES) {
    const found = like.exec(words);
    if (!found) continue;
    const meaning = typeof means === 'function' ? means(...found.slice(1).map((one) => one ?? '')) : means;
    if (meaning === LITERAL) return undefined;
    const { line, or, isPlain }: Meant = typeof meaning === 'string' ? { line: meaning } : meaning;
    return {
      line: line.trim(),
      ...(or ? { or: or.trim() } : {}),
      ...(isPlain && PLAINLY.test(said) ? { isPlain } : {}),
    };
  }
  return undefined;
}

import { dayNamedIn } from './day-named';
import { plainWords, withoutSlips } from './plain-words';
import { LITERAL, SENTENCES, type Meant } from './sentences';

const THANKS =
  /^(?:(?:many |ok |great |brilliant |perfect |lovely )?(?:thanks|thank you|thx|cheers|ta)(?: (?:a lot|so much|very much|again|for (?:that|this|your help)))?|great|brilliant|perfect|lovely|much appreciated|ok|okay|fine|good|got it|understood|👍|👌|🙏)$/;

/** Whoever begins with the word itself, asks for it. */
const PLAINLY = /^(?:please )?(?:nudge|chase)\b/;

/**
 * What a sentence means, in words that one could have typed: `said` is normalised (`normalise.ts`). Undefined where it
 * is no sentence that is known. Nothing is done here, and what is in doubt is only offered.
 */
export function meantBy(said: string): Meant | undefined {
  if (isThanks(said)) return { line: 'thanks' };
  return meantWith(plainWords(said), PLAINLY.test(said));
}

/** The same with slips of a letter or two mended, for what nobody understood; never as if it were said plainly. */
export function perhapsMeantBy(said: string): Meant | undefined {
  const mended = withoutSlips(plainWords(said));
  if (mended === undefined) return undefined;
  return isThanks(mended) ? { line: 'thanks' } : meantWith(mended, false);
}

const isThanks = (said: string): boolean => THANKS.test(said.replaceAll(',', ''));

/** What these plain words mean; undefined also where they are a command as they stand. */
function meantWith(words: string, isPlainly: boolean): Meant | undefined {
  for (const { like, means } of SENTENCES) {
    const found = like.exec(words);
    if (!found) continue;
    const meaning = typeof means === 'function' ? means(...found.slice(1).map((one) => one ?? '')) : means;
    if (meaning === LITERAL) return undefined;
    const { line, or, isPlain, isDeed, namesDay }: Meant =
      typeof meaning === 'string' ? { line: meaning } : meaning;
    return {
      line: `${line} ${namesDay ? dayNamedIn(words) : ''}`.trim(),
      ...(or ? { or: or.trim() } : {}),
      ...(isPlain && isPlainly ? { isPlain } : {}),
      ...(isDeed ? { isDeed } : {}),
    };
  }
  return undefined;
}

import type { AsOf } from '../partnership';
import type { Actor } from '../people/actor';
import type { JustDone } from '../lifecycle/story/just-done';
import { mayAnswer } from '../people/roles';
import { requestVersion } from './decide';
import { takingBack } from './plans';
import { wordsOfRequestStep } from './story';

/** What somebody has done to requests in the last minutes and can still take back, the newest first. */
export const requestsJustDone = ({ facts, now }: AsOf, actor: Actor): readonly JustDone[] =>
  facts.requests
    .filter(({ agencyCode }) => mayAnswer(facts, actor, agencyCode) === undefined)
    .flatMap((request): JustDone[] => {
      const { step, until } = takingBack({ facts, actor, request, now }) ?? {};
      if (!step || !until) return [];
      const { ref, title } = request;
      const words = wordsOfRequestStep(step);
      return [{ ref, title, words, at: step.at, until, version: requestVersion(facts, request) }];
    })
    .sort((a, b) => (a.at > b.at ? -1 : 1));

import type { Json } from '../card';

/** A button that does something. */
export interface Press {
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  /** The likeliest answer; one on a card. */
  readonly isLikeliest?: boolean;
  /** What a screen reader says besides, where the title alone does not tell. */
  readonly tooltip?: string;
  /** True of the button that sends a form; every other one leaves what was typed alone. */
  readonly sends?: boolean;
}

/** A button that does something; `finished` gives it its fallback. */
export const execute = ({ title, verb, data, isLikeliest, tooltip, sends = false }: Press): Json => ({
  type: 'Action.Execute',
  title,
  verb,
  ...(isLikeliest ? { style: 'positive' } : {}),
  ...(tooltip ? { tooltip } : {}),
  ...(sends ? {} : { associatedInputs: 'none' }),
  data,
});

/** A button that unfolds a short form. */
export const unfold = (title: string, body: readonly Json[], tooltip?: string): Json => ({
  type: 'Action.ShowCard',
  title,
  ...(tooltip ? { tooltip } : {}),
  card: { type: 'AdaptiveCard', body },
});

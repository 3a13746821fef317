/**
 * What inspections can be about, as the partnership has it: a row of a shipped theme's title takes its place, any other
 * adds a theme. What a row leaves empty stays as shipped.
 */
export interface Theme {
  /** Unique: 'Serious youth violence'; 'Every theme' stands for what is asked in all. */
  readonly title: string;
  /** By what words letters call it. */
  readonly called?: readonly string[];
  /** Who inspects it, by their short names. */
  readonly inspectorates?: readonly string[];
  /** What inspectors look at, a line each. */
  readonly areas?: readonly string[];
  /** What Annex A asks for, a line each: 'police: Structure and decision makers (due after 3)'. */
  readonly annexA?: readonly string[];
}

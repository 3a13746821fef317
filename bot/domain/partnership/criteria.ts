/** One thing that inspectors look at, and how the partnership judges itself by it. */
export interface Criterion {
  readonly ref: string;
  readonly theme: string;
  readonly title: string;
  /** Its own judgement, in its own words; one that begins with 'Met' leaves no gap. */
  readonly judgement?: string;
  readonly evidence?: string;
  /** The actions that close the gap. */
  readonly actionRefs: readonly string[];
  /** Where it is published. */
  readonly source?: string;
}

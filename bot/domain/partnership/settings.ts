/** A choice of the partnership's own: a row that is not there, or says what nobody knows, leaves what holds otherwise. */
export interface Setting {
  /** Unique: one of `SETTING_KEYS`. */
  readonly key: string;
  readonly value: string;
}

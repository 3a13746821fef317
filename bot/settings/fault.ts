import { SETTING_NAMES, type SettingName } from './names';

/** One thing wrong with the settings, in words for whoever runs the app. Never carries a value. */
export interface ConfigFault {
  /** The name as it was written, or of the setting that is missing. */
  readonly setting: string;
  readonly problem: string;
  readonly remedy: string;
  /** Where it was written, e.g. 'env/.env.local, line 3'; undefined for the environment. */
  readonly where?: string;
}

/** A fault of one setting: what is wrong with it, and what to do. */
export const fault = (setting: string, problem: string, remedy: string): ConfigFault => ({
  setting,
  problem,
  remedy,
});

/** A fault as one line for people. */
export const describeFault = (one: ConfigFault): string =>
  `${one.setting}${one.where ? ` (${one.where})` : ''} ${one.problem}. ${one.remedy}`;

/** Names and texts as an environment has them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Our settings out of an environment, without blanks around them; an empty text counts as not given. */
export type Given = Readonly<Partial<Record<SettingName, string>>>;

/** Picks our settings out of an environment. */
export function givenSettings(env: Env): Given {
  const entries = SETTING_NAMES.map((name) => [name, env[name]?.trim() || undefined] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined));
}

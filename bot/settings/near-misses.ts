import { distance } from 'fastest-levenshtein';
import { fault, type ConfigFault, type Env, type Given } from './fault';
import { SETTING_NAMES } from './names';

/** Short names differ by a letter or two from everything (`PORT`, `HOST`), so only longer ones may be misspelt. */
const LONG_ENOUGH = 8;
const SLIPS = 2;

/**
 * Names that were surely meant for us: another case or other separators (`MICROSOFTAPPID`, `log-level`), or one or
 * two letters wrong in a long name (`PLAYGOUND`). With the right name given too, the other is some other program's.
 */
export function nearMisses(env: Env, given: Given): ConfigFault[] {
  const known = new Set<string>(SETTING_NAMES);
  return Object.keys(env).flatMap((name) => {
    if (known.has(name) || !env[name]?.trim()) return [];
    const meant = SETTING_NAMES.find((one) => isNear(one, name));
    if (!meant || given[meant] !== undefined) return [];
    return [fault(name, 'is not a setting of this app', `Did you mean ${meant}? Rename it or remove it.`)];
  });
}

function isNear(setting: string, name: string): boolean {
  const slips = distance(bare(setting), bare(name));
  return slips === 0 || (bare(setting).length >= LONG_ENOUGH && slips <= SLIPS);
}

const bare = (name: string) => name.replace(/[^a-z0-9]/gi, '').toLowerCase();

import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * Names this copy of the app among those of an installation, the same after a restart, and tells nobody which machine it
 * is. Azure App Service names the machines of one app by WEBSITE_INSTANCE_ID; elsewhere the name of the machine does, with
 * the port, since several copies may run on one.
 */
export function copyKey(port: number, env: NodeJS.ProcessEnv = process.env): string {
  const machine = env['WEBSITE_INSTANCE_ID'] ?? hostname();
  return createHash('sha256').update(`${machine}:${port}`).digest('hex').slice(0, 16);
}

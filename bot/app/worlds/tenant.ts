import type { TenantConfig } from '../../settings/config';
import { instantFromMillis } from '../../domain/calendar/day';
import { appCredential } from '../../sharepoint';
import { createSignIn } from '../../web';
import type { World } from './world';

/** A real bot in a tenant: Microsoft's Graph, Teams and Entra ID. The lists are provisioned by an owner, not here. */
export async function tenantWorld(config: TenantConfig): Promise<World> {
  const { bot, tab, allowedTenants } = config;
  return {
    clock: { now: () => instantFromMillis(Date.now()) },
    graph: { baseUrl: config.graphBaseUrl, credential: await appCredential(bot) },
    auth: {
      appId: bot.appId,
      appType: bot.type,
      tenantId: bot.tenantId,
      ...(config.cloud && { addresses: config.cloud }),
      ...('password' in bot ? { password: bot.password } : {}),
      ...('certificate' in bot
        ? {
            certificateThumbprint: bot.certificate.thumbprint,
            certificatePrivateKey: bot.certificate.privateKey,
          }
        : {}),
    },
    allowedTenants,
    prepare: async () => undefined,
    open: async () => ({
      signIn: createSignIn({
        audience: [tab.appIdUri, tab.clientId],
        issuers: tab.issuers,
        jwksUrl: tab.keysUrl,
        allowedTenants,
      }),
      routes: [],
    }),
    welcome: async () => ({}),
    close: async () => undefined,
  };
}

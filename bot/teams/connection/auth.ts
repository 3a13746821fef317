/** Where tokens come from and go to; Microsoft's public cloud unless a test or a sovereign cloud says otherwise. */
export interface BotAddresses {
  /** OpenID metadata of the keys that sign what the Bot Connector sends. */
  readonly channelMetadataUrl: string;
  /** Issuer of those tokens. */
  readonly channelIssuer: string;
  /** Where the bot gets its own tokens. */
  readonly loginUrl: string;
  /** The scope of those tokens. */
  readonly scope: string;
  readonly oAuthUrl: string;
}

/** Who the bot is to Microsoft. An empty `appId` turns authentication OFF (`teams.md`, Identity). */
export interface BotAuthSettings {
  readonly appId?: string;
  readonly appType?: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly tenantId?: string;
  readonly password?: string;
  readonly certificateThumbprint?: string;
  readonly certificatePrivateKey?: string;
  /** Overrides of Microsoft's addresses; those left out keep their default. */
  readonly addresses?: Partial<BotAddresses>;
}

const PUBLIC_CLOUD: BotAddresses = {
  channelMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  channelIssuer: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  scope: 'https://api.botframework.com',
  oAuthUrl: 'https://api.botframework.com',
};

/** Every address, Microsoft's public cloud's where the settings have none. */
export const whereOf = ({ addresses }: BotAuthSettings): BotAddresses => ({ ...PUBLIC_CLOUD, ...addresses });

/**
 * The settings by the names that Microsoft's ConfigurationBotFrameworkAuthentication reads. Who may send is not among
 * them: that is decided before the SDK sees a request (`admission.ts`).
 */
export function sdkOptions(auth: BotAuthSettings): Record<string, string> {
  const where = whereOf(auth);
  const all = {
    MicrosoftAppId: auth.appId,
    MicrosoftAppType: auth.appType,
    MicrosoftAppTenantId: auth.tenantId,
    MicrosoftAppPassword: auth.password,
    CertificateThumbprint: auth.certificateThumbprint,
    CertificatePrivateKey: auth.certificatePrivateKey,
    ToChannelFromBotLoginUrl: where.loginUrl,
    ToChannelFromBotOAuthScope: where.scope,
    OAuthUrl: where.oAuthUrl,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

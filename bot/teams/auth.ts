/** Where tokens come from and go to; Microsoft's public cloud unless a test or a sovereign cloud says otherwise. */
export interface BotAddresses {
  /** OpenID metadata of the keys that sign what the Bot Connector sends. */
  readonly channelMetadataUrl: string;
  /** Issuer of those tokens. */
  readonly channelIssuer: string;
  /** OpenID metadata of Entra ID, for tokens the bot's own app registration got. */
  readonly entraMetadataUrl: string;
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
  entraMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  scope: 'https://api.botframework.com',
  oAuthUrl: 'https://api.botframework.com',
};

/** The settings by the names that Microsoft's ConfigurationBotFrameworkAuthentication reads. */
export function sdkOptions(auth: BotAuthSettings): Record<string, string> {
  const where = { ...PUBLIC_CLOUD, ...auth.addresses };
  const all = {
    MicrosoftAppId: auth.appId,
    MicrosoftAppType: auth.appType,
    MicrosoftAppTenantId: auth.tenantId,
    MicrosoftAppPassword: auth.password,
    CertificateThumbprint: auth.certificateThumbprint,
    CertificatePrivateKey: auth.certificatePrivateKey,
    ToBotFromChannelOpenIdMetadataUrl: where.channelMetadataUrl,
    ToBotFromChannelTokenIssuer: where.channelIssuer,
    ToBotFromEmulatorOpenIdMetadataUrl: where.entraMetadataUrl,
    ToChannelFromBotLoginUrl: where.loginUrl,
    ToChannelFromBotOAuthScope: where.scope,
    OAuthUrl: where.oAuthUrl,
    CallerId: 'urn:botframework:azure',
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

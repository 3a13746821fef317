// Tells the Bot Service where the bot listens and who it is, and opens the Teams channel.

@description('The beginning of every name.')
@maxLength(40)
param resourceBaseName string

@description('The host name of the web app.')
param botAppDomain string

@description('The resource id of the identity that the bot acts as.')
param identityResourceId string

@description('The client id of that identity: the id of the bot.')
param identityClientId string

@description('The tenant of that identity.')
param identityTenantId string

@description('What Teams calls the bot, at most 42 characters.')
@maxLength(42)
param botDisplayName string = 'JTAI partnership'

@description('F0 costs nothing and has no limit in Teams; S1 adds an agreed availability.')
@allowed(['F0', 'S1'])
param botServiceSku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botServiceSku
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${botAppDomain}/api/messages'
    // Multi-tenant bots can no longer be made; a managed identity needs no secret.
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityResourceId
    msaAppTenantId: identityTenantId
    // No keys: the bot is spoken to by Teams, and managed by who is signed in to Azure.
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

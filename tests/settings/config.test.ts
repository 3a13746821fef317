import { describeFault, readConfig, type Env } from '../../bot/settings/config';

const GUID = '11111111-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

const tenant: Env = {
  MicrosoftAppId: GUID,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: TENANT,
  SHAREPOINT_SITE: 'contoso.sharepoint.com:/sites/jtai',
  TAB_APP_ID_URI: `api://jtai.example.gov.uk/${GUID}`,
};

/** The faults of an environment as people read them; none when it is accepted. */
const faultsOf = (env: Env): string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.error.map(describeFault);
};

describe('local mode', () => {
  test('needs no setting at all, and stays on this machine', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        mode: 'local',
        host: '127.0.0.1',
        port: 3978,
        publicUrl: 'http://localhost:3978',
        sites: [{ id: expect.any(String), name: 'jtai', address: 'contoso.sharepoint.com:/sites/jtai' }],
        sending: { from: '08:30', until: '17:30' },
        logLevel: 'info',
        dataFolder: '.local',
        seed: 'demo',
        graphPort: 3979,
        playground: true,
        playgroundPort: 56150,
      },
    });
  });

  test('takes every setting of its own', () => {
    const read = readConfig({
      PORT: '4001',
      LOCAL_DATA: '/tmp/jtai',
      LOCAL_NOW: '2026-03-02T09:30:00+01:00',
      LOCAL_SEED: 'Empty',
      LOCAL_GRAPH_PORT: '4002',
      LOCAL_GRAPH_UNITS_PER_MINUTE: '1250',
      PLAYGROUND: 'OFF',
      PLAYGROUND_PORT: '4003',
      GRAPH_BASE_URL: 'http://localhost:3979/v1.0/',
      ALLOWED_TENANTS: `${TENANT}, ${GUID}`,
      MARKING: ' OFFICIAL ',
      SENDING_FROM: '09:00',
      SENDING_UNTIL: '12:00',
      BANK_HOLIDAYS_FILE: 'extra.json',
      LOG_LEVEL: 'WARN',
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 4001,
        dataFolder: '/tmp/jtai',
        now: '2026-03-02T08:30:00Z',
        seed: 'empty',
        graphPort: 4002,
        graphUnitsPerMinute: 1250,
        playground: false,
        playgroundPort: 4003,
        graphBaseUrl: 'http://localhost:3979/v1.0',
        allowedTenants: [TENANT, GUID],
        marking: 'OFFICIAL',
        sending: { from: '09:00', until: '12:00' },
        bankHolidaysFile: 'extra.json',
        logLevel: 'warn',
      },
    });
  });

  test('counts an empty setting as not given', () => {
    expect(readConfig({ MicrosoftAppId: ' ', PORT: '', MARKING: '' })).toMatchObject({
      ok: true,
      value: { mode: 'local', port: 3978, marking: undefined },
    });
  });

  test.each(['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'CertificateThumbprint'])(
    'is refused to a bot that lost its id but kept its %s',
    (name) => {
      expect(faultsOf({ [name]: 'UserAssignedMSI' }).join('\n')).toContain(
        `MicrosoftAppId is missing, although ${name} is set.`,
      );
    },
  );

  test('is refused in Azure, where nobody could reach it', () => {
    expect(faultsOf({ WEBSITE_SITE_NAME: 'jtai' })).toEqual([
      'MicrosoftAppId is missing, although this runs in Azure. Give the application (client) id of the bot, or remove the others to run in local mode.',
    ]);
  });

  test('does not send its token off this machine', () => {
    expect(faultsOf({ GRAPH_BASE_URL: 'https://graph.microsoft.com/v1.0' })).toEqual([
      expect.stringContaining('GRAPH_BASE_URL is not on this machine'),
    ]);
  });

  test.each([
    [{ PORT: '3979' }, 'LOCAL_GRAPH_PORT is the same port as PORT. Give each its own.'],
    [{ PLAYGROUND_PORT: '3978' }, 'PLAYGROUND_PORT is the same port as PORT. Give each its own.'],
  ])('tells of two parts on one port: %j', (env, fault) => {
    expect(faultsOf(env)).toEqual([fault]);
  });

  test.each([
    { PORT: '0', LOCAL_GRAPH_PORT: '0', PLAYGROUND_PORT: '0' },
    { PORT: '3979', GRAPH_BASE_URL: 'http://localhost:3980/v1.0' },
    { PORT: '56150', PLAYGROUND: 'off' },
  ])('minds no port that is not used or not fixed: %j', (env) => {
    expect(faultsOf(env)).toEqual([]);
  });
});

describe('a tenant', () => {
  test('is its own only allowed tenant unless others are named', () => {
    expect(readConfig(tenant)).toEqual({
      ok: true,
      value: {
        mode: 'tenant',
        host: '0.0.0.0',
        port: 3978,
        sites: [{ id: expect.any(String), name: 'jtai', address: 'contoso.sharepoint.com:/sites/jtai' }],
        unitsPerMinute: 1250,
        sending: { from: '08:30', until: '17:30' },
        logLevel: 'info',
        bot: { type: 'UserAssignedMSI', appId: GUID, tenantId: TENANT },
        allowedTenants: [TENANT],
        graphBaseUrl: 'https://graph.microsoft.com/v1.0',
        tab: { appIdUri: `api://jtai.example.gov.uk/${GUID}`, clientId: GUID },
      },
    });
    expect(readConfig({ ...tenant, ALLOWED_TENANTS: GUID.toUpperCase() })).toMatchObject({
      value: { allowedTenants: [GUID] },
    });
  });

  test('takes a secret or a certificate for a single-tenant bot', () => {
    const single = { ...tenant, MicrosoftAppType: 'SingleTenant' };
    const identity = { type: 'SingleTenant', appId: GUID, tenantId: TENANT };
    expect(readConfig({ ...single, MicrosoftAppPassword: 's3cret' })).toMatchObject({
      value: { bot: { ...identity, password: 's3cret' } },
    });
    const thumbprint = 'AB'.repeat(20);
    const colons = thumbprint.replace(/..(?=.)/g, '$&:');
    expect(
      readConfig({ ...single, CertificateThumbprint: colons, CertificatePrivateKey: 'PEM' }),
    ).toMatchObject({ value: { bot: { ...identity, certificate: { thumbprint, privateKey: 'PEM' } } } });
  });

  test('tells all that is missing at once', () => {
    expect(faultsOf({ MicrosoftAppId: GUID })).toEqual([
      'MicrosoftAppType is missing, and MicrosoftAppId is set. Use UserAssignedMSI for a managed identity, else SingleTenant.',
      'MicrosoftAppTenantId is missing, and MicrosoftAppId is set. Give the directory (tenant) id of the bot.',
      'SHAREPOINT_SITE is missing, and MicrosoftAppId is set. Name the site of the lists, for example contoso.sharepoint.com:/sites/jtai.',
      'TAB_APP_ID_URI is missing, and MicrosoftAppId is set. Give the Application ID URI of the tab’s Entra application.',
    ]);
  });

  test.each<[string, Env, string]>([
    ['no secret', {}, 'MicrosoftAppPassword is missing, and so is a certificate'],
    [
      'half a certificate',
      { CertificateThumbprint: 'ab'.repeat(20) },
      'CertificatePrivateKey is missing. Give the private key',
    ],
    ['the other half', { CertificatePrivateKey: 'PEM' }, 'CertificateThumbprint is missing'],
    [
      'two kinds of secret',
      { MicrosoftAppPassword: 'x', CertificatePrivateKey: 'PEM' },
      'MicrosoftAppPassword is set, and so is a certificate',
    ],
  ])('refuses a single-tenant bot with %s', (_, extra, problem) => {
    expect(faultsOf({ ...tenant, MicrosoftAppType: 'SingleTenant', ...extra })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  test('refuses a secret for a managed identity', () => {
    expect(faultsOf({ ...tenant, MicrosoftAppPassword: 'x' })).toEqual([
      'MicrosoftAppPassword is set, but a managed identity has no secret. Remove it.',
    ]);
  });

  test('refuses the multi-tenant type, which Azure no longer makes', () => {
    expect(faultsOf({ ...tenant, MicrosoftAppType: 'MultiTenant' })).toEqual([
      'MicrosoftAppType is not a word I know here. Use SingleTenant or UserAssignedMSI.',
    ]);
  });

  test.each(['http://graph.example.org/v1.0', 'ftp://localhost/v1.0', 'localhost:3979'])(
    'sends no token to %s',
    (GRAPH_BASE_URL) => {
      expect(faultsOf({ ...tenant, GRAPH_BASE_URL })).toEqual([
        expect.stringContaining('GRAPH_BASE_URL is not an address that tokens may be sent to.'),
      ]);
    },
  );

  test.each(['https://graph.microsoft.us/v1.0', 'http://127.0.0.1:3979/v1.0', 'http://[::1]:3979/v1.0'])(
    'may use Graph at %s',
    (GRAPH_BASE_URL) => {
      expect(readConfig({ ...tenant, GRAPH_BASE_URL })).toMatchObject({
        value: { graphBaseUrl: GRAPH_BASE_URL },
      });
    },
  );
});

describe('several partnerships', () => {
  const sitesOf = (SHAREPOINT_SITE: string) => {
    const read = readConfig({ SHAREPOINT_SITE });
    return read.ok
      ? read.value.sites.map(({ name, address }) => [name, address])
      : faultsOf({ SHAREPOINT_SITE });
  };
  const [A, B] = ['contoso.sharepoint.com:/sites/a', 'contoso.sharepoint.com:/sites/b'];

  test.each([
    [`Westmarch=${A}, Eastshire=${B}`],
    [`Westmarch = ${A};Eastshire = ${B};`],
    [`Westmarch=${A} Eastshire=${B}`],
    [`Westmarch=${A}\nEastshire=${B}`],
  ])('are read with their names, however they are set apart: %s', (text) => {
    expect(sitesOf(text)).toEqual([
      ['Westmarch', A],
      ['Eastshire', B],
    ]);
  });

  test('may be named in several words, and are called by the end of their path without a name', () => {
    expect(sitesOf(`St Mary’s & West=${A} ${B}`)).toEqual([
      ['St Mary’s & West', A],
      ['b', B],
    ]);
  });

  test.each([
    [`${A}, ${A.toUpperCase()}`, 'SHAREPOINT_SITE names a site twice.'],
    [`East=${A}, EAST=${B}`, 'SHAREPOINT_SITE has two sites of one name.'],
    ['x.example:/sites/b, y.example:/sites/b', 'SHAREPOINT_SITE has two sites of one name.'],
    [`${'x'.repeat(61)}=${A}`, 'SHAREPOINT_SITE has a name that is too long.'],
    [`Westmarch=${A}, Eastshire`, 'SHAREPOINT_SITE is not a SharePoint site.'],
    [`Westmarch=, ${A}`, 'SHAREPOINT_SITE is not a SharePoint site.'],
    [`=${A}`, 'SHAREPOINT_SITE is not a SharePoint site.'],
    [',', 'SHAREPOINT_SITE is not a SharePoint site.'],
  ])('%s: %s', (text, fault) => {
    expect(sitesOf(text)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('faulty settings', () => {
  test.each<[string, string, string]>([
    ['PORT', '70000', 'is not a port number. Use a whole number from 0 to 65535, for example 3978.'],
    ['PORT', '39 78', 'is not a port number.'],
    ['LOCAL_GRAPH_PORT', '-1', 'is not a port number.'],
    ['PLAYGROUND_PORT', '1e3', 'is not a port number.'],
    ['PLAYGROUND', 'yes', 'is not a word I know here. Use on or off.'],
    ['LOCAL_SEED', 'full', 'is not a word I know here. Use demo or empty.'],
    ['LOG_LEVEL', 'loud', 'is not a word I know here. Use debug, info, warn, error or silent.'],
    ['LOCAL_NOW', '2026-03-02', 'is not a moment in time.'],
    ['LOCAL_NOW', '2026-03-02T08:30:00', 'is not a moment in time.'],
    ['LOCAL_NOW', '2026-02-30T08:30:00Z', 'is not a moment in time.'],
    ['LOCAL_GRAPH_UNITS_PER_MINUTE', '0', 'is not a number of resource units.'],
    ['SENDING_FROM', '8.30', 'is not a time of day. Use the 24-hour clock, for example 08:30.'],
    ['SENDING_UNTIL', '24:00', 'is not a time of day.'],
    ['SENDING_UNTIL', '08:30', 'is not later than SENDING_FROM.'],
    ['SHAREPOINT_SITE', 'https://contoso.sharepoint.com/sites/jtai', 'is not a SharePoint site.'],
    ['ALLOWED_TENANTS', 'contoso.onmicrosoft.com', 'is not a list of tenant ids.'],
    ['ALLOWED_TENANTS', ',', 'is not a list of tenant ids.'],
    ['TAB_APP_ID_URI', 'api://jtai.example.gov.uk', 'is not the address of an Entra application.'],
    ['BANK_HOLIDAYS_FILE', 'holidays.ics', 'is not a JSON file.'],
    ['MARKING', 'x'.repeat(61), 'is too long.'],
    ['GRAPH_BASE_URL', 'nowhere', 'is not an address that tokens may be sent to.'],
  ])('%s=%s %s', (name, text, problem) => {
    expect(faultsOf({ [name]: text })).toEqual([expect.stringContaining(`${name} ${problem}`)]);
  });

  test('are all told at once, whatever they are', () => {
    const faults = faultsOf({
      PORT: 'x',
      SENDING_FROM: '18:00',
      LOCAL_GRAPH_PORT: '56150',
      PLAYGOUND: 'off',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PLAYGOUND',
      'PORT',
      'PLAYGROUND_PORT',
      'SENDING_UNTIL',
    ]);
  });

  test('never repeat a value, in case it is a secret on the wrong line', () => {
    const secret = 'hunter2~Qz';
    const everywhere = Object.fromEntries(Object.keys(tenant).map((name) => [name, secret]));
    const faults = [
      ...faultsOf({ ...everywhere, MicrosoftAppPassword: secret, PORT: secret, LOG_LEVEL: secret }),
      ...faultsOf({ MicrosoftAppPassword: secret, MICROSOFT_APP_ID: secret }),
    ];
    expect(faults.length).toBeGreaterThan(6);
    expect(faults.join('\n')).not.toContain(secret);
  });
});

describe('a misspelt name', () => {
  test.each([
    ['MICROSOFTAPPID', 'MicrosoftAppId'],
    ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
    ['PLAYGOUND', 'PLAYGROUND'],
    ['SharepointSite', 'SHAREPOINT_SITE'],
    ['ALLOWED_TENANT', 'ALLOWED_TENANTS'],
    ['SENDING_FORM', 'SENDING_FROM'],
    ['log-level', 'LOG_LEVEL'],
  ])('%s is answered with %s', (name, meant) => {
    expect(faultsOf({ [name]: 'on' })).toEqual([
      `${name} is not a setting of this app. Did you mean ${meant}? Rename it or remove it.`,
    ]);
  });

  test('is no fault when the right one is given too, for it may be another program’s', () => {
    expect(faultsOf({ LOGLEVEL: 'loud', LOG_LEVEL: 'warn' })).toEqual([]);
  });

  test.each([
    'PATH',
    'HOST',
    'HOME',
    'PORTS',
    'LOCALAPPDATA',
    'npm_config_loglevel',
    'BOT_ID',
    'AAD_APP_CLIENT_ID',
  ])('%s is left to others', (name) => {
    expect(faultsOf({ [name]: 'anything' })).toEqual([]);
  });
});

test('Azure App Service stands before the app there, and what more stands before it is said', () => {
  const proxies = (more: Record<string, string>) => {
    const read = readConfig({ ...tenant, ...more });
    return read.ok && read.value.trustedProxies;
  };
  expect(proxies({})).toBeUndefined();
  expect(proxies({ WEBSITE_SITE_NAME: 'jtai' })).toBe(1);
  expect(proxies({ WEBSITE_SITE_NAME: 'jtai', TRUSTED_PROXIES: '2' })).toBe(2);
  expect(proxies({ WEBSITE_SITE_NAME: 'jtai', TRUSTED_PROXIES: '0' })).toBe(0);
  expect(readConfig({ ...tenant, TRUSTED_PROXIES: 'all' })).toMatchObject({ ok: false });
});

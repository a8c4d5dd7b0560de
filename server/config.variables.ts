/** A row of README's table. The variables are read here and nowhere else (`config.ts`). */
export interface Variable {
  readonly name: string;
  readonly means: string;
  /** What holds when it is not set: in the demonstration, in production. `required` has no default. */
  readonly demo: string;
  readonly production: string;
}

export const variables = [
  {
    name: 'KERRALLA_MODE',
    means: '`demo` (invented people, everything on this machine) or `production` (refuses every demo part)',
    demo: 'demo',
    production: 'required',
  },
  {
    name: 'PORT',
    means: 'Port of the web server, 1–65535',
    demo: '3000',
    production: '3000',
  },
  {
    name: 'FRONT_PORT',
    means: 'Port that browsers see when another server stands before this one (`npm run dev`)',
    demo: 'PORT',
    production: 'refused',
  },
  {
    name: 'LISTEN',
    means: 'Addresses to listen on, separated by commas',
    demo: '127.0.0.1,::1 (only loopback)',
    production: '127.0.0.1',
  },
  {
    name: 'TRUSTED_PROXIES',
    means:
      'Addresses or ranges (`10.0.0.0/8`) of the servers that stand before this one, whose `X-Forwarded-For` says who asks; `none` when nobody does and the address of the connection counts',
    demo: 'refused: everybody is on this machine',
    production: 'required',
  },
  {
    name: 'PUBLIC_ORIGIN',
    means: 'The one address of the service, `https://…` without a path; TLS ends before this program',
    demo: 'refused: each person has an address under localhost',
    production: 'required',
  },
  {
    name: 'DATA_DIR',
    means: 'Folder of the database',
    demo: 'data',
    production: 'required',
  },
  {
    name: 'KEY_DIR',
    means: 'Folder of the keys (encryption, signing), mode 0700; in production outside DATA_DIR',
    demo: 'DATA_DIR/keys',
    production: 'required',
  },
  {
    name: 'HELP_PHONE',
    means: 'Phone number of last resort, shown on every page that can fail',
    demo: '020 000 0000 (invented)',
    production: 'required',
  },
  {
    name: 'LOG_LEVEL',
    means: '`error`, `warn`, `info` or `debug`; logs never hold case content',
    demo: 'warn',
    production: 'info',
  },
  {
    name: 'LIVEKIT_URL',
    means: 'Media server of your own, `wss://…`; without it one is started as a child process',
    demo: 'own child process',
    production: 'required',
  },
  {
    name: 'LIVEKIT_API_KEY',
    means: 'Its API key',
    demo: 'required with LIVEKIT_URL',
    production: 'required',
  },
  {
    name: 'LIVEKIT_API_SECRET',
    means: 'Its API secret, at least 32 characters',
    demo: 'required with LIVEKIT_URL',
    production: 'required',
  },
  {
    name: 'LIVEKIT_SERVER',
    means: 'Path of a livekit-server program to start as the child process',
    demo: 'PATH, the cache folder, or built with Go',
    production: 'refused',
  },
  {
    name: 'OIDC_KELA_ISSUER',
    means: "Kela's OpenID provider, `https://…`",
    demo: 'embedded, with invented officials',
    production: 'required',
  },
  {
    name: 'OIDC_KELA_CLIENT_ID',
    means: 'Our client id there',
    demo: 'embedded',
    production: 'required',
  },
  {
    name: 'OIDC_COUNTY_ISSUER',
    means: "The county's OpenID provider, `https://…`",
    demo: 'embedded, with invented officials',
    production: 'required',
  },
  {
    name: 'OIDC_COUNTY_CLIENT_ID',
    means: 'Our client id there',
    demo: 'embedded',
    production: 'required',
  },
  {
    name: 'OIDC_ACR',
    means: 'Assurance levels that are accepted, separated by commas',
    demo: 'urn:kerralla:demo',
    production: 'required; the demo level is refused',
  },
  {
    name: 'OIDC_CLIENT_KEY_FILE',
    means: 'Our private key at both providers (`private_key_jwt`, EC P-256, PKCS #8 PEM, mode 0600)',
    demo: 'made at each start',
    production: 'required',
  },
  {
    name: 'CASE_SYSTEM_KELA_URL',
    means: "API of Kela's case system that resolves case links, `https://…`",
    demo: 'demo page',
    production: 'required',
  },
  {
    name: 'CASE_SYSTEM_KELA_SECRET',
    means: 'Bearer secret for it, at least 32 characters',
    demo: 'made at each start',
    production: 'required',
  },
  {
    name: 'CASE_SYSTEM_COUNTY_URL',
    means: "API of the county's case system that resolves case links, `https://…`",
    demo: 'demo page',
    production: 'required',
  },
  {
    name: 'CASE_SYSTEM_COUNTY_SECRET',
    means: 'Bearer secret for it, at least 32 characters',
    demo: 'made at each start',
    production: 'required',
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]['name'];

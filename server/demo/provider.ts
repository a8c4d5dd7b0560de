import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import type { Authority } from '../domain/people.ts';
import type { Persona } from './people.ts';
import { providerMemory } from './provider-memory.ts';

export interface ProviderSettings {
  readonly authority: Authority;
  /** `http://kela-login.localhost:3000` */
  readonly issuer: string;
  readonly personas: readonly Persona[];
  readonly client: DemoClient;
  /** Draws the page for an error that cannot be sent back to the client. */
  readonly renderError: NonNullable<Configuration['renderError']>;
}

/** Kerralla as the provider knows it. */
export interface DemoClient {
  readonly clientId: string;
  readonly publicKey: JWK;
  readonly redirectUris: readonly string[];
}

const seconds = { page: 600, code: 60, token: 300 };

/** One organisation's OpenID provider, in memory: code flow, PKCE and `private_key_jwt` or nothing. */
export async function createProvider(settings: ProviderSettings): Promise<Provider> {
  const { issuer, client } = settings;
  const find = (id: string) => settings.personas.find(({ subject }) => subject === id);
  return new Provider(issuer, {
    adapter: providerMemory(),
    jwks: { keys: [await signingKey(settings.authority)] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: [
      {
        client_id: client.clientId,
        redirect_uris: [...client.redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        jwks: { keys: [client.publicKey] },
      },
    ],
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'acr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: {
      Session: seconds.page,
      Interaction: seconds.page,
      Grant: seconds.page,
      AuthorizationCode: seconds.code,
      IdToken: seconds.token,
      AccessToken: seconds.token,
    },
    findAccount: (_ctx, id) => find(id) && { accountId: id, claims: () => Promise.resolve({ sub: id }) },
    // No consent page: an organisation's own provider does not ask its officials either.
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: settings.renderError,
  });
}

async function signingKey(authority: Authority): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: `${authority}-1`, alg: 'ES256', use: 'sig' };
}

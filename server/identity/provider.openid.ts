import * as oidc from 'openid-client';
import type { Identified, LoginChecks, LoginProvider } from './provider.ts';

export interface OpenidSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly key: Parameters<typeof oidc.PrivateKeyJwt>[0];
  /**
   * Only the demonstration passes one: its issuers speak http, and Node's resolver does not know their names.
   * Its presence is what permits http.
   */
  readonly insecureFetch?: oidc.CustomFetch;
}

/**
 * The provider through `openid-client`. Discovery waits for the first login (the demonstration's issuers are served
 * by the very process that asks) and is forgotten when it fails, so that the next login tries again.
 */
export function openidProvider(settings: OpenidSettings): LoginProvider {
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = () =>
    (discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    }));

  return {
    freshChecks: () => ({
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }),
    async authorizationUrl(checks, redirectUri, lang) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        // In the query: with form_post the browser would not send our Lax cookie along.
        response_mode: 'query',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
        ui_locales: lang,
      });
    },
    async redeem(answer, checks) {
      return identified(await configuration(), answer, checks);
    },
  };
}

function discover({ issuer, clientId, key, insecureFetch }: OpenidSettings): Promise<oidc.Configuration> {
  return oidc.discovery(
    new URL(issuer),
    clientId,
    { id_token_signed_response_alg: 'ES256' },
    oidc.PrivateKeyJwt(key),
    insecureFetch && { execute: [allowHttp], [oidc.customFetch]: insecureFetch },
  );
}

// Marked as deprecated so that one looks twice: this is the demonstration's loopback.
// oxlint-disable-next-line typescript/no-deprecated
const allowHttp = oidc.allowInsecureRequests;

async function identified(config: oidc.Configuration, answer: URL, checks: LoginChecks): Promise<Identified> {
  const tokens = await oidc.authorizationCodeGrant(config, answer, {
    pkceCodeVerifier: checks.verifier,
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('no claims');
  return { subject: claims.sub, acr: typeof claims['acr'] === 'string' ? claims['acr'] : '' };
}

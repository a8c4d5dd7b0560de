/** What we remember between sending somebody to the provider and getting them back. */
export interface LoginChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back. `acr` is the assurance level as the provider named it; empty when it named none. */
export interface Identified {
  readonly subject: string;
  readonly acr: string;
}

/** One organisation's OpenID provider: authorization code flow with PKCE, `private_key_jwt`. */
export interface LoginProvider {
  freshChecks(): LoginChecks;
  /**
   * Where to send the browser. Throws when the provider cannot be reached.
   * @param redirectUri built from an allow-listed host, never from a request.
   */
  authorizationUrl(checks: LoginChecks, redirectUri: string, lang: string): Promise<URL>;
  /** Trades the code for who it is; throws when anything about the answer is not as it should be. */
  redeem(answer: URL, checks: LoginChecks): Promise<Identified>;
}

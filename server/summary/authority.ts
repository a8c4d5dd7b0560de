import { createPrivateKey, sign, webcrypto, X509Certificate } from 'node:crypto';
import { issueCertificate, type CertificateSubject, type Issuer } from './certificates.ts';
import { keepKeys, type KeyFiles } from './key-files.ts';

/**
 * The service's certificate authority: a P-384 root, a P-256 authority under it that issues signers' certificates,
 * and the key of the service's seal. Later the seal's key sits in a hardware module behind the same shape.
 */
export interface SigningAuthority {
  /** For a P-256 key (SubjectPublicKeyInfo, DER). Returns the certificate, DER. */
  certify(subject: CertificateSubject, publicKey: Uint8Array): Promise<Uint8Array>;
  /** What goes into a signature beside the signer's certificate: all above it but the root. DER. */
  readonly chain: readonly Uint8Array[];
  readonly rootPem: string;
  readonly seal: {
    /** DER. */
    readonly certificate: Uint8Array;
    /** ECDSA with SHA-256 over the data, r‖s. */
    sign(data: Uint8Array): Uint8Array;
  };
}

export interface AuthorityDeps {
  /** Folder of the keys; readable by the service alone. */
  readonly keysDir: string;
  /** Whether missing keys may be made here. Only the demo: elsewhere a missing key stops the start. */
  readonly makeKeys: boolean;
  readonly clock: () => Date;
  /** Name that the certificates of the service carry. */
  readonly service: string;
}

const years = (from: Date, count: number): Date => {
  const date = new Date(from);
  date.setUTCFullYear(date.getUTCFullYear() + count);
  return date;
};

// Without a timestamp a signature is worth as long as its certificate: five years (SIGNING.md).
const signerYears = 5;

/** Throws with one sentence when a key is missing, unreadable, or not the certificate's. */
export async function openAuthority(deps: AuthorityDeps): Promise<SigningAuthority> {
  const files = await keepKeys(deps.keysDir, deps.makeKeys ? () => makeKeys(deps) : null);
  const issuing = await issuerFrom(files);
  const sealKey = createPrivateKey(files.sealKey);
  const sealCertificate = new X509Certificate(files.seal);
  if (!sealCertificate.checkPrivateKey(sealKey))
    throw new Error(`The seal's key and certificate in ${deps.keysDir} do not belong together.`);
  return {
    certify: (subject, publicKey) => {
      const now = deps.clock();
      // A signer's clock may lag behind ours.
      const notBefore = new Date(now.getTime() - 60_000);
      const request = {
        subject,
        publicKey,
        notBefore,
        notAfter: years(now, signerYears),
        use: 'sign',
      } as const;
      return issueCertificate(request, issuing);
    },
    chain: [issuing.certificate],
    rootPem: files.root,
    seal: {
      certificate: sealCertificate.raw,
      sign: (data) => sign('sha256', data, { key: sealKey, dsaEncoding: 'ieee-p1363' }),
    },
  };
}

async function issuerFrom(files: KeyFiles): Promise<Issuer> {
  const pkcs8 = createPrivateKey(files.issuingKey).export({ format: 'der', type: 'pkcs8' });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  return { certificate: new X509Certificate(files.issuing).raw, key, hash: 'SHA-256' };
}

async function makeKeys({ clock, service }: AuthorityDeps): Promise<KeyFiles> {
  const now = clock();
  const until = (count: number) => ({ notBefore: now, notAfter: years(now, count) });
  const named = (name: string) => ({ name, organisation: service, title: null, evidence: null });
  const [root, issuing, seal] = await Promise.all([pair('P-384'), pair('P-256'), pair('P-256')]);

  const rootCertificate = await issueCertificate(
    { subject: named(`${service} root (demo)`), publicKey: root.publicKey, ...until(20), use: { ca: 1 } },
    { key: root.key, hash: 'SHA-384' },
  );
  const issuingCertificate = await issueCertificate(
    {
      subject: named(`${service} signers (demo)`),
      publicKey: issuing.publicKey,
      ...until(15),
      use: { ca: 0 },
    },
    { key: root.key, hash: 'SHA-384', certificate: rootCertificate },
  );
  const sealCertificate = await issueCertificate(
    { subject: named(service), publicKey: seal.publicKey, ...until(10), use: 'sign' },
    { key: issuing.key, hash: 'SHA-256', certificate: issuingCertificate },
  );
  return {
    root: certificatePem(rootCertificate),
    rootKey: root.pem,
    issuing: certificatePem(issuingCertificate),
    issuingKey: issuing.pem,
    seal: certificatePem(sealCertificate),
    sealKey: seal.pem,
  };
}

const certificatePem = (der: Uint8Array): string => new X509Certificate(der).toString();

async function pair(namedCurve: 'P-256' | 'P-384') {
  const usages = ['sign', 'verify'] as const;
  const made = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, usages);
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', made.privateKey));
  return {
    key: made.privateKey,
    publicKey: Buffer.from(await webcrypto.subtle.exportKey('spki', made.publicKey)),
    pem: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({
      format: 'pem',
      type: 'pkcs8',
    }) as string,
  };
}

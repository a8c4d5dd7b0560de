import * as v from 'valibot';
import { lifeDomains } from '../life-domains.ts';
import { planOpSchema } from '../plan/op.ts';

const id = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const seatId = id('sea') as unknown as v.GenericSchema<string, `sea_${string}`>;
const cardId = id('crd') as unknown as v.GenericSchema<string, `crd_${string}`>;
const yesNo = v.picklist(['yes', 'no']);
const base64 = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^[A-Za-z0-9+/_=-]*$/));
const none = v.strictObject({});
// The language of the text that stood on her own screen, where one did: the answer is given to exactly that text.
// `readMyself`: "luin tämän itse", before the interpreter has read it (IN-2).
const answer = { answer: yesNo, lang: v.optional(text(12)), readMyself: v.optional(v.boolean()) };

/**
 * Every command that a seat can send, with the shape of its body. The socket, the plain POST and the
 * greyed-out button read this one list; who may send which, and when, is `decide.ts`.
 */
export const commandSchemas = {
  // arriving
  'seat.wait': none,
  'seat.affirm-secrecy': v.strictObject({ hash: text(64) }),
  // the door (chair)
  // `replaces`: whose seat ends by it, where somebody of that role is inside; the official has been told so (SE-4).
  'seat.admit': v.strictObject({
    seatId,
    recognised: v.picklist(['known', 'code', 'login']),
    replaces: v.optional(seatId),
  }),
  'seat.deny': v.strictObject({ seatId }),
  'seat.remove': v.strictObject({ seatId }),
  'invitation.renew': v.strictObject({ role: v.picklist(['client', 'interpreter']) }),
  // one's own seat
  'seat.leave': none,
  'seat.pause': none,
  'seat.return': none,
  'media.enter': none,
  // consent
  'presence.ask': none,
  'presence.answer': v.strictObject(answer),
  'scope.ask': v.strictObject({ domain: v.picklist(lifeDomains) }),
  'scope.answer': v.strictObject({ domain: v.picklist(lifeDomains), ...answer }),
  'consent.acknowledge': none,
  'consent.withdraw': none,
  'company.continue-alone': none,
  'interpreting.by-phone': none,
  'client.by-phone': none,
  'card.confirm': v.strictObject({ cardId, hash: text(64) }),
  // plan
  'plan.apply': v.strictObject({ op: planOpSchema }),
  // closing
  'closing.begin': none,
  'closing.back': none,
  'closing.read': v.strictObject({ part: text(80) }),
  'summary.freeze': none,
  'summary.unfreeze': none,
  // signing
  'signing.choose': v.strictObject({
    choice: v.picklist(['accept', 'own-view', 'later']),
    ownView: v.nullable(v.strictObject({ lang: text(12), text: text(2000) })),
  }),
  'signing.decline': v.strictObject({ item: text(300) }),
  'signing.challenge': none,
  'signing.certify': v.strictObject({ publicKey: base64(400), proof: base64(200) }),
  'signing.attest': v.strictObject({ jws: text(8000) }),
  // How many bytes of the document the browser holds already: only the rest is sent.
  'signing.turn': v.strictObject({ have: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  'signing.sign': v.strictObject({ signature: base64(200) }),
  'meeting.close': none,
} as const;

export type CommandName = keyof typeof commandSchemas;
export type CommandBody<N extends CommandName> = v.InferOutput<(typeof commandSchemas)[N]>;

/** A command with its body, discriminated by name. */
export type Command = {
  [N in CommandName]: { readonly name: N; readonly body: CommandBody<N> };
}[CommandName];

/** Is this the name of a command that a seat can send? */
export const isCommandName = (value: unknown): value is CommandName =>
  typeof value === 'string' && Object.hasOwn(commandSchemas, value);

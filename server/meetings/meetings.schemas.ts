import * as v from 'valibot';

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const person = v.pipe(v.string(), v.regex(/^per_[0-9A-Za-z_-]{1,40}$/)) as unknown as v.GenericSchema<
  string,
  `per_${string}`
>;

export const wishSchema = v.strictObject({
  templateCode: text(60),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  interpreterId: v.nullable(person),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(180)),
  contactId: person,
});

export const renewSchema = v.strictObject({ role: v.picklist(['client', 'interpreter']) });

export const linkSchema = v.strictObject({ link: text(64) });

export const codeSchema = v.strictObject({
  link: text(64),
  code: v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
});

export const tabSchema = v.strictObject({ tabId: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)) });

/** The plain way for withdrawal, removal and leaving, when the socket is down. */
export const commandSchema = v.strictObject({ name: text(40), body: v.unknown() });

import fc from 'fast-check';
import { lifeDomains } from '../domain/life-domains.ts';
import { actionStates, benefitStates, words, type SummaryDocument } from '../domain/summary/document.ts';
import { exampleSummary } from '../domain/testing/summary.ts';

const finnish = fc.constantFrom(
  'Vuokra on maksamatta kahdelta kuukaudelta.',
  'Toimeentulotuki',
  'epäjärjestelmällistyttämättömyydelläänsäkäänköhän',
  '1 113,75 €',
  'pe 27.11.2026',
  'https://www.example.fi/asiointi/toimeentulotuki/hakemus?vaihe=1',
);
const foreign = fc.constantFrom(
  words('أحتاج إلى 742,50 يورو قبل 18.12.2026، وقد اتصلت بالسيدة Virtanen في Kela.', 'ar'),
  words('من می‌خواهم اجاره را بپردازم؛ 742,50 یورو.\nبا خانم Virtanen صحبت کردم.', 'fa'),
  words('من پێویستم بە یارمەتییە بۆ کرێی خانوو.', 'ckb'),
  words('Мне нужна помощь с арендой.', 'ru'),
  words('ሓገዝ የድልየኒ ኣሎ። ክራይ 742,50 ዩሮ ኢዩ።', 'ti'),
  words('ฉันต้องการความช่วยเหลือเรื่องค่าเช่า', 'th'),
  words('Tôi cần được giúp đỡ để trả tiền thuê nhà.', 'vi'),
);
const prose = fc.array(finnish, { minLength: 1, maxLength: 12 }).map((parts) => words(parts.join(' ')));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const domain = fc.constantFrom(...lifeDomains);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);

const topic = fc.record({
  domain,
  ownWords: optional(foreign),
  interpreted: optional(prose),
  kelaView: optional(prose),
  countyView: optional(prose),
  triedBefore: optional(prose),
  urgency: optional(fc.constantFrom(0, 1, 2, 3)),
  state: fc.constantFrom('kasitelty', 'ei_kasitelty', 'ei_halua_puhua', null),
});
const action = fc.record({
  what: fc.oneof(prose, foreign),
  owner: fc.constantFrom('client', 'kela', 'county', 'employment', 'other'),
  person: optional(fc.constantFrom('Mikko Laine', 'Layla Haddad', 'ليلى حداد')),
  due: day,
  helper: optional(prose),
  domain,
  state: fc.constantFrom(...actionStates),
});
const benefit = fc.record({
  name: finnish,
  authority: fc.constantFrom('kela', 'county'),
  state: fc.constantFrom(...benefitStates),
  date: optional(day),
  domain,
  note: optional(prose),
});

/** Documents of the example's people with any content that a meeting may end with. */
export const arbitrarySummary: fc.Arbitrary<SummaryDocument> = fc
  .record({
    sharedGoal: fc.oneof(prose, foreign),
    survey: fc.array(topic, { maxLength: 6 }),
    actions: fc.array(action, { minLength: 1, maxLength: 15 }),
    benefits: fc.array(benefit, { maxLength: 8 }),
    ownView: optional(foreign),
    appendix: fc.boolean(),
  })
  .map((content) => ({ ...exampleSummary, ...content }));

const hostile = [
  '#panic("x") $x^2$ \\ @ref <label> *b* `raw` /* c */ #read("/etc/passwd") #import "@preview/x:1.0.0"',
  '= heading\n- list\n+ enum\n/ term: x\n#let x = 1',
  '<script>alert(1)</script> <b>&amp;</b> &lt; ]]> <!-- -->',
  '"}]}, "title": "x',
  'endobj endstream xref trailer startxref %%EOF /Contents <0000> >>',
  `a\u0000b\u0001c\u001bd\u007f`,
  'a\ud800b \udc00c',
  '\u202eabc 123 (test)\u202c \u2067x',
  `e${'\u0301'.repeat(200)}`,
  'x'.repeat(300),
  'ضصثقفغعهخح'.repeat(30),
  'Huh 😀👍🏽👨‍👩‍👧 ❤️ 1️⃣ 🇫🇮',
  '\u200b\u200d\u200c\ufe0f\u00ad\u2060',
  'Tämä on pitkä lause. '.repeat(2000),
  'hyvä 漢字 loppu',
  'ትግርኛ ไทย',
];

/** Each of them once. */
export const hostileExamples: [string][] = hostile.map((text) => [text]);

/** Texts that nobody should write: the worst that we know, and any string at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

import { describe, expect, test } from 'vitest';
import { exampleSummary } from '../testing/summary.ts';
import { langs } from '../texts/lang.ts';
import { notADecisionOf, words, type SummaryDocument } from './document.ts';
import { paperOf } from './paper.ts';
import { statementOf } from './statements.ts';

const hash = '3f9a1c2077d0'.padEnd(64, '0').slice(0, 60) + 'c210';
const paper = (doc: SummaryDocument = exampleSummary) => paperOf(doc, hash, 'fi');

test('SU-4 the paper says when, who and under which digest', () => {
  const { when, footer, people, record } = paper();
  expect(when).toBe('ti 24.11.2026 klo 10.00–10.43 · videotapaaminen · tulkattu, suomi ja arabia');
  expect(footer.fingerprint).toBe('tiiviste 3f9a1c20…c210');
  expect(people.rows.map(({ mark, name }) => `${mark} ${name}`)).toEqual([
    'client Layla Haddad',
    'interpreter Ahmed Saleh',
    'county Mikko Laine',
    'kela Satu Niemi',
  ]);
  expect(record.text).toContain('kirjauksen 147 kohdalla');
});

test('SU-4 it is not a decision, and says whose decisions come apart from it', () => {
  const [county] = exampleSummary.parties;
  if (!county) throw new Error('no county');
  expect(paper().notADecision.strong).toContain('Tämä ei ole päätös');
  const alone = paper({ ...exampleSummary, parties: [county] });
  expect(alone.notADecision.rest).toBe('Hyvinvointialue lähettää päätökset erikseen.');
  expect(notADecisionOf([county])).not.toContain('Kela');
});

test('SU-1 each action has its doer and day, its topic, and its state when it has moved', () => {
  const rows = paper().actions.rows.map(({ who, due, note }) => [who.name, due, note]);
  expect(rows).toEqual([
    ['Mikko Laine', 'ke 25.11.2026', 'Asuminen'],
    ['Satu Niemi', 'ti 24.11.2026', 'Rahat ja tuet · aloitettu'],
    ['Layla Haddad', 'pe 27.11.2026', 'Rahat ja tuet'],
    ['hyvinvointialue', 'to 3.12.2026', 'Laskut ja velat'],
  ]);
});

test('SU-1 without a follow-up the reason stands in its place', () => {
  const doc: SummaryDocument = {
    ...exampleSummary,
    followUp: { kind: 'none', reason: words('Asia on valmis.') },
  };
  expect(paper(doc).followUp).toMatchObject({ line: 'Ei seurantaa', text: { text: 'Asia on valmis.' } });
});

test('CO-6 the paper tells each answer, each acknowledgement and the text that was read', () => {
  const { cards, lines, notices } = paper().consent;
  expect(cards.map(({ topic, answer }) => `${topic}: ${answer}`)).toEqual([
    'Rahat ja tuet: Kyllä',
    'Asuminen: Kyllä',
    'Laskut ja velat: Kyllä',
    'Terveys ja jaksaminen: Ei',
  ]);
  expect(lines.filter((line) => line.includes('vahvisti kuulleensa'))).toHaveLength(2);
  expect(notices).toEqual(['Asiakkaalle kerrottu teksti: versio 1, kieli arabia, tiiviste 5e1c0a7d…a4b5.']);
});

describe('SU-2 the interpreter attests the reading only when everything was read', () => {
  const facts = exampleSummary.interpretation;
  if (!facts) throw new Error('no interpreter');
  const unread: SummaryDocument = {
    ...exampleSummary,
    interpretation: {
      ...facts,
      readBack: facts.readBack.map((card, i) => (i === 0 ? { ...card, confirmedAt: null } : card)),
    },
  };
  test('all read', () => {
    expect(statementOf(exampleSummary, 'interpreter', 'fi')).toContain('Sovitut asiat luettiin.');
    expect(paper().interpretation?.lines.at(-1)).toContain('luettiin asiakkaalle');
  });
  test('one left', () => {
    expect(statementOf(unread, 'interpreter', 'fi')).toContain('ei luettu loppuun');
    expect(paper(unread).interpretation?.lines.at(-1)).toContain('4 / 5');
  });
  test('IN-4 by telephone for a while', () => {
    const byPhone = [{ from: '2026-11-24T08:20:00.000Z', to: null }];
    const doc = { ...exampleSummary, interpretation: { ...facts, byPhone } };
    expect(paper(doc).interpretation?.lines).toContainEqual(
      expect.stringContaining('tulkattiin puhelimessa'),
    );
    expect(statementOf(doc, 'interpreter', 'fi')).toContain('En vahvista sisältöä.');
    const never = { ...exampleSummary, interpretation: { ...facts, name: null, byPhone } };
    expect(paper(never).interpretation?.lines).toHaveLength(3);
  });
  test('nobody came', () => {
    const missing = { ...exampleSummary, interpretation: { ...facts, name: null } };
    expect(paper(missing).interpretation?.lines).toContain('Tulkkausta ei ole vahvistettu.');
    expect(paper({ ...exampleSummary, interpretation: null }).interpretation).toBeNull();
  });
});

test('SU-5 an own view is on the paper and in what the client signs', () => {
  const doc = { ...exampleSummary, ownView: words('Haluan asua lähellä koulua.') };
  expect(paper(doc).ownView?.text.text).toBe('Haluan asua lähellä koulua.');
  expect(statementOf(doc, 'client', 'fi')).not.toBe(statementOf(exampleSummary, 'client', 'fi'));
});

test.each(langs)('SU-4 the same facts are said in %s, and people’s words stay as they are', (lang) => {
  const said = paperOf(exampleSummary, hash, lang);
  expect(said.lang).toBe(lang);
  expect(said.survey.topics[0]?.own?.text).toEqual(exampleSummary.survey[0]?.ownWords);
  expect(JSON.stringify(said)).not.toMatch(/undefined|\{(?!page|pages)\w+\}/);
});

import { nobodyLooks, type Cast, type Show } from '../cast.ts';
import { whenShown } from '../shown.ts';
import { until } from '../until.ts';

/** What is written in the plan of this journey. */
export const written = {
  goal: 'Layla ymmärtää tukensa ja tietää, kuka auttaa.',
  kelaView: 'Asumistuki lasketaan uudelleen, kun vuokrasopimus on Kelassa.',
  countyView: 'Vuokra on maksettu tämän kuun loppuun asti.',
  ownWords: 'لا أفهم الرسائل التي تصلني. أخاف أن أخسر البيت.',
  /** Stands in a topic that Kela may not see. */
  health: 'Unettomuus ja särky ovat jatkuneet elokuusta asti; lääkäriaika on varattu.',
  /** The county's alone. Three words that nobody has ever written, so that whatever holds one of them has it from here. */
  safety: 'Kuutarvale sorvenhella tuohuneva',
  action: 'Vuokrasopimuksen kopio Kelaan',
  suggestion: 'Asumistukihakemus yhdessä',
} as const;

/** From the first key of an edit to its standing on somebody else's page, in milliseconds. */
export interface EditTimes {
  readonly kela: number;
  readonly socialWorker: number;
  readonly client: number;
}

/** Step 6: the plan, written by three people at once. */
export async function makePlan(cast: Cast, show: Show = nobodyLooks): Promise<EditTimes> {
  const { mikko, satu, layla, ahmed } = cast;
  await show('plan-empty', mikko, satu, layla, ahmed);

  // Somebody else's edit, on the pages of all who may see it.
  const goalAtKela = whenShown(satu.page, written.goal);
  const goalAtClient = whenShown(layla.page, written.goal);
  const goalWritten = await mikko.type(mikko.field('plan.sharedGoal.label'), written.goal);
  const [kela, client] = [(await goalAtKela) - goalWritten, (await goalAtClient) - goalWritten];
  const viewAtCounty = whenShown(mikko.page, written.kelaView);
  const view = satu.field('plan.survey.kelaView.label', satu.topic('asuminen'));
  const viewWritten = await satu.type(view, written.kelaView);
  const socialWorker = (await viewAtCounty) - viewWritten;

  // The client's own words, in her own script; the other authority's eyes; who is writing where.
  await layla.writeOwnWords('asuminen', written.ownWords);
  for (const official of [mikko, satu]) {
    const words = official.field('plan.survey.clientWords.label', official.topic('asuminen'));
    await until('her own words', async () => (await words.inputValue()) === written.ownWords);
  }
  await mikko.write(mikko.field('plan.survey.countyView.label', mikko.topic('asuminen')), written.countyView);
  const interpreted = mikko.field('plan.survey.interpretedText.label', mikko.topic('asuminen'));
  await mikko.type(interpreted, 'En ymmärrä kirjeitä. Pelkään');
  await satu.sees(satu.text('field.writing', 'Mikko Laine'));
  await show('plan-writing', mikko, satu, layla);
  await mikko.write(interpreted, 'En ymmärrä kirjeitä. Pelkään, että menetän kodin.');

  // Her health is nothing that Kela hears of: the county's own record of it.
  const health = mikko.topic('terveys');
  await mikko.press(health.getByText(mikko.say('plan.show-own'), { exact: true }));
  await mikko.write(mikko.field('plan.survey.countyView.label', health), written.health);
  await layla.sees(layla.text('plan.hidden.kela'));

  // Her safety is nothing that stands on anybody else's page, hers included: somebody may sit beside her.
  await mikko.openTopic('turva');
  const safety = mikko.topic('turva');
  await mikko.sees(safety.getByText(mikko.say('plan.hidden.client'), { exact: true }));
  await mikko.press(safety.getByText(mikko.say('plan.show-own'), { exact: true }));
  await mikko.write(mikko.field('plan.survey.countyView.label', safety), written.safety);
  await show('plan-survey', mikko, satu, layla);

  // Who does what, benefits, who to turn to.
  await satu.press(satu.button('plan.suggestion.add-label', written.suggestion));
  await mikko.addAction({ what: written.action, who: 'Layla', day: 1, domain: 'asuminen' });
  await satu.sees(satu.page.getByText(written.action));
  await satu.press('plan.add-benefit');
  await satu.press(satu.page.getByRole('button', { name: /yleinen asumistuki/i }));
  await satu.sees('plan.benefit.no-state');
  await satu.press(
    satu.page.locator('kr-plan-benefit').getByRole('button', { name: satu.say('plan.change') }),
  );
  await satu.press(
    satu.choices('plan.benefit.state.label').getByRole('button', { name: satu.say('benefitState.haetaan') }),
  );
  await mikko.press(mikko.choices('plan.section.leadPerson').getByRole('button', { name: /Mikko Laine/ }));
  await satu.sees(satu.page.getByText(written.action));
  await show('plan-actions', mikko, satu, layla);

  await layla.openPermission();
  await show('permission', layla);
  await layla.openPlan();
  return { kela, socialWorker, client };
}

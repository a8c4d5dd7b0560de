import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import { everybody, nobodyLooks, type Cast, type Show } from '../cast.ts';
import { seeAndHear } from '../media.ts';

/** Step 5, first half: may Kela come in? The interpreter reads, the client answers on her own phone. */
export async function askPresence(
  { mikko, satu, layla, ahmed }: Cast,
  answer: 'yes' | 'no',
  show: Show = nobodyLooks,
): Promise<void> {
  await mikko.askPermission();
  await satu.sees('waiting.now.asked');
  await ahmed.sees(ahmed.button('reading.confirm'));
  await layla.sees(layla.button('answer.yes'));
  await show('presence-asked', mikko, satu, layla, ahmed);
  await ahmed.confirmRead();
  await layla.answer(answer);
}

/** The chair lets Kela in after the yes. */
export async function letKelaIn(cast: Cast, show: Show = nobodyLooks): Promise<void> {
  const { mikko, satu, layla } = cast;
  await satu.sees('waiting.now.yes');
  await mikko.sees(mikko.button('door.admit', 'Satu'));
  await show('presence-given', mikko, satu, layla);
  await mikko.admit('Satu');
  await satu.sees(satu.heading('scopes.heading'));
  if (!cast.drawn) await satu.useOwnDevices();
  await seeAndHear(everybody(cast), cast.drawn ? 'see' : 'see and hear');
}

interface Answer {
  readonly domain: LifeDomain;
  readonly answer: 'yes' | 'no';
}

/** What the template asks a newcomer about; of her health Layla does not want to talk with Kela. */
const laylasAnswers: readonly Answer[] = [
  { domain: 'toimeentulo', answer: 'yes' },
  { domain: 'asuminen', answer: 'yes' },
  { domain: 'kieli', answer: 'yes' },
  { domain: 'terveys', answer: 'no' },
];

/** Step 5, second half: card by card, then each authority's own acknowledgement. */
export async function askTopics(cast: Cast, show: Show = nobodyLooks): Promise<void> {
  const { mikko, satu, layla, ahmed } = cast;
  for (const [index, { domain, answer }] of laylasAnswers.entries()) {
    await ahmed.sees(ahmed.button('reading.confirm'));
    if (index === 1) await show('topic-asked', ...everybody(cast));
    await ahmed.confirmRead();
    await layla.answer(answer, domain);
    await layla.sees(
      index + 1 < laylasAnswers.length
        ? layla.text(`domain.${laylasAnswers[index + 1]?.domain ?? 'muu'}`)
        : layla.heading('client.answered'),
    );
  }
  await show('topics-answered', mikko, satu, layla);
  await satu.acknowledge();
  await mikko.sees(mikko.within('acknowledge.done'));
  await show('kela-acknowledged', mikko, satu, layla);
  await mikko.acknowledge();
  for (const official of [mikko, satu]) await official.sees(official.field('plan.sharedGoal.label'));
  await layla.sees(layla.heading('plan.mine'));
}

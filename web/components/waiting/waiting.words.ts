import { msg, str } from '@lit/localize';
import { type Authority, isAuthority } from '../../../server/domain/people.ts';
import type { WaitingView } from '../../../server/domain/view/types.ts';
import { atStart } from '../../texts/at-start.ts';
import { roleName } from '../../texts/roles.ts';
import type { StepLine } from '../steps/steps.ts';

/** How many people are in the room, as a heading. */
export const insideWords = (count: number): string => {
  if (count === 0) return msg('Huoneessa ei ole nyt ketään', { id: 'waiting.inside.0' });
  if (count === 1) return msg('Huoneessa on yksi ihminen', { id: 'waiting.inside.1' });
  if (count === 2) return msg('Huoneessa on kaksi ihmistä', { id: 'waiting.inside.2' });
  if (count === 3) return msg('Huoneessa on kolme ihmistä', { id: 'waiting.inside.3' });
  return msg(str`Huoneessa on ${count} ihmistä`, { id: 'waiting.inside.many' });
};

const unheard = () =>
  msg('Et kuule etkä näe huonetta. Huone ei kuule eikä näe sinua.', { id: 'waiting.unheard' });

/** What is so at this moment, in one heading and one sentence. */
export const nowWords = (view: WaitingView): { readonly heading: string; readonly text: string } => {
  if (!view.inside.some(isAuthority) && view.phase !== 'scheduled')
    return {
      heading: msg('Virkailija ei ole nyt huoneessa.', { id: 'waiting.now.nobody' }),
      text: msg('Odota. Kuulet äänimerkin, kun pääset sisään.', { id: 'waiting.now.nobody.text' }),
    };
  if (view.me.role === view.facts.invited) return { heading: invitedNow(view), text: unheard() };
  if (view.inside.length === 0)
    return {
      heading: msg('Huonetta ei ole vielä avattu.', { id: 'waiting.now.closed' }),
      text: msg('Olet oikeassa paikassa. Sinun ei tarvitse tehdä mitään.', { id: 'waiting.now.closed.text' }),
    };
  return {
    heading: msg('Pääset pian sisään.', { id: 'waiting.now.soon' }),
    text: unheard(),
  };
};

const invitedNow = ({ answer, phase }: WaitingView): string => {
  if (answer === 'yes') return msg('Asiakas sanoi kyllä. Pääset pian sisään.', { id: 'waiting.now.yes' });
  if (answer === 'asked' || phase === 'presence')
    return msg('Asiakkaalta kysytään nyt, saatko tulla.', { id: 'waiting.now.asked' });
  return msg('Asiakkaalta kysytään ensin, saatko tulla.', { id: 'waiting.now.first' });
};

/** What happens in which order, seen from where this person sits. */
export const waitingSteps = (view: WaitingView): readonly StepLine[] =>
  isAuthority(view.me.role) ? officialSteps(view) : guestSteps(view);

const officialSteps = ({
  facts: { initiator, invited },
  phase,
  step,
  answer,
}: WaitingView): readonly StepLine[] => {
  // The topics are asked when this authority is in: who is at the door then comes back.
  if (step !== 'greeting' && phase !== 'presence') return lines(0, [admitted(initiator), goesOn()]);
  const at = answer === 'yes' ? 2 : phase === 'presence' || answer === 'asked' ? 1 : 0;
  const guest = roleName(invited);
  return lines(at, [
    {
      title: msg('Tervehdys', { id: 'waiting.step.greeting' }),
      text:
        at > 0
          ? msg('Huoneessa on tervehditty.', { id: 'waiting.step.greeted' })
          : msg('Huoneessa tervehditään.', { id: 'waiting.step.greeting.text' }),
    },
    {
      title: msg(str`Saako ${guest} tulla mukaan?`, { id: 'waiting.step.presence' }),
      text: msg('Asiakas vastaa. Jos hän sanoo ei, saat viestin tähän, ja tapaaminen on osaltasi ohi.', {
        id: 'waiting.step.presence.text',
      }),
    },
    {
      ...admitted(initiator),
      text: msg('Kuulet äänimerkin ja näet nimen.', { id: 'waiting.step.admit.text' }),
    },
    {
      title: msg('Mistä saa puhua?', { id: 'waiting.step.scope' }),
      text: msg('Asiakas vastaa aihe kerrallaan, ja sinä kuittaat luvan organisaatiosi puolesta.', {
        id: 'waiting.step.scope.text',
      }),
    },
  ]);
};

const guestSteps = ({
  me: { role },
  step,
  facts: { initiator, invited },
}: WaitingView): readonly StepLine[] => {
  const admit = admitted(initiator);
  // Nothing is asked before the client is in: after the greeting she comes back. The interpreter may still be new.
  const isNew = step === 'greeting' || (step === 'permission' && role === 'interpreter');
  if (!isNew) return lines(0, [admit, goesOn()]);
  if (role === 'interpreter')
    return lines(0, [
      admit,
      {
        title: msg('Kerrot, kuka olet', { id: 'waiting.step.interpreter.intro' }),
        text: msg(
          'Sanot molemmilla kielillä, että tulkkaat kaiken ja että sinulla on vaitiolovelvollisuus.',
          {
            id: 'waiting.step.interpreter.intro.text',
          },
        ),
      },
      {
        title: msg('Luet kysymykset asiakkaalle', { id: 'waiting.step.interpreter.read' }),
        text: msg('Näet yhden tekstin kerrallaan. Suunnitelmaa et näe.', {
          id: 'waiting.step.interpreter.read.text',
        }),
      },
    ]);
  return lines(0, [
    admit,
    {
      title: msg('Tervehdimme', { id: 'waiting.step.client.greeting' }),
      text: msg('Jokainen kertoo, kuka on.', { id: 'waiting.step.client.greeting.text' }),
    },
    {
      title: msg(str`Saako ${roleName(invited)} tulla mukaan?`, { id: 'waiting.step.presence' }),
      text: msg('Sinä päätät. Jos sanot ei, tukesi eivät muutu.', {
        id: 'waiting.step.client.presence.text',
      }),
    },
  ]);
};

const admitted = (initiator: Authority) => ({
  title: msg(str`${atStart(roleName(initiator))} päästää sinut sisään`, { id: 'waiting.step.admit' }),
  text: msg('Kuulet äänimerkin.', { id: 'waiting.step.sound' }),
});

/** The step of who comes back. */
const goesOn = () => ({
  title: msg('Jatkamme siitä, mihin jäimme', { id: 'waiting.step.back' }),
  text: msg('Näet heti, mitä nyt tehdään.', { id: 'waiting.step.back.text' }),
});

const lines = (
  at: number,
  steps: readonly { readonly title: string; readonly text: string }[],
): readonly StepLine[] =>
  steps.map((step, index) => ({ ...step, state: index < at ? 'done' : index === at ? 'now' : 'later' }));

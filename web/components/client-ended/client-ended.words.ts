import { msg } from '@lit/localize';
import { DoorClosed, Link2Off, MonitorSmartphone, UserX, type IconNode } from 'lucide';
import type { EndedView } from '../../../server/domain/view/types.ts';
import type { FailureWords } from '../failure/failure.ts';

/** What an ended seat says, and whether its link leads back in. */
export interface EndedWords {
  readonly words: FailureWords;
  readonly icon: IconNode;
  readonly mayReturn: boolean;
}

const unheard = () =>
  msg('Et kuule etkä näe huonetta. Huone ei kuule eikä näe sinua.', { id: 'ended.unheard' });

/** For whom nothing is kept on this device: where the client's copy is. */
export const howToCopy = () =>
  msg(
    'Jos yhteenveto tehtiin, asiakas saa kopion, kun hän avaa linkin samalla laitteella kuin tapaamisessa. Kopiota voi myös pyytää soittamalla.',
    { id: 'over.copy' },
  );

/** How the seat ended, in words without blame. A denied one says nothing that a stranger could use (F9). */
export const endedWords = ({
  how,
  permission,
  role,
  copy,
}: Pick<EndedView, 'how' | 'permission' | 'role' | 'copy'>): EndedWords => {
  switch (how) {
    case 'left':
      return {
        words: {
          happened: msg('Lähdit tapaamisesta', { id: 'ended.left' }),
          safe: unheard(),
          todo:
            permission === 'open'
              ? msg('Voit palata. Lupasi on vielä voimassa: voit peruuttaa sen painikkeesta En jatka.', {
                  id: 'ended.left.permission',
                })
              : role === 'interpreter'
                ? msg('Asiaa ei käsitellä ilman tulkkia. Voit palata samasta linkistä.', {
                    id: 'ended.left.interpreter',
                  })
                : msg('Tukesi eivät muutu tästä. Voit palata tai pyytää uuden ajan.', {
                    id: 'ended.left.todo',
                  }),
        },
        icon: DoorClosed,
        mayReturn: true,
      };
    case 'moved':
      return {
        words: {
          happened: msg('Tapaaminen on auki toisella laitteella', { id: 'ended.moved' }),
          safe: unheard(),
          todo: msg('Jatka sillä laitteella, jolla pääsit sisään.', { id: 'ended.moved.todo' }),
        },
        icon: MonitorSmartphone,
        mayReturn: false,
      };
    case 'over':
      return {
        words: {
          happened: msg('Tapaaminen on päättynyt', { id: 'ended.over' }),
          safe:
            role === 'interpreter'
              ? msg('Vaitiolo jatkuu.', { id: 'ended.over.interpreter' })
              : msg('Lupasi päättyi tapaamisen mukana.', { id: 'ended.over.safe' }),
          todo:
            role === 'client' && !copy
              ? howToCopy()
              : msg('Voit sulkea tämän sivun.', { id: 'ended.over.todo' }),
        },
        icon: DoorClosed,
        mayReturn: false,
      };
    case 'removed':
      return {
        words: {
          happened: msg('Et ole enää tässä tapaamisessa', { id: 'ended.removed' }),
          safe: unheard(),
          todo: msg('Jos tämä on virhe, soita.', { id: 'ended.removed.todo' }),
        },
        icon: UserX,
        mayReturn: false,
      };
    case 'denied':
    case 'refused':
    case 'withdrawn':
    case 'not-allowed':
      return {
        words: {
          happened: msg('Tämä linkki ei ole enää voimassa', { id: 'ended.denied' }),
          safe: msg('Kukaan muukaan ei pääse sisään vanhalla linkillä.', { id: 'ended.denied.safe' }),
          todo: msg('Soita, niin saat uuden linkin.', { id: 'ended.denied.todo' }),
        },
        icon: Link2Off,
        mayReturn: false,
      };
  }
};

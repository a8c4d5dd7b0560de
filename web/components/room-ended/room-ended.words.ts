import { msg, str } from '@lit/localize';
import { isAuthority, otherAuthority } from '../../../server/domain/people.ts';
import type { EndedView } from '../../../server/domain/view/types.ts';
import { atStart } from '../../texts/at-start.ts';
import { roleName } from '../../texts/roles.ts';

interface EndedWords {
  readonly heading: string;
  readonly text: string;
  readonly rows: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

const titles = {
  now: () => msg('Mitä nyt', { id: 'room.apart.now' }),
  seen: () => msg('Mitä ehdit nähdä', { id: 'room.ended.seen' }),
  secrecy: () => msg('Vaitiolo', { id: 'room.ended.secrecy' }),
  knows: () => msg('Kuka tietää', { id: 'room.ended.knows' }),
};

const gone = () => msg('Suunnitelmaa ei ole enää tässä selaimessa.', { id: 'room.ended.nothing-here' });

/** Words for each way in which an official's seat ends. */
export const endedWords = ({ how, role }: EndedView): EndedWords => {
  const other = roleName(isAuthority(role) ? otherAuthority(role) : role);
  switch (how) {
    case 'withdrawn':
      return {
        heading: msg('Asiakas peruutti luvan', { id: 'room.ended.withdrawn' }),
        text: msg('Et ole enää tapaamisessa. Kuva, ääni ja suunnitelma sulkeutuivat.', {
          id: 'room.ended.withdrawn.text',
        }),
        rows: [
          {
            title: titles.now(),
            lines: [
              role === 'kela'
                ? msg('Sinun ei tarvitse tehdä mitään. Muut voivat jatkaa ilman Kelaa.', {
                    id: 'room.ended.withdrawn.now.kela',
                  })
                : msg('Sinun ei tarvitse tehdä mitään. Muut voivat jatkaa ilman sosiaalityötä.', {
                    id: 'room.ended.withdrawn.now.county',
                  }),
              msg('Voit palata vain, jos asiakas antaa uuden luvan.', { id: 'room.ended.withdrawn.return' }),
            ],
          },
          {
            title: titles.seen(),
            lines: [msg('Se, mitä näit ja kuulit, pysyy tiedossasi.', { id: 'room.ended.known' }), gone()],
          },
          {
            title: titles.secrecy(),
            lines: [
              msg('Vaitiolovelvollisuus jatkuu. Älä kerro kuulemaasi eteenpäin. Älä kysy syytä.', {
                id: 'room.ended.secrecy.text',
              }),
            ],
          },
          {
            title: titles.knows(),
            lines: [
              msg(
                str`Peruutus on kirjattu. ${atStart(other)} sai siitä tiedon samalla hetkellä. Sinun ei tarvitse ilmoittaa siitä.`,
                {
                  id: 'room.ended.knows.text',
                },
              ),
            ],
          },
        ],
      };
    case 'refused':
    case 'not-allowed':
      return {
        heading: msg('Asiakas ei antanut lupaa', { id: 'room.ended.refused' }),
        text: msg('Tapaaminen on osaltasi ohi. Sinulle ei näytetty suunnitelmaa.', {
          id: 'room.ended.refused.text',
        }),
        rows: [
          {
            title: titles.now(),
            lines: [
              msg('Sinun ei tarvitse tehdä mitään. Asiakkaan tuet ja palvelut eivät muutu.', {
                id: 'room.ended.refused.now',
              }),
            ],
          },
          {
            title: titles.secrecy(),
            lines: [
              msg('Vaitiolovelvollisuus jatkuu. Älä kerro kuulemaasi eteenpäin. Älä kysy syytä.', {
                id: 'room.ended.secrecy.text',
              }),
            ],
          },
        ],
      };
    case 'removed':
      return {
        heading: msg('Sinut on poistettu tapaamisesta', { id: 'refusal.seat.removed' }),
        text: msg('Et kuule etkä näe huonetta, eikä huone kuule eikä näe sinua.', {
          id: 'refusal.seat.ended.safe',
        }),
        rows: [
          {
            title: titles.now(),
            lines: [
              msg('Tähän tapaamiseen ei voi palata. Jos poistaminen oli vahinko, soita vetäjälle.', {
                id: 'room.ended.removed.now',
              }),
            ],
          },
          {
            title: titles.secrecy(),
            lines: [
              msg('Vaitiolovelvollisuus jatkuu. Älä kerro kuulemaasi eteenpäin. Älä kysy syytä.', {
                id: 'room.ended.secrecy.text',
              }),
              gone(),
            ],
          },
        ],
      };
    case 'denied':
      return {
        heading: msg('Sinua ei päästetty sisään', { id: 'room.ended.denied' }),
        text: msg('Et kuule etkä näe huonetta, eikä huone kuule eikä näe sinua.', {
          id: 'refusal.seat.ended.safe',
        }),
        rows: [
          {
            title: titles.now(),
            lines: [
              msg('Tarkista vetäjältä, oletko oikeassa tapaamisessa.', { id: 'room.ended.denied.now' }),
            ],
          },
        ],
      };
    case 'over':
      return {
        heading: msg('Tapaaminen on päättynyt', { id: 'refusal.meeting.over' }),
        text: msg('Huone on suljettu kaikilta.', { id: 'room.ended.over.text' }),
        rows: [],
      };
    case 'left':
    case 'moved':
      return {
        heading: msg('Poistuit huoneesta', { id: 'room.ended.left' }),
        text: msg('Et kuule etkä näe huonetta, eikä huone kuule eikä näe sinua.', {
          id: 'refusal.seat.ended.safe',
        }),
        rows: [
          {
            title: titles.now(),
            lines: [
              msg('Jos tapaaminen on vielä kesken, voit pyytää takaisin sisään.', {
                id: 'room.ended.left.now',
              }),
              gone(),
            ],
          },
        ],
      };
  }
};

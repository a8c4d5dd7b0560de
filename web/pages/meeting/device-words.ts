import { msg } from '@lit/localize';
import type { DeviceState } from '../../state/devices.ts';

/** Why a device does not work and what to do; empty when it does, or is off by choice. */
export const deviceWords = (which: 'microphone' | 'camera', state: DeviceState): string => {
  const allow = msg('Paina merkkiä osoitteen vieressä ja salli se.', { id: 'devices.permit.short' });
  if (which === 'microphone')
    switch (state) {
      case 'blocked':
        return `${msg('Selain estää mikrofonin.', { id: 'devices.mic.blocked' })} ${allow}`;
      case 'missing':
        return msg('Mikrofonia ei löydy. Kytke kuulokkeet tai soita.', { id: 'devices.mic.missing' });
      case 'busy':
        return msg('Toinen ohjelma käyttää mikrofonia. Sulje se.', { id: 'devices.mic.busy' });
      default:
        return '';
    }
  switch (state) {
    case 'blocked':
      return `${msg('Selain estää kameran. Voit tulla ilman kuvaa.', { id: 'devices.camera.blocked' })} ${allow}`;
    case 'missing':
      return msg('Kameraa ei löydy. Voit tulla ilman kuvaa.', { id: 'devices.camera.missing' });
    case 'busy':
      return msg('Toinen ohjelma käyttää kameraa. Voit tulla ilman kuvaa.', { id: 'devices.camera.busy' });
    default:
      return '';
  }
};

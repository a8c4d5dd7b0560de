import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  Camera,
  CameraOff,
  Check,
  LoaderCircle,
  Mic,
  MicOff,
  TriangleAlert,
  Volume2,
  Wifi,
  type IconNode,
} from 'lucide';
import { Watch } from '../../controllers/watch.ts';
import { testConnection, type ConnectionVerdict } from '../../state/connection.ts';
import { playTones } from '../../state/devices.meter.ts';
import type { Devices, DeviceState } from '../../state/devices.ts';
import { buttons } from '../../styles/controls.ts';
import { base, rows, words } from '../../styles/shared.ts';
import '../icon/icon.ts';
import { look } from './device-test.styles.ts';
import { permissionHelp } from './permission-help.ts';

/** Before devices are given there is nothing to test. */
const idle = { microphone: 'off', camera: 'off', source: 'real', heard: false, level: 0 } as const;

type Verdict = 'good' | 'bad' | 'waiting' | 'neutral';

/**
 * Sound, speaker, connection, picture as four plain lines with a verdict each, and what to do when one is bad.
 * Nothing here is compulsory: a camera may stay off, and a person may come in without sound and use the phone.
 */
@localized()
@customElement('kr-device-test')
export class DeviceTest extends LitElement {
  static override styles = [base, words, rows, buttons, look];

  @property({ attribute: false }) devices: Devices | null = null;

  @state() private speaker: 'untried' | 'playing' | 'played' | 'heard' | 'unheard' = 'untried';
  @state() private connection: ConnectionVerdict | 'testing' = 'testing';

  constructor() {
    super();
    new Watch(this, () => this.devices);
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.testConnection();
  }

  override render() {
    const now = this.devices?.now;
    if (!now) return nothing;
    return html`
      <div class="picture">
        ${
          now.picture
            ? html`<video
                class=${now.source === 'real' ? 'mirrored' : ''}
                autoplay
                playsinline
                .muted=${true}
                .srcObject=${now.picture}
                aria-label=${msg('Oma kuvasi', { id: 'devices.own-picture' })}
              ></video>`
            : html`<p>
                <kr-icon .icon=${CameraOff}></kr-icon>${msg('Kuva pois', { id: 'tile.camera-off' })}
              </p>`
        }
      </div>
      <ul>
        ${this.microphone()} ${this.speakers()} ${this.connected()} ${this.camera()}
      </ul>
      ${
        now.source === 'drawn'
          ? html`<p class="small soft">
                ${msg(
                  'Esittelyssä kuvasi on piirretty ja mikrofoni on pois päältä, jotta neljä ikkunaa ei kuule toisiaan.',
                  {
                    id: 'devices.drawn',
                  },
                )}
              </p>
              <button type="button" class="btn" @click=${this.onReal}>
                <kr-icon .icon=${Camera}></kr-icon>
                ${msg('Käytä omaa kameraa ja mikrofonia', { id: 'devices.use-real' })}
              </button>`
          : nothing
      }
    `;
  }

  private microphone() {
    const { microphone, source, heard, level } = this.devices?.now ?? idle;
    if (source === 'drawn')
      return this.line(MicOff, 'neutral', msg('Mikrofoni on pois päältä.', { id: 'devices.mic.drawn' }));
    if (microphone === 'on')
      return this.line(
        Mic,
        heard ? 'good' : 'waiting',
        heard
          ? msg('Kuulemme sinut.', { id: 'devices.mic.heard' })
          : msg('Sano jotain.', { id: 'devices.mic.speak' }),
        this.meter(level),
      );
    if (microphone === 'asking')
      return this.line(Mic, 'waiting', msg('Selain kysyy lupaa. Salli mikrofoni.', { id: 'devices.asking' }));
    if (microphone === 'off')
      return this.line(
        MicOff,
        'neutral',
        msg('Mikrofoni on pois päältä.', { id: 'devices.mic.drawn' }),
        this.button(msg('Kokeile', { id: 'devices.try' }), () => this.devices?.setMicrophone(true)),
      );
    return this.bad(MicOff, microphone, 'microphone', () => this.devices?.setMicrophone(true));
  }

  private speakers() {
    const play = this.button(
      this.speaker === 'untried'
        ? msg('Soita', { id: 'devices.speaker.play' })
        : msg('Soita uudelleen', { id: 'devices.speaker.again' }),
      this.onPlay,
    );
    if (this.speaker === 'heard')
      return this.line(Volume2, 'good', msg('Kuulet äänen.', { id: 'devices.speaker.heard' }), play);
    if (this.speaker === 'unheard')
      return this.line(
        Volume2,
        'bad',
        msg('Lisää äänenvoimakkuutta tai kokeile kuulokkeita.', { id: 'devices.speaker.unheard' }),
        play,
      );
    const question = msg('Kuuletko äänen?', { id: 'devices.speaker.question' });
    if (this.speaker !== 'played') return this.line(Volume2, 'neutral', question, play);
    return this.line(
      Volume2,
      'neutral',
      question,
      html`<span class="acts">
        ${this.button(msg('Kuulen', { id: 'devices.speaker.yes' }), () => (this.speaker = 'heard'))}
        ${this.button(msg('En kuule', { id: 'devices.speaker.no' }), () => (this.speaker = 'unheard'))}
      </span>`,
    );
  }

  private connected() {
    const again = this.button(msg('Kokeile uudelleen', { id: 'devices.again' }), () => this.testConnection());
    switch (this.connection) {
      case 'testing':
        return this.line(
          Wifi,
          'waiting',
          msg('Kokeilemme, vastaako palvelu…', { id: 'devices.net.testing' }),
        );
      case 'good':
        // That and no more is what has been tried: not yet the way of sound and picture.
        return this.line(
          Wifi,
          'good',
          msg('Palvelu vastaa. Äänen ja kuvan yhteys kokeillaan vasta tapaamisessa.', {
            id: 'devices.net.good',
          }),
        );
      case 'slow':
        return this.line(
          Wifi,
          'neutral',
          msg('Palvelu vastaa hitaasti. Äänen ja kuvan yhteys kokeillaan vasta tapaamisessa.', {
            id: 'devices.net.slow',
          }),
          again,
        );
      case 'none':
        return this.line(
          Wifi,
          'bad',
          msg('Palvelu ei vastaa. Tarkista verkko.', { id: 'devices.net.none' }),
          again,
        );
    }
  }

  private camera() {
    const { camera, source } = this.devices?.now ?? idle;
    const off = this.button(msg('Kuva pois', { id: 'devices.camera.turn-off' }), () =>
      this.devices?.setCamera(false),
    );
    const on = this.button(msg('Kuva päälle', { id: 'devices.camera.turn-on' }), () =>
      this.devices?.setCamera(true),
    );
    if (camera === 'on')
      return this.line(
        Camera,
        'good',
        source === 'drawn'
          ? msg('Piirretty kuva näkyy.', { id: 'devices.camera.drawn' })
          : msg('Kuva näkyy. Voit myös pitää sen pois päältä.', { id: 'devices.camera.on' }),
        off,
      );
    if (camera === 'asking')
      return this.line(Camera, 'waiting', msg('Selain kysyy lupaa kuvaan.', { id: 'devices.camera.asking' }));
    if (camera === 'off')
      return this.line(
        CameraOff,
        'neutral',
        msg('Kuva on pois päältä. Se on ihan hyvä.', { id: 'devices.camera.off' }),
        on,
      );
    return this.bad(CameraOff, camera, 'camera', () => this.devices?.setCamera(true));
  }

  private bad(
    icon: IconNode,
    how: Exclude<DeviceState, 'on' | 'off' | 'asking'>,
    which: 'microphone' | 'camera',
    again: () => unknown,
  ) {
    const mic = which === 'microphone';
    const said = {
      blocked: mic
        ? msg('Selain estää mikrofonin.', { id: 'devices.mic.blocked' })
        : msg('Selain estää kameran. Voit tulla ilman kuvaa.', { id: 'devices.camera.blocked' }),
      missing: mic
        ? msg('Mikrofonia ei löydy. Kytke kuulokkeet tai soita.', { id: 'devices.mic.missing' })
        : msg('Kameraa ei löydy. Voit tulla ilman kuvaa.', { id: 'devices.camera.missing' }),
      busy: mic
        ? msg('Toinen ohjelma käyttää mikrofonia. Sulje se.', { id: 'devices.mic.busy' })
        : msg('Toinen ohjelma käyttää kameraa. Voit tulla ilman kuvaa.', { id: 'devices.camera.busy' }),
    }[how];
    return this.line(
      icon,
      mic ? 'bad' : 'neutral',
      said,
      this.button(msg('Kokeile uudelleen', { id: 'devices.again' }), again),
      mic && how === 'blocked' ? permissionHelp() : nothing,
    );
  }

  private line(
    icon: IconNode,
    verdict: Verdict,
    said: string,
    end: TemplateResult | typeof nothing = nothing,
    below: TemplateResult | typeof nothing = nothing,
  ) {
    const sign = { good: Check, bad: TriangleAlert, waiting: LoaderCircle, neutral: icon }[verdict];
    return html`<li class=${verdict}>
      <kr-icon .icon=${sign}></kr-icon><span class="said">${said}</span>${end}${below}
    </li>`;
  }

  private button(label: string, press: () => unknown) {
    return html`<button type="button" class="btn" @click=${press}>${label}</button>`;
  }

  /** Four bars: seen, not measured. */
  private meter(level: number) {
    return html`<span class="meter" aria-hidden="true">
      ${[0.08, 0.2, 0.35, 0.5].map((from) => html`<i class=${level >= from ? 'lit' : ''}></i>`)}
    </span>`;
  }

  private async testConnection() {
    this.connection = 'testing';
    this.connection = await testConnection();
  }

  private async onPlay() {
    this.speaker = 'playing';
    await playTones();
    this.speaker = 'played';
  }

  private onReal() {
    void this.devices?.useReal({ microphone: true, camera: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-device-test': DeviceTest;
  }
}

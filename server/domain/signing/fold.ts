import type { MeetingEvent, Recorded } from '../meetings/events.ts';
import type { Meeting, Signer, Signing } from '../meetings/state.ts';
import type { Role } from '../people.ts';

const change = (meeting: Meeting, next: (signing: Signing) => Signing): Meeting =>
  meeting.signing ? { ...meeting, signing: next(meeting.signing) } : meeting;

const signer = (signing: Signing, role: Role, next: Partial<Signer>): Signing => ({
  ...signing,
  signers: signing.signers.map((one) => (one.role === role ? { ...one, ...next } : one)),
});

/** The frozen summary, its signers and the seal. */
export function foldSigning(meeting: Meeting, event: Recorded<MeetingEvent>): Meeting {
  switch (event.type) {
    case 'summary.frozen/1': {
      const { version, sha256, json, pdf, head, signers } = event.body;
      return {
        ...meeting,
        versions: version,
        signing: {
          version,
          sha256,
          json,
          pdf,
          head,
          frozenAt: event.at,
          rights: { edges: meeting.edges, company: meeting.company },
          // With an own view the client has chosen already: her words are in this version.
          choice: meeting.ownView ? 'own-view' : null,
          signers: signers.map((one) => ({
            ...one,
            state: 'waiting',
            certificate: null,
            jws: null,
            at: null,
          })),
          increments: [],
          sealed: null,
        },
      };
    }
    case 'summary.unfrozen/1':
      // Back at the plan her view was on another text: she chooses anew. With her own view it freezes again at once.
      return { ...meeting, signing: null, ownView: event.body.why === 'own-view' ? meeting.ownView : null };
    case 'summary.chosen/1': {
      const { choice, ownView } = event.body;
      const chosen = change(meeting, (signing) => ({ ...signing, choice }));
      return choice === 'own-view' ? { ...chosen, ownView } : chosen;
    }
    case 'signer.certified/1': {
      const { role, certificate, jws } = event.body;
      return change(meeting, (signing) => signer(signing, role, { state: 'certified', certificate, jws }));
    }
    case 'summary.signed/1': {
      const { role, increment } = event.body;
      return change(meeting, (signing) => ({
        ...signer(signing, role, { state: 'signed', at: event.at }),
        increments: [...signing.increments, increment],
      }));
    }
    case 'signer.ended/1':
      return change(meeting, (signing) =>
        signer(signing, event.body.role, { state: event.body.how, at: event.at }),
      );
    case 'signer.returned/1':
      return change(meeting, (signing) => signer(signing, event.body.role, { state: 'waiting', at: null }));
    case 'summary.sealed/1':
      return change(meeting, (signing) => ({
        ...signing,
        increments: [...signing.increments, event.body.increment],
        sealed: { at: event.at, sha256: event.body.sha256, appendices: event.body.appendices },
      }));
    default:
      return meeting;
  }
}

import { everybody, nobodyLooks, type Cast, type Show } from '../cast.ts';

/** From the tap to the signature standing in the paper, in milliseconds. */
export interface SignTimes {
  readonly kela: number;
  readonly socialWorker: number;
  readonly client: number;
  readonly interpreter: number;
}

/** Step 9: the client first, then everybody else, then the service. */
export async function sign(cast: Cast, show: Show = nobodyLooks): Promise<SignTimes> {
  const { mikko, satu, layla, ahmed } = cast;
  await mikko.sees('room.signing.client-first');
  await ahmed.sees('attest.wait');
  await show('frozen', ...everybody(cast));
  const client = await layla.accept();
  await satu.sees(satu.button('room.signing.sign'));
  await ahmed.sees('attest.heading');
  await show('client-accepted', ...everybody(cast));
  const interpreter = await ahmed.attest();
  const kela = await satu.sign();
  await show('signed', satu, ahmed);
  const socialWorker = await mikko.sign();
  await mikko.sees(mikko.heading('room.closed.heading'));
  await layla.sees(layla.heading('closed.heading'));
  await show('sealed', ...everybody(cast));
  return { kela, socialWorker, client, interpreter };
}

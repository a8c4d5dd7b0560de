import type { SignatureField, SummaryDocument } from '../domain/summary/document.ts';
import { text } from '../domain/texts/text.ts';
import type { ReservedField } from './prepare.ts';

/** A field for each expected signer, and those of the service. */
export function fieldsOf(doc: SummaryDocument): ReservedField[] {
  const signature = (who: string) => text('paper.signature.of', 'fi', { who });
  const service: readonly (readonly [SignatureField, string])[] = [
    ['seal', signature(text('role.service', 'fi'))],
    ['lateSeal', text('paper.signature.lateSeal', 'fi')],
    ['archive', text('paper.signature.archive', 'fi')],
  ];
  return [
    ...doc.signers.map(({ field, name }) => ({ name: field, label: signature(name) })),
    ...service.map(([name, label]) => ({ name, label })),
  ];
}

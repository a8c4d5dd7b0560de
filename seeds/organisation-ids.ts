/** Ids of organisations and units, as rows, cases and contacts name them. */
export const kela = 'kela';
export const county = 'pohjois-pohjanmaa';
export const kymenlaakso = 'kymenlaakso';

export const units = {
  haukipudas: 'haukipudas',
  kontinkangas: 'kontinkangas',
  tuira: 'tuira',
  kymenlaakso: 'kymenlaakso-aikuiset',
  kelaOulu: 'kela-oulu',
  kelaKouvola: 'kela-kouvola',
} as const;

import type { Interpreter } from '../server/domain/reference.ts';

/** Invented community interpreters, with the languages that they interpret beside Finnish. */
export const interpreters: readonly Interpreter[] = [
  { id: 'per_00000000000000000000000301', name: 'Ahmed Saleh', languages: ['ar'] },
  { id: 'per_00000000000000000000000302', name: 'Nadia Petrenko', languages: ['ru', 'uk'] },
  { id: 'per_00000000000000000000000303', name: 'Faisal Warsame', languages: ['so'] },
  { id: 'per_00000000000000000000000304', name: 'Mariam Rahimi', languages: ['fa', 'prs'] },
  { id: 'per_00000000000000000000000305', name: 'Leena Ojala', languages: ['fse'] },
];

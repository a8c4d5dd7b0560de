/**
 * What leaves the service: no name, no topic of the client's life, no authority that would tell of clienthood.
 * And what the law lets the county see without a permission.
 */
export const messagesFi = {
  'message.client': 'Tapaaminen {when}. Avaa linkki: {link} Apua: {phone}',
  'message.interpreter':
    'Tulkkaus {when}, {from} ja {to}. Avaa linkki 15 minuuttia ennen: {link} Tekninen apu: {phone}',
  'message.code.client': 'Virkailija kertoo koodin puhelimessa.',
  'message.code.interpreter': 'Tulkkipalvelu kertoo koodin.',

  'law.county': 'Sosiaalityö saa nähdä osan Kela-tiedoista lain mukaan. Kerromme, mitä.',
  'law.county.unchanged': 'Sosiaalityö saa nähdä osan Kela-tiedoista lain mukaan. Lupa ei muuta sitä.',
} as const;

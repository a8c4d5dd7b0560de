/** What leaves the service: no name, no topic of the client's life, no authority that would tell of clienthood. */
export const messagesFi = {
  'message.client': 'Tapaaminen {when}. Avaa linkki: {link} Apua: {phone}',
  'message.client.laterSignature':
    'Voit hyväksyä yhteenvedon {until} asti. Avaa linkki: {link} Apua: {phone}',
  'message.client.news': 'Suunnitelmassasi on uutta. Avaa linkki: {link} Apua: {phone}',
  'message.interpreter':
    'Tulkkaus {when}, {from} ja {to}. Avaa linkki 15 minuuttia ennen: {link} Tekninen apu: {phone}',
  'message.authority':
    'Yhteinen tapaaminen {when}. Teema: {topic}. Kieli: {language}. Kesto: {minutes} min. Yksikkö: {unit}.',
  'message.code': 'Koodi: {code}',
  'message.code.client': 'Virkailija kertoo koodin puhelimessa.',
  'message.code.interpreter': 'Tulkkipalvelu kertoo koodin.',
  'message.calendar.title': 'Tapaaminen',
  'message.calendar.body': 'Avaa tapaaminen saamastasi linkistä. Apua: {phone}',
  'message.interpreting.none': 'ei tulkkia',

  'help.phone': 'Apua: {phone}',
  'help.phone.failure': 'Eikö jokin toimi? Soita {phone}.',
  'help.emergency': 'Hätätilanteessa soita 112.',

  'law.county': 'Sosiaalityö saa nähdä osan Kela-tiedoista lain mukaan. Kerromme, mitä.',
  'law.county.unchanged': 'Sosiaalityö saa nähdä osan Kela-tiedoista lain mukaan. Lupa ei muuta sitä.',
  'law.decision.kela':
    'Kelan päätökseen voi pyytää oikaisua. Päätöksessä lukee, miten ja mihin päivään mennessä.',
  'law.decision.county':
    'Hyvinvointialueen päätökseen voi pyytää oikaisua. Päätöksessä lukee, miten ja mihin päivään mennessä.',
  'law.ombudsperson': 'Sosiaaliasiavastaava neuvoo hyvinvointialueen palveluissa.',
} as const;

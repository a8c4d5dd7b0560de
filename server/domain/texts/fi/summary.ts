/** The summary on screen and on paper, what each signer says, and how each signer ended. */
export const summaryFi = {
  'summary.title': 'Yhteisen tapaamisen yhteenveto',
  'summary.notDecision':
    'Tämä on yhteenveto. Tämä ei ole päätös. Kela ja hyvinvointialue lähettävät päätökset erikseen.',
  'summary.notDecision.kela': 'Tämä on yhteenveto. Tämä ei ole päätös. Kela lähettää päätökset erikseen.',
  'summary.notDecision.county':
    'Tämä on yhteenveto. Tämä ei ole päätös. Hyvinvointialue lähettää päätökset erikseen.',

  'summary.actions.what': 'Teko',
  'summary.actions.who': 'Kuka',
  'summary.actions.when': 'Milloin',
  'summary.actions.helper': 'apuna {helper}',
  'summary.ownView': 'Asiakkaan oma näkemys',

  'summary.interpreted': 'Tulkkina {name}, {from} – {to}, klo {start}–{end}.',
  'summary.interpreted.not': 'Tulkkausta ei ole vahvistettu.',
  'summary.consent.oral': 'Lupa oli voimassa vain tapaamisen ajan.',
  'summary.consent.withdrawn': 'Asiakas peruutti luvan klo {time}. Sen jälkeen yhdessä ei puhuttu.',
  'summary.recorded': 'Tapaamista ei tallennettu.',

  'summary.hidden':
    'Tässä on vain se, minkä kaikki allekirjoittajat saavat nähdä. Muu on erillisessä liitteessä.',
  'appendix.title': 'Liite yhteenvetoon',
  'appendix.belongs': 'Liittyy yhteenvetoon, jonka tiiviste on {hash}.',
  'appendix.part': 'Kenelle osa on',
  'appendix.part.readers': 'Tämän osan saavat nähdä vain asiakas ja {organisation}.',
  'appendix.part.client': 'Tämän osan saa nähdä vain asiakas.',
  'appendix.part.party': 'Tämän osan saa nähdä vain {organisation}, ei asiakas.',

  'summary.signatures': 'Allekirjoitukset',
  'summary.page': 'Sivu {page} / {pages}',
  'summary.verify': 'Allekirjoitukset voi tarkistaa millä tahansa PDF-lukijalla.',

  'statement.client.accept': 'Tämä on se, mitä sovimme. Saan kopion.',
  'statement.client.ownView': 'Tämä on se, mitä sovimme. Oma näkemykseni on kirjattu. Saan kopion.',
  'statement.kela': 'Vahvistan Kelan teot ja päivät.',
  'statement.county': 'Vahvistan hyvinvointialueen teot ja päivät.',
  'statement.interpreter':
    'Tulkkasin kielten {from} ja {to} välillä klo {start}–{end}. Sovitut asiat luettiin. En vahvista sisältöä.',
  'statement.service': 'Palvelu vahvistaa, ketkä allekirjoittivat ja että teksti ei ole muuttunut.',

  'signer.waiting': 'odottaa',
  // Of nobody's person: "sinä" or a name stands before them.
  'signer.signed': 'allekirjoitettu klo {time}',
  'signer.later': 'jäi myöhemmäksi',
  'signer.declined': 'ei allekirjoitusta',
  'signer.left': 'poissa ennen allekirjoitusta',
  'signer.note.interpreter': 'vahvistaa tulkkauksen, ei sisältöä',
  'signer.note.service': 'kun kaikki ovat valinneet',
  'signer.nothingDepends': 'Asiat etenevät, vaikka asiakas ei allekirjoita.',
} as const;

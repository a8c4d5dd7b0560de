/** The summary on screen and on paper, what each signer says, and how each signer ended. */
export const summaryFi = {
  'summary.title': 'Yhteisen tapaamisen yhteenveto',
  'summary.notDecision':
    'Tämä on yhteenveto. Tämä ei ole päätös. Kela ja hyvinvointialue lähettävät päätökset erikseen.',
  'summary.notDecision.kela': 'Tämä on yhteenveto. Tämä ei ole päätös. Kela lähettää päätökset erikseen.',
  'summary.notDecision.county':
    'Tämä on yhteenveto. Tämä ei ole päätös. Hyvinvointialue lähettää päätökset erikseen.',
  'summary.meeting': 'Tapaaminen {date} klo {start}–{end}, {unit}',
  'summary.client': 'Asiakas: {name}',

  'summary.actions.what': 'Teko',
  'summary.actions.who': 'Kuka',
  'summary.actions.when': 'Milloin',
  'summary.actions.none': 'Tekoja ei sovittu.',
  'summary.actions.helper': 'apuna {helper}',
  'summary.decisions': 'Päätökset, joita odotetaan',
  'summary.decisions.row': '{benefit}, {authority}: {state}.',
  'summary.decisions.due': '{benefit}, {authority}: päätös viimeistään {when}',
  'summary.decisions.clock':
    '{benefit}, {authority}: päätös viimeistään 7 arkipäivää siitä, kun kaikki liitteet ovat perillä.',
  'summary.ownView': 'Asiakkaan oma näkemys',
  'summary.inOwnWords': 'Asiakas kertoi omin sanoin',

  'summary.present': 'Läsnä ja lupa',
  'summary.present.person': '{name}, {role}, klo {start}–{end}; {recognised}',
  'summary.interpreted': 'Tulkkina {name}, {from} – {to}, klo {start}–{end}.',
  'summary.interpreted.not': 'Tulkkausta ei ole vahvistettu.',
  'summary.interpreted.none': 'Tapaamisessa ei ollut tulkkia.',
  'summary.consent.yes': 'Lupa koski näitä aiheita: {domains}.',
  'summary.consent.no': 'Näistä aiheista ei puhuttu yhdessä: {domains}.',
  'summary.consent.oral': 'Lupa oli voimassa vain tapaamisen ajan.',
  'summary.consent.until': 'Lupa on voimassa {date} asti.',
  'summary.consent.withdrawn': 'Asiakas peruutti luvan klo {time}. Sen jälkeen yhdessä ei puhuttu.',
  'summary.consent.refused': 'Asiakas ei halunnut, että {authority} tulee mukaan.',
  'summary.recorded': 'Tapaamista ei tallennettu.',

  'summary.hidden':
    'Tässä on vain se, minkä kaikki allekirjoittajat saavat nähdä. Muu on erillisessä liitteessä.',
  'appendix.title': 'Liite yhteenvetoon',
  'appendix.note': 'Tätä liitettä ei ole allekirjoitettu. Sen saavat nähdä vain asiakas ja {authority}.',
  'appendix.belongs': 'Liittyy yhteenvetoon, jonka tiiviste on {hash}.',

  'summary.signatures': 'Allekirjoitukset',
  'summary.version': 'Versio {version}',
  'summary.supersedes': 'Korvaa version {version}.',
  'summary.page': 'Sivu {page} / {pages}',
  'summary.ledger': 'Tapahtumaketjun tiiviste: {hash}',
  'summary.verify': 'Allekirjoitukset voi tarkistaa millä tahansa PDF-lukijalla.',
  'summary.identifier': 'Tunniste {id}',

  'statement.client.accept': 'Tämä on se, mitä sovimme. Minulla on kopio.',
  'statement.client.ownView': 'Tämä on se, mitä sovimme. Oma näkemykseni on kirjattu. Minulla on kopio.',
  'statement.kela': 'Vahvistan Kelan teot ja päivät.',
  'statement.county': 'Vahvistan hyvinvointialueen teot ja päivät.',
  'statement.interpreter':
    'Tulkkasin kielten {from} ja {to} välillä klo {start}–{end}. Sovitut asiat luettiin. En vahvista sisältöä.',
  'statement.service': 'Palvelu vahvistaa, ketkä allekirjoittivat ja että teksti ei ole muuttunut.',

  'choice.accept': 'hyväksyi',
  'choice.ownView': 'hyväksyi oman näkemyksen kanssa',
  'choice.later': 'hyväksyy myöhemmin, jos haluaa',

  'signer.waiting': 'odottaa',
  'signer.signed': 'allekirjoitti klo {time}',
  'signer.later': 'allekirjoittaa myöhemmin',
  'signer.declined': 'ei allekirjoittanut',
  'signer.left': 'poistui ennen allekirjoitusta',
  'signer.note.interpreter': 'vahvistaa tulkkauksen, ei sisältöä',
  'signer.note.service': 'kun kaikki ovat valinneet',
  'signer.nothingDepends': 'Asiat etenevät, vaikka asiakas ei allekirjoita.',
} as const;

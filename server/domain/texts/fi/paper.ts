/** Words that only the summary's paper (and the same summary on a screen) needs beside `summary.*` and `plan.*`. */
export const paperFi = {
  'paper.kind': 'Yhteenveto',
  'paper.notDecision': 'Tämä on yhteenveto. Tämä ei ole päätös.',
  'paper.decisionsApart': 'Kela ja hyvinvointialue lähettävät päätökset erikseen.',
  'paper.decisionsApart.kela': 'Kela lähettää päätökset erikseen.',
  'paper.decisionsApart.county': 'Hyvinvointialue lähettää päätökset erikseen.',
  'paper.online': 'videotapaaminen',
  'paper.interpreted': 'tulkattu, {languages}',
  'paper.and': '{one} ja {other}',

  'paper.people': 'Läsnä',
  'paper.attendance': 'Läsnäolo',
  'paper.present': 'Paikalla',
  'paper.recognised': 'Miten tunnistettiin',
  'paper.ownWords': 'Omin sanoin, kieli: {language}',

  'paper.consent': 'Lupa puhua yhdessä',
  'paper.presence.yes': 'Asiakas antoi luvan yhteiseen tapaamiseen {at} ({manner}).',
  'paper.presence.no': 'Asiakas ei antanut lupaa yhteiseen tapaamiseen {at} ({manner}).',
  'paper.presence.none': 'Lupaa yhteiseen tapaamiseen ei kysytty.',
  'paper.manner.own-tap': 'omalla laitteellaan',
  'paper.manner.spoken': 'ääneen',
  'paper.scope': 'Aihe',
  'paper.answer': 'Lupa',
  'paper.acknowledged': '{official}, {authority}, vahvisti kuulleensa vastaukset {at}.',
  'paper.notice': 'Asiakkaalle kerrottu teksti: versio {version}, kieli {language}, tiiviste {hash}.',
  'paper.appendix': 'Liite',

  'paper.interpretation': 'Tulkkaus',
  'paper.interpreter.missing': 'Tulkki oli varattu, mutta ei päässyt paikalle.',
  'paper.byPhone': 'Klo {from}–{to} tulkattiin puhelimessa. Puhelintulkki lupasi ääneen vaitiolon.',
  'paper.secrecy': 'Tulkki vahvisti salassapitovelvollisuutensa, ennen kuin kuuli mitään.',
  'paper.readBack.all': 'Sovitut asiat luettiin asiakkaalle. Kieli: {language}.',
  'paper.readBack.some': 'Sovituista asioista luettiin {read} / {all}. Kieli: {language}.',

  'paper.signatures.intro':
    'Allekirjoitukset ovat tässä tiedostossa sähköisinä. Ohjelma, jolla avaat tiedoston, näyttää ne. Paperille tulostettuina ne eivät näy.',
  'paper.signatures.what': 'Mitä vahvistaa',
  'paper.signature.of': 'Allekirjoitus: {who}',
  'paper.signature.archive': 'Arkiston aikaleima',
  'paper.signature.lateSeal': 'Palvelun leima myöhemmälle allekirjoitukselle',
  'paper.statement.unread':
    'Tulkkasin kielten {from} ja {to} välillä klo {start}–{end}. Sovittuja asioita ei luettu loppuun. En vahvista sisältöä.',

  'paper.statement.partly':
    'Tulkkasin kielten {from} ja {to} välillä klo {start}–{end}, paitsi kun tulkki oli puhelimessa. En vahvista sisältöä.',

  'paper.record': 'Asiakirjan tiedot',
  'paper.record.text':
    'Tapaaminen {meeting}. Jäädytetty {frozen}, kirjauksen {seq} kohdalla, ketjun tiiviste {head}. Sama sisältö on tiedostossa koneluettavana liitteenä.',
  'paper.fingerprint': 'tiiviste {hash}',

  'paper.unsigned': 'Tätä liitettä ei ole allekirjoitettu.',
  'paper.unsigned.readers': 'Sen saavat nähdä vain asiakas ja {organisation}. Tämä ei ole päätös.',
  'paper.unsigned.party': 'Sen saa nähdä vain {organisation}, ei asiakas. Tämä ei ole päätös.',
  'paper.unsigned.client': 'Sen saa nähdä vain asiakas. Tämä ei ole päätös.',
  'paper.unsigned.parts': 'Jokaisen osan alussa lukee, kuka saa nähdä sen. Tämä ei ole päätös.',
} as const;

import type { Spoken } from './notice.ts';

/** F4: no case talk before the interpreter is there; the client has to be told so without one. */
export const interpreterLate: Spoken<'interpreter-late'> = {
  fi: {
    title: 'Tulkki on myöhässä.',
    text: 'Odotamme hetken. Asioistasi ei puhuta, ennen kuin tulkki tulee.',
  },
  en: {
    title: 'The interpreter is late.',
    text: 'We wait a moment. Your matters are not discussed before the interpreter comes.',
  },
  ar: { title: 'المترجم متأخر.', text: 'ننتظر قليلاً. لا نتحدث عن أمورك قبل أن يأتي المترجم.' },
};

/** F6, for those who stayed. */
export const clientLost: Spoken<'client-lost'> = {
  fi: { title: 'Asiakas ei ole paikalla.', text: 'Asiaa ei käsitellä, ennen kuin asiakas palaa.' },
  en: { title: 'The client is not here.', text: 'The matter is not discussed before the client is back.' },
  ar: { title: 'العميل غير موجود.', text: 'لا نناقش الأمر قبل أن يعود العميل.' },
};

/** F6, for the client: no blame, the seat is kept. */
export const connectionLost: Spoken<'connection-lost'> = {
  fi: {
    title: 'Yhteys katkesi.',
    text: 'Avaa sama linkki uudelleen. Paikkasi odottaa. Asioistasi ei puhuta ilman sinua.',
    help: 'Jos linkki ei toimi, soita.',
  },
  en: {
    title: 'The connection broke.',
    text: 'Open the same link again. Your place is kept. Your matters are not discussed without you.',
    help: 'If the link does not work, call us.',
  },
  ar: {
    title: 'انقطع الاتصال.',
    text: 'يرجى فتح الرابط نفسه مرة أخرى. مكانك محفوظ. لا نتحدث عن أمورك بدونك.',
    help: 'إذا لم يعمل الرابط، يرجى الاتصال بنا.',
  },
};

/** F7: the interpreter is never alone with the client, so the interpreter is on hold too. */
export const officialsLost: Spoken<'officials-lost'> = {
  fi: { title: 'Odota, palaamme.', text: 'Virkailijan yhteys katkesi. Sinun ei tarvitse tehdä mitään.' },
  en: {
    title: 'Please wait, we will be back.',
    text: 'The official lost the connection. You do not have to do anything.',
  },
  ar: { title: 'نرجو الانتظار، سنعود.', text: 'انقطع اتصال الموظف. لا حاجة للقيام بأي شيء.' },
};

/** F8, shown to all in both languages. */
export const interpreterLost: Spoken<'interpreter-lost'> = {
  fi: {
    title: 'Odota tulkkia.',
    text: 'Tulkin yhteys katkesi. Asioistasi ei puhuta, ennen kuin tulkki palaa.',
  },
  en: {
    title: 'Wait for the interpreter.',
    text: 'The interpreter lost the connection. Your matters are not discussed before the interpreter is back.',
  },
  ar: { title: 'ننتظر المترجم.', text: 'انقطع اتصال المترجم. لا نتحدث عن أمورك قبل أن يعود المترجم.' },
};

/** F15 and F16: three ways, and nothing depends on any of them. */
export const accepting: Spoken<'accepting'> = {
  fi: {
    title: 'Hyväksytkö yhteenvedon?',
    notDecision:
      'Tämä on yhteenveto. Tämä ei ole päätös. Kela ja hyvinvointialue lähettävät päätökset erikseen.',
    accept: 'Kyllä: tämä on se, mitä sovimme.',
    ownView: 'Olen eri mieltä: kirjoitamme sanasi niin kuin sanot ne.',
    later: 'Myöhemmin: voit hyväksyä 14 päivän ajan.',
    cost: 'Asiasi etenee, valitsit mitä tahansa.',
  },
  en: {
    title: 'Do you accept the summary?',
    notDecision:
      'This is a summary. This is not a decision. Kela and the wellbeing services county send their decisions separately.',
    accept: 'Yes: this is what we agreed.',
    ownView: 'I see it differently: we write your words as you say them.',
    later: 'Later: you can accept within 14 days.',
    cost: 'Your matter moves on, whatever you choose.',
  },
  ar: {
    title: 'ما رأيك في الملخص؟',
    notDecision: 'هذا ملخص. هذا ليس قرارًا. ترسل كيلا ومنطقة خدمات الرفاه القرارات بشكل منفصل.',
    accept: 'نعم: هذا ما اتفقنا عليه.',
    ownView: 'لديّ رأي آخر: نكتب كلماتك كما هي.',
    later: 'لاحقًا: يمكنك الموافقة خلال 14 يومًا.',
    cost: 'تستمر أمورك مهما كان اختيارك.',
  },
};

import type { Spoken } from './notice.ts';

export const greeting: Spoken<'greeting'> = {
  fi: {
    title: 'Tervetuloa.',
    notRecorded: 'Tätä tapaamista ei tallenneta.',
    stop: 'Voit lopettaa milloin haluat.',
    camera: 'Kamera saa olla kiinni.',
    ask: 'Jos et ymmärrä, sano. Kerromme uudestaan.',
  },
  en: {
    title: 'Welcome.',
    notRecorded: 'This meeting is not recorded.',
    stop: 'You can stop whenever you want.',
    camera: 'Your camera may stay off.',
    ask: 'If you do not understand, say so. We will tell you again.',
  },
  ar: {
    title: 'أهلاً وسهلاً.',
    notRecorded: 'لا يتم تسجيل هذا اللقاء.',
    stop: 'يمكنك التوقف في أي وقت.',
    camera: 'يمكن أن تبقى الكاميرا مغلقة.',
    ask: 'إذا كان هناك شيء غير مفهوم، يرجى إخبارنا. سنشرح مرة أخرى.',
  },
};

/** Acts are named without paragraphs: their numbers have moved and are not confirmed (DOMAIN.md §7.1). */
export const secrecy: Spoken<'secrecy'> = {
  fi: {
    title: 'Lupaan tämän, ennen kuin kuulen mitään.',
    secrecy: 'En kerro kenellekään, mitä kuulen tai näen. Lupaus jatkuu tapaamisen jälkeen.',
    everything: 'Tulkkaan kaiken, mitä sanotaan. En lisää enkä jätä pois.',
    impartial: 'En neuvo enkä ota kantaa.',
    noCopies: 'En tallenna enkä kuvaa mitään. Hävitän muistiinpanoni tapaamisen jälkeen.',
    notDisqualified: 'En ole asiakkaan sukulainen enkä läheinen. En tiedä syytä, miksi olisin esteellinen.',
    law: 'Salassapidosta säädetään julkisuuslaissa (621/1999) ja hallintolaissa (434/2003).',
  },
  en: {
    title: 'I promise this before I hear anything.',
    secrecy: 'I tell nobody what I hear or see. The promise goes on after the meeting.',
    everything: 'I interpret everything that is said. I add nothing and leave nothing out.',
    impartial: 'I do not give advice or take sides.',
    noCopies: 'I record nothing and take no pictures. I destroy my notes after the meeting.',
    notDisqualified:
      'I am not a relative of the client or close to the client. I know no reason why I would be disqualified.',
    law: 'Secrecy is laid down in the Act on the Openness of Government Activities (621/1999) and the Administrative Procedure Act (434/2003).',
  },
  ar: {
    title: 'أتعهد بما يلي قبل أن أسمع أي شيء.',
    secrecy: 'لا أخبر أحدًا بما أسمع أو أرى. يستمر هذا التعهد بعد اللقاء.',
    everything: 'أترجم كل ما يقال. لا أضيف شيئًا ولا أحذف شيئًا.',
    impartial: 'لا أقدم نصائح ولا أنحاز إلى أحد.',
    noCopies: 'لا أسجل شيئًا ولا أصوّر. أتلف ملاحظاتي بعد اللقاء.',
    notDisqualified: 'ليست لي قرابة أو علاقة قريبة بالعميل. لا أعرف سببًا يمنعني من الترجمة.',
    law: 'السرية منصوص عليها في قانون علنية أعمال السلطات (621/1999) وقانون الإجراءات الإدارية (434/2003).',
  },
};

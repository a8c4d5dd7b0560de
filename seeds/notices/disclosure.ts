import type { Spoken } from './notice.ts';

/** Read before the first scope card. */
export const disclosure: Spoken<'disclosure'> = {
  fi: {
    title: 'Mistä Kela ja sosiaalityö saavat puhua?',
    how: 'Kysymme yhden aiheen kerrallaan. Vastaa kyllä tai ei.',
    choice: 'Sinä päätät. Jos sanot ei, saat silti palvelua. Voit muuttaa mieltäsi milloin vain.',
    limit: 'Tämä lupa on voimassa vain tämän tapaamisen ajan.',
    statute: 'Sosiaalityö saa nähdä osan Kela-tiedoista lain mukaan. Kerromme, mitä.',
  },
  en: {
    title: 'What may Kela and social services talk about?',
    how: 'We ask about one topic at a time. Answer yes or no.',
    choice: 'You decide. If you say no, you still get service. You can change your mind at any time.',
    limit: 'This permission is valid only during this meeting.',
    statute: 'By law, social services may see some Kela information. We tell you what.',
  },
  ar: {
    title: 'عن ماذا يجوز أن تتحدث كيلا والخدمات الاجتماعية؟',
    how: 'نسأل عن موضوع واحد في كل مرة. الجواب نعم أو لا.',
    choice: 'القرار لك. إذا قلت لا، تبقى الخدمة كالمعتاد. يمكنك تغيير رأيك في أي وقت.',
    limit: 'هذا الإذن صالح خلال هذا اللقاء فقط.',
    statute: 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلومات كيلا. نخبرك ما هي.',
  },
};

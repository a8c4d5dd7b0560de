import type { Authority } from '../../server/domain/people.ts';
import type { Spoken } from './notice.ts';

/** Step 1, by the authority that would come in. What each answer means stands in the same number of words. */
export const presence: Readonly<Record<Authority, Spoken<'presence'>>> = {
  kela: {
    fi: {
      title: 'Saako Kela tulla mukaan?',
      who: 'Kela on virasto. Se päättää monista tuista ja maksaa ne.',
      yes: 'Kyllä: Kela saa tietää nimesi, syntymäaikasi ja sen, että asioit sosiaalityössä.',
      no: 'Ei: jatkamme ilman Kelaa. Se ei vaikuta tukiisi.',
      now: 'Kela odottaa nyt oven takana. Se ei kuule eikä näe sinua. Se ei tiedä nimeäsi. Se tietää vain aiheen, kielen, ajan ja toimipisteen.',
      choice: 'Sinä päätät. Saat palvelua, vaikka sanot ei. Voit muuttaa mieltäsi milloin vain.',
      limit: 'Tämä lupa on voimassa vain tämän tapaamisen ajan.',
    },
    en: {
      title: 'May Kela join us?',
      who: 'Kela is a public office. It decides on many benefits and pays them.',
      yes: 'Yes: Kela learns your name, your birth date and that you are a client of social services.',
      no: 'No: we go on without Kela. This does not affect your benefits.',
      now: 'Kela is waiting behind the door. It cannot hear or see you. It does not know your name. It knows only the topic, the language, the time and the office.',
      choice: 'You decide. You get service even if you say no. You can change your mind at any time.',
      limit: 'This permission is valid only during this meeting.',
    },
    ar: {
      title: 'هل يجوز أن تنضم كيلا إلى اللقاء؟',
      who: 'كيلا مؤسسة حكومية. هي تقرر كثيرًا من المساعدات وتدفعها.',
      yes: 'نعم: تعرف كيلا اسمك وتاريخ ميلادك وأنك على تواصل مع الخدمات الاجتماعية.',
      no: 'لا: نتابع من دون كيلا. لا يؤثر ذلك على مساعداتك.',
      now: 'كيلا تنتظر الآن خلف الباب. لا تسمعك ولا تراك. ولا تعرف اسمك. تعرف فقط الموضوع واللغة والوقت والمكتب.',
      choice: 'القرار لك. تبقى الخدمة متاحة لك حتى إذا قلت لا. يمكنك تغيير رأيك في أي وقت.',
      limit: 'هذا الإذن صالح خلال هذا اللقاء فقط.',
    },
  },
  county: {
    fi: {
      title: 'Saako sosiaalityö tulla mukaan?',
      who: 'Sosiaalityö on hyvinvointialueen palvelu. Se auttaa, kun elämässä on vaikeaa.',
      yes: 'Kyllä: sosiaalityö saa tietää nimesi, syntymäaikasi ja sen, että asioit Kelassa.',
      no: 'Ei: jatkamme ilman sosiaalityötä. Se ei vaikuta tukiisi.',
      now: 'Sosiaalityö odottaa nyt oven takana. Se ei kuule eikä näe sinua. Se ei tiedä nimeäsi. Se tietää vain aiheen, kielen, ajan ja toimipisteen.',
      choice: 'Sinä päätät. Saat palvelua, vaikka sanot ei. Voit muuttaa mieltäsi milloin vain.',
      limit: 'Tämä lupa on voimassa vain tämän tapaamisen ajan.',
    },
    en: {
      title: 'May social services join us?',
      who: 'Social services belong to the wellbeing services county. They help when life is hard.',
      yes: 'Yes: social services learn your name, your birth date and that you are a client of Kela.',
      no: 'No: we go on without social services. This does not affect your benefits.',
      now: 'Social services are waiting behind the door. They cannot hear or see you. They do not know your name. They know only the topic, the language, the time and the office.',
      choice: 'You decide. You get service even if you say no. You can change your mind at any time.',
      limit: 'This permission is valid only during this meeting.',
    },
    ar: {
      title: 'هل يجوز أن تنضم الخدمات الاجتماعية إلى اللقاء؟',
      who: 'الخدمات الاجتماعية تابعة لمنطقة خدمات الرفاه. هي تساعد عندما تكون الحياة صعبة.',
      yes: 'نعم: تعرف الخدمات الاجتماعية اسمك وتاريخ ميلادك وأنك على تواصل مع كيلا.',
      no: 'لا: نتابع من دون الخدمات الاجتماعية. لا يؤثر ذلك على مساعداتك.',
      now: 'الخدمات الاجتماعية تنتظر الآن خلف الباب. لا تسمعك ولا تراك. ولا تعرف اسمك. تعرف فقط الموضوع واللغة والوقت والمكتب.',
      choice: 'القرار لك. تبقى الخدمة متاحة لك حتى إذا قلت لا. يمكنك تغيير رأيك في أي وقت.',
      limit: 'هذا الإذن صالح خلال هذا اللقاء فقط.',
    },
  },
};

import type { Authority } from '../../server/domain/people.ts';
import type { Spoken } from './notice.ts';

/** F1: the other authority never came in. No reason is asked. */
export const refused: Readonly<Record<Authority, Spoken<'refused'>>> = {
  kela: {
    fi: {
      title: 'Selvä. Kela ei tule mukaan.',
      next: 'Voimme jatkaa ilman Kelaa. Voit myös saada uuden ajan.',
      cost: 'Tämä ei vaikuta tukiisi.',
    },
    en: {
      title: 'All right. Kela does not join.',
      next: 'We can go on without Kela. You can also get a new appointment.',
      cost: 'This does not affect your benefits.',
    },
    ar: {
      title: 'حسنًا. لن تنضم كيلا إلى اللقاء.',
      next: 'يمكننا المتابعة من دون كيلا. يمكن أيضًا تحديد موعد جديد.',
      cost: 'لا يؤثر ذلك على مساعداتك.',
    },
  },
  county: {
    fi: {
      title: 'Selvä. Sosiaalityö ei tule mukaan.',
      next: 'Voimme jatkaa ilman sosiaalityötä. Voit myös saada uuden ajan.',
      cost: 'Tämä ei vaikuta tukiisi.',
    },
    en: {
      title: 'All right. Social services do not join.',
      next: 'We can go on without social services. You can also get a new appointment.',
      cost: 'This does not affect your benefits.',
    },
    ar: {
      title: 'حسنًا. لن تنضم الخدمات الاجتماعية إلى اللقاء.',
      next: 'يمكننا المتابعة من دون الخدمات الاجتماعية. يمكن أيضًا تحديد موعد جديد.',
      cost: 'لا يؤثر ذلك على مساعداتك.',
    },
  },
};

/** F1b: every card was a no. What the other authority has learned by then is said openly. */
export const refusedAll: Readonly<Record<Authority, Spoken<'refused-all'>>> = {
  kela: {
    fi: {
      title: 'Selvä. Kela lähtee nyt.',
      known:
        'Kela tietää nimesi, syntymäaikasi ja sen, että asioit sosiaalityössä. Suunnitelmaa Kela ei nähnyt.',
      next: 'Voimme jatkaa ilman Kelaa.',
      cost: 'Tämä ei vaikuta tukiisi.',
    },
    en: {
      title: 'All right. Kela leaves now.',
      known:
        'Kela knows your name, your birth date and that you are a client of social services. Kela has not seen the plan.',
      next: 'We can go on without Kela.',
      cost: 'This does not affect your benefits.',
    },
    ar: {
      title: 'حسنًا. تخرج كيلا الآن.',
      known: 'تعرف كيلا اسمك وتاريخ ميلادك وأنك على تواصل مع الخدمات الاجتماعية. لم ترَ كيلا الخطة.',
      next: 'يمكننا المتابعة من دون كيلا.',
      cost: 'لا يؤثر ذلك على مساعداتك.',
    },
  },
  county: {
    fi: {
      title: 'Selvä. Sosiaalityö lähtee nyt.',
      known:
        'Sosiaalityö tietää nimesi, syntymäaikasi ja sen, että asioit Kelassa. Suunnitelmaa se ei nähnyt.',
      next: 'Voimme jatkaa ilman sosiaalityötä.',
      cost: 'Tämä ei vaikuta tukiisi.',
    },
    en: {
      title: 'All right. Social services leave now.',
      known:
        'Social services know your name, your birth date and that you are a client of Kela. They have not seen the plan.',
      next: 'We can go on without social services.',
      cost: 'This does not affect your benefits.',
    },
    ar: {
      title: 'حسنًا. تخرج الخدمات الاجتماعية الآن.',
      known: 'تعرف الخدمات الاجتماعية اسمك وتاريخ ميلادك وأنك على تواصل مع كيلا. لم ترَ الخطة.',
      next: 'يمكننا المتابعة من دون الخدمات الاجتماعية.',
      cost: 'لا يؤثر ذلك على مساعداتك.',
    },
  },
};

import type { Authority } from '../../server/domain/people.ts';
import type { Spoken } from './notice.ts';

/** What "En jatka" can mean: three equal choices, no reason asked. By the invited authority. */
export const stop: Readonly<Record<Authority, Spoken<'stop'>>> = {
  kela: {
    fi: {
      title: 'Mitä haluat tehdä?',
      noReason: 'Sinun ei tarvitse kertoa syytä. Tukesi eivät muutu tästä.',
      withdraw: 'En puhu enää Kelan kanssa',
      withdrawMeans: 'Kela lähtee heti. Muut jäävät.',
      pause: 'Pidän tauon',
      pauseMeans: 'Kukaan ei kuule eikä näe sinua.',
      end: 'Lopetan tapaamisen',
      endMeans: 'Voit saada uuden ajan.',
    },
    en: {
      title: 'What do you want to do?',
      noReason: 'You do not have to give a reason. Your benefits do not change because of this.',
      withdraw: 'I no longer talk with Kela',
      withdrawMeans: 'Kela leaves at once. The others stay.',
      pause: 'I take a break',
      pauseMeans: 'Nobody can hear or see you.',
      end: 'I end the meeting',
      endMeans: 'You can get a new appointment.',
    },
    ar: {
      title: 'ماذا نفعل الآن؟',
      noReason: 'لا حاجة لذكر السبب. لا يؤثر ذلك على مساعداتك.',
      withdraw: 'إنهاء الحديث مع كيلا',
      withdrawMeans: 'تخرج كيلا فورًا. يبقى الآخرون.',
      pause: 'استراحة',
      pauseMeans: 'لا يسمعك أحد ولا يراك أحد.',
      end: 'إنهاء اللقاء',
      endMeans: 'يمكن تحديد موعد جديد.',
    },
  },
  county: {
    fi: {
      title: 'Mitä haluat tehdä?',
      noReason: 'Sinun ei tarvitse kertoa syytä. Tukesi eivät muutu tästä.',
      withdraw: 'En puhu enää sosiaalityön kanssa',
      withdrawMeans: 'Sosiaalityö lähtee heti. Muut jäävät.',
      pause: 'Pidän tauon',
      pauseMeans: 'Kukaan ei kuule eikä näe sinua.',
      end: 'Lopetan tapaamisen',
      endMeans: 'Voit saada uuden ajan.',
    },
    en: {
      title: 'What do you want to do?',
      noReason: 'You do not have to give a reason. Your benefits do not change because of this.',
      withdraw: 'I no longer talk with social services',
      withdrawMeans: 'Social services leave at once. The others stay.',
      pause: 'I take a break',
      pauseMeans: 'Nobody can hear or see you.',
      end: 'I end the meeting',
      endMeans: 'You can get a new appointment.',
    },
    ar: {
      title: 'ماذا نفعل الآن؟',
      noReason: 'لا حاجة لذكر السبب. لا يؤثر ذلك على مساعداتك.',
      withdraw: 'إنهاء الحديث مع الخدمات الاجتماعية',
      withdrawMeans: 'تخرج الخدمات الاجتماعية فورًا. يبقى الآخرون.',
      pause: 'استراحة',
      pauseMeans: 'لا يسمعك أحد ولا يراك أحد.',
      end: 'إنهاء اللقاء',
      endMeans: 'يمكن تحديد موعد جديد.',
    },
  },
};

/** F3: what is so now, what cannot be undone, what the law still allows. */
export const withdrawn: Readonly<Record<Authority, Spoken<'withdrawn'>>> = {
  kela: {
    fi: {
      title: 'Lopetimme yhteisen keskustelun. Kela ei ole enää mukana.',
      out: 'Kela ei kuule eikä näe sinua. Kela ei pääse takaisin ilman lupaasi.',
      past: 'Se, mitä on jo kerrottu, on kerrottu. Uutta ei kerrota.',
      cost: 'Tukesi eivät muutu tästä.',
      statute: 'Sosiaalityö saa nähdä osan Kela-tiedoistasi lain mukaan. Kerromme, mitä.',
    },
    en: {
      title: 'We ended the joint talk. Kela is no longer here.',
      out: 'Kela cannot hear or see you. Kela cannot come back without your permission.',
      past: 'What has been told has been told. Nothing new is told.',
      cost: 'Your benefits do not change because of this.',
      statute: 'By law, social services may see some of your Kela information. We tell you what.',
    },
    ar: {
      title: 'أنهينا الحديث المشترك. لم تعد كيلا معنا.',
      out: 'كيلا لا تسمعك ولا تراك. لا يمكنها العودة دون إذنك.',
      past: 'ما قيل قد قيل. لن يقال شيء جديد.',
      cost: 'لا يؤثر ذلك على مساعداتك.',
      statute: 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلوماتك في كيلا. نخبرك ما هي.',
    },
  },
  county: {
    fi: {
      title: 'Lopetimme yhteisen keskustelun. Sosiaalityö ei ole enää mukana.',
      out: 'Sosiaalityö ei kuule eikä näe sinua. Se ei pääse takaisin ilman lupaasi.',
      past: 'Se, mitä on jo kerrottu, on kerrottu. Uutta ei kerrota.',
      cost: 'Tukesi eivät muutu tästä.',
      statute: 'Sosiaalityö saa nähdä osan Kela-tiedoistasi lain mukaan. Kerromme, mitä.',
    },
    en: {
      title: 'We ended the joint talk. Social services are no longer here.',
      out: 'Social services cannot hear or see you. They cannot come back without your permission.',
      past: 'What has been told has been told. Nothing new is told.',
      cost: 'Your benefits do not change because of this.',
      statute: 'By law, social services may see some of your Kela information. We tell you what.',
    },
    ar: {
      title: 'أنهينا الحديث المشترك. لم تعد الخدمات الاجتماعية معنا.',
      out: 'الخدمات الاجتماعية لا تسمعك ولا تراك. لا يمكنها العودة دون إذنك.',
      past: 'ما قيل قد قيل. لن يقال شيء جديد.',
      cost: 'لا يؤثر ذلك على مساعداتك.',
      statute: 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلوماتك في كيلا. نخبرك ما هي.',
    },
  },
};

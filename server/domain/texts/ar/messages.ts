import type { messagesFi } from '../fi/messages.ts';

export const messagesAr: Record<keyof typeof messagesFi, string> = {
  'message.client': 'لديك لقاء {when}. رابط اللقاء: {link} للمساعدة: {phone}',
  'message.interpreter':
    'ترجمة {when}، {from} و{to}. يرجى فتح الرابط قبل الموعد بـ 15 دقيقة: {link} للمساعدة التقنية: {phone}',
  'message.code.client': 'يخبرك الموظف بالرمز عبر الهاتف.',
  'message.code.interpreter': 'تخبرك خدمة الترجمة بالرمز.',

  'law.county': 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلومات كيلا. نخبرك ما هي.',
  'law.county.unchanged': 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلومات كيلا. الإذن لا يغيّر ذلك.',
};

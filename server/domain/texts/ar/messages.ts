import type { messagesFi } from '../fi/messages.ts';

export const messagesAr: Record<keyof typeof messagesFi, string> = {
  'message.client': 'لديك لقاء {when}. رابط اللقاء: {link} للمساعدة: {phone}',
  'message.client.laterSignature': 'يمكنك الموافقة على الملخص حتى {until}. الرابط: {link} للمساعدة: {phone}',
  'message.client.news': 'هناك جديد في خطتك. الرابط: {link} للمساعدة: {phone}',
  'message.interpreter':
    'ترجمة {when}، {from} و{to}. يرجى فتح الرابط قبل الموعد بـ 15 دقيقة: {link} للمساعدة التقنية: {phone}',
  'message.authority':
    'لقاء مشترك {when}. الموضوع: {topic}. اللغة: {language}. المدة: {minutes} دقيقة. الوحدة: {unit}.',
  'message.code': 'الرمز: {code}',
  'message.code.client': 'يخبرك الموظف بالرمز عبر الهاتف.',
  'message.code.interpreter': 'تخبرك شركة الترجمة بالرمز.',
  'message.calendar.title': 'لقاء',
  'message.calendar.body': 'يُفتح اللقاء من الرابط الذي وصلك. للمساعدة: {phone}',
  'message.interpreting.none': 'بدون مترجم',

  'help.phone': 'للمساعدة: {phone}',
  'help.phone.failure': 'هل هناك شيء لا يعمل؟ يرجى الاتصال بالرقم {phone}.',
  'help.emergency': 'في حالة الطوارئ يرجى الاتصال بالرقم 112.',

  'law.county': 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلوماتك في كيلا. نخبرك ما هي.',
  'law.county.unchanged': 'يسمح القانون للخدمات الاجتماعية برؤية جزء من معلومات كيلا. الإذن لا يغيّر ذلك.',
  'law.decision.kela': 'يمكن طلب مراجعة قرار كيلا. يذكر القرار كيفية ذلك وآخر موعد له.',
  'law.decision.county': 'يمكن طلب مراجعة قرار منطقة خدمات الرفاه. يذكر القرار كيفية ذلك وآخر موعد له.',
  'law.ombudsperson': 'يقدم مفوض الخدمات الاجتماعية المشورة حول خدمات منطقة خدمات الرفاه.',
};

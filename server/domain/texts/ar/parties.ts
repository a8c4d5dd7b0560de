import type { partiesFi } from '../fi/parties.ts';

export const partiesAr: Record<keyof typeof partiesFi, string> = {
  'authority.kela': 'كيلا',
  'authority.county': 'منطقة خدمات الرفاه',
  'authority.county.plain': 'الخدمات الاجتماعية',

  'role.kela': 'كيلا',
  'role.county': 'الخدمات الاجتماعية',
  'role.client': 'العميل',
  'role.interpreter': 'المترجم',
  'role.service': 'ختم الخدمة',

  'mark.kela': 'ك',
  'mark.county': 'خ',
  'mark.client': 'ع',
  'mark.interpreter': 'م',
  'mark.service': 'ن',

  'person.you': 'أنت',

  'phase.greeting': 'الترحيب',
  'phase.permission': 'الإذن',
  'phase.joint': 'معًا',
  'phase.summary': 'الملخص',
  'phase.signing': 'التوقيع',

  'phase.greeting.now': 'الآن: نتبادل التحية.',
  'phase.presence.now': 'الآن: نسأل هل يجوز أن تنضم {authority} إلى اللقاء.',
  'phase.disclosure.now': 'الآن: نسأل عمّا يجوز الحديث عنه.',
  'phase.joint.now': 'الآن: نضع الخطة معًا.',
  'phase.closing.now': 'الآن: نقرأ ما اتفقنا عليه.',
  'phase.signing.now': 'الآن: يقرر كل شخص هل يوافق على الملخص.',
  'phase.closed.now': 'انتهى اللقاء.',

  'recognised.login': 'دخول عبر جهة العمل',
  'recognised.code': 'التعرف بالرمز',
  'recognised.known': 'معرفة شخصية من الموظف',

  'recorded.no': 'لا يتم تسجيل هذا اللقاء.',
};

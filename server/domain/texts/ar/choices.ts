import type { choicesFi } from '../fi/choices.ts';

export const choicesAr: Record<keyof typeof choicesFi, string> = {
  'urgency.0': 'غير مستعجل',
  'urgency.1': 'قريبًا',
  'urgency.2': 'هذا الأسبوع',
  'urgency.3': 'فورًا',

  'surveyState.ei_kasitelty': 'لم يُناقش',
  'surveyState.kasitelty': 'نوقش',
  'surveyState.ei_halua_puhua': 'لا رغبة في الحديث عنه',

  'actionStatus.sovittu': 'متفق عليه',
  'actionStatus.aloitettu': 'بدأ',
  'actionStatus.valmis': 'تم',
  'actionStatus.ei_onnistunut': 'لم ينجح',
  'actionStatus.peruttu': 'أُلغي',

  'benefitState.ei_haettu': 'لم تُطلب',
  'benefitState.haetaan': 'يجري طلبها',
  'benefitState.vireilla': 'قيد النظر',
  'benefitState.lisaselvitys': 'بانتظار معلومات إضافية',
  'benefitState.myonnetty': 'مُنحت',
  'benefitState.hylatty': 'رُفضت',
  'benefitState.katkennut': 'توقفت',
  'benefitState.muutoksenhaku': 'قيد الاعتراض',

  'owner.asiakas': 'العميل',
  'owner.kela': 'كيلا',
  'owner.hyvinvointialue': 'منطقة خدمات الرفاه',
  'owner.muu': 'شخص آخر',
  'owner.client': 'العميل',
  'owner.county': 'منطقة خدمات الرفاه',
  'owner.employment': 'سلطة التشغيل',
  'owner.other': 'شخص آخر',

  'channel.video': 'فيديو',
  'channel.phone': 'هاتف',
  'channel.visit': 'زيارة',

  'answer.yes': 'نعم',
  'answer.no': 'لا',
};

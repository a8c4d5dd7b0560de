import type { closingFi } from '../fi/closing.ts';

export const closingAr: Record<keyof typeof closingFi, string> = {
  'closing.title': 'كل شيء جاهز في مرة واحدة',
  'closing.sharedGoal': 'الهدف المشترك',
  'closing.action': 'عمل واحد على الأقل',
  'closing.ownerAndDue': 'لكل عمل شخص مسؤول وتاريخ',
  'closing.leadPerson': 'شخص الاتصال',
  'closing.followUp': 'المتابعة',

  'missing.sharedGoal': 'ما هو الهدف المشترك؟',
  'missing.action': 'ما الذي نفعله أولاً؟ لم نتفق بعد على أي عمل.',
  'missing.owner': '{row}: من يقوم به؟',
  'missing.due': '{row}: حتى أي يوم؟',
  'missing.leadPerson': 'من هو شخص الاتصال؟',
  'missing.followUp': 'متى ترون معًا كيف سارت الأمور؟',

  'readback.goal': 'الهدف المشترك هو: {goal}',
  'readback.action.you': 'عليك القيام بهذا: {what}\nآخر يوم: {when}',
  'readback.action.you.helped': 'عليك القيام بهذا: {what}\nآخر يوم: {when}\nبمساعدة: {helper}',
  'readback.action.other': 'يقوم بهذا {who}: {what}\nآخر يوم: {when}',
  'readback.benefit': '{benefit}، {authority}: {state}.',
  'readback.leadPerson': 'شخص الاتصال الخاص بك هو {name}، {authority}.',
  'readback.followUp': 'نرى معًا كيف سارت الأمور: {when}، {channel}.',
  'readback.followUp.date': 'نرى معًا كيف سارت الأمور: {when}',
  'readback.followUp.none': 'لم نتفق على متابعة. السبب: {reason}',
};

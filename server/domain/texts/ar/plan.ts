import type { planFi } from '../fi/plan.ts';

export const planAr: Record<keyof typeof planFi, string> = {
  'plan.title': 'الخطة المشتركة',
  'plan.section.goal': 'الهدف',
  'plan.section.survey': 'الوضع',
  'plan.section.actions': 'من يفعل ماذا',
  'plan.section.benefits': 'المساعدات والقرارات',
  'plan.section.leadPerson': 'شخص الاتصال',
  'plan.section.followUp': 'المتابعة',
  'plan.section.ownView': 'الرأي الخاص',

  'plan.sharedGoal.label': 'الهدف المشترك',
  'plan.sharedGoal.help': 'ماذا نريد أن نحقق معًا؟ يُفضّل استخدام كلمات العميل نفسه.',

  'plan.survey.clientWords.label': 'بكلماتك أنت',
  'plan.survey.interpretedText.label': 'الترجمة',
  'plan.survey.kelaView.label': 'من وجهة نظر كيلا',
  'plan.survey.kelaView.help': 'ما تعرفه كيلا وتراه في هذا الموضوع.',
  'plan.survey.countyView.label': 'من وجهة نظر الخدمات الاجتماعية',
  'plan.survey.countyView.help': 'ما تعرفه الخدمات الاجتماعية وتراه في هذا الموضوع.',
  'plan.survey.triedBefore.label': 'أين طُلبت المساعدة سابقًا',
  'plan.survey.triedBefore.help': 'أين طُلبت المساعدة؟ وماذا حدث حينها؟',
  'plan.survey.urgency.label': 'درجة الاستعجال',
  'plan.survey.state.label': 'هل تمت مناقشته',

  'plan.action.title.label': 'ماذا',
  'plan.action.title.help': 'عمل واحد في جملة واحدة.',
  'plan.action.owner.label': 'من',
  'plan.action.ownerName.label': 'الاسم',
  'plan.action.helper.label': 'بمساعدة',
  'plan.action.due.label': 'متى',
  'plan.action.domain.label': 'الموضوع',
  'plan.action.status.label': 'أين وصلنا',

  'plan.benefit.code.label': 'المساعدة',
  'plan.benefit.title.label': 'اسم المساعدة',
  'plan.benefit.authority.label': 'من يقرر',
  'plan.benefit.state.label': 'الحالة',
  'plan.benefit.date.label': 'التاريخ',
  'plan.benefit.domain.label': 'الموضوع',
  'plan.benefit.note.label': 'ملاحظة',
  'plan.benefit.note.help': 'ما الذي ما زال مطلوبًا، ومن أين، ومتى.',

  'plan.leadPerson.authority.label': 'من أي جهة',
  'plan.leadPerson.name.label': 'الاسم',
  'plan.leadPerson.name.help': 'الشخص الذي يمكن للعميل الاتصال به.',

  'plan.followUp.date.label': 'متى',
  'plan.followUp.channel.label': 'كيف',
  'plan.followUp.none.label': 'لا متابعة',
  'plan.followUp.none.help': 'يُكتب السبب إذا لم تكن هناك حاجة إلى متابعة.',
  'plan.followUp.noneReason.label': 'السبب',
  'plan.ownView.label': 'رأي العميل الخاص',
  'plan.ownView.help': 'كلمات العميل نفسه، إذا كان يرى الأمر بشكل مختلف.',

  'plan.hidden.client': 'لا يظهر للعميل',
  'plan.hidden.client.reason':
    'يبقى هذا لدى الخدمات الاجتماعية وحدها. قد يجلس أحد بجانب العميل: لا تُقرأ هذه الكلمات بصوت عالٍ.',
  'plan.hidden.kela': 'لا يظهر لكيلا',
  'plan.hidden.kela.reason': 'لم يأذن العميل بالحديث عن هذا الموضوع مع كيلا. لا نتحدث عنه بوجود كيلا.',
  'plan.hidden.county': 'لا يظهر للخدمات الاجتماعية',
  'plan.hidden.county.reason':
    'لم يأذن العميل بالحديث عن هذا الموضوع مع الخدمات الاجتماعية. لا نتحدث عنه بوجودها.',
};

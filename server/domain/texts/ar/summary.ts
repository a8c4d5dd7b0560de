import type { summaryFi } from '../fi/summary.ts';

export const summaryAr: Record<keyof typeof summaryFi, string> = {
  'summary.title': 'ملخص اللقاء المشترك',
  'summary.notDecision': 'هذا ملخص. هذا ليس قرارًا. ترسل كيلا ومنطقة خدمات الرفاه القرارات بشكل منفصل.',
  'summary.notDecision.kela': 'هذا ملخص. هذا ليس قرارًا. ترسل كيلا قراراتها بشكل منفصل.',
  'summary.notDecision.county': 'هذا ملخص. هذا ليس قرارًا. ترسل منطقة خدمات الرفاه قراراتها بشكل منفصل.',

  'summary.actions.what': 'العمل',
  'summary.actions.who': 'من',
  'summary.actions.when': 'متى',
  'summary.actions.helper': 'بمساعدة {helper}',
  'summary.ownView': 'رأي العميل الخاص',

  'summary.interpreted': 'المترجم {name}، {from} – {to}، الساعة {start}–{end}.',
  'summary.interpreted.not': 'لم يتم تأكيد الترجمة.',
  'summary.consent.oral': 'كان الإذن صالحًا خلال اللقاء فقط.',
  'summary.consent.withdrawn': 'سحب العميل الإذن الساعة {time}. بعد ذلك لم يكن هناك حديث مشترك.',
  'summary.recorded': 'لم يتم تسجيل اللقاء.',

  'summary.hidden': 'هنا فقط ما يجوز لكل الموقّعين رؤيته. الباقي في ملحق منفصل.',
  'appendix.title': 'ملحق الملخص',
  'appendix.belongs': 'يتبع الملخص ذا البصمة {hash}.',
  'appendix.part': 'لمن هذا الجزء',
  'appendix.part.readers': 'لا يرى هذا الجزء إلا العميل و{organisation}.',
  'appendix.part.client': 'لا يرى هذا الجزء إلا العميل.',
  'appendix.part.party': 'لا يرى هذا الجزء إلا {organisation}، ولا يراه العميل.',

  'summary.signatures': 'التوقيعات',
  'summary.page': 'صفحة {page} / {pages}',
  'summary.verify': 'يمكن التحقق من التوقيعات بأي برنامج لقراءة ملفات PDF.',

  'statement.client.accept': 'هذا ما اتفقنا عليه. سأحصل على نسخة.',
  'statement.client.ownView': 'هذا ما اتفقنا عليه. رأيي الخاص مكتوب. سأحصل على نسخة.',
  'statement.kela': 'أؤكد أعمال كيلا وتواريخها.',
  'statement.county': 'أؤكد أعمال منطقة خدمات الرفاه وتواريخها.',
  'statement.interpreter':
    'ترجمت بين {from} و{to} من الساعة {start} إلى {end}. قُرئ ما تم الاتفاق عليه. لا أؤكد المحتوى.',
  'statement.service': 'تؤكد الخدمة من الذين وقّعوا وأن النص لم يتغير.',

  'signer.waiting': 'في الانتظار',
  'signer.signed': 'تم التوقيع الساعة {time}',
  'signer.later': 'تُرك لوقت لاحق',
  'signer.declined': 'لم يتم التوقيع',
  'signer.left': 'مغادرة قبل التوقيع',
  'signer.note.interpreter': 'يؤكد الترجمة وليس المحتوى',
  'signer.note.service': 'عندما يكون الجميع قد اختاروا',
  'signer.nothingDepends': 'تستمر الأمور حتى لو لم يوقّع العميل.',
};

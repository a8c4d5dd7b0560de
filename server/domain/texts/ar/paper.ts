import type { paperFi } from '../fi/paper.ts';

export const paperAr: Record<keyof typeof paperFi, string> = {
  'paper.kind': 'ملخص',
  'paper.notDecision': 'هذا ملخص. هذا ليس قرارًا.',
  'paper.decisionsApart': 'ترسل كيلا ومنطقة خدمات الرفاه القرارات بشكل منفصل.',
  'paper.decisionsApart.kela': 'ترسل كيلا قراراتها بشكل منفصل.',
  'paper.decisionsApart.county': 'ترسل منطقة خدمات الرفاه قراراتها بشكل منفصل.',
  'paper.online': 'لقاء بالفيديو',
  'paper.interpreted': 'مع ترجمة، {languages}',
  'paper.and': '{one} و{other}',

  'paper.people': 'الحاضرون',
  'paper.attendance': 'الحضور',
  'paper.present': 'وقت الحضور',
  'paper.recognised': 'كيف تم التعرف عليه',
  'paper.ownWords': 'بكلماته الخاصة، اللغة: {language}',

  'paper.consent': 'الإذن بالحديث معًا',
  'paper.presence.yes': 'أعطى العميل الإذن باللقاء المشترك {at} ({manner}).',
  'paper.presence.no': 'لم يعط العميل الإذن باللقاء المشترك {at} ({manner}).',
  'paper.presence.none': 'لم يُطلب الإذن بلقاء مشترك.',
  'paper.manner.own-tap': 'على جهازه',
  'paper.manner.spoken': 'بصوته',
  'paper.scope': 'الموضوع',
  'paper.answer': 'الإذن',
  'paper.acknowledged': 'أكّد {official}، {authority}، سماع الإجابات {at}.',
  'paper.notice': 'النص الذي قيل للعميل: النسخة {version}، اللغة {language}، البصمة {hash}.',
  'paper.appendix': 'ملحق',

  'paper.interpretation': 'الترجمة',
  'paper.interpreter.missing': 'كان هناك مترجم محجوز لكنه لم يتمكن من الحضور.',
  'paper.byPhone':
    'من الساعة {from} إلى {to} تمت الترجمة عبر الهاتف. وعد المترجم على الهاتف شفهياً بحفظ السرية.',
  'paper.secrecy': 'أكّد المترجم واجب السرية قبل أن يسمع أي شيء.',
  'paper.readBack.all': 'قُرئ على العميل ما تم الاتفاق عليه. اللغة: {language}.',
  'paper.readBack.some': 'قُرئ مما تم الاتفاق عليه {read} / {all}. اللغة: {language}.',

  'paper.signatures.intro':
    'التوقيعات موجودة في هذا الملف بشكل إلكتروني. البرنامج الذي تفتح به الملف يعرضها. لا تظهر على الورق المطبوع.',
  'paper.signatures.what': 'ما الذي يؤكده',
  'paper.signature.of': 'توقيع: {who}',
  'paper.signature.archive': 'ختم الأرشيف الزمني',
  'paper.signature.lateSeal': 'ختم الخدمة لتوقيع لاحق',
  'paper.statement.unread':
    'ترجمت بين {from} و{to} من الساعة {start} إلى {end}. لم يُقرأ ما تم الاتفاق عليه حتى النهاية. لا أؤكد المحتوى.',

  'paper.statement.partly':
    'ترجمتُ بين {from} و{to} من الساعة {start} إلى {end}، ما عدا الوقت الذي كان فيه مترجم على الهاتف. لا أؤكد المحتوى.',

  'paper.record': 'معلومات عن الوثيقة',
  'paper.record.text':
    'اللقاء {meeting}. جُمّد {frozen} عند القيد {seq}، بصمة السلسلة {head}. المحتوى نفسه موجود في الملف كمرفق تقرؤه الآلة.',
  'paper.fingerprint': 'البصمة {hash}',

  'paper.unsigned': 'هذا الملحق غير موقّع.',
  'paper.unsigned.readers': 'لا يراه إلا العميل و{organisation}. هذا ليس قرارًا.',
  'paper.unsigned.party': 'لا يراه إلا {organisation}، ولا يراه العميل. هذا ليس قرارًا.',
  'paper.unsigned.client': 'لا يراه إلا العميل. هذا ليس قرارًا.',
  'paper.unsigned.parts': 'مكتوب في بداية كل جزء من يحق له أن يراه. هذا ليس قرارًا.',
};

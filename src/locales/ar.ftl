### ما تقوله الواجهة بالعربية الفصحى. المصطلحات كما في مساعدة واتساب: قالب الرسالة، نافذة الـ 24 ساعة.
### للأعداد ست صيغ: zero وone وtwo وfew وmany وother. الأرقام لاتينية في كل اللغات.

## المواعيد والمدد والأحجام

told-left = { $hours } س { $minutes } د
told-left-minutes = { $minutes } د
told-left-exactly = { $hours } س { $minutes } د { $seconds } ث
told-left-minutes-exactly = { $minutes } د { $seconds } ث
told-length =
    { $unit ->
        [second] { $n ->
            [zero] { $n } ثانية
            [one] ثانية واحدة
            [two] ثانيتان
            [few] { $n } ثوانٍ
            [many] { $n } ثانية
           *[other] { $n } ثانية
        }
        [minute] { $n ->
            [zero] { $n } دقيقة
            [one] دقيقة واحدة
            [two] دقيقتان
            [few] { $n } دقائق
            [many] { $n } دقيقة
           *[other] { $n } دقيقة
        }
        [hour] { $n ->
            [zero] { $n } ساعة
            [one] ساعة واحدة
            [two] ساعتان
            [few] { $n } ساعات
            [many] { $n } ساعة
           *[other] { $n } ساعة
        }
       *[day] { $n ->
            [zero] { $n } يوم
            [one] يوم واحد
            [two] يومان
            [few] { $n } أيام
            [many] { $n } يومًا
           *[other] { $n } يوم
        }
    }
told-ago =
    { $unit ->
        [second] { $n ->
            [zero] قبل { $n } ثانية
            [one] قبل ثانية واحدة
            [two] قبل ثانيتين
            [few] قبل { $n } ثوانٍ
            [many] قبل { $n } ثانية
           *[other] قبل { $n } ثانية
        }
        [minute] { $n ->
            [zero] قبل { $n } دقيقة
            [one] قبل دقيقة واحدة
            [two] قبل دقيقتين
            [few] قبل { $n } دقائق
            [many] قبل { $n } دقيقة
           *[other] قبل { $n } دقيقة
        }
        [hour] { $n ->
            [zero] قبل { $n } ساعة
            [one] قبل ساعة واحدة
            [two] قبل ساعتين
            [few] قبل { $n } ساعات
            [many] قبل { $n } ساعة
           *[other] قبل { $n } ساعة
        }
       *[day] { $n ->
            [zero] قبل { $n } يوم
            [one] قبل يوم واحد
            [two] قبل يومين
            [few] قبل { $n } أيام
            [many] قبل { $n } يومًا
           *[other] قبل { $n } يوم
        }
    }
told-ahead =
    { $unit ->
        [second] { $n ->
            [zero] بعد { $n } ثانية
            [one] بعد ثانية واحدة
            [two] بعد ثانيتين
            [few] بعد { $n } ثوانٍ
            [many] بعد { $n } ثانية
           *[other] بعد { $n } ثانية
        }
        [minute] { $n ->
            [zero] بعد { $n } دقيقة
            [one] بعد دقيقة واحدة
            [two] بعد دقيقتين
            [few] بعد { $n } دقائق
            [many] بعد { $n } دقيقة
           *[other] بعد { $n } دقيقة
        }
        [hour] { $n ->
            [zero] بعد { $n } ساعة
            [one] بعد ساعة واحدة
            [two] بعد ساعتين
            [few] بعد { $n } ساعات
            [many] بعد { $n } ساعة
           *[other] بعد { $n } ساعة
        }
       *[day] { $n ->
            [zero] بعد { $n } يوم
            [one] بعد يوم واحد
            [two] بعد يومين
            [few] بعد { $n } أيام
            [many] بعد { $n } يومًا
           *[other] بعد { $n } يوم
        }
    }
told-today = اليوم الساعة { $time }
told-tomorrow = غدًا الساعة { $time }
told-yesterday = أمس الساعة { $time }
told-on-weekday =
    { $weekday ->
        [0] يوم الاثنين
        [1] يوم الثلاثاء
        [2] يوم الأربعاء
        [3] يوم الخميس
        [4] يوم الجمعة
        [5] يوم السبت
       *[6] يوم الأحد
    } الساعة { $time }
told-on-date = في { $date } الساعة { $time }
told-weekday-briefly = { $weekday } { $time }
told-weekday =
    { $n ->
        [0] الاثنين
        [1] الثلاثاء
        [2] الأربعاء
        [3] الخميس
        [4] الجمعة
        [5] السبت
       *[6] الأحد
    }
told-long-weekday =
    { $n ->
        [0] الاثنين
        [1] الثلاثاء
        [2] الأربعاء
        [3] الخميس
        [4] الجمعة
        [5] السبت
       *[6] الأحد
    }
told-month =
    { $n ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
told-long-month =
    { $n ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
told-date = { $day } { $month }
told-date-of-year = { $day } { $month } { $year }
told-long-date = { $day } { $month }
told-long-date-of-year = { $day } { $month } { $year }
told-in-full = { $weekday }، { $date }، { $time }
told-day-today = اليوم
told-day-yesterday = أمس
told-bytes =
    { $n ->
        [zero] { $n } بايت
        [one] بايت واحد
        [two] { $n } بايت
        [few] { $n } بايت
        [many] { $n } بايت
       *[other] { $n } بايت
    }
told-kilobytes = { $n } كيلوبايت
told-megabytes = { $n } ميغابايت

## الطريق بين الصفحات

nav-main = التنقل الرئيسي
nav-queue = الانتظار
nav-ingest = الاستلام
nav-api = API
nav-shortcuts = الاختصارات
nav-theme = المظهر
nav-sign-out = خروج
nav-to-list = الانتقال إلى القائمة
nav-to-conversation = الانتقال إلى المحادثة
nav-to-composer = الانتقال إلى الرد
nav-to-content = الانتقال إلى المحتوى
nav-back = العودة إلى قائمة الانتظار
language-label = اللغة
language-as-browser = حسب المتصفح
theme-system = حسب النظام
theme-light = فاتح
theme-dark = داكن
page-not-found = هذه الصفحة غير موجودة
page-not-found-lead = ربما كُتب العنوان خطأً.
page-home = الذهاب إلى قائمة الانتظار
page-retry = إعادة المحاولة
page-failed = تعذّر التحميل
about-description = يُبقي نوافذ واتساب ذات الـ 24 ساعة مفتوحة.
connection-live = مباشر
connection-offline = غير متصل
connection-signed-out = تم تسجيل الخروج
connection-connecting = جارٍ الاتصال
connection-reconnecting = جارٍ إعادة الاتصال
role-analyst = محلّل
role-agent = موظف دعم
role-admin = مسؤول
role-owner = مالك

## النوافذ

window-closes = تُغلق النافذة { $when }
window-closed = أُغلقت النافذة { $when }
window-never = لم تُفتح النافذة قط
window-free-until = مجانًا حتى { $when }
window-entered =
    { $n ->
        [zero] { $n } محادثة
        [one] محادثة واحدة
        [two] محادثتان
        [few] { $n } محادثات
        [many] { $n } محادثة
       *[other] { $n } محادثة
    } أصبحت في مستوى { $level ->
        [critical] حرج
        [urgent] عاجل
       *[soon] قريب
    }.
window-closed-of =
    { $n ->
        [zero] أُغلقت نوافذ { $n } محادثة.
        [one] أُغلقت نافذة محادثة واحدة.
        [two] أُغلقت نافذتا محادثتين.
        [few] أُغلقت نوافذ { $n } محادثات.
        [many] أُغلقت نوافذ { $n } محادثة.
       *[other] أُغلقت نوافذ { $n } محادثة.
    }
level-critical = حرجة
level-urgent = عاجلة
level-soon = قريبة
level-open = مفتوحة
level-closed = قالب فقط
level-never = لم تُفتح قط
level-count = { $level }، { $n }
level-count-at-least = { $level }، أكثر من { $n }

## تسجيل الدخول

sign-in-title = تسجيل الدخول
sign-in-lead = كل محادثة مع نافذتها، والأقرب إغلاقًا أولًا.
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-submit = تسجيل الدخول
sign-in-busy = جارٍ تسجيل الدخول…
sign-in-wrong = البريد الإلكتروني وكلمة المرور غير متطابقين.

## قائمة الانتظار

queue-title = قائمة الانتظار
queue-empty = لا توجد محادثات بعد
queue-empty-lead = تظهر هنا فور أن يكتب عميل إلى أحد أرقامكم، مع الوقت المتبقي للرد.
queue-empty-action = التحقق من وصول عمليات التسليم
queue-none-open = لا توجد محادثة مفتوحة هنا
queue-none-open-lead = اختر محادثة من القائمة. اضغط ? لعرض المفاتيح.
queue-owed = بانتظار الرد
queue-more = جارٍ تحميل المزيد…
queue-more-failed = تعذّر تحميل المزيد من المحادثات.
queue-all-shut = لا توجد نافذة مفتوحة.
queue-new-above =
    { $n ->
        [zero] { $n } جديدة في الأعلى
        [one] محادثة جديدة في الأعلى
        [two] محادثتان جديدتان في الأعلى
        [few] { $n } محادثات جديدة في الأعلى
        [many] { $n } محادثة جديدة في الأعلى
       *[other] { $n } محادثة جديدة في الأعلى
    }
queue-unread =
    { $n ->
        [zero] { $n } رسالة غير مقروءة
        [one] رسالة واحدة غير مقروءة
        [two] رسالتان غير مقروءتين
        [few] { $n } رسائل غير مقروءة
        [many] { $n } رسالة غير مقروءة
       *[other] { $n } رسالة غير مقروءة
    }
queue-all-held = لا شيء متأخر. تُغلق النافذة التالية { $until } ({ $who }).
queue-owed-soon =
    { $n ->
        [zero] { $n } رد مطلوب خلال ساعتين.
        [one] رد واحد مطلوب خلال ساعتين.
        [two] ردّان مطلوبان خلال ساعتين.
        [few] { $n } ردود مطلوبة خلال ساعتين.
        [many] { $n } ردًا مطلوبًا خلال ساعتين.
       *[other] { $n } رد مطلوب خلال ساعتين.
    }

## محادثة

conversation-title = المحادثة
conversation-messages = الرسائل
conversation-to = إلى
conversation-not-found = هذه المحادثة غير موجودة
conversation-not-found-lead = ربما دُمجت مع محادثة أخرى، أو كُتب العنوان خطأً.
conversation-dismiss = لا حاجة إلى رد
conversation-dismissed = تم وضع علامة «لا حاجة إلى رد».
conversation-older = جارٍ تحميل الرسائل الأقدم…
conversation-older-failed = تعذّر تحميل الرسائل الأقدم.
conversation-beginning = تبدأ المحادثة هنا.
conversation-end-of-page = لا تُعرض الرسائل الأقدم في هذه الصفحة.
conversation-new-below = رسائل جديدة في الأسفل
conversation-no-messages = لا توجد رسائل محفوظة لهذه المحادثة.
conversation-permission = نص حر حتى
conversation-price = مجانًا حتى
conversation-price-only = هذا يخص السعر فقط: لا يُبقي النافذة مفتوحة.
conversation-certain = يسمح واتساب للأنشطة التجارية بالكتابة بحرية لمدة 24 ساعة بعد ذلك.
conversation-uncertain = لم يمرّر واتساب ما أُرسل، ولا يذكر إن كان يفتح النافذة: ربما أُغلقت بالفعل.
conversation-refused = رفض واتساب رسالة مع أن الـ 24 ساعة لم تنتهِ. تُفتح النافذة مجددًا عندما يكتب العميل.
conversation-over = انتهت الـ 24 ساعة. لا يمكن إرسال سوى قالب حتى يكتب العميل مرة أخرى.
conversation-never = لم يكتب العميل ولم يتصل بعد. لا يمكن إرسال سوى قالب.
conversation-five-minutes = تُغلق نافذة هذه المحادثة خلال أقل من 5 دقائق.
conversation-why-open = لماذا هي مفتوحة حتى { $until }
conversation-why-shut = لماذا القوالب فقط
conversation-wrote = رسالة من { $who } { $when }: «{ $what }»
conversation-wrote-something = رسالة من { $who } { $when }.
conversation-called = مكالمة من { $who } { $when }.
conversation-certain-until = مؤكد حتى: { $until }.
conversation-new-message = { $who }: { $text }
direction-in = من العميل:
direction-out = منك:

## الرسائل

message-you = أنت
message-elsewhere = أُرسلت من أداة أخرى أو من الهاتف
message-edited = معدّلة
message-revoked = حُذفت هذه الرسالة.
message-actions = الرد أو التفاعل
message-reply = رد
message-take-back = إزالة التفاعل
message-earlier = رسالة سابقة
message-template = قالب
message-map = فتح الخريطة
message-download = تنزيل
message-raw = كما وصلت
message-ahead = وقتها في المستقبل، لذلك لا تفتح النافذة.
message-withheld = لم يمرّر واتساب هذه الرسالة. ربما أرسل العميل شيئًا لا يعرضه إلا التطبيق.
message-welcome = فتح الدردشة لأول مرة.
message-quick-reply = ضغط على زر
message-list-reply = اختار من قائمة
message-form = ملأ نموذجًا
message-order = طلب
message-sending = جارٍ الإرسال
message-forwarded = مُعاد توجيهها
message-forwarded-often = أُعيد توجيهها مرات عديدة
message-product = بخصوص المنتج
message-from-ad = جاء من إعلان
message-from-post = جاء من منشور
message-open-ad = فتح الإعلان
message-open-post = فتح المنشور
message-call-in = مكالمة واردة
message-call-out = مكالمة صادرة
message-call-missed = مكالمة فائتة
message-call-declined = مكالمة صادرة، رُفضت
message-call-unanswered = مكالمة صادرة، دون رد
message-calls-allowed = يمكنك الاتصال بهذا العميل.
message-calls-refused = لا يرغب هذا العميل في تلقي المكالمات.
message-call = { $which }، { $length }
message-media-pending = { $kind }: جارٍ الجلب من واتساب…
message-media-failed = { $kind }: تعذّر الجلب من واتساب.
message-unknown = رسالة من النوع «{ $kind }»، لا يمكن عرضها هنا بعد.
message-customer-reacted = تفاعل العميل بـ { $emoji }
message-you-reacted = تفاعلت بـ { $emoji }
message-react-with = التفاعل بـ { $emoji }
kind-image = صورة
kind-video = فيديو
kind-audio = رسالة صوتية
kind-document = مستند
kind-sticker = ملصق
kind-location = موقع
kind-contacts = جهة اتصال
kind-choice = اختيار
kind-order = طلب
kind-template = قالب
kind-call = مكالمة
kind-reaction = تفاعل
kind-system = إشعار
kind-unsupported = رسالة لم يمرّرها واتساب
kind-message = رسالة
status-queued = في الانتظار
status-unknown = ربما أُرسلت وربما لم تُرسل
status-unknown-briefly = غير معروف
status-accepted = قُبلت
status-sent = أُرسلت
status-failed = فشلت
status-delivered = تم التسليم
status-read = قُرئت
status-played = تم التشغيل

## كتابة رد

composer-label = الرد
composer-placeholder = اكتب ردًا
composer-caption = أضف شرحًا
composer-send = إرسال
composer-enter = Enter
composer-attach = إرفاق ملف
composer-remove-file = إزالة الملف
composer-cancel-reply = عدم الرد على رسالة بعينها
composer-kept = محفوظ لوقت لاحق: يمكن إرسال النص الحر عندما يكتب العميل مرة أخرى.
composer-shut = النافذة مغلقة. يمكن إرسال قالب.
composer-drop = أفلت الملف لإرفاقه
composer-upload-failed = تعذّر رفع الملف. تحقّق من الاتصال وأرفقه مرة أخرى.
composer-file-too-large = الملف أكبر مما يقبله واتساب.
composer-wrong-type = لا يقبل واتساب ملفات من هذا النوع بهذه الطريقة. أرسله كمستند.
composer-read-only = دورك يتيح القراءة لا الكتابة.
composer-empty-file = هذا الملف فارغ.
composer-too-large = { $kind }: الحد الأقصى { $limit }.
composer-too-long = { $length } من { $limit } حرف
composer-answering = الرد على { $who }
composer-progress = جارٍ الرفع، { $percent } %

## قوالب الرسائل

templates-choose = القالب
templates-none = لا يوجد قالب يمكن إرساله
templates-none-lead = لا يملك هذا الحساب قالبًا معتمدًا. تُنشأ القوالب في مدير واتساب.
templates-search = البحث عن قالب
templates-no-match = لا يوجد قالب مطابق.
templates-preview = ما يقرؤه العميل
templates-send = إرسال القالب
templates-change = اختيار قالب آخر
templates-header = الترويسة
templates-header-file = ملف الترويسة
templates-loading = جارٍ تحميل القوالب…
templates-missing = املأ كل الحقول للإرسال.
templates-opted-out = طلب هذا الشخص عدم تلقي رسائل تسويقية.
templates-button = زر
templates-copy-offer = نسخ رمز العرض
templates-copy-code = نسخ الرمز
templates-code = الرمز
templates-code-repeated = يعطي الزر الرمز نفسه.
templates-variable = المتغير { $name }
templates-code-of = رمز «{ $button }»
templates-link-end-of = نهاية رابط «{ $button }»

## استلام عمليات التسليم

ingest-title = الاستلام
ingest-lead = يُحتسب كل عنصر من كل عملية تسليم من واتساب في مكان واحد بالضبط.
ingest-last = آخر عملية تسليم
ingest-never = لا شيء بعد
ingest-lag = التأخر
ingest-deliveries = عمليات التسليم
ingest-pending = قيد الانتظار
ingest-taken = تم استلامها
ingest-kept = محفوظة لتطّلع عليها
ingest-refused = عمليات تسليم مرفوضة
ingest-no-refused = لم تُرفض أي عملية تسليم.
ingest-notices = إشعارات واتساب
ingest-no-notices = لم يذكر واتساب شيئًا عن حساباتكم وأرقامكم.
ingest-templates = القوالب
ingest-no-templates = لم يُعدّ أي حساب.
ingest-replay = إعادة التشغيل
ingest-replaying = جارٍ التشغيل…
ingest-show = عرض
ingest-more = عرض المزيد
ingest-nothing-kept = لا شيء محفوظ هنا.
ingest-duplicates = المكرّرة
ingest-duplicates-lead = يسلّم واتساب بعض الأشياء مرتين؛ المرة الثانية لا تغيّر شيئًا.
ingest-refresh = تحديث
ingest-kind = النوع
ingest-items = العناصر
ingest-reason = السبب
ingest-count = العدد
ingest-first = الأولى
ingest-latest = الأخيرة
ingest-account = الحساب
ingest-fetched = وقت الجلب
ingest-notice = الإشعار
ingest-event = الحدث
ingest-at = الوقت
ingest-replayed =
    { $taken ->
        [zero] لم يُستلم أي عنصر ({ $taken })
        [one] تم استلام عنصر واحد
        [two] تم استلام عنصرين
        [few] تم استلام { $taken } عناصر
        [many] تم استلام { $taken } عنصرًا
       *[other] تم استلام { $taken } عنصر
    }، والباقي { $left }.
ingest-silence = لا توجد عملية تسليم منذ { $length }، مع أن المعتاد أن يكون بعضها قد وصل.
item-message = الرسائل
item-status = الحالات
item-call = المكالمات
item-preference = التفضيلات
item-echo = الأصداء
item-history = السجل
item-error = الأخطاء
item-template = القوالب
item-account = الحساب
item-change = تغييرات أخرى
outcome-unrouted = بلا وجهة
outcome-unrouted-lead = من رقم لم يُعدّ هنا. تُستلم عند إعداده.
outcome-unsupported = غير مدعومة
outcome-unsupported-lead = من نوع لا يُفعل به شيء بعد.
outcome-malformed = ناقصة
outcome-malformed-lead = ينقصها شيء تحتاجه: معرّف أو مرسل أو قيمة من النوع الصحيح.
refused-unsigned = بلا توقيع
refused-wrong-signature = التوقيع لا يطابق أي مفتاح سري للتطبيق
refused-too-large = أكبر من 3 ميغابايت

## المفاتيح

shortcuts-title = الاختصارات
shortcuts-close = إغلاق
shortcuts-single = مفاتيح الحرف الواحد
shortcuts-announce = القراءة بصوت عالٍ عندما يتغير مستوى النوافذ
shortcuts-either = { $key } أو { $other }
shortcuts-next = المحادثة التالية
shortcuts-previous = المحادثة السابقة
shortcuts-open = فتحها
shortcuts-back = العودة إلى القائمة
shortcuts-reply = رد
shortcuts-send = إرسال
shortcuts-new-line = سطر جديد
shortcuts-list = هذه القائمة

## ما الخطأ الذي حدث

error-unauthorized = تم تسجيل خروجك. سجّل الدخول مجددًا في علامة تبويب أخرى، ثم حاول مرة أخرى.
error-forbidden = دورك لا يسمح بذلك.
error-not-found = لم يعد موجودًا.
error-window-closed = أُغلقت النافذة. نصك محفوظ، ويمكن إرسال قالب.
error-rate-limited = محاولات كثيرة جدًا. حاول مرة أخرى { $when }.
error-refused = { $title }. { $advice }
error-unreachable = تعذّر الوصول إلى الخادم. تحقّق من الاتصال وحاول مرة أخرى.
error-internal = حدث خطأ ما في الخادم. حاول مرة أخرى بعد قليل.
error-cursor = لا تستمر القائمة من هذا الموضع.
error-repeated = وصل الطلب نفسه من قبل بمحتوى آخر.
error-request = تعذّر فهم الطلب. أعد تحميل الصفحة.
error-type = «{ $kind }» ليس نوعًا من الرسائل يمكن لـ Ajar إرساله.
error-missing = «{ $field }» غير موجود.
error-stray = «{ $field }» لا ينتمي إلى رسالة من هذا النوع.
error-too-long = عدد أحرف النص { $length }، والمسموح به { $limit }.
error-nul = فيه حرف لا يمكن حفظه: NUL.
error-elsewhere = الرسالة المشار إليها ليست في هذه المحادثة.
error-no-template = لا يوجد قالب بهذا الاسم في هذه اللغة.
error-no-header-file = ملف ترويسة القالب غير موجود هنا.
error-no-file = الملف غير موجود هنا: ارفعه أولًا.
error-wrong-file = لا يمكن إرسال ملف من هذا النوع بهذه الطريقة ({ $kind }).
error-template-not-sendable = لا يمكن إرسال القالب «{ $name }» الآن.
error-variable-empty = المتغير { $variable } في القالب فارغ.
error-variable-unknown = لا يحتوي القالب على المتغير { $variable }.
error-header = ترويسة القالب غير مملوءة.

## لماذا رفضت المنصة، بكلمات قليلة

refusal-not-sent = لم تُرسل
refusal-retry = مشكلة لدى واتساب
refusal-slow = رسائل كثيرة دفعة واحدة
refusal-wait = حجبها واتساب مؤقتًا
refusal-closed = النافذة مغلقة
refusal-opted-out = أوقف العميل الرسائل التسويقية
refusal-template-paused = القالب متوقف مؤقتًا
refusal-template-disabled = القالب معطّل
refusal-no-template = لا يوجد قالب كهذا
refusal-number-stopped = الرقم متوقف
refusal-payment = مشكلة في الدفع
refusal-spam = أُبلغ عن الرقم كثيرًا
refusal-undeliverable = لا يمكن تسليمها
refusal-need-phone = رقم الهاتف مفقود
refusal-mend = لم تُقبل
refusal-final = لم تُسلَّم

## لماذا رفضت المنصة، وما العمل

advice-here = لم تُرسل الرسالة. أرسلها مرة أخرى عند زوال السبب.
advice-token-expired = انتهت صلاحية رمز الوصول لهذا الرقم. على مسؤول إدخال رمز جديد.
advice-token = رمز الوصول لهذا الرقم غير مقبول. على مسؤول إدخال رمز جديد.
advice-not-found = لا يجد واتساب ما تشير إليه الرسالة، أو لا يحق لرمز الوصول استخدامه. تحقّق من معرّفات الرقم.
advice-blocked = حظر واتساب هذا الحساب لمخالفته القواعد. على مسؤول مراجعة الأمر في مدير الأعمال.
advice-experiment = لم يسلّم واتساب هذه الرسالة لأن العميل مشارك في أحد اختباراته. تواصل معه بطريقة أخرى.
advice-country = لا يُسمح لهذا الحساب بالإرسال إلى عملاء في ذلك البلد.
advice-self = المستلم هو رقم النشاط التجاري نفسه.
advice-undeliverable = لا يمكن أن تصل الرسالة إلى هذا الشخص: لا يوجد واتساب على هذا الرقم، أو نسخته قديمة، أو لم تُقبل شروطه.
advice-test-number = هذا رقم تجريبي ولا يجوز له الكتابة إلا إلى المستلمين في قائمته. أضف المستلم إليها.
advice-display-name = لم يُعتمد الاسم المعروض لهذا الرقم بعد. على مسؤول متابعة الأمر.
advice-payment = توجد مشكلة في الدفع لهذا الحساب. على مسؤول حلّها في مدير الأعمال.
advice-registration = تسجيل هذا الرقم معطوب. على مسؤول تسجيله من جديد.
advice-closed = نافذة الـ 24 ساعة مغلقة. أرسل قالبًا، أو انتظر حتى يكتب العميل.
advice-spam = حظر عدد كبير من الأشخاص هذا الرقم أو أبلغوا عنه. لا ترسل شيئًا بالجملة حتى تتعافى جودته.
advice-held-back = حجب واتساب هذه الرسالة لأن العميل يتلقى رسائل تسويقية كثيرة. انتظر يومًا على الأقل؛ فإعادة المحاولة تطيل الانتظار.
advice-opted-out = أوقف هذا العميل الرسائل التسويقية من هذا النشاط التجاري. لا ترسل أيًا منها.
advice-type = لا يدعم واتساب رسائل من هذا النوع.
advice-file-not-fetched = لم يتمكن واتساب من جلب الملف. ارفعه مرة أخرى.
advice-file-not-taken = لم يتمكن واتساب من قبول الملف. تحقّق من نوعه وحجمه.
advice-template-way = لا يمكن إرسال هذا القالب بهذه الطريقة. اختر قالبًا آخر.
advice-maintenance = يعمل واتساب على هذا الرقم. ستُرسل الرسالة خلال بضع دقائق.
advice-list-lost = فقد واتساب موضعه في قائمة القوالب. يُعاد جلب القائمة.
advice-not-shown = لا يمكن لواتساب عرض هذه الرسالة هنا. يمكن قراءتها على الهاتف.
advice-price-limit = لهذا القالب حد سعر لا يمكن معه إرساله من هنا.
advice-need-phone = تحتاج هذه الرسالة إلى رقم هاتف العميل، وهو غير معروف. اطلبه منه.
advice-variables = لم يُملأ القالب كما يتطلب. تحقّق من متغيراته.
advice-no-template = القالب غير موجود بهذه اللغة أو غير معتمد. يُعاد جلب القائمة؛ اختر قالبًا آخر.
advice-too-long = يصبح النص طويلًا جدًا بعد ملء القالب. اختصر ما أدخلته.
advice-rules = القالب بعد ملئه يخالف قواعد واتساب. غيّر ما أدخلته.
advice-template-paused = القالب متوقف مؤقتًا بسبب جودته. اختر قالبًا آخر.
advice-template-disabled = القالب معطّل نهائيًا بسبب جودته. اختر قالبًا آخر.
advice-flow-blocked = التدفق في هذه الرسالة محظور.
advice-flow-slow = التدفق في هذه الرسالة مبطّأ. ستُرسل الرسالة خلال بضع دقائق.
advice-not-registered = هذا الرقم غير مسجّل في المنصة. على مسؤول تسجيله.
advice-template-new = لا يزال واتساب يُعدّ القالب. ستُرسل الرسالة خلال بضع دقائق.
advice-retry = حدثت مشكلة لدى واتساب. أرسل الرسالة مرة أخرى إن كانت لا تزال مهمة.
advice-slow-pair = رسائل كثيرة إلى هذا العميل في وقت قصير. انتظر دقيقة قبل أن ترسلها مرة أخرى.
advice-slow-number = رسائل كثيرة في وقت قصير. انتظر دقيقة قبل أن ترسلها مرة أخرى.
advice-number-stopped = لا يمكن إرسال أي شيء من هذا الرقم. على مسؤول مراجعة الأمر.
advice-mend = لم يقبل واتساب الرسالة كما هي. غيّرها وأرسلها مرة أخرى.
advice-final = لم يسلّم واتساب الرسالة. إعادة إرسالها كما هي لن تفيد.

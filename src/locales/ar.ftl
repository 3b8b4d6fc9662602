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
nav-lost = الضائعة
nav-numbers = الأرقام
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

## ما الخطأ الذي حدث

error-unauthorized = تم تسجيل خروجك. سجّل الدخول مجددًا في علامة تبويب أخرى، ثم حاول مرة أخرى.
error-forbidden = دورك لا يسمح بذلك.
error-not-found = لم يعد موجودًا.
error-window-closed = أُغلقت النافذة. نصك محفوظ، ويمكن إرسال قالب.
error-rate-limited = محاولات كثيرة جدًا. حاول مرة أخرى { $when }.
error-refused = { $title }. { $advice }
error-unreachable = تعذّر الوصول إلى الخادم. تحقّق من الاتصال وحاول مرة أخرى.
error-internal = حدث خطأ ما في الخادم. حاول مرة أخرى بعد قليل.
error-no-such-name = لا أحد يحمل هذا الاسم.
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

## دون اتصال

offline-as-of = حتى { $when }
offline-queued = { $n } في الانتظار
offline-went = أنت غير متصل. ما تراه يعود إلى هذا الوقت: { $when }.
offline-waiting = بانتظار الاتصال
offline-dropped = يُلغى { $when } إن بقيت غير متصل
offline-take-back = استرجاع
offline-late = لم يُرسل: أُغلقت النافذة أثناء انقطاع الاتصال. النص محفوظ هنا، ويمكن إرسال قالب.
offline-unsure = ربما أُرسل هذا الرد قبل انقطاع الاتصال. تحقّق قبل أن ترسله مرة أخرى.
offline-signed-out = لم يُرسل: تم تسجيل خروجك قبل أن يعود الاتصال. النص محفوظ هنا.
offline-refused = لم يُرسل عند عودة الاتصال. { $why }
offline-open = فتح المحادثة
offline-too-many = هناك ردود كثيرة تنتظر الاتصال بالفعل. نصك محفوظ هنا.
offline-no-room = لا يوجد اتصال، ولا يستطيع هذا المتصفح حفظ الرد حتى يعود.
offline-not-kept = غير موجودة على هذا الجهاز
offline-not-kept-lead = دون اتصال يمكنك قراءة المحادثات التي فتحتها هنا خلال آخر 7 أيام. تُفتح هذه المحادثة فور عودة الاتصال.
offline-nothing-kept = لا يوجد اتصال
offline-nothing-kept-lead = لا شيء محفوظ من قائمة الانتظار على هذا الجهاز. تظهر فور عودة الاتصال.
offline-unsent =
    { $n ->
        [zero] لم يُرسل { $n } رد بعد وسيضيع.
        [one] لم يُرسل رد واحد بعد وسيضيع.
        [two] لم يُرسل ردان بعد وسيضيعان.
        [few] لم تُرسل { $n } ردود بعد وستضيع.
        [many] لم يُرسل { $n } ردًا بعد وسيضيع.
       *[other] لم يُرسل { $n } رد بعد وسيضيع.
    }
offline-leave = الخروج على أي حال
offline-stay = البقاء
offline-outdated = إصدار جديد من Ajar جاهز. مسوداتك محفوظة.
offline-reload = إعادة التحميل
offline-came-back = لم يُرسل رد إلى { $who }.

## العرض التجريبي: عملاء من نسج الخيال، إلى جانب مساحة العمل الحقيقية

demo-title = عرض تجريبي
demo-lead = كل الأشخاص هنا من نسج الخيال. لا شيء مما ترسله يغادر هذا الخادم.
demo-lead-briefly = الجميع هنا من نسج الخيال.
demo-leave = مغادرة العرض التجريبي
demo-leave-briefly = مغادرة
demo-enter = التجول في عرض تجريبي
demo-to-start = إلى البداية
demo-forbidden = العرض التجريبي للمالكين والمسؤولين
demo-forbidden-lead = اطلب من أحدهم أن يفتحه معك.
demo-not-open = تعذّر فتح العرض التجريبي
demo-link-used = لم يعد هذا الرابط يعمل
demo-link-used-lead = يعمل مرة واحدة، خلال ساعة. شغّل العرض التجريبي مرة أخرى للحصول على رابط جديد.
demo-not-open-because = السبب: { $why }. مساحة عملك لا تتأثر بذلك.

## إنشاء حساب المالك

welcome-title = أهلًا بك
welcome-lead = لا يعمل أحد هنا بعد. أنشئ حساب المالك: يمكنه فعل كل شيء، والسماح للآخرين بالدخول.
welcome-name = اسمك
welcome-email = البريد الإلكتروني
welcome-password = كلمة المرور
welcome-password-hint = 10 أحرف على الأقل. يستطيع مدير كلمات المرور إنشاء واحدة.
welcome-code = رمز يُستخدم مرة واحدة
welcome-code-hint = يستطيع آخرون الوصول إلى هذا الخادم، لذلك أظهر رمزًا حيث شُغّل. ابحث عنه هناك أو في سجل الخدمة.
welcome-submit = إنشاء الحساب
welcome-busy = جارٍ إنشاء الحساب…
welcome-done = حساب المالك موجود
welcome-done-lead = سبقك أحد، أو كنت أنت في علامة تبويب أخرى. سجّل الدخول به.

## الاختيار الأول

start-title = كيف تريد أن تبدأ؟
start-lead = يمكنك القيام بالباقي لاحقًا.
start-connect = ربط رقم واتساب
start-connect-lead = يستقبل Ajar رسائله ويرسل ردودك ما دامت النافذة مفتوحة.
start-connect-needs = تحتاج إلى رقم على واجهة Cloud API من واتساب، وعشر دقائق في وحدة تحكم Meta.
start-watch = مراقبة رقم
start-watch-lead = ابقَ مع الأداة التي ترد بها. يقرأ Ajar إلى جانبها، ولا يرسل أبدًا، ويُظهر بعد أسبوع أي النوافذ ضاعت.
start-watch-needs = تحتاج إلى صلاحية الوصول إلى الرقم في وحدة تحكم Meta. تستمر أداتك كما هي.
start-demo = التجول في عرض تجريبي
start-demo-lead = قائمة انتظار مليئة بعملاء من نسج الخيال يكتبون ويردون من تلقاء أنفسهم، مع ماضٍ من 90 يومًا.
start-demo-needs = لا تحتاج إلى شيء. يقف إلى جانب مساحة عملك ولا يترك أثرًا.
start-later = الذهاب إلى قائمة الانتظار
start-not-yours = يُعدّ الأرقامَ مالك أو مسؤول.

## الأرقام: القائمة، وإعداد رقم، وأحدها

numbers-title = الأرقام
numbers-lead = أرقام النشاط التجاري التي يعمل Ajar لها، وهل تعمل.
numbers-empty = لم يُعدّ أي رقم
numbers-empty-lead = اربط رقمًا للرد من هنا، أو راقب رقمًا إلى جانب الأداة التي تستخدمها.
numbers-connect = ربط رقم
numbers-watch = مراقبة رقم
numbers-watched = مُراقَب
numbers-sends = يرسل
numbers-stopped = متوقف
numbers-never-checked = لم يُفحص بعد
numbers-back = كل الأرقام
numbers-check = الفحص مرة أخرى
numbers-checking = جارٍ الفحص…
numbers-state = هل يعمل؟
numbers-edit = تغيير بيانات الاعتماد
numbers-edit-lead = ما تتركه فارغًا يبقى كما هو. لا تُعرض البيانات السرية أبدًا.
numbers-save = الفحص والحفظ
numbers-deliver = إلى أين يسلّم واتساب
numbers-deliver-lead = يخبر Ajar واتساب بنفسه. إن فضّلت القيام بذلك في إعدادات Webhook للتطبيق، فهذا ما يوضع هناك:
numbers-callback = عنوان URL لمعاودة الاتصال
numbers-verify-token = رمز التحقق
numbers-no-callback = ليس لـ Ajar عنوان عام بعد، لذلك لا يجد واتساب أين يسلّم.
numbers-take-over = جعل واتساب يسلّم هنا
numbers-watch-switch = المراقبة فقط: عدم الإرسال من هذا الرقم أبدًا
numbers-watch-hint = يقرأ Ajar إلى جانب أداة أخرى. لا يرسل رسالة ولا قالبًا ولا إشعار قراءة ولا «يكتب الآن».
numbers-changed = تم التغيير.
numbers-ready = جاهز. تظهر الرسائل في قائمة الانتظار عند وصولها.
numbers-to-queue = الذهاب إلى قائمة الانتظار
numbers-open = الذهاب إلى الرقم
numbers-connect-title = ربط رقم واتساب
numbers-connect-lead = أربعة أشياء من وحدة تحكم Meta. يتحقق Ajar من صحتها قبل أن يحفظها.
numbers-watch-title = مراقبة رقم
numbers-watch-lead = يقرأ Ajar إلى جانب الأداة التي ترد بها. لا يرسل أبدًا. ما ترسله أداتك يعود في صورة حالات، ويُحتسب ردًا منك.
numbers-phone-number-id = معرّف رقم الهاتف
numbers-waba-id = معرّف حساب واتساب للأعمال
numbers-access-token = رمز الوصول
numbers-app-secret = المفتاح السري للتطبيق
numbers-time-zone = المنطقة الزمنية للحساب
numbers-time-zone-hint = مثل Europe/Berlin. تتبدّل الأشهر والأسعار عند منتصف الليل فيها.
numbers-unchanged = دون تغيير
numbers-show = عرض
numbers-hide = إخفاء
numbers-where = أين تجد هذه
numbers-submit = الفحص والربط
numbers-submit-watch = الفحص والمراقبة
numbers-busy = جارٍ سؤال واتساب…
numbers-anyway = الحفظ رغم ذلك
numbers-anyway-lead = يمكنك حفظه كما هو وإصلاح الباقي لاحقًا، في صفحته.
numbers-not-yet = لم يُحفظ شيء بعد. أصلح ما هو خطأ وافحص مرة أخرى.
numbers-last-checked = فُحص { $when }
numbers-unreadable = خُتمت البيانات السرية للرقم { $id } بمفتاح آخر. اربط الرقم مرة أخرى لإدخالها من جديد.
numbers-console-app = افتح developers.facebook.com/apps واختر تطبيقك. يحتاج إلى المنتج «WhatsApp».
numbers-console-ids = انتقل إلى WhatsApp ثم API Setup. اختر رقمك تحت «From»: تجد أسفله معرّف رقم الهاتف (Phone number ID) ومعرّف حساب واتساب للأعمال (WhatsApp Business Account ID).
numbers-console-user = للحصول على رمز الوصول، افتح business.facebook.com/settings، وانتقل إلى Users ثم System users، واختر مستخدمًا أو أضف واحدًا. امنحه عبر «Assign assets» التطبيق وحساب واتساب، مع تحكم كامل.
numbers-console-token = هناك انقر «Generate token»، واختر التطبيق، واجعله لا تنتهي صلاحيته، وحدّد whatsapp_business_messaging وwhatsapp_business_management. للتجربة يكفي الرمز المؤقت في API Setup ليوم واحد.
numbers-console-secret = للحصول على المفتاح السري للتطبيق، عُد إلى التطبيق، وافتح App settings ثم Basic، وانقر «Show» بجانبه.
numbers-watch-app = لا تستخدم تطبيق أداتك: ستأتي رسائله إلى هنا بدلًا منها. أنشئ تطبيقًا خاصًا بك في developers.facebook.com/apps عبر «Create app»، من النوع Business، وأضف المنتج «WhatsApp». يسلّم واتساب إلى كل تطبيق.
numbers-watch-ids = في التطبيق الجديد انتقل إلى WhatsApp ثم API Setup، واختر حساب الأعمال الذي تستخدمه أداتك. تجد هناك معرّف رقم الهاتف ومعرّف حساب واتساب للأعمال.
numbers-watch-user = افتح business.facebook.com/settings، وانتقل إلى Users ثم System users، وأضف مستخدمًا. امنحه عبر «Assign assets» التطبيق الجديد وحساب واتساب.
numbers-watch-token = انقر «Generate token»، واختر التطبيق الجديد، واجعله لا تنتهي صلاحيته، وحدّد whatsapp_business_messaging وwhatsapp_business_management.
numbers-watch-secret = في التطبيق الجديد افتح App settings ثم Basic، وانقر «Show» بجانب المفتاح السري للتطبيق.

## هل يعمل الرقم: ما فُحص وما وُجد

check-waits = يُفحص حين يصح الباقي.
check-waiting = قيد الانتظار
check-token = رمز الوصول
check-permissions = الصلاحيات
check-number = الرقم
check-secret = المفتاح السري للتطبيق
check-public = العنوان العام
check-webhook = عمليات التسليم
check-good = سليم
check-warning = يعمل حاليًا
check-wrong = خطأ
check-unknown = غير معروف
found-token-lasts = يقبله واتساب، ولا تنتهي صلاحيته قريبًا.
found-token-works = يقبله واتساب. لا يقول كم تدوم صلاحيته.
found-token-ends = تنتهي صلاحيته { $left }، { $when }. بعدها لا يمكن إرسال شيء.
found-token-on-trial = هذا رمز للتجربة: تنتهي صلاحيته { $left }، { $when }. بعدها لا يمكن إرسال شيء ولا جلبه.
found-token-expired = انتهت صلاحيته.
found-token-refused = لا يقبله واتساب.
found-may-all = يحق له الإرسال وقراءة الحساب.
found-permissions-untold = لا يقول واتساب ما يحق للرمز فعله.
found-lacks = تنقص الرمز الصلاحية { $scopes }.
found-lacks-for-account = للرمز الصلاحية { $scopes }، لكن ليس لهذا الحساب.
found-both = { $one } و{ $other }
found-number-works-as = { $display } مرتبط باسم { $name }.
found-number-works = { $display } مرتبط.
found-number-works-unseen = الرقم مرتبط.
found-number-in-trouble = جودته حمراء: يحظره عملاء كثيرون أو يبلغون عنه. قد يقيّده واتساب.
found-number-not-connected = يقول واتساب إن حالته { $status } وليست CONNECTED.
found-number-on-premise = تخدمه الواجهة المحلية On-Premises API، لا واجهة Cloud API.
found-name-not-approved = الرقم مرتبط، لكن واتساب لم يعتمد اسمه المعروض: حالته { $status }.
found-ids-swapped = المعرّفان معكوسان: معرّف الرقم هو معرّف الحساب.
found-no-number = ليس في الحساب أي رقم.
found-number-has-id = { $display } معرّفه { $id }
found-number-not-in-account = ليس في الحساب رقم بهذا المعرّف. { $numbers }.
found-account-unknown = لا يعرف واتساب حسابًا بهذا المعرّف، أو لا يحق للرمز رؤيته.
found-secret-fits = يعود إلى تطبيق رمز الوصول.
found-secret-wrong = ليس المفتاح السري للتطبيق الذي يعود إليه رمز الوصول.
found-public-reached = { $url } يقود إلى هنا.
found-public-missing = لا يعرف Ajar بأي عنوان يصل إليه الآخرون.
found-public-not-secure = { $url } ليس https. لا يسلّم واتساب إلا إلى https.
found-public-private = لا يستطيع واتساب الوصول إلى هذا الجهاز: { $url } عنوان لهذا الجهاز أو لشبكته الخاصة.
found-public-unreached = { $url } لا يجيب: { $cause }.
found-public-is-another = يجيب عند { $url } شيء آخر غير Ajar هذا.
found-webhook-of-account = يسلّم واتساب هنا، عبر عنوان لهذا الحساب.
found-webhook-of-app = يسلّم واتساب هنا، عبر عنوان التطبيق.
found-webhook-subscribed = يتلقى التطبيق رسائل الحساب.
found-webhook-none = لا يسلّم واتساب رسائل هذا الحساب إلى أي مكان بعد.
found-webhook-elsewhere = يسلّم واتساب إلى { $url }.
found-webhook-unanswered = استدعى واتساب العنوان العام ولم يتلقَّ إجابة صحيحة: { $why }
found-refused = رفض واتساب الإفصاح ({ $code }): { $title }
found-unreached = تعذّر سؤال واتساب: { $cause }.
found-late = لم يصل رد في الوقت المناسب

## هل يعمل الرقم: كيف يُصلح، خطوة بخطوة

mend-user = افتح business.facebook.com/settings، وانتقل إلى Users ثم System users، واختر مستخدمًا أو أضف واحدًا.
mend-assets = امنحه عبر «Assign assets» التطبيق وحساب واتساب، مع تحكم كامل.
mend-generate = انقر «Generate token»، واختر التطبيق، واجعله لا تنتهي صلاحيته، وحدّد whatsapp_business_messaging وwhatsapp_business_management.
mend-copy-token = انسخ الرمز وضعه في الحقل هنا.
mend-user-of-token = افتح business.facebook.com/settings، وانتقل إلى Users ثم System users، واختر المستخدم الذي يعود إليه الرمز.
mend-assets-account = امنحه عبر «Assign assets» حساب واتساب هذا، مع تحكم كامل.
mend-generate-anew = انقر «Generate token»، وحدّد whatsapp_business_messaging وwhatsapp_business_management، وضع الرمز الجديد هنا.
mend-setup = افتح developers.facebook.com/apps، واختر تطبيقك، وانتقل إلى WhatsApp ثم API Setup.
mend-choose-number = اختر رقمك تحت «From».
mend-copy-ids = انسخ المعرّفين أسفله: معرّف رقم الهاتف أولًا، ثم معرّف حساب واتساب للأعمال.
mend-number-status = افتح business.facebook.com/wa/manage/phone-numbers وانظر إلى حالة الرقم.
mend-register = إن كان معلّقًا فتحقّق منه وسجّله هناك؛ وإن كان مقيّدًا فالصفحة تقول السبب.
mend-app-of-token = افتح developers.facebook.com/apps واختر التطبيق الذي أُنشئ الرمز له.
mend-show-secret = انتقل إلى App settings ثم Basic، وانقر «Show» بجانب المفتاح السري للتطبيق، وانسخه.
mend-name = امنح الجهاز اسمًا على الإنترنت ووكيلًا يعمل بـ https، أو افتح نفقًا إليه.
mend-public-url = شغّل Ajar مع وضع هذا العنوان في AJAR_PUBLIC_URL، مثل https://ajar.example.org.
mend-check-again = افحص مرة أخرى. يمكنك حفظ الرقم في هذه الأثناء: عمليات التسليم وحدها تنتظر.
mend-open-elsewhere = افتح العنوان في متصفح على شبكة أخرى، مثل هاتف دون Wi-Fi.
mend-does-not-open = إن لم يُفتح، فانظر في سجل DNS للاسم، وجدار الحماية، والوكيل. على الوكيل أن يمرّر /webhooks/whatsapp.
mend-opens-there = إن فُتح هناك ولم يُفتح من هنا، فربما لا تسمح الشبكة لجهاز باستدعاء نفسه: قد يصل إليه واتساب رغم ذلك.
mend-deliver-here = حين يصح العنوان العام، اجعل واتساب يسلّم هنا بالزر أدناه.
mend-calls-at-once = يستدعي العنوان فورًا ليرى هل يجيب Ajar.
mend-app-of-your-own = إن كانت أداة أخرى تستخدم هذا التطبيق، فأنشئ تطبيقًا خاصًا لـ Ajar واستخدم رمزه ومفتاحه السري: يسلّم واتساب إلى كليهما.
mend-nothing-else = إن لم يكن شيء آخر يحتاج إلى عمليات التسليم هذه، فاجعل واتساب يسلّم هنا بالزر أدناه.
mend-connection = انظر في اتصال هذا الجهاز بالإنترنت وافحص مرة أخرى بعد دقيقة.
mend-cloud = انقل الرقم أولًا إلى واجهة Cloud API، في مدير واتساب.
mend-swap = ضع كل معرّف في الحقل الآخر.
mend-quality = انظر في مدير واتساب إلى ما يبلغ عنه العملاء، واكتب إلى عدد أقل ممن لم يطلبوا ذلك.

## النوافذ الضائعة: التي أُغلقت على من كان ينتظر

lost-title = النوافذ الضائعة
lost-lead = نوافذ أُغلقت خلال آخر 14 يومًا وكان العميل لا يزال ينتظر ردًا.
lost-count = ضاعت خلال 14 يومًا
lost-per-day = في اليوم
lost-longest = أطول انتظار
lost-worst = أسوأ يوم
lost-days = الضائعة في كل يوم
lost-empty = لم تضع أي نافذة
lost-empty-lead = كل من كتب تلقى ردًا قبل إغلاق نافذته.
lost-none-yet = لم يصل شيء بعد
lost-none-yet-lead = تظهر النوافذ الضائعة هنا بعد إعداد رقم وكتابة العملاء.
lost-which = الرقم
lost-all = كل الأرقام
lost-waited = الانتظار
lost-closed = الإغلاق
lost-day = اليوم
lost-lost = الضائعة
lost-more = تعرض القائمة أحدث { $shown } من أصل { $count }.
lost-least = يوجد أكثر مما يُحصى هنا: هذه الأعداد هي الحد الأدنى.
lost-watching = يُراقَب { $display } منذ أقل من أسبوع. تصبح هذه الأعداد ذات دلالة ابتداءً من: { $until }. وهذا هو الموجود حتى الآن.

## الخطوات الأولى، فوق قائمة الانتظار

steps-title = الخطوات الأولى
steps-number = رقم مرتبط
steps-number-do = ربط رقم
steps-delivery = واتساب يسلّم هنا
steps-delivery-do = التحقق من وصول عمليات التسليم
steps-public = يمكن الوصول عبر https
steps-public-do = معرفة ما ينقص
steps-token = رمز الوصول دائم
steps-token-do = إدخال رمز دائم
steps-dismiss = إبعاد هذه القائمة
steps-done = تم
steps-open = لم يتم بعد
steps-ending = تنتهي صلاحية رمز الوصول للرقم { $display } { $when }. بعدها لا يمكن إرسال شيء ولا جلبه.
steps-ended = انتهت صلاحية رمز الوصول للرقم { $display }. لا يمكن إرسال شيء ولا جلبه.
steps-mend = إدخال رمز دائم

## أرقام تُراقَب فقط

watched-composer = هذا الرقم مُراقَب فقط. رُد بالأداة التي تستخدمها؛ لا يرسل Ajar شيئًا منه.
watched-error = هذا الرقم مُراقَب فقط: لا يرسل Ajar شيئًا منه. نصك محفوظ.

## ما الخطأ في حقل

unfit-name = اكتب اسمًا من 1 إلى 100 حرف.
unfit-email = اكتب بريدًا إلكترونيًا مثل ana@example.org.
unfit-password-short = تحتاج كلمة المرور إلى 10 أحرف على الأقل.
unfit-password-long = الحد الأقصى لكلمة المرور 200 حرف.
unfit-code = ليس هذا الرمز الذي أظهره الخادم. يُنشأ رمز جديد عند كل تشغيل.
unfit-owner = يوجد مالك بالفعل. سجّل الدخول.
unfit-phone-number-id = يتكون معرّف رقم الهاتف من أرقام فقط. وهو ليس رقم الهاتف نفسه.
unfit-waba-id = يتكون معرّف الحساب من أرقام فقط.
unfit-access-token = الصق رمز الوصول: كلمة طويلة واحدة دون مسافات.
unfit-app-secret = الصق المفتاح السري للتطبيق: كلمة واحدة دون مسافات.
unfit-time-zone = اكتب منطقة زمنية مثل Europe/Berlin أو America/Sao_Paulo.

## الأعداد فوق قائمة الانتظار

figure-open = مفتوحة
figure-open-lead = المحادثات التي نافذتها مفتوحة
figure-closing = مستحقة خلال ساعتين
figure-closing-lead = نوافذ تُغلق خلال ساعتين وهي بانتظار الرد
figure-lost = ضاعت خلال 7 أيام
figure-lost-lead = نوافذ أُغلقت خلال آخر 7 أيام وهي لا تزال بانتظار الرد
figure-active = التفاعل، تقديريًا
figure-active-lead = متوسط التفاعل في محادثات آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية
figure-engagement-of =
    { $n ->
        [zero] متوسط التفاعل في { $n } محادثة خلال آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية: سرعة الرد، ومقدار الكلام، والوقت المنقضي
        [one] متوسط التفاعل في محادثة واحدة خلال آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية: سرعة الرد، ومقدار الكلام، والوقت المنقضي
        [two] متوسط التفاعل في محادثتين خلال آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية: سرعة الرد، ومقدار الكلام، والوقت المنقضي
        [few] متوسط التفاعل في { $n } محادثات خلال آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية: سرعة الرد، ومقدار الكلام، والوقت المنقضي
        [many] متوسط التفاعل في { $n } محادثة خلال آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية: سرعة الرد، ومقدار الكلام، والوقت المنقضي
       *[other] متوسط التفاعل في { $n } محادثة خلال آخر 30 يومًا، من 0 إلى 10، وفق قاعدة تقريبية: سرعة الرد، ومقدار الكلام، والوقت المنقضي
    }

## الأوامر، بالمفاتيح وفي اللوحة

command-next = المحادثة التالية
command-previous = المحادثة السابقة
command-open = فتح المحادثة
command-back = العودة إلى القائمة
command-reply = رد
command-template = اختيار قالب
command-dismiss = لا حاجة إلى رد
command-undo = التراجع عن آخر إرسال
command-find = البحث عن شخص في قائمة الانتظار
command-palette = الأوامر والأشخاص
command-list = إلى القائمة
command-conversation = إلى المحادثة
command-queue = الذهاب إلى قائمة الانتظار
command-lost = الذهاب إلى النوافذ الضائعة
command-numbers = الذهاب إلى الأرقام
command-ingest = الذهاب إلى الاستلام
command-start = ربط رقم أو مراقبته
command-show-open = عرض المفتوحة
command-show-closing = عرض المستحقة خلال ساعتين
command-show-lost = عرض ما ضاع خلال 7 أيام
command-show-active = عرض النشطة خلال 30 يومًا
command-theme = المظهر التالي: فاتح، داكن، حسب النظام
command-shortcuts = الاختصارات
command-api = فتح وصف API

## تكلفة الرسالة

price-free-reply =
    { $n ->
        [zero] مجانًا · بقي { $n } رد مجاني هذا الشهر
        [one] مجانًا · بقي رد مجاني واحد هذا الشهر
        [two] مجانًا · بقي ردان مجانيان هذا الشهر
        [few] مجانًا · بقي { $n } ردود مجانية هذا الشهر
        [many] مجانًا · بقي { $n } ردًا مجانيًا هذا الشهر
       *[other] مجانًا · بقي { $n } رد مجاني هذا الشهر
    }
price-about = نحو { $amount } · { $category } · { $market }
price-market =
    { $key ->
        [argentina] الأرجنتين
        [bangladesh] بنغلاديش
        [brazil] البرازيل
        [chile] تشيلي
        [colombia] كولومبيا
        [egypt] مصر
        [france] فرنسا
        [germany] ألمانيا
        [hong-kong] هونغ كونغ
        [hungary] المجر
        [india] الهند
        [indonesia] إندونيسيا
        [iraq] العراق
        [israel] إسرائيل
        [italy] إيطاليا
        [kazakhstan] كازاخستان
        [kuwait] الكويت
        [malaysia] ماليزيا
        [mexico] المكسيك
        [morocco] المغرب
        [netherlands] هولندا
        [nepal] نيبال
        [nigeria] نيجيريا
        [oman] عُمان
        [pakistan] باكستان
        [peru] بيرو
        [poland] بولندا
        [qatar] قطر
        [romania] رومانيا
        [russia] روسيا
        [saudi-arabia] المملكة العربية السعودية
        [singapore] سنغافورة
        [south-africa] جنوب أفريقيا
        [spain] إسبانيا
        [sri-lanka] سريلانكا
        [turkey] تركيا
        [ukraine] أوكرانيا
        [united-arab-emirates] الإمارات العربية المتحدة
        [united-kingdom] المملكة المتحدة
        [north-america] أمريكا الشمالية
        [rest-of-africa] بقية أفريقيا
        [rest-of-asia-pacific] بقية آسيا والمحيط الهادئ
        [rest-of-central-eastern-europe] بقية أوروبا الوسطى والشرقية
        [rest-of-latin-america] بقية أمريكا اللاتينية
        [rest-of-middle-east] بقية الشرق الأوسط
        [rest-of-western-europe] بقية أوروبا الغربية
        [other] دول أخرى
       *[unknown] { $name }
    }
category-marketing = تسويق
category-utility = خدمات
category-authentication = مصادقة
category-service = رد

## المكتب: خط الإغلاق، والبحث عن الأشخاص، والتراجع، والرموز التعبيرية، والعارض، والرسائل الصوتية

desk-close = إغلاق
desk-figures = حال قائمة الانتظار
desk-tide = متى تُغلق النوافذ خلال الـ 24 ساعة القادمة
desk-tide-from = عرض النوافذ التي تُغلق ابتداءً من
desk-tide-to = عرض النوافذ التي تُغلق حتى
desk-tide-all = اليوم كله
desk-tide-empty = لا تُغلق أي نافذة خلال الـ 24 ساعة القادمة.
desk-now = الآن
desk-tide-peak = يُغلق معظمها { $when }: { $closes }، منها بانتظار الرد: { $owed }.
desk-tide-between = من { $from } إلى { $to }: عدد ما يُغلق { $closes }، منها بانتظار الرد: { $owed }.
desk-find = البحث بالاسم
desk-nothing-here = لا شيء هنا الآن
desk-nothing-here-lead = لا توجد محادثة تطابق ما حُصرت به القائمة.
desk-show-all = عرض الكل
desk-listed =
    { $n ->
        [zero] { $n } محادثة في القائمة.
        [one] محادثة واحدة في القائمة.
        [two] محادثتان في القائمة.
        [few] { $n } محادثات في القائمة.
        [many] { $n } محادثة في القائمة.
       *[other] { $n } محادثة في القائمة.
    }
desk-listed-at-least = أكثر من { $n } محادثة في القائمة.
desk-palette = الأوامر والأشخاص
desk-palette-label = اكتب أمرًا أو اسمًا
desk-nothing-found = لا شيء مطابق.
desk-sends = إرسال
desk-sends-on = إرسال والانتقال إلى التالية
desk-new-line = سطر جديد
desk-bold = غامق
desk-italic = مائل
desk-struck = يتوسطه خط
desk-code = رمز برمجي
desk-hold = مهلة التراجع عن الإرسال
desk-held = لم تُرسل بعد.
desk-undo = تراجع
desk-undone = تم الاسترجاع. لم تُرسل.
desk-left = فات الأوان: لقد خرجت بالفعل.
desk-leaves-in = تخرج بعد { $n } ث.
desk-price-now = رد الآن
desk-list-price = سعر القائمة بالدولار الأمريكي؛ ما يُحتسب فعلًا يعتمد على الحساب.
desk-emoji = الرموز التعبيرية والتنسيق
desk-marks = التنسيق
desk-recent = المستخدمة مؤخرًا
desk-preview = كما يقرؤها العميل
desk-one-file = ملف واحد في كل مرة: أُرفق الأول.
desk-viewer = الصور ومقاطع الفيديو
desk-smaller = أصغر
desk-larger = أكبر
desk-earlier = الأقدم
desk-later = الأحدث
desk-play = تشغيل
desk-pause = إيقاف مؤقت
desk-place = الموضع في التسجيل
desk-speed = السرعة
desk-cannot-play = لا يستطيع هذا المتصفح تشغيله. نزّله للاستماع إليه.
desk-unread-from-here = جديد
desk-newer = جارٍ تحميل الرسائل الأحدث…
desk-newer-failed = تعذّر تحميل الرسائل الأحدث.
desk-to-newest = إلى أحدث الرسائل
desk-jump = عرض الرسالة التي ترد عليها هذه
desk-jump-failed = تعذّر تحميل تلك الرسالة.
desk-write-again = كتابتها مرة أخرى
desk-loading = جارٍ التحميل…
desk-items = العناصر
desk-total = المجموع
desk-hold-none = دون مهلة: تخرج فورًا
desk-seen = { $who }، { $when } ({ $at } من { $of })
desk-heard = { $at } من { $length }
desk-speed-of = السرعة: { $times }
desk-pieces =
    { $n ->
        [zero] { $n } عنصر
        [one] عنصر واحد
        [two] عنصران
        [few] { $n } عناصر
        [many] { $n } عنصرًا
       *[other] { $n } عنصر
    }

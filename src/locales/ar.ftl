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
nav-api = API
nav-shortcuts = الاختصارات
nav-theme = المظهر
nav-sign-out = خروج
nav-to-list = الانتقال إلى القائمة
nav-to-conversation = الانتقال إلى المحادثة
nav-to-composer = الانتقال إلى الرد
nav-to-content = الانتقال إلى المحتوى
nav-back = العودة إلى قائمة الانتظار
nav-more = المزيد
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
level-left = { $level }، المتبقي { $length }

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
templates-none-lead = لا يملك هذا الحساب قالبًا معتمدًا. تُكتب القوالب في الإعدادات، ضمن القوالب.
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

## الحملات

command-campaigns = الانتقال إلى الحملات
campaigns-title = الحملات
campaigns-lead = قالب واحد لأشخاص كثيرين دفعة واحدة. قبل إرسال أي شيء يظهر من يتلقاه ومن لا يتلقاه وكم يكلف.
campaigns-new = حملة جديدة
campaigns-unnamed = بلا اسم بعد
campaigns-empty = لا حملات بعد
campaigns-empty-lead = اختر قائمة عملاء وقالبًا. لا يُرسل شيء قبل أن ترى من يتلقاه وكم يكلف.
campaigns-asks = بانتظار أحد
campaigns-goes-on = جارية
campaigns-written = قيد الكتابة
campaigns-over = منتهية
campaigns-far = المرسل حتى الآن
campaigns-stage =
    { $key ->
        [draft] مسودة
        [checking] قيد الفحص
        [checked] مفحوصة
        [waiting] بانتظار الموافقة
        [running] جارية
        [held] موقوفة للمراجعة
        [paused] متوقفة مؤقتًا
        [stopped] موقوفة نهائيًا
       *[done] مكتملة
    }
campaigns-stage-lead =
    { $key ->
        [draft] ما زالت تُكتب.
        [checking] يجري البحث عمن يتلقاها.
        [checked] لم تبدأ بعد.
        [waiting] يطلب كاتبها الموافقة. انظر من يتلقاها وكم تكلف، ثم وافق عليها أو أعدها.
        [waiting-mine] يجب أن يوافق شخص آخر قبل أن تبدأ.
        [running] يتلقاها كل واحد حين يأتي دوره. تُرسل أول 20 رسالة، ثم تستمر إن كان كل شيء على ما يرام.
        [held] لا يُرسل شيء آخر حتى يسمح أحد باستمرارها.
        [paused] لا يُرسل شيء آخر حتى تستمر.
        [stopped] أُنهيت. لن يتلقاها أحد آخر.
       *[done] تلقاها كل من كان ينبغي أن يتلقاها.
    }
campaigns-held =
    { $key ->
        [failures] تعذر تسليم عدد كبير من الرسائل الأخيرة.
        [opt_outs] طلب عدد كبير ممن تلقوها مؤخرًا ألا يُراسلوا.
        [quality] يقول واتساب إن العملاء يحظرون الرقم أو يبلغون عنه.
        [template] لم يعد يمكن إرسال أي من قوالبها.
        [category] صار أحد القوالب يُحسب فئة أخرى غير ما كان عند التحقق: سعره ومن يجوز أن يتلقاه تغيرا.
        [changed] صار أحد القوالب يقول غير ما كان عند التحقق.
        [budget] أُنفق ما يمكن إنفاقه هذا الشهر.
        [number] لا يُرسل شيء من رقمها.
        [payment] يقول واتساب إن الحساب لا يستطيع الدفع: لا تعمل أي طريقة دفع.
       *[late] كان ينبغي أن تبدأ حين كان Ajar متوقفًا.
    }
campaigns-held-advice =
    { $key ->
        [failures] انظر عند من تعذر ولماذا قبل أن تسمح باستمرارها.
        [opt_outs] قد يكون عدد أقل من الناس أو نص آخر أفضل من الاستمرار.
        [quality] انتظر حتى تتحسن جودة الرقم: وإلا فقد يُقيَّد.
        [template] انظر في القوالب كيف حالها. حين يمكن إرسال أحدها مجددًا، اسمح باستمرارها.
        [category] انظر كم يكلف الآن ومن يجوز أن يتلقاه، ثم اسمح باستمرارها.
        [changed] اقرأ ما يقوله الآن ومن يستلمه، ثم دعها تستمر.
        [budget] ارفع حد الرقم، أو اسمح باستمرارها الشهر القادم.
        [number] افحص الرقم في الإعدادات.
        [payment] أصلح طريقة الدفع في مدير واتساب، ثم اسمح باستمرارها.
       *[late] انظر هل ما زالت مناسبة، ثم اسمح باستمرارها.
    }
campaigns-arm-stopped = موقوف: { $why }
campaigns-limits = الإنفاق والموافقة
campaigns-budget-lead = ما يمكن لكل رقم إنفاقه شهريًا على قوالب التسويق حسب قائمة الأسعار. عند 80 % يُنبَّه، وعند 100 % يتوقف التسويق.
campaigns-no-budget = بلا حد.
campaigns-month = دولار أمريكي في الشهر
campaigns-save = حفظ
campaigns-no-amount = اكتب مبالغ مثل 120 أو 12.50 وأعدادًا صحيحة للأشخاص.
campaigns-limit-saved = حُفظ.
campaigns-spent-month = المنفق هذا الشهر
campaigns-spent = أُنفق { $spent } من { $month }
campaigns-level =
    { $key ->
        [fits] ضمن الحد
        [warns] أُنفق 80 %
       *[full] أُنفق كله: توقف التسويق
    }
campaigns-until = يُعد من جديد ابتداءً من { $when }.
campaigns-budget-of = حد { $number }
campaigns-approval = موافقة شخص آخر
campaigns-approval-people =
    { $n ->
        [zero] يجب أن يوافق غير كاتبها على كل حملة.
        [one] يجب أن يوافق غير كاتبها على حملة لأكثر من شخص واحد.
        [two] يجب أن يوافق غير كاتبها على حملة لأكثر من شخصين.
        [few] يجب أن يوافق غير كاتبها على حملة لأكثر من { $n } أشخاص.
        [many] يجب أن يوافق غير كاتبها على حملة لأكثر من { $n } شخصًا.
       *[other] يجب أن يوافق غير كاتبها على حملة لأكثر من { $n } شخص.
    }
campaigns-approval-cost =
    { $n ->
        [zero] يجب أن يوافق غير كاتبها على كل حملة، ومنها ما يكلف أكثر من { $amount }.
        [one] يجب أن يوافق غير كاتبها على حملة لأكثر من شخص واحد أو تكلف أكثر من { $amount }.
        [two] يجب أن يوافق غير كاتبها على حملة لأكثر من شخصين أو تكلف أكثر من { $amount }.
        [few] يجب أن يوافق غير كاتبها على حملة لأكثر من { $n } أشخاص أو تكلف أكثر من { $amount }.
        [many] يجب أن يوافق غير كاتبها على حملة لأكثر من { $n } شخصًا أو تكلف أكثر من { $amount }.
       *[other] يجب أن يوافق غير كاتبها على حملة لأكثر من { $n } شخص أو تكلف أكثر من { $amount }.
    }
campaigns-looser = قاعدة أقل تشددًا
campaigns-looser-mine = طلبت قاعدة أقل تشددًا. تسري حين يوافق عليها شخص آخر يحق له ذلك.
campaigns-looser-by = يطلب { $who } قاعدة أقل تشددًا. تسري حين يوافق عليها شخص آخر يحق له ذلك.
campaigns-looser-asked = تسري حين يوافق عليها شخص آخر.
campaigns-looser-agree = وافق على القاعدة الأقل تشددًا
campaigns-looser-keep = أبقِ القاعدة كما هي
campaigns-looser-two = القاعدة الأكثر تشددًا تسري فورًا. والأقل تشددًا تسري حين يوافق عليها شخص آخر يحق له ذلك.
campaigns-looser-alone = لا أحد غيرك هنا يحق له أن يوافق. القاعدة الأكثر تشددًا تسري فورًا ولا تُخفَّف إلا مع شخص آخر: وما يبقى دونها ترسله وحدك.
campaigns-more-people = لأشخاص أكثر من
campaigns-more-cost = أو دولارات أمريكية أكثر من
campaigns-form = الحملة
campaigns-common = الاسم والرقم
campaigns-name = الاسم
campaigns-number = من الرقم
campaigns-choose-number = اختر رقمًا
campaigns-keep = حفظ المسودة
campaigns-saved = محفوظة كمسودة.
campaigns-unsaved = لم تُحفظ بعد.
campaigns-copy = أخرى مثلها
campaigns-drop = حذف الحملة { $name }
campaigns-to-mend =
    { $n ->
        [zero] لا شيء يلزم إصلاحه قبل الفحص.
        [one] يجب إصلاح شيء واحد قبل الفحص.
        [two] يجب إصلاح شيئين قبل الفحص.
        [few] يجب إصلاح { $n } أشياء قبل الفحص.
        [many] يجب إصلاح { $n } شيئًا قبل الفحص.
       *[other] يجب إصلاح { $n } شيء قبل الفحص.
    }
campaigns-amiss =
    { $key ->
        [name] أعطها اسمًا من 1 إلى 100 حرف.
        [number] اختر الرقم الذي تُرسل منه.
        [audience] قل لمن هي، أو أحضر ملفًا.
        [template] اختر قالبًا يمكن إرساله من هذا الرقم.
        [share] الحصص أعداد صحيحة من 1 إلى 100.
        [hold_out] يمكن استبعاد 0 إلى 50 من كل مئة.
        [time] اختر وقتًا قادمًا خلال 90 يومًا على الأكثر.
        [column] متغير يُملأ بعمود ليس في الملف.
       *[pace] اكتب عددًا صحيحًا من 1 إلى 4800 أو اتركه فارغًا.
    }
campaigns-audience = الجمهور
campaigns-who = لمن هي
campaigns-customers = قائمة عملاء
campaigns-customers-hint = مضيّقة بما يُعرف عنهم.
campaigns-queue = قائمة من الطابور
campaigns-queue-hint = أو قائمة محفوظة.
campaigns-file = ملف
campaigns-file-hint = CSV أو Excel مع عمود لأرقام الهواتف.
campaigns-list = القائمة
campaigns-counting = يجري العد…
campaigns-not-counted = تعذّر العد. غيّر شيئًا للمحاولة من جديد.
campaigns-conversations =
    { $n ->
        [zero] لا محادثات
        [one] محادثة واحدة
        [two] محادثتان
        [few] { $n } محادثات
        [many] { $n } محادثة
       *[other] { $n } محادثة
    }
campaigns-meant-hint = لا يتلقاها كل من هي له: يبيّن الفحص من لا يتلقاها ولماذا.
campaigns-choose-file = ملف الأشخاص
campaigns-other-file = ملف آخر
campaigns-choose-file-hint = أرقام هواتف مع رموز البلدان. لا يمكن مراسلة إلا المعروفين هنا. لا يُحتفظ بالملف نفسه.
campaigns-file-going = يجري قراءة الملف.
campaigns-file-failed = تعذر إحضار الملف. حاول مرة أخرى.
campaigns-file-unreadable = لا يمكن استخدام هذا الملف. يلزمه رأس وصفوف تحته وعمود لأرقام الهواتف مع رموز البلدان.
campaigns-file-too-late = تقدمت الحملة في هذه الأثناء.
campaigns-known-here = معروفون هنا
campaigns-not-known = غير معروفين هنا
campaigns-not-known-hint = من ليس معروفًا هنا يمكن إحضاره أولًا:
campaigns-unreadable = صفوف بلا رقم
campaigns-twice = مذكورون مرتين
campaigns-joined = خلايا صارت سطرًا واحدًا
campaigns-joined-hint = لا يقبل واتساب في المتغير فواصل أسطر ولا علامات جدولة ولا فراغات طويلة: صار كل منها مسافة واحدة.
campaigns-columns = أعمدة يمكن أن تملأ المتغيرات: { $what }.
campaigns-message = الرسالة
campaigns-template = القالب
campaigns-choose-template = اختر قالبًا
campaigns-no-templates = لا قالب يمكن إرساله من هذا الرقم. اكتب واحدًا أولًا واطلب اعتماده.
campaigns-arm = القالب { $letter }
campaigns-take-off = إزالة { $name }
campaigns-same-for-all = واحد للجميع
campaigns-no-column = بلا عمود
campaigns-column-of = عمود { $name }
campaigns-hole = اكتب ما يوضع هنا: لا يُسأل أحد عند الإرسال إلى كثيرين.
campaigns-each = لكل واحد ما يخصه: { $from }.
campaigns-with-fallback = { $from }، وإلا «{ $fallback }»
campaigns-has-file = اختير ملف.
campaigns-needs-file = اختر الملف الذي يتلقاه الجميع.
campaigns-compare = قارن بآخر
campaigns-compare-hint = تُقسَّم الناس بينها بالصدفة مرة واحدة وإلى الأبد.
campaigns-share = الحصة
campaigns-share-hint = مقابل حصص الأخرى: 1 و1 نصفان.
campaigns-hold-out = يُستبعد من كل مئة
campaigns-hold-out-hint = لا يتلقون شيئًا، ليظهر ما كان سيأتي من تلقاء نفسه.
campaigns-steer = الاختيار حسب ما ينجح بعد الحكم
campaigns-steer-hint = حين يظهر فرق بين القوالب، يزداد احتمال أن يتلقى من يأتي دوره القالب الذي يُرَدّ عليه أكثر. ومن استُبعد يبقى مستبعدًا.
campaigns-when = متى وبأي سرعة
campaigns-now = الآن
campaigns-now-hint = بمجرد أن تبدأ.
campaigns-at = في وقت محدد
campaigns-at-hint = للجميع معًا خلال 90 يومًا على الأكثر.
campaigns-best-hour = في أفضل ساعة لكل شخص
campaigns-best-hour-hint = خلال يوم من بدئها، حين يُرجَّح أن يكتب كل منهم.
campaigns-time = الوقت
campaigns-quiet-hint = لا يتلقاها أحد خارج الساعات التي طلب أن يُراسل فيها: تنتظر رسالته.
campaigns-pace = بحد أقصى في الدقيقة
campaigns-pace-short = السرعة
campaigns-pace-hint = اتركه فارغًا ليكون بأقصى سرعة للرقم: { $n } في الدقيقة على الأكثر، ونصفها إن اشتكى العملاء.
campaigns-per-minute =
    { $n ->
        [zero] لا شيء في الدقيقة
        [one] واحدة في الدقيقة على الأكثر
        [two] اثنتان في الدقيقة على الأكثر
        [few] { $n } في الدقيقة على الأكثر
        [many] { $n } في الدقيقة على الأكثر
       *[other] { $n } في الدقيقة على الأكثر
    }
campaigns-as-fast = بأقصى سرعة للرقم
campaigns-check = من يتلقاها
campaigns-check-lead = انظر من يتلقاها ومن لا يتلقاها ولماذا، وكم تكلف. لا يُرسل شيء بهذا.
campaigns-check-it = افحص من يتلقاها
campaigns-changed = تغيرت منذ فحصها. افحصها من جديد.
campaigns-looking = يجري البحث عمن يتلقاها…
campaigns-looked-anew = مضت أكثر من 24 ساعة على تحديد من يستلمها. يُحدَّد ذلك من جديد، وبعدها يمكن بدؤها.
campaigns-meant = المقصودون
campaigns-gets = يتلقونها
campaigns-gets-not = لا يتلقون شيئًا
campaigns-held-out = المستبعدون للمقارنة
campaigns-why-not = لماذا لا يتلقاها بعضهم
campaigns-write-to-them = راسلهم
campaigns-left-to-write-to = خارج حملة: النافذة مفتوحة
campaigns-left-out =
    { $n ->
        [zero] الجميع يتلقاها
        [one] شخص واحد لا يتلقى شيئًا
        [two] شخصان لا يتلقيان شيئًا
        [few] { $n } أشخاص لا يتلقون شيئًا
        [many] { $n } شخصًا لا يتلقون شيئًا
       *[other] { $n } شخص لا يتلقون شيئًا
    }
campaigns-exclusion =
    { $key ->
        [opted_out] أوقفوا مثل هذه الرسائل
        [no_consent] لم يوافقوا
        [cap] تلقوا ما يكفي مؤخرًا
        [no_identifier] لا رقم معروف
        [undelivered] لا يُسلَّم شيء إلى هناك
        [window_open] نافذتهم مفتوحة
        [blocked] محظورون
        [duplicate] مذكورون مرتين
        [unknown] غير معروفين هنا
        [unreadable] الصف لا يسمي أحدًا
        [missing] متغير بلا قيمة لهم
        [template] لا يمكن إرسال القالب
        [number] لا يُرسل شيء من الرقم
        [budget] حد الشهر لا يكفي
        [arm_stopped] أُوقف قالبهم
        [gone] لم يعودوا موجودين
       *[refused] سيُرفض
    }
campaigns-exclusion-lead =
    { $key ->
        [opted_out] لا يمكن لأحد تجاوز ذلك.
        [no_consent] ولم يكتبوا منذ نصف عام.
        [cap] لم يجيبوا عن آخر قالب تسويق، أو تلقوا اثنين في 14 يومًا.
        [no_identifier] لا رقم هاتف ولا معرّف مستخدم.
        [undelivered] لا يسلّم واتساب رسائل تسويقية إلى أرقام الولايات المتحدة.
        [window_open] اكتب إليهم بحرية بدلًا من ذلك.
        [blocked] يمكن رفع ذلك في محادثتهم.
        [duplicate] يتلقاها كل واحد مرة.
        [unknown] الاستيراد يجعلهم معروفين.
        [unreadable] تعذرت قراءة رقمه.
        [missing] قل ما يوضع حيث لا يُعرف شيء.
        [template] انظر في القوالب لماذا.
        [number] افحص الرقم.
        [budget] ارفعه أو اختر أشخاصًا أقل.
        [arm_stopped] ساء معه الكثير.
        [gone] مُحوا أو دُمجوا مع غيرهم.
       *[refused] لن يقبلها واتساب.
    }
campaigns-cost = التكلفة
campaigns-about = نحو { $amount }
campaigns-would =
    { $key ->
        [fits] سيبلغ الشهر { $percent } % من حده.
        [warns] سيبلغ الشهر { $percent } % من حده. سيبقى القليل.
       *[full] سيبلغ الشهر { $percent } % من حده: تتوقف حين يُبلغ.
    }
campaigns-of-number = الرقم
campaigns-quality =
    { $key ->
        [green] جودة عالية
        [yellow] جودة متوسطة: بنصف السرعة
        [red] جودة منخفضة: تتوقف
       *[unknown] الجودة غير معروفة بعد
    }
campaigns-limit =
    { $n ->
        [zero] لا يسمح واتساب لهذا الرقم بأن يبدأ بمراسلة أحد.
        [one] يسمح واتساب لهذا الرقم بأن يبدأ بمراسلة شخص واحد في اليوم.
        [two] يسمح واتساب لهذا الرقم بأن يبدأ بمراسلة شخصين في اليوم.
        [few] يسمح واتساب لهذا الرقم بأن يبدأ بمراسلة { $n } أشخاص في اليوم.
        [many] يسمح واتساب لهذا الرقم بأن يبدأ بمراسلة { $n } شخصًا في اليوم.
       *[other] يسمح واتساب لهذا الرقم بأن يبدأ بمراسلة { $n } شخص في اليوم.
    }
campaigns-days =
    { $n ->
        [zero] تنتهي في يومها.
        [one] فتستغرق يومًا واحدًا.
        [two] فتستغرق يومين.
        [few] فتستغرق { $n } أيام.
        [many] فتستغرق { $n } يومًا.
       *[other] فتستغرق { $n } يوم.
    }
campaigns-needs-approval = يجب أن يوافق شخص آخر قبل أن تبدأ.
campaigns-approval-lately = ويُحسب أيضًا ما بدأته في آخر 24 ساعة دون موافقة أحد.
campaigns-approvers =
    { $n ->
        [zero] لا أحد آخر يمكنه ذلك.
        [one] شخص واحد آخر يمكنه ذلك.
        [two] شخصان آخران يمكنهما ذلك.
        [few] { $n } آخرون يمكنهم ذلك.
        [many] { $n } آخرًا يمكنهم ذلك.
       *[other] { $n } آخر يمكنهم ذلك.
    }
campaigns-no-approvers = لا أحد غيرك هنا يمكنه ذلك: اجعل أحدًا مسؤولًا أولًا.
campaigns-nobody-gets = لن يتلقاها أحد. غيّر المقصودين أو القالب.
campaigns-first-hint = تُرسل أول 20 رسالة. وتتوقف من تلقاء نفسها إن تعذر الكثير منها أو طلب كثيرون ألا يُراسلوا.
campaigns-ask = اطلب الموافقة
campaigns-send-to =
    { $n ->
        [zero] لا أحد يُرسل إليه
        [one] أرسل إلى شخص واحد
        [two] أرسل إلى شخصين
        [few] أرسل إلى { $n } أشخاص
        [many] أرسل إلى { $n } شخصًا
       *[other] أرسل إلى { $n } شخص
    }
campaigns-send-at =
    { $n ->
        [zero] لا أحد يُرسل إليه { $when }
        [one] أرسل إلى شخص واحد { $when }
        [two] أرسل إلى شخصين { $when }
        [few] أرسل إلى { $n } أشخاص { $when }
        [many] أرسل إلى { $n } شخصًا { $when }
       *[other] أرسل إلى { $n } شخص { $when }
    }
campaigns-approve = وافق
campaigns-decline = أعدها
campaigns-pause = أوقف مؤقتًا
campaigns-resume = تابع
campaigns-stop = أوقف نهائيًا
campaigns-stop-it = أوقف الحملة نهائيًا
campaigns-stop-sure = نعم، أوقفها نهائيًا
campaigns-how-far = إلى أين وصلت
campaigns-progress = أُرسل { $sent } من { $whole }
campaigns-begins = تبدأ { $when }.
campaigns-by = كتبها { $who }.
campaigns-approved-by = وافق عليها { $who }.
campaigns-started = بدأت
campaigns-unknown-of =
    { $n ->
        [zero] لا أحد يُجهل هل أُرسلت إليه.
        [one] شخص واحد يُجهل هل أُرسلت إليه. لا يتلقاها أحد مرتين، فلا تُرسل ثانية. تجده أدناه.
        [two] شخصان يُجهل هل أُرسلت إليهما. لا يتلقاها أحد مرتين، فلا تُرسل ثانية. تجدهما أدناه.
        [few] { $n } أشخاص يُجهل هل أُرسلت إليهم. لا يتلقاها أحد مرتين، فلا تُرسل ثانية. تجدهم أدناه.
        [many] { $n } شخصًا يُجهل هل أُرسلت إليهم. لا يتلقاها أحد مرتين، فلا تُرسل ثانية. تجدهم أدناه.
       *[other] { $n } شخص يُجهل هل أُرسلت إليهم. لا يتلقاها أحد مرتين، فلا تُرسل ثانية. تجدهم أدناه.
    }
campaigns-what = ما هي
campaigns-funnel = ما الذي نتج عنها
campaigns-funnel-lead = تُحسب الردود خلال 24 ساعة من الرسالة. النسب من المرسل.
campaigns-funnel-table = ما نتج عن كل مجموعة
campaigns-people = الأشخاص
campaigns-failed = تعذر
campaigns-unknown = يُجهل هل أُرسلت
campaigns-verdict = الحكم
campaigns-verdict-lead = تُقارن باختبار صالح في أي وقت (اختبار نسبة الاحتمالات المتتابع المختلط لجوهري وآخرين)، فيمكن النظر متى شئت: حيث لا فرق يجد فرقًا في أقل من 5 من كل 100 حملة. وكلما زادت المقارنات وجب أن يظهر أكثر.
campaigns-verdict-of =
    { $key ->
        [little] لا يُعرف بعد ما يكفي عن { $this } و{ $other }: يلزم لكل منهما 100 شخص انقضى يومهم، وأن يُتوقَّع بحسب نسبة المجموعتين معًا أن يجيب 5 على الأقل من الأصغر وألّا يجيب 5 على الأقل.
        [better] { $this } يُجاب عنه أكثر من { $other }.
        [worse] { $this } يُجاب عنه أقل من { $other }.
       *[alike] لم يظهر فرق بين { $this } و{ $other } حتى الآن.
    }
campaigns-range = الفرق الحقيقي بين { $low } و{ $high } نقطة مئوية.
campaigns-counted = أشخاص انقضت ساعاتهم الـ24: { $this } { $mine }، { $other } { $others }.
campaigns-rates-lead = كل نسبة حقيقية تقع ضمن مداها في 95 من كل 100 حملة، مهما تكرر النظر.
campaigns-steers = يمكنها بعد الحكم أن تختار حسب ما ينجح.
campaigns-learnt = ما تعلّمته
campaigns-steers-since = منذ { $when } تختار بين القوالب حسب ما نتج عنها.
campaigns-learnt-of = ردّ عليه { $share }. أشخاص انقضت ساعاتهم الـ24: { $n }.
campaigns-next = { $share } ممن يأتي دورهم يتلقونه.
campaigns-learnt-lead = بطريقة Thompson sampling: الرد يُحسب لصالح القالب، وطلب التوقف عن المراسلة يُحسب ضده. لا يعدّ الحكم إلا من قسّمتهم الصدفة وحدها، فيبقى صحيحًا. والمتوقع يقع ضمن مداه تسع مرات من عشر.
campaigns-who-is = أشخاصها
campaigns-which = اعرض
campaigns-which-of =
    { $key ->
        [waits] من ينتظر دوره
        [sent] من أُرسلت إليه
        [unknown] من يُجهل أمره
        [failed] من تعذر إيصالها إليه
        [excluded] من لا يتلقى شيئًا
       *[held_out] المستبعدون للمقارنة
    }
campaigns-member =
    { $key ->
        [waits] ينتظر
        [sent] أُرسلت
        [excluded] لا يتلقى شيئًا
       *[held_out] مستبعد للمقارنة
    }
campaigns-none-of-them = لا أحد.

## مكتبة القوالب، وكتابة قالب

command-templates = الانتقال إلى القوالب
library-title = القوالب
library-lead = رسائل يعتمدها واتساب مسبقًا: هي وحدها ما يمكن إرساله بعد إغلاق النافذة.
library-new = قالب جديد
library-new-lead = اختر نصًا تبدأ به. لا يُرسل شيء قبل أن يعتمده واتساب.
library-search = البحث عن قالب
library-filters = تصفية القوالب
library-status = الحالة
library-category = الفئة
library-purpose = الغرض
library-language = اللغة
library-account = الحساب
library-days = أرقام مدة
library-days-of = محسوب خلال { $time }.
library-no-match = لا يوجد قالب مطابق.
library-found =
    { $n ->
        [zero] لا قوالب
        [one] قالب واحد
        [two] قالبان
        [few] { $n } قوالب
        [many] { $n } قالبًا
       *[other] { $n } قالب
    }
library-more = عرض المزيد
library-empty = لا قوالب بعد
library-empty-lead = ابدأ بأحد هذه النصوص. يراجع واتساب كل قالب قبل أن يمكن إرساله.
library-empty-one = البدء من الصفر
library-begin-with = البدء بـ { $name }
library-drafts = المسودات
library-unnamed = بلا اسم بعد
library-drop-draft = حذف المسودة { $name }
library-never-synced = لم تُقارن بواتساب بعد.
library-synced = آخر مقارنة بواتساب: { $when }.
library-sync = المقارنة الآن
library-sync-done = تمت المقارنة بواتساب.
library-sync-error = فشلت المحاولة الأخيرة: { $why }
library-planned =
    { $n ->
        [zero] لا رسائل مجدولة
        [one] رسالة مجدولة واحدة
        [two] رسالتان مجدولتان
        [few] { $n } رسائل مجدولة
        [many] { $n } رسالة مجدولة
       *[other] { $n } رسالة مجدولة
    }
library-announced = يُحتسب ابتداءً من { $when } ضمن { $category } وبسعره.
library-paused-until = متوقف مؤقتًا حتى { $when }.
library-status-word =
    { $key ->
        [approved] معتمد
        [pending] قيد المراجعة
        [rejected] مرفوض
        [paused] متوقف مؤقتًا
        [disabled] معطّل
        [flagged] عليه ملاحظات
        [reinstated] أُعيد تفعيله
        [in-appeal] قيد الاعتراض
        [limit-exceeded] تجاوز الحد
        [locked] مقفل
        [archived] مؤرشف
        [deleted] محذوف
        [pending-deletion] قيد الحذف
       *[other] { $name }
    }
library-quality =
    { $key ->
        [green] جودة عالية
        [yellow] جودة متوسطة
        [red] جودة منخفضة
       *[other] الجودة غير معروفة بعد
    }
library-reason =
    { $key ->
        [abusive-content] يرى واتساب أن المحتوى مسيء.
        [invalid-format] متغيرات أو أجزاء ليست مكتوبة كما يحتاجها واتساب.
        [promotional] يروّج لشيء في فئة لا تسمح بذلك.
        [tag-content-mismatch] النص لا يناسب لغته أو فئته.
        [incorrect-category] النص ينتمي إلى فئة أخرى.
        [scam] يعدّه واتساب احتيالًا.
        [first-pause] أبلغ عنه أشخاص أو حظروه: يدوم التوقف الأول ثلاث ساعات.
        [second-pause] أبلغ عنه أشخاص أو حظروه مرة أخرى: يدوم التوقف الثاني ست ساعات، ويُعطَّل بعد الثالث.
        [rate-limiting-pause] أُرسل بسرعة زائدة بينما كان واتساب لا يزال يراقبه. على أحد أن يستأنفه.
       *[other] { $reason }
    }
library-its-words = يقول واتساب: «{ $words }»
library-sent = أُرسلت
library-delivered = وصلت
library-read = قُرئت
library-answered = رُدّ عليها
library-reopened = أُعيد فتحها
library-opted-out = ألغوا التسويق
library-cost = التكلفة
library-between = بين { $low } و{ $high } %
library-purpose-word =
    { $key ->
        [reengagement] استئناف المحادثة
        [promotional] ترويج
        [support-follow-up] متابعة الدعم
        [order-update] مستجدات الطلب
       *[own] غرض خاص
    }
library-purpose-lead =
    { $key ->
        [reengagement] يستأنف محادثة توقفت.
        [promotional] يعرض شيئًا.
        [support-follow-up] يسأل هل حُلّ ما احتاج أحدهم إلى المساعدة فيه.
        [order-update] يخبر بحال الطلب.
       *[own] كل ما عدا ذلك مما لديك قوالب له.
    }
library-purpose-of = الغرض من { $name }
library-purpose-set = حُفظ الغرض.
library-category-word =
    { $key ->
        [marketing] تسويق
        [utility] خدمات
        [authentication] مصادقة
       *[other] { $name }
    }
library-category-lead =
    { $key ->
        [marketing] عروض وأخبار ودعوات، وكل ما يخلطها بشيء آخر.
        [utility] عن شيء طلبه العميل أو فعله، ولا شيء سواه.
       *[other] رمز لتسجيل الدخول.
    }
library-common = ما تشترك فيه كل اللغات
library-name = الاسم
library-name-hint = حروف لاتينية صغيرة وأرقام وشرطات سفلية. لا يراه العملاء.
library-variables = المتغيرات
library-format =
    { $key ->
        [named] بأسماء، مثل first_name
       *[positional] مرقّمة: 1, 2, 3
    }
library-further = لغة أخرى
library-add-language = إضافة
library-choose = اختر واحدة
library-header = الترويسة
library-header-text = نص الترويسة
library-header-kind =
    { $key ->
        [none] بلا ترويسة
        [text] نص
        [image] صورة
        [video] فيديو
       *[document] مستند
    }
library-variable-in-header = متغير في الترويسة
library-sample = عيّنة
library-sample-hint = يراجع واتساب عيّنة. يتلقى العملاء الملف الذي يُختار عند الإرسال.
library-sample-kept = توجد عيّنة.
library-sample-going = جارٍ رفع { $name }…
library-sample-done = رُفع { $name }.
library-sample-failed = تعذّر رفع العيّنة. حاول مرة أخرى.
library-body = النص
library-no-body = سيظهر النص هنا.
library-put-variable = إدراج { $name }
library-footer = التذييل
library-buttons = الأزرار
library-button-kind =
    { $key ->
        [reply] رد سريع
        [url] رابط
        [phone] اتصال
        [code] رمز عرض
       *[optout] إيقاف التسويق
    }
library-stops-here = من يضغطه لا تصله رسائل تسويقية بعد ذلك كلما أرسل Ajar هذا القالب. وإن أرسله برنامج آخر فلا يفهم Ajar إلا الكلمات المعتادة مثل «{ $text }».
library-button-of = { $kind } { $n }
library-button-text = على الزر
library-button-url = العنوان
library-button-url-example = مثال على نهايته
library-button-phone = رقم الهاتف
library-button-code = مثال على رمز
library-move-up = نقل { $name } إلى أعلى
library-move-down = نقل { $name } إلى أسفل
library-take-off = إزالة { $name }
library-examples = أمثلة
library-examples-hint = ما قد يحل محل كل متغير. لا يراه إلا مراجعو واتساب: لا تستخدم بيانات حقيقية لأحد.
library-example-of = مثال على { $name }
library-example-in-header = مثال على { $name } في الترويسة
library-look = مظهر المعاينة
library-edit = تعديل
library-edit-of = تعديل { $name }
library-duplicate = تكرار
library-duplicate-of = تكرار { $name }
library-unpause = استئناف
library-unpause-of = استئناف { $name }
library-unpaused = يمكن إرساله من جديد.
library-delete-language = حذف { $name }
library-delete-all = حذف كل اللغات
library-delete-all-of = حذف كل لغات { $name }
library-deleted = حُذف.
library-other-parts = فيه أجزاء لا تُعدَّل هنا. يُرسل كما هو.
library-editing = قيد التعديل
library-draft = مسودة
library-keep = حفظ المسودة
library-kept = حُفظ كمسودة.
library-unsaved = لم يُحفظ بعد.
library-restored = كُتب هذا هنا من قبل ولم يُحفظ بعد.
library-changed = حفظ شخص آخر في هذه الأثناء نسخة أخرى من هذه المسودة. لم يُستبدل شيء.
library-changed-by = النسخة الأخرى، من { $name }:
library-take-theirs = أخذ النسخة الأخرى
library-keep-mine = حفظ نسختي فوقها
library-submit = التقديم للاعتماد
library-submitted = قُدّم للاعتماد. يجيب واتساب عادة خلال دقائق.
library-admins-submit = يقدّمه أحد المشرفين إلى واتساب.
library-discard-of = التخلي عما كُتب بـ { $name }
library-to-mend =
    { $n ->
        [zero] لا شيء يحتاج إلى إصلاح.
        [one] أمر واحد يجب إصلاحه قبل التقديم للاعتماد.
        [two] أمران يجب إصلاحهما قبل التقديم للاعتماد.
        [few] { $n } أمور يجب إصلاحها قبل التقديم للاعتماد.
        [many] { $n } أمرًا يجب إصلاحها قبل التقديم للاعتماد.
       *[other] { $n } أمر يجب إصلاحها قبل التقديم للاعتماد.
    }
library-refused = لم يقبله واتساب. بكلماته:
library-mend-sparse = اكتب كلمات أكثر، أو احذف متغيرًا.
library-mend-shorter = اختصر النص.
library-mend-examples = أعطِ مثالًا لكل متغير، وعيّنة للملف.
library-mend-name-taken = اختر اسمًا آخر: يوجد قالب بهذا الاسم بهذه اللغة.
library-mend-name-resting = اختر اسمًا آخر: حُذف قالب بهذا الاسم قبل أقل من 30 يومًا.
library-mend-too-many = احذف القوالب التي لا يحتاجها أحد: في الحساب كل ما يُسمح له به.
library-mend-later = حاول لاحقًا: طُلب من واتساب الكثير دفعة واحدة.
library-mend-access = راجع رمز وصول الرقم وأذوناته.
library-advice = الأرجح أن يحسب واتساب هذا { $category } مهما كانت الفئة التي يُقدَّم بها.
library-advice-hint = بالفئة المناسبة يُعتمد أسرع، وتعرف السعر مسبقًا.
library-take-advice = التقديم بفئة { $category }
library-because-promotes = يروّج لشيء: { $words }.
library-because-coupon = فيه رمز لعملية شراء.
library-because-optout = فيه زر لإيقاف الرسائل التسويقية.
library-because-no-occasion = لا شيء فيه يخص أمرًا طلبه العميل أو فعله.
library-wrong-missing = اكتب شيئًا هنا.
library-wrong-too-long = { $length } حرفًا أكثر مما ينبغي؛ المسموح { $limit }.
library-wrong-letters = استخدم الحروف الصغيرة من a إلى z والأرقام والشرطات السفلية فقط.
library-wrong-unknown = اختر من القائمة.
library-wrong-one-line = لا يتسع المكان إلا لسطر واحد.
library-wrong-braces = قوسان يُفتحان أو يُغلقان بلا مقابل.
library-wrong-variable-name = لا يمكن أن يسمى متغير { $name } هنا.
library-wrong-sequence = المتغيرات المرقّمة هي 1 و2 و3 وهكذا، بلا فجوة.
library-wrong-no-variables = لا يمكن أن يكون هنا متغير.
library-wrong-variables = عدد المتغيرات الممكن هنا: { $limit }.
library-wrong-edge = اكتب بعض الكلمات قبل أول متغير وبعد آخر متغير: لا يمكن أن يبدأ النص أو ينتهي بمتغير.
library-wrong-adjacent = اكتب بعض الكلمات بين متغيرين.
library-wrong-sparse = المتغيرات كثيرة على كلمات قليلة كهذه. عدد الكلمات اللازمة بجانبها: { $limit }.
library-wrong-not-at-end = متغير العنوان يكون في نهايته.
library-wrong-no-example = أعطِ مثالًا.
library-wrong-no-sample = اختر عيّنة.
library-wrong-no-address = يبدأ العنوان بـ https://.
library-wrong-no-phone = اكتب الرقم مع رمز بلده، مثل +4930901820.
library-wrong-buttons = عدد الأزرار الممكن هنا من هذا النوع: { $limit }.
library-wrong-apart = يجب أن تكون الردود السريعة متجاورة.
library-wrong-twice = زران يقولان الشيء نفسه.
library-wrong-only-marketing = زر إيقاف التسويق لقوالب التسويق فقط.
## Filling in templates

fills-ready = جاهز للإرسال
fills-send = إرسال الآن
fills-fill-in = تعبئة
fills-customise = تخصيص
fills-schedule = جدولة
fills-each = إذا تُرك فارغًا: لكل عميل ما هو معروف عنه.
fills-variables = المتغيرات
fills-lead = من أين تأتي كل قيمة، وما الذي يحل محلها حين لا يُعرف شيء. وما يبقى ناقصًا يُسأل عنه قبل الإرسال.
fills-none = لا متغيرات في هذا القالب.
fills-source = المصدر
fills-save = حفظ المتغيرات
fills-saved = حُفظت المتغيرات.
fills-test = إرسال تجربة إليّ
fills-no-test-phone = احفظ رقمك الخاص في حسابك أولًا وأرسل الرمز منه: إليه تُرسل التجربة.
fills-phone = رقمك الخاص
fills-phone-lead = إليه تُرسل تجارب القوالب. اكتبه مع رمز البلد.
fills-no-phone = هذا ليس رقم هاتف: اكتبه مع رمز البلد، مثل +49 151 1234567.
fills-proof-lead = أرسل هذا الرمز من ذلك الهاتف عبر واتساب إلى أحد أرقام النشاط التجاري هذه خلال يوم. ولا تُرسل أي تجربة إليه قبل ذلك.
fills-proof-code = الرمز
fills-proof-look = لقد أرسلته
fills-proof-waits = لم يصل الرمز بعد.
fills-proof-done = هذا الرقم لك: إليه تُرسل التجارب.
fills-proof-over = انتهت صلاحية الرمز. احفظ الرقم مرة أخرى للحصول على رمز آخر.
fills-test-sent = التجربة في طريقها إلى رقمك الخاص.
fills-missing = بقي للتعبئة: { $what }
fills-scheduling = سيُرسل هذا القالب لاحقًا: { $name }
fills-from-name = العميل: الاسم
fills-from-first-name = العميل: الاسم الأول
fills-from-attribute = العميل: { $name }
fills-from-number = رقم النشاط التجاري
fills-from-agent = المُرسل
fills-fixed = النص نفسه دائمًا
fills-asked = السؤال كل مرة
fills-text = النص
fills-fallback = إذا لم يُعرف
fills-unfit =
    { $why ->
        [unknown] لا يحتوي القالب على { $place }.
        [text] ما يحل محل { $place } طويل جدًا، أو فيه رموز لا تكون في أي رسالة.
        [empty] اذكر ما يبقى دائمًا في { $place }.
       *[attribute] لم تعد سمة { $place } موجودة: اختر أخرى.
    }

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
template-error-faulty = ما زال في القالب ما يحتاج إلى تصحيح.
template-error-unanswered = لم تُجب المنصة. تُجلب قائمة القوالب من جديد وستبيّن هل تم ذلك.
template-error-unreached = تعذّر الوصول إلى المنصة: لم يُنفَّذ شيء.
template-error-state = يمكن تغيير القالب بعد اعتماده أو رفضه أو إيقافه مؤقتًا.
template-error-category = لا يمكن تغيير فئة قالب معتمد. أنشئ قالبًا جديدًا.
template-error-disabled = لا يمكن حذف قالب معطّل.
template-error-not-paused = لا يمكن إعادة التفعيل إلا لقالب موقوف مؤقتًا.
template-error-drafts = المسودات كثيرة جدًا. احذف بعضها.
template-error-large = المسودة كبيرة جدًا.
template-error-account = تتبع القوالب حساب أعمال. اربط أولًا رقمًا من أرقامه.
template-error-app = رمز الوصول لا يذكر تطبيقًا يمكن إعطاؤه عيّنة. تحقّق من الرقم.
campaign-error-stage = لا يمكن فعل ذلك والحملة على حالها الآن. أعد تحميل الصفحة.
campaign-error-amiss = في الحملة شيء ناقص أو غير صحيح.
campaign-error-own = يجب أن يوافق على الحملة شخص غير كاتبها.
campaign-error-changed = صار أحد القوالب يقول غير ما كان عند التحقق من الحملة. تحقق منها مجددًا.
campaign-error-category = صار أحد القوالب يُحسب فئة أخرى غير ما كان عند التحقق من الحملة. تحقق منها مجددًا.
campaign-error-nobody = لن تصل هذه الحملة إلى أحد.
campaign-error-many = عدد الأشخاص أكبر مما تتسع له حملة واحدة. قسّمها.
campaign-error-large = ما كُتب عن الحملة طويل جدًا.
campaign-error-file = تعذّرت قراءة أي شخص من الملف.
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
error-template-part =
    { $key ->
        [place] يعرض هذا القالب في ترويسته مكانًا يجب تحديده عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [product] يعرض هذا القالب في ترويسته منتجًا يجب تحديده عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [animation] يعرض هذا القالب في ترويسته صورة متحركة لا يستطيع Ajar إرسالها. لذلك لا يمكن إرساله من هنا.
        [carousel] هذا القالب شريط بطاقات يجب ملؤها عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [offer] في هذا القالب عرض محدود المدة يجب تحديد نهايته عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [flow] في هذا القالب زر يفتح نموذجًا يجب تحديده عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [catalogue] في هذا القالب زر يفتح الكتالوج مع منتج يجب تحديده عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [products] في هذا القالب زر يفتح منتجات يجب تحديدها عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
        [order] في هذا القالب زر لدفع طلب يجب تحديده عند كل إرسال. لا يستطيع Ajar ذلك، فلا يمكن إرساله من هنا.
       *[strange] في هذا القالب جزء لا يعرفه Ajar وقد يلزم ملؤه. لذلك لا يمكن إرساله من هنا.
    }

## لماذا رفضت المنصة، بكلمات قليلة

refusal-not-sent = لم تُرسل
refusal-retry = مشكلة لدى واتساب
refusal-slow = رسائل كثيرة دفعة واحدة
refusal-wait = حجبها واتساب مؤقتًا
refusal-closed = النافذة مغلقة
refusal-opted-out = أوقف العميل الرسائل التسويقية
refusal-no-consent = لا موافقة على التسويق
refusal-quiet-hours = خارج أوقات العميل
refusal-unanswered = القالب السابق بلا رد
refusal-two-lately = قالبان في 14 يومًا
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
advice-no-consent = لا شيء يدل على أن هذا العميل وافق على الرسائل التسويقية، ولم يكتب منذ نصف عام. اسأله أولًا، أو أرسل قالبًا من فئة الخدمات.
advice-quiet-hours = طلب هذا العميل أن يُكتب إليه في أوقات أخرى. أرسله لاحقًا.
advice-unanswered = لم يرد هذا العميل على آخر قالب تسويقي. انتظر حتى يكتب، أو حتى تمر 14 يومًا.
advice-two-lately = تلقى هذا العميل قالبين تسويقيين خلال 14 يومًا. انتظر حتى يمر على أولهما 14 يومًا.
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
command-settings = إلى الإعدادات
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

desk-leaves-unsaved = لم يُحفظ كل ما في هذه الصفحة بعد. هل تغادرها مع ذلك؟
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

# What waits for its time or for an answer, and what came back.

planned-error-beyond = ستكون النافذة قد أُغلقت حينها. لا يمكن جدولة سوى قالب لذلك الوقت.
planned-error-no-time = هذا الوقت مضى أو يبعد أكثر من سنة. اختر وقتًا آخر.
planned-error-too-many = تنتظر رسائل كثيرة في هذه المحادثة بالفعل. استرجع واحدة أولًا.
planned-error-one-parked = لك ردّ ينتظر في هذه المحادثة بالفعل. استرجعه أولًا.
planned-error-apart = لم يعد بالإمكان جعل هذه الرسائل رسالة واحدة.
planned-title = المجدول
planned-lead = ما سيُرسل لاحقًا وما عاد إليك.
planned-title-returned =
    { $n ->
        [zero] المجدول، { $n } رسالة عادت إليك
        [one] المجدول، رسالة واحدة عادت إليك
        [two] المجدول، رسالتان عادتا إليك
        [few] المجدول، { $n } رسائل عادت إليك
        [many] المجدول، { $n } رسالة عادت إليك
       *[other] المجدول، { $n } رسالة عادت إليك
    }
planned-later = إرسال لاحقًا
planned-later-template = إرسال قالب لاحقًا
planned-when = متى تُرسل؟
planned-in-an-hour = بعد ساعة، { $when }
planned-evening = هذا المساء، { $when }
planned-tomorrow = صباح الغد، { $when }
planned-of-customer = المساء والصباح بتوقيت العميل، والأوقات المعروضة بتوقيتك.
planned-of-number = المنطقة الزمنية للعميل غير معروفة: المساء والصباح بتوقيت رقمك.
planned-another-time = وقت آخر
planned-plan = جدولة
planned-cancel = إلغاء
planned-made = تُرسل { $when }.
planned-closes = تُغلق { $when }.
planned-hour-before = قبل إغلاقها بساعة، { $when }
planned-template-then = قالب { $when }
planned-template-lead = يُرسل القالب { $when }.
planned-summary =
    { $n ->
        [zero] { $n } مجدولة، التالية تُرسل { $when }
        [one] مجدولة: تُرسل { $when }
        [two] رسالتان مجدولتان، التالية تُرسل { $when }
        [few] { $n } رسائل مجدولة، التالية تُرسل { $when }
        [many] { $n } رسالة مجدولة، التالية تُرسل { $when }
       *[other] { $n } رسالة مجدولة، التالية تُرسل { $when }
    }
planned-leaves = تُرسل { $when }
planned-by = جدولها { $name }
planned-change = تغيير
planned-send-now = إرسال الآن
planned-save = حفظ
planned-text = النص
planned-time = الوقت
planned-taken-back = استُرجعت. عاد النص إلى كاتبه.
planned-none = لا شيء مجدول.
planned-none-lead = ما ترسله لاحقًا من محادثة يبقى هنا حتى يُرسل.
planned-whose = لمن
planned-mine = لي
planned-all = للجميع
planned-more = عرض المزيد
planned-returned = عادت إليك
planned-new = جديد
planned-open = فتح المحادثة
planned-done = إبعاد
planned-put-away = أُبعدت.
planned-why =
    { $why ->
        [window_closed] لم تُرسل: كانت النافذة قد أُغلقت.
        [template] لم تُرسل: القالب متوقف أو لم يعد موجودًا أو لا يمكن تعبئته.
        [opted_out] لم تُرسل: أوقف العميل الرسائل التسويقية.
        [watched] لم تُرسل: هذا الرقم للمتابعة فقط الآن.
        [unreachable] لم تُرسل: لا سبيل للوصول إلى هذا الشخص.
        [late] لم تُرسل: مضى وقتها بينما كان Ajar متوقفًا.
        [unanswered] لم يردّ العميل منذ شهر.
        [taken_back] استرجعها زميل.
        [merged] صارت محادثتان واحدة، وينتظر فيها رد أحدث منك.
        [shut_out] لم يعد بإمكان كاتبها الكتابة هنا: لم تُرسل من تلقاء نفسها.
        [unknown] لا يُعرف هل أُرسلت: انقطع الاتصال. تحقّق قبل إرسالها مرة أخرى.
       *[refused] لم تُرسل.
    }
parked-park = احتفاظ بردّ
parked-lead = ينتظر بينما يُرسل قالب، ويُعرض عليك حين يردّ العميل.
parked-text = الردّ المحفوظ
parked-do = احتفاظ
parked-automatic = إرساله تلقائيًا حين يردّ العميل
parked-rules = لهذا الردّ فقط ولمدة 72 ساعة على الأكثر. ويُعرض عليك فحسب إن طلب العميل تركه وشأنه أو كتب زميل أو أُسندت المحادثة إلى غيرك.
parked-waits = ردّك ينتظر جواب العميل
parked-offered = ردّ { $name }: أترسل ما احتفظت به؟
parked-release = إرسال
parked-made = حُفظ. يُعرض عليك حين يردّ العميل.
parked-void =
    { $why ->
        [late] لم يعد يُرسل تلقائيًا: مضت 72 ساعة.
        [stop_word] لا يُرسل تلقائيًا: يطلب العميل تركه وشأنه.
        [colleague] لا يُرسل تلقائيًا: كتب زميل منذ ذلك الحين.
        [assignee] لا يُرسل تلقائيًا: المحادثة لدى شخص آخر الآن.
       *[refused] لم يُرسل تلقائيًا: تعذّر إرساله.
    }
join-offer =
    { $n ->
        [zero] { $n } نص لك ما زال ينتظر.
        [one] نص واحد لك ما زال ينتظر.
        [two] نصّان لك ما زالا ينتظران.
        [few] { $n } نصوص لك ما زالت تنتظر.
        [many] { $n } نصًا لك ما زال ينتظر.
       *[other] { $n } نص لك ما زال ينتظر.
    }
join-join = إرسالها رسالة واحدة
join-saves = هذا يوفّر نحو { $price }.
join-saves-free =
    { $n ->
        [zero] هذا يوفّر { $n } من ردود هذا الشهر المجانية.
        [one] هذا يوفّر ردًّا واحدًا من ردود هذا الشهر المجانية.
        [two] هذا يوفّر ردّين من ردود هذا الشهر المجانية.
        [few] هذا يوفّر { $n } من ردود هذا الشهر المجانية.
        [many] هذا يوفّر { $n } من ردود هذا الشهر المجانية.
       *[other] هذا يوفّر { $n } من ردود هذا الشهر المجانية.
    }
join-costs-nothing = كل رسالة هنا مجانية: جاء هذا العميل عبر إعلان.
join-made = تُرسل رسالةً واحدة.
join-separate = فصلها من جديد
command-planned = الانتقال إلى المجدول
command-later = إرسال الردّ لاحقًا
command-join = إرسال النصوص المنتظرة رسالةً واحدة
command-release = إرسال الردّ المحفوظ

## استيراد الأشخاص

import-title = استيراد الأشخاص
import-lead = من جدول: ملف CSV أو مصنف Excel. لا يتغيّر شيء قبل أن ترى ما سينتج عنه.
import-file = الملف
import-file-hint = ملف CSV أو ‎.xlsx، حتى { $limit } صف و50 ميغابايت
import-bring = قراءة الملف
import-earlier = ملفات سابقة
import-none = لم يُحضَر أي ملف بعد.
import-export = التصدير
import-export-lead = كل المعروفين هنا، مع الوسوم والسمات والموافقة.
import-export-csv = تنزيل بصيغة CSV
import-export-xlsx = تنزيل كمصنف Excel
import-unreadable =
    { $what ->
        [empty] لا توجد في الملف صفوف تحت العناوين.
        [rows] في الملف أكثر من 200,000 صف: قسّمه.
        [columns] في الملف أكثر من 100 عمود: احذف ما لا تحتاجه.
        [quotes] هناك علامة اقتباس غير مغلقة. احفظ الجدول بصيغة CSV من جديد.
        [old] هذا مصنف قديم أو مقفل: احفظه بصيغة ‎.xlsx من دون كلمة مرور.
        [no-table] هذا ليس جدولًا: يمكن قراءة ملف CSV أو مصنف (‎.xlsx).
        [unpacked] المصنف كبير جدًا بعد فك ضغطه: احفظه بصيغة CSV.
        [cell] تحتوي خلية على حروف أكثر مما يتسع له جدول. اختصرها.
        [written] الجدول كبير جدًا صفًا بعد صف: احذف الأعمدة غير اللازمة أو قسّمه.
        [size] حجم الملف أكبر من 50 ميغابايت: قسّمه.
       *[broken] لم يصل الملف كاملًا. حاول مجددًا.
    }
import-unplanned =
    { $what ->
        [columns] يجب اختيار معنى لكل عمود.
        [nobody] اختر العمود الذي فيه رقم الهاتف أو معرّف المستخدم: به يُميَّز الأشخاص.
        [twice] عمودان يقولان الشيء نفسه. اترك أحدهما.
        [country] رمز البلد حتى ثلاثة أرقام، مثل 20.
        [name] تحتاج السمة إلى اسم لا يتجاوز 60 حرفًا: أعطِ العمود عنوانًا.
        [wording] نص الموافقة حتى 1000 حرف.
       *[choice] لا يمكن أن تكون السمة الجديدة اختيارًا: أنشئها أولًا مع خياراتها.
    }
import-overtaken = لقد تقدّم في هذه الأثناء. هذه حاله الآن.
import-target =
    { $what ->
        [nothing] يُترك
        [phone] رقم الهاتف
        [user_id] معرّف مستخدم واتساب
        [name] الاسم
        [last_name] اسم العائلة بعد الاسم
        [language] اللغة
        [time_zone] المنطقة الزمنية
        [tags] الوسوم
        [consent] الموافقة على الرسائل التسويقية
        [consent_source] مكان الموافقة
        [consent_wording] نص الموافقة
        [consent_at] وقت الموافقة
       *[attribute] سمة جديدة
    }
import-kind =
    { $what ->
        [text] نص
        [number] عدد
        [date] تاريخ
        [yes_no] نعم أو لا
        [choice] اختيار
       *[url] رابط
    }
import-attributes = السمات
import-columns = الأعمدة
import-example = الصف الأول
import-means-of = ما يقوله العمود «{ $name }»
import-kind-of = قيم السمة الجديدة «{ $name }»
import-country = رمز البلد للأرقام التي بلا رمز
import-country-hint = أرقام فقط، مثل 20. اتركه فارغًا إن كان لكل رقم رمزه.
import-known = المعروفون من قبل
import-fill = ملء الفارغ فقط
import-overwrite = ليحلّ الملف محلّ المعروف
import-wording = نص الموافقة
import-wording-hint = للصفوف التي تقول نعم وليس لها نص خاص. يُحفظ دليلًا مع اسم الملف. والرفض المعروف لا يُلغى أبدًا.
import-preview = هكذا ستصبح الصفوف الأولى
import-row = الصف
import-check = فحص كل الصفوف
import-checked = الفحص
import-stage =
    { $what ->
        [ready] جاهز للفحص
        [checking] يُفحص الآن
        [checked] فُحص ولم يُستورد شيء بعد
        [applying] يُستورد الآن
        [done] تمّ
        [cancelling] يُتراجع عنه الآن
        [cancelled] أُلغي
        [undoing] يُتراجع عنه الآن
        [undone] تُراجع عنه
       *[failed] فشل
    }
import-progress = { $percent }٪
import-total = صفوف الملف
import-fits = صفوف يمكن استيرادها
import-fits-known = لأشخاص معروفين من قبل
import-wrong = صفوف فيها خطأ، تُترك
import-faults = ما الخطأ
import-faults-all = تنزيل كل الأخطاء (CSV)
import-apply = استيرادها
import-nothing-fits = لا يمكن استيراد أي صف. أصلح الملف وأحضره مجددًا، أو اختر أعمدة أخرى.
import-cancel = إلغاء هذا الاستيراد
import-result = النتيجة
import-made = أشخاص أُضيفوا
import-changed = أشخاص عُدّلوا
import-held = صفوف تقول نعم وقد قال الشخص لا: تبقى لا
import-undo = التراجع عن هذا الاستيراد
import-taken-back = صفوف تُراجع عنها
import-stayed = أشخاص يبقون لأن شيئًا حدث معهم منذ ذلك الحين
import-failed =
    { $what ->
        [file] لم يعد الملف على الخادم. أحضره مجددًا.
       *[fault] انقطع. أُزيل ما كان قد استُورد؛ وسجلّ الخادم يعرف المزيد.
    }
import-amiss =
    { $what ->
        [nobody] لا رقم هاتف ولا معرّف مستخدم
        [phone_letters] في رقم الهاتف حروف
        [phone_length] أقصر أو أطول من رقم هاتف
        [phone_country] رمز البلد ناقص
        [phone_rounded] قرّب الجدول رقم الهاتف
        [user_id] هذا ليس معرّف مستخدم
        [too_long] النص طويل جدًا
        [language] هذه ليست لغة
        [time_zone] لا توجد منطقة زمنية بهذا الاسم
        [too_many_tags] الوسوم كثيرة جدًا
        [tag_name] لا يصلح هذا اسمًا لوسم
        [tags_full] سيزيد عدد الوسوم على المسموح
        [number] هذا ليس عددًا
        [number_unclear] قد يكون عددين: آلافًا أو كسرًا
        [date] هذا ليس تاريخًا
        [date_unclear] قد يكون تاريخين: أيّهما الشهر؟
        [yes_no] ليس نعم ولا لا
        [choice] ليس من خيارات السمة
        [url] هذا ليس رابطًا
        [future] هذا الوقت لم يأتِ بعد
        [repeated] صف سابق عن الشخص نفسه، وهو الصف
        [two_people] الرقم والمعرّف هنا لشخصين
       *[given_up] كان هذا الرقم لشخص هنا ثم غيّره
    }
import-mend =
    { $what ->
        [nobody] أضف أحدهما.
        [phone_letters] أبقِ الأرقام فقط، و+ قبل رمز البلد.
        [phone_length] اكتب الرقم كاملًا مع رمز البلد.
        [phone_country] اكتبه، أو حدّد أعلاه رمز الأرقام التي بلا رمز.
        [phone_rounded] نسّق العمود كنص في الجدول واحفظه من جديد.
        [user_id] يبدو مثل EG.1234567890.
        [too_long] للاسم 200 حرف، وللنصوص الأخرى 1000.
        [language] اكتب رمزها، مثل ar أو en.
        [time_zone] اكتبها مثل Africa/Cairo.
        [too_many_tags] للصف الواحد 20 وسمًا.
        [tag_name] لا يزيد الوسم على 40 حرفًا ولا يحتوي على فواصل.
        [tags_full] يمكن أن يكون هناك 200 وسم. احذف ما لا يحتاجه أحد، أو اترك هذا.
        [number] أبقِ الأرقام فقط، ونقطة قبل الكسر.
        [number_unclear] اكتب 1234 أو 1.234 من دون فاصلة.
        [date] اكتبه مثل 2026-11-05.
        [date_unclear] اكتبه مثل 2026-11-05.
        [yes_no] اكتب نعم أو لا.
        [choice] اكتب أحد خياراتها، أو أضف هذا أولًا.
        [url] اكتبه مسبوقًا بـ https://.
        [future] اكتب متى وافق فعلًا.
        [repeated] اجعل الصفين صفًا واحدًا.
        [two_people] ادمجهما أولًا، أو احذف أحدهما.
       *[given_up] صاحبه الآن يُعرف حين يكتب.
    }
import-fault-head =
    { $what ->
        [row] الصف
        [column] العمود
        [value] المكتوب فيه
        [amiss] ما الخطأ
       *[mend] كيف يُصلح
    }
import-app = من تطبيق الهاتف
import-app-lead = الرقم الذي جاء مع تطبيق واتساب للأعمال يجلب محادثات 180 يومًا وجهات اتصاله. وهي لا تفتح نافذة ولا تطلب جوابًا.
import-app-percent = ما وصل من السجل
import-app-of = سجل { $name }
import-app-phase = إلى أي مدى
import-app-back =
    { $what ->
        [day] اليوم الأخير
        [quarter] حتى 90 يومًا
       *[half] حتى 180 يومًا
    }
import-app-messages = الرسائل
import-app-people = أشخاص من جهات اتصاله
import-app-declined = لم تُشارك المحادثات السابقة: هكذا اختير في التطبيق عند ربط الرقم. لمشاركتها، افصل الرقم هناك ثم اربطه من جديد.
import-app-failed = تعذّر على واتساب إرسال المحادثات السابقة.

search-unclear-nothing = لا توجد كلمة للبحث عنها.
search-unclear-long = هذا أكثر مما يمكن البحث عنه دفعة واحدة.
search-unclear-value = يحتاج { $filter } إلى شيء بعده.
search-unclear-day = «{ $day }» ليس تاريخًا. اكتبه هكذا: { $like }.
search-unclear-thing = لا يمكن البحث عن الرسائل بحسب «{ $thing }». يمكن بحسب: { $known }.
search-unclear-many = كثيرون يحملون الاسم «{ $name }». اكتب المزيد من الاسم.
search-title = بحث
search-label = البحث في الأشخاص والرسائل
search-begin = عمّ تبحث؟
search-begin-lead = اسم، أو جزء من رقم، أو كلمات من رسالة. تكفي بداية الكلمة.
search-filters = حدّد البحث باستخدام
search-nothing = لم يُعثر على شيء
search-nothing-lead = يجب أن توجد كل الكلمات. كلمات أقل، أو بداية كلمة فقط، تعثر على المزيد.
search-catching-up = ما زالت الرسائل الأقدم تُجهَّز للبحث. قد ينقص بعضها حاليًا.
search-people = الأشخاص
search-messages = الرسائل
search-count =
    { $n ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $n } رسائل
        [many] { $n } رسالة
       *[other] { $n } رسالة
    }
search-newest = أفضل ما في أحدث { $n }. كلمات أكثر تعثر على رسائل أقدم.
search-shown = معروض { $shown } من { $count }
search-more = عرض المزيد
search-more-failed = تعذّر تحميل المزيد من الرسائل.
search-all = البحث عن «{ $q }» في كل شيء
search-within = البحث في هذه المحادثة
search-older = نتيجة أقدم
search-newer = نتيجة أحدث
search-place = { $at } من { $of }
search-none-here = لا نتائج
search-day = اليوم المطلوب
search-go = الانتقال إلى اليوم
search-no-day = لا توجد رسائل للانتقال إليها.
search-close = إغلاق

## People: errors
people-no-tag = لا توجد علامة باسم «{ $name }».
people-rule-tag = علامة «{ $name }» تضعها قاعدتها ولا توضع يدويًا.
people-no-attribute = لم تعد هذه الخاصية موجودة. أعد تحميل الصفحة.
people-value-text = القيمة لا تزيد على 1000 حرف.
people-value-number = هذا ليس رقمًا. اكتبه هكذا: 12.5.
people-value-date = هذا ليس تاريخًا. اكتبه هكذا: 2026-11-05.
people-value-yes-no = اختر نعم أو لا.
people-value-choice = اختر واحدًا من: { $choices }.
people-value-url = يبدأ عنوان الويب بـ https:// أو http://.
people-name-empty = أدخل اسمًا.
people-name-long = لا يزيد الاسم على 40 حرفًا.
people-name-characters = لا يحتوي الاسم على فواصل.
people-name-taken = يوجد واحد بهذا الاسم بالفعل.
people-full = بلغ العدد أقصاه. احذف ما لا يحتاجه أحد.
people-choices-wrong = أدخل من خيار واحد إلى 50 خيارًا مختلفًا، واحدًا في كل سطر.
people-called-wrong = لا يزيد الاسم على 100 حرف.
people-language-wrong = هذه ليست لغة. اكتبها هكذا: de أو pt-BR.
people-zone-wrong = هذه ليست منطقة زمنية. اكتبها هكذا: Europe/Berlin.
people-hours-wrong = أدخل وقتين مختلفين من اليوم.
people-source-wrong = اذكر مصدره في 100 حرف على الأكثر.
people-wording-wrong = لا يزيد النص على 2000 حرف.
people-remark-wrong = تتكون الملاحظة من حرف واحد إلى 4000 حرف.
people-too-many = هذا عدد كبير دفعة واحدة. اختر 1000 على الأكثر.
people-same = هذا شخص واحد بالفعل.
people-undone = تم التراجع عن هذا بالفعل.
people-messages-since = لم يعد التراجع ممكنًا: وردت رسائل أو أُرسلت منذ ذلك الحين، ولا يمكن معرفة صاحبها.
people-windows-since = لم يعد التراجع ممكنًا: تغيّرت النوافذ المشتركة بينهما منذ ذلك الحين.
people-merged-since = دُمجا مع شخص آخر منذ ذلك الحين. تراجع عن ذلك أولًا.
people-gone = لم يعد التراجع ممكنًا: ما كان معروفًا عنهما لم يعد محفوظًا.

## Customers
nav-customers = العملاء
command-customers = الانتقال إلى العملاء
command-context = إظهار ما يُعرف عن العميل أو إخفاؤه
context-title = عن العميل
customers-find = البحث بالاسم أو الرقم
customers-any = الكل
customers-filters = تصفية القائمة
customers-order = الترتيب
customers-columns = الأعمدة
customers-window = النافذة
customers-time-left = الوقت المتبقي
customers-last-activity = آخر نشاط
customers-local-time = توقيتهم
customers-unknown = غير معروف
customers-open = مفتوحة
customers-closed = مغلقة
customers-never = لم تُفتح قط
customers-day = في آخر 24 ساعة
customers-week = في آخر 7 أيام
customers-month = في آخر 30 يومًا
customers-silent = بلا نشاط منذ 30 يومًا
customers-low = منخفض، من 0 إلى 3
customers-middle = متوسط، من 4 إلى 6
customers-high = مرتفع، من 7 إلى 10
customers-select-all = تحديد كل المعروضين
customers-select = تحديد { $who }
customers-action = إجراء على المحدَّدين
customers-add-tag = إضافة علامة
customers-remove-tag = إزالة علامة
customers-agreed = وافقوا على التسويق
customers-stopped = أوقفوا التسويق
customers-apply = تطبيق
customers-clear = مسح التحديد
customers-more = عرض المزيد
customers-empty = لا عملاء بعد
customers-empty-lead = يظهر هنا كل من يكتب إلى أحد أرقامك.
customers-none = لا أحد مطابق
customers-none-lead = أزل أحد عوامل التصفية لترى المزيد.
customers-reset = عرض الجميع
customers-found =
    { $n ->
        [zero] لا عملاء
        [one] عميل واحد
        [two] عميلان
        [few] { $n } عملاء
        [many] { $n } عميلًا
       *[other] { $n } عميل
    }
customers-many = أكثر من { $n } عميل
customers-selected =
    { $n ->
        [zero] لا أحد محدَّد
        [one] محدَّد واحد
        [two] محدَّدان
        [few] { $n } محدَّدين
        [many] { $n } محدَّدًا
       *[other] { $n } محدَّد
    }
customers-select-fitting = تحديد كل من ينطبق عليه ذلك
customers-fitting-cut = ينطبق ذلك على أكثر من { $n }. حُدِّد أول { $n }.
customers-done =
    { $n ->
        [zero] لم يتغيّر شيء.
        [one] تم لشخص واحد.
        [two] تم لشخصين.
        [few] تم لـ { $n } أشخاص.
        [many] تم لـ { $n } شخصًا.
       *[other] تم لـ { $n } شخص.
    }
customers-unchanged =
    { $n ->
        [zero] لم يكن أحد كذلك من قبل.
        [one] كان شخص واحد كذلك من قبل.
        [two] كان شخصان كذلك من قبل.
        [few] كان { $n } أشخاص كذلك من قبل.
        [many] كان { $n } شخصًا كذلك من قبل.
       *[other] كان { $n } شخص كذلك من قبل.
    }
customers-missing =
    { $n ->
        [zero] لم يختفِ أحد.
        [one] لم يعد شخص واحد موجودًا.
        [two] لم يعد شخصان موجودين.
        [few] لم يعد { $n } أشخاص موجودين.
        [many] لم يعد { $n } شخصًا موجودين.
       *[other] لم يعد { $n } شخص موجودين.
    }
customers-left =
    { $n ->
        [zero] ثم حدث خطأ ما، ولم يُترك أحد.
        [one] ثم حدث خطأ ما: تُرك شخص واحد وما زال محددًا.
        [two] ثم حدث خطأ ما: تُرك شخصان وما زالا محددين.
        [few] ثم حدث خطأ ما: تُرك { $n } أشخاص وما زالوا محددين.
        [many] ثم حدث خطأ ما: تُرك { $n } شخصًا وما زالوا محددين.
       *[other] ثم حدث خطأ ما: تُرك { $n } شخص وما زالوا محددين.
    }

## One customer
person-not-found = لا يوجد عميل كهذا
person-not-found-lead = ربما مُحيت بياناته أو أن الرابط خاطئ.
person-whole = الملف الكامل
person-said = ذكره أحد الزملاء
person-detected = اكتُشفت من رسائله
person-from-number = من رقمه
person-consent = الموافقة
person-no-consent = لم يُذكر شيء بعد.
person-yes = موافق
person-no = أوقفها
person-write-consent = تدوين موافقة
person-category = الفئة
person-answer = الإجابة
person-source = أين قيل ذلك
person-wording = النص
person-history = السجل
person-marketing = التسويق
person-utility = الخدمات المساعدة
person-service = خدمة العملاء
person-source-whatsapp = اختير في WhatsApp
person-source-refusal = رفض WhatsApp رسالة تسويقية
person-source-here = دُوّن هنا
person-program = برنامج
person-engagement = التفاعل
person-no-gauge = لم يُقل شيء في آخر 30 يومًا.
person-gauge = { $score } من 10، بين { $low } و{ $high }
person-over =
    { $n ->
        [zero] بلا ردود
        [one] من رد واحد
        [two] من ردّين
        [few] من { $n } ردود
        [many] من { $n } ردًّا
       *[other] من { $n } رد
    }
person-median = وسيط زمن الرد
person-windows = النوافذ المستفاد منها
person-windows-of = { $n } من { $of }
person-tags = العلامات
person-add-tag = إضافة علامة…
person-remove-tag = إزالة { $name }
person-details = التفاصيل
person-name = الاسم
person-own-name = يسمّي نفسه { $name }
person-language = اللغة
person-zone = المنطقة الزمنية
person-from = تجوز مراسلته من
person-until = حتى
person-their-time = { $time } بتوقيته
person-guess = تخمين: في بلده { $n } توقيتات مختلفة
person-attributes = الخصائص
person-value-yes = نعم
person-value-no = لا
person-identifiers = المعرّفات
person-phone = رقم الهاتف
person-username = اسم المستخدم
person-bsuid = معرّف مستخدم WhatsApp
person-parent-bsuid = معرّف مستخدم WhatsApp لمجموعة الشركات
person-former = لم يعد مستخدمًا
person-notes = الملاحظات
person-note = ملاحظة لفريقك فقط
person-add-note = إضافة ملاحظة
person-edit = تعديل
person-delete = حذف
person-save = حفظ
person-saved = تم الحفظ.
person-timeline = الخط الزمني
person-cut = الرسائل الأقدم غير مدرجة هنا.
person-first-message = أول رسالة
person-window-opened = فُتحت نافذة
person-window-lost = أُغلقت نافذة وهو ينتظر
person-template = القالب { $name }
person-tagged = علامة { $name }
person-merged = دُمج مع { $name }
person-conversations = المحادثات
person-same = قد يكون الشخص نفسه
person-why-username = اسم المستخدم نفسه
person-why-number = الرقم نفسه بكتابة أخرى
person-why-name = الاسم نفسه ونهاية الرقم متطابقة
person-other = اختيار شخص آخر
person-merge = دمج شخصين في واحد
person-merge-lead = كل ما للآخر يصبح له من حينها. يمكنك التراجع إلى أن يحدث ما لا يُعرف صاحبه.
person-compare = مقارنة
person-field = الحقل
person-kept = يبقى
person-gone = يزول
person-becomes = يصبح
person-joined =
    { $n ->
        [zero] لا تُدمج أي محادثة.
        [one] تُدمج محادثة واحدة مع أخرى.
        [two] تُدمج محادثتان مع أخرى.
        [few] تُدمج { $n } محادثات مع أخرى.
        [many] تُدمج { $n } محادثة مع أخرى.
       *[other] تُدمج { $n } محادثة مع أخرى.
    }
person-moved =
    { $n ->
        [zero] لا تنتقل أي محادثة.
        [one] تنتقل محادثة واحدة.
        [two] تنتقل محادثتان.
        [few] تنتقل { $n } محادثات.
        [many] تنتقل { $n } محادثة.
       *[other] تنتقل { $n } محادثة.
    }
person-messages =
    { $n ->
        [zero] لا رسائل معها.
        [one] معها رسالة واحدة.
        [two] معها رسالتان.
        [few] معها { $n } رسائل.
        [many] معها { $n } رسالة.
       *[other] معها { $n } رسالة.
    }

## Scores, and what makes a conversation worth more

scores-title = ما المتوقع
scores-reply = احتمال الرد
scores-reply-hint = إذا كتبت الآن، خلال 24 ساعة.
scores-write = يكتب قبل أن تُغلق النافذة
scores-percent = { $percent } %
scores-share = { $share } %
scores-chance = { $percent } %، بين { $low } و{ $high } %
scores-row = احتمال الرد: { $percent } %
scores-from =
    { $n ->
        [zero] بلا رسائل
        [one] من رسالة واحدة
        [two] من رسالتين
        [few] من { $n } رسائل
        [many] من { $n } رسالة
       *[other] من { $n } رسالة
    }
scores-from-others = لا يُعرف عنه شيء بعد: هذا ما يفعله العملاء هنا عادةً.
scores-rule = وفق القاعدة العامة: النموذج غير مستخدم، إذ لم يُثبت بعد أنه أفضل هنا.
scores-not-scored = غير مُقيَّم
scores-not-scored-lead = هذا الشخص مستثنى من التقييم.
scores-facts = أكثر ما أثّر فيه
scores-facts-none = لم يؤثر فيه شيء: هذا ما يحدث عادةً.
scores-raises = يرفعه:
scores-lowers = يخفضه:
scores-fact-up =
    { $fact ->
        [replies_often] يردّ غالبًا
        [replies_elsewhere] يردّ غالبًا على أرقامك الأخرى
        [business_answered] يردّ العملاء غالبًا على هذا الرقم
        [wrote_recently] كتب قبل قليل
        [silent_long] طول المدة منذ كتبت إليه
        [answered_in_a_row] لم يبق منك شيء بلا رد
        [customer_last] من كانت له الكلمة الأخيرة
        [talks_much] مقدار ما قيل حتى الآن
        [known_long] مدة معرفتكما
        [wrote_first] من كتب أولًا
        [window_open] النافذة مفتوحة
        [quick_answers] يردّ بسرعة
        [business_quick] سرعة رد هذا الرقم
        [busy_now] مدى انشغال هذا الرقم الآن
        [time_of_day] الوقت مناسب من يومه
        [weekday] اليوم مناسب من الأسبوع
        [active_elsewhere] ما يفعله على أرقامك الأخرى
        [new_here] سبق أن تراسلتما
       *[other] أمر آخر
    }
scores-fact-down =
    { $fact ->
        [replies_often] نادرًا ما يردّ
        [replies_elsewhere] نادرًا ما يردّ على أرقامك الأخرى
        [business_answered] نادرًا ما يردّ العملاء على هذا الرقم
        [wrote_recently] لم يكتب منذ مدة
        [silent_long] طول المدة منذ كتبت إليه
        [answered_in_a_row] رسائلك الأخيرة بلا رد
        [customer_last] من كانت له الكلمة الأخيرة
        [talks_much] مقدار ما قيل حتى الآن
        [known_long] مدة معرفتكما
        [wrote_first] من كتب أولًا
        [window_open] النافذة مغلقة
        [quick_answers] يتأخر في الرد
        [business_quick] سرعة رد هذا الرقم
        [busy_now] مدى انشغال هذا الرقم الآن
        [time_of_day] الوقت غير مناسب من يومه
        [weekday] اليوم غير مناسب من الأسبوع
        [active_elsewhere] ما يفعله على أرقامك الأخرى
        [new_here] أحدكما لم يكتب قط
       *[other] أمر آخر
    }
scores-segment = نوع العميل
scores-step = أين وصل
scores-how = كيف يُحدَّد هذا
scores-segment-name =
    { $segment ->
        [unheard] لم يكتب قط
        [newcomer] قادم جديد
        [regular] دائم
        [occasional] من حين لآخر
        [passing] عابر
       *[dormant] خامل
    }
scores-segment-rule =
    { $segment ->
        [unheard] لم يكتب قط.
        [newcomer] كتب أول مرة خلال آخر 30 يومًا وجاء ثلاث مرات على الأكثر.
        [regular] جاء عشر مرات أو أكثر خلال آخر 90 يومًا.
        [occasional] جاء من ثلاث إلى تسع مرات خلال آخر 90 يومًا.
        [passing] جاء مرة أو مرتين خلال آخر 90 يومًا.
       *[dormant] لم يأتِ خلال آخر 90 يومًا.
    }
scores-step-name =
    { $step ->
        [unheard] لم يُسمع منه
        [new] جديد
        [engaged] متفاعل
        [lapsing] يبتعد
        [lost] مفقود
       *[won_back] مُستعاد
    }
scores-step-rule =
    { $step ->
        [unheard] لم يكتب قط.
        [new] كتب أول مرة خلال آخر 7 أيام.
        [engaged] كتب خلال آخر 7 أيام.
        [lapsing] كتب آخر مرة قبل 7 إلى 30 يومًا.
        [lost] كتب آخر مرة قبل أكثر من 30 يومًا.
       *[won_back] عاد للكتابة خلال آخر 30 يومًا بعد صمت 30 يومًا أو أكثر.
    }
scores-comes = يُعدّ قادمًا من يكتب بعد ست ساعات لم يقل فيها أحد شيئًا.
scores-next = أفضل خطوة تالية
scores-answer = الرد الآن
scores-ask = إعادة طرح سؤالك المفتوح
scores-wait = الانتظار حتى { $when }
scores-reopen = إعادة الفتح بقالب
scores-leave = تركه وشأنه
scores-do-ask = كتابة السؤال
scores-do-wait = التأجيل حتى { $when }
scores-do-reopen = اختيار قالب
scores-template = القالب
scores-reopens = احتمال أن يرد عليه
scores-cost = التكلفة
scores-not-enough = لا توجد بيانات كافية بعد لمعرفة أي قالب أفضل: الأكثر إرسالًا يأتي أولًا.
scores-about = نحو { $amount }
scores-reason =
    { $reason ->
        [owed] ينتظر ردًا
        [closing] تُغلق النافذة خلال ساعتين
        [will_lapse] يُستبعد أن يكتب قبل إغلاقها
        [will_write] يُرجَّح أن يكتب من تلقاء نفسه
        [likely_now] يُرجَّح أن يردّ الآن
        [unlikely] يُستبعد أن يردّ
        [question_open] سألت شيئًا وتنتظر الجواب
        [missed] أُغلقت النافذة وهو ينتظر
        [better_hour] يردّ في ساعات أخرى
        [quiet_hours] هذه ساعة هدوء لديه
        [opted_out] طلب ألا يُكتب إليه
        [no_consent] لا شيء يدل على موافقته
        [paced] كُتب إليه من قبل بلا رد
        [blocked] لا يصله شيء
        [settled] انتهى الأمر أو هو مؤجَّل
        [nothing_owed] لا أحد ينتظر شيئًا
       *[other] لسبب آخر
    }
hours-title = أفضل الساعات للكتابة
hours-best = الأفضل { $ranges }
hours-none = لا ساعة تبرز
hours-range = من { $from } إلى { $to }
hours-all = كل الساعات الأربع والعشرين
hours-hour = الساعة
hours-share = حصة مما يكتب
planned-best = أفضل ساعة لديه، { $time } هناك، { $when }
scores-failed = تعذّر تحميل التوقعات.
scores-held-out = لا نصيحة هنا: تُحجب في بعض المحادثات لمعرفة ما إذا كانت تفيد.
scores-answered = الردود حتى الآن: { $n } من { $of }
scores-learnt =
    { $n ->
        [zero] لم يتعلم النموذج بعد
        [one] تعلّم النموذج من حالة واحدة
        [two] تعلّم النموذج من حالتين
        [few] تعلّم النموذج من { $n } حالات
        [many] تعلّم النموذج من { $n } حالة
       *[other] تعلّم النموذج من { $n } حالة
    }
scores-worth = القيمة مقارنةً بمحادثة عادية: { $factor }
hours-zone = ساعات { $zone }
priorities-title = الأولويات
command-priorities = الذهاب إلى الأولويات
priorities-lead = ما يجعل المحادثة أهم لديك. يحدد ما يأتي أولًا، ولا يغيّر أبدًا مدى احتمال أي شيء: فذلك يُتعلَّم.
priorities-rules = القواعد
priorities-empty = لا قواعد بعد
priorities-empty-lead = كل المحادثات متساوية: ما يأتي أولًا يتوقف فقط على ما يُحتمل ضياعه.
priorities-add = إضافة قاعدة
priorities-about = أي المحادثات
priorities-kind =
    { $kind ->
        [tag] عملاء بعلامة
        [is] خاصية تساوي
        [at_least] خاصية لا تقل عن
        [team] محادثات فريق
       *[lead] جاؤوا من إعلان ولم يُردّ عليهم
    }
priorities-tag = العلامة
priorities-attribute = الخاصية
priorities-team = الفريق
priorities-value = القيمة
priorities-amount = على الأقل
priorities-with-tag = العلامة { $name }
priorities-with-value = { $name } تساوي { $value }
priorities-with-amount = { $name } لا تقل عن { $amount }
priorities-with-team = فريق { $name }
priorities-gone = شيء لم يعد موجودًا
priorities-factor = قيمة { $name }
priorities-factor-hint = من 0.25 (الربع) إلى 4 (أربعة أضعاف).
priorities-times = { $factor } مرة
priorities-remove = إزالة القاعدة { $name }
priorities-order = قيمة الطلب
priorities-order-lead = تُحسب المحادثة بقدر الطلب الذي تدور حوله مقارنةً بطلب عادي.
priorities-order-attribute = الخاصية التي تحمله
priorities-not-counted = لا يُحسب
priorities-usual = طلب عادي
priorities-template = كلفة القالب
priorities-template-hint = كجزء من قيمة محادثة عادية، من 0 إلى 1.
priorities-preview = ما الذي سيتحرك
priorities-nothing = لا شيء يتحرك.
priorities-nobody = لا شيء يُعرض: لا أحد ينتظر ردًا الآن.
priorities-moved = { $n } من { $of } من المنتظرين سيتغيّر مكانهم؛ الأبعد تحركًا:
priorities-looked = نُظر في أهم { $looked } الآن من { $of } من المنتظرين. الأماكن هي بينها.
priorities-place = من المرتبة { $before } إلى { $after }
priorities-worth = القيمة مقارنةً بمحادثة عادية: { $after }، وكانت { $before }
priorities-passed = غيرها يتقدّم عليها أو يتأخر عنها
priorities-save = حفظ
priorities-saved = حُفظ. تتبعه قائمة الانتظار حسب الأولوية.
priorities-undo = تراجع
priorities-undone = كما كان من قبل.
priorities-reset = احتساب الجميع بالتساوي
priorities-unsaved = لم يُحفظ بعد.
priorities-choose = اختر واحدًا
priorities-too-many = يمكن أن تكون 20 قاعدة على الأكثر.
priorities-wrong-factor = أثر القاعدة بين 0.25 و4.
priorities-twice = قاعدتان عن الأمر نفسه: أبقِ واحدة.
priorities-wrong-value = القيمة بين حرف واحد و100 حرف.
priorities-wrong-amount = المقدار عدد يُكتب بلا فواصل: 1500.
priorities-wrong-usual = الطلب العادي عدد أكبر من الصفر، يُكتب بلا فواصل: 1500.
priorities-wrong-template = كلفة القالب بين 0 و1.

## Tags and attributes
tag-new = عميل جديد
tag-returning = عائد
tag-ad-lead = من إعلان
tag-rule-new = بقاعدة: وصلت أول رسالة منه في آخر 7 أيام.
tag-rule-returning = بقاعدة: كتب مجددًا بعد 7 أيام أو أكثر من أول رسالة.
tag-rule-ad-lead = بقاعدة: جاء عبر إعلان في آخر 30 يومًا.
colour-grey = رمادي
colour-red = أحمر
colour-orange = برتقالي
colour-yellow = أصفر
colour-green = أخضر
colour-teal = أخضر مزرق
colour-blue = أزرق
colour-purple = بنفسجي
colour-pink = وردي
attribute-text = نص
attribute-number = رقم
attribute-date = تاريخ
attribute-yes-no = نعم أو لا
attribute-choice = واحد من قائمة
attribute-url = عنوان ويب
fields-title = العلامات والخصائص
fields-lead = ما يمكن وضعه على العملاء وقوله عنهم. العلامات ذات القاعدة تضعها القاعدة وحدها.
fields-colour = اللون
fields-kind = النوع
fields-choices = الخيارات، واحد في كل سطر
fields-new-tag = علامة جديدة
fields-new-attribute = خاصية جديدة
fields-read-only = لا يغيّرها إلا المشرفون.
fields-no-attributes = لا خصائص بعد.
fields-sure = حذف نهائي
fields-people =
    { $n ->
        [zero] على لا أحد
        [one] على شخص واحد
        [two] على شخصين
        [few] على { $n } أشخاص
        [many] على { $n } شخصًا
       *[other] على { $n } شخص
    }

# What is kept of people, and how long.
data-title = البيانات
data-lead = كم من الوقت تُحفظ الأشياء، ومن مُحيت بياناته.
data-kept = كم من الوقت تُحفظ الأشياء
data-kept-lead = ما انتهت مدته يُحذف خلال ساعة ولا يعود.
data-deliveries = التسليمات كما وصلت
data-deliveries-hint = ما أرسله واتساب حرفيًا، منذ معالجته.
data-events = الأحداث
data-events-hint = ما تريد الشاشات والبرامج العائدة أن تسمعه.
data-kept-items = عناصر لم تُفهم
data-kept-items-hint = بصيغتها الأصلية، لتُعالَج من جديد.
data-media = الملفات
data-media-hint = الصور والأفلام والمستندات. تبقى الرسائل.
data-messages = الرسائل
data-messages-hint = مع ملفاتها. يبقى الأشخاص.
data-days = أيام
data-for-ever = إلى الأبد
data-bounds = من { $least } إلى { $most } يوم
data-save = حفظ
data-saved = تم الحفظ. ما انتهت مدته يُحذف خلال ساعة.
data-erasures = أشخاص مُحيت بياناتهم
data-erasures-lead = لم يبقَ منهم سوى هذه الأسطر.
data-nobody-erased = لم تُمحَ بيانات أحد بعد.
data-erased-at = وقت المحو
data-state = الحالة
data-gone = الصفوف المحذوفة
data-done = اكتمل
data-step = الخطوة { $at } من { $of }
data-of-person = بيانات { $who }
data-export = إخراج كل شيء
data-export-lead = أرشيف ZIP واحد فيه كل ما يُحفظ عن هذا الشخص: ما قيل، والملفات، والملاحظات، وما سلّمه واتساب.
data-download = تنزيل
data-erase = محو هذا الشخص
data-erase-lead = كل ما يُحفظ عن هذا الشخص يزول من كل مكان ونهائيًا: الرسائل والملفات والملاحظات والمسودات وما سلّمه واتساب. لا يمكن التراجع. إن كتب مجددًا فهو شخص جديد.
data-erase-backups = النسخ الاحتياطية السابقة ما زالت تحتويه. عند استعادة إحداها يُمحى هذا الشخص مرة أخرى.
data-owner-only = المالك وحده يستطيع محو شخص.
data-type-name = اكتب الاسم للتأكيد: { $who }
data-not-the-name = هذا ليس اسم الشخص.
data-erase-now = محو نهائي
data-erasing = جارٍ المحو…
data-erased = تم المحو
data-erased-lead = لم يعد هذا الشخص في أي قائمة. يُحذف الباقي الآن؛ يمكنك مغادرة هذه الصفحة.
data-erased-whole = حُذف كل شيء.
data-was-erased = مُحيت بيانات الشخص في هذه المحادثة.
data-their-data = بيانات الشخص
data-forgotten = { $kind }: لم يعد محفوظًا.

# المحادثات: الملاحظات والردود السريعة والأزرار ومن الحاضر والحظر.
error-too-many = عدد «{ $field }» أكبر من المسموح به: { $limit }.
error-twice = اثنان لهما «{ $field }» نفسه.
quick-reply-taken = هذا الاختصار مستخدم بالفعل.
talk-note = ملاحظة
talk-note-label = ملاحظة داخلية
talk-note-placeholder = لا يراها إلا فريقك. استخدم @ لذكر زميل.
talk-note-save = حفظ الملاحظة
talk-note-saved = حُفظت الملاحظة. لا يراها العميل.
talk-note-edit = تعديل الملاحظة
talk-note-delete = حذف الملاحظة
talk-note-deleted = حُذفت الملاحظة.
talk-note-of = ملاحظة من { $who }
talk-note-of-you = ملاحظتك
talk-cancel = إلغاء
talk-people = الزملاء
talk-program = برنامج
talk-colleague = أحد الزملاء
talk-done-assigned = { $who } أسند هذا إلى { $whom }
talk-done-unassigned = { $who } ألغى الإسناد
talk-done-snoozed = { $who } أجّل هذا حتى { $when }
talk-done-rests = { $who } أجّل هذا حتى يكتب العميل
talk-done-woke = لم يعد مؤجلًا
talk-done-resolved = { $who } أنهى هذا
talk-done-reopened = فُتح من جديد
talk-done-merged = ضُمّت إلى محادثة أخرى للشخص نفسه
talk-done-parted = شخصان من جديد
talk-done-tagged = { $who } أضاف الوسم { $what }
talk-done-untagged = { $who } أزال الوسم { $what }
talk-done-opted-out = لا يريد مزيدًا من هذا النوع من الرسائل: { $what }
talk-done-opted-in = يريد هذا النوع من الرسائل من جديد: { $what }
talk-done-lost = أُغلقت النافذة دون رد. الانتظار منذ { $when }
talk-done-paused = القالب { $what } متوقف مؤقتًا
talk-done-dismissed = { $who } ذكر أنه لا حاجة إلى رد
talk-done-undismissed = { $who } تراجع عن أنه لا حاجة إلى رد
talk-done-blocked = { $who } حظر هذا الشخص
talk-done-unblocked = { $who } ألغى حظر هذا الشخص
talk-done-reported = { $who } أبلغ عن هذا الشخص: { $what }
talk-done-other = تغيّر شيء ما
talk-quick = ردود سريعة
talk-quick-none = لا يوجد رد سريع مناسب.
talk-quick-missing = أكمل ما ينقص
talk-quick-insert = إدراج
talk-quick-manage = إدارة الردود السريعة
talk-quick-lead = نصوص تكتبها كثيرًا. اكتب / ثم الاختصار في الرد.
talk-quick-shortcut = الاختصار
talk-quick-text = النص
talk-quick-variables = المتغيرات: { $names } وأسماء السمات.
talk-quick-shared = للجميع
talk-quick-own = لي فقط
talk-quick-new = رد سريع جديد
talk-quick-edit = تعديل { $what }
talk-quick-delete = حذف { $what }
talk-quick-empty = لا توجد ردود سريعة بعد
talk-save = حفظ
talk-saved = تم الحفظ.
talk-more = المزيد للإرسال
talk-photo = التقاط صورة
talk-voice = تسجيل رسالة صوتية
talk-buttons = أزرار الرد
talk-list = قائمة للاختيار
talk-place = طلب الموقع
talk-body = النص أعلاه
talk-footer = نص صغير (اختياري)
talk-button = الزر { $n }
talk-list-button = الزر الذي يفتح القائمة
talk-row = الصف { $n }
talk-row-description = وصف الصف { $n } (اختياري)
talk-row-section = القسم بدءًا من الصف { $n } (اختياري)
talk-add-row = إضافة صف
talk-recording = جارٍ التسجيل: { $time }
talk-finish = إنهاء التسجيل
talk-discard = تجاهل التسجيل
talk-no-microphone = تعذّر استخدام الميكروفون. اسمح به في المتصفح وحاول مجددًا.
talk-no-recorder = لا يستطيع هذا المتصفح تسجيل صوت يقبله واتساب.
talk-looks = هنا أيضًا: { $who }
talk-writes = { $who } يكتب الآن…
talk-cross-writes = { $who } يكتب ردًا الآن.
talk-cross-answered = { $who } ردّ منذ أن بدأت.
talk-send-anyway = إرسال على أي حال
talk-menu = قائمة المحادثة
talk-block = حظر
talk-unblock = إلغاء الحظر
talk-blocked = محظور { $when }. لا يصل شيء ولا يخرج شيء.
talk-block-title = حظر { $who }؟
talk-block-lead = لن يمرر واتساب شيئًا في أي اتجاه. يمكن التراجع عن ذلك.
talk-report = ما المشكلة؟ (اختياري)
talk-report-hint = يُحفظ هنا باسمك. لا يقبل واتساب بلاغات من الشركات.
talk-transcript-text = تصدير كنص
talk-transcript-json = تصدير كـ JSON
talk-with-notes = مع الملاحظات الداخلية
talk-mentions = الإشارات
talk-mentions-lead = ملاحظات داخلية تذكرك.
talk-mentions-none = لم يذكرك أحد بعد
talk-mentions-none-lead = من يكتب @ واسمك في ملاحظة يستدعيك إلى هنا.
talk-mention-new = جديد
talk-take-back = التراجع عن «لا حاجة إلى رد»
talk-taken-back = عاد ينتظر ردًا.
command-note = كتابة ملاحظة داخلية
command-mentions = الانتقال إلى الإشارات
command-replies = الانتقال إلى الردود السريعة
talk-done-many =
    { $n ->
        [zero] { $n } تغيير
        [one] { $n } تغيير
        [two] { $n } تغييران
        [few] { $n } تغييرات
        [many] { $n } تغييرًا
       *[other] { $n } تغيير
    }
talk-quick-found =
    { $n ->
        [zero] { $n } رد سريع
        [one] { $n } رد سريع
        [two] { $n } ردّان سريعان
        [few] { $n } ردود سريعة
        [many] { $n } ردًا سريعًا
       *[other] { $n } رد سريع
    }
talk-mentions-unread =
    { $n ->
        [zero] { $n } إشارة غير مقروءة
        [one] { $n } إشارة غير مقروءة
        [two] { $n } إشارتان غير مقروءتين
        [few] { $n } إشارات غير مقروءة
        [many] { $n } إشارة غير مقروءة
       *[other] { $n } إشارة غير مقروءة
    }

## طرق العرض وتغيير محادثات كثيرة

triage-too-many = يمكن تغيير { $n } محادثة على الأكثر في المرة الواحدة.
triage-these =
    { $n ->
        [zero] لا أحد للرد عليه أولًا
        [one] واحد للرد عليه أولًا
        [two] اثنان للرد عليهما أولًا
        [few] { $n } للرد عليهم أولًا
        [many] { $n } للرد عليهم أولًا
       *[other] { $n } للرد عليهم أولًا
    }
triage-nobody = لم يعد بإمكان هذا الشخص متابعة المحادثات هنا.
triage-no-such-time = تُؤجَّل المحادثة إلى وقت قادم، سنة على الأكثر.
triage-no-tag = لا توجد علامة باسم «{ $tag }».
triage-ruled-tag = العلامة «{ $tag }» تضعها قاعدة ولا توضع يدويًا.
triage-too-late = لم يعد التراجع عن هذا ممكنًا.
triage-changed = لقد تغيّرت منذ ذلك الحين.
triage-changed-by = غيّرها { $who } منذ ذلك الحين.
triage-heard = كتب العميل منذ ذلك الحين.
triage-joined = أصبحت جزءًا من محادثة أخرى.
triage-view-name = يجب أن يتكوّن الاسم من 1 إلى { $n } حرفًا.
triage-too-many-views = لديك { $n } طريقة عرض، وهو الحد الأقصى. احذف واحدة أولًا.
view-queue = للإنجاز
view-shift = تُغلق في هذه الوردية
view-hour = أقل من ساعة
view-two-hours = أقل من ساعتين
view-four-hours = أقل من 4 ساعات
view-open = نوافذ مفتوحة
view-closed = تستحق إعادة الفتح
view-template = قالب لم يُجب عنه بعد
view-leads = عملاء من الإعلانات
view-unread = غير مقروءة
view-mine = محادثاتي
view-unassigned = غير مسندة
view-snoozed = مؤجَّلة
view-all = كل المحادثات
order-closes-at = الوقت المتبقي
order-priority = الأولوية
order-last-activity = آخر نشاط
order-name = الاسم
triage-on = مختار
triage-views = طرق العرض
triage-filters = عوامل التصفية
triage-order = الترتيب
triage-narrowed = ما تقتصر عليه القائمة
triage-without = إزالة: { $what }
triage-owed = رد مستحق
triage-not-owed = لا رد مستحق
triage-open = مفتوحة
triage-snoozed = مؤجَّلة
triage-resolved = منجزة
triage-door-open = أكثر من ساعتين
triage-door-closing = ساعتان أو أقل
triage-door-closed = مغلقة
triage-door-never = لم تُفتح قط
triage-engagement = التفاعل
triage-priority = الأولوية
triage-silence = آخر نشاط
triage-progress = الحالة
triage-any = أي
triage-assignee = مسندة إلى
triage-me = إليّ
triage-nobody-chosen = لا أحد
triage-somebody = شخص ما
triage-window = النافذة
triage-tags = العلامات
triage-number = الرقم
triage-language = اللغة
triage-from = من
triage-to = إلى
triage-keep = اسم لهذه القائمة
triage-share = يراها الجميع هنا
triage-keep-it = حفظ طريقة العرض
triage-kept = حُفظت طريقة العرض.
triage-forget = حذف طريقة العرض «{ $name }»
triage-shift = تنتهي ورديتي عند
triage-bulk = المحادثات المختارة
triage-chosen = المختارة: { $n }
triage-working = { $at } من { $of }
triage-resolve = إنجاز
triage-reopen = إعادة الفتح
triage-snooze = تأجيل
triage-snooze-on = التأجيل إلى وقت آخر
triage-wake = الإعادة الآن
triage-assign = إسناد
triage-tag = علامة
triage-read = وضع علامة مقروء
triage-template = إرسال قالب
triage-template-lead = يصل إلى كل من اختير، بالكلمات نفسها. لكل إرسال سعره ويُفحص على حدة، ويمكن التراجع عنه خلال عشر ثوانٍ.
triage-all-matching = اختيار كل ما في القائمة
triage-clear = إلغاء الاختيار
triage-report = ما الذي تم
triage-report-done = تم: { $n }.
triage-report-unchanged = كان كذلك أصلًا: { $n }.
triage-report-refused = لم يتم: { $n }.
triage-refused = ما لم يتم، ولماذا
triage-report-cut = هناك أكثر مما هو مذكور.
triage-unchanged = الأمر كذلك أصلًا.
triage-taken-back = تم التراجع: { $n }
triage-changed-of = تغيّرت منذ ذلك الحين: { $n }
triage-menu = ما العمل
triage-outlasts = بعد إغلاق نافذتها { $when }
triage-select = اختيار { $who }
triage-actions = إجراءات { $who }
triage-snoozed-until = مؤجَّلة حتى { $when }
triage-rests = مؤجَّلة حتى يكتبوا
triage-lead = أول رد قبل { $when } يجعل الأيام التالية مجانية
triage-awaited = لم يُجب عن القالب بعد
rest-hour = بعد ساعة
rest-three-hours = بعد 3 ساعات
rest-evening = هذا المساء
rest-tomorrow = صباح الغد
rest-monday = صباح الاثنين
rest-week = بعد أسبوع
rest-until = حتى يكتب العميل
command-resolve = إنجاز أو إعادة فتح
command-snooze = تأجيل إلى وقت لاحق
command-assign = إسناد إلى شخص
command-label = وضع علامة على العميل
command-mark-read = وضع علامة مقروء
command-unread = وضع علامة غير مقروء
command-select = اختيار أو إلغاؤه
command-select-range = الاختيار حتى هنا
command-select-all = اختيار كل المعروض
command-menu = ما يمكن فعله بها
command-filters = تصفية القائمة
command-order = تغيير ترتيب القائمة
command-views = اختيار طريقة عرض
triage-did =
    { $did ->
        [assigned] أُسندت
        [claimed] أُخذت
        [handed_over] سُلّمت
        [unassigned] لم تعد مسندة
        [snoozed] أُجّلت
        [woken] أُعيدت
        [resolved] أُنجزت
        [reopened] أُعيد فتحها
        [read] عُلّمت كمقروءة
        [unread] عُلّمت كغير مقروءة
        [tagged] وُضعت العلامة
        [untagged] أُزيلت العلامة
        [planned] جُدول القالب
       *[sent] القالب في الطريق
    }
triage-silence-at-most =
    { $n ->
        [zero] في آخر { $n } يوم
        [one] في آخر يوم
        [two] في آخر يومين
        [few] في آخر { $n } أيام
        [many] في آخر { $n } يومًا
       *[other] في آخر { $n } يوم
    }
triage-silence-at-least =
    { $n ->
        [zero] صامتة منذ { $n } يوم أو أكثر
        [one] صامتة منذ يوم أو أكثر
        [two] صامتة منذ يومين أو أكثر
        [few] صامتة منذ { $n } أيام أو أكثر
        [many] صامتة منذ { $n } يومًا أو أكثر
       *[other] صامتة منذ { $n } يوم أو أكثر
    }
person-no-marketing = لا يُرسل إليهم أي قالب تسويقي.
person-no-utility = لا يُرسل إليهم أي قالب من فئة الخدمات المساعدة.
person-no-service = مدوَّن هنا؛ ولا يزال الرد على ما يكتبونه ممكنًا.
triage-choose-time = اختر يومًا ووقتًا قادمين، سنة على الأكثر.
triage-template-later = الوقت بتوقيتك. ينتظر القالب حتى ذلك الحين في كل محادثة حيث يمكن استرجاعه، ويُفحص مرة أخرى قبل إرساله.
# What is answered without a person.
message-automatic = رد تلقائي
transcript-greeting = تحية آلية
transcript-away = رد غياب آلي
transcript-stopped = تأكيد آلي: لا مزيد من الرسائل التسويقية
transcript-started = تأكيد آلي: الرسائل التسويقية من جديد
talk-done-asked-for-person = طلب التحدث إلى شخص
person-source-word = كلمة كتبها
person-source-button = زر ضغط عليه
command-answering = الانتقال إلى الردود التلقائية
answering-title = الردود التلقائية
answering-lead = ما ترد به أرقامك من دون شخص. يتلقى كل عميل ردًا واحدًا كهذا على الأكثر خلال 12 ساعة، ولا يتلقاه أبدًا إذا أجاب أحد هنا خلال الساعة الأخيرة، ومعه دائمًا زر للتحدث إلى شخص. وهو ليس الرد المستحق: تبقى المحادثة في قائمة الانتظار.
answering-business = اسم النشاط التجاري
answering-language = لغة النصوص
answering-greeting = الترحيب
answering-greeting-hint = في ساعات عملك، لمن يكتب لأول مرة أو بعد 14 يومًا. يتلقى العملاء النص بلغتهم، وإلا فأول نص موجود.
answering-away = رد الغياب
answering-away-hint = خارج ساعات عملك. يتلقى العملاء النص بلغتهم، وإلا فأول نص موجود.
answering-stopped = عندما يوقف أحد الرسائل التسويقية
answering-started = عندما يريدها أحد من جديد
answering-usual-hint = إذا تُرك فارغًا فإنه يقول ما تظهره المعاينة.
answering-send = إرسال
answering-preview = كما يراه العميل
answering-sample = Ana
answering-save = حفظ
answering-saved = تم الحفظ.
answering-sent = المرسلة في آخر 30 يومًا
answering-confirmed = التأكيدات
answering-asked = طلبوا شخصًا
answering-words = كلمات توقف الرسائل التسويقية
answering-words-lead = رسالة ليس فيها إلا إحدى هذه الكلمات، وأزرار القوالب التي يغادر بها الناس. وهي سارية على كل رقم، سواء كان يرد بنفسه أم لا: لا يحتاج أحد إلى فعل شيء، ولا يخرج التسويق المخطط لهؤلاء. للكلمة التي عليها نجمة معنى آخر أيضًا: لا تسري إلا إذا سبقها قالب، أو رسالة تذكرها بأحرف كبيرة أو بين علامتي اقتباس.
answering-start-words = كلمات تعيدها
answering-variables = المتغيرات: { $names }. ما لا يُعرف عن العميل يُترك.
answering-price-unknown = تكلفة الرد غير معروفة.
answering-price-free = يُحسب كل منها ردًا: { $left } مجانية هذا الشهر، ثم نحو { $price } لكل رد، بحسب بلد العميل.
answering-price = يُحسب كل منها ردًا: نحو { $price }، بحسب بلد العميل.
answering-unfit-language = “{ $what }” ليست لغة يمكن أن تكون بها النصوص.
answering-unfit-long = في أحد النصوص { $length } حرفًا؛ والمسموح { $limit }.
answering-unfit-business = في اسم النشاط التجاري { $length } حرفًا؛ والمسموح { $limit }.
answering-unfit-character = في أحد النصوص حرف لا يمكن إرساله.
answering-unfit-variable = لا يُعرف شيء عن “{ $what }”.
answering-unfit-empty = الرد الذي يُرسل يحتاج إلى نص بلغة واحدة على الأقل.

alerts-title = التنبيهات
alerts-lead = عندما توشك نافذة على الإغلاق ويكون أحدهم بانتظار رد، ينبّه Ajar المسؤول عنها، ثم فريقه، ثم قائد الفريق.
alerts-how = كيف يتم تنبيهك
alerts-limits = قبل إغلاق النافذة بهذه المدة
alerts-limits-none = اختر واحدة على الأقل.
alerts-sound = تشغيل صوت في هذا التطبيق
alerts-sound-try = استماع
alerts-quiet = وقت الهدوء
alerts-quiet-lead = لا يصدر أي تنبيه حينها. يُنبَّه آخرون بدلًا منك، وتراه لاحقًا.
alerts-quiet-from = من
alerts-quiet-until = إلى
alerts-quiet-wrong = أدخل الوقتين معًا، مثل 22:00 و07:00، أو لا تدخل أيًا منهما.
alerts-zone = المنطقة الزمنية: { $zone }
alerts-mail = ملخص بالبريد الإلكتروني
alerts-mail-lead = مرة في الساعة على الأكثر: ما كُتم وما أُغلق دون رد.
alerts-mail-off = لا يرسل هذا الخادم بريدًا إلكترونيًا.
alerts-save = حفظ
alerts-saved = تم الحفظ.
alerts-devices = الأجهزة
alerts-devices-lead = يُنبَّه الجهاز حتى عندما لا يكون Ajar مفتوحًا عليه. لا يمكن لأحد قراءة ما يُرسل في الطريق.
alerts-devices-demo = في العرض التوضيحي لا يُنبَّه أي جهاز.
alerts-device-none = لا يُنبَّه أي جهاز بعد.
alerts-device-name = اسم هذا الجهاز
alerts-device-texts = إظهار الأسماء والرسائل عليه
alerts-device-add = تنبيه هذا الجهاز
alerts-device-this = هذا الجهاز
alerts-device-test = إرسال اختبار
alerts-device-tested = الاختبار في الطريق.
alerts-device-remove = إزالة
alerts-device-unheard = لم يصل آخر ما أُرسل إليه. تحقق مما إذا كان متصفحه يسمح بعرض الإشعارات.
alerts-unreached = التنبيهات لا تصل إلى { $names }.
alerts-unreached-look = عرض أجهزتي
alerts-device-succeeded = آخر إرسال: { $when }
alerts-device-failed = آخر إخفاق { $when }: { $why }
alerts-device-denied = لا يسمح هذا المتصفح لـ Ajar بعرض الإشعارات، كما في إعداداته لهذا الموقع.
alerts-device-unable = لا يمكن تنبيه هذا المتصفح. يلزم https، وعلى iPhone التطبيق على الشاشة الرئيسية.
alerts-device-too-many = لديك أقصى عدد من الأجهزة. أزل واحدًا أولًا.
alerts-device-unfit = يذكر هذا الجهاز عنوانًا لا يُرسل إليه شيء.
alerts-held = التنبيهات محتجزة: هذه نسخة مستعادة.
alerts-held-title = هذه نسخة مستعادة
alerts-held-lead = لا يُرسل شيء إلى الأجهزة ولا بالبريد الإلكتروني، حتى لا يُنبَّه أحد مرتين ما دام الأصل يعمل. يظهر كل شيء في التطبيق كالمعتاد.
alerts-held-owner = يمكن لأحد المالكين السماح بالإرسال من هنا.
alerts-release = إرسال التنبيهات من هنا
alerts-released = تذهب التنبيهات من الآن إلى الأجهزة وبالبريد الإلكتروني.
alerts-past = آخر 7 أيام
alerts-past-none = لم يتم تنبيهك بشيء.
alerts-level =
    { $level ->
        [assignee] نُبّهت بصفتك المسؤول
        [team] نُبّهت بصفتك من الفريق
       *[lead] نُبّهت بصفتك قائد الفريق
    }
alerts-muted =
    { $why ->
        [rate] مكتوم: كانت كثيرة جدًا
        [quiet] مكتوم: وقت هدوئك
       *[same] مكتوم: نُبّهت في اللحظة نفسها
    }
alerts-shown = عُرض في التطبيق
alerts-arrived = وصل إلى { $n } من { $of } أجهزة
alerts-mailed = أُرسل بالبريد الإلكتروني
alerts-unheard = لم يُشاهد بعد
alerts-waits = { $name } بانتظار رد: تُغلق النافذة { $when }.
alerts-open = فتح
alerts-snooze = تأجيل لمدة ساعة
alerts-put-away = إخفاء
alerts-more = تنبيهات أخرى: { $n }
alerts-muting = كان هذا التنبيه السادس خلال ساعة. تُكتم التنبيهات التالية حتى { $when } وتصل في ملخص واحد.
alerts-digest = تنبيهات مكتومة: { $n }
alerts-push = نافذة توشك على الإغلاق
alerts-push-of = { $name } بانتظار رد
alerts-push-body = تُغلق النافذة خلال { $length }.
alerts-push-last = تُكتم التنبيهات التالية لمدة { $length } وتصل في ملخص واحد.
alerts-push-digest-body = كانت كثيرة جدًا، أو كان وقت هدوئك.
alerts-push-test = يصل Ajar إلى هذا الجهاز
alerts-push-test-body = هكذا يبدو التنبيه هنا.
alerts-mail-subject = Ajar: مكتومة { $muted }، أُغلقت دون رد { $lost }
alerts-mail-muted = مكتومة:
alerts-mail-lost = أُغلقت دون رد:
alerts-mail-closes = { $name }: تُغلق النافذة { $when }
alerts-mail-closed = { $name }: أُغلقت النافذة { $when }
alerts-mail-settings = ما الذي تُنبَّه به وكيف: { $url }
command-alerts = الانتقال إلى التنبيهات

## الفِرق والورديات

teams-title = الفِرق
teams-lead = من يعمل معًا، وعلى أي أرقام، ومتى.
teams-none = لا فِرق بعد
teams-none-lead = إلى أن يوجد فريق، كل محادثة للجميع.
teams-new = فريق جديد
teams-name = اسم الفريق
teams-zone = المنطقة الزمنية، مثل Europe/Berlin
teams-leader = المسؤول
teams-members = الأشخاص
teams-numbers = الأرقام
teams-hours = ساعات الأسبوع
teams-hours-known = للفريق ساعات ثابتة
teams-hours-hint = مثل 09:00-12:00, 13:00-17:30. ما ينتهي قبل أن يبدأ يمتد بعد منتصف الليل؛ واليوم الفارغ عطلة.
teams-holidays = العطل
teams-holidays-hint = واحدة في كل سطر: 2026-12-25، أو مع ساعات 2026-12-24 09:00-12:00.
teams-shifts = الورديات
teams-shifts-hint = حيث لا وردية لأحد، يعمل الجميع في ساعات الأسبوع.
teams-shift-who = وردية مَن
teams-shift-day = في أي يوم
teams-shift-date = يوم واحد فقط
teams-shift-hours = الساعات، مثل 09:00-17:00
teams-shift-add = أضف وردية
teams-shift-remove = أزل وردية { $who }
teams-assigns = أعطِ ما ليس لأحد إلى شخص حاضر
teams-capacity = أقصى عدد من المحادثات المفتوحة للشخص
teams-read-only = المشرفون وحدهم يغيّرون الفِرق.
teams-faster = { $who } كان أسرع.
teams-unseen = { $who } لا يرى هذا الرقم، لذلك لا يمكن إسناد المحادثة إليه.
triage-no-team = لا يوجد فريق كهذا.
forecast-title = الساعات الأربع والعشرون القادمة
forecast-lead = ما يصل عادةً في هذه الساعات، وأي النوافذ المفتوحة يُرجَّح أن تُغلق دون أن يكتب العميل. بين قوسين: المجال الذي يقع فيه تسع مرات من عشر.
forecast-hour = من
forecast-messages = الرسائل
forecast-closing = نوافذ تُغلق
forecast-owed = منها بانتظار رد
forecast-lapse = دون رسالة
forecast-held-back = لا يُعرض اليوم. في 5 من كل 100 يوم، تُسحب بالصدفة لكل شخص، يُحجب ليتبيّن ما قيمته.
forecast-band = { $mean } ({ $low } إلى { $high })
handover-title = تسليم الوردية
handover-lead = ما ينتظر ردًا ويُغلق حين لا يعمل أحد من فريقه.
handover-none = لا شيء يُغلق بلا موظفين
handover-none-lead = كل ما ينتظر ردًا يُغلق وهناك من يعمل.
handover-unknown = لا يُعرف عن أي فريق متى يعمل.
handover-closes = يُغلق { $when }
handover-staffed = آخر حضور { $when }
handover-claim = خذها
handover-send = أجب
handover-more = هناك المزيد. القائمة تعرضه كله.
view-unstaffed = تُغلق بلا موظفين
command-claim = خذ ما ليس لأحد
command-hand-over = إلى تسليم الوردية
command-teams = إلى الفِرق
command-away = غائب أو عائد
away-set = أعلن أنك غائب
away-back = أنت غائب: أعلن أنك عدت
talk-done-handed-over = { $who } سلّمها إلى { $what }.
talk-done-handed-to-all = { $who } جعلها للجميع.
triage-team = الفريق
triage-everybody = للجميع
teams-unfit =
    { $why ->
        [name] اسم الفريق من 1 إلى 60 حرفًا.
        [zone] لا توجد منطقة زمنية كهذه. اسمها مثل Europe/Berlin.
        [leader] يجب أن يكون المسؤول من الفريق.
        [members] في الفريق 500 شخص على الأكثر.
        [hours] الساعات غير مقروءة أو متداخلة أو كثيرة جدًا.
        [shifts] الوردية لأحد أفراد الفريق، بساعات مثل 09:00-17:00.
        [capacity] للشخص من 1 إلى 1000 محادثة على الأكثر.
        [taken] يوجد فريق بهذا الاسم.
        [limit] لا يمكن أن توجد فِرق أكثر.
        [user] أحد هؤلاء لا يعمل هنا.
        [changed] غيّر شخص آخر هذا الفريق في هذه الأثناء. أعد تحميل الصفحة لتراه، ثم أجرِ التغيير من جديد.
       *[number] لا يوجد رقم كهذا.
    }

## سجل التدقيق

audit-title = سجل التدقيق
audit-lead = من فعل ماذا في مساحة العمل، ومتى، ومن أين. لا يُغيَّر أي سطر ولا يُحذف أبدًا.
audit-filters = تضييق السجل
audit-find = البحث في السجل
audit-who = من
audit-what-label = ماذا
audit-when = متى
audit-more = عرض المزيد
audit-end = هذا كل شيء.
audit-none = لا شيء مسجّل
audit-none-lead = لا شيء في السجل يطابق هذا.
audit-export = تصدير بصيغة CSV
audit-yes = نعم
audit-no = لا
audit-what =
    { $what ->
        [signed_in] تسجيل دخول
        [sign_in_failed] فشل تسجيل الدخول
        [sign_in_throttled] محاولات دخول كثيرة جدًا
        [signed_out] تسجيل خروج
        [user_added] إدخال شخص
        [user_disabled] إخراج شخص
        [user_enabled] السماح لشخص بالدخول مجددًا
        [user_invited] دعوة شخص
        [invitation_revoked] سحب دعوة
        [user_joined] قبول دعوة
        [user_renamed] تغيير الاسم
        [role_changed] تغيير الدور
        [reset_made] إنشاء رابط كلمة مرور جديدة
        [reset_used] استخدام رابط كلمة مرور جديدة
        [password_changed] تغيير كلمة المرور
        [password_failed] كلمة مرور خاطئة عند التأكيد
        [sessions_revoked] تسجيل خروج من مكان آخر
        [factor_set_up] إعداد العامل الثاني
        [factor_dropped] إيقاف العامل الثاني
        [factor_role_set] تغيير إلزام العامل الثاني
        [code_failed] رمز خاطئ عند تسجيل الدخول
        [reach_set] تغيير نطاق الرؤية
        [key_made] إنشاء مفتاح API
        [key_revoked] إبطال مفتاح API
        [number_added] إعداد رقم
        [number_changed] تغيير رقم
        [answering_set] تغيير الردود التلقائية
        [team_kept] تغيير فريق
        [team_dropped] حذف فريق
        [retention_set] تغيير مدة الاحتفاظ
        [tag_kept] تغيير وسم
        [tag_dropped] حذف وسم
        [attribute_kept] تغيير سمة
        [attribute_dropped] حذف سمة
        [quick_reply_kept] تغيير رد سريع مشترك
        [quick_reply_dropped] حذف رد سريع مشترك
        [fills_set] تغيير متغيرات قالب
        [view_kept] تغيير قائمة مشتركة
        [view_dropped] حذف قائمة مشتركة
        [blocked] حظر عميل
        [unblocked] إلغاء حظر عميل
        [bulk_sent] إرسال قالب إلى كثيرين
        [bulk_planned] جدولة قالب لكثيرين
        [import_brought] رفع ملف استيراد
        [import_applied] تطبيق استيراد
        [import_cancelled] إلغاء استيراد
        [import_undone] التراجع عن استيراد
        [people_exported] تصدير العملاء
        [person_exported] تصدير بيانات عميل
        [transcript_exported] تصدير محادثة
        [audit_exported] تصدير سجل التدقيق
        [backup_made] إنشاء نسخة احتياطية
        [backup_restored] استعادة نسخة احتياطية
        [alerts_released] استئناف التنبيهات بعد الاستعادة
        [person_erased] محو عميل
        [people_merged] دمج عملاء
        [merge_undone] التراجع عن دمج
        [model_promoted] تغيّر النموذج
        [model_rolled_back] اختير نموذج سابق
        [model_released] سُمح للنماذج الأفضل من جديد
        [model_refit] بدأ التعلّم من جديد
        [model_refit_cancelled] أوقف التعلّم من جديد
        [scoring_set] شُغّلت توقعات عميل أو أوقفت
        [weights_set] غُيّرت قيمة المحادثات
        [figures_shown] عُرضت أرقام كل شخص للجميع
        [figures_hidden] أُخفيت أرقام كل شخص
        [template_submitted] أُرسل قالب للمراجعة
        [template_edited] غُيّر قالب
        [template_deleted] حُذف قالب
        [template_unpaused] أُعيد تفعيل قالب موقوف
        [assistant_set] إعداد المساعد
        [assistant_off] إيقاف المساعد
        [campaign_started] بدأت حملة
        [campaign_approved] تمت الموافقة على حملة
        [campaign_declined] أُعيدت حملة إلى كاتبها
        [campaign_paused] أُوقفت حملة مؤقتًا
        [campaign_resumed] استؤنفت حملة
        [campaign_stopped] أُنهيت حملة
        [campaign_held] عُلّقت حملة
        [campaign_dropped] حُذفت حملة
        [campaign_file] أُضيف ملف إلى حملة
        [budget_set] حُدّدت الميزانية الشهرية لرقم
        [approval_set] حُدّد متى تحتاج الحملات إلى شخص ثانٍ
        [approval_asked] طُلبت قاعدة أقل تشددًا لمتى تحتاج الحملات إلى شخص ثانٍ
       *[other] { $what }
    }
audit-within =
    { $within ->
        [day] آخر 24 ساعة
        [week] آخر 7 أيام
        [month] آخر 30 يومًا
       *[year] آخر 365 يومًا
    }
audit-actor =
    { $kind ->
        [person] { $name }
        [key] المفتاح { $name }
        [console] سطر الأوامر
        [program] Ajar نفسه
       *[stranger] شخص لم يسجّل الدخول
    }
audit-subject =
    { $kind ->
        [user] { $name }
        [key] المفتاح { $name }
        [invitation] الدعوة { $name }
        [number] الرقم { $name }
        [contact] العميل { $name }
        [conversation] المحادثة { $name }
        [import] الاستيراد { $name }
        [tag] الوسم { $name }
        [attribute] السمة { $name }
        [quick_reply] الرد السريع { $name }
        [view] القائمة { $name }
        [team] الفريق { $name }
        [model] النموذج { $name }
        [template] القالب { $name }
        [campaign] الحملة { $name }
       *[other] { $name }
    }
audit-detail =
    { $detail ->
        [role] الدور: { $value }
        [count] العدد: { $value }
        [kind] البيانات: { $value }
        [days] الأيام: { $value }
        [format] الصيغة: { $value }
        [secrets] أسرار محفوظة: { $value }
        [watched] للمراقبة فقط: { $value }
        [shared] للجميع: { $value }
        [only_teams] فرقهم فقط: { $value }
        [required] إلزامي: { $value }
        [with] عميل آخر: { $value }
        [scored] يُتوقع: { $value }
        [added] انضمّ: { $value }
        [removed] غادر: { $value }
        [lead] القائد: { $value }
        [numbers] تغيّرت الأرقام: { $value }
        [hours] تغيّرت الساعات: { $value }
        [shifts] تغيّرت الورديات: { $value }
        [renamed] أُعيدت التسمية: { $value }
        [zone] المنطقة الزمنية: { $value }
        [assigns] يُسند تلقائيًا: { $value }
        [capacity] الحد الأقصى لكل شخص: { $value }
       *[other] { $value }
    }

## من يرى ماذا

reach-numbers = هذه الأرقام فقط
reach-numbers-hint = بلا اختيار كلها، وما يأتي منها أيضًا.
reach-only-teams = محادثات فرقهم فقط
reach-only-teams-hint = وكذلك ما ليس لأي فريق، وما أُسند إليهم.
reach-save = حفظ
reach-role = المشرفون والمالكون يرون كل شيء: لا يمكن تقييد إلا الوكلاء والمحللين.
reach-number = أحد هذه الأرقام غير معدّ هنا.
reach-gone = لم تعد ترى هذه المحادثة.

## الحسابات

nav-account = حسابك
unfit-second-code = الرمز خاطئ أو استُخدم من قبل.
sign-in-code = الرمز
sign-in-code-title = أدخل رمزًا
sign-in-code-lead = يعرض تطبيق المصادقة رمزًا. ويصلح رمز استرداد أيضًا، مرة واحدة.
sign-in-code-over = استغرق ذلك وقتًا طويلًا. ابدأ من جديد بكلمة مرورك.
sign-in-again = ابدأ من جديد
account-weekly = التقرير الأسبوعي بالبريد الإلكتروني
account-weekly-lead = كل يوم اثنين في الثامنة: ما ضاع في الأسبوع السابق، ولماذا، وما الذي ينبغي فعله الآن.
account-weekly-on = أرسله إليّ
account-title = حسابك
account-lead = اسمك ولغتك وكلمة مرورك وأين سجّلت الدخول.
account-name = الاسم
account-save = حفظ
account-saved = تم الحفظ.
account-password-lead = تغييرها يُخرجك من كل مكان آخر.
account-old = كلمة المرور الحالية
account-new = كلمة المرور الجديدة
account-change-password = تغيير كلمة المرور
account-password-changed = تم تغيير كلمة المرور.
account-wrong-password = كلمة المرور خاطئة.
account-factor = العامل الثاني
account-factor-lead = إلى جانب كلمة مرورك يُطلب منك رمز يعرضه تطبيق على هاتفك. عندها لا تكفي كلمة مرور مسروقة للدخول.
account-factor-on =
    { $n ->
        [zero] هو مفعّل. لم يبقَ لديك أي رمز استرداد.
        [one] هو مفعّل. بقي لديك رمز استرداد واحد.
        [two] هو مفعّل. بقي لديك رمزا استرداد.
        [few] هو مفعّل. بقي لديك { $n } رموز استرداد.
        [many] هو مفعّل. بقي لديك { $n } رمز استرداد.
       *[other] هو مفعّل. بقي لديك { $n } رمز استرداد.
    }
account-factor-begin = إعداده
account-factor-scan = امسح هذا بتطبيق مصادقة أو اكتب المفتاح. ثم أدخل الرمز الذي يعرضه التطبيق.
account-factor-picture = رمز QR يحتوي على المفتاح
account-factor-key = المفتاح
account-factor-open = فتح في تطبيق على هذا الجهاز
account-factor-code = رمز التطبيق
account-factor-confirm = تأكيد
account-codes = رموز الاسترداد
account-codes-lead = كل رمز يُدخلك مرة واحدة إذا فقدت التطبيق. لن تُعرض مجددًا: احفظها في مكان آمن.
account-codes-kept = لقد حفظتها
account-factor-turn-off = إيقاف العامل الثاني
account-factor-needed = يتطلب دورك عاملًا ثانيًا.
account-factor-there = يوجد عامل ثانٍ بالفعل. أوقفه أولًا.
account-must-title = أعدّ عاملك الثاني
account-must-lead = دورك يتطلبه. كل ما عداه ينتظر إلى أن يُعدّ.
account-sessions = الجلسات
account-sessions-lead = إن لم تعرف إحداها فأنهِها وغيّر كلمة مرورك.
account-no-sessions = لا توجد جلسات.
account-device = { $browser } على { $system }
account-unknown-device = جهاز غير معروف
account-current = هذه
account-began = بدأت
account-seen = آخر ظهور
account-address = العنوان
account-end = إنهاء
account-end-others = إنهاء كل الجلسات الأخرى
account-ended = انتهت.
account-taken = لدى شخص بهذا العنوان حساب بالفعل.
account-too-many = هناك دعوات كثيرة بانتظار القبول. اسحب بعضها أولًا.
account-last-owner = يجب أن يبقى مالك واحد على الأقل يستطيع تسجيل الدخول.
account-not-in-demo = لا يمكن دعوة أحد إلى العرض التجريبي.
members-title = الأعضاء
members-lead = من يعمل هنا، وما المسموح لكل واحد.
members-role = الدور
members-change-role = تغيير الدور
members-disabled = معطّل
members-you = أنت
members-on = مفعّل
members-off = غير مفعّل
members-never = أبدًا
members-disable = تعطيل
members-enable = السماح بالدخول مجددًا
members-reset = رابط كلمة مرور جديدة
members-drop-factor = إيقاف العامل الثاني
members-drop-sure = إيقافه الآن
members-end-all = تسجيل الخروج من كل مكان
members-reach = ما يرونه
members-disabled-done = سُجّل خروج { $who } من كل مكان. عادت محادثاته المفتوحة إلى الفريق.
members-enabled-done = يستطيع { $who } تسجيل الدخول مجددًا.
members-dropped-done = لم يعد يُطلب رمز من { $who }.
members-reset-done = أعطِ هذا الرابط إلى { $who }. يعيّن كلمة مرور جديدة، ويعمل مرة واحدة وينتهي بعد 24 ساعة. لن يُعرض مجددًا.
members-invited-done = أعطِ هذا الرابط إلى { $who }. يسمح بالدخول مرة واحدة وينتهي بعد 7 أيام. لن يُعرض مجددًا.
members-link = رابط لمرة واحدة
members-link-done = تم
members-invite = دعوة شخص
members-invite-submit = إنشاء الرابط
members-waiting = الدعوات
members-nobody-waits = لا توجد دعوات بانتظار القبول.
members-ends = تنتهي
members-asked-by = دعاه
members-take-back = سحب
members-taken-back = لم يعد الرابط يعمل.
members-required = من يحتاج إلى عامل ثانٍ
members-required-lead = يُعدّه أصحاب هذه الأدوار قبل أن يستطيعوا فعل أي شيء آخر.
members-roles = الأدوار
members-roles-lead = كل دور يُسمح له بما يُسمح لما فوقه، وأكثر.
invited-title = انضم إلى الفريق
invited-lead = أنت مدعو للعمل هنا. دورك: { $role }. تحقق من اسمك واختر كلمة مرور.
invited-submit = انضمام
invited-reset-title = اختر كلمة مرور جديدة
invited-reset-lead = لأجل { $email }. سيُسجَّل خروجك من كل مكان آخر.
invited-reset-submit = تعيين كلمة المرور
invited-over = لم يعد هذا الرابط يعمل
invited-over-lead = استُخدم أو سُحب أو صار قديمًا. اطلب رابطًا آخر ممن أعطاك إياه.
verb-read = قراءة المحادثات والعملاء والقوالب
verb-follow = رؤية ما يحدث مباشرة
verb-read-ingest = رؤية ما يصل من WhatsApp
verb-send = إرسال الرسائل والملفات
verb-tend = إسناد المحادثات وتأجيلها وإنهاؤها وكتابة الملاحظات
verb-edit-people = تعديل العملاء ودمجهم
verb-manage-fields = إنشاء الوسوم والسمات وإزالتها
verb-block = حظر العملاء وإلغاء حظرهم
verb-share-replies = مشاركة الردود السريعة مع الجميع
verb-edit-templates = كتابة القوالب
verb-submit-templates = إرسال القوالب للمراجعة وحذفها
verb-fill-templates = تحديد ما تُعبأ به متغيرات القوالب
verb-run-campaigns = إدارة الحملات وتحديد الميزانيات
verb-approve-campaigns = الموافقة على حملات الآخرين
verb-replay = إعادة معالجة العناصر المحفوظة
verb-read-metrics = قراءة قياسات الخادم
verb-manage-numbers = إعداد الأرقام
verb-manage-answering = تحديد ما ترد به الأرقام تلقائيًا
verb-manage-people = إدخال وإخراج من ليسوا مالكين
verb-manage-owners = إدخال المالكين وإخراجهم
verb-manage-data = تحديد مدة الاحتفاظ بالبيانات
verb-erase-people = محو العملاء نهائيًا
verb-open-demo = فتح العرض التجريبي
verb-import-people = استيراد العملاء
verb-export-people = تصدير العملاء
verb-manage-teams = تكوين الفرق بأوقاتها ونوباتها
verb-read-audit = قراءة سجل التدقيق
verb-release-alerts = السماح بخروج التنبيهات من نسخة مستعادة
verb-own-account = إدارة حسابهم الخاص
verb-set-up-factor = إعداد عامل ثانٍ

## Settings

settings-title = الإعدادات
settings-lead = كيف تعمل مساحة العمل هذه، وما يخصك.
settings-workspace = مساحة العمل
settings-people = الأشخاص
settings-data = البيانات
settings-you = ما يخصك
settings-api-lead = ما يمكن للبرامج أن تطلبه من Ajar، وكيف.
settings-troubles = ما يحتاج إلى نظر
settings-trouble =
    { $kind ->
        [mail] ملخصات لم تُرسل بالبريد الإلكتروني: { $n }
        [push] أجهزة لا تصل إليها التنبيهات: { $n }
        [files] ملفات عملاء تعذّر جلبها: { $n }
       *[erasure] عمليات محو لا تتقدم: { $n }
    }
settings-trouble-do =
    { $kind ->
        [mail] تحقّق مما إذا كان خادم البريد يستجيب، ومن AJAR_SMTP_URL وAJAR_SMTP_FROM.
        [push] تقول كل صفحة ذلك لأصحابها. يعيدون إضافة الجهاز من صفحة التنبيهات.
        [files] تحقّق مما إذا كان رمز الوصول الخاص بالرقم لا يزال صالحًا. تحتفظ المنصة بالملف سبعة أيام، وبعدها لا يكون إلا لدى العميل.
       *[erasure] انظر في سجل الخادم، وهل في القرص مساحة. يستمر من تلقاء نفسه متى أمكن.
    }
## النموذج

model-title = النموذج
model-lead = ما الذي يتوقعه عن عملائك، وما مدى جودته هنا، ومن ماذا تعلّم. يتعلّم من بياناتك وحدها، ولا يغادر شيء منها هذا التثبيت.
model-learnt = الإجابات التي تعلّم منها هنا: { $learnt }. التوقعات المفتوحة بعد: { $open }.
model-done = تم.
model-question =
    { $question ->
        [reply] هل يجيبون؟
       *[write] هل يكتبون في الوقت المناسب؟
    }
model-asks =
    { $question ->
        [reply] ما احتمال أن يجيب العميل خلال 24 ساعة عندما تكتب إليه.
       *[write] ما احتمال أن يكتب عميل صامت قبل أن تُغلق النافذة.
    }
model-verdict =
    { $why ->
        [better] أفضل هنا من القاعدة العامة، لذلك يُستخدم.
        [not_better] ليس أفضل هنا من القاعدة العامة، لذلك لا يُستخدم.
       *[too_little] ما زال قليلًا جدًا للحكم على جودته هنا. حتى ذلك الحين يُعتمد ما تعلّمه في مكان آخر: من عملاء مختلقين.
    }
model-count = التوقعات التي عُرفت نتيجتها: { $n }
model-drift =
    { $drift ->
        [none] يتوقع هذا الأسبوع ما يشبه ما كان قبله.
        [some] يتوقع هذا الأسبوع شيئًا مختلفًا بعض الشيء عما قبله.
        [much] يتوقع هذا الأسبوع شيئًا مختلفًا كثيرًا عما قبله: تغيّر عملاؤك أو ما ترسله.
       *[unknown] ما زال قليلًا جدًا لمعرفة هل هذا الأسبوع مختلف.
    }
model-too-few = ما زال قليلًا جدًا.
model-calibration = ما قيل وما حدث
model-calibration-lead = حيث يقول 30 % يجب أن يتحقق نحو 30 من 100. في المتوسط يبتعد { $off } نقطة مئوية؛ وبالصدفة وحدها يبقى النموذج الكامل دون { $bar }. بين قوسين: حيث يقع 19 مرة من كل 20 بالصدفة وحدها.
model-said = قيل
model-came = تحقق
model-of = التوقعات
model-percent = { $n } %
model-percent-between = { $n } % (من { $low } إلى { $high } %)
model-fraction-between = { $figure } (من { $low } إلى { $high })
model-all = الكل معًا
model-weeks = أسبوعًا بعد أسبوع
model-weeks-lead = تقول الخسارة اللوغاريتمية ودرجة براير كم فوجئ: الأقل أفضل. ويقول AUC كم مرة يميّز بين من يكتب ومن لا يكتب: 1 دائمًا و0.5 صدفة. بين قوسين: حيث يقع 19 مرة من كل 20.
model-weeks-of = أسبوعًا بعد أسبوع: { $question }
model-week = الأسبوع من
model-log-loss = الخسارة اللوغاريتمية
model-auc = AUC
model-brier = درجة براير
model-model = النموذج
model-thumb = القاعدة العامة
model-rate = المعدل المعتاد
model-head = { $figure }، { $who }
model-live = ما تُوقّع أولًا بأول
model-live-none = ليس بعد: لم تُعرف حتى الآن نتيجة أي شيء تُوقّع أولًا بأول. تُعرف نتيجة التوقع عند انتهاء وقته، بعد 24 ساعة على الأكثر.
model-past = أُعيد تتبّعه من الماضي
model-past-lead = ما قيل هنا من { $from } إلى { $until }، تُتبّع بالترتيب الذي حدث به. كل واحد من هذه التوقعات وعددها { $n } وُضع قبل تعلّم ما نتج عنه. ولم يرها أحد.
model-by-past = هذا ما أظهره الماضي هنا. وعندما تُعرف نتائج ما يكفي مما تُوقّع أولًا بأول يُعتمد ذلك بدلًا منه.
model-held-out = المستثناة
model-held-lead = كل يوم تُترك 5 من كل 100 محادثة، تُختار بالصدفة، للقاعدة العامة. هكذا تُعرف قيمة النموذج.
model-share =
    { $place ->
        [shown] مع النموذج تحقق { $rate } من { $of }
       *[held] في المستثناة تحقق { $rate } من { $of }
    }
model-share-none =
    { $place ->
        [shown] مع النموذج: لا شيء بعد
       *[held] المستثناة: لا شيء بعد
    }
model-forecasts = ما مدى جودة التنبؤات
model-forecasts-lead = مرة كل ساعة يُدوَّن ما يُتوقع لساعة قادمة. ومما انقضى منها ينبغي أن يقع تسعة من كل عشرة ضمن نطاقه. من آخر 30 يومًا.
model-forecasts-none = ليس بعد: لم تنقضِ أي ساعة تُوقّع لها هنا شيء.
model-forecast-held =
    { $what ->
        [volume] رسائل العملاء، قبل { $lead } س: { $within } من { $of } ساعة ضمن النطاق؛ بفارق { $off } في المتوسط، حيث وصل { $came }.
       *[lapse] نوافذ تُغلق بصمت، قبل { $lead } س: { $within } من { $of } ساعة ضمن النطاق؛ بفارق { $off } في المتوسط، حيث أُغلق { $came }.
    }
model-log = القوالب المقترحة
model-log-lead = عُرض كل منها مرة لنافذة كان يجب إعادة فتحها، أو أُعطي لبرنامج، ويُحفظ 180 يومًا.
model-log-given = أُعطي لبرنامج؛ لم يره أحد
model-log-none = لم يُقترح أي قالب بعد.
model-log-more = عرض المزيد
model-log-somebody = عميل بلا اسم
model-log-gone = قالب لم يعد موجودًا
model-log-came =
    { $what ->
        [not_sent] لم يُرسل
        [open] أُرسل، ولم ينته يومه بعد
        [answered] أُجيب عنه خلال يوم
        [silent] لم يُجب عنه
        [stopped] طلب ألا يُراسَل
       *[nothing] لم يصل
    }
model-log-propensity = اختير باحتمال { $share }
model-log-chance = الجواب المتوقع: { $share }
model-uses = ما نتج عن استخدامه
model-uses-lead = في 5 من كل 100 حالة، تُسحب بالصدفة، لا يُستخدم. الفرق هو قيمة استخدامه. القوائم حسب التفاعل لا تُحجب عن أحد.
model-use =
    { $what ->
        [order] ترتيب القائمة: أُجيب قبل إغلاق النافذة
        [hour] أفضل الساعات للإرسال: كتب العميل
        [reopen] قالب لإعادة فتح نافذة: كتب العميل
        [forecast] الساعات الأربع والعشرون القادمة، عُرضت على شخص: لم تُغلق نافذة لديه
        [filter] قوائم حسب التفاعل أو الأولوية: كتب العميل
        [alert] التنبيهات: أُجيب قبل إغلاق النافذة
        [finding] نتائج صفحات الأرقام: رُدّ عليها قبل إغلاق النافذة
       *[advice] أفضل خطوة تالية: كتب العميل من جديد
    }
model-use-share =
    { $place ->
        [made] مع الاستخدام: { $well } من { $of }
       *[held] دون الاستخدام: { $well } من { $of }
    }
model-use-heeded =
    { $place ->
        [made] عُرضت: كتب خلال 24 ساعة في نافذة كانت مفتوحة حينها: { $acted } من { $of }
       *[held] لم تُعرض: الأمر نفسه، { $acted } من { $of }
    }
model-use-taken = قُبل: { $acted } من { $of }
model-versions = الإصدارات
model-kind =
    { $kind ->
        [prior] كما يأتي
        [online] تعلّم إجابةً بعد إجابة
        [past] تعلّم مما مضى هنا
       *[refit] تعلّم من جديد
    }
model-standing =
    { $standing ->
        [in_use] مستخدم
        [candidate] يتوقع معه دون أن يُرى
        [former] كان مستخدمًا
       *[retired] لم يُعتمد
    }
model-version-learnt = الإجابات التي كان قد تعلّم منها: { $n }
model-judged = في توقعات لاحقة ({ $n }): الخسارة اللوغاريتمية { $own } مقابل { $served } للمستخدم
model-promote = استخدم هذا
model-roll-back = العودة إلى هذا
model-pinned = عاد أحدهم إلى إصدار سابق. يبقى حتى يُسمح للأفضل بأن يحل محله.
model-release = اسمح للأفضل بأن يحل محله
model-refit = التعلّم من جديد
model-refit-lead = من كل ما هو معروف هنا. يجري في الخلفية. ما ينتج يتوقع أولًا دون أن يُرى، ولا يحل محل غيره إلا إذا كان أفضل بفارق يتجاوز الصدفة.
model-refit-progress = الإجابات: { $done } من { $of }
model-cancel = إيقاف
model-running = النموذج يتعلّم من جديد بالفعل.
model-idle = النموذج لا يتعلّم من جديد الآن.
model-nothing = لم يُتعلّم شيء هنا بعد.
command-model = الذهاب إلى النموذج
person-scoring = التوقعات
person-scoring-lead = من دون علامة لا يُتوقع شيء عن هذا العميل، ويُنسى ما تُوقّع.
person-scored = توقّع هل يجيب
data-decisions = التوقعات
data-decisions-hint = مع ما نتج عنها. يبقى ما تعلّمه النموذج منها.
verb-read-model = معرفة جودة التوقعات
verb-manage-model = تحديد النموذج الذي يتوقع
verb-manage-priorities = تحديد ما يزيد قيمة المحادثة
verb-manage-views = تعديل القوائم التي يشاركها الآخرون وحذفها

## The assistant

assistant-title = المساعد
assistant-lead = نموذج لغوي يكتب مسودات للردود والملخصات والقوالب. متوقف حتى تشغّله.
assistant-setup = النموذج
assistant-on = استخدام المساعد
assistant-address = العنوان
assistant-address-hint = لواجهة مثل واجهة OpenAI، مثل https://api.example.com/v1. من دون https على هذا الجهاز أو في شبكتك الخاصة فقط.
assistant-model = اسم النموذج
assistant-key = المفتاح
assistant-key-hint = يُحفظ مختومًا ولا يذهب إلا إلى هذا العنوان. لا يُعرض على أحد مرة أخرى.
assistant-key-kept = هناك مفتاح محفوظ. اترك هذا فارغًا للإبقاء عليه.
assistant-drop-key = نسيان المفتاح المحفوظ
assistant-days = أيام الاحتفاظ بما خرج
assistant-masking = ما الذي يخرج
assistant-masking-lead = إذا لم يكن النموذج على هذا الجهاز أو في شبكتك الخاصة، تُستبدل الأسماء المعروفة هنا وأرقام الهاتف وعناوين البريد الإلكتروني والسكن والروابط والأرقام الطويلة والمبالغ قبل أن يخرج أي شيء، وتعود في المسودة. قد يبقى فيها غير ذلك مما يقوله العملاء عن أنفسهم.
assistant-never = المساعد لا يرسل شيئًا أبدًا. تظهر مسوداته في حقل، ويقرر إنسان. ما يكتبه العملاء يُعطى له بيانات، وليست لديه أدوات، وكل مسودة فيها رابط أو رقم لم يكن موجودًا من قبل تُهمل.
assistant-save = حفظ
assistant-saved = تم الحفظ.
assistant-test = تجربة
assistant-test-lead = يطلب جملة من النموذج المحفوظ. لا يخرج شيء يخص أي عميل.
assistant-try = طلب جملة
assistant-answer = الجواب
assistant-left = ما خرج
assistant-left-lead = كل سؤال للنموذج، مع ما أُرسل وإلى من. التعليمات المرافقة هي نفسها دائمًا.
assistant-none = لم يخرج شيء بعد.
assistant-more = عرض المزيد
assistant-sent = ما أُرسل
assistant-masked = استُبدلت الأسماء والأرقام
assistant-unmasked = أُرسل كما هو، في شبكتك الخاصة
assistant-acts = المساعد
assistant-reply = مسودة رد
assistant-summary = تلخيص
assistant-variant = صياغة أخرى
assistant-stop = إيقاف
assistant-writing = تُكتب مسودة…
assistant-drafted = هذه مسودة. اقرأها قبل أن تستخدمها.
assistant-stopped = أُوقف. عاد ما كان لديك.
assistant-put-back = استعادة ما كان
assistant-translate = ترجمة: { $language }
assistant-asked = سأل { $who } النموذج { $model } على { $address }
assistant-use =
    { $what ->
        [reply] رد
        [summary] ملخص
        [variant] صياغة قالب
        [translation] ترجمة قالب
       *[other] تجربة
    }
assistant-outcome =
    { $what ->
        [answered] عادت مسودة
        [cancelled] أُوقف
       *[other] لا جواب مسجل
    }
assistant-why =
    { $why ->
        [off] المساعد متوقف، أو ليس له عنوان ونموذج.
        [busy] المساعد مشغول. حاول مرة أخرى بعد لحظة.
        [cap] سُئل المساعد كثيرًا. حاول لاحقًا.
        [insecure] النموذج في مكان آخر وعنوانه غير مشفر. استخدم https.
        [sealed] لا يمكن فتح المفتاح المحفوظ. أدخله من جديد.
        [unreached] تعذر الوصول إلى النموذج.
        [late] استغرق النموذج وقتًا طويلًا.
        [denied] النموذج لا يقبل المفتاح.
        [throttled] سُئل النموذج كثيرًا. حاول لاحقًا.
        [failed] قال النموذج إن خطأ ما حدث.
        [broken_off] انقطع الجواب.
        [nonsense] تعذرت قراءة الجواب.
        [too_long] كان الجواب أطول من اللازم.
        [link] كان في المسودة رابط أو بريد إلكتروني لم يكن موجودًا من قبل، فأُهملت.
        [number] كان في المسودة رقم هاتف لم يكن موجودًا من قبل، فأُهملت.
        [mark] كان في المسودة رمز لا يدل على شيء، فأُهملت.
        [language] جاءت المسودة بلغة أخرى.
        [gone] لم تعد المحادثة موجودة أو لم تعد متاحة لك. أُهمل ما وصل.
       *[other] كانت في المسودة متغيرات غير متغيرات القالب.
    }
assistant-unfit =
    { $why ->
        [address] يجب أن يكون العنوان مثل https://api.example.com/v1، من دون اسم أو سؤال أو مفتاح فيه.
        [insecure] من دون https يجب أن يكون العنوان على هذا الجهاز أو في شبكتك الخاصة.
        [model] أدخل اسم النموذج.
        [key] قد يكون المفتاح من 300 حرف، من دون مسافات.
        [days] يجب أن تكون الأيام من 1 إلى 90.
       *[other] في العرض التجريبي لا يُسأل شيء في الخارج.
    }
assistant-letters =
    { $n ->
        [zero] لم يعد أي حرف
        [one] عاد حرف واحد
        [two] عاد حرفان
        [few] عادت { $n } أحرف
        [many] عاد { $n } حرفًا
       *[other] عاد { $n } حرف
    }
verb-use-assistant = طلب مسودات من المساعد
verb-manage-assistant = إعداد المساعد ورؤية ما خرج له
command-assistant = الانتقال إلى المساعد

## صفحات الأرقام

insight-mail-subject = Ajar، { $days }: ما ضاع
insight-mail-page = الصفحة كاملة: { $url }
insight-mail-account = تصلك هذه الرسالة لأنك طلبتها. لإيقافها انتقل إلى حسابك: { $url }
insight-title = الرؤى
insight-pages = صفحات الأرقام
insight-page =
    { $page ->
        [monday] الاثنين
        [windows] النوافذ
        [engagement] التفاعل
        [response] الاستجابة
        [templates] القوالب والحملات
        [ads] الإعلانات
        [journey] الرحلة
        [cost] التكلفة
        [team] الفريق
       *[forecast] التوقعات
    }
insight-question =
    { $page ->
        [monday] ماذا خسرنا، ولماذا؟
        [windows] هل نستخدم النوافذ التي يفتحها العملاء؟
        [engagement] ما مدى تفاعل عملائنا؟
        [response] كم ينتظر العملاء؟
        [templates] هل تعيد القوالب والحملات العملاء؟
        [ads] هل نرد على من تجلبهم الإعلانات؟
        [journey] كيف يأتي العملاء ويصمتون ويعودون؟
        [cost] كم تكلف الرسائل، وماذا تجلب؟
        [team] من لديه كم من العمل؟
       *[forecast] ماذا سيجلب اليوم التالي؟
    }
insight-what =
    { $what ->
        [lost_by_day] النوافذ الضائعة، يومًا بيوم
        [lost_why] لماذا ضاعت النوافذ
        [lost_by_hour] النوافذ الضائعة حسب ساعة اليوم
        [lost_by_team] النوافذ الضائعة حسب الفريق
        [lost_by_number] النوافذ الضائعة حسب الرقم
        [lost_most] النوافذ الضائعة الأعلى قيمة
        [status_now] حال النوافذ الآن
        [windows_by_day] النوافذ، يومًا بيوم
        [kept_by_day] النوافذ التي بقيت مفتوحة أو أُعيد فتحها، يومًا بيوم
        [utilisation] كم نافذة استُخدمت
        [lost_by_week] النوافذ الضائعة حسب اليوم والساعة
        [engagement_now] تفاعل العملاء الآن
        [segments_now] أنواع العملاء الآن
        [response_by_day] الوقت حتى الرد، يومًا بيوم
        [response_by_hour] الوقت حتى الرد حسب ساعة اليوم
        [response_by_team] الوقت حتى الرد حسب الفريق
        [response_staffed] الوقت حتى الرد داخل أوقات العمل وخارجها
        [response_by_customer] العملاء الأطول انتظارًا
        [received_by_week] رسائل العملاء حسب اليوم والساعة
        [template_funnel] إلى أين تصل القوالب
        [templates] القوالب
        [campaigns] الحملات
        [opt_outs_by_day] إلغاءات الاشتراك، يومًا بيوم
        [quality_now] جودة الأرقام
        [ads] الإعلانات
        [leads_by_day] القادمون من الإعلانات، يومًا بيوم
        [flows] من مرحلة إلى مرحلة
        [steps_now] أين وصل العملاء الآن
        [cost_by_day] التكلفة، يومًا بيوم
        [free_by_day] الرسائل المجانية، يومًا بيوم
        [cost_by_category] التكلفة حسب الفئة
        [cost_by_market] التكلفة حسب السوق
        [free_tier] الردود المجانية لكل رقم هذا الشهر
        [team_load] عمل الفرق
        [person_load] عمل الأشخاص
        [next_volume] الرسائل خلال الساعات الـ24 القادمة
        [next_closing] النوافذ التي تُغلق خلال الساعات الـ24 القادمة
        [foreseen] ما مدى جودة توقعات الرسائل
       *[foreseen_closing] ما مدى جودة توقعات النوافذ التي تُغلق بسبب الصمت
    }
insight-column =
    { $column ->
        [conversations] المحادثات
        [customers] العملاء
        [messages] الرسائل
        [received] من العملاء
        [opened] المفتوحة
        [closed] المغلقة
        [lost] الضائعة
        [worth] متوسط القيمة
        [kept_alive] بقيت مفتوحة
        [reopened] أُعيد فتحها خلال أسبوع
        [used] المستخدمة
        [used_share] المستخدمة من المغلقة
        [answers] الردود
        [first_median] أول رد: نصفها خلال
        [first_ninety] أول رد: تسعة من عشرة خلال
        [every_median] كل رد: نصفها خلال
        [every_ninety] كل رد: تسعة من عشرة خلال
        [sent] أُرسلت
        [sent_share] من المُرسلة
        [delivered] وصلت
        [delivered_share] وصلت من المُرسلة
        [read] قُرئت
        [read_share] قُرئت من الواصلة
        [answered] رُدّ عليها
        [answered_share] رُدّ عليها من الواصلة
        [returned_open] أُعيد فتحها خلال يوم
        [returned_open_share] أُعيد فتحها خلال يوم من الواصلة
        [opted_out] ألغوا التسويق
        [cost] التكلفة
        [marketing] التسويق
        [utility] الخدمات
        [authentication] المصادقة
        [service] الردود
        [saved] الموفَّر
        [cost_per_answer] تكلفة الرد
        [leads] القادمون من الإعلانات
        [in_time] رُدّ عليهم في الوقت
        [in_time_share] في الوقت من الكل
        [free] المجانية
        [charged] المحسوبة
        [left] المتبقية
        [volume] الرسائل
        [closing] النوافذ التي تُغلق
        [owed] بانتظار الرد
        [lapse] يُحتمل انقضاؤها
        [foreseen] الساعات المتوقعة
        [within_share] جاءت كما قيل
        [off] متوسط الخطأ
       *[quality] الجودة
    }
insight-rows =
    { $rows ->
        [day] اليوم
        [hour] الساعة
        [week] اليوم والساعة
        [team] الفريق
        [number] الرقم
        [why] السبب
        [customer] العميل
        [state] النافذة
        [score] التفاعل
        [segment] نوع العميل
        [step] المرحلة
        [staffed] الأوقات
        [template] القالب
        [campaign] الحملة
        [ad] الإعلان
        [category] الفئة
        [market] السوق
        [person] الشخص
       *[ahead] قبلها بـ
    }
insight-state =
    { $state ->
        [open] مفتوحة
        [closing] تُغلق قريبًا
        [closed] مغلقة
       *[never] لم تُفتح قط
    }
insight-why =
    { $why ->
        [unstaffed] لم يعمل أحد حتى أُغلقت
        [unassigned] لم تكن لأحد
        [unanswered] كانت لدى أحدهم ولم يرد
        [snoozed] أُجّلت إلى ما بعد نهايتها
       *[failed] فشل ما أُرسل
    }
insight-stage =
    { $stage ->
        [sent] أُرسلت
        [delivered] وصلت
        [read] قُرئت
        [answered] رُدّ عليها
       *[reopened] أُعيد فتح النافذة خلال يوم
    }
insight-staffed =
    { $staffed ->
        [yes] في أوقات العمل
       *[no] خارج أوقات العمل
    }
insight-nobody = ليست لأحد
insight-unnamed = عميل بلا اسم
insight-score = من { $from } إلى { $until }
insight-flow = { $from } ← { $into }
insight-weekday-hour = { $day } { $time }
insight-ahead =
    { $n ->
        [zero] في الساعة نفسها
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $n } ساعات
        [many] قبل { $n } ساعة
       *[other] قبل { $n } ساعة
    }
insight-between = { $value } (بين { $low } و{ $high })
insight-was = سابقًا: { $value }
insight-before = { $column }، سابقًا
insight-all-before = الكل معًا، سابقًا
insight-low = { $column }، من
insight-high = { $column }، إلى
insight-around = { $column }، النطاق
insight-mark = { $column }: { $value }
insight-answer-nothing = لم يُحصَ شيء في هذه المدة.
insight-answer-lost =
    { $n ->
        [zero] لم تُغلق أي نافذة والعميل ينتظر. متوسط القيمة نسبةً إلى محادثة عادية: { $worth }.
        [one] أُغلقت نافذة واحدة والعميل ينتظر. قيمتها نسبةً إلى محادثة عادية: { $worth }.
        [two] أُغلقت نافذتان والعميلان ينتظران. متوسط القيمة نسبةً إلى محادثة عادية: { $worth }.
        [few] أُغلقت { $n } نوافذ والعملاء ينتظرون. متوسط القيمة نسبةً إلى محادثة عادية: { $worth }.
        [many] أُغلقت { $n } نافذة والعملاء ينتظرون. متوسط القيمة نسبةً إلى محادثة عادية: { $worth }.
       *[other] أُغلقت { $n } نافذة والعملاء ينتظرون. متوسط القيمة نسبةً إلى محادثة عادية: { $worth }.
    }
insight-answer-none-lost = لم تُغلق أي نافذة والعميل ينتظر.
insight-answer-windows =
    { $n ->
        [zero] لم تُغلق أي نافذة. المستخدمة: { $used }. الضائعة: { $lost }.
        [one] أُغلقت نافذة واحدة. المستخدمة: { $used }. الضائعة: { $lost }.
        [two] أُغلقت نافذتان. المستخدمة: { $used }. الضائعة: { $lost }.
        [few] أُغلقت { $n } نوافذ. المستخدمة: { $used }. الضائعة: { $lost }.
        [many] أُغلقت { $n } نافذة. المستخدمة: { $used }. الضائعة: { $lost }.
       *[other] أُغلقت { $n } نافذة. المستخدمة: { $used }. الضائعة: { $lost }.
    }
insight-answer-engagement =
    { $n ->
        [zero] متوسط التفاعل { $score } من 10، بلا عملاء.
        [one] التفاعل { $score } من 10، لدى عميل واحد.
        [two] متوسط التفاعل { $score } من 10، لدى عميلين.
        [few] متوسط التفاعل { $score } من 10، لدى { $n } عملاء.
        [many] متوسط التفاعل { $score } من 10، لدى { $n } عميلًا.
       *[other] متوسط التفاعل { $score } من 10، لدى { $n } عميل.
    }
insight-answer-response =
    { $n ->
        [zero] جاء نصف الردود الأولى خلال { $median }، وتسعة من عشرة خلال { $ninety }. لم يكن هناك أي رد.
        [one] جاء نصف الردود الأولى خلال { $median }، وتسعة من عشرة خلال { $ninety }. كان ردًا واحدًا.
        [two] جاء نصف الردود الأولى خلال { $median }، وتسعة من عشرة خلال { $ninety }. كانا ردين.
        [few] جاء نصف الردود الأولى خلال { $median }، وتسعة من عشرة خلال { $ninety }. كانت { $n } ردود.
        [many] جاء نصف الردود الأولى خلال { $median }، وتسعة من عشرة خلال { $ninety }. كانت { $n } ردًا.
       *[other] جاء نصف الردود الأولى خلال { $median }، وتسعة من عشرة خلال { $ninety }. كانت { $n } رد.
    }
insight-answer-templates =
    { $n ->
        [zero] لم يصل أي قالب. رُدّ عليها: { $answered }. ألغوا التسويق: { $out }.
        [one] وصل قالب واحد. رُدّ عليه: { $answered }. ألغوا التسويق: { $out }.
        [two] وصل قالبان. رُدّ عليهما: { $answered }. ألغوا التسويق: { $out }.
        [few] وصلت { $n } قوالب. رُدّ عليها: { $answered }. ألغوا التسويق: { $out }.
        [many] وصل { $n } قالبًا. رُدّ عليها: { $answered }. ألغوا التسويق: { $out }.
       *[other] وصل { $n } قالب. رُدّ عليها: { $answered }. ألغوا التسويق: { $out }.
    }
insight-answer-ads =
    { $n ->
        [zero] لم يأتِ أحد من الإعلانات. رُدّ عليهم في الوقت: { $answered }. وفّرته النوافذ المجانية: { $saved }.
        [one] جاء شخص واحد من إعلان. رُدّ عليه في الوقت: { $answered }. وفّرته النافذة المجانية: { $saved }.
        [two] جاء شخصان من الإعلانات. رُدّ عليهما في الوقت: { $answered }. وفّرته النوافذ المجانية: { $saved }.
        [few] جاء { $n } أشخاص من الإعلانات. رُدّ عليهم في الوقت: { $answered }. وفّرته النوافذ المجانية: { $saved }.
        [many] جاء { $n } شخصًا من الإعلانات. رُدّ عليهم في الوقت: { $answered }. وفّرته النوافذ المجانية: { $saved }.
       *[other] جاء { $n } شخص من الإعلانات. رُدّ عليهم في الوقت: { $answered }. وفّرته النوافذ المجانية: { $saved }.
    }
insight-answer-journey =
    { $n ->
        [zero] لم يصمت أي عميل أسبوعًا. المفقودون: { $lost }. المستعادون: { $won }.
        [one] صمت عميل واحد أسبوعًا. المفقودون: { $lost }. المستعادون: { $won }.
        [two] صمت عميلان أسبوعًا. المفقودون: { $lost }. المستعادون: { $won }.
        [few] صمت { $n } عملاء أسبوعًا. المفقودون: { $lost }. المستعادون: { $won }.
        [many] صمت { $n } عميلًا أسبوعًا. المفقودون: { $lost }. المستعادون: { $won }.
       *[other] صمت { $n } عميل أسبوعًا. المفقودون: { $lost }. المستعادون: { $won }.
    }
insight-answer-cost = كلفت الرسائل { $cost }، أي { $each } لكل رد. ووفّرت الردود والنوافذ المجانية { $saved }.
insight-answer-cost-unanswered = كلفت الرسائل { $cost }. ووفّرت الردود والنوافذ المجانية { $saved }.
insight-answer-team =
    { $n ->
        [zero] لا ينتظر أي عميل ردًا الآن. الردود: { $answers }. النوافذ الضائعة: { $lost }.
        [one] ينتظر عميل واحد ردًا الآن. الردود: { $answers }. النوافذ الضائعة: { $lost }.
        [two] ينتظر عميلان ردًا الآن. الردود: { $answers }. النوافذ الضائعة: { $lost }.
        [few] ينتظر { $n } عملاء ردًا الآن. الردود: { $answers }. النوافذ الضائعة: { $lost }.
        [many] ينتظر { $n } عميلًا ردًا الآن. الردود: { $answers }. النوافذ الضائعة: { $lost }.
       *[other] ينتظر { $n } عميل ردًا الآن. الردود: { $answers }. النوافذ الضائعة: { $lost }.
    }
insight-answer-forecast =
    { $n ->
        [zero] لا تُتوقع رسائل خلال الساعات الـ24 القادمة. النوافذ التي تُغلق: { $closing }. منها بانتظار الرد: { $waiting }.
        [one] تُتوقع رسالة واحدة تقريبًا خلال الساعات الـ24 القادمة. النوافذ التي تُغلق: { $closing }. منها بانتظار الرد: { $waiting }.
        [two] تُتوقع رسالتان تقريبًا خلال الساعات الـ24 القادمة. النوافذ التي تُغلق: { $closing }. منها بانتظار الرد: { $waiting }.
        [few] تُتوقع { $n } رسائل تقريبًا خلال الساعات الـ24 القادمة. النوافذ التي تُغلق: { $closing }. منها بانتظار الرد: { $waiting }.
        [many] تُتوقع { $n } رسالة تقريبًا خلال الساعات الـ24 القادمة. النوافذ التي تُغلق: { $closing }. منها بانتظار الرد: { $waiting }.
       *[other] تُتوقع { $n } رسالة تقريبًا خلال الساعات الـ24 القادمة. النوافذ التي تُغلق: { $closing }. منها بانتظار الرد: { $waiting }.
    }
insight-change =
    { $change ->
        [more_before] أي { $share } أكثر من المدة السابقة.
        [less_before] أي { $share } أقل من المدة السابقة.
        [same_before] وهو كما في المدة السابقة.
        [more_year_before] أي { $share } أكثر من العام السابق.
        [less_year_before] أي { $share } أقل من العام السابق.
       *[same_year_before] وهو كما في العام السابق.
    }
insight-zone = الأيام والساعات بتوقيت { $zone }. أُحصيت الساعة { $time }.
insight-findings = ما يجب فعله الآن
insight-act = الرد على هؤلاء
insight-act-of =
    { $advice ->
        [staff_hour] تحديد أوقات عمل الفِرق
        [change_template] عرض القالب
        [win_back] عرض هؤلاء العملاء
       *[free_tier] عرض التكلفة
    }
insight-advice-night =
    { $n ->
        [zero] لا تُغلق أي نافذة حين لا يعمل أحد. ابدأ بهذه: { $first }.
        [one] تُغلق نافذة شخص يرد عادةً سريعًا حين لا يعمل أحد. ابدأ بها.
        [two] تُغلق نافذتا شخصين يردان عادةً سريعًا حين لا يعمل أحد. ابدأ بهذه: { $first }.
        [few] تُغلق { $n } نوافذ لأشخاص يردون عادةً سريعًا حين لا يعمل أحد. ابدأ بهذه: { $first }.
        [many] تُغلق { $n } نافذة لأشخاص يردون عادةً سريعًا حين لا يعمل أحد. ابدأ بهذه: { $first }.
       *[other] تُغلق { $n } نافذة لأشخاص يردون عادةً سريعًا حين لا يعمل أحد. ابدأ بهذه: { $first }.
    }
insight-advice-hour = معظم النوافذ التي تُغلق حين لا يعمل أحد تُغلق بين { $from } و{ $until }: { $lost }، أي { $share } منها. وجود من يعمل حينها هو الأنفع.
insight-advice-template = يرد على { $name } ‏{ $share }، وعلى { $better } ‏{ $other }. استخدم الأفضل أو غيّره.
insight-advice-win-back =
    { $n ->
        [zero] لا عميل يصمت الآن. ممن صمتوا مؤخرًا عاد { $share }.
        [one] يصمت عميل واحد. ممن صمتوا مؤخرًا عاد { $share }.
        [two] يصمت عميلان. ممن صمتوا مؤخرًا عاد { $share }.
        [few] يصمت { $n } عملاء. ممن صمتوا مؤخرًا عاد { $share }.
        [many] يصمت { $n } عميلًا. ممن صمتوا مؤخرًا عاد { $share }.
       *[other] يصمت { $n } عميل. ممن صمتوا مؤخرًا عاد { $share }.
    }
insight-advice-leads =
    { $n ->
        [zero] لا ينتظر أحد من الإعلانات. المتبقي لكسب النافذة المجانية: { $time }.
        [one] ينتظر شخص واحد من إعلان. المتبقي لكسب النافذة المجانية: { $time }.
        [two] ينتظر شخصان من الإعلانات. المتبقي لأولهما لكسب النافذة المجانية: { $time }.
        [few] ينتظر { $n } أشخاص من الإعلانات. المتبقي لأولهم لكسب النافذة المجانية: { $time }.
        [many] ينتظر { $n } شخصًا من الإعلانات. المتبقي لأولهم لكسب النافذة المجانية: { $time }.
       *[other] ينتظر { $n } شخص من الإعلانات. المتبقي لأولهم لكسب النافذة المجانية: { $time }.
    }
insight-advice-free =
    { $n ->
        [zero] لم يبقَ لدى { $name } أي رد مجاني هذا الشهر. الأيام المتبقية: { $days }.
        [one] بقي لدى { $name } رد مجاني واحد هذا الشهر. الأيام المتبقية: { $days }.
        [two] بقي لدى { $name } ردان مجانيان هذا الشهر. الأيام المتبقية: { $days }.
        [few] بقيت لدى { $name } ‏{ $n } ردود مجانية هذا الشهر. الأيام المتبقية: { $days }.
        [many] بقي لدى { $name } ‏{ $n } ردًا مجانيًا هذا الشهر. الأيام المتبقية: { $days }.
       *[other] بقي لدى { $name } ‏{ $n } رد مجاني هذا الشهر. الأيام المتبقية: { $days }.
    }
insight-helped = هل يفيد: سارت الأمور جيدًا { $well } من { $shown } حين عُرض، و{ $fine } من { $held } حين حُجب عشوائيًا.
insight-filters = عوامل التصفية
insight-range = المدة
insight-range-of =
    { $range ->
        [day] اليوم
        [week] آخر 7 أيام
        [month] آخر 4 أسابيع
        [quarter] آخر 13 أسبوعًا
        [year] آخر 365 يومًا
       *[own] من يوم إلى يوم
    }
insight-first-day = أول يوم
insight-last-day = آخر يوم
insight-show-days = عرض هذه الأيام
insight-no-days = يجب أن يأتي آخر يوم بعد الأول، بما لا يتجاوز 366 يومًا.
insight-compare = مقارنةً بـ
insight-compare-of =
    { $compare ->
        [nothing] لا شيء
        [before] المدة السابقة
       *[year_before] قبل عام
    }
insight-number = الرقم
insight-tag = العلامة
insight-chart = رسم بياني: { $title }
insight-table = الأرقام في جدول
insight-no-chart = تعذّر تحميل الرسم البياني. الجدول يقول الشيء نفسه.
insight-png = PNG
insight-csv = CSV
insight-xlsx = Excel
insight-save = { $kind }: { $title }
insight-first-rule = تُطبَّق أول قاعدة تتحقق.
insight-least = توجد صفوف أخرى حُذفت: أصغرها.
insight-withheld = هذا معروف عن الكل مجتمعًا فقط، وأنت ترى جزءًا منه.
insight-uncompared = لا يوجد ما يُقارن به هذا: بدأ العد بعد المدة السابقة.
insight-none = لا شيء بعد
insight-none-lead = لم يحدث شيء من هذا في هذه المدة.
insight-behind = المحادثات وراء رقم
insight-fact =
    { $fact ->
        [received] كتب العميل أو اتصل
        [replied] رد أحدهم هنا
        [automatic] رُدّ على شيء تلقائيًا
        [template] أُرسل قالب
        [opened] فُتحت نافذة
        [reopened] أُعيد فتح نافذة خلال أسبوع بعد قالب
        [kept_alive] أبقى العميل النافذة مفتوحة
        [closed] أُغلقت نافذة
        [used] أُغلقت نافذة استُخدمت
        [lost] ضاعت نافذة
        [answered] أُجيب عن سؤال
        [lead] جاء أحدهم من إعلان
        [lead_in_time] رُدّ في الوقت على قادم من إعلان
       *[opted_out] لم يعد العميل يريد التسويق
    }
insight-trace =
    { $trace ->
        [lead_replied] كتب قادم من إعلان مجددًا بعد رد
        [moved] انتقل عميل من خطوة إلى أخرى
        [left] غادر عميل خطوة
        [came] وصل عميل إلى خطوة
        [template_sent] أُرسل قالب
        [template_delivered] وصل قالب
        [template_read] قُرئ قالب
        [template_answered] رُدّ على قالب
        [template_reopened] رُدّ على قالب خلال يوم وأُعيد فتح النافذة
        [template_opted_out] ألغى عميل التسويق بعد قالب
        [charged] حُسبت تكلفة رسالة
        [free] كانت رسالة مجانية
        [reply] أُرسل رد ليس قالبًا
        [stands] هكذا هو الوضع الآن
        [owed] هناك رد منتظر الآن
        [closing] تُغلق النافذة في هذا الوقت
       *[owed_closing] تُغلق النافذة في هذا الوقت وهناك رد منتظر
    }
insight-span = من { $from } حتى { $until }
insight-times =
    { $n ->
        [zero] ولا مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $n } مرات
        [many] { $n } مرة
       *[other] { $n } مرة
    }
insight-behind-none = لا أحد وراءه
insight-behind-none-lead = لا تُعرض المحادثات المحذوفة أو التي لا تراها.
insight-not-asked = هذا العنوان لا يسمّي رقمًا
insight-not-asked-lead = انتقل إليه من رسم بياني أو جدول.
insight-people = أرقام كل شخص
insight-people-lead = هي متوقفة ما لم يشغّلها مسؤول. يُرتَّب الأشخاص بأسمائهم لا بأرقامهم أبدًا.
command-insight = الانتقال إلى الرؤى
insight-what-if = ماذا لو كان أحدهم يعمل حينها؟
insight-what-if-lead = يوم مضى مرة أخرى، مع وردية لم تكن، أو مع وردية للفريق في وقت آخر. من كان ينتظر معروف؛ وما ينجزه الفريق في ساعة يؤخذ مما أنجزه. ما يُغلق أولًا يُرد عليه أولًا.
insight-shift = الوردية
insight-shift-new = وردية لم تكن
insight-shift-of = { $day }، من { $from } إلى { $until }
insight-shift-day = اليوم
insight-shift-from = من
insight-shift-until = حتى
insight-work-out = احسب
insight-no-shift = يلزم يوم ووقتان.
insight-what-if-none = لا يُعرف ما يكفي عن عمل هذا الفريق، أو لم تنتهِ تلك الوردية بعد.
insight-what-if-answer =
    { $n ->
        [zero] لم تضع أي نافذة حينها. ما كانت ستنقذه: { $saved }.
        [one] من نافذة ضائعة واحدة كانت ستنقذ: { $saved }.
        [two] من نافذتين ضائعتين كانت ستنقذ: { $saved }.
        [few] من { $n } نوافذ ضائعة كانت ستنقذ: { $saved }.
        [many] من { $n } نافذة ضائعة كانت ستنقذ: { $saved }.
       *[other] من { $n } نافذة ضائعة كانت ستنقذ: { $saved }.
    }
insight-what-if-undone =
    { $n ->
        [zero] لم يُعطَ أي رد في الساعات التي تسقط.
        [one] في الساعات التي تسقط أُعطي رد واحد. يُعد ضائعًا حيث لا وقت له في غيرها.
        [two] في الساعات التي تسقط أُعطي ردّان. يُعدّان ضائعين حيث لا وقت لهما في غيرها.
        [few] في الساعات التي تسقط أُعطيت { $n } ردود. تُعد ضائعة حيث لا وقت لها في غيرها.
        [many] في الساعات التي تسقط أُعطي { $n } ردًا. تُعد ضائعة حيث لا وقت لها في غيرها.
       *[other] في الساعات التي تسقط أُعطي { $n } رد. تُعد ضائعة حيث لا وقت لها في غيرها.
    }
insight-what-if-pace = ردود هذا الفريق في الساعة: { $each }، وفق { $hours } ساعة رد فيها.
insight-what-if-only = نُظر فقط في أول { $n } من أسئلة تلك المدة.

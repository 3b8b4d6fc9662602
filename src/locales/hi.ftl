### इंटरफ़ेस हिन्दी में क्या कहता है। संबोधन: आप। शब्द WhatsApp की हिन्दी सहायता जैसे: मैसेज टेम्पलेट, 24 घंटे की विंडो।

## समय, अवधि, आकार

told-left = { $hours } घं { $minutes } मि
told-left-minutes = { $minutes } मि
told-left-exactly = { $hours } घं { $minutes } मि { $seconds } से
told-left-minutes-exactly = { $minutes } मि { $seconds } से
told-length =
    { $unit ->
        [second] { $n ->
            [one] { $n } सेकंड
           *[other] { $n } सेकंड
        }
        [minute] { $n ->
            [one] { $n } मिनट
           *[other] { $n } मिनट
        }
        [hour] { $n ->
            [one] { $n } घंटा
           *[other] { $n } घंटे
        }
       *[day] { $n ->
            [one] { $n } दिन
           *[other] { $n } दिन
        }
    }
told-ago =
    { $unit ->
        [second] { $n ->
            [one] { $n } सेकंड पहले
           *[other] { $n } सेकंड पहले
        }
        [minute] { $n ->
            [one] { $n } मिनट पहले
           *[other] { $n } मिनट पहले
        }
        [hour] { $n ->
            [one] { $n } घंटा पहले
           *[other] { $n } घंटे पहले
        }
       *[day] { $n ->
            [one] { $n } दिन पहले
           *[other] { $n } दिन पहले
        }
    }
told-ahead =
    { $unit ->
        [second] { $n ->
            [one] { $n } सेकंड बाद
           *[other] { $n } सेकंड बाद
        }
        [minute] { $n ->
            [one] { $n } मिनट बाद
           *[other] { $n } मिनट बाद
        }
        [hour] { $n ->
            [one] { $n } घंटे बाद
           *[other] { $n } घंटे बाद
        }
       *[day] { $n ->
            [one] { $n } दिन बाद
           *[other] { $n } दिन बाद
        }
    }
told-today = आज { $time } बजे
told-tomorrow = आने वाले कल { $time } बजे
told-yesterday = बीते कल { $time } बजे
told-on-weekday =
    { $weekday ->
        [0] सोमवार
        [1] मंगलवार
        [2] बुधवार
        [3] गुरुवार
        [4] शुक्रवार
        [5] शनिवार
       *[6] रविवार
    } को { $time } बजे
told-on-date = { $date } को { $time } बजे
told-weekday-briefly = { $weekday } { $time }
told-weekday =
    { $n ->
        [0] सोम
        [1] मंगल
        [2] बुध
        [3] गुरु
        [4] शुक्र
        [5] शनि
       *[6] रवि
    }
told-long-weekday =
    { $n ->
        [0] सोमवार
        [1] मंगलवार
        [2] बुधवार
        [3] गुरुवार
        [4] शुक्रवार
        [5] शनिवार
       *[6] रविवार
    }
told-month =
    { $n ->
        [1] जन॰
        [2] फ़र॰
        [3] मार्च
        [4] अप्रैल
        [5] मई
        [6] जून
        [7] जुल॰
        [8] अग॰
        [9] सित॰
        [10] अक्टू॰
        [11] नव॰
       *[12] दिस॰
    }
told-long-month =
    { $n ->
        [1] जनवरी
        [2] फ़रवरी
        [3] मार्च
        [4] अप्रैल
        [5] मई
        [6] जून
        [7] जुलाई
        [8] अगस्त
        [9] सितंबर
        [10] अक्टूबर
        [11] नवंबर
       *[12] दिसंबर
    }
told-date = { $day } { $month }
told-date-of-year = { $day } { $month } { $year }
told-long-date = { $day } { $month }
told-long-date-of-year = { $day } { $month } { $year }
told-in-full = { $weekday }, { $date }, { $time }
told-day-today = आज
told-day-yesterday = बीता कल
told-bytes =
    { $n ->
        [one] { $n } बाइट
       *[other] { $n } बाइट
    }
told-kilobytes = { $n } kB
told-megabytes = { $n } MB

## पेजों के बीच का रास्ता

nav-main = मुख्य नेविगेशन
nav-queue = कतार
nav-lost = छूटी हुई
nav-numbers = नंबर
nav-ingest = प्राप्ति
nav-api = API
nav-shortcuts = शॉर्टकट
nav-theme = थीम
nav-sign-out = साइन आउट
nav-to-list = सूची पर जाएँ
nav-to-conversation = बातचीत पर जाएँ
nav-to-composer = जवाब पर जाएँ
nav-to-content = सामग्री पर जाएँ
nav-back = कतार पर वापस
language-label = भाषा
language-as-browser = ब्राउज़र के अनुसार
theme-system = सिस्टम के अनुसार
theme-light = हल्की
theme-dark = गहरी
page-not-found = यह पेज मौजूद नहीं है
page-not-found-lead = हो सकता है पता लिखने में गलती हुई हो।
page-home = कतार पर जाएँ
page-retry = फिर कोशिश करें
page-failed = इसे लोड नहीं किया जा सका
about-description = WhatsApp की 24 घंटे की विंडो खुली रखता है।
connection-live = लाइव
connection-offline = ऑफ़लाइन
connection-signed-out = साइन आउट
connection-connecting = कनेक्ट हो रहा है
connection-reconnecting = फिर कनेक्ट हो रहा है
role-analyst = विश्लेषक
role-agent = एजेंट
role-admin = एडमिन
role-owner = मालिक

## विंडो

window-closes = विंडो { $when } बंद होगी
window-closed = विंडो { $when } बंद हुई
window-never = विंडो कभी खुली ही नहीं
window-free-until = { $when } तक मुफ़्त
window-entered =
    { $n ->
        [one] { $n } बातचीत अब
       *[other] { $n } बातचीत अब
    } { $level ->
        [critical] बेहद ज़रूरी है।
        [urgent] ज़रूरी है।
       *[soon] जल्द बंद होने वाली है।
    }
window-closed-of =
    { $n ->
        [one] { $n } बातचीत की विंडो बंद हो गई।
       *[other] { $n } बातचीत की विंडो बंद हो गईं।
    }
level-critical = बेहद ज़रूरी
level-urgent = ज़रूरी
level-soon = जल्द
level-open = खुली
level-closed = केवल टेम्पलेट
level-never = कभी नहीं खुली
level-count = { $level }, { $n }
level-count-at-least = { $level }, { $n } से ज़्यादा

## साइन इन

sign-in-title = साइन इन करें
sign-in-lead = हर बातचीत अपनी विंडो के साथ, सबसे पहले बंद होने वाली सबसे ऊपर।
sign-in-email = ईमेल
sign-in-password = पासवर्ड
sign-in-submit = साइन इन करें
sign-in-busy = साइन इन हो रहा है…
sign-in-wrong = ईमेल और पासवर्ड मेल नहीं खाते।

## कतार

queue-title = कतार
queue-empty = अभी कोई बातचीत नहीं
queue-empty-lead = जैसे ही कोई ग्राहक आपके किसी नंबर पर लिखेगा, बातचीत जवाब के बचे हुए समय के साथ यहाँ दिखेगी।
queue-empty-action = देखें कि डिलीवरी आ रही हैं या नहीं
queue-none-open = यहाँ कोई बातचीत खुली नहीं है
queue-none-open-lead = सूची से कोई एक चुनें। कुंजियाँ देखने के लिए ? दबाएँ।
queue-owed = जवाब बाकी
queue-more = और लोड हो रही हैं…
queue-more-failed = और बातचीत लोड नहीं की जा सकीं।
queue-all-shut = कोई विंडो खुली नहीं है।
queue-new-above =
    { $n ->
        [one] ऊपर { $n } नई
       *[other] ऊपर { $n } नई
    }
queue-unread =
    { $n ->
        [one] { $n } अपठित
       *[other] { $n } अपठित
    }
queue-all-held = कुछ भी छूटा नहीं है। अगली विंडो { $until } बंद होगी ({ $who })।
queue-owed-soon =
    { $n ->
        [one] { $n } जवाब 2 घंटे के भीतर देना है।
       *[other] { $n } जवाब 2 घंटे के भीतर देने हैं।
    }

## एक बातचीत

conversation-title = बातचीत
conversation-messages = मैसेज
conversation-to = नंबर
conversation-not-found = यह बातचीत मौजूद नहीं है
conversation-not-found-lead = हो सकता है इसे किसी और बातचीत में मिला दिया गया हो, या पता लिखने में गलती हुई हो।
conversation-dismiss = जवाब ज़रूरी नहीं
conversation-dismissed = “जवाब ज़रूरी नहीं” के रूप में चिह्नित।
conversation-older = पुराने मैसेज लोड हो रहे हैं…
conversation-older-failed = पुराने मैसेज लोड नहीं किए जा सके।
conversation-beginning = बातचीत यहाँ से शुरू होती है।
conversation-end-of-page = इस पेज पर इससे पुराने मैसेज नहीं दिखाए जाते।
conversation-new-below = नीचे नए मैसेज
conversation-no-messages = इस बातचीत का कोई मैसेज सहेजा नहीं गया है।
conversation-permission = अपना टेक्स्ट कब तक
conversation-price = मुफ़्त कब तक
conversation-price-only = यह केवल कीमत के बारे में है: इससे विंडो खुली नहीं रहती।
conversation-certain = इसके बाद 24 घंटे तक WhatsApp बिज़नेस को अपने शब्दों में लिखने देता है।
conversation-uncertain = WhatsApp ने यह नहीं भेजा कि क्या लिखा गया था, और यह भी नहीं बताता कि इससे विंडो खुलती है या नहीं: हो सकता है वह पहले ही बंद हो।
conversation-refused = 24 घंटे पूरे न होने पर भी WhatsApp ने एक मैसेज अस्वीकार किया। ग्राहक के लिखने पर विंडो फिर खुलेगी।
conversation-over = 24 घंटे पूरे हो गए हैं। ग्राहक के दोबारा लिखने तक केवल टेम्पलेट भेजा जा सकता है।
conversation-never = ग्राहक ने अभी तक न लिखा है न कॉल किया है। केवल टेम्पलेट भेजा जा सकता है।
conversation-five-minutes = इस बातचीत की विंडो 5 मिनट से कम में बंद होगी।
conversation-why-open = { $until } तक खुली क्यों है
conversation-why-shut = केवल टेम्पलेट क्यों
conversation-wrote = { $who } ने { $when } लिखा: “{ $what }”
conversation-wrote-something = { $who } ने { $when } लिखा।
conversation-called = { $who } ने { $when } कॉल किया।
conversation-certain-until = कब तक निश्चित: { $until }।
conversation-new-message = { $who }: { $text }
direction-in = ग्राहक से:
direction-out = आपकी ओर से:

## मैसेज

message-you = आप
message-elsewhere = किसी और टूल या फ़ोन से भेजा गया
message-edited = संपादित
message-revoked = यह मैसेज हटा दिया गया।
message-actions = जवाब या प्रतिक्रिया दें
message-reply = जवाब दें
message-take-back = प्रतिक्रिया हटाएँ
message-earlier = पहले का एक मैसेज
message-template = टेम्पलेट
message-map = मैप खोलें
message-download = डाउनलोड करें
message-raw = जैसा मिला
message-ahead = इसका समय भविष्य में है, इसलिए इससे विंडो नहीं खुलती।
message-withheld = WhatsApp ने यह मैसेज आगे नहीं भेजा। हो सकता है ग्राहक ने कुछ ऐसा भेजा हो जो केवल ऐप दिखा सकता है।
message-welcome = पहली बार चैट खोली।
message-quick-reply = एक बटन दबाया
message-list-reply = सूची से चुना
message-form = एक फ़ॉर्म भरा
message-order = ऑर्डर
message-sending = भेजा जा रहा है
message-forwarded = फ़ॉरवर्ड किया गया
message-forwarded-often = कई बार फ़ॉरवर्ड किया गया
message-product = प्रॉडक्ट के बारे में
message-from-ad = विज्ञापन से आए
message-from-post = पोस्ट से आए
message-open-ad = विज्ञापन खोलें
message-open-post = पोस्ट खोलें
message-call-in = इनकमिंग कॉल
message-call-out = आउटगोइंग कॉल
message-call-missed = मिस्ड कॉल
message-call-declined = आउटगोइंग कॉल, अस्वीकार की गई
message-call-unanswered = आउटगोइंग कॉल, जवाब नहीं मिला
message-calls-allowed = आप इस ग्राहक को कॉल कर सकते हैं।
message-calls-refused = यह ग्राहक नहीं चाहता कि उसे कॉल किया जाए।
message-call = { $which }, { $length }
message-media-pending = { $kind }: WhatsApp से लाया जा रहा है…
message-media-failed = { $kind }: WhatsApp से नहीं लाया जा सका।
message-unknown = “{ $kind }” प्रकार का मैसेज, जिसे अभी यहाँ नहीं दिखाया जा सकता।
message-customer-reacted = ग्राहक ने { $emoji } प्रतिक्रिया दी
message-you-reacted = आपने { $emoji } प्रतिक्रिया दी
message-react-with = { $emoji } प्रतिक्रिया दें
kind-image = फ़ोटो
kind-video = वीडियो
kind-audio = वॉइस मैसेज
kind-document = डॉक्यूमेंट
kind-sticker = स्टिकर
kind-location = लोकेशन
kind-contacts = संपर्क
kind-choice = चुनाव
kind-order = ऑर्डर
kind-template = टेम्पलेट
kind-call = कॉल
kind-reaction = प्रतिक्रिया
kind-system = सूचना
kind-unsupported = मैसेज, जिसे WhatsApp ने आगे नहीं भेजा
kind-message = मैसेज
status-queued = कतार में
status-unknown = भेजा गया हो भी सकता है और नहीं भी
status-unknown-briefly = अज्ञात
status-accepted = स्वीकार किया गया
status-sent = भेजा गया
status-failed = विफल
status-delivered = पहुँच गया
status-read = पढ़ा गया
status-played = सुना गया

## जवाब लिखना

composer-label = जवाब
composer-placeholder = जवाब लिखें
composer-caption = कैप्शन जोड़ें
composer-send = भेजें
composer-enter = Enter
composer-attach = फ़ाइल जोड़ें
composer-remove-file = फ़ाइल हटाएँ
composer-cancel-reply = किसी खास मैसेज का जवाब न दें
composer-kept = बाद के लिए सहेजा गया: ग्राहक के दोबारा लिखने पर अपना टेक्स्ट भेजा जा सकता है।
composer-shut = विंडो बंद है। टेम्पलेट भेजा जा सकता है।
composer-upload-failed = फ़ाइल अपलोड नहीं की जा सकी। कनेक्शन जाँचें और उसे फिर जोड़ें।
composer-file-too-large = फ़ाइल इतनी बड़ी है कि WhatsApp उसे नहीं लेता।
composer-wrong-type = WhatsApp इस प्रकार की फ़ाइलें इस तरह नहीं लेता। इसे डॉक्यूमेंट के रूप में भेजें।
composer-read-only = आपकी भूमिका पढ़ सकती है, लिख नहीं सकती।
composer-empty-file = यह फ़ाइल खाली है।
composer-too-large = { $kind }: ज़्यादा से ज़्यादा { $limit }।
composer-too-long = { $limit } में से { $length } वर्ण
composer-answering = { $who } को जवाब
composer-progress = अपलोड हो रही है, { $percent } %

## मैसेज टेम्पलेट

templates-choose = टेम्पलेट
templates-none = कोई टेम्पलेट नहीं भेजा जा सकता
templates-none-lead = इस अकाउंट का कोई मंज़ूर टेम्पलेट नहीं है। टेम्पलेट WhatsApp मैनेजर में बनाए जाते हैं।
templates-search = टेम्पलेट खोजें
templates-no-match = कोई टेम्पलेट मेल नहीं खाता।
templates-preview = ग्राहक क्या पढ़ेगा
templates-send = टेम्पलेट भेजें
templates-change = दूसरा चुनें
templates-header = हेडर
templates-header-file = हेडर की फ़ाइल
templates-loading = टेम्पलेट लोड हो रहे हैं…
templates-missing = भेजने के लिए सभी फ़ील्ड भरें।
templates-opted-out = इस व्यक्ति ने मार्केटिंग मैसेज न भेजने को कहा है।
templates-button = बटन
templates-copy-offer = ऑफ़र कोड कॉपी करें
templates-copy-code = कोड कॉपी करें
templates-code = कोड
templates-code-repeated = बटन यही कोड देता है।
templates-variable = वैरिएबल { $name }
templates-code-of = “{ $button }” का कोड
templates-link-end-of = “{ $button }” के लिंक का अंत

## डिलीवरी लेना

ingest-title = प्राप्ति
ingest-lead = WhatsApp की हर डिलीवरी का हर आइटम ठीक एक जगह गिना जाता है।
ingest-last = पिछली डिलीवरी
ingest-never = अभी कोई नहीं
ingest-lag = देरी
ingest-deliveries = डिलीवरी
ingest-pending = प्रतीक्षा में
ingest-taken = ले लिए गए
ingest-kept = आपके देखने के लिए रखे गए
ingest-refused = अस्वीकृत डिलीवरी
ingest-no-refused = कोई डिलीवरी अस्वीकार नहीं की गई।
ingest-notices = WhatsApp की सूचनाएँ
ingest-no-notices = WhatsApp ने आपके अकाउंट और नंबरों के बारे में कुछ नहीं कहा है।
ingest-templates = टेम्पलेट
ingest-no-templates = कोई अकाउंट सेट अप नहीं है।
ingest-replay = फिर चलाएँ
ingest-replaying = चल रहा है…
ingest-show = दिखाएँ
ingest-more = और दिखाएँ
ingest-nothing-kept = यहाँ कुछ नहीं रखा गया है।
ingest-duplicates = दोहराव
ingest-duplicates-lead = WhatsApp कुछ चीज़ें दो बार भेजता है; दूसरी बार से कुछ नहीं बदलता।
ingest-refresh = रीफ़्रेश करें
ingest-kind = प्रकार
ingest-items = आइटम
ingest-reason = कारण
ingest-count = संख्या
ingest-first = पहली
ingest-latest = आखिरी
ingest-account = अकाउंट
ingest-fetched = कब लाए गए
ingest-notice = सूचना
ingest-event = इवेंट
ingest-at = कब
ingest-replayed =
    { $taken ->
        [one] { $taken } आइटम लिया गया
       *[other] { $taken } आइटम लिए गए
    }, { $left } बाकी।
ingest-silence = { $length } से कोई डिलीवरी नहीं आई, जबकि आमतौर पर अब तक आ जाती।
item-message = मैसेज
item-status = स्टेटस
item-call = कॉल
item-preference = प्राथमिकताएँ
item-echo = इको
item-history = इतिहास
item-error = गड़बड़ियाँ
item-template = टेम्पलेट
item-account = अकाउंट
item-change = अन्य बदलाव
outcome-unrouted = बिना ठिकाने
outcome-unrouted-lead = ऐसे नंबर के, जो यहाँ सेट अप नहीं है। सेट अप होते ही इन्हें ले लिया जाएगा।
outcome-unsupported = असमर्थित
outcome-unsupported-lead = ऐसे प्रकार के, जिनके साथ अभी कुछ नहीं किया जाता।
outcome-malformed = अधूरे
outcome-malformed-lead = जिनमें कुछ ज़रूरी नहीं है: ID, भेजने वाला, या सही प्रकार का मान।
refused-unsigned = हस्ताक्षर नहीं है
refused-wrong-signature = हस्ताक्षर किसी ऐप सीक्रेट से मेल नहीं खाता
refused-too-large = 3 MB से बड़ी

## कुंजियाँ

shortcuts-title = शॉर्टकट
shortcuts-close = बंद करें
shortcuts-single = एक अक्षर वाली कुंजियाँ
shortcuts-announce = विंडो का स्तर बदलने पर पढ़कर सुनाएँ

## क्या गलत हुआ

error-unauthorized = आप साइन आउट हो चुके हैं। किसी दूसरे टैब में फिर साइन इन करें, फिर दोबारा कोशिश करें।
error-forbidden = आपकी भूमिका इसकी अनुमति नहीं देती।
error-not-found = यह अब मौजूद नहीं है।
error-window-closed = विंडो बंद हो गई है। आपका टेक्स्ट सहेजा गया है; टेम्पलेट भेजा जा सकता है।
error-rate-limited = बहुत ज़्यादा कोशिशें। { $when } फिर कोशिश करें।
error-refused = { $title }। { $advice }
error-unreachable = सर्वर से संपर्क नहीं हो पा रहा। कनेक्शन जाँचें और फिर कोशिश करें।
error-internal = सर्वर पर कुछ गड़बड़ हुई। थोड़ी देर में फिर कोशिश करें।
error-no-such-name = ऐसा नाम किसी का नहीं है।
error-cursor = सूची इस जगह से आगे नहीं बढ़ती।
error-repeated = यही अनुरोध पहले किसी दूसरी सामग्री के साथ आ चुका है।
error-request = अनुरोध समझ में नहीं आया। पेज फिर लोड करें।
error-type = “{ $kind }” ऐसा मैसेज प्रकार नहीं है जिसे Ajar भेज सके।
error-missing = “{ $field }” नहीं दिया गया।
error-stray = “{ $field }” इस प्रकार के मैसेज में नहीं होता।
error-too-long = टेक्स्ट में { $length } वर्ण हैं; { $limit } की अनुमति है।
error-nul = इसमें एक ऐसा वर्ण है जिसे सहेजा नहीं जा सकता: NUL।
error-elsewhere = जिस मैसेज का यह जवाब है, वह इस बातचीत में नहीं है।
error-no-template = उस भाषा में इस नाम का कोई टेम्पलेट नहीं है।
error-no-header-file = टेम्पलेट के हेडर की फ़ाइल यहाँ नहीं है।
error-no-file = फ़ाइल यहाँ नहीं है: पहले उसे अपलोड करें।
error-wrong-file = इस प्रकार की फ़ाइल इस तरह नहीं भेजी जा सकती ({ $kind })।
error-template-not-sendable = टेम्पलेट “{ $name }” अभी नहीं भेजा जा सकता।
error-variable-empty = टेम्पलेट का वैरिएबल { $variable } खाली है।
error-variable-unknown = टेम्पलेट में वैरिएबल { $variable } नहीं है।
error-header = टेम्पलेट का हेडर नहीं भरा गया है।

## प्लैटफ़ॉर्म ने मना क्यों किया, थोड़े शब्दों में

refusal-not-sent = नहीं भेजा गया
refusal-retry = WhatsApp में गड़बड़ी है
refusal-slow = एक साथ बहुत ज़्यादा मैसेज
refusal-wait = WhatsApp ने रोक रखा है
refusal-closed = विंडो बंद है
refusal-opted-out = ग्राहक ने मार्केटिंग बंद की है
refusal-template-paused = टेम्पलेट रोका गया है
refusal-template-disabled = टेम्पलेट बंद किया गया है
refusal-no-template = ऐसा टेम्पलेट नहीं है
refusal-number-stopped = नंबर रुका हुआ है
refusal-payment = भुगतान में समस्या
refusal-spam = नंबर की बहुत शिकायतें हुईं
refusal-undeliverable = पहुँचाया नहीं जा सकता
refusal-need-phone = फ़ोन नंबर नहीं है
refusal-mend = स्वीकार नहीं हुआ
refusal-final = नहीं पहुँचा

## प्लैटफ़ॉर्म ने मना क्यों किया, और क्या करें

advice-here = मैसेज नहीं भेजा गया। कारण दूर होने पर उसे फिर भेजें।
advice-token-expired = इस नंबर का ऐक्सेस टोकन खत्म हो गया है। एडमिन को नया टोकन डालना होगा।
advice-token = इस नंबर का ऐक्सेस टोकन स्वीकार नहीं हो रहा। एडमिन को नया टोकन डालना होगा।
advice-not-found = मैसेज जिस चीज़ से जुड़ा है वह WhatsApp को नहीं मिलती, या ऐक्सेस टोकन उसे इस्तेमाल नहीं कर सकता। नंबर के ID जाँचें।
advice-blocked = नियम तोड़ने के कारण WhatsApp ने इस अकाउंट को ब्लॉक कर दिया है। एडमिन को बिज़नेस मैनेजर में देखना होगा।
advice-experiment = WhatsApp ने यह मैसेज नहीं पहुँचाया क्योंकि ग्राहक उसके एक परीक्षण में शामिल है। ग्राहक से किसी और तरीके से संपर्क करें।
advice-country = यह अकाउंट उस देश के ग्राहकों को नहीं भेज सकता।
advice-self = पाने वाला बिज़नेस नंबर ही है।
advice-undeliverable = मैसेज इस व्यक्ति तक नहीं पहुँच सकता: इस नंबर पर WhatsApp नहीं है, उसका वर्शन पुराना है या शर्तें स्वीकार नहीं की गई हैं।
advice-test-number = यह एक टेस्ट नंबर है और केवल अपनी सूची के लोगों को लिख सकता है। पाने वाले को उस सूची में जोड़ें।
advice-display-name = इस नंबर का डिस्प्ले नाम अभी मंज़ूर नहीं हुआ है। एडमिन को इसे देखना होगा।
advice-payment = इस अकाउंट के भुगतान में समस्या है। एडमिन को इसे बिज़नेस मैनेजर में ठीक करना होगा।
advice-registration = इस नंबर का रजिस्ट्रेशन खराब है। एडमिन को इसे फिर रजिस्टर करना होगा।
advice-closed = 24 घंटे की विंडो बंद है। टेम्पलेट भेजें, या ग्राहक के लिखने का इंतज़ार करें।
advice-spam = बहुत से लोगों ने इस नंबर को ब्लॉक किया या इसकी शिकायत की। इसकी क्वालिटी सुधरने तक थोक में कुछ न भेजें।
advice-held-back = WhatsApp ने यह मैसेज रोक लिया क्योंकि ग्राहक को बहुत से मार्केटिंग मैसेज मिलते हैं। कम से कम एक दिन रुकें; दोबारा कोशिश करने से इंतज़ार बढ़ता है।
advice-opted-out = इस ग्राहक ने इस बिज़नेस के मार्केटिंग मैसेज बंद कर दिए हैं। कोई न भेजें।
advice-type = WhatsApp इस प्रकार के मैसेज नहीं भेज सकता।
advice-file-not-fetched = WhatsApp फ़ाइल नहीं ला सका। उसे फिर अपलोड करें।
advice-file-not-taken = WhatsApp फ़ाइल नहीं ले सका। उसका प्रकार और आकार जाँचें।
advice-template-way = यह टेम्पलेट इस तरीके से नहीं भेजा जा सकता। दूसरा चुनें।
advice-maintenance = WhatsApp इस नंबर पर काम कर रहा है। मैसेज कुछ मिनट में भेजा जाएगा।
advice-list-lost = WhatsApp टेम्पलेट की सूची में अपनी जगह खो बैठा। सूची फिर से लाई जा रही है।
advice-not-shown = WhatsApp यह मैसेज यहाँ नहीं दिखा सकता। इसे फ़ोन पर पढ़ा जा सकता है।
advice-price-limit = इस टेम्पलेट पर कीमत की सीमा है, जिसके साथ इसे यहाँ से नहीं भेजा जा सकता।
advice-need-phone = इस मैसेज के लिए ग्राहक का फ़ोन नंबर चाहिए, जो पता नहीं है। ग्राहक से पूछें।
advice-variables = टेम्पलेट ज़रूरत के अनुसार नहीं भरा गया। उसके वैरिएबल जाँचें।
advice-no-template = टेम्पलेट इस भाषा में मौजूद नहीं है या मंज़ूर नहीं है। सूची फिर से लाई जा रही है; दूसरा चुनें।
advice-too-long = भरने के बाद टेम्पलेट का टेक्स्ट बहुत लंबा हो जाता है। अपना लिखा हुआ छोटा करें।
advice-rules = भरा हुआ टेम्पलेट WhatsApp के नियम तोड़ता है। अपना लिखा हुआ बदलें।
advice-template-paused = क्वालिटी के कारण टेम्पलेट रोका गया है। दूसरा चुनें।
advice-template-disabled = क्वालिटी के कारण टेम्पलेट हमेशा के लिए बंद कर दिया गया है। दूसरा चुनें।
advice-flow-blocked = इस मैसेज का फ़्लो ब्लॉक है।
advice-flow-slow = इस मैसेज का फ़्लो धीमा किया गया है। मैसेज कुछ मिनट में भेजा जाएगा।
advice-not-registered = यह नंबर प्लैटफ़ॉर्म पर रजिस्टर नहीं है। एडमिन को इसे रजिस्टर करना होगा।
advice-template-new = WhatsApp अभी टेम्पलेट तैयार कर रहा है। मैसेज कुछ मिनट में भेजा जाएगा।
advice-retry = WhatsApp में अपनी कोई गड़बड़ी थी। अगर मैसेज अब भी ज़रूरी है तो उसे फिर भेजें।
advice-slow-pair = इस ग्राहक को कम समय में बहुत ज़्यादा मैसेज भेजे गए। फिर भेजने से पहले एक मिनट रुकें।
advice-slow-number = कम समय में बहुत ज़्यादा मैसेज भेजे गए। फिर भेजने से पहले एक मिनट रुकें।
advice-number-stopped = इस नंबर से कुछ नहीं भेजा जा सकता। एडमिन को इसे देखना होगा।
advice-mend = WhatsApp ने मैसेज को इस रूप में स्वीकार नहीं किया। उसे बदलकर फिर भेजें।
advice-final = WhatsApp ने मैसेज नहीं पहुँचाया। उसे ऐसे ही फिर भेजने से फ़ायदा नहीं होगा।

## बिना कनेक्शन

offline-as-of = { $when } तक का
offline-queued = { $n } कतार में
offline-went = आप ऑफ़लाइन हैं। जो आप देख रहे हैं, वह इस समय तक का है: { $when }।
offline-waiting = कनेक्शन का इंतज़ार है
offline-dropped = तब भी ऑफ़लाइन रहे तो { $when } हटा दिया जाएगा
offline-take-back = वापस लें
offline-late = नहीं भेजा गया: कनेक्शन न होने के दौरान विंडो बंद हो गई। टेक्स्ट यहाँ सहेजा गया है; टेम्पलेट भेजा जा सकता है।
offline-unsure = हो सकता है यह जवाब कनेक्शन टूटने से पहले भेजा जा चुका हो। फिर भेजने से पहले देख लें।
offline-signed-out = नहीं भेजा गया: कनेक्शन लौटने से पहले आप साइन आउट हो गए। टेक्स्ट यहाँ सहेजा गया है।
offline-refused = कनेक्शन लौटने पर नहीं भेजा गया। { $why }
offline-open = बातचीत खोलें
offline-too-many = पहले से बहुत सारे जवाब कनेक्शन का इंतज़ार कर रहे हैं। आपका टेक्स्ट यहाँ सहेजा गया है।
offline-no-room = कनेक्शन नहीं है, और यह ब्राउज़र तब तक जवाब सहेज नहीं सकता।
offline-not-kept = इस डिवाइस पर नहीं है
offline-not-kept-lead = कनेक्शन के बिना आप वे बातचीत पढ़ सकते हैं जिन्हें आपने पिछले 7 दिनों में यहाँ खोला था। यह बातचीत कनेक्शन आते ही खुलेगी।
offline-nothing-kept = कनेक्शन नहीं है
offline-nothing-kept-lead = इस डिवाइस पर कतार का कुछ भी सहेजा नहीं गया है। कनेक्शन आते ही कतार दिखेगी।
offline-unsent =
    { $n ->
        [one] { $n } जवाब नहीं भेजा गया है और खो जाएगा।
       *[other] { $n } जवाब नहीं भेजे गए हैं और खो जाएँगे।
    }
offline-leave = फिर भी साइन आउट करें
offline-stay = यहीं रहें
offline-outdated = Ajar का नया वर्शन तैयार है। आपके ड्राफ़्ट सहेजे रहेंगे।
offline-reload = फिर लोड करें
offline-came-back = { $who } के लिए एक जवाब नहीं भेजा गया।

## डेमो: काल्पनिक ग्राहक, असली वर्कस्पेस के बगल में

demo-title = डेमो
demo-lead = यहाँ सभी लोग काल्पनिक हैं। आप जो भी भेजेंगे, वह इस सर्वर से बाहर नहीं जाएगा।
demo-lead-briefly = यहाँ सभी काल्पनिक हैं।
demo-leave = डेमो छोड़ें
demo-leave-briefly = छोड़ें
demo-enter = डेमो के साथ देखें
demo-to-start = शुरुआत पर जाएँ
demo-forbidden = डेमो मालिकों और एडमिन के लिए है
demo-forbidden-lead = उनमें से किसी से कहें कि वे इसे आपके साथ खोलें।
demo-not-open = डेमो नहीं खोला जा सका
demo-link-used = यह लिंक अब काम नहीं करता
demo-link-used-lead = यह एक बार, एक घंटे के भीतर काम करता है। नए लिंक के लिए डेमो फिर शुरू करें।
demo-not-open-because = कारण: { $why }। आपके अपने वर्कस्पेस पर इसका कोई असर नहीं है।

## मालिक का अकाउंट बनाना

welcome-title = स्वागत है
welcome-lead = यहाँ अभी कोई काम नहीं करता। मालिक का अकाउंट बनाएँ: वह सब कुछ कर सकता है और दूसरों को अंदर आने दे सकता है।
welcome-name = आपका नाम
welcome-email = ईमेल
welcome-password = पासवर्ड
welcome-password-hint = कम से कम 10 वर्ण। पासवर्ड मैनेजर एक बना सकता है।
welcome-code = एक बार का कोड
welcome-code-hint = दूसरे लोग भी इस सर्वर तक पहुँच सकते हैं, इसलिए इसने वहाँ एक कोड दिखाया जहाँ इसे शुरू किया गया था। वहाँ या सेवा के लॉग में देखें।
welcome-submit = अकाउंट बनाएँ
welcome-busy = अकाउंट बन रहा है…
welcome-done = मालिक का अकाउंट बन चुका है
welcome-done-lead = किसी ने पहले बना लिया, या आपने ही किसी दूसरे टैब में। उसी से साइन इन करें।

## पहला चुनाव

start-title = आप कैसे शुरू करना चाहते हैं?
start-lead = बाकी आप बाद में कर सकते हैं।
start-connect = WhatsApp नंबर जोड़ें
start-connect-lead = जब तक विंडो खुली है, Ajar उसके मैसेज पाता है और आपके जवाब भेजता है।
start-connect-needs = आपको WhatsApp के क्लाउड API पर एक नंबर और Meta के कंसोल में दस मिनट चाहिए।
start-watch = किसी नंबर पर नज़र रखें
start-watch-lead = जिस टूल से आप जवाब देते हैं, उसी से देते रहें। Ajar साथ-साथ पढ़ता है, कभी नहीं भेजता, और एक हफ़्ते बाद दिखाता है कि कौन सी विंडो छूट गईं।
start-watch-needs = आपको Meta के कंसोल में उस नंबर का ऐक्सेस चाहिए। आपका टूल जैसा है वैसा ही चलता रहेगा।
start-demo = डेमो के साथ देखें
start-demo-lead = काल्पनिक ग्राहकों से भरी कतार, जो अपने आप लिखते और जवाब देते हैं, 90 दिनों के इतिहास के साथ।
start-demo-needs = आपको कुछ नहीं चाहिए। यह आपके अपने वर्कस्पेस के बगल में रहता है और पीछे कुछ नहीं छोड़ता।
start-later = कतार पर जाएँ
start-not-yours = नंबर कोई मालिक या एडमिन सेट अप करता है।

## नंबर: सूची, सेटअप, और उनमें से एक

numbers-title = नंबर
numbers-lead = वे बिज़नेस नंबर जिनके लिए Ajar काम करता है, और वे काम कर रहे हैं या नहीं।
numbers-empty = कोई नंबर सेट अप नहीं है
numbers-empty-lead = यहाँ से जवाब देने के लिए एक नंबर जोड़ें, या अपने टूल के साथ-साथ किसी नंबर पर नज़र रखें।
numbers-connect = नंबर जोड़ें
numbers-watch = किसी नंबर पर नज़र रखें
numbers-watched = नज़र रखी जा रही है
numbers-sends = भेजता है
numbers-stopped = रुका हुआ
numbers-never-checked = अभी जाँचा नहीं गया
numbers-back = सभी नंबर
numbers-check = फिर जाँचें
numbers-checking = जाँच हो रही है…
numbers-state = क्या यह काम करता है?
numbers-edit = क्रेडेंशियल बदलें
numbers-edit-lead = जो आप खाली छोड़ेंगे, वह जैसा है वैसा रहेगा। गुप्त जानकारी कभी नहीं दिखाई जाती।
numbers-save = जाँचें और सहेजें
numbers-deliver = WhatsApp कहाँ डिलीवर करता है
numbers-deliver-lead = Ajar यह WhatsApp को खुद बताता है। अगर आप इसे ऐप की वेबहुक सेटिंग में करना चाहें, तो वहाँ यह डालें:
numbers-callback = कॉलबैक URL
numbers-verify-token = सत्यापन टोकन
numbers-no-callback = Ajar का अभी कोई सार्वजनिक पता नहीं है, इसलिए WhatsApp कहीं डिलीवर नहीं कर सकता।
numbers-take-over = WhatsApp से यहाँ डिलीवर करवाएँ
numbers-watch-switch = केवल नज़र रखें: इस नंबर से कभी न भेजें
numbers-watch-hint = Ajar दूसरे टूल के साथ-साथ पढ़ता है। यह न मैसेज भेजता है, न टेम्पलेट, न पढ़े जाने की सूचना, न “टाइप कर रहे हैं”।
numbers-changed = बदल दिया गया।
numbers-ready = तैयार। मैसेज आते ही कतार में दिखेंगे।
numbers-to-queue = कतार पर जाएँ
numbers-open = नंबर पर जाएँ
numbers-connect-title = WhatsApp नंबर जोड़ें
numbers-connect-lead = Meta के कंसोल से चार चीज़ें। सहेजने से पहले Ajar देखता है कि वे सही हैं या नहीं।
numbers-watch-title = किसी नंबर पर नज़र रखें
numbers-watch-lead = जिस टूल से आप जवाब देते हैं, Ajar उसके साथ-साथ पढ़ता है। यह कभी नहीं भेजता। आपका टूल जो भेजता है, वह स्थिति के रूप में लौटता है और आपका जवाब माना जाता है।
numbers-phone-number-id = फ़ोन नंबर ID
numbers-waba-id = WhatsApp बिज़नेस अकाउंट ID
numbers-access-token = ऐक्सेस टोकन
numbers-app-secret = ऐप सीक्रेट
numbers-time-zone = अकाउंट का समय क्षेत्र
numbers-time-zone-hint = जैसे Europe/Berlin। महीने और कीमतें वहाँ की आधी रात को बदलती हैं।
numbers-unchanged = बिना बदलाव
numbers-show = दिखाएँ
numbers-hide = छिपाएँ
numbers-where = ये कहाँ मिलेंगे
numbers-submit = जाँचें और जोड़ें
numbers-submit-watch = जाँचें और नज़र रखें
numbers-busy = WhatsApp से पूछा जा रहा है…
numbers-anyway = फिर भी सहेजें
numbers-anyway-lead = आप इसे ऐसे ही सहेज सकते हैं और बाकी बाद में, इसके पेज पर ठीक कर सकते हैं।
numbers-not-yet = अभी कुछ सहेजा नहीं गया। जो गलत है उसे ठीक करें और फिर जाँचें।
numbers-last-checked = { $when } जाँचा गया
numbers-unreadable = { $id } की गुप्त जानकारी किसी और कुंजी से सील की गई थी। उसे फिर से डालने के लिए नंबर को दोबारा जोड़ें।
numbers-console-app = developers.facebook.com/apps खोलें और अपना ऐप चुनें। उसमें “WhatsApp” प्रोडक्ट होना चाहिए।
numbers-console-ids = WhatsApp पर, फिर API Setup पर जाएँ। “From” में अपना नंबर चुनें: उसके नीचे फ़ोन नंबर ID (Phone number ID) और WhatsApp बिज़नेस अकाउंट ID (WhatsApp Business Account ID) हैं।
numbers-console-user = ऐक्सेस टोकन के लिए business.facebook.com/settings खोलें, Users पर, फिर System users पर जाएँ, और कोई यूज़र चुनें या जोड़ें। “Assign assets” से उसे ऐप और WhatsApp अकाउंट पूरे नियंत्रण के साथ दें।
numbers-console-token = वहाँ “Generate token” पर क्लिक करें, ऐप चुनें, उसे कभी खत्म न होने दें, और whatsapp_business_messaging तथा whatsapp_business_management पर निशान लगाएँ। आज़माने के लिए API Setup का अस्थायी टोकन एक दिन चलता है।
numbers-console-secret = ऐप सीक्रेट के लिए ऐप पर वापस जाएँ, App settings, फिर Basic खोलें, और उसके बगल में “Show” पर क्लिक करें।
numbers-watch-app = अपने टूल का ऐप इस्तेमाल न करें: उसके मैसेज वहाँ के बजाय यहाँ आने लगेंगे। developers.facebook.com/apps पर “Create app” से अपना ऐप बनाएँ, प्रकार Business, और उसमें “WhatsApp” प्रोडक्ट जोड़ें। WhatsApp हर ऐप को डिलीवर करता है।
numbers-watch-ids = नए ऐप में WhatsApp पर, फिर API Setup पर जाएँ, और वह बिज़नेस अकाउंट चुनें जो आपका टूल इस्तेमाल करता है। फ़ोन नंबर ID और WhatsApp बिज़नेस अकाउंट ID वहीं हैं।
numbers-watch-user = business.facebook.com/settings खोलें, Users पर, फिर System users पर जाएँ, और एक यूज़र जोड़ें। “Assign assets” से उसे नया ऐप और WhatsApp अकाउंट दें।
numbers-watch-token = “Generate token” पर क्लिक करें, नया ऐप चुनें, उसे कभी खत्म न होने दें, और whatsapp_business_messaging तथा whatsapp_business_management पर निशान लगाएँ।
numbers-watch-secret = नए ऐप में App settings, फिर Basic खोलें, और ऐप सीक्रेट के बगल में “Show” पर क्लिक करें।

## नंबर काम करता है या नहीं: क्या जाँचा गया और क्या मिला

check-waits = बाकी ठीक होते ही इसे जाँचा जाएगा।
check-waiting = प्रतीक्षा में
check-token = ऐक्सेस टोकन
check-permissions = अनुमतियाँ
check-number = नंबर
check-secret = ऐप सीक्रेट
check-public = सार्वजनिक पता
check-webhook = डिलीवरी
check-good = ठीक
check-warning = फ़िलहाल काम करता है
check-wrong = गलत
check-unknown = पता नहीं
found-token-lasts = WhatsApp इसे स्वीकार करता है, और यह जल्द खत्म नहीं होगा।
found-token-works = WhatsApp इसे स्वीकार करता है। यह कब तक चलेगा, वह नहीं बताता।
found-token-ends = यह { $left } खत्म होगा, { $when }। उसके बाद कुछ नहीं भेजा जा सकेगा।
found-token-on-trial = यह आज़माने का टोकन है: यह { $left } खत्म होगा, { $when }। उसके बाद न कुछ भेजा जा सकेगा, न लाया जा सकेगा।
found-token-expired = यह खत्म हो गया है।
found-token-refused = WhatsApp इसे स्वीकार नहीं करता।
found-may-all = यह भेज सकता है और अकाउंट पढ़ सकता है।
found-permissions-untold = WhatsApp नहीं बताता कि टोकन क्या कर सकता है।
found-lacks = टोकन के पास यह अनुमति नहीं है: { $scopes }।
found-lacks-for-account = टोकन के पास { $scopes } की अनुमति है, पर इस अकाउंट के लिए नहीं।
found-both = { $one } और { $other }
found-number-works-as = { $display } “{ $name }” के नाम से जुड़ा है।
found-number-works = { $display } जुड़ा है।
found-number-works-unseen = यह जुड़ा है।
found-number-in-trouble = इसकी क्वालिटी लाल है: बहुत से ग्राहक इसे ब्लॉक करते हैं या इसकी शिकायत करते हैं। WhatsApp इस पर रोक लगा सकता है।
found-number-not-connected = WhatsApp के अनुसार यह { $status } है, CONNECTED नहीं।
found-number-on-premise = यह ऑन-प्रिमाइस API से चलता है, क्लाउड API से नहीं।
found-name-not-approved = यह जुड़ा है, पर WhatsApp ने इसका डिस्प्ले नाम मंज़ूर नहीं किया है: वह { $status } है।
found-ids-swapped = दोनों ID आपस में बदल गए हैं: नंबर की जगह अकाउंट का ID है।
found-no-number = अकाउंट में कोई नंबर नहीं है।
found-number-has-id = { $display } का ID { $id } है
found-number-not-in-account = अकाउंट में इस ID का कोई नंबर नहीं है। { $numbers }।
found-account-unknown = WhatsApp इस ID का कोई अकाउंट नहीं जानता, या टोकन उसे देख नहीं सकता।
found-secret-fits = यह टोकन के ऐप का है।
found-secret-wrong = यह उस ऐप का सीक्रेट नहीं है जिसका टोकन है।
found-public-reached = { $url } यहीं लाता है।
found-public-missing = Ajar नहीं जानता कि दूसरे उस तक किस पते से पहुँचते हैं।
found-public-not-secure = { $url } https नहीं है। WhatsApp केवल https पर डिलीवर करता है।
found-public-private = WhatsApp इस मशीन तक नहीं पहुँच सकता: { $url } इसी मशीन या इसके अपने नेटवर्क का पता है।
found-public-unreached = { $url } जवाब नहीं देता: { $cause }।
found-public-is-another = { $url } पर इस Ajar के बजाय कुछ और जवाब देता है।
found-webhook-of-account = WhatsApp यहाँ डिलीवर करता है, इस अकाउंट के लिए दिए पते पर।
found-webhook-of-app = WhatsApp यहाँ डिलीवर करता है, ऐप के पते पर।
found-webhook-subscribed = ऐप को अकाउंट के मैसेज मिलते हैं।
found-webhook-none = WhatsApp इस अकाउंट के मैसेज अभी कहीं डिलीवर नहीं करता।
found-webhook-elsewhere = WhatsApp { $url } पर डिलीवर करता है।
found-webhook-unanswered = WhatsApp ने सार्वजनिक पते को कॉल किया और सही जवाब नहीं मिला: { $why }
found-refused = WhatsApp ने बताने से इनकार किया ({ $code }): { $title }
found-unreached = WhatsApp से पूछा नहीं जा सका: { $cause }।
found-late = समय पर जवाब नहीं आया

## नंबर काम करता है या नहीं: इसे कैसे ठीक करें, कदम दर कदम

mend-user = business.facebook.com/settings खोलें, Users पर, फिर System users पर जाएँ, और कोई यूज़र चुनें या जोड़ें।
mend-assets = “Assign assets” से उसे ऐप और WhatsApp अकाउंट पूरे नियंत्रण के साथ दें।
mend-generate = “Generate token” पर क्लिक करें, ऐप चुनें, उसे कभी खत्म न होने दें, और whatsapp_business_messaging तथा whatsapp_business_management पर निशान लगाएँ।
mend-copy-token = टोकन कॉपी करें और यहाँ फ़ील्ड में डालें।
mend-user-of-token = business.facebook.com/settings खोलें, Users पर, फिर System users पर जाएँ, और वह यूज़र चुनें जिसका टोकन है।
mend-assets-account = “Assign assets” से उसे यह WhatsApp अकाउंट पूरे नियंत्रण के साथ दें।
mend-generate-anew = “Generate token” पर क्लिक करें, whatsapp_business_messaging तथा whatsapp_business_management पर निशान लगाएँ, और नया टोकन यहाँ डालें।
mend-setup = developers.facebook.com/apps खोलें, अपना ऐप चुनें, और WhatsApp पर, फिर API Setup पर जाएँ।
mend-choose-number = “From” में अपना नंबर चुनें।
mend-copy-ids = उसके नीचे के दोनों ID कॉपी करें: पहले फ़ोन नंबर ID, फिर WhatsApp बिज़नेस अकाउंट ID।
mend-number-status = business.facebook.com/wa/manage/phone-numbers खोलें और नंबर की स्थिति देखें।
mend-register = अगर वह लंबित है, तो वहीं उसे सत्यापित और रजिस्टर करें; अगर उस पर रोक है, तो पेज कारण बताता है।
mend-app-of-token = developers.facebook.com/apps खोलें और वह ऐप चुनें जिसके लिए टोकन बनाया गया था।
mend-show-secret = App settings पर, फिर Basic पर जाएँ, ऐप सीक्रेट के बगल में “Show” पर क्लिक करें और उसे कॉपी करें।
mend-name = मशीन को इंटरनेट पर एक नाम और https वाला प्रॉक्सी दें, या उस तक एक टनल खोलें।
mend-public-url = Ajar को AJAR_PUBLIC_URL में वह पता देकर शुरू करें, जैसे https://ajar.example.org।
mend-check-again = फिर जाँचें। तब तक आप नंबर सहेज सकते हैं: केवल डिलीवरी रुकी रहेंगी।
mend-open-elsewhere = पता किसी दूसरे नेटवर्क के ब्राउज़र में खोलें, जैसे बिना वाई-फ़ाई वाले फ़ोन पर।
mend-does-not-open = अगर वह न खुले, तो नाम की DNS एंट्री, फ़ायरवॉल और प्रॉक्सी देखें। प्रॉक्सी को /webhooks/whatsapp आगे भेजना होगा।
mend-opens-there = अगर वह वहाँ खुले और यहाँ से नहीं, तो हो सकता है नेटवर्क किसी मशीन को खुद को कॉल न करने दे: WhatsApp फिर भी पहुँच सकता है।
mend-deliver-here = सार्वजनिक पता ठीक होने पर नीचे के बटन से WhatsApp से यहाँ डिलीवर करवाएँ।
mend-calls-at-once = वह तुरंत पते को कॉल करके देखता है कि Ajar जवाब देता है या नहीं।
mend-app-of-your-own = अगर कोई दूसरा टूल यह ऐप इस्तेमाल करता है, तो Ajar के लिए अपना ऐप बनाएँ और उसका टोकन और सीक्रेट इस्तेमाल करें: WhatsApp दोनों को डिलीवर करता है।
mend-nothing-else = अगर किसी और को इन डिलीवरी की ज़रूरत नहीं है, तो नीचे के बटन से WhatsApp से यहाँ डिलीवर करवाएँ।
mend-connection = इस मशीन का इंटरनेट कनेक्शन देखें और एक मिनट में फिर जाँचें।
mend-cloud = पहले WhatsApp मैनेजर में नंबर को क्लाउड API पर ले जाएँ।
mend-swap = हर ID को दूसरे फ़ील्ड में डालें।
mend-quality = WhatsApp मैनेजर में देखें कि ग्राहक क्या शिकायत करते हैं, और उन लोगों को कम लिखें जिन्होंने नहीं कहा।

## छूटी विंडो: जो इंतज़ार करते ग्राहक के लिए बंद हो गईं

lost-title = छूटी हुई विंडो
lost-lead = वे विंडो जो पिछले 14 दिनों में तब बंद हुईं जब ग्राहक जवाब का इंतज़ार कर रहा था।
lost-count = 14 दिनों में छूटीं
lost-per-day = प्रति दिन
lost-longest = सबसे लंबा इंतज़ार
lost-worst = सबसे खराब दिन
lost-days = हर दिन छूटीं
lost-empty = कोई विंडो नहीं छूटी
lost-empty-lead = जिसने भी लिखा, उसे विंडो बंद होने से पहले जवाब मिला।
lost-none-yet = अभी कुछ नहीं आया
lost-none-yet-lead = नंबर सेट अप होने और ग्राहकों के लिखने के बाद छूटी हुई विंडो यहाँ दिखेंगी।
lost-which = नंबर
lost-all = सभी नंबर
lost-waited = इंतज़ार किया
lost-closed = बंद हुई
lost-day = दिन
lost-lost = छूटीं
lost-more = { $count } में से पिछली { $shown } सूची में हैं।
lost-least = असल में इससे ज़्यादा हैं: यहाँ के आँकड़े कम से कम संख्या बताते हैं।
lost-watching = { $display } पर एक हफ़्ते से कम समय से नज़र रखी जा रही है। ये आँकड़े इस समय से कुछ बताएँगे: { $until }। अभी तक इतना ही है।

## पहले कदम, कतार के ऊपर

steps-title = पहले कदम
steps-number = एक नंबर जुड़ा है
steps-number-do = नंबर जोड़ें
steps-delivery = WhatsApp यहाँ डिलीवर करता है
steps-delivery-do = देखें कि डिलीवरी आ रही हैं या नहीं
steps-public = https से पहुँचा जा सकता है
steps-public-do = देखें कि क्या कमी है
steps-token = ऐक्सेस टोकन स्थायी है
steps-token-do = स्थायी टोकन डालें
steps-dismiss = यह सूची हटाएँ
steps-done = हो गया
steps-open = बाकी
steps-ending = { $display } का ऐक्सेस टोकन { $when } खत्म होगा। उसके बाद न कुछ भेजा जा सकेगा, न लाया जा सकेगा।
steps-ended = { $display } का ऐक्सेस टोकन खत्म हो गया है। न कुछ भेजा जा सकता है, न लाया जा सकता है।
steps-mend = स्थायी टोकन डालें

## वे नंबर जिन पर केवल नज़र रखी जाती है

watched-composer = इस नंबर पर केवल नज़र रखी जाती है। अपने टूल से जवाब दें; Ajar इससे कुछ नहीं भेजता।
watched-error = इस नंबर पर केवल नज़र रखी जाती है: Ajar इससे कुछ नहीं भेजता। आपका टेक्स्ट सहेजा गया है।

## किसी फ़ील्ड में क्या गलत है

unfit-name = 1 से 100 वर्णों का नाम लिखें।
unfit-email = ana@example.org जैसा ईमेल पता लिखें।
unfit-password-short = पासवर्ड में कम से कम 10 वर्ण चाहिए।
unfit-password-long = पासवर्ड में ज़्यादा से ज़्यादा 200 वर्ण हो सकते हैं।
unfit-code = यह वह कोड नहीं है जो सर्वर ने दिखाया था। हर बार शुरू होने पर नया कोड बनता है।
unfit-owner = मालिक पहले से है। साइन इन करें।
unfit-phone-number-id = फ़ोन नंबर ID में केवल अंक होते हैं। यह खुद फ़ोन नंबर नहीं है।
unfit-waba-id = अकाउंट ID में केवल अंक होते हैं।
unfit-access-token = ऐक्सेस टोकन पेस्ट करें: बिना खाली जगह का एक लंबा शब्द।
unfit-app-secret = ऐप सीक्रेट पेस्ट करें: बिना खाली जगह का एक शब्द।
unfit-time-zone = Europe/Berlin या America/Sao_Paulo जैसा समय क्षेत्र लिखें।

## कतार के ऊपर के आँकड़े

figure-open = खुली
figure-open-lead = वे बातचीत जिनकी विंडो खुली है
figure-closing = 2 घंटे में बाकी
figure-closing-lead = वे विंडो जो 2 घंटे के भीतर बंद होंगी और जिनका जवाब बाकी है
figure-lost = 7 दिनों में छूटीं
figure-lost-lead = वे विंडो जो पिछले 7 दिनों में जवाब बाकी रहते बंद हुईं
figure-active = रुचि, अनुमान
figure-active-lead = पिछले 30 दिनों की बातचीत में औसत रुचि, 0 से 10 तक, एक मोटे नियम से
figure-engagement-of =
    { $n ->
        [one] पिछले 30 दिनों की { $n } बातचीत में औसत रुचि, 0 से 10 तक, एक मोटे नियम से: कितनी जल्दी जवाब मिलता है, कितना कहा जाता है, कितना समय बीता है
       *[other] पिछले 30 दिनों की { $n } बातचीत में औसत रुचि, 0 से 10 तक, एक मोटे नियम से: कितनी जल्दी जवाब मिलता है, कितना कहा जाता है, कितना समय बीता है
    }

## कमांड, कुंजी से और पैलेट में

command-next = अगली बातचीत
command-previous = पिछली बातचीत
command-open = बातचीत खोलें
command-back = सूची पर वापस
command-reply = जवाब दें
command-template = टेम्पलेट चुनें
command-dismiss = जवाब ज़रूरी नहीं
command-undo = पिछला भेजना रद्द करें
command-find = कतार में किसी को खोजें
command-palette = कमांड और लोग
command-list = सूची पर जाएँ
command-conversation = बातचीत पर जाएँ
command-queue = कतार पर जाएँ
command-lost = छूटी हुई विंडो पर जाएँ
command-numbers = नंबरों पर जाएँ
command-ingest = प्राप्ति पर जाएँ
command-start = नंबर जोड़ें या उस पर नज़र रखें
command-show-open = जो खुली हैं, वे दिखाएँ
command-show-closing = जिनका जवाब 2 घंटे में बाकी है, वे दिखाएँ
command-show-lost = जो 7 दिनों में छूटीं, वे दिखाएँ
command-show-active = जो 30 दिनों में सक्रिय रहीं, वे दिखाएँ
command-theme = अगली थीम: हल्की, गहरी, सिस्टम के अनुसार
command-shortcuts = शॉर्टकट
command-api = API का विवरण खोलें

## एक मैसेज की कीमत

price-free-reply =
    { $n ->
        [one] मुफ़्त · इस महीने { $n } मुफ़्त जवाब बचा है
       *[other] मुफ़्त · इस महीने { $n } मुफ़्त जवाब बचे हैं
    }
price-about = लगभग { $amount } · { $category } · { $market }
price-market =
    { $key ->
        [argentina] अर्जेंटीना
        [bangladesh] बांग्लादेश
        [brazil] ब्राज़ील
        [chile] चिली
        [colombia] कोलंबिया
        [egypt] मिस्र
        [france] फ़्रांस
        [germany] जर्मनी
        [hong-kong] हाँग काँग
        [hungary] हंगरी
        [india] भारत
        [indonesia] इंडोनेशिया
        [iraq] इराक
        [israel] इज़राइल
        [italy] इटली
        [kazakhstan] कज़ाखस्तान
        [kuwait] कुवैत
        [malaysia] मलेशिया
        [mexico] मैक्सिको
        [morocco] मोरक्को
        [netherlands] नीदरलैंड
        [nepal] नेपाल
        [nigeria] नाइजीरिया
        [oman] ओमान
        [pakistan] पाकिस्तान
        [peru] पेरू
        [poland] पोलैंड
        [qatar] क़तर
        [romania] रोमानिया
        [russia] रूस
        [saudi-arabia] सऊदी अरब
        [singapore] सिंगापुर
        [south-africa] दक्षिण अफ़्रीका
        [spain] स्पेन
        [sri-lanka] श्रीलंका
        [turkey] तुर्की
        [ukraine] यूक्रेन
        [united-arab-emirates] संयुक्त अरब अमीरात
        [united-kingdom] यूनाइटेड किंगडम
        [north-america] उत्तरी अमेरिका
        [rest-of-africa] शेष अफ़्रीका
        [rest-of-asia-pacific] शेष एशिया-प्रशांत
        [rest-of-central-eastern-europe] शेष मध्य और पूर्वी यूरोप
        [rest-of-latin-america] शेष लैटिन अमेरिका
        [rest-of-middle-east] शेष मध्य पूर्व
        [rest-of-western-europe] शेष पश्चिमी यूरोप
        [other] अन्य देश
       *[unknown] { $name }
    }
category-marketing = मार्केटिंग
category-utility = यूटिलिटी
category-authentication = प्रमाणीकरण
category-service = जवाब

## डेस्क: विंडो का क्रम, लोगों की खोज, पूर्ववत, इमोजी, व्यूअर, वॉइस मैसेज

desk-close = बंद करें
desk-figures = कतार की स्थिति
desk-tide = अगले 24 घंटों में विंडो कब बंद होंगी
desk-tide-from = कब से बंद होने वाली विंडो दिखाएँ
desk-tide-to = कब तक बंद होने वाली विंडो दिखाएँ
desk-tide-all = पूरा दिन
desk-tide-empty = अगले 24 घंटों में कोई विंडो बंद नहीं होगी।
desk-now = अभी
desk-tide-peak = सबसे ज़्यादा { $when } बंद होंगी: { $closes }, जवाब बाकी: { $owed }।
desk-tide-between = { $from } से { $to }: { $closes } बंद होंगी, जवाब बाकी: { $owed }।
desk-find = नाम से खोजें
desk-nothing-here = अभी यहाँ कुछ नहीं है
desk-nothing-here-lead = सूची के फ़िल्टर से कोई बातचीत मेल नहीं खाती।
desk-show-all = सब दिखाएँ
desk-listed =
    { $n ->
        [one] सूची में { $n } बातचीत है।
       *[other] सूची में { $n } बातचीत हैं।
    }
desk-listed-at-least = सूची में { $n } से ज़्यादा बातचीत हैं।
desk-palette = कमांड और लोग
desk-palette-label = कमांड या नाम लिखें
desk-nothing-found = कुछ मेल नहीं खाता।
desk-sends = भेजें
desk-sends-on = भेजें और अगली पर जाएँ
desk-new-line = नई पंक्ति
desk-bold = बोल्ड
desk-italic = इटैलिक
desk-struck = काटा हुआ
desk-code = कोड
desk-hold = भेजना रद्द करने का समय
desk-held = अभी नहीं भेजा गया।
desk-undo = रद्द करें
desk-undone = वापस लिया गया। यह नहीं भेजा गया।
desk-left = बहुत देर हो गई: यह जा चुका है।
desk-leaves-in = { $n } सेकंड में जाएगा।
desk-price-now = अभी एक जवाब
desk-list-price = अमेरिकी डॉलर में सूची की कीमत; कितना लिया जाएगा, यह अकाउंट पर निर्भर है।
desk-emoji = इमोजी और फ़ॉर्मेटिंग
desk-marks = फ़ॉर्मेटिंग
desk-recent = हाल में इस्तेमाल किए गए
desk-preview = जैसा ग्राहक पढ़ेगा
desk-one-file = एक बार में एक फ़ाइल: पहली जोड़ी गई है।
desk-viewer = तस्वीरें और वीडियो
desk-smaller = छोटा करें
desk-larger = बड़ा करें
desk-earlier = पहले का
desk-later = बाद का
desk-play = चलाएँ
desk-pause = रोकें
desk-place = रिकॉर्डिंग में जगह
desk-speed = गति
desk-cannot-play = यह ब्राउज़र इसे नहीं चला सकता। सुनने के लिए इसे डाउनलोड करें।
desk-unread-from-here = नए
desk-newer = नए मैसेज लोड हो रहे हैं…
desk-newer-failed = नए मैसेज लोड नहीं किए जा सके।
desk-to-newest = सबसे नए मैसेज पर जाएँ
desk-jump = वह मैसेज दिखाएँ जिसका यह जवाब है
desk-jump-failed = वह मैसेज लोड नहीं किया जा सका।
desk-write-again = फिर लिखें
desk-loading = लोड हो रहा है…
desk-items = आइटम
desk-total = कुल
desk-hold-none = बिल्कुल नहीं: यह तुरंत जाता है
desk-seen = { $who }, { $when } ({ $of } में से { $at })
desk-heard = { $length } में से { $at }
desk-speed-of = गति: { $times }
desk-pieces =
    { $n ->
        [one] { $n } आइटम
       *[other] { $n } आइटम
    }

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
composer-drop = जोड़ने के लिए फ़ाइल यहाँ छोड़ें
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
shortcuts-either = { $key } या { $other }
shortcuts-next = अगली बातचीत
shortcuts-previous = पिछली बातचीत
shortcuts-open = उसे खोलें
shortcuts-back = सूची पर वापस
shortcuts-reply = जवाब दें
shortcuts-send = भेजें
shortcuts-new-line = नई पंक्ति
shortcuts-list = यह सूची

## क्या गलत हुआ

error-unauthorized = आप साइन आउट हो चुके हैं। किसी दूसरे टैब में फिर साइन इन करें, फिर दोबारा कोशिश करें।
error-forbidden = आपकी भूमिका इसकी अनुमति नहीं देती।
error-not-found = यह अब मौजूद नहीं है।
error-window-closed = विंडो बंद हो गई है। आपका टेक्स्ट सहेजा गया है; टेम्पलेट भेजा जा सकता है।
error-rate-limited = बहुत ज़्यादा कोशिशें। { $when } फिर कोशिश करें।
error-refused = { $title }। { $advice }
error-unreachable = सर्वर से संपर्क नहीं हो पा रहा। कनेक्शन जाँचें और फिर कोशिश करें।
error-internal = सर्वर पर कुछ गड़बड़ हुई। थोड़ी देर में फिर कोशिश करें।
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

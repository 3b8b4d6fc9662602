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
nav-api = API
nav-shortcuts = शॉर्टकट
nav-theme = थीम
nav-sign-out = साइन आउट
nav-to-list = सूची पर जाएँ
nav-to-conversation = बातचीत पर जाएँ
nav-to-composer = जवाब पर जाएँ
nav-to-content = सामग्री पर जाएँ
nav-back = कतार पर वापस
nav-more = और
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
level-left = { $level }, { $length } बाकी

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
templates-none-lead = इस अकाउंट का कोई मंज़ूर टेम्पलेट नहीं है। वे सेटिंग में टेम्पलेट के नीचे लिखे जाते हैं।
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

## अभियान

command-campaigns = अभियान पर जाएँ
campaigns-title = अभियान
campaigns-lead = एक टेम्पलेट एक साथ कई लोगों को। कुछ भी भेजने से पहले दिखता है कि किसे मिलेगा, किसे नहीं और कितना खर्च होगा।
campaigns-new = नया अभियान
campaigns-unnamed = अभी कोई नाम नहीं
campaigns-empty = अभी कोई अभियान नहीं
campaigns-empty-lead = ग्राहकों की एक सूची और एक टेम्पलेट चुनें। किसे मिलेगा और कितना खर्च होगा, यह देखने से पहले कुछ नहीं भेजा जाता।
campaigns-asks = किसी के इंतज़ार में
campaigns-goes-on = चल रहे हैं
campaigns-written = लिखे जा रहे हैं
campaigns-over = समाप्त
campaigns-far = अब तक भेजा गया
campaigns-stage =
    { $key ->
        [draft] ड्राफ़्ट
        [checking] जाँच हो रही है
        [checked] जाँचा गया
        [waiting] मंज़ूरी का इंतज़ार
        [running] चल रहा है
        [held] रोका गया
        [paused] रुका हुआ
        [stopped] बंद किया गया
       *[done] पूरा हुआ
    }
campaigns-stage-lead =
    { $key ->
        [draft] यह लिखा जा रहा है।
        [checking] देखा जा रहा है कि किसे मिलेगा।
        [checked] यह अभी शुरू नहीं किया गया।
        [waiting] लेखक मंज़ूरी माँग रहा है। देखें कि किसे मिलेगा और कितना खर्च होगा, फिर मंज़ूर करें या वापस भेजें।
        [waiting-mine] शुरू होने से पहले किसी और को मंज़ूरी देनी होगी।
        [running] हर किसी को अपनी बारी पर मिलता है। पहले 20 भेजे जाते हैं, फिर सब ठीक हो तो आगे बढ़ता है।
        [held] जब तक कोई आगे न बढ़ाए, कुछ और नहीं भेजा जाता।
        [paused] आगे बढ़ने तक कुछ और नहीं भेजा जाता।
        [stopped] इसे बंद कर दिया गया। और किसी को नहीं मिलेगा।
       *[done] जिन्हें मिलना था, उन सबको मिल चुका है।
    }
campaigns-held =
    { $key ->
        [failures] हाल के बहुत से मैसेज डिलीवर नहीं हो सके।
        [opt_outs] हाल के बहुत से लोगों ने मैसेज न भेजने को कहा।
        [quality] WhatsApp बताता है कि ग्राहक नंबर को ब्लॉक या रिपोर्ट कर रहे हैं।
        [template] इसका कोई टेम्पलेट अब नहीं भेजा जा सकता।
        [category] एक टेम्पलेट अब जाँच के समय से अलग श्रेणी में है: उसकी कीमत और पाने वाले अलग हो सकते हैं।
        [changed] एक टेम्पलेट अब जाँच के समय से अलग बात कहता है।
        [budget] इस महीने जितना खर्च हो सकता था, हो चुका है।
        [number] इसके नंबर से कुछ नहीं भेजा जा रहा।
        [payment] WhatsApp बताता है कि अकाउंट भुगतान नहीं कर सकता: भुगतान का कोई तरीका काम नहीं कर रहा।
       *[late] इसे तब शुरू होना था जब Ajar नहीं चल रहा था।
    }
campaigns-held-advice =
    { $key ->
        [failures] आगे बढ़ाने से पहले देखें कि किसे और क्यों नहीं पहुँचा।
        [opt_outs] आगे बढ़ने से बेहतर हो सकता है: कम लोग या दूसरा टेक्स्ट।
        [quality] नंबर की क्वालिटी बेहतर होने तक रुकें: नहीं तो उस पर सीमा लग सकती है।
        [template] टेम्पलेट में देखें कि वे किस हाल में हैं। जब कोई फिर भेजा जा सके, आगे बढ़ाएँ।
        [category] देखें कि अब इसकी कीमत क्या है और किसे मिल सकता है, फिर आगे बढ़ाएँ।
        [changed] पढ़ें कि अब वह क्या कहता है और किसे मिलेगा, फिर आगे बढ़ने दें।
        [budget] नंबर की सीमा बढ़ाएँ, या अगले महीने आगे बढ़ाएँ।
        [number] सेटिंग में नंबर की जाँच करवाएँ।
        [payment] WhatsApp मैनेजर में भुगतान का तरीका ठीक करें, फिर आगे बढ़ाएँ।
       *[late] देखें कि अब भी ठीक है या नहीं, फिर आगे बढ़ाएँ।
    }
campaigns-arm-stopped = रोका गया: { $why }
campaigns-limits = खर्च और मंज़ूरी
campaigns-budget-lead = हर नंबर एक महीने में मार्केटिंग टेम्पलेट पर कितना खर्च कर सकता है, मूल्य सूची के अनुसार। 80 % पर चेतावनी, 100 % पर मार्केटिंग बंद।
campaigns-no-budget = कोई सीमा नहीं।
campaigns-month = अमेरिकी डॉलर प्रति माह
campaigns-save = सेव करें
campaigns-no-amount = राशि 120 या 12.50 की तरह लिखें, और लोगों की पूरी संख्या।
campaigns-limit-saved = सेव हो गया।
campaigns-spent-month = इस महीने खर्च
campaigns-spent = { $month } में से { $spent } खर्च
campaigns-level =
    { $key ->
        [fits] सीमा के भीतर
        [warns] 80 % खर्च हो चुका है
       *[full] सब खर्च: मार्केटिंग बंद
    }
campaigns-until = { $when } से फिर से गिना जाएगा।
campaigns-budget-of = { $number } की सीमा
campaigns-approval = किसी और की मंज़ूरी
campaigns-approval-people =
    { $n ->
        [one] { $n } से ज़्यादा व्यक्ति के अभियान को लेखक के अलावा किसी और की मंज़ूरी चाहिए।
       *[other] { $n } से ज़्यादा लोगों के अभियान को लेखक के अलावा किसी और की मंज़ूरी चाहिए।
    }
campaigns-approval-cost =
    { $n ->
        [one] { $n } से ज़्यादा व्यक्ति के, या { $amount } से ज़्यादा खर्च वाले अभियान को लेखक के अलावा किसी और की मंज़ूरी चाहिए।
       *[other] { $n } से ज़्यादा लोगों के, या { $amount } से ज़्यादा खर्च वाले अभियान को लेखक के अलावा किसी और की मंज़ूरी चाहिए।
    }
campaigns-looser = ज़्यादा ढीला नियम
campaigns-looser-mine = आपने ज़्यादा ढीला नियम माँगा है। किसी और के, जिसे अनुमति है, मंज़ूर करने पर यह लागू होगा।
campaigns-looser-by = { $who } ने ज़्यादा ढीला नियम माँगा है। किसी और के, जिसे अनुमति है, मंज़ूर करने पर यह लागू होगा।
campaigns-looser-asked = किसी और के मंज़ूर करने पर यह लागू होगा।
campaigns-looser-agree = ढीला नियम मंज़ूर करें
campaigns-looser-keep = नियम जैसा है वैसा रखें
campaigns-looser-two = ज़्यादा सख़्त नियम तुरंत लागू होता है। ज़्यादा ढीला नियम किसी और के, जिसे अनुमति है, मंज़ूर करने पर लागू होता है।
campaigns-looser-alone = यहाँ कोई और मंज़ूरी नहीं दे सकता। ज़्यादा सख़्त नियम तुरंत लागू होता है और किसी और के साथ मिलकर ही ढीला किया जाता है: जो उससे नीचे रहता है, वह आप अकेले भेजते हैं।
campaigns-more-people = इतने से ज़्यादा लोगों के लिए
campaigns-more-cost = या इतने से ज़्यादा अमेरिकी डॉलर
campaigns-form = अभियान
campaigns-common = नाम और नंबर
campaigns-name = नाम
campaigns-number = इस नंबर से
campaigns-choose-number = नंबर चुनें
campaigns-keep = ड्राफ़्ट सेव करें
campaigns-saved = ड्राफ़्ट के रूप में सेव है।
campaigns-unsaved = अभी सेव नहीं हुआ।
campaigns-copy = ऐसा एक और
campaigns-drop = अभियान { $name } हटाएँ
campaigns-to-mend =
    { $n ->
        [one] जाँच से पहले { $n } चीज़ ठीक करनी होगी।
       *[other] जाँच से पहले { $n } चीज़ें ठीक करनी होंगी।
    }
campaigns-amiss =
    { $key ->
        [name] 1 से 100 अक्षरों का नाम दें।
        [number] वह नंबर चुनें जिससे भेजा जाएगा।
        [audience] बताएँ कि किसके लिए है, या फ़ाइल लाएँ।
        [template] ऐसा टेम्पलेट चुनें जो इस नंबर से भेजा जा सके।
        [share] हिस्से 1 से 100 तक की पूरी संख्याएँ हैं।
        [hold_out] सौ में 0 से 50 तक अलग रखें।
        [time] आने वाला समय चुनें, ज़्यादा से ज़्यादा 90 दिन आगे।
        [column] एक वेरिएबल ऐसे कॉलम से भरना है जो फ़ाइल में नहीं है।
       *[pace] 1 से 4800 तक की पूरी संख्या लिखें, या खाली छोड़ें।
    }
campaigns-audience = प्राप्तकर्ता
campaigns-who = किसके लिए
campaigns-customers = ग्राहकों की सूची
campaigns-customers-hint = उनके बारे में जो पता है उससे छाँटी हुई।
campaigns-queue = कतार की सूची
campaigns-queue-hint = सेव की गई सूची भी।
campaigns-file = फ़ाइल
campaigns-file-hint = CSV या Excel, फ़ोन नंबरों के कॉलम के साथ।
campaigns-list = सूची
campaigns-counting = गिनती हो रही है…
campaigns-not-counted = गिना नहीं जा सका। फिर से कोशिश करने के लिए कुछ बदलें।
campaigns-conversations =
    { $n ->
        [one] { $n } बातचीत
       *[other] { $n } बातचीत
    }
campaigns-meant-hint = जिनके लिए है उन सबको नहीं मिलता: जाँच दिखाती है कि किसे नहीं और क्यों।
campaigns-choose-file = लोगों की फ़ाइल
campaigns-other-file = दूसरी फ़ाइल
campaigns-choose-file-hint = देश कोड के साथ फ़ोन नंबर। केवल उन्हें लिखा जा सकता है जो यहाँ मौजूद हैं। फ़ाइल खुद नहीं रखी जाती।
campaigns-file-going = फ़ाइल पढ़ी जा रही है।
campaigns-file-failed = फ़ाइल नहीं लाई जा सकी। फिर कोशिश करें।
campaigns-file-unreadable = यह फ़ाइल काम नहीं आ सकती। इसमें शीर्षक, नीचे पंक्तियाँ और देश कोड वाले फ़ोन नंबरों का कॉलम चाहिए।
campaigns-file-too-late = इस बीच अभियान आगे बढ़ चुका है।
campaigns-known-here = यहाँ मौजूद
campaigns-not-known = यहाँ मौजूद नहीं
campaigns-not-known-hint = जो यहाँ नहीं हैं उन्हें पहले लाया जा सकता है:
campaigns-unreadable = बिना नंबर की पंक्तियाँ
campaigns-twice = दो बार आए
campaigns-joined = एक पंक्ति में बदले गए खाने
campaigns-joined-hint = WhatsApp वेरिएबल में नई पंक्ति, टैब या लंबी खाली जगह नहीं लेता: हर एक की जगह एक स्पेस कर दिया गया।
campaigns-columns = वेरिएबल भरने लायक कॉलम: { $what }।
campaigns-message = मैसेज
campaigns-template = टेम्पलेट
campaigns-choose-template = टेम्पलेट चुनें
campaigns-no-templates = इस नंबर से कोई टेम्पलेट नहीं भेजा जा सकता। पहले एक लिखें और मंज़ूर करवाएँ।
campaigns-arm = टेम्पलेट { $letter }
campaigns-take-off = { $name } हटाएँ
campaigns-same-for-all = सबके लिए एक जैसा
campaigns-no-column = कोई कॉलम नहीं
campaigns-column-of = { $name } के लिए कॉलम
campaigns-hole = लिखें कि यहाँ क्या आए: कई लोगों को भेजते समय किसी से पूछा नहीं जाता।
campaigns-each = हर किसी को अपना: { $from }।
campaigns-with-fallback = { $from }, नहीं तो “{ $fallback }”
campaigns-has-file = फ़ाइल चुनी हुई है।
campaigns-needs-file = वह फ़ाइल चुनें जो सबको मिले।
campaigns-compare = दूसरे से तुलना करें
campaigns-compare-hint = लोग उनके बीच संयोग से बँटते हैं, एक बार और हमेशा के लिए।
campaigns-share = हिस्सा
campaigns-share-hint = दूसरों के मुकाबले: 1 और 1 आधे-आधे हैं।
campaigns-hold-out = सौ में से अलग रखें
campaigns-hold-out-hint = उन्हें कुछ नहीं मिलता, ताकि दिखे कि अपने आप क्या होता।
campaigns-steer = नतीजे के बाद असर देखकर चुनें
campaigns-steer-hint = टेम्पलेट के बीच अंतर दिखने पर, जिसकी बारी आती है उसे वही मिलने की संभावना ज़्यादा होती है जिसका जवाब ज़्यादा आता है। अलग रखे गए लोग अलग ही रहते हैं।
campaigns-when = कब और कितनी तेज़ी से
campaigns-now = अभी
campaigns-now-hint = शुरू होते ही।
campaigns-at = तय समय पर
campaigns-at-hint = सबके लिए एक साथ, ज़्यादा से ज़्यादा 90 दिन आगे।
campaigns-best-hour = हर व्यक्ति के सबसे अच्छे समय पर
campaigns-best-hour-hint = शुरू होने के एक दिन के भीतर, जब हर कोई सबसे ज़्यादा लिखता है।
campaigns-time = समय
campaigns-quiet-hint = जिन घंटों में लोगों ने लिखने को कहा उनके बाहर किसी को नहीं मिलता: उनका इंतज़ार करता है।
campaigns-pace = एक मिनट में ज़्यादा से ज़्यादा
campaigns-pace-short = गति
campaigns-pace-hint = नंबर जितनी तेज़ी से भेज सकता है उतनी के लिए खाली छोड़ें: एक मिनट में ज़्यादा से ज़्यादा { $n }, शिकायत होने पर आधा।
campaigns-per-minute =
    { $n ->
        [one] एक मिनट में ज़्यादा से ज़्यादा { $n }
       *[other] एक मिनट में ज़्यादा से ज़्यादा { $n }
    }
campaigns-as-fast = नंबर जितनी तेज़ी से भेज सके
campaigns-check = किसे मिलेगा
campaigns-check-lead = देखें कि किसे मिलेगा, किसे नहीं और क्यों, और कितना खर्च होगा। इससे कुछ नहीं भेजा जाता।
campaigns-check-it = जाँचें कि किसे मिलेगा
campaigns-changed = जाँच के बाद इसे बदला गया। फिर से जाँचें।
campaigns-looking = देखा जा रहा है कि किसे मिलेगा…
campaigns-looked-anew = यह किसे मिलेगा, यह 24 घंटे से भी पहले देखा गया था। इसे फिर से देखा जा रहा है, उसके बाद इसे शुरू किया जा सकता है।
campaigns-meant = जिनके लिए है
campaigns-gets = मिलेगा
campaigns-gets-not = कुछ नहीं मिलेगा
campaigns-held-out = अलग रखे गए
campaigns-why-not = कुछ को क्यों नहीं मिलेगा
campaigns-write-to-them = इन्हें लिखें
campaigns-left-to-write-to = अभियान से बाहर: विंडो खुली है
campaigns-left-out =
    { $n ->
        [one] { $n } व्यक्ति को कुछ नहीं मिलेगा
       *[other] { $n } लोगों को कुछ नहीं मिलेगा
    }
campaigns-exclusion =
    { $key ->
        [opted_out] उन्होंने ऐसे मैसेज बंद किए
        [no_consent] उन्होंने सहमति नहीं दी
        [cap] हाल में काफ़ी मिल चुका
        [no_identifier] कोई नंबर पता नहीं
        [undelivered] वहाँ कुछ नहीं पहुँचता
        [window_open] उनकी विंडो खुली है
        [blocked] वे ब्लॉक हैं
        [duplicate] वे दो बार हैं
        [unknown] यहाँ मौजूद नहीं
        [unreadable] पंक्ति किसी का नाम नहीं बताती
        [missing] उनके लिए किसी वेरिएबल का मान नहीं
        [template] टेम्पलेट नहीं भेजा जा सकता
        [number] नंबर से कुछ नहीं जाता
        [budget] महीने की सीमा काफ़ी नहीं
        [arm_stopped] उनका टेम्पलेट रोका गया
        [gone] वे अब मौजूद नहीं
       *[refused] इसे अस्वीकार किया जाएगा
    }
campaigns-exclusion-lead =
    { $key ->
        [opted_out] इसे कोई नहीं बदल सकता।
        [no_consent] और आधे साल से कुछ नहीं लिखा।
        [cap] पिछले मार्केटिंग टेम्पलेट का जवाब नहीं दिया, या 14 दिनों में दो मिले।
        [no_identifier] न फ़ोन नंबर, न यूज़र आईडी।
        [undelivered] WhatsApp अमेरिका के नंबरों पर प्रचार नहीं पहुँचाता।
        [window_open] इसके बजाय उन्हें खुलकर लिखें।
        [blocked] उनकी बातचीत में यह हटाया जा सकता है।
        [duplicate] हर किसी को एक बार मिलता है।
        [unknown] इंपोर्ट से वे जुड़ जाएँगे।
        [unreadable] उसका नंबर पढ़ा नहीं जा सका।
        [missing] बताएँ कि जहाँ कुछ पता न हो वहाँ क्या आए।
        [template] टेम्पलेट में देखें क्यों।
        [number] नंबर की जाँच करवाएँ।
        [budget] इसे बढ़ाएँ, या कम लोग चुनें।
        [arm_stopped] उसमें बहुत कुछ गड़बड़ हुआ।
        [gone] उन्हें मिटाया गया या किसी और से जोड़ा गया।
       *[refused] WhatsApp इसे नहीं लेगा।
    }
campaigns-cost = खर्च
campaigns-about = लगभग { $amount }
campaigns-would =
    { $key ->
        [fits] महीना अपनी सीमा के { $percent } % तक पहुँचेगा।
        [warns] महीना अपनी सीमा के { $percent } % तक पहुँचेगा। फिर थोड़ा ही बचेगा।
       *[full] महीना अपनी सीमा के { $percent } % तक पहुँचेगा: सीमा आने पर यह रुक जाएगा।
    }
campaigns-of-number = नंबर
campaigns-quality =
    { $key ->
        [green] ऊँची क्वालिटी
        [yellow] मध्यम क्वालिटी: आधी गति
        [red] कम क्वालिटी: रुक जाएगा
       *[unknown] क्वालिटी अभी पता नहीं
    }
campaigns-limit =
    { $n ->
        [one] WhatsApp इस नंबर को अपनी ओर से एक दिन में { $n } व्यक्ति को लिखने देता है।
       *[other] WhatsApp इस नंबर को अपनी ओर से एक दिन में { $n } लोगों को लिखने देता है।
    }
campaigns-days =
    { $n ->
        [one] इसलिए { $n } दिन लगेगा।
       *[other] इसलिए { $n } दिन लगेंगे।
    }
campaigns-needs-approval = शुरू होने से पहले किसी और को मंज़ूरी देनी होगी।
campaigns-approval-lately = पिछले 24 घंटों में आपने बिना किसी की मंज़ूरी के जो शुरू किया, वह भी गिना जाता है।
campaigns-approvers =
    { $n ->
        [one] { $n } और व्यक्ति ऐसा कर सकता है।
       *[other] { $n } और लोग ऐसा कर सकते हैं।
    }
campaigns-no-approvers = यहाँ कोई और ऐसा नहीं कर सकता: पहले किसी को एडमिन बनाएँ।
campaigns-nobody-gets = किसी को नहीं मिलेगा। प्राप्तकर्ता या टेम्पलेट बदलें।
campaigns-first-hint = पहले 20 भेजे जाते हैं। बहुत से विफल हों या लोग मना करें तो यह अपने आप रुक जाता है।
campaigns-ask = मंज़ूरी माँगें
campaigns-send-to =
    { $n ->
        [one] { $n } व्यक्ति को भेजें
       *[other] { $n } लोगों को भेजें
    }
campaigns-send-at =
    { $n ->
        [one] { $n } व्यक्ति को { $when } भेजें
       *[other] { $n } लोगों को { $when } भेजें
    }
campaigns-approve = मंज़ूर करें
campaigns-decline = वापस भेजें
campaigns-pause = रोकें
campaigns-resume = आगे बढ़ाएँ
campaigns-stop = बंद करें
campaigns-stop-it = अभियान बंद करें
campaigns-stop-sure = हमेशा के लिए बंद करें
campaigns-how-far = कितना हुआ
campaigns-progress = { $whole } में से { $sent } भेजे गए
campaigns-begins = यह { $when } शुरू होगा।
campaigns-by = { $who } ने लिखा।
campaigns-approved-by = { $who } ने मंज़ूर किया।
campaigns-started = शुरू हुआ
campaigns-unknown-of =
    { $n ->
        [one] { $n } व्यक्ति के बारे में पता नहीं कि भेजा गया या नहीं। किसी को दो बार नहीं मिलता, इसलिए फिर नहीं भेजा जाता। सूची नीचे है।
       *[other] { $n } लोगों के बारे में पता नहीं कि भेजा गया या नहीं। किसी को दो बार नहीं मिलता, इसलिए फिर नहीं भेजा जाता। सूची नीचे है।
    }
campaigns-what = यह क्या है
campaigns-funnel = क्या हुआ
campaigns-funnel-lead = जवाब मैसेज के 24 घंटे बाद तक गिने जाते हैं। हिस्से भेजे गए के हैं।
campaigns-funnel-table = हर समूह से क्या हुआ
campaigns-people = लोग
campaigns-failed = विफल
campaigns-unknown = भेजा गया या नहीं, पता नहीं
campaigns-verdict = नतीजा
campaigns-verdict-lead = तुलना हमेशा मान्य जाँच से होती है (Johari और अन्य का mixture sequential probability ratio test), इसलिए कभी भी देखा जा सकता है: जहाँ अंतर नहीं, वहाँ 100 में 5 से कम अभियान में अंतर दिखता है। जितनी ज़्यादा तुलना, उतना ज़्यादा दिखना चाहिए।
campaigns-verdict-of =
    { $key ->
        [little] { $this } और { $other } के बारे में अभी काफ़ी पता नहीं: दोनों को 100 ऐसे लोग चाहिए जिनका दिन पूरा हुआ हो, और दोनों के मिले-जुले हिस्से के हिसाब से छोटे समूह में कम से कम 5 जवाब दें और 5 न दें।
        [better] { $this } का जवाब { $other } से ज़्यादा आता है।
        [worse] { $this } का जवाब { $other } से कम आता है।
       *[alike] अब तक { $this } और { $other } में कोई अंतर नहीं दिखा।
    }
campaigns-range = असली अंतर { $low } और { $high } प्रतिशत अंकों के बीच है।
campaigns-counted = जिनके 24 घंटे पूरे हुए: { $this } { $mine }, { $other } { $others }।
campaigns-rates-lead = हर असली हिस्सा 100 में 95 अभियानों में अपनी सीमा के भीतर होता है, चाहे जितनी बार देखें।
campaigns-steers = नतीजे के बाद यह असर देखकर चुन सकता है।
campaigns-learnt = इसने क्या सीखा
campaigns-steers-since = { $when } से यह टेम्पलेट को उनके असर के हिसाब से चुनता है।
campaigns-learnt-of = { $share } ने जवाब दिया। जिनके 24 घंटे पूरे हुए: { $n }।
campaigns-next = आगे आने वालों में से { $share } को यह मिलता है।
campaigns-learnt-lead = Thompson sampling से: जवाब टेम्पलेट के पक्ष में गिना जाता है, संदेश न पाने की इच्छा उसके ख़िलाफ़। नतीजे में केवल वे गिने जाते हैं जिन्हें सिर्फ़ संयोग ने बाँटा, इसलिए वह मान्य रहता है। अनुमान दस में नौ बार अपनी सीमा के भीतर होता है।
campaigns-who-is = इसके लोग
campaigns-which = दिखाएँ
campaigns-which-of =
    { $key ->
        [waits] जो बारी के इंतज़ार में हैं
        [sent] जिन्हें भेजा गया
        [unknown] जिनका पता नहीं
        [failed] जिन तक नहीं पहुँचा
        [excluded] जिन्हें कुछ नहीं मिलेगा
       *[held_out] जो अलग रखे गए
    }
campaigns-member =
    { $key ->
        [waits] इंतज़ार में
        [sent] भेजा गया
        [excluded] कुछ नहीं मिलेगा
       *[held_out] अलग रखा गया
    }
campaigns-none-of-them = कोई नहीं।

## टेम्पलेट की लाइब्रेरी, और टेम्पलेट लिखना

command-templates = टेम्पलेट पर जाएँ
library-title = टेम्पलेट
library-lead = वे मैसेज जिन्हें WhatsApp पहले से मंज़ूर करता है: विंडो बंद होने के बाद केवल यही भेजे जा सकते हैं।
library-new = नया टेम्पलेट
library-new-lead = शुरू करने के लिए एक टेक्स्ट चुनें। WhatsApp की मंज़ूरी से पहले कुछ नहीं भेजा जाता।
library-search = टेम्पलेट ढूँढें
library-filters = टेम्पलेट सीमित करें
library-status = स्थिति
library-category = श्रेणी
library-purpose = उद्देश्य
library-language = भाषा
library-account = अकाउंट
library-days = आँकड़ों की अवधि
library-days-of = { $time } में गिना गया।
library-no-match = कोई टेम्पलेट मेल नहीं खाता।
library-found =
    { $n ->
        [one] { $n } टेम्पलेट
       *[other] { $n } टेम्पलेट
    }
library-more = और दिखाएँ
library-empty = अभी कोई टेम्पलेट नहीं
library-empty-lead = इनमें से किसी टेक्स्ट से शुरू करें। भेजे जाने से पहले WhatsApp हर टेम्पलेट की समीक्षा करता है।
library-empty-one = खाली से शुरू करें
library-begin-with = { $name } से शुरू करें
library-drafts = ड्राफ़्ट
library-unnamed = अभी कोई नाम नहीं
library-drop-draft = ड्राफ़्ट { $name } हटाएँ
library-never-synced = अभी WhatsApp से मिलान नहीं हुआ।
library-synced = WhatsApp से पिछला मिलान: { $when }।
library-sync = अभी मिलान करें
library-sync-done = WhatsApp से मिलान हो गया।
library-sync-error = पिछली कोशिश विफल रही: { $why }
library-planned =
    { $n ->
        [one] { $n } तय मैसेज
       *[other] { $n } तय मैसेज
    }
library-announced = { $when } से { $category } गिना जाएगा और उसी का दाम लगेगा।
library-paused-until = { $when } तक रुका हुआ।
library-status-word =
    { $key ->
        [approved] मंज़ूर
        [pending] समीक्षा में
        [rejected] नामंज़ूर
        [paused] रुका हुआ
        [disabled] बंद किया गया
        [flagged] चिह्नित
        [reinstated] फिर से चालू
        [in-appeal] अपील में
        [limit-exceeded] सीमा पार
        [locked] लॉक
        [archived] संग्रहित
        [deleted] हटाया गया
        [pending-deletion] हटाया जा रहा है
       *[other] { $name }
    }
library-quality =
    { $key ->
        [green] अच्छी क्वालिटी
        [yellow] मध्यम क्वालिटी
        [red] कम क्वालिटी
       *[other] क्वालिटी अभी पता नहीं
    }
library-reason =
    { $key ->
        [abusive-content] WhatsApp को सामग्री अपमानजनक लगी।
        [invalid-format] वैरिएबल या हिस्से वैसे नहीं लिखे हैं जैसे WhatsApp को चाहिए।
        [promotional] यह ऐसी श्रेणी में प्रचार करता है जिसमें इसकी अनुमति नहीं है।
        [tag-content-mismatch] टेक्स्ट अपनी भाषा या श्रेणी से मेल नहीं खाता।
        [incorrect-category] टेक्स्ट किसी दूसरी श्रेणी का है।
        [scam] WhatsApp इसे धोखाधड़ी मानता है।
        [first-pause] लोगों ने इसकी शिकायत की या ब्लॉक किया: पहला विराम तीन घंटे का होता है।
        [second-pause] लोगों ने फिर इसकी शिकायत की या ब्लॉक किया: दूसरा विराम छह घंटे का होता है। तीसरे के बाद यह बंद कर दिया जाता है।
        [rate-limiting-pause] WhatsApp की निगरानी के दौरान इसे बहुत तेज़ी से भेजा गया। किसी को इसे फिर से चालू करना होगा।
       *[other] { $reason }
    }
library-its-words = WhatsApp का कहना है: “{ $words }”
library-sent = भेजे गए
library-delivered = पहुँचे
library-read = पढ़े गए
library-answered = जवाब मिला
library-reopened = फिर से खुले
library-opted-out = मार्केटिंग बंद की
library-cost = लागत
library-between = { $low } और { $high }% के बीच
library-purpose-word =
    { $key ->
        [reengagement] फिर से बातचीत
        [promotional] प्रचार
        [support-follow-up] सहायता के बाद पूछताछ
        [order-update] ऑर्डर की जानकारी
       *[own] अपना उद्देश्य
    }
library-purpose-lead =
    { $key ->
        [reengagement] रुकी हुई बातचीत को फिर से शुरू करता है।
        [promotional] कुछ पेश करता है।
        [support-follow-up] पूछता है कि जिस बात में मदद चाहिए थी वह सुलझी या नहीं।
        [order-update] बताता है कि ऑर्डर कहाँ तक पहुँचा।
       *[own] बाकी जिस भी काम के लिए आपके टेम्पलेट हैं।
    }
library-purpose-of = { $name } का उद्देश्य
library-purpose-set = उद्देश्य सहेजा गया।
library-category-word =
    { $key ->
        [marketing] मार्केटिंग
        [utility] यूटिलिटी
        [authentication] प्रमाणीकरण
       *[other] { $name }
    }
library-category-lead =
    { $key ->
        [marketing] ऑफ़र, खबरें और न्योते, और जो कुछ इन्हें किसी और बात से मिलाता है।
        [utility] केवल उस बारे में जो ग्राहक ने माँगा या किया, और कुछ नहीं।
       *[other] साइन इन करने का कोड।
    }
library-common = सभी भाषाओं में एक जैसा
library-name = नाम
library-name-hint = अंग्रेज़ी के छोटे अक्षर, अंक और अंडरस्कोर। ग्राहक इसे नहीं देखते।
library-variables = वैरिएबल
library-format =
    { $key ->
        [named] नाम वाले, जैसे first_name
       *[positional] क्रमांक वाले: 1, 2, 3
    }
library-further = एक और भाषा
library-add-language = जोड़ें
library-choose = एक चुनें
library-header = हेडर
library-header-text = हेडर का टेक्स्ट
library-header-kind =
    { $key ->
        [none] कोई नहीं
        [text] टेक्स्ट
        [image] फ़ोटो
        [video] वीडियो
       *[document] दस्तावेज़
    }
library-variable-in-header = हेडर में वैरिएबल
library-sample = नमूना
library-sample-hint = WhatsApp एक नमूने की समीक्षा करता है। ग्राहकों को वह फ़ाइल मिलती है जो भेजते समय चुनी जाती है।
library-sample-kept = नमूना मौजूद है।
library-sample-going = { $name } अपलोड हो रही है…
library-sample-done = { $name } अपलोड हो गई।
library-sample-failed = नमूना अपलोड नहीं हो सका। फिर से कोशिश करें।
library-body = टेक्स्ट
library-no-body = टेक्स्ट यहाँ दिखेगा।
library-put-variable = { $name } डालें
library-footer = फ़ुटर
library-buttons = बटन
library-button-kind =
    { $key ->
        [reply] त्वरित जवाब
        [url] लिंक
        [phone] कॉल
        [code] ऑफ़र कोड
       *[optout] प्रचार बंद करें
    }
library-stops-here = जब Ajar यह टेम्पलेट भेजता है, तो इसे दबाने वाले को आगे प्रचार संदेश नहीं मिलते। कोई दूसरा प्रोग्राम भेजे, तो Ajar सिर्फ़ “{ $text }” जैसे आम शब्द समझता है।
library-button-of = { $kind } { $n }
library-button-text = बटन पर
library-button-url = पता
library-button-url-example = उसके अंत का उदाहरण
library-button-phone = फ़ोन नंबर
library-button-code = कोड का उदाहरण
library-move-up = { $name } को ऊपर ले जाएँ
library-move-down = { $name } को नीचे ले जाएँ
library-take-off = { $name } हटाएँ
library-examples = उदाहरण
library-examples-hint = हर वैरिएबल की जगह क्या हो सकता है। केवल WhatsApp के समीक्षक इसे देखते हैं: किसी का असली डेटा न लिखें।
library-example-of = { $name } का उदाहरण
library-example-in-header = हेडर में { $name } का उदाहरण
library-look = प्रीव्यू का रूप
library-edit = बदलें
library-edit-of = { $name } बदलें
library-duplicate = प्रति बनाएँ
library-duplicate-of = { $name } की प्रति बनाएँ
library-unpause = फिर से चालू करें
library-unpause-of = { $name } फिर से चालू करें
library-unpaused = इसे फिर से भेजा जा सकता है।
library-delete-language = { $name } हटाएँ
library-delete-all = सभी भाषाएँ हटाएँ
library-delete-all-of = { $name } की सभी भाषाएँ हटाएँ
library-deleted = हटाया गया।
library-other-parts = इसमें ऐसे हिस्से हैं जो यहाँ नहीं बदले जाते। यह जैसा है वैसा ही भेजा जाता है।
library-editing = बदला जा रहा है
library-draft = ड्राफ़्ट
library-keep = ड्राफ़्ट सहेजें
library-kept = ड्राफ़्ट के रूप में सहेजा गया।
library-unsaved = अभी सहेजा नहीं गया।
library-restored = यह यहाँ पहले लिखा गया था और अभी सहेजा नहीं गया है।
library-changed = इस बीच किसी और ने इस ड्राफ़्ट का दूसरा रूप सहेजा है। कुछ भी मिटाया नहीं गया।
library-changed-by = दूसरा रूप, { $name } का:
library-take-theirs = दूसरा रूप लें
library-keep-mine = उस पर मेरा सहेजें
library-submit = मंज़ूरी के लिए भेजें
library-submitted = मंज़ूरी के लिए भेजा गया। WhatsApp अक्सर कुछ मिनटों में जवाब देता है।
library-admins-submit = एडमिन इसे WhatsApp को भेजता है।
library-discard-of = { $name } में लिखा हुआ छोड़ दें
library-to-mend =
    { $n ->
        [one] मंज़ूरी के लिए भेजने से पहले { $n } बात ठीक करनी होगी।
       *[other] मंज़ूरी के लिए भेजने से पहले { $n } बातें ठीक करनी होंगी।
    }
library-refused = WhatsApp ने इसे नहीं लिया। उसके शब्दों में:
library-mend-sparse = और शब्द लिखें, या एक वैरिएबल हटाएँ।
library-mend-shorter = टेक्स्ट छोटा करें।
library-mend-examples = हर वैरिएबल का उदाहरण दें, और फ़ाइल का नमूना।
library-mend-name-taken = दूसरा नाम चुनें: इस भाषा में इस नाम का टेम्पलेट पहले से है।
library-mend-name-resting = दूसरा नाम चुनें: इस नाम का टेम्पलेट 30 दिन से कम पहले हटाया गया था।
library-mend-too-many = जिन टेम्पलेट की ज़रूरत नहीं उन्हें हटाएँ: अकाउंट में जितने हो सकते हैं उतने हैं।
library-mend-later = बाद में कोशिश करें: WhatsApp से एक साथ बहुत कुछ पूछा गया।
library-mend-access = नंबर का ऐक्सेस टोकन और उसकी अनुमतियाँ जाँचें।
library-advice = WhatsApp इसे शायद { $category } गिनेगा, चाहे इसे जैसे भी भेजा जाए।
library-advice-hint = सही श्रेणी के साथ यह जल्दी मंज़ूर होता है और आपको कीमत पहले से पता होती है।
library-take-advice = { $category } के रूप में भेजें
library-because-promotes = यह किसी चीज़ का प्रचार करता है: { $words }।
library-because-coupon = इसमें खरीदारी का कोड है।
library-because-optout = इसमें मार्केटिंग मैसेज बंद करने का बटन है।
library-because-no-occasion = इसमें कुछ भी उस बारे में नहीं है जो ग्राहक ने माँगा या किया।
library-wrong-missing = यहाँ कुछ लिखें।
library-wrong-too-long = { $length } अक्षर बहुत ज़्यादा हैं; { $limit } तक की अनुमति है।
library-wrong-letters = केवल a से z तक के छोटे अक्षर, अंक और अंडरस्कोर लिखें।
library-wrong-unknown = सूची में से एक चुनें।
library-wrong-one-line = यहाँ केवल एक पंक्ति की जगह है।
library-wrong-braces = दो कोष्ठक अपने जोड़े के बिना खुलते या बंद होते हैं।
library-wrong-variable-name = यहाँ वैरिएबल का नाम { $name } नहीं हो सकता।
library-wrong-sequence = क्रमांक वाले वैरिएबल 1, 2, 3 आदि होते हैं, बीच में कोई छूटे बिना।
library-wrong-no-variables = यहाँ कोई वैरिएबल नहीं हो सकता।
library-wrong-variables = यहाँ इतने वैरिएबल हो सकते हैं: { $limit }।
library-wrong-edge = पहले वैरिएबल से पहले और आखिरी के बाद कुछ शब्द लिखें: टेक्स्ट वैरिएबल से शुरू या समाप्त नहीं हो सकता।
library-wrong-adjacent = दो वैरिएबल के बीच कुछ शब्द लिखें।
library-wrong-sparse = इतने कम शब्दों के लिए वैरिएबल बहुत ज़्यादा हैं। उनके अलावा इतने शब्द चाहिए: { $limit }।
library-wrong-not-at-end = पते का वैरिएबल उसके अंत में होता है।
library-wrong-no-example = एक उदाहरण दें।
library-wrong-no-sample = एक नमूना चुनें।
library-wrong-no-address = पता https:// से शुरू होता है।
library-wrong-no-phone = नंबर देश के कोड के साथ लिखें, जैसे +4930901820।
library-wrong-buttons = यहाँ इस प्रकार के इतने बटन हो सकते हैं: { $limit }।
library-wrong-apart = त्वरित जवाब साथ-साथ होने चाहिए।
library-wrong-twice = दो बटन एक ही बात कहते हैं।
library-wrong-only-marketing = केवल मार्केटिंग टेम्पलेट में प्रचार बंद करने का बटन होता है।
## Filling in templates

fills-ready = भेजने के लिए तैयार
fills-send = अभी भेजें
fills-fill-in = भरें
fills-customise = बदलें
fills-schedule = समय तय करें
fills-each = खाली छोड़ने पर: हर ग्राहक के लिए वही जो उसके बारे में पता है।
fills-variables = वैरिएबल
fills-lead = हर मान कहाँ से आता है, और जब कुछ पता न हो तो उसकी जगह क्या आए। जो फिर भी बाकी हो, वह भेजने से पहले पूछा जाता है।
fills-none = इस टेम्पलेट में कोई वैरिएबल नहीं है।
fills-source = कहाँ से
fills-save = वैरिएबल सहेजें
fills-saved = वैरिएबल सहेज लिए गए।
fills-test = मुझे एक टेस्ट भेजें
fills-no-test-phone = पहले अपने खाते में अपना नंबर सहेजें और उससे कोड भेजें: टेस्ट वहीं जाता है।
fills-phone = आपका अपना नंबर
fills-phone-lead = टेम्पलेट के टेस्ट वहीं जाते हैं। इसे देश कोड के साथ लिखें।
fills-no-phone = यह फ़ोन नंबर नहीं है: इसे देश कोड के साथ लिखें, जैसे +49 151 1234567।
fills-proof-lead = एक दिन के भीतर उस फ़ोन से WhatsApp पर यह कोड इनमें से किसी एक व्यावसायिक नंबर पर भेजें। उससे पहले कोई टेस्ट वहाँ नहीं जाता।
fills-proof-code = कोड
fills-proof-look = मैंने भेज दिया है
fills-proof-waits = कोड अभी नहीं आया है।
fills-proof-done = यह नंबर आपका है: टेस्ट वहीं जाते हैं।
fills-proof-over = कोड की समय-सीमा खत्म हो गई है। नया पाने के लिए नंबर फिर से सहेजें।
fills-test-sent = टेस्ट आपके अपने नंबर पर जा रहा है।
fills-missing = अभी भरना है: { $what }
fills-scheduling = यह टेम्पलेट बाद में जाएगा: { $name }
fills-from-name = ग्राहक: नाम
fills-from-first-name = ग्राहक: पहला नाम
fills-from-attribute = ग्राहक: { $name }
fills-from-number = व्यवसाय का नंबर
fills-from-agent = भेजने वाला
fills-fixed = हमेशा एक जैसा
fills-asked = हर बार पूछें
fills-text = टेक्स्ट
fills-fallback = पता न होने पर
fills-unfit =
    { $why ->
        [unknown] टेम्पलेट में { $place } नहीं है।
        [text] { $place } की जगह जो आता है वह बहुत लंबा है, या उसमें ऐसे अक्षर हैं जो किसी संदेश में नहीं होते।
        [empty] बताएँ कि { $place } में हमेशा क्या रहे।
       *[attribute] { $place } का गुण अब नहीं है: कोई दूसरा चुनें।
    }

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
template-error-faulty = टेम्पलेट में अभी कुछ ठीक करना बाकी है।
template-error-unanswered = प्लेटफ़ॉर्म ने जवाब नहीं दिया। टेम्पलेट की सूची फिर से लाई जाती है और बताएगी कि काम हुआ या नहीं।
template-error-unreached = प्लेटफ़ॉर्म तक पहुँचा नहीं जा सका: कुछ नहीं हुआ।
template-error-state = टेम्पलेट तब बदला जा सकता है जब वह मंज़ूर, नामंज़ूर या रुका हुआ हो।
template-error-category = मंज़ूर टेम्पलेट की श्रेणी नहीं बदली जा सकती। नया बनाएँ।
template-error-disabled = बंद किया गया टेम्पलेट हटाया नहीं जा सकता।
template-error-not-paused = केवल रुका हुआ टेम्पलेट फिर चालू किया जा सकता है।
template-error-drafts = बहुत सारे ड्राफ़्ट हैं। कुछ हटाएँ।
template-error-large = ड्राफ़्ट बहुत बड़ा है।
campaign-error-stage = अभियान की मौजूदा स्थिति में यह नहीं किया जा सकता। पेज फिर से लोड करें।
campaign-error-amiss = अभियान में कुछ कमी या गलती है।
campaign-error-own = अभियान को उसके लेखक के अलावा किसी और को मंज़ूरी देनी होगी।
campaign-error-changed = एक टेम्पलेट अब अभियान की जाँच के समय से अलग बात कहता है। फिर से जाँचें।
campaign-error-category = एक टेम्पलेट अब अभियान की जाँच के समय से अलग श्रेणी में है। फिर से जाँचें।
campaign-error-nobody = यह अभियान किसी को नहीं मिलेगा।
campaign-error-many = एक अभियान में जितने लोग हो सकते हैं, उससे ज़्यादा चुने गए हैं। इसे बाँटें।
campaign-error-large = अभियान का विवरण बहुत लंबा है।
campaign-error-file = फ़ाइल से कोई व्यक्ति पढ़ा नहीं जा सका।
template-error-account = टेम्पलेट किसी बिज़नेस अकाउंट के होते हैं। पहले उसका कोई नंबर जोड़ें।
template-error-app = ऐक्सेस टोकन किसी ऐसे ऐप का नाम नहीं बताता जिसे नमूना दिया जा सके। नंबर जाँचें।
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
error-template-part =
    { $key ->
        [place] यह टेम्पलेट हेडर में एक जगह दिखाता है, जिसे हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [product] यह टेम्पलेट हेडर में एक प्रोडक्ट दिखाता है, जिसे हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [animation] यह टेम्पलेट हेडर में एक एनिमेशन दिखाता है, जिसे Ajar नहीं भेज सकता। इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [carousel] यह टेम्पलेट एक कैरोसेल है, जिसके कार्ड हर बार भेजते समय भरने होते हैं। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [offer] इस टेम्पलेट में सीमित समय का ऑफ़र है, जिसका अंत हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [flow] इस टेम्पलेट में फ़ॉर्म खोलने वाला बटन है, जिसका फ़ॉर्म हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [catalogue] इस टेम्पलेट में कैटलॉग खोलने वाला बटन है, जिसके साथ दिखने वाला प्रोडक्ट हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [products] इस टेम्पलेट में प्रोडक्ट खोलने वाला बटन है, जिन्हें हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
        [order] इस टेम्पलेट में ऑर्डर का भुगतान करने वाला बटन है, जिसका ऑर्डर हर बार भेजते समय बताना होता है। Ajar यह नहीं कर सकता, इसलिए इसे यहाँ से नहीं भेजा जा सकता।
       *[strange] इस टेम्पलेट में एक ऐसा हिस्सा है जिसे Ajar नहीं जानता और जिसे शायद भरना पड़े। इसलिए इसे यहाँ से नहीं भेजा जा सकता।
    }

## प्लैटफ़ॉर्म ने मना क्यों किया, थोड़े शब्दों में

refusal-not-sent = नहीं भेजा गया
refusal-retry = WhatsApp में गड़बड़ी है
refusal-slow = एक साथ बहुत ज़्यादा मैसेज
refusal-wait = WhatsApp ने रोक रखा है
refusal-closed = विंडो बंद है
refusal-opted-out = ग्राहक ने मार्केटिंग बंद की है
refusal-no-consent = मार्केटिंग की सहमति नहीं
refusal-quiet-hours = ग्राहक के समय से बाहर
refusal-unanswered = पिछले का जवाब नहीं आया
refusal-two-lately = 14 दिनों में दो
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
advice-no-consent = कहीं नहीं लिखा कि इस ग्राहक ने मार्केटिंग मैसेज की सहमति दी है, और उसने आधे साल से कुछ नहीं लिखा। पहले पूछें, या यूटिलिटी टेम्पलेट भेजें।
advice-quiet-hours = इस ग्राहक ने दूसरे समय पर लिखने को कहा है। इसे बाद में भेजें।
advice-unanswered = इस ग्राहक ने पिछले मार्केटिंग टेम्पलेट का जवाब नहीं दिया है। उसके लिखने तक, या 14 दिन पूरे होने तक रुकें।
advice-two-lately = इस ग्राहक को 14 दिनों में दो मार्केटिंग टेम्पलेट मिल चुके हैं। पहला 14 दिन पुराना होने तक रुकें।
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
command-settings = सेटिंग पर जाएँ
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

desk-leaves-unsaved = इस पेज पर अभी सब कुछ सेव नहीं हुआ है। फिर भी छोड़ें?
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

# What waits for its time or for an answer, and what came back.

planned-error-beyond = तब तक विंडो बंद हो चुकी होगी। उस समय के लिए केवल टेम्पलेट तय किया जा सकता है।
planned-error-no-time = वह समय बीत चुका है या एक साल से ज़्यादा दूर है। कोई और समय चुनें।
planned-error-too-many = इस बातचीत में पहले से बहुत से संदेश प्रतीक्षा में हैं। पहले एक वापस लें।
planned-error-one-parked = इस बातचीत में आपका एक जवाब पहले से प्रतीक्षा में है। पहले उसे वापस लें।
planned-error-apart = ये संदेश अब एक नहीं हो सकते।
planned-title = तय किया हुआ
planned-lead = जो बाद में भेजा जाएगा, और जो आपके पास लौट आया।
planned-title-returned =
    { $n ->
        [one] तय किया हुआ, { $n } संदेश लौटा
       *[other] तय किया हुआ, { $n } संदेश लौटे
    }
planned-later = बाद में भेजें
planned-later-template = टेम्पलेट बाद में भेजें
planned-when = इसे कब भेजना है?
planned-in-an-hour = एक घंटे में, { $when }
planned-evening = आज शाम, { $when }
planned-tomorrow = कल सुबह, { $when }
planned-of-customer = शाम और सुबह ग्राहक की हैं; दिखाए गए समय आपके हैं।
planned-of-number = ग्राहक का समय क्षेत्र पता नहीं है: शाम और सुबह आपके नंबर की हैं।
planned-another-time = कोई और समय
planned-plan = तय करें
planned-cancel = रद्द करें
planned-made = { $when } भेजा जाएगा।
planned-closes = वह { $when } बंद होगी।
planned-hour-before = बंद होने से एक घंटा पहले, { $when }
planned-template-then = टेम्पलेट { $when }
planned-template-lead = टेम्पलेट { $when } भेजा जाएगा।
planned-summary =
    { $n ->
        [one] तय है: { $when } भेजा जाएगा
       *[other] { $n } तय हैं, अगला { $when } भेजा जाएगा
    }
planned-leaves = { $when } भेजा जाएगा
planned-by = { $name } ने तय किया
planned-change = बदलें
planned-send-now = अभी भेजें
planned-save = सहेजें
planned-text = टेक्स्ट
planned-time = समय
planned-taken-back = वापस लिया गया। टेक्स्ट फिर लिखने वाले के पास है।
planned-none = कुछ तय नहीं है।
planned-none-lead = बातचीत से जो आप बाद में भेजते हैं, वह भेजे जाने तक यहाँ रहता है।
planned-whose = किसका
planned-mine = मेरे
planned-all = सबके
planned-more = और दिखाएँ
planned-returned = आपके पास लौटे
planned-new = नया
planned-open = बातचीत खोलें
planned-done = हटाकर रखें
planned-put-away = हटाकर रखा गया।
planned-why =
    { $why ->
        [window_closed] नहीं भेजा गया: तब तक विंडो बंद हो चुकी थी।
        [template] नहीं भेजा गया: टेम्पलेट रोका गया है, हट गया है या भरा नहीं जा सकता।
        [opted_out] नहीं भेजा गया: ग्राहक ने मार्केटिंग संदेश बंद कर दिए हैं।
        [watched] नहीं भेजा गया: यह नंबर अब केवल देखा जाता है।
        [unreachable] नहीं भेजा गया: इस व्यक्ति तक पहुँचने का कोई तरीका नहीं है।
        [late] नहीं भेजा गया: Ajar बंद रहने के दौरान समय बीत गया।
        [unanswered] ग्राहक ने एक महीने से जवाब नहीं दिया।
        [taken_back] एक सहकर्मी ने इसे वापस लिया।
        [merged] दो बातचीत एक हो गईं, और उसमें आपका एक नया उत्तर इंतज़ार कर रहा है।
        [shut_out] लिखने वाला अब यहाँ नहीं लिख सकता: यह अपने आप नहीं भेजा गया।
        [unknown] पता नहीं कि यह भेजा गया या नहीं: कनेक्शन टूट गया। दोबारा भेजने से पहले देख लें।
       *[refused] नहीं भेजा गया।
    }
parked-park = जवाब रखें
parked-lead = टेम्पलेट जाने तक यह प्रतीक्षा करता है, और ग्राहक के जवाब देने पर आपके सामने आता है।
parked-text = रखने वाला जवाब
parked-do = रखें
parked-automatic = ग्राहक के जवाब देने पर अपने आप भेजें
parked-rules = केवल इस जवाब के लिए, और ज़्यादा से ज़्यादा 72 घंटे। अगर ग्राहक संदेश न भेजने को कहे, कोई सहकर्मी लिखे, या बातचीत किसी और को दी जाए, तो यह केवल आपके सामने आता है।
parked-waits = आपका जवाब ग्राहक की प्रतीक्षा में है
parked-offered = { $name } ने जवाब दिया: आपका रखा हुआ जवाब भेजें?
parked-release = भेजें
parked-made = रखा गया। ग्राहक के जवाब देने पर आपके सामने आएगा।
parked-void =
    { $why ->
        [late] अब यह अपने आप नहीं जाएगा: 72 घंटे बीत गए।
        [stop_word] यह अपने आप नहीं जाएगा: ग्राहक संदेश न भेजने को कहता है।
        [colleague] यह अपने आप नहीं जाएगा: तब से एक सहकर्मी ने लिखा है।
        [assignee] यह अपने आप नहीं जाएगा: बातचीत अब किसी और की है।
       *[refused] यह अपने आप नहीं गया: भेजा नहीं जा सका।
    }
join-offer =
    { $n ->
        [one] आपका { $n } टेक्स्ट अभी प्रतीक्षा में है।
       *[other] आपके { $n } टेक्स्ट अभी प्रतीक्षा में हैं।
    }
join-join = एक संदेश के रूप में भेजें
join-saves = इससे लगभग { $price } बचते हैं।
join-saves-free =
    { $n ->
        [one] इससे इस महीने के मुफ़्त जवाबों में से { $n } बचता है।
       *[other] इससे इस महीने के मुफ़्त जवाबों में से { $n } बचते हैं।
    }
join-costs-nothing = यहाँ हर संदेश मुफ़्त है: यह ग्राहक एक विज्ञापन से आया।
join-made = वे एक संदेश के रूप में जाएँगे।
join-separate = फिर अलग करें
command-planned = तय किए हुए पर जाएँ
command-later = जवाब बाद में भेजें
command-join = प्रतीक्षा में टेक्स्ट एक संदेश में भेजें
command-release = रखा हुआ जवाब भेजें

## लोगों का आयात

import-title = लोगों को आयात करें
import-lead = किसी तालिका से: CSV या Excel वर्कबुक। जब तक आप नतीजा न देख लें, कुछ नहीं बदलता।
import-file = फ़ाइल
import-file-hint = CSV या .xlsx, अधिकतम { $limit } पंक्तियाँ और 50 MB
import-bring = फ़ाइल पढ़ें
import-earlier = पहले की फ़ाइलें
import-none = अभी कोई फ़ाइल नहीं लाई गई।
import-export = निर्यात
import-export-lead = यहाँ ज्ञात सभी लोग, टैग, विशेषताओं और सहमति के साथ।
import-export-csv = CSV के रूप में डाउनलोड करें
import-export-xlsx = Excel वर्कबुक के रूप में डाउनलोड करें
import-unreadable =
    { $what ->
        [empty] फ़ाइल में शीर्षक के नीचे कोई पंक्ति नहीं है।
        [rows] फ़ाइल में 200,000 से ज़्यादा पंक्तियाँ हैं: उसे बाँट दें।
        [columns] फ़ाइल में 100 से ज़्यादा कॉलम हैं: जो ज़रूरी नहीं उन्हें हटा दें।
        [quotes] एक उद्धरण चिह्न बंद नहीं है। तालिका को फिर से CSV में सहेजें।
        [old] यह पुरानी या लॉक की हुई वर्कबुक है: बिना पासवर्ड के .xlsx में सहेजें।
        [no-table] यह तालिका नहीं है: CSV फ़ाइल या वर्कबुक (.xlsx) पढ़ी जा सकती है।
        [unpacked] खोलने पर वर्कबुक बहुत बड़ी है: उसे CSV में सहेजें।
        [cell] एक सेल में इतने अक्षर हैं जितने तालिका में नहीं समाते। उसे छोटा करें।
        [written] पंक्ति-दर-पंक्ति तालिका बहुत बड़ी है: जो कॉलम ज़रूरी नहीं उन्हें हटाएँ, या उसे बाँट दें।
        [size] फ़ाइल 50 MB से बड़ी है: उसे बाँट दें।
       *[broken] फ़ाइल पूरी नहीं पहुँची। फिर से कोशिश करें।
    }
import-unplanned =
    { $what ->
        [columns] हर कॉलम के लिए एक विकल्प होना चाहिए।
        [nobody] वह कॉलम चुनें जिसमें फ़ोन नंबर या यूज़र आईडी है: उसी से लोग पहचाने जाते हैं।
        [twice] दो कॉलम एक ही बात कहते हैं। एक को छोड़ दें।
        [country] देश कोड तीन अंकों तक का होता है, जैसे 91।
        [name] विशेषता को 60 अक्षरों तक का नाम चाहिए: कॉलम को शीर्षक दें।
        [wording] जिन शब्दों पर सहमति दी गई वे 1,000 अक्षरों तक हो सकते हैं।
       *[choice] नई विशेषता विकल्प-सूची नहीं हो सकती: पहले उसे विकल्पों के साथ बनाएँ।
    }
import-overtaken = इस बीच यह आगे बढ़ चुका है। अब यह ऐसा है।
import-target =
    { $what ->
        [nothing] छोड़ा गया
        [phone] फ़ोन नंबर
        [user_id] WhatsApp यूज़र आईडी
        [name] नाम
        [last_name] उपनाम, नाम के बाद
        [language] भाषा
        [time_zone] समय क्षेत्र
        [tags] टैग
        [consent] मार्केटिंग संदेशों की सहमति
        [consent_source] सहमति कहाँ दी
        [consent_wording] सहमति के शब्द
        [consent_at] सहमति कब दी
       *[attribute] नई विशेषता
    }
import-kind =
    { $what ->
        [text] पाठ
        [number] संख्या
        [date] तारीख
        [yes_no] हाँ या नहीं
        [choice] विकल्प
       *[url] लिंक
    }
import-attributes = विशेषताएँ
import-columns = कॉलम
import-example = पहली पंक्ति
import-means-of = कॉलम “{ $name }” क्या बताता है
import-kind-of = नई विशेषता “{ $name }” के मान
import-country = बिना देश कोड वाले नंबरों का देश कोड
import-country-hint = केवल अंक, जैसे 91। अगर हर नंबर में अपना कोड है तो खाली छोड़ें।
import-known = जो लोग पहले से ज्ञात हैं
import-fill = केवल खाली जगहें भरें
import-overwrite = फ़ाइल को मौजूदा जानकारी की जगह लेने दें
import-wording = सहमति के शब्द
import-wording-hint = उन पंक्तियों के लिए जो हाँ कहती हैं और जिनका अपना पाठ नहीं है। फ़ाइल के नाम के साथ प्रमाण के रूप में रखा जाता है। ज्ञात “नहीं” कभी नहीं हटता।
import-preview = पहली पंक्तियाँ ऐसी बनेंगी
import-row = पंक्ति
import-check = हर पंक्ति जाँचें
import-checked = जाँच
import-stage =
    { $what ->
        [ready] जाँच के लिए तैयार
        [checking] जाँच जारी
        [checked] जाँचा गया, अभी कुछ नहीं लिया गया
        [applying] लिया जा रहा है
        [done] पूरा हुआ
        [cancelling] वापस लिया जा रहा है
        [cancelled] रद्द
        [undoing] वापस लिया जा रहा है
        [undone] वापस लिया गया
       *[failed] विफल
    }
import-progress = { $percent }%
import-total = फ़ाइल की पंक्तियाँ
import-fits = पंक्तियाँ जो ली जा सकती हैं
import-fits-known = पहले से ज्ञात लोगों की
import-wrong = गड़बड़ वाली पंक्तियाँ, जो छोड़ी जाएँगी
import-faults = क्या गड़बड़ है
import-faults-all = सभी गड़बड़ियाँ डाउनलोड करें (CSV)
import-apply = इन्हें लें
import-nothing-fits = कोई पंक्ति नहीं ली जा सकती। फ़ाइल सुधारकर फिर लाएँ, या दूसरे कॉलम चुनें।
import-cancel = यह आयात रद्द करें
import-result = नतीजा
import-made = जोड़े गए लोग
import-changed = बदले गए लोग
import-held = पंक्तियाँ जो हाँ कहती हैं जबकि व्यक्ति ने नहीं कहा: “नहीं” बना रहता है
import-undo = यह आयात वापस लें
import-taken-back = वापस ली गई पंक्तियाँ
import-stayed = लोग जो बने रहते हैं, क्योंकि तब से उनके साथ कुछ हुआ
import-failed =
    { $what ->
        [file] फ़ाइल सर्वर पर नहीं रही। उसे फिर लाएँ।
       *[fault] यह बीच में रुक गया। जो लिया गया था वह हटा दिया गया; सर्वर का लॉग ज़्यादा जानता है।
    }
import-amiss =
    { $what ->
        [nobody] न फ़ोन नंबर, न यूज़र आईडी
        [phone_letters] फ़ोन नंबर में अक्षर हैं
        [phone_length] फ़ोन नंबर के लिए बहुत छोटा या बहुत लंबा
        [phone_country] देश कोड नहीं है
        [phone_rounded] तालिका ने फ़ोन नंबर को गोल कर दिया है
        [user_id] यह यूज़र आईडी नहीं है
        [too_long] पाठ बहुत लंबा है
        [language] यह कोई भाषा नहीं है
        [time_zone] इस नाम का कोई समय क्षेत्र नहीं है
        [too_many_tags] बहुत ज़्यादा टैग हैं
        [tag_name] यह टैग का नाम नहीं हो सकता
        [tags_full] टैग बहुत ज़्यादा हो जाएँगे
        [number] यह संख्या नहीं है
        [number_unclear] यह दो संख्याएँ हो सकती हैं: हज़ार या दशमलव
        [date] यह तारीख नहीं है
        [date_unclear] यह दो तारीखें हो सकती हैं: महीना कौन सा है?
        [yes_no] यह न हाँ है न नहीं
        [choice] विशेषता में यह विकल्प नहीं है
        [url] यह लिंक नहीं है
        [future] यह समय अभी आना बाकी है
        [repeated] पहले की एक पंक्ति इसी व्यक्ति की है; वह पंक्ति
        [two_people] नंबर और यूज़र आईडी यहाँ दो लोगों के हैं
       *[given_up] यहाँ किसी के पास यह नंबर था और उसने बदल लिया
    }
import-mend =
    { $what ->
        [nobody] इनमें से एक जोड़ें।
        [phone_letters] केवल अंक रखें, और देश कोड से पहले +।
        [phone_length] देश कोड सहित पूरा नंबर लिखें।
        [phone_country] उसे लिखें, या ऊपर बताएँ कि बिना कोड वाले नंबर किस देश के हैं।
        [phone_rounded] कॉलम को टेक्स्ट के रूप में फ़ॉर्मैट करके फिर सहेजें।
        [user_id] यह IN.1234567890 जैसा दिखता है।
        [too_long] नाम 200, बाकी पाठ 1,000 अक्षरों तक।
        [language] उसका कोड लिखें, जैसे hi या en।
        [time_zone] Asia/Kolkata जैसा लिखें।
        [too_many_tags] एक पंक्ति में 20 हो सकते हैं।
        [tag_name] टैग में ज़्यादा से ज़्यादा 40 अक्षर होते हैं, और अल्पविराम या अर्धविराम नहीं।
        [tags_full] 200 टैग हो सकते हैं। जिनकी किसी को ज़रूरत नहीं उन्हें हटाएँ, या इसे छोड़ दें।
        [number] केवल अंक रखें, दशमलव से पहले बिंदु।
        [number_unclear] बिना अल्पविराम के 1234 या 1.234 लिखें।
        [date] 2026-11-05 जैसा लिखें।
        [date_unclear] 2026-11-05 जैसा लिखें।
        [yes_no] हाँ या नहीं लिखें।
        [choice] उसके विकल्पों में से एक लिखें, या पहले इसे जोड़ें।
        [url] आगे https:// लगाकर लिखें।
        [future] लिखें कि सहमति सचमुच कब दी गई।
        [repeated] दोनों को एक पंक्ति बना दें।
        [two_people] पहले उन्हें मिलाएँ, या दोनों में से एक हटा दें।
       *[given_up] अब किसका है, यह उसके लिखने पर पता चलेगा।
    }
import-fault-head =
    { $what ->
        [row] पंक्ति
        [column] कॉलम
        [value] वहाँ क्या लिखा है
        [amiss] क्या गड़बड़ है
       *[mend] कैसे सुधारें
    }
import-app = फ़ोन ऐप से
import-app-lead = जो नंबर अपने WhatsApp Business ऐप के साथ आया, वह 180 दिनों की बातचीत और अपने संपर्क साथ लाता है। वे कोई विंडो नहीं खोलते और जवाब नहीं माँगते।
import-app-percent = पहुँचा इतिहास
import-app-of = { $name } का इतिहास
import-app-phase = कितना पीछे तक
import-app-back =
    { $what ->
        [day] पिछला दिन
        [quarter] 90 दिनों तक
       *[half] 180 दिनों तक
    }
import-app-messages = संदेश
import-app-people = संपर्कों से आए लोग
import-app-declined = पुरानी बातचीत साझा नहीं की गई: नंबर जोड़ते समय ऐप में यही चुना गया था। साझा करने के लिए वहाँ नंबर को हटाकर फिर से जोड़ें।
import-app-failed = WhatsApp पुरानी बातचीत नहीं भेज सका।

search-unclear-nothing = इसमें खोजने के लिए कोई शब्द नहीं है।
search-unclear-long = एक बार में खोजने के लिए यह बहुत ज़्यादा है।
search-unclear-value = { $filter } के बाद कुछ लिखना ज़रूरी है।
search-unclear-day = “{ $day }” कोई तारीख नहीं है। इसे ऐसे लिखें: { $like }।
search-unclear-thing = “{ $thing }” से संदेश नहीं खोजे जा सकते। इनसे खोज सकते हैं: { $known }।
search-unclear-many = “{ $name }” नाम के बहुत लोग हैं। नाम का और हिस्सा लिखें।
search-title = खोजें
search-label = लोग और संदेश खोजें
search-begin = आप क्या खोज रहे हैं?
search-begin-lead = कोई नाम, नंबर का हिस्सा या संदेश के शब्द। शब्द की शुरुआत काफ़ी है।
search-filters = इनसे खोज सीमित करें
search-nothing = कुछ नहीं मिला
search-nothing-lead = सभी शब्द होने चाहिए। कम शब्दों से, या किसी शब्द की सिर्फ़ शुरुआत से, ज़्यादा मिलता है।
search-catching-up = पुराने संदेश अभी खोज के लिए तैयार किए जा रहे हैं। फ़िलहाल कुछ छूट सकते हैं।
search-people = लोग
search-messages = संदेश
search-count =
    { $n ->
        [one] { $n } संदेश
       *[other] { $n } संदेश
    }
search-newest = सबसे नए { $n } में से सबसे अच्छे। ज़्यादा शब्दों से पुराने संदेश मिलते हैं।
search-shown = { $count } में से { $shown } दिख रहे हैं
search-more = और दिखाएँ
search-more-failed = और संदेश लोड नहीं हो सके।
search-all = हर जगह “{ $q }” खोजें
search-within = इस बातचीत में खोजें
search-older = पुराना नतीजा
search-newer = नया नतीजा
search-place = { $of } में से { $at }
search-none-here = कोई नतीजा नहीं
search-day = किस दिन पर जाना है
search-go = दिन पर जाएँ
search-no-day = जाने के लिए कोई संदेश नहीं है।
search-close = बंद करें

## People: errors
people-no-tag = “{ $name }” नाम का कोई टैग नहीं है।
people-rule-tag = “{ $name }” टैग अपने नियम से लगता है, हाथ से नहीं।
people-no-attribute = यह विशेषता अब नहीं है। पेज दोबारा लोड करें।
people-value-text = मान में ज़्यादा से ज़्यादा 1,000 अक्षर होते हैं।
people-value-number = यह संख्या नहीं है। इसे 12.5 की तरह लिखें।
people-value-date = यह तारीख नहीं है। इसे 2026-11-05 की तरह लिखें।
people-value-yes-no = हाँ या नहीं चुनें।
people-value-choice = इनमें से एक चुनें: { $choices }।
people-value-url = वेब पता https:// या http:// से शुरू होता है।
people-name-empty = नाम लिखें।
people-name-long = नाम में ज़्यादा से ज़्यादा 40 अक्षर होते हैं।
people-name-characters = नाम में अल्पविराम या अर्धविराम नहीं होते।
people-name-taken = इस नाम का पहले से एक है।
people-full = और नहीं बनाए जा सकते। जिसकी ज़रूरत नहीं, उसे हटाएँ।
people-choices-wrong = 1 से 50 अलग विकल्प लिखें, हर पंक्ति में एक।
people-called-wrong = नाम में ज़्यादा से ज़्यादा 100 अक्षर होते हैं।
people-language-wrong = यह भाषा नहीं है। इसे de या pt-BR की तरह लिखें।
people-zone-wrong = यह समय क्षेत्र नहीं है। इसे Europe/Berlin की तरह लिखें।
people-hours-wrong = दिन के दो अलग समय लिखें।
people-source-wrong = बताएँ कि यह कहाँ से है, ज़्यादा से ज़्यादा 100 अक्षरों में।
people-wording-wrong = शब्दों में ज़्यादा से ज़्यादा 2,000 अक्षर होते हैं।
people-remark-wrong = नोट में 1 से 4,000 अक्षर होते हैं।
people-too-many = एक साथ इतने नहीं हो सकते। ज़्यादा से ज़्यादा 1,000 चुनें।
people-same = यह पहले से एक ही व्यक्ति है।
people-undone = यह पहले ही पूर्ववत किया जा चुका है।
people-messages-since = इसे अब पूर्ववत नहीं किया जा सकता: इसके बाद संदेश आए या गए हैं, और कोई नहीं बता सकता कि वे किसके हैं।
people-windows-since = इसे अब पूर्ववत नहीं किया जा सकता: उनकी साझा विंडो इसके बाद बदल गई हैं।
people-merged-since = इसके बाद इन्हें किसी और के साथ एक किया गया। पहले उसे पूर्ववत करें।
people-gone = इसे अब पूर्ववत नहीं किया जा सकता: उनके बारे में जो पता था, वह अब नहीं रखा गया है।

## Customers
nav-customers = ग्राहक
command-customers = ग्राहकों पर जाएँ
command-context = ग्राहक की जानकारी दिखाएँ या छिपाएँ
context-title = ग्राहक के बारे में
customers-find = नाम या नंबर से खोजें
customers-any = कोई भी
customers-filters = सूची छोटी करें
customers-order = क्रम
customers-columns = स्तंभ
customers-window = विंडो
customers-time-left = बचा समय
customers-last-activity = आख़िरी गतिविधि
customers-local-time = उनका समय
customers-unknown = पता नहीं
customers-open = खुली
customers-closed = बंद
customers-never = कभी नहीं खुली
customers-day = पिछले 24 घंटों में
customers-week = पिछले 7 दिनों में
customers-month = पिछले 30 दिनों में
customers-silent = 30 दिनों से शांत
customers-low = कम, 0 से 3
customers-middle = मध्यम, 4 से 6
customers-high = ज़्यादा, 7 से 10
customers-select-all = दिखाए गए सभी चुनें
customers-select = { $who } को चुनें
customers-action = चुने हुओं के साथ करें
customers-add-tag = टैग जोड़ें
customers-remove-tag = टैग हटाएँ
customers-agreed = मार्केटिंग के लिए सहमत
customers-stopped = मार्केटिंग बंद की
customers-apply = लागू करें
customers-clear = चयन हटाएँ
customers-more = और दिखाएँ
customers-empty = अभी कोई ग्राहक नहीं
customers-empty-lead = आपके किसी नंबर पर लिखने वाला यहाँ दिखेगा।
customers-none = कोई नहीं मिला
customers-none-lead = ज़्यादा लोग देखने के लिए कोई फ़िल्टर हटाएँ।
customers-reset = सबको दिखाएँ
customers-found =
    { $n ->
        [one] { $n } ग्राहक
       *[other] { $n } ग्राहक
    }
customers-many = { $n } से ज़्यादा ग्राहक
customers-selected =
    { $n ->
        [one] { $n } चुना गया
       *[other] { $n } चुने गए
    }
customers-select-fitting = जो भी मेल खाते हैं सबको चुनें
customers-fitting-cut = { $n } से ज़्यादा मेल खाते हैं। पहले { $n } चुने गए हैं।
customers-done =
    { $n ->
        [one] { $n } व्यक्ति के लिए हो गया।
       *[other] { $n } लोगों के लिए हो गया।
    }
customers-unchanged =
    { $n ->
        [one] { $n } पहले से ऐसा था।
       *[other] { $n } पहले से ऐसे थे।
    }
customers-missing =
    { $n ->
        [one] { $n } अब नहीं है।
       *[other] { $n } अब नहीं हैं।
    }
customers-left =
    { $n ->
        [one] फिर कुछ गड़बड़ हो गई: { $n } व्यक्ति छूट गया और अब भी चुना हुआ है।
       *[other] फिर कुछ गड़बड़ हो गई: { $n } लोग छूट गए और अब भी चुने हुए हैं।
    }

## One customer
person-not-found = ऐसा कोई ग्राहक नहीं है
person-not-found-lead = हो सकता है उन्हें मिटा दिया गया हो, या लिंक ग़लत हो।
person-whole = पूरी प्रोफ़ाइल
person-said = यहाँ किसी ने बताया
person-detected = उनके संदेशों से पहचाना गया
person-from-number = उनके नंबर से
person-consent = सहमति
person-no-consent = अभी कुछ नहीं कहा गया।
person-yes = सहमत
person-no = रोका
person-write-consent = सहमति दर्ज करें
person-category = श्रेणी
person-answer = जवाब
person-source = कहाँ कहा गया
person-wording = शब्द
person-history = इतिहास
person-marketing = मार्केटिंग
person-utility = उपयोगिता
person-service = सेवा
person-source-whatsapp = WhatsApp में चुना गया
person-source-refusal = WhatsApp ने मार्केटिंग संदेश लौटाया
person-source-here = यहाँ दर्ज किया गया
person-program = कोई प्रोग्राम
person-engagement = जुड़ाव
person-no-gauge = पिछले 30 दिनों में कोई बात नहीं हुई।
person-gauge = 10 में से { $score }, { $low } और { $high } के बीच
person-over =
    { $n ->
        [one] { $n } जवाब से
       *[other] { $n } जवाबों से
    }
person-median = जवाब का माध्यिका समय
person-windows = काम में ली गई विंडो
person-windows-of = { $of } में से { $n }
person-tags = टैग
person-add-tag = टैग जोड़ें…
person-remove-tag = { $name } हटाएँ
person-details = विवरण
person-name = नाम
person-own-name = ख़ुद को { $name } कहते हैं
person-language = भाषा
person-zone = समय क्षेत्र
person-from = इस समय से लिखा जा सकता है
person-until = इस समय तक
person-their-time = उनके यहाँ { $time }
person-guess = अंदाज़ा: उनके देश में { $n } अलग समय चलते हैं
person-attributes = विशेषताएँ
person-value-yes = हाँ
person-value-no = नहीं
person-identifiers = पहचान
person-phone = फ़ोन नंबर
person-username = उपयोगकर्ता नाम
person-bsuid = WhatsApp उपयोगकर्ता आईडी
person-parent-bsuid = कंपनी समूह की WhatsApp उपयोगकर्ता आईडी
person-former = अब इस्तेमाल में नहीं
person-notes = नोट
person-note = नोट, सिर्फ़ आपकी टीम के लिए
person-add-note = नोट जोड़ें
person-edit = बदलें
person-delete = हटाएँ
person-save = सहेजें
person-saved = सहेजा गया।
person-timeline = समयरेखा
person-cut = पुराने संदेश इसमें नहीं हैं।
person-first-message = पहला संदेश
person-window-opened = विंडो खुली
person-window-lost = इंतज़ार करते हुए विंडो बंद हुई
person-template = टेम्प्लेट { $name }
person-tagged = टैग { $name }
person-merged = { $name } के साथ एक किया गया
person-conversations = बातचीत
person-same = शायद यही व्यक्ति हों
person-why-username = वही उपयोगकर्ता नाम
person-why-number = वही नंबर दूसरे ढंग से लिखा
person-why-name = वही नाम, और नंबर का अंत एक जैसा
person-other = किसी और को चुनें
person-merge = दो लोगों को एक करें
person-merge-lead = इसके बाद दूसरे का सब कुछ इन्हीं का होगा। आप इसे तब तक पूर्ववत कर सकते हैं, जब तक कुछ ऐसा न हो जिसके बारे में कोई न बता सके कि वह किसका है।
person-compare = तुलना करें
person-field = जानकारी
person-kept = रहता है
person-gone = जाता है
person-becomes = बनेगा
person-joined =
    { $n ->
        [one] { $n } बातचीत दूसरी के साथ एक होगी।
       *[other] { $n } बातचीत दूसरी के साथ एक होंगी।
    }
person-moved =
    { $n ->
        [one] { $n } बातचीत इनके पास आएगी।
       *[other] { $n } बातचीत इनके पास आएँगी।
    }
person-messages =
    { $n ->
        [one] { $n } संदेश साथ आएगा।
       *[other] { $n } संदेश साथ आएँगे।
    }

## Scores, and what makes a conversation worth more

scores-title = क्या उम्मीद करें
scores-reply = जवाब की संभावना
scores-reply-hint = अगर आप अभी लिखें, 24 घंटे के अंदर।
scores-write = विंडो बंद होने से पहले लिखेंगे
scores-percent = { $percent }%
scores-share = { $share }%
scores-chance = { $percent }%, { $low } और { $high }% के बीच
scores-row = जवाब की संभावना: { $percent }%
scores-from =
    { $n ->
        [one] { $n } मैसेज से
       *[other] { $n } मैसेज से
    }
scores-from-others = इनके बारे में अभी कुछ पता नहीं: यहाँ के ग्राहक आम तौर पर ऐसा करते हैं।
scores-rule = सामान्य नियम से: मॉडल का इस्तेमाल नहीं होता, क्योंकि उसने अभी नहीं दिखाया कि वह यहाँ बेहतर है।
scores-not-scored = स्कोर नहीं किया गया
scores-not-scored-lead = इस व्यक्ति को स्कोर से बाहर रखा गया है।
scores-facts = किसका सबसे ज़्यादा असर हुआ
scores-facts-none = किसी बात का असर नहीं: आम तौर पर यही होता है।
scores-raises = बढ़ाता है:
scores-lowers = घटाता है:
scores-fact-up =
    { $fact ->
        [replies_often] वे अक्सर जवाब देते हैं
        [replies_elsewhere] वे आपके दूसरे नंबरों को अक्सर जवाब देते हैं
        [business_answered] ग्राहक इस नंबर को अक्सर जवाब देते हैं
        [wrote_recently] उन्होंने कुछ देर पहले लिखा
        [silent_long] आपने कितने समय से नहीं लिखा
        [answered_in_a_row] आपका कुछ भी बिना जवाब नहीं रहा
        [customer_last] आख़िरी बात किसने कही
        [talks_much] अब तक कितनी बात हुई
        [known_long] आप एक-दूसरे को कब से जानते हैं
        [wrote_first] पहले किसने लिखा
        [window_open] विंडो खुली है
        [quick_answers] वे जल्दी जवाब देते हैं
        [business_quick] यह नंबर कितनी जल्दी जवाब देता है
        [busy_now] यह नंबर अभी कितना व्यस्त है
        [time_of_day] उनके दिन का अच्छा समय है
        [weekday] सप्ताह का अच्छा दिन है
        [active_elsewhere] आपके दूसरे नंबरों पर वे क्या करते हैं
        [new_here] आप दोनों पहले लिख चुके हैं
       *[other] कुछ और
    }
scores-fact-down =
    { $fact ->
        [replies_often] वे कम ही जवाब देते हैं
        [replies_elsewhere] वे आपके दूसरे नंबरों को कम ही जवाब देते हैं
        [business_answered] ग्राहक इस नंबर को कम ही जवाब देते हैं
        [wrote_recently] उन्होंने कुछ समय से नहीं लिखा
        [silent_long] आपने कितने समय से नहीं लिखा
        [answered_in_a_row] आपके पिछले मैसेज का जवाब नहीं आया
        [customer_last] आख़िरी बात किसने कही
        [talks_much] अब तक कितनी बात हुई
        [known_long] आप एक-दूसरे को कब से जानते हैं
        [wrote_first] पहले किसने लिखा
        [window_open] विंडो बंद है
        [quick_answers] वे जवाब देने में समय लेते हैं
        [business_quick] यह नंबर कितनी जल्दी जवाब देता है
        [busy_now] यह नंबर अभी कितना व्यस्त है
        [time_of_day] उनके दिन का अच्छा समय नहीं है
        [weekday] सप्ताह का अच्छा दिन नहीं है
        [active_elsewhere] आपके दूसरे नंबरों पर वे क्या करते हैं
        [new_here] आप में से एक ने कभी नहीं लिखा
       *[other] कुछ और
    }
scores-segment = किस तरह के ग्राहक
scores-step = वे कहाँ हैं
scores-how = यह कैसे तय होता है
scores-segment-name =
    { $segment ->
        [unheard] कभी नहीं लिखा
        [newcomer] नवागंतुक
        [regular] नियमित
        [occasional] कभी-कभी
        [passing] यूँ ही आए
       *[dormant] निष्क्रिय
    }
scores-segment-rule =
    { $segment ->
        [unheard] उन्होंने कभी नहीं लिखा।
        [newcomer] पहली बार पिछले 30 दिनों में लिखा और ज़्यादा से ज़्यादा तीन बार आए।
        [regular] पिछले 90 दिनों में दस या ज़्यादा बार आए।
        [occasional] पिछले 90 दिनों में तीन से नौ बार आए।
        [passing] पिछले 90 दिनों में एक या दो बार आए।
       *[dormant] पिछले 90 दिनों में नहीं आए।
    }
scores-step-name =
    { $step ->
        [unheard] अब तक चुप
        [new] नए
        [engaged] जुड़े हुए
        [lapsing] दूर हो रहे हैं
        [lost] खो चुके
       *[won_back] लौट आए
    }
scores-step-rule =
    { $step ->
        [unheard] उन्होंने कभी नहीं लिखा।
        [new] पिछले 7 दिनों में पहली बार लिखा।
        [engaged] पिछले 7 दिनों में लिखा।
        [lapsing] आख़िरी बार 7 से 30 दिन पहले लिखा।
        [lost] आख़िरी बार 30 दिन से ज़्यादा पहले लिखा।
       *[won_back] 30 दिन या ज़्यादा की चुप्पी के बाद पिछले 30 दिनों में फिर लिखा।
    }
scores-comes = छह घंटे की चुप्पी के बाद लिखना एक बार आना है।
scores-next = अगला सबसे अच्छा कदम
scores-answer = अभी जवाब दें
scores-ask = अपना अधूरा सवाल फिर पूछें
scores-wait = { $when } तक रुकें
scores-reopen = टेम्पलेट से फिर खोलें
scores-leave = रहने दें
scores-do-ask = सवाल लिखें
scores-do-wait = { $when } तक टालें
scores-do-reopen = टेम्पलेट चुनें
scores-template = टेम्पलेट
scores-reopens = जवाब मिलने की संभावना
scores-cost = खर्च
scores-not-enough = कौन-सा टेम्पलेट सबसे अच्छा है, यह बताने के लिए अभी पर्याप्त डेटा नहीं है: सबसे ज़्यादा भेजा गया पहले आता है।
scores-about = लगभग { $amount }
scores-reason =
    { $reason ->
        [owed] वे जवाब का इंतज़ार कर रहे हैं
        [closing] विंडो दो घंटे के अंदर बंद होगी
        [will_lapse] बंद होने से पहले उनके लिखने की संभावना कम है
        [will_write] संभव है वे ख़ुद फिर लिखें
        [likely_now] अभी जवाब देने की अच्छी संभावना है
        [unlikely] जवाब देने की संभावना कम है
        [question_open] आपने कुछ पूछा है और जवाब का इंतज़ार है
        [missed] उनके इंतज़ार में विंडो बंद हो गई
        [better_hour] वे दूसरे घंटों में जवाब देते हैं
        [quiet_hours] उनके आराम का समय है
        [opted_out] उन्होंने न लिखने को कहा है
        [no_consent] उनकी सहमति का कोई संकेत नहीं
        [paced] पहले लिखा गया, जवाब नहीं आया
        [blocked] उन तक कुछ नहीं पहुँचता
        [settled] यह निपट चुका है या टला हुआ है
        [nothing_owed] कोई किसी बात का इंतज़ार नहीं कर रहा
       *[other] किसी और कारण से
    }
hours-title = लिखने के सबसे अच्छे घंटे
hours-best = सबसे अच्छा: { $ranges }
hours-none = कोई घंटा ख़ास नहीं
hours-range = { $from } से { $to } तक
hours-all = सभी 24 घंटे
hours-hour = घंटा
hours-share = उनके लिखे का हिस्सा
planned-best = उनका सबसे अच्छा घंटा, वहाँ { $time }, { $when }
scores-failed = पूर्वानुमान लोड नहीं हो सका।
scores-held-out = यहाँ सलाह नहीं: कुछ बातचीतों में इसे रोका जाता है, ताकि पता चले कि यह मदद करती है या नहीं।
scores-answered = अब तक जवाब: { $n }/{ $of }
scores-learnt =
    { $n ->
        [one] मॉडल ने { $n } मामले से सीखा है
       *[other] मॉडल ने { $n } मामलों से सीखा है
    }
scores-worth = आम बातचीत से { $factor } गुना महत्व
hours-zone = { $zone } के घंटे
priorities-title = प्राथमिकताएँ
command-priorities = प्राथमिकताओं पर जाएँ
priorities-lead = आपके लिए किस बात से बातचीत का महत्व बढ़ता है। इससे तय होता है कि पहले क्या आए, यह नहीं कि कुछ कितना संभव है: वह सीखा जाता है।
priorities-rules = नियम
priorities-empty = अभी कोई नियम नहीं
priorities-empty-lead = हर बातचीत का महत्व बराबर है: पहले क्या आए, यह केवल इस पर निर्भर है कि क्या छूट सकता है।
priorities-add = नियम जोड़ें
priorities-about = कौन-सी बातचीत
priorities-kind =
    { $kind ->
        [tag] टैग वाले ग्राहक
        [is] कोई विशेषता है
        [at_least] कोई विशेषता कम से कम है
        [team] किसी टीम की बातचीत
       *[lead] विज्ञापन से आए, अभी जवाब नहीं
    }
priorities-tag = टैग
priorities-attribute = विशेषता
priorities-team = टीम
priorities-value = मान
priorities-amount = कम से कम
priorities-with-tag = टैग { $name }
priorities-with-value = { $name }: { $value }
priorities-with-amount = { $name } कम से कम { $amount }
priorities-with-team = टीम { $name }
priorities-gone = जो अब नहीं है
priorities-factor = { $name } का महत्व
priorities-factor-hint = 0.25 (चौथाई) से 4 (चार गुना) तक।
priorities-times = { $factor } गुना
priorities-remove = नियम { $name } हटाएँ
priorities-order = ऑर्डर का मूल्य
priorities-order-lead = बातचीत उतनी गिनी जाती है जितना उसका ऑर्डर, आम ऑर्डर की तुलना में।
priorities-order-attribute = वह विशेषता जिसमें यह है
priorities-not-counted = नहीं गिना जाता
priorities-usual = आम ऑर्डर
priorities-template = टेम्पलेट की लागत
priorities-template-hint = आम बातचीत के महत्व के हिस्से के रूप में, 0 से 1 तक।
priorities-preview = क्या खिसकेगा
priorities-nothing = कुछ नहीं खिसकता।
priorities-nobody = दिखाने को कुछ नहीं: अभी कोई जवाब का इंतज़ार नहीं कर रहा।
priorities-moved = इंतज़ार करने वालों में { $n }/{ $of } की जगह बदलेगी; सबसे ज़्यादा खिसकने वाले:
priorities-looked = अभी सबसे ज़रूरी { $looked } को देखा गया, इंतज़ार करने वाले { $of } में से। जगहें इन्हीं के बीच की हैं।
priorities-place = जगह { $before } से { $after }
priorities-worth = आम से { $after } गुना महत्व, पहले { $before }
priorities-passed = दूसरे आगे निकलते या पीछे रहते हैं
priorities-save = सहेजें
priorities-saved = सहेजा गया। प्राथमिकता वाली कतार इसके अनुसार चलेगी।
priorities-undo = पहले जैसा करें
priorities-undone = जैसा पहले था।
priorities-reset = सबको बराबर गिनें
priorities-unsaved = अभी सहेजा नहीं गया।
priorities-choose = एक चुनें
priorities-too-many = ज़्यादा से ज़्यादा 20 नियम हो सकते हैं।
priorities-wrong-factor = नियम का असर 0.25 और 4 के बीच होता है।
priorities-twice = दो नियम एक ही बात के हैं: एक रखें।
priorities-wrong-value = मान 1 से 100 अक्षरों का होता है।
priorities-wrong-amount = राशि एक संख्या होती है, बिना अल्पविराम के: 1500।
priorities-wrong-usual = आम ऑर्डर शून्य से बड़ी संख्या होती है, बिना अल्पविराम के: 1500।
priorities-wrong-template = टेम्पलेट की लागत 0 और 1 के बीच होती है।

## Tags and attributes
tag-new = नया ग्राहक
tag-returning = लौटा हुआ
tag-ad-lead = विज्ञापन से आया
tag-rule-new = नियम से: उनका पहला संदेश पिछले 7 दिनों में आया।
tag-rule-returning = नियम से: पहले संदेश के 7 या ज़्यादा दिन बाद फिर लिखा।
tag-rule-ad-lead = नियम से: पिछले 30 दिनों में विज्ञापन से आए।
colour-grey = धूसर
colour-red = लाल
colour-orange = नारंगी
colour-yellow = पीला
colour-green = हरा
colour-teal = हरा-नीला
colour-blue = नीला
colour-purple = बैंगनी
colour-pink = गुलाबी
attribute-text = पाठ
attribute-number = संख्या
attribute-date = तारीख
attribute-yes-no = हाँ या नहीं
attribute-choice = सूची में से एक
attribute-url = वेब पता
fields-title = टैग और विशेषताएँ
fields-lead = जो ग्राहकों पर लगाया और उनके बारे में कहा जा सकता है। नियम वाले टैग सिर्फ़ नियम से लगते हैं।
fields-colour = रंग
fields-kind = प्रकार
fields-choices = विकल्प, हर पंक्ति में एक
fields-new-tag = नया टैग
fields-new-attribute = नई विशेषता
fields-read-only = इन्हें सिर्फ़ एडमिन बदलते हैं।
fields-no-attributes = अभी कोई विशेषता नहीं।
fields-sure = हमेशा के लिए हटाएँ
fields-people =
    { $n ->
        [one] { $n } व्यक्ति पर
       *[other] { $n } लोगों पर
    }

# What is kept of people, and how long.
data-title = डेटा
data-lead = चीज़ें कितने समय तक रखी जाती हैं, और किसे मिटाया गया।
data-kept = चीज़ें कितने समय तक रखी जाती हैं
data-kept-lead = जिसका समय पूरा हो गया, वह एक घंटे के भीतर मिटा दिया जाता है और वापस नहीं आता।
data-deliveries = डिलीवरी, जैसी वे आईं
data-deliveries-hint = WhatsApp ने जो भेजा, शब्दशः, संसाधित होने के बाद से।
data-events = घटनाएँ
data-events-hint = जो लौटने वाली स्क्रीनें और प्रोग्राम जानना चाहते हैं।
data-kept-items = जो चीज़ें समझी नहीं गईं
data-kept-items-hint = मूल रूप में, ताकि उन्हें फिर चलाया जा सके।
data-media = फ़ाइलें
data-media-hint = तस्वीरें, फ़िल्में और दस्तावेज़। संदेश बने रहते हैं।
data-messages = संदेश
data-messages-hint = उनकी फ़ाइलों सहित। लोग बने रहते हैं।
data-days = दिन
data-for-ever = हमेशा के लिए
data-bounds = { $least } से { $most } दिन तक
data-save = सहेजें
data-saved = सहेजा गया। जिसका समय पूरा हो गया, वह एक घंटे के भीतर हट जाएगा।
data-erasures = मिटाए गए लोग
data-erasures-lead = उनके बारे में इन पंक्तियों के सिवा कुछ नहीं बचा।
data-nobody-erased = अब तक किसी को नहीं मिटाया गया।
data-erased-at = मिटाया गया
data-state = स्थिति
data-gone = मिटाई गई पंक्तियाँ
data-done = पूरा
data-step = चरण { $at }, कुल { $of }
data-of-person = { $who } का डेटा
data-export = सब कुछ निकालें
data-export-lead = एक ZIP फ़ाइल, जिसमें इस व्यक्ति के बारे में रखा सब कुछ है: बातचीत, फ़ाइलें, नोट, और WhatsApp ने जो पहुँचाया।
data-download = डाउनलोड करें
data-erase = इस व्यक्ति को मिटाएँ
data-erase-lead = इस व्यक्ति के बारे में रखा सब कुछ हर जगह से हमेशा के लिए हट जाता है: संदेश, फ़ाइलें, नोट, मसौदे, और WhatsApp ने जो पहुँचाया। इसे वापस नहीं किया जा सकता। वे फिर लिखें, तो वे कोई नए व्यक्ति होंगे।
data-erase-backups = पहले के बैकअप में वे अब भी हैं। कोई बैकअप बहाल करने पर यह व्यक्ति फिर मिटा दिया जाता है।
data-owner-only = केवल मालिक ही किसी को मिटा सकता है।
data-type-name = पुष्टि के लिए नाम लिखें: { $who }
data-not-the-name = यह इस व्यक्ति का नाम नहीं है।
data-erase-now = हमेशा के लिए मिटाएँ
data-erasing = मिटाया जा रहा है…
data-erased = मिटा दिया गया
data-erased-lead = यह व्यक्ति अब किसी सूची में नहीं है। बाकी अब मिटाया जा रहा है; आप यह पेज छोड़ सकते हैं।
data-erased-whole = सब कुछ मिटा दिया गया।
data-was-erased = इस बातचीत के व्यक्ति को मिटा दिया गया।
data-their-data = इनका डेटा
data-forgotten = { $kind }: अब नहीं रखा जाता।

# बातचीत: नोट, त्वरित उत्तर, बटन, कौन मौजूद है, ब्लॉक करना।
error-too-many = “{ $field }” बहुत ज़्यादा हैं: { $limit } की अनुमति है।
error-twice = दो में “{ $field }” एक जैसा है।
quick-reply-taken = यह शॉर्टकट पहले से इस्तेमाल में है।
talk-note = नोट
talk-note-label = आंतरिक नोट
talk-note-placeholder = इसे सिर्फ़ टीम देखती है। @ से किसी साथी का नाम लें।
talk-note-save = नोट सहेजें
talk-note-saved = नोट सहेजा गया। ग्राहक इसे नहीं देखता।
talk-note-edit = नोट बदलें
talk-note-delete = नोट मिटाएँ
talk-note-deleted = नोट मिटाया गया।
talk-note-of = { $who } का नोट
talk-note-of-you = आपका नोट
talk-cancel = रद्द करें
talk-people = साथी
talk-program = एक प्रोग्राम
talk-colleague = एक साथी
talk-done-assigned = { $who } ने यह { $whom } को सौंपा
talk-done-unassigned = { $who } ने सौंपना हटाया
talk-done-snoozed = { $who } ने इसे { $when } तक टाला
talk-done-rests = { $who } ने इसे ग्राहक के लिखने तक टाला
talk-done-woke = अब टला हुआ नहीं है
talk-done-resolved = { $who } ने इसे सुलझाया
talk-done-reopened = फिर से खुला
talk-done-merged = उसी व्यक्ति की दूसरी बातचीत से जोड़ा गया
talk-done-parted = फिर से दो लोग
talk-done-tagged = { $who } ने टैग { $what } जोड़ा
talk-done-untagged = { $who } ने टैग { $what } हटाया
talk-done-opted-out = इस तरह के संदेश अब नहीं चाहिए: { $what }
talk-done-opted-in = इस तरह के संदेश फिर चाहिए: { $what }
talk-done-lost = बिना उत्तर के विंडो बंद हुई। { $when } से इंतज़ार
talk-done-paused = टेम्पलेट { $what } रुका हुआ है
talk-done-dismissed = { $who } ने कहा कि उत्तर की ज़रूरत नहीं
talk-done-undismissed = { $who } ने वापस लिया कि उत्तर की ज़रूरत नहीं
talk-done-blocked = { $who } ने इस व्यक्ति को ब्लॉक किया
talk-done-unblocked = { $who } ने इस व्यक्ति को अनब्लॉक किया
talk-done-reported = { $who } ने इस व्यक्ति की शिकायत की: { $what }
talk-done-other = कुछ बदला गया
talk-quick = त्वरित उत्तर
talk-quick-none = कोई त्वरित उत्तर मेल नहीं खाता।
talk-quick-missing = जो छूटा है उसे भरें
talk-quick-insert = डालें
talk-quick-manage = त्वरित उत्तर संभालें
talk-quick-lead = जो आप अक्सर लिखते हैं। उत्तर में / और शॉर्टकट लिखें।
talk-quick-shortcut = शॉर्टकट
talk-quick-text = टेक्स्ट
talk-quick-variables = वैरिएबल: { $names } और विशेषताओं के नाम।
talk-quick-shared = सबके लिए
talk-quick-own = सिर्फ़ मेरे लिए
talk-quick-new = नया त्वरित उत्तर
talk-quick-edit = { $what } बदलें
talk-quick-delete = { $what } मिटाएँ
talk-quick-empty = अभी कोई त्वरित उत्तर नहीं
talk-save = सहेजें
talk-saved = सहेजा गया।
talk-more = भेजने के लिए और
talk-photo = फ़ोटो लें
talk-voice = वॉइस संदेश रिकॉर्ड करें
talk-buttons = उत्तर बटन
talk-list = चुनने की सूची
talk-place = स्थान माँगें
talk-body = ऊपर का टेक्स्ट
talk-footer = छोटा टेक्स्ट (वैकल्पिक)
talk-button = बटन { $n }
talk-list-button = सूची खोलने वाला बटन
talk-row = पंक्ति { $n }
talk-row-description = पंक्ति { $n } का विवरण (वैकल्पिक)
talk-row-section = पंक्ति { $n } से खंड (वैकल्पिक)
talk-add-row = पंक्ति जोड़ें
talk-recording = रिकॉर्डिंग: { $time }
talk-finish = रिकॉर्डिंग पूरी करें
talk-discard = रिकॉर्डिंग हटाएँ
talk-no-microphone = माइक्रोफ़ोन इस्तेमाल नहीं हो सका। ब्राउज़र में अनुमति दें और फिर कोशिश करें।
talk-no-recorder = यह ब्राउज़र ऐसी आवाज़ रिकॉर्ड नहीं कर सकता जिसे WhatsApp ले।
talk-looks = यहाँ भी: { $who }
talk-writes = { $who } लिख रहे हैं…
talk-cross-writes = { $who } उत्तर लिख रहे हैं।
talk-cross-answered = आपके शुरू करने के बाद { $who } ने उत्तर दिया।
talk-send-anyway = फिर भी भेजें
talk-menu = बातचीत का मेनू
talk-block = ब्लॉक करें
talk-unblock = अनब्लॉक करें
talk-blocked = { $when } ब्लॉक किया गया। न कुछ आता है, न जाता है।
talk-block-title = { $who } को ब्लॉक करें?
talk-block-lead = WhatsApp दोनों तरफ़ से कुछ नहीं जाने देगा। इसे वापस लिया जा सकता है।
talk-report = क्या गड़बड़ है? (वैकल्पिक)
talk-report-hint = यह आपके नाम के साथ यहाँ रहता है। WhatsApp कंपनियों से शिकायत नहीं लेता।
talk-transcript-text = टेक्स्ट के रूप में निर्यात
talk-transcript-json = JSON के रूप में निर्यात
talk-with-notes = आंतरिक नोट के साथ
talk-mentions = उल्लेख
talk-mentions-lead = आंतरिक नोट जिनमें आपका नाम है।
talk-mentions-none = अभी किसी ने आपका नाम नहीं लिया
talk-mentions-none-lead = जो नोट में @ और आपका नाम लिखता है, वह आपको यहाँ बुलाता है।
talk-mention-new = नया
talk-take-back = “उत्तर ज़रूरी नहीं” वापस लें
talk-taken-back = यह फिर उत्तर का इंतज़ार कर रहा है।
command-note = आंतरिक नोट लिखें
command-mentions = उल्लेखों पर जाएँ
command-replies = त्वरित उत्तरों पर जाएँ
talk-done-many =
    { $n ->
        [one] { $n } बदलाव
       *[other] { $n } बदलाव
    }
talk-quick-found =
    { $n ->
        [one] { $n } त्वरित उत्तर
       *[other] { $n } त्वरित उत्तर
    }
talk-mentions-unread =
    { $n ->
        [one] { $n } अपठित उल्लेख
       *[other] { $n } अपठित उल्लेख
    }

## दृश्य, और कई बातचीत में बदलाव

triage-too-many = एक बार में अधिक से अधिक { $n } बातचीत बदली जा सकती हैं।
triage-these =
    { $n ->
        [one] { $n } को पहले जवाब देना है
       *[other] { $n } को पहले जवाब देना है
    }
triage-nobody = यह व्यक्ति अब यहाँ बातचीत नहीं सँभाल सकता।
triage-no-such-time = बातचीत किसी आने वाले समय तक ही टाली जा सकती है, अधिक से अधिक एक साल।
triage-no-tag = “{ $tag }” नाम का कोई टैग नहीं है।
triage-ruled-tag = “{ $tag }” टैग एक नियम लगाता है, हाथ से नहीं लगता।
triage-too-late = इसे अब वापस नहीं लिया जा सकता।
triage-changed = यह तब से बदल चुकी है।
triage-changed-by = { $who } ने इसे तब से बदल दिया है।
triage-heard = ग्राहक ने तब से लिखा है।
triage-joined = यह अब किसी और बातचीत का हिस्सा है।
triage-view-name = नाम में 1 से { $n } अक्षर होने चाहिए।
triage-too-many-views = आपके पास { $n } दृश्य हैं, जितने हो सकते हैं। पहले एक हटाएँ।
view-queue = करने को
view-shift = इस शिफ़्ट में बंद होंगी
view-hour = 1 घंटे से कम
view-two-hours = 2 घंटे से कम
view-four-hours = 4 घंटे से कम
view-open = खुली विंडो
view-closed = फिर खोलने लायक
view-template = टेम्पलेट का जवाब बाकी
view-leads = विज्ञापन से आए
view-unread = अपठित
view-mine = मेरी
view-unassigned = किसी की नहीं
view-snoozed = टाली हुई
view-all = सभी बातचीत
order-closes-at = बचा समय
order-priority = प्राथमिकता
order-last-activity = आख़िरी गतिविधि
order-name = नाम
triage-on = चुना हुआ
triage-views = दृश्य
triage-filters = फ़िल्टर
triage-order = क्रम
triage-narrowed = सूची किस तक सीमित है
triage-without = हटाएँ: { $what }
triage-owed = जवाब बाकी
triage-not-owed = जवाब बाकी नहीं
triage-open = खुली
triage-snoozed = टाली हुई
triage-resolved = निपटाई गई
triage-door-open = 2 घंटे से ज़्यादा
triage-door-closing = 2 घंटे या कम
triage-door-closed = बंद
triage-door-never = कभी नहीं खुली
triage-engagement = जुड़ाव
triage-priority = प्राथमिकता
triage-silence = आख़िरी गतिविधि
triage-progress = स्थिति
triage-any = कोई भी
triage-assignee = किसे सौंपी
triage-me = मुझे
triage-nobody-chosen = किसी को नहीं
triage-somebody = किसी को
triage-window = विंडो
triage-tags = टैग
triage-number = नंबर
triage-language = भाषा
triage-from = से
triage-to = तक
triage-keep = इस सूची का नाम
triage-share = यहाँ सबको दिखे
triage-keep-it = दृश्य सहेजें
triage-kept = दृश्य सहेज लिया गया।
triage-forget = “{ $name }” दृश्य हटाएँ
triage-shift = मेरी शिफ़्ट ख़त्म
triage-bulk = चुनी हुई बातचीत
triage-chosen = चुनी गईं: { $n }
triage-working = { $of } में से { $at }
triage-resolve = निपटाएँ
triage-reopen = फिर खोलें
triage-snooze = टालें
triage-snooze-on = किसी और समय तक टालें
triage-wake = अभी वापस लाएँ
triage-assign = सौंपें
triage-tag = टैग
triage-read = पढ़ी हुई करें
triage-template = टेम्पलेट भेजें
triage-template-lead = यह चुने हुए सभी लोगों को उन्हीं शब्दों में जाता है। हर संदेश का अपना दाम है और उसकी अलग से जाँच होती है; दस सेकंड तक इसे वापस लिया जा सकता है।
triage-all-matching = इस सूची की सभी चुनें
triage-clear = कोई न चुनें
triage-report = क्या हुआ
triage-report-done = हुआ: { $n }।
triage-report-unchanged = पहले से ऐसा: { $n }।
triage-report-refused = नहीं हुआ: { $n }।
triage-refused = क्या नहीं हुआ, और क्यों
triage-report-cut = सूची में दिए से ज़्यादा हैं।
triage-unchanged = पहले से ऐसा ही है।
triage-taken-back = वापस लिया: { $n }
triage-changed-of = तब से बदलीं: { $n }
triage-menu = क्या करें
triage-outlasts = विंडो { $when } बंद होने के बाद
triage-select = { $who } को चुनें
triage-actions = { $who } के लिए कार्य
triage-snoozed-until = { $when } तक टाली हुई
triage-rests = उनके लिखने तक टाली हुई
triage-lead = { $when } तक पहला जवाब देने से अगले दिन मुफ़्त
triage-awaited = टेम्पलेट का जवाब अभी बाकी
rest-hour = 1 घंटे में
rest-three-hours = 3 घंटे में
rest-evening = आज शाम
rest-tomorrow = कल सुबह
rest-monday = सोमवार सुबह
rest-week = एक हफ़्ते में
rest-until = ग्राहक के लिखने तक
command-resolve = निपटाएँ, या फिर खोलें
command-snooze = बाद के लिए टालें
command-assign = किसी को सौंपें
command-label = ग्राहक को टैग दें
command-mark-read = पढ़ी हुई करें
command-unread = अपठित करें
command-select = चुनें, या छोड़ें
command-select-range = यहाँ तक चुनें
command-select-all = सूची की सभी चुनें
command-menu = इसके साथ क्या हो सकता है
command-filters = सूची छाँटें
command-order = सूची का क्रम बदलें
command-views = दृश्य चुनें
triage-did =
    { $did ->
        [assigned] सौंप दी
        [claimed] ले ली गई
        [handed_over] सौंप दी गई
        [unassigned] अब किसी की नहीं
        [snoozed] टाल दी
        [woken] वापस आई
        [resolved] निपटाई
        [reopened] फिर खुली
        [read] पढ़ी हुई की
        [unread] अपठित की
        [tagged] टैग लगाया
        [untagged] टैग हटाया
        [planned] टेम्पलेट तय किया
       *[sent] टेम्पलेट रास्ते में
    }
triage-silence-at-most =
    { $n ->
        [one] पिछले { $n } दिन में
       *[other] पिछले { $n } दिनों में
    }
triage-silence-at-least =
    { $n ->
        [one] { $n } दिन या ज़्यादा से चुप
       *[other] { $n } दिन या ज़्यादा से चुप
    }
person-no-marketing = इन्हें कोई मार्केटिंग टेम्पलेट नहीं भेजा जाता।
person-no-utility = इन्हें कोई उपयोगिता टेम्पलेट नहीं भेजा जाता।
person-no-service = यहाँ दर्ज है; इनके लिखे का जवाब अब भी दिया जा सकता है।
triage-choose-time = आने वाला दिन और समय चुनें, अधिक से अधिक एक साल आगे।
triage-template-later = समय आपका है। तब तक यह हर बातचीत में प्रतीक्षा करता है, जहाँ से इसे वापस लिया जा सकता है, और भेजने से पहले इसकी फिर जाँच होती है।
# What is answered without a person.
message-automatic = स्वचालित उत्तर
transcript-greeting = स्वचालित अभिवादन
transcript-away = स्वचालित अनुपस्थिति उत्तर
transcript-stopped = स्वचालित पुष्टि: अब कोई मार्केटिंग संदेश नहीं
transcript-started = स्वचालित पुष्टि: मार्केटिंग संदेश फिर से
talk-done-asked-for-person = किसी व्यक्ति से बात करना चाहते हैं
person-source-word = उनका लिखा एक शब्द
person-source-button = उनका दबाया एक बटन
command-answering = स्वचालित उत्तरों पर जाएँ
answering-title = स्वचालित उत्तर
answering-lead = आपके नंबर बिना किसी व्यक्ति के क्या उत्तर देते हैं। हर ग्राहक को 12 घंटे में ज़्यादा से ज़्यादा एक ऐसा उत्तर मिलता है, तब कभी नहीं जब यहाँ किसी ने पिछले एक घंटे में उत्तर दिया हो, और हमेशा किसी व्यक्ति से बात करने के बटन के साथ। यह वह उत्तर नहीं है जो बाकी है: बातचीत कतार में रहती है।
answering-business = व्यवसाय का नाम
answering-language = टेक्स्ट की भाषा
answering-greeting = अभिवादन
answering-greeting-hint = आपके समय में, उन्हें जो पहली बार या 14 दिन बाद लिखते हैं। ग्राहकों को टेक्स्ट उनकी भाषा में मिलता है, नहीं तो जो पहला मौजूद हो।
answering-away = अनुपस्थिति का उत्तर
answering-away-hint = आपके समय के बाहर। ग्राहकों को टेक्स्ट उनकी भाषा में मिलता है, नहीं तो जो पहला मौजूद हो।
answering-stopped = जब कोई मार्केटिंग संदेश रोकता है
answering-started = जब कोई उन्हें फिर चाहता है
answering-usual-hint = खाली छोड़ने पर वही कहा जाता है जो पूर्वावलोकन दिखाता है।
answering-send = भेजें
answering-preview = जैसा ग्राहक देखता है
answering-sample = Ana
answering-save = सहेजें
answering-saved = सहेजा गया।
answering-sent = पिछले 30 दिनों में भेजे गए
answering-confirmed = पुष्टियाँ
answering-asked = व्यक्ति से बात करनी चाही
answering-words = मार्केटिंग संदेश रोकने वाले शब्द
answering-words-lead = ऐसा संदेश जिसमें इनमें से एक शब्द ही हो, और टेम्पलेट के वे बटन जिनसे लोग सदस्यता छोड़ते हैं। ये हर नंबर के लिए मान्य हैं, चाहे वह खुद कुछ उत्तर दे या नहीं: किसी को कुछ नहीं करना पड़ता, और इन लोगों के लिए तय मार्केटिंग नहीं जाती। तारे वाले शब्द का दूसरा अर्थ भी होता है: वह तभी मान्य है जब उससे पहले कोई टेम्पलेट आया हो, या ऐसा संदेश जो उसे बड़े अक्षरों या उद्धरण चिह्नों में लिखे।
answering-start-words = उन्हें वापस लाने वाले शब्द
answering-variables = वैरिएबल: { $names }। ग्राहक के बारे में जो पता नहीं है वह छोड़ दिया जाता है।
answering-price-unknown = उत्तर की कीमत पता नहीं है।
answering-price-free = हर एक उत्तर गिना जाता है: इस महीने { $left } मुफ़्त हैं, फिर हर एक लगभग { $price }, ग्राहक के देश के अनुसार।
answering-price = हर एक उत्तर गिना जाता है: लगभग { $price }, ग्राहक के देश के अनुसार।
answering-unfit-language = “{ $what }” ऐसी भाषा नहीं है जिसमें टेक्स्ट हो सकते हैं।
answering-unfit-long = एक टेक्स्ट में { $length } अक्षर हैं; { $limit } की अनुमति है।
answering-unfit-business = व्यवसाय के नाम में { $length } अक्षर हैं; { $limit } की अनुमति है।
answering-unfit-character = किसी टेक्स्ट में ऐसा अक्षर है जो भेजा नहीं जा सकता।
answering-unfit-variable = “{ $what }” के लिए कुछ पता नहीं है।
answering-unfit-empty = जो उत्तर भेजा जाता है उसे कम से कम एक भाषा में टेक्स्ट चाहिए।

alerts-title = अलर्ट
alerts-lead = जब किसी के जवाब का इंतज़ार करते हुए विंडो बंद होने वाली हो, तो Ajar पहले ज़िम्मेदार व्यक्ति को, फिर टीम को, फिर टीम लीड को बताता है।
alerts-how = आपको कैसे बताया जाए
alerts-limits = विंडो बंद होने से इतना पहले
alerts-limits-none = कम से कम एक चुनें।
alerts-sound = इस ऐप में ध्वनि बजाएँ
alerts-sound-try = सुनें
alerts-quiet = शांत समय
alerts-quiet-lead = तब कुछ सुनाई नहीं देता। आपकी जगह दूसरों को बताया जाता है, और आप बाद में देखते हैं।
alerts-quiet-from = से
alerts-quiet-until = तक
alerts-quiet-wrong = दोनों समय दें, जैसे 22:00 और 07:00, या कोई नहीं।
alerts-zone = समय क्षेत्र: { $zone }
alerts-mail = ईमेल से सारांश
alerts-mail-lead = घंटे में अधिकतम एक बार: जो म्यूट रहा और जो बिना जवाब बंद हुआ।
alerts-mail-off = यह सर्वर ईमेल नहीं भेजता।
alerts-save = सहेजें
alerts-saved = सहेजा गया।
alerts-devices = डिवाइस
alerts-devices-lead = डिवाइस पर Ajar खुला न हो तब भी उसे बताया जाता है। रास्ते में कोई इसे नहीं पढ़ सकता।
alerts-devices-demo = डेमो में किसी डिवाइस को नहीं बताया जाता।
alerts-device-none = अभी किसी डिवाइस को नहीं बताया जाता।
alerts-device-name = इस डिवाइस का नाम
alerts-device-texts = उस पर नाम और संदेश दिखाएँ
alerts-device-add = इस डिवाइस को अलर्ट करें
alerts-device-this = यह डिवाइस
alerts-device-test = परीक्षण भेजें
alerts-device-tested = परीक्षण रास्ते में है।
alerts-device-remove = हटाएँ
alerts-device-unheard = उसे पिछली बार भेजा गया नहीं पहुँचा। देखें कि उसका ब्राउज़र सूचनाएँ दिखा सकता है या नहीं।
alerts-unreached = अलर्ट { $names } पर नहीं पहुँच रहे हैं।
alerts-unreached-look = मेरे डिवाइस देखें
alerts-device-succeeded = पिछली बार भेजा: { $when }
alerts-device-failed = पिछली विफलता { $when }: { $why }
alerts-device-denied = यह ब्राउज़र Ajar को सूचनाएँ दिखाने नहीं देता। इस साइट की उसकी सेटिंग में ऐसा है।
alerts-device-unable = इस ब्राउज़र को नहीं बताया जा सकता। https चाहिए, और iPhone पर होम स्क्रीन पर ऐप।
alerts-device-too-many = आपके पास अधिकतम डिवाइस हैं। पहले एक हटाएँ।
alerts-device-unfit = यह डिवाइस ऐसा पता देता है जिस पर कुछ नहीं भेजा जाता।
alerts-held = अलर्ट रोके गए हैं: यह वापस लाई गई प्रति है।
alerts-held-title = यह वापस लाई गई प्रति है
alerts-held-lead = डिवाइस पर या ईमेल से कुछ नहीं भेजा जाता, ताकि मूल सर्वर के चलते किसी को दो बार न बताया जाए। ऐप में सब कुछ पहले की तरह दिखता है।
alerts-held-owner = कोई स्वामी यहाँ से अलर्ट भेजने की अनुमति दे सकता है।
alerts-release = यहाँ से अलर्ट भेजें
alerts-released = अब से अलर्ट डिवाइस पर और ईमेल से जाते हैं।
alerts-past = पिछले 7 दिन
alerts-past-none = आपको कुछ नहीं बताया गया।
alerts-level =
    { $level ->
        [assignee] ज़िम्मेदार व्यक्ति के रूप में बताया
        [team] टीम के सदस्य के रूप में बताया
       *[lead] टीम लीड के रूप में बताया
    }
alerts-muted =
    { $why ->
        [rate] म्यूट: बहुत अधिक थे
        [quiet] म्यूट: आपका शांत समय
       *[same] म्यूट: उसी क्षण बताया गया था
    }
alerts-shown = ऐप में दिखाया गया
alerts-arrived = { $of } में से { $n } डिवाइस पर पहुँचा
alerts-mailed = ईमेल से भेजा गया
alerts-unheard = अभी तक नहीं देखा गया
alerts-waits = { $name } जवाब का इंतज़ार कर रहे हैं: विंडो { $when } बंद होगी।
alerts-open = खोलें
alerts-snooze = एक घंटे के लिए टालें
alerts-put-away = हटा दें
alerts-more = और अलर्ट: { $n }
alerts-muting = यह एक घंटे में छठा अलर्ट था। आगे के { $when } तक म्यूट रहेंगे और एक सारांश में आएँगे।
alerts-digest = म्यूट रहे अलर्ट: { $n }
alerts-push = एक विंडो बंद होने वाली है
alerts-push-of = { $name } जवाब का इंतज़ार कर रहे हैं
alerts-push-body = विंडो { $length } में बंद होगी।
alerts-push-last = { $length } तक आगे के अलर्ट म्यूट रहेंगे और एक सारांश में आएँगे।
alerts-push-digest-body = बहुत अधिक थे, या आपका शांत समय था।
alerts-push-test = Ajar इस डिवाइस तक पहुँचता है
alerts-push-test-body = यहाँ अलर्ट ऐसा दिखता है।
alerts-mail-subject = Ajar: म्यूट { $muted }, बिना जवाब बंद { $lost }
alerts-mail-muted = म्यूट:
alerts-mail-lost = बिना जवाब बंद:
alerts-mail-closes = { $name }: विंडो { $when } बंद होगी
alerts-mail-closed = { $name }: विंडो { $when } बंद हुई
alerts-mail-settings = आपको क्या और कैसे बताया जाए: { $url }
command-alerts = अलर्ट पर जाएँ

## टीमें और पालियाँ

teams-title = टीमें
teams-lead = कौन साथ काम करता है, किन नंबरों पर और कब।
teams-none = अभी कोई टीम नहीं
teams-none-lead = जब तक कोई टीम नहीं, हर बातचीत सबकी है।
teams-new = नई टीम
teams-name = टीम का नाम
teams-zone = समय क्षेत्र, जैसे Europe/Berlin
teams-leader = प्रमुख
teams-members = लोग
teams-numbers = नंबर
teams-hours = साप्ताहिक समय
teams-hours-known = टीम का समय तय है
teams-hours-hint = जैसे 09:00-12:00, 13:00-17:30। जो शुरू होने से पहले खत्म हो, वह आधी रात के पार जाता है; खाली दिन छुट्टी है।
teams-holidays = छुट्टियाँ
teams-holidays-hint = हर पंक्ति में एक: 2026-12-25, या समय के साथ 2026-12-24 09:00-12:00।
teams-shifts = पालियाँ
teams-shifts-hint = जहाँ किसी की पाली नहीं, सब साप्ताहिक समय में काम करते हैं।
teams-shift-who = किसकी पाली
teams-shift-day = किस दिन
teams-shift-date = केवल एक दिन
teams-shift-hours = समय, जैसे 09:00-17:00
teams-shift-add = पाली जोड़ें
teams-shift-remove = { $who } की पाली हटाएँ
teams-assigns = जो किसी का नहीं, उसे किसी उपस्थित व्यक्ति को दें
teams-capacity = एक व्यक्ति की अधिकतम खुली बातचीत
teams-read-only = टीमें केवल एडमिन बदलते हैं।
teams-faster = { $who } पहले पहुँचे।
teams-unseen = { $who } को यह नंबर नहीं दिखता, इसलिए बातचीत उन्हें नहीं दी जा सकती।
triage-no-team = ऐसी कोई टीम नहीं है।
forecast-title = अगले 24 घंटे
forecast-lead = इन घंटों में आम तौर पर क्या आता है, और कौन-सी खुली विंडो ग्राहक के लिखे बिना बंद हो सकती हैं। कोष्ठक में: दस में से नौ बार यह कहाँ रहता है।
forecast-hour = कब से
forecast-messages = मैसेज
forecast-closing = बंद होने वाली विंडो
forecast-owed = इनमें जवाब बाकी
forecast-lapse = बिना मैसेज के
forecast-held-back = आज नहीं दिखाया गया। 100 में से 5 दिनों में, हर व्यक्ति के लिए संयोग से चुनकर, इसे रोका जाता है, ताकि दिखे कि इसका क्या मूल्य है।
forecast-band = { $mean } ({ $low } से { $high })
handover-title = हस्तांतरण
handover-lead = जिसका जवाब बाकी है और जो तब बंद होगा जब उसकी टीम का कोई काम पर नहीं।
handover-none = कुछ भी बिना स्टाफ बंद नहीं होता
handover-none-lead = जो भी बाकी है, वह किसी के काम पर रहते बंद होगा।
handover-unknown = किसी टीम के काम का समय ज्ञात नहीं।
handover-closes = { $when } बंद होगा
handover-staffed = आख़िरी बार स्टाफ { $when }
handover-claim = ले लें
handover-send = जवाब दें
handover-more = और भी है। कतार में सब दिखता है।
view-unstaffed = बिना स्टाफ बंद होने वाली
command-claim = जो किसी का नहीं, उसे ले लें
command-hand-over = हस्तांतरण पर जाएँ
command-teams = टीमों पर जाएँ
command-away = बाहर, या वापस
away-set = बताएँ कि आप बाहर हैं
away-back = आप बाहर हैं: बताएँ कि लौट आए
talk-done-handed-over = { $who } ने इसे { $what } को सौंपा।
talk-done-handed-to-all = { $who } ने इसे सबको दिया।
triage-team = टीम
triage-everybody = सबकी
teams-unfit =
    { $why ->
        [name] टीम के नाम में 1 से 60 अक्षर होते हैं।
        [zone] ऐसा कोई समय क्षेत्र नहीं। वह Europe/Berlin जैसा होता है।
        [leader] प्रमुख टीम में से होना चाहिए।
        [members] टीम में अधिकतम 500 लोग होते हैं।
        [hours] समय पढ़ा नहीं जा सकता, टकराता है या बहुत ज़्यादा है।
        [shifts] पाली टीम के किसी व्यक्ति की होती है, समय 09:00-17:00 जैसा।
        [capacity] एक व्यक्ति की अधिकतम 1 से 1000 बातचीत होती हैं।
        [taken] इस नाम की टीम पहले से है।
        [limit] इससे ज़्यादा टीमें नहीं हो सकतीं।
        [user] इनमें से कोई यहाँ काम नहीं करता।
        [changed] इस बीच किसी और ने यह टीम बदल दी है। उसे देखने के लिए पेज फिर से लोड करें, फिर बदलाव दोबारा करें।
       *[number] ऐसा कोई नंबर नहीं है।
    }

## ऑडिट लॉग

audit-title = ऑडिट लॉग
audit-lead = कार्यस्थान में किसने, कब और कहाँ से क्या किया। कोई पंक्ति कभी बदली या हटाई नहीं जाती।
audit-filters = लॉग को सीमित करें
audit-find = लॉग में खोजें
audit-who = कौन
audit-what-label = क्या
audit-when = कब
audit-more = और दिखाएँ
audit-end = बस इतना ही है।
audit-none = कुछ दर्ज नहीं है
audit-none-lead = लॉग में ऐसा कुछ नहीं है।
audit-export = CSV के रूप में निर्यात करें
audit-yes = हाँ
audit-no = नहीं
audit-what =
    { $what ->
        [signed_in] साइन इन किया
        [sign_in_failed] साइन इन विफल
        [sign_in_throttled] साइन इन की बहुत अधिक कोशिशें
        [signed_out] साइन आउट किया
        [user_added] व्यक्ति को प्रवेश दिया
        [user_disabled] व्यक्ति का प्रवेश बंद किया
        [user_enabled] व्यक्ति को फिर से प्रवेश दिया
        [user_invited] व्यक्ति को बुलाया
        [invitation_revoked] निमंत्रण वापस लिया
        [user_joined] निमंत्रण स्वीकार किया
        [user_renamed] नाम बदला
        [role_changed] भूमिका बदली
        [reset_made] नए पासवर्ड का लिंक बनाया
        [reset_used] नए पासवर्ड का लिंक इस्तेमाल किया
        [password_changed] पासवर्ड बदला
        [password_failed] पुष्टि में गलत पासवर्ड
        [sessions_revoked] दूसरी जगह से साइन आउट किया
        [factor_set_up] दूसरा कारक सेट किया
        [factor_dropped] दूसरा कारक बंद किया
        [factor_role_set] दूसरे कारक की अनिवार्यता बदली
        [code_failed] साइन इन में गलत कोड
        [reach_set] पहुँच बदली
        [key_made] API कुंजी बनाई
        [key_revoked] API कुंजी रद्द की
        [number_added] नंबर सेट किया
        [number_changed] नंबर बदला
        [answering_set] स्वचालित उत्तर बदले
        [team_kept] टीम बदली
        [team_dropped] टीम हटाई
        [retention_set] रखने की अवधि बदली
        [tag_kept] टैग बदला
        [tag_dropped] टैग हटाया
        [attribute_kept] गुण बदला
        [attribute_dropped] गुण हटाया
        [quick_reply_kept] साझा त्वरित उत्तर बदला
        [quick_reply_dropped] साझा त्वरित उत्तर हटाया
        [fills_set] टेम्पलेट के वैरिएबल बदले गए
        [view_kept] साझा सूची बदली
        [view_dropped] साझा सूची हटाई
        [blocked] ग्राहक को ब्लॉक किया
        [unblocked] ग्राहक को अनब्लॉक किया
        [bulk_sent] टेम्पलेट कई लोगों को भेजा
        [bulk_planned] टेम्पलेट कई लोगों के लिए तय किया
        [import_brought] आयात लाया गया
        [import_applied] आयात लागू किया
        [import_cancelled] आयात रद्द किया
        [import_undone] आयात वापस लिया
        [people_exported] ग्राहक निर्यात किए
        [person_exported] एक ग्राहक का डेटा निर्यात किया
        [transcript_exported] बातचीत निर्यात की
        [audit_exported] ऑडिट लॉग निर्यात किया
        [backup_made] बैकअप बनाया
        [backup_restored] बैकअप वापस लाया
        [alerts_released] बहाली के बाद अलर्ट फिर चालू किए
        [person_erased] ग्राहक मिटाया
        [people_merged] ग्राहक मिलाए
        [merge_undone] मिलाना वापस लिया
        [model_promoted] मॉडल बदला
        [model_rolled_back] पिछला मॉडल चुना
        [model_released] बेहतर मॉडलों को फिर अनुमति दी
        [model_refit] नए सिरे से सीखना शुरू किया
        [model_refit_cancelled] नए सिरे से सीखना रोका
        [scoring_set] किसी ग्राहक के अनुमान चालू या बंद किए
        [weights_set] बातचीतों का महत्व बदला
        [figures_shown] हर व्यक्ति के आँकड़े सबको दिखाए गए
        [figures_hidden] हर व्यक्ति के आँकड़े छिपाए गए
        [template_submitted] टेम्पलेट समीक्षा के लिए भेजा गया
        [template_edited] टेम्पलेट बदला गया
        [template_deleted] टेम्पलेट हटाया गया
        [template_unpaused] रुका हुआ टेम्पलेट फिर चालू किया गया
        [assistant_set] सहायक सेट किया गया
        [assistant_off] सहायक बंद किया गया
        [campaign_started] अभियान शुरू किया गया
        [campaign_approved] अभियान को मंज़ूरी दी गई
        [campaign_declined] अभियान लेखक को लौटाया गया
        [campaign_paused] अभियान रोका गया
        [campaign_resumed] अभियान फिर शुरू किया गया
        [campaign_stopped] अभियान समाप्त किया गया
        [campaign_held] अभियान होल्ड पर रखा गया
        [campaign_dropped] अभियान हटाया गया
        [campaign_file] अभियान में फ़ाइल जोड़ी गई
        [budget_set] नंबर का मासिक बजट तय किया गया
        [approval_set] तय किया गया कि अभियान को दूसरे व्यक्ति की मंज़ूरी कब चाहिए
        [approval_asked] अभियान को दूसरे व्यक्ति की मंज़ूरी कब चाहिए, इसका ज़्यादा ढीला नियम माँगा गया
       *[other] { $what }
    }
audit-within =
    { $within ->
        [day] पिछले 24 घंटे
        [week] पिछले 7 दिन
        [month] पिछले 30 दिन
       *[year] पिछले 365 दिन
    }
audit-actor =
    { $kind ->
        [person] { $name }
        [key] कुंजी { $name }
        [console] कमांड लाइन
        [program] स्वयं Ajar
       *[stranger] कोई जो साइन इन नहीं था
    }
audit-subject =
    { $kind ->
        [user] { $name }
        [key] कुंजी { $name }
        [invitation] निमंत्रण { $name }
        [number] नंबर { $name }
        [contact] ग्राहक { $name }
        [conversation] बातचीत { $name }
        [import] आयात { $name }
        [tag] टैग { $name }
        [attribute] गुण { $name }
        [quick_reply] त्वरित उत्तर { $name }
        [view] सूची { $name }
        [team] टीम { $name }
        [model] मॉडल { $name }
        [template] टेम्पलेट { $name }
        [campaign] अभियान { $name }
       *[other] { $name }
    }
audit-detail =
    { $detail ->
        [role] भूमिका: { $value }
        [count] कितने: { $value }
        [kind] डेटा: { $value }
        [days] दिन: { $value }
        [format] प्रारूप: { $value }
        [secrets] गोपनीय मान सेट: { $value }
        [watched] केवल देखा जाता है: { $value }
        [shared] सबके लिए: { $value }
        [only_teams] केवल अपनी टीमें: { $value }
        [required] अनिवार्य: { $value }
        [with] दूसरा ग्राहक: { $value }
        [scored] अनुमान लगाया जाता है: { $value }
        [added] जुड़े: { $value }
        [removed] हटे: { $value }
        [lead] प्रमुख: { $value }
        [numbers] नंबर बदले: { $value }
        [hours] समय बदला: { $value }
        [shifts] शिफ़्टें बदलीं: { $value }
        [renamed] नाम बदला: { $value }
        [zone] समय क्षेत्र: { $value }
        [assigns] अपने आप सौंपती है: { $value }
        [capacity] हर व्यक्ति के लिए अधिकतम: { $value }
       *[other] { $value }
    }

## कौन क्या देखता है

reach-numbers = केवल ये नंबर
reach-numbers-hint = कुछ न चुनने पर सभी, आने वाले भी।
reach-only-teams = केवल अपनी टीमों की बातचीत
reach-only-teams-hint = बिना टीम की और उन्हें सौंपी गई बातचीत भी।
reach-save = सहेजें
reach-role = एडमिन और मालिक सब कुछ देखते हैं: केवल एजेंट और विश्लेषक सीमित किए जा सकते हैं।
reach-number = इनमें से एक नंबर यहाँ सेट नहीं है।
reach-gone = यह बातचीत अब आपको नहीं दिखती।

## खाते

nav-account = आपका खाता
unfit-second-code = कोड गलत है या पहले इस्तेमाल हो चुका है।
sign-in-code = कोड
sign-in-code-title = कोड दर्ज करें
sign-in-code-lead = आपका ऑथेंटिकेटर ऐप एक कोड दिखाता है। रिकवरी कोड भी एक बार चलता है।
sign-in-code-over = इसमें बहुत समय लग गया। अपने पासवर्ड से फिर शुरू करें।
sign-in-again = फिर से शुरू करें
account-weekly = ईमेल से साप्ताहिक रिपोर्ट
account-weekly-lead = हर सोमवार सुबह 8 बजे: पिछले सप्ताह क्या छूटा, क्यों, और अब क्या करना है।
account-weekly-on = मुझे भेजें
account-title = आपका खाता
account-lead = आपका नाम, आपकी भाषा, आपका पासवर्ड, और आप कहाँ साइन इन हैं।
account-name = नाम
account-save = सहेजें
account-saved = सहेजा गया।
account-password-lead = इसे बदलने पर आप बाकी हर जगह से साइन आउट हो जाते हैं।
account-old = मौजूदा पासवर्ड
account-new = नया पासवर्ड
account-change-password = पासवर्ड बदलें
account-password-changed = पासवर्ड बदल गया।
account-wrong-password = पासवर्ड गलत है।
account-factor = दूसरा कारक
account-factor-lead = पासवर्ड के साथ आपसे एक कोड माँगा जाता है जो आपके फ़ोन का ऐप दिखाता है। तब सिर्फ़ चुराए हुए पासवर्ड से कोई अंदर नहीं आ सकता।
account-factor-on =
    { $n ->
        [one] यह चालू है। आपके पास { $n } रिकवरी कोड बचा है।
       *[other] यह चालू है। आपके पास { $n } रिकवरी कोड बचे हैं।
    }
account-factor-begin = इसे सेट करें
account-factor-scan = इसे किसी ऑथेंटिकेटर ऐप से स्कैन करें या कुंजी टाइप करें। फिर ऐप जो कोड दिखाए वह दर्ज करें।
account-factor-picture = कुंजी वाला QR कोड
account-factor-key = कुंजी
account-factor-open = इस डिवाइस के ऐप में खोलें
account-factor-code = ऐप का कोड
account-factor-confirm = पुष्टि करें
account-codes = रिकवरी कोड
account-codes-lead = ऐप खो जाने पर हर कोड आपको एक बार अंदर आने देता है। ये दोबारा नहीं दिखाए जाते: इन्हें सुरक्षित जगह रखें।
account-codes-kept = मैंने इन्हें रख लिया है
account-factor-turn-off = दूसरा कारक बंद करें
account-factor-needed = आपकी भूमिका के लिए दूसरा कारक ज़रूरी है।
account-factor-there = दूसरा कारक पहले से है। पहले उसे बंद करें।
account-must-title = अपना दूसरा कारक सेट करें
account-must-lead = आपकी भूमिका के लिए यह ज़रूरी है। बाकी सब इसके होने तक रुका रहेगा।
account-sessions = सत्र
account-sessions-lead = अगर आप इनमें से किसी को नहीं पहचानते, तो उसे समाप्त करें और पासवर्ड बदलें।
account-no-sessions = कहीं साइन इन नहीं।
account-device = { $system } पर { $browser }
account-unknown-device = अज्ञात डिवाइस
account-current = यही
account-began = शुरू हुआ
account-seen = आखिरी बार दिखे
account-address = पता
account-end = समाप्त करें
account-end-others = बाकी सब समाप्त करें
account-ended = समाप्त हुआ।
account-taken = इस पते वाले किसी व्यक्ति का खाता पहले से है।
account-too-many = बहुत सारे निमंत्रण प्रतीक्षा में हैं। पहले कुछ वापस लें।
account-last-owner = कम से कम एक स्वामी बचना चाहिए जो साइन इन कर सके।
account-not-in-demo = डेमो में किसी को नहीं बुलाया जा सकता।
members-title = सदस्य
members-lead = यहाँ कौन काम करता है, और कौन क्या कर सकता है।
members-role = भूमिका
members-change-role = भूमिका बदलें
members-disabled = अक्षम
members-you = आप
members-on = चालू
members-off = बंद
members-never = कभी नहीं
members-disable = अक्षम करें
members-enable = फिर से आने दें
members-reset = नए पासवर्ड का लिंक
members-drop-factor = दूसरा कारक बंद करें
members-drop-sure = अभी बंद करें
members-end-all = हर जगह से साइन आउट करें
members-reach = वे क्या देखते हैं
members-disabled-done = { $who } हर जगह से साइन आउट हैं। उनकी खुली बातचीत फिर से टीम की हैं।
members-enabled-done = { $who } फिर से साइन इन कर सकते हैं।
members-dropped-done = { $who } से अब कोड नहीं माँगा जाता।
members-reset-done = यह लिंक { $who } को दें। इससे नया पासवर्ड बनता है, यह एक बार चलता है और 24 घंटे बाद समाप्त होता है। यह दोबारा नहीं दिखाया जाता।
members-invited-done = यह लिंक { $who } को दें। यह एक बार अंदर आने देता है और 7 दिन बाद समाप्त होता है। यह दोबारा नहीं दिखाया जाता।
members-link = एक बार का लिंक
members-link-done = हो गया
members-invite = किसी को बुलाएँ
members-invite-submit = लिंक बनाएँ
members-waiting = निमंत्रण
members-nobody-waits = कोई निमंत्रण प्रतीक्षा में नहीं है।
members-ends = समाप्त होगा
members-asked-by = बुलाने वाले
members-take-back = वापस लें
members-taken-back = लिंक अब काम नहीं करता।
members-required = किसे दूसरा कारक चाहिए
members-required-lead = इन भूमिकाओं के लोग कुछ और करने से पहले इसे सेट करते हैं।
members-roles = भूमिकाएँ
members-roles-lead = हर भूमिका वह सब कर सकती है जो उससे ऊपर वाली, और उससे ज़्यादा।
invited-title = टीम में शामिल हों
invited-lead = आपको यहाँ काम करने के लिए बुलाया गया है। आपकी भूमिका: { $role }। अपना नाम देखें और पासवर्ड चुनें।
invited-submit = शामिल हों
invited-reset-title = नया पासवर्ड चुनें
invited-reset-lead = { $email } के लिए। आप बाकी हर जगह से साइन आउट हो जाएँगे।
invited-reset-submit = पासवर्ड तय करें
invited-over = यह लिंक अब काम नहीं करता
invited-over-lead = इसका इस्तेमाल हो चुका है, इसे वापस ले लिया गया है, या यह बहुत पुराना है। जिसने दिया था उससे दूसरा माँगें।
verb-read = बातचीत, ग्राहक और टेम्पलेट पढ़ना
verb-follow = जो हो रहा है उसे लाइव देखना
verb-read-ingest = WhatsApp से आने वाली चीज़ें देखना
verb-send = संदेश और फ़ाइलें भेजना
verb-tend = बातचीत सौंपना, टालना और पूरी करना, नोट लिखना
verb-edit-people = ग्राहकों को बदलना और मिलाना
verb-manage-fields = टैग और विशेषताएँ बनाना और हटाना
verb-block = ग्राहकों को ब्लॉक और अनब्लॉक करना
verb-share-replies = त्वरित जवाब सबके साथ साझा करना
verb-edit-templates = टेम्पलेट लिखना
verb-submit-templates = टेम्पलेट समीक्षा के लिए भेजना और हटाना
verb-fill-templates = तय करना कि टेम्पलेट के वैरिएबल किससे भरे जाएँ
verb-run-campaigns = अभियान चलाना और बजट तय करना
verb-approve-campaigns = दूसरों के अभियान को मंज़ूरी देना
verb-replay = रखी गई चीज़ें फिर चलाना
verb-read-metrics = सर्वर के आँकड़े पढ़ना
verb-manage-numbers = नंबर सेट करना
verb-manage-answering = तय करना कि नंबर अपने आप क्या जवाब दें
verb-manage-people = जो स्वामी नहीं हैं उन्हें अंदर लाना और बाहर करना
verb-manage-owners = स्वामियों को अंदर लाना और बाहर करना
verb-manage-data = तय करना कि डेटा कब तक रखा जाए
verb-erase-people = ग्राहकों को हमेशा के लिए मिटाना
verb-open-demo = डेमो खोलना
verb-import-people = ग्राहक आयात करना
verb-export-people = ग्राहक निर्यात करना
verb-manage-teams = टीमें बनाना, उनके समय और पालियों के साथ
verb-read-audit = ऑडिट लॉग पढ़ना
verb-release-alerts = वापस लाई गई प्रति से अलर्ट जाने देना
verb-own-account = अपने खाते की देखभाल करना
verb-set-up-factor = दूसरा कारक सेट करना

## Settings

settings-title = सेटिंग
settings-lead = यह वर्कस्पेस कैसे चलता है, और आपका अपना क्या है।
settings-workspace = वर्कस्पेस
settings-people = लोग
settings-data = डेटा
settings-you = आपके लिए
settings-api-lead = प्रोग्राम Ajar से क्या माँग सकते हैं, और कैसे।
settings-troubles = जिस पर ध्यान देना है
settings-trouble =
    { $kind ->
        [mail] ईमेल सारांश जो नहीं भेजे गए: { $n }
        [push] डिवाइस जिन पर अलर्ट नहीं पहुँचते: { $n }
        [files] ग्राहकों की फ़ाइलें जो नहीं लाई जा सकीं: { $n }
       *[erasure] मिटाने के काम जो आगे नहीं बढ़ते: { $n }
    }
settings-trouble-do =
    { $kind ->
        [mail] देखें कि मेल सर्वर जवाब देता है या नहीं, और AJAR_SMTP_URL व AJAR_SMTP_FROM।
        [push] जिनके ये हैं उन्हें हर पेज पर बताया जाता है। वे अलर्ट पेज पर डिवाइस फिर जोड़ते हैं।
        [files] देखें कि नंबर का एक्सेस टोकन अब भी मान्य है या नहीं। प्लेटफ़ॉर्म फ़ाइल सात दिन रखता है; उसके बाद वह केवल ग्राहक के पास होती है।
       *[erasure] सर्वर का लॉग देखें, और यह कि डिस्क में जगह है या नहीं। जैसे ही संभव हो यह अपने आप आगे बढ़ता है।
    }
## मॉडल

model-title = मॉडल
model-lead = यह आपके ग्राहकों के बारे में क्या अनुमान लगाता है, यहाँ वह कितना सही है, और उसने किससे सीखा है। यह केवल आपके डेटा से सीखता है, और उसमें से कुछ भी इस इंस्टॉलेशन से बाहर नहीं जाता।
model-learnt = यहाँ जिन जवाबों से सीखा: { $learnt }। अभी खुले अनुमान: { $open }।
model-done = हो गया।
model-question =
    { $question ->
        [reply] क्या वे जवाब देते हैं?
       *[write] क्या वे समय पर लिखते हैं?
    }
model-asks =
    { $question ->
        [reply] आपके लिखने पर ग्राहक के 24 घंटे के भीतर जवाब देने की कितनी संभावना है।
       *[write] चुप ग्राहक के विंडो बंद होने से पहले लिखने की कितनी संभावना है।
    }
model-verdict =
    { $why ->
        [better] यहाँ सामान्य नियम से बेहतर है, इसलिए इसका उपयोग होता है।
        [not_better] यहाँ सामान्य नियम से बेहतर नहीं है, इसलिए इसका उपयोग नहीं होता।
       *[too_little] यह कहने के लिए अभी बहुत कम है कि यहाँ यह कितना अच्छा है। तब तक वही चलता है जो इसने कहीं और सीखा: काल्पनिक ग्राहकों से।
    }
model-count = अनुमान जिनका परिणाम पता है: { $n }
model-drift =
    { $drift ->
        [none] इस सप्ताह यह लगभग पहले जैसा ही अनुमान लगाता है।
        [some] इस सप्ताह यह पहले से कुछ अलग अनुमान लगाता है।
        [much] इस सप्ताह यह पहले से बहुत अलग अनुमान लगाता है: आपके ग्राहक, या जो आप भेजते हैं, बदल गए हैं।
       *[unknown] यह कहने के लिए अभी बहुत कम है कि यह सप्ताह अलग है या नहीं।
    }
model-too-few = अभी बहुत कम है।
model-calibration = कहा गया और हुआ
model-calibration-lead = जहाँ यह 30% कहता है, वहाँ 100 में से लगभग 30 सच होने चाहिए। औसतन यह { $off } प्रतिशत अंक चूकता है; केवल संयोग से एक पूर्ण मॉडल { $bar } से नीचे रहता है। कोष्ठक में: जहाँ यह केवल संयोग से 20 में से 19 बार होता है।
model-said = कहा गया
model-came = सच हुआ
model-of = अनुमान
model-percent = { $n }%
model-percent-between = { $n }% ({ $low } से { $high }%)
model-fraction-between = { $figure } ({ $low } से { $high })
model-all = सब मिलाकर
model-weeks = सप्ताह दर सप्ताह
model-weeks-lead = लॉग लॉस और ब्रायर स्कोर बताते हैं कि यह कितना चौंका: कम बेहतर है। AUC बताता है कि यह लिखने वालों और न लिखने वालों में कितनी बार अंतर करता है: 1 हमेशा, 0.5 संयोग। कोष्ठक में: जहाँ यह 20 में से 19 बार होता है।
model-weeks-of = सप्ताह दर सप्ताह: { $question }
model-week = सप्ताह की शुरुआत
model-log-loss = लॉग लॉस
model-auc = AUC
model-brier = ब्रायर स्कोर
model-model = मॉडल
model-thumb = सामान्य नियम
model-rate = सामान्य दर
model-head = { $figure }, { $who }
model-live = चलते समय के अनुमान
model-live-none = अभी नहीं: चलते समय लगाए गए किसी अनुमान का परिणाम अभी नहीं आया है। किसी अनुमान का परिणाम उसका समय पूरा होने पर, 24 घंटे तक में, पता चलता है।
model-past = बीते समय को दोहराकर
model-past-lead = { $from } से { $until } तक यहाँ जो कहा गया, उसी क्रम में दोहराया गया जिसमें वह हुआ था। इन { $n } अनुमानों में से हर एक उसका परिणाम सीखने से पहले लगाया गया। इन्हें किसी ने नहीं देखा।
model-by-past = यह यहाँ के बीते समय ने दिखाया है। चलते समय के पर्याप्त अनुमानों का परिणाम आ जाने पर उनकी जगह वही चलेंगे।
model-held-out = अलग रखी गईं
model-held-lead = हर दिन संयोग से चुनी गई 100 में से 5 बातचीत सामान्य नियम पर छोड़ी जाती हैं। इससे दिखता है कि मॉडल कितने काम का है।
model-share =
    { $place ->
        [shown] मॉडल के साथ { $rate } सच हुए, { $of } में से
       *[held] अलग रखी गईं में { $rate } सच हुए, { $of } में से
    }
model-share-none =
    { $place ->
        [shown] मॉडल के साथ: अभी कुछ नहीं
       *[held] अलग रखी गईं: अभी कुछ नहीं
    }
model-forecasts = पूर्वानुमान कितने अच्छे थे
model-forecasts-lead = हर घंटे एक बार लिखा जाता है कि आने वाले किसी घंटे के बारे में क्या अनुमान है। जो घंटे बीत चुके, उनमें दस में से नौ अपनी सीमा के भीतर होने चाहिए। पिछले 30 दिनों से।
model-forecasts-none = अभी नहीं: यहाँ जिस घंटे का पूर्वानुमान लगाया गया, वह अभी बीता नहीं है।
model-forecast-held =
    { $what ->
        [volume] ग्राहकों के संदेश, { $lead } घं. पहले: { $of } घंटों में से { $within } सीमा के भीतर; औसतन { $off } का अंतर, जहाँ { $came } आए।
       *[lapse] बिना कुछ लिखे बंद होने वाली विंडो, { $lead } घं. पहले: { $of } घंटों में से { $within } सीमा के भीतर; औसतन { $off } का अंतर, जहाँ { $came } बंद हुईं।
    }
model-log = सुझाए गए टेम्पलेट
model-log-lead = हर एक को फिर खोली जाने वाली विंडो के लिए एक बार दिखाया गया, या किसी प्रोग्राम को दिया गया, और 180 दिन तक याद रखा जाता है।
model-log-given = एक प्रोग्राम को दिया गया; किसी ने नहीं देखा
model-log-none = अभी तक कोई नहीं सुझाया गया।
model-log-more = और दिखाएँ
model-log-somebody = बिना नाम का ग्राहक
model-log-gone = ऐसा टेम्पलेट जो अब नहीं है
model-log-came =
    { $what ->
        [not_sent] नहीं भेजा गया
        [open] भेजा गया; उसका दिन अभी पूरा नहीं हुआ
        [answered] एक दिन के भीतर जवाब मिला
        [silent] जवाब नहीं मिला
        [stopped] संदेश न भेजने को कहा
       *[nothing] नहीं पहुँचा
    }
model-log-propensity = { $share } संभावना से चुना गया
model-log-chance = अनुमानित जवाब: { $share }
model-uses = इसके उपयोग से क्या हुआ
model-uses-lead = 100 में से 5 मामलों में, संयोग से चुनकर, इसका उपयोग नहीं होता। अंतर ही इसके उपयोग का मूल्य है। जुड़ाव के अनुसार सूचियाँ किसी से नहीं रोकी जातीं।
model-use =
    { $what ->
        [order] कतार का क्रम: विंडो बंद होने से पहले जवाब दिया गया
        [hour] भेजने के सबसे अच्छे घंटे: ग्राहक ने लिखा
        [reopen] विंडो फिर खोलने का टेम्पलेट: ग्राहक ने लिखा
        [forecast] अगले 24 घंटे, किसी को दिखाए गए: उनकी कोई विंडो बंद नहीं हुई
        [filter] जुड़ाव या प्राथमिकता के अनुसार सूचियाँ: ग्राहक ने लिखा
        [alert] अलर्ट: विंडो बंद होने से पहले जवाब दिया गया
        [finding] आँकड़ों के पृष्ठों के निष्कर्ष: विंडो बंद होने से पहले जवाब दिया गया
       *[advice] अगला सबसे अच्छा कदम: ग्राहक ने फिर लिखा
    }
model-use-share =
    { $place ->
        [made] उपयोग के साथ: { $of } में से { $well }
       *[held] उपयोग के बिना: { $of } में से { $well }
    }
model-use-heeded =
    { $place ->
        [made] दिखाए जाने पर: 24 घंटे में उस समय खुली किसी विंडो में लिखा: { $of } में से { $acted }
       *[held] न दिखाए जाने पर: वही, { $of } में से { $acted }
    }
model-use-taken = अपनाया गया: { $of } में से { $acted }
model-versions = संस्करण
model-kind =
    { $kind ->
        [prior] जैसा दिया गया
        [online] एक-एक जवाब से सीखा
        [past] यहाँ के बीते समय से सीखा
       *[refit] नए सिरे से सीखा
    }
model-standing =
    { $standing ->
        [in_use] उपयोग में
        [candidate] बिना दिखे साथ में अनुमान लगाता है
        [former] उपयोग में था
       *[retired] नहीं लिया गया
    }
model-version-learnt = जिन जवाबों से सीखा था: { $n }
model-judged = बाद के अनुमानों पर ({ $n }): लॉग लॉस { $own }, उपयोग वाले के { $served } के मुकाबले
model-promote = इसका उपयोग करें
model-roll-back = इस पर वापस जाएँ
model-pinned = कोई पिछले संस्करण पर वापस गया है। वह तब तक रहता है जब तक बेहतर संस्करणों को फिर से जगह लेने न दी जाए।
model-release = बेहतर को जगह लेने दें
model-refit = नए सिरे से सीखें
model-refit-lead = यहाँ जो कुछ पता है उस सब से। यह पृष्ठभूमि में चलता है। जो बनता है वह पहले केवल साथ में अनुमान लगाता है, और तभी जगह लेता है जब वह संयोग से अधिक बेहतर हो।
model-refit-progress = जवाब: { $of } में से { $done }
model-cancel = रोकें
model-running = मॉडल पहले से नए सिरे से सीख रहा है।
model-idle = मॉडल अभी नए सिरे से नहीं सीख रहा है।
model-nothing = यहाँ अभी कुछ नहीं सीखा गया है।
command-model = मॉडल पर जाएँ
person-scoring = अनुमान
person-scoring-lead = निशान के बिना इस ग्राहक के बारे में कोई अनुमान नहीं लगाया जाता, और जो लगाया गया था वह भुला दिया जाता है।
person-scored = अनुमान लगाएँ कि वे जवाब देंगे या नहीं
data-decisions = अनुमान
data-decisions-hint = उनके परिणाम सहित। मॉडल ने उनसे जो सीखा वह बना रहता है।
verb-read-model = देखना कि अनुमान कितने अच्छे हैं
verb-manage-model = तय करना कि कौन-सा मॉडल अनुमान लगाए
verb-manage-priorities = तय करना कि कौन-सी बातचीत अधिक महत्व की है
verb-manage-views = दूसरों की साझा सूचियाँ बदलना और हटाना

## The assistant

assistant-title = सहायक
assistant-lead = एक भाषा मॉडल जो जवाब, सारांश और टेम्पलेट के मसौदे लिखता है। जब तक आप चालू न करें, बंद रहता है।
assistant-setup = मॉडल
assistant-on = सहायक का उपयोग करें
assistant-address = पता
assistant-address-hint = OpenAI जैसे इंटरफ़ेस का, जैसे https://api.example.com/v1। https के बिना केवल इस मशीन पर या आपके अपने नेटवर्क में।
assistant-model = मॉडल का नाम
assistant-key = कुंजी
assistant-key-hint = यह मुहरबंद रखी जाती है और केवल इसी पते पर जाती है। फिर किसी को नहीं दिखाई जाती।
assistant-key-kept = एक कुंजी रखी है। उसे रखने के लिए इसे खाली छोड़ें।
assistant-drop-key = रखी हुई कुंजी भूल जाएँ
assistant-days = कितने दिन रखा जाए कि क्या बाहर गया
assistant-masking = क्या बाहर जाता है
assistant-masking-lead = अगर मॉडल इस मशीन पर या आपके अपने नेटवर्क में नहीं है, तो यहाँ ज्ञात नाम, फ़ोन नंबर, ईमेल और डाक पते, लिंक, लंबे नंबर और राशियाँ बाहर जाने से पहले बदल दी जाती हैं और मसौदे में वापस रखी जाती हैं। ग्राहक अपने बारे में जो और बताते हैं, वह फिर भी उसमें हो सकता है।
assistant-never = सहायक कभी कुछ नहीं भेजता। उसके मसौदे एक फ़ील्ड में आते हैं और फ़ैसला इंसान करता है। ग्राहक जो लिखते हैं वह उसे डेटा के रूप में दिया जाता है, उसके पास कोई उपकरण नहीं है, और जिस मसौदे में ऐसा लिंक या नंबर हो जो पहले नहीं था, वह हटा दिया जाता है।
assistant-save = सहेजें
assistant-saved = सहेजा गया।
assistant-test = आज़माएँ
assistant-test-lead = सहेजे गए मॉडल से एक वाक्य माँगता है। किसी ग्राहक का कुछ बाहर नहीं जाता।
assistant-try = एक वाक्य माँगें
assistant-answer = जवाब
assistant-left = क्या बाहर गया
assistant-left-lead = मॉडल से हर सवाल, क्या भेजा गया और किसे। साथ के निर्देश हमेशा एक जैसे होते हैं।
assistant-none = अभी तक कुछ बाहर नहीं गया।
assistant-more = और दिखाएँ
assistant-sent = क्या भेजा गया
assistant-masked = नाम और नंबर बदल दिए गए
assistant-unmasked = जैसा है वैसा भेजा गया, आपके अपने नेटवर्क में
assistant-acts = सहायक
assistant-reply = जवाब का मसौदा
assistant-summary = सारांश
assistant-variant = दूसरे शब्दों में
assistant-stop = रोकें
assistant-writing = मसौदा लिखा जा रहा है…
assistant-drafted = यह मसौदा है। उपयोग से पहले पढ़ें।
assistant-stopped = रोक दिया गया। जो आपका था वह वापस है।
assistant-put-back = जो था वह वापस लाएँ
assistant-translate = अनुवाद करें: { $language }
assistant-asked = { $who } ने { $address } पर { $model } से पूछा
assistant-use =
    { $what ->
        [reply] जवाब
        [summary] सारांश
        [variant] टेम्पलेट के दूसरे शब्द
        [translation] टेम्पलेट का अनुवाद
       *[other] परीक्षण
    }
assistant-outcome =
    { $what ->
        [answered] मसौदा वापस आया
        [cancelled] रोका गया
       *[other] कोई जवाब दर्ज नहीं
    }
assistant-why =
    { $why ->
        [off] सहायक बंद है, या उसका पता और मॉडल नहीं है।
        [busy] सहायक व्यस्त है। थोड़ी देर में फिर कोशिश करें।
        [cap] सहायक से बहुत बार पूछा गया। बाद में फिर कोशिश करें।
        [insecure] मॉडल बाहर है और उसका पता एन्क्रिप्टेड नहीं है। https का उपयोग करें।
        [sealed] रखी हुई कुंजी खुल नहीं सकती। उसे फिर से दर्ज करें।
        [unreached] मॉडल तक नहीं पहुँचा जा सका।
        [late] मॉडल ने बहुत समय लिया।
        [denied] मॉडल कुंजी स्वीकार नहीं करता।
        [throttled] मॉडल से बहुत ज़्यादा पूछा गया। बाद में फिर कोशिश करें।
        [failed] मॉडल ने कहा कि कुछ गड़बड़ हुई।
        [broken_off] जवाब बीच में टूट गया।
        [nonsense] जवाब पढ़ा नहीं जा सका।
        [too_long] जवाब बहुत लंबा था।
        [link] मसौदे में ऐसा लिंक या ईमेल पता था जो पहले नहीं था, इसलिए वह हटा दिया गया।
        [number] मसौदे में ऐसा फ़ोन नंबर था जो पहले नहीं था, इसलिए वह हटा दिया गया।
        [mark] मसौदे में ऐसा चिह्न था जिसका कोई अर्थ नहीं, इसलिए वह हटा दिया गया।
        [language] मसौदा दूसरी भाषा में आया।
        [gone] बातचीत अब मौजूद नहीं है या आपको नहीं दिखती। जो आया था, वह हटा दिया गया।
       *[other] मसौदे में टेम्पलेट से अलग वेरिएबल थे।
    }
assistant-unfit =
    { $why ->
        [address] पता https://api.example.com/v1 जैसा होना चाहिए, उसमें नाम, प्रश्न या कुंजी न हो।
        [insecure] https के बिना पता इस मशीन पर या आपके अपने नेटवर्क में होना चाहिए।
        [model] मॉडल का नाम दर्ज करें।
        [key] कुंजी में 300 वर्ण हो सकते हैं, बिना खाली जगह के।
        [days] दिन 1 से 90 के बीच होने चाहिए।
       *[other] डेमो में बाहर कुछ नहीं पूछा जाता।
    }
assistant-letters =
    { $n ->
        [one] { $n } वर्ण वापस आया
       *[other] { $n } वर्ण वापस आए
    }
verb-use-assistant = सहायक से मसौदा लिखवाएँ
verb-manage-assistant = सहायक सेट करें और देखें कि उसके लिए क्या बाहर गया
command-assistant = सहायक पर जाएँ

## आँकड़ों के पेज

insight-mail-subject = Ajar, { $days }: क्या छूटा
insight-mail-page = पूरा पृष्ठ: { $url }
insight-mail-account = यह आपको इसलिए मिला क्योंकि आपने इसे माँगा था। बंद करने के लिए अपने खाते में जाएँ: { $url }
insight-title = विश्लेषण
insight-pages = आँकड़ों के पेज
insight-page =
    { $page ->
        [monday] सोमवार
        [windows] विंडो
        [engagement] जुड़ाव
        [response] जवाब का समय
        [templates] टेम्पलेट और अभियान
        [ads] विज्ञापन
        [journey] सफ़र
        [cost] खर्च
        [team] टीम
       *[forecast] पूर्वानुमान
    }
insight-question =
    { $page ->
        [monday] हमने क्या खोया, और क्यों?
        [windows] क्या हम उन विंडो का इस्तेमाल करते हैं जो ग्राहक खोलते हैं?
        [engagement] हमारे ग्राहक कितने जुड़े हैं?
        [response] ग्राहक कितना इंतज़ार करते हैं?
        [templates] क्या टेम्पलेट और अभियान ग्राहकों को वापस लाते हैं?
        [ads] क्या हम विज्ञापनों से आए लोगों को जवाब देते हैं?
        [journey] ग्राहक कैसे आते हैं, चुप होते हैं और लौटते हैं?
        [cost] मैसेज पर कितना खर्च होता है, और उनसे क्या मिलता है?
        [team] किसके पास कितना काम है?
       *[forecast] अगला दिन क्या लाएगा?
    }
insight-what =
    { $what ->
        [lost_by_day] छूटी हुई विंडो, दिन-ब-दिन
        [lost_why] विंडो क्यों छूटीं
        [lost_by_hour] दिन के घंटे के हिसाब से छूटी हुई विंडो
        [lost_by_team] टीम के हिसाब से छूटी हुई विंडो
        [lost_by_number] नंबर के हिसाब से छूटी हुई विंडो
        [lost_most] सबसे कीमती छूटी हुई विंडो
        [status_now] विंडो अभी किस हाल में हैं
        [windows_by_day] विंडो, दिन-ब-दिन
        [kept_by_day] खुली रखी गई और फिर खुली विंडो, दिन-ब-दिन
        [utilisation] कितनी विंडो इस्तेमाल हुईं
        [lost_by_week] हफ़्ते के दिन और घंटे के हिसाब से छूटी हुई विंडो
        [engagement_now] ग्राहकों का जुड़ाव अभी
        [segments_now] अभी किस तरह के ग्राहक हैं
        [response_by_day] जवाब तक का समय, दिन-ब-दिन
        [response_by_hour] दिन के घंटे के हिसाब से जवाब तक का समय
        [response_by_team] टीम के हिसाब से जवाब तक का समय
        [response_staffed] काम के घंटों में और उनके बाहर जवाब तक का समय
        [response_by_customer] सबसे ज़्यादा इंतज़ार करने वाले ग्राहक
        [received_by_week] हफ़्ते के दिन और घंटे के हिसाब से ग्राहकों के मैसेज
        [template_funnel] टेम्पलेट कहाँ तक पहुँचते हैं
        [templates] टेम्पलेट
        [campaigns] अभियान
        [opt_outs_by_day] मार्केटिंग बंद करने वाले, दिन-ब-दिन
        [quality_now] नंबरों की गुणवत्ता
        [ads] विज्ञापन
        [leads_by_day] विज्ञापनों से आए लोग, दिन-ब-दिन
        [flows] एक चरण से दूसरे चरण तक
        [steps_now] ग्राहक अभी कहाँ हैं
        [cost_by_day] खर्च, दिन-ब-दिन
        [free_by_day] मुफ़्त मैसेज, दिन-ब-दिन
        [cost_by_category] श्रेणी के हिसाब से खर्च
        [cost_by_market] बाज़ार के हिसाब से खर्च
        [free_tier] इस महीने हर नंबर के मुफ़्त जवाब
        [team_load] टीमों का काम
        [person_load] लोगों का काम
        [next_volume] अगले 24 घंटों के मैसेज
        [next_closing] अगले 24 घंटों में बंद होने वाली विंडो
        [foreseen] मैसेज के पूर्वानुमान कितने अच्छे रहे
       *[foreseen_closing] चुप्पी से बंद होने वाली विंडो के पूर्वानुमान कितने अच्छे रहे
    }
insight-column =
    { $column ->
        [conversations] बातचीत
        [customers] ग्राहक
        [messages] मैसेज
        [received] ग्राहकों से
        [opened] खुलीं
        [closed] बंद हुईं
        [lost] छूटीं
        [worth] औसत कीमत
        [kept_alive] खुली रखी गईं
        [reopened] एक हफ़्ते में फिर खुलीं
        [used] इस्तेमाल हुईं
        [used_share] बंद हुई विंडो में से इस्तेमाल हुईं
        [answers] जवाब
        [first_median] पहला जवाब: आधे इतने में
        [first_ninety] पहला जवाब: दस में से नौ इतने में
        [every_median] हर जवाब: आधे इतने में
        [every_ninety] हर जवाब: दस में से नौ इतने में
        [sent] भेजे गए
        [sent_share] भेजे गए में से
        [delivered] पहुँचे
        [delivered_share] भेजे गए में से पहुँचे
        [read] पढ़े गए
        [read_share] पहुँचे हुए में से पढ़े गए
        [answered] जवाब मिला
        [answered_share] पहुँचे हुए में से जवाब मिला
        [returned_open] एक दिन में फिर खुलीं
        [returned_open_share] पहुँचे हुए में से एक दिन में फिर खुलीं
        [opted_out] मार्केटिंग बंद की
        [cost] खर्च
        [marketing] मार्केटिंग
        [utility] यूटिलिटी
        [authentication] प्रमाणीकरण
        [service] जवाब
        [saved] बचत
        [cost_per_answer] एक जवाब का खर्च
        [leads] विज्ञापनों से आए
        [in_time] समय पर जवाब
        [in_time_share] कुल में से समय पर
        [free] मुफ़्त
        [charged] शुल्क वाले
        [left] बाकी
        [volume] मैसेज
        [closing] बंद होने वाली विंडो
        [owed] जवाब बाकी
        [lapse] शायद बिना जवाब बंद हों
        [foreseen] अनुमानित घंटे
        [within_share] जैसा कहा था वैसा
        [off] औसत चूक
       *[quality] गुणवत्ता
    }
insight-rows =
    { $rows ->
        [day] दिन
        [hour] घंटा
        [week] दिन और घंटा
        [team] टीम
        [number] नंबर
        [why] कारण
        [customer] ग्राहक
        [state] विंडो
        [score] जुड़ाव
        [segment] ग्राहक का प्रकार
        [step] चरण
        [staffed] समय
        [template] टेम्पलेट
        [campaign] अभियान
        [ad] विज्ञापन
        [category] श्रेणी
        [market] बाज़ार
        [person] व्यक्ति
       *[ahead] कितना पहले
    }
insight-state =
    { $state ->
        [open] खुली
        [closing] जल्द बंद होगी
        [closed] बंद
       *[never] कभी नहीं खुली
    }
insight-why =
    { $why ->
        [unstaffed] बंद होने तक कोई काम पर नहीं था
        [unassigned] वह किसी की नहीं थी
        [unanswered] किसी के पास थी और जवाब नहीं दिया
        [snoozed] उसे बंद होने के बाद तक टाला गया
       *[failed] भेजा हुआ नहीं पहुँचा
    }
insight-stage =
    { $stage ->
        [sent] भेजे गए
        [delivered] पहुँचे
        [read] पढ़े गए
        [answered] जवाब मिला
       *[reopened] विंडो एक दिन में फिर खुली
    }
insight-staffed =
    { $staffed ->
        [yes] काम के घंटों में
       *[no] काम के घंटों के बाहर
    }
insight-nobody = किसी का नहीं
insight-unnamed = बिना नाम का ग्राहक
insight-score = { $from } से { $until }
insight-flow = { $from } → { $into }
insight-weekday-hour = { $day } { $time }
insight-ahead =
    { $n ->
        [one] { $n } घंटा पहले
       *[other] { $n } घंटे पहले
    }
insight-between = { $value } ({ $low } और { $high } के बीच)
insight-was = पहले: { $value }
insight-before = { $column }, पहले
insight-all-before = सब मिलाकर, पहले
insight-low = { $column }, न्यूनतम
insight-high = { $column }, अधिकतम
insight-around = { $column }, सीमा
insight-mark = { $column }: { $value }
insight-answer-nothing = इस समय में कुछ नहीं गिना गया।
insight-answer-lost =
    { $n ->
        [one] { $n } विंडो तब बंद हुई जब ग्राहक इंतज़ार कर रहा था। उसकी कीमत एक आम बातचीत की { $worth } गुना थी।
       *[other] { $n } विंडो तब बंद हुईं जब ग्राहक इंतज़ार कर रहे थे। औसतन उनकी कीमत एक आम बातचीत की { $worth } गुना थी।
    }
insight-answer-none-lost = कोई विंडो ग्राहक के इंतज़ार करते हुए बंद नहीं हुई।
insight-answer-windows =
    { $n ->
        [one] { $n } विंडो बंद हुई। इस्तेमाल हुईं: { $used }। छूटीं: { $lost }।
       *[other] { $n } विंडो बंद हुईं। इस्तेमाल हुईं: { $used }। छूटीं: { $lost }।
    }
insight-answer-engagement =
    { $n ->
        [one] जुड़ाव 10 में से { $score } है, { $n } ग्राहक का।
       *[other] औसत जुड़ाव 10 में से { $score } है, { $n } ग्राहकों का।
    }
insight-answer-response =
    { $n ->
        [one] आधे पहले जवाब { $median } में आए, दस में से नौ { $ninety } में। { $n } जवाब था।
       *[other] आधे पहले जवाब { $median } में आए, दस में से नौ { $ninety } में। { $n } जवाब थे।
    }
insight-answer-templates =
    { $n ->
        [one] { $n } टेम्पलेट पहुँचा। जवाब मिला: { $answered }। मार्केटिंग बंद की: { $out }।
       *[other] { $n } टेम्पलेट पहुँचे। जवाब मिला: { $answered }। मार्केटिंग बंद की: { $out }।
    }
insight-answer-ads =
    { $n ->
        [one] { $n } व्यक्ति विज्ञापन से आया। समय पर जवाब: { $answered }। मुफ़्त विंडो से बचत: { $saved }।
       *[other] { $n } लोग विज्ञापनों से आए। समय पर जवाब: { $answered }। मुफ़्त विंडो से बचत: { $saved }।
    }
insight-answer-journey =
    { $n ->
        [one] { $n } ग्राहक एक हफ़्ते चुप रहा। खोए: { $lost }। लौटे: { $won }।
       *[other] { $n } ग्राहक एक हफ़्ते चुप रहे। खोए: { $lost }। लौटे: { $won }।
    }
insight-answer-cost = मैसेज पर { $cost } खर्च हुए, यानी हर जवाब पर { $each }। मुफ़्त जवाबों और विंडो से { $saved } बचे।
insight-answer-cost-unanswered = मैसेज पर { $cost } खर्च हुए। मुफ़्त जवाबों और विंडो से { $saved } बचे।
insight-answer-team =
    { $n ->
        [one] { $n } ग्राहक अभी जवाब का इंतज़ार कर रहा है। दिए गए जवाब: { $answers }। छूटी हुई विंडो: { $lost }।
       *[other] { $n } ग्राहक अभी जवाब का इंतज़ार कर रहे हैं। दिए गए जवाब: { $answers }। छूटी हुई विंडो: { $lost }।
    }
insight-answer-forecast =
    { $n ->
        [one] अगले 24 घंटों में करीब { $n } मैसेज आ सकता है। बंद होने वाली विंडो: { $closing }। उनमें जवाब बाकी: { $waiting }।
       *[other] अगले 24 घंटों में करीब { $n } मैसेज आ सकते हैं। बंद होने वाली विंडो: { $closing }। उनमें जवाब बाकी: { $waiting }।
    }
insight-change =
    { $change ->
        [more_before] यह पिछले समय से { $share } ज़्यादा है।
        [less_before] यह पिछले समय से { $share } कम है।
        [same_before] यह पिछले समय जितना ही है।
        [more_year_before] यह एक साल पहले से { $share } ज़्यादा है।
        [less_year_before] यह एक साल पहले से { $share } कम है।
       *[same_year_before] यह एक साल पहले जितना ही है।
    }
insight-zone = दिन और घंटे { $zone } के। { $time } बजे गिने गए।
insight-findings = अब क्या करें
insight-act = इन्हें जवाब दें
insight-act-of =
    { $advice ->
        [staff_hour] टीमों के काम का समय तय करें
        [change_template] टेम्पलेट देखें
        [win_back] ये ग्राहक देखें
       *[free_tier] लागत देखें
    }
insight-advice-night =
    { $n ->
        [one] आम तौर पर जल्दी जवाब देने वाले की { $n } विंडो तब बंद होगी जब कोई काम पर नहीं होगा। पहले उसे जवाब दें।
       *[other] आम तौर पर जल्दी जवाब देने वालों की { $n } विंडो तब बंद होंगी जब कोई काम पर नहीं होगा। पहले इन्हें जवाब दें: { $first }।
    }
insight-advice-hour = जब कोई काम पर नहीं होता तब बंद होने वाली ज़्यादातर विंडो { $from } और { $until } के बीच बंद होती हैं: { $lost }, यानी उनमें से { $share }। उस समय किसी का काम पर होना सबसे ज़्यादा मदद करेगा।
insight-advice-template = { $name } का जवाब { $share } देते हैं, { $better } का { $other }। बेहतर वाला इस्तेमाल करें, या इसे बदलें।
insight-advice-win-back =
    { $n ->
        [one] { $n } ग्राहक चुप हो रहा है। हाल में चुप हुए लोगों में से { $share } लौट आए।
       *[other] { $n } ग्राहक चुप हो रहे हैं। हाल में चुप हुए लोगों में से { $share } लौट आए।
    }
insight-advice-leads =
    { $n ->
        [one] विज्ञापन से आया { $n } व्यक्ति इंतज़ार कर रहा है। मुफ़्त विंडो पाने के लिए बचा समय: { $time }।
       *[other] विज्ञापनों से आए { $n } लोग इंतज़ार कर रहे हैं। पहले के पास मुफ़्त विंडो पाने के लिए बचा समय: { $time }।
    }
insight-advice-free =
    { $n ->
        [one] { $name } के पास इस महीने { $n } मुफ़्त जवाब बचा है। बाकी दिन: { $days }।
       *[other] { $name } के पास इस महीने { $n } मुफ़्त जवाब बचे हैं। बाकी दिन: { $days }।
    }
insight-helped = क्या इससे मदद होती है: जहाँ यह दिखाया गया वहाँ { $shown } में से { $well } बार अच्छा रहा, और जहाँ संयोग से रोका गया वहाँ { $held } में से { $fine } बार।
insight-filters = फ़िल्टर
insight-range = समय
insight-range-of =
    { $range ->
        [day] आज
        [week] पिछले 7 दिन
        [month] पिछले 4 हफ़्ते
        [quarter] पिछले 13 हफ़्ते
        [year] पिछले 365 दिन
       *[own] दिन से दिन तक
    }
insight-first-day = पहला दिन
insight-last-day = आख़िरी दिन
insight-show-days = ये दिन दिखाएँ
insight-no-days = आख़िरी दिन पहले के बाद होना चाहिए, ज़्यादा से ज़्यादा 366 दिन बाद।
insight-compare = इससे तुलना
insight-compare-of =
    { $compare ->
        [nothing] किसी से नहीं
        [before] पिछला समय
       *[year_before] एक साल पहले
    }
insight-number = नंबर
insight-tag = टैग
insight-chart = चार्ट: { $title }
insight-table = आँकड़े तालिका में
insight-no-chart = चार्ट लोड नहीं हो सका। तालिका वही बताती है।
insight-png = PNG
insight-csv = CSV
insight-xlsx = Excel
insight-save = { $kind }: { $title }
insight-first-rule = इनमें से जो पहला सही हो, वही लागू होता है।
insight-least = और पंक्तियाँ हैं, जो छोड़ दी गई हैं: सबसे छोटी।
insight-withheld = यह केवल सब कुछ मिलाकर पता है, और आपको उसका एक हिस्सा दिखता है।
insight-uncompared = इसकी तुलना के लिए कुछ नहीं है: गिनती पिछले समय के बाद शुरू हुई।
insight-none = अभी कुछ नहीं
insight-none-lead = इस समय में ऐसा कुछ नहीं हुआ।
insight-behind = एक आँकड़े के पीछे की बातचीत
insight-fact =
    { $fact ->
        [received] ग्राहक ने लिखा या कॉल किया
        [replied] यहाँ से किसी ने जवाब दिया
        [automatic] कुछ का जवाब अपने आप गया
        [template] टेम्पलेट भेजा गया
        [opened] विंडो खुली
        [reopened] टेम्पलेट के बाद एक हफ़्ते में विंडो फिर खुली
        [kept_alive] ग्राहक ने विंडो खुली रखी
        [closed] विंडो बंद हुई
        [used] इस्तेमाल की गई विंडो बंद हुई
        [lost] विंडो छूटी
        [answered] सवाल का जवाब दिया गया
        [lead] कोई विज्ञापन से आया
        [lead_in_time] विज्ञापन से आए किसी को समय पर जवाब मिला
       *[opted_out] ग्राहक ने मार्केटिंग बंद करने को कहा
    }
insight-trace =
    { $trace ->
        [lead_replied] विज्ञापन से आए किसी ने जवाब के बाद फिर लिखा
        [moved] ग्राहक एक चरण से दूसरे में गया
        [left] ग्राहक ने एक चरण छोड़ा
        [came] ग्राहक एक चरण में आया
        [template_sent] टेम्पलेट भेजा गया
        [template_delivered] टेम्पलेट पहुँचा
        [template_read] टेम्पलेट पढ़ा गया
        [template_answered] टेम्पलेट का जवाब मिला
        [template_reopened] टेम्पलेट का एक दिन में जवाब मिला और विंडो फिर खुली
        [template_opted_out] टेम्पलेट के बाद ग्राहक ने मार्केटिंग बंद की
        [charged] मैसेज का शुल्क लगा
        [free] मैसेज मुफ़्त था
        [reply] ऐसा जवाब भेजा गया जो टेम्पलेट नहीं है
        [stands] अभी ऐसा है
        [owed] अभी जवाब बाकी है
        [closing] विंडो इस समय में बंद होती है
       *[owed_closing] विंडो इस समय में बंद होती है और जवाब बाकी है
    }
insight-span = { $from } से { $until } तक
insight-times =
    { $n ->
        [one] { $n } बार
       *[other] { $n } बार
    }
insight-behind-none = इसके पीछे कोई नहीं
insight-behind-none-lead = मिटाई गई या आपको न दिखने वाली बातचीत सूची में नहीं हैं।
insight-not-asked = यह पता किसी आँकड़े का नाम नहीं बताता
insight-not-asked-lead = किसी चार्ट या तालिका से वहाँ जाएँ।
insight-people = हर व्यक्ति के आँकड़े
insight-people-lead = जब तक कोई एडमिन चालू न करे, ये बंद रहते हैं। लोग नाम के क्रम में हैं, आँकड़ों के क्रम में कभी नहीं।
command-insight = विश्लेषण पर जाएँ
insight-what-if = अगर तब कोई काम पर होता तो?
insight-what-if-lead = बीता हुआ दिन एक बार फिर, ऐसी शिफ़्ट के साथ जो थी नहीं, या टीम की किसी शिफ़्ट को दूसरे समय पर रखकर। कौन इंतज़ार कर रहा था, यह पता है; टीम एक घंटे में कितना करती है, यह उसके किए काम से लिया जाता है। जो पहले बंद होता है, उसे पहले जवाब मिलता है।
insight-shift = शिफ़्ट
insight-shift-new = जो थी नहीं
insight-shift-of = { $day }, { $from } से { $until }
insight-shift-day = दिन
insight-shift-from = से
insight-shift-until = तक
insight-work-out = हिसाब लगाएँ
insight-no-shift = एक दिन और दो समय चाहिए।
insight-what-if-none = यह टीम कितना करती है, इसके बारे में बहुत कम पता है, या वह शिफ़्ट अभी ख़त्म नहीं हुई।
insight-what-if-answer =
    { $n ->
        [one] { $n } छूटी हुई विंडो में से इतनी बच जातीं: { $saved }।
       *[other] { $n } छूटी हुई विंडो में से इतनी बच जातीं: { $saved }।
    }
insight-what-if-undone =
    { $n ->
        [one] हटने वाले घंटों में { $n } जवाब दिया गया था। जहाँ उसके लिए और समय नहीं है, वह छूटा हुआ गिना जाता है।
       *[other] हटने वाले घंटों में { $n } जवाब दिए गए थे। जहाँ उनके लिए और समय नहीं है, वे छूटे हुए गिने जाते हैं।
    }
insight-what-if-pace = इस टीम के एक घंटे में जवाब: { $each }, ऐसे { $hours } घंटों के हिसाब से जिनमें उसने कोई जवाब दिया।
insight-what-if-only = उस समय के केवल पहले { $n } सवाल देखे गए।

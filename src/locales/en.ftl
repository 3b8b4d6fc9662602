### What the interface says in English: the language that the others are held against.
###
### A key begins with the page or part that says it. { $who }, { $what } and the like are what people wrote. Plurals
### have the categories of CLDR, here one and other. The platform's terms are those of WhatsApp's own English help.

## Moments, lengths of time, sizes

told-left = { $hours } h { $minutes } m
told-left-minutes = { $minutes } m
told-left-exactly = { $hours } h { $minutes } m { $seconds } s
told-left-minutes-exactly = { $minutes } m { $seconds } s
told-length =
    { $unit ->
        [second] { $n ->
            [one] { $n } second
           *[other] { $n } seconds
        }
        [minute] { $n ->
            [one] { $n } minute
           *[other] { $n } minutes
        }
        [hour] { $n ->
            [one] { $n } hour
           *[other] { $n } hours
        }
       *[day] { $n ->
            [one] { $n } day
           *[other] { $n } days
        }
    }
told-ago =
    { $unit ->
        [second] { $n ->
            [one] { $n } second ago
           *[other] { $n } seconds ago
        }
        [minute] { $n ->
            [one] { $n } minute ago
           *[other] { $n } minutes ago
        }
        [hour] { $n ->
            [one] { $n } hour ago
           *[other] { $n } hours ago
        }
       *[day] { $n ->
            [one] { $n } day ago
           *[other] { $n } days ago
        }
    }
told-ahead =
    { $unit ->
        [second] { $n ->
            [one] in { $n } second
           *[other] in { $n } seconds
        }
        [minute] { $n ->
            [one] in { $n } minute
           *[other] in { $n } minutes
        }
        [hour] { $n ->
            [one] in { $n } hour
           *[other] in { $n } hours
        }
       *[day] { $n ->
            [one] in { $n } day
           *[other] in { $n } days
        }
    }
told-today = today at { $time }
told-tomorrow = tomorrow at { $time }
told-yesterday = yesterday at { $time }
told-on-weekday =
    { $weekday ->
        [0] on Mon
        [1] on Tue
        [2] on Wed
        [3] on Thu
        [4] on Fri
        [5] on Sat
       *[6] on Sun
    } at { $time }
told-on-date = on { $date } at { $time }
told-weekday-briefly = { $weekday } { $time }
told-weekday =
    { $n ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
told-long-weekday =
    { $n ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }
told-month =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
told-long-month =
    { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
told-date = { $day } { $month }
told-date-of-year = { $day } { $month } { $year }
told-long-date = { $day } { $month }
told-long-date-of-year = { $day } { $month } { $year }
told-in-full = { $weekday }, { $date }, { $time }
told-day-today = Today
told-day-yesterday = Yesterday
told-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
told-kilobytes = { $n } kB
told-megabytes = { $n } MB

## The way between the pages

nav-main = Main
nav-queue = Queue
nav-ingest = Ingest
nav-api = API
nav-shortcuts = Shortcuts
nav-theme = Theme
nav-sign-out = Sign out
nav-to-list = Skip to the list
nav-to-conversation = Skip to the conversation
nav-to-composer = Skip to the reply
nav-to-content = Skip to the content
nav-back = Back to the queue
language-label = Language
language-as-browser = As the browser
theme-system = As the system
theme-light = Light
theme-dark = Dark
page-not-found = This page does not exist
page-not-found-lead = The address may be mistyped.
page-home = Go to the queue
page-retry = Try again
page-failed = This could not be loaded
about-description = Keeps WhatsApp's 24-hour windows open.
connection-live = Live
connection-offline = Offline
connection-signed-out = Signed out
connection-connecting = Connecting
connection-reconnecting = Reconnecting
role-analyst = Analyst
role-agent = Agent
role-admin = Admin
role-owner = Owner

## Windows

window-closes = Window closes { $when }
window-closed = Window closed { $when }
window-never = The window was never open
window-free-until = Free until { $when }
# Read out by screen readers when windows have less time than before.
window-entered =
    { $n ->
        [one] { $n } conversation
       *[other] { $n } conversations
    } entered { $level ->
        [critical] critical
        [urgent] urgent
       *[soon] soon
    }.
window-closed-of =
    { $n ->
        [one] The window of { $n } conversation closed.
       *[other] The windows of { $n } conversations closed.
    }
level-critical = Critical
level-urgent = Urgent
level-soon = Soon
level-open = Open
level-closed = Template only
level-never = Never opened
level-count = { $level }, { $n }
level-count-at-least = { $level }, more than { $n }

## Signing in

sign-in-title = Sign in
sign-in-lead = Every conversation with its window, the next to close first.
sign-in-email = Email
sign-in-password = Password
sign-in-submit = Sign in
sign-in-busy = Signing in…
sign-in-wrong = The email and password do not match.

## The queue

queue-title = Queue
queue-empty = No conversations yet
queue-empty-lead = They appear here as soon as a customer writes to one of your numbers, with the time that is left to answer.
queue-empty-action = See whether deliveries arrive
queue-none-open = No conversation is open here
queue-none-open-lead = Choose one from the list. Press ? for the keys.
queue-owed = Answer owed
queue-more = Loading more…
queue-more-failed = More conversations could not be loaded.
queue-all-shut = No window is open.
queue-new-above = { $n } new above
queue-unread = { $n } unread
queue-all-held = All doors held. Next closes { $until } ({ $who }).
queue-owed-soon =
    { $n ->
        [one] { $n } answer owed within 2 hours.
       *[other] { $n } answers owed within 2 hours.
    }

## A conversation

conversation-title = Conversation
conversation-messages = Messages
# Before the number of the business that was written to.
conversation-to = to
conversation-not-found = This conversation does not exist
conversation-not-found-lead = It may have been merged into another, or the address is mistyped.
conversation-dismiss = No answer needed
conversation-dismissed = Marked as needing no answer.
conversation-older = Loading older messages…
conversation-older-failed = Older messages could not be loaded.
conversation-beginning = The conversation begins here.
conversation-end-of-page = Older messages are not shown on this page.
conversation-new-below = New messages below
conversation-no-messages = No messages are kept of this conversation.
# Before a moment: until then free text may be sent.
conversation-permission = Free text until
# Before a moment: until then messages cost nothing.
conversation-price = Free of charge until
conversation-price-only = This is about the price only: it does not keep the window open.
conversation-certain = WhatsApp lets a business write freely for 24 hours after that.
conversation-uncertain = WhatsApp did not pass on what was sent, and does not say whether it opens the window: it may be shut already.
conversation-refused = WhatsApp refused a message although the 24 hours were not over. It opens again when the customer writes.
conversation-over = The 24 hours are over. Only a template can be sent until the customer writes again.
conversation-never = The customer has not written or called yet. Only a template can be sent.
conversation-five-minutes = The window of this conversation closes in less than 5 minutes.
conversation-why-open = Why open until { $until }
conversation-why-shut = Why only templates
conversation-wrote = { $who } wrote “{ $what }” { $when }.
conversation-wrote-something = { $who } wrote { $when }.
conversation-called = { $who } called { $when }.
conversation-certain-until = Certain until { $until }.
conversation-new-message = { $who }: { $text }
direction-in = From the customer:
direction-out = From you:

## Messages

message-you = You
message-elsewhere = Sent from another tool or the phone
message-edited = Edited
message-revoked = This message was deleted.
message-actions = Reply or react
message-reply = Reply
message-take-back = Take the reaction back
message-earlier = An earlier message
message-template = Template
message-map = Open the map
message-download = Download
message-raw = As it arrived
message-ahead = Its time lies in the future, so it does not open the window.
message-withheld = WhatsApp did not pass this message on. The customer may have sent something that only the app can show.
message-welcome = Opened the chat for the first time.
message-quick-reply = Pressed a button
message-list-reply = Chose from a list
message-form = Filled in a form
message-order = Order
message-sending = Sending
message-forwarded = Forwarded
message-forwarded-often = Forwarded many times
message-product = About the product
message-from-ad = Came from an ad
message-from-post = Came from a post
message-open-ad = Open the ad
message-open-post = Open the post
message-call-in = Incoming call
message-call-out = Outgoing call
message-call-missed = Missed call
message-call-declined = Outgoing call, declined
message-call-unanswered = Outgoing call, not answered
message-calls-allowed = You may call this customer.
message-calls-refused = This customer does not want to be called.
message-call = { $which }, { $length }
message-media-pending = { $kind } is being fetched from WhatsApp…
message-media-failed = { $kind } could not be fetched from WhatsApp.
message-unknown = A message of the type “{ $kind }”, which cannot be shown here yet.
message-customer-reacted = The customer reacted with { $emoji }
message-you-reacted = You reacted with { $emoji }
message-react-with = React with { $emoji }
kind-image = Photo
kind-video = Video
kind-audio = Voice message
kind-document = Document
kind-sticker = Sticker
kind-location = Location
kind-contacts = Contact
kind-choice = Choice
kind-order = Order
kind-template = Template
kind-call = Call
kind-reaction = Reaction
kind-system = Notice
kind-unsupported = Message that WhatsApp did not pass on
kind-message = Message
status-queued = Queued
status-unknown = May or may not have been sent
status-unknown-briefly = Unknown
status-accepted = Accepted
status-sent = Sent
status-failed = Failed
status-delivered = Delivered
status-read = Read
status-played = Played

## Writing a reply

composer-label = Reply
composer-placeholder = Write a reply
composer-caption = Add a caption
composer-send = Send
# The name of the key, beside the button.
composer-enter = Enter
composer-attach = Attach a file
composer-remove-file = Remove the file
composer-cancel-reply = Do not answer a message in particular
composer-kept = Kept for later: free text can be sent when the customer writes again.
composer-shut = The window is closed. A template can be sent.
composer-drop = Drop the file to attach it
composer-upload-failed = The file could not be uploaded. Check the connection and attach it again.
composer-file-too-large = The file is larger than WhatsApp takes.
composer-wrong-type = WhatsApp does not take files of this type in this way. Send it as a document.
composer-read-only = Your role reads and does not write.
composer-empty-file = This file is empty.
composer-too-large = { $kind } may have { $limit } at most.
composer-too-long = { $length } of { $limit } characters
composer-answering = Answering { $who }
composer-progress = Uploading, { $percent } %

## Message templates

templates-choose = Template
templates-none = No template can be sent
templates-none-lead = This account has no approved template. They are made in WhatsApp Manager.
templates-search = Find a template
templates-no-match = No template matches.
templates-preview = What the customer reads
templates-send = Send template
templates-change = Choose another
templates-header = Header
templates-header-file = Header file
templates-loading = Loading the templates…
templates-missing = Fill in every field to send.
templates-opted-out = This person asked for no more marketing messages.
templates-button = Button
templates-copy-offer = Copy offer code
templates-copy-code = Copy code
templates-code = Code
templates-code-repeated = The button hands over the same code.
templates-variable = Variable { $name }
templates-code-of = Code for “{ $button }”
templates-link-end-of = End of the link of “{ $button }”

## Taking in deliveries

ingest-title = Ingest
ingest-lead = Every item of every delivery of WhatsApp is counted in exactly one place.
ingest-last = Last delivery
ingest-never = None yet
ingest-lag = Lag
ingest-deliveries = Deliveries
ingest-pending = Waiting
ingest-taken = Taken in
ingest-kept = Kept for you to look at
ingest-refused = Refused deliveries
ingest-no-refused = No delivery was refused.
ingest-notices = Notices of WhatsApp
ingest-no-notices = WhatsApp has said nothing about your accounts and numbers.
ingest-templates = Templates
ingest-no-templates = No account is set up.
ingest-replay = Run again
ingest-replaying = Running…
ingest-show = Show
ingest-more = Show more
ingest-nothing-kept = Nothing is kept here.
ingest-duplicates = Duplicates
ingest-duplicates-lead = WhatsApp delivers some things twice; the second time changes nothing.
ingest-refresh = Refresh
ingest-kind = Kind
ingest-items = Items
ingest-reason = Reason
ingest-count = Count
ingest-first = First
ingest-latest = Latest
ingest-account = Account
ingest-fetched = Fetched
ingest-notice = Notice
ingest-event = Event
ingest-at = When
ingest-replayed =
    { $taken ->
        [one] { $taken } item taken in
       *[other] { $taken } items taken in
    }, { $left } left.
ingest-silence = No delivery for { $length }, although there would usually have been some by now.
item-message = Messages
item-status = Statuses
item-call = Calls
item-preference = Preferences
item-echo = Echoes
item-history = History
item-error = Errors
item-template = Templates
item-account = Account
item-change = Other changes
outcome-unrouted = Unrouted
outcome-unrouted-lead = Of a number that is not set up here. They are taken in when it is.
outcome-unsupported = Unsupported
outcome-unsupported-lead = Of a kind that nothing is done with yet.
outcome-malformed = Malformed
outcome-malformed-lead = Without something they need: an id, a sender, a value of the right type.
refused-unsigned = no signature
refused-wrong-signature = the signature fits no app secret
refused-too-large = larger than 3 MB

## Keys

shortcuts-title = Shortcuts
shortcuts-close = Close
shortcuts-single = Single-letter keys
shortcuts-announce = Read out when windows come to another level
shortcuts-either = { $key } or { $other }
shortcuts-next = Next conversation
shortcuts-previous = Previous conversation
shortcuts-open = Open it
shortcuts-back = Back to the list
shortcuts-reply = Reply
shortcuts-send = Send
shortcuts-new-line = New line
shortcuts-list = This list

## What went wrong

error-unauthorized = You are signed out. Sign in again in another tab, then try once more.
error-forbidden = Your role does not allow this.
error-not-found = It no longer exists.
error-window-closed = The window has closed. Your text is kept; a template can be sent.
error-rate-limited = Too many attempts. Try again { $when }.
error-refused = { $title }. { $advice }
error-unreachable = The server cannot be reached. Check the connection and try again.
error-internal = Something went wrong on the server. Try again in a moment.
error-cursor = This is not where a list goes on.
error-repeated = The same request came before with another content.
error-request = The request cannot be understood. Load the page again.
error-type = “{ $kind }” is no type of message Ajar can send.
error-missing = “{ $field }” is missing.
error-stray = “{ $field }” does not belong to a message of this type.
error-too-long = The text has { $length } characters; { $limit } are allowed.
error-nul = There is a character in it that cannot be kept: NUL.
error-elsewhere = The message it refers to is not in this conversation.
error-no-template = There is no template of that name in that language.
error-no-header-file = The file of the template's header is not here.
error-no-file = The file is not here: upload it first.
error-wrong-file = A file of this type cannot be sent this way ({ $kind }).
error-template-not-sendable = The template “{ $name }” cannot be sent now.
error-variable-empty = The variable { $variable } of the template is empty.
error-variable-unknown = The template has no variable { $variable }.
error-header = The header of the template is not filled in.

## Why the platform said no, in a few words

refusal-not-sent = Not sent
refusal-retry = WhatsApp has a problem
refusal-slow = Too many messages at once
refusal-wait = Held back by WhatsApp
refusal-closed = Window closed
refusal-opted-out = Customer stopped marketing
refusal-template-paused = Template paused
refusal-template-disabled = Template disabled
refusal-no-template = No such template
refusal-number-stopped = Number stopped
refusal-payment = Payment problem
refusal-spam = Number reported too often
refusal-undeliverable = Cannot be delivered
refusal-need-phone = Phone number missing
refusal-mend = Not accepted
refusal-final = Not delivered

## Why the platform said no, and what to do

advice-here = It was not sent. Send it again once the cause is gone.
advice-token-expired = The access token of this number has expired. An administrator has to enter a new one.
advice-token = The access token of this number is not accepted. An administrator has to enter a new one.
advice-not-found = WhatsApp does not find what the message refers to, or the access token may not use it. Check the number's ids.
advice-blocked = WhatsApp has blocked this account for breaking its rules. An administrator has to look into the Business Manager.
advice-experiment = WhatsApp did not deliver this message because the customer is part of one of its tests. Reach them another way.
advice-country = This account may not send to customers in that country.
advice-self = The recipient is the business number itself.
advice-undeliverable = The message cannot reach this person: no WhatsApp under this number, an old version of it, or its terms not accepted.
advice-test-number = This number is a test number and may only write to recipients on its list. Add the recipient there.
advice-display-name = The display name of this number is not approved yet. An administrator has to see to it.
advice-payment = There is a problem with the payment for this account. An administrator has to mend it in the Business Manager.
advice-registration = The registration of this number is broken. An administrator has to register it again.
advice-closed = The 24-hour window is closed. Send a template, or wait until the customer writes.
advice-spam = Too many people blocked or reported this number. Send nothing in bulk until its quality has recovered.
advice-held-back = WhatsApp held this message back because the customer gets many marketing messages. Wait a day at least; trying again makes it longer.
advice-opted-out = This customer stopped marketing messages from this business. Do not send any.
advice-type = WhatsApp does not support messages of this type.
advice-file-not-fetched = WhatsApp could not fetch the file. Upload it again.
advice-file-not-taken = WhatsApp could not take the file. Check its type and its size.
advice-template-way = This template cannot be sent on this way. Choose another one.
advice-maintenance = WhatsApp is working on this number. It is sent in a few minutes.
advice-list-lost = WhatsApp lost its place in the list of templates. The list is fetched again.
advice-not-shown = WhatsApp cannot show this message here. It can be read on the phone.
advice-price-limit = This template has a price limit, with which it cannot be sent from here.
advice-need-phone = This message needs the customer's phone number, which is not known. Ask them for it.
advice-variables = The template was not filled in as it requires. Check its variables.
advice-no-template = The template does not exist in this language or is not approved. The list is fetched again; choose another one.
advice-too-long = The text becomes too long once the template is filled in. Shorten what you entered.
advice-rules = The filled-in template breaks WhatsApp's rules. Change what you entered.
advice-template-paused = The template is paused because of its quality. Choose another one.
advice-template-disabled = The template is disabled for good because of its quality. Choose another one.
advice-flow-blocked = The flow in this message is blocked.
advice-flow-slow = The flow in this message is slowed down. It is sent in a few minutes.
advice-not-registered = This number is not registered on the platform. An administrator has to register it.
advice-template-new = The template is still being set up by WhatsApp. It is sent in a few minutes.
advice-retry = WhatsApp had a problem of its own. Send it again if it still matters.
advice-slow-pair = Too many messages to this customer in a short time. Wait a minute before you send it again.
advice-slow-number = Too many messages in a short time. Wait a minute before you send it again.
advice-number-stopped = Nothing can be sent from this number. An administrator has to look into it.
advice-mend = WhatsApp did not accept the message as it is. Change it and send it again.
advice-final = WhatsApp did not deliver the message. Sending it again as it is will not help.

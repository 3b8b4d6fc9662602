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
nav-lost = Lost
nav-api = API
nav-shortcuts = Shortcuts
nav-theme = Theme
nav-sign-out = Sign out
nav-to-list = Skip to the list
nav-to-conversation = Skip to the conversation
nav-to-composer = Skip to the reply
nav-to-content = Skip to the content
nav-back = Back to the queue
nav-more = More
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
level-left = { $level }, { $length } left

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
templates-none-lead = This account has no approved template. They are written in the settings, under Templates.
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

## Campaigns

command-campaigns = Go to the campaigns
campaigns-title = Campaigns
campaigns-lead = One template to many at once. Who gets it, who does not and what it costs is shown before anything leaves.
campaigns-new = New campaign
campaigns-unnamed = No name yet
campaigns-empty = No campaigns yet
campaigns-empty-lead = Choose a list of customers and a template. Nothing leaves before you have seen who gets it and what it costs.
campaigns-asks = Waiting for somebody
campaigns-goes-on = Under way
campaigns-written = Being written
campaigns-over = Over
campaigns-far = Sent so far
campaigns-stage =
    { $key ->
        [draft] Draft
        [checking] Being checked
        [checked] Checked
        [waiting] Waiting for approval
        [running] Running
        [held] Held
        [paused] Paused
        [stopped] Stopped
       *[done] Done
    }
campaigns-stage-lead =
    { $key ->
        [draft] It is being written.
        [checking] It is being looked up who gets it.
        [checked] It has not been started.
        [waiting] Its author asks for approval. Look at who gets it and what it costs, then agree or send it back.
        [waiting-mine] Somebody else has to agree before it begins.
        [running] Each gets theirs when their turn comes. The first 20 go first, then it goes on if all is well.
        [held] Nothing more leaves until somebody lets it go on.
        [paused] Nothing more leaves until it goes on.
        [stopped] It was ended. Nobody else gets it.
       *[done] Everybody who was to get it has.
    }
campaigns-held =
    { $key ->
        [failures] Too many of the latest could not be delivered.
        [opt_outs] Too many of the latest asked to be left alone.
        [quality] WhatsApp says that customers block or report the number.
        [template] None of its templates can be sent any more.
        [category] A template counts as something else than when it was checked: it costs something else, and may go to others.
        [changed] A template says something else than when it was checked.
        [budget] What may be spent this month is spent.
        [number] Nothing leaves from its number.
        [payment] WhatsApp says that the account cannot pay: no payment method works.
       *[late] It was to begin while Ajar was not running.
    }
campaigns-held-advice =
    { $key ->
        [failures] Look at who failed and why before you let it go on.
        [opt_outs] Fewer people, or another text, may be better than to go on.
        [quality] Wait until the quality of the number is better: it may be limited otherwise.
        [template] See in the library how they stand. Once one can be sent again, let it go on.
        [category] See what it costs now and who may get it, then let it go on.
        [changed] Read what it says now and check who gets it, then let it go on.
        [budget] Raise the limit of the number, or let it go on next month.
        [number] Have the number checked in the settings.
        [payment] Mend the payment method in WhatsApp Manager, then let it go on.
       *[late] See whether it still fits, then let it go on.
    }
campaigns-arm-stopped = Stopped: { $why }
campaigns-limits = Spending and approval
campaigns-budget-lead = What each number may spend on marketing templates in a month, by the list of prices. At 80 % it warns, at 100 % marketing stops.
campaigns-no-budget = No limit.
campaigns-month = US dollars a month
campaigns-save = Save
campaigns-no-amount = Write amounts like 120 or 12.50, and whole numbers of people.
campaigns-limit-saved = Saved.
campaigns-spent-month = Spent this month
campaigns-spent = { $spent } of { $month } spent
campaigns-level =
    { $key ->
        [fits] Within the limit
        [warns] 80 % is spent
       *[full] All is spent: marketing stops
    }
# A date or a time without a preposition: 3 Nov, Tue 14:10.
campaigns-until = Counted anew from { $when }.
campaigns-budget-of = Limit of { $number }
campaigns-approval = Approval by somebody else
campaigns-approval-people =
    { $n ->
        [one] Somebody else than the author has to agree to a campaign for more than { $n } person.
       *[other] Somebody else than the author has to agree to a campaign for more than { $n } people.
    }
campaigns-approval-cost =
    { $n ->
        [one] Somebody else than the author has to agree to a campaign for more than { $n } person, or that costs more than { $amount }.
       *[other] Somebody else than the author has to agree to a campaign for more than { $n } people, or that costs more than { $amount }.
    }
campaigns-looser = A looser rule
campaigns-looser-mine = You have asked for a looser rule. It holds once somebody else who may agrees to it.
campaigns-looser-by = { $who } asks for a looser rule. It holds once somebody else who may agrees to it.
campaigns-looser-asked = It holds once somebody else agrees to it.
campaigns-looser-agree = Agree to the looser rule
campaigns-looser-keep = Keep the rule as it is
campaigns-looser-two = A stricter rule holds at once. A looser one holds once somebody else who may agrees to it.
campaigns-looser-alone = Nobody else here may agree. A stricter rule holds at once and is only loosened together with somebody else: what stays below it you send alone.
campaigns-more-people = For more people than
campaigns-more-cost = Or more US dollars than
campaigns-form = The campaign
campaigns-common = Name and number
campaigns-name = Name
campaigns-number = From the number
campaigns-choose-number = Choose a number
campaigns-keep = Save draft
campaigns-saved = Saved as a draft.
campaigns-unsaved = Not saved yet.
campaigns-copy = Another like this
campaigns-drop = Delete the campaign { $name }
campaigns-to-mend =
    { $n ->
        [one] { $n } thing has to be mended before it can be checked.
       *[other] { $n } things have to be mended before it can be checked.
    }
campaigns-amiss =
    { $key ->
        [name] Give it a name of 1 to 100 characters.
        [number] Choose the number it is sent from.
        [audience] Say who is meant, or bring a file.
        [template] Choose a template that can be sent from this number.
        [share] Shares are whole numbers from 1 to 100.
        [hold_out] Hold out from 0 to 50 in a hundred.
        [time] Choose a time to come, 90 days ahead at most.
        [column] A column that the file does not have is to fill a variable in.
       *[pace] Write a whole number from 1 to 4800, or leave it empty.
    }
campaigns-audience = Audience
campaigns-who = Who is meant
campaigns-customers = A list of customers
campaigns-customers-hint = Narrowed by what is known of them.
campaigns-queue = A list of the queue
campaigns-queue-hint = Also a saved list.
campaigns-file = A file
campaigns-file-hint = CSV or Excel, with a column of phone numbers.
campaigns-list = List
campaigns-counting = Counting…
campaigns-not-counted = Could not be counted. Change something to try again.
campaigns-conversations =
    { $n ->
        [one] { $n } conversation
       *[other] { $n } conversations
    }
campaigns-meant-hint = Not everybody who is meant gets it: the check shows who does not and why.
campaigns-choose-file = File of people
campaigns-other-file = Another file
campaigns-choose-file-hint = Phone numbers with their country codes. Only people who are known here can be written to. The file itself is not kept.
campaigns-file-going = The file is being read.
campaigns-file-failed = The file could not be brought. Try again.
campaigns-file-unreadable = This file cannot be used. It needs a head, rows below it, and a column of phone numbers with their country codes.
campaigns-file-too-late = The campaign has gone on meanwhile.
campaigns-known-here = Known here
campaigns-not-known = Not known here
campaigns-not-known-hint = Who is not known here can be brought first:
campaigns-unreadable = Rows without a number
campaigns-twice = Named twice
campaigns-joined = Cells made one line
campaigns-joined-hint = WhatsApp takes no line breaks, tabs or long gaps in a variable: each became one space.
campaigns-columns = Columns that can fill variables in: { $what }.
campaigns-message = Message
campaigns-template = Template
campaigns-choose-template = Choose a template
campaigns-no-templates = No template can be sent from this number. Write one and have it approved first.
campaigns-arm = Template { $letter }
campaigns-take-off = Take off { $name }
campaigns-same-for-all = The same for everybody
campaigns-no-column = No column
campaigns-column-of = Column for { $name }
campaigns-hole = Write what stands here: nobody is asked when it goes to many.
campaigns-each = Each gets their own: { $from }.
campaigns-with-fallback = { $from }, else “{ $fallback }”
campaigns-has-file = A file is chosen.
campaigns-needs-file = Choose the file that everybody gets.
campaigns-compare = Compare with another
campaigns-compare-hint = Chance parts people between them, once and for good.
campaigns-share = Share
campaigns-share-hint = Against those of the others: 1 and 1 are halves.
campaigns-hold-out = Hold out, in a hundred
campaigns-hold-out-hint = They get nothing, so that it shows what would have come of itself.
campaigns-steer = Choose by what works after a verdict
campaigns-steer-hint = Once a difference between templates has shown, whoever’s turn comes is more likely to get what is answered more. Who is held out stays held out.
campaigns-when = When and how fast
campaigns-now = Now
campaigns-now-hint = As soon as it is started.
campaigns-at = At a time
campaigns-at-hint = For everybody at once, 90 days ahead at most.
campaigns-best-hour = At each person’s best hour
campaigns-best-hour-hint = Within a day of its start, when each of them most likely writes.
campaigns-time = Time
campaigns-quiet-hint = Nobody gets it outside the hours they asked to be written to: theirs waits.
campaigns-pace = At most so many a minute
campaigns-pace-short = Pace
campaigns-pace-hint = Leave it empty to go as fast as the number may: { $n } a minute at most, half of that when customers complain.
campaigns-per-minute =
    { $n ->
        [one] { $n } a minute at most
       *[other] { $n } a minute at most
    }
campaigns-as-fast = As fast as the number may
campaigns-check = Who gets it
campaigns-check-lead = See who gets it, who does not and why, and what it costs. Nothing is sent by this.
campaigns-check-it = Check who gets it
campaigns-changed = It was changed since it was checked. Check it again.
campaigns-looking = Looking up who gets it…
campaigns-looked-anew = Who gets it was looked up more than 24 hours ago. It is looked up anew, and can be started once that is done.
campaigns-meant = Meant
campaigns-gets = Get it
campaigns-gets-not = Get nothing
campaigns-held-out = Held out
campaigns-why-not = Why some get nothing
campaigns-write-to-them = Write to them
campaigns-left-to-write-to = Left out of a campaign: window open
campaigns-left-out =
    { $n ->
        [one] { $n } person gets nothing
       *[other] { $n } people get nothing
    }
campaigns-exclusion =
    { $key ->
        [opted_out] They stopped such messages
        [no_consent] They have not agreed
        [cap] They got enough lately
        [no_identifier] No number is known
        [undelivered] Nothing is delivered there
        [window_open] Their window is open
        [blocked] They are blocked
        [duplicate] They are meant twice
        [unknown] Not known here
        [unreadable] The row names nobody
        [missing] A variable has no value for them
        [template] The template cannot be sent
        [number] Nothing leaves from the number
        [budget] The month’s limit would not do
        [arm_stopped] Their template was stopped
        [gone] They are not there any more
       *[refused] It would be refused
    }
campaigns-exclusion-lead =
    { $key ->
        [opted_out] Nobody can override that.
        [no_consent] And they have not written for half a year.
        [cap] They did not answer the last marketing template, or got two in 14 days.
        [no_identifier] Neither a phone number nor a user id.
        [undelivered] WhatsApp delivers no marketing to numbers of the USA.
        [window_open] Write to them freely instead.
        [blocked] They can be let through again in their conversation.
        [duplicate] Each gets it once.
        [unknown] An import makes them known.
        [unreadable] Its number could not be read.
        [missing] Say what stands in where nothing is known.
        [template] See in the library why.
        [number] Have the number checked.
        [budget] Raise it, or choose fewer people.
        [arm_stopped] Too much went wrong with it.
        [gone] They were erased, or are one with somebody else.
       *[refused] WhatsApp would not take it.
    }
campaigns-cost = Cost
campaigns-about = about { $amount }
campaigns-would =
    { $key ->
        [fits] It would bring the month to { $percent } % of its limit.
        [warns] It would bring the month to { $percent } % of its limit. Little is left then.
       *[full] It would bring the month to { $percent } % of its limit: it holds once that is reached.
    }
campaigns-of-number = The number
campaigns-quality =
    { $key ->
        [green] High quality
        [yellow] Medium quality: half as fast
        [red] Low quality: it holds
       *[unknown] Quality not known yet
    }
campaigns-limit =
    { $n ->
        [one] WhatsApp lets this number write to { $n } person a day of its own.
       *[other] WhatsApp lets this number write to { $n } people a day of its own.
    }
campaigns-days =
    { $n ->
        [one] So it takes { $n } day.
       *[other] So it takes { $n } days.
    }
campaigns-needs-approval = Somebody else has to agree before it begins.
campaigns-approval-lately = What you have started in the last 24 hours without anybody’s agreement counts as well.
campaigns-approvers =
    { $n ->
        [one] { $n } other person may.
       *[other] { $n } others may.
    }
campaigns-no-approvers = Nobody else here may: make somebody an admin first.
campaigns-nobody-gets = Nobody would get it. Change who is meant, or the template.
campaigns-first-hint = The first 20 go first. It holds by itself where too many of them fail or ask to be left alone.
campaigns-ask = Ask for approval
campaigns-send-to =
    { $n ->
        [one] Send to { $n } person
       *[other] Send to { $n } people
    }
# When: tomorrow at 03:10.
campaigns-send-at =
    { $n ->
        [one] Send to { $n } person { $when }
       *[other] Send to { $n } people { $when }
    }
campaigns-approve = Agree
campaigns-decline = Send back
campaigns-pause = Pause
campaigns-resume = Go on
campaigns-stop = Stop
campaigns-stop-it = Stop the campaign
campaigns-stop-sure = Stop for good
campaigns-how-far = How far it is
campaigns-progress = { $sent } of { $whole } sent
# When: tomorrow at 03:10.
campaigns-begins = It begins { $when }.
campaigns-by = Written by { $who }.
campaigns-approved-by = Agreed to by { $who }.
campaigns-started = Started
campaigns-unknown-of =
    { $n ->
        [one] Of { $n } person it is not known whether it was sent to them. Nobody gets it twice, so it is not sent again. They are listed below.
       *[other] Of { $n } people it is not known whether it was sent to them. Nobody gets it twice, so it is not sent again. They are listed below.
    }
campaigns-what = What it is
campaigns-funnel = What came of it
campaigns-funnel-lead = Answers count for 24 hours after a message. Shares are of what was sent.
campaigns-funnel-table = What came of each group
campaigns-people = People
campaigns-failed = Failed
campaigns-unknown = Not known whether sent
campaigns-verdict = Verdict
campaigns-verdict-lead = Compared by an always-valid test (the mixture sequential probability ratio test of Johari and others), so it may be looked at any time: where there is no difference it finds one in fewer than 5 of 100 campaigns. Where more is compared, more has to be shown.
campaigns-verdict-of =
    { $key ->
        [little] Not enough is known yet of { $this } and { $other }: each needs 100 people whose day is over, and by the share of both together at least 5 of the smaller one have to answer and 5 not to.
        [better] { $this } is answered more often than { $other }.
        [worse] { $this } is answered less often than { $other }.
       *[alike] No difference between { $this } and { $other } has shown so far.
    }
campaigns-range = The true difference lies between { $low } and { $high } percentage points.
campaigns-counted = People whose 24 hours are over: { $this } { $mine }, { $other } { $others }.
campaigns-rates-lead = Each true share lies within its range in 95 of 100 campaigns, however often it is looked at.
campaigns-steers = It may choose by what works after a verdict.
campaigns-learnt = What it has learnt
# When: yesterday at 03:10.
campaigns-steers-since = Since { $when } it chooses among the templates by what came of them.
campaigns-learnt-of = Answered by { $share }. People whose 24 hours are over: { $n }.
campaigns-next = { $share } of those who come next get it.
campaigns-learnt-lead = By Thompson sampling: an answer speaks for a template, a wish to be left alone against it. The verdict counts only those whom chance alone has parted, so it still holds. What is expected lies within its range nine times in ten.
campaigns-who-is = Its people
campaigns-which = Show
campaigns-which-of =
    { $key ->
        [waits] Who waits for their turn
        [sent] To whom it was sent
        [unknown] Of whom it is not known
        [failed] With whom it failed
        [excluded] Who gets nothing
       *[held_out] Who is held out
    }
campaigns-member =
    { $key ->
        [waits] Waits
        [sent] Sent
        [excluded] Gets nothing
       *[held_out] Held out
    }
campaigns-none-of-them = Nobody.

## The library of templates, and writing one

command-templates = Go to the templates
library-title = Templates
library-lead = Messages that WhatsApp approves beforehand: the only ones that can be sent once a window has closed.
library-new = New template
library-new-lead = Choose a text to begin with. Nothing is sent before WhatsApp has approved it.
library-search = Find a template
library-filters = Narrow the templates
library-status = Status
library-category = Category
library-purpose = Purpose
library-language = Language
library-account = Account
library-days = Numbers over
# How long: 30 days.
library-days-of = Counted over { $time }.
library-no-match = No template matches.
library-found =
    { $n ->
        [one] { $n } template
       *[other] { $n } templates
    }
library-more = Show more
library-empty = No templates yet
library-empty-lead = Begin with one of these texts. WhatsApp looks at each template before it can be sent.
library-empty-one = Begin with nothing
library-begin-with = Begin with { $name }
library-drafts = Drafts
library-unnamed = No name yet
library-drop-draft = Delete the draft { $name }
library-never-synced = Not compared with WhatsApp yet.
library-synced = Last compared with WhatsApp { $when }.
library-sync = Compare now
library-sync-done = Compared with WhatsApp.
library-sync-error = The last try failed: { $why }
library-planned =
    { $n ->
        [one] { $n } planned send
       *[other] { $n } planned sends
    }
library-announced = Counts as { $category } from { $when } on, and costs what that costs.
library-paused-until = Paused until { $when }.
library-status-word =
    { $key ->
        [approved] Approved
        [pending] In review
        [rejected] Rejected
        [paused] Paused
        [disabled] Disabled
        [flagged] Flagged
        [reinstated] Reinstated
        [in-appeal] In appeal
        [limit-exceeded] Limit exceeded
        [locked] Locked
        [archived] Archived
        [deleted] Deleted
        [pending-deletion] Being deleted
       *[other] { $name }
    }
library-quality =
    { $key ->
        [green] High quality
        [yellow] Medium quality
        [red] Low quality
       *[other] Quality not known yet
    }
# Why WhatsApp rejected or stopped a template.
library-reason =
    { $key ->
        [abusive-content] WhatsApp found the content abusive.
        [invalid-format] Variables or parts are not written as WhatsApp needs them.
        [promotional] It promotes something in a category that may not.
        [tag-content-mismatch] The text does not fit its language or category.
        [incorrect-category] The text belongs into another category.
        [scam] WhatsApp takes it for a scam.
        [first-pause] People reported or blocked it: the first pause lasts three hours.
        [second-pause] People reported or blocked it again: the second pause lasts six hours. After a third it is disabled.
        [rate-limiting-pause] It was sent too fast while WhatsApp was still watching it. Somebody has to resume it.
       *[other] { $reason }
    }
library-its-words = WhatsApp says: “{ $words }”
library-sent = Sent
library-delivered = Delivered
library-read = Read
library-answered = Answered
library-reopened = Re-opened
library-opted-out = Opted out
library-cost = Cost
library-between = between { $low } and { $high } %
library-purpose-word =
    { $key ->
        [reengagement] Re-engagement
        [promotional] Promotional
        [support-follow-up] Support follow-up
        [order-update] Order update
       *[own] Own
    }
library-purpose-lead =
    { $key ->
        [reengagement] Takes a conversation up again that has fallen silent.
        [promotional] Offers something.
        [support-follow-up] Asks whether what somebody needed help with is solved.
        [order-update] Tells how an order is doing.
       *[own] Whatever else you have templates for.
    }
library-purpose-of = Purpose of { $name }
library-purpose-set = Purpose saved.
library-category-word =
    { $key ->
        [marketing] Marketing
        [utility] Utility
        [authentication] Authentication
       *[other] { $name }
    }
library-category-lead =
    { $key ->
        [marketing] Offers, news and invitations, and whatever mixes them with something else.
        [utility] About something the customer asked for or did, and nothing beside it.
       *[other] A code to sign in with.
    }
library-common = What all languages share
library-name = Name
library-name-hint = Small letters, digits and underscores. Customers do not see it.
library-variables = Variables
library-format =
    { $key ->
        [named] With names, like first_name
       *[positional] Numbered: 1, 2, 3
    }
library-further = Another language
library-add-language = Add
library-choose = Choose one
library-header = Header
library-header-text = Text of the header
library-header-kind =
    { $key ->
        [none] None
        [text] Text
        [image] Photo
        [video] Video
       *[document] Document
    }
library-variable-in-header = Variable in the header
library-sample = Sample
library-sample-hint = WhatsApp looks at a sample. Customers get the file that is chosen when it is sent.
library-sample-kept = There is a sample.
library-sample-going = { $name } is being uploaded…
library-sample-done = { $name } is uploaded.
library-sample-failed = The sample could not be uploaded. Try again.
library-body = Text
library-no-body = The text will stand here.
library-put-variable = Put in { $name }
library-footer = Footer
library-buttons = Buttons
library-button-kind =
    { $key ->
        [reply] Quick reply
        [url] Link
        [phone] Call
        [code] Offer code
       *[optout] Stop marketing
    }
library-stops-here = Whoever presses it gets no more marketing, wherever Ajar sends this template. Where another program sends it, Ajar understands customary words only, such as “{ $text }”.
library-button-of = { $kind } { $n }
library-button-text = On the button
library-button-url = Address
library-button-url-example = Example of its end
library-button-phone = Phone number
library-button-code = Example of a code
library-move-up = Move { $name } up
library-move-down = Move { $name } down
library-take-off = Take { $name } off
library-examples = Examples
library-examples-hint = What could stand for each variable. Only WhatsApp's reviewers see it: use nobody's real data.
library-example-of = Example for { $name }
library-example-in-header = Example for { $name } in the header
library-look = Look of the preview
library-edit = Edit
library-edit-of = Edit { $name }
library-duplicate = Duplicate
library-duplicate-of = Duplicate { $name }
library-unpause = Resume
library-unpause-of = Resume { $name }
library-unpaused = It can be sent again.
library-delete-language = Delete { $name }
library-delete-all = Delete all languages
library-delete-all-of = Delete all languages of { $name }
library-deleted = Deleted.
library-other-parts = It has parts that are not edited here. It is sent as it is.
library-editing = Being edited
library-draft = Draft
library-keep = Save draft
library-kept = Saved as a draft.
library-unsaved = Not saved yet.
library-restored = This was written here before and is not saved yet.
library-changed = Somebody else has kept another version of this draft meanwhile. Nothing was overwritten.
library-changed-by = Theirs, by { $name }:
library-take-theirs = Take theirs
library-keep-mine = Save mine over it
library-submit = Submit for approval
library-submitted = Submitted. WhatsApp mostly answers within minutes.
library-admins-submit = An admin submits it to WhatsApp.
library-discard-of = Discard what is written in { $name }
library-to-mend =
    { $n ->
        [one] { $n } thing has to be mended before it can be submitted.
       *[other] { $n } things have to be mended before it can be submitted.
    }
library-refused = WhatsApp did not take it. In its words:
library-mend-sparse = Write more words, or leave out a variable.
library-mend-shorter = Make the text shorter.
library-mend-examples = Give an example for each variable, and a sample for a file.
library-mend-name-taken = Choose another name: there is a template of this name in this language.
library-mend-name-resting = Choose another name: a template of this name was deleted less than 30 days ago.
library-mend-too-many = Delete templates that nobody needs: the account has as many as it may have.
library-mend-later = Try again later: WhatsApp was asked too much at once.
library-mend-access = Look at the access token of the number and at its permissions.
library-advice = WhatsApp will probably count this as { $category }, whatever it is submitted as.
library-advice-hint = With the category that fits, it is approved sooner and you know the price beforehand.
library-take-advice = Submit as { $category }
library-because-promotes = It promotes something: { $words }.
library-because-coupon = It has a code for a purchase.
library-because-optout = It has a button by which people stop marketing messages.
library-because-no-occasion = Nothing in it is about something the customer asked for or did.
library-wrong-missing = Write something here.
library-wrong-too-long = { $length } characters are too many; { $limit } are allowed.
library-wrong-letters = Use small letters from a to z, digits and underscores only.
library-wrong-unknown = Choose one of the list.
library-wrong-one-line = There is room for one line only.
library-wrong-braces = Two braces open or close without their counterpart.
library-wrong-variable-name = A variable cannot be called { $name } here.
library-wrong-sequence = Numbered variables are 1, 2, 3 and so on, without a gap.
library-wrong-no-variables = There can be no variable here.
library-wrong-variables = Variables that can be here: { $limit }.
library-wrong-edge = Write some words before the first variable and after the last: the text cannot begin or end with one.
library-wrong-adjacent = Write some words between two variables.
library-wrong-sparse = There are too many variables for so few words. Words needed beside them: { $limit }.
library-wrong-not-at-end = The variable of an address stands at its end.
library-wrong-no-example = Give an example.
library-wrong-no-sample = Choose a sample.
library-wrong-no-address = An address begins with https://.
library-wrong-no-phone = Write the number with its country code, like +4930901820.
library-wrong-buttons = Buttons of this kind that can be here: { $limit }.
library-wrong-apart = Quick replies have to stand together.
library-wrong-twice = Two buttons say the same.
library-wrong-only-marketing = Only a marketing template has a button that stops marketing.
## Filling in templates

fills-ready = Ready to send
fills-send = Send now
fills-fill-in = Fill in
fills-customise = Customise
fills-schedule = Schedule
fills-each = Left empty: for each customer what is known of them.
fills-variables = Variables
fills-lead = Where each value comes from, and what stands in where nothing is known. What is still missing is asked for before sending.
fills-none = This template has no variables.
fills-source = Comes from
fills-save = Save variables
fills-saved = The variables are saved.
fills-test = Send a test to myself
fills-no-test-phone = Save your own number in your account first, and send the code from it: the test goes there.
fills-phone = Your own number
fills-phone-lead = Tests of templates go there. Write it with its country code.
fills-no-phone = This is no phone number: write it with its country code, like +49 151 1234567.
fills-proof-lead = Send this code from that phone to one of these business numbers on WhatsApp, within a day. No test goes there before.
fills-proof-code = Code
fills-proof-look = I have sent it
fills-proof-waits = The code has not arrived yet.
fills-proof-done = This number is yours: tests go there.
fills-proof-over = The code has expired. Save the number again to get another.
fills-test-sent = The test is on its way to your own number.
fills-missing = Still to fill in: { $what }
fills-scheduling = This template leaves later: { $name }
fills-from-name = Customer: name
fills-from-first-name = Customer: first name
fills-from-attribute = Customer: { $name }
fills-from-number = Business number
fills-from-agent = Whoever sends
fills-fixed = Always the same
fills-asked = Ask each time
fills-text = Text
fills-fallback = If not known
fills-unfit =
    { $why ->
        [unknown] The template has no { $place }.
        [text] What stands in for { $place } is too long, or has characters that no message has.
        [empty] Say what always stands for { $place }.
       *[attribute] The attribute for { $place } is gone: choose another.
    }

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

## What went wrong

error-unauthorized = You are signed out. Sign in again in another tab, then try once more.
error-forbidden = Your role does not allow this.
error-not-found = It no longer exists.
error-window-closed = The window has closed. Your text is kept; a template can be sent.
error-rate-limited = Too many attempts. Try again { $when }.
error-refused = { $title }. { $advice }
error-unreachable = The server cannot be reached. Check the connection and try again.
error-internal = Something went wrong on the server. Try again in a moment.
error-no-such-name = Nobody has such a name.
error-cursor = This is not where a list goes on.
error-repeated = The same request came before with another content.
error-request = The request cannot be understood. Load the page again.
template-error-faulty = Something in the template is not right yet.
template-error-unanswered = The platform did not answer. The list of templates is fetched again and tells whether it was done.
template-error-unreached = The platform could not be reached: nothing was done.
template-error-state = A template can be changed once it is approved, rejected or paused.
template-error-category = The category of an approved template cannot be changed. Make a new one.
template-error-disabled = A disabled template cannot be deleted.
template-error-not-paused = Only a paused template can be let loose again.
template-error-drafts = There are too many drafts. Throw some away.
template-error-large = The draft is too large.
template-error-account = Templates belong to a business account. Connect a number of one first.
template-error-app = The access token names no app to which a sample could be given. Check the number.
campaign-error-stage = That cannot be done with the campaign as it stands now. Load the page again.
campaign-error-amiss = Something about the campaign is missing or wrong.
campaign-error-own = Somebody else than its author has to agree to a campaign.
campaign-error-changed = A template says something else than when the campaign was checked. Check it again.
campaign-error-category = A template counts as something else than when the campaign was checked. Check it again.
campaign-error-nobody = Nobody would get this campaign.
campaign-error-many = More people are meant than one campaign can have. Divide it.
campaign-error-large = What is said of the campaign is too long.
campaign-error-file = No people could be read from the file.
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
error-template-part =
    { $key ->
        [place] This template shows a place in its header, which has to be said at each send. Ajar cannot do that, so it cannot be sent from here.
        [product] This template shows a product in its header, which has to be said at each send. Ajar cannot do that, so it cannot be sent from here.
        [animation] This template shows an animation in its header, which Ajar cannot send. So it cannot be sent from here.
        [carousel] This template is a carousel, whose cards have to be filled in at each send. Ajar cannot do that, so it cannot be sent from here.
        [offer] This template has an offer that runs out, and until when has to be said at each send. Ajar cannot do that, so it cannot be sent from here.
        [flow] This template has a button that opens a form, which has to be named at each send. Ajar cannot do that, so it cannot be sent from here.
        [catalogue] This template has a button that opens your catalogue, with a product to show that has to be said at each send. Ajar cannot do that, so it cannot be sent from here.
        [products] This template has a button that opens products, which have to be said at each send. Ajar cannot do that, so it cannot be sent from here.
        [order] This template has a button to pay an order, which has to be said at each send. Ajar cannot do that, so it cannot be sent from here.
       *[strange] This template has a part that Ajar does not know and may have to fill in. So it cannot be sent from here.
    }

## Why the platform said no, in a few words

refusal-not-sent = Not sent
refusal-retry = WhatsApp has a problem
refusal-slow = Too many messages at once
refusal-wait = Held back by WhatsApp
refusal-closed = Window closed
refusal-opted-out = Customer stopped marketing
refusal-no-consent = No consent to marketing
refusal-quiet-hours = Outside their hours
refusal-unanswered = Last one not answered
refusal-two-lately = Two in 14 days
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
advice-no-consent = Nothing says that this customer agreed to marketing messages, and they have not written for half a year. Ask them first, or send a utility template.
advice-quiet-hours = This customer asked to be written to at other hours. Send it later.
advice-unanswered = This customer has not answered the last marketing template. Wait until they write, or until 14 days are over.
advice-two-lately = This customer got two marketing templates within 14 days. Wait until the first of them is 14 days old.
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

## Without a connection

# Beside “Offline”: how old what is shown is.
offline-as-of = as of { $when }
# Replies that wait for a connection.
offline-queued = { $n } queued
# Read out by screen readers.
offline-went = You are offline. What you see is as of { $when }.
offline-waiting = Waiting for a connection
# After “Waiting for a connection”.
offline-dropped = will be dropped { $when } if still offline
offline-take-back = Take back
offline-late = Not sent: the window closed while there was no connection. The text is kept here; a template can be sent.
offline-unsure = This reply may have been sent before the connection broke. Look before you send it again.
offline-signed-out = Not sent: you were signed out before there was a connection again. The text is kept here.
offline-refused = Not sent when the connection came back. { $why }
offline-open = Open the conversation
offline-too-many = Too many replies wait for a connection already. Your text is kept here.
offline-no-room = There is no connection, and this browser cannot keep the reply until there is one.
offline-not-kept = Not on this device
offline-not-kept-lead = Without a connection you can read the conversations that you opened here in the last 7 days. It opens once there is one.
offline-nothing-kept = No connection
offline-nothing-kept-lead = Nothing of the queue is kept on this device. It appears once there is a connection.
# Replies that somebody has written and that signing out would lose.
offline-unsent =
    { $n ->
        [one] { $n } reply has not been sent and would be lost.
       *[other] { $n } replies have not been sent and would be lost.
    }
offline-leave = Sign out all the same
offline-stay = Stay
offline-outdated = A new version of Ajar is ready. Your drafts are kept.
offline-reload = Reload
offline-came-back = A reply to { $who } was not sent.

## The demo: made-up customers, beside the real workspace

demo-title = Demo
demo-lead = Everybody here is made up. Nothing you send leaves this server.
demo-lead-briefly = Everybody here is made up.
demo-leave = Leave the demo
demo-leave-briefly = Leave
demo-enter = Look around with a demo
demo-to-start = To the start
demo-forbidden = The demo is for owners and admins
demo-forbidden-lead = Ask one of them to open it with you.
demo-not-open = The demo could not be opened
demo-link-used = This link does not work any more
demo-link-used-lead = It works once, within an hour. Start the demo again for a new one.
demo-not-open-because = The reason: { $why }. Your own workspace is not touched by it.

## Making the owner's account

welcome-title = Welcome
welcome-lead = Nobody works here yet. Make the owner's account: it can do everything, and let others in.
welcome-name = Your name
welcome-email = Email
welcome-password = Password
welcome-password-hint = At least 10 characters. A password manager can make one.
welcome-code = One-time code
welcome-code-hint = Others can reach this server, so it printed a code where it was started. Look there, or in its service log.
welcome-submit = Make the account
welcome-busy = Making the account…
welcome-done = The owner's account is there
welcome-done-lead = Somebody was quicker, or it was you in another tab. Sign in with it.

## The first choice

start-title = How do you want to begin?
start-lead = You can do the others later.
start-connect = Connect a WhatsApp number
start-connect-lead = Ajar receives its messages and sends your answers, as long as the window is open.
start-connect-needs = You need a number on WhatsApp's Cloud API, and ten minutes in Meta's console.
start-watch = Watch a number
start-watch-lead = Stay with the tool you answer with. Ajar reads along, never sends, and after a week shows which windows were lost.
start-watch-needs = You need access to the number in Meta's console. Your tool goes on as it is.
start-demo = Look around with a demo
start-demo-lead = A queue full of made-up customers who write and answer by themselves, with a past of 90 days.
start-demo-needs = You need nothing. It stands beside your own workspace, and leaves nothing behind.
start-later = Go to the queue
start-not-yours = An owner or administrator sets the numbers up.

## Numbers: the list, setting one up, and one of them

numbers-title = Numbers
numbers-lead = The business numbers that Ajar acts for, and whether they work.
numbers-empty = No number is set up
numbers-empty-lead = Connect one to answer from here, or watch one beside the tool you use.
numbers-connect = Connect a number
numbers-watch = Watch a number
numbers-watched = Watched
numbers-sends = Sends
numbers-stopped = Stopped
numbers-never-checked = Not checked yet
numbers-back = All numbers
numbers-check = Check again
numbers-checking = Checking…
numbers-state = Does it work?
numbers-edit = Change the credentials
numbers-edit-lead = What you leave empty stays as it is. Secrets are never shown.
numbers-save = Check and save
numbers-deliver = Where WhatsApp delivers
numbers-deliver-lead = Ajar tells WhatsApp by itself. If you would rather do it in the app's webhook settings, this goes in there:
numbers-callback = Callback URL
numbers-verify-token = Verify token
numbers-no-callback = Ajar has no public address yet, so WhatsApp has nowhere to deliver.
numbers-take-over = Have WhatsApp deliver here
numbers-watch-switch = Only watch: never send from this number
numbers-watch-hint = Ajar reads along beside another tool. It sends no message, no template, no read receipt and no typing.
numbers-changed = Changed.
numbers-ready = Ready. Messages appear in the queue as they arrive.
numbers-to-queue = Go to the queue
numbers-open = Go to the number
numbers-connect-title = Connect a WhatsApp number
numbers-connect-lead = Four things from Meta's console. Ajar looks whether they fit before it keeps them.
numbers-watch-title = Watch a number
numbers-watch-lead = Ajar reads along beside the tool you answer with. It never sends. What your tool sends comes back as statuses, and counts as your answer.
numbers-phone-number-id = Phone number ID
numbers-waba-id = WhatsApp Business Account ID
numbers-access-token = Access token
numbers-app-secret = App secret
numbers-time-zone = Time zone of the account
numbers-time-zone-hint = Like Europe/Berlin. Months and prices turn at its midnight.
numbers-unchanged = Unchanged
numbers-show = Show
numbers-hide = Hide
numbers-where = Where to find these
numbers-submit = Check and connect
numbers-submit-watch = Check and watch
numbers-busy = Asking WhatsApp…
numbers-anyway = Keep it all the same
numbers-anyway-lead = You can keep it as it is and mend the rest later, on its page.
numbers-not-yet = Nothing was kept yet. Mend what is wrong and check again.
numbers-last-checked = Checked { $when }
numbers-unreadable = The secrets of { $id } were sealed with another key. Connect the number again to enter them anew.
# Names in quotation marks, and API Setup, System users, App settings, Basic, are those of Meta's console.
numbers-console-app = Open developers.facebook.com/apps and choose your app. It needs the product “WhatsApp”.
numbers-console-ids = Go to WhatsApp, then API Setup. Choose your number under “From”: the Phone number ID and the WhatsApp Business Account ID stand below it.
numbers-console-user = For the access token, open business.facebook.com/settings, go to Users, then System users, and choose or add one. With “Assign assets” give it the app and the WhatsApp account, with full control.
numbers-console-token = There, click “Generate token”, choose the app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management. To try things out, the temporary token of API Setup does for a day.
numbers-console-secret = For the app secret, go back to the app, open App settings, then Basic, and click “Show” beside it.
numbers-watch-app = Do not use the app of your tool: its messages would come here instead. Make one of your own at developers.facebook.com/apps with “Create app”, type Business, and add the product “WhatsApp”. WhatsApp delivers to every app.
numbers-watch-ids = In the new app go to WhatsApp, then API Setup, and choose the business account your tool uses. The Phone number ID and the WhatsApp Business Account ID stand there.
numbers-watch-user = Open business.facebook.com/settings, go to Users, then System users, and add one. With “Assign assets” give it the new app and the WhatsApp account.
numbers-watch-token = Click “Generate token”, choose the new app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management.
numbers-watch-secret = In the new app open App settings, then Basic, and click “Show” beside the app secret.

## Whether a number works: what was looked at, and what was found

check-waits = Looked at once the rest is right.
check-waiting = Waiting
check-token = Access token
check-permissions = Permissions
check-number = Number
check-secret = App secret
check-public = Public address
check-webhook = Deliveries
check-good = Good
check-warning = Works for now
check-wrong = Wrong
check-unknown = Not known
found-token-lasts = WhatsApp accepts it, and it does not end soon.
found-token-works = WhatsApp accepts it. How long it lasts it does not say.
# { $left } is like “in 3 days”, { $when } like “on Tue at 14:10”.
found-token-ends = It ends { $left }, { $when }. Then nothing can be sent.
found-token-on-trial = This is a trial token: it ends { $left }, { $when }. Then nothing can be sent or fetched.
found-token-expired = It has expired.
found-token-refused = WhatsApp does not accept it.
found-may-all = It may send, and read the account.
found-permissions-untold = WhatsApp does not say what the token may do.
found-lacks = The token lacks the permission { $scopes }.
found-lacks-for-account = The token has the permission { $scopes }, but not for this account.
# The names of two permissions.
found-both = { $one } and { $other }
found-number-works-as = { $display } is connected as { $name }.
found-number-works = { $display } is connected.
found-number-works-unseen = It is connected.
found-number-in-trouble = Its quality is red: many customers block or report it. WhatsApp may restrict it.
found-number-not-connected = WhatsApp says it is { $status }, not CONNECTED.
found-number-on-premise = It is served by the on-premise API, not by the Cloud API.
found-name-not-approved = It is connected, but WhatsApp has not approved its display name: it is { $status }.
found-ids-swapped = The two ids are the wrong way round: the number's is that of the account.
found-no-number = The account has no number.
found-number-has-id = { $display } has the ID { $id }
found-number-not-in-account = The account has no number of this ID. { $numbers }.
found-account-unknown = WhatsApp knows no account of this ID, or the token may not see it.
found-secret-fits = It belongs to the app of the token.
found-secret-wrong = It is not the secret of the app the token is of.
found-public-reached = { $url } leads here.
found-public-missing = Ajar does not know at which address others reach it.
found-public-not-secure = { $url } is not https. WhatsApp delivers to https only.
found-public-private = WhatsApp cannot reach this machine: { $url } is an address for this machine or its own network.
found-public-unreached = { $url } does not answer: { $cause }.
found-public-is-another = Something else than this Ajar answers at { $url }.
found-webhook-of-account = WhatsApp delivers here, by an address for this account.
found-webhook-of-app = WhatsApp delivers here, by the address of the app.
found-webhook-subscribed = The app gets the account's messages.
found-webhook-none = WhatsApp delivers this account's messages nowhere yet.
found-webhook-elsewhere = WhatsApp delivers to { $url }.
found-webhook-unanswered = WhatsApp called the public address and got no right answer: { $why }
found-refused = WhatsApp refused to say ({ $code }): { $title }
found-unreached = WhatsApp could not be asked: { $cause }.
# The cause in the line above, and in that of an address that does not answer.
found-late = it did not answer in time

## Whether a number works: how to mend it, step by step

# As above: names of Meta's console stay as it shows them.
mend-user = Open business.facebook.com/settings, go to Users, then System users, and choose or add one.
mend-assets = With “Assign assets”, give it the app and the WhatsApp account, with full control.
mend-generate = Click “Generate token”, choose the app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management.
mend-copy-token = Copy the token and put it into the field here.
mend-user-of-token = Open business.facebook.com/settings, go to Users, then System users, and choose the one the token is of.
mend-assets-account = With “Assign assets”, give it this WhatsApp account, with full control.
mend-generate-anew = Click “Generate token”, tick whatsapp_business_messaging and whatsapp_business_management, and put the new token in here.
mend-setup = Open developers.facebook.com/apps, choose your app, and go to WhatsApp, then API Setup.
mend-choose-number = Choose your number under “From”.
mend-copy-ids = Copy both ids that stand below it: first the Phone number ID, then the WhatsApp Business Account ID.
mend-number-status = Open business.facebook.com/wa/manage/phone-numbers and look at the number's status.
mend-register = If it is pending, verify and register it there; if it is restricted, the page says why.
mend-app-of-token = Open developers.facebook.com/apps and choose the app that the token was made for.
mend-show-secret = Go to App settings, then Basic, click “Show” beside the app secret, and copy it.
mend-name = Give the machine a name on the internet and a proxy that speaks https, or open a tunnel to it.
mend-public-url = Start Ajar with AJAR_PUBLIC_URL set to that address, like https://ajar.example.org.
mend-check-again = Check again. You can keep the number meanwhile: only deliveries wait.
mend-open-elsewhere = Open the address in a browser on another network, such as a phone without Wi-Fi.
mend-does-not-open = If it does not open, look at the name's DNS entry, the firewall and the proxy. The proxy has to pass /webhooks/whatsapp on.
mend-opens-there = If it opens there and not from here, the network may not let a machine call itself: WhatsApp may reach it all the same.
mend-deliver-here = Once the public address is right, have WhatsApp deliver here with the button below.
mend-calls-at-once = It calls the address at once to see whether Ajar answers.
mend-app-of-your-own = If another tool uses this app, make an app of your own for Ajar and use its token and secret: WhatsApp delivers to both.
mend-nothing-else = If nothing else needs these deliveries, have WhatsApp deliver here with the button below.
mend-connection = Look at this machine's connection to the internet and check again in a minute.
mend-cloud = Move the number to the Cloud API first, in WhatsApp Manager.
mend-swap = Put each id into the other field.
mend-quality = Look in WhatsApp Manager at what customers report, and write to fewer people who did not ask.

## Lost windows: those that closed on somebody who waited

lost-title = Lost windows
lost-lead = Windows that closed in the last 14 days while the customer still waited for an answer.
lost-count = Lost in 14 days
lost-per-day = Per day
lost-longest = Longest wait
lost-worst = Worst day
lost-days = Lost each day
lost-empty = No window was lost
lost-empty-lead = Everybody who wrote got an answer before their window closed.
lost-none-yet = Nothing was heard yet
lost-none-yet-lead = Lost windows appear here once a number is set up and customers have written.
# A business number.
lost-which = Number
lost-all = All numbers
lost-waited = Waited
lost-closed = Closed
lost-day = Day
lost-lost = Lost
lost-more = The latest { $shown } of { $count } are listed.
lost-least = There are more than are counted here: these figures are the least there is.
lost-watching = { $display } is watched for less than a week. From { $until } on these figures tell something; this is what there is so far.

## The first steps, above the queue

steps-title = First steps
steps-number = A number is connected
steps-number-do = Connect a number
steps-delivery = WhatsApp delivers here
steps-delivery-do = See whether deliveries arrive
steps-public = Reachable by https
steps-public-do = See what is missing
steps-token = The access token lasts
steps-token-do = Enter a lasting token
steps-dismiss = Put this list away
steps-done = Done
steps-open = Open
steps-ending = The access token of { $display } ends { $when }. Then nothing can be sent or fetched.
steps-ended = The access token of { $display } has ended. Nothing can be sent or fetched.
steps-mend = Enter a lasting one

## Numbers that are only watched

watched-composer = This number is only watched. Answer with the tool you use; Ajar sends nothing from it.
watched-error = This number is only watched: Ajar sends nothing from it. Your text is kept.

## What is wrong with one field

unfit-name = Write a name of 1 to 100 characters.
unfit-email = Write an email address like ana@example.org.
unfit-password-short = The password needs at least 10 characters.
unfit-password-long = The password may have 200 characters at most.
unfit-code = The code is not the one the server printed. It is made anew at every start.
unfit-owner = There is an owner already. Sign in.
unfit-phone-number-id = The phone number ID is made of digits only. It is not the phone number itself.
unfit-waba-id = The account ID is made of digits only.
unfit-access-token = Paste the access token: one long word without spaces.
unfit-app-secret = Paste the app secret: one word without spaces.
unfit-time-zone = Write a time zone like Europe/Berlin or America/Sao_Paulo.

## The figures over the queue

figure-open = Open
figure-open-lead = Conversations whose window is open
# As short as it goes.
figure-closing = Owed within 2 h
figure-closing-lead = Windows that close within 2 hours while an answer is owed
figure-lost = Lost in 7 days
figure-lost-lead = Windows that closed in the last 7 days with an answer still owed
figure-active = Engagement, rule of thumb
figure-active-lead = Average engagement of the conversations of the last 30 days, from 0 to 10, by a rule of thumb
figure-engagement-of =
    { $n ->
        [one] Average engagement of { $n } conversation of the last 30 days, from 0 to 10, by a rule of thumb: how fast they answer, how much is said, how long ago
       *[other] Average engagement of { $n } conversations of the last 30 days, from 0 to 10, by a rule of thumb: how fast they answer, how much is said, how long ago
    }

## Commands, by key and in the palette

command-next = Next conversation
command-previous = Previous conversation
command-open = Open the conversation
command-back = Back to the list
command-reply = Reply
command-template = Choose a template
command-dismiss = No answer needed
command-undo = Undo the last send
command-find = Find somebody in the queue
command-palette = Commands and people
command-list = To the list
command-conversation = To the conversation
command-queue = Go to the queue
command-lost = Go to lost windows
command-numbers = Go to numbers
command-ingest = Go to ingest
command-settings = Go to the settings
command-start = Connect or watch a number
command-show-open = Show what is open
command-show-closing = Show what is owed within 2 h
command-show-lost = Show what was lost in 7 days
command-show-active = Show who was active in 30 days
command-theme = Next theme: light, dark, as the system
command-shortcuts = Shortcuts
command-api = Open the description of the API

## What a message costs

price-free-reply =
    { $n ->
        [one] Free · { $n } free reply left this month
       *[other] Free · { $n } free replies left this month
    }
# Like “about $0.14 · marketing · Germany”.
price-about = about { $amount } · { $category } · { $market }
# A market at the end of that line. The platform's rate card names them; what is new there keeps its English name.
price-market =
    { $key ->
        [argentina] Argentina
        [bangladesh] Bangladesh
        [brazil] Brazil
        [chile] Chile
        [colombia] Colombia
        [egypt] Egypt
        [france] France
        [germany] Germany
        [hong-kong] Hong Kong
        [hungary] Hungary
        [india] India
        [indonesia] Indonesia
        [iraq] Iraq
        [israel] Israel
        [italy] Italy
        [kazakhstan] Kazakhstan
        [kuwait] Kuwait
        [malaysia] Malaysia
        [mexico] Mexico
        [morocco] Morocco
        [netherlands] Netherlands
        [nepal] Nepal
        [nigeria] Nigeria
        [oman] Oman
        [pakistan] Pakistan
        [peru] Peru
        [poland] Poland
        [qatar] Qatar
        [romania] Romania
        [russia] Russia
        [saudi-arabia] Saudi Arabia
        [singapore] Singapore
        [south-africa] South Africa
        [spain] Spain
        [sri-lanka] Sri Lanka
        [turkey] Turkey
        [ukraine] Ukraine
        [united-arab-emirates] United Arab Emirates
        [united-kingdom] United Kingdom
        [north-america] North America
        [rest-of-africa] Rest of Africa
        [rest-of-asia-pacific] Rest of Asia Pacific
        [rest-of-central-eastern-europe] Rest of Central & Eastern Europe
        [rest-of-latin-america] Rest of Latin America
        [rest-of-middle-east] Rest of Middle East
        [rest-of-western-europe] Rest of Western Europe
        [other] Other
       *[unknown] { $name }
    }
category-marketing = marketing
category-utility = utility
category-authentication = authentication
# A reply is the fourth category, beside those of templates.
category-service = reply

## The desk: tide line, finding people, undo, emoji, viewer, voice messages

desk-leaves-unsaved = Not everything on this page is saved yet. Leave it all the same?
desk-close = Close
desk-figures = How the queue stands
# A line that shows when windows close.
desk-tide = When windows close in the next 24 hours
desk-tide-from = Show windows that close from
desk-tide-to = Show windows that close until
desk-tide-all = Whole day
desk-tide-empty = No window closes in the next 24 hours.
desk-now = Now
desk-tide-peak = Most close { $when }: { $closes }, { $owed } owed.
desk-tide-between = { $from } to { $to }: { $closes } closing, { $owed } owed.
desk-find = Find by name
desk-nothing-here = Nothing is here now
desk-nothing-here-lead = No conversation matches what the list is narrowed to.
desk-show-all = Show everything
# Read out once the list has been narrowed or shows everything again.
desk-listed =
    { $n ->
        [one] { $n } conversation in the list.
       *[other] { $n } conversations in the list.
    }
desk-listed-at-least = More than { $n } conversations in the list.
desk-palette = Commands and people
desk-palette-label = Type a command or a name
desk-nothing-found = Nothing fits.
desk-sends = Send
desk-sends-on = Send, and on to the next
desk-new-line = New line
desk-bold = Bold
desk-italic = Italic
desk-struck = Struck through
desk-code = Code
# How long what is sent waits, so that it can be taken back.
desk-hold = Time to undo a send
desk-held = Not sent yet.
desk-undo = Undo
desk-undone = Taken back. It was not sent.
desk-left = Too late: it has already left.
# Seconds.
desk-leaves-in = Leaves in { $n } s.
desk-price-now = A reply now
desk-list-price = List price in US dollars; what is charged depends on the account.
desk-emoji = Emoji and formatting
desk-marks = Formatting
desk-recent = Used last
desk-preview = As the customer reads it
desk-one-file = One file at a time: the first one is attached.
desk-viewer = Pictures and films
desk-smaller = Smaller
desk-larger = Larger
desk-earlier = Earlier
desk-later = Later
desk-play = Play
desk-pause = Pause
desk-place = Place in the recording
desk-speed = Speed
desk-cannot-play = This browser cannot play it. Download it to listen.
# On the line above the first unread message.
desk-unread-from-here = New
desk-newer = Loading newer messages…
desk-newer-failed = Newer messages could not be loaded.
desk-to-newest = To the newest messages
desk-jump = Show the message this one answers
desk-jump-failed = That message could not be loaded.
desk-write-again = Write it again
desk-loading = Loading…
desk-items = Items
desk-total = Total
desk-hold-none = None: it leaves at once
# A picture: whose, when, and which of how many.
desk-seen = { $who }, { $when } ({ $at } of { $of })
# Where in a voice message, and how long it is: 0:07 of 1:12.
desk-heard = { $at } of { $length }
desk-speed-of = Speed: { $times }
desk-pieces =
    { $n ->
        [one] { $n } item
       *[other] { $n } items
    }

# What waits for its time or for an answer, and what came back.

planned-error-beyond = The window will have closed by then. Only a template can be planned for that time.
planned-error-no-time = That time is over, or more than a year ahead. Choose another.
planned-error-too-many = Too many messages wait in this conversation already. Take one back first.
planned-error-one-parked = A reply of yours waits in this conversation already. Take it back first.
planned-error-apart = These messages cannot become one any more.
planned-title = Planned
planned-lead = What leaves later, and what came back to you.
planned-title-returned =
    { $n ->
        [one] Planned, { $n } message returned to you
       *[other] Planned, { $n } messages returned to you
    }
planned-later = Send later
planned-later-template = Send a template later
planned-when = When is it to leave?
planned-in-an-hour = In an hour, { $when }
planned-evening = This evening, { $when }
planned-tomorrow = Tomorrow morning, { $when }
planned-of-customer = Evening and morning are the customer’s; the times shown are yours.
planned-of-number = The customer’s time zone is not known: evening and morning are those of your number.
planned-another-time = Another time
planned-plan = Plan
planned-cancel = Cancel
planned-made = It leaves { $when }.
planned-closes = It closes { $when }.
planned-hour-before = An hour before it closes, { $when }
planned-template-then = A template { $when }
planned-template-lead = The template leaves { $when }.
planned-summary =
    { $n ->
        [one] Planned: leaves { $when }
       *[other] { $n } planned, the next leaves { $when }
    }
planned-leaves = Leaves { $when }
planned-by = planned by { $name }
planned-change = Change
planned-send-now = Send now
planned-save = Save
planned-text = Text
planned-time = Time
planned-taken-back = Taken back. Its author has the text again.
planned-none = Nothing is planned.
planned-none-lead = What you send later from a conversation stands here until it leaves.
planned-whose = Whose
planned-mine = Mine
planned-all = Everybody’s
planned-more = Show more
planned-returned = Returned to you
planned-new = New
planned-open = Open the conversation
planned-done = Put away
planned-put-away = Put away.
planned-why =
    { $why ->
        [window_closed] It was not sent: the window had closed by then.
        [template] It was not sent: the template is paused, gone or cannot be filled in.
        [opted_out] It was not sent: the customer stopped marketing messages.
        [watched] It was not sent: this number is only watched now.
        [unreachable] It was not sent: there is no way to reach this person.
        [late] It was not sent: its time passed while Ajar was not running.
        [unanswered] The customer has not answered for a month.
        [taken_back] A colleague took it back.
        [merged] Two conversations became one, and a newer reply of yours waits in it.
        [shut_out] Its author may not write here any more: it did not leave by itself.
        [unknown] Nobody knows whether it was sent: the connection broke off. Look before you send it again.
       *[refused] It was not sent.
    }
parked-park = Park a reply
parked-lead = It waits while a template goes out, and is offered to you when the customer answers.
parked-text = Reply to keep
parked-do = Park it
parked-automatic = Send it by itself when the customer answers
parked-rules = For this reply only, and for 72 hours at most. It is only offered to you if the customer asks to be left alone, a colleague writes, or the conversation is given to somebody else.
parked-waits = Your reply waits for an answer
parked-offered = { $name } has answered: send what you had parked?
parked-release = Send it
parked-made = Parked. It is offered to you when the customer answers.
parked-void =
    { $why ->
        [late] It does not leave by itself any more: 72 hours are over.
        [stop_word] It does not leave by itself: the customer asks to be left alone.
        [colleague] It does not leave by itself: a colleague has written since.
        [assignee] It does not leave by itself: the conversation is somebody else’s now.
       *[refused] It did not leave by itself: it could not be sent.
    }
join-offer =
    { $n ->
        [one] { $n } text of yours still waits.
       *[other] { $n } texts of yours still wait.
    }
join-join = Send as one message
join-saves = That saves about { $price }.
join-saves-free =
    { $n ->
        [one] That saves { $n } of this month’s free replies.
       *[other] That saves { $n } of this month’s free replies.
    }
join-costs-nothing = Here every message is free: an ad brought this customer.
join-made = They leave as one message.
join-separate = Separate again
command-planned = Go to what is planned
command-later = Send the reply later
command-join = Send waiting texts as one message
command-release = Send the parked reply

## Importing people

import-title = Import people
import-lead = From a table: CSV or an Excel workbook. Nothing changes before you have seen what would become of it.
import-file = File
import-file-hint = CSV or .xlsx, up to { $limit } rows and 50 MB
import-bring = Read the file
import-earlier = Files brought before
import-none = No file was brought yet.
import-export = Export
import-export-lead = Everybody who is known here, with tags, attributes and consent.
import-export-csv = Download as CSV
import-export-xlsx = Download as Excel workbook
# Why a file cannot be read, and what to do.
import-unreadable =
    { $what ->
        [empty] The file has no rows below its head.
        [rows] The file has more than 200,000 rows: divide it.
        [columns] The file has more than 100 columns: leave out those that are not needed.
        [quotes] A quotation mark is not closed. Save the table as CSV again.
        [old] This is an old or a locked workbook: save it as .xlsx, without a password.
        [no-table] This is no table: a CSV file or a workbook (.xlsx) can be read.
        [unpacked] Unpacked, the workbook is too large: save it as CSV.
        [cell] A cell has more letters than a table holds. Shorten it.
        [written] Row by row, the table is too large: leave out columns that are not needed, or divide it.
        [size] The file has more than 50 MB: divide it.
       *[broken] The file did not arrive whole. Try again.
    }
# Why the choices for the columns do not work.
import-unplanned =
    { $what ->
        [columns] There must be one choice for each column.
        [nobody] Choose the column with the phone number, or with the user id: by it people are told apart.
        [twice] Two columns say the same. Leave one of them out.
        [country] The country code is up to three digits, like 49.
        [name] An attribute needs a name of at most 60 characters: give the column a head.
        [wording] The words they agreed to may have 1,000 characters.
       *[choice] A new attribute cannot be a choice: make it first, with what can be chosen.
    }
import-overtaken = It has gone on meanwhile. Here is how it stands now.
# What a column says.
import-target =
    { $what ->
        [nothing] Left out
        [phone] Phone number
        [user_id] WhatsApp user id
        [name] Name
        [last_name] Last name, after the name
        [language] Language
        [time_zone] Time zone
        [tags] Tags
        [consent] Consent to marketing messages
        [consent_source] Where they consented
        [consent_wording] Words they consented to
        [consent_at] When they consented
       *[attribute] New attribute
    }
# What values an attribute has.
import-kind =
    { $what ->
        [text] Text
        [number] Number
        [date] Date
        [yes_no] Yes or no
        [choice] Choice
       *[url] Link
    }
import-attributes = Attributes
import-columns = Columns
import-example = First row
import-means-of = What the column “{ $name }” says
import-kind-of = Values of the new attribute “{ $name }”
import-country = Country code of numbers without one
import-country-hint = Digits only, like 49. Empty where every number has its own.
import-known = People who are known already
import-fill = Fill only what is empty
import-overwrite = Let the file take the place of what is known
import-wording = Words they consented to
import-wording-hint = For rows that say yes and have no wording of their own. Kept as proof, with the name of the file. A no that is known is never undone.
import-preview = As the first rows would become
import-row = Row
import-check = Check every row
import-checked = Check
# How far an import is.
import-stage =
    { $what ->
        [ready] Ready to be checked
        [checking] Being checked
        [checked] Checked, nothing taken in yet
        [applying] Being taken in
        [done] Done
        [cancelling] Being taken back
        [cancelled] Cancelled
        [undoing] Being taken back
        [undone] Taken back
       *[failed] Failed
    }
import-progress = { $percent } %
import-total = Rows of the file
import-fits = Rows that can be taken in
import-fits-known = Of people who are known already
import-wrong = Rows with something wrong, which are left out
import-faults = What is wrong
import-faults-all = Download everything that is wrong (CSV)
import-apply = Take them in
import-nothing-fits = No row can be taken in. Mend the file and bring it again, or choose other columns.
import-cancel = Cancel this import
import-result = Result
import-made = People added
import-changed = People changed
import-held = Rows that say yes where the person said no: the no stays
import-undo = Undo this import
import-taken-back = Rows taken back
import-stayed = People who stay, because something happened with them since
# Why an import failed.
import-failed =
    { $what ->
        [file] The file is gone from the server. Bring it again.
       *[fault] It broke off. What it had taken in is gone again; the log of the server knows more.
    }
# What is wrong with a cell.
import-amiss =
    { $what ->
        [nobody] No phone number and no user id
        [phone_letters] There are letters in the phone number
        [phone_length] This is too short or too long for a phone number
        [phone_country] The country code is missing
        [phone_rounded] The table has rounded the phone number
        [user_id] This is no user id
        [too_long] The text is too long
        [language] This is no language
        [time_zone] There is no time zone of this name
        [too_many_tags] There are too many tags
        [tag_name] This cannot be the name of a tag
        [tags_full] There would be too many tags
        [number] This is no number
        [number_unclear] This could be two numbers: thousands, or a fraction
        [date] This is no date
        [date_unclear] This could be two dates: which is the month?
        [yes_no] This is neither yes nor no
        [choice] This cannot be chosen for the attribute
        [url] This is no link
        [future] This time is still to come
        [repeated] An earlier row is about the same person; it is the row
        [two_people] The number and the user id belong to two people here
       *[given_up] Somebody here had this number and changed it
    }
# How to mend it.
import-mend =
    { $what ->
        [nobody] Add one of them.
        [phone_letters] Leave only digits, and a + before the country code.
        [phone_length] Write the whole number with its country code.
        [phone_country] Write it, or say above which one numbers without it have.
        [phone_rounded] Format the column as text in the table and save it again.
        [user_id] It looks like DE.1234567890.
        [too_long] Names have at most 200 characters, other texts 1,000.
        [language] Write its code, like en or pt-BR.
        [time_zone] Write it like Europe/Berlin.
        [too_many_tags] One row may have 20.
        [tag_name] A tag has at most 40 characters, and no commas or semicolons.
        [tags_full] There can be 200. Delete some that nobody needs, or leave this one out.
        [number] Leave only digits, and a point before the fraction.
        [number_unclear] Write 1234 or 1.234, without a comma.
        [date] Write it like 2026-11-05.
        [date_unclear] Write it like 2026-11-05.
        [yes_no] Write yes or no.
        [choice] Write one of its choices, or add this one to it first.
        [url] Write it with https:// before it.
        [future] Write when they really consented.
        [repeated] Make one row of the two.
        [two_people] Merge them first, or leave one of the two out.
       *[given_up] Whose it is now is known once they write.
    }
# The heads of a table of what is wrong.
import-fault-head =
    { $what ->
        [row] Row
        [column] Column
        [value] What stands there
        [amiss] What is wrong
       *[mend] How to mend it
    }
import-app = From the phone app
import-app-lead = A number that came with its WhatsApp Business app brings the conversations of 180 days and its contacts along. They open no window and ask for no answer.
import-app-percent = History arrived
import-app-of = History of { $name }
import-app-phase = How far back
# How far back a history reaches.
import-app-back =
    { $what ->
        [day] The last day
        [quarter] Up to 90 days
       *[half] Up to 180 days
    }
import-app-messages = Messages
import-app-people = People from its contacts
import-app-declined = The earlier conversations were not shared: whoever connected the number chose so in the app. To share them, disconnect the number there and connect it anew.
import-app-failed = WhatsApp could not send the earlier conversations.

# Search: what is wrong with what was typed.
search-unclear-nothing = There is no word in it to look for.
search-unclear-long = That is too much to look for at once.
search-unclear-value = { $filter } needs something after it.
search-unclear-day = “{ $day }” is no day. Write it like { $like }.
search-unclear-thing = Messages cannot be found by “{ $thing }”. Known: { $known }.
search-unclear-many = Too many people are called “{ $name }”. Write more of the name.
search-title = Search
search-label = Search people and messages
search-begin = What are you looking for?
search-begin-lead = A name, a part of a number, or words of a message. The beginning of a word is enough.
# Before examples of what can be typed beside words: from:me, has:image, …
search-filters = Narrow it down with
search-nothing = Nothing found
search-nothing-lead = All words have to be there. Fewer of them, or only the beginning of one, find more.
search-catching-up = Older messages are still being made searchable. Some may be missing for now.
search-people = People
search-messages = Messages
search-count =
    { $n ->
        [one] { $n } message
       *[other] { $n } messages
    }
search-newest = The best of the newest { $n }. More words find older ones.
search-shown = { $shown } of { $count } shown
search-more = Show more
search-more-failed = Further messages could not be loaded.
# In the palette: everything that has what was typed.
search-all = Search everything for “{ $q }”
search-within = Find in this conversation
search-older = Older match
search-newer = Newer match
# Which match is shown, and how many there are.
search-place = { $at } of { $of }
search-none-here = No match
search-day = Day to go to
search-go = Go to day
search-no-day = There are no messages to go to.
search-close = Close

## People: errors
people-no-tag = There is no tag “{ $name }”.
people-rule-tag = The tag “{ $name }” is set by its rule and not by hand.
people-no-attribute = This attribute is gone. Load the page again.
people-value-text = A value has at most 1,000 characters.
people-value-number = This is no number. Write it like 12.5.
people-value-date = This is no date. Write it like 2026-11-05.
people-value-yes-no = Choose yes or no.
people-value-choice = Choose one of: { $choices }.
people-value-url = A web address begins with https:// or http://.
people-name-empty = Enter a name.
people-name-long = A name has at most 40 characters.
people-name-characters = A name has no commas or semicolons.
people-name-taken = There is one of this name already.
people-full = There are as many as there can be. Delete one that nobody needs.
people-choices-wrong = Enter 1 to 50 different choices, one a line.
people-called-wrong = A name has at most 100 characters.
people-language-wrong = This is no language. Write it like de or pt-BR.
people-zone-wrong = This is no time zone. Write it like Europe/Berlin.
people-hours-wrong = Enter two different times of day.
people-source-wrong = Say where it comes from, in at most 100 characters.
people-wording-wrong = The wording has at most 2,000 characters.
people-remark-wrong = A note has 1 to 4,000 characters.
people-too-many = These are too many at once. Choose at most 1,000.
people-same = This is one person already.
people-undone = This was undone already.
people-messages-since = This cannot be undone any more: messages have come or gone since, and nobody can tell whose they are.
people-windows-since = This cannot be undone any more: the windows they share have changed since.
people-merged-since = They were made one with somebody else since. Undo that first.
people-gone = This cannot be undone any more: what was known of them is no longer kept.

## Customers
nav-customers = Customers
command-customers = Go to the customers
command-context = Show or hide what is known of the customer
context-title = About the customer
customers-find = Find by name or number
customers-any = Any
customers-filters = Narrow the list
customers-order = Order
customers-columns = Columns
customers-window = Window
customers-time-left = Time left
customers-last-activity = Last activity
customers-local-time = Their time
customers-unknown = Not known
customers-open = Open
customers-closed = Closed
customers-never = Never opened
customers-day = In the last 24 hours
customers-week = In the last 7 days
customers-month = In the last 30 days
customers-silent = Silent for 30 days
customers-low = Low, 0 to 3
customers-middle = Middle, 4 to 6
customers-high = High, 7 to 10
customers-select-all = Select everybody shown
customers-select = Select { $who }
customers-action = Do with those selected
customers-add-tag = Add a tag
customers-remove-tag = Remove a tag
customers-agreed = Agreed to marketing
customers-stopped = Stopped marketing
customers-apply = Apply
customers-clear = Clear selection
customers-more = Show more
customers-empty = No customers yet
customers-empty-lead = Whoever writes to one of your numbers appears here.
customers-none = Nobody fits
customers-none-lead = Take a filter away to see more people.
customers-reset = Show everybody
customers-found =
    { $n ->
        [one] { $n } customer
       *[other] { $n } customers
    }
customers-many = More than { $n } customers
customers-selected =
    { $n ->
        [one] { $n } selected
       *[other] { $n } selected
    }
customers-select-fitting = Select all who fit
customers-fitting-cut = More than { $n } fit. The first { $n } are selected.
customers-done =
    { $n ->
        [one] Done for { $n } person.
       *[other] Done for { $n } people.
    }
customers-unchanged =
    { $n ->
        [one] { $n } was so before.
       *[other] { $n } were so before.
    }
customers-missing =
    { $n ->
        [one] { $n } is no longer there.
       *[other] { $n } are no longer there.
    }
customers-left =
    { $n ->
        [one] Then something went wrong: { $n } person was left out and is still selected.
       *[other] Then something went wrong: { $n } people were left out and are still selected.
    }

## One customer
person-not-found = There is no such customer
person-not-found-lead = They may have been erased, or the link is wrong.
person-whole = Whole profile
person-said = Said by somebody here
person-detected = Detected from their messages
person-from-number = From their number
person-consent = Consent
person-no-consent = Nothing was said yet.
person-yes = Agreed
person-no = Stopped
person-write-consent = Write consent down
person-category = Category
person-answer = Answer
person-source = Where it was said
person-wording = Wording
person-history = History
person-marketing = Marketing
person-utility = Utility
person-service = Service
person-source-whatsapp = Chosen in WhatsApp
person-source-refusal = WhatsApp refused a marketing message
person-source-here = Written down here
person-program = A program
person-engagement = Engagement
person-no-gauge = Nothing was said in the last 30 days.
person-gauge = { $score } of 10, between { $low } and { $high }
person-over =
    { $n ->
        [one] from { $n } answer
       *[other] from { $n } answers
    }
person-median = Median answer time
person-windows = Windows used
person-windows-of = { $n } of { $of }
person-tags = Tags
person-add-tag = Add a tag…
person-remove-tag = Remove { $name }
person-details = Details
person-name = Name
person-own-name = Calls themselves { $name }
person-language = Language
person-zone = Time zone
person-from = May be written to from
person-until = until
person-their-time = { $time } their time
person-guess = A guess: their country keeps { $n } different times
person-attributes = Attributes
person-value-yes = Yes
person-value-no = No
person-identifiers = Identifiers
person-phone = Phone number
person-username = Username
person-bsuid = WhatsApp user ID
person-parent-bsuid = WhatsApp user ID of the group of companies
person-former = no longer in use
person-notes = Notes
person-note = Note, only for your team
person-add-note = Add note
person-edit = Edit
person-delete = Delete
person-save = Save
person-saved = Saved.
person-timeline = Timeline
person-cut = Older messages are not in here.
person-first-message = First message
person-window-opened = A window opened
person-window-lost = A window closed while they waited
person-template = Template { $name }
person-tagged = Tagged { $name }
person-merged = Made one with { $name }
person-conversations = Conversations
person-same = May be the same person
person-why-username = the same username
person-why-number = the same number in another spelling
person-why-name = the same name, and the number ends alike
person-other = Choose somebody else
person-merge = Make two people one
person-merge-lead = Everything of the other is theirs from then on. You can undo it until something happens of which nobody can tell whose it is.
person-compare = Compare
person-field = Field
person-kept = Stays
person-gone = Goes
person-becomes = Becomes
person-joined =
    { $n ->
        [one] { $n } conversation becomes one with another.
       *[other] { $n } conversations become one with another.
    }
person-moved =
    { $n ->
        [one] { $n } conversation moves.
       *[other] { $n } conversations move.
    }
person-messages =
    { $n ->
        [one] { $n } message moves with them.
       *[other] { $n } messages move with them.
    }

## Scores, and what makes a conversation worth more

scores-title = What to expect
scores-reply = Chance of an answer
scores-reply-hint = If you write now, within 24 hours.
scores-write = Writes before the window closes
scores-percent = { $percent } %
scores-share = { $share } %
scores-chance = { $percent } %, between { $low } and { $high } %
scores-row = Chance of an answer: { $percent } %
scores-from =
    { $n ->
        [one] from { $n } message
       *[other] from { $n } messages
    }
scores-from-others = Nothing of theirs is known yet: it is what customers here usually do.
scores-rule = By a rule of thumb: the model is not used, as it has not shown yet that it is better here.
scores-not-scored = Not scored
scores-not-scored-lead = This person is excluded from scoring.
scores-facts = What moved it most
scores-facts-none = Nothing moved it: it is what usually happens.
scores-raises = Raises it:
scores-lowers = Lowers it:
scores-fact-up =
    { $fact ->
        [replies_often] They often answer
        [replies_elsewhere] They often answer your other numbers
        [business_answered] Customers often answer this number
        [wrote_recently] They wrote a short while ago
        [silent_long] How long you have not written
        [answered_in_a_row] Nothing of yours is left unanswered
        [customer_last] Who had the last word
        [talks_much] How much was said so far
        [known_long] How long you have known each other
        [wrote_first] Who wrote first
        [window_open] The window is open
        [quick_answers] They answer quickly
        [business_quick] How quickly this number answers
        [busy_now] How busy this number is now
        [time_of_day] It is a good time of their day
        [weekday] It is a good day of the week
        [active_elsewhere] What they do at your other numbers
        [new_here] You have both written before
       *[other] Something else
    }
scores-fact-down =
    { $fact ->
        [replies_often] They seldom answer
        [replies_elsewhere] They seldom answer your other numbers
        [business_answered] Customers seldom answer this number
        [wrote_recently] They have not written for a while
        [silent_long] How long you have not written
        [answered_in_a_row] Your last messages are unanswered
        [customer_last] Who had the last word
        [talks_much] How much was said so far
        [known_long] How long you have known each other
        [wrote_first] Who wrote first
        [window_open] The window is closed
        [quick_answers] They take long to answer
        [business_quick] How quickly this number answers
        [busy_now] How busy this number is now
        [time_of_day] It is a bad time of their day
        [weekday] It is a bad day of the week
        [active_elsewhere] What they do at your other numbers
        [new_here] One of you has never written
       *[other] Something else
    }
scores-segment = Kind of customer
scores-step = Where they stand
scores-how = How this is decided
scores-segment-name =
    { $segment ->
        [unheard] Has never written
        [newcomer] Newcomer
        [regular] Regular
        [occasional] Occasional
        [passing] Passing by
       *[dormant] Dormant
    }
scores-segment-rule =
    { $segment ->
        [unheard] They have never written.
        [newcomer] They first wrote within the last 30 days, and came three times at most.
        [regular] They came ten times or more in the last 90 days.
        [occasional] They came three to nine times in the last 90 days.
        [passing] They came once or twice in the last 90 days.
       *[dormant] They did not come within the last 90 days.
    }
scores-step-name =
    { $step ->
        [unheard] Unheard
        [new] New
        [engaged] Engaged
        [lapsing] Lapsing
        [lost] Lost
       *[won_back] Won back
    }
scores-step-rule =
    { $step ->
        [unheard] They have never written.
        [new] They wrote for the first time within the last 7 days.
        [engaged] They wrote within the last 7 days.
        [lapsing] They last wrote 7 to 30 days ago.
        [lost] They last wrote more than 30 days ago.
       *[won_back] They wrote again within the last 30 days, after a silence of 30 days or more.
    }
scores-comes = Somebody comes when they write after six hours in which nobody said anything.
scores-next = Next best step
scores-answer = Answer now
scores-ask = Ask your open question again
scores-wait = Wait until { $when }
scores-reopen = Re-open with a template
scores-leave = Leave in peace
scores-do-ask = Write the question
scores-do-wait = Snooze until { $when }
scores-do-reopen = Choose a template
scores-template = Template
scores-reopens = Chance that they answer it
scores-cost = Cost
scores-not-enough = Not enough data yet to say which template works best: the one that is sent most comes first.
scores-about = about { $amount }
scores-reason =
    { $reason ->
        [owed] They wait for an answer
        [closing] The window closes within two hours
        [will_lapse] They are unlikely to write again before it closes
        [will_write] They are likely to write again by themselves
        [likely_now] They are likely to answer now
        [unlikely] They are unlikely to answer
        [question_open] You asked something and wait for the answer
        [missed] The window closed while they waited
        [better_hour] They answer at other hours
        [quiet_hours] It is a quiet hour for them
        [opted_out] They asked not to be written to
        [no_consent] Nothing says that they agreed to be written to
        [paced] They were written to before without an answer
        [blocked] Nothing reaches them
        [settled] It is done with, or rests
        [nothing_owed] Nobody waits for anything
       *[other] For another reason
    }
hours-title = Best hours to write
hours-best = Best { $ranges }
hours-none = No hour stands out
hours-range = from { $from } to { $to }
hours-all = All 24 hours
hours-hour = Hour
hours-share = Share of what they write
planned-best = Their best hour, { $time } there, { $when }
scores-failed = What is foreseen could not be loaded.
scores-held-out = No advice here: in a few conversations it is kept back, to tell whether it helps.
scores-answered = Answers so far: { $n } of { $of }
scores-learnt =
    { $n ->
        [one] the model has learnt from { $n } case
       *[other] the model has learnt from { $n } cases
    }
scores-worth = Worth { $factor } times an ordinary conversation
hours-zone = Hours of { $zone }
priorities-title = Priorities
command-priorities = Go to priorities
priorities-lead = What makes a conversation worth more to you. It decides what comes first, and never how likely something is: that is learnt.
priorities-rules = Rules
priorities-empty = No rules yet
priorities-empty-lead = Every conversation is worth the same: what comes first depends only on what is likely to be lost.
priorities-add = Add a rule
priorities-about = Which conversations
priorities-kind =
    { $kind ->
        [tag] Customers with a tag
        [is] An attribute is
        [at_least] An attribute is at least
        [team] Conversations of a team
       *[lead] Brought by an ad, not answered yet
    }
priorities-tag = Tag
priorities-attribute = Attribute
priorities-team = Team
priorities-value = Value
priorities-amount = At least
priorities-with-tag = Tag { $name }
priorities-with-value = { $name } is { $value }
priorities-with-amount = { $name } is at least { $amount }
priorities-with-team = Team { $name }
priorities-gone = something that is gone
priorities-factor = Worth of { $name }
priorities-factor-hint = From 0.25, a quarter, to 4, four times as much.
priorities-times = { $factor } times
priorities-remove = Remove the rule { $name }
priorities-order = Value of an order
priorities-order-lead = A conversation counts as much as the order that it is about, compared with an ordinary one.
priorities-order-attribute = Attribute that holds it
priorities-not-counted = Not counted
priorities-usual = An ordinary order
priorities-template = What a template costs
priorities-template-hint = As a part of what an ordinary conversation is worth, from 0 to 1.
priorities-preview = What would move
priorities-nothing = Nothing moves.
priorities-nobody = Nothing to show: nobody waits for an answer now.
priorities-moved = { $n } of { $of } that wait would stand elsewhere; those that move furthest:
priorities-looked = Looked at the { $looked } that matter most now, of { $of } that wait. Places are among these.
priorities-place = from place { $before } to place { $after }
priorities-worth = Worth { $after } times an ordinary one, was { $before }
priorities-passed = Others pass it, or fall behind
priorities-save = Save
priorities-saved = Saved. The queue by priority follows it.
priorities-undo = Undo
priorities-undone = As it was before.
priorities-reset = Count all the same
priorities-unsaved = Not saved yet.
priorities-choose = Choose one
priorities-too-many = There can be 20 rules at most.
priorities-wrong-factor = What a rule makes of the worth lies between 0.25 and 4.
priorities-twice = Two rules are about the same: keep one of them.
priorities-wrong-value = A value has between 1 and 100 characters.
priorities-wrong-amount = An amount is a number, written without separators: 1500.
priorities-wrong-usual = An ordinary order is a number above zero, written without separators: 1500.
priorities-wrong-template = What a template costs lies between 0 and 1.

## Tags and attributes
tag-new = New customer
tag-returning = Returning
tag-ad-lead = Ad lead
tag-rule-new = By rule: their first message came in the last 7 days.
tag-rule-returning = By rule: they wrote again 7 days or more after their first message.
tag-rule-ad-lead = By rule: an ad brought them in the last 30 days.
colour-grey = Grey
colour-red = Red
colour-orange = Orange
colour-yellow = Yellow
colour-green = Green
colour-teal = Teal
colour-blue = Blue
colour-purple = Purple
colour-pink = Pink
attribute-text = Text
attribute-number = Number
attribute-date = Date
attribute-yes-no = Yes or no
attribute-choice = One of a list
attribute-url = Web address
fields-title = Tags and attributes
fields-lead = What can be put on customers and said of them. Tags with a rule are set by it alone.
fields-colour = Colour
fields-kind = Kind
fields-choices = Choices, one a line
fields-new-tag = New tag
fields-new-attribute = New attribute
fields-read-only = Only admins change these.
fields-no-attributes = No attributes yet.
fields-sure = Delete for good
fields-people =
    { $n ->
        [one] on { $n } person
       *[other] on { $n } people
    }

# What is kept of people, and how long.
data-title = Data
data-lead = How long things are kept, and who was erased.
data-kept = How long things are kept
data-kept-lead = What is past its time is deleted within the hour and does not come back.
data-deliveries = Deliveries as they arrived
data-deliveries-hint = What WhatsApp sent, word for word, from when it was taken in.
data-events = Events
data-events-hint = What screens and programs that come back want to hear.
data-kept-items = Items that were not understood
data-kept-items-hint = With their raw form, to be run again.
data-media = Files
data-media-hint = Pictures, films and documents. The messages stay.
data-messages = Messages
data-messages-hint = With their files. The people stay.
data-days = Days
data-for-ever = For ever
# The fewest and the most days that something can be kept.
data-bounds = From { $least } to { $most } days
data-save = Save
data-saved = Saved. What is past its time goes within the hour.
data-erasures = Erased people
data-erasures-lead = Nothing is left of them but these lines.
data-nobody-erased = Nobody was erased yet.
data-erased-at = Erased
data-state = State
data-gone = Rows deleted
data-done = Done
# How far an erasure is.
data-step = Step { $at } of { $of }
data-of-person = Data of { $who }
data-export = Take everything out
data-export-lead = One ZIP archive with everything that is kept of this person: what was said, files, notes, and what WhatsApp delivered.
data-download = Download
data-erase = Erase this person
data-erase-lead = Everything that is kept of this person goes, everywhere and for good: messages, files, notes, drafts, and what WhatsApp delivered. It cannot be undone. If they write again, they are somebody new.
data-erase-backups = Backups made before still have it. Putting one back erases this person once more.
data-owner-only = Only an owner can erase somebody.
data-type-name = Type the name to confirm: { $who }
data-not-the-name = This is not the name of the person.
data-erase-now = Erase for good
data-erasing = Erasing…
data-erased = Erased
data-erased-lead = This person is off every list. The rest is being deleted now; this page can be left.
data-erased-whole = Everything is deleted.
data-was-erased = The person of this conversation was erased.
data-their-data = Their data
data-forgotten = { $kind } is no longer kept.

# Conversations: notes, quick replies, what can be pressed, who is there, blocking.
error-too-many = Too many “{ $field }”: { $limit } are allowed.
error-twice = Two have the same “{ $field }”.
quick-reply-taken = This shortcut is in use already.
talk-note = Note
talk-note-label = Internal note
talk-note-placeholder = Only people here see this. @ names a colleague.
talk-note-save = Save note
talk-note-saved = Note saved. The customer does not see it.
talk-note-edit = Edit note
talk-note-delete = Delete note
talk-note-deleted = Note deleted.
talk-note-of = Note by { $who }
talk-note-of-you = Your note
talk-cancel = Cancel
talk-people = Colleagues
talk-program = A program
talk-colleague = A colleague
talk-done-assigned = { $who } assigned this to { $whom }
talk-done-unassigned = { $who } took away who this is assigned to
talk-done-snoozed = { $who } snoozed this until { $when }
talk-done-rests = { $who } snoozed this until the customer writes
talk-done-woke = No longer snoozed
talk-done-resolved = { $who } resolved this
talk-done-reopened = Open again
talk-done-merged = Joined with another conversation of the same person
talk-done-parted = Two people again
talk-done-tagged = { $who } added the tag { $what }
talk-done-untagged = { $who } removed the tag { $what }
talk-done-opted-out = Wants no more messages of this kind: { $what }
talk-done-opted-in = Wants messages of this kind again: { $what }
talk-done-lost = The window closed without an answer. Waiting since { $when }
talk-done-paused = The template { $what } is paused
talk-done-dismissed = { $who } said that no answer is needed
talk-done-undismissed = { $who } took back that no answer is needed
talk-done-blocked = { $who } blocked this person
talk-done-unblocked = { $who } let this person through again
talk-done-reported = { $who } reported this person: { $what }
talk-done-other = Something was changed
talk-quick = Quick replies
talk-quick-none = No quick reply fits.
talk-quick-missing = Fill in what is missing
talk-quick-insert = Insert
talk-quick-manage = Manage quick replies
talk-quick-lead = Texts you write often. In a reply, write / and the shortcut.
talk-quick-shortcut = Shortcut
talk-quick-text = Text
talk-quick-variables = Variables: { $names }, and the names of attributes.
talk-quick-shared = For everybody
talk-quick-own = Only for me
talk-quick-new = New quick reply
talk-quick-edit = Edit { $what }
talk-quick-delete = Delete { $what }
talk-quick-empty = No quick replies yet
talk-save = Save
talk-saved = Saved.
talk-more = More to send
talk-photo = Take a photo
talk-voice = Record a voice message
talk-buttons = Reply buttons
talk-list = List to choose from
talk-place = Ask for a location
talk-body = Text above
talk-footer = Small print (optional)
talk-button = Button { $n }
talk-list-button = Button that opens the list
talk-row = Row { $n }
talk-row-description = Description of row { $n } (optional)
talk-row-section = Section from row { $n } on (optional)
talk-add-row = Add a row
talk-recording = Recording: { $time }
talk-finish = Finish recording
talk-discard = Discard recording
talk-no-microphone = The microphone could not be used. Allow it in the browser, and try again.
talk-no-recorder = This browser cannot record a sound that WhatsApp takes.
talk-looks = Also here: { $who }
talk-writes = { $who } is writing…
talk-cross-writes = { $who } is writing an answer.
talk-cross-answered = { $who } has answered since you began.
talk-send-anyway = Send anyway
talk-menu = Conversation menu
talk-block = Block
talk-unblock = Unblock
talk-blocked = Blocked { $when }. Nothing comes through, and nothing leaves.
talk-block-title = Block { $who }?
talk-block-lead = WhatsApp lets nothing through any more, in either direction. It can be undone.
talk-report = What is wrong with them? (optional)
talk-report-hint = Kept here with your name. WhatsApp takes no reports from businesses.
talk-transcript-text = Export as text
talk-transcript-json = Export as JSON
talk-with-notes = With internal notes
talk-mentions = Mentions
talk-mentions-lead = Internal notes that name you.
talk-mentions-none = Nobody has named you yet
talk-mentions-none-lead = Whoever writes @ and your name in a note calls you here.
talk-mention-new = New
talk-take-back = Needs an answer after all
talk-taken-back = It waits for an answer again.
command-note = Write an internal note
command-mentions = Go to mentions
command-replies = Go to quick replies
talk-done-many =
    { $n ->
        [one] { $n } change
       *[other] { $n } changes
    }
talk-quick-found =
    { $n ->
        [one] { $n } quick reply
       *[other] { $n } quick replies
    }
talk-mentions-unread =
    { $n ->
        [one] { $n } unread mention
       *[other] { $n } unread mentions
    }

## Views, and what is done to many conversations

triage-too-many = At most { $n } conversations can be changed at a time.
triage-these =
    { $n ->
        [one] 1 to answer first
       *[other] { $n } to answer first
    }
triage-nobody = This person cannot see to conversations here any more.
triage-no-such-time = A conversation rests until a time to come, a year ahead at most.
triage-no-tag = There is no tag “{ $tag }”.
triage-ruled-tag = The tag “{ $tag }” is set by a rule, not by hand.
triage-too-late = This can no longer be taken back.
triage-changed = It has changed since.
triage-changed-by = { $who } has changed it since.
triage-heard = The customer has written since.
triage-joined = It is part of another conversation by now.
triage-view-name = The name must have 1 to { $n } characters.
triage-too-many-views = You keep { $n } views, as many as there can be. Delete one first.
view-queue = To do
view-shift = Closing this shift
view-hour = Less than 1 h left
view-two-hours = Less than 2 h left
view-four-hours = Less than 4 h left
view-open = Open windows
view-closed = Worth re-opening
view-template = Template not answered yet
view-leads = Ad leads to answer
view-unread = Unread
view-mine = Mine
view-unassigned = Nobody’s
view-snoozed = Snoozed
view-all = All conversations
order-closes-at = Time left
order-priority = Priority
order-last-activity = Last activity
order-name = Name
triage-on = chosen
triage-views = Views
triage-filters = Filters
triage-order = Order
triage-narrowed = What the list is narrowed to
triage-without = Remove: { $what }
triage-owed = Answer owed
triage-not-owed = No answer owed
triage-open = Open
triage-snoozed = Snoozed
triage-resolved = Resolved
triage-door-open = More than 2 h left
triage-door-closing = 2 h or less left
triage-door-closed = Closed
triage-door-never = Never opened
triage-engagement = Engagement
triage-priority = Priority
triage-silence = Last activity
triage-progress = Status
triage-any = Any
triage-assignee = Assigned to
triage-me = Me
triage-nobody-chosen = Nobody
triage-somebody = Somebody
triage-window = Window
triage-tags = Tags
triage-number = Number
triage-language = Language
triage-from = From
triage-to = To
triage-keep = Name for this list
triage-share = Everybody here sees it
triage-keep-it = Save view
triage-kept = The view is saved.
triage-forget = Delete the view “{ $name }”
triage-shift = My shift ends at
triage-bulk = Chosen conversations
triage-chosen = Chosen: { $n }
triage-working = { $at } of { $of }
triage-resolve = Resolve
triage-reopen = Open again
triage-snooze = Snooze
triage-snooze-on = Snooze until another time
triage-wake = Bring back now
triage-assign = Assign
triage-tag = Tag
triage-read = Mark as read
triage-template = Send template
triage-template-lead = It goes to everybody who was chosen, with the same words. Each send has its price and is checked on its own; for ten seconds it can be undone.
triage-all-matching = Choose all in this list
triage-clear = Choose none
triage-report = What was done
triage-report-done = Done: { $n }.
triage-report-unchanged = So already: { $n }.
triage-report-refused = Not done: { $n }.
triage-refused = Not done, and why
triage-report-cut = There are more than are listed.
triage-unchanged = It is so already.
triage-taken-back = Taken back: { $n }
triage-changed-of = changed since: { $n }
triage-menu = What to do
triage-outlasts = after its window closes { $when }
triage-select = Choose { $who }
triage-actions = Actions for { $who }
triage-snoozed-until = Snoozed until { $when }
triage-rests = Snoozed until they write
triage-lead = First answer by { $when } makes the next days free
triage-awaited = Template not answered yet
rest-hour = In 1 hour
rest-three-hours = In 3 hours
rest-evening = This evening
rest-tomorrow = Tomorrow morning
rest-monday = Monday morning
rest-week = In a week
rest-until = Until the customer writes
command-resolve = Resolve, or open again
command-snooze = Snooze until later
command-assign = Assign to somebody
command-label = Tag the customer
command-mark-read = Mark as read
command-unread = Mark as unread
command-select = Choose, or no longer
command-select-range = Choose up to here
command-select-all = Choose all that are listed
command-menu = What can be done with it
command-filters = Filter the list
command-order = Change the order of the list
command-views = Choose a view
triage-did =
    { $did ->
        [assigned] Assigned
        [claimed] Taken
        [handed_over] Handed over
        [unassigned] Nobody’s any more
        [snoozed] Snoozed
        [woken] Brought back
        [resolved] Resolved
        [reopened] Open again
        [read] Marked as read
        [unread] Marked as unread
        [tagged] Tagged
        [untagged] Tag removed
        [planned] Template planned
       *[sent] Template on its way
    }
triage-silence-at-most =
    { $n ->
        [one] In the last { $n } day
       *[other] In the last { $n } days
    }
triage-silence-at-least =
    { $n ->
        [one] Silent for { $n } day or more
       *[other] Silent for { $n } days or more
    }
# What a no to messages of a category does.
person-no-marketing = No marketing template leaves to them.
person-no-utility = No utility template leaves to them.
person-no-service = Written down here; replies to what they write are still possible.
triage-choose-time = Choose a day and a time to come, a year ahead at most.
triage-template-later = The time is yours. Until then it waits in each conversation, where it can be taken back, and it is checked once more before it leaves.
# What is answered without a person.
message-automatic = Automatic reply
transcript-greeting = Automatic greeting
transcript-away = Automatic away reply
transcript-stopped = Automatic confirmation: no more marketing messages
transcript-started = Automatic confirmation: marketing messages again
talk-done-asked-for-person = Asked to talk to a person
person-source-word = A word they wrote
person-source-button = A button they pressed
command-answering = Go to automatic replies
answering-title = Automatic replies
answering-lead = What your numbers answer without a person. Each customer gets one such reply in 12 hours at most, never while somebody here has answered within the hour, and always with a button to talk to a person. It is not the answer that is owed: the conversation stays in the queue.
answering-business = What the business is called
answering-language = Language of the texts
answering-greeting = Greeting
answering-greeting-hint = In your hours, to whoever writes for the first time or after 14 days. Customers get the text in their language, else the first one there is.
answering-away = Away reply
answering-away-hint = Outside your hours. Customers get the text in their language, else the first one there is.
answering-stopped = When somebody stops marketing messages
answering-started = When somebody wants them again
answering-usual-hint = Left empty, it says what the preview shows.
answering-send = Send it
answering-preview = As the customer sees it
answering-sample = Ana
answering-save = Save
answering-saved = Saved.
answering-sent = Sent in the last 30 days
answering-confirmed = Confirmations
answering-asked = Asked for a person
answering-words = Words that stop marketing messages
answering-words-lead = A message that is one of these words and nothing else, and the buttons of templates by which people leave. They hold for every number, whether or not it answers anything: nobody has to do anything, and planned marketing to these people does not leave. A word with a star means something else as well: it counts only where a template came before it, or a message that names it in capitals or in quotation marks.
answering-start-words = Words that bring them back
answering-variables = Variables: { $names }. What is not known of a customer is left out.
answering-price-unknown = What a reply costs is not known.
answering-price-free = Each counts as a reply: { $left } are free this month, then about { $price } each, by the country of the customer.
answering-price = Each counts as a reply: about { $price }, by the country of the customer.
answering-unfit-language = “{ $what }” is no language that texts can be in.
answering-unfit-long = A text has { $length } characters; { $limit } are allowed.
answering-unfit-business = The name of the business has { $length } characters; { $limit } are allowed.
answering-unfit-character = There is a character in a text that cannot be sent.
answering-unfit-variable = Nothing is known for “{ $what }”.
answering-unfit-empty = A reply that is sent needs a text in one language at least.

## Alerts: who is told that a window is about to close

alerts-title = Alerts
alerts-lead = When a window is about to close on somebody who waits for an answer, Ajar tells whoever it is assigned to, then their team, then its lead.
alerts-how = How you are told
alerts-limits = So long before a window closes
alerts-limits-none = Choose at least one.
alerts-sound = Make a sound in this app
alerts-sound-try = Listen
alerts-quiet = Quiet time
alerts-quiet-lead = Nothing makes itself heard then. Others are told in your place, and you see it later.
alerts-quiet-from = From
alerts-quiet-until = Until
alerts-quiet-wrong = Give both times, like 22:00 and 07:00, or neither.
alerts-zone = Time zone: { $zone }
alerts-mail = Digest by email
alerts-mail-lead = At most once an hour: what was muted, and what closed unanswered.
alerts-mail-off = This server sends no email.
alerts-save = Save
alerts-saved = Saved.
alerts-devices = Devices
alerts-devices-lead = A device is told also while Ajar is not open on it. What it is sent can be read by nobody on the way.
alerts-devices-demo = In the demo no device is told.
alerts-device-none = No device is told yet.
alerts-device-name = Name of this device
alerts-device-texts = Show names and messages on it
alerts-device-add = Alert this device
alerts-device-this = This device
alerts-device-test = Send a test
alerts-device-tested = The test is on its way.
alerts-device-remove = Remove
alerts-device-unheard = What was sent to it last has not arrived. Look whether its browser may show notifications.
alerts-unreached = Alerts do not arrive on { $names }.
alerts-unreached-look = Look at my devices
alerts-device-succeeded = Last sent { $when }
alerts-device-failed = Last failure { $when }: { $why }
alerts-device-denied = This browser does not let Ajar show notifications. Its settings for this site say so.
alerts-device-unable = This browser cannot be told. It needs https, and on an iPhone the app on the home screen.
alerts-device-too-many = You have as many devices as there can be. Remove one first.
alerts-device-unfit = This device names an address that nothing is sent to.
alerts-held = Alerts are held: this is a copy that was put back.
alerts-held-title = This is a copy that was put back
alerts-held-lead = Nothing is sent to devices nor by email, so that nobody is told twice while the original still runs. What happens is shown in the app as ever.
alerts-held-owner = An owner can let alerts go from here.
alerts-release = Send alerts from here
alerts-released = Alerts go to devices and by email from now on.
alerts-past = The last 7 days
alerts-past-none = You were told of nothing.
alerts-level =
    { $level ->
        [assignee] Told as whoever it is assigned to
        [team] Told as one of the team
       *[lead] Told as the lead
    }
alerts-muted =
    { $why ->
        [rate] Muted: there were too many
        [quiet] Muted: your quiet time
       *[same] Muted: you were told at the same moment
    }
alerts-shown = Shown in the app
alerts-arrived = Arrived on { $n } of { $of } devices
alerts-mailed = Sent by email
alerts-unheard = Nobody has seen it yet
alerts-waits = { $name } waits for an answer: the window closes { $when }.
alerts-open = Open
alerts-snooze = Snooze for an hour
alerts-put-away = Put away
alerts-more = More alerts: { $n }
alerts-muting = That was the sixth alert within an hour. Further ones are muted until { $when } and come in one digest.
alerts-digest = Alerts that were muted: { $n }
alerts-push = A window is about to close
alerts-push-of = { $name } waits for an answer
alerts-push-body = The window closes in { $length }.
alerts-push-last = For { $length } further alerts are muted and come in one digest.
alerts-push-digest-body = There were too many, or it was your quiet time.
alerts-push-test = Ajar reaches this device
alerts-push-test-body = So an alert looks here.
alerts-mail-subject = Ajar: muted { $muted }, closed unanswered { $lost }
alerts-mail-muted = Muted:
alerts-mail-lost = Closed unanswered:
alerts-mail-closes = { $name }: the window closes { $when }
alerts-mail-closed = { $name }: the window closed { $when }
alerts-mail-settings = What you are told, and how: { $url }
command-alerts = Go to alerts

## Teams and shifts

teams-title = Teams
teams-lead = Who works together, on which numbers, and when.
teams-none = No teams yet
teams-none-lead = Until there is one, every conversation is everybody’s.
teams-new = New team
teams-name = Name of the team
teams-zone = Time zone, like Europe/Berlin
teams-leader = Lead
teams-members = People
teams-numbers = Numbers
teams-hours = Weekly hours
teams-hours-known = The team has fixed hours
teams-hours-hint = Like 09:00-12:00, 13:00-17:30. What ends before it begins runs over midnight; an empty day is off.
teams-holidays = Holidays
teams-holidays-hint = One a line: 2026-12-25, or with hours 2026-12-24 09:00-12:00.
teams-shifts = Shifts
teams-shifts-hint = Where nobody has a shift, all work in the weekly hours.
teams-shift-who = Whose shift
teams-shift-day = On which day
teams-shift-date = One day only
teams-shift-hours = Hours, like 09:00-17:00
teams-shift-add = Add shift
teams-shift-remove = Remove the shift of { $who }
teams-assigns = Give what is nobody’s to somebody who is there
teams-capacity = Open conversations of one person at most
teams-read-only = Only admins change teams.
teams-faster = { $who } was faster.
teams-unseen = { $who } does not see this number, so the conversation cannot be theirs.
triage-no-team = There is no such team.
forecast-title = The next 24 hours
forecast-lead = What usually comes at these hours, and which open windows are likely to close without a word from the customer. In brackets: where it lies nine times in ten.
forecast-hour = From
forecast-messages = Messages
forecast-closing = Windows that close
forecast-owed = Of these, answer owed
forecast-lapse = Without a word
forecast-held-back = Not shown today. On 5 in 100 days, drawn by chance for each person, it is held back, so that it can be seen what it is worth.
forecast-band = { $mean } ({ $low } to { $high })
handover-title = Hand-over
handover-lead = What is owed an answer and closes while nobody of its team works.
handover-none = Nothing closes unstaffed
handover-none-lead = Whatever is owed closes while somebody works.
handover-unknown = It is not known of any team when it works.
handover-closes = Closes { $when }
handover-staffed = Last staffed { $when }
handover-claim = Take it
handover-send = Answer it
handover-more = There is more. The queue shows all of it.
view-unstaffed = Closing unstaffed
command-claim = Take what is nobody’s
command-hand-over = Go to the hand-over
command-teams = Go to the teams
command-away = Away, or back
away-set = Say that you are away
away-back = You are away: say that you are back
talk-done-handed-over = { $who } handed it over to { $what }.
talk-done-handed-to-all = { $who } gave it to everybody.
triage-team = Team
triage-everybody = Everybody’s
teams-unfit =
    { $why ->
        [name] A team has a name of 1 to 60 characters.
        [zone] There is no such time zone. It is called like Europe/Berlin.
        [leader] The lead must be one of the team.
        [members] A team has at most 500 people.
        [hours] The hours cannot be read, overlap, or are too many.
        [shifts] A shift is of one of the team, with hours like 09:00-17:00.
        [capacity] A person has 1 to 1000 conversations at most.
        [taken] There is a team of this name already.
        [limit] There are as many teams as there can be.
        [user] Somebody of these does not work here.
        [changed] Somebody else has changed this team since. Reload the page to see it, and say once more what is to change.
       *[number] There is no such number.
    }

## The audit log

audit-title = Audit log
audit-lead = Who did what to the workspace, when, and from where. No line is ever changed or deleted.
audit-filters = Narrow the log
audit-find = Search the log
audit-who = Who
audit-what-label = What
audit-when = When
audit-more = Show more
audit-end = That is all of it.
audit-none = Nothing is written down
audit-none-lead = Nothing in the log is like this.
audit-export = Export as CSV
audit-yes = yes
audit-no = no
audit-what =
    { $what ->
        [signed_in] Signed in
        [sign_in_failed] Sign-in failed
        [sign_in_throttled] Too many sign-ins
        [signed_out] Signed out
        [user_added] Person let in
        [user_disabled] Person shut out
        [user_enabled] Person let in again
        [user_invited] Person invited
        [invitation_revoked] Invitation taken back
        [user_joined] Invitation taken up
        [user_renamed] Name changed
        [role_changed] Role changed
        [reset_made] Link to a new password made
        [reset_used] Link to a new password used
        [password_changed] Password changed
        [password_failed] Wrong password when confirming
        [sessions_revoked] Signed out elsewhere
        [factor_set_up] Second factor set up
        [factor_dropped] Second factor turned off
        [factor_role_set] Need of a second factor changed
        [code_failed] Wrong code at sign-in
        [reach_set] Reach changed
        [key_made] API key made
        [key_revoked] API key revoked
        [number_added] Number set up
        [number_changed] Number changed
        [answering_set] Automatic replies changed
        [team_kept] Team changed
        [team_dropped] Team deleted
        [retention_set] Retention changed
        [tag_kept] Tag changed
        [tag_dropped] Tag deleted
        [attribute_kept] Attribute changed
        [attribute_dropped] Attribute deleted
        [quick_reply_kept] Shared quick reply changed
        [quick_reply_dropped] Shared quick reply deleted
        [fills_set] Variables of a template changed
        [view_kept] Shared list changed
        [view_dropped] Shared list deleted
        [blocked] Customer blocked
        [unblocked] Customer unblocked
        [bulk_sent] Template sent to many
        [bulk_planned] Template planned for many
        [import_brought] Import brought
        [import_applied] Import taken in
        [import_cancelled] Import cancelled
        [import_undone] Import undone
        [people_exported] Customers exported
        [person_exported] Data of a customer exported
        [transcript_exported] Conversation written out
        [audit_exported] Audit log exported
        [backup_made] Backup made
        [backup_restored] Backup put back
        [alerts_released] Alerts sent again after a restore
        [person_erased] Customer erased
        [people_merged] Customers merged
        [merge_undone] Merge undone
        [model_promoted] Model changed
        [model_rolled_back] Earlier model chosen
        [model_released] Better models let take over
        [model_refit] Model told to learn anew
        [model_refit_cancelled] Learning anew stopped
        [scoring_set] Predictions of a customer turned on or off
        [weights_set] What conversations are worth changed
        [figures_shown] Figures of each person shown to everybody
        [figures_hidden] Figures of each person no longer shown
        [template_submitted] Template submitted
        [template_edited] Template changed
        [template_deleted] Template deleted
        [template_unpaused] Paused template let loose
        [assistant_set] Assistant set up
        [assistant_off] Assistant turned off
        [campaign_started] Campaign started
        [campaign_approved] Campaign approved
        [campaign_declined] Campaign sent back to its author
        [campaign_paused] Campaign paused
        [campaign_resumed] Campaign resumed
        [campaign_stopped] Campaign stopped
        [campaign_held] Campaign put on hold
        [campaign_dropped] Campaign deleted
        [campaign_file] File brought to a campaign
        [budget_set] Monthly budget of a number set
        [approval_set] When campaigns need a second person set
        [approval_asked] A looser rule for when campaigns need a second person asked for
       *[other] { $what }
    }
audit-within =
    { $within ->
        [day] Last 24 hours
        [week] Last 7 days
        [month] Last 30 days
       *[year] Last 365 days
    }
audit-actor =
    { $kind ->
        [person] { $name }
        [key] Key { $name }
        [console] Command line
        [program] Ajar itself
       *[stranger] Somebody not signed in
    }
audit-subject =
    { $kind ->
        [user] { $name }
        [key] Key { $name }
        [invitation] Invitation { $name }
        [number] Number { $name }
        [contact] Customer { $name }
        [conversation] Conversation { $name }
        [import] Import { $name }
        [tag] Tag { $name }
        [attribute] Attribute { $name }
        [quick_reply] Quick reply { $name }
        [view] List { $name }
        [team] Team { $name }
        [model] Model { $name }
        [template] Template { $name }
        [campaign] Campaign { $name }
       *[other] { $name }
    }
audit-detail =
    { $detail ->
        [role] Role: { $value }
        [count] How many: { $value }
        [kind] Data: { $value }
        [days] Days: { $value }
        [format] Format: { $value }
        [secrets] Secrets set: { $value }
        [watched] Only watched: { $value }
        [shared] For everybody: { $value }
        [only_teams] Only their teams: { $value }
        [required] Required: { $value }
        [with] Other customer: { $value }
        [scored] Predicted: { $value }
        [added] Came in: { $value }
        [removed] Left: { $value }
        [lead] Lead: { $value }
        [numbers] Numbers changed: { $value }
        [hours] Hours changed: { $value }
        [shifts] Shifts changed: { $value }
        [renamed] Renamed: { $value }
        [zone] Time zone: { $value }
        [assigns] Gives by itself: { $value }
        [capacity] At most for each: { $value }
       *[other] { $value }
    }

## Who sees what

reach-numbers = Only these numbers
reach-numbers-hint = Without a choice all of them, also those that come.
reach-only-teams = Only conversations of their teams
reach-only-teams-hint = Also those of no team, and those that are assigned to them.
reach-save = Save
reach-role = Admins and owners see everything: only agents and analysts can be limited.
reach-number = One of these numbers is not set up here.
reach-gone = You do not see this conversation any more.

## Accounts

nav-account = Your account
unfit-second-code = The code is wrong, or was used before.
sign-in-code = Code
sign-in-code-title = Enter a code
sign-in-code-lead = Your authenticator app shows one. A recovery code does as well, once.
sign-in-code-over = That took too long. Start again with your password.
sign-in-again = Start again
account-weekly = Report of the week by email
account-weekly-lead = Every Monday at 8: what was lost in the week before, why, and what to do now.
account-weekly-on = Send it to me
account-title = Your account
account-lead = Your name, your language, your password, and where you are signed in.
account-name = Name
account-save = Save
account-saved = Saved.
account-password-lead = Changing it signs you out everywhere else.
account-old = Current password
account-new = New password
account-change-password = Change the password
account-password-changed = The password is changed.
account-wrong-password = The password is wrong.
account-factor = Second factor
account-factor-lead = Beside your password you are asked for a code that an app on your phone shows. A stolen password alone then lets nobody in.
account-factor-on =
    { $n ->
        [one] It is on. You have { $n } recovery code left.
       *[other] It is on. You have { $n } recovery codes left.
    }
account-factor-begin = Set it up
account-factor-scan = Scan this with an authenticator app, or type the key in. Then enter the code that the app shows.
account-factor-picture = QR code with the key
account-factor-key = Key
account-factor-open = Open in an app on this device
account-factor-code = Code of the app
account-factor-confirm = Confirm
account-codes = Recovery codes
account-codes-lead = Each lets you in once where the app is lost. They are not shown again: keep them in a safe place.
account-codes-kept = I have kept them
account-factor-turn-off = Turn off the second factor
account-factor-needed = Your role needs a second factor.
account-factor-there = There is a second factor already. Turn it off first.
account-must-title = Set up your second factor
account-must-lead = Your role needs one. Everything else waits until it is there.
account-sessions = Sessions
account-sessions-lead = If you do not know one of these, end it and change your password.
account-no-sessions = Signed in nowhere.
account-device = { $browser } on { $system }
account-unknown-device = Unknown device
account-current = This one
account-began = Began
account-seen = Last seen
account-address = Address
account-end = End
account-end-others = End all others
account-ended = Ended.
account-taken = Somebody with this address has an account already.
account-too-many = Too many invitations wait. Take some back first.
account-last-owner = Somebody has to be left who is an owner and can sign in.
account-not-in-demo = Nobody can be asked into a demo.
members-title = Members
members-lead = Who works here, and what each may do.
members-role = Role
members-change-role = Change the role
members-disabled = Disabled
members-you = You
members-on = On
members-off = Off
members-never = Never
members-disable = Disable
members-enable = Let in again
members-reset = New password link
members-drop-factor = Turn off the second factor
members-drop-sure = Turn it off now
members-end-all = Sign out everywhere
members-reach = What they see
members-disabled-done = { $who } is signed out everywhere. Their open conversations are the team’s again.
members-enabled-done = { $who } can sign in again.
members-dropped-done = { $who } is no longer asked for a code.
members-reset-done = Give this link to { $who }. It sets a new password, works once and ends after 24 hours. It is not shown again.
members-invited-done = Give this link to { $who }. It lets them in once and ends after 7 days. It is not shown again.
members-link = One-time link
members-link-done = Done
members-invite = Invite somebody
members-invite-submit = Make the link
members-waiting = Invitations
members-nobody-waits = No invitation waits.
members-ends = Ends
members-asked-by = Invited by
members-take-back = Take back
members-taken-back = The link no longer works.
members-required = Who needs a second factor
members-required-lead = People of these roles set one up before they can do anything else.
members-roles = Roles
members-roles-lead = Each role may do what the one above it may, and more.
invited-title = Join the team
invited-lead = You are invited to work here. Your role: { $role }. Check your name and choose a password.
invited-submit = Join
invited-reset-title = Choose a new password
invited-reset-lead = For { $email }. You are signed out everywhere else.
invited-reset-submit = Set the password
invited-over = This link no longer works
invited-over-lead = It was used, taken back, or is too old. Ask whoever gave it to you for another.
verb-read = Read conversations, customers and templates
verb-follow = See what happens live
verb-read-ingest = See what arrives from WhatsApp
verb-send = Send messages and files
verb-tend = Assign, snooze and resolve conversations, write notes
verb-edit-people = Change and merge customers
verb-manage-fields = Make and remove tags and attributes
verb-block = Block customers and let them through again
verb-share-replies = Share quick replies with everybody
verb-edit-templates = Write templates
verb-submit-templates = Submit and delete templates
verb-fill-templates = Say what variables of templates are filled with
verb-run-campaigns = Run campaigns and set budgets
verb-approve-campaigns = Approve campaigns of others
verb-replay = Run kept items again
verb-read-metrics = Read the server’s metrics
verb-manage-numbers = Set up numbers
verb-manage-answering = Say what numbers answer by themselves
verb-manage-people = Let people in and out who are no owners
verb-manage-owners = Let owners in and out
verb-manage-data = Say how long data is kept
verb-erase-people = Erase customers for good
verb-open-demo = Open the demo
verb-import-people = Import customers
verb-export-people = Export customers
verb-manage-teams = Put teams together, with their hours and shifts
verb-read-audit = Read the audit log
verb-release-alerts = Let alerts go from a copy that was put back
verb-own-account = See to their own account
verb-set-up-factor = Set up a second factor

## Settings

settings-title = Settings
settings-lead = How this workspace runs, and what is yours.
settings-workspace = Workspace
settings-people = People
settings-data = Data
settings-you = You
settings-api-lead = What programs can ask of Ajar, and how.
settings-troubles = What needs a look
settings-trouble =
    { $kind ->
        [mail] Digests by email that were not sent: { $n }
        [push] Devices on which alerts do not arrive: { $n }
        [files] Files of customers that could not be fetched: { $n }
       *[erasure] Erasures that do not go on: { $n }
    }
settings-trouble-do =
    { $kind ->
        [mail] Look whether the mail server answers, and at AJAR_SMTP_URL and AJAR_SMTP_FROM.
        [push] Whose they are is told so on every page. They let the device be told again on their page Alerts.
        [files] Look whether the access token of the number still works. The platform keeps a file for seven days; later only the customer has it.
       *[erasure] Look into the log of the server, and whether its disk has room. It goes on by itself as soon as it can.
    }
## The model

model-title = Model
model-lead = What it predicts of your customers, how good that is here, and what it has learnt from. It learns on your data only, and nothing of it leaves this installation.
model-learnt = Answers it has learnt from here: { $learnt }. Predictions still open: { $open }.
model-done = Done.
model-question =
    { $question ->
        [reply] Do they answer?
       *[write] Do they write in time?
    }
model-asks =
    { $question ->
        [reply] How likely it is that a customer answers within 24 hours when you write to them.
       *[write] How likely it is that a customer who is silent writes before the window closes.
    }
model-verdict =
    { $why ->
        [better] Better than the rule of thumb here, so it is used.
        [not_better] Not better than the rule of thumb here, so it is not used.
       *[too_little] Too little yet to say how good it is here. Until then what it has learnt elsewhere is used: from made-up customers.
    }
model-count = Predictions of which it is known what came: { $n }
model-drift =
    { $drift ->
        [none] This week it predicts about the same as before.
        [some] This week it predicts somewhat otherwise than before.
        [much] This week it predicts quite otherwise than before: your customers, or what you send, have changed.
       *[unknown] Too little yet to say whether this week is otherwise than before.
    }
model-too-few = Too little yet.
model-calibration = Said and came
model-calibration-lead = Where it says 30 %, about 30 of 100 should come true. On average it is { $off } percentage points off; by chance alone a perfect model stays under { $bar }. In brackets: where it lies 19 times in 20, by chance alone.
model-said = Said
model-came = Came true
model-of = Predictions
model-percent = { $n } %
model-percent-between = { $n } % ({ $low } to { $high } %)
model-fraction-between = { $figure } ({ $low } to { $high })
model-all = All together
model-weeks = Week by week
model-weeks-lead = Log loss and Brier score say how surprised it was: less is better. AUC says how often it tells apart who writes and who does not: 1 is always, 0.5 is by chance. In brackets: where it lies 19 times in 20.
model-weeks-of = Week by week: { $question }
model-week = Week from
model-log-loss = Log loss
model-auc = AUC
model-brier = Brier score
model-model = model
model-thumb = rule of thumb
model-rate = usual rate
model-head = { $figure }, { $who }
model-live = Predicted live
model-live-none = Not yet: nothing that was predicted live has come true or not so far. What becomes of a prediction is known once its time is over, after up to 24 hours.
model-past = Replayed from the past
model-past-lead = What was said here from { $from } to { $until }, gone through in the order in which it happened. Each of these { $n } predictions was made before what came of it was learnt. Nobody saw them.
model-by-past = The past here has shown that. What is predicted live says it instead once enough of it has come true or not.
model-held-out = Held out
model-held-lead = On each day 5 in 100 conversations, drawn by chance, are left to the rule of thumb. So it can be seen what the model is worth.
model-share =
    { $place ->
        [shown] With the model { $rate } came true, of { $of }
       *[held] Held out { $rate } came true, of { $of }
    }
model-share-none =
    { $place ->
        [shown] With the model: not yet
       *[held] Held out: not yet
    }
model-forecasts = How good forecasts were
model-forecasts-lead = Once an hour it is written down what is foreseen of an hour to come. Of those that are over, nine in ten should lie within their band. Of the last 30 days.
model-forecasts-none = Not yet: no hour that was foreseen here is over.
model-forecast-held =
    { $what ->
        [volume] Messages of customers, { $lead } h ahead: { $within } of { $of } hours within the band; off by { $off } on average, where { $came } came.
       *[lapse] Windows that close on silence, { $lead } h ahead: { $within } of { $of } hours within the band; off by { $off } on average, where { $came } closed.
    }
model-log = Templates that were proposed
model-log-lead = Each was shown once for a window that was to be opened again, or given to a program, and is remembered for 180 days.
model-log-given = Given to a program; nobody saw it
model-log-none = None was proposed yet.
model-log-more = Show more
model-log-somebody = Customer without a name
model-log-gone = A template that is gone
model-log-came =
    { $what ->
        [not_sent] Was not sent
        [open] Sent; its day is not over
        [answered] Answered within a day
        [silent] Not answered
        [stopped] Asked to be left alone
       *[nothing] Did not arrive
    }
model-log-propensity = Chosen with a probability of { $share }
model-log-chance = Foreseen answer: { $share }
model-uses = What came of using it
model-uses-lead = In 5 of 100 cases, drawn by chance, it is not used. The difference is what its use is worth. Lists by engagement are held back from nobody.
model-use =
    { $what ->
        [order] Order of the queue: answered before the window closed
        [hour] Best hours for a send: the customer wrote
        [reopen] Template to open a window again: the customer wrote
        [forecast] The next 24 hours, shown to somebody: no window closed on them
        [filter] Lists narrowed by engagement or priority: the customer wrote
        [alert] Alerts: answered before the window closed
        [finding] Findings of the pages of figures: answered before the window closed
       *[advice] Next best step: the customer wrote again
    }
model-use-share =
    { $place ->
        [made] Used: { $well } of { $of }
       *[held] Held back: { $well } of { $of }
    }
model-use-heeded =
    { $place ->
        [made] Shown: wrote within 24 hours in a window that was open then: { $acted } of { $of }
       *[held] Held back: the same, { $acted } of { $of }
    }
model-use-taken = Taken: { $acted } of { $of }
model-versions = Versions
model-kind =
    { $kind ->
        [prior] As it ships
        [online] Learnt answer by answer
        [past] Learnt from the past here
       *[refit] Learnt anew
    }
model-standing =
    { $standing ->
        [in_use] In use
        [candidate] Predicts along, unseen
        [former] Was in use
       *[retired] Not taken
    }
model-version-learnt = Answers it had learnt from: { $n }
model-judged = On later predictions ({ $n }): log loss { $own }, against { $served } of the one in use
model-promote = Use this one
model-roll-back = Go back to this one
model-pinned = Somebody went back to an earlier version. It stays until better ones may take over again.
model-release = Let better ones take over
model-refit = Learn anew
model-refit-lead = From everything that is known here. It goes on in the background. What comes out predicts along first, and takes over only if it is better by more than chance does.
model-refit-progress = Answers: { $done } of { $of }
model-cancel = Stop
model-running = The model is learning anew already.
model-idle = The model is not learning anew.
model-nothing = Nothing has been learnt here yet.
command-model = Go to the model
person-scoring = Predictions
person-scoring-lead = Without a tick nothing is predicted of this customer, and what was is forgotten.
person-scored = Predict whether they answer
data-decisions = Predictions
data-decisions-hint = With what came of them. What the model has learnt from them stays.
verb-read-model = See how good the predictions are
verb-manage-model = Say which model predicts
verb-manage-priorities = Say what makes a conversation worth more
verb-manage-views = Change and delete lists that others share

## The assistant

assistant-title = Assistant
assistant-lead = A language model that drafts replies, summaries and templates. Off until you turn it on.
assistant-setup = Model
assistant-on = Use the assistant
assistant-address = Address
assistant-address-hint = Of an interface like that of OpenAI, such as https://api.example.com/v1. Without https only on this machine or in your own network.
assistant-model = Name of the model
assistant-key = Key
assistant-key-hint = It is kept sealed and goes to this address only. Nobody is shown it again.
assistant-key-kept = A key is kept. Leave this empty to keep it.
assistant-drop-key = Forget the key that is kept
assistant-days = Days for which it is kept what left
assistant-masking = What leaves
assistant-masking-lead = Unless the model runs on this machine or in your own network, names that are known here, phone numbers, email and postal addresses, links, long numbers and amounts are replaced before anything leaves, and put back in the draft. Other things that customers tell of themselves can still be in it.
assistant-never = The assistant never sends anything. Its drafts land in a field, and a person decides. What customers write is given to it as data, it has no tools, and a draft with a link or number that was not there before is thrown away.
assistant-save = Save
assistant-saved = Saved.
assistant-test = Try it
assistant-test-lead = Asks the saved model for one sentence. Nothing of any customer leaves.
assistant-try = Ask for a sentence
assistant-answer = Answer
assistant-left = What left
assistant-left-lead = Every question to the model, with what was sent and to whom. The instructions beside it are always the same.
assistant-none = Nothing has left yet.
assistant-more = Show more
assistant-sent = What was sent
assistant-masked = Names and numbers were replaced
assistant-unmasked = Sent as it is, in your own network
assistant-acts = Assistant
assistant-reply = Draft a reply
assistant-summary = Summarise
assistant-variant = Another wording
assistant-stop = Stop
assistant-writing = Writing a draft…
assistant-drafted = This is a draft. Read it before you use it.
assistant-stopped = Stopped. What you had is back.
assistant-put-back = Put back what was there
assistant-translate = Translate into { $language }
assistant-asked = { $who } asked { $model } at { $address }
assistant-use =
    { $what ->
        [reply] Reply
        [summary] Summary
        [variant] Wording of a template
        [translation] Translation of a template
       *[other] Test
    }
assistant-outcome =
    { $what ->
        [answered] A draft came back
        [cancelled] Stopped
       *[other] No answer noted
    }
assistant-why =
    { $why ->
        [off] The assistant is turned off, or has no address and model.
        [busy] The assistant is busy. Try again in a moment.
        [cap] The assistant was asked too often. Try again later.
        [insecure] The model is elsewhere and its address is not encrypted. Use https.
        [sealed] The key that is kept cannot be opened. Enter it again.
        [unreached] The model could not be reached.
        [late] The model took too long.
        [denied] The model does not take the key.
        [throttled] The model has been asked too much. Try again later.
        [failed] The model said that something went wrong.
        [broken_off] The answer broke off.
        [nonsense] The answer could not be read.
        [too_long] The answer was too long.
        [link] The draft had a link or email address that was not there before, so it was thrown away.
        [number] The draft had a phone number that was not there before, so it was thrown away.
        [mark] The draft had a placeholder that stands for nothing, so it was thrown away.
        [language] The draft came in another language.
        [gone] The conversation is not there any more, or not for you. What came was thrown away.
       *[other] The draft had other variables than the template.
    }
assistant-unfit =
    { $why ->
        [address] The address must be like https://api.example.com/v1, without a name, a question or a key in it.
        [insecure] Without https the address must be on this machine or in your own network.
        [model] Enter the name of the model.
        [key] The key may have 300 characters, without spaces.
        [days] The days must be from 1 to 90.
       *[other] In the demo nothing is asked elsewhere.
    }
assistant-letters =
    { $n ->
        [one] { $n } character came back
       *[other] { $n } characters came back
    }
verb-use-assistant = Have the assistant draft
verb-manage-assistant = Set up the assistant and see what left for it
command-assistant = Go to the assistant

## Pages of figures

insight-mail-subject = Ajar, { $days }: what was lost
insight-mail-page = The whole page: { $url }
insight-mail-account = You get this because you asked for it. To get it no longer, go to your account: { $url }
insight-title = Insight
insight-pages = Pages of figures
insight-page =
    { $page ->
        [monday] Monday
        [windows] Windows
        [engagement] Engagement
        [response] Response
        [templates] Templates and campaigns
        [ads] Ads
        [journey] Journey
        [cost] Cost
        [team] Team
       *[forecast] Forecast
    }
insight-question =
    { $page ->
        [monday] What did we lose, and why?
        [windows] Do we use the windows that customers open?
        [engagement] How engaged are our customers?
        [response] How long do customers wait?
        [templates] Do templates and campaigns bring customers back?
        [ads] Do we answer the people whom ads bring?
        [journey] How do customers come, fall silent and come back?
        [cost] What do messages cost, and what do they bring?
        [team] Who has how much to do?
       *[forecast] What will the next day bring?
    }
insight-what =
    { $what ->
        [lost_by_day] Lost windows, day by day
        [lost_why] Why windows were lost
        [lost_by_hour] Lost windows by hour of the day
        [lost_by_team] Lost windows by team
        [lost_by_number] Lost windows by number
        [lost_most] Lost windows that were worth most
        [status_now] How windows stand now
        [windows_by_day] Windows, day by day
        [kept_by_day] Windows kept open and opened again, day by day
        [utilisation] How many windows were used
        [lost_by_week] Lost windows by weekday and hour
        [engagement_now] Engagement of customers now
        [segments_now] Kinds of customers now
        [response_by_day] Time to an answer, day by day
        [response_by_hour] Time to an answer by hour of the day
        [response_by_team] Time to an answer by team
        [response_staffed] Time to an answer in and out of hours
        [response_by_customer] Customers who waited longest
        [received_by_week] Messages from customers by weekday and hour
        [template_funnel] How far templates come
        [templates] Templates
        [campaigns] Campaigns
        [opt_outs_by_day] Opt-outs, day by day
        [quality_now] Quality of numbers
        [ads] Ads
        [leads_by_day] People from ads, day by day
        [flows] From step to step
        [steps_now] Where customers stand now
        [cost_by_day] Cost, day by day
        [free_by_day] Free messages, day by day
        [cost_by_category] Cost by category
        [cost_by_market] Cost by market
        [free_tier] Free replies of each number this month
        [team_load] Work of teams
        [person_load] Work of people
        [next_volume] Messages in the next 24 hours
        [next_closing] Windows that close in the next 24 hours
        [foreseen] How good forecasts of messages were
       *[foreseen_closing] How good forecasts of windows closing on silence were
    }
insight-column =
    { $column ->
        [conversations] Conversations
        [customers] Customers
        [messages] Messages
        [received] From customers
        [opened] Opened
        [closed] Closed
        [lost] Lost
        [worth] Worth on average
        [kept_alive] Kept open
        [reopened] Opened again within a week
        [used] Used
        [used_share] Used, of those closed
        [answers] Answers
        [first_median] First answer: half within
        [first_ninety] First answer: nine in ten within
        [every_median] Every answer: half within
        [every_ninety] Every answer: nine in ten within
        [sent] Sent
        [sent_share] Of those sent
        [delivered] Delivered
        [delivered_share] Delivered, of those sent
        [read] Read
        [read_share] Read, of those delivered
        [answered] Answered
        [answered_share] Answered, of those delivered
        [returned_open] Opened again within a day
        [returned_open_share] Opened again within a day, of those delivered
        [opted_out] Opted out
        [cost] Cost
        [marketing] Marketing
        [utility] Utility
        [authentication] Authentication
        [service] Replies
        [saved] Saved
        [cost_per_answer] Cost of an answer
        [leads] People from ads
        [in_time] Answered in time
        [in_time_share] In time, of all
        [free] Free
        [charged] Charged
        [left] Left
        [volume] Messages
        [closing] Windows that close
        [owed] Answer owed
        [lapse] Likely to lapse
        [foreseen] Hours foreseen
        [within_share] Came as said
        [off] Off by, on average
       *[quality] Quality
    }
insight-rows =
    { $rows ->
        [day] Day
        [hour] Hour
        [week] Weekday and hour
        [team] Team
        [number] Number
        [why] Reason
        [customer] Customer
        [state] Window
        [score] Engagement
        [segment] Kind of customer
        [step] Step
        [staffed] Hours
        [template] Template
        [campaign] Campaign
        [ad] Ad
        [category] Category
        [market] Market
        [person] Person
       *[ahead] Ahead
    }
insight-state =
    { $state ->
        [open] Open
        [closing] Closing soon
        [closed] Closed
       *[never] Never opened
    }
insight-why =
    { $why ->
        [unstaffed] Nobody worked until it closed
        [unassigned] It was nobody’s
        [unanswered] Somebody had it and did not answer
        [snoozed] It was put off beyond its end
       *[failed] What was sent failed
    }
insight-stage =
    { $stage ->
        [sent] Sent
        [delivered] Delivered
        [read] Read
        [answered] Answered
       *[reopened] Window opened again within a day
    }
insight-staffed =
    { $staffed ->
        [yes] In hours of work
       *[no] Out of hours
    }
insight-nobody = Nobody’s
insight-unnamed = Customer without a name
insight-score = { $from } to { $until }
insight-flow = { $from } → { $into }
insight-weekday-hour = { $day } { $time }
insight-ahead =
    { $n ->
        [one] 1 hour ahead
       *[other] { $n } hours ahead
    }
insight-between = { $value } (between { $low } and { $high })
insight-was = before: { $value }
insight-before = { $column }, before
insight-all-before = All together, before
insight-low = { $column }, from
insight-high = { $column }, to
insight-around = { $column }, range
insight-mark = { $column }: { $value }
insight-answer-nothing = Nothing was counted in this time.
insight-answer-lost =
    { $n ->
        [one] 1 window closed while its customer waited. It was worth { $worth } times an ordinary conversation.
       *[other] { $n } windows closed while their customers waited. On average they were worth { $worth } times an ordinary conversation.
    }
insight-answer-none-lost = No window closed while its customer waited.
insight-answer-windows =
    { $n ->
        [one] 1 window closed. Used: { $used }. Lost: { $lost }.
       *[other] { $n } windows closed. Used: { $used }. Lost: { $lost }.
    }
insight-answer-engagement =
    { $n ->
        [one] Engagement is { $score } of 10, over 1 customer.
       *[other] Engagement is { $score } of 10 on average, over { $n } customers.
    }
insight-answer-response =
    { $n ->
        [one] Half of first answers came within { $median }, nine in ten within { $ninety }. It was 1 answer.
       *[other] Half of first answers came within { $median }, nine in ten within { $ninety }. These were { $n } answers.
    }
insight-answer-templates =
    { $n ->
        [one] 1 template was delivered. Answered: { $answered }. Opted out: { $out }.
       *[other] { $n } templates were delivered. Answered: { $answered }. Opted out: { $out }.
    }
insight-answer-ads =
    { $n ->
        [one] 1 person came by an ad. Answered in time: { $answered }. Saved by the free window: { $saved }.
       *[other] { $n } people came by ads. Answered in time: { $answered }. Saved by free windows: { $saved }.
    }
insight-answer-journey =
    { $n ->
        [one] 1 customer fell silent for a week. Lost: { $lost }. Won back: { $won }.
       *[other] { $n } customers fell silent for a week. Lost: { $lost }. Won back: { $won }.
    }
insight-answer-cost = Messages cost { $cost }, which is { $each } for an answer. Free replies and free windows saved { $saved }.
insight-answer-cost-unanswered = Messages cost { $cost }. Free replies and free windows saved { $saved }.
insight-answer-team =
    { $n ->
        [one] 1 customer waits for an answer now. Answers given: { $answers }. Windows lost: { $lost }.
       *[other] { $n } customers wait for an answer now. Answers given: { $answers }. Windows lost: { $lost }.
    }
insight-answer-forecast =
    { $n ->
        [one] In the next 24 hours about 1 message is likely. Windows that close: { $closing }. Of which an answer is owed: { $waiting }.
       *[other] In the next 24 hours about { $n } messages are likely. Windows that close: { $closing }. Of which an answer is owed: { $waiting }.
    }
insight-change =
    { $change ->
        [more_before] That is { $share } more than in the time before.
        [less_before] That is { $share } less than in the time before.
        [same_before] That is as much as in the time before.
        [more_year_before] That is { $share } more than a year before.
        [less_year_before] That is { $share } less than a year before.
       *[same_year_before] That is as much as a year before.
    }
insight-zone = Days and hours of { $zone }. Counted at { $time }.
insight-findings = What to do now
insight-act = Answer these
insight-act-of =
    { $advice ->
        [staff_hour] Set when teams work
        [change_template] See the template
        [win_back] See these customers
       *[free_tier] See what it costs
    }
insight-advice-night =
    { $n ->
        [one] 1 window of somebody who usually answers soon closes while nobody works. Answer it first.
       *[other] { $n } windows of people who usually answer soon close while nobody works. Answer these first: { $first }.
    }
insight-advice-hour = Most windows that close while nobody works do so between { $from } and { $until }: { $lost }, or { $share } of them. Somebody at work then helps most.
insight-advice-template = { $name } is answered by { $share }, { $better } by { $other }. Use the better one, or change it.
insight-advice-win-back =
    { $n ->
        [one] 1 customer falls silent. Of those who did lately, { $share } came back.
       *[other] { $n } customers fall silent. Of those who did lately, { $share } came back.
    }
insight-advice-leads =
    { $n ->
        [one] 1 person from an ad waits. Left to earn the free window: { $time }.
       *[other] { $n } people from ads wait. Left for the first to earn the free window: { $time }.
    }
insight-advice-free =
    { $n ->
        [one] { $name } has 1 free reply left this month. Days to go: { $days }.
       *[other] { $name } has { $n } free replies left this month. Days to go: { $days }.
    }
insight-helped = Whether it helps: it went well { $well } of { $shown } times where it was shown, and { $fine } of { $held } times where it was held back by chance.
insight-filters = Filters
insight-range = Time
insight-range-of =
    { $range ->
        [day] Today
        [week] Last 7 days
        [month] Last 4 weeks
        [quarter] Last 13 weeks
        [year] Last 365 days
       *[own] From day to day
    }
insight-first-day = First day
insight-last-day = Last day
insight-show-days = Show these days
insight-no-days = The last day has to come after the first, 366 days later at most.
insight-compare = Compared with
insight-compare-of =
    { $compare ->
        [nothing] Nothing
        [before] The time before
       *[year_before] A year before
    }
insight-number = Number
insight-tag = Tag
insight-chart = Chart: { $title }
insight-table = The figures as a table
insight-no-chart = The chart could not be loaded. The table says the same.
insight-png = PNG
insight-csv = CSV
insight-xlsx = Excel
insight-save = { $kind }: { $title }
insight-first-rule = The first of these that holds decides.
insight-least = There are more rows, which are left out: the least of them.
insight-withheld = This is known of everything together only, and you see a part of it.
insight-uncompared = There is nothing to compare this with: counting began later than the time before.
insight-none = Nothing yet
insight-none-lead = Nothing of this kind happened in this time.
insight-behind = Conversations behind a figure
insight-fact =
    { $fact ->
        [received] The customer wrote or called
        [replied] Somebody here replied
        [automatic] Something was answered by itself
        [template] A template was sent
        [opened] A window opened
        [reopened] A window opened again within a week of a template
        [kept_alive] The customer kept the window open
        [closed] A window closed
        [used] A window closed that had been used
        [lost] A window was lost
        [answered] A question was answered
        [lead] Somebody came by an ad
        [lead_in_time] Somebody from an ad was answered in time
       *[opted_out] The customer wanted no more marketing
    }
insight-trace =
    { $trace ->
        [lead_replied] Somebody from an ad wrote again after an answer
        [moved] A customer came from one step to another
        [left] A customer left a step
        [came] A customer came to a step
        [template_sent] A template was sent
        [template_delivered] A template was delivered
        [template_read] A template was read
        [template_answered] A template was answered
        [template_reopened] A template was answered within a day and opened the window again
        [template_opted_out] A customer opted out after a template
        [charged] A message was charged
        [free] A message was free
        [reply] A reply was sent that is no template
        [stands] So it stands now
        [owed] An answer is owed now
        [closing] The window closes in this time
       *[owed_closing] The window closes in this time, and an answer is owed
    }
insight-span = From { $from } until { $until }
insight-times =
    { $n ->
        [one] once
       *[other] { $n } times
    }
insight-behind-none = Nobody is behind it
insight-behind-none-lead = Conversations that were erased, or that you do not see, are not listed.
insight-not-asked = This address names no figure
insight-not-asked-lead = Go there from a chart or a table.
insight-people = Figures of each person
insight-people-lead = They are off unless an admin turns them on. People stand in the order of their names, never of their figures.
command-insight = Go to insight
insight-what-if = What if somebody had worked then?
insight-what-if-lead = A past day once more, with a shift that there was not, or one of the team at another time. Who waited is known; how much the team gets done in an hour is taken from what it did. What closes first is answered first.
insight-shift = Shift
insight-shift-new = One that there was not
insight-shift-of = { $day }, { $from } to { $until }
insight-shift-day = Day
insight-shift-from = From
insight-shift-until = Until
insight-work-out = Work it out
insight-no-shift = A day and two times are needed.
insight-what-if-none = Too little is known of how much this team does, or that shift is not over yet.
insight-what-if-answer =
    { $n ->
        [one] Of 1 window that was lost it would have saved { $saved }.
       *[other] Of { $n } windows that were lost it would have saved { $saved }.
    }
insight-what-if-undone =
    { $n ->
        [one] In hours that fall away 1 answer was given. It counts as lost where there is no time for it otherwise.
       *[other] In hours that fall away { $n } answers were given. They count as lost where there is no time for them otherwise.
    }
insight-what-if-pace = Answers of this team in an hour: { $each }, by { $hours } hours in which it gave any.
insight-what-if-only = Only the first { $n } questions of that time were looked at.

# Words shared by all pages
back = ⬅️ Back
skip = ⏭ Skip
keep = ➡️ Keep
later = 💾 Later
home-page = 🏠 Home
none = None
nothing = none
unrecorded = (not recorded yet)
numbered = { $at }. { $text }
item = • { $text }
attention = ⚠️ { $text }
yes-right = Yes, correct
no-again = Enter again
look-at-it = View
did-not-understand = I did not understand this message. Please tap a button below, or type “help”.
home-waits = What waits for you stands here.
may-be-wished =
    I did not quite understand. Is it this that you need? Tap the line, or type it:
    { $lines }
cell-heard = As you asked, { $cell } is open.
no-such-cell-heard = None of your cells has such a name. Please type it again, a part is enough; or type “tổng hợp” to see them all.
cells-heard = There are { $count } cells of this name: { $cells }. Please add the name of what is above, such as the commune, so that I open the right one.
cell-of = { $cell }{ HAS($above) ->
    [no] {""}
   *[yes] {" "}({ $above })
}
choose-cell-to-open = Choose the cell below, then open the record or the score of the month you want.
wish-heard = As you asked, “{ $command }” is open.
polite = You are welcome. When you need me, type “help”.
error-choice = Please choose one of the items below: tap a button, or type the number of the item.
moved-on = This question was answered on another phone or is already past. The current question is in this message.
not-all-answered = It cannot be handed in yet: something is still to be answered. Please answer it, then look at it and hand it in.
must-answer = This question needs an answer, so it cannot be skipped. You can tap “Later”.
stale-button = This button belongs to an old message and no longer works. The current page is in this message.
sent-before = Your message “{ $text }” was sent before this question appeared, so I did not record it. If it is your answer, please send it again.
sent-before-meant = Your message “{ $text }” was sent before this question appeared, so I did not record it. Is it the answer to this question?
offered-still =
    { $notice }
    { $offer }
both-said =
    { $first }
    { $then }
offered-yes = ✅ Yes, to this one
offered-no = No
too-long = This message is too long, so I did not record it (at most 4,000 letters). Please write less: one short line for each point.
only-text = I can only read text, not pictures, files, voice messages or stickers. Please type your answer or tap a button.
no-forwards = This is a forwarded message, so I did not record it as your answer. Please type the answer yourself or tap a button.
edit-explained = You have just edited a message you sent. The recorded answer does not change with it. To change it, choose “Back”, or correct it on the review page at the end.
please-wait = You are sending too fast. Please wait a moment, then send your last message again.
went-wrong = Something went wrong on the server, so your last step was not recorded; the error was saved for the administrator. What you recorded before is safe. Please try again.
not-shown = Your last step was received, but because of an error on the server this page cannot be shown; the error was saved for the administrator. Type “home” for the first page.
after-downtime = The server was down for a short time. Everything already confirmed is safe. If you answered this question and saw no confirmation, please answer it again.
letter = 🔔 { $message }
repeated-letter = 🔔 (sent again, you may have it already) { $message }
menu-greeting = Hello { $name }. The buttons at the bottom of the screen are always there.
file-failed = The file could not be made. Your data is safe, and the problem was saved for the administrator. Please try again later with the button “Word minutes”.
kind = { $kind ->
    [regular] Regular
    [thematic] Thematic
    [both] Regular and thematic
    [committee] Committee meeting
    [year_end] Year-end review
    [congress] Cell congress
    [sub_group] Party sub-group meeting
    [wide] A kind of its own, counts as regular
    [own] Of its own, not the regular one
   *[extraordinary] Extraordinary
 }
kind-low = { HAS($called) ->
    [yes] { $called }
   *[no] { $kind ->
        [regular] regular
        [thematic] thematic
        [both] regular and thematic
        [committee] committee meeting
        [year_end] year-end review
        [congress] cell congress
        [sub_group] party sub-group meeting
       *[extraordinary] extraordinary
     }
 }
role = { $role ->
    [cell_secretary] cell secretary
    [deputy_secretary] deputy secretary
    [minute_taker] minute taker
    [group_leader] group leader
    [group_member] group member
    [committee] superior committee
   *[administrator] administrator
 }
database-away = Your message has come but could not be written yet: the database server is away. No need to send it again: once it is back, the message is written and answered.

# Every form that asks question by question
echo = ✅ I understood: { $value }
doubt =
    I understood: { $value }
    ⚠️ { $doubt } Is this correct?
kept-for-later = 💾 Your unfinished minutes are kept. Continue at any time, on this phone or another one.
first-question = This is the first question. To stop type “later”, for the first page type “home”.
line-label = { $at }. { $label }
change-line = ✏️ Change a line
discard = 🗑 Discard
which-line = Which line do you want to change? Tap a button or type the number of the line.
more-lines = More lines
error-line = Please type a number from 1 to { $lines } to change that line, or tap a button.
discard-yes = Discard
discard-no = Keep
draft-discarded = The unfinished minutes were discarded.

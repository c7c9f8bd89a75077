# On a channel without buttons: each choice is a line with a number.
type-number = Type the number, or just write.
type-slash = { $asks ->
    [no] Type a number behind a slash to choose, such as { $line }.
   *[yes] Write the answer, or type a number behind a slash, such as { $line }.
 }
number-or-line = Is “{ $given }” the answer, or do you choose line { $line }? Type { $line } to choose it; write more words to answer.
zero-or-back = Is «0» the answer, or do you want to go back? To go back type /0; to answer type «số 0».
no-such-line = There is no line { $given }. Type one of the numbers below, or just write.
letter-lines =
    { $lines }
    Type a number with / in front to open it. The open question (if any) still waits for your answer.
withheld = The content of this message was not passed on to me. Please type it again as plain text, without a picture or a link. If that does not help, ask the deputy secretary or the work group to record it for you.
sent-long-ago = This message was sent at { $at }, so I did not take it. If it still holds, please type it again.
file-kept = 📄 File { $name }: { $where }
file-at = 📄 { $file }: { $at }
files-for-you = (for 24 hours, for you only)
file-as-text = 📄 The { $file }:
    { $text }

    Files cannot be sent here yet. To print it, ask the work group or the office to download it.
# The web page on which a file is opened by its link
ticket-title = Cell assistant
ticket-ready = The file you asked for is ready.
ticket-open = Open the file
ticket-gone = This link cannot be opened any more. Go back to the conversation and ask for the file once more.
# The number of messages a month of a bot
month-nearly-used = { $level ->
    [saving] The bot { $name } has sent { $sent } of the { $most } messages of { $month }. From now on letters that can wait are gathered, one a person in the morning; reminders and answers go as usual.
    [gone] The bot { $name } has sent all { $sent } of the { $most } messages of { $month }: the platform may carry no more, not even answers. Add a bot, or tell people to write elsewhere until the month ends.
   *[last] The bot { $name } has sent { $sent } of the { $most } messages of { $month }. From now on only answers and reminders go; other letters wait for next month (see “python -m bot check”). If this happens every month, add a bot.
}
letters-together = { $letters }
# Each bot of Zalo serves so many people only
bot-move = { $who }: the bot “{ $bot }” on Zalo will not be used any more. { HAS($to) ->
    [yes] Look for the bot “{ $to }”, write to it
   *[no] Open the new bot that the office names
 } and type the code { $code } (works once, within { $hours } hours). What was begun is kept.
bot-ended-office = The bot “{ $bot }” ({ $name }) works no more: the server refuses its token. { $told } people were told on another app; { $left } have only this bot. Run “python -m bot spread --away { $name }” for what to tell each, with a code, and phone or write to them.

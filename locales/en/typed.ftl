# Where there are no buttons: a message with -typed behind its name is said in the place of that one.
did-not-understand-typed = I did not understand this message. Please type the number of a line below, or “help”.
may-be-wished-typed =
    I did not quite understand. Is it this that you need? Type its name:
    { $lines }
error-choice-typed = Please choose one of the lines below: type its number, or its name.
must-answer-typed = This question needs an answer, so it cannot be skipped. You can type “later”.
only-text-typed = I can only read text, not pictures, files, voice messages or stickers. Please type your answer or the number of a line.
no-forwards-typed = This is a forwarded message, so I did not record it as your answer. Please type the answer yourself, or the number of a line.
which-line-typed = Which line do you want to change? Type its number.
error-line-typed = Please type a number from 1 to { $lines } to change that line, or the name of a line below.
framework-changed-typed = This framework was just changed on another phone. Please look at it again, then choose a line.
step-conduct-typed =
    .hint = Type the number of the item, from 1 to 4.
already-recorded-typed = The regular meeting of { $month } already has minutes. To change them, type “correct minutes”.
cannot-skip-typed = The minutes need this answer, so it cannot be skipped. You can type “later”.
error-again-typed =
    { $error }
    If you do not have the figures yet, type “later” (the minutes are kept), or ask the work group in charge of your cell.
card-changed-typed = These minutes were just changed on another phone. Please review the lines, then choose.
no-record-yet-typed = The cell has not submitted any minutes yet. Type “họp” to start.
correction-heard-typed =
    ✅ Changed as you said, not submitted yet:
    { $lines }
    Please look it over, then type “submit minutes”.
correction-begun-typed = Type “change a line” to make changes, then “submit minutes”.
invite-place-typed =
    Invite to which cell or work group? Type the number.
    { $lines }
error-choice-which-typed = “{ $given }” could be more than one line. Please type the number of the right one, or its whole name.
error-date-check-typed = I do not understand all of “{ $given }”. If the day on the line below is right, type its number; if not, type it again, for example: 5/8 (5 August).
error-kind-check-typed = I do not understand all of “{ $given }”. If the kind on the line below is right, type its number; if not, type it again, for example: thường kỳ (regular).
error-attendance-check-typed = I do not understand all of “{ $given }”. If the line below is right, type its number; if not, type it again, for example: 20/22 vắng 2 có phép (20 of 22, 2 absent with permission).
instead-beside-typed = Is “{ $given }” to go into the minutes? If not, type the number of the line below; if it is, please write the whole of it more clearly.
error-vote-check-typed = I do not understand all of “{ $given }”. If the line below is right, type its number; if not, type it again, for example: 18 đồng ý, 2 không đồng ý (18 in favour, 2 against).
error-rule-check-typed = I did not understand all of “{ $given }”. If the line below says it right, type its number; if not, type again, for example: ngày 5.
plan-kept-for-later-typed = 💾 Your answers so far are kept. Type “kế hoạch” another time to go on.
plan-changed-elsewhere-typed = This was just changed on another phone. Please look at it again, then choose a line.
which-mark-typed = Which criterion? Type its code.
choose-cell-to-score-typed = Choose the cell, open its record and choose the line “Score”.
error-code-typed = Type the code of a criterion, such as { $example }, or the name of a line below.
error-cell-typed = Please type a number from 1 to { $lines } to see that cell, or the name of a line below.
consent-needed-typed = As long as you do not agree, I do nothing and keep nothing more. When you agree, type “I agree”.
file-failed-typed = The file could not be made. Your data are safe; the error was kept for the administrator. Please try again later.
notice-sent-typed = { HAS($at) ->
    [no] ✅ Sent to { $people } people of { $cells } cells. Type “notices” later to see who has read it.
   *[yes] ✅ Goes at { $at } to { $people } people of { $cells } cells. Choose “Close” before that, and it does not go.
 }
file-follows-typed = The minutes are right below.
instead-why-typed = This goes into the minutes, so that those above know what the cell does. Please answer as in the example below, or type “later”.
instead-wish-typed = A question is open, so nothing else was opened. Please answer this question, or type “later” and then: minutes, plan, score; what was recorded is kept.
instead-unknown-typed = No matter. Please ask the secretary or the minute taker first; until then type “later”, what was recorded is kept.
instead-talk-typed = I only keep the minutes, so this was not recorded. Please answer the question below, or type “later”.
instead-slip-typed = No harm, nothing wrong was recorded. Please answer the question below again, or type “back” to change the one before.
error-only-number-typed = “{ $given }” is only a number, so it was not recorded. Please answer in words; to choose a line type its number behind a slash, for example: /1
error-book-no-file-typed = I cannot take files in this app. Send the Excel file on Telegram, or ask the operator to run “python -m bot import”.
framework-send-typed =
    📥 Paste the whole framework here: numbered lines with points, a table copied from Word or Excel. If it is long, send several messages.
    A Word or Excel file can be sent on Telegram, or loaded by the operator.
error-points-check-typed = “{ $given }”: type the number of the line if that is meant; else the points alone (0 to { $max }).
help-typed =
    Type the name of what you want to do:

    { $lines }

    Answers may be typed in Vietnamese in any usual way, with or without accents: “19h30”, “7 rưỡi tối” (7:30 pm), “mùng 3” (the 3rd), “20/22”, “vắng 2 có phép” (2 absent, excused).
    Do not enter secret content.
help-line-typed = • “{ PLAIN($name) }”: { $does }
roll-line-typed = { $at }. { $name }
roll-page-typed =
    📋 Roll, { $day }, { $of } people
    { $count ->
        [0] { $all }
       *[other] {""}
     }
    { $other }

    { $count ->
        [0] Who was absent? Type numbers or names, and why: "vắng số 3 ốm, số 7 không phép" (3 ill, 7 without leave).
       *[other] Absent { $count }, present { $there }/{ $of }:
        { $ticked }
        Anybody else? If not type "xong" (done); to leave a name out type "bỏ 3".
     }
roll-why-typed =
    📋 Absent person { $at } of { $of }
    { $left ->
        [1] { $number }. { $name }: was there a reason?
       *[other] { $asked }
        { $name }: was there a reason? Several at once may be told too: "3 ốm, 7 không phép".
     }

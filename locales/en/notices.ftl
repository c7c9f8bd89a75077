# Notices to the cells
notices =
    📣 Your notices to the cells

    { HAS($lines) ->
        [no] None sent yet.
       *[yes] { $lines }
     }
notice-line =
    { $at }. { $text }
    {"   "}read { $read } · delivered { $sent } · on the way { $waiting } · not reached { $unreachable }
write-notice = ✏️ Write a notice
open-notice = See no. { $at }
notice-write =
    Type a short text, or the title of a document with its link (600 letters at most).
    Nothing secret.
notice-preview =
    📣 { $text }

    Send it to { $people } people of { $cells } cells?
send-notice = ✅ Send
write-anew = ✏️ Write anew
notice-sent = ✅ Sent to { $people } people. Who has read it is shown below.
notice-nobody = There is no secretary or deputy to send it to.
notice-card =
    📣 { $text }
    Sent at { $at }.
    Read { $read } · delivered { $sent } · on the way { $waiting } · not reached { $unreachable }
    { HAS($unread_cells) ->
        [no] {""}
       *[yes] Not marked as read: { $unread_cells }
     }
    { HAS($lost_cells) ->
        [no] {""}
       *[yes] Not reached: { $lost_cells }
     }
cell-named = { $cell }
and-more = and { $count } more
told-notice = Notice of { $by }: { $text }
received = ✅ Received
notice-read = Noted that you have read it: { $text }
notice-gone = This notice was not found.
error-notice-length = A notice has 5 to { $longest } letters. For a long document send its title and link.

# Weak cells that are supported
supports =
    🤝 Cells that are supported: { $going } · proposed: { $proposed }

    { HAS($lines) ->
        [no] None. To support a cell: open its year from the summary and choose "Support".
       *[yes] { $lines }
     }
support-line =
    { $at }. { $cell }: { $goal }
    {"   "}{ $late ->
        [yes] ⚠️ was due on { $until }
       *[no] until { $until }
     }{ HAS($lacks) ->
        [no] {""}
       *[yes] {" "}· no line for { $lacks }
     }
support-proposed = { $at }. { $cell }: proposed, { $why }
weak-unrecorded = { $count } of the last { $months } months have no record
weak-score = { $count } of the last { $months } months scored below 70%
weak-attendance = { $count } of the last meetings had less than { $least }% present
support-ask = { $step ->
    [reason] Why is { $cell } supported? One sentence, or choose the reason that is there.
        Nothing secret.
    [helper] Who helps { $cell }? A group, a unit or an office.
    [until] Until which day?
   *[goal] What must be true by then? For example "three months in a row held, 90% present".
 }
support-part = { $step ->
    [reason] Reason
    [helper] Helps
    [until] Until
   *[goal] Must be true
 }
support-day = End of { $day }
support-preview =
    🤝 Support { $cell }
    1. Reason: { $reason }
    2. Helps: { $helper }
    3. Until: { $until }
    4. Must be true: { $goal }

    The secretary and the work group are told. Begin?
support-begin = ✅ Begin
support-begun = ✅ { $cell } is supported now. A line each month, until it is closed with a result.
support-there = This cell is supported already.
support-discard = Throw away the plan for { $cell }?
support-card =
    🤝 { $cell }, supported until { $until }
    Reason: { $reason }
    Helps: { $helper }
    Must be true: { $goal }
    { HAS($lines) ->
        [no] No line yet.
       *[yes] { $lines }
     }
    { $state ->
        [reached] ✅ Closed, reached: { $result }
        [missed] ❌ Closed, not reached: { $result }
       *[going] {""}
     }
    { HAS($lacks) ->
        [no] {""}
       *[yes] No line for { $lacks } yet.
     }
support-month = { $month }: { $text }
support-do = { $does ->
    [line] ✏️ The line of the month
    [reached] ✅ Close: reached
   *[missed] ❌ Close: not reached
 }
support-say = { $saying ->
    [line] { $cell }, { $month }: what was done, how far is it? (must be true: { $goal })
    [reached] { $cell } has reached it: with which result? (must be true: { $goal })
   *[missed] { $cell } has not reached it: with which result, and why? (must be true: { $goal })
 }
support-noted = ✅ The line of { $month } is noted.
support-closed = Closed; the result stands with the cell.
support-changed = This has changed. The new one is below.
support-gone = This support was not found.
told-support = { $by }: { $cell } is supported until { $until }. Helps: { $helper }. Must be true: { $goal }
told-support-closed = { $reached ->
    [True] ✅ { $cell } has reached it and is supported no more: { $result }
   *[False] { $cell } is supported no more, and has not reached it: { $result }
 }
error-support-length = Type 5 to { $longest } letters.
error-support-until = The day must lie after today and within two years, not { $day }.
home-support = 🤝 { $cell }: no line for { $month } yet.
see-supports = 🤝 Supported cells
support-this = 🤝 Support

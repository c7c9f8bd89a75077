# Submitted minutes
receipt = { $version ->
    [new] ✅ The minutes are submitted. The work group that looks after the cell is told.
   *[corrected] ✅ The correction is submitted. The work group is told; the earlier version is kept.
 }
record-card =
    📄 Minutes no. { $number } · { $month } · { $cell }
    Submitted at { $at } by { $by }.{ $version ->
        [1] {""}
       *[other] {" "}This is version { $version } (corrected).
     }
    Finish and send to the superior committee by { $due } at the latest.
    { $scores }

    { $lines }
    { $signs }
record-line = { $label }: { $value }
minutes-file = 📄 Word minutes
correct = ✏️ Correct minutes
back-to-summary = ⬅️ Summary
file-follows = The minutes are in the file below.
record-gone = These minutes were not found.
no-record-yet = The cell has not submitted any minutes yet. Tap “Record a meeting” to start.
correction-reason = Why are you correcting submitted minutes? For example: ghi nhầm số có mặt (wrong number present). The old version is kept.
correction-begun = Tap “Change a line” to make changes, then tap “Submit minutes”.
error-reason = The reason is too short. For example: ghi nhầm số có mặt (wrong number present).

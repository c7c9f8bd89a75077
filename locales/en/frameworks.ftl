# Score frameworks of a committee
frameworks =
    📐 Score frameworks · { $unit }

    { $lines }
framework-one = • { $title }, no. { $number }, from { $since } ({ $kinds })
framework-shipped = None loaded: no. { $number }, which comes with the program, is used (a reproduction, please check it).
framework-load = 📥 Load a framework
framework-file = 📄 Get the one in use
framework-file-follows = The framework is in the file below: change it in a text editor and send it here.
framework-stop = 🛑 End the newest one
framework-stop-sure = Stop using "{ $title }" from today? Scores given by it keep it.
framework-stop-yes = Stop using it
framework-stopped = "{ $title }" is not used any more.
framework-which-unit = The frameworks of which unit?
framework-send =
    📥 Send the Word or Excel file with the framework of your office, or paste it here: numbered lines with points, or a table from Word or Excel; several messages if it is long.
    Or choose "Get the one in use", change the file and send it.
framework-so-far =
    📥 { HAS($title) ->
        [no] A framework without a title
       *[yes] { $title }
     } · { $criteria } criteria{ HAS($total) ->
        [no] {""}
       *[yes] {" "}· { $total } points in all
     }{ HAS($room) ->
        [no] {""}
       *[yes] {" "}and { $room } as a bonus
     }
    { HAS($number) ->
        [no] {""}
       *[yes] { HAS($issuer) ->
            [no] {""}
           *[yes] No. { $number } of { $issuer }
        }
     }

    { $count ->
        [0] {""}
       *[other] ⚠️ { $count } places to mend, named at the end of this message.
     }

    { $form }
    { HAS($unread) ->
        [no] {""}
       *[yes] ✍️ Not part of the form, to be seen to by the committee:
     }
    { $unread }
    { HAS($unread_more) ->
        [no] {""}
       *[yes] • … and { $unread_more } more lines.
     }

    { HAS($compared) ->
        [no] {""}
       *[yes] { $compared }
     }

    { HAS($sample) ->
        [no] {""}
       *[yes] { $sample }
     }

    Send a criterion again (with its «mã») to replace it; type «bỏ 2.1» to leave 2.1 out.

    { $count ->
        [0] ✅ It can be used, from { $since } on.
       *[other] ⚠️ { $count } places to mend:
     }
    { $problems }
framework-sample =
    🧪 A { $kind ->
        [thematic] thematic
       *[other] regular
     } meeting as a try ({ $present }/{ $obliged } came, one absent without reason, { $minutes } minutes, { $speakers } spoke, 2 of 3 tasks done):
    { $lines }
    { $more ->
        [0] {""}
       *[other] … and { $more } more that follow from facts.
     }
    { HAS($by_hand) ->
        [no] {""}
       *[yes] ✋ By hand: { $by_hand } (up to { $points } points). If these are full:
     }
    { $outcome }
framework-use = ✅ Put in force
framework-start-anew = 🗑 Start anew
framework-anew = What was sent is gone.
framework-part-kept = Received.
framework-part-refused = That message was not taken: { $reason } What was sent before is kept.
framework-changed = This framework was just changed on another phone. Please look at it again, then press the button.
framework-not-ready = There are things to correct, so it cannot be put in force.
framework-in-force = ✅ "{ $title }" is in force from { $since }. Scores given before do not change.{ $people ->
    [0] {""}
   *[other] {" "}{ $people } people who score are told in 30 minutes.
 }

framework-unsure = "{ $given }": is this a criterion of at most { $points } points? If so, say it line by line, such as: 1. { $name } ({ $points } điểm).
framework-not-yaml = This is not a framework. Each line reads "name: content".
framework-no-code = A criterion has no "mã".
framework-not-text = "{ $field }" must be one value.
framework-not-a-day = "{ $field }": "{ $given }" is no day. For example: 05/01/2026.
framework-not-one-of = "{ $field }": there is no "{ $given }". One of: { $known }.
framework-not-a-part = "{ $field }" must consist of lines "name: content".
framework-key-unknown = "{ $field }": there is no entry "{ $given }". Possible: { $known }.
framework-comma = "{ $given }": inside braces, a text with a comma needs quotes, such as tên: "đúng, đủ".
framework-wrong = { HAS($place) ->
    [no] "{ $field }"
   *[yes] { $place }, "{ $field }"
 }: { $reason }
framework-code-twice = Code { $code } stands twice: one code for each criterion.
framework-step = Criterion { $code }: the maximum { $max } is not a multiple of the step { $step }.
framework-each-direction = Criterion { $code }: more "{ $fact }" is better, so nothing can be taken off for it.
framework-field-missing = Criterion { $code }: "{ $field }" is missing.
framework-field-unused = Criterion { $code }: "{ $field }" has no use in this way of scoring, please leave it out.
framework-each-alone = Criterion { $code }: "dữ kiện" and "mỗi đơn vị trừ" go together.
framework-bonus-sort = Criterion { $code }: this way of scoring cannot be a bonus.
framework-thematic-only = Criterion { $code }: what happens in a month without a thematic meeting? Say "không áp dụng".
framework-few-options = Criterion { $code }: at least two options are needed.
framework-last-option = Criterion { $code }: the last option is all the rest, so it has no "khi".
framework-option-without-facts = Criterion { $code }: every option but the last needs "khi".
framework-options-order = Criterion { $code }: options with "khi" go from the most points down.
framework-top = Criterion { $code }: the highest level is { $top } but the maximum says { $max }.
framework-condition-empty = Criterion { $code }: the condition on "{ $fact }" can never hold.
framework-condition-direction = Criterion { $code }: the condition on "{ $fact }" must also hold where the fact is better.
framework-band-empty = Criterion { $code }: a level is empty (it ends before it begins).
framework-gap = Criterion { $code }: the levels leave a gap from { $low } to { $high }.
framework-overlap = Criterion { $code }: the levels overlap from { $low } to { $high }.
framework-bands-direction = Criterion { $code }: a better fact must not give fewer points.
framework-sum = The maxima add up to { $total } but the scale is { $out_of }.
framework-group-sum = "{ $group }" says { $said } points, but its criteria come to { $total }.
framework-length-overlap = A cell of exactly { $members } members: { $first } or { $second } minutes?
framework-class-twice = Class "{ $name }" stands twice.
framework-lowest-class = The lowest class "{ $name }" must begin at 0 without conditions.
framework-class-order = "{ $name }" must stand above "{ $below }": more points, or the same with conditions.
framework-gate-unknown = Class "{ $name }": there is no criterion { $code }.
framework-gate-high = Class "{ $name }": the condition is above the maximum of criterion { $code }.
framework-year-unknown = Yearly class "{ $name }": there is no class "{ $unknown }".
framework-beside-sort = Criterion { $code }: only one that is passed or failed can stand beside the points.
framework-cap-unknown = Cap: there is no criterion { $code }.
framework-cap-twice = Cap: criterion { $code } is under two caps.
framework-cap-mixed = Cap: { $codes } do not count in the same way (points, bonus, deduction).
framework-cap-line = 🧮 { $cap }
framework-cap = { $codes } together { $sort ->
    [deduction] take off at most
   *[other] give at most
 } { $most } points
framework-gates = ⛔ For { $classes }: { $gates }
framework-month = 🗓 Points of a month with a thematic meeting besides: { $way ->
    [average] the mean of both, in percent
   *[lower] those of the lower one
 }
framework-year = 📅 Class of a year: { $rules }
framework-year-class = { $name }{ HAS($rules) ->
    [no] {" "}(all the rest)
   *[yes] {" "}with { $rules }
 }
year-grade = { $name }
year-months = at least { $count } months from { $name } up
year-every = every month from { $name } up
year-most = at most { $count } months of { $name } or worse
year-average = { $points } points on average
year-asks = “{ $said }” (not worked out: the person who classes sees to it)
framework-year-lowest = The lowest yearly class "{ $name }" has no conditions.
framework-unreachable = No marks lead to class "{ $name }": change its limit, or the lowest levels of the criteria.
framework-unreachable-regular = In a month without a thematic meeting no marks lead to "{ $name }": lower its points, or write «không áp dụng: bỏ và quy đổi».
framework-file-wrong = The framework needs correction, nothing was written: { $problems }
framework-heading = { $name }{ HAS($points) ->
    [no] {""}
   *[yes] {" "}({ $points })
 }
framework-level = { $name } → { $points }
framework-yes-no = yes → { $points }, no → 0
framework-each = { $sort ->
    [deduction] { $points } off each
   *[other] { $points } more each
 }
framework-off = { $points } more off by «{ $fact }»{ HAS($most) ->
    [no] {""}
   *[yes] {" "}(at most { $most })
 }
framework-levels-more = …
item-bare = { $text }
framework-silent-fact = { $fact } { $span } → people give it
framework-silent = { $span } without the first level → nothing is said, people give it
framework-criterion = • { $code }. { $name }{ $sort ->
    [bonus] {" "}(up to { $max } more)
    [deduction] {" "}(up to { $max } off)
    [check] {""}
   *[other] {" "}({ $max })
 } – { $way }{ HAS($levels) ->
    [no] {""}
   *[yes] : { $levels }
 }
framework-classes = 🏅 { $classes }{ $passes ->
    [each] {" "}(checks passed)
    [group] {" "}(groups passed in full)
   *[other] {""}
 }
framework-lengths = ⏱ At least: { $lengths }
framework-length-thematic = { $minutes } minutes more with a thematic part
framework-length = { HAS($sizes) ->
    [no] { $alone ->
        [yes] {""}
       *[other] others{" "}
     }
   *[yes] { $sizes } members{ $obliged ->
        [yes] {" "}obliged to attend{" "}
       *[other] {" "}
     }
 }{ $minutes } minutes
framework-size = { $edge ->
    [least] from { $members }
    [above] above { $members }
    [most] up to { $members }
   *[below] below { $members }
 }
framework-class = { $name } from { $least }
framework-by-fact = by { $fact }{ $months ->
    [1] {""}
   *[other] , { $months } months in a row
 }
framework-by-hand = { $sort ->
    [options] one of { $levels } levels
    [check] passed or failed
    [beside] not worked out, the person who scores is asked each time: passed or failed
    [yes_no] yes or no
   *[other] by hand
 }
framework-no-such-code = There is no "{ $code }" to leave out. The codes are: { $known }.
framework-mend = { $code }: { HAS($to) ->
    [no] exactly { $value }
   *[yes] { $value } to { $to }
 } has { $points } points
framework-mend-total = It is out of { $total }
framework-mend-length = Exactly { $members } members: { $minutes } minutes
framework-being-read = ⏳ Reading the framework…
framework-of-file =
    { $told }

    { $ask }
framework-which-form = { $count ->
    [1] One more form is not in force yet:
   *[other] There are { $count } forms; each is put in force by itself. Which one first?
 }
framework-file-not-had = ⚠️ The file could not be fetched. Please send it again.
framework-file-empty = ⚠️ The file is empty. Please look at it and send it again.
framework-file-too-large = ⚠️ The file is too large (2 MB at most). Please keep only the table of criteria, leave pictures and the rest out, and send it again.
framework-file-broken = ⚠️ The file is broken or did not come whole. Please open it, save it as a new file and send that.
framework-file-locked = ⚠️ The file has a password. Please take it off, save it and send it again.
framework-file-old-word = ⚠️ An old Word file (.doc) cannot be read. Please open it in Word, save it as .docx and send that.
framework-file-scanned = ⚠️ This PDF is a scan, a picture without text. Please send the Word (.docx) or Excel file, or type the framework here.
framework-file-unknown = ⚠️ This file is neither Word (.docx), nor Excel, nor text. Please send one of those, or paste the framework here.
framework-file-none = ⚠️ The file can be read, but no table of criteria with points is in it. Please see whether it is the right one, or paste the table here.
framework-now = 📌 Today it goes by: { $title }, no. { $number } of { $by }, since { $since }
framework-none-now = 📌 Today there is no framework for regular meetings.
told-framework =
    📐 From { $since } meetings are scored by "{ $title }", no. { $number } of { $by }. Scores given before stay.
    { HAS($compared) ->
        [no] {""}
       *[yes] { $compared }
     }
told-framework-end = 📐 "{ $title }", no. { $number } is not used any more. { HAS($now) ->
    [no] Nothing has taken its place.
   *[yes] Now "{ $now }", no. { $now_number } is used.
 } Scores given before stay.
framework-changes = { HAS($lines) ->
    [no] Beside no. { $number } in use: points and classes as before.
   *[yes] Beside no. { $number } in use:
 }
    { $lines }
    { $more ->
        [0] {""}
       *[other] … and { $more } more differences.
     }
framework-all-new = • another form: { $before } criteria before, { $now } now
framework-added = • new { $code }. { $name } ({ $max } points)
framework-gone = • without { $code }. { $name }
framework-renamed = • { $code }. { $name }: before "{ $before }"
framework-max = • { $code }. { $name }: at most { $before } → { $now }
framework-way = • { $code }. { $name }: scored in another way
framework-class-added = • new class { $name } from { $least }
framework-class-gone = • without class { $name }
framework-class-moved = • { $name }: from { $before } → from { $now }
framework-class-gates = • { $name }: other conditions
framework-lengths-changed = • the least length by size of cell changes
framework-year-changed = • other rules for the class of a year
framework-several-forms = There are several forms in the file: { $names }. Please make a file of each.

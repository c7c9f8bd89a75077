# Chấm điểm buổi sinh hoạt
code = { $code }
quoted = «{ $text }»
passed = Đạt
failed = Không đạt
not-applicable = Không áp dụng
yes-points = Có: { $points } điểm
no-points = Không: 0 điểm
points = { $points } điểm
points-of = { $points }/{ $max }
points-taken = trừ { $points } điểm
option-points = { $name }: { $points } điểm
as-before = Như trước: { $points }
mark-line =
    { $code }. { $name }: { $points }{ HAS($why) ->
        [no] {""}
       *[yes] {" "}– { $why }
     }
mark-line-changed =
    { $code }. { $name }: { $before } → { $points }{ HAS($why) ->
        [no] {""}
       *[yes] {" "}– { $why }
     }
because = { $facts }
measured = { $fact ->
    [speakers] { $value ->
        [0] không ai phát biểu
       *[other] { $value } người phát biểu
     }
    [minutes] { $value } phút
    [absent_unexcused] { $value ->
        [0] không ai vắng không lý do
       *[other] { $value } vắng không lý do
     }
    [materials_early] { $value ->
        [1] tài liệu gửi trước ít nhất 1 ngày
       *[other] tài liệu chưa gửi trước
     }
    [held_apart] { $value ->
        [1] họp riêng, không gộp với họp chuyên môn
       *[other] gộp với họp chuyên môn
     }
   *[result_days] { $value ->
        [0] nộp biên bản ngay trong ngày
       *[other] nộp biên bản sau { $value } ngày
     }
 }
measured-minutes = { $minutes } phút, đủ { $expected }
measured-minutes-short = { $minutes } phút, ít hơn { $expected }
measured-share = { $fact ->
    [attendance_percent] dự { $part }/{ $whole }, { $percent }%
    [speakers_percent] phát biểu { $part }/{ $whole } người dự, { $percent }%
    [tasks_done_percent] xong { $part }/{ $whole } việc, { $percent }%
   *[tasks_assigned_percent] { $part }/{ $whole } việc mới có người và hạn, { $percent }%
 }
stage = { $stage ->
    [own] Chi bộ tự chấm
    [vote] Chi bộ biểu quyết
    [supervisor] Tổ công tác chấm
   *[committee] Chính thức (cấp ủy quyết định)
 }
stage-short = { $stage ->
    [own] tự chấm
    [vote] biểu quyết
    [supervisor] tổ chấm
   *[committee] chính thức
 }
score-state = { $state ->
    [record_changed] cần xem lại: biên bản đã sửa sau khi chấm
    [month_changed] cần xem lại: biên bản tháng trước đã sửa sau khi chấm
    [score_changed] cần xem lại: điểm của chi bộ đã chấm lại
    [returned] cấp ủy trả lại để chấm lại
   *[refused] biểu quyết không thông qua
 }
vote-passed = biểu quyết thông qua
given-score = { $stage } { $outcome }{ HAS($state) ->
    [no] {""}
   *[yes] {" "}({ $state })
 }
same-person = cùng một người chấm: { $stages }
given-vote = { $state } ({ $outcome })
outcome = { $total }/{ $out_of } · { $grade }
outcome-checklist = { $grade }
standing =
    📌 Tổng { $total }/{ $out_of } · { $grade }{ HAS($gates) ->
        [no] {""}
       *[yes] . Chưa đạt điều kiện: { $gates }
     }
    { $caps }
standing-checklist =
    📌 Đạt { $passed }/{ $checks } mục · { $grade }{ HAS($gates) ->
        [no] {""}
       *[yes] . Chưa đạt: { $gates }
     }
standing-open = 📌 Đang có { $total } điểm, còn { $count } mục chưa chấm
gate-full = mục { $code } phải đủ điểm
gate-above = mục { $code } trên { $points } điểm
cap-held = { $cap } (các mục ghi tất cả { $came } điểm)
gate-not-zero = mục { $code } không được 0 điểm
measured-months = { $said }; { $count ->
    [1] tháng trước
   *[other] { $count } tháng trước đó
 }: { $before }
month-before = { HAS($value) ->
    [no] chưa ghi
   *[yes] { $value }{ $unit ->
        [percent] %
       *[other] {""}
    }
 }
gate-least = mục { $code } từ { $points } điểm
gate-together = mục { $first } đến { $last } cộng lại từ { $points } điểm
gate-checks = đạt ít nhất { $count } trong các mục { $codes }
gate-passed = mục { $code } phải đạt
gate-deduction = mục { $code } trừ không quá { $points } điểm

score-proven =
    ⭐ { $stage } · tháng { $month } · { $cell }
    Theo số liệu đã ghi:

    { $lines }

    { $standing }
    Các điểm trên đúng chưa?
confirm-proven = ✅ Đúng, chấm tiếp
change-mark = ✏️ Sửa một mục
score-base =
    ⭐ { $stage } · tháng { $month } · { $cell }
    Trước đó: { $before }

    { $lines }

    { $total }
    Đồng chí nhất trí cả, hay chấm từng mục?
agree-all = ✅ Nhất trí, chốt luôn
agree-rest = ✅ Nhất trí, chấm mục còn lại
score-again =
    ⭐ { $stage } · tháng { $month } · { $cell }
    Trước đó: { $before }{ HAS($under) ->
        [no] {""}
       *[yes] . Nay { $under }
     }

    { HAS($returned) ->
        [no] {""}
       *[yes] { $returned }
     }
    { HAS($lines) ->
        [no] Không mục nào đổi điểm.
       *[yes] { $lines }
     }

    { $total }
    Đồng chí nhất trí, hay chấm lại từng mục?
score-inherited =
    ⭐ { $stage } · tháng { $month } · { $cell }
    Phần này đồng chí { $by } đã chấm dở:

    { $lines }

    { $standing }
    Đồng chí xem lại rồi chấm tiếp?
go-on-scoring = ✅ Đã xem, chấm tiếp
mark-open-again = { $code }. { $name }: { HAS($before) ->
    [no] chưa chấm
   *[yes] { $before } → chưa chấm
 }
mark-kept = { $code }. { $name }: giữ { $points } (theo số liệu { $proposed } – { $why })
score-singly = 📝 Chấm từng mục
score-question =
    ⭐ { $stage } · tháng { $month }{ $at ->
        [0] {""}
       *[other] {" "}· mục { $at }/{ $of }  { BAR($at, $of) }
     }

    { $question }

    { $standing }
criterion =
    { HAS($group) ->
        [no] {""}
       *[yes] { $group }
     }
    { $code }. { $name }
    { $sort ->
        [check] Đạt hay không đạt?
        [yes_no] Có hay không?
        [deduction] Trừ bao nhiêu điểm? (không quá { $max })
       *[other] Bao nhiêu điểm? (tối đa { $max })
     }
    { $details }
on-record = Đã ghi: { $fact }.
proposed = Theo số liệu: { $points } – { $why }.
given-before = Đã chấm trước: { $points }.
option-line = • { $name }: { $points } điểm
score-vote =
    Bao nhiêu đồng chí nhất trí với mức điểm này? Ví dụ: 18 nhất trí, 2 không.
    Đảng viên chính thức có mặt: { $voters } (đảng viên dự bị không biểu quyết).
vote-about = 📌 Biểu quyết về điểm { $outcome }
vote-receipt = { $passed ->
    [yes] ✅ Đã ghi biểu quyết: thông qua mức điểm chi bộ tự chấm.
   *[no] Đã ghi biểu quyết: không thông qua, nên chưa có điểm biểu quyết. Chi bộ có thể chấm lại rồi biểu quyết lại.
 }
error-vote-base = Biểu quyết { $given } phiếu, mà chỉ đảng viên chính thức có mặt được biểu quyết: { $voters } đồng chí. Đồng chí xem lại.
criterion-label = { $code }. { $name }
score-why =
    Mục { $code }. { $name }: { $points }.
    { $details }
    Đồng chí ghi ngắn gọn lý do (không nhập nội dung mật).
which-mark = Đồng chí muốn sửa mục nào? Bấm nút hoặc gõ mã của mục.
score-review =
    ⭐ { $stage } · tháng { $month } · { $cell }
    Đồng chí xem lại; gõ mã của mục để sửa (ví dụ { $example }).

    { $lines }

    { $standing }
    { $signs }
polite-sign = 💡 Đồng chí xem giúp: { $text }.
give-score = ✅ Chốt điểm
sign-above-facts = mục { $codes } được chấm cao hơn số liệu đã ghi
sign-always-full = điểm tối đa { $count } tháng liền, từ tháng { $since }

score-card =
    ⭐ Điểm { HAS($called) ->
        [yes] «{ $called }»
       *[no] sinh hoạt { kind-low }
     } tháng { $month } · { $cell }
    { HAS($framework) ->
        [no] Chưa có khung điểm cho loại sinh hoạt này: cấp ủy gõ «khung điểm» để nạp khung.
       *[yes] { $framework }
     }

    { HAS($stages) ->
        [no] Chưa chấm điểm.
       *[yes] { $stages }
     }
    { HAS($same) ->
        [no] {""}
       *[yes] 👤 { $same }
     }
    { HAS($apart) ->
        [no] {""}
       *[yes] ℹ️ { $apart }
     }
    { $gap }

    { $lines }
    { $signs }
framework-line = Khung số { $number }, { $issuer }{ $confidence ->
    [C] {" "}(bản chép lại, đề nghị đối chiếu văn bản của cấp ủy)
   *[other] {""}
 }
stage-line =
    • { $stage }: { $outcome } ({ $by }, { $at }){ HAS($vote) ->
        [no] {""}
       *[yes] {" "}· { $vote }
     }{ HAS($state) ->
        [no] {""}
       *[yes] {" "}· { $state }
     }{ HAS($returned) ->
        [no] {""}
       *[yes] . { $returned }
     }
score-gap = ⚠️ Hai bên chấm chênh nhiều: { $own }; { $superior }.
sign = 💡 Dấu hiệu cần xem: { $text }.
begin-score = { $stage ->
    [own] ⭐ Chấm điểm
    [vote] 🗳 Ghi biểu quyết
    [supervisor] ⭐ Tổ công tác chấm
   *[committee] ⭐ Quyết định điểm
 }
see-score-again = { $stage ->
    [own] 🔁 Xem lại điểm tự chấm
    [vote] 🗳 Biểu quyết lại
    [supervisor] 🔁 Xem lại điểm tổ chấm
   *[committee] 🔁 Xem lại quyết định
 }
rescore = { $stage ->
    [own] ✏️ Tự chấm lại
    [vote] 🗳 Biểu quyết lại
    [supervisor] ✏️ Tổ chấm lại
   *[committee] ✏️ Quyết định lại
 }
score-file = 📄 Phiếu điểm Word
to-record = 📄 Xem biên bản
score-receipt = ✅ Đã chốt: { $stage }. Điểm đã chốt được giữ nguyên; nếu chấm lại, bản cũ vẫn còn.
score-kept = Đã giữ điểm đang chấm. Đồng chí chấm tiếp lúc nào cũng được.
score-closed = Cấp trên đã chấm nên phần này không sửa được nữa. Đồng chí gõ «chấm điểm» để xem điểm.
score-of = { $by } chấm { $outcome }
told-again = { $cell }, tháng { $month }: { $score }. Đề nghị xem lại điểm; biên bản và phiếu điểm đã gửi trước đó được thay bằng bản mới, lấy ở mục «Điểm».
score-given-elsewhere = Điểm này đã được chốt trên máy khác. Đồng chí gõ «chấm điểm» để xem.
no-framework = Chưa có khung điểm cho loại sinh hoạt này vào ngày họp. Cấp ủy gõ «khung điểm» để nạp khung.
choose-cell-to-score = Đồng chí chọn chi bộ, mở biên bản rồi bấm «Điểm».
told-scored = { $cell }, tháng { $month }: { $stage } { $outcome }{ HAS($before) ->
    [no] {""}
   *[yes] {" "}(trước đó { $before })
 }{ $far ->
    [no] .
   *[yes] . Hai bên chênh nhiều, đề nghị cùng xem lại từng mục.
 }
error-always-applies = Mục này tháng nào cũng áp dụng nên không bỏ qua được. Đồng chí chấm một mức điểm.
error-points = «{ $given }» chưa phải là số điểm. Mục này từ 0 đến { $max } điểm, ví dụ: { $max }.
error-points-check = «{ $given }»: nếu đúng như trên nút, đồng chí bấm nút; nếu không, chỉ gõ số điểm (từ 0 đến { $max }).
error-points-range = { $given } nằm ngoài khoảng: mục này từ 0 đến { $max } điểm.
error-points-step = { $given } chưa đúng bước điểm: mục này chấm theo bước { $step }.
error-points-which = «{ $given }» là số điểm hay số thứ tự? Đồng chí chọn một dòng.
error-points-option = Mục này không có mức { $given } điểm. Đồng chí chọn một trong các mức.
error-code = Đồng chí gõ mã của mục, ví dụ { $example }, hoặc bấm nút.
error-score-reason = Đồng chí ghi lý do bằng lời, ít nhất hai từ. Ví dụ: có việc dài hạn chưa đến hạn.
home-score = { $again ->
    [returned] ↩️ { $cell }: cấp ủy trả lại điểm tháng { $month }, đề nghị chấm lại.
    [corrected] 🔁 { $cell }: biên bản tháng { $month } đã sửa, điểm cần xem lại.
   *[no] ⭐ { $cell }: biên bản tháng { $month } chưa chấm điểm.
 }
home-assess = { $again ->
    [0] ⭐ { $cell }: tự chấm tháng { $month } rồi, chờ tổ chấm.
   *[other] 🔁 { $cell }: điểm tháng { $month } tổ đã chấm nay cần xem lại.
 }
assess-month = ⭐ Chấm { $month } · { $cell }
home-assess-more = ⭐ Còn { $count } kỳ sinh hoạt khác chờ tổ chấm.
score-month = ⭐ Chấm điểm { $month }
record-scores = ⭐ { $score }
see-score = ⭐ Điểm
home-score-more = ⭐ Còn { $count } biên bản khác chờ chấm điểm.
no-record-in-month = Tháng { $month } chưa có biên bản nào của chi bộ.
sign-always-same = cùng { $total } điểm { $count } tháng liền, từ tháng { $since }
sign-full-though = điểm tối đa, trong khi còn { $undone ->
    [0] { $petitions } kiến nghị
   *[other] { $undone } việc tháng trước chưa xong{ $petitions ->
        [0] {""}
       *[other] , { $petitions } kiến nghị
     }
 }
sign-left-out = mục { $codes } không áp dụng
declared = khai khi chấm: { $part }/{ $whole }
not-on-record = { $fact ->
    [tasks_done_percent] Biên bản chưa ghi kết quả việc tháng trước: đồng chí gõ số việc xong, ví dụ 1/2, hoặc chấm điểm kèm lý do.
    [speakers_percent] Biên bản chưa ghi số người phát biểu: đồng chí gõ, ví dụ 8/20, hoặc chấm điểm kèm lý do.
    [tasks_assigned_percent] Biên bản chưa ghi việc giao có người và hạn: đồng chí gõ, ví dụ 2/3, hoặc chấm điểm kèm lý do.
   *[other] Biên bản chưa ghi số liệu của mục này: đồng chí chấm điểm kèm lý do.
 }
error-too-much-left-out = Không áp dụng { $points }/{ $of } điểm là quá nửa thang điểm, nên không xếp loại được. Đồng chí chấm mục này một mức điểm.
score-quickly = ⚡ Đúng, chấm nhanh theo nhóm
score-group =
    Chấm các mục sau, theo thứ tự:
    { $lines }
    Chọn một dòng, hoặc gõ các số cách nhau, ví dụ { $example }.
group-line = • { $code }. { $name } (tối đa { $max })
marks-kept = { $count ->
    [0] Chưa ghi mục nào.
   *[other] Đã ghi { $count } mục.
 } { $wrong }
mark-refused = Mục { $code }: { $why }
mark-needs-reason = cần lý do, đồng chí gõ mã của mục để chấm riêng.
marks-count = Đồng chí gõ { $count } số, mà có { $all } mục, còn { $open } mục chưa chấm. Đồng chí gõ đủ một trong hai, cách nhau bằng dấu cách.
decide-month = ✅ Quyết định điểm tháng { $month }
deciding =
    ✅ Điểm chính thức tháng { $month }
    { $count } chi bộ chờ quyết định, không có gì khác biệt: { $classes }
    { $lines }
    { $more ->
        [0] {""}
       *[other] … và { $more } chi bộ nữa
     }

    { $others ->
        [0] Đồng ý cả { $count }?
       *[other] Đồng ý cả { $count }? { $others } chi bộ còn lại xem riêng từng chi bộ.
     }
decide-all = ✅ Đồng ý cả { $count }
deciding-line = • { $cell }: { $score }
deciding-one =
    ✅ Điểm chính thức tháng { $month } · còn { $left } chi bộ xem riêng

    { $cell }
    { $lines }

    Đồng chí quyết định theo bên nào?
agree-with = Theo { $score }
decided-many = ✅ Đã quyết định { $count } chi bộ.
decided-one = ✅ Đã quyết định: { $cell }.
deciding-done = ✅ Tháng { $month } không còn chi bộ nào chờ quyết định điểm. Chi bộ chưa chấm xem ở bảng tổng hợp.{ $returned ->
    [0] {""}
   *[other] {" "}{ $returned } chi bộ được trả lại đang chấm lại.
 }
deciding-changed = Danh sách vừa thay đổi. Đồng chí xem lại rồi chọn.
score-year = 📅 Cả năm
why-returned = ↩️ { $by } trả lại: { $reason }
return-score = ↩️ Trả lại để chấm lại
return-reason =
    ↩️ Trả lại điểm tháng { $month } · { $cell }
    { $score }

    Lý do gì? Người chấm nhận được lý do này và chấm lại; điểm cũ vẫn còn để xem.
return-closed = Điểm này vừa thay đổi hoặc đã có quyết định nên không trả lại được. Đồng chí xem lại.
returned-now = ↩️ Đã trả lại; người chấm được báo kèm lý do.
told-returned = ↩️ { $cell }, tháng { $month }: cấp ủy trả lại { $score }. Lý do: { $reason }. Đề nghị chấm lại.
score-apart = Đồng chí đã chấm buổi này ở vai khác. Theo quy định của cấp ủy, mỗi người chỉ chấm một lần: phần này do đồng chí khác chấm.

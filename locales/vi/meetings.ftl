# Ghi một buổi sinh hoạt: mỗi bước là một tin, .hint là ví dụ
meeting-frame =
    📝 Biên bản tháng { $month }{ $at ->
        [0] {""}
       *[other] {" "}· Bước { $at }/{ $of }  { BAR($at, $of) }
     }

    { $question }
    { $hint }
which-cell = Đồng chí ghi biên bản cho chi bộ nào?
other-month = Ghi cho tháng { $month }

kind-named = { $name }
step-kind = Đây là loại sinh hoạt nào?
    .hint = Buổi khác thì gõ tên: họp chi ủy, kiểm điểm cuối năm, đại hội, họp tổ đảng. Sinh hoạt mẫu: gõ «thường kỳ mẫu».
step-held_on = Họp ngày nào?
    .hint = Ví dụ: 5/8, hôm qua, thứ 6 tuần trước, mùng 3.
step-hours = Họp từ mấy giờ đến mấy giờ?{ HAS($starts) ->
    [no] {""}
   *[yes] {" "}(kế hoạch: bắt đầu { $starts })
 }
    .hint = Ví dụ: 19h30 đến 21h10, hoặc: 7 rưỡi tối đến 9 giờ 15.
step-setting = { HAS($setting) ->
    [no] Họp ở đâu, ai chủ trì, ai ghi biên bản?
   *[yes]
        Họp ở đâu, ai chủ trì, ai ghi biên bản?
        Tháng trước: { $setting }
 }
    .hint = Ví dụ: Nhà văn hóa; Bí thư; Phó bí thư. (Không nhập nội dung mật.)
step-attendance = { $obliged ->
    [0] Bao nhiêu đảng viên phải dự, bao nhiêu có mặt?
   *[other] Có mặt bao nhiêu đảng viên?  (phải dự { $obliged }, được miễn { $exempt })
 }
    .hint = { $obliged ->
        [0] Ví dụ: 20/22 vắng 1 có phép 1 không phép.
       *[other] Ví dụ: đủ cả; 20/22 vắng 1 có phép 1 không phép; vắng 2 có phép.
     }
step-conduct = Họp riêng hay gộp với họp chuyên môn? Tài liệu có gửi trước ít nhất 1 ngày không?
    .hint = Bấm một nút, hoặc gõ số của mục từ 1 đến 4.
step-content = { $kind ->
    [thematic] Chuyên đề gì, gồm những nội dung nào? Mỗi ý một dòng ngắn, dòng đầu là tên chuyên đề.
    [both] Chuyên đề gì và những nội dung chính nào? Mỗi ý một dòng ngắn, dòng đầu là tên chuyên đề.
   *[regular] Họp bàn những nội dung chính nào? Mỗi ý một dòng ngắn.
 }
    .hint =
        Ví dụ: Đánh giá công tác tháng trước; Nhiệm vụ tháng tới.
        Không nhập nội dung mật.
step-speakers = Bao nhiêu đảng viên phát biểu?  (có mặt { $present })
    .hint = Ví dụ: 6.
step-last_tasks =
    Nhiệm vụ tháng trước đến nay thế nào?
    { $tasks }
    .hint = Ví dụ: xong cả; 1 xong, 2 chưa.
step-new_tasks = Giao những nhiệm vụ gì cho tháng tới? Mỗi việc một dòng: việc, người phụ trách, thời hạn.
    .hint =
        Ví dụ: Thu đảng phí - đ/c Lan - 25/11
        Không nhập nội dung mật.
step-ranks = Xếp loại đảng viên: mỗi loại bao nhiêu, biểu quyết ra sao?
    .hint = Ví dụ: xuất sắc 4 (20/20), tốt 15 (20/20), hoàn thành 1, không hoàn thành 0.
step-conclusion = Kết luận thế nào, biểu quyết ra sao?
    .hint = Ví dụ: Thông qua nhiệm vụ tháng tới, nhất trí { $voters }/{ $voters }. Không nhập nội dung mật.
step-petitions = Chi bộ có ý kiến, kiến nghị gì gửi cấp trên không?
    .hint = Mỗi kiến nghị một dòng. Không nhập nội dung mật.

day = { $ago ->
    [0] Hôm nay ({ $date })
    [1] Hôm qua ({ $date })
   *[other] { $date }
 }
planned-day = Theo kế hoạch ({ $date })
as-planned = Theo kế hoạch: { $place }{ HAS($chair) ->
    [no] {""}
   *[yes] ; { $chair } chủ trì
 }
as-last-month = Như tháng trước
attendance-all = Đủ { $obliged }/{ $obliged }
attendance-absent = { $unexcused ->
    [0] Vắng { $excused } có phép
   *[other] Vắng { $unexcused } không phép
 }
conduct = { $merged ->
    [False] Họp riêng{ $early ->
        [False] , chưa gửi trước
       *[True] , đã gửi trước
     }
   *[True] Họp gộp{ $early ->
        [False] , chưa gửi trước
       *[True] , đã gửi trước
     }
 }
tasks-all-done = Xong cả
tasks-none-done = Chưa việc nào xong
no-vote = Không biểu quyết
vote-all = Nhất trí { $count }/{ $count }

# Điều đã ghi, để nhắc lại và để xem lại
kind-called = { HAS($called) ->
    [yes] { $called }
   *[no] { kind }
 }
said-kind = { $model ->
    [True] { kind-called } (sinh hoạt mẫu)
   *[False] { kind-called }
 }
    .label = Loại
said-held_on = { $date }
    .label = Ngày họp
said-hours = { $start } đến { $end } ({ $minutes } phút)
    .label = Thời gian
said-setting = { $place }; chủ trì: { $chair }; ghi biên bản: { $minute_taker }
    .label = Địa điểm, chủ trì
said-attendance = có mặt { $present }/{ $obliged } ({ $percent }%), có phép { $excused }, không phép { $unexcused }, được miễn { $exempt }{ HAS($more) ->
    [no] {""}
   *[yes] ; { $more }
 }
    .label = Dự họp
said-conduct = { $merged ->
    [False] họp riêng
   *[True] họp gộp với họp chuyên môn
 }{ $early ->
    [False] , tài liệu chưa gửi trước
   *[True] , tài liệu đã gửi trước
 }
    .label = Cách tổ chức
said-content = { $items }
    .label = Nội dung
said-speakers = { $count } đảng viên
    .label = Phát biểu
said-last_tasks = { $items }
    .label = Việc tháng trước
said-new_tasks = { $items }
    .label = Việc mới giao
said-ranks = { $items }
    .label = Xếp loại
rank-count = • { $rank ->
    [excellent] Hoàn thành xuất sắc
    [good] Hoàn thành tốt
    [fair] Hoàn thành
   *[failed] Không hoàn thành
 }: { $count } đ/c{ HAS($cast) ->
    [no] {""}
   *[yes] {" "}({ $cast } phiếu)
 }
said-conclusion = { HAS($vote) ->
    [no] { $text }
   *[yes] { HAS($text) ->
        [no] { $vote }
       *[yes] { $text }; { $vote }
     }
 }
    .label = Kết luận
said-petitions = { $items }
    .label = Kiến nghị
said-list =
    {""}
    { $items }
task-result = { $done ->
    [True] • { $title }: đã xong
   *[False] • { $title }: chưa xong
 }
task = • { $title }{ HAS($owner) ->
    [no] {""}
   *[yes] {" "}– { $owner }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}– hạn { $due }
 }
vote = biểu quyết: { $in_favour } đồng ý, { $against } không đồng ý, { $abstained } không có ý kiến

doubt-thematic-missing = Quý này chi bộ chưa có sinh hoạt chuyên đề nào trên biên bản, mà đây là tháng cuối quý.
doubt-month = Ngày { $date } không thuộc tháng { $month } của biên bản này.
doubt-short = { $minutes } phút, ít hơn { $expected } phút theo quy định.
doubt-not-over = Bây giờ chưa tới { $end }.
doubt-long = { $minutes } phút là dài hơn bình thường.
doubt-obliged = Phải dự { $obliged }, khác với số đã có là { $known }.
doubt-conclusion = «{ $text }» chưa rõ chi bộ kết luận điều gì.
doubt-petitions = «{ $text }» chưa rõ là đề nghị điều gì.
doubt-strange = Trong «{ $text }» còn «{ $part }», hình như không thuộc mục này.
doubt-tasks = { $count ->
    [1] Việc «{ $title }» chưa có người làm, chưa có hạn.
   *[other] { $count } việc chưa có người làm, chưa có hạn, ví dụ «{ $title }».
 }
doubt-attendance = Dự { $percent }%, thấp hơn { $least }%.
doubt-not-passed = { $count } đồng ý trên { $of } đảng viên chính thức được triệu tập: thông thường phải từ { $least } trở lên mới thông qua.
doubt-not-passed-two-thirds = { $count } đồng ý trên { $of } đảng viên chính thức: việc này thông thường cần hai phần ba, từ { $least } trở lên.

draft-gone = Bản ghi này không còn: đã được nộp hoặc đã bỏ, có thể trên máy khác. Đồng chí xem ở trang đầu.
draft-resumed = Bản này đã được ghi dở, đồng chí ghi tiếp từ đây.
no-cell-to-see = Đồng chí hiện không được giao chi bộ nào nên không xem được biên bản, điểm. Nếu chưa đúng, xin liên hệ người đã mời đồng chí.
no-cell-to-record = Đồng chí chưa được giao ghi biên bản cho chi bộ nào. Xin liên hệ người đã mời đồng chí.
already-recorded = Buổi sinh hoạt thường kỳ tháng { $month } đã có biên bản. Muốn đổi, bấm «Sửa biên bản».
nothing-kept = Chưa có gì được ghi.
cannot-skip = Câu này cần có trong biên bản nên không bỏ qua được. Đồng chí có thể bấm «Để sau».
error-again =
    { $error }
    Nếu chưa có số liệu, bấm «Để sau» (bản ghi được giữ), hoặc hỏi tổ công tác phụ trách chi bộ.
error-answer-outdated = Câu trả lời này ghi theo mẫu cũ, xin đồng chí trả lời lại.
error-date-future = { $date } chưa tới. Đồng chí ghi ngày đã họp, ví dụ: hôm nay, 5/8.
error-content-empty = Biên bản cần ít nhất một nội dung, ví dụ: Đánh giá công tác tháng trước.

# Xem lại rồi nộp
review-card =
    📝 Biên bản tháng { $month } · { $cell }
    Đồng chí xem lại; gõ số của dòng để sửa.{ HAS($reason) ->
        [no] {""}
       *[yes] {" "}Lý do sửa: { $reason }
     }

    { $lines }
    { $doubts }
line = { $at }. { $label }: { $value }
submit = ✅ Nộp biên bản
discard-sure = Bỏ hẳn bản ghi dở tháng { $month }? Những gì đã nhập sẽ mất.
submit-by-secretary = Bản ghi đã đủ. Chỉ bí thư hoặc phó bí thư được nộp; tôi đã báo để các đồng chí ấy xem và nộp.
error-incomplete = Còn câu chưa trả lời nên chưa nộp được.
error-too-many-speakers = Phát biểu { $count } mà có mặt chỉ { $present }. Đồng chí sửa một trong hai dòng.
error-too-many-votes = Biểu quyết { $count } phiếu mà có mặt chỉ { $present }. Đồng chí sửa một trong hai dòng.
told-ready = Biên bản tháng { $month } của { $cell } đã ghi xong, chờ đồng chí xem và nộp.
told-submitted = { $cell } đã nộp biên bản tháng { $month }: { $minutes } phút, có mặt { $present }/{ $obliged }.
told-corrected = { $cell } đã sửa biên bản tháng { $month }: { $minutes } phút, có mặt { $present }/{ $obliged }. Lý do: { $reason }{ $checked ->
    [confirmed] {" "}⚠️ Bản trước { $checker } đã xác nhận.
    [returned] {" "}(sửa theo ý kiến { $checker } trả lại)
   *[no] {""}
 }
card-changed = Bản ghi này vừa được sửa trên máy khác. Đồng chí xem lại các dòng rồi bấm nút.
discard-by-secretary = Chỉ bí thư hoặc phó bí thư được bỏ bản ghi dở.

# Biên bản đã nộp
receipt = { $version ->
    [new] ✅ Đã nộp biên bản và báo cho tổ công tác phụ trách chi bộ.
   *[corrected] ✅ Đã nộp bản sửa và báo cho tổ công tác phụ trách chi bộ; bản cũ vẫn được giữ.
 }
record-card =
    📄 Biên bản số { $number } · tháng { $month } · { $cell }{ $past ->
        [yes] {" "}(thời gian phụ trách trước đây: chỉ để xem)
       *[no] {""}
     }
    Nộp lúc { $at }, người nộp: { $by }.{ $version ->
        [1] {""}
       *[other] {" "}Đây là bản thứ { $version } (đã sửa).
     }
    { $over ->
        [yes] Hạn hoàn thiện, gửi cấp trên là { $due }, đã qua.
       *[no] Hoàn thiện, gửi cấp trên chậm nhất { $due }.
    }
    { $check }
    { $scores }

    { $lines }
    { $signs }
    { $readers }
record-check = { $kind ->
    [confirmed] ✅ { $by } đã xác nhận { $at }
   *[returned] ↩️ { $by } trả lại { $at }: { $reason }
 }
confirm-record = ✅ Xác nhận
return-record = ↩️ Trả lại
return-record-reason = Trả lại biên bản tháng { $month } của { $cell } vì sao? Đồng chí gõ một câu, chi bộ nhận đúng câu đó. Không nhập nội dung mật.
error-return-reason = Đồng chí ghi lý do bằng lời, ít nhất hai từ. Ví dụ: thiếu phần giao việc.
record-checked = { $kind ->
    [confirmed] ✅ Đã xác nhận, chi bộ được báo.
   *[returned] ↩️ Đã trả lại, chi bộ được báo kèm lý do.
 }
record-changed = Biên bản vừa được sửa hoặc có ý kiến khác. Đồng chí xem lại tin này.
told-checked = { $kind ->
    [confirmed] ✅ { $by } đã xác nhận biên bản tháng { $month } của { $cell }.
   *[returned] ↩️ { $by } trả lại biên bản tháng { $month } của { $cell }. Lý do: { $reason }. Đề nghị sửa rồi nộp lại.
 }
readers = 👁 Đã xem ({ $count }): { $names }
reader = { $name } ({ $day })
record-line = { $label }: { $value }
follow-sheet = Theo dõi nghị quyết
follow-title = BẢNG THEO DÕI THỰC HIỆN NGHỊ QUYẾT (Tháng { $month })
follow-as-of = { $cell }, tính đến { $day }
follow-column = { $column ->
    [at] STT
    [title] Nhiệm vụ
    [owner] Người thực hiện
    [due] Thời hạn
    [given] Giao tháng
    [state] Kết quả
   *[note] Ghi chú
 }
follow-state = { $state ->
    [done] đã xong{ HAS($month) ->
        [yes] {" "}(tháng { $month })
       *[no] {""}
     }
    [late] quá hạn
   *[open] đang làm
 }
resolution-file = 📄 Dự thảo nghị quyết
resolution-follows = Dự thảo nghị quyết từ biên bản và bảng theo dõi thực hiện (Excel) gửi ở tin nhắn sau; chi bộ hoàn chỉnh rồi ký.
minutes-file = 📄 Biên bản Word
correct = ✏️ Sửa biên bản
back-to-summary = ⬅️ Tổng hợp
file-follows = Biên bản ở tệp dưới đây. Cần bản PDF thì gõ: pdf.
minutes-pdf-follows = Bản PDF của biên bản ở dưới đây, nếu máy chủ làm được.
record-gone = Không tìm thấy biên bản này.
no-record-yet = Chi bộ chưa nộp biên bản nào. Bấm «Ghi biên bản» để bắt đầu.
correction-reason = Đồng chí sửa biên bản đã nộp vì lý do gì? Ví dụ: ghi nhầm số có mặt. Bản cũ vẫn được giữ.
correction-heard =
    ✅ Tôi đã sửa theo lời đồng chí, chưa nộp:
    { $lines }
    Đồng chí xem lại, rồi bấm «Nộp biên bản».
correction-begun = Bấm «Sửa một dòng» để sửa, rồi bấm «Nộp biên bản».
error-reason = Lý do ngắn quá. Ví dụ: ghi nhầm số có mặt.

# Dấu hiệu sinh hoạt hình thức: để cùng xem lại, không phải lời kết luận
sign-same-content = nội dung gần giống tháng { $months }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } tháng trước đó
 } (trùng { $percent }% số ý, ví dụ «{ $example }»)
sign-month = { $month }
sign-same-length = { $count } buổi liền đều đúng { $minutes } phút, từ tháng { $since }

# Nói thay cho câu trả lời: đáp như người, không ghi gì
instead-why = Câu này để ghi vào biên bản, giúp cấp trên nắm việc của chi bộ. Đồng chí trả lời như ví dụ ở dưới, hoặc bấm «Để sau».
instead-unknown = Không sao. Đồng chí hỏi lại bí thư hoặc người ghi biên bản rồi trả lời; chưa có thì bấm «Để sau», bản ghi vẫn được giữ.
instead-wish = Đang ở câu hỏi này nên tôi chưa mở việc khác. Đồng chí trả lời câu này, hoặc bấm «Để sau» rồi gõ: biên bản, kế hoạch, chấm điểm; những gì đã ghi vẫn được giữ.
instead-wait = Vâng, đồng chí cứ thong thả. Những gì đã ghi vẫn được giữ; khi nào tiện thì trả lời tiếp.
instead-talk = Tôi là trợ lý ghi biên bản nên chưa ghi câu này. Đồng chí trả lời câu hỏi này, hoặc bấm «Để sau».
instead-secret = Việc mật hoặc việc không được ghi thì tôi không giữ chữ nào. Đồng chí nên xóa tin ấy, rồi gửi lại phần được ghi; nếu không có, gõ: không có.
instead-slip = Không sao, chưa có gì bị ghi sai. Đồng chí trả lời lại câu này, hoặc bấm «Quay lại» để sửa câu trước.
instead-before = «{ $given }» thì tôi chưa biết ghi gì. Đồng chí viết ra từng ý, như ví dụ ở dưới.
instead-more = Tôi chưa thấy nội dung trong «{ $given }». Đồng chí trả lời câu này; nếu không có, gõ: không có.
instead-yes = Tôi hiểu là có. Cụ thể là gì, đồng chí viết ra giúp; nếu không có, gõ: không có.
instead-beside = «{ $given }» có phải là ý cần ghi vào biên bản không? Nếu không, đồng chí bấm nút dưới; nếu có, viết lại cho rõ cả câu.
instead-little = «{ $given }» chưa nói cụ thể. Đồng chí viết ra từng ý; nếu không có, gõ: không có.
error-only-number = «{ $given }» chỉ là một con số nên tôi chưa ghi. Đồng chí trả lời bằng chữ; muốn chọn nút thì gõ số kèm dấu gạch chéo, ví dụ: /1

# Cả buổi họp trong một tin
block-heard =
    { $count ->
        [0] { $asked }
       *[other]
            ✅ Tôi đã ghi { $count } mục{ $told ->
                [0] .
               *[other] :
             }
            { $asked }
     }
block-two =
    Tin này kể hai cuộc họp:
    { $meetings }
block-which-meeting =
    📝 Biên bản tháng { $month }

    Đồng chí ghi cuộc nào trước? Gõ 1 hoặc 2. Chưa ghi gì cả.
block-two-apart =
    Tin này kể hai cuộc họp:
    { $meetings }
    Đồng chí gửi riêng từng cuộc. Biên bản này giữ nguyên.
block-meeting = { $at }. { $text }
block-other =
    Cuộc kia chưa ghi. Nộp xong biên bản này, đồng chí gửi lại tin ấy:
    «{ $text }»
block-morning = Giờ họp tôi ghi là buổi sáng. Nếu họp buổi tối, đồng chí gõ «sửa lại: { $evening }».
block-told-name = • { $label }
card-which-number = «{ $number }» là số của mục nào? Chưa sửa gì. Đồng chí gõ kèm tên, ví dụ: có mặt { $number }; hoặc: phát biểu { $number }.
card-unclear = Tôi chưa hiểu «{ $text }» nên chưa sửa gì. Đồng chí gõ số của dòng cần sửa (từ 1 đến { $lines }), hoặc viết, ví dụ: sửa lại: chủ trì chị Hoa.
block-told = • { $label }: { $value }
block-told-list =
    • { $label }:
    { $lines }
block-line = {"    "}{ $line }
block-later = «{ $text }» chưa đủ rõ cho mục «{ $label }»; tới câu ấy tôi sẽ hỏi lại.
block-left = Tôi chưa hiểu «{ $text }» nên chưa ghi. Đồng chí viết lại rõ hơn nếu cần.
block-which =
    «{ $text }» có thể hiểu nhiều cách. Đồng chí viết lại cách đúng:
    { $ways }
block-way = {"    "}• { $way }
block-kept = Tôi giữ «{ $label }» như đã ghi: { $value }. Muốn đổi, đồng chí gõ «sửa lại: …».
block-beside = Biên bản không có mục cho «{ $text }» nên tôi không ghi.
missing-frame =
    📝 Biên bản tháng { $month } · đã ghi { $done } mục, còn thiếu { $count } điều

    Đồng chí trả lời cả trong một tin:
    { $lines }
missing-line = • { $text }
missing-kind = Loại sinh hoạt: thường kỳ, chuyên đề hay cả hai?
missing-held_on = Họp ngày nào? Ví dụ: 5/8
missing-hours = Từ mấy giờ đến mấy giờ? Ví dụ: 19h30 đến 21h10
missing-attendance = Có mặt, vắng bao nhiêu? Ví dụ: 20/22 vắng 2 có phép
missing-conduct = Họp riêng hay gộp, gửi tài liệu chưa? Ví dụ: họp riêng, đã gửi tài liệu
missing-content = Nội dung gì? Ví dụ: Nội dung: Đánh giá công tác tháng trước
missing-last_tasks = Việc tháng trước xong chưa? Ví dụ: việc tháng trước xong cả
missing-setting = Họp ở đâu, ai chủ trì, ai ghi? Ví dụ: nhà văn hóa thôn; đ/c Hùng chủ trì; đ/c Lan ghi
missing-speakers = Bao nhiêu đồng chí phát biểu? Ví dụ: 7 ý kiến
missing-new_tasks = Việc mới: giao ai, đến khi nào? Ví dụ: giao đ/c Lan thu quỹ, hạn 30/11
missing-ranks = Xếp loại bao nhiêu đồng chí mỗi mức? Ví dụ: 3 xuất sắc, 15 tốt, 2 hoàn thành
missing-conclusion = Biểu quyết bao nhiêu? Ví dụ: 18 đồng ý, 2 không đồng ý
missing-petitions = Kiến nghị điều gì? Ví dụ: kiến nghị sửa đường

understood-attendance = { $present } có mặt trong { $obliged } phải dự, { $excused ->
    [0] không ai vắng có phép
   *[other] { $excused } vắng có phép
 }, { $unexcused ->
    [0] không ai vắng không phép
   *[other] { $unexcused } vắng không phép
 }{ HAS($more) ->
    [no] {""}
   *[yes] ; { $more }
 }
roll-full = chính thức { $count }
roll-probationary = dự bị { $count }
roll-temporary = sinh hoạt tạm thời { $count }
roll-exempt-came = được miễn vẫn dự { $count }
roll-guests = khách { $count }
roll-late = đến muộn { $count }
roll-left-early = về sớm { $count }
roll-absent = người vắng: { $who }
more-items = … và { $count } mục nữa: gõ số của dòng để xem và sửa
task-late = • { $title }: đã xong, chậm hạn

# Tập ghi: số liệu giả, không vào tổng hợp
practice-frame =
    🎓 TẬP GHI: số liệu giả, không vào sổ. Tự kết thúc { $until }.
    { $question }
practice-card =
    🎓 BẢN TẬP: gửi thử cũng không ai nhận được.

    { $card }
practice-submit = ✅ Gửi thử
practice-later = 🕓 Để sau
practice-kept = Đã giữ bản tập đến hết một ngày. Gõ «tập ghi» để tiếp tục.
practice-done = 🎓 Xong bản tập. Không có gì vào biên bản, tổng hợp hay nhắc việc. Tệp dưới đây ghi rõ «BẢN TẬP». Ghi thật thì gõ «họp».
practice-sure = Bỏ bản tập này?
practice-discarded = Đã bỏ bản tập.
practice-over = Bản tập đã kết thúc. Gõ «tập ghi» để tập lại.
practice-no-unit = Đồng chí chưa có chi bộ, tổ nào nên chưa tập được.

# Điểm danh theo danh sách tên
roll-open = 📋 Chọn tên người vắng
roll-page =
    📋 Điểm danh, { $day }, từ { $from } đến { $to } trong { $of } người
    { $lines }

    { $count ->
        [0] Ai vắng? Chọn số, hoặc gõ tên: «Hạnh, Lan».
       *[other] Vắng { $count }, có mặt { $there }/{ $of }:
        { $ticked }
        Còn ai vắng nữa không?
     }
    { $other }
roll-other = ⚠️ Danh sách có { $of } người, số đảng viên phải dự là { $known }. Biên bản sẽ ghi theo danh sách.
roll-line = { $at }. { roll-sign } { $name }
roll-away = { $at }. { $name }{ $why ->
    [yes] {" "}(có lý do)
    [no] {" "}(không lý do)
   *[other] {""}
 }
roll-sign = { $away ->
    [yes] ☑
   *[no] ☐
 }
roll-tick = { $at }. { roll-sign }
roll-more = { $more ->
    [yes] Xem tiếp
   *[no] Về đầu danh sách
 }
roll-done = { $count ->
    [0] Không ai vắng
   *[other] Xong, vắng { $count }
 }
roll-who = «{ $given }»: tôi không rõ là ai. Đồng chí gõ số trước tên.
roll-which =
    «{ $given }» là ai? Đồng chí gõ số.
    { $lines }
roll-count-or-name = «{ $given }» là { $at } người, hay là đồng chí số { $at } ({ $name })? Là đồng chí ấy thì gõ tên, hoặc gõ «số { $at }»; là số người thì gõ «quay lại» rồi ghi số.
roll-all-or-some = Đang chọn { $count } người vắng. Đúng thế thì gõ «xong»; không ai vắng thì gõ «bỏ hết».
roll-why =
    📋 Người vắng { $at }/{ $of }
    { $number }. { $name } vắng có lý do không?
roll-excused = Có lý do
roll-unexcused = Không lý do
roll-all-excused = Cả { $count } người đều có lý do
roll-why-again = Đồng chí chọn có lý do hay không, hoặc gõ lý do, ví dụ: ốm, đi công tác.

# A record as an example for other cells
share-record = 🌟 Nêu làm mẫu
share-preview =
    Chi bộ khác sẽ thấy đúng như dưới đây, không có tên người, không có tên chi bộ{ $group ->
        [yes] ; là các chi bộ tổ phụ trách
       *[no] ; là mọi chi bộ trực thuộc
     }. Xin đọc lại: nếu còn tên ai trong lời, đồng chí chọn chỉ nêu số liệu.

    { $card }

    Gõ một câu về điều đáng học (chi bộ khác cũng thấy), hoặc chọn dưới đây.
share-all = 🌟 Nêu cả nội dung
share-figures = 🔢 Chỉ nêu số liệu
error-share-note = Câu này dài quá { $longest } ký tự. Đồng chí viết gọn lại.
record-shared = 🌟 Biên bản đang được nêu làm mẫu; chi bộ được báo và rút được bất cứ lúc nào. Sửa hoặc trả lại biên bản thì thôi nêu.
told-shared = Biên bản tháng { $month } của chi bộ được nêu làm mẫu cho chi bộ khác, không nêu tên người và tên chi bộ. Muốn thôi, đồng chí mở biên bản, chọn «Thôi nêu làm mẫu».
unshare-record = 🚫 Thôi nêu làm mẫu
record-unshared = Đã thôi nêu làm mẫu: không ai xem được nữa.
see-examples = 🌟 Buổi sinh hoạt mẫu
other-example = Buổi khác
example-gone = Buổi này không còn được nêu làm mẫu.
no-example-yet = Chưa có buổi sinh hoạt nào được nêu làm mẫu cho chi bộ đồng chí.
example-card =
    🌟 Một buổi sinh hoạt tháng { $month } làm tốt, nêu để tham khảo{ HAS($score) ->
        [no] {""}
       *[yes] {" "}({ $score })
     }
    { $note }

    { $lines }
    { $better }
example-counts = Dự { $percent }%; { $items } nội dung{ $tasks ->
    [0] {""}
   *[other] ; giao { $tasks } việc, { $whole } việc có người và hạn
 }
example-better = Hơn lần chấm gần nhất của chi bộ đồng chí ở tiêu chí: { $codes }.

# Nhiệm vụ chi bộ đã giải thể để lại (trang của cấp ủy)
home-left = 🗂 Chi bộ đã giải thể để lại { $count } nhiệm vụ chưa xong.
see-left = 🗂 Xem nhiệm vụ để lại
left = { HAS($lines) ->
    [yes] 🗂 Nhiệm vụ chi bộ đã giải thể để lại

    { $lines }
   *[no] 🗂 Không còn nhiệm vụ nào do chi bộ đã giải thể để lại.
 }
left-line = { HAS($at) ->
    [no] {""}
   *[yes] { $at }.{" "}
 }{ $cell }: { $title }{ HAS($owner) ->
    [no] {""}
   *[yes] {" "}({ $owner })
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}– hạn { $due }
 }
left-one = 🗂 { $task }

    Chi bộ đã giải thể nên việc này do cấp ủy xử lý: giao chi bộ khác, hoặc ghi là đã xong.
left-open = Việc { $at }
left-more = Xem tiếp
left-give = 📌 Giao chi bộ khác
left-settle = ✅ Đã xong, không theo dõi nữa
left-done = ✅ Đã ghi xong: { $title }
task-settled = Việc này đã được ghi xong trên máy khác.

# Thông báo cho các chi bộ
notices =
    📣 Thông báo của đồng chí gửi các chi bộ

    { HAS($lines) ->
        [no] Chưa gửi thông báo nào.
       *[yes] { $lines }
     }
notice-line =
    { $at }. { $text }
    {"   "}{ $asks ->
        [nothing] đã nhận { $read } · đã tới { $sent } · đang gửi { $waiting } · không tới được { $unreachable }
        [task] đã làm { $answered }/{ $cells } chi bộ
       *[other] đã trả lời { $answered }/{ $cells } chi bộ
     }
write-notice = { $begun ->
    [yes] ✏️ Viết tiếp bản đang soạn
   *[no] ✏️ Soạn thông báo
 }
give-task = 📌 Giao việc
ask-cells = ❓ Hỏi các chi bộ
open-notice = Xem số { $at }
notice-asks = { $asks ->
    [yes_no] Có hoặc không
    [number] Một con số
    [task] Việc phải làm
   *[nothing] Không cần trả lời
 }
notice-ask = { $step ->
    [asks] Các chi bộ trả lời thế nào?
    [text] { $asks ->
        [task] Việc gì? Đồng chí gõ ngắn, một câu (tối đa 200 ký tự); việc sẽ đứng trong biên bản kỳ tới của từng chi bộ.
            Không nhập nội dung mật.
        [nothing] Đồng chí gõ nội dung ngắn, hoặc tên văn bản kèm đường dẫn (tối đa 600 ký tự).
            Không nhập nội dung mật.
       *[other] Đồng chí gõ câu hỏi (tối đa 600 ký tự).
            Không nhập nội dung mật.
     }
    [due] { $asks ->
        [task] Phải xong trước hết ngày nào?
       *[other] Trả lời trước hết ngày nào?
     }
    [to] Gửi tới ai? Gõ «tất cả», «chưa họp tháng 8», hoặc tên tổ, đơn vị.
        { HAS($names) ->
            [no] {""}
           *[yes] { $names }
         }
   *[at] Gửi lúc nào? Ví dụ: «ngay», «mai 8h», «25/8».
 }
notice-part = { $step ->
    [asks] Trả lời
    [text] Nội dung
    [due] Hạn
    [to] Gửi tới
   *[at] Giờ gửi
 }
notice-due-day = Hết { $due }
notice-everybody = Tất cả chi bộ
notice-unrecorded = Chưa họp tháng { $month }
notice-at-once = Gửi ngay
notice-tomorrow = 8 giờ sáng mai
notice-preview =
    { $asks ->
        [task] 📌 Việc giao: { $text }
        [nothing] 📣 { $text }
       *[other] ❓ { $text }
     }
    { $asks ->
        [yes_no] Trả lời: có hoặc không.
        [number] Trả lời: một con số.
       *[other] {""}
     }
    { HAS($due) ->
        [no] {""}
       *[yes] Hạn: hết { $due }.
     }
    Tới: { $to }.
    { HAS($at) ->
        [no] {""}
       *[yes] Gửi lúc { $at }.
     }
    { $nobody ->
        [0] {""}
       *[other] { $nobody } chi bộ chưa có ai dùng trợ lý: thông báo còn mở thì ai vào sau sẽ thấy.
     }

    Gửi tới { $people } đồng chí của { $cells } chi bộ?
send-notice = ✅ Gửi
write-anew = ✏️ Viết lại
notice-heard = Theo tin của đồng chí, tôi soạn thông báo này. Chưa gửi cho ai.
notice-begun-before = Đồng chí đang soạn dở thông báo này. Gửi hoặc bỏ thông báo này rồi nhắn lại việc mới.
notice-kept = Đã giữ bản đang soạn; muốn mở lại thì gõ «thông báo».
notice-discard = Bỏ hẳn thông báo đang soạn?
notice-sent = { HAS($at) ->
    [no] ✅ Đã gửi cho { $people } đồng chí của { $cells } chi bộ. Ai đã nhận hiện ở dưới đây.
   *[yes] ✅ Sẽ gửi lúc { $at } cho { $people } đồng chí của { $cells } chi bộ. «Đóng» trước giờ đó là thôi gửi.
 }
notice-nobody = Chưa có bí thư hoặc phó bí thư nào để gửi.
notice-card =
    📣 { $text }
    Gửi lúc { $at }.
    { HAS($due) ->
        [no] {""}
       *[yes] Hạn: hết { $due }.
     }
    { $closed ->
        [yes] Đã đóng.
       *[no] {""}
     }
    Đã nhận { $read } · đã tới { $sent } · đang gửi { $waiting } · không tới được { $unreachable }
    { HAS($unread_cells) ->
        [no] {""}
       *[yes] Chưa báo «Đã nhận»: { $unread_cells }
     }
    { HAS($lost_cells) ->
        [no] {""}
       *[yes] Không tới được: { $lost_cells }. Báo bằng điện thoại; người mới vào sẽ thấy thông báo còn mở ở trang đầu.
     }
    { HAS($answers) ->
        [no] {""}
       *[yes] { $answers }
     }
    { HAS($silent) ->
        [no] {""}
       *[yes] { $asks ->
            [task] Chưa làm: { $silent }
           *[other] Chưa trả lời: { $silent }
         }
     }
cell-named = { $cell }
and-more = và { $count } chi bộ khác
told-notice = { $again ->
    [yes] Nhắc lại: {""}
   *[no] {""}
 }{ $asks ->
    [task] Việc { $by } giao: { $text }
    [nothing] Thông báo của { $by }: { $text }
   *[other] { $by } hỏi: { $text }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}(hạn: hết { $due })
 }
answer-notice = ✏️ Trả lời
received = ✅ Đã nhận
notice-read = Đã ghi nhận đồng chí đã nhận thông báo: { $text }
notice-gone = Không tìm thấy thông báo này.
error-notice-length = Thông báo phải có từ 5 đến { $longest } ký tự. Văn bản dài thì gửi tên và đường dẫn.
error-notice-due = Hạn phải từ hôm nay đến một năm tới, không phải { $day }.
error-notice-at = Giờ gửi phải ở sau lúc này và trong vòng một năm. Ví dụ: «mai 8h», «25/8».
error-notice-remark = Gõ từ 2 đến { $longest } ký tự: đã làm đến đâu, vướng gì.
notice-answers = { $asks ->
    [task] Đã làm { $answered }/{ $cells } chi bộ.
    [number] Đã trả lời { $answered }/{ $cells } chi bộ. Cộng: { $total }.
   *[yes_no] Đã trả lời { $answered }/{ $cells } chi bộ: có { $yes }, không { $no }.
 }
notice-answer = { $kind ->
    [yes] có
    [no] không
    [done] đã làm
    [number] { $number }
   *[silent] chưa trả lời
 }
notice-urge = 🔔 Nhắc { $count } chi bộ
notice-close = 🔒 Đóng
notice-file = 📄 Danh sách Excel
notice-closed = Đã đóng: không ai được hỏi nữa; câu trả lời còn giữ nguyên.
notice-urged = 🔔 Đã nhắc { $people } đồng chí của { $cells } chi bộ; ai đã trả lời thì không nhận.
notice-nobody-silent = Không còn chi bộ nào để nhắc.
answers-follow = Danh sách gửi ở tin nhắn sau.
notice-asked =
    { $asks ->
        [task] 📌 { $cell }, việc được giao: { $text }
       *[other] ❓ { $cell }: { $text }
     }
    { HAS($due) ->
        [no] {""}
       *[yes] Hạn: hết { $due }.
     }
    { HAS($remark) ->
        [no] {""}
       *[yes] Đã ghi: { $remark }
     }
    { HAS($others) ->
        [no] {""}
       *[yes] Chi bộ khác của đồng chí:
    { $others }
     }
    { HAS($month) ->
        [no] Câu trả lời của { $cell }: { $answer }.
       *[yes] Buổi họp tháng { $month } đã ghi là xong.
     }
    { $open ->
        [no] Đã hết hạn trả lời.
       *[yes] { $asks ->
            [number] Đồng chí gõ con số.
            [task] Xong thì chọn dòng dưới; chưa xong thì gõ đã làm đến đâu.
           *[other] {""}
         }
     }
notice-other = { $cell }: { $answer }
notice-yes = ✅ Có
notice-no = ❌ Không
notice-task-done = ✅ Đã làm xong
notice-task-open = ↩️ Chưa xong
notice-answered = Đã ghi câu trả lời của { $cell }: { $answer }.
notice-done = ✅ Đã ghi: { $cell } làm xong.
notice-not-yet = Đã ghi: { $cell } chưa làm xong.
notice-remarked = Đã ghi của { $cell }: { $text }
notice-over = Thông báo này đã đóng hoặc hết hạn trả lời.
home-notice = { $asks ->
    [task] 📌 Việc được giao: { $text }
    [nothing] 📣 Thông báo: { $text }
   *[other] ❓ Chờ trả lời: { $text }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}(hạn: hết { $due })
 }
see-notice = 📣 Mở thông báo { $at }
answers-column = { $column ->
    [at] STT
    [cell] Chi bộ
    [answer] Trả lời
    [remark] Ghi chú
    [by] Người trả lời
    [day] Ngày
   *[copy] Thông báo
 }
answers-copy = { $state ->
    [read] đã nhận
    [sent] đã tới
    [waiting] đang gửi
    [none] chưa có ai
   *[unreachable] không tới được
 }
answers-meeting = biên bản tháng { $month }
answers-as-of = { $answers } Tính đến { $at }.

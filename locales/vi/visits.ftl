# Tổ công tác dự sinh hoạt chi bộ
visits =
    🚶 Đi dự sinh hoạt chi bộ
    { $duties }

    { $lines }
    Vừa dự ở đâu, hoặc sắp đi đâu? Chọn hoặc gõ số.
visit-duty =
    Tổ đã dự { $done }/{ $of } chi bộ{ HAS($left) ->
        [no] , đủ cả.
       *[yes] ; còn: { $left } (hạn { $until }).
     }
    { $members }
visit-member = • { $mine ->
    [yes] Đồng chí
   *[no] { $name }
 }: { $cells } chi bộ{ HAS($last) ->
    [no] , chưa dự buổi nào
   *[yes] , gần nhất { $last }
 }{ $silent ->
    [0] {""}
   *[other] {" "}⚠️ { $silent } ngày chưa đi dự
 }
visit-cell =
    { $at }. { $cell }
    {"   "}{ HAS($last) ->
        [no] chưa dự lần nào
       *[yes] dự lần cuối { $last }
     }{ HAS($coming) ->
        [no] {""}
       *[yes] {" "}· họp { $coming }{ HAS($goes) ->
            [no] {""}
           *[yes] , { $goes } sẽ dự
         }
     }
visit-offer =
    🚶 { $cell }
    Đồng chí dự buổi { $day }? Chi bộ ghi: { $minutes } phút, dự { $present }/{ $of }.
visit-as-offered = ✅ Đúng như vậy
visit-otherwise = ✏️ Khác
visit-next = 📅 Buổi sắp tới { $day }
going =
    📅 { $cell } họp { $day }{ HAS($starts) ->
        [no] {""}
       *[yes] , { $starts }
     }{ HAS($place) ->
        [no] {""}
       *[yes] , { $place }
     }.
    { HAS($topic) ->
        [no] {""}
       *[yes] Chuyên đề: { $topic }
     }
    { HAS($goes) ->
        [no] Chưa ai trong tổ hẹn dự. Đồng chí sẽ dự buổi này?
       *[yes] Sẽ dự: { $goes }.
     }
going-nothing = { $cell } chưa có lịch họp sắp tới.
going-announce = ✅ Tôi sẽ dự, báo chi bộ
going-quietly = 🤫 Tôi sẽ dự, không báo
going-off = ↩️ Tôi không dự được
going-note = ✍️ Ghi buổi đã dự
going-said = { $choice ->
    [announce] ✅ Đã ghi và báo chi bộ. Tối hôm trước tôi nhắc; hôm sau nhắc ghi nhận xét.
    [go] ✅ Đã ghi, chi bộ chưa được báo. Tối hôm trước tôi nhắc; hôm sau nhắc ghi nhận xét.
   *[off] Đã ghi là đồng chí không dự.
 }
error-observed-half = { $missing ->
    [minutes] Còn thiếu thời gian: họp bao nhiêu phút? Ví dụ: 95 phút.
   *[present] Còn thiếu số dự: có mặt bao nhiêu trên bao nhiêu? Ví dụ: 20/22.
 }
going-not-planned = { $cell } chưa có lịch họp tiếp theo nên chưa báo trước được. Dự xong, đồng chí nhắn ngay ở đây: dự chi bộ nào, bao nhiêu phút, có mặt bao nhiêu.
going-changed = Lịch hoặc lời hẹn vừa thay đổi. Đồng chí xem lại tin này.
told-going = { $off ->
    [yes] { $by } báo không dự được buổi sinh hoạt { $day } của { $cell }.
   *[no] { $by } (tổ công tác) sẽ dự buổi sinh hoạt { $day } của { $cell }.
 }
visit-day = { $day }
visit-as-recorded = Như biên bản: { $minutes } phút, { $present }/{ $of }
visit-point = { $at }. { $name }
visit-ask =
    { HAS($points) ->
        [no] {""}
       *[yes] { $points }
     }
    { $step ->
        [day] 🚶 { $cell }: đồng chí dự buổi ngày nào?
        [observed] Họp bao nhiêu phút, có mặt bao nhiêu? Ví dụ: 95 phút, 20/22
        [good] 👍 Mặt nào làm tốt? Chọn một mục, gõ nhiều số («1 3»), hoặc gõ lời của đồng chí, mỗi ý cách nhau dấu chấm phẩy.
        [poor] 👎 Mặt nào còn hạn chế? Chọn một mục, gõ nhiều số, hoặc gõ lời của đồng chí.
        [advice] Đồng chí góp ý gì cho chi bộ? Mỗi ý một dòng. Không nhập nội dung mật.
       *[heard] Nghe được kiến nghị gì? Mỗi việc một dòng; việc được đưa vào sổ kiến nghị.
     }
visit-line = { $step ->
    [day] Ngày dự
    [observed] Số phút, số dự
    [good] Mặt tốt
    [poor] Hạn chế
    [advice] Góp ý
   *[heard] Kiến nghị nghe được
 }
visit-note =
    🚶 { $by } dự sinh hoạt { $cell }, { $day }
    Thấy: { $minutes } phút, dự { $present }/{ $of }
    { $differs }
    { $lines }
visit-differs = ⚠️ Biên bản ghi khác: { $minutes } phút, dự { $present }/{ $of }
visit-remarks =
    { $kind ->
        [good] 👍 Làm tốt:
        [poor] 👎 Còn hạn chế:
        [advice] 💡 Góp ý:
       *[heard] 📮 Kiến nghị nghe được:
     }
    { $lines }
visit-card =
    Chi bộ sẽ nhận đúng như sau:

    { $note }

    Gửi đi? Muốn thêm góp ý, kiến nghị: chọn «Sửa một dòng».
visit-send = ✅ Gửi chi bộ
visit-heard = 📝 Đã ghi: { $steps }.{ HAS($half) ->
    [no] {""}
   *[yes] {" "}Đã nghe «{ $half }», còn thiếu số kia.
 }{ HAS($left) ->
    [no] {""}
   *[yes] {" "}Chưa rõ thuộc mục nào, chưa ghi: «{ $left }».
 }
visit-heard-part = { $step ->
    [day] buổi { $day }
    [observed] thời gian, số dự
    [good] mặt tốt
    [poor] hạn chế
    [advice] góp ý
   *[heard] kiến nghị
 }
visit-kept = 💾 Đã giữ nhận xét đang viết. Viết tiếp lúc nào cũng được.
visit-sent = ✅ Đã gửi bí thư chi bộ. Chi bộ trả lời tôi sẽ báo.
visit-discard = Bỏ nhận xét đang viết về { $cell }?
visit-page =
    { $note }

    { $state ->
        [sent] 📌 Chờ chi bộ tiếp thu hoặc trả lời.
        [over] 📌 Chi bộ đã giải thể khi chưa trả lời; không còn chờ nữa.
        [acknowledged] 📌 Chi bộ đã đọc và tiếp thu.
       *[answered] 📌 Chi bộ trả lời: { $reply }
     }
visit-read = ✅ Đã đọc, xin tiếp thu
visit-answer = 💬 Trả lời
visit-reply = Đồng chí gõ câu trả lời tổ công tác. Không nhập nội dung mật.
visit-replied = ✅ Đã gửi tổ công tác.
visit-changed = Nhận xét này đã được trả lời trên máy khác. Đồng chí xem tin này.
visit-gone = Không tìm thấy buổi dự này, hoặc chi bộ này hiện không giao cho đồng chí.
visit-not-yours = Chi bộ này hiện không giao cho tổ của đồng chí. Nếu phân công đã đổi, nhờ văn phòng cấp ủy cập nhật.
told-visit = { $by } đã dự sinh hoạt { $cell } { $day } và gửi nhận xét. Mời đồng chí đọc, tiếp thu hoặc trả lời.
told-visit-reply = { $cell } về buổi dự { $day }: { HAS($text) ->
    [no] đã đọc và xin tiếp thu.
   *[yes] { $text }
 }
error-visit-future = { $day } chưa tới. Đi dự xong đồng chí hãy ghi, hôm sau ghi cũng được.
error-visit-unassigned = Chi bộ này giao cho tổ từ { $since }, nên buổi { $day } không ghi được ở đây.
error-visit-old = Buổi này đã quá { $days } ngày nên không ghi nữa.
error-visit-twice = Buổi { $day } của { $cell } đồng chí đã ghi rồi. Mở lại ở thư đã gửi, hoặc chọn ngày khác.
error-observed = Đồng chí gõ số phút và số dự, ví dụ: 95 phút, 20/22.
error-remarks = Tối đa { $most } ý, mỗi ý không quá { $longest } chữ cái. Đồng chí viết gọn lại.
error-remark-number = Đồng chí gõ số từ 1 đến { $last }, hoặc gõ lời của mình.

# Kế hoạch sinh hoạt của chi bộ
plan-page =
    📅 Kế hoạch sinh hoạt · { $cell }

    { $lines }

    { HAS($pending) ->
        [no] {""}
       *[yes] Buổi gần nhất chưa chốt: tháng { $pending }. Xin chốt trước ngày 20 của tháng trước đó. Gõ số của dòng để xem buổi khác.
     }
plan-none = Chưa có kế hoạch.
plan-line = { $at }. { $said } { $state ->
    [confirmed] ✅ đã chốt
    [cancelled] 🚫 đã hủy
    [merged] 🔗 gộp với tháng { $other }
   *[planned] 🕓 chưa chốt
 }
plan-entry = { $kind ->
    [thematic] Chuyên đề riêng
    [extraordinary] Bất thường
   *[other] Tháng { $month }
 }: { $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ HAS($topic) ->
    [no] {""}
   *[yes] ; chuyên đề: { $topic }
 }{ HAS($chair) ->
    [no] {""}
   *[yes] ; { $chair } điều hành
 }{ $model ->
    [yes] {" "}(sinh hoạt mẫu)
   *[no] {""}
 }
plan-cells =
    📅 Kế hoạch sinh hoạt: buổi sắp tới của từng chi bộ

    { $lines }
plan-cell = { $at }. { $cell }. { $said }
plan-make = 🗓 Lập kế hoạch { $year }
plan-year-only = Không lập được kế hoạch { $year }: chỉ lập cho năm { $this } và { $next }.
plan-go-on = 🗓 Lập tiếp kế hoạch { $year } ({ $left ->
    [0] đã đủ, chờ giữ
   *[other] còn { $left } câu
 })
plan-confirm = ✅ Chốt { $kind ->
    [thematic] chuyên đề
    [extraordinary] buổi bất thường
   *[other] lịch
 } tháng { $month }
plan-change = ✏️ Sửa, dời, hủy { $kind ->
    [thematic] chuyên đề {""}
    [extraordinary] buổi bất thường {""}
   *[other] {""}
 }tháng { $month }
plan-add = ➕ Thêm buổi họp
plan-off = 🚫 Tháng { $month } không họp
plan-ask-not-held = Tháng { $month } chi bộ không sinh hoạt? Đồng chí chọn hoặc ghi ngắn lý do, hoặc chọn «Quay lại».
plan-not-held = 🚫 Đã ghi: tháng { $month } không sinh hoạt. Nếu sau này vẫn họp, đồng chí mở dòng ấy và chọn «Họp lại».{ $told }
plan-ask-added = Buổi { $kind ->
    [thematic] chuyên đề riêng
   *[extraordinary] họp bất thường
 } họp ngày nào? Ví dụ: 15/9, thứ 6 tuần sau.
plan-add-other = { $kind ->
    [thematic] Là buổi chuyên đề riêng
   *[extraordinary] Là buổi họp bất thường
 }
plan-added-there = Tháng { $month } đã có một buổi { $kind ->
    [thematic] chuyên đề riêng
   *[extraordinary] họp bất thường
 }, xem ở tin này.
plan-calendar = 📲 Tệp lịch cho máy
plan-confirmed = ✅ Đã chốt lịch tháng { $month }.{ $told }
plan-saved = ✅ Đã ghi.{ $told }
plan-told = { HAS($told) ->
    [no] {""}
   *[yes] { HAS($late) ->
       *[no] { $minutes ->
            [0] {" "}Tôi báo ngay cho: { $told }.
           *[other] {" "}{ $minutes } phút nữa tôi báo cho: { $told }.
         }
        [yes] {" "}Lúc { $late } tôi báo cho: { $told }.
     }
 }{ HAS($lost) ->
    [no] {""}
   *[yes] {" "}Chưa nhắn được cho { $lost }, nhờ đồng chí gọi điện.
 }
plan-told-nobody = {" "}Mọi người đã được báo như thế, tôi không nhắn lại.
plan-stand = { $day }{ HAS($starts) ->
    [no] {""}
   *[yes] , { $starts }
 }{ HAS($place) ->
    [no] {""}
   *[yes] , { $place }
 }{ HAS($topic) ->
    [no] {""}
   *[yes] ; chuyên đề: { $topic }
 }{ HAS($chair) ->
    [no] {""}
   *[yes] ; { $chair } điều hành
 }
plan-kept = ✅ Đã giữ kế hoạch { $months } tháng và gửi tổ công tác.
plan-kept-for-later = 💾 Đã lưu những câu đã trả lời. Lúc khác bấm «Lập tiếp kế hoạch».
plan-later = 💾 Để sau
plan-changed-elsewhere = Lịch này vừa được đổi trên máy khác. Đồng chí xem lại rồi bấm nút.
plan-gone = Không tìm thấy kế hoạch này, hoặc đồng chí không còn phụ trách chi bộ đó.
no-plan-to-see = Đồng chí chưa phụ trách chi bộ nào nên chưa có kế hoạch để xem.
calendar-follows = Tệp lịch ở dưới đây: mở tệp để thêm vào lịch của điện thoại, máy sẽ nhắc từ tối hôm trước. Lịch đổi thì tải lại, các buổi cũ được cập nhật.

planning-frame =
    📅 Kế hoạch { $year } · { $cell } · Câu { $at }/{ $of }  { BAR($at, $of) }
    { $question }
planning-card =
    📅 Kế hoạch { $year } · { $cell }
    Họp thường kỳ: { $rule }{ HAS($move) ->
        [no] .
       *[yes] ; { $move }.
     }

    { $lines }

    { $doubts }
    Đúng thì chọn «Giữ kế hoạch này». Sai ngày nào, gõ lại, ví dụ: tháng 9 ngày 5.
plan-keep = ✅ Giữ kế hoạch này
plan-card-moved = • { $said } ⚠️ { $before ->
    [yes] sớm hơn
   *[no] lùi từ
 } { $meant } vì trùng { $why }
plan-card-settled = • { $said } ({ $state ->
    [confirmed] đã chốt
    [planned] đã dời
    [merged] đã gộp với tháng khác
   *[cancelled] đã hủy
 }, giữ nguyên)
plan-ask-rule =
    Chi bộ họp thường kỳ vào ngày nào?{ HAS($above) ->
        [no] {""}
       *[yes] {" "}Cấp ủy quy định: { $above }.
     }
    Ví dụ: mùng 3 hằng tháng; thứ 7 tuần đầu; ngày 5, trừ chủ nhật. Trùng ngày lễ, Tết thì tự lùi sang ngày sau. Có sẵn kế hoạch cả năm thì dán cả vào đây.
plan-ask-starts =
    Họp { $rule }, bắt đầu lúc mấy giờ?
    Ví dụ: 19h30, 7 rưỡi tối.
plan-ask-place = Họp ở đâu? Gõ nơi họp, hoặc bỏ qua.
plan-ask-topics =
    Chuyên đề của từng quý? Mỗi quý một dòng, hoặc ghi «Tháng 8: …»; chưa rõ thì để sau. Không nhập nội dung mật.
    { $lines }
plan-quarter = Quý { $quarter }: …
plan-ask-model = Tháng nào là sinh hoạt mẫu? Gõ số của tháng, ví dụ: 11.
plan-hour = { $at }
plan-rule-above = Theo cấp ủy{ HAS($whose) ->
    [no] {""}
   *[yes] {" "}({ $whose })
 }: { $rule }
plan-usual = Như mọi khi: { $place }
plan-month = Tháng { $month }
day-rule = { $weekday ->
    [none] { $day ->
        [31] ngày cuối tháng
       *[other] ngày { $day } hằng tháng
     }
   *[other] { $weekday ->
        [0] thứ Hai
        [1] thứ Ba
        [2] thứ Tư
        [3] thứ Năm
        [4] thứ Sáu
        [5] thứ Bảy
       *[6] Chủ nhật
     } { $nth ->
        [1] tuần đầu
        [-1] tuần cuối
       *[other] tuần thứ { $nth }
     }
 }{ HAS($off) ->
    [no] {""}
   *[yes] , trừ { $off }
 }
weekday-off = { $weekday ->
    [0] thứ Hai
    [1] thứ Ba
    [2] thứ Tư
    [3] thứ Năm
    [4] thứ Sáu
    [5] thứ Bảy
   *[6] Chủ nhật
 }
day-rule-move = trùng ngày nghỉ thì { $before ->
    [yes] họp sớm hơn
   *[no] lùi
 }{ $way ->
    [weekly] {""} một tuần
    [working] {""} sang ngày làm việc
   *[near] {""}
 }{ HAS($turned) ->
    [no] {""}
   *[yes] , riêng { $turned } { $before ->
        [yes] thì lùi
       *[no] thì họp sớm hơn
     }
 }
occasion = { $why ->
    [new_year] Tết Dương lịch
    [tet] Tết Nguyên đán
    [hung_kings] Giỗ Tổ Hùng Vương
    [reunification] Ngày Chiến thắng 30/4
    [labour] Quốc tế Lao động 1/5
    [national] Quốc khánh
    [culture] Ngày Văn hóa Việt Nam
    [saturday] thứ Bảy
    [sunday] Chủ nhật
    [weekday] ngày quy định không họp
    [local] ngày nghỉ cấp ủy đã báo
   *[swapped] ngày nghỉ bù, nghỉ hoán đổi
 }
error-model-month = «{ $given }» không có trong kế hoạch. Đồng chí gõ số của tháng, ví dụ: 11.

plan-one =
    📅 Sinh hoạt tháng { $month } · { $cell }
    { $state ->
        [confirmed] ✅ Đã chốt
        [cancelled] 🚫 Đã hủy
        [merged] 🔗 Gộp với tháng { $other }
       *[planned] 🕓 Chưa chốt
     }{ HAS($reason) ->
        [no] {""}
       *[yes] . Lý do: { $reason }
     }

    • Ngày: { $day }
    • Giờ: { $starts }
    • Nơi họp: { $place }
    • Loại: { $kind }{ $model ->
        [yes] {" "}(sinh hoạt mẫu)
       *[no] {""}
     }
    { HAS($topic) ->
        [no] {""}
       *[yes] • Chuyên đề: { $topic }
     }
    { HAS($chair) ->
        [no] {""}
       *[yes] • Điều hành: { $chair }
     }
    { HAS($holds) ->
        [no] {""}
       *[yes] • Gộp cả: { $holds }
     }
    { $clashes }
plan-edit = ✏️ Đổi giờ, nơi họp, người…
plan-move = ↪️ Dời sang ngày khác
plan-free = ➡️ Dời sang { $day }
plan-cancel = 🚫 Hủy buổi này
plan-wanted = ✅ { $text }
plan-wanted-heard = Theo tin của đồng chí, tôi mở buổi tháng { $month } của { $cell }. Chưa đổi gì: chọn mục đầu để đổi như đã nhắn.
plan-restore = 🔄 Họp lại như cũ
plan-notice = 📨 Thông báo mời họp
plan-notice-follows = Thông báo mời họp (Word) ở dưới đây, đã có việc tháng trước còn mở, kiến nghị đã trả lời và chuyên đề.
plan-send = 📨 Gửi cho mọi người
plan-pdf = 📄 Bản PDF
plan-pdf-follows = Bản PDF ở dưới đây, nếu máy chủ làm được.
plan-sent = ✅ Đã gửi thông báo.{ $told }
told-plan-notice = 📨 { $cell } mời họp { HAS($called) ->
    [yes] «{ $called }» {""}
   *[no] { $kind ->
        [thematic] chuyên đề {""}
        [extraordinary] bất thường {""}
       *[other] {""}
     }
 }tháng { $month }: { $said }. Mở ra xem; ở đó có «Thông báo mời họp» để lấy tệp. (Người gửi: { $by })
no-pdf = Máy chủ này chưa cài LibreOffice nên chỉ có bản Word.
plan-edit-line = { $line ->
    [starts] Giờ
    [place] Nơi họp
    [topic] Chuyên đề
   *[chair] Người điều hành
 }
plan-ask-new-chair = Tháng { $month }: ai điều hành? (đang ghi: { $now }) Ai điều hành thì trợ lý nhắc người đó trước.
plan-chair = { $role ->
    [deputy_secretary] Phó bí thư
   *[cell_secretary] Bí thư
 }
error-plan-chair = Đồng chí chọn bí thư hoặc phó bí thư.
error-plan-no-deputy = Chi bộ chưa có phó bí thư trong danh sách của trợ lý. Đồng chí báo văn phòng cấp ủy thêm trước.
error-plan-merge = Tháng { $month } chưa có buổi họp nào trong kế hoạch để gộp. Đồng chí lập lịch tháng đó trước, hoặc chọn lý do khác.
plan-ask-edit = Tháng { $month }: đồng chí muốn đổi mục nào?
plan-ask-new-starts = Tháng { $month }: họp lúc mấy giờ? (đang ghi: { $now }) Ví dụ: 19h30.
plan-ask-new-place = Tháng { $month }: họp ở đâu?{ HAS($now) ->
    [no] {""}
   *[yes] {" "}(đang ghi: { $now })
 }
plan-ask-new-topic = Tháng { $month }: chuyên đề gì? Không nhập nội dung mật.{ HAS($now) ->
    [no] {""}
   *[yes] {" "}(đang ghi: { $now })
 }
plan-ask-day = Tháng { $month }: dời từ { $now } sang ngày nào? Ví dụ: 5/9, thứ 6 tuần này.
plan-ask-move =
    Dời từ { $before } sang { $day }. Vì sao? Đồng chí ghi ngắn lý do.
    { HAS($off) ->
        [no] {""}
       *[yes] ⚠️ Ngày này trùng { $off }.
     }
    { $other ->
        [yes] ⚠️ Ngày này đã sang tháng khác.
       *[no] {""}
     }
plan-ask-cancel = Hủy buổi sinh hoạt tháng { $month } ({ $day })? Đồng chí chọn hoặc ghi ngắn lý do, hoặc chọn «Quay lại».{ HAS($holds) ->
    [no] {""}
   *[yes] {" "}⚠️ Đang gộp cả: { $holds }.
 }
error-plan-place = «{ $given }» không phải là nơi họp. Đồng chí ghi tên nơi họp; muốn thôi thì chọn «Quay lại».
error-plan-reason = Lý do ngắn quá, tổ công tác chưa hiểu được. Ví dụ: Bí thư đi tập huấn.
error-plan-year-over = Năm { $year } không còn ngày nào như thế. Đồng chí ghi ngày khác, hoặc quay lại và lập kế hoạch năm sau.
error-plan-past = { $day } đã qua. Đồng chí ghi một ngày từ hôm nay trở đi.
error-plan-same-day = Buổi này đang ghi đúng { $day }. Đồng chí ghi một ngày khác, ví dụ: 5/9.
told-plan-brought-in = { $by } đã ghi { $months } buổi vào kế hoạch của { $cell } theo lịch chung.
told-plan-kept = { $cell } đã lập kế hoạch sinh hoạt năm { $year }: { $months } buổi, { $rule }.
told-plan-change = { $what ->
    [cancelled] 🚫
    [not_held] 🚫
    [merged] 🔗
    [moved] ↪️
   *[other] 📅
 } { $cell }, sinh hoạt { $kind ->
    [thematic] chuyên đề {""}
    [extraordinary] bất thường {""}
   *[other] {""}
 }tháng { $month }: { $what ->
    [added] thêm buổi { $after }
    [confirmed] đã chốt { $after }
    [moved] dời từ { $before } sang { $after }
    [cancelled] đã hủy buổi { $before }
    [not_held] không sinh hoạt
    [merged] không họp riêng { $before }, gộp với tháng { $other }{ HAS($into) ->
        [no] {""}
       *[yes] : { $into }
     }
    [given] { $chair } điều hành buổi { $after }
    [restored] họp lại: { $after } (trước đó đã hủy)
   *[changed] đổi từ { $before } thành { $after }
 }.{ HAS($reason) ->
    [no] {""}
   *[yes] {" "}Lý do: { $reason }
 }
told-plan-by =
    { $said }
    Người đổi: { $by }.
told-plan-changes =
    { $lines }
told-plan-going =
    { $said }
    { $many ->
        [yes] Đồng chí đã nhận dự trong số này: dự được thì thôi, không dự được thì chọn dòng dưới đây.
       *[no] Đồng chí đã nhận dự buổi này: dự được thì thôi, không dự được thì chọn dòng dưới đây.
    }
going-still = 🙋 Xem lời hẹn dự
calendar-at = 🔗 Lịch tự cập nhật: chép địa chỉ này vào mục «Đăng ký lịch» (Google Calendar, iPhone, Outlook), chỉ để xem, chỉ dành cho đồng chí:
    { $at }
    Dùng được 400 ngày, và hết ngay khi đồng chí thôi phụ trách.
calendar-title = Sinh hoạt { $cell }
calendar-summary = { $state ->
    [cancelled] ĐÃ HỦY: {""}
   *[other] {""}
 }{ $kind ->
    [extra] Họp bất thường của chi bộ tháng { $month }
   *[other] Sinh hoạt chi bộ tháng { $month }
 }{ $topic ->
    [yes] {""} và chuyên đề
   *[no] {""}
 }{ $model ->
    [yes] {""} (mẫu)
   *[no] {""}
 }{ $state ->
    [planned] {""} (chưa chốt)
   *[other] {""}
 }
calendar-topic = Chuyên đề: { $topic }
plan-nothing = Không có

# Buổi khác cùng lúc: chỉ nói, không cấm.
plan-clash = ⚠️ { HAS($day) ->
    [no] {""}
   *[yes] { $day }: {""}
 }{ $said }
plan-clash-off = Ngày này trùng { $why }.
plan-clash-own = Cùng ngày chi bộ còn một buổi nữa{ HAS($starts) ->
    [no] .
   *[yes] {" "}lúc { $starts }.
 }
plan-clash-place = { HAS($cell) ->
    [no] Chi bộ khác
   *[yes] { $cell }
 } cũng ghi họp ở «{ $place }» lúc đó: nếu cùng một nơi thì nên xếp lại giờ.
plan-clash-supervisor = Người phụ trách có { $count } buổi khác cùng lúc{ HAS($cells) ->
    [no] {""}
   *[yes] {" "}({ $cells })
 }, có thể không dự được.
plan-clash-more = ⚠️ … và { $count } điều nữa, xem ở từng buổi.

# Một kế hoạch dán vào: dòng nào không dùng được, và vì sao.
plan-line-no-month = năm chỉ có 12 tháng
plan-line-no-day = không có ngày này
plan-line-past = { $day } đã qua hoặc không thuộc năm đang lập
plan-line-weekday = { $day }: thứ và ngày không khớp
plan-line-month = { $day } không nằm trong tháng của dòng
plan-line-twice = tháng này đã có ngày khác ở dòng trên

plan-as-pasted = theo kế hoạch đã gửi
plan-fixed = ✅ Đã sửa.
plan-asked = ❓ { $what ->
    [day] { HAS($month) ->
        [no] Chưa rõ họp ngày nào
       *[yes] Tháng { $month } chưa có ngày họp. Gõ, ví dụ: tháng { $month } ngày 5
     }
    [month] Chưa rõ tháng nào có chuyên đề
    [topic] Chưa rõ chuyên đề là của tháng nào
    [calendar] Có ngày âm lịch
   *[more] Tôi chưa hiểu hết
 }{ HAS($line) ->
    [no] {""}
   *[yes] {" "}(«{ $line }»)
 }
plan-faulty = ⚠️ «{ $line }»: { $why }, chỗ này chưa dùng.
plan-on-day-off = ⚠️ { $day } là ngày nghỉ, đồng chí xem lại.
error-plan-unread = { $why } Chưa đọc được ngày họp nào, đồng chí gõ lại, ví dụ: mùng 3 hằng tháng, 19h30.
error-plan-fix = Tôi chưa hiểu «{ $given }». Muốn sửa một buổi, đồng chí gõ tháng và ngày, ví dụ: tháng 9 ngày 5.
plan-reason = { $why ->
    [merged] Gộp với tháng sau
    [flood] Mưa lũ, thiên tai
    [mourning] Có việc tang
   *[quorum] Không đủ đảng viên dự
 }

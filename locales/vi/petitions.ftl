# Kiến nghị, đề xuất, khó khăn của chi bộ
petitions =
    📮 Kiến nghị của chi bộ: { $open ->
        [0] không có việc nào đang mở.
       *[other] { $open } việc đang mở, { $mine ->
            [0] không có việc nào chờ đồng chí.
           *[other] { $mine } việc chờ đồng chí.
         }
     }

    { $lines }
petition-line =
    { $at }. { $mark ->
        [late] 🔴
        [mine] 🟡
       *[elsewhere] ⚪
     } { $cell }: { $text }
    {"   "}{ $state }
petition-state = { $state ->
    [new] mới gửi
    [forwarded] { HAS($whom) ->
        [yes] đã chuyển { $whom }
       *[no] đã chuyển lên
     }
    [in_hand] đang xử lý
    [answered] đã trả lời, chờ chi bộ xác nhận
    [left] đã trả lời; chi bộ không còn, chờ cấp ủy kết thúc
   *[closed] đã xong
 }{ HAS($where) ->
    [no] {""}
   *[yes] {" "}· đang ở { $where }
 }{ HAS($due) ->
    [no] {""}
   *[yes] {" "}· { $late ->
        [0] hạn { $due }
       *[other] quá hạn { $late } ngày ({ $due })
     }
 }
petition-committee-above = cấp ủy cấp trên trực tiếp
open-petition = Xem số { $at }
more-petitions = Xem tiếp
add-petition = ➕ Gửi kiến nghị
petition-register = 📗 Sổ kiến nghị (Excel)
register-follows = Sổ kiến nghị ở ngay dưới đây.
petition-kind = { $kind ->
    [proposal] Đề xuất
    [difficulty] Khó khăn
   *[petition] Kiến nghị
 }
petition-cell =
    Kiến nghị của chi bộ nào? Chọn hoặc gõ số.

    { $lines }
petition-write =
    Đồng chí gõ kiến nghị, đề xuất hoặc khó khăn của { $cell }, mỗi việc một tin ngắn.
    Không nhập nội dung mật.
petition-preview =
    📮 { $kind } của { $cell }:
    «{ $text }»

    Gửi lên tổ công tác (chưa có tổ thì gửi cấp ủy cấp trên)?
send-petition = ✅ Gửi lên
petition-raised = ✅ Đã gửi, số { $number }. Có trả lời tôi sẽ báo ngay.
petition-card =
    📮 Số { $number } · { $kind } của { $cell }{ HAS($month) ->
        [no] , gửi { $day }
       *[yes] , buổi họp tháng { $month }
     }
    «{ $text }»

    { $way }
    { $tied }{ HAS($tied_to) ->
        [no] {""}
       *[yes] 🔗 Được xử lý chung với số { $tied_to }.
     }
    { HAS($answer) ->
        [no] {""}
       *[yes] 💬 Trả lời: { $answer }
     }
    📌 { $state }{ $judge ->
        [yes] {" "}
            Việc này đã giải quyết xong chưa, thưa đồng chí?
       *[no] {""}
     }
petition-with = 🔗 Chung với số { $number } của { $cell }
petition-step = • { $day } { $by }: { $move ->
    [raise] gửi lên
    [take] nhận xử lý
    [up] chuyển lên { $to }
    [out] chuyển { $text }
    [answer] trả lời
    [close] kết thúc theo dõi, chi bộ không còn
    [done] xác nhận đã xong
    [not_done] báo chưa xong{ HAS($text) ->
        [no] {""}
       *[yes] : { $text }
     }
    [withdraw] rút lại
    [reword] sửa lời; trước đó: «{ $text }»
   *[tie] gộp với số { $text }
 }
do-petition = { $move ->
    [answer] 💬 Trả lời
    [take] ✋ Nhận xử lý
    [up] ⬆️ Chuyển lên trên
    [out] ↗️ Chuyển nơi khác
    [close] ✅ Kết thúc
    [done] ✅ Đã xong
    [not_done] ❌ Chưa xong
    [withdraw] ↩️ Rút lại
   *[tie] 🔗 Gộp việc giống nhau
 }
petition-up = Chuyển lên đâu?
petition-ask = { $move ->
    [answer] Đồng chí gõ câu trả lời cho chi bộ về: «{ $text }». Không nhập nội dung mật.
    [out] Chuyển cho cơ quan nào? Đồng chí gõ tên, ví dụ: Phòng Giao thông huyện. Chi bộ sẽ được báo là đã chuyển tới đó, đồng chí vẫn theo dõi.
   *[not_done] Còn vướng gì, đồng chí gõ một câu. Trả lời trước là: «{ $answer }»
 }
nothing-yet = Chưa thấy làm gì
petition-answer-preview =
    💬 Gửi { $cell }:
    «{ $text }»

    Câu này cũng được đọc lại khi chi bộ mở buổi họp tới. Gửi đi?
send-answer = ✅ Gửi trả lời
petition-moved = { $move ->
    [answer] ✅ Đã gửi trả lời cho chi bộ.
    [take] ✅ Đã ghi: đồng chí nhận xử lý.
    [up] ✅ Đã chuyển lên.
    [out] ✅ Đã ghi nơi chuyển tới và báo chi bộ.
    [close] ✅ Đã kết thúc, ghi vào sổ.
    [done] ✅ Đã đóng. Cảm ơn đồng chí.
    [not_done] Đã mở lại và báo người trả lời.
   *[withdraw] Đã rút lại.
 }{ $count ->
    [0] {""}
   *[other] {" "}Làm chung cho { $count } kiến nghị đã gộp.
 }
petition-tie =
    Việc nào giống việc này? Chọn một việc, gõ mấy số như «12, 15», hoặc gộp cả; trả lời một lần là các chi bộ cùng nhận.

    { $lines }
petition-one = số { $number } của { $cell }
petition-tie-all = 🔗 Gộp cả { $count } việc
petition-like = Số { $number } · { $cell }: { $text }
petition-number = Số { $number }
petition-tied = 🔗 Đã gộp vào việc này: { $cells }.
petition-changed = Việc này vừa có thay đổi, hoặc bước này không còn làm được. Đồng chí xem lại tin này.
petition-gone = Không tìm thấy kiến nghị này.
error-petition-length = Kiến nghị, câu trả lời cần từ 5 đến { $longest } chữ cái. Đồng chí viết ngắn, mỗi tin một việc.
error-petition-whom = Đồng chí gõ tên cơ quan nhận, từ 3 đến { $longest } chữ cái.
told-petitions = { $cell } có { $count ->
    [1] kiến nghị: { $text }
   *[other] { $count } kiến nghị mới, trong đó: { $text }
 }
told-petition = { $move ->
    [up] { $cell } có kiến nghị được chuyển lên: «{ $text }»
    [out] Kiến nghị «{ $text }» đã được chuyển { $whom }.
    [answer] Trả lời kiến nghị «{ $text }»: «{ $answer }». Việc này đã giải quyết xong chưa?
    [done] { $cell } xác nhận đã giải quyết xong: «{ $text }»
    [not_done] { $cell } báo chưa giải quyết xong: «{ $text }»
   *[withdraw] { $cell } đã rút lại kiến nghị: «{ $text }»
 }
petition-answers =
    💬 Trước buổi họp, xin đọc cho chi bộ nghe trả lời kiến nghị:
    { $lines }
    Sau đó gõ «kiến nghị» để báo đã xong hay chưa.
petition-answered = • Số { $number } «{ $text }»: { $answer }
home-petitions = 📮 Có { $count } kiến nghị chờ đồng chí.
see-petitions = 📮 Xem kiến nghị
register-title = SỔ KIẾN NGHỊ, ĐỀ XUẤT, KHÓ KHĂN CỦA CÁC CHI BỘ
register-as-of = (Đến ngày { $day })
register-column = { $column ->
    [at] STT
    [number] Số
    [cell] Chi bộ
    [month] Buổi họp tháng
    [kind] Loại
    [text] Nội dung
    [raised] Ngày gửi
    [state] Tình trạng
    [where] Đang ở
    [due] Hạn trả lời
    [late] Quá hạn (ngày)
    [owner] Người xử lý
    [answer] Trả lời
    [answered] Ngày trả lời
   *[tied_to] Xử lý chung với số
 }
register-state = { $state ->
    [new] Mới
    [forwarded] Đã chuyển
    [in_hand] Đang xử lý
    [answered] Đã trả lời
   *[closed] Đã xong
 }

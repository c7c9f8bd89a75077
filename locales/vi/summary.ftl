# Tổng hợp cho tổ công tác
summary =
    📊 Tổng hợp tháng { $month } · đã ghi { $recorded }/{ $cells } chi bộ
    { $cells ->
        [0] Hiện chưa có chi bộ nào được phân công.
       *[other] Gõ số để xem biên bản của chi bộ.
    }

    { $lines }
summary-cell =
    { $at }. { $state ->
        [good] 🟢
       *[poor] 🟡
     } { $cell }
    {"   "}{ $date } · { $minutes } phút · dự { $present }/{ $obliged }{ HAS($notes) ->
        [no] {""}
       *[yes] {" "}· { $notes }
     }
summary-cell-unrecorded =
    { $at }. 🔴 { $cell }
    {"   "}{ $notes }
finding-unrecorded = chưa ghi biên bản
finding-drafting = đang ghi dở
finding-no-regular = chưa có sinh hoạt thường kỳ
finding-merged = gộp với họp chuyên môn
finding-short = ít hơn { $expected } phút
finding-attendance = dự dưới { $least }%
finding-unexcused = { $count } vắng không phép
finding-thematic-missing = quý này chưa có chuyên đề
open-cell = { $at }. { $cell }
more-cells = Xem tiếp
month-earlier = ⬅️ Tháng { $month }
month-later = Tháng { $month } ➡️
error-cell = Đồng chí gõ một số từ 1 đến { $lines } để xem chi bộ đó, hoặc bấm nút.
cell-unrecorded = { $cell } chưa nộp biên bản tháng { $month } nên chưa có gì để xem.
nothing-to-summarize = Không tìm thấy chi bộ nào để tổng hợp cho đồng chí.

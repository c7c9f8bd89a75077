# Tổng hợp cho tổ công tác
summary =
    📊 Tổng hợp tháng { $month } · đã ghi { $recorded }/{ $cells } chi bộ{ HAS($where) ->
        [no] {""}
       *[yes] {" "}· { $where }
     }
    { $cells ->
        [0] Hiện chưa có chi bộ nào được phân công.
       *[other] Gõ số để xem biên bản của chi bộ.
    }
    { $change }
    { $tally }

    { $lines }
summary-cell =
    { $at }. { $state ->
        [good] 🟢
       *[poor] 🟡
     } { $cell }
    {"   "}{ $date } · { $minutes } phút · dự { $present }/{ $obliged }{ HAS($scores) ->
        [no] {""}
       *[yes] {" "}· { $scores }
     }{ HAS($notes) ->
        [no] {""}
       *[yes] {" "}· { $notes }
     }
summary-cell-unrecorded =
    { $at }. 🔴 { $cell }
    {"   "}{ $notes }
finding-unrecorded = chưa ghi biên bản
finding-not-held = không họp{ HAS($reason) ->
    [no] {""}
   *[yes] : { $reason }
 }
finding-returned = đã trả lại { $at }, chờ sửa
finding-drafting = đang ghi dở
finding-no-regular = chưa có sinh hoạt thường kỳ
finding-merged = gộp với họp chuyên môn
finding-short = ít hơn { $expected } phút
finding-attendance = dự dưới { $least }%
finding-unexcused = { $count } vắng không phép
finding-thematic-missing = quý này chưa có chuyên đề
finding-low = điểm thấp ({ $percent }%)
finding-falling = điểm giảm { $points } so với tháng trước
finding-unseen = { HAS($since) ->
    [no] tổ chưa dự lần nào
   *[yes] chưa ai dự từ { $since }
 }
finding-petition = { $count } kiến nghị quá hạn trả lời
open-cell = { $at }. { $cell }
more-cells = Xem tiếp
month-earlier = ⬅️ Tháng { $month }
month-later = Tháng { $month } ➡️
error-cell = Đồng chí gõ một số từ 1 đến { $lines } để xem chi bộ đó, hoặc bấm nút.
cell-unrecorded = { $cell } chưa nộp biên bản tháng { $month } nên chưa có gì để xem.
nothing-to-summarize = Không tìm thấy chi bộ nào để tổng hợp cho đồng chí.
finding-gap = hai bên chấm chênh nhiều
finding-unscored = chưa chấm điểm
finding-sign = dấu hiệu: { $sign }
finding-again = điểm cần xem lại
mean = { $stage } { $percent }% ({ $count } buổi)
tally =
    ⭐ Trung bình: { HAS($means) ->
        [no] chưa có điểm số
       *[yes] { $means }
     }
    Chính thức: { $grades }{ $undecided ->
        [0] {""}
       *[other] {" "}· chưa quyết định { $undecided } ({ $open })
     }{ $again ->
        [0] {""}
       *[other] {" "}· cần xem lại { $again }
     } · chưa chấm { $unscored }
cell-tally = { HAS($means) ->
    [no] {""}
   *[yes] { $means }
 }{ HAS($grades) ->
    [no] {""}
   *[yes] {" "}· chính thức: { $grades }
 }{ $undecided ->
    [0] {""}
   *[other] {" "}· chưa quyết định: { $open }
 }{ $again ->
    [0] {""}
   *[other] {" "}· cần xem lại { $again }
 }{ $unscored ->
    [0] {""}
   *[other] {" "}· chưa chấm { $unscored }
 }
grade-count = { $grade } { $count }
cell-scores = { $scores }
period = { $span ->
    [quarter] Quý { $at }/{ $year }
    [half] 6 tháng { $at ->
        [1] đầu
       *[other] cuối
     } năm { $year }
   *[year] Năm { $year }
 }
period-days = Từ { $since } đến { $until }
period-months = Tháng { $first }{ HAS($last) ->
    [no] {""}
   *[yes] {" "}đến { $last }
 }
error-between = «{ $given }» chưa rõ từ đâu đến đâu. Ví dụ: «tổng hợp 15/3 - 20/8», «tổng hợp tháng 3 đến tháng 8»; dài nhất 36 tháng.
branches =
    🏛 { $where } · tháng { $month }, theo { $grouped ->
        [yes] tổ công tác
       *[no] đơn vị
     }

    { $lines }
    Gõ số để xuống một cấp, hoặc xem từng chi bộ.
branch-line =
    { $at }. { $complete ->
        [yes] 🟢
       *[no] 🔴
     } { $name }
    {"   "}ghi { $recorded }/{ $cells } · dự { $attendance } · điểm { $score }
branch-rest = { $grouped ->
    [yes] Chi bộ chưa có tổ
   *[no] Chi bộ trực thuộc
 }
branch-other = { $grouped ->
    [yes] 🏛 Theo đơn vị
   *[no] 👥 Theo tổ
 }
branch-up = ⬆️ Cấp trên
branch-cells = 📋 Từng chi bộ
see-branches = 🏛 Theo đơn vị, tổ
earlier = ⬅️ { $period }
later-period = { $period } ➡️
period-summary =
    📊 { $period } · { $cells } chi bộ{ HAS($where) ->
        [no] {""}
       *[yes] {" "}· { $where }
     }
    { $tally }

    { $lines }
period-cell =
    { $at }. { $cell }
    {"   "}họp { $held }/{ $months } tháng{ HAS($tally) ->
        [no] {""}
       *[yes] {" "}· { $tally }
     }
period-one =
    📊 { $cell } · { $period }

    { $lines }
    { $year }
period-month =
    • Tháng { $month }: { HAS($scores) ->
        [no] chưa chấm điểm
       *[yes] { $scores }
     }{ HAS($notes) ->
        [no] {""}
       *[yes] {" "}· { $notes }
     }
    { $others }
period-month-unrecorded = • Tháng { $month }: chưa ghi biên bản
open-month = Tháng { $month }
year-class = 📌 Xếp loại năm (theo số { $number }): { $grade }{ HAS($asks) ->
    [no] {""}
   *[yes] . Còn phải tự xem: «{ $asks }»
 }{ HAS($left) ->
    [no] {""}
   *[yes] . Cấp ủy đã chốt năm. { $left }
 }
year-no-rule = 📌 Cấp ủy đã chốt năm; khung số { $number } không có quy định xếp loại năm. { $left }
close-year = 🔒 Chốt xếp loại năm { $year }
reopen-year = 🔓 Mở lại năm { $year }
close-year-sure =
    Chốt xếp loại năm { $year } của { $cell }?
    { $whole }
    Chốt rồi, các tháng này không được tính; loại của năm lấy từ những tháng đã có loại chính thức, và ghi rõ còn thiếu gì.
year-closed-now = Đã chốt năm. Đồng chí mở lại lúc nào cũng được.
year-reopened = Đã mở lại năm.
not-yet = Để sau
figures-coming = ⏳ Đang tính, xin đồng chí chờ một lát…
period-other =
    {"   "}{ $kind ->
        [thematic] chuyên đề
       *[other] buổi khác
     }: { $scores }
minus-thematic = chuyên đề: { $less }
month-together = cả tháng, tính cả chuyên đề { $outcome }
month-number = { $month }
gap = { $why ->
    [unrecorded] chưa ghi biên bản tháng { $months }
    [irregular] chỉ có buổi khác, không có sinh hoạt thường kỳ tháng { $months }
    [unscored] chưa chấm điểm tháng { $months }
    [undecided] chưa có điểm chính thức tháng { $months }
    [again] điểm chính thức cần xem lại tháng { $months }
   *[to_come] chưa đến tháng { $months }
 }
gaps = 📌 Chưa đủ để xếp loại: { $gaps }.
year-no-class = 📌 Đủ các tháng, nhưng quy định xếp loại năm của khung số { $number } không có loại nào phù hợp.
year-other-classes = 📌 Chưa tính được xếp loại năm: tháng { $months } có tên loại không có trong khung số { $number }.
summary-change = 📈 { HAS($before) ->
    [no] Tháng trước chưa dùng trợ lý
   *[yes] Tháng trước ghi { $before }
 } · dự { $attendance } · điểm { $score }
figure = { $percent }%{ HAS($change) ->
    [no] {""}
   *[yes] {" "}({ $change })
 }
figure-unknown = chưa rõ
figure-change = { $way ->
    [more] hơn { $points }
    [less] kém { $points }
   *[same] như cũ
 }
urge-this = 📣 Nhắc ghi biên bản
urge-cell = 📣 Nhắc chi bộ số { $at }
urged = ✅ Đã nhắc { $cell } ghi biên bản tháng { $month }. Mỗi ngày chỉ nhắc một lần.
urge-nobody = { $cell } chưa có bí thư nào dùng trợ lý. Đồng chí gọi điện giúp.
told-urge = { $by } nhắc: { $cell } chưa có biên bản sinh hoạt tháng { $month }.
cell-year =
    📋 { $cell } · năm { $year }
    { $people }

    { $lines }
    📌 Đã ghi { $held }/{ $months } tháng · chuyên đề { $thematic } · kiến nghị mở { $petitions }{ $late ->
        [0] {""}
       *[other] {" "}(quá hạn { $late })
     } · việc mở { $tasks }{ $overdue ->
        [0] {""}
       *[other] {" "}(quá hạn { $overdue })
     }
    { $whole }
    Gõ số tháng để xem biên bản, «tập» để lấy biên bản cả năm trong một tập Word.
minutes-book-follows = Tập biên bản năm { $year } ở dưới đây.
cell-year-month = T{ $month }: { $day } · { $minutes }’ · { $present }/{ $obliged }{ HAS($score) ->
    [no] { $regular ->
        [yes] {" "}· chưa chấm
       *[no] {""}
     }
   *[yes] {" "}· { $score }
 }{ $thematic ->
    [yes] {" "}· CĐ
   *[no] {""}
 }
cell-year-unrecorded = T{ $month }: 🔴 chưa ghi
error-year-month = Đồng chí gõ số của một tháng đã có biên bản, hoặc chọn một dòng.
year-earlier = ⬅️ Năm { $year }
year-later = Năm { $year } ➡️
grid =
    🗓 Biên bản { $first } đến { $last } · đủ { $complete }/{ $cells } chi bộ
    🟩 đã ghi · 🟥 thiếu · ⬜ chưa tính

    { $lines }
grid-line =
    { $at }. { $cell }
    {"   "}{ $signs }{ HAS($missing) ->
        [no] {" "}đủ
       *[yes] { $many ->
            [yes] {" "}thiếu { $count } tháng
           *[no] {" "}thiếu { $missing }
         }
     }
report-ask =
    📗 Báo cáo Excel: từng chi bộ một dòng, so với kỳ trước. Kỳ nào? Chọn một dòng, hoặc gõ như «quý 2», «7/2026».

    { $lines }
report-follows = 📗 Báo cáo { $period } ở ngay dưới đây.
error-report-days = Báo cáo tính theo tháng. Ví dụ: «báo cáo excel 7», «báo cáo excel quý 2», «báo cáo excel tháng 3 đến tháng 8».
report-title = BÁO CÁO KẾT QUẢ SINH HOẠT CHI BỘ ({ $period })
report-figures = Đã họp { $recorded }/{ $of } buổi ({ HAS($before) ->
    [no] kỳ trước chưa dùng trợ lý
   *[yes] kỳ trước { $before }
 }); tỷ lệ dự { $attendance }; điểm { $score }
report-total = CỘNG
report-column = { $column ->
    [at] STT
    [cell] Chi bộ
    [members] Đảng số
    [held] Đã họp
    [days] Ngày họp
    [present] Số dự
    [attendance] Tỷ lệ dự (%)
    [score] Điểm (%)
    [thematic] Chuyên đề
    [petitions] Kiến nghị nay còn mở
    [visits] Tổ đã dự
   *[note] Ghi chú
 }
report-note = { HAS($missing) ->
    [no] {""}
   *[yes] chưa ghi biên bản tháng { $missing };
 }{ HAS($unscored) ->
    [no] {""}
   *[yes] {" "}chưa chấm tháng { $unscored };
 }{ HAS($again) ->
    [no] {""}
   *[yes] {" "}cần xem lại điểm tháng { $again };
 }{ HAS($undecided) ->
    [no] {""}
   *[yes] {" "}chưa có điểm chính thức tháng { $undecided };
 }{ HAS($grades) ->
    [no] {""}
   *[yes] {" "}{ $grades }
 }
office-sheet = { $table ->
    [month] Xếp loại tháng
    [several] Biểu nhiều tháng
   *[duty] Dự sinh hoạt
 }
office-title = { $table ->
    [month] BẢNG TỔNG HỢP XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ ({ $period })
    [several] BIỂU TỔNG HỢP SINH HOẠT CHI BỘ ({ $period })
   *[duty] BẢNG THEO DÕI DỰ SINH HOẠT CHI BỘ ({ $period })
 }
office-subtitle = { $table ->
    [month] { $cells } chi bộ; X ở loại của điểm đang tính
    [several] { $cells } chi bộ; cột để trống do đơn vị tự điền
   *[duty] { $cells } chi bộ; X là chưa ai dự trong kỳ
 }
office-seen = CỘNG: đã dự { $seen }/{ $cells } chi bộ
office-column = { $column ->
    [at] STT
    [unit] Tên đơn vị
    [members] { $table ->
        [month] Số lượng đảng viên
       *[several] Đảng số
     }
    [day] Ngày họp
    [score] Điểm
    [cell] Tên chi bộ
    [present] Số dự
    [speakers] Phát biểu
    [skilled] Dân vận khéo
    [thematic] Học tập chuyên đề
    [articles] Đọc bài viết
    [planned] KH sinh hoạt CĐ
    [admitted] KNĐ
    [checked] KTGS
    [note] { $table ->
        [month] Ghi chú (thuyết minh điểm trừ)
       *[several] Ghi chú
     }
    [other] Khác (số buổi có người dự)
    [group] Tổ công tác
    [count] Số buổi dự
    [days] Ngày dự
    [by] Người dự
   *[left] Chưa dự
 }
see-table = 🌐 Bảng lớn
table-follows = Bảng mở bằng trình duyệt, in được trên A4. Đường dẫn là của riêng đồng chí, hết hạn sau một ngày.
table-title = Các chi bộ, { $period }
table-sort = { $by ->
    [name] Theo tên
    [missing] Thiếu nhiều trước
    [attendance] Dự thấp trước
   *[score] Điểm thấp trước
 }
table-lack = { $by ->
    [all] Tất cả
    [missing] Còn thiếu biên bản
    [attendance] Dự dưới 90%
    [again] Điểm cần xem lại
   *[score] Điểm dưới 70%
 }
table-all-groups = Mọi tổ
table-cell = Dự { $attendance } · điểm { $score } · thiếu { $missing } · tổ dự { $visits } · kiến nghị mở { $petitions }{ HAS($again) ->
    [no] {""}
   *[yes] {" "}· ⚠ xem lại điểm tháng { $again } (dấu !)
 }
table-line = { $of ->
    [attendance] Tỷ lệ dự (%)
   *[score] Điểm (%)
 }
table-words = Số liệu của hình bằng chữ
table-month = Tháng { $month }: đã họp { $recorded }; dự { $attendance }; điểm { $score }.{ $again ->
    [0] {""}
   *[other] {" "}{ $again } điểm cần xem lại.
 }
visit-this = 🚶 Đi dự chi bộ này

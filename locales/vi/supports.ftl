# Theo dõi, giúp đỡ chi bộ yếu
supports =
    🤝 Chi bộ được theo dõi, giúp đỡ: { $going } · đề nghị theo dõi: { $proposed }

    { HAS($lines) ->
        [no] Chưa có chi bộ nào. Muốn theo dõi một chi bộ: mở năm của chi bộ ấy từ «tổng hợp» rồi chọn «Theo dõi».
       *[yes] { $lines }
     }
support-line =
    { $at }. { $cell }: { $goal }
    {"   "}{ $late ->
        [yes] ⚠️ đã quá hạn { $until }
       *[no] hạn { $until }
     }{ HAS($lacks) ->
        [no] {""}
       *[yes] {" "}· chưa có dòng tháng { $lacks }
     }
support-proposed = { $at }. { $cell }: đề nghị theo dõi, { $why }
weak-unrecorded = { $count }/{ $months } tháng gần đây chưa có biên bản
weak-score = { $count }/{ $months } tháng gần đây điểm dưới 70%
weak-attendance = { $count } buổi gần đây dự dưới { $least }%
support-ask = { $step ->
    [reason] Vì sao theo dõi { $cell }? Gõ một câu, hoặc chọn lý do có sẵn.
        Không nhập nội dung mật.
    [helper] Ai giúp { $cell }? Tổ, đơn vị hoặc chức vụ.
    [until] Đến ngày nào?
   *[goal] Đến ngày ấy điều gì phải đạt? Ví dụ: «3 tháng liền họp đủ, dự từ 90%».
 }
support-part = { $step ->
    [reason] Lý do
    [helper] Người giúp
    [until] Đến ngày
   *[goal] Phải đạt
 }
support-day = Hết { $day }
support-preview =
    🤝 Theo dõi, giúp đỡ { $cell }
    1. Lý do: { $reason }
    2. Người giúp: { $helper }
    3. Đến ngày: { $until }
    4. Phải đạt: { $goal }

    Bí thư chi bộ và tổ công tác sẽ được báo. Bắt đầu?
support-begin = ✅ Bắt đầu
support-begun = ✅ Đã bắt đầu theo dõi { $cell }. Mỗi tháng ghi một dòng, đến khi kết thúc có kết quả.
support-there = Chi bộ này đang được theo dõi.
support-discard = Bỏ hẳn kế hoạch theo dõi { $cell } đang soạn?
support-card =
    🤝 { $cell }, theo dõi đến { $until }
    Lý do: { $reason }
    Người giúp: { $helper }
    Phải đạt: { $goal }
    { HAS($lines) ->
        [no] Chưa có dòng nào.
       *[yes] { $lines }
     }
    { $state ->
        [reached] ✅ Đã kết thúc, đạt: { $result }
        [missed] ❌ Đã kết thúc, chưa đạt: { $result }
       *[going] {""}
     }
    { HAS($lacks) ->
        [no] {""}
       *[yes] Chưa có dòng tháng { $lacks }.
     }
support-month = Tháng { $month }: { $text }
support-do = { $does ->
    [line] ✏️ Ghi dòng của tháng
    [reached] ✅ Kết thúc: đạt
   *[missed] ❌ Kết thúc: chưa đạt
 }
support-say = { $saying ->
    [line] { $cell }, tháng { $month }: đã làm gì, tiến bộ đến đâu? (phải đạt: { $goal })
    [reached] { $cell } đạt yêu cầu: kết quả cụ thể? (phải đạt: { $goal })
   *[missed] { $cell } chưa đạt: kết quả cụ thể, vì sao? (phải đạt: { $goal })
 }
support-noted = ✅ Đã ghi dòng tháng { $month }.
support-closed = Đã kết thúc theo dõi; kết quả đứng cùng chi bộ.
support-changed = Nội dung đã thay đổi. Bản mới ở dưới đây.
support-gone = Không tìm thấy chi bộ được theo dõi này.
told-support = { $by }: { $cell } được theo dõi, giúp đỡ đến { $until }. Người giúp: { $helper }. Phải đạt: { $goal }
told-support-closed = { $reached ->
    [True] ✅ { $cell } đã đạt, thôi theo dõi: { $result }
   *[False] { $cell } thôi theo dõi, chưa đạt: { $result }
 }
error-support-length = Gõ từ 5 đến { $longest } ký tự.
error-support-until = Ngày phải ở sau hôm nay, trong vòng hai năm, không phải { $day }.
home-support = 🤝 { $cell }: chưa ghi dòng theo dõi tháng { $month }.
see-supports = 🤝 Chi bộ theo dõi
support-this = 🤝 Theo dõi

# Biên bản đã nộp
receipt = { $version ->
    [new] ✅ Đã nộp biên bản và báo cho tổ công tác phụ trách chi bộ.
   *[corrected] ✅ Đã nộp bản sửa và báo cho tổ công tác phụ trách chi bộ; bản cũ vẫn được giữ.
 }
record-card =
    📄 Biên bản số { $number } · tháng { $month } · { $cell }
    Nộp lúc { $at }, người nộp: { $by }.{ $version ->
        [1] {""}
       *[other] {" "}Đây là bản thứ { $version } (đã sửa).
     }
    Hoàn thiện, gửi cấp trên chậm nhất { $due }.
    { $scores }

    { $lines }
    { $signs }
record-line = { $label }: { $value }
minutes-file = 📄 Biên bản Word
correct = ✏️ Sửa biên bản
back-to-summary = ⬅️ Tổng hợp
file-follows = Biên bản ở tệp dưới đây.
record-gone = Không tìm thấy biên bản này.
no-record-yet = Chi bộ chưa nộp biên bản nào. Bấm «Ghi biên bản» để bắt đầu.
correction-reason = Đồng chí sửa biên bản đã nộp vì lý do gì? Ví dụ: ghi nhầm số có mặt. Bản cũ vẫn được giữ.
correction-begun = Bấm «Sửa một dòng» để sửa, rồi bấm «Nộp biên bản».
error-reason = Lý do ngắn quá. Ví dụ: ghi nhầm số có mặt.

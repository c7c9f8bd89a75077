# Nơi không có nút bấm: câu mang thêm -typed được nói thay cho câu cùng tên.
did-not-understand-typed = Tôi chưa hiểu tin này. Đồng chí gõ số của một dòng dưới đây, hoặc gõ «trợ giúp».
may-be-wished-typed =
    Tôi chưa hiểu hẳn tin này. Có phải đồng chí cần mục này? Gõ lại tên mục:
    { $lines }
error-choice-typed = Đồng chí chọn một trong các dòng dưới đây: gõ số của dòng, hoặc viết tên dòng.
must-answer-typed = Câu này cần có câu trả lời nên không bỏ qua được. Đồng chí có thể gõ «để sau».
only-text-typed = Tôi chỉ đọc được chữ, chưa đọc được ảnh, tệp, tin ghi âm hay nhãn dán. Đồng chí gõ câu trả lời hoặc số của một dòng.
no-forwards-typed = Đây là tin chuyển tiếp nên tôi không ghi làm câu trả lời. Đồng chí tự gõ câu trả lời hoặc số của một dòng.
which-line-typed = Đồng chí muốn sửa dòng nào? Gõ số của dòng.
error-line-typed = Đồng chí gõ một số từ 1 đến { $lines } để sửa dòng đó, hoặc viết tên một dòng dưới đây.
framework-changed-typed = Khung này vừa được sửa trên máy khác. Đồng chí xem lại rồi chọn một dòng.
step-conduct-typed =
    .hint = Gõ số của mục từ 1 đến 4.
already-recorded-typed = Buổi sinh hoạt thường kỳ tháng { $month } đã có biên bản. Muốn đổi, gõ «sửa biên bản».
cannot-skip-typed = Câu này cần có trong biên bản nên không bỏ qua được. Đồng chí có thể gõ «để sau».
error-again-typed =
    { $error }
    Nếu chưa có số liệu, gõ «để sau» (bản ghi được giữ), hoặc hỏi tổ công tác phụ trách chi bộ.
card-changed-typed = Bản ghi này vừa được sửa trên máy khác. Đồng chí xem lại các dòng rồi chọn.
no-record-yet-typed = Chi bộ chưa nộp biên bản nào. Gõ «họp» để bắt đầu.
correction-heard-typed =
    ✅ Tôi đã sửa theo lời đồng chí, chưa nộp:
    { $lines }
    Đồng chí xem lại, rồi gõ «nộp biên bản».
correction-begun-typed = Gõ «sửa một dòng» để sửa, rồi gõ «nộp biên bản».
invite-place-typed =
    Mời người vào đâu? Gõ số.
    { $lines }
error-choice-which-typed = «{ $given }» chưa rõ là dòng nào. Đồng chí gõ số của dòng đúng, hoặc gõ đủ tên dòng.
error-date-check-typed = Tôi chưa hiểu hết «{ $given }». Nếu đúng là ngày ở dòng dưới, đồng chí gõ số của dòng; nếu không, gõ lại, ví dụ: 5/8.
error-kind-check-typed = Tôi chưa hiểu hết «{ $given }». Nếu đúng là loại ở dòng dưới, đồng chí gõ số của dòng; nếu không, gõ lại, ví dụ: thường kỳ.
error-attendance-check-typed = Tôi chưa hiểu hết «{ $given }». Nếu đúng như dòng dưới, đồng chí gõ số của dòng; nếu không, gõ lại, ví dụ: 20/22 vắng 2 có phép.
instead-beside-typed = «{ $given }» có phải là ý cần ghi vào biên bản không? Nếu không, đồng chí gõ số của dòng dưới; nếu có, viết lại cho rõ cả câu.
error-vote-check-typed = Tôi chưa hiểu hết «{ $given }». Nếu đúng như dòng dưới, đồng chí gõ số của dòng; nếu không, gõ lại, ví dụ: 18 đồng ý, 2 không đồng ý.
error-rule-check-typed = Tôi chưa hiểu hết «{ $given }». Nếu đúng như dòng dưới, đồng chí gõ số của dòng; nếu không, gõ lại, ví dụ: ngày 5.
plan-kept-for-later-typed = 💾 Đã lưu những câu đã trả lời. Lúc khác gõ «kế hoạch» để lập tiếp.
plan-changed-elsewhere-typed = Lịch này vừa được đổi trên máy khác. Đồng chí xem lại rồi chọn một dòng.
which-mark-typed = Đồng chí muốn sửa mục nào? Gõ mã của mục.
choose-cell-to-score-typed = Đồng chí chọn chi bộ, mở biên bản rồi chọn dòng «Điểm».
error-code-typed = Đồng chí gõ mã của mục, ví dụ { $example }, hoặc viết tên một dòng dưới đây.
error-cell-typed = Đồng chí gõ một số từ 1 đến { $lines } để xem chi bộ đó, hoặc viết tên một dòng dưới đây.
consent-needed-typed = Khi đồng chí chưa đồng ý, tôi không làm gì và không lưu gì thêm. Khi nào đồng ý, đồng chí gõ «tôi đồng ý».
file-failed-typed = Chưa tạo được tệp. Dữ liệu vẫn còn nguyên; lỗi đã được lưu để người quản trị xem. Đồng chí thử lại sau.
notice-sent-typed = { HAS($at) ->
    [no] ✅ Đã gửi cho { $people } đồng chí của { $cells } chi bộ. Lúc khác gõ «thông báo» để xem ai đã nhận.
   *[yes] ✅ Sẽ gửi lúc { $at } cho { $people } đồng chí của { $cells } chi bộ. Muốn thôi, chọn «Đóng» trước giờ đó.
 }
file-follows-typed = Biên bản ở ngay dưới đây.
instead-why-typed = Câu này để ghi vào biên bản, giúp cấp trên nắm việc của chi bộ. Đồng chí trả lời như ví dụ ở dưới, hoặc gõ «để sau».
instead-wish-typed = Đang ở câu hỏi này nên tôi chưa mở việc khác. Đồng chí trả lời câu này, hoặc gõ «để sau» rồi gõ: biên bản, kế hoạch, chấm điểm; những gì đã ghi vẫn được giữ.
instead-unknown-typed = Không sao. Đồng chí hỏi lại bí thư hoặc người ghi biên bản rồi trả lời; chưa có thì gõ «để sau», bản ghi vẫn được giữ.
instead-talk-typed = Tôi là trợ lý ghi biên bản nên chưa ghi câu này. Đồng chí trả lời câu hỏi này, hoặc gõ «để sau».
instead-slip-typed = Không sao, chưa có gì bị ghi sai. Đồng chí trả lời lại câu này, hoặc gõ «quay lại» để sửa câu trước.
error-only-number-typed = «{ $given }» chỉ là một con số nên tôi chưa ghi. Đồng chí trả lời bằng chữ; muốn chọn một dòng thì gõ số kèm dấu gạch chéo, ví dụ: /1
error-book-no-file-typed = Ở ứng dụng này tôi không nhận được tệp. Đồng chí gửi tệp Excel qua Telegram, hoặc nhờ người vận hành chạy «python -m bot import».
framework-send-typed =
    📥 Đồng chí dán nguyên khung điểm vào đây: các dòng đánh số có điểm, bảng chép từ Word, Excel. Dài quá thì gửi nhiều tin.
    Có sẵn tệp Word, Excel thì gửi qua Telegram, hoặc nhờ người vận hành nạp.
error-points-check-typed = «{ $given }»: nếu đúng như dòng dưới đây, đồng chí gõ số của dòng; nếu không, chỉ gõ số điểm (từ 0 đến { $max }).
help-typed =
    Đồng chí muốn làm việc gì thì gõ tên việc ấy (không cần dấu):

    { $lines }

    Khi trả lời, gõ thế nào cũng được: có dấu hay không dấu, «19h30», «7 rưỡi tối», «mùng 3», «20/22», «vắng 2 có phép».
    Không nhập nội dung mật.
help-line-typed = • «{ PLAIN($name) }»: { $does }
roll-line-typed = { $at }. { $name }
roll-page-typed =
    📋 Điểm danh, { $day }, { $of } người
    { $count ->
        [0] { $all }
       *[other] {""}
     }
    { $other }

    { $count ->
        [0] Ai vắng? Gõ số hoặc tên, kèm lý do: «vắng số 3 ốm, số 7 không phép».
       *[other] Vắng { $count }, có mặt { $there }/{ $of }:
        { $ticked }
        Còn ai vắng nữa không? Hết thì gõ «xong»; bỏ tên nào thì gõ «bỏ 3».
     }
roll-why-typed =
    📋 Người vắng { $at }/{ $of }
    { $left ->
        [1] { $number }. { $name } vắng có lý do không?
       *[other] { $asked }
        Đồng chí { $name } vắng có lý do không? Gõ cho nhiều người một lần cũng được: «3 ốm, 7 không phép».
     }

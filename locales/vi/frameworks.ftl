# Khung điểm của cấp ủy
frameworks =
    📐 Khung điểm · { $unit }

    { $lines }
framework-one = • { $title }, số { $number }, áp dụng từ { $since } ({ $kinds })
framework-shipped = Chưa nạp khung riêng: đang dùng khung số { $number } kèm theo phần mềm (bản chép lại, đề nghị đối chiếu).
framework-load = 📥 Nạp khung mới
framework-file = 📄 Tải khung đang dùng
framework-file-follows = Khung ở tệp dưới đây: mở bằng trình soạn văn bản, sửa rồi gửi lại tệp vào đây.
framework-stop = 🛑 Ngừng khung mới nhất
framework-stop-sure = Ngừng dùng «{ $title }» từ hôm nay? Các điểm đã chấm vẫn giữ theo khung này.
framework-stop-yes = Ngừng dùng
framework-stopped = Đã ngừng dùng «{ $title }».
framework-which-unit = Khung điểm của đơn vị nào?
framework-send =
    📥 Đồng chí gửi tệp Word, Excel có khung điểm của cơ quan, hoặc dán nguyên khung vào đây: các dòng đánh số có điểm, bảng chép từ Word, Excel. Dài quá thì gửi nhiều tin.
    Cũng có thể chọn «Tải khung đang dùng», sửa trong tệp rồi gửi lại.
framework-so-far =
    📥 { HAS($title) ->
        [no] Khung chưa có tên
       *[yes] { $title }
     } · { $criteria } tiêu chí{ HAS($total) ->
        [no] {""}
       *[yes] {" "}· tổng { $total } điểm
     }{ HAS($room) ->
        [no] {""}
       *[yes] {" "}và { $room } điểm thưởng
     }
    { HAS($number) ->
        [no] {""}
       *[yes] { HAS($issuer) ->
            [no] {""}
           *[yes] Số { $number } của { $issuer }
        }
     }

    { $count ->
        [0] {""}
       *[other] ⚠️ Còn { $count } chỗ cần sửa, ghi ở cuối tin này.
     }

    { $form }
    { HAS($unread) ->
        [no] {""}
       *[yes] ✍️ Chưa đưa được vào khung, cấp ủy tự xem khi chấm:
     }
    { $unread }
    { HAS($unread_more) ->
        [no] {""}
       *[yes] • … và { $unread_more } dòng nữa.
     }

    { HAS($compared) ->
        [no] {""}
       *[yes] { $compared }
     }

    { HAS($sample) ->
        [no] {""}
       *[yes] { $sample }
     }

    Gửi lại riêng tiêu chí cần sửa (có «mã») để thay; gõ «bỏ 2.1» để bỏ tiêu chí 2.1.

    { $count ->
        [0] ✅ Khung dùng được, áp dụng từ { $since }.
       *[other] ⚠️ { $count } chỗ cần sửa:
     }
    { $problems }
framework-sample =
    🧪 Chấm thử một buổi { $kind ->
        [thematic] chuyên đề
       *[other] thường kỳ
     } (dự { $present }/{ $obliged }, một người vắng không lý do, { $minutes } phút, { $speakers } người phát biểu, xong 2/3 việc tháng trước):
    { $lines }
    { $more ->
        [0] {""}
       *[other] … và { $more } mục nữa có sẵn điểm.
     }
    { HAS($by_hand) ->
        [no] {""}
       *[yes] ✋ Chấm tay: { $by_hand } (đến { $points } điểm). Nếu các mục này đủ điểm:
     }
    { $outcome }
framework-use = ✅ Đưa vào áp dụng
framework-start-anew = 🗑 Bỏ, làm lại
framework-anew = Đã bỏ phần đã gửi.
framework-part-kept = Đã nhận.
framework-part-refused = Chưa nhận tin vừa rồi: { $reason } Những gì gửi trước đó vẫn còn.
framework-changed = Khung này vừa được sửa trên máy khác. Đồng chí xem lại rồi bấm nút.
framework-not-ready = Khung còn chỗ cần sửa nên chưa áp dụng được.
framework-in-force = ✅ Đã đưa vào áp dụng «{ $title }» từ { $since }. Điểm đã chấm trước đó không đổi.{ $people ->
    [0] {""}
   *[other] {" "}{ $people } người chấm điểm ở các chi bộ và tổ công tác được báo sau 30 phút.
 }

framework-unsure = «{ $given }»: đây là tiêu chí có điểm tối đa { $points } chăng? Nếu phải, đồng chí ghi rõ từng dòng, ví dụ: 1. { $name } ({ $points } điểm).
framework-not-yaml = Tin này không phải là khung điểm. Mỗi dòng có dạng «tên: nội dung».
framework-no-code = Có tiêu chí chưa có «mã».
framework-not-text = «{ $field }» phải là một giá trị.
framework-not-a-day = «{ $field }»: «{ $given }» không phải là ngày. Ví dụ: 05/01/2026.
framework-not-one-of = «{ $field }»: không có «{ $given }». Chọn một trong: { $known }.
framework-not-a-part = «{ $field }» phải gồm các dòng «tên: nội dung».
framework-key-unknown = «{ $field }»: không có mục «{ $given }». Các mục có thể ghi: { $known }.
framework-comma = «{ $given }»: trong ngoặc nhọn, câu có dấu phẩy phải đặt trong ngoặc kép, ví dụ tên: "đúng, đủ".
framework-wrong = { HAS($place) ->
    [no] «{ $field }»
   *[yes] { $place }, «{ $field }»
 }: { $reason }
framework-code-twice = Mã { $code } có hai lần: mỗi tiêu chí một mã.
framework-step = Tiêu chí { $code }: điểm tối đa { $max } không chia hết cho bước { $step }.
framework-each-direction = Tiêu chí { $code }: «{ $fact }» càng lớn càng tốt nên không trừ điểm theo nó được.
framework-field-missing = Tiêu chí { $code }: thiếu «{ $field }».
framework-field-unused = Tiêu chí { $code }: «{ $field }» không dùng với cách chấm này, đề nghị bỏ.
framework-each-alone = Tiêu chí { $code }: «dữ kiện» và «mỗi đơn vị trừ» phải đi cùng nhau.
framework-bonus-sort = Tiêu chí { $code }: cách chấm này không làm điểm thưởng được.
framework-thematic-only = Tiêu chí { $code }: tháng không có chuyên đề thì tính thế nào? Ghi «không áp dụng»: đủ điểm, bỏ và quy đổi, hoặc bỏ không quy đổi.
framework-few-options = Tiêu chí { $code }: cần ít nhất hai lựa chọn.
framework-last-option = Tiêu chí { $code }: lựa chọn cuối là trường hợp còn lại nên không ghi «khi».
framework-option-without-facts = Tiêu chí { $code }: mọi lựa chọn trừ lựa chọn cuối phải có «khi».
framework-options-order = Tiêu chí { $code }: xếp các lựa chọn có «khi» từ điểm cao xuống thấp.
framework-top = Tiêu chí { $code }: mức cao nhất là { $top } nhưng «tối đa» ghi { $max }.
framework-condition-empty = Tiêu chí { $code }: điều kiện về «{ $fact }» không bao giờ đúng.
framework-condition-direction = Tiêu chí { $code }: điều kiện về «{ $fact }» phải đúng cả khi số liệu tốt hơn.
framework-band-empty = Tiêu chí { $code }: có mức rỗng (đầu lớn hơn cuối).
framework-gap = Tiêu chí { $code }: các mức còn hở từ { $low } đến { $high }.
framework-overlap = Tiêu chí { $code }: các mức chồng nhau từ { $low } đến { $high }.
framework-bands-direction = Tiêu chí { $code }: số liệu tốt hơn không được ít điểm hơn.
framework-sum = Tổng điểm tối đa các tiêu chí là { $total } nhưng thang điểm là { $out_of }.
framework-group-sum = «{ $group }» ghi { $said } điểm nhưng các mục trong đó cộng lại là { $total }.
framework-length-overlap = Chi bộ đúng { $members } đảng viên: { $first } hay { $second } phút?
framework-class-twice = Xếp loại «{ $name }» có hai lần.
framework-lowest-class = Xếp loại thấp nhất «{ $name }» phải từ 0 và không có điều kiện.
framework-class-order = «{ $name }» phải đứng trên «{ $below }»: điểm cao hơn, hoặc cùng điểm mà có điều kiện.
framework-gate-unknown = Xếp loại «{ $name }»: không có tiêu chí { $code }.
framework-gate-high = Xếp loại «{ $name }»: điều kiện cao hơn điểm tối đa của tiêu chí { $code }.
framework-year-unknown = Xếp loại năm «{ $name }»: không có loại «{ $unknown }».
framework-beside-sort = Tiêu chí { $code }: chỉ tiêu chí «đạt hoặc không đạt» mới không tính điểm được.
framework-cap-unknown = Mức trần: không có tiêu chí { $code }.
framework-cap-twice = Mức trần: tiêu chí { $code } nằm trong hai mức trần.
framework-cap-mixed = Mức trần: { $codes } không cùng cách tính (điểm, thưởng, trừ).
framework-cap-line = 🧮 { $cap }
framework-cap = Mục { $codes } { $sort ->
    [deduction] trừ cộng lại không quá
   *[other] cộng lại không quá
 } { $most } điểm
framework-gates = ⛔ Để xếp { $classes }: { $gates }
framework-month = 🗓 Điểm của tháng có thêm kỳ chuyên đề: { $way ->
    [average] trung bình các kỳ, tính theo phần trăm
   *[lower] theo kỳ thấp hơn
 }
framework-year = 📅 Xếp loại năm: { $rules }
framework-year-class = { $name }{ HAS($rules) ->
    [no] {" "}(các trường hợp còn lại)
   *[yes] {" "}khi { $rules }
 }
year-grade = { $name }
year-months = ít nhất { $count } tháng từ { $name }
year-every = mọi tháng từ { $name }
year-most = nhiều nhất { $count } tháng { $name } hoặc kém hơn
year-average = trung bình từ { $points } điểm
year-asks = «{ $said }» (máy không xét: người xếp loại tự xem)
framework-year-lowest = Xếp loại năm thấp nhất «{ $name }» không ghi điều kiện.
framework-unreachable = Không có cách chấm nào ra được loại «{ $name }»: sửa mốc điểm, hoặc các mức thấp nhất của tiêu chí.
framework-unreachable-regular = Tháng không có chuyên đề không cách chấm nào ra được loại «{ $name }»: hạ mốc điểm, hoặc ghi «không áp dụng: bỏ và quy đổi».
framework-file-wrong = Khung điểm còn chỗ cần sửa, chưa có gì được ghi: { $problems }
framework-heading = { $name }{ HAS($points) ->
    [no] {""}
   *[yes] {" "}({ $points })
 }
framework-level = { $name } → { $points }
framework-yes-no = có → { $points }, không → 0
framework-each = { $sort ->
    [deduction] mỗi lần trừ { $points }
   *[other] mỗi lần cộng { $points }
 }
framework-off = trừ tiếp { $points } theo «{ $fact }»{ HAS($most) ->
    [no] {""}
   *[yes] {" "}(nhiều nhất { $most })
 }
framework-levels-more = …
item-bare = { $text }
framework-silent-fact = { $fact } { $span } → người chấm cho
framework-silent = { $span } mà không được mức đầu → văn bản không nói, người chấm cho
framework-criterion = • { $code }. { $name }{ $sort ->
    [bonus] {" "}(cộng đến { $max })
    [deduction] {" "}(trừ đến { $max })
    [check] {""}
   *[other] {" "}({ $max })
 } – { $way }{ HAS($levels) ->
    [no] {""}
   *[yes] : { $levels }
 }
framework-classes = 🏅 { $classes }{ $passes ->
    [each] {" "}(số nội dung đạt)
    [group] {" "}(số nhóm đạt cả)
   *[other] {""}
 }
framework-lengths = ⏱ Thời lượng ít nhất: { $lengths }
framework-length-thematic = có thêm phần chuyên đề thì cộng { $minutes } phút
framework-length = { HAS($sizes) ->
    [no] { $alone ->
        [yes] {""}
       *[other] còn lại{" "}
     }
   *[yes] { $sizes } đảng viên{ $obliged ->
        [yes] {" "}phải dự{" "}
       *[other] {" "}
     }
 }{ $minutes } phút
framework-size = { $edge ->
    [least] từ { $members }
    [above] trên { $members }
    [most] đến { $members }
   *[below] dưới { $members }
 }
framework-class = { $name } từ { $least }
framework-by-fact = theo { $fact }{ $months ->
    [1] {""}
   *[other] , { $months } tháng liền
 }
framework-by-hand = { $sort ->
    [options] chọn một trong { $levels } mức
    [check] đạt hay không đạt
    [beside] máy không xét, mỗi lần chấm hỏi người chấm: đạt hay không đạt
    [yes_no] có hay không
   *[other] chấm tay
 }
framework-no-such-code = Không có tiêu chí «{ $code }» để bỏ. Các mã đang có: { $known }.
framework-mend = { $code }: { HAS($to) ->
    [no] đúng { $value }
   *[yes] khoảng { $value } – { $to }
 } được { $points } điểm
framework-mend-total = Đúng là thang { $total } điểm
framework-mend-length = Đúng { $members } đảng viên: { $minutes } phút
framework-being-read = ⏳ Đang đọc khung điểm…
framework-of-file =
    { $told }

    { $ask }
framework-which-form = { $count ->
    [1] Còn một phiếu chấm nữa chưa đưa vào áp dụng:
   *[other] Có { $count } phiếu chấm, mỗi lần đưa vào một phiếu. Lấy phiếu nào trước?
 }
framework-file-not-had = ⚠️ Không tải được tệp vừa gửi. Đồng chí gửi lại giúp.
framework-file-empty = ⚠️ Tệp trống. Đồng chí kiểm tra lại rồi gửi lại.
framework-file-too-large = ⚠️ Tệp quá lớn (nhiều nhất 2 MB). Đồng chí chỉ giữ bảng tiêu chí, bỏ ảnh và các phần khác, rồi gửi lại.
framework-file-broken = ⚠️ Tệp hỏng hoặc tải lên chưa đủ. Đồng chí mở lại, lưu thành tệp mới rồi gửi lại.
framework-file-locked = ⚠️ Tệp có mật khẩu nên không mở được. Đồng chí bỏ mật khẩu, lưu rồi gửi lại.
framework-file-old-word = ⚠️ Tệp Word kiểu cũ (.doc) chưa đọc được. Đồng chí mở bằng Word, chọn Lưu thành → .docx rồi gửi lại.
framework-file-scanned = ⚠️ Tệp PDF này là ảnh chụp hoặc bản quét, không có chữ để đọc. Đồng chí gửi bản Word (.docx) hay Excel, hoặc gõ khung vào đây.
framework-file-unknown = ⚠️ Tệp này không phải Word (.docx), Excel hay tệp chữ. Đồng chí gửi lại một trong các loại đó, hoặc dán khung vào đây.
framework-file-none = ⚠️ Đọc được tệp nhưng không thấy bảng tiêu chí nào có điểm. Đồng chí xem có gửi nhầm tệp không, hoặc dán bảng tiêu chí vào đây.
framework-now = 📌 Hôm nay chấm theo: { $title }, số { $number } của { $by }, từ { $since }
framework-none-now = 📌 Hôm nay chưa có khung nào cho sinh hoạt thường kỳ.
told-framework =
    📐 Từ { $since } sinh hoạt chi bộ chấm theo «{ $title }», số { $number } của { $by }. Điểm đã chấm trước đó không đổi.
    { HAS($compared) ->
        [no] {""}
       *[yes] { $compared }
     }
told-framework-end = 📐 Khung «{ $title }», số { $number } không dùng nữa. { HAS($now) ->
    [no] Nay chưa có khung nào thay.
   *[yes] Nay chấm theo «{ $now }», số { $now_number }.
 } Điểm đã chấm trước đó không đổi.
framework-changes = { HAS($lines) ->
    [no] So với khung số { $number } đang dùng: chấm và xếp loại như cũ.
   *[yes] So với khung số { $number } đang dùng:
 }
    { $lines }
    { $more ->
        [0] {""}
       *[other] … và { $more } điểm khác nữa.
     }
framework-all-new = • khung khác hẳn: { $before } tiêu chí cũ, nay { $now } tiêu chí
framework-added = • thêm { $code }. { $name } ({ $max } điểm)
framework-gone = • bỏ { $code }. { $name }
framework-renamed = • { $code }. { $name }: trước là «{ $before }»
framework-max = • { $code }. { $name }: tối đa { $before } → { $now }
framework-way = • { $code }. { $name }: cách tính điểm đổi
framework-class-added = • thêm loại { $name } từ { $least }
framework-class-gone = • bỏ loại { $name }
framework-class-moved = • { $name }: từ { $before } → từ { $now }
framework-class-gates = • { $name }: điều kiện kèm theo đổi
framework-lengths-changed = • thời lượng ít nhất theo số đảng viên đổi
framework-year-changed = • quy định xếp loại năm đổi
framework-several-forms = Tệp có nhiều phiếu chấm: { $names }. Đồng chí để mỗi phiếu một tệp.

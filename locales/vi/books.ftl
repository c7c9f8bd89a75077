# Tệp Excel của cơ quan: xem trước, lỗi từng ô
book-preview =
    Trang «{ $sheet }»: hiểu được { $rows } dòng. Chưa ghi gì.
    Mới { $new } · thay đổi { $changed } · giữ nguyên { $same }
    { $parts }
book-refused =
    Trang «{ $sheet }»: hiểu được { $rows } dòng, còn chỗ sai nên chưa ghi gì.
    { $parts }
book-part =
    {""}
    { $title }
    { $lines }
book-faults = ❌ Cần sửa { $count } chỗ, rồi gửi lại tệp:
book-left-out = ❌ Chưa ghi được { $count } chỗ. Phần còn lại áp dụng được ngay; sửa rồi gửi lại tệp, phần đã ghi không bị ghi lại:
book-changes = Sẽ ghi:
book-asides = ⏸ Để riêng, chưa ghi ({ $count }):
book-says = ⚠️ Đã đọc, đồng chí xem lại ({ $count }):
book-closing = Đang có nhưng không thấy trong tệp ({ $count }); vẫn giữ, muốn giải thể thì làm riêng:
book-more = … và { $count } chỗ nữa.
book-gone = • { $name }
book-at-cell = • { HAS($sheet) ->
    [yes] Trang «{ $sheet }», hàng
   *[no] Hàng
 } { $row }, cột { $column }: { $read } { $why }
book-at-row = • { HAS($sheet) ->
    [yes] Trang «{ $sheet }», hàng
   *[no] Hàng
 } { $row }: { $read } { $why }
book-at-sheet = • { HAS($sheet) ->
    [no] { $why }
   *[yes] Trang «{ $sheet }»: { $why }
 }
book-read = «{ $text }»
book-read-nothing = (ô trống)
book-new-cell = • Thêm { $name }: { $members }
book-new-unit = • Thêm { $name }
book-renamed = • { $old } đổi tên thành { $new }
book-moved = • { $name } chuyển sang cấp trên khác
book-counted = • { $name }: { $old } → { $new }
book-count = { $members } đảng viên
book-count-of = { $members } đảng viên (dự bị { $probationary }, miễn { $exempt })
book-count-unknown = chưa rõ số đảng viên

# Cả tệp không dùng được
book-locked = Tệp có mật khẩu nên không mở được. Đồng chí mở bằng Excel, bỏ mật khẩu, lưu rồi gửi lại.
book-empty = Tệp trống, không có ô nào có chữ. Đồng chí kiểm tra lại tệp rồi gửi lại.
book-no-rows = Tệp chỉ có tiêu đề, chưa có dòng chi bộ nào. Đồng chí điền ít nhất một dòng rồi gửi lại.
book-no-head = Không thấy dòng tiêu đề có cột «Tên chi bộ» trong 15 hàng đầu. Đồng chí thêm tiêu đề các cột, hoặc dùng tệp mẫu.
book-other-list = Tệp là bảng khác, chưa đọc được. Đồng chí gửi danh sách chi bộ, quyết định về chi bộ hoặc chức vụ, phân công tổ công tác, lịch họp hoặc quy định của cấp ủy.
book-as-framework = 📐 Đọc như khung điểm
book-not-a-workbook = Tệp không phải Excel, dù tên có thể là .xlsx hay .xls. Đồng chí mở bằng Excel, chọn Lưu thành → .xlsx rồi gửi lại.
book-broken = Tệp hỏng hoặc tải về chưa đủ. Đồng chí tải lại hoặc lưu lại bằng Excel rồi gửi lại.
book-too-large = Tệp quá lớn (nhiều nhất 2 MB, 400.000 ô). Đồng chí chỉ giữ trang danh sách, xóa phần thừa rồi gửi lại.
book-macros = Tệp có macro; macro không bao giờ được chạy.
book-old-font = Chữ trong tệp theo bảng mã cũ { $font }, đã đổi sang Unicode: đồng chí xem kỹ các tên.
book-other-sheet = có { $rows } dòng, không đọc; muốn đọc trang này thì để riêng thành một tệp, hoặc xóa trang kia.
book-other-version = là bản khác của trang «{ $sheet }», khác { $rows } dòng nên không đọc. Nếu trang này mới đúng thì xóa trang kia rồi gửi lại.
book-otherwise = trang «{ $sheet }», hàng { $row } ghi «{ $said }»; lấy bên đó. Nếu ở đây đúng thì sửa bên kia.
book-not-called-a-cell = không có chữ «Chi bộ» như các trang kia nên chưa ghi. Nếu là chi bộ thì viết đủ tên.
book-remarks = có lời dặn mà tôi không làm theo: «{ $first }»{ $more ->
    [0] {"."}
   *[other] {" "}và { $more } dòng nữa.
 } Đồng chí sửa vào danh sách trước khi áp dụng, nếu cần.
book-hidden-sheet = trang bị ẩn có { $rows } dòng, không đọc; bỏ ẩn nếu cần.

# Từng dòng, từng ô
book-row-hidden = hàng bị ẩn nên chưa ghi. Bỏ ẩn nếu cần, xóa nếu thừa.
book-row-filtered = hàng bị bộ lọc giấu nên chưa ghi. Bỏ lọc rồi gửi lại nếu cần.
book-row-shifted = hàng này thừa một ô nên các cột sau bị lệch, chưa ghi. Xóa ô thừa rồi gửi lại.
book-row-struck = hàng bị gạch ngang nên chưa ghi. Bỏ gạch nếu còn, xóa nếu thôi.
book-struck = bị gạch ngang nên không lấy. Bỏ gạch nếu còn đúng.
book-struck-in-part = phần này bị gạch ngang nên bỏ, lấy phần còn lại trong ô. Xem số điện thoại bên cạnh có còn của người cũ không.
book-old-font-row = chữ theo bảng mã cũ { $font }, đã đổi sang Unicode: xem kỹ tên.
book-row-again = giống hệt hàng { $other }, chỉ lấy một lần.
book-one-digit-off = mã khác các chi bộ cùng danh sách một chữ số. Có phải { $code } không? Sửa, hoặc giữ riêng.
book-other-code = mã này chưa có, nhưng { $name } đang có với mã { $code }. Sửa lại mã; nếu là chi bộ khác thì đặt tên khác.
book-hidden-column = cột bị ẩn, vẫn được đọc.
book-zero-put-back = mã mất số 0 ở đầu, đọc là { $code }.
book-code-shortened = Excel đã rút gọn mã này, mất số. Gõ lại đủ 14 chữ số vào ô dạng chữ.
book-code-short = mã thiếu một chữ số ở nhóm cuối. Có phải { $code } không? Viết lại cho đủ.
book-letters-in-code = mã có chữ cái ở chỗ chữ số. Có phải { $code } không? Viết lại bằng chữ số.
book-several-names = có nhiều tên trong một ô nên chưa ghi. Viết mỗi chi bộ một hàng.
book-parted = tên chi bộ đọc là «{ $name }»{ HAS($who) ->
    [yes] , bí thư { $who }
   *[no] {""}
 }{ HAS($members) ->
    [yes] , { $members } đảng viên
   *[no] {""}
 }.
book-no-cell-said = không có chữ «Chi bộ», vẫn lấy làm tên chi bộ. Nếu không phải thì xóa hàng này.
book-other-number = đọc được { $count } chi bộ. Đồng chí xem có sót hay thừa hàng nào.
book-ended = ghi là «{ $said }» nên không ghi hàng này. Nếu chi bộ còn thì bỏ chữ ấy; nếu đã thôi thì gửi quyết định có ngày.
book-both-read = đọc là { $full } chính thức và { $probationary } dự bị.
book-too-few = chi bộ có ít nhất 3 đảng viên chính thức. Vẫn lấy số này, đồng chí xem lại.
book-no-count = chưa có số đảng viên, để trống chứ không ghi là 0.
book-other-sum = cộng các hàng trên được { $sum }. Đồng chí xem có sót hay thừa hàng nào.
book-full-derived = Không có cột «Chính thức»: số chính thức là tổng số trừ dự bị.
book-new-name = tên mới của { $name } (cùng mã).
book-deputy-only = khuyết bí thư; ghi nhận phó bí thư { $name }.
book-acting = { $name } đang là quyền bí thư.
book-two-deputies = có nhiều phó bí thư, đọc người đầu là { $name }.
book-landline = là máy bàn, không nhắn được. Hỏi số di động nếu cần.
book-remark = lời ghi chú này tôi không làm theo. Đồng chí xem lại số liệu và người trong hàng.
book-not-split = chỉ có tổng số, không tách chính thức và dự bị.
book-no-code = chưa có mã, để trống.
book-two-telephones = có hai số điện thoại, lấy số đầu { $phone }.
book-one-telephone = cũng là số của người khác ở hàng { $other }. Đồng chí hỏi lại số này của ai.
book-one-secretary = cũng là bí thư ở hàng { $other }.
book-from-another-book = số lấy từ tệp Excel khác, dùng giá trị đã lưu.
book-member-again = trùng người ở hàng { $other }, chỉ tính một lần.
book-member-for-a-time = sinh hoạt tạm thời, không tính vào đảng số.
book-member-away = đã chuyển đi, mất hoặc ra khỏi Đảng nên không tính.
book-member-in = tính vào { $name }.
book-member-of-two-kinds = ghi là dự bị mà có ngày chính thức, chưa tính vào đâu. Sửa một trong hai chỗ rồi gửi lại.
book-member-alone = chi bộ này chỉ có một người trong tệp nên chưa tính.{ HAS($name) ->
    [yes] {" "}Có phải «{ $name }» không?
   *[no] {""}
 } Sửa tên, hoặc ghi chi bộ này trong danh sách chi bộ.
book-exempt-for-a-time = miễn có thời hạn: tính vào đảng số và vào số miễn. Hết hạn thì sửa lại số miễn.
book-a-sum = bằng tổng { $count } hàng trên nên chưa ghi. Nếu là chi bộ, viết «Chi bộ» trước tên.
book-column-of-counts = không rõ cột gì nên không đọc. Nếu là số đảng viên, đặt tên cột «Số đảng viên».
book-column-of-people = không rõ cột gì nên không đọc. Nếu là bí thư, đặt tên cột «Bí thư».
book-older-column = số của kỳ trước, không đọc; lấy cột «{ $newest }».
book-newer-empty = kỳ mới để trống, không lấy số này của kỳ trước. Đồng chí điền số mới nếu chi bộ còn.
book-far-from-older = { $members } khác xa số { $older } của kỳ trước nên chưa ghi hàng này. Sửa lại số; nếu đúng thì xóa các cột của kỳ trước rồi gửi lại.
book-error-left-empty = là lỗi của Excel, để trống. Viết lại nếu có.
book-not-a-telephone = không đủ chữ số của một số điện thoại, để trống. Đồng chí hỏi lại số đúng.
book-a-committee = là cấp trên, không phải chi bộ nên không đọc dòng này.
book-no-name = thiếu tên chi bộ. Viết tên, ví dụ: Chi bộ Tổ dân phố 1.
book-not-a-count = không phải số đảng viên. Viết một số, ví dụ: 24.
book-below-zero = số đảng viên không thể âm. Viết một số từ 0 trở lên.
book-half-a-person = số đảng viên phải là số nguyên. Viết, ví dụ: 12.
book-too-many-people = số quá lớn, có phải số điện thoại không? Viết số đảng viên, ví dụ: 24.
book-more-exempt = miễn sinh hoạt { $part } nhiều hơn đảng viên { $members }. Sửa một trong hai số.
book-more-probationary = dự bị { $part } nhiều hơn đảng viên { $members }. Sửa một trong hai số.
book-wrong-sum = chính thức { $full } cộng dự bị { $probationary } khác tổng { $members }. Sửa cho khớp.
book-not-a-code = không phải mã tổ chức đảng. Viết đủ 14 chữ số, ví dụ: 99.001.005.000.001; nên để ô dạng chữ.
book-code-twice = mã đã có ở hàng { $other }. Mỗi chi bộ một mã.
book-name-twice = trùng tên với hàng { $other } mà không có mã. Thêm mã, hoặc ghi rõ thuộc đảng bộ nào.
book-two-kinds = đánh dấu hai loại hình. Chỉ để một dấu X.
book-formula-without-value = công thức chưa có kết quả. Mở bằng Excel, lưu lại, hoặc gõ thẳng số.
book-member-without-cell = thiếu chi bộ đang sinh hoạt. Viết tên chi bộ.
book-unknown-state = không rõ trạng thái. Viết, ví dụ: Đảng viên chính thức.
book-fault-column = Lỗi

# Dòng lệnh
book-looking = Đang đọc tệp…
book-which-committee = Có nhiều đơn vị đứng đầu: thêm «--unit MÃ», một trong { $codes }.
book-no-committee = Chưa có đơn vị nào để gắn các chi bộ vào: chạy «python -m bot setup» trước.
book-unknown-committee = Không có đơn vị mã «{ $code }». Gần nhất: { $codes }.
book-apply-how = Đúng thì chạy lại với «--apply».
book-apply-sure = Ghi những thay đổi này?
book-nothing-new = Không có gì mới để ghi.
book-applied = Đã ghi { $units } đơn vị, áp dụng từ { $since }.
book-marked = Tệp có thêm cột «Lỗi»: { $path }

# Trang nhận tệp trong chat
book-page =
    📊 Danh sách chi bộ của { $unit }

    Đồng chí gửi vào đây tệp Excel đang có: danh sách chi bộ, quyết định về chi bộ hoặc chức vụ, phân công phụ trách, lịch họp cả năm, hay trang «Quy định» của cấp ủy. Tôi cho xem trước, chọn «Áp dụng» mới ghi.
    Chưa có tệp thì tải danh sách bên dưới, sửa rồi gửi lại. Không gửi được tệp thì nhờ người vận hành.
book-get-cells = 📄 Tải danh sách
book-invite = ✉️ Mời bí thư
book-which-unit = Danh sách chi bộ của đơn vị nào?
book-being-read = ⏳ Đang đọc tệp…
book-apply = ✅ Áp dụng
book-too-many =
    { $told }

    Tệp có hơn { $most } thay đổi: nhờ người vận hành chạy «python -m bot import TỆP --apply», hoặc chia tệp ra.
book-away = 🗑 Bỏ tệp này
book-get-marked = 📄 Tải tệp có cột «Lỗi»
book-put-away = Đã bỏ tệp, chưa ghi gì.
error-book-no-file = Đồng chí gửi tệp Excel (.xlsx, .xls hoặc .csv) vào đây, bằng nút 📎.
book-marked-follows = Tệp dưới đây có thêm cột «Lỗi»: sửa ngay trong tệp rồi gửi lại.
book-cells-follow = Tệp dưới đây có danh sách chi bộ và trang «Quy định» của cấp ủy: sửa rồi gửi lại vào đây.
book-changed-meanwhile = Danh sách vừa thay đổi nên chưa ghi. Đồng chí xem lại bản mới.
book-not-had = Không tải được tệp. Đồng chí gửi lại.

# Tệp tải về
cells-sheet = Chi bộ
cells-title = Danh sách chi bộ, { $unit }, { $date }
cells-number = STT
cells-code = Mã
cells-name = Tên chi bộ
cells-under = Thuộc
cells-members = Đảng viên
cells-probationary = Dự bị
cells-exempt = Miễn sinh hoạt
cells-whole-number = Viết một số nguyên từ 0 trở lên.

# Quyết định về chi bộ (sáp nhập, chia tách…) từ tệp Excel
book-others = ⚠️ Còn { $count } chỗ nên xem, ghi sẵn trong tệp có cột «Lỗi».
book-act = • { $act ->
    [merge] Sáp nhập { $before } thành { $after }
    [split] Chia tách { $before } thành { $after }
    [rename] Đổi tên { $before } thành { $after }
    [dissolve] Giải thể { $before }
    [found] Thành lập { $after }
   *[move] Chuyển { $before } về trực thuộc { $after }
 }, từ { $date }{ HAS($decision) ->
    [yes] {" "}(QĐ { $decision })
   *[no] {""}
 }
book-act-revoked = quyết định này đã bị thu hồi nên không ghi.
book-act-revokes = là quyết định thu hồi: quyết định bị thu hồi có trong tệp thì không ghi. Nếu đã ghi từ trước, đồng chí lấy lại ở trang của đơn vị.
book-act-of-posts = là quyết định về chức vụ, không ghi ở đây. Đồng chí gửi tệp riêng có các cột «Họ và tên», «Chức vụ», «Chi bộ», «Từ ngày».
book-act-of-groups = là phân công phụ trách, không ghi ở đây. Đồng chí gửi tệp riêng có các cột «Họ và tên», «Chi bộ phụ trách», «Từ ngày».
book-act-of-others = không phải quyết định về tổ chức chi bộ nên bỏ qua.
book-act-no-unit = «{ $name }» không phải chi bộ, đảng bộ nên bỏ qua. Nếu phải thì viết «Chi bộ» trước tên.
book-before-signed = hiệu lực { $date } trước ngày ký { $signed }. Sửa một trong hai ngày.
book-no-such-day = không có ngày này. Viết ngày ký, ví dụ: 01/12/2026.
book-number-again = trùng số quyết định với hàng { $other }. Đồng chí xem lại số.
book-merge-keeps = { $name } tiếp tục, các chi bộ khác nhập vào. Nếu lập chi bộ mới thì đặt tên khác.
book-founded-out-of = lập { $name }, chưa chuyển đảng viên: đồng chí sửa số đảng viên của hai chi bộ.
book-unknown-act = chưa rõ là việc gì. Viết: sáp nhập, chia tách, đổi tên, giải thể, thành lập hoặc chuyển.
book-names-missing = { $act ->
    [merge] cần ít nhất hai chi bộ trước và tên chi bộ sau, mỗi tên một dòng.
    [split] cần chi bộ trước và ít nhất hai tên sau, mỗi tên một dòng.
    [dissolve] cần tên chi bộ trước.
    [found] cần tên chi bộ sau.
   *[other] cần tên trước và tên sau.
 }
book-no-day = không có ngày này. Viết ngày hiệu lực, ví dụ: 01/12/2026, hoặc «kể từ ngày ký» khi có ngày ký.
book-act-no-cell = { $count ->
    [0] không có chi bộ tên này. Viết đúng tên đang dùng.
   *[other] có { $count } chi bộ cùng tên này. Ghi rõ hơn, hoặc làm riêng từng việc.
 }
book-act-again = đã có trong quyết định ở hàng { $other }. Mỗi chi bộ một quyết định trong một tệp.
book-act-no-superior = không có đảng bộ, đảng ủy tên này trong phạm vi của đồng chí.
book-decided = Đã ghi { $count } quyết định, mỗi quyết định từ ngày của nó.{ $told ->
    [yes] {" "}Những người liên quan được báo.
   *[no] {""}
 }
book-act-done = Chưa ghi gì: vào ngày đó đã có { $name }. Có lẽ tệp này đã được ghi trước đó.

# Bảng phân công chi bộ cho tổ công tác, cấp ủy viên
book-assign = • { $group }: { $cells }, từ { $date }{ HAS($until) ->
    [yes] {" "}đến { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}(QĐ { $decision })
   *[no] {""}
 }
book-assigned = { $cells ->
    [0] Không có gì mới: các chi bộ đã được phân công như vậy.
   *[other] Đã phân công { $cells } chi bộ, những người liên quan được báo. Ai chưa dùng trợ lý thì gõ «phân công», chọn tổ, chọn «Mời người».
 }
book-two-groups = cũng có tên trong tổ khác ở hàng { $other }.
book-cells-not-named = chưa rõ là những chi bộ nào. Viết tên từng chi bộ, ví dụ: Chi bộ Tổ dân phố 1; Chi bộ Tổ dân phố 2.
book-two-leaders = tổ đã có tổ trưởng ở hàng { $other }. Đồng chí xem ai là tổ trưởng.
book-no-leader = tổ chưa ghi ai là tổ trưởng. Đồng chí xem lại cột nhiệm vụ.
book-cell-of-two = { $name } cũng được giao ở hàng { $other }; lần ghi sau được giữ.
book-two-crosses = chi bộ được đánh dấu ở hai tổ. Chỉ để một dấu X.
book-no-group = chưa tổ nào phụ trách.
book-names =
    Đây là danh sách người theo chi bộ, bot chưa rõ là những ai nên không ghi gì.
    • Nếu là toàn bộ đảng viên: ghi «Danh sách đảng viên» ở dòng trên bảng, hoặc thêm cột «Trạng thái» (chính thức, dự bị, miễn) rồi gửi lại; bot chỉ đếm, không giữ tên.
    • Nếu là bí thư, phó bí thư: thêm cột «Chức vụ».
    • Nếu là danh sách chi bộ: mỗi chi bộ một dòng, có cột «Số đảng viên».
book-post = • { $act ->
    [dismiss] { $who } thôi làm { role }, { $cell }, từ { $date }
   *[appoint] Mời { $who } làm { role }, { $cell }, từ { $date }
 }{ HAS($until) ->
    [yes] {" "}đến { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}(QĐ { $decision })
   *[no] {""}
 }{ HAS($old) ->
    [yes] {""}, thay { $old }
   *[no] {""}
 }
book-posted = { $ended ->
    [0] {""}
   *[other] Đã ghi { $ended } người thôi nhiệm vụ, những người liên quan được báo.
 }{ $invited ->
    [0] {""}
   *[other] {" "}Mã mời cho { $invited } người, dùng một lần, trong 72 giờ. Đồng chí chuyển từng mã cho đúng người; ai gõ mã thì tôi hỏi đồng chí xác nhận, lúc đó người cũ mới thôi.
    { $codes }
 }
book-post-code = • { $who }, { role }, { $place }: { $code }
book-post-empty = ô này còn trống. Ghi đủ tên chi bộ và họ tên.
book-unknown-post = chưa rõ chức vụ. Viết «Bí thư» hoặc «Phó Bí thư».
book-unknown-post-act = chưa rõ là việc gì. Viết «Chỉ định» hoặc «Thôi giữ chức».
book-no-day-of-month = thiếu ngày. Viết đủ ngày, tháng, năm, ví dụ: 01/06/2025.
book-post-over = đã hết thời gian giữ chức nên không ghi.
book-other-post = không phải bí thư, phó bí thư nên không ghi.
book-goes-elsewhere = người này chuyển đi nơi khác. Nếu thôi chức vụ ở chi bộ thì viết rõ «Thôi giữ chức …», và ai thay.
book-post-vacant = chi bộ này chưa có { role } nào trong trợ lý nên không cần ghi thôi.
book-ends-before = ngày kết thúc trước ngày bắt đầu.
book-turned = có thể là { $date } hoặc { $other }: Excel hay đổi chỗ ngày và tháng. Viết lại ngày dạng chữ, ví dụ «05/11/2026».
book-post-not-held = không phải { role } của chi bộ này.{ HAS($name) ->
    [yes] {" "}Đang giữ: { $name }.
   *[no] {""}
 }
book-post-again = đã có ở hàng { $other }.
book-posts-in-chat = Tệp là quyết định về chức vụ: người mới cần mã mời, nên đồng chí gửi tệp này cho trợ lý trong trò chuyện của người quản trị.

# Lịch họp cả năm của nhiều chi bộ
book-days = • { $name }{ HAS($at) ->
    [yes] {" "}({ $at })
   *[no] {""}
 }: { $days }
book-day = { $date }
book-planned = { $meetings ->
    [0] Không có gì mới: kế hoạch các chi bộ đã như vậy, hoặc chi bộ đã tự đổi.
   *[other] Đã ghi { $meetings } buổi vào kế hoạch của { $cells } chi bộ, những người liên quan được báo. Buổi chi bộ đã tự đổi hay xác nhận được giữ nguyên.
 }
book-no-meeting = tháng { $month } chưa có ngày.
book-not-a-day = không phải ngày của tháng { $month }. Viết ngày, ví dụ: 05/{ $month }.
book-exchanged = Excel đã đổi chỗ ngày và tháng, đọc là { $date }.
book-other-year = không thuộc năm { $year } của lịch này. Sửa năm, hoặc chỉ viết ngày.
book-on-a-day-off = { $date } là ngày nghỉ lễ hoặc nghỉ bù nên chưa ghi buổi này. Viết ngày khác; nếu vẫn họp thì ghi thêm «vẫn họp» sau ngày.
book-year-of-title = trong ô là năm khác nhưng chỉ hiện ngày và tháng, lấy năm { $year } của lịch.
book-put-off = lấy ngày đã lùi.
book-other-weekday = { $date } không phải thứ này. Sửa ngày hoặc thứ.
book-which-half-of-day = chưa rõ sáng hay tối, để trống giờ. Viết, ví dụ: 7h30 sáng, 19h30.
book-no-day-yet = chưa có ngày họp nên không đặt lịch. Khi có ngày thì gửi lại.
book-no-hour = chưa rõ giờ, để trống.
book-no-meeting-day = chưa rõ họp ngày nào. Viết ngày họp, ví dụ: 05/12/2026; cả năm thì «ngày 5 hằng tháng», «thứ 6 tuần cuối», và ghi năm ở tên bảng.
book-day-moved = { $meant } là ngày nghỉ, chuyển sang { $date }.
book-days-apart = chưa đưa vào kế hoạch: danh sách này chỉ cập nhật chi bộ. Xong bước này, gửi lịch họp bằng một tệp riêng có hai cột «Chi bộ», «Ngày họp» và năm ở tên bảng.
book-day-off = { $date } là ngày nghỉ cấp ủy đã báo{ HAS($name) ->
    [yes] {" "}({ $name })
   *[no] {""}
 }; vẫn ghi như trong tệp, đổi ngày nếu cần.
book-days-over = { $count } buổi đã qua, không ghi vào kế hoạch.
book-two-meetings = tháng { $month } đã có buổi cùng loại ở hàng { $other }. Mỗi tháng một buổi.
book-days-in-chat = Lịch họp cần người chịu trách nhiệm: đồng chí gửi tệp này cho trợ lý trong trò chuyện của người quản trị.
book-other-secretary = đang là { $name }: người cũ giữ quyền đến khi được cho thôi, người mới cần mã mời.

# Quy định của cấp ủy trong tệp Excel
book-lists = { $lists }
book-done = { $parts }
book-rule = • { $unit }: { $what }{ HAS($since) ->
    [yes] , từ { $since }
   *[no] {""}
 }{ HAS($until) ->
    [yes] {" "}đến hết { $until }
   *[no] {""}
 }
setting-number = { $name } { $old } → { $new }
book-rules-touch =
    { $meetings }
    Áp dụng cho các đơn vị bên dưới, nơi nào đã tự đặt thì giữ như mình đặt. { $people } người được báo.
    { $erased ->
        [yes] ⚠️ Tên đảng viên đã lưu sẽ bị xóa.
       *[no] {""}
     }
book-ruled = Đã ghi { $count } quy định, mỗi quy định từ ngày của nó. Những người liên quan được báo.
told-rules =
    📏 Quy định mới của cấp ủy:
    { $lines }
book-rule-unknown = không có quy định tên này.{ HAS($name) ->
    [yes] {" "}Có phải «{ $name }» không?
   *[no] {""}
 } Tên đúng ở trang «Cách ghi» của tệp tải về.
book-rule-unit = thiếu tên đơn vị. Ghi chi bộ, hoặc cấp ủy đặt quy định này.
book-rule-no-unit = { $count ->
    [0] không có đơn vị tên này trong phạm vi của đồng chí. Viết đúng tên đang dùng, hoặc mã.
   *[other] có { $count } đơn vị cùng tên này. Ghi thêm mã ở cột «Mã».
 }
book-rule-again = cùng quy định, cùng thời gian đã có ở hàng { $other }. Chỉ giữ một hàng.
book-rule-over = đã hết thời gian, không ghi; các buổi trước giữ như cũ.
book-rule-from-today = { $date } đã qua nên áp dụng từ hôm nay; các buổi đã họp giữ như cũ.
book-rule-value = không phải giá trị của quy định này. { $what ->
    [flag] Viết «có» hoặc «không».
    [kind] Viết «có», «không» hoặc tên riêng của loại sinh hoạt.
    [words] Viết bằng chữ, xem trang «Cách ghi».
   *[number] Viết một số từ { $low } đến { $high }.
 } Theo cấp trên thì viết «theo cấp trên».

rules-sheet = Quy định
rules-sheet-title = Quy định do cấp ủy và các đơn vị tự đặt. Thêm hàng bên dưới; cách ghi ở trang «Cách ghi»
rules-column = { $which ->
    [number] STT
    [code] Mã
    [unit] Đơn vị
    [rule] Quy định
    [value] Giá trị
    [since] Từ ngày
   *[until] Đến ngày
 }
rules-how-sheet = Cách ghi
rules-how-title = Tên từng quy định và cách ghi; bỏ điều đã đặt thì ghi «theo cấp trên»
rules-how-column = { $which ->
    [rule] Quy định
    [value] Ghi ở cột «Giá trị»
   *[now] Đang áp dụng ở cấp ủy
 }
rules-how = { $what ->
    [flag] «có» hoặc «không»
    [kinds] «có», «không», hoặc tên riêng (nhiều nhất 40 chữ cái)
    [lines] câu thêm vào lời nhắc, nhiều nhất 200 chữ cái, không có nội dung mật
    [head] chữ in trong biên bản, nhiều nhất 80 chữ cái
    [meeting_day] bằng lời, ví dụ: chi bộ cơ quan ngày 3, trừ T7, CN; chi bộ thôn tối mùng 5
    [off] lý do nghỉ, có thể để trống; các ngày nghỉ ghi ở «Từ ngày», «Đến ngày»
    [working] để trống; ngày làm bù ghi ở «Từ ngày», «Đến ngày»
   *[number] một số từ { $low } đến { $high }
 }

# Mời người
invite-place =
    Mời người vào đâu? Bấm nút, gõ số, hoặc gõ một phần tên.
    { $lines }
invite-role = Mời vào { $name }, với vai trò nào?
invite-code =
    Mã mời làm { role }, { $name }:

    { $code }

    Dùng một lần, trong 72 giờ. Người được mời mở trợ lý{ HAS($bot) ->
        [yes] {" "}(trên Zalo: bot «{ $bot }»)
       *[no] {""}
    }, gõ mã này; sau đó tôi sẽ hỏi đồng chí có đúng người không.
told-redeemed = { $name } đã dùng mã mời làm { role }, { $place }. Có đúng người đồng chí mời không?

invite-yes = Đúng người
invite-no = Không phải
invite-confirmed = Đã xác nhận. Người được mời dùng được ngay.
invite-refused = Đã từ chối. Mã mời đó không cho quyền gì.
not-for-you = Không tìm thấy mục này.
invite-made = Mã chỉ hiện một lần. Đồng chí gửi mã cho người được mời ngay.
told-confirmed = Đồng chí đã được xác nhận là { role }, { $place }{ $later ->
    [later] , từ { $date }. Trước ngày đó chưa ghi được gì
   *[now] {""}
 }.
error-before-founded = Chi bộ thành lập ngày { $date }; buổi này phải từ ngày đó.
error-after-end = Chi bộ kết thúc ngày { $date } (sáp nhập, chia tách hoặc giải thể); không ghi buổi họp sau ngày đó.

# Thay đổi tổ chức
unit-named-so = Đơn vị đã mang tên «{ $name }» từ ngày đó.
unit-not-above = { $name } là chi bộ nên không đặt đơn vị khác bên dưới được.
unit-not-empty = { $name } còn đơn vị trực thuộc, hoặc không cùng loại. Chuyển các đơn vị đó đi trước.
unit-itself = Không sáp nhập { $name } vào chính nó.
unit-not-a-cell = { $name } không phải chi bộ, hoặc chưa có cấp trên, nên không tách được.
unit-not-there = { $name } không có vào { $date } (chưa thành lập, hoặc đã kết thúc).
unit-there-already = Đơn vị đã trực thuộc nơi đó từ ngày đó.
unit-circle = Không chuyển được: đơn vị sẽ nằm dưới chính nó.
unit-code-taken = Mã { $code } đã là của { $name }. Đồng chí chọn mã khác.
change-began = Thay đổi này đã có hiệu lực hoặc đã thu hồi, nên không thu hồi được nữa.
change-built-on = Đã có thay đổi khác sau đó trên cùng đơn vị. Thu hồi thay đổi sau trước.
change-rename = đổi tên { $old } thành { $new }
change-move = chuyển { $unit } về trực thuộc { $under }
change-found = thành lập { $unit }, trực thuộc { $under }
change-end = giải thể { $unit }
change-merge = sáp nhập { $others } vào { $unit }
change-split = tách { $others } ra từ { $unit }
change-assign = phân công lại { $count } chi bộ ({ $groups })
change-rules = đổi các số quy định của { $unit }

# Mời: thời hạn, quyết định, xác nhận
invite-find =
    Có { $count } nơi. Đồng chí gõ một phần tên (không cần dấu) hoặc mã của chi bộ, tổ công tác cần mời người vào.
invite-terms =
    Mời làm { role }, { $name }. Từ ngày nào, theo quyết định nào?
    Ví dụ: «từ 15/8», «15/8 đến 31/12, QĐ 12-QĐ/ĐU». Không cần ghi rõ thì chọn dòng dưới.
invite-now = Từ khi được xác nhận
invite-decided = Lời mời này đã được xác nhận hoặc từ chối trước đó.
invite-confirm =
    { $who } vừa dùng mã mời làm { role }, { $place }{ HAS($since) ->
        [no] {""}
       *[yes] , từ { $since }
    }{ HAS($decision) ->
        [no] {""}
       *[yes] , theo { $decision }
    }.
    Có đúng người không?
no-code-in-it = { $said ->
    [asks] Trợ lý chỉ nhận người được cấp ủy mời. Chưa có mã thì đồng chí gọi văn phòng cấp ủy (người quản trị), nói họ tên, chức vụ, chi bộ, xin mã mời.
    [lost] Đổi máy, đổi số, mất máy: đồng chí gọi văn phòng cấp ủy (người quản trị) xin mã mời mới và nhờ khóa máy cũ. Biên bản đã ghi vẫn còn nguyên.
    [tells] Tôi chưa ghi gì vì chưa biết đồng chí là ai. Có mã mời rồi thì gửi lại tin này.
   *[other] Tôi không thấy mã mời trong tin này. Mã gồm 8 chữ và số; đồng chí dán cả tin có mã cũng được.
}
code-misread = Mã mời không có số 0, số 1, chữ I, chữ O. Đồng chí xem lại từng chữ; dán cả tin có mã thì không nhầm.
locked =
    🔒 Máy này đã bị khóa vì báo mất. Tôi không hiện và không nhận gì ở đây.
    Nếu nhầm, đồng chí gọi cho cấp ủy hoặc người quản trị để mở khóa.
error-terms = Tôi chưa rõ ngày. Ví dụ: «15/8», «từ 15/8 đến 31/12, QĐ 12-QĐ/ĐU», «hôm nay».
told-thanks =
    { $who } nhận nhiệm vụ { role }, { $place } từ { $date }. Cảm ơn đồng chí đã hoàn thành nhiệm vụ.
    Bản ghi dở, kế hoạch và nhiệm vụ của chi bộ được chuyển nguyên vẹn cho người kế nhiệm.
told-post = { $what ->
    [ended] { $by } đã cho { $who } thôi làm { role }, { $place }.
    [ending] { $by } đã ghi: { $who } thôi làm { role }, { $place } từ { $date }.
    [locked] { $by } đã khóa máy của { $who } ({ role }, { $place }) vì báo mất.
    [unlocked] { $by } đã mở khóa máy của { $who } ({ role }, { $place }).
    [interim] { $who } tạm thay { role }, { $place }, theo phân công của { $by }.
   *[begun] { $who } là { role }, { $place } từ { $date }.
 }
told-post-own = { $what ->
    [ended] Đồng chí thôi làm { role }, { $place } từ hôm nay. Cảm ơn đồng chí.
    [ending] Đồng chí thôi làm { role }, { $place } từ { $date }. Đến hết ngày trước đó mọi việc vẫn như cũ.
    [locked] Máy của đồng chí đã bị khóa.
    [unlocked] Máy của đồng chí đã được mở khóa, dùng lại bình thường.
    [interim] Đồng chí tạm thay { role }, { $place }.
   *[begun] Đồng chí là { role }, { $place } từ { $date }.
 }
told-over-own = { $interim ->
    [yes] Thời gian đồng chí tạm thay { role }, { $place } đến hết { $date } đã kết thúc. Cảm ơn đồng chí.
   *[no] Nhiệm vụ { role }, { $place } của đồng chí có thời hạn đến hết { $date }, nay đã hết; bot không nhận việc theo vai trò này nữa. Cảm ơn đồng chí. Nếu đồng chí vẫn đang giữ nhiệm vụ, báo văn phòng cấp ủy mời lại.
 }
told-over =
    Hết thời hạn nhiệm vụ:
    { $lines }{ $more ->
        [0] {""}
       *[other] {""}
        … và { $more } nhiệm vụ nữa.
    }
    Ai còn giữ nhiệm vụ thì cần được mời lại.
told-over-line = • { $who }, { role }, { $place }: đến hết { $date }
told-change = { $by }: { $change }, từ { $date }.
told-revoked = { $by } đã thu hồi: { $change } (dự kiến từ { $date }).

# Tìm đơn vị
unit-heard = Theo tin của đồng chí, tôi mở { $unit }. Chưa đổi gì.
post-heard = Theo tin của đồng chí, tôi mở chức vụ { role }. Chưa đổi gì: chọn việc cần làm ở dưới.
which-unit-heard = Đồng chí muốn làm việc này với đơn vị nào? Chọn hoặc gõ một phần tên rồi chọn việc.
unit-find =
    Đồng chí gõ một phần tên (không cần dấu) hoặc vài số của mã đơn vị, hoặc chọn để xem từng cấp.
found-units =
    Tìm «{ $query }»: { $count } đơn vị{ $count ->
        [0] {""}
        [1] {""}
        [2] {""}
        [3] {""}
        [4] {""}
        [5] {""}
        [6] {""}
       *[other] , 6 gần nhất
    }. Chọn một dòng, hoặc gõ rõ hơn.
    { $lines }
found-unit =
    { $at }. { $unit }{ HAS($code) ->
        [no] {""}
       *[yes] {" "}({ $code })
    }
       { $path }
error-found-none = Không tìm thấy «{ $query }». Đồng chí gõ một phần khác của tên, không cần dấu.
unit-path = thuộc { $path }
unit-card =
    🏛 { $unit }{ HAS($code) ->
        [no] {""}
       *[yes] {" "}(mã { $code })
    }
    { $path }
    { $counts }
    { $people }
    { $groups }
    { $coming }
unit-group = Phụ trách: { $line }
unit-nobody = Chưa có ai giữ vai trò ở đây.
unit-coming = 📅 Từ { $date }: { $change }
unit-below-list =
    { $unit }: { $count } đơn vị trực thuộc.
    { $lines }
unit-below = ⬇️ Đơn vị trực thuộc
unit-invite = 👥 Mời người
unit-change = ✏️ Thay đổi
open-person = { $at }. { role }
post-line = { role }: { $who }, từ { $since }{ HAS($until) ->
    [no] {""}
   *[yes] {" "}đến { $until }
 }{ HAS($decision) ->
    [no] {""}
   *[yes] {" "}({ $decision })
 }{ $interim ->
    [yes] {" "}· tạm thay
   *[no] {""}
 }{ $locked ->
    [yes] {" "}· 🔒 máy đã khóa
   *[no] {""}
 }
members-counts = { $full } chính thức, { $probationary } dự bị, { $exempt } miễn{ $temporary_in ->
    [0] {""}
   *[other] , { $temporary_in } tạm đến
 }{ $temporary_out ->
    [0] {""}
   *[other] , { $temporary_out } tạm đi
 }; phải dự { $obliged }

# Vai trò của người khác
post-card =
    { $line }
    { $place }
post-gone = Không tìm thấy vai trò này.
post-end = Cho thôi vai trò
post-end-sure =
    Cho { $who } thôi làm { role }, { $place } ngay bây giờ?
    Mọi quyền hết ngay: tin cũ, thư chờ, tệp đang tạo, nhắc việc. Người đó, phó bí thư và cấp trên được báo.
post-end-yes = Cho thôi ngay
post-end-no = Giữ lại
post-ended = Đã cho { $who } thôi làm { role }. Quyền hết ngay.{ $told ->
    [no] {" "}Chưa báo được người đó: máy bị khóa, mất liên lạc hoặc chưa dùng trợ lý.
   *[yes] {""}
 }
post-over = Vai trò này đã kết thúc trước đó.
lock = 🔒 Khóa máy (bị mất)
unlock = 🔓 Mở khóa máy
person-locked = { $what ->
    [unlocked] Đã mở khóa máy của { $who }.
   *[locked] Đã khóa máy của { $who }: không xem, không ghi được gì cho tới khi mở khóa.
 }
lock-not-oneself = Đồng chí không tự khóa máy đang dùng. Nhờ người quản trị khác khóa giúp.
interim = Giao tạm thay bí thư
interim-until = { $who } tạm thay bí thư đến ngày nào? Ví dụ: «31/8», «từ 20/8 đến 31/8».
interim-given = Đã giao { $who } tạm thay bí thư từ { $since } đến { $until }.
succeed = Mời người kế nhiệm
succeed-code =
    Mã mời người kế nhiệm làm { role }, { $place }:

    { $code }

    Dùng một lần, trong 72 giờ{ HAS($bot) ->
        [yes] {" "}(trên Zalo: gõ cho bot «{ $bot }»)
       *[no] {""}
    }. Khi cấp trên xác nhận đúng người, người cũ thôi và được báo; bản ghi dở, kế hoạch, nhiệm vụ được chuyển nguyên vẹn.

# Vai trò của mình
my-roles =
    Vai trò của đồng chí:
    { $lines }
    { $around }
around-cell =
    👥 { $cell }:
    { $people }
in-role = • { role }: { $who }
my-role = { $at ->
    [0] {""}
   *[other] { $at }.{" "}
 }{ role }, { $place }: { $begun ->
    [yes] từ { $since }
   *[no] sẽ bắt đầu { $since }
 }{ HAS($until) ->
    [no] {""}
   *[yes] {" "}đến { $until }
 }{ HAS($decision) ->
    [no] {""}
   *[yes] {" "}({ $decision })
 }{ $interim ->
    [yes] {" "}· tạm thay
   *[no] {""}
 }
open-role = Vai trò { $at }
give-up = Thôi vai trò này
give-up-sure = Đồng chí thôi làm { role }, { $place } ngay bây giờ? Phó bí thư và cấp trên được báo.
give-up-yes = Tôi thôi vai trò này
hand-over = 🤝 Bàn giao người kế nhiệm

# Số đảng viên
members-which = Số đảng viên của chi bộ nào? Chọn, hoặc gõ một phần tên.
members-card =
    👥 { $cell }
    { $counts }

    Có thay đổi thì gõ một tin, ví dụ: «kết nạp 1 từ 15/8», «công nhận chính thức 1», «chuyển đi 2», «miễn sinh hoạt 1».
members-sure =
    👥 { $cell }, từ { $since }
    Trước: { $before }
    Sau: { $after }
    Ghi lại?
members-yes = Ghi số này
members-changed = Đã ghi: { $counts }.
no-cell-to-count = Đồng chí không phụ trách số đảng viên của chi bộ nào.
error-counts = Tôi chưa hiểu thay đổi này. Ví dụ: «kết nạp 1 từ 15/8», «chuyển đi 2», «miễn sinh hoạt 1 từ 1/9».
counts-impossible = Không thể: sẽ còn { $full } chính thức, { $probationary } dự bị, { $exempt } miễn. Số miễn và tạm đi không thể nhiều hơn tổng số, không số nào dưới 0.

# Thay đổi một đơn vị
change-menu = { $unit }: thay đổi gì?
change-kind = { $kind ->
    [rename] Đổi tên
    [move] Chuyển cấp trên
    [merge] Sáp nhập vào đây
    [split] Tách chi bộ mới
    [found] Lập chi bộ mới
    [end] Giải thể
   *[revoke] Thu hồi thay đổi
 }
ask-name = { $kind ->
    [rename] Tên mới của { $unit }?
    [split] Tên của chi bộ mới, tách ra từ { $unit }?
   *[found] Tên của chi bộ mới, trực thuộc { $unit }?
 }
ask-other = { $kind ->
    [move] { $unit } chuyển về trực thuộc đơn vị nào? Gõ một phần tên hoặc mã.
   *[merge] Chi bộ nào nhập vào { $unit }? Gõ một phần tên hoặc mã.
 }
ask-since = { $unit }: từ ngày nào? Ví dụ «1/9», «1/9/2026». Ngày đã qua cũng được.
from-today = Từ hôm nay
error-unit-name = Tên cần từ 3 đến 200 chữ.
preview = { $kind ->
    [rename] đổi tên { $unit } thành { $name }
    [move] chuyển { $unit } về trực thuộc { $other }
    [merge] nhập { $other } vào { $unit }
    [split] tách { $name } ra từ { $unit }
    [found] lập { $name }, trực thuộc { $unit }
   *[end] giải thể { $unit }
 }
change-preview =
    Xem trước, chưa ghi gì: { $what }, từ { $date }.
    { $past ->
        [yes] Có hiệu lực ngay, không thu hồi được.
       *[no] Thu hồi được trước ngày đó.
    }
    { $ends ->
        [yes] Biên bản, điểm và nhiệm vụ cũ giữ nguyên dưới tên cũ. Bản ghi dở: { $drafts }; buổi đã lên lịch từ ngày đó, không còn nhắc: { $plans }; nhiệm vụ chưa xong, chi bộ nhận sáp nhập làm tiếp, giải thể thì cấp ủy xử lý: { $tasks }.
       *[no] {""}
    }
    { $people }
    { HAS($groups) ->
        [no] {""}
       *[yes] Thôi phụ trách: { $groups }.
    }
loses-post = • { $who } thôi làm { role }, { $place }
change-yes = Áp dụng
change-no = Không áp dụng
change-applied = Đã ghi: { $change }, từ { $date }. Những người liên quan được báo.
change-revoked = Đã thu hồi: { $change }.
which-change =
    Thu hồi thay đổi nào?
    { $lines }
revoke = Thu hồi { $at }

# Dữ liệu về mình (/dulieu)
personal-card =
    🔐 Những gì trợ lý giữ về đồng chí:
    • Tên: { $name }
    • Đồng ý lúc { $consented } (lời đồng ý bản { $version })
    { $accounts }
    { $posts }
    • Biên bản, điểm, nhận xét, kiến nghị do đồng chí ghi; thư gửi cho đồng chí; nhật ký việc đã làm: có đủ trong tệp.
    • Tự xóa: thư đã gửi sau { $letters } ngày, ai xem biên bản sau { $readings } ngày, bản nhập dở sau { $forms } ngày, tin lỗi sau { $odd } ngày.

    Tất cả ở trên máy chủ của cấp ủy. Rút lại đồng ý nghĩa là xóa: chọn «Xóa dữ liệu của tôi», xem rõ điều gì mất, điều gì còn rồi mới quyết định.
personal-account = • Tài khoản { platform }{ HAS($at) ->
    [yes] , lần cuối { $at }
   *[no] {""}
 }
personal-post = • { role }, { $place }: { $ended ->
    [yes] từ { $since }{ HAS($until) ->
        [yes] {" "}đến { $until }
       *[no] {""}
    }, đã thôi
   *[no] từ { $since }{ HAS($until) ->
        [yes] {" "}đến { $until }
       *[no] {""}
    }
 }
personal-more = • … và { $count } vai trò trước đó (có trong tệp)
personal-file = 📄 Tải tệp đầy đủ
personal-file-follows = Tệp ở dưới đây: mọi thứ trợ lý giữ về đồng chí, kể cả nhật ký.
personal-rename = ✏️ Sửa tên
personal-erase = 🗑 Xóa dữ liệu của tôi
own-name = Tên đang giữ: { $name }. Đồng chí gõ tên đúng, ví dụ: Nguyễn Thị Lan.
own-name-changed = Đã sửa tên thành { $name }.
error-own-name = Tên cần từ { $shortest } đến { $longest } chữ, ví dụ: Nguyễn Thị Lan.
erase-sure =
    🗑 Xóa dữ liệu của đồng chí? Làm ngay và không lấy lại được.

    Mất:
    • tên, tài khoản nhắn tin, thư riêng, lựa chọn của đồng chí; thư gửi người khác mà máy chủ còn lưu cũng không còn tên
    { $posts }
    { $alone }

    Còn, theo quy định về tài liệu và nhật ký:
    • biên bản, điểm, nhận xét, kiến nghị đã nộp là tài liệu của chi bộ: tên đã viết trong đó vẫn nguyên
    • việc đồng chí đã làm trong nhật ký, không kèm tên
    • bản sao lưu cũ của máy chủ, cho tới khi bị thay (tối đa 12 tháng); tin nhắn trên máy của đồng chí và máy của người nhận
erase-post = • vai trò { role }, { $place }: thôi ngay, cấp trên được báo
erase-alone = • ⚠️ { $place } sẽ không còn ai mời được người. Nên giao cho người khác trước («vai trò», rồi «Bàn giao»).
erase-yes = Xóa hẳn
erase-no = Giữ lại
erased =
    Đã xóa tên và tài khoản của đồng chí; mọi vai trò đã thôi. Số hiệu của cuộc trò chuyện này được xóa trong vòng 7 ngày nếu đồng chí không nhắn tiếp.
    Cảm ơn đồng chí.
told-erased = Người làm { role }, { $place } đã xóa dữ liệu cá nhân của mình nên thôi dùng trợ lý và thôi vai trò ở đây. Nếu cần người thay, đồng chí gõ «mời người».
personal-title = Dữ liệu về { $name }
personal-as-of = Tại thời điểm { $at }
personal-at = { $at }
personal-column = { $column ->
    [what] Mục
    [at] Từ ngày, lúc
   *[kept] Đang giữ
 }
personal-row = { $what ->
    [name] Tên
    [language] Ngôn ngữ
    [consent] Đồng ý
    [account] Tài khoản
    [post] Vai trò
    [records] Biên bản đã nộp
    [scores] Lần chấm điểm
    [visits] Lần đi dự
    [petitions] Kiến nghị đã gửi
    [letters] Thư gửi cho đồng chí
    [readings] Lần xem biên bản của chi bộ khác
   *[log] Nhật ký
 }
personal-version = lời đồng ý bản { $version }
personal-held = { role }, { $place }{ HAS($until) ->
    [yes] {" "}đến { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}({ $decision })
   *[no] {""}
 }
personal-done = { $action ->
    [consent] đồng ý
    [redeem] dùng mã mời
    [join-account] thêm tài khoản
    [leave-account] gỡ tài khoản
    [rename] sửa tên của mình
    [download] tải tệp
    [begin] bắt đầu một bản ghi
    [discard] bỏ một bản ghi
    [submit] nộp biên bản
    [correct] sửa biên bản
    [score-own] tự chấm điểm
    [score-vote] ghi phiếu của chi bộ
    [score-supervisor] chấm điểm của tổ công tác
    [score-committee] chấm điểm của cấp ủy
    [plan-added] thêm buổi vào kế hoạch
    [plan-kept] lưu kế hoạch năm
    [petition] gửi kiến nghị
    [visit] gửi nhận xét buổi dự
    [visit-reply] trả lời nhận xét
    [notice] gửi thông báo
    [urge] nhắc chi bộ
    [members] sửa số đảng viên
    [invite] tạo mã mời
    [confirm] xác nhận người được mời
    [refuse] từ chối người được mời
    [hand-over] bàn giao
    [end-post] cho thôi vai trò
    [locked] khóa máy
    [unlocked] mở khóa máy
    [import] nhập danh sách chi bộ
    [add-framework] đặt khung điểm
    [end-framework] thôi khung điểm
   *[other] { $action }
 } ({ $subject })

# Phân công tổ công tác, đồng chí phụ trách (/phancong)
group-list = 👥 Tổ công tác và đồng chí được phân công phụ trách: { $count }.{ HAS($query) ->
    [yes] {" "}(tìm «{ $query }»)
   *[no] {""}
 }
    { $lines }

    Chọn, gõ số hoặc một phần tên. Một đồng chí phụ trách cũng lập như một tổ.
work-group-line = { $at }. { $group }: { $cells } chi bộ, { $people } người
group-new = ➕ Lập tổ, giao một đồng chí
ask-group-name = { HAS($name) ->
    [yes] Tên mới của «{ $name }»?
   *[no] Tên tổ, hoặc tên đồng chí được phân công? Ví dụ: «Tổ công tác số 3», «Đồng chí Nguyễn Văn Bình».
 }
group-made = Đã lập «{ $name }». Tiếp theo: giao chi bộ, rồi mời người.
group-renamed = Đã đổi tên thành «{ $name }».
group-card =
    👥 { $group }
    { $people }

    Phụ trách { $count } chi bộ:
    { $cells }{ $more ->
        [0] {""}
       *[other] {" "}… và { $more } chi bộ nữa
    }
group-nobody = Chưa có ai trong tổ: chọn «Mời người».
group-cell = { $name }, từ { $since }{ HAS($until) ->
    [yes] {" "}đến { $until }
   *[no] {""}
 }{ HAS($decision) ->
    [yes] {" "}({ $decision })
   *[no] {""}
 }
group-give = ➕ Giao chi bộ
group-take = ➖ Thôi giao
group-which = { $kind ->
    [take] { $group } thôi phụ trách chi bộ nào?
   *[give] Giao cho { $group } chi bộ nào? Chi bộ chưa có ai phụ trách đứng đầu.
 }
pick-cells =
    { $asks }
    { $lines }
    { $chosen ->
        [0] {""}
       *[other] Đã chọn { $chosen }: { $names }
    }
    Gõ các số, ví dụ «1 3 5-8», hoặc «tất cả», hoặc một phần tên.
pick-line = { $at }. { $cell }{ HAS($group) ->
    [yes] {" "}({ $group })
   *[no] {""}
 }
pick-done = ✅ Xong, { $count } chi bộ
group-since = { $kind ->
    [take] { $group } thôi phụ trách { $count } chi bộ từ ngày nào? Ví dụ: «1/9».
   *[give] Giao { $count } chi bộ cho { $group } từ ngày nào, theo quyết định nào? Ví dụ: «15/8», «1/9 đến 31/12, QĐ 12-QĐ/ĐU».
 }
group-sure =
    Xem trước, chưa ghi gì. { $kind ->
        [take] { $group } thôi phụ trách { $count } chi bộ từ { $since }:
       *[give] { $group } phụ trách { $count } chi bộ từ { $since }{ HAS($until) ->
            [yes] {" "}đến { $until }
           *[no] {""}
        }{ HAS($decision) ->
            [yes] , theo { $decision }
           *[no] {""}
        }:
    }
    { $lines }
    Tổ và bí thư các chi bộ này được báo. Những gì đã dự, đã chấm trước ngày đó tổ cũ vẫn xem được.
group-change = • { $cell }{ HAS($old) ->
    [yes] : { $old } thôi phụ trách
   *[no] {""}
 }
group-done = { $what ->
    [unassign] Đã ghi: { $group } thôi phụ trách { $count } chi bộ từ { $since }.
   *[assign] Đã ghi: { $group } phụ trách { $count } chi bộ từ { $since }.
 } Những người liên quan được báo.
told-group = { $what ->
    [unassign] { $group } thôi phụ trách từ { $since }: { $cells }.
   *[assign] { $group } được giao phụ trách từ { $since }: { $cells }.
 }{ HAS($decision) ->
    [yes] {" "}Theo { $decision }.
   *[no] {""}
 }
told-cell = { $what ->
    [unassign] Từ { $since }, { $group } thôi phụ trách { $cell }.
   *[assign] Từ { $since }, { $group } phụ trách { $cell }.
 }{ HAS($decision) ->
    [yes] {" "}Theo { $decision }.
   *[no] {""}
 }

# Quy định của cấp ủy: số nào đang áp dụng, ai đặt
rules-page =
    { $which ->
        [needs] ⚖️ Thứ tự «ai cần mình» ở { $unit }: mỗi điều thiếu nặng bao nhiêu (0 đến 100; 0 là không nhắc đến)
        [days] 📅 Ngày nghỉ, ngày làm bù ở { $unit }:
        [head] 📄 Đầu và chữ ký của biên bản ở { $unit }:
        [kinds] 🗂 Loại sinh hoạt để chi bộ chọn ở { $unit }:
        [lines] ✍️ Câu riêng của cấp ủy trong lời nhắc ở { $unit }:
       *[numbers] 📏 Quy định đang áp dụng ở { $unit }:
     }
    { $lines }

    { $which ->
        [head] Đổi thì gõ số và chữ: «3 = Lộc Bình»; từ ngày nào thì thêm «, từ 1/9». Về mẫu có sẵn thì gõ «bỏ 3». Biên bản in theo ngày họp.
        [kinds] Đổi thì gõ: «5 = có», «4 = không», hoặc tên riêng: «2 = Sinh hoạt chuyên đề quý», loại riêng: «9 = Sinh hoạt mở rộng»; từ ngày nào thì thêm «, từ 1/9». Về mặc định thì gõ «bỏ 2». Hiện sẵn nhiều nhất 5 loại, loại khác gõ tên.
        [lines] Thêm thì gõ số và câu, nhiều nhất 200 chữ cái: «3 = Nhớ mang sổ tay đảng viên»; từ ngày nào thì thêm «, từ 1/9». Bỏ thì gõ «bỏ 3». Không nhập nội dung mật.
        [days] Lễ, Tết của cả nước đã có sẵn. Thêm thì gõ: «nghỉ 21/2 đến 27/2 lễ hội xuân», «làm bù 7/3». Bỏ thì gõ: «bỏ 21/2» hoặc «bỏ» và số dòng.
       *[numbers] Đổi thì gõ «số = giá trị», từ ngày nào thì gõ thêm. Ví dụ: «7 = 3 từ 1/9», «12 có», «7 bỏ» (theo cấp trên). Ngày họp thì gõ bằng lời: «lịch họp: chi bộ cơ quan ngày 3, trừ T7, CN; chi bộ thôn tối mùng 5».
     } Xem đơn vị khác: gõ tên.
rules-others = { $which ->
    [needs] ⚖️ Thứ tự ai cần mình
    [days] 📅 Ngày nghỉ, làm bù
    [head] 📄 Đầu biên bản
    [kinds] 🗂 Loại sinh hoạt
    [lines] ✍️ Câu riêng trong lời nhắc
   *[numbers] 📏 Các số quy định
 }
ground-line = { $at }. { $name }: { $value }{ $where }
ground-where = {" "}{ $own ->
    [yes] ✏️ đặt ở đây{ ground-since }
   *[no] ({ $source }{ ground-since })
 }
ground-since = { HAS($since) ->
    [no] {""}
   *[yes] {" "}từ { $since }
 }{ HAS($by) ->
    [no] {""}
   *[yes] , { $by }
 }
part-line = { $at }. { $said }{ $where }
part-none = { $part ->
   *[days] Chưa đặt ngày nào.
 }
part-sure =
    { $unit }{ HAS($since) ->
        [no] {""}
       *[yes] , từ { $since }
     }: { $what }?
    { $touched }
    Áp dụng cho các đơn vị bên dưới, nơi nào đã tự đặt thì giữ như mình đặt. { $people } người được báo.
part-set = Đã ghi ở { $unit }: { $what }{ HAS($since) ->
    [no] .
   *[yes] , từ { $since }.
 }
told-part = 📏 { $unit }: { $what }{ HAS($since) ->
    [no] .
   *[yes] , từ { $since }.
 }
rule-of-others = Dòng này do { $source } đặt, chỉ nơi đó bỏ được. Ở đây đồng chí đặt khác đi thì nơi đây theo đồng chí.

# Loại sinh hoạt để chọn
own-kind = { $kind }{ $offered ->
    [no] : không để chọn
   *[yes] : có{ HAS($name) ->
        [yes] , gọi là «{ $name }»
       *[no] {""}
    }
 }
own-kind-counts = { $counts ->
    [yes] Buổi này tính là sinh hoạt thường kỳ của tháng: lịch, nhắc việc, tổng hợp và chấm điểm như buổi thường kỳ.
   *[no] Buổi này không tính là sinh hoạt thường kỳ: tháng vẫn cần buổi thường kỳ, buổi này không vào tổng hợp của tháng.
 } Biên bản đã ghi giữ nguyên loại của nó.
error-own-kind-name = Loại riêng cần có tên, ví dụ: «9 = Sinh hoạt mở rộng».

# Đầu và chữ ký của biên bản
own-head-name = { $name ->
    [superior] Cấp trên, dòng đầu bên trái
    [party] Tiêu đề bên phải
    [locality] Địa danh trước ngày tháng
    [left] Chữ ký bên trái
   *[right] Chữ ký bên phải
 }
own-head-usual = { $name ->
    [superior] theo tên đơn vị cấp trên
    [party] ĐẢNG CỘNG SẢN VIỆT NAM
    [locality] để chấm cho ghi tay
    [left] NGƯỜI GHI BIÊN BẢN
   *[right] CHỦ TRÌ
 }
own-head = { own-head-name }: { HAS($text) ->
    [yes] «{ $text }»
   *[no] { own-head-usual }
 }
own-head-of = { own-head-name }: { HAS($text) ->
    [yes] «{ $text }»
   *[no] { own-head-usual }
 }
own-head-preview =
    Biên bản sẽ in:

    { HAS($superior) ->
        [yes] { $superior }
       *[no] (CẤP TRÊN CỦA CHI BỘ)
     }
    TÊN CHI BỘ
    { HAS($party) ->
        [yes] { $party }
       *[no] ĐẢNG CỘNG SẢN VIỆT NAM
     }
    { HAS($locality) ->
        [yes] { $locality }
       *[no] ……
     }, ngày … tháng … năm …
    … BIÊN BẢN …
    { HAS($left) ->
        [yes] { $left }
       *[no] NGƯỜI GHI BIÊN BẢN
     } | { HAS($right) ->
        [yes] { $right }
       *[no] CHỦ TRÌ
     }

# Câu riêng của cấp ủy trong lời nhắc
own-line = { HAS($text) ->
    [yes] lời nhắc «{ $name }» thêm câu «{ $text }»
   *[no] lời nhắc «{ $name }» thôi dùng câu riêng
 }
own-line-of = { $name }{ HAS($text) ->
    [yes] : «{ $text }»
   *[no] {""}
 }
own-line-preview =
    Tin sẽ như sau:

    { $letter }

    ⚠️ Tin đi qua Telegram, Zalo: câu này không được có nội dung mật.
error-own-line = «{ $given }» chưa rõ. Gõ số của dòng và câu, ví dụ: «3 = Nhớ mang sổ tay đảng viên».
error-own-line-long = Câu này { $length } chữ cái, nhiều nhất { $most }. Đồng chí viết ngắn lại.
error-own-line-markup = Câu này có dấu hoặc đường dẫn không dùng được (* _ < > [ ] http). Đồng chí chỉ viết chữ thường.

# Ngày nghỉ và ngày làm bù của cấp ủy
own-days = { $spans }
own-days-span = { $what ->
    [drop] bỏ điều đã đặt
    [working] làm bù
   *[off] nghỉ
 } { $first }{ HAS($until) ->
    [no] {""}
   *[yes] {" "}đến { $until }
 }{ HAS($name) ->
    [no] {""}
   *[yes] {" "}({ $name })
 }
own-days-touched =
    ⚠️ { $count } buổi họp đã lên lịch trùng ngày nghỉ:
    { $lines }
    Người lập lịch các chi bộ đó được báo để dời.
own-days-meeting = • { $cell }: { $day }
own-days-more = • và { $count } buổi nữa
own-days-open = 📅 Xem buổi { $day }
told-own-days-touched =
    📅 { $unit }: { $what }.
    Buổi họp đã lên lịch trùng ngày nghỉ:
    { $lines }
    Đồng chí mở buổi đó, chọn «Dời sang» là xong; người liên quan được báo.
error-own-days = «{ $given }» chưa rõ ngày nào. Gõ ngày dương lịch, ví dụ: «nghỉ 21/2 đến 27/2 lễ hội xuân», «làm bù 7/3», «bỏ 21/2».
error-own-days-past = { $day } đã qua. Chỉ đặt được cho ngày sắp tới.
error-own-days-many = Mỗi lần nhiều nhất { $most } ngày. Đồng chí chia ra nhiều lần.
rule-name = { $name ->
    [regular_minutes] Sinh hoạt thường kỳ ít nhất (phút)
    [thematic_minutes] Sinh hoạt chuyên đề ít nhất (phút)
    [both_minutes] Thường kỳ gộp chuyên đề ít nhất (phút)
    [small_cell_below] Chi bộ nhỏ: dưới (đảng viên)
    [small_cell_minutes] Chi bộ nhỏ họp ít nhất (phút)
    [attendance_percent] Tỷ lệ dự ít nhất (%)
    [result_days] Nộp kết quả trong (ngày)
    [score_gap] Điểm hai cấp lệch đáng lưu ý (điểm)
    [visit_months] Tổ dự mỗi chi bộ một lần trong (tháng)
    [visit_silence_days] Không đi dự đáng lưu ý sau (ngày)
    [petition_days] Trả lời kiến nghị trong (ngày)
    [meeting_leaves_month] Được dời họp sang tháng khác
    [days] Ngày nghỉ, làm bù
    [head] Đầu biên bản
    [kinds] Loại sinh hoạt
    [lines] Câu riêng trong lời nhắc
    [reminders] Lời nhắc
    [closed_years] Kỳ đã khép
    [name_lists] Chi bộ được lưu danh sách tên
    [meeting_day] Lịch họp các chi bộ
    [low_percent] Điểm thấp đáng lưu ý: dưới (%)
    [need_unrecorded] Chưa ghi biên bản
    [need_drafting] Đang ghi dở
    [need_no_regular] Chưa có sinh hoạt thường kỳ
    [need_merged] Gộp với họp chuyên môn
    [need_petition] Kiến nghị quá hạn trả lời
    [need_short] Họp ngắn hơn quy định
    [need_low] Điểm thấp
    [need_attendance] Tỷ lệ dự thấp
    [need_falling] Điểm giảm
    [need_gap] Hai cấp chấm chênh
    [need_unexcused] Vắng không phép
    [need_not_held] Báo không họp
    [need_thematic] Quý chưa có chuyên đề
    [need_again] Điểm cần xem lại
    [need_unseen] Lâu chưa ai dự
    [need_unscored] Chưa chấm điểm
    [need_sign] Dấu hiệu hình thức
   *[stages_apart] Một người không chấm hai cấp
 }
rule-value = { $value }
rule-words = { HAS($value) ->
    [no] chưa đặt
   *[yes] «{ $value }»
 }
rule-flag = { $on ->
    [yes] có
   *[no] không
 }
rule-shifts = { $moved }
rule-shift = { $name }: { $how ->
    [off] tắt
    [earlier] sớm hơn { $days } ngày
    [later] muộn hơn { $days } ngày
   *[as_usual] như thường
 }
rule-of-above = theo cấp trên
rule-sure =
    { $unit }, từ { $since }: { $name }, { $old } → { $new }?
    Áp dụng cho các đơn vị bên dưới, nơi nào đã tự đặt thì giữ số của mình. { $people } người được báo.
    { $erased ->
        [yes] Tên đã lưu sẽ bị xóa.
       *[no] {""}
     }
rule-set = Đã đặt ở { $unit }: { $name } { $old } → { $new }, từ { $since }.
told-rule = 📏 { $unit } đổi quy định từ { $since }: { $name } { $old } → { $new }.
error-rule-number = «{ $given }» chưa rõ. Gõ số thứ tự và giá trị, ví dụ: «7 = 3», «7 = 3 từ 1/9»; hoặc tên đơn vị.
check-rules = Quy định do các đơn vị tự đặt: { $lines }
check-rule = { $unit }{ HAS($since) ->
    [no] {""}
   *[yes] {" từ "}{ $since }
 }{ HAS($by) ->
    [no] {""}
   *[yes] {" "}({ $by })
 }: { $name } { $value }

# Danh sách đảng viên theo tên
names-open = 📋 Danh sách tên
names-off = Cấp ủy chưa cho chi bộ lưu danh sách tên đảng viên; chỉ lưu số lượng.
names-page = { $count ->
    [0] { names-title }

    Chưa có tên nào. Đồng chí gõ hoặc dán họ tên vào đây, mỗi dòng một người; ai được miễn thì thêm «miễn» ở cuối dòng.
   *[other] { names-title }
    { $lines }

    { $count } người. Gõ số để xem một người; gõ thêm họ tên, mỗi dòng một người.
 }
names-title = 📋 { $cell }: danh sách đảng viên. Chỉ bí thư, phó bí thư thấy.
names-line = { $at }. { $name }{ $exempt ->
    [yes] {" "}(miễn)
   *[no] {""}
 }
names-counts = 👥 Số đảng viên
error-no-name = «{ $given }» không giống họ tên. Ví dụ: Nguyễn Văn Mẫu. Mỗi dòng một người.
names-sure = { $count ->
    [0] Các tên này đã có trong danh sách.
   *[other] Thêm { $count } người?
    { $lines }{ $more ->
        [0] {""}
       *[other] {""}
        … và { $more } người nữa
     }
    { $same }
 }
names-same = ⚠️ Trùng họ tên: { $names }. Nếu là một người ghi hai lần: chọn Không áp dụng, rồi gửi lại danh sách.
names-yes = Thêm { $count } người
names-added = Đã thêm { $count } người.
names-card =
    { $name }{ $exempt ->
        [yes] {" "}(được miễn)
       *[no] {""}
     }
    { $count ->
        [0] 12 tháng qua không vắng buổi nào.
       *[other] 12 tháng qua vắng { $count } buổi:
        { $lines }
     }
names-missed = • { $day }: { $excused ->
    [yes] có lý do
   *[no] không lý do
 }
names-exempt = { $now ->
    [yes] Thôi miễn sinh hoạt
   *[no] Được miễn sinh hoạt
 }
names-off-list = Bỏ khỏi danh sách
names-off-sure = Bỏ { $name } khỏi danh sách?
names-off-yes = Bỏ tên này
names-gone = Đã bỏ { $name }.

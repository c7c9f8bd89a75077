# Mời người
invite-place =
    Mời người vào đâu? Bấm nút hoặc gõ số.
    { $lines }
invite-role = Mời vào { $name }, với vai trò nào?
invite-code =
    Mã mời làm { role }, { $name }:

    { $code }

    Dùng một lần, trong 72 giờ. Người được mời mở trợ lý, gõ mã này; sau đó tôi sẽ hỏi đồng chí có đúng người không.
told-redeemed = { $name } đã dùng mã mời làm { role }, { $place }. Có đúng người đồng chí mời không?
invite-confirm = Xác nhận người vừa dùng mã mời làm { role }, { $place }?
invite-yes = Đúng người
invite-no = Không phải
invite-confirmed = Đã xác nhận. Người được mời dùng được ngay.
invite-refused = Đã từ chối. Mã mời đó không cho quyền gì.
not-for-you = Không tìm thấy mục này.
invite-made = Mã chỉ hiện một lần. Đồng chí gửi mã cho người được mời ngay.
told-confirmed = Đồng chí đã được xác nhận là { role }, { $place }.
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
change-rules = đổi các số quy định của { $unit }

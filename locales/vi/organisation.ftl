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

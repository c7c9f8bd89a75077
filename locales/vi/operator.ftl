# Cho người vận hành, ở dòng lệnh: mỗi câu nói phải làm gì
token-missing = Thiếu ZALO_TOKENS và TELEGRAM_TOKEN: chạy «python -m bot setup», hoặc lấy mã của ít nhất một bot rồi ghi vào .env (xem .env.example).
token-wrong = { $channel ->
    [Zalo] Máy chủ { $url } không nhận mã của bot { $name } trong ZALO_TOKENS: lấy lại mã ở trang quản lý bot của Zalo, ghi vào .env; nếu mã đúng thì sửa ZALO_API_URL.
   *[Telegram] Máy chủ { $url } không nhận TELEGRAM_TOKEN: lấy lại mã từ @BotFather, ghi vào .env; nếu mã đúng thì sửa TELEGRAM_API_URL.
}
server-unreachable = Không nối được tới { $url }: kiểm tra mạng{ $channel ->
    [Telegram] ; ở Việt Nam thường cần TELEGRAM_PROXY hoặc TELEGRAM_API_URL (xem README).
   *[other] .
}
writing-stuck = Tin nhận được không ghi được vào dữ liệu đã hai phút mà không rõ vì sao: chương trình dừng để được chạy lại; nếu lặp lại, kiểm tra đĩa và máy chủ dữ liệu.
server-trouble = Máy chủ trả lời lỗi ({ $reason }): chờ ít phút rồi chạy lại.
proxy-unreachable = Không nối được tới { $url } qua { $proxy }: kiểm tra proxy và TELEGRAM_PROXY (tên, mật khẩu, cổng).
webhook-cannot-listen = Không mở được địa chỉ { $address } để nhận tin: cổng đang có chương trình khác dùng, hoặc sửa WEBHOOK_LISTEN.
not-foreseen = Lỗi chưa lường trước ({ $name }): gửi các dòng ở trên cho người phát triển; trong đó không có mã bot hay nội dung tin.
setting-unknown = Không có cài đặt tên { $name }{ HAS($like) ->
    [yes] ; có phải { $like }?
   *[no] : sửa tên theo .env.example.
}
setting-twice = { $name } được ghi hai lần, có và không có _FILE: bỏ bớt một.
setting-file = { $name }: không đọc được { $path }; sửa đường dẫn hoặc quyền của tệp.
setting-env-file = Không đọc được .env: sửa quyền của tệp và lưu lại bằng mã chữ UTF-8.
setting-telegram-token = TELEGRAM_TOKEN không đúng dạng: chép cả mã từ @BotFather, ví dụ 123456789:AbCdEfGhIjKl.
setting-zalo-tokens = ZALO_TOKENS không đúng dạng: viết TÊN=MÃ cho từng bot, cách nhau bằng dấu phẩy (tên chỉ có chữ thường không dấu, số và dấu -, không trùng nhau; thay MÃ bằng đường dẫn nếu mã nằm trong tệp), ví dụ khu1=1234567890:AbCdEf,khu2=1234567891:AbCdEf.
setting-zalo-api-url = ZALO_API_URL không phải địa chỉ: viết ví dụ https://bot-api.zaloplatforms.com.
setting-telegram-api-url = TELEGRAM_API_URL không phải địa chỉ: viết ví dụ https://api.telegram.org, hoặc http://máy-chủ:cổng.
setting-telegram-proxy = TELEGRAM_PROXY không phải địa chỉ của proxy: viết ví dụ http://10.0.0.1:3128, hoặc socks5://tên:mật-khẩu@máy-chủ:cổng.
setting-database-url = DATABASE_URL không phải địa chỉ của cơ sở dữ liệu: viết ví dụ sqlite:///data/chibo.db, hoặc postgresql://tên:mật-khẩu@máy-chủ/chibo.
setting-time-zone = TIME_ZONE không phải múi giờ: viết ví dụ Asia/Ho_Chi_Minh.
setting-webhook-url = WEBHOOK_URL không phải địa chỉ: viết ví dụ https://bot.xa-hoabinh.vn, không kèm /telegram hay /zalo.
setting-public-url = PUBLIC_URL không phải địa chỉ: viết ví dụ https://bot.xa-hoabinh.vn, là nơi mọi người mở tệp bằng liên kết.
setting-webhook-secret = WEBHOOK_URL cần có WEBHOOK_SECRET: 8 đến 256 chữ cái không dấu, chữ số, dấu _ hoặc -, ví dụ mot-chuoi-tu-dat-ra-2026.
setting-webhook-listen = WEBHOOK_LISTEN không đúng dạng: viết địa-chỉ:cổng, ví dụ 127.0.0.1:8443.
setting-report-template = Không thấy tệp ghi ở REPORT_TEMPLATE: sửa đường dẫn (ví dụ /var/lib/chibo/bao-cao.docx), hoặc bỏ trống để dùng mẫu có sẵn.
setting-minutes-template = Không thấy tệp ghi ở MINUTES_TEMPLATE: sửa đường dẫn (ví dụ /var/lib/chibo/mau.docx), hoặc bỏ trống để dùng mẫu có sẵn.
setting-notice-template = Không thấy tệp ghi ở NOTICE_TEMPLATE: sửa đường dẫn (ví dụ /var/lib/chibo/thong-bao.docx), hoặc bỏ trống để dùng mẫu có sẵn.
setting-flood-limit = FLOOD_LIMIT phải là số nguyên từ 1 trở lên, ví dụ 20.
setting-log-level = LOG_LEVEL phải là DEBUG, INFO, WARNING hoặc ERROR, ví dụ INFO.
setting-log-format = LOG_FORMAT phải là text hoặc json, ví dụ json.
setting-bot-language = BOT_LANGUAGE phải là vi hoặc en, ví dụ vi.
server-silent = Máy chủ im lặng quá lâu nên chương trình tự dừng để được chạy lại; kiểm tra mạng nếu lặp lại.
store-url = DATABASE_URL không dùng được ({ $url }): viết sqlite:///data/chibo.db hoặc postgresql://…
store-none-yet = Chưa có dữ liệu ở { $path }: lần đầu thì chạy «python -m bot setup» (hoặc «python -m bot import TỆP»); đã có dữ liệu ở nơi khác thì sửa DATABASE_URL.
store-missing = Không thấy tệp dữ liệu { $path }: khôi phục bằng «python -m bot restore», hoặc sửa DATABASE_URL. Nếu thật sự muốn bắt đầu mới, xóa tệp { $path }.lock.
store-read-only = Không ghi được vào { $path }: sửa quyền của tệp và thư mục cho người chạy chương trình.
store-disk = Đĩa đầy, hết hạn mức hoặc lỗi nên không ghi được { $path }: xem chỗ trống (df -h), giải phóng rồi chạy lại. Dữ liệu đã ghi vẫn còn, đừng khôi phục bản sao.
store-not-a-file = { $path } không phải là tệp: sửa DATABASE_URL.
store-locked = { $path } đang bị chương trình khác giữ: đóng chương trình đó rồi chạy lại.
store-in-use = Bot khác đang chạy trên { $path }: dừng nó trước, hoặc dùng DATABASE_URL khác.
store-corrupt = { $path } hỏng hoặc không phải dữ liệu SQLite: khôi phục bản sao bằng «python -m bot restore TỆP».
store-emptied = { $path } là tệp trống, trong khi trước đó đã có dữ liệu: khôi phục bản sao bằng «python -m bot restore TỆP». Không ghi gì vào tệp này.
store-replaced = { $path } không phải tệp dữ liệu đã dùng lần trước: đặt lại tệp cũ, hoặc đưa tệp này vào bằng «python -m bot restore TỆP».
store-behind = { $path } cũ hơn dữ liệu đã ghi lần trước ({ $commits } lần ghi bị thiếu; có thể mất tệp { $path }-wal hoặc bị chép đè bản cũ): tìm lại tệp đó, hoặc chấp nhận bản này bằng «python -m bot restore TỆP».
store-taken-away = Tệp dữ liệu { $path } bị xóa hoặc bị thay trong khi bot đang chạy, nên bot đã dừng: đặt lại tệp, hoặc khôi phục bằng «python -m bot restore TỆP», rồi chạy lại.
store-newer = Dữ liệu thuộc phiên bản mới hơn ({ $version }): cài phiên bản mới của chương trình, hoặc khôi phục bản sao cũ.
store-older = Dữ liệu chưa được đưa lên phiên bản này: chạy «python -m bot run» hoặc «python -m bot import TỆP» một lần.
store-unreachable = Không nối được tới máy chủ dữ liệu { $address }: kiểm tra DATABASE_URL và máy chủ PostgreSQL đang chạy.
store-login = Máy chủ dữ liệu { $address } không nhận tên hoặc mật khẩu: sửa DATABASE_URL.
store-no-database = Máy chủ dữ liệu chưa có cơ sở dữ liệu { $address }: tạo bằng createdb, hoặc sửa DATABASE_URL.
store-backup-bad = Bản sao { $path } không toàn vẹn nên chưa đổi gì: chọn bản khác hoặc kiểm tra đĩa rồi chạy lại.
importing = Đang nhập…
imported = Đã nhập { $units } đơn vị, { $work_groups } tổ công tác, { $people } người.
import-unknown = Tệp nhắc tới thứ không có: «{ $what }». Thêm vào tệp hoặc sửa mã; chưa có gì được ghi.
import-twice = «{ $what }» có hai lần trong tệp: bỏ bớt một; chưa có gì được ghi.
import-circle = Đơn vị «{ $what }» nằm trên chính nó: sửa «under»; chưa có gì được ghi.
import-not-a-cell = «{ $what }» không phải chi bộ nên không giao được cho tổ công tác: sửa «cells»; chưa có gì được ghi.
import-post = Vai trò { $role } cần { $needs } và chỉ { $needs }: sửa «posts»; chưa có gì được ghi.
import-too-large = { $path } lớn hơn 2 MiB: chia nhỏ tệp.
import-unreadable = Không đọc được { $path }: kiểm tra đường dẫn và mã chữ UTF-8.
not-yaml = Dòng { $line } không dùng được (không phải YAML, khóa ghi hai lần, ngày không có thật, hoặc viết tắt bằng & và *): sửa dòng đó; chưa có gì được ghi.
import-wrong = Sai ở «{ $place }»: { $reason }. Sửa rồi nhập lại; chưa có gì được ghi.
reason-missing = còn thiếu
reason-extra = không có mục tên này
reason-pattern = chỉ được có chữ thường không dấu, chữ số và dấu - (mã Telegram: chỉ chữ số)
reason-long = dài quá
reason-choice = không có trong danh sách cho phép
reason-range = số nằm ngoài khoảng cho phép
reason-number = phải là một số, tối đa hai chữ số sau dấu phẩy
reason-kind = không đúng kiểu
invited = Mã mời (dùng một lần, trong 72 giờ): { $code }
invited-link = Hoặc gửi liên kết này: { $link }
invited-no-link = Chưa hỏi được tên bot nên không có liên kết: người được mời gõ mã này khi nhắn tin cho bot.
invite-unknown = Không có đơn vị hoặc tổ công tác mang mã «{ $code }»: xem lại mã trong tệp đã nhập (vai trò của tổ công tác cần mã của tổ).
check-settings = Cài đặt: được.
check-database = Dữ liệu: toàn vẹn, phiên bản { $version }.
check-log = { $count ->
    [0] Nhật ký: được, chưa có dòng nào được niêm phong.
   *[other] Nhật ký: được, { $count } dòng liền mạch; niêm phong cuối { $seal } (chép lại ở nơi khác để sau này đối chiếu).
 }
check-seal = Niêm phong { $seal }: được, còn nguyên trong nhật ký, đóng việc ghi lúc { $at }.
seal-unknown = Nhật ký không còn niêm phong { $seal }: chép nhầm mã, hoặc nhật ký đã bị thay cả chuỗi; so bảng audit với bản sao cũ.
log-broken = Nhật ký không khớp với niêm phong ở { $count } dòng: { $lines }. Có người sửa trong cơ sở dữ liệu: so bảng audit với bản sao gần nhất còn khớp.
log-line = { $line } { $what ->
    [changed] bị sửa
    [missing] bị mất
   *[added] bị chèn thêm
}
check-reminders = Nhắc việc: xem lần cuối lúc { $at }; trong 7 ngày trước đó { $late } việc không nhắc kịp, { $nobody } việc không báo được cho ai.
spread-bot = Bot { $name } «{ $called }»: { $people }/{ $most } người{ $works ->
    [no] ; máy chủ không nhận mã của bot
   *[yes] { "" }
 }.
spread-none = Chưa có bot nào phải chia người: đặt ZALO_TOKENS, chạy bot một lần rồi xem lại.
spread-nobody = Không có ai ở bot «{ $name }»: xem tên bot bằng «python -m bot spread».
spread-told = Đã gửi thư mời chuyển cho { $count } người; { $left } người còn lại không gửi được, đồng chí nhắn từng người câu dưới đây.
check-usage = Bot { $name }: { $people }/{ $most_people } người, tháng này đã gửi { $sent }/{ $most } tin; { $useless } tin đến không dùng được; thư báo đang chờ vì gần hết số tin: { $waiting }, đã bỏ: { $dropped }.
check-loses = Bot { $name } nhận tin bằng cách hỏi máy chủ: tin gửi trong lúc chương trình tắt sẽ mất. Chạy thật thì đặt WEBHOOK_URL và WEBHOOK_SECRET.
check-parked = Tin lạ: trong 7 ngày qua { $count } tin hoặc phản hồi của máy chủ không đọc được, lần cuối lúc { $at } ({ $channel }, { $reason }). Hình dạng của chúng ở bảng parked; những việc khác vẫn chạy.
check-server = Máy chủ { $channel }: được, bot @{ $name }.
backing-up = Đang sao lưu…
backed-up = Đã sao lưu vào { $path }.
backup-exists = { $path } đã có: chọn tên khác.
backup-failed = Không ghi được { $path }: kiểm tra thư mục và chỗ trống.
moving = Đang chuyển…
moved = Đã chuyển { $rows } dòng của { $tables } bảng vào PostgreSQL và so từng bảng với { $path }: khớp. Tệp đó vẫn còn nguyên; đừng chạy bot trên nó nữa.
move-needs-postgresql = DATABASE_URL đang là một tệp SQLite: ghi địa chỉ PostgreSQL mới vào DATABASE_URL rồi chạy lại.
move-not-empty = Cơ sở dữ liệu đích đã có { $count } bảng nên chưa chuyển gì: tạo một cơ sở dữ liệu mới bằng createdb, ghi vào DATABASE_URL rồi chạy lại.
move-broken-off = Mất nối tới máy chủ dữ liệu giữa chừng nên chưa chuyển gì: kiểm tra PostgreSQL rồi chạy lại cùng lệnh.
store-moving = Dữ liệu đang được chuyển vào đây, hoặc lần chuyển trước bị dừng giữa chừng: chạy lại «python -m bot move TỆP» tới khi xong. Bot không chạy trên dữ liệu thiếu.
whole-refused = PostgreSQL không nhận một dòng của bảng { $table } nên chưa chuyển gì: giữ nguyên tệp cũ, gửi câu này cho người phát triển.
whole-unlike = Bảng { $table } ở hai bên không giống nhau nên bỏ, chưa chuyển gì: kiểm tra đĩa rồi chạy lại.
restored = Đã khôi phục.
restored-kept = Đã khôi phục. Dữ liệu trước đó được giữ ở { $path }
restore-missing = Không thấy tệp { $path }: kiểm tra đường dẫn.
restore-failed = Không ghi được vào { $path }: kiểm tra quyền của thư mục và chỗ trống.
restore-not-ours = { $path } không phải bản sao của chương trình này: chọn tệp do «python -m bot backup» tạo ra.
restoring = Đang khôi phục…
exporting = Đang xuất…
exported = Đã xuất { $rows } dòng vào { $path }.
export-failed = Không ghi được { $path }: kiểm tra thư mục và chỗ trống.
template-bad = { $setting } không dùng được: { $reason }
setting-reminder-minutes = REMINDER_MINUTES phải là số phút từ 0 trở lên (0: không nhắc việc), ví dụ 1.
talk-begins = Gõ một tin rồi Enter để nói với trợ lý, ví dụ: xin chào. Ctrl-D để thoát.

# Cài đặt lần đầu: python -m bot setup
setup-channel =
    1/6. Mọi người sẽ nhắn cho bot bằng ứng dụng nào?
      1. Zalo
      2. Telegram
      3. Cả hai
    Gõ số
setup-choose = Không có lựa chọn «{ $said }»: gõ một trong các số { $keys }.
setup-zalo-tokens = 2/6. Mã của bot Zalo (lấy ở trang quản lý bot của Zalo, xem docs/zalo.md)
setup-telegram-token = 2/6. Mã của bot Telegram (nhắn /newbot cho @BotFather, chép cả mã)
setup-token-needed = Chưa có mã thì bot không nhận được tin nào: dán mã vào đây. Bấm Ctrl-C nếu muốn dừng; chưa có gì được ghi.
setup-again = Dán mã khác, hoặc bấm Enter để vẫn dùng mã này.
setup-time-zone = 3/6. Múi giờ
setup-database-url = 4/6. Dữ liệu nằm ở đâu? (một tệp trên máy này, hoặc postgresql://tên:mật-khẩu@máy/tên-dữ-liệu)
setup-public-url = 5/6. Địa chỉ https của máy này trên mạng, kiểu https://bot.xa-hoabinh.vn (0: chưa có)
setup-administrator = 6/6. Tên đảng bộ (cấp ủy) của người quản trị đầu tiên
setup-https = «{ $said }» không phải địa chỉ https: nền tảng chỉ gửi tin tới địa chỉ kiểu https://bot.xa-hoabinh.vn. Chưa có thì gõ 0.
setup-name-needed = «{ $said }» không phải tên: gõ tên đảng bộ, ví dụ Đảng ủy xã Mẫu Sơn.
setup-administrator-unknown = Chưa tìm thấy «{ $said }» trong dữ liệu đang có: gõ đúng tên hoặc mã, ví dụ «{ $name }».
setup-written = Đã ghi cài đặt vào { $path } (chỉ người chạy chương trình đọc được).
setup-done =
    Xong. Chạy «python -m bot run», rồi mở bot trên điện thoại và gõ mã này (dùng một lần, trong 72 giờ): { $code }
    Người gõ mã sẽ là người quản trị của { $unit }.

# Bản sao lưu giữ theo ngày, tuần, tháng
backup-where = Cho biết một tệp («backup TỆP») hoặc một thư mục («backup --into THƯ-MỤC»), không phải cả hai.
backup-kept = Đã sao lưu vào { $path } và thử khôi phục: đủ { $rows } dòng. Các bản cũ được giữ 7 ngày, 4 tuần, 12 tháng.
backup-not-proved = Bản sao thử khôi phục không khớp dữ liệu (bảng { $table }), nên không giữ: kiểm tra đĩa rồi chạy lại.
restore-needs-key = { $path } được mã hóa: thêm «--identity TỆP-KHÓA» (tệp do lệnh «python -m bot key» tạo ra).
restore-wrong-key = Không mở được { $path } bằng { $identity }: sai khóa, hoặc bản sao bị cắt. Chưa đổi gì.
setting-backup-key = BACKUP_KEY không đúng dạng: viết khóa công khai do lệnh «python -m bot key TỆP» in ra, ví dụ age1… (62 chữ).
key-made =
    Đã tạo khóa. Ghi vào .env dòng này: BACKUP_KEY={ $public }
    Cất { $path } ở máy khác, nơi an toàn: mất tệp này thì không mở được bản sao nào.
key-exists = Không ghi được { $path }: tệp đã có, hoặc thư mục không ghi được; chọn tên khác.
check-backup = Sao lưu: bản cuối lúc { $at }, đã thử khôi phục.
check-red = ĐỎ. { $said }
check-failed = { $count } điểm đỏ: làm theo các dòng «ĐỎ» ở trên rồi chạy lại «check».

# Báo đỏ: «check» và địa chỉ /ready nói cùng các câu này
red-silence = Nhận tin: { $seconds } giây nay bot không nghe được máy chủ nhắn tin, hoặc bot không chạy. Xem «systemctl status chibo», mạng, proxy; quá 3 phút bot tự chạy lại.
red-unwritten = Ghi tin: tin đã nhận chờ ghi { $seconds } giây. Xem chỗ trống trên đĩa, máy chủ PostgreSQL.
red-unseen = Trả lời: có người chờ màn hình { $seconds } giây. Thường do đường mạng ra ngoài: xem mạng, proxy.
red-unsent = Gửi đi: { $minutes } phút nay có thư hoặc màn hình không gửi đi được. Xem bot có chạy không, mạng, mã bot.
red-nobody = Gửi đi: nền tảng từ chối hết người này đến người khác (403). Xem trang của bot trên Zalo hoặc Telegram: bot có bị khóa, bị tắt không. Ai nhắn lại cho bot thì được trả lời ngay khi hết lỗi.
red-database = Dữ liệu: không ghi được. Xem chỗ trống, quyền của thư mục, máy chủ PostgreSQL; ghi lại được là bot làm tiếp, không mất tin.
red-disk = Đĩa: ở { $path } chỉ còn { $free } MB, cần { $needed } MB. Chép bản sao cũ sang máy khác rồi xóa bớt, hoặc tăng đĩa.
red-clock = Đồng hồ: máy này { $side ->
    [ahead] nhanh
   *[behind] chậm
} { $minutes } phút so với máy chủ nhắn tin. Bật đồng bộ giờ: «sudo timedatectl set-ntp true».
red-exposed = Quyền tệp: người khác trên máy này đọc được { $path }. Chạy «sudo chmod 600 { $path }».
red-backup-never = Sao lưu: CHƯA có bản nào được thử khôi phục. Chạy «python -m bot backup --into THƯ-MỤC», và đặt lịch mỗi đêm.
red-backup-old = Sao lưu: bản cuối được thử khôi phục đã { $hours } giờ. Xem vì sao lịch không chạy («systemctl status chibo-backup»), rồi chạy «python -m bot backup --into THƯ-MỤC».
red-month = Số tin: bot { $name } đã gửi đủ { $most } tin của tháng, nền tảng có thể không chuyển nữa. Thêm một bot vào ZALO_TOKENS (docs/zalo.md), hoặc chờ sang tháng.
letter-left-out = Bot { $name } trên { $channel } ngừng hẳn: nền tảng không nhận mã bot nữa. Bot ở kênh khác vẫn chạy. Người quản trị máy lấy lại mã, ghi vào .env rồi chạy lại bot («python -m bot check» nói rõ).
store-older-runs = Còn { $count } tiến trình của bản cũ đang chạy trên dữ liệu này: dừng hết chúng rồi chạy lại bản mới ({ $version }). Chưa có gì thay đổi.
setting-at = { $place }: { $what }
setting-in-line = Dòng { $number } của { $path }
setting-in-environment = Biến môi trường { $name }
check-program = Chương trình: phiên bản { $version }.
restore-loses =
    Bản sao này cũ hơn dữ liệu đang có ở { $path }: thiếu { $meeting } biên bản, { $score } điểm, { $person } người, { $audit } việc đã ghi trong nhật ký.
    Dữ liệu đang có không bị xóa, được giữ bên cạnh.
restore-of-another = { $path } là bản sao của cơ quan khác: nhật ký trong đó bắt đầu khác với dữ liệu đang có. Chưa đổi gì; nếu đúng là muốn thay, chuyển { $target } đi chỗ khác rồi chạy lại.
restore-sure = Vẫn khôi phục?
restore-declined = Không khôi phục: chưa có gì thay đổi.

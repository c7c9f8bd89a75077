// Every word on the page, in both languages. Functions take what varies.
const WORDS = {
  vi: {
    title: 'Trợ lý Chi bộ — sân thử',
    other: 'English',
    phones: 'Các điện thoại',
    clock: 'Tua đồng hồ',
    moves: {
      hour: 'Thêm 1 giờ', evening: 'Đến 20:00 tối', day: 'Thêm 1 ngày', week: 'Thêm 1 tuần',
      first: 'Đến mùng 1 tháng sau', third: 'Đến mùng 3 tháng sau', year: 'Cả năm trong một phút', real: 'Về giờ thật',
    },
    ahead: (text) => `nhanh hơn ${text}`,
    days: (n) => `${n} ngày`, hours: (n) => `${n} giờ`, minutes: (n) => `${n} phút`,
    running: (pid) => `đang chạy · pid ${pid}`,
    stopped: (at) => `đã tắt từ ${at}`,
    crash: 'Tắt đột ngột (kill -9) và bật lại',
    kill: 'Chỉ tắt', start: 'Bật', log: 'Nhật ký', nolog: 'Chưa có dòng nào.',
    lost: 'Mất kết nối với sân thử. Đang nối lại…',
    bot: 'bot', typing: 'đang nhập…', uploading: 'đang gửi tệp…',
    begin: 'BẮT ĐẦU', what: 'Bot này làm được gì?', blocked: 'Đã chặn bot. Bấm để bỏ chặn',
    write: 'Tin nhắn', send: 'Gửi', menu: 'Menu lệnh', attach: 'Gửi thứ khác',
    keyboard: 'Hiện hoặc ẩn bàn phím của bot', down: 'Xuống tin mới nhất',
    edited: 'đã sửa', sent: 'đã gửi', read: 'bot đã nhận', unread: 'Tin chưa đọc',
    today: 'Hôm nay', forwarded: (of) => `Chuyển tiếp từ ${of}`, group: (name) => `Trong nhóm “${name}”`,
    sticker: 'Nhãn dán', voice: (s) => `Tin thoại · 0:${String(s).padStart(2, '0')}`,
    contact: (phone) => `Danh thiếp · ${phone}`, photo: 'Ảnh', open: 'Mở', download: 'Tải xuống',
    ok: 'Đã hiểu', editing: 'Sửa tin nhắn', cancel: 'Bỏ', none: 'Chưa có tin nào của đồng chí để sửa.',
    attachments: {
      sticker: 'Nhãn dán', voice: 'Tin thoại', album: 'Ba ảnh một lần', file: 'Tệp từ máy này…',
      forward: 'Tin chuyển tiếp', edit: 'Sửa tin cuối của tôi', group: 'Tin trong nhóm chung',
      block: 'Chặn hoặc bỏ chặn bot',
    },
    sample: { forward: 'Kính mời các đồng chí dự họp chi bộ lúc 19 giờ 30.', group: 'Chào cả nhóm' },
    emptyZalo: 'Chưa có tin nhắn. Gõ một tin, ví dụ: xin chào. Ở đây chỉ có chữ và liên kết, không có nút.',
    empty: 'Chưa có tin nhắn. Bấm BẮT ĐẦU như khi mở bot lần đầu.',
  },
  en: {
    title: 'Trợ lý Chi bộ — playground',
    other: 'Tiếng Việt',
    phones: 'Phones',
    clock: 'Move the clock',
    moves: {
      hour: '1 hour on', evening: 'To 20:00', day: '1 day on', week: '1 week on',
      first: 'To the 1st of next month', third: 'To the 3rd of next month', year: 'A year in a minute', real: 'Back to the real time',
    },
    ahead: (text) => `ahead by ${text}`,
    days: (n) => `${n} d`, hours: (n) => `${n} h`, minutes: (n) => `${n} min`,
    running: (pid) => `running · pid ${pid}`,
    stopped: (at) => `stopped since ${at}`,
    crash: 'Kill (kill -9) and start again',
    kill: 'Kill only', start: 'Start', log: 'Log', nolog: 'Nothing yet.',
    lost: 'The playground does not answer. Connecting again…',
    bot: 'bot', typing: 'typing…', uploading: 'sending a file…',
    begin: 'START', what: 'What can this bot do?', blocked: 'Bot blocked. Press to unblock',
    write: 'Message', send: 'Send', menu: 'Commands', attach: 'Send something else',
    keyboard: "Show or hide the bot's keyboard", down: 'To the newest message',
    edited: 'edited', sent: 'sent', read: 'taken by the bot', unread: 'Unread messages',
    today: 'Today', forwarded: (of) => `Forwarded from ${of}`, group: (name) => `In the group “${name}”`,
    sticker: 'Sticker', voice: (s) => `Voice · 0:${String(s).padStart(2, '0')}`,
    contact: (phone) => `Contact · ${phone}`, photo: 'Photo', open: 'Open', download: 'Download',
    ok: 'OK', editing: 'Edit message', cancel: 'Cancel', none: 'No message of yours to edit.',
    attachments: {
      sticker: 'Sticker', voice: 'Voice note', album: 'Three photos at once', file: 'A file from this computer…',
      forward: 'Forwarded message', edit: 'Edit my last message', group: 'Message in the common group',
      block: 'Block or unblock the bot',
    },
    sample: { forward: 'You are invited to the meeting at 19:30.', group: 'Hello everybody' },
    emptyZalo: 'No messages yet. Type one, for example: xin chào. Here are only text and links, no buttons.',
    empty: 'No messages yet. Press START as on opening the bot for the first time.',
  },
};

export let language = localStorage.getItem('language') === 'en' ? 'en' : 'vi';

export function switchLanguage() {
  language = language === 'vi' ? 'en' : 'vi';
  localStorage.setItem('language', language);
}

export function say(key, ...args) {
  const word = WORDS[language][key];
  return typeof word === 'function' ? word(...args) : word;
}

export function size(bytes) {
  const number = (n, digits) => n.toLocaleString(language, { maximumFractionDigits: digits });
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${number(bytes / 1024, 0)} KB` : `${number(bytes / 1048576, 1)} MB`;
}

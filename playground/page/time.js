// The playground's time, in the zone of the product, written the Vietnamese way.
import { language, say } from './words.js';

let shift = 0;
let offset = 0;
let zone = 'Asia/Ho_Chi_Minh';

export function set(clock) {
  shift = clock.now * 1000 - Date.now();
  offset = clock.offset;
  zone = clock.zone;
}

const parts = (ms) => Object.fromEntries(
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(ms)).map((part) => [part.type, part.value]),
);

const weekday = (ms) => {
  const name = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long' }).format(new Date(ms));
  return name.replace('Chủ Nhật', 'Chủ nhật');
};

export const moment = (system) => short(system + offset);
export const now = () => Date.now() + shift;

export function full(ms = now()) {
  const p = parts(ms);
  return `${weekday(ms)}, ${p.day}/${p.month}/${p.year} · ${p.hour}:${p.minute}:${p.second}`;
}

export function short(seconds) {
  const p = parts(seconds * 1000);
  return `${p.hour}:${p.minute}`;
}

export function date(seconds) {
  const p = parts(seconds * 1000);
  return `${p.day}/${p.month}/${p.year}`;
}

export function day(seconds) {
  const said = date(seconds);
  return said === date(now() / 1000) ? say('today') : `${weekday(seconds * 1000)}, ${said}`;
}

export function ahead() {
  const minutes = Math.round(offset / 60);
  if (minutes < 1) return '';
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const said = [d && say('days', d), h && say('hours', h), !d && m && say('minutes', m)];
  return say('ahead', said.filter(Boolean).join(' '));
}

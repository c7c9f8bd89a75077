// The bar at the top: the clock, the bot's process, its log, the language.
import { make, popup } from './dom.js';
import * as time from './time.js';
import { language, say } from './words.js';

const at = (role) => document.querySelector(`[data-role="${role}"]`);
const LINES = 200;

export function bar(act, onLanguage) {
  let bot = null;
  const log = at('log').querySelector('pre');
  const list = at('clock-list');

  function draw() {
    document.documentElement.lang = language;
    document.title = say('title');
    for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
    for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label));
    at('language').textContent = say('other');
    at('language').lang = language === 'vi' ? 'en' : 'vi';
    at('clock-menu').textContent = say('clock');
    list.replaceChildren(...Object.entries(say('moves')).map(([move, label]) => make('button', {
      'data-move': move, onclick: () => act({ do: 'clock', move }),
    }, label)));
    tick();
    if (bot) status(bot);
  }

  function tick() {
    at('clock-text').textContent = time.full();
    at('clock-ahead').textContent = time.ahead();
    at('clock-ahead').hidden = !time.ahead();
  }

  function status(now) {
    bot = now;
    at('bot-state').textContent = now.up ? say('running', now.pid) : say('stopped', time.moment(now.since));
    at('bot-state').dataset.up = now.up;
    document.querySelector('[data-bot=kill]').disabled = !now.up;
    document.querySelector('[data-bot=start]').disabled = now.up;
  }

  function line(text) {
    const end = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    log.append(`${text}\n`);
    while (log.childNodes.length > LINES) log.firstChild.remove();
    if (end) log.scrollTop = log.scrollHeight;
  }

  popup(at('clock-menu'), list);
  for (const button of document.querySelectorAll('[data-bot]')) {
    button.addEventListener('click', () => act({ do: 'bot', what: button.dataset.bot }));
  }
  at('language').addEventListener('click', onLanguage);
  at('log-toggle').addEventListener('click', () => {
    at('log').hidden = !at('log').hidden;
    at('log-toggle').setAttribute('aria-expanded', String(!at('log').hidden));
    log.scrollTop = log.scrollHeight;
  });
  setInterval(tick, 1000);
  draw();

  return {
    draw, tick, status, line,
    load(state) {
      log.replaceChildren();
      state.log.forEach(line);
      status(state.status);
      tick();
    },
  };
}

// The page: a bar, and phones side by side, kept up to date by the playground.
import { bar } from './bar.js';
import { make } from './dom.js';
import { connect } from './link.js';
import { Phone } from './phone.js';
import * as time from './time.js';
import { say, switchLanguage } from './words.js';

const main = document.querySelector('[data-role=phones]');
const tabs = document.querySelector('[data-role=tabs]');
const lost = document.querySelector('[data-role=lost]');
const shared = { bot: { name: '', username: '' }, description: '', held: null, onUnread: () => drawTabs() };
const phones = new Map();
const act = connect({ onNews: hear, onLost: (gone) => { lost.hidden = !gone; } });
const top = bar(act, () => { switchLanguage(); drawAll(); });

function hear(news) {
  if (news.type === 'state') load(news);
  else if (news.type === 'clock') moved(news.clock);
  else if (news.type === 'status') top.status(news.status);
  else if (news.type === 'log') top.line(news.line);
  else {
    const name = `on${news.type[0].toUpperCase()}${news.type.slice(1)}`;
    phones.get(news.phone)?.[name]?.(news);
  }
}

function load(state) {
  time.set(state.clock);
  Object.assign(shared, { bot: state.bot, description: state.description });
  for (const one of state.phones) {
    if (phones.has(one.user_id)) phones.get(one.user_id).load(one);
    else phones.set(one.user_id, new Phone(one, shared, act));
  }
  const elements = [...phones.values()].map((phone) => phone.element);
  if (!main.childElementCount) main.replaceChildren(...elements);
  elements.forEach((_, index) => [...phones.values()][index].toEnd());
  top.load(state);
  drawTabs();
}

function moved(clock) {
  time.set(clock);
  top.tick();
  for (const phone of phones.values()) phone.renameDays();
}

function drawAll() {
  top.draw();
  for (const phone of phones.values()) phone.draw();
  drawTabs();
}

function drawTabs() {
  tabs.replaceChildren(...[...phones.values()].map((phone) => make('button', {
    onclick: () => phone.element.scrollIntoView({ behavior: 'smooth', inline: 'start', block: 'nearest' }),
    'data-tab': phone.id,
  }, phone.state.title, phone.unread > 0 && make('b', { 'data-role': 'unread-count' }, phone.unread))));
  for (const phone of phones.values()) phone.element.classList.toggle('news', phone.unread > 0);
  tabs.setAttribute('aria-label', say('phones'));
}

// One phone: its chat, its keyboard, and the hand that holds it.
import { compose } from './compose.js';
import { icon, make } from './dom.js';
import { bubble, isDeep } from './draw.js';
import { date, day } from './time.js';
import { say } from './words.js';

const initials = (name) => name.split(/\s+/).slice(-2).map((word) => word[0]).join('').toUpperCase();

const keyOf = (tap) => `${tap.chat} ${tap.message} ${tap.data}`;

export class Phone {
  constructor(state, shared, act) {
    this.shared = shared;
    this.id = state.user_id;
    this.act = (what, more = {}) => act({ do: what, phone: this.id, ...more });
    this.busy = new Map();
    this.unread = 0;
    this.element = make('section', { class: state.zalo ? 'phone zalo' : 'phone', 'data-phone': this.id, 'aria-label': state.title });
    for (const touch of ['pointerdown', 'focusin']) this.element.addEventListener(touch, () => this.seen());
    this.load(state);
  }

  load(state) {
    this.state = state;
    this.messages = state.messages;
    this.draw();
  }

  get hands() {
    return {
      username: this.shared.bot.username,
      says: (text) => this.act('says', { text }),
      follows: (url) => this.act('follows', { url }),
      opens: (url) => (isDeep(url, this.shared.bot.username) ? this.act('follows', { url })
        : window.open(url, '_blank', 'noopener')),
      isBusy: (message, data) => this.busy.has(`${message.chat} ${message.id} ${data}`),
      taps: (message, data) => this.act('taps', { chat: message.chat, message: message.id, data }),
    };
  }

  draw() {
    const { state } = this;
    const typed = this.compose?.value() ?? '';
    this.status = make('small', { 'data-role': 'status', 'aria-live': 'polite' }, say('bot'));
    this.list = make('div', { class: 'messages', role: 'log', 'aria-label': state.title, tabindex: 0 });
    this.downButton = make('button', {
      class: 'down', hidden: true, 'aria-label': say('down'), onclick: () => this.toEnd(true),
    }, icon('down'), make('b'));
    this.toasts = make('div', { class: 'toasts', 'aria-live': 'assertive' });
    this.compose = compose(this);
    this.element.replaceChildren(
      make('header', { class: 'owner' },
        make('b', { 'data-role': 'title' }, state.title), make('span', {}, state.subtitle)),
      make('div', { class: 'screen' },
        make('header', { class: 'partner' },
          make('span', { class: 'avatar', 'aria-hidden': 'true' }, icon('bot')),
          make('span', { class: 'names' }, make('b', {}, this.shared.bot.name), this.status),
          make('span', { class: 'avatar person', title: state.first_name, 'aria-hidden': 'true' }, initials(state.first_name))),
        make('div', { class: 'chat' }, this.list, this.downButton, this.toasts),
        this.compose.element),
    );
    this.compose.setValue(typed);
    this.list.addEventListener('scroll', () => {
      this.stays = this.atEnd();
      this.downButton.hidden = this.stays;
    });
    new ResizeObserver(() => this.stays && this.toEnd()).observe(this.list);
    this.drawMessages();
    this.drawKeyboard();
    this.toEnd();
  }

  drawMessages() {
    const { description } = this.shared;
    if (this.messages.length === 0) {
      this.list.replaceChildren(make('div', { class: 'welcome' },
        make('b', {}, say('what')),
        make('span', {}, this.state.zalo ? say('emptyZalo') : description || say('empty'))));
    } else {
      this.list.replaceChildren();
      for (const message of this.messages) this.append(message);
    }
    this.element.classList.toggle('fresh', this.messages.length === 0);
  }

  append(message) {
    const today = date(message.date);
    if (today !== this.list.lastDay || !this.list.childElementCount) {
      this.list.append(make('div', { class: 'day', 'data-day': message.date }, day(message.date)));
      this.list.lastDay = today;
    }
    this.list.append(bubble(message, this.hands));
  }

  // "Today" is another day once the clock has moved.
  renameDays() {
    for (const one of this.list.querySelectorAll('.day')) one.textContent = day(Number(one.dataset.day));
  }

  find(message) {
    const index = this.messages.findIndex((one) => one.id === message.id && one.chat === message.chat);
    return [index, index < 0 ? null : this.list.querySelectorAll('.message')[index]];
  }

  // -- news of the chat

  onMessage({ message }) {
    const end = this.atEnd();
    const held = this.shared.held === this.id;
    if (this.messages.length === 0) { this.list.replaceChildren(); this.element.classList.remove('fresh'); }
    if (message.mine) this.list.querySelector('.unread')?.remove();
    else if (!this.unread && !held) this.markUnread();
    this.messages.push(message);
    this.append(message);
    this.typing(null);
    if (!message.mine && !(end && held)) this.count(this.unread + 1);
    if (end || message.mine) this.toEnd();
    this.compose.refresh();
  }

  onEdit({ message }) {
    const [index, element] = this.find(message);
    if (index < 0) return;
    const end = this.atEnd();
    const focused = [...element.querySelectorAll('button')].indexOf(document.activeElement);
    this.messages[index] = message;
    const fresh = bubble(message, this.hands);
    element.replaceWith(fresh);
    fresh.querySelectorAll('button')[focused]?.focus();
    if (!message.mine) this.typing(null);
    if (end) this.toEnd();
  }

  onRead(news) {
    this.onEdit(news);
  }

  onDelete({ message }) {
    const [index, element] = this.find(message);
    if (index < 0) return;
    this.messages.splice(index, 1);
    element.remove();
  }

  onKeyboard({ keyboard }) {
    this.state.keyboard = keyboard;
    this.drawKeyboard();
  }

  onCommands({ commands, description }) {
    this.state.commands = commands;
    this.shared.description = description;
    this.compose.refresh();
    if (this.messages.length === 0) this.drawMessages();
  }

  onBlocked({ blocked }) {
    this.state.blocked = blocked;
    this.compose.refresh();
  }

  onTyping() {
    this.typing('typing');
  }

  onTap({ tap }) {
    clearTimeout(this.busy.get(keyOf(tap)));
    this.busy.set(keyOf(tap), setTimeout(() => this.free(tap), 30000));
    this.redraw(tap);
  }

  onAnswer({ tap }) {
    this.free(tap);
    if (tap.answer.text) (tap.answer.alert ? this.alert(tap.answer.text) : this.toast(tap.answer.text));
    if (tap.answer.url) this.hands.opens(tap.answer.url);
  }

  onProblem({ text }) {
    this.toast(text);
  }

  // -- how

  free(tap) {
    clearTimeout(this.busy.get(keyOf(tap)));
    this.busy.delete(keyOf(tap));
    this.redraw(tap);
  }

  redraw(tap) {
    const message = this.messages.find((one) => one.id === tap.message && one.chat === tap.chat);
    if (message) this.onEdit({ message });
  }

  typing(key) {
    clearTimeout(this.quiet);
    this.status.textContent = say(key ?? 'bot');
    this.status.classList.toggle('on', Boolean(key));
    if (key) this.quiet = setTimeout(() => this.typing(null), 5000);
  }

  toast(text) {
    const pill = make('div', { class: 'toast', 'data-role': 'toast', role: 'status' }, text);
    this.toasts.append(pill);
    setTimeout(() => pill.remove(), 4000);
  }

  alert(text) {
    const before = document.activeElement;
    const close = () => { box.remove(); before?.focus(); };
    const ok = make('button', { onclick: close }, say('ok'));
    const box = make('div', { class: 'alert', role: 'alertdialog', 'aria-label': text, 'data-role': 'alert' },
      make('div', {}, make('p', {}, text), ok));
    box.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    this.element.querySelector('.screen').append(box);
    ok.focus();
  }

  drawKeyboard() {
    const end = this.atEnd();
    this.compose.refresh();
    if (end) this.toEnd();
  }

  markUnread() {
    this.list.querySelector('.unread')?.remove();
    this.list.append(make('div', { class: 'unread', 'data-role': 'unread' }, say('unread')));
  }

  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60;
  }

  toEnd(smooth = false) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
    this.downButton.hidden = true;
    this.stays = true;
  }

  seen() {
    this.shared.held = this.id;
    this.count(0);
  }

  count(number) {
    this.unread = number;
    this.downButton.hidden = this.atEnd();
    this.downButton.lastChild.textContent = number || '';
    this.shared.onUnread?.();
  }
}

// One message as an element.
import { icon, make } from './dom.js';
import { short } from './time.js';
import { say, size } from './words.js';

const TAGS = {
  bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', pre: 'code', spoiler: 'mark',
  blockquote: 'q',
};

export function isDeep(url, username) {
  return new RegExp(`^https?://t\\.me/${username}\\?start=`, 'i').test(url);
}

function link(url, text, hands) {
  if (!isDeep(url, hands.username)) {
    return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text);
  }
  const follow = (event) => { event.preventDefault(); hands.follows(url); };
  return make('a', { href: url, 'data-role': 'deep-link', onclick: follow }, text);
}

// Entities may overlap: the text is cut where any begins or ends, each piece wrapped in all of its own.
function words(text, entities, hands) {
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  const marks = [...cuts].sort((a, b) => a - b);
  return marks.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, marks[index + 1]);
    let node = document.createTextNode(piece);
    for (const entity of entities) {
      if (start < entity.offset || start >= entity.offset + entity.length) continue;
      if (entity.type === 'url') node = link(piece, node, hands);
      else if (entity.type === 'text_link') node = link(entity.url, node, hands);
      else if (entity.type === 'bot_command') {
        node = make('button', { class: 'command', onclick: () => hands.says(piece) }, node);
      } else if (entity.type === 'large') node = make('span', { class: 'large' }, node);
      else if (TAGS[entity.type]) node = make(TAGS[entity.type], {}, node);
    }
    return node;
  });
}

function fileCard(file) {
  const attributes = { class: 'file', href: file.url, target: '_blank', rel: 'noopener', 'data-role': 'document' };
  const inside = ['application/pdf'].includes(file.mime);
  return make('a', { ...attributes, download: inside ? false : file.name },
    make('span', { class: 'file-icon' }, icon('file'), make('small', {}, file.name.split('.').pop().slice(0, 4))),
    make('span', { class: 'file-text' },
      make('b', {}, file.name),
      make('small', {}, `${size(file.size)} · ${say(inside ? 'open' : 'download')}`)));
}

function content(message) {
  const { kind, file, details } = message;
  if (kind === 'document') return fileCard(file);
  if (kind === 'photo') {
    return make('a', { href: file.url, target: '_blank', rel: 'noopener', class: 'photo', 'data-role': 'photo' },
      make('img', { src: file.url, alt: message.text || say('photo') }));
  }
  if (kind === 'sticker') return make('span', { class: 'sticker', role: 'img', 'aria-label': say('sticker') }, details);
  if (kind === 'voice') return make('span', { class: 'voice' }, icon('mic'), make('i', { class: 'wave' }), say('voice', details));
  if (kind === 'contact') return make('span', { class: 'voice' }, say('contact', details));
  return null;
}

function foot(message) {
  const tick = message.mine && icon(message.read ? 'two' : 'one', say(message.read ? 'read' : 'sent'));
  return make('span', { class: 'foot' },
    message.edited && make('em', {}, say('edited')), make('time', {}, short(message.date)), tick);
}

function buttonRow(row, message, hands) {
  return make('div', { class: 'row' }, ...row.map((button) => {
    const attributes = { 'data-role': 'button', 'data-data': button.data, type: 'button' };
    const busy = button.data != null && hands.isBusy(message, button.data);
    const press = () => (button.url ? hands.opens(button.url) : hands.taps(message, button.data));
    return make('button', { ...attributes, class: busy ? 'busy' : null, 'aria-busy': busy ? 'true' : null, onclick: press },
      make('span', {}, button.label), button.url && icon('link'));
  }));
}

export function bubble(message, hands) {
  const text = message.text && make('span', { class: 'text' }, ...words(message.text, message.entities, hands));
  const body = make('div', { class: `bubble ${message.kind}` },
    message.group && make('span', { class: 'where' }, say('group', message.group)),
    message.forwarded && make('span', { class: 'where' }, say('forwarded', message.forwarded)),
    message.reply && make('span', { class: 'reply' }, message.reply),
    content(message), text, foot(message));
  const rows = message.buttons.length > 0
    && make('div', { class: 'buttons' }, ...message.buttons.map((row) => buttonRow(row, message, hands)));
  return make('div', {
    class: `message ${message.mine ? 'mine' : 'theirs'}`, 'data-role': 'message', 'data-message-id': message.id,
    'data-from': message.mine ? 'person' : 'bot', 'data-kind': message.kind,
  }, body, rows);
}

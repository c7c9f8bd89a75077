// Below the messages: what can be typed, pressed and attached.
import { icon, make, popup } from './dom.js';
import { say } from './words.js';

export function compose(phone) {
  const { act } = phone;
  let editing = null;
  let shown = true;

  const input = make('textarea', {
    rows: 1, 'data-role': 'input', 'aria-label': say('write'), placeholder: say('write'), maxlength: 20000,
  });
  const tool = (name, label, role) => make('button', {
    class: 'tool', type: 'button', 'aria-label': label, title: label, 'data-role': role,
  }, icon(name));
  const menu = tool('menu', say('menu'), 'menu');
  const clip = tool('clip', say('attach'), 'attach');
  const keys = tool('keys', say('keyboard'), 'keyboard-toggle');
  const send = tool('send', say('send'), 'send');
  const commands = make('div', { class: 'list commands', hidden: true, 'data-role': 'commands' });
  const attachments = make('div', { class: 'list attachments', hidden: true, 'data-role': 'attachments' });
  const banner = make('div', { class: 'banner', hidden: true });
  const keyboard = make('div', { class: 'keyboard', 'data-role': 'keyboard' });
  const file = make('input', { type: 'file', hidden: true, 'data-role': 'file' });
  const start = make('button', { class: 'wide', 'data-role': 'start', onclick: () => act('starts') }, say('begin'));
  const unblock = make('button', { class: 'wide', onclick: () => act('block') }, say('blocked'));
  const line = make('form', { class: 'line' }, menu, input, clip, keys, send);
  popup(menu, commands);
  popup(clip, attachments);

  const fit = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 132)}px`;
  };
  const edit = (message) => {
    editing = message;
    banner.hidden = !message;
    banner.replaceChildren(
      make('span', {}, make('b', {}, say('editing')), message?.text ?? ''),
      make('button', { type: 'button', 'aria-label': say('cancel'), onclick: () => edit(null) }, icon('close')));
    input.value = message?.text ?? '';
    fit();
    input.focus();
  };
  const submit = () => {
    const text = input.value.trim();
    if (!text) return;
    if (editing) act('edits', { message: editing.id, text });
    else act('says', { text });
    edit(null);
  };
  const taken = (sample) => {
    const text = input.value.trim() || sample;
    input.value = '';
    fit();
    return text;
  };
  const editLast = () => {
    const mine = phone.messages.filter((one) => one.mine && one.kind === 'text' && !one.group).at(-1);
    return mine ? edit(mine) : phone.toast(say('none'));
  };
  const attach = {
    sticker: () => act('sticker'),
    voice: () => act('voice'),
    album: () => act('album', { text: taken('') }),
    file: () => file.click(),
    forward: () => act('forward', { text: taken(say('sample').forward) }),
    edit: editLast,
    group: () => act('group', { text: taken(say('sample').group) }),
    block: () => act('block'),
  };

  input.addEventListener('input', fit);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); }
    if (event.key === 'Escape' && editing) edit(null);
  });
  line.addEventListener('submit', (event) => event.preventDefault());
  send.addEventListener('click', submit);
  keys.addEventListener('click', () => { shown = !shown; refresh(); });
  file.addEventListener('change', async () => {
    for (const one of file.files) {
      await fetch(`/upload/${phone.id}/${encodeURIComponent(one.name)}`, { method: 'POST', body: one });
    }
    file.value = '';
  });

  let drawn;
  function refreshKeyboard() {
    const now = phone.state.keyboard;
    keys.hidden = !now;
    keys.setAttribute('aria-pressed', String(shown));
    keyboard.hidden = !now || !shown;
    if (drawn === now) return;
    drawn = now;
    shown = true;
    keyboard.hidden = !now;
    input.placeholder = now?.placeholder || say('write');
    const press = (label) => {
      act('says', { text: label });
      if (now.oneTime) keys.click();
    };
    const key = (label) => make('button', {
      type: 'button', 'data-role': 'keyboard-button', onclick: () => press(label),
    }, label);
    keyboard.replaceChildren(...(now?.rows ?? []).map((row) => make('div', { class: 'row' }, ...row.map(key))));
  }

  function refresh() {
    const { blocked } = phone.state;
    const list = phone.state.commands;
    const fresh = phone.messages.length === 0 && !phone.state.zalo;
    start.hidden = !fresh || blocked;
    unblock.hidden = !blocked;
    line.hidden = fresh || blocked;
    menu.hidden = list.length === 0;
    commands.replaceChildren(...list.map(({ command, description }) => make('button', {
      type: 'button', 'data-role': 'command', 'data-command': command, onclick: () => act('says', { text: `/${command}` }),
    }, make('b', {}, `/${command}`), make('span', {}, description))));
    refreshKeyboard();
  }

  const carried = ([name]) => !phone.state.zalo || ['sticker', 'voice', 'album'].includes(name);
  attachments.append(...Object.entries(say('attachments')).filter(carried).map(([name, label]) => make('button', {
    type: 'button', 'data-attach': name, onclick: attach[name],
  }, label)));
  refresh();
  const element = make('footer', { class: 'compose' }, commands, attachments, banner, line, start, unblock, keyboard, file);
  return { element, refresh, value: () => input.value, setValue: (text) => { input.value = text; } };
}

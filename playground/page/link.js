// The one connection to the playground; it connects again by itself.
export function connect({ onNews, onLost }) {
  let socket;
  let pause = 300;
  const open = () => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`);
    socket.onmessage = (event) => {
      pause = 300;
      onLost(false);
      onNews(JSON.parse(event.data));
    };
    socket.onclose = () => {
      onLost(true);
      setTimeout(open, pause);
      pause = Math.min(pause * 1.6, 4000);
    };
  };
  open();
  return (action) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(action));
}

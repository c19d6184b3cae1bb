// A peer of the push measurements: `node server.js <socketio|socketio-recovery|ws> <port> <publishing port>`.
//
// Subscribers join one channel each. Messages come over a plain TCP line, many at a time: `<channel> <message>\n`; a message is handed
// to every subscriber of its channel, which is all that is measured.
import { createServer } from 'node:http';
import { createServer as createLine } from 'node:net';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

const [kind, port, publishingPort] = process.argv.slice(2);
const http = createServer();
// What was missed is kept for whoever comes back, as long as Socket.IO's documentation suggests.
const recovery = { connectionStateRecovery: { maxDisconnectionDuration: 120_000 } };
const publish = { socketio, 'socketio-recovery': () => socketio(recovery), ws }[kind]();

function socketio(more = {}) {
  const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false, ...more });
  io.on('connection', (socket) => {
    socket.on('join', (channel) => {
      void socket.join(channel);
      socket.emit('joined');
    });
  });
  return (channel, message) => io.to(channel).emit('m', message);
}

function ws() {
  const rooms = new Map();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (socket, request) => {
    const channel = request.url.slice(1);
    const room = rooms.get(channel) ?? new Set();
    rooms.set(channel, room.add(socket));
    socket.on('close', () => room.delete(socket));
    socket.send('joined');
  });
  return (channel, message) => {
    for (const socket of rooms.get(channel) ?? []) socket.send(message);
  };
}

createLine((line) => {
  let rest = '';
  line.setEncoding('latin1');
  line.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const each of lines) {
      const space = each.indexOf(' ');
      publish(each.slice(0, space), each.slice(space + 1));
    }
  });
}).listen(Number(publishingPort), '127.0.0.1', () => {
  http.listen(Number(port), '127.0.0.1', () => console.log('ready'));
});

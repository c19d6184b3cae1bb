// A plain TCP proxy in front of several servers: node proxy.mjs <port> <port of a server>...
//
// Connections go to the servers in turn; one that cannot be reached is passed over. What is cut on one side is cut on the other.
import net from 'node:net';

const [port, ...servers] = process.argv.slice(2).map(Number);
let turn = 0;

net
  .createServer({ allowHalfOpen: true }, (client) => {
    turn += 1;
    client.on('error', () => client.destroy());
    connect(client, turn, servers.length);
  })
  .listen(port, '127.0.0.1', () => console.log(`proxy on ${port} for ${servers.join(', ')}`));

function connect(client, start, left) {
  if (left === 0) {
    client.destroy();
    return;
  }
  const server = net.connect({
    port: servers[start % servers.length],
    host: '127.0.0.1',
    allowHalfOpen: true,
  });
  const passOver = () => connect(client, start + 1, left - 1);
  server.once('error', passOver);
  server.once('connect', () => {
    server.off('error', passOver);
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    client.setNoDelay(true);
    server.setNoDelay(true);
    client.pipe(server);
    server.pipe(client);
  });
}

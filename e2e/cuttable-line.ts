import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire between the browser and the server that can be cut: what is open breaks, what is new is refused. */
export class CuttableLine {
  private readonly sockets = new Set<Socket>();
  private whole = true;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<CuttableLine> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the line has no port');
    const line = new CuttableLine(server, `http://localhost:${address.port}`);
    server.on('connection', (near) => {
      line.join(near, hostname, Number(port));
    });
    return line;
  }

  cut(): void {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.whole = true;
  }

  end(): void {
    this.cut();
    this.server.close();
  }

  private join(near: Socket, host: string, port: number): void {
    if (!this.whole) {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}

// All five apps on one address with hot reload; /api goes to the server on port 8080 (or API=…).
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { createServer } from 'vite';

const WEB = join(import.meta.dirname, '..');
const API = process.env.API ?? 'http://127.0.0.1:8080';
const PORT = Number(process.env.PORT ?? 5173);
const APPS = ['customer', 'restaurant', 'rider', 'admin', 'home'];

const http = createHttpServer();
const servers = new Map();
for (const app of APPS) {
  servers.set(
    app,
    await createServer({
      configFile: join(WEB, 'apps', app, 'vite.config.ts'),
      cacheDir: join(WEB, 'node_modules', '.vite', app),
      server: {
        middlewareMode: { server: http },
        hmr: { server: http, path: `hmr-${app}` },
        // One proxy for all: the home app has the base that contains every address.
        ...(app === 'home' ? { proxy: { '/api': { target: API, ws: true, changeOrigin: false } } } : {}),
      },
    }),
  );
}

http.on('request', (request, response) => {
  const name = request.url?.split('/')[1]?.split('?')[0] ?? '';
  const app = name !== 'home' && servers.has(name) ? name : 'home';
  servers.get(app).middlewares(request, response);
});
http.listen(PORT, () => console.log(`http://localhost:${PORT}/  /api -> ${API}`));

import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { UserConfig } from 'vite';

const HERE = import.meta.dirname;

/** The one build of all five apps: each has its own folder in `web/dist`, named as its address. */
export function appConfig(app: 'home' | 'customer' | 'restaurant' | 'rider' | 'admin'): UserConfig {
  const isHome = app === 'home';
  return {
    root: join(HERE, 'apps', app),
    base: isHome ? '/' : `/${app}/`,
    publicDir: isHome ? join(HERE, 'public') : join(HERE, 'apps', app, 'public'),
    plugins: [react()],
    build: {
      outDir: isHome ? join(HERE, 'dist') : join(HERE, 'dist', app),
      // The build script empties the whole folder once, before the first app.
      emptyOutDir: false,
      // light-dark() and the other things the styles use, without translation.
      target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
      manifest: true,
      chunkSizeWarningLimit: 1200,
      // No data: addresses, so that the content policy can name files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // The map's worker comes as .mjs, which many file servers do not know to be a script.
          assetFileNames: (asset) =>
            asset.names.some((name) => name.endsWith('.mjs'))
              ? 'assets/[name]-[hash].js'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}

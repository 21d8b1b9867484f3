// Builds the styles, scripts and icons of the pages into target/classes/static/assets.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import { ICONS } from './icons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(here, '../../../target/classes/static/assets');
const require = createRequire(import.meta.url);

/** Lets esbuild read .scss; Bootstrap's own deprecation notices are not ours to mend. */
const scss = {
  name: 'scss',
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => {
      const result = sass.compile(path, {
        loadPaths: [join(here, 'node_modules')],
        importers: [{ findFileUrl: (url) => (url.startsWith('~') ? pathToFileURL(join(here, 'node_modules', url.slice(1))) : null) }],
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      });
      return {
        contents: result.css,
        loader: 'css',
        resolveDir: dirname(path),
        watchFiles: result.loadedUrls.map((url) => fileURLToPath(url)),
      };
    });
  },
};

const DRAWN = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';

/** A kind of thing as a picture of its own, for forms: a grey that is seen on light and on dark. */
const picture = (body) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="-4 -4 32 32" color="#6b7688" ${DRAWN}>${body}</svg>`;

/** One file of symbols, so that a page names an icon with <use href="/assets/icons.svg#name">. */
async function icons() {
  await mkdir(join(out, 'kinds'), { recursive: true });
  const symbols = await Promise.all(
    Object.entries(ICONS).map(async ([id, file]) => {
      const svg = await readFile(require.resolve(`lucide-static/icons/${file}.svg`), 'utf8');
      const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s+/g, ' ').trim();
      if (id.startsWith('kind-')) {
        await writeFile(join(out, 'kinds', `${id.slice(5)}.svg`), picture(body));
      }
      return `<symbol id="${id}" viewBox="0 0 24 24" ${DRAWN}>${body}</symbol>`;
    }),
  );
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
  await writeFile(join(out, 'logo.svg'), await readFile(join(here, 'logo.svg')));
}

const options = {
  absWorkingDir: here,
  entryPoints: [
    ...['app', 'theme', 'forms', 'diagram', 'charts', 'live', 'confirm', 'scan', 'decoder'].map((name) => ({ in: `js/${name}.js`, out: name })),
    ...['app', 'forms', 'diagram'].map((name) => ({ in: `scss/${name}.scss`, out: name })),
  ],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
  loader: { '.woff2': 'file', '.svg': 'dataurl' },
  assetNames: 'fonts/[name]',
  legalComments: 'linked',
  logLevel: 'warning',
  alias: { luxon: './js/days.js', 'lodash/isEqual': './js/equal.js' },
  plugins: [scss],
};

await icons();
if (process.argv.includes('--watch')) {
  await (await esbuild.context(options)).watch();
} else {
  await esbuild.build(options);
}

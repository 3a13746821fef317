import type { Plugin } from 'vite';

/** What the bundler's own helpers are called in the file that carries them; no name of a script of ours begins so. */
const AS = '__rt_';

/**
 * Puts the bundler's own helpers, half a kilobyte, into the small script that runs first. The bundler writes them as a file for
 * itself, which the first page's script would be found to need once that is read: a way to the server and back that every
 * first picture would wait for.
 */
export const oneRuntime = (): Plugin => ({
  name: 'one-runtime',
  apply: 'build',
  augmentChunkHash({ name }) {
    // What is put into it is of the bundler's version.
    return name === 'early' ? this.meta.rolldownVersion : undefined;
  },
  generateBundle: {
    order: 'pre',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
      const early = chunks.find(({ name }) => name === 'early');
      if (!runtime || !early) throw new Error('The bundler has written its helpers in another way');
      const taken = fileName(runtime.fileName);
      const imports = new RegExp(`import ?\\{([^}]*)\\} ?from ?"\\./${taken.replaceAll('.', '\\.')}"`, 'g');
      for (const one of chunks)
        one.code = one.code.replace(
          imports,
          (_, names: string) => `import{${prefixed(names)}}from"./${fileName(early.fileName)}"`,
        );
      early.code += withoutScope(runtime.code);
      delete bundle[runtime.fileName];
      const left = chunks.find((one) => one !== runtime && one.code.includes(taken));
      if (left) throw new Error(`${left.fileName} asks for the bundler's helpers in another way`);
    },
  },
});

const fileName = (path: string): string => path.replace(/^.*\//, '');

/** `r as e,t` asks for `__rt_r as e,__rt_t as t`. */
const prefixed = (names: string): string =>
  names
    .split(',')
    .map((one) => one.trim().split(' as '))
    .map(([name = '', as = name]) => `${AS}${name} as ${as}`)
    .join();

/** Names of its own must not meet those of the script around it. */
function withoutScope(code: string): string {
  const [, body, names] = /^([^]*)export ?\{([^}]*)\};?\s*$/.exec(code) ?? [];
  if (body === undefined || names === undefined)
    throw new Error('The bundler names its helpers in another way');
  const given = names.split(',').map((one) => one.trim().split(' as '));
  const kept = given.map(([name = '', as = name]) => `${as}:${name}`).join();
  const out = given.map(([name = '', as = name]) => `${as}:${AS}${as}`).join();
  const exported = given.map(([name = '', as = name]) => `${AS}${as}`).join();
  return `\nvar{${out}}=(()=>{${body}return{${kept}}})();export{${exported}};`;
}

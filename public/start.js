// Starts the app in browsers that can run it: boot.js has looked, and has begun to fetch the wasm file.
// It knows that file, its JavaScript half ("glue", written by wasm-bindgen) and the second wasm file with the rest of
// the app, which the first asks for when it is wanted; it knows nothing of what they do.
const { kakehashiBoot: boot } = window;

/** Compiling while the file arrives needs the right content type; a host that gets it wrong still works, from bytes. */
async function streamable(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  const type = response.headers.get('Content-Type') ?? '';
  return /^application\/wasm\b/.test(type) ? response : response.arrayBuffer();
}

/** Adds the stylesheet of the rest, whose views must not be seen without it. In development the page has it already. */
async function styled({ url, how }, cache) {
  if (!how.integrity) return;
  // A link can't pass by what the browser has kept.
  if (cache === 'reload') await fetch(url, { ...how, cache });
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.integrity = how.integrity;
  link.href = url;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${url} could not be loaded`));
    };
    document.head.append(link);
  });
}

/**
 * Fetches the rest and joins it to the first file, whose exports are its imports. Called by the first file (through the
 * glue, which xtask/src/split.rs prepares for that); it gets its answer by a function of its own table, so that a
 * failure is the app's to tell and to try again.
 */
function loader(running) {
  let cache = 'default';
  let isStyled = false;
  return async (callback, data) => {
    const main = await running;
    let success = false;
    try {
      const { url, how } = boot.restFile;
      const style = isStyled ? null : styled(boot.restStyle, cache).then(() => { isStyled = true; });
      const [file] = await Promise.all([fetch(url, { ...how, cache }).then(streamable), style]);
      const imports = { __wasm_split: main };
      await (file instanceof Response
        ? WebAssembly.instantiateStreaming(file, imports)
        : WebAssembly.instantiate(file, imports));
      success = true;
    } catch (error) {
      console.error('A part of Kakehashi could not be loaded:', error);
      cache = 'reload'; // the browser may have kept what was wrong
    }
    main.__indirect_function_table.get(callback)(data, success);
  };
}

if (boot) {
  try {
    let started;
    boot.rest = loader(new Promise((resolve) => { started = resolve; }));
    const [{ default: init }, file] = await Promise.all([import(boot.glue), boot.wasm.then(streamable)]);
    started(await init({ module_or_path: file }));
  } catch (error) {
    boot.failed(error);
  }
}

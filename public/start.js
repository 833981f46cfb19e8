// Starts the app in browsers that can run it: boot.js has looked, and has begun to fetch the wasm file.
// It knows that file and its JavaScript half ("glue", written by wasm-bindgen), and nothing of what they do.
const { kakehashiBoot: boot } = window;

/** Compiling while the file arrives needs the right content type; a host that gets it wrong still works, from bytes. */
async function streamable(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  const type = response.headers.get('Content-Type') ?? '';
  return /^application\/wasm\b/.test(type) ? response : response.arrayBuffer();
}

if (boot) {
  try {
    const [{ default: init }, file] = await Promise.all([import(boot.glue), boot.wasm.then(streamable)]);
    await init({ module_or_path: file });
  } catch (error) {
    boot.failed(error);
  }
}

const SPORTS = ['Basketball', 'Swimming', 'Cycling', 'Tennis'];

/**
 * A worker page that speaks the portal's message protocol with plain elements: choose a sport by mouse or number key,
 * submit by button or Enter. It shows nothing of the real elements; it is there to hold the portal to its side.
 */
export function workerPage(task: string, silent: boolean): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${task}</title>
<style>
  :root { color-scheme: light; --ink: #16191f; --soft: #5f6b7a; --line: #d5dbdb; --surface: #fff; --page: #f4f5f7; --accent: #0972d3; }
  :root[data-theme=dark] { color-scheme: dark; --ink: #dedee3; --soft: #a4a4ad; --line: #424650; --surface: #1b232d; --page: #161d26; --accent: #42b4ff; }
  body { margin: 0; height: 100vh; display: grid; grid-template-columns: 17rem 1fr 16rem; color: var(--ink); background: var(--page); font: 14px/1.45 "Open Sans", "Noto Sans CJK KR", Arial, sans-serif; }
  aside { padding: 20px; background: var(--surface); border: 0 solid var(--line); overflow: auto; }
  #instructions { border-right-width: 1px; } #labels { border-left-width: 1px; display: flex; flex-direction: column; gap: 8px; }
  main { display: grid; grid-template-rows: auto 1fr; min-width: 0; } h1 { margin: 16px 24px 0; font-size: 16px; }
  svg { width: 100%; height: 100%; padding: 16px 24px 24px; box-sizing: border-box; }
  h2 { margin: 0 0 8px; font-size: 14px; } p { margin: 0 0 12px; color: var(--soft); }
  label { display: flex; gap: 8px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; }
  label:has(:checked) { border-color: var(--accent); } kbd { margin-left: auto; color: var(--soft); }
  textarea { width: 100%; box-sizing: border-box; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: 8px; }
  button { margin-top: auto; padding: 10px; border: 0; border-radius: 20px; background: var(--accent); color: var(--surface); font: inherit; font-weight: 700; }
  #error { color: #d13212; }
  @media (max-width: 56rem) { body { grid-template-columns: 1fr; grid-template-rows: 1fr auto; height: auto; min-height: 100vh; } #instructions { display: none; } }
</style>
<aside id="instructions"><h2>Instructions</h2><p>Look for the equipment and the place. If several sports can be seen, choose the one in the foreground.</p><p>View full instructions</p></aside>
<main><h1>Which sport is played in the image? <small id="task">${task}</small></h1>
<svg viewBox="0 0 640 420" aria-label="${task}"><rect width="640" height="420" rx="10" fill="#8ecae6"/><rect y="260" width="640" height="160" fill="#c8553d"/><path d="M0 330h640M320 260v160" stroke="#fff" stroke-width="5"/><circle cx="320" cy="330" r="52" fill="none" stroke="#fff" stroke-width="5"/><rect x="488" y="96" width="86" height="62" fill="#fff"/><circle cx="531" cy="160" r="16" fill="none" stroke="#d62828" stroke-width="6"/><circle cx="420" cy="120" r="24" fill="#f77f00"/><path d="M260 350l12-80-30-50m30 50l40-46 50-60m-90 186l-30 60m30-60l34 60" stroke="#1d3557" stroke-width="18" stroke-linecap="round" fill="none"/><circle cx="270" cy="196" r="22" fill="#1d3557"/></svg></main>
<aside id="labels"><h2>Select an option</h2>
${SPORTS.map((sport, i) => `<label><input type="radio" name="sport" value="${sport}">${sport}<kbd>${i + 1}</kbd></label>`).join('\n')}
<textarea id="note" rows="3" placeholder="Note (optional)"></textarea><span id="error" role="alert"></span>
<button id="submit">Submit</button></aside>
<script>
(() => {
  const silent = ${silent};
  const send = (type, more) => parent.postMessage({ plumbline: 1, type, ...more }, '*');
  const radios = [...document.querySelectorAll('input')];
  const note = document.getElementById('note'), error = document.getElementById('error'), button = document.getElementById('submit');
  let active = false, busy = false, pending;
  const answer = () => {
    const chosen = radios.find((radio) => radio.checked);
    return { ...(chosen ? { choice: { label: chosen.value } } : {}), ...(note.value ? { note: note.value } : {}) };
  };
  const changed = () => { clearTimeout(pending); pending = setTimeout(() => send('change', { answer: answer() }), 100); };
  const submit = () => {
    if (busy) return;
    clearTimeout(pending);
    if (!radios.some((radio) => radio.checked) && note.value !== 'force') { error.textContent = 'Choose one.'; send('invalid', { message: 'Choose one.' }); return; }
    error.textContent = ''; send('submit', { answer: answer() });
  };
  const focus = () => { active = true; document.body.dataset.active = 'true'; document.body.tabIndex = -1; document.body.focus(); };
  const theme = (name) => { document.documentElement.dataset.theme = name; };
  addEventListener('input', changed);
  button.addEventListener('click', submit);
  addEventListener('keydown', (event) => {
    if (!active || event.target === note) return;
    const choice = radios[Number(event.key) - 1];
    if (choice) { choice.checked = true; changed(); event.preventDefault(); }
    else if (event.key === 'Enter') { submit(); event.preventDefault(); }
    else { const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event; send('key', { key, code, ctrlKey, metaKey, altKey, shiftKey }); }
  });
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data.plumbline !== 1) return;
    const m = event.data;
    if (m.type === 'init') {
      document.body.dataset.preferences = JSON.stringify(m.preferences);
      theme(m.theme); document.documentElement.lang = m.locale;
      if (m.draft) { radios.forEach((radio) => { radio.checked = radio.value === m.draft.choice?.label; }); note.value = m.draft.note ?? ''; }
      if (m.active) focus();
    } else if (m.type === 'activate') focus();
    else if (m.type === 'theme') theme(m.theme);
    else if (m.type === 'request-answer') { clearTimeout(pending); send('change', { answer: answer() }); }
    else if (m.type === 'submitting') { busy = true; button.textContent = 'Submitting…'; }
    else if (m.type === 'submit-failed') { busy = false; button.textContent = 'Submit'; error.textContent = m.message; }
  });
  if (!silent) send('ready', {});
})();
</script>
</html>`;
}

// The page around a worker page: plays the portal's part towards it, and shows what the program found in its template.

/** The version of the messages between a worker page and what is around it. */
const PROTOCOL = 1;
const LOOK_EVERY_MS = 500;

const element = (id) => document.getElementById(id);
const frame = element('frame');

let index = 0;
let inputs = 1;
let version;
let theme = 'light';
/** Kept from page to page, so that an author need not fill in the form after each save. */
let answer = null;
let submitted = false;

// ---------------------------------------------------------------- what the program says

async function look() {
  try {
    const response = await fetch('/version');
    const found = await response.text();
    if (found !== version) {
      version = found;
      await show();
    }
    live(true);
  } catch {
    live(false);
  }
  setTimeout(look, LOOK_EVERY_MS);
}

async function show() {
  const response = await fetch(`/state?line=${index}`);
  if (!response.ok) {
    showFailure(await response.text());
    return;
  }
  const state = await response.json();
  document.title = `${nameOf(state.template)} · Template preview`;
  element('file').textContent = state.template;
  inputs = state.inputs;
  index = Math.min(index, inputs - 1);
  showPosition();
  showFindings(state.findings, state.source);
  element('input').replaceChildren(code(JSON.stringify(state.input, null, 2)));
  element('html').replaceChildren(state.html === '' ? note('There is no page.') : code(state.html, true));
  element('blank').hidden = state.html !== '';
  frame.hidden = state.html === '';
  if (state.html !== '') {
    frame.src = `/page?line=${index}`;
  }
}

function showFailure(message) {
  frame.hidden = true;
  element('blank').hidden = false;
  element('count').textContent = '1';
  element('count').className = 'error';
  element('problems').replaceChildren(note(message, 'bad'));
  select('problems');
}

function showFindings(findings, source) {
  const lines = source.split('\n');
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const count = element('count');
  count.textContent = String(findings.length);
  count.className = errors > 0 ? 'error' : findings.length > 0 ? 'warning' : '';
  if (findings.length === 0) {
    element('problems').replaceChildren(note('Nothing is wrong with this template.', 'good'));
    return;
  }
  const list = document.createElement('ol');
  list.className = 'problems';
  list.append(...findings.map((finding) => problem(finding, lines[finding.line - 1] ?? '')));
  element('problems').replaceChildren(list);
}

function problem({ severity, code: name, message, line, column }, text) {
  const item = document.createElement('li');
  item.className = severity;
  const heading = document.createElement('h2');
  heading.append(span(name), span(`${line}:${column}`, 'place'));
  const what = document.createElement('p');
  what.textContent = message;
  const excerpt = document.createElement('pre');
  const start = Math.max(0, column - 1 - 24);
  const marked = document.createElement('mark');
  marked.textContent = text.slice(column - 1, column + 15) || ' ';
  excerpt.append((start > 0 ? '…' : '') + text.slice(start, column - 1), marked, text.slice(column + 15, column + 60));
  item.append(heading, what, excerpt);
  return item;
}

function showPosition() {
  element('inputs').hidden = inputs < 2;
  element('position').textContent = `${index + 1} of ${inputs}`;
  element('previous').disabled = index === 0;
  element('next').disabled = index >= inputs - 1;
}

function live(on) {
  element('live').classList.toggle('on', on);
  element('live').textContent = on ? 'follows your files' : 'the program has stopped';
}

// ---------------------------------------------------------------- what the worker page says

function tell(message) {
  frame.contentWindow?.postMessage({ plumbline: PROTOCOL, ...message }, '*');
}

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data?.plumbline !== PROTOCOL) {
    return;
  }
  switch (data.type) {
    case 'ready':
      tell({ type: 'init', draft: answer, theme, locale: navigator.language, active: true, preferences: {} });
      showAnswer();
      break;
    case 'change':
      answer = data.answer;
      submitted = false;
      showAnswer();
      break;
    case 'submit':
      answer = data.answer;
      submitted = true;
      showAnswer();
      select('answer');
      // The next worker sees a fresh page; the author goes on with this answer.
      frame.src = `/page?line=${index}`;
      break;
    case 'invalid':
      showAnswer(data.message);
      select('answer');
      break;
  }
});

function showAnswer(invalid) {
  const parts = [];
  if (invalid !== undefined) {
    parts.push(note(`Not submitted: ${invalid}`, 'bad'));
  } else if (submitted) {
    parts.push(note('Submitted. This is answerContent in the worker-response file:', 'good'));
  } else {
    parts.push(note('What would be submitted now:'));
  }
  parts.push(code(JSON.stringify(answer ?? {}, null, 2)));
  element('answer').replaceChildren(...parts);
}

// ---------------------------------------------------------------- what the author does

function turn(to) {
  index = to;
  answer = null;
  submitted = false;
  show();
}

element('previous').addEventListener('click', () => turn(index - 1));
element('next').addEventListener('click', () => turn(index + 1));
element('theme').addEventListener('click', ({ currentTarget }) => {
  theme = theme === 'light' ? 'dark' : 'light';
  currentTarget.setAttribute('aria-pressed', String(theme === 'dark'));
  tell({ type: 'theme', theme });
});

const tabs = [...document.querySelectorAll('[role=tab]')];

function select(panel) {
  for (const tab of tabs) {
    const selected = tab.getAttribute('aria-controls') === panel;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
    element(tab.getAttribute('aria-controls')).hidden = !selected;
  }
}

for (const [position, tab] of tabs.entries()) {
  tab.addEventListener('click', () => select(tab.getAttribute('aria-controls')));
  tab.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step !== undefined) {
      const to = tabs[(position + step + tabs.length) % tabs.length];
      select(to.getAttribute('aria-controls'));
      to.focus();
    }
  });
}

// ---------------------------------------------------------------- small parts

function nameOf(path) {
  return path.split('/').at(-1);
}

function span(text, className = '') {
  const made = document.createElement('span');
  made.textContent = text;
  made.className = className;
  return made;
}

function note(text, className = '') {
  const made = document.createElement('p');
  made.textContent = text;
  made.className = `note ${className}`;
  return made;
}

function code(text, numbered = false) {
  const made = document.createElement('pre');
  if (numbered) {
    made.className = 'numbered';
    made.append(...text.split('\n').map((line) => span(`${line}\n`)));
  } else {
    made.textContent = text;
  }
  return made;
}

select('problems');
look();

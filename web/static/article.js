// article.js shows a statement of the text in the panel beside it. Without it every sign in
// the text is a link to the statement's own page, whose middle is what the panel shows.

const reading = document.querySelector(".reading");
const text = document.querySelector(".sheet");
const panel = document.getElementById("panel");
const content = document.getElementById("content");
const announce = document.getElementById("announce");
const refs = [...text.querySelectorAll(".ref")];
const byNumber = new Map(refs.map((ref) => [ref.dataset.n, ref]));
const order = new Map(refs.map((ref, i) => [ref, i]));
const fetched = new Map();

let chosen = null; // The sign of the statement that the panel shows.
let asking = null; // Aborts the request on its way.

// look returns the classes of an element that give its speaker's colour and line.
const look = (part) => [...part.classList].filter((c) => /^[ku](\d+|x)$/.test(c));

// parts returns every element that belongs to a statement: its pieces, its sign, its
// speaker's words and its cue.
const parts = (n) => text.querySelectorAll(`[data-n="${n}"], [data-of~="${n}"]`);

function unmark(className) {
  for (const part of text.querySelectorAll("." + className)) {
    part.classList.remove(className);
    if (part.dataset.of && !part.matches(".on, .hover")) part.classList.remove(...look(part));
  }
}

function mark(ref, className) {
  unmark(className);
  for (const part of parts(ref.dataset.n)) {
    if (part.dataset.of) part.classList.remove(...look(part));
    part.classList.add(className, ...(part.dataset.of ? look(ref) : []));
  }
}

// load fetches the panel of a statement, once.
async function load(ref) {
  const href = ref.getAttribute("href") + "/panel";
  if (!fetched.has(href)) {
    asking = new AbortController();
    const answer = await fetch(href, { signal: asking.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    fetched.set(href, await answer.text());
  }
  return fetched.get(href);
}

function fill(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  content.replaceChildren(...page.body.childNodes);
  panel.scrollTop = 0;
}

function say(words, ref) {
  const line = document.createElement("p");
  line.className = "wait";
  line.textContent = words;
  if (ref) {
    const link = document.createElement("a");
    link.href = ref.getAttribute("href");
    link.textContent = "Open the statement’s own page";
    line.append(" ", link);
  }
  content.replaceChildren(line);
}

// choose shows a statement in the panel. With move, the focus goes into the panel; with
// centre, the statement goes to the middle of what is seen, and else no further than needed.
async function choose(ref, { move = false, centre = false } = {}) {
  asking?.abort();
  chosen = ref;
  mark(ref, "on");
  panel.className = ["panel", ...look(ref)].join(" ");
  panel.hidden = false;
  reading.classList.add("open");
  refs.forEach((r) => r.removeAttribute("aria-current"));
  ref.setAttribute("aria-current", "true");
  announce.textContent = ref.getAttribute("aria-label");
  const start = text.querySelector(`.st[data-n="${ref.dataset.n}"]`);
  if (start?.id) history.replaceState(null, "", "#" + start.id);
  (start ?? ref).scrollIntoView({ block: centre ? "center" : "nearest" });
  const waiting = setTimeout(() => say("Fetching the statement …"), 150);
  try {
    const html = await load(ref);
    if (chosen !== ref) return;
    fill(html);
  } catch (cause) {
    if (chosen !== ref || cause.name === "AbortError") return;
    say("The statement could not be fetched.", ref);
  } finally {
    clearTimeout(waiting);
  }
  if (move) content.focus();
}

function close() {
  if (!chosen) return;
  asking?.abort();
  const last = chosen;
  chosen = null;
  unmark("on");
  last.removeAttribute("aria-current");
  panel.hidden = true;
  reading.classList.remove("open");
  announce.textContent = "";
  history.replaceState(null, "", location.pathname + location.search);
  last.focus();
}

// step moves to the statement before or after the one in focus; an open panel follows.
function step(ref, by) {
  const next = refs[order.get(ref) + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  if (chosen) choose(next);
}

text.addEventListener("click", (event) => {
  const part = event.target.closest("[data-n], [data-of]");
  if (!part || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  if (String(getSelection()).length > 0 && !part.classList.contains("ref")) return;
  const number = part.dataset.n ?? part.dataset.of.split(" ")[0];
  const ref = byNumber.get(number);
  if (!ref) return;
  event.preventDefault();
  ref.focus({ preventScroll: true });
  choose(ref, { move: event.detail === 0 });
});

text.addEventListener("keydown", (event) => {
  const ref = event.target.closest(".ref");
  if (!ref || event.altKey || event.ctrlKey || event.metaKey) return;
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  step(ref, by);
});

text.addEventListener("focusin", (event) => {
  const ref = event.target.closest(".ref");
  if (ref) mark(ref, "hover");
});
text.addEventListener("focusout", () => unmark("hover"));
text.addEventListener("pointerover", (event) => {
  const ref = byNumber.get(event.target.closest("[data-n]")?.dataset.n);
  if (ref) mark(ref, "hover");
  else unmark("hover");
});
text.addEventListener("pointerleave", () => unmark("hover"));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
panel.querySelector(".close").addEventListener("click", close);

// A speaker of the legend, pressed, leaves only that speaker's lines.
for (const button of document.querySelectorAll(".legend .only")) {
  button.disabled = false;
  button.addEventListener("click", () => {
    const only = button.getAttribute("aria-pressed") !== "true";
    for (const other of document.querySelectorAll(".legend .only")) other.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-pressed", String(only));
    text.classList.toggle("dim", only);
    for (const kept of text.querySelectorAll(".kept")) kept.classList.remove("kept");
    if (!only) return;
    for (const part of text.querySelectorAll(`[data-v="${button.dataset.voice}"]`)) part.classList.add("kept");
  });
}

// On a narrow screen the text comes before the list of its speakers.
if (matchMedia("(max-width: 46rem)").matches) document.querySelector(".legend").open = false;

// An address that names a statement opens it.
function follow() {
  const start = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const ref = start && byNumber.get(start.dataset.n);
  if (ref && ref !== chosen) choose(ref, { centre: true });
}
addEventListener("hashchange", follow);
follow();

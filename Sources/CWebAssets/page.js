// What the pages can do beyond being read: cards, lit sources, filters, tables that sort. Without this script
// everything is there to read, and every number leads to its card.
"use strict";
(() => {
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];
  const claims = node => (node.dataset.a || "").split(" ").filter(Boolean);

  // Tables
  for (const table of $$("table.sortable")) {
    const heads = $$("thead th", table);
    for (const head of heads) {
      const column = head.cellIndex;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") === "ascending" ||
          (!head.hasAttribute("aria-sort") && head.classList.contains("n"));
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", up ? "descending" : "ascending");
        const value = row => row.cells[column].dataset.v ?? row.cells[column].textContent.trim();
        const order = new Intl.Collator(undefined, {numeric: true, sensitivity: "base"});
        const rows = [...table.tBodies[0].rows].sort((a, b) => order.compare(value(a), value(b)));
        table.tBodies[0].append(...(up ? rows.reverse() : rows));
      });
    }
  }

  const filters = $("#filters");
  if (!filters) return;
  const all = $$("mark[data-a], .who[data-a], .cue[data-a], .ref[data-a], .strip rect[data-a]");
  const marks = id => all.filter(node => claims(node).includes(id));
  const list = $("#all-claims");
  if (list) {
    list.open = false;
    addEventListener("beforeprint", () => { list.open = true; });
  }

  // Cards
  const float = document.createElement("div");
  float.id = "float";
  float.hidden = true;
  float.setAttribute("role", "region");
  float.setAttribute("aria-label", "The claim");
  document.body.append(float);
  let shown = null, pinned = false, opener = null, timer = 0, isQuiet = false;

  function show(id, anchor, pin) {
    clearTimeout(timer);
    const card = document.getElementById("card-a" + id);
    if (!card) return;
    if (shown !== id) {
      hide();
      float.className = card.className + " float";
      float.replaceChildren(...[...card.cloneNode(true).childNodes]);
      for (const node of $$("[id]", float)) node.removeAttribute("id");
      for (const node of marks(id)) node.classList.add("hot");
      shown = id;
    }
    if (pin && !pinned) {
      pinned = true;
      opener = anchor;
      const close = document.createElement("button");
      close.type = "button";
      close.className = "close";
      close.textContent = "×";
      close.setAttribute("aria-label", "Close the card");
      close.addEventListener("click", dismiss);
      float.prepend(close);
    }
    float.hidden = false;
    place(anchor);
  }

  function place(anchor) {
    const box = anchor.getClientRects()[0] || anchor.getBoundingClientRect();
    const size = float.getBoundingClientRect();
    const below = box.bottom + 8 + size.height < innerHeight || box.top < size.height + 8;
    float.style.top = scrollY + (below ? box.bottom + 8 : box.top - size.height - 8) + "px";
    float.style.left = scrollX + Math.max(8, Math.min(box.left, document.documentElement.clientWidth - size.width - 8)) + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (shown) for (const node of marks(shown)) node.classList.remove("hot");
    for (const ref of $$("[aria-describedby=float]")) ref.removeAttribute("aria-describedby");
    float.hidden = true;
    shown = null;
    pinned = false;
  }

  // Closes the card and goes back to where it was opened.
  function dismiss() {
    const back = pinned ? opener : null;
    hide();
    isQuiet = true;
    if (back) back.focus({preventScroll: true});
    isQuiet = false;
  }

  const target = event => event.target.closest && event.target.closest(".text [data-a]");
  document.addEventListener("mouseover", event => {
    if (pinned) return;
    const node = target(event);
    clearTimeout(timer);
    if (node) timer = setTimeout(() => show(claims(node).at(-1), node, false), 120);
    else if (shown && !float.contains(event.target)) timer = setTimeout(hide, 250);
  });
  document.addEventListener("focusin", event => {
    if (isQuiet) return;
    const ref = event.target.closest(".ref[data-a]");
    if (ref && !ref.closest(".card")) {
      pinned = false;
      show(claims(ref)[0], ref, false);
      ref.setAttribute("aria-describedby", "float");
    } else if (shown && !pinned && !float.contains(event.target)) hide();
  });

  // A source and all it says
  const lamp = $("#lamp");
  let lit = null, stops = [], stop = -1;

  function light(source) {
    if (lit === source) source = null;
    lit = source;
    document.body.classList.toggle("lighting", lit !== null);
    for (const node of $$("[data-source]")) {
      const on = node.dataset.source === lit;
      node.classList.toggle("lit", on);
      if (node.matches("a.name")) node.setAttribute("aria-pressed", on);
    }
    for (const node of all) node.classList.toggle("lit", node.dataset.s === lit && lit !== null);
    stops = lit === null ? [] : $$(`.ref[data-a][data-s="${lit}"]`).filter(ref => !ref.closest(".card"));
    stop = -1;
    lamp.hidden = lit === null;
    if (lit !== null) {
      const row = document.getElementById("s" + lit);
      const name = row ? $(".name", row).textContent : "No source";
      $("span", lamp).textContent = `${name}: ${stops.length} ${stops.length === 1 ? "claim" : "claims"}`;
    }
  }

  function step(by) {
    if (!stops.length) return;
    stop = (stop + by + stops.length) % stops.length;
    stops[stop].focus();
    stops[stop].scrollIntoView({block: "center"});
  }
  $("#lamp-back").addEventListener("click", () => step(-1));
  $("#lamp-on").addEventListener("click", () => step(1));
  $("#lamp-off").addEventListener("click", () => light(null));
  for (const name of $$("a.name")) {
    name.setAttribute("role", "button");
    name.setAttribute("aria-pressed", "false");
    name.addEventListener("keydown", event => { if (event.key === " ") { event.preventDefault(); name.click(); } });
  }

  document.addEventListener("click", event => {
    const source = event.target.closest("[data-source]");
    if (source && !event.target.closest(".ref")) {
      event.preventDefault();
      light(source.dataset.source);
      return;
    }
    const rect = event.target.closest(".strip [data-a]");
    if (rect) {
      const ref = document.getElementById("a" + claims(rect)[0]);
      ref.scrollIntoView({block: "center"});
      ref.focus();
      return;
    }
    const node = target(event);
    if (node) {
      event.preventDefault();
      const id = node.matches(".ref") ? claims(node)[0] : claims(node).at(-1);
      if (shown !== id) pinned = false;
      show(id, node, true);
      opener = document.getElementById("a" + id);
    } else if (shown && !float.contains(event.target)) hide();
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    if (shown) dismiss(); else if (lit !== null) light(null);
  });

  // Filters
  filters.hidden = false;
  const cards = $$(".card[data-level]");
  const refs = $$(".ref[data-a]").filter(ref => !ref.closest(".card"));
  function filter() {
    const levels = $$("input[name=level]:checked", filters).map(box => box.value);
    const forms = $$("input[name=form]:checked", filters).map(box => box.value);
    const kinds = $$("input[name=kind]:checked", filters).map(box => box.value);
    const source = $("#pick-source").value, outlet = $("#pick-outlet").value;
    const passes = card => levels.includes(card.dataset.level) && forms.includes(card.dataset.form) &&
      kinds.includes(card.dataset.kind) && (source === "" || card.dataset.s === source) &&
      (outlet === "" || card.dataset.outlet === outlet);
    const kept = new Set();
    for (const card of cards) {
      card.hidden = !passes(card);
      if (!card.hidden) kept.add(card.id.slice(6));
    }
    const active = kept.size < cards.length;
    document.body.classList.toggle("filtered", active);
    for (const node of all) node.classList.toggle("on", claims(node).some(id => kept.has(id)));
    $("#shown").textContent = active ? `${kept.size} of ${cards.length} claims shown` : `All ${cards.length} claims shown`;
  }
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", event => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(filter));
  filter();
})();

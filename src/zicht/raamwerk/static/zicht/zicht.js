/* What a page does more when JavaScript is on; everything works without it. */
(() => {
  "use strict";

  const isTyping = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  /* "/" goes to search. */
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const search = document.getElementById("zoek");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  /* Leave at once: the page makes place for another, so that "back" does not return to it. */
  document.addEventListener("click", (event) => {
    const exit = event.target.closest("[data-snel-weg]");
    if (!exit) return;
    event.preventDefault();
    document.documentElement.hidden = true;
    window.location.replace(exit.href);
  });

  /* A form goes out once; the button that was pressed keeps its name and value. An answer that stays away frees it. */
  const release = (form) => {
    delete form.dataset.verzonden;
    for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-eenmalig") || event.defaultPrevented) return;
    if (form.dataset.verzonden) {
      event.preventDefault();
      return;
    }
    form.dataset.verzonden = "ja";
    for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
    window.setTimeout(release, 15000, form);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("[data-verzonden]").forEach(release));
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("[data-verzonden]");
    if (form) release(form);
  });

  /* A button that asks says beside it that it is under way, and that it failed; what was answered before stays. */
  const say = (button, text) => {
    const place = document.getElementById(button.dataset?.zegt ?? "");
    if (place) place.textContent = text ?? "";
  };
  document.addEventListener("htmx:beforeRequest", ({ detail }) => say(detail.elt, detail.elt.dataset?.bezig));
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const { elt, successful, xhr } = detail;
    const isLoggedOut = [401, 403].includes(xhr?.status);
    say(elt, successful ? "" : isLoggedOut ? elt.dataset?.uitgelogd : elt.dataset?.mislukt);
  });

  /* Who logged in again elsewhere goes on with the page that is open: it carries the token of today. */
  const renewToken = (form) => {
    const field = form.querySelector("input[name=csrfmiddlewaretoken]");
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
    if (field && token) field.value = token;
  };
  document.addEventListener("submit", (event) => renewToken(event.target), true);

  /* Drafts: kept a few seconds after a change, on leaving a field, and on leaving the page. */
  const keepDraft = (form) => {
    const status = form.querySelector("[data-concept-status]");
    let changed = false;
    let loggedOut = false;
    let timer = 0;
    const say = (text) => {
      if (status) status.textContent = text;
    };
    const now = () => {
      const time = new Date();
      return `${String(time.getHours()).padStart(2, "0")}.${String(time.getMinutes()).padStart(2, "0")}`;
    };
    const body = () => {
      const data = new FormData(form);
      for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
      return new URLSearchParams(data);
    };
    const send = async (leaving) => {
      window.clearTimeout(timer);
      if (!changed || form.dataset.verzonden) return;
      changed = false;
      renewToken(form);
      const options = { method: "POST", body: body(), credentials: "same-origin", redirect: "manual" };
      let code = 0;
      try {
        const answer = await fetch(form.dataset.conceptUrl, { ...options, keepalive: leaving });
        code = answer.status;
        loggedOut = answer.type === "opaqueredirect" || code === 403;
      } catch {
        /* No answer: said below, and tried again at the next change. */
      }
      if (code >= 200 && code < 300) return say(`${status?.dataset.tekst ?? ""} ${now()}`);
      changed = true;
      const reason = code === 409 ? "ander" : loggedOut ? "uitgelogd" : "fout";
      return say(status?.dataset[reason] ?? "");
    };
    form.addEventListener("input", () => {
      changed = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(send, 3000, false);
    });
    form.addEventListener("focusout", () => send(false));
    /* Sent by who was logged out it would be lost: it waits until one is back. */
    form.addEventListener("submit", async (event) => {
      if (!loggedOut) return;
      event.preventDefault();
      changed = true;
      await send(false);
      if (!loggedOut) form.requestSubmit(event.submitter);
    });
    window.addEventListener("pagehide", () => send(true));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") send(true);
    });
  };

  /* A BSN is checked while typing; the last word is the server's. */
  const passesElfproef = (digits) => {
    const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    return digits !== "000000000" && weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
  };
  const feedback = (field, key) => {
    const place = document.getElementById(`${field.id}_terugmelding`);
    const texts = document.getElementById("zicht-teksten")?.dataset;
    const text = key && texts ? texts[key] : "";
    if (place && place.textContent !== text) place.textContent = text;
  };
  const checkBsn = (field) => {
    const digits = field.value.replace(/[\s.\/-]/g, "");
    if (!/^\d{9}$/.test(digits)) return feedback(field, digits.length > 9 || /\D/.test(digits) ? "bsnFout" : "");
    return feedback(field, passesElfproef(digits) ? "bsnGoed" : "bsnFout");
  };
  const checkLength = (field) => {
    feedback(field, [...field.value.replace(/\r\n/g, "\n")].length > Number(field.dataset.max) ? "teLang" : "");
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-bsn]")) checkBsn(event.target);
    else if (event.target.matches("[data-max]")) checkLength(event.target);
  });

  /* One button opens or closes all details of a part of the page; printing opens them all. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-alles-open]");
    if (!button) return;
    const open = button.getAttribute("aria-expanded") !== "true";
    document.querySelectorAll(`#${button.getAttribute("aria-controls")} details`).forEach((part) => (part.open = open));
    button.setAttribute("aria-expanded", String(open));
  });
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((part) => (part.open = true));
  });
  window.addEventListener("afterprint", () => opened.forEach((part) => (part.open = false)));

  /* What htmx brings in later gets the same. */
  const begin = (root) => {
    root.querySelectorAll("[data-alles-open][hidden]").forEach((button) => (button.hidden = false));
    root.querySelectorAll("form[data-concept-url]").forEach((form) => {
      if (form.dataset.conceptLoopt) return;
      form.dataset.conceptLoopt = "ja";
      keepDraft(form);
    });
    root.querySelector("[data-foutenlijst]")?.focus();
  };
  begin(document);
  document.addEventListener("htmx:load", (event) => begin(event.target));
})();

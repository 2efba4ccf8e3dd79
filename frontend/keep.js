// What a person has typed but not sent yet stays in the tab, and a lost connection is told calmly.
// Runs before Vaadin does; knows nothing about what the questions are.
(() => {
  "use strict";
  const TYPED = "galatea.typed";
  // So long do the fields of a page need, at most, until they stand.
  const FRAMES_TO_WAIT = 120;
  const MILLISECONDS_BETWEEN_TRIES = 2000;

  // A browser that blocks all cookies blocks this storage too, and throws.
  const storage = {
    get(key) {
      try { return sessionStorage.getItem(key); } catch { return null; }
    },
    set(key, value) {
      try { sessionStorage.setItem(key, value); } catch { /* the page works, it just forgets */ }
    },
    remove(key) {
      try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ }
    },
  };

  // Without its one cookie every answer would only load the page again, and again.
  const keepsCookies = () => {
    const where = window.top === window.self
      ? "SameSite=Lax"
      : "SameSite=None; Secure; Partitioned";
    document.cookie = "galatea.probe=1; path=/; " + where;
    const kept = document.cookie.includes("galatea.probe=1");
    document.cookie = "galatea.probe=; path=/; max-age=0; " + where;
    return kept;
  };
  if (location.pathname.startsWith("/check") && !keepsCookies()) {
    location.replace("/no-cookies");
    return;
  }

  // In a clinic's page the check keeps the clinic's looks, also when it has to load again. The
  // frame's name outlives that, and browsers that block storage in frames leave it alone.
  const SITE = "galatea.site:";
  if (window.top !== window.self) {
    const address = new URL(location.href);
    const site = address.searchParams.get("site");
    if (site !== null) {
      window.name = SITE + site;
    } else if (window.name.startsWith(SITE)) {
      address.searchParams.set("site", window.name.slice(SITE.length));
      location.replace(address);
      return;
    }
  }

  const fields = () => [...document.querySelectorAll("#main.check input")];
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";

  const keepTyped = () => {
    const state = fields().map((field) => isTicked(field) ? field.checked : field.value);
    storage.set(TYPED, JSON.stringify({ page: location.pathname, state }));
  };

  const putBack = (field, value) => {
    if (isTicked(field)) {
      if (field.checked !== value && (value || field.type === "checkbox")) {
        field.click();
      }
    } else if (field.value !== value) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }
  };

  const bringBack = (framesLeft) => {
    const kept = JSON.parse(storage.get(TYPED) ?? "null");
    if (kept === null) {
      return;
    }
    if (kept.page !== location.pathname) {
      storage.remove(TYPED);
      return;
    }
    const now = fields();
    if (now.length === kept.state.length) {
      now.forEach((field, at) => putBack(field, kept.state[at]));
    } else if (framesLeft > 0) {
      requestAnimationFrame(() => bringBack(framesLeft - 1));
    }
  };

  for (const event of ["input", "change"]) {
    document.addEventListener(event, (typed) => {
      if (typed.target.closest?.("#main.check")) {
        keepTyped();
      }
    });
  }

  // A page that the browser had put to sleep whole has lost its place at the server.
  window.addEventListener("pageshow", (shown) => {
    if (shown.persisted) {
      location.reload();
    }
  });

  // A "#main" alone would lead to the base of the page's addresses, which is another page.
  document.addEventListener("click", (click) => {
    const main = document.getElementById("main");
    if (main !== null && click.target.closest?.("a.skip")) {
      click.preventDefault();
      main.tabIndex = -1;
      main.focus();
    }
  });

  const say = (words) => {
    const box = document.getElementById("connection");
    if (box !== null) {
      box.textContent = words;
      box.classList.toggle("shown", words !== "");
    }
  };
  const isDown = (state) => state === "reconnecting" || state === "connection-lost";
  const tellConnection = (state) => {
    say(isDown(state) ? document.getElementById("connection")?.dataset.lost ?? "" : "");
    if (isDown(state)) {
      setTimeout(askServer, MILLISECONDS_BETWEEN_TRIES);
    }
  };
  // Vaadin goes on by itself, yet after a phone was offline its state stays "reconnecting".
  const askServer = async () => {
    const connection = window.Vaadin.connectionState;
    if (!isDown(connection.state)) {
      return;
    }
    try {
      await fetch("/assets/favicon.svg", { method: "HEAD", cache: "no-store" });
      connection.state = "connected";
    } catch {
      setTimeout(askServer, MILLISECONDS_BETWEEN_TRIES);
    }
  };
  const watchConnection = () => {
    const connection = window.Vaadin?.connectionState;
    if (connection === undefined) {
      setTimeout(watchConnection, 200);
    } else {
      connection.addStateChangeListener((_, now) => tellConnection(now));
      tellConnection(connection.state);
    }
  };
  watchConnection();

  const copy = async (text) => {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return;
    }
    // Without a secure connection there is only the old way.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) {
      throw new Error("not copied");
    }
  };

  // Only text goes to the phone's share sheet: no file, and no address that could hold an answer.
  const takeAlong = (printButton, copyButton, shareButton, told, title, text, done, failed) => {
    printButton.addEventListener("click", () => window.print());
    copyButton.addEventListener("click", () => {
      copy(text).then(() => { told.textContent = done; }, () => { told.textContent = failed; });
    });
    if (navigator.share !== undefined) {
      shareButton.hidden = false;
      shareButton.addEventListener("click", () => {
        // Closing the share sheet is no fault.
        navigator.share({ title, text }).catch(() => {});
      });
    }
  };

  window.galatea = Object.assign(window.galatea ?? {}, {
    bringBackTyped: () => bringBack(FRAMES_TO_WAIT),
    forgetTyped: () => storage.remove(TYPED),
    say,
    takeAlong,
  });
})();

// Keeps the reading pages on the device, for those who ask for it and for those who have installed
// the site as an app. Nobody else: on a device that others use, a visit should leave no trace.
(() => {
  "use strict";
  const workers = navigator.serviceWorker;
  if (workers === undefined || window.top !== window.self) {
    return;
  }

  const keep = async () => {
    await workers.register("/sw.js");
    const ready = await workers.ready;
    await new Promise((resolve, reject) => {
      const answers = new MessageChannel();
      answers.port1.onmessage = (answer) => answer.data === "kept" ? resolve() : reject(new Error());
      ready.active.postMessage("library", [answers.port2]);
    });
  };

  const remove = async () => {
    const registration = await workers.getRegistration("/");
    await registration?.unregister();
    for (const name of await caches.keys()) {
      await caches.delete(name);
    }
  };

  const offer = async (box) => {
    const [keepButton, removeButton] = box.querySelectorAll("button");
    const told = box.querySelector("[role=status]");
    const show = (kept) => {
      keepButton.hidden = kept;
      removeButton.hidden = !kept;
    };
    const act = (work, kept, done) => async () => {
      told.textContent = box.dataset.working;
      try {
        await work();
        show(kept);
        told.textContent = done;
      } catch {
        told.textContent = box.dataset.failed;
      }
    };
    keepButton.addEventListener("click", act(keep, true, box.dataset.kept));
    removeButton.addEventListener("click", act(remove, false, box.dataset.removed));
    show(await workers.getRegistration("/") !== undefined);
    box.hidden = false;
  };

  document.querySelectorAll(".keep-offline").forEach(offer);
  if (window.matchMedia("(display-mode: standalone)").matches) {
    window.addEventListener("load", () => { keep().catch(() => {}); });
  }
  // The page that stands in for another one makes room as soon as there is a connection again.
  // The worker lets a question for the head of a page pass, so that its answer is the server's.
  const MILLISECONDS_BETWEEN_TRIES = 3000;
  const lookForServer = async () => {
    try {
      await fetch("/robots.txt", { method: "HEAD", cache: "no-store" });
      location.reload();
    } catch {
      setTimeout(lookForServer, MILLISECONDS_BETWEEN_TRIES);
    }
  };
  if (document.documentElement.dataset.offline !== undefined && location.pathname !== "/offline") {
    setTimeout(lookForServer, MILLISECONDS_BETWEEN_TRIES);
  }
})();

"use strict";
// Only in a page that is watched: asks the small file beside it, once a second, which version is the
// newest, and loads that one with the same place in view and the same parts opened.
(() => {
  const INTERVAL = 1000;
  const { version, companion } = document.currentScript.dataset;
  const sections = () => [...document.querySelectorAll("section[id]")];
  const top = (element) => element.getBoundingClientRect().top;
  const parts = () => [...document.querySelectorAll("details[data-rule]")];

  const keep = () => {
    // The section that is read begins in the upper third of the window, or above it.
    const section = sections().filter((one) => top(one) < innerHeight / 3).pop();
    const place = scrollY > 0 && section ? { section: section.id, top: top(section) } : { y: scrollY };
    const open = parts().filter((part) => part.open).map((part) => part.dataset.rule);
    history.scrollRestoration = "manual";
    history.replaceState({ place, open }, "");
  };

  const restore = () => {
    const kept = history.state;
    if (!kept) return;
    history.replaceState(null, "");
    history.scrollRestoration = "auto";
    for (const part of parts()) part.open = kept.open.includes(part.dataset.rule);
    const section = document.getElementById(kept.place.section);
    if (section) scrollBy(0, top(section) - kept.place.top);
    else if (kept.place.y) scrollTo(0, kept.place.y);
  };

  window.btNewest = (newest) => {
    if (newest === version) return;
    keep();
    location.reload();
  };

  const ask = () => {
    const script = document.createElement("script");
    script.src = companion + "?" + Date.now();
    script.onload = script.onerror = () => script.remove();
    document.head.append(script);
  };

  // After the browser has scrolled to the part of the page that the address names.
  addEventListener("load", restore);
  setInterval(ask, INTERVAL);
})();
